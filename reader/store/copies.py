"""Copies of the database: one a day by itself, those that a person asks for, and the one that a step forward leaves.

They stand in a folder of their own beside the database, yours alone. A copy is made through SQLite, whatever others
write meanwhile; it is looked through, has its name once it is whole, and only then does an older one go.
"""

import os
import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from reader.errors import StoreError
from reader.i18n import _
from reader.store import files
from reader.store.connecting import connect, connect_for_reading
from reader.store.said import damaged, is_busy, is_damage, said_clearly
from reader.text.canonical import visible

KEPT = 7
"""So many of those that were made by themselves."""
_DAILY = re.compile(r"(\d{4}-\d\d-\d\d)\.db")
_NAMED = re.compile(r"\d{4}-\d\d-\d\d(?:T\d{6}(?:\.\d+)?(-replaced)?)?\.db")
_LOCK = ".making"
_UNFINISHED = ".unfinished"
_MIGRATED = re.compile(r"\.v(\d+)(?:\.\d+)?\.backup")
_SAID: set[Path] = set()
_SAYING = threading.Lock()


class Copy(NamedTuple):
    """A copy: `name` is what `restore` takes, `made` when it was made, local, in ISO 8601, of a daily one the day.

    `size` is in bytes.

    `version` is that of the database which was brought up to date after it was made, `None` for any other copy;
    `is_replaced` says that it stood in the database's place until another copy was put there, and was not looked at.
    """

    name: str
    path: Path
    made: str
    size: int
    version: int | None = None
    is_replaced: bool = False


def folder_of(database: Path) -> Path:
    """The folder of a database's copies, beside the file that a link leads to."""
    return Path(os.path.realpath(database) + ".copies")


def copies_of(database: Path) -> list[Copy]:
    """All copies of a database that are at hand, the newest first."""
    found = list(_in_folder(database))
    real = Path(os.path.realpath(database))
    with suppress(OSError):
        for path in real.parent.iterdir():
            if path.name.startswith(real.name) and (match := _MIGRATED.fullmatch(path.name[len(real.name) :])):
                found += _copy(path, int(match[1]))
    return sorted(found, key=lambda copy: copy.made, reverse=True)


def _in_folder(database: Path) -> Iterator[Copy]:
    with suppress(OSError):
        for path in folder_of(database).iterdir():
            if match := _NAMED.fullmatch(path.name):
                yield from _copy(path, is_replaced=bool(match[1]))


def _copy(path: Path, version: int | None = None, *, is_replaced: bool = False) -> Iterator[Copy]:
    with suppress(FileNotFoundError):  # it was just taken away
        status = path.stat()
        day, _t, clock = path.stem.partition("T")
        made = f"{day}T{clock[:2]}:{clock[2:4]}:{clock[4:6]}" if clock else day
        if version:
            made = datetime.fromtimestamp(status.st_mtime).astimezone().isoformat(timespec="seconds")[:19]
        yield Copy(str(path) if version else path.stem, path, made, status.st_size, version, is_replaced)


def keep_daily(database: Path, *, durable: bool = True) -> str:
    """Make today's copy, unless there is one or nothing changed since the last; keep the last seven of its sort.

    Returns what is to be said of a copy that could not be made, once in the life of a process; else nothing. Where
    another process makes it, it is left to that one.
    """
    try:
        _keep_daily(database, durable=durable)
    except (sqlite3.Error, OSError, StoreError) as error:
        with _SAYING:
            if database in _SAID:
                return ""
            _SAID.add(database)
        reason = error.strerror or error if isinstance(error, OSError) else error
        return _("Today's copy of the annotations' database could not be made: {reason}.").format(
            reason=visible(str(reason)).rstrip(".")
        )
    return ""


def _keep_daily(database: Path, *, durable: bool) -> None:
    today = f"{_now():%Y-%m-%d}.db"
    folder = folder_of(database)
    daily = _daily(folder)
    content = _content(database)
    if today in daily or (daily and _stamped(folder / daily[-1]) == content):
        return
    files.make_folder(folder)
    with _alone(folder) as is_alone:
        if not is_alone or (folder / today).exists():
            return
        _make(database, folder / today, content, durable=durable)
        for old in _daily(folder)[:-KEPT]:
            (folder / old).unlink(missing_ok=True)


def make_now(database: Path, target: Path | None = None) -> Path:
    """Make a copy at once, in a place or among the others; where it is.

    Raises `StoreError` where there is no database, it is damaged, or the copy can't be made or is there already.
    """
    if not database.exists():
        raise StoreError(_("there is no such database."), subject=visible(str(database)))
    with said_clearly(database):
        if target is not None:
            with said_clearly(target, instead=_("Name another file with -o.")), files.put_new(target) as unfinished:
                fill(connect_for_reading(database), unfinished)
            return target
        folder = folder_of(database)
        files.make_folder(folder)
        target = free_name(folder)
        with files.put_new(target) as unfinished:
            fill(connect_for_reading(database), unfinished)
    return target


def free_name(folder: Path, ending: str = "") -> Path:
    """A name for a copy that is made now, in a folder of copies."""
    now = f"{_now():%Y-%m-%dT%H%M%S}"
    names = (f"{now}{each}{ending}.db" for each in ("", *(f".{number}" for number in range(2, 1000))))
    return next(folder / name for name in names if not os.path.lexists(folder / name))


def _make(database: Path, target: Path, content: int, *, durable: bool) -> None:
    """Make a copy under a name, written over what a process that was killed left; no other makes one meanwhile."""
    unfinished = target.parent / _UNFINISHED
    for left in (unfinished, files.journal_of(unfinished)):
        left.unlink(missing_ok=True)
    files.private_file(unfinished)
    try:
        fill(connect(database, "ro"), unfinished)
        if durable:
            files.write_through(unfinished)
        os.utime(unfinished, ns=(content, content))
        unfinished.replace(target)
        if durable:
            files.write_folder_through(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def fill(source: sqlite3.Connection, empty: Path) -> None:
    """Copy a database, which is closed then, into an empty file, and look the copy through."""
    with closing(source), closing(sqlite3.connect(empty)) as copy:
        copy.execute("PRAGMA journal_mode=OFF")  # nothing stands there that could be taken back
        copy.execute("PRAGMA synchronous=OFF")
        source.backup(copy, progress=_refuse_to_wait)
    refuse_damaged(empty)


def _refuse_to_wait(status: int, _left: int, _pages: int) -> None:
    """Python would try again without end; SQLite has waited already."""
    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise sqlite3.OperationalError("database is locked")


def refuse_damaged(path: Path) -> None:
    """Look through a database that nobody else has open; a `StoreError` where it is damaged."""
    with closing(connect(path, "ro&immutable=1")) as connection:
        if found := damage(connection):
            raise damaged(path, found)


def damage(connection: sqlite3.Connection) -> str:
    """The first damage in a database, as SQLite says it; empty where there is none."""
    try:
        [(found,)] = connection.execute("PRAGMA quick_check(1)")
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        found = str(error)
    return "" if found == "ok" else " ".join(str(found).split())


def way_out(database: Path) -> str:
    """What helps where a database is damaged, behind a semicolon: what it still holds, and the newest copy."""
    newest = next((copy for copy in copies_of(database) if copy.version is None and not copy.is_replaced), None)
    if newest is None:
        return _("“reply-reader salvage” brings out the notes that it still holds")
    return _(
        "“reply-reader salvage” brings out the notes that it still holds, “reply-reader restore {copy}” puts back the"
        " copy of then"
    ).format(copy=newest.name)


def _daily(folder: Path) -> list[str]:
    """The copies that were made by themselves, the oldest first."""
    try:
        return sorted(name for name in os.listdir(folder) if _DAILY.fullmatch(name))  # noqa: PTH208 - names are all
    except FileNotFoundError:
        return []


def _content(database: Path) -> int:
    """When a database was last written, in nanoseconds: a copy is stamped with it."""
    stamps = [files.stamp(database), *([files.stamp(wal)] if files.size_of(wal := files.wal_of(database)) else [])]
    return max(stamp.modified for stamp in stamps if stamp)


def _stamped(copy: Path) -> int:
    stamp = files.stamp(copy)
    return stamp.modified if stamp else 0


def _now() -> datetime:
    return datetime.now().astimezone()


@contextmanager
def _alone(folder: Path) -> Iterator[bool]:
    """Whether no other process makes a copy in a folder; as long as the block lasts none does.

    SQLite's own lock on an empty file: it is let go of when a process is killed, on every system.
    """
    files.private_file(folder / _LOCK)
    with closing(sqlite3.connect(folder / _LOCK, timeout=0, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if not is_busy(error):
                raise
            yield False
            return
        yield True
        lock.execute("ROLLBACK")
