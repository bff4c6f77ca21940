"""Looking at a database that can't be written: all of it is seen, and nothing is left that locks its owner out."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import ReadOnlyStoreError, StoreError
from reader.reply import Reply
from reader.store import AnnotationStore, connecting, database, files, open_store
from reader.store.database import Connection
from tests.databases import new_store
from tests.examples import annotation_on
from tests.forks import MAIN, run_forked

pytestmark = pytest.mark.usefixtures("in_steps")


@pytest.fixture
def path(tmp_path: Path, reply: Reply) -> Path:
    """A database with one note, in a folder of its own."""
    place = tmp_path / "folder" / "a.db"
    store = new_store(place)
    store.put(annotation_on(reply, "540万元", note="在文件里"), reply, None)
    store.close()
    return place


@pytest.fixture
def unindexed(path: Path, reply: Reply, tmp_path: Path) -> Path:
    """The same with a second note in a WAL that has no index, as a copy of a database in use has."""
    store = open_store(path)
    store.put(annotation_on(reply, "620万元", note="在日志里"), reply, None)
    copy = tmp_path / "copy" / "a.db"
    copy.parent.mkdir()
    for name in ("a.db", "a.db-wal"):
        shutil.copy(path.with_name(name), copy.parent)
    store.close()
    return copy


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    return folder


@pytest.fixture
def looking(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing can be written, as for a user who may only read."""
    monkeypatch.setattr(database, "_writable", lambda _path: False)


def notes(store: AnnotationStore, reply: Reply) -> list[str]:
    return [item.note for item in store.annotations_for(reply, None)]


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {each.name: (each.stat().st_mode, each.read_bytes()) for each in folder.iterdir()}


@pytest.mark.usefixtures("looking")
def test_looking_leaves_everything_as_it_is(path: Path, reply: Reply) -> None:
    before = state(path.parent)
    store = open_store(path)

    assert notes(store, reply) == ["在文件里"]
    assert state(path.parent) == before
    store.close()
    assert state(path.parent) == before


def test_a_wal_without_its_index_is_read_through_a_copy_that_is_deleted(
    unindexed: Path, reply: Reply, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_writable", lambda _path: False)
    before = state(unindexed.parent)
    store = open_store(unindexed)

    assert notes(store, reply) == ["在文件里", "在日志里"]
    store.close()
    assert state(unindexed.parent) == before
    assert list(temporary.iterdir()) == []


def test_a_wal_beside_the_file_that_a_link_leads_to_is_read(
    unindexed: Path, tmp_path: Path, reply: Reply, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_writable", lambda _path: False)
    (tmp_path / "link.db").symlink_to(unindexed)
    store = open_store(tmp_path / "link.db")

    assert notes(store, reply) == ["在文件里", "在日志里"]
    store.close()


@pytest.mark.parametrize("name", ["a.db-wal", "a.db-shm", "a.db-journal"])
@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_a_link_or_a_pipe_in_the_place_of_a_log_is_refused(path: Path, tmp_path: Path, name: str, kind: str) -> None:
    victim = tmp_path / "victim"
    victim.write_text("a file of somebody else", encoding="utf-8")
    if kind == "link":
        path.with_name(name).symlink_to(victim)
    else:
        os.mkfifo(path.with_name(name))

    with pytest.raises(StoreError, match="not a regular file") as caught:
        open_store(path)
    assert caught.value.subject == str(path.with_name(name))
    assert victim.read_text(encoding="utf-8") == "a file of somebody else"


@pytest.mark.usefixtures("looking")
def test_a_change_that_was_broken_off_is_taken_back_in_the_copy(path: Path, reply: Reply, temporary: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA journal_mode=DELETE")
        raw.execute("PRAGMA cache_size=1")
        raw.execute("BEGIN")
        raw.execute("CREATE TABLE big (x)")
        raw.executemany("INSERT INTO big VALUES (zeroblob(?))", [(4000,)] * 50)
        raw.execute("UPDATE annotation SET note = '半途'")
        broken = {name: path.with_name(name).read_bytes() for name in ("a.db", "a.db-journal")}
        raw.execute("ROLLBACK")
    for name, content in broken.items():
        path.with_name(name).write_bytes(content)
    store = open_store(path)

    assert notes(store, reply) == ["在文件里"]
    store.close()
    assert path.with_name("a.db-journal").read_bytes() == broken["a.db-journal"]


def test_the_owner_can_write_again_after_a_look(path: Path, reply_file: Path) -> None:
    path.chmod(0o444)
    looked = run_forked(MAIN, "notes", "--db", str(path), powerless=True)
    left = [each.name for each in path.parent.iterdir()]
    path.chmod(0o644)
    written = run_forked(MAIN, "annotate", str(reply_file), "--at", "0:4", "--db", str(path), powerless=True)

    assert ("在文件里" in looked.stdout.decode(), left) == (True, ["a.db"])
    assert (written.returncode, written.stderr.decode()) == (0, "")


def test_what_an_earlier_look_left_behind_is_made_writable(path: Path, reply_file: Path) -> None:
    path.with_name("a.db-shm").touch(0o444)
    path.with_name("a.db-wal").touch(0o444)
    written = run_forked(MAIN, "annotate", str(reply_file), "--at", "0:4", "--db", str(path), powerless=True)

    assert (written.returncode, written.stderr.decode()) == (0, "")


def test_a_file_that_is_in_the_way_is_named(path: Path, reply: Reply, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "in_the_way", lambda path: path.with_name("a.db-shm"))
    store = open_store(path)

    assert notes(store, reply) == ["在文件里"]
    with pytest.raises(ReadOnlyStoreError, match=r"a\.db-shm"):
        store.put(annotation_on(reply, "620万元"), reply, None)
    store.close()


@pytest.mark.usefixtures("looking")
def test_a_file_that_never_stands_still_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(range(1000))
    monkeypatch.setattr(connecting, "stamp", lambda _path: files.Stamp(0, next(times)))

    with pytest.raises(StoreError, match="changes while it is read"):
        open_store(path)


class FullDisk:
    """Opening for writing fails as it does where the index of the WAL finds no room."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(files, "has_room", lambda _folder: False)
        monkeypatch.setattr(connecting, "use_wal", self.fail)

    def fail(self, *_arguments: object) -> bool:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
        raise error


def test_a_full_disk_shows_the_notes_and_says_what_to_do(
    path: Path, reply: Reply, monkeypatch: pytest.MonkeyPatch
) -> None:
    FullDisk(monkeypatch)
    store = open_store(path)

    assert notes(store, reply) == ["在文件里"]
    assert "free some space" in store.read_only
    with pytest.raises(ReadOnlyStoreError, match="the disk is full; free some space and try again"):
        store.put(annotation_on(reply, "620万元"), reply, None)
    store.close()


def test_an_error_of_the_disk_is_no_full_disk_where_there_is_room(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FullDisk(monkeypatch)
    monkeypatch.setattr(files, "has_room", lambda _folder: True)

    with pytest.raises(StoreError, match="disk I/O error"):
        open_store(path)


@pytest.fixture
def unshared(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system that maps no shared memory: a database in WAL can be opened by one that has it alone, or not."""
    monkeypatch.setattr(connecting, "shares_memory", lambda _folder: False)
    connect = connecting.connect

    def refusing(path: Path, mode: str) -> sqlite3.Connection:
        if mode == "rw" and path.read_bytes()[18:19] == b"\x02":
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMMAP
            raise error
        return connect(path, mode)

    monkeypatch.setattr(database, "connect", refusing)


@pytest.mark.usefixtures("unshared")
def test_without_shared_memory_a_rollback_journal_serves(path: Path, reply: Reply) -> None:
    assert path.read_bytes()[18] == 2
    store = open_store(path)
    store.put(annotation_on(reply, "620万元", note="新"), reply, None)

    assert notes(store, reply) == ["在文件里", "新"]
    store.close()
    assert sorted(each.name for each in path.parent.iterdir()) == ["a.db", "a.db.copies"]
    assert path.read_bytes()[18] == 1


@pytest.mark.usefixtures("durable", "unshared")
def test_without_shared_memory_a_new_database_is_made_and_safe(tmp_path: Path, reply: Reply) -> None:
    connection = Connection(tmp_path / "new.db")

    assert connection.db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.db.execute("PRAGMA synchronous").fetchone() == (2,)
    connection.close()


def test_whether_memory_is_shared_is_found_out_without_a_trace(tmp_path: Path) -> None:
    assert files.shares_memory(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(params=[0o022, 0o002, 0o077])
def mask(request: pytest.FixtureRequest) -> Iterator[int]:
    """The modes that a user's new files usually lack."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@pytest.mark.usefixtures("mask")
def test_folders_and_files_are_private_from_the_start(tmp_path: Path, reply: Reply) -> None:
    path = tmp_path / "made" / "deeper" / "a.db"
    store = open_store(path)
    store.put(annotation_on(reply, "540万元"), reply, None)

    assert [folder.stat().st_mode & 0o777 for folder in (path.parent, path.parent.parent)] == [0o700, 0o700]
    assert {each.name: each.stat().st_mode & 0o777 for each in path.parent.iterdir()} == {
        "a.db": 0o600,
        "a.db-wal": 0o600,
        "a.db-shm": 0o600,
    }
    store.close()


@pytest.mark.usefixtures("mask")
def test_a_folder_of_the_user_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    open_store(tmp_path / "a.db").close()

    assert tmp_path.stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "a.db").stat().st_mode & 0o777 == 0o600


def test_a_link_leads_to_a_private_file(tmp_path: Path) -> None:
    (tmp_path / "a.db").symlink_to(tmp_path / "elsewhere" / "b.db")
    open_store(tmp_path / "a.db").close()

    assert (tmp_path / "elsewhere" / "b.db").stat().st_mode & 0o777 == 0o600
