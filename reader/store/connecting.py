"""Connections to a database file: for writing, in WAL where that can be had, or for reading without leaving a trace."""

import shutil
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path

from reader.errors import StoreError
from reader.i18n import _
from reader.store.files import Stamp, index_of, journal_of, shares_memory, size_of, stamp, wal_of
from reader.text.canonical import visible

APPLICATION_ID = 0x52505244  # "RPRD"
BUSY_SECONDS = 10
_ATTEMPTS = 10


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection to a file by SQLite's mode of opening. What others wrote into the schema is not trusted."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    # One thread at a time uses it, if not the one that opened it: the screen opens it after its first paint.
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    return _careful(connection)


def in_memory() -> sqlite3.Connection:
    """An empty database in memory."""
    return _careful(sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False))


def refuse_anothers(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse the database of another program; one without tables and version may become ours."""
    [(owner,)] = connection.execute("PRAGMA application_id")
    [(version,)] = connection.execute("PRAGMA user_version")
    [(any_tables,)] = connection.execute("SELECT count(*) FROM sqlite_schema")
    if owner != APPLICATION_ID and (any_tables or version):
        raise StoreError(
            _("this is another program's database."),
            subject=visible(str(path)),
            hint=_("Name another file with --db."),
        )


def _careful(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.text_factory = _text
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def _text(raw: bytes) -> str | bytes:
    """Text; what is no UTF-8 stays bytes, so that only the row that holds it can't be read."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw


def use_wal(connection: sqlite3.Connection, folder: Path) -> bool:
    """Switch to WAL and say whether it is used: without shared memory the rollback journal stays.

    SQLite doesn't wait by itself for another connection that is switching too.
    """
    if _journal(connection) != "wal" and not shares_memory(folder):
        return False
    last = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            return _journal(connection, "=WAL") == "wal"
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
        time.sleep(0.01)


def leave_wal(path: Path) -> None:
    """Give a database that is in WAL its rollback journal back; alone, a connection needs no shared memory for that."""
    with closing(connect(path, "rw")) as connection:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        _journal(connection, "=DELETE")


def rewrite_wal(connection: sqlite3.Connection) -> bool:
    """Move all that was saved into the database itself and begin a new WAL; `False` while others have it open.

    For a WAL that was deleted or replaced: its content is still at hand to who has it open, and to nobody else.
    """
    connection.execute("PRAGMA busy_timeout=0")
    try:
        _journal(connection, "=DELETE")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
    _journal(connection, "=WAL")
    return True


def connect_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that writes nothing at all, not even the files beside a database in WAL.

    They would have the mode of the database, and a read-only one would lock its owner out. Where somebody has the
    database open, their files are used; else it is read into memory as it is now.
    """
    if wal_of(path).exists() and index_of(path).exists():
        connection = connect(path, "ro")
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.OperationalError:
            connection.close()  # left by one that was killed, and of no use without the right to write
        else:
            return connection
    for _attempt in range(_ATTEMPTS):
        before = _stamps(path)
        connection = _read_into_memory(path)
        if _stamps(path) == before:
            return connection
        connection.close()
    raise StoreError(
        _("it changes while it is read."), subject=visible(str(path)), hint=_("Another program is writing; try again.")
    )


def _read_into_memory(path: Path) -> sqlite3.Connection:
    beside = [make for make in (wal_of, journal_of) if size_of(make(path))]
    if not beside:
        return _copied(connect(path, "ro&immutable=1"))
    with tempfile.TemporaryDirectory(prefix="reply-reader-") as folder:
        private = Path(folder) / "copy.db"
        shutil.copyfile(path, private)
        for make in beside:
            shutil.copyfile(make(path), make(private))
        return _copied(connect(private, "rw"))


def _copied(source: sqlite3.Connection) -> sqlite3.Connection:
    copy = in_memory()
    try:
        with closing(source):
            source.backup(copy)
    except BaseException:
        copy.close()
        raise
    return copy


def _stamps(path: Path) -> list[Stamp | None]:
    return [stamp(each) for each in (path, wal_of(path), journal_of(path))]


def _journal(connection: sqlite3.Connection, change: str = "") -> str:
    return str(connection.execute(f"PRAGMA journal_mode{change}").fetchone()[0])
