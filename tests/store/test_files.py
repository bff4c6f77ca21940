"""A database's files are made for their owner alone, told from others in their place, and looked at before opening."""

import mmap
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.errors import StoreError
from reader.store import files


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.fixture
def strict(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """The paths that are asked for, each of which nobody may write."""
    asked: list[tuple[str, int]] = []

    def refuse(path: Path, right: int) -> bool:
        asked.append((Path(path).name, right))
        return False

    monkeypatch.setattr("os.access", refuse)
    return asked


def test_the_files_of_a_database_stand_beside_it() -> None:
    path = Path("/folder/a.db")

    assert files.wal_of(path) == Path("/folder/a.db-wal")
    assert files.index_of(path) == Path("/folder/a.db-shm")
    assert files.journal_of(path) == Path("/folder/a.db-journal")


def test_the_files_of_a_database_stand_beside_the_file_that_a_link_leads_to(tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "folder" / "a.db")

    assert files.wal_of(tmp_path / "link.db") == tmp_path / "folder" / "a.db-wal"


@pytest.mark.parametrize("name", ["a.db-wal", "a.db-shm", "a.db-journal"])
def test_a_link_in_the_place_of_a_log_is_refused_and_one_in_that_of_the_database_is_not(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "a.db").symlink_to(tmp_path / "real.db")
    (tmp_path / "real.db").touch()
    files.refuse_what_is_no_file(tmp_path / "a.db")
    (tmp_path / name.replace("a.", "real.")).symlink_to(tmp_path / "file")

    with pytest.raises(StoreError, match="not a regular file"):
        files.refuse_what_is_no_file(tmp_path / "a.db")


def test_a_file_is_told_from_another_in_its_place_and_from_none(tmp_path: Path) -> None:
    path, other = tmp_path / "a", tmp_path / "b"
    assert (files.identity(path), files.stamp(path), files.size_of(path)) == (None, None, 0)
    path.write_bytes(b"12345")
    other.write_bytes(b"1")
    before, found = files.stamp(path), files.identity(path)
    assert found == (path.stat().st_dev, path.stat().st_ino)
    assert before == (5, path.stat().st_mtime_ns)
    assert files.size_of(path) == 5

    os.utime(path, ns=(0, 7))
    assert files.stamp(path) == (5, 7) != before
    assert files.identity(path) == found
    other.replace(path)
    assert files.identity(path) != found


def test_a_link_is_known_by_the_file_that_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    (tmp_path / "link").symlink_to(tmp_path / "a")

    assert files.identity(tmp_path / "link") == files.identity(tmp_path / "a")
    assert files.stamp(tmp_path / "link") == files.stamp(tmp_path / "a")
    assert files.size_of(tmp_path / "link") == 5


@pytest.mark.parametrize(
    ("content", "is_none"),
    [
        (None, False),
        (b"", False),
        (b"\x37\x7f\x06\x82", False),
        (b"\x37\x7f\x06\x83 and more", False),
        (b"\x37\x7f\x06\x84", True),
        (b"\x37\x7f\x06", True),
        (b"text", True),
    ],
)
def test_a_log_is_known_by_how_it_begins(tmp_path: Path, content: bytes | None, is_none: bool) -> None:
    path = tmp_path / "a-wal"
    if content is not None:
        path.write_bytes(content)

    assert files.is_no_log(path) is is_none


def test_a_folder_is_refused_with_a_way_out(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        files.refuse_what_is_no_file(tmp_path)
    assert (caught.value.message, caught.value.subject) == ("this is a folder.", str(tmp_path))
    assert caught.value.hint == "Name a file with --db."


@pytest.mark.parametrize("name", ["a.db", "a.db-wal", "a.db-shm", "a.db-journal"])
def test_a_pipe_in_the_place_of_any_of_the_files_is_refused_by_its_name(tmp_path: Path, name: str) -> None:
    files.refuse_what_is_no_file(tmp_path / "a.db")
    (tmp_path / "a.db").touch()
    files.refuse_what_is_no_file(tmp_path / "a.db")
    (tmp_path / "a.db").unlink()
    os.mkfifo(tmp_path / name)

    with pytest.raises(StoreError) as caught:
        files.refuse_what_is_no_file(tmp_path / "a.db")
    assert (caught.value.message, caught.value.subject) == ("this is not a regular file.", str(tmp_path / name))
    assert caught.value.hint == "Name another file with --db."


def test_a_new_file_and_the_folders_on_the_way_are_for_their_owner_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    before = os.umask(0)
    try:
        files.make_private(tmp_path / "one" / "two" / "a.db")
    finally:
        os.umask(before)

    assert [mode(tmp_path / name) for name in ("one", "one/two", "one/two/a.db")] == [0o700, 0o700, 0o600]
    assert mode(tmp_path) == 0o755


def test_what_is_there_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(b"content")
    path.chmod(0o644)
    files.make_private(path)

    assert files.private_file(path) is False
    assert (path.read_bytes(), mode(path)) == (b"content", 0o644)
    assert files.private_file(tmp_path / "b.db") is True
    assert (mode(tmp_path / "b.db"), files.size_of(tmp_path / "b.db")) == (0o600, 0)


def test_a_link_to_a_file_that_is_to_be_made_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "folder" / "a.db")
    files.make_private(tmp_path / "link.db")

    assert (tmp_path / "link.db").is_symlink()
    assert mode(tmp_path / "folder" / "a.db") == 0o600


def test_nothing_is_in_the_way_where_nothing_is_beside_the_database(
    tmp_path: Path, strict: list[tuple[str, int]]
) -> None:
    assert files.in_the_way(tmp_path / "a.db") is None
    assert strict == [("a.db-wal", os.W_OK), ("a.db-shm", os.W_OK)]


@pytest.mark.parametrize("name", ["a.db-wal", "a.db-shm"])
def test_what_an_earlier_look_left_is_made_writable_for_its_owner_alone(
    tmp_path: Path, strict: list[tuple[str, int]], name: str
) -> None:
    (tmp_path / name).touch(mode=0o444)

    assert files.in_the_way(tmp_path / "a.db") is None
    assert mode(tmp_path / name) == 0o600
    assert strict


@pytest.mark.parametrize("name", ["a.db-wal", "a.db-shm"])
def test_a_file_of_another_user_that_cannot_be_written_is_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, strict: list[tuple[str, int]], name: str
) -> None:
    (tmp_path / name).touch()

    def refuse(path: Path, _mode: int) -> None:
        raise PermissionError if path.exists() else FileNotFoundError

    monkeypatch.setattr(Path, "chmod", refuse)
    assert files.in_the_way(tmp_path / "a.db") == tmp_path / name
    assert strict


def test_a_file_that_can_be_written_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "a.db-wal").touch()
    (tmp_path / "a.db-wal").chmod(0o640)

    assert files.in_the_way(tmp_path / "a.db") is None
    assert mode(tmp_path / "a.db-wal") == 0o640


@pytest.mark.parametrize(
    ("blocks", "size", "inodes", "free", "room"),
    [
        (32, 4096, 100, 1, True),
        (31, 4096, 100, 1, False),
        (131_072, 1, 100, 1, True),
        (131_071, 1, 100, 1, False),
        (32, 4096, 100, 0, False),
        (32, 4096, 0, 0, True),
    ],
)
def test_there_is_room_where_the_disk_has_128_kb_and_a_file_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blocks: int, size: int, inodes: int, free: int, room: bool
) -> None:
    told = SimpleNamespace(f_bavail=blocks, f_frsize=size, f_files=inodes, f_favail=free)
    monkeypatch.setattr("os.statvfs", lambda folder: {tmp_path: told}[folder])

    assert files.has_room(tmp_path) is room


def test_there_is_taken_to_be_room_where_nobody_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert files.has_room(tmp_path / "none") is True
    monkeypatch.delattr("os.statvfs")
    assert files.has_room(tmp_path) is True


def test_memory_is_shared_where_a_page_of_a_file_can_be_mapped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert files.shares_memory(tmp_path) is True
    asked: list[tuple[int, int]] = []

    def refuse(number: int, size: int) -> None:
        asked.append((os.fstat(number).st_size, size))
        raise OSError

    monkeypatch.setattr("mmap.mmap", refuse)
    assert files.shares_memory(tmp_path) is False
    assert asked == [(mmap.PAGESIZE, mmap.PAGESIZE)]
    assert list(tmp_path.iterdir()) == []
