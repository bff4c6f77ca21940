"""Opening the annotations' database, bringing its schema up to date, and writing to it safely.

WAL with synchronous FULL keeps every acknowledged write through a kill or a power cut; BEGIN IMMEDIATE makes two
writers wait for each other instead of failing half-way (sqlite.org/lang_transaction.html, 2.2).
"""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import chain, count
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from reader.errors import ReadOnlyStoreError, StoreError
from reader.i18n import _, listed, sentence
from reader.store import connecting, copies, files
from reader.store.connecting import APPLICATION_ID, connect
from reader.store.mending import mend, needs_mending
from reader.store.migrations import LATEST, STEPS
from reader.store.said import damaged, is_damage, is_lack_of_room, said_clearly
from reader.store.salvage import salvaged
from reader.store.schema import Schema, differences, lacking, made_by, schema_of
from reader.text.canonical import visible

SYNCHRONOUS = "FULL"
"""What is acknowledged is on the disk. Tests, which end by no power cut, wait for no disk."""
_MOST_NAMES = 3
_CONTENT = """
SELECT count(*), total(rowid * (1.0 + revision)), max(modified) FROM annotation
UNION ALL SELECT count(*), total(id), max(iif(typeof(digest) = 'blob', lower(hex(digest)), digest)) FROM reply
UNION ALL SELECT page_count, freelist_count, NULL FROM pragma_page_count, pragma_freelist_count
"""
_ANYTHING = "SELECT EXISTS (SELECT 1 FROM annotation) OR EXISTS (SELECT 1 FROM draft)"
Found = TypeVar("Found")


class Connection:
    """One open database: `db` for reading, `writing()` for a transaction; `read_only` says why it can't be written.

    `uncopied` says that today's copy could not be made, and why.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.read_only = ""
        self.uncopied = ""
        self.is_salvaged = False
        self._checking = threading.Lock()
        self._checked = False
        with said_clearly(path):
            files.refuse_what_is_no_file(path)
            self._connection = self._opened()
            self._wal_path = files.wal_of(path)
            self._file, self._wal = files.identity(path), files.identity(self._wal_path)
            self._stamp = files.stamp(path)
        self._functions: list[Callable[..., object]] = []
        self.db = Database(self._connection, execute_plugins=False)

    def register(self, function: Callable[..., object]) -> None:
        """Let a function be called in SQL by its name."""
        self._functions.append(function)
        self.db.register_function(function, deterministic=True)

    def _opened(self) -> sqlite3.Connection:
        if not _writable(self.path):
            self.read_only = _("the annotations' database can't be written")
        elif blocking := files.in_the_way(self.path):
            self.read_only = _("this file beside the annotations' database can't be written: {file}").format(
                file=visible(str(blocking))
            )
        else:
            try:
                return self._opened_for_writing()
            except sqlite3.OperationalError as error:
                if not is_lack_of_room(error) or files.has_room(self.path.parent):
                    raise
            self.read_only = _("the disk is full; free some space and try again")
        return self._prepared_for_reading(connecting.connect_for_reading(self.path))

    def _opened_for_writing(self) -> sqlite3.Connection:
        if not self.path.exists():
            files.make_private(self.path)
        try:
            return self._prepared_for_writing(connect(self.path, "rw"))
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_IOERR_SHMMAP:
                raise
        connecting.leave_wal(self.path)
        return self._prepared_for_writing(connect(self.path, "rw"))

    def _prepared_for_writing(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        with _closed_on_error(connection):
            connection.execute("PRAGMA foreign_keys=ON")
            with _transaction(connection, "BEGIN"):  # another reader may be making the tables just now
                version, schema = self._looked_at(connection)
            if self.read_only:
                connection.execute("PRAGMA query_only=ON")
                return connection
            connection.execute(f"PRAGMA synchronous={SYNCHRONOUS}")
            in_wal = connecting.use_wal(connection, self.path.parent)
            if version < LATEST or differences(schema, made_by(STEPS)):
                if version and (found := copies.damage(connection)):
                    self._say_damaged(found)  # a step forward would write over what can still be brought out
                    return self._prepared_for_reading(connecting.connect_for_reading(self.path))
                self._migrate(connection)
            if in_wal:
                _pragma(connection, "user_version")  # a first look makes the WAL, by which it is known later
            return connection

    def _prepared_for_reading(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        with _closed_on_error(connection):
            with _transaction(connection, "BEGIN"):
                version, schema = self._looked_at(connection)
            if not schema.tables:
                raise StoreError(
                    _("it is empty and can't be written."),
                    subject=visible(str(self.path)),
                    hint=_("Name another file with --db."),
                )
            if version < LATEST or (version == LATEST and differences(schema, made_by(STEPS))):
                copy = connecting.in_memory()
                with _closed_on_error(copy):
                    connection.backup(copy)
                    self._bring_up_to_date(copy, version, schema)
                connection.close()
                connection = copy
            connection.execute("PRAGMA query_only=ON")
            return connection

    def _looked_at(self, connection: sqlite3.Connection) -> tuple[int, Schema]:
        """The version and the schema; a `StoreError` where they are not ours. A newer one's is only read."""
        connecting.refuse_anothers(connection, self.path)
        version = _pragma(connection, "user_version")
        if version < 0:
            raise damaged(self.path, f"user_version = {version}")
        schema = schema_of(connection)
        if version > LATEST:
            self.read_only = _("the annotations were made by a newer reply-reader; update it to change them")
            if names := lacking(schema, made_by(STEPS)):
                raise StoreError(
                    _(
                        "the annotations were made by a newer reply-reader, and this one can't read them: {names}."
                    ).format(names=_listed(names)),
                    subject=visible(str(self.path)),
                    hint=_("Update reply-reader."),
                )
        elif schema.computing or not needs_mending(schema):  # none of the earlier layouts computed anything
            self._refuse_another_schema(schema, version)
        return version, schema

    def _refuse_another_schema(self, found: Schema, version: int) -> None:
        if names := differences(found, made_by(STEPS[:version])):
            raise StoreError(
                _("its tables are not those that reply-reader makes: {names}.").format(names=_listed(names)),
                subject=visible(str(self.path)),
                hint=_("Name another file with --db, or put a copy in its place."),
            )

    def _migrate(self, connection: sqlite3.Connection) -> None:
        copy: Path | None = None
        # A table that is made anew leaves its rows for a while, and takes along those that others left without theirs.
        connection.execute("PRAGMA foreign_keys=OFF")
        try:
            with _transaction(connection, "BEGIN IMMEDIATE"):
                # Another reader may have migrated while this one waited for the lock.
                version, schema = self._looked_at(connection)
                if version > LATEST:
                    return
                if version and (version < LATEST or needs_mending(schema)):
                    copy = self._copy(version)
                self._bring_up_to_date(connection, version, schema)
        except BaseException:
            if copy:
                copy.unlink()
            raise
        finally:
            connection.execute("PRAGMA foreign_keys=ON")

    def _bring_up_to_date(self, connection: sqlite3.Connection, version: int, schema: Schema) -> None:
        db = Database(connection, execute_plugins=False)
        if not db.supports_strict:  # it tries; where a full disk is in the way it would make tables that take anything
            raise StoreError(
                _("the annotations can't be saved or read: {reason}.").format(
                    reason=f"SQLite {sqlite3.sqlite_version}, CREATE TABLE … STRICT"
                ),
                subject=visible(str(self.path)),
                hint=_("Free some space and try again."),
            )
        if needs_mending(schema):
            mend(db, schema, STEPS[:version])
            self._refuse_another_schema(schema_of(connection), version)
        for step in STEPS[version:]:
            step(db)
        if version < LATEST:
            connection.execute(f"PRAGMA user_version={LATEST}")
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")

    def _copy(self, version: int) -> Path:
        """A copy of the database as it is, beside it and beside earlier copies; it has its name once it is whole."""
        unfinished = Path(f"{self.path}.v{version}.unfinished")
        unfinished.unlink(missing_ok=True)  # of a reader that was killed: who is here has the lock
        files.private_file(unfinished)
        try:
            # From a connection of its own: SQLite copies nothing through one that is writing.
            copies.fill(connect(self.path, "ro"), unfinished)
            if SYNCHRONOUS != "OFF":
                files.write_through(unfinished)
            again = chain([""], (f".{number}" for number in count(2)))
            names = (Path(f"{self.path}.v{version}{each}.backup") for each in again)
            return unfinished.rename(next(path for path in names if not os.path.lexists(path)))
        except BaseException:
            unfinished.unlink()
            raise

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """A transaction that has the write lock from its start; committed when the block ends without an error.

        What was saved is in the file at `path` when it ends: where that was replaced meanwhile it says so.
        """
        with said_clearly(self.path):
            self._refuse_another_file()
            changed = files.stamp(self.path) != self._stamp
            self._checked = self._checked and not changed
            self.check()
            if self.read_only:
                raise ReadOnlyStoreError(sentence(self.read_only), subject=visible(str(self.path)))
            with _transaction(self._connection, "BEGIN IMMEDIATE"):
                if changed:
                    self._refuse_another_content()
                yield self.db
            self._refuse_another_file()
            self._stamp = files.stamp(self.path)

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """The database at one moment: what others write meanwhile is not seen before the block ends."""
        with said_clearly(self.path):
            self._keep_wal()
            with _transaction(self._connection, "BEGIN"):
                yield self.db

    def read(self, look: Callable[[Database], Found]) -> Found:
        """What `look` finds at one moment; in a damaged database in what can be read of it, which `read_only` says."""
        try:
            with self.reading() as db:
                return look(db)
        except StoreError as error:
            if not isinstance(error.__cause__, sqlite3.DatabaseError) or not is_damage(error.__cause__):
                raise
            self._salvage(str(error.__cause__))
        with self.reading() as db:
            return look(db)

    def _salvage(self, reason: str) -> None:
        copy = salvaged(self._connection, made_by(STEPS))
        self._connection.close()
        self._connection = copy
        self.db = Database(copy, execute_plugins=False)
        for function in self._functions:
            self.db.register_function(function, deterministic=True)
        self.is_salvaged = True
        self._say_damaged(reason)

    def _say_damaged(self, reason: str) -> None:
        self.read_only = _("the annotations' database is damaged ({reason}); {way_out}").format(
            reason=visible(" ".join(reason.split())), way_out=copies.way_out(self.path)
        )

    def check(self) -> None:
        """Look through the whole file for damage, once before the first write; a damaged one is read and not written.

        It may be called ahead, from another thread: writing waits until it is done. Then today's copy is made, for
        which nobody waits who asks meanwhile.
        """
        with self._checking, said_clearly(self.path):
            if self.read_only or self._checked:
                return
            with closing(connect(self.path, "ro")) as connection:
                found = copies.damage(connection)
                is_empty = not found and not connection.execute(_ANYTHING).fetchone()[0]
            self._checked = not found
            if found:
                self._say_damaged(found)
        if not found and not is_empty:
            self.uncopied = copies.keep_daily(self.path, durable=SYNCHRONOUS != "OFF")

    def _refuse_another_file(self) -> None:
        """SQLite goes on writing to a file that was deleted or replaced, and what it writes is lost."""
        if not self._is_in_its_place():
            raise self._replaced()
        if not self._keep_wal() or (self._wal and files.is_no_log(self._wal_path)):
            raise StoreError(
                _("this file was deleted or replaced while it was in use, and nothing can be saved now."),
                subject=visible(str(self._wal_path)),
                hint=_("Close all other windows of the reader and save again."),
            )

    def _refuse_another_content(self) -> None:
        """Another content may have been copied into the file, where what this connection remembers is mixed with it.

        While nobody else can write, one who opens the file now has to see what is seen here.
        """
        with closing(connect(self.path, "ro")) as fresh:
            if fresh.execute(_CONTENT).fetchall() != self._connection.execute(_CONTENT).fetchall():
                raise self._replaced()

    def _replaced(self) -> StoreError:
        return StoreError(
            _("the annotations' database was moved, deleted or replaced, and nothing can be saved in it."),
            subject=visible(str(self.path)),
            hint=_("Put it back and save again, or copy what you wrote and open the reader anew."),
        )

    def _is_in_its_place(self) -> bool:
        """Whether the file is the one that was opened; SQLite would begin an emptied one anew."""
        return files.identity(self.path) == self._file and files.size_of(self.path) > 0

    def _keep_wal(self) -> bool:
        """Save what is in a WAL that was deleted or replaced; `False` where that can't be done yet."""
        if self.read_only or self._wal is None or files.identity(self._wal_path) == self._wal:
            return True
        with self._checking:  # the look for damage has a connection of its own, which would be in the way
            if not self._is_in_its_place() or not connecting.rewrite_wal(self._connection):
                return False
        self._wal = files.identity(self._wal_path)
        return True

    def data_version(self) -> int:
        """A number that changes when another connection has written (sqlite.org/pragma.html#pragma_data_version)."""
        with said_clearly(self.path):
            self._keep_wal()
            return _pragma(self._connection, "data_version")

    def close(self) -> None:
        """Close the file; what was written is safe already."""
        with suppress(StoreError), said_clearly(self.path):
            self._keep_wal()
        self._connection.close()


def _writable(path: Path) -> bool:
    return not path.exists() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def _closed_on_error(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise


def _listed(names: list[str]) -> str:
    """Names from a file, the first few of them."""
    more = ["…"] if len(names) > _MOST_NAMES else []
    return listed([*(visible(name)[:80] for name in names[:_MOST_NAMES]), *more])


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
