"""The files of a database: made private, told from others that were put in their place, looked at before opening."""

import errno
import mmap
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from reader.errors import StoreError
from reader.i18n import _
from reader.text.canonical import visible

_LEAST_ROOM = 1 << 17
"""Bytes: the index of a WAL takes 32 kB, a first transaction some pages."""
_WAL_MAGIC = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")


class Identity(NamedTuple):
    """What tells a file from another one that was put in its place."""

    device: int
    inode: int


class Stamp(NamedTuple):
    """What changes when a file is written."""

    size: int
    modified: int


def wal_of(path: Path) -> Path:
    """The write-ahead log of a database, which holds what was saved last; beside the file that a link leads to."""
    return _beside(path, "-wal")


def index_of(path: Path) -> Path:
    """The shared index of a write-ahead log."""
    return _beside(path, "-shm")


def journal_of(path: Path) -> Path:
    """The rollback journal of a database that has no WAL."""
    return _beside(path, "-journal")


def _beside(path: Path, ending: str) -> Path:
    return Path(os.path.realpath(path) + ending)


def identity(path: Path) -> Identity | None:
    """Which file stands at a path; `None` where there is none."""
    found = _status(path)
    return Identity(found.st_dev, found.st_ino) if found else None


def stamp(path: Path) -> Stamp | None:
    """Size and time of a file; `None` where there is none."""
    found = _status(path)
    return Stamp(found.st_size, found.st_mtime_ns) if found else None


def _status(path: Path, *, follow_links: bool = True) -> os.stat_result | None:
    """One look at a file; between two of them another process may make or delete it."""
    try:
        return path.stat(follow_symlinks=follow_links)
    except FileNotFoundError:
        return None


def size_of(path: Path) -> int:
    """The size of a file in bytes, 0 where there is none."""
    found = stamp(path)
    return found.size if found else 0


def is_no_log(wal: Path) -> bool:
    """Whether a file in the place of a WAL holds something, but doesn't begin as one."""
    try:
        with wal.open("rb") as file:
            start = file.read(4)
    except FileNotFoundError:
        return False
    return bool(start) and start not in _WAL_MAGIC


def refuse_what_is_no_file(path: Path) -> None:
    """Refuse a folder, a pipe or a device, which would be read for ever.

    The file itself is left to SQLite: closing it here would drop the locks of this process's other connections
    (sqlite.org/howtocorrupt.html, 2.2).
    """
    if path.is_dir():
        raise StoreError(_("this is a folder."), subject=visible(str(path)), hint=_("Name a file with --db."))
    beside = (wal_of(path), index_of(path), journal_of(path))
    for each in (path, *beside):
        # SQLite would write through a link that somebody has put in the place of a log.
        found = _status(each, follow_links=each not in beside)
        if found and not S_ISREG(found.st_mode):
            raise StoreError(
                _("this is not a regular file."), subject=visible(str(each)), hint=_("Name another file with --db.")
            )


def make_private(path: Path) -> None:
    """Make the file, and what folders are missing on the way, for this user alone; what is there stays as it is."""
    target = Path(os.path.realpath(path))
    make_folder(target.parent)
    private_file(target)


def make_folder(folder: Path) -> None:
    """Make a folder, and those that are missing on the way, for this user alone; what is there stays as it is."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)


def private_file(path: Path) -> bool:
    """Make an empty file for this user alone; `False` where something is there already."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return False
    return True


@contextmanager
def put_new(path: Path) -> Iterator[Path]:
    """An empty private file beside a path, which is put there whole when the block ends without an error.

    Raises `StoreError` where something is there already, `FileExistsError` where it is by then.
    """
    if os.path.lexists(path):
        raise StoreError(_("it is there already."), subject=visible(str(path)), hint=_("Name another file with -o."))
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".unfinished")
    os.close(descriptor)
    unfinished = Path(name)
    try:
        yield unfinished
        write_through(unfinished)
        put_in_place(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def put_in_place(unfinished: Path, path: Path) -> None:
    """Give a file its name, where nothing has it yet; else a `FileExistsError`."""
    try:
        os.link(unfinished, path)
    except FileExistsError:
        raise
    except OSError as error:  # some file systems have no links
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
        unfinished.rename(path)
    write_folder_through(path.parent)


def write_folder_through(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where a system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def write_through(path: Path) -> None:
    """Wait until all of a file is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def in_the_way(path: Path) -> Path | None:
    """The file beside a database that keeps this user from writing it, though the database may be written.

    A look at a read-only database once left such files; where they are this user's own, they are made writable.
    """
    for each in (wal_of(path), index_of(path)):
        if not os.access(each, os.W_OK):
            try:
                each.chmod(0o600)
            except FileNotFoundError:  # none is there, or whoever had it open has just closed it
                continue
            except PermissionError:
                return each
    return None


def has_room(folder: Path) -> bool:
    """Whether there is room on the disk for what opening a database takes."""
    try:
        status = os.statvfs(folder)
    except (AttributeError, OSError):
        return True
    return status.f_bavail * status.f_frsize >= _LEAST_ROOM and (status.f_files == 0 or status.f_favail > 0)


def shares_memory(folder: Path) -> bool:
    """Whether processes can share a mapped file in a folder, as the index of a WAL needs; not on many networks."""
    with tempfile.TemporaryFile(dir=folder) as file:
        file.truncate(mmap.PAGESIZE)
        try:
            mmap.mmap(file.fileno(), mmap.PAGESIZE).close()
        except OSError:
            return False
    return True
