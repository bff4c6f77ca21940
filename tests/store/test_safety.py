"""Nothing that was acknowledged is lost: not to another writer, nor a kill, nor a full disk."""

import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from dataclasses import replace
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.reply import Reply
from reader.store import AnnotationStore, connecting, database, open_store
from reader.store.database import Connection
from tests.examples import annotation_on, money
from tests.forks import Conversation, run_forked

pytestmark = pytest.mark.usefixtures("durable")

# Writes annotations without end or to a count, and says so of each when the store has acknowledged it.
WRITER = """
import resource, sys
from itertools import count, islice
from pathlib import Path
from reader.errors import StoreError
from reader.reply import parse
from reader.store import open_store
from tests.examples import REPLY, annotation_on

path, name, most, file_size = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
reply = parse(REPLY)
store = open_store(path)
if file_size:
    resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))
try:
    for number in islice(count(), most or None):
        made = annotation_on(reply, "540万元", identifier=f"{name}{number:05}", note="注" * 200)
        print(store.put(made, reply, None).id, flush=True)
except StoreError as error:
    print(error, file=sys.stderr)
    sys.exit(1)
"""


def writer(path: Path, name: str, most: int = 0) -> Conversation:
    return Conversation(WRITER, str(path), name, str(most), "0")


def identifiers(path: Path, reply: Reply) -> list[str]:
    store = open_store(path)
    found = sorted(item.id for item in store.annotations_for(reply, None))
    store.close()
    return found


def is_sound(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as raw:
        return list(raw.execute("PRAGMA integrity_check")) == [("ok",)]


def test_two_connections_in_two_threads_lose_nothing(tmp_path: Path, reply: Reply) -> None:
    path, together, errors = tmp_path / "shared.db", threading.Barrier(2), list[Exception]()

    def write(name: str) -> None:
        store = open_store(path)
        together.wait()
        try:
            for number in range(100):
                store.put(annotation_on(reply, "540万元", identifier=f"{name}{number:05}"), reply, None)
        except Exception as error:
            errors.append(error)
        store.close()

    threads = [threading.Thread(target=write, args=name) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert identifiers(path, reply) == [f"{name}{number:05}" for name in "ab" for number in range(100)]


def test_four_processes_that_write_at_once_lose_nothing(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "shared.db"
    with ExitStack() as stack:
        writers = [stack.enter_context(writer(path, name, 50)) for name in "abcd"]
        printed = [process.stdout.read().split() for process in writers]

        assert [process.wait() for process in writers] == [0, 0, 0, 0]
    assert printed == [[f"{name}{number:05}" for number in range(50)] for name in "abcd"]
    assert identifiers(path, reply) == sorted(chain.from_iterable(printed))


def test_two_that_change_one_note_at_once_never_both_win(tmp_path: Path, reply: Reply) -> None:
    path, together = tmp_path / "shared.db", threading.Barrier(4)
    first = open_store(path)
    made = first.put(annotation_on(reply, "540万元"), reply, None)
    won: list[str] = []

    def change(name: str) -> None:
        store = open_store(path)
        together.wait()
        with suppress(StoreError):
            won.append(store.put(replace(made, note=name, tags=(name,)), reply, None).note)
        store.close()

    threads = [threading.Thread(target=change, args=name) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(won) == 1
    assert first.annotations_for(reply, None) == [replace(made, note=won[0], tags=(won[0],), revision=2)]
    first.close()


def test_after_a_kill_all_that_was_acknowledged_is_there(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "killed.db"
    with writer(path, "a") as process:
        printed = [process.stdout.readline().strip() for _ in range(40)]
        process.kill()
        printed += process.stdout.read().split()

        assert process.wait() == -9
    found = identifiers(path, reply)
    assert found[: len(printed)] == printed == [f"a{number:05}" for number in range(len(printed))]
    assert len(found) - len(printed) in (0, 1)
    assert is_sound(path)


def test_a_reader_sees_one_moment_while_another_writes(tmp_path: Path, reply: Reply) -> None:
    one, other = Connection(tmp_path / "shared.db"), open_store(tmp_path / "shared.db")
    other.put(annotation_on(reply, "540万元"), reply, None)
    with one.reading() as db:
        before = db.table("annotation").count
        other.put(annotation_on(reply, "620万元"), reply, None)
        meanwhile = db.table("annotation").count
    with one.reading() as db:
        after = db.table("annotation").count

    assert (before, meanwhile, after) == (1, 1, 2)
    one.close()
    other.close()


def test_a_lock_that_lasts_is_said_and_the_next_try_is_kept(tmp_path: Path, reply: Reply) -> None:
    connection = Connection(tmp_path / "locked.db")
    connection.db.execute("PRAGMA busy_timeout=1")
    store = AnnotationStore(connection)
    with closing(sqlite3.connect(tmp_path / "locked.db", isolation_level=None)) as raw:
        raw.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Another program is writing"):
            store.put(annotation_on(reply, "540万元"), reply, None)
        raw.execute("ROLLBACK")
    made = store.put(annotation_on(reply, "540万元"), reply, None)

    assert store.annotations_for(reply, None) == [made]
    store.close()


def test_a_full_disk_is_said_and_keeps_what_was_acknowledged(tmp_path: Path, reply: Reply) -> None:
    connection = Connection(tmp_path / "full.db")
    store = AnnotationStore(connection)
    kept = store.put(replace(annotation_on(reply, "540万元"), tags=("水利",)), reply, None)
    pages = connection.db.execute("PRAGMA page_count").fetchone()[0]
    connection.db.execute(f"PRAGMA max_page_count={pages}")

    with pytest.raises(StoreError, match="Free some space") as caught:
        store.put(replace(kept, note="注" * 50_000, tags=()), reply, None)
    assert caught.value.subject == str(tmp_path / "full.db")
    assert store.annotations_for(reply, None) == [kept]

    connection.db.execute(f"PRAGMA max_page_count={pages + 100}")
    assert store.put(replace(kept, note="注" * 50_000), reply, None).revision == 2
    store.close()
    assert is_sound(tmp_path / "full.db")


def test_a_file_that_may_not_grow_is_said_and_keeps_what_was_acknowledged(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "full.db"
    done = run_forked(WRITER, str(path), "a", "0", "500000")
    printed = done.stdout.decode().split()

    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"{path}: ")
    assert len(printed) > 5
    assert identifiers(path, reply) == printed
    assert is_sound(path)


def test_an_error_in_the_middle_of_a_change_takes_all_of_it_back(store: AnnotationStore, reply: Reply) -> None:
    made = store.put(replace(annotation_on(reply, "540万元"), tags=("水利",)), reply, None)
    broken = replace(made, note="新", tags=("新", None))  # type: ignore[arg-type]

    with pytest.raises(StoreError):
        store.put(broken, reply, None)
    assert store.annotations_for(reply, None) == [made]


def is_deleted(path: Path) -> None:
    path.unlink()


def is_moved(path: Path) -> None:
    path.rename(path.with_name("moved.db"))


def is_replaced(path: Path) -> None:
    shutil.copy(path, path.with_name("copy.db"))
    path.with_name("copy.db").replace(path)


@pytest.mark.parametrize("change", [is_deleted, is_moved, is_replaced])
def test_a_database_that_is_another_file_by_now_takes_no_writes(
    tmp_path: Path, reply: Reply, change: Callable[[Path], None]
) -> None:
    path = tmp_path / "annotations.db"
    store = open_store(path)
    store.put(annotation_on(reply, "540万元"), reply, None)
    change(path)

    with pytest.raises(StoreError, match="moved, deleted or replaced") as caught:
        store.put(annotation_on(reply, "620万元"), reply, None)
    assert (caught.value.subject, bool(caught.value.hint)) == (str(path), True)
    store.close()


def test_a_database_that_is_deleted_during_a_write_has_not_acknowledged_it(tmp_path: Path) -> None:
    connection = Connection(tmp_path / "annotations.db")

    with pytest.raises(StoreError, match="moved, deleted or replaced"), connection.writing():
        connection.path.unlink()
    connection.close()


def test_a_database_that_was_put_back_takes_writes_again(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "annotations.db"
    store = open_store(path)
    path.rename(tmp_path / "away.db")
    with pytest.raises(StoreError):
        store.put(annotation_on(reply, "540万元"), reply, None)
    (tmp_path / "away.db").rename(path)
    store.put(annotation_on(reply, "540万元"), reply, None)
    store.close()

    assert len(identifiers(path, reply)) == 1


def is_gone(wal: Path) -> None:
    wal.unlink()


def is_another(wal: Path) -> None:
    shutil.copy(wal, wal.with_name("copy"))
    wal.with_name("copy").replace(wal)


def is_rubbish(wal: Path) -> None:
    wal.unlink()
    wal.write_bytes(b"rubbish" * 1000)


@pytest.mark.parametrize("happens", [is_gone, is_another, is_rubbish])
def test_what_was_saved_before_and_after_its_wal_was_taken_away_is_kept(
    tmp_path: Path, reply: Reply, happens: Callable[[Path], None]
) -> None:
    path = tmp_path / "a.db"
    store = open_store(path)
    store.put(annotation_on(reply, "540万元", identifier="before"), reply, None)
    happens(tmp_path / "a.db-wal")
    store.put(annotation_on(reply, "620万元", identifier="after"), reply, None)
    copy = tmp_path / "killed" / "a.db"
    copy.parent.mkdir()
    for name in ("a.db", "a.db-wal"):  # what a kill leaves
        shutil.copy(tmp_path / name, copy.parent)

    assert identifiers(copy, reply) == ["after", "before"]
    store.close()
    assert identifiers(path, reply) == ["after", "before"]
    assert is_sound(path)


def test_behind_a_link_a_wal_that_was_taken_away_is_noticed_too(tmp_path: Path, reply: Reply) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "a.db")
    store = open_store(tmp_path / "link.db")
    store.put(annotation_on(reply, "540万元", identifier="before"), reply, None)
    (tmp_path / "a.db-wal").unlink()
    store.put(annotation_on(reply, "620万元", identifier="after"), reply, None)
    assert (tmp_path / "a.db-wal").exists()
    store.close()

    assert identifiers(tmp_path / "a.db", reply) == ["after", "before"]


def test_a_wal_that_was_taken_away_is_noticed_at_the_next_look(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "a.db"
    store = open_store(path)
    store.put(annotation_on(reply, "540万元", identifier="before"), reply, None)
    (tmp_path / "a.db-wal").unlink()
    store.data_version()
    shutil.copy(path, tmp_path / "killed.db")

    assert identifiers(tmp_path / "killed.db", reply) == ["before"]
    store.close()


def test_while_two_windows_have_it_a_wal_that_was_taken_away_takes_no_notes(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "a.db"
    one, other = open_store(path), open_store(path)
    one.put(annotation_on(reply, "540万元", identifier="before"), reply, None)
    (tmp_path / "a.db-wal").unlink()

    for store in (one, other):
        with pytest.raises(StoreError, match="Close all other windows") as caught:
            store.put(annotation_on(reply, "620万元"), reply, None)
        assert caught.value.subject == f"{path}-wal"
        assert [item.id for item in store.annotations_for(reply, None)] == ["before"]
    other.close()
    one.put(annotation_on(reply, "620万元", identifier="after"), reply, None)
    one.close()
    assert identifiers(path, reply) == ["after", "before"]


def test_who_opens_it_after_its_wal_was_taken_away_acknowledges_nothing_that_is_lost(
    tmp_path: Path, reply: Reply
) -> None:
    path = tmp_path / "a.db"
    one = open_store(path)
    one.put(annotation_on(reply, "540万元", identifier="before"), reply, None)
    (tmp_path / "a.db-wal").unlink()
    acknowledged = ["before"]
    with suppress(StoreError):
        late = open_store(path)
        with suppress(StoreError):
            acknowledged.append(late.put(annotation_on(reply, "620万元", identifier="late"), reply, None).id)
        late.close()
    with suppress(StoreError):
        one.data_version()
    one.close()

    assert identifiers(path, reply) == sorted(acknowledged)


Filled = Callable[[str, int], bytes]
"""A database, closed, with as many notes, whose identifiers begin with a name."""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory, reply: Reply) -> Filled:
    """Databases that are made once."""

    @cache
    def made(name: str, count: int) -> bytes:
        path = tmp_path_factory.mktemp(name) / "a.db"
        store = open_store(path)
        for number in range(count):
            store.put(annotation_on(reply, "540万元", identifier=f"{name}{number:03}", note="注" * number), reply, None)
        store.close()
        return path.read_bytes()

    return made


@pytest.mark.parametrize("before", [0, 3, 40])
@pytest.mark.parametrize("other", [0, 5, 60])
@pytest.mark.parametrize("live", [0, 1])
def test_where_another_content_was_copied_into_the_file_nothing_acknowledged_is_lost(
    tmp_path: Path, reply: Reply, filled: Filled, before: int, other: int, live: int
) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(filled("a", before))
    store, acknowledged = open_store(path), list[str]()
    for number in range(live):
        store.put(annotation_on(reply, "620万元", identifier=f"live{number}"), reply, None)
    path.write_bytes(filled("other", other))
    for number in range(3):
        with suppress(StoreError):
            made = annotation_on(reply, "86万元", identifier=f"after{number}")
            acknowledged.append(store.put(made, reply, None).id)
    store.close()

    if acknowledged:
        assert set(acknowledged) <= set(identifiers(path, reply))
        assert is_sound(path)


@pytest.mark.parametrize("size", [0, 50, 4096, 10000])
def test_a_database_that_was_cut_short_takes_no_notes(tmp_path: Path, reply: Reply, size: int) -> None:
    path = tmp_path / "a.db"
    open_store(path).close()
    store = open_store(path)
    store.put(annotation_on(reply, "540万元"), reply, None)
    os.truncate(path, size)

    with pytest.raises(StoreError, match=r"(?i)put it back|reply-reader (salvage|restore)"):
        store.put(annotation_on(reply, "620万元"), reply, None)
    store.close()


def test_a_folder_that_was_removed_takes_no_notes_and_breaks_nothing(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "folder" / "a.db"
    store = open_store(path)
    made = store.put(annotation_on(reply, "540万元"), reply, None)
    shutil.rmtree(path.parent)

    with pytest.raises(StoreError, match="moved, deleted or replaced"):
        store.put(annotation_on(reply, "620万元"), reply, None)
    assert store.annotations_for(reply, None) == [made]
    assert store.data_version()
    store.close()


def damage(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(bytes(4096))


def pages_of_the_schema(path: Path) -> set[int]:
    """The pages besides the first that hold the schema itself (sqlite.org/fileformat2.html, 1.6)."""
    first = path.read_bytes()[:4096]
    if first[100] != 5:
        return set()
    count = int.from_bytes(first[103:105], "big")
    cells = [int.from_bytes(first[112 + 2 * cell : 114 + 2 * cell], "big") for cell in range(count)]
    return {int.from_bytes(first[at : at + 4], "big") for at in (108, *cells)}


def test_a_damaged_database_is_read_as_far_as_it_can_be_and_takes_no_notes_whichever_page_it_is(
    tmp_path: Path, reply: Reply
) -> None:
    sound = tmp_path / "sound.db"
    store = open_store(sound)
    for number in range(60):
        made = annotation_on(reply, "540万元", identifier=f"{number:03}", note="注" * 200)
        store.put(replace(made, tags=("水利",), figure=money("540万元", "5400000")), reply, None)
    store.close()
    pages = sound.stat().st_size // 4096
    assert pages > 20

    read = []
    for page in range(2, pages + 1):
        path = tmp_path / f"{page}.db"
        shutil.copy(sound, path)
        damage(path, page)
        before = path.read_bytes()
        if page in pages_of_the_schema(sound):
            with pytest.raises(StoreError, match=r"reply-reader (salvage|restore)"):
                open_store(path)
            assert path.read_bytes() == before
            continue
        store = open_store(path)
        found = [item.id for item in store.annotations_for(reply, None)]
        assert len(found) == 60 or "is damaged: what can be read" in store.left_out
        read.append(len(found))
        assert set(found) <= {f"{number:03}" for number in range(60)}
        with pytest.raises(StoreError, match="is damaged"):
            store.put(annotation_on(reply, "620万元"), reply, None)
        store.close()
        assert path.read_bytes() == before
    assert sum(each > 50 for each in read) >= len(read) - 3, "only a table's root takes all of it along"


def test_a_sound_database_is_looked_through_once(tmp_path: Path, reply: Reply, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store(tmp_path / "a.db")
    store.check()
    monkeypatch.setattr(database, "connect", None)
    store.put(annotation_on(reply, "540万元"), reply, None)
    store.put(annotation_on(reply, "620万元"), reply, None)
    store.check()
    store.close()


def test_a_look_in_another_thread_is_waited_for(tmp_path: Path, reply: Reply, monkeypatch: pytest.MonkeyPatch) -> None:
    path, begun, go_on = tmp_path / "a.db", threading.Event(), threading.Event()
    store = open_store(path)
    connect, order = connecting.connect, list[str]()

    def slowly(place: Path, mode: str) -> sqlite3.Connection:
        begun.set()
        assert go_on.wait(60)
        order.append("looked")
        return connect(place, mode)

    def write() -> None:
        store.put(annotation_on(reply, "540万元"), reply, None)
        order.append("written")

    monkeypatch.setattr(database, "connect", slowly)
    looking, writing = threading.Thread(target=store.check), threading.Thread(target=write)
    looking.start()
    assert begun.wait(60)
    writing.start()
    go_on.set()
    looking.join()
    writing.join()

    assert order == ["looked", "written"]
    store.close()
