"""Opening the annotations' database, bringing its schema up to date, and writing to it safely.

WAL with synchronous FULL keeps every acknowledged write through a kill or a power cut; BEGIN IMMEDIATE makes two
writers wait for each other instead of failing half-way (sqlite.org/lang_transaction.html, 2.2).
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from reader.errors import ReadOnlyStoreError, StoreError
from reader.i18n import _
from reader.reply.text import visible
from reader.store.migrations import LATEST, STEPS

APPLICATION_ID = 0x52505244  # "RPRD"
_MAGIC = b"SQLite format 3\x00"
_BUSY_SECONDS = 10


class Connection:
    """One open database: `db` for reading, `writing()` for a transaction; `read_only` says why it can't be written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.read_only = ""
        with said_clearly(path):
            _refuse_what_is_no_database(path)
            if _writable(path):
                self._connection = _connect(path, "rwc")
            else:
                self.read_only = _("the annotations' database can't be written")
                self._connection = _connect_for_reading(path)
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise
            self._file = _identity(path)
        self.db = Database(self._connection, execute_plugins=False)

    def _prepare(self) -> None:
        connection = self._connection
        with self._transaction("BEGIN"):  # another reader may be making the tables just now
            version = _pragma(connection, "user_version")
            owner = _pragma(connection, "application_id")
            tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if owner != APPLICATION_ID and (tables or version):
            raise StoreError(
                _("this is another program's database."),
                subject=visible(str(self.path)),
                hint=_("Name another file with --db."),
            )
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA trusted_schema=OFF")
        if version > LATEST:
            self.read_only = _("the annotations were made by a newer reply-reader; update it to change them")
        if self.read_only:
            if not tables:
                raise StoreError(
                    _("it is empty and can't be written."),
                    subject=visible(str(self.path)),
                    hint=_("Name another file with --db."),
                )
            if version < LATEST:
                self._connection = _migrated_copy(connection, version)
            self._connection.execute("PRAGMA query_only=ON")
            return
        _use_wal(connection)
        connection.execute("PRAGMA synchronous=FULL")
        if version < LATEST:
            self._migrate()

    def _migrate(self) -> None:
        with self._transaction("BEGIN IMMEDIATE"):
            # Another reader may have migrated while this one waited for the lock.
            version = _pragma(self._connection, "user_version")
            if 0 < version < LATEST:
                self._copy(Path(f"{self.path}.v{version}.backup"))
            db = Database(self._connection, execute_plugins=False)
            for step in STEPS[version:]:
                step(db)
            if version < LATEST:
                self._connection.execute(f"PRAGMA user_version={LATEST}")
                self._connection.execute(f"PRAGMA application_id={APPLICATION_ID}")

    def _copy(self, target: Path) -> None:
        # From a connection of its own: SQLite copies nothing through one that is writing.
        with closing(_connect(self.path, "ro")) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """A transaction that has the write lock from its start; committed when the block ends without an error."""
        if self.read_only:
            raise ReadOnlyStoreError(f"{self.read_only}.", subject=visible(str(self.path)))
        with said_clearly(self.path):
            self._refuse_another_file()
            with self._transaction("BEGIN IMMEDIATE"):
                yield self.db
            self._refuse_another_file()

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """The database at one moment: what others write meanwhile is not seen before the block ends."""
        with said_clearly(self.path), self._transaction("BEGIN"):
            yield self.db

    def _refuse_another_file(self) -> None:
        """SQLite goes on writing to a file that was deleted or replaced, and what it writes is lost."""
        if _identity(self.path) != self._file:
            raise StoreError(
                _("the annotations' database was moved, deleted or replaced, and nothing can be saved in it."),
                subject=visible(str(self.path)),
                hint=_("Put it back and save again, or copy what you wrote and open the reader anew."),
            )

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        self._connection.execute(begin)
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def data_version(self) -> int:
        """A number that changes when another connection has written (sqlite.org/pragma.html#pragma_data_version)."""
        with said_clearly(self.path):
            return _pragma(self._connection, "data_version")

    def close(self) -> None:
        """Close the file; what was written is safe already."""
        self._connection.close()


@contextmanager
def said_clearly(path: Path) -> Iterator[None]:
    """Turn SQLite's and the system's errors into a `StoreError` that names the file and a way out."""
    subject = visible(str(path))
    try:
        yield
    except sqlite3.OperationalError as error:
        reason = str(error)
        hint = _("Free some space and try again.") if "full" in reason else _("Name another file with --db.")
        if "locked" in reason:
            hint = _("Another program is writing; try again.")
        raise StoreError(
            _("the annotations can't be saved or read: {reason}.").format(reason=reason), subject=subject, hint=hint
        ) from error
    except sqlite3.DatabaseError as error:
        raise StoreError(
            _("this is no annotations' database, or a damaged one: {reason}.").format(reason=error),
            subject=subject,
            hint=_("Name another file with --db, or put a copy in its place."),
        ) from error
    except UnicodeEncodeError as error:
        raise StoreError(
            _("there are characters in it that can't be saved: {characters}.").format(
                characters=ascii(error.object[error.start : error.end])
            ),
            subject=subject,
            hint=_("Type them anew."),
        ) from error
    except OSError as error:
        raise StoreError(
            _("the annotations' database can't be opened: {reason}.").format(reason=error.strerror or error),
            subject=subject,
            hint=_("Name another file with --db."),
        ) from error


def _refuse_what_is_no_database(path: Path) -> None:
    if path.is_dir():
        raise StoreError(_("this is a folder."), subject=visible(str(path)), hint=_("Name a file with --db."))
    if path.exists():
        if not path.is_file():
            raise StoreError(
                _("this is not a regular file."),
                subject=visible(str(path)),
                hint=_("Name another file with --db."),
            )
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
        if start and start != _MAGIC:
            raise StoreError(
                _("this is no annotations' database."),
                subject=visible(str(path)),
                hint=_("Name another file with --db."),
            )
    else:
        path.parent.mkdir(parents=True, exist_ok=True)


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from another one that was put in its place; `None` where there is none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def _writable(path: Path) -> bool:
    return not path.exists() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    # One thread at a time uses it, if not the one that opened it: the screen opens it after its first paint.
    return sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch to WAL; SQLite doesn't wait by itself for another connection that is doing the same."""
    last = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
        time.sleep(0.01)


def _connect_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that needs no write access; `immutable` where the folder can't hold the WAL's index."""
    connection = _connect(path, "ro")
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema")
    except sqlite3.OperationalError:
        connection.close()
        return _connect(path, "ro&immutable=1")
    return connection


def _migrated_copy(connection: sqlite3.Connection, version: int) -> sqlite3.Connection:
    """A copy in memory, with today's schema, of a database that can't be migrated itself; the original is closed."""
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.backup(copy)
    connection.close()
    db = Database(copy, execute_plugins=False)
    for step in STEPS[version:]:
        step(db)
    return copy


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
