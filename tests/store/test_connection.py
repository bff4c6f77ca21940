"""One open database: in which words it is refused, what holds while it is open, and that a change is whole or none."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader.errors import ReadOnlyStoreError, StoreError
from reader.store import connecting, database, files
from reader.store.connecting import APPLICATION_ID
from reader.store.database import Connection
from reader.store.migrations import LATEST

pytestmark = pytest.mark.usefixtures("in_steps")

ANOTHER = "Name another file with --db."
COPY = (
    "Name another file with --db. What a damaged one still holds “reply-reader salvage” brings out; "
    "“reply-reader backup --list” shows the copies."
)
INSERT = "INSERT INTO reply (digest) VALUES (?)"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A new database of ours that nobody has open."""
    place = tmp_path / "folder" / "a.db"
    Connection(place).close()
    return place


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    opened = Connection(path)
    yield opened
    opened.close()


@pytest.fixture
def unwritable(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing can be written by now, as for a user who may only read."""
    assert path.exists()
    monkeypatch.setattr(database, "_writable", lambda _path: False)


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        for statement in statements:
            raw.executescript(statement)


def pragma(connection: Connection, name: str) -> object:
    return connection.db.execute(f"PRAGMA {name}").fetchone()[0]


def digests(connection: Connection) -> list[str]:
    return connection.read(lambda db: [row["digest"] for row in db.query("SELECT digest FROM reply ORDER BY id")])


def refusal(path: Path) -> tuple[str, str]:
    """What is said, with the way out, of a database that is not opened."""
    with pytest.raises(StoreError) as caught:
        Connection(path)
    assert caught.value.subject == str(path)
    return caught.value.message, caught.value.hint


@pytest.mark.usefixtures("durable")
def test_an_open_database_holds_to_its_links_and_keeps_what_it_acknowledged(connection: Connection) -> None:
    assert (connection.read_only, connection.is_salvaged) == ("", False)
    assert pragma(connection, "foreign_keys") == 1
    assert pragma(connection, "synchronous") == 2
    assert pragma(connection, "journal_mode") == "wal"
    assert pragma(connection, "query_only") == 0
    assert pragma(connection, "user_version") == LATEST
    assert pragma(connection, "application_id") == APPLICATION_ID == 0x52505244


def test_a_database_that_had_none_has_its_log_from_the_start(path: Path) -> None:
    execute(path, "PRAGMA journal_mode=DELETE")
    opened = Connection(path)
    files.wal_of(path).unlink()
    with opened.writing() as db:
        db.execute(INSERT, ["甲"])

    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT digest FROM reply").fetchall() == [("甲",)]
    opened.close()


def test_another_program_s_database_is_refused(tmp_path: Path) -> None:
    for name, statement in (
        ("tables", "CREATE TABLE t (x)"),
        ("version", "PRAGMA user_version=3"),
        ("owner", f"CREATE TABLE t (x); PRAGMA application_id={APPLICATION_ID + 1}"),
    ):
        execute(tmp_path / name, statement)
        assert refusal(tmp_path / name) == ("this is another program's database.", ANOTHER)


def test_a_version_that_is_none_is_said(path: Path) -> None:
    execute(path, "PRAGMA user_version=-1")

    assert refusal(path) == ("this is no annotations' database, or a damaged one: user_version = -1.", COPY)


@pytest.mark.parametrize(("count", "more"), [(1, ""), (3, ""), (4, ", …")])
def test_of_tables_that_are_not_ours_three_are_named(path: Path, count: int, more: str) -> None:
    execute(path, *(f"CREATE TABLE t{number} (x)" for number in range(count)))

    names = ", ".join(f"t{number}" for number in range(min(count, 3)))
    assert refusal(path) == (
        f"its tables are not those that reply-reader makes: {names}{more}.",
        "Name another file with --db, or put a copy in its place.",
    )


def test_a_long_name_is_cut_and_shown_as_it_can_be(path: Path) -> None:
    execute(path, f'CREATE TABLE "{chr(27)}{"x" * 200}" (x)')

    assert refusal(path)[0] == f"its tables are not those that reply-reader makes: ␛{'x' * 79}."


def test_a_newer_database_is_read_and_one_without_what_is_read_is_refused(path: Path) -> None:
    execute(path, "INSERT INTO reply (digest) VALUES ('甲')", f"PRAGMA user_version={LATEST + 1}")
    opened = Connection(path)
    assert opened.read_only == "the annotations were made by a newer reply-reader; update it to change them"
    assert digests(opened) == ["甲"]
    assert pragma(opened, "query_only") == 1
    opened.close()

    execute(path, "ALTER TABLE word RENAME COLUMN last TO latest")
    assert refusal(path) == (
        "the annotations were made by a newer reply-reader, and this one can't read them: word.last.",
        "Update reply-reader.",
    )


@pytest.mark.usefixtures("unwritable")
def test_an_empty_file_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()

    assert refusal(tmp_path / "empty.db") == ("it is empty and can't be written.", ANOTHER)


@pytest.mark.usefixtures("unwritable")
def test_what_cannot_be_written_is_read_and_says_why(path: Path) -> None:
    opened = Connection(path)

    assert opened.read_only == "the annotations' database can't be written"
    assert pragma(opened, "query_only") == 1
    with pytest.raises(ReadOnlyStoreError) as caught, opened.writing():
        pytest.fail("a change was begun")
    assert (caught.value.message, caught.value.subject) == (f"{opened.read_only}.", str(path))
    opened.close()


def test_the_file_that_is_in_the_way_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "in_the_way", lambda path: path.with_name("\x1b-shm"))
    opened = Connection(path)

    assert opened.read_only == (f"this file beside the annotations' database can't be written: {path.parent / '␛-shm'}")
    opened.close()


def test_a_full_disk_is_told_with_the_way_out(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object) -> bool:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    asked: list[Path] = []

    def has_room(folder: Path) -> bool:
        asked.append(folder)
        return False

    monkeypatch.setattr(connecting, "use_wal", fail)
    monkeypatch.setattr(files, "has_room", has_room)
    opened = Connection(path)

    assert (opened.read_only, asked) == ("the disk is full; free some space and try again", [path.parent])
    opened.close()


def test_who_may_write_is_asked_of_the_file_and_of_its_folder(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for refused in (path, path.parent):
        with monkeypatch.context() as strict:
            strict.setattr("os.access", lambda each, right, no=refused: not (right == os.W_OK and Path(each) == no))
            opened = Connection(path)
        assert opened.read_only == "the annotations' database can't be written"
        opened.close()


def test_a_change_is_whole_or_none(connection: Connection, path: Path) -> None:
    with connection.writing() as db:
        db.execute(INSERT, ["甲"])
    for error, digest in ((KeyboardInterrupt, "乙"), (StoreError, "甲")):
        with pytest.raises(error), connection.writing() as db:
            insert_and_break_off(db, digest)

    assert digests(connection) == ["甲"]
    other = Connection(path)
    assert digests(other) == ["甲"]
    other.close()


def test_a_change_has_the_lock_from_its_start(connection: Connection, path: Path) -> None:
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other:
        with connection.writing(), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")


def test_what_others_write_during_a_look_is_not_seen_before_it_ends(connection: Connection, path: Path) -> None:
    other = Connection(path)
    with connection.reading() as db:
        before = db.table("reply").count
        with other.writing() as theirs:
            theirs.execute(INSERT, ["甲"])
        assert db.table("reply").count == before == 0
    assert digests(connection) == ["甲"]
    other.close()


def test_the_data_version_tells_of_others_only(connection: Connection, path: Path) -> None:
    before = connection.data_version()
    with connection.writing() as db:
        db.execute(INSERT, ["甲"])
    assert connection.data_version() == before
    other = Connection(path)
    with other.writing() as db:
        db.execute(INSERT, ["乙"])
    other.close()

    assert connection.data_version() != before


def test_a_file_that_was_replaced_takes_nothing_and_says_what_to_do(connection: Connection, path: Path) -> None:
    path.rename(path.with_name("moved.db"))

    with pytest.raises(StoreError) as caught, connection.writing():
        pytest.fail("a change was begun")
    assert caught.value.message == (
        "the annotations' database was moved, deleted or replaced, and nothing can be saved in it."
    )
    assert caught.value.hint == "Put it back and save again, or copy what you wrote and open the reader anew."


def test_a_log_that_was_replaced_is_named_with_what_to_do(connection: Connection, path: Path) -> None:
    other = Connection(path)
    with connection.writing() as db:
        db.execute(INSERT, ["甲"])
    files.wal_of(path).unlink()

    with pytest.raises(StoreError) as caught, connection.writing():
        pytest.fail("a change was begun")
    assert (caught.value.message, caught.value.subject, caught.value.hint) == (
        "this file was deleted or replaced while it was in use, and nothing can be saved now.",
        str(files.wal_of(path)),
        "Close all other windows of the reader and save again.",
    )
    other.close()
    with connection.writing() as db:
        db.execute(INSERT, ["乙"])
    assert digests(connection) == ["甲", "乙"]


def test_a_file_that_others_changed_is_looked_through_again_before_a_change(
    connection: Connection, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    executed: list[str] = []
    connect = connecting.connect

    def traced(place: Path, mode: str) -> sqlite3.Connection:
        opened = connect(place, mode)
        opened.set_trace_callback(executed.append)
        return opened

    def looks_at_two_changes() -> int:
        executed.clear()
        for _turn in range(2):
            with connection.writing() as db:
                db.execute(INSERT, [str(db.table("reply").count)])
            connection.check()
        return executed.count("PRAGMA quick_check(1)")

    monkeypatch.setattr(database, "connect", traced)
    assert looks_at_two_changes() == 1
    assert looks_at_two_changes() == 0
    os.utime(path, ns=(0, 7))
    assert looks_at_two_changes() == 1


def test_damage_is_told_with_its_reason_and_with_what_to_do(connection: Connection, path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(4096)
    connection.check()

    assert connection.read_only.startswith("the annotations' database is damaged (")
    assert connection.read_only.endswith("); “reply-reader salvage” brings out the notes that it still holds")
    with pytest.raises(ReadOnlyStoreError), connection.writing():
        pytest.fail("a change was begun")


def test_what_fails_in_another_way_than_by_damage_is_no_damage(connection: Connection) -> None:
    with pytest.raises(StoreError, match="no such table"):
        connection.read(lambda db: db.execute("SELECT * FROM none"))
    with pytest.raises(StoreError, match="ours"):
        connection.read(lambda _db: (_ for _ in ()).throw(StoreError("ours")))

    assert (connection.is_salvaged, connection.read_only) == (False, "")


def test_in_what_is_salvaged_functions_are_called_as_before(connection: Connection) -> None:
    connection.register(shout)
    with connection.writing() as db:
        db.execute(INSERT, ["a"])
    assert connection.read(lambda db: db.execute("SELECT shout(digest) FROM reply").fetchone()) == ("A!",)
    turns = iter([True, False])

    def look(db: Database) -> object:
        if next(turns):
            error = sqlite3.DatabaseError("database disk image\nis malformed")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error
        return db.execute("SELECT shout(digest) FROM reply").fetchone()

    assert connection.read(look) == ("A!",)
    assert connection.is_salvaged
    assert connection.read_only == (
        "the annotations' database is damaged (database disk image is malformed); "
        "“reply-reader salvage” brings out the notes that it still holds"
    )


def insert_and_break_off(db: Database, digest: str) -> None:
    db.execute(INSERT, ["丙"])
    db.execute(INSERT, [digest])  # there can be only one of each
    raise KeyboardInterrupt


def shout(words: str) -> str:
    return f"{words.upper()}!"


def test_a_closed_database_takes_nothing(path: Path) -> None:
    opened = Connection(path)
    opened.close()
    opened.close()

    with pytest.raises(StoreError), opened.writing():
        pytest.fail("a change was begun")
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_the_same_content_that_was_copied_into_the_file_takes_changes(path: Path, connection: Connection) -> None:
    with connection.writing() as db:
        db.execute(INSERT, ["甲"])
    path.write_bytes(path.read_bytes())
    with connection.writing() as db:
        db.execute(INSERT, ["乙"])

    assert digests(connection) == ["甲", "乙"]


@pytest.mark.parametrize("look", [lambda opened: opened.close(), digests, Connection.data_version])
def test_what_was_in_a_log_that_was_deleted_is_in_the_file_after_the_next_look_and_after_closing(
    path: Path, look: Callable[[Connection], object]
) -> None:
    opened = Connection(path)
    with opened.writing() as db:
        db.execute(INSERT, ["甲"])
    files.wal_of(path).unlink()
    look(opened)

    with closing(connecting.connect_for_reading(path)) as raw:
        assert raw.execute("SELECT digest FROM reply").fetchall() == [("甲",)]
    opened.close()
