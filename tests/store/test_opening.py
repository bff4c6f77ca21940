"""Opening: a new database is made, an older one migrated, and what is not ours is left exactly as it is."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader.annotations import Draft, Kind, describe
from reader.errors import ReadOnlyStoreError, StoreError
from reader.reply import Reply
from reader.store import AnnotationStore, database, open_store
from reader.store.connecting import APPLICATION_ID
from reader.store.database import Connection
from reader.store.migrations import LATEST, STEPS
from reader.text import Span
from tests.databases import new_store
from tests.examples import annotation_on, money
from tests.forks import MAIN, run_forked

pytestmark = pytest.mark.usefixtures("in_steps")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, reply: Reply) -> bytes:
    """What a database with an annotation in it is, closed."""
    place = tmp_path_factory.mktemp("made") / "a.db"
    store = new_store(place)
    store.put(annotation_on(reply, "540万元"), reply, None)
    store.close()
    return place.read_bytes()


@pytest.fixture
def path(tmp_path: Path, made: bytes) -> Path:
    """A database with an annotation in it, closed."""
    place = tmp_path / "existing.db"
    place.write_bytes(made)
    return place


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    opened = Connection(tmp_path / "fresh.db")
    yield opened
    opened.close()


def quotes(store: AnnotationStore, reply: Reply) -> list[str]:
    return [item.selector.quote for item in store.annotations_for(reply, None)]


def pragma(path: Path, name: str) -> object:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute(f"PRAGMA {name}").fetchone()[0]


def set_pragma(path: Path, name: str, value: int) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA {name}={value}")


def test_a_fresh_database_has_the_latest_version_and_our_mark(tmp_path: Path) -> None:
    open_store(tmp_path / "new.db").close()

    assert pragma(tmp_path / "new.db", "user_version") == LATEST == len(STEPS)
    assert pragma(tmp_path / "new.db", "application_id") == APPLICATION_ID


@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0), ("busy_timeout", 10000)],
)
@pytest.mark.usefixtures("durable")
def test_writing_is_safe_by_pragma(connection: Connection, name: str, value: object) -> None:
    assert connection.db.execute(f"PRAGMA {name}").fetchone()[0] == value


def test_a_tag_without_its_annotation_is_refused(connection: Connection) -> None:
    with pytest.raises(StoreError), connection.writing() as db:
        db.table("tag").insert({"annotation_id": "none", "position": 0, "name": "水利"})


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    open_store(tmp_path / "a" / "b" / "new.db").close()

    assert (tmp_path / "a" / "b" / "new.db").is_file()


@pytest.mark.parametrize("name", ["批注 一.db", "a?mode=memory.db", "50%.db", "a#b.db", "\udcff.db", "-.db"])
def test_the_file_has_exactly_the_name_that_was_asked_for(tmp_path: Path, reply: Reply, name: str) -> None:
    store = open_store(tmp_path / name)
    store.put(annotation_on(reply, "540万元"), reply, None)
    store.close()

    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_an_empty_file_becomes_a_database(tmp_path: Path, reply: Reply) -> None:
    (tmp_path / "empty.db").touch()
    store = open_store(tmp_path / "empty.db")

    assert quotes(store, reply) == []
    store.close()


def text_file(path: Path) -> None:
    path.write_text("这是一份文稿。", encoding="utf-8")


def header_only(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"\x10\x00\x01\x01\x00\x40\x20\x20")


def other_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript("CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x');")


def other_program_without_tables(path: Path) -> None:
    set_pragma(path, "user_version", 3)


def truncated(path: Path) -> None:
    open_store(path).close()
    path.write_bytes(path.read_bytes()[:6000])


def scrambled(path: Path) -> None:
    open_store(path).close()
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xa5" * (len(content) - 100))


@pytest.mark.parametrize(
    "make", [text_file, header_only, other_program, other_program_without_tables, truncated, scrambled]
)
def test_what_is_no_database_of_ours_is_refused_and_left_as_it_is(tmp_path: Path, make: object) -> None:
    place = tmp_path / "foreign.db"
    assert callable(make)
    make(place)
    content = place.read_bytes()

    with pytest.raises(StoreError) as caught:
        open_store(place)
    assert caught.value.subject == str(place)
    assert caught.value.hint
    assert place.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == ["foreign.db"]


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="this is a folder") as caught:
        open_store(tmp_path)
    assert caught.value.subject == str(tmp_path)


@pytest.mark.parametrize("name", ["pipe", "device"])
def test_what_is_no_regular_file_is_refused_at_once(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "device").symlink_to("/dev/null")

    with pytest.raises(StoreError, match="not a regular file"):
        open_store(tmp_path / name)


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(StoreError) as caught:
        open_store(tmp_path / "file" / "a.db")
    assert caught.value.subject == str(tmp_path / "file" / "a.db")


def test_an_error_shows_no_escape_sequence_of_the_path(tmp_path: Path) -> None:
    place = tmp_path / "\x1b[31m\u202e.db"
    place.write_text("文稿", encoding="utf-8")

    with pytest.raises(StoreError) as caught:
        open_store(place)
    assert str(caught.value).isprintable()


def test_a_newer_database_is_read_and_never_written(path: Path, reply: Reply) -> None:
    set_pragma(path, "user_version", LATEST + 1)
    store = open_store(path)

    assert "newer" in store.read_only
    assert quotes(store, reply) == ["540万元"]
    with pytest.raises(ReadOnlyStoreError, match="update it"):
        store.put(annotation_on(reply, "620万元"), reply, None)
    with pytest.raises(ReadOnlyStoreError):
        store.keep_draft(Draft(describe(reply, Span(0, 1)), None, Kind.KEY, "", "", ""), reply, None)
    assert quotes(store, reply) == ["540万元"]
    store.close()
    assert pragma(path, "user_version") == LATEST + 1


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE annotation SET kind = 'Obligation!'",
        "UPDATE annotation SET section = '[1]'",
        "UPDATE figure SET kind = 'area'",
        "UPDATE figure SET qualifier = 'perhaps'",
        "UPDATE figure SET status = 'audited'",
        "UPDATE figure SET value = '五百'",
        "UPDATE figure SET upper = 'NaN'",
    ],
)
def test_a_note_with_values_of_another_version_is_named_and_the_others_are_read(
    path: Path, reply: Reply, change: str
) -> None:
    store = open_store(path)
    made = replace(annotation_on(reply, "620万元"), figure=money("620万元", "6200000"))
    store.put(made, reply, None)
    store.close()
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute(f"{change} WHERE {'annotation_id' if 'figure' in change else 'id'} = ?", [made.id])
    set_pragma(path, "user_version", LATEST + 1)

    for read in (lambda store: [item for _, item in store.all_annotations()], lambda store: quotes(store, reply)):
        store = open_store(path)
        assert len(read(store)) == 1
        assert made.id in store.left_out
        assert "newer" in store.left_out
        store.close()


def test_a_read_only_database_is_read_and_never_written(
    path: Path, reply: Reply, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_writable", lambda _path: False)
    store = open_store(path)

    assert store.read_only
    assert quotes(store, reply) == ["540万元"]
    with pytest.raises(ReadOnlyStoreError) as caught:
        store.put(annotation_on(reply, "620万元"), reply, None)
    assert caught.value.subject == str(path)
    store.close()


def test_an_empty_read_only_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_writable", lambda _path: False)
    (tmp_path / "empty.db").touch()

    with pytest.raises(StoreError, match="empty"):
        open_store(tmp_path / "empty.db")


READ_AND_WRITE = """
import sys
from pathlib import Path
from reader.errors import ReadOnlyStoreError
from reader.reply import parse
from reader.store import open_store
from tests.examples import REPLY, annotation_on
reply = parse(REPLY)
store = open_store(Path(sys.argv[1]))
print([item.selector.quote for item in store.annotations_for(reply, None)])
try:
    store.put(annotation_on(reply, "620万元"), reply, None)
except ReadOnlyStoreError as error:
    print(error.subject == sys.argv[1])
"""


def test_a_database_in_a_read_only_folder_is_read(path: Path) -> None:
    path.parent.chmod(0o555)
    done = run_forked(READ_AND_WRITE, str(path), powerless=True)
    path.parent.chmod(0o755)

    assert (done.stdout.decode(), done.stderr.decode()) == ("['540万元']\nTrue\n", "")
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_in_a_read_only_folder_another_reader_s_latest_notes_are_read(path: Path, reply: Reply) -> None:
    store = open_store(path)
    store.put(annotation_on(reply, "620万元"), reply, None)
    path.parent.chmod(0o555)
    done = run_forked(READ_AND_WRITE, str(path), powerless=True)
    path.parent.chmod(0o755)
    store.close()

    assert (done.stdout.decode(), done.stderr.decode()) == ("['540万元', '620万元']\nTrue\n", "")


def test_a_new_database_in_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    done = run_forked(MAIN, "notes", "--db", str(tmp_path / "new.db"), powerless=True)
    tmp_path.chmod(0o755)

    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"reply-reader: {tmp_path / 'new.db'}: ")


def add_colour(db: Database) -> None:
    db.table("annotation").add_column("colour", str)


def fail_half_way(db: Database) -> None:
    db.table("colour").create({"name": str})
    db.execute("SELECT * FROM no_such_table")


@pytest.fixture
def second_step(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step that the database at `path` has not taken yet."""
    assert pragma(path, "user_version") == LATEST
    monkeypatch.setattr(database, "STEPS", (*STEPS, add_colour))
    monkeypatch.setattr(database, "LATEST", LATEST + 1)


@pytest.mark.usefixtures("second_step")
def test_migrating_makes_a_copy_first_and_keeps_the_annotations(path: Path, reply: Reply) -> None:
    with closing(sqlite3.connect(path)) as raw:
        before = list(raw.iterdump())
    store = open_store(path)

    assert quotes(store, reply) == ["540万元"]
    store.close()
    assert pragma(path, "user_version") == LATEST + 1
    copy = path.with_name(f"{path.name}.v{LATEST}.backup")
    assert pragma(copy, "user_version") == LATEST
    with closing(sqlite3.connect(copy)) as raw:
        assert list(raw.iterdump()) == before


@pytest.mark.usefixtures("second_step")
def test_a_migrated_database_is_not_migrated_again(path: Path, reply: Reply) -> None:
    open_store(path).close()
    copy = path.with_name(f"{path.name}.v{LATEST}.backup")
    copy.unlink()
    store = open_store(path)

    assert quotes(store, reply) == ["540万元"]
    store.close()
    assert not copy.exists()


@pytest.mark.usefixtures("second_step")
def test_a_fresh_database_needs_no_copy(tmp_path: Path) -> None:
    open_store(tmp_path / "folder" / "new.db").close()

    assert [each.name for each in (tmp_path / "folder").iterdir()] == ["new.db"]


def test_a_migration_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch, reply: Reply) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(database, "STEPS", (*STEPS, fail_half_way))
        newer.setattr(database, "LATEST", LATEST + 1)
        with pytest.raises(StoreError) as caught:
            open_store(path)
    assert caught.value.subject == str(path)
    assert pragma(path, "user_version") == LATEST
    store = open_store(path)

    assert quotes(store, reply) == ["540万元"]
    store.close()


def test_many_that_open_a_new_database_at_once_all_can(tmp_path: Path) -> None:
    for attempt in range(12):
        place = tmp_path / f"{attempt}.db"
        errors = open_at_once(place, 8)

        assert errors == []
        assert pragma(place, "user_version") == LATEST


@pytest.mark.usefixtures("second_step")
def test_many_that_migrate_at_once_keep_a_copy_of_the_old_version(path: Path) -> None:
    assert open_at_once(path, 8) == []
    assert pragma(path.with_name(f"{path.name}.v{LATEST}.backup"), "user_version") == LATEST


def open_at_once(place: Path, count: int) -> list[Exception]:
    together, errors = threading.Barrier(count), list[Exception]()

    def opener() -> None:
        together.wait()
        try:
            open_store(place).close()
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=opener) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return errors
