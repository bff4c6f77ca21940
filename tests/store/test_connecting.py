"""A connection trusts nothing that others wrote, waits for them, and uses a WAL where there can be one."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.store import connecting, files
from reader.store.connecting import connect, connect_for_reading, in_memory, leave_wal, rewrite_wal, use_wal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with one row, without a WAL."""
    place = tmp_path / "a.db"
    with closing(sqlite3.connect(place)) as raw, raw:
        raw.execute("CREATE TABLE t (x)")
        raw.execute("INSERT INTO t VALUES ('一')")
    return place


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(connect(path, "rw")) as opened:
        yield opened


def pragma(connection: sqlite3.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def is_in_wal(path: Path) -> bool:
    """What the file's header says (sqlite.org/fileformat2.html, 1.3.3)."""
    return path.read_bytes()[18:20] == b"\2\2"


def test_a_connection_trusts_no_schema_waits_for_others_and_commits_at_once(connection: sqlite3.Connection) -> None:
    assert pragma(connection, "trusted_schema") == 0
    assert pragma(connection, "busy_timeout") == 10_000
    assert connection.isolation_level is None


def test_a_connection_is_used_in_another_thread_than_it_was_opened_in(connection: sqlite3.Connection) -> None:
    for each in (connection, in_memory()):
        found: list[object] = []
        thread = threading.Thread(target=lambda: found.append(pragma(each, "trusted_schema")))  # noqa: B023
        thread.start()
        thread.join()
        assert found == [0]
        each.close()


def test_a_connection_for_reading_writes_nothing_and_makes_no_file(path: Path, tmp_path: Path) -> None:
    with closing(connect(path, "ro")) as raw, pytest.raises(sqlite3.OperationalError, match="readonly"):
        raw.execute("INSERT INTO t VALUES (1)")
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        connect(tmp_path / "none.db", "rw")
    assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


def test_what_is_no_text_comes_as_bytes_and_the_rest_as_text(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO t VALUES (CAST(X'e4b8' AS TEXT)), (X'41'), (7), (NULL)")

    assert [row[0] for row in connection.execute("SELECT x FROM t")] == ["一", b"\xe4\xb8", b"A", 7, None]


def test_a_wal_is_used_where_memory_can_be_shared(connection: sqlite3.Connection, path: Path) -> None:
    assert use_wal(connection, path.parent) is True
    assert pragma(connection, "journal_mode") == "wal"
    assert use_wal(connection, path.parent) is True


def test_without_shared_memory_the_rollback_journal_stays_and_a_wal_that_is_there_too(
    connection: sqlite3.Connection, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def shares_memory(folder: Path) -> bool:
        asked.append(folder)
        return False

    monkeypatch.setattr(connecting, "shares_memory", shares_memory)
    assert use_wal(connection, path.parent) is False
    assert (pragma(connection, "journal_mode"), asked) == ("delete", [path.parent])

    connection.execute("PRAGMA journal_mode=WAL")
    assert use_wal(connection, path.parent) is True
    assert asked == [path.parent]


def test_who_switches_at_the_same_time_is_waited_for(
    connection: sqlite3.Connection, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection.execute("PRAGMA busy_timeout=0")
    waited: list[float] = []
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        def wait(seconds: float) -> None:
            waited.append(seconds)
            if len(waited) == 3:
                other.execute("COMMIT")

        monkeypatch.setattr("time.sleep", wait)
        assert use_wal(connection, path.parent) is True
    assert len(waited) == 3


def test_who_never_ends_is_not_waited_for_for_ever(
    connection: sqlite3.Connection, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection.execute("PRAGMA busy_timeout=0")
    now = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])

    def wait(_seconds: float) -> None:
        now[0] += 1

    monkeypatch.setattr("time.sleep", wait)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            use_wal(connection, path.parent)
    assert connecting.BUSY_SECONDS < now[0] <= connecting.BUSY_SECONDS + 1


def test_what_is_wrong_otherwise_is_not_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("time.sleep")

    with closing(connect(path, "ro")) as raw, pytest.raises(sqlite3.OperationalError, match="readonly"):
        use_wal(raw, path.parent)


def test_a_database_that_leaves_its_wal_keeps_what_was_in_it(
    connection: sqlite3.Connection, path: Path, tmp_path: Path
) -> None:
    use_wal(connection, path.parent)
    connection.execute("INSERT INTO t VALUES ('二')")
    connection.close()
    assert is_in_wal(path)
    leave_wal(path)

    assert not is_in_wal(path)
    assert [each.name for each in tmp_path.iterdir()] == ["a.db"]
    with closing(connect(path, "ro")) as raw:
        assert [row[0] for row in raw.execute("SELECT x FROM t")] == ["一", "二"]


def test_a_wal_that_was_deleted_is_written_anew_with_all_that_was_in_it(
    connection: sqlite3.Connection, path: Path
) -> None:
    use_wal(connection, path.parent)
    connection.execute("INSERT INTO t VALUES ('二')")
    files.wal_of(path).unlink()

    assert rewrite_wal(connection) is True
    assert (pragma(connection, "journal_mode"), pragma(connection, "busy_timeout")) == ("wal", 10_000)
    with closing(connect_for_reading(path)) as raw:
        assert [row[0] for row in raw.execute("SELECT x FROM t")] == ["一", "二"]


def test_a_wal_is_not_written_anew_while_others_have_it_open(connection: sqlite3.Connection, path: Path) -> None:
    use_wal(connection, path.parent)
    with closing(connect(path, "rw")) as other:
        pragma(other, "user_version")
        assert rewrite_wal(connection) is False
    assert (pragma(connection, "journal_mode"), pragma(connection, "busy_timeout")) == ("wal", 10_000)


def test_who_only_reads_sees_what_one_who_writes_has_just_written(connection: sqlite3.Connection, path: Path) -> None:
    use_wal(connection, path.parent)
    connection.execute("INSERT INTO t VALUES ('二')")
    with closing(connect_for_reading(path)) as raw:
        connection.execute("INSERT INTO t VALUES ('三')")
        assert [row[0] for row in raw.execute("SELECT x FROM t")] == ["一", "二", "三"]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            raw.execute("INSERT INTO t VALUES ('四')")


def test_what_is_read_into_memory_is_the_database_as_it_is_now(path: Path, tmp_path: Path) -> None:
    with closing(connect_for_reading(path)) as raw:
        with closing(connect(path, "rw")) as other:
            other.execute("INSERT INTO t VALUES ('二')")
        assert [row[0] for row in raw.execute("SELECT x FROM t")] == ["一"]
        assert pragma(raw, "trusted_schema") == 0
    assert [each.name for each in tmp_path.iterdir()] == ["a.db"]


@pytest.mark.parametrize(("turns", "is_read"), [(0, True), (1, True), (9, True), (10, False)])
def test_a_database_that_changes_while_it_is_read_is_read_again_up_to_ten_times(
    path: Path, monkeypatch: pytest.MonkeyPatch, turns: int, is_read: bool
) -> None:
    stamps = iter([files.Stamp(0, number) for number in range(2 * turns)])
    monkeypatch.setattr(connecting, "stamp", lambda each: next(stamps, None) if each == path else None)

    if is_read:
        with closing(connect_for_reading(path)) as raw:
            assert raw.execute("SELECT x FROM t").fetchall() == [("一",)]
    else:
        with pytest.raises(StoreError) as caught:
            connect_for_reading(path)
        assert (caught.value.message, caught.value.subject) == ("it changes while it is read.", str(path))
        assert caught.value.hint == "Another program is writing; try again."


def test_a_database_in_memory_is_empty_and_in_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with closing(in_memory()) as raw:
        raw.execute("CREATE TABLE t (x)")
        assert raw.execute("SELECT name FROM sqlite_schema").fetchall() == [("t",)]
        assert raw.isolation_level is None
    assert list(tmp_path.iterdir()) == []
