"""A migration that is broken off at any statement, by an error, a kill or a full disk, loses nothing: the next opening
completes it, and a copy that bears a copy's name is whole."""

import shutil
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from reader.errors import StoreError
from reader.reply import Reply, parse
from reader.store import open_store
from reader.store.migrations import LATEST
from tests.examples import annotation_on
from tests.forks import run_forked
from tests.store.layouts import NOTE, make
from tests.store.test_wording import LETTER

pytestmark = pytest.mark.usefixtures("in_steps")

LONG = parse(LETTER)
LAYOUTS = ["1, drafts by digest", "7", "10"]
FEWEST = {"1, drafts by digest": 40, "7": 40, "10": 30}
"""Statements of the steps from each on."""


def made(path: Path, layout: str, reply: Reply) -> Path:
    """A database as a reader of that time left it, with a text where it kept them; without a WAL, as the last left."""
    path.parent.mkdir(exist_ok=True)
    make(path, layout, reply)
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("INSERT INTO reply (id, digest) VALUES (9, ?)", [LONG.digest])
        words = zlib.compress(LETTER.encode("gb18030"))
        if layout == "7":
            raw.execute("INSERT INTO text VALUES (9, ?, ?)", [words, len(LETTER)])
        if layout == "10":
            pieces = [words[at : at + 360] for at in range(0, len(words), 360)]
            raw.executemany("INSERT INTO piece VALUES (?, ?)", enumerate(pieces, 1))
            raw.execute("INSERT INTO text VALUES (9, 'gb18030-zlib', ?, 1, ?)", [len(LETTER), len(pieces)])
    return path


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as raw:
        return list(raw.iterdump())


def loose(path: Path) -> list[str]:
    """The tables that take any values."""
    with closing(sqlite3.connect(path)) as raw:
        found = raw.execute("SELECT name FROM pragma_table_list WHERE NOT strict AND name NOT LIKE 'sqlite_%'")
        return [name for (name,) in found]


def is_complete(path: Path, layout: str, reply: Reply) -> None:
    """Open a database, and see that all is in it."""
    store = open_store(path)
    assert (store.read_only, store.left_out) == ("", "")
    assert [note.id for note in store.annotations_for(reply, None)] == [NOTE]
    assert [draft.note for draft in store.drafts_for(reply, None)] == ["没写完", "另一条"]
    assert store.text(LONG.digest) == (LETTER if layout in LAYOUTS[1:] else None)
    store.put(annotation_on(reply, "620万元"), reply, None)
    store.close()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (LATEST,)
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
    assert not list(path.parent.glob("*.unfinished"))


class Watched(sqlite3.Connection):
    """A connection that tells of each statement that writes before it is run."""

    seen: Callable[[str], None]

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        if arguments[0].split()[0].upper() not in ("SELECT", "PRAGMA"):
            Watched.seen(arguments[0])
        return super().execute(*arguments)

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        Watched.seen(arguments[0])
        return super().executemany(*arguments)


Watch = Callable[[Callable[[str], None]], None]


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    """Have something called before each statement that writes to a file that is opened from now on."""
    connect = sqlite3.connect

    def connected(database: Any, **named: Any) -> sqlite3.Connection:
        return connect(database, factory=sqlite3.Connection if database == ":memory:" else Watched, **named)

    def begin(seen: Callable[[str], None]) -> None:
        monkeypatch.setattr(Watched, "seen", staticmethod(seen), raising=False)
        monkeypatch.setattr(sqlite3, "connect", connected)

    return begin


def look_nowhere(_statement: str) -> None:
    """Nothing that is done before a statement."""


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_a_kill_leaves_at_any_statement_is_completed(
    tmp_path: Path, reply: Reply, layout: str, watch: Watch
) -> None:
    path = made(tmp_path / "folder" / "a.db", layout, reply)
    before = content(path)
    left: dict[tuple[tuple[str, bytes], ...], Path] = {}
    count = 0

    def keep(_statement: str) -> None:
        nonlocal count
        count += 1
        files = sorted(each for each in path.parent.iterdir() if not each.name.endswith("-shm"))
        state = tuple((each.name, each.read_bytes()) for each in files)
        if state not in left:
            left[state] = tmp_path / f"{count}"
            shutil.copytree(path.parent, left[state], ignore=shutil.ignore_patterns("*-shm"))

    watch(keep)
    open_store(path).close()
    watch(look_nowhere)
    assert count > FEWEST[layout]
    assert len(left) > 2
    for folder in left.values():
        for copy in folder.glob("*.backup"):
            assert content(copy) == before
        is_complete(folder / "a.db", layout, reply)


def test_a_copy_that_a_kill_cut_short_has_no_copy_s_name_and_is_made_anew(tmp_path: Path, reply: Reply) -> None:
    path = made(tmp_path / "folder" / "a.db", "7", reply)
    before = content(path)
    (path.parent / "a.db.v7.unfinished").write_bytes(path.read_bytes()[:5_000])

    is_complete(path, "7", reply)
    assert content(path.parent / "a.db.v7.backup") == before


class Broken:
    """Raises an error at the n-th of the statements that it sees."""

    def __init__(self, at: int) -> None:
        self.left = at
        self.statement = ""

    def __call__(self, statement: str) -> None:
        self.left -= 1
        if self.left == 0:
            self.statement = statement
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_error_at_any_statement_changes_nothing(tmp_path: Path, reply: Reply, layout: str, watch: Watch) -> None:
    fresh = made(tmp_path / "fresh" / "a.db", layout, reply)
    before = content(fresh)
    shutil.copytree(fresh.parent, tmp_path / "whole")
    is_complete(tmp_path / "whole" / "a.db", layout, reply)  # what the steps make is known from now on
    for at in count(1):
        path = tmp_path / f"{at}" / "a.db"
        shutil.copytree(fresh.parent, path.parent)
        broken = Broken(at)
        watch(broken)
        try:
            open_store(path).close()
        except StoreError:
            assert content(path) == before
            assert [each.name for each in path.parent.iterdir()] == ["a.db"]
        else:
            assert broken.left or broken.statement.startswith("RELEASE"), "a look was at its end, which is tried again"
            assert loose(path) == []
        watch(look_nowhere)
        if broken.left > 0:
            break
        if at % 20 == 1 or content(path) != before:
            is_complete(path, layout, reply)
    assert at > FEWEST[layout]


OPENING = """
import resource, sys
from pathlib import Path
from reader.errors import StoreError
from reader.store import open_store

resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
try:
    open_store(Path(sys.argv[1])).close()
except StoreError as error:
    print(error, file=sys.stderr)
    sys.exit(1)
"""


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_disk_that_is_full_in_the_middle_is_said_and_loses_nothing(tmp_path: Path, reply: Reply, layout: str) -> None:
    fresh = made(tmp_path / "fresh" / "a.db", layout, reply)
    before, size = content(fresh), fresh.stat().st_size
    ends = []
    for limit in range(size // 2, 6 * size, size // 2):
        path = tmp_path / f"{limit}" / "a.db"
        shutil.copytree(fresh.parent, path.parent)
        done = run_forked(OPENING, str(path), str(limit))
        ends.append(done.returncode)
        if done.returncode:
            assert done.stderr.decode().startswith(f"{path}: ")
            assert "Traceback" not in done.stderr.decode()
            assert content(path) == before
        is_complete(path, layout, reply)
    assert ends == sorted(ends, reverse=True)
    assert set(ends) == {0, 1}
