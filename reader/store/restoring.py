"""Putting a copy in the place of the database: checked first, at once, and what stood there is kept.

A window that has the database open goes on in the file that it opened; it would see at its next change that another one
stands there, and say so. So that nobody has to copy what was typed by hand, nothing is put back while one is open.
"""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from reader.errors import BusyStoreError, StoreError
from reader.i18n import _, listed
from reader.store import connecting, copies, files
from reader.store.connecting import connect
from reader.store.said import is_busy, said_clearly
from reader.text.canonical import visible


def source_named(database: Path, named: str) -> Path:
    """The file of a copy that was named as the list has it, by its path, or by a day on which it is the only one.

    What stood in the database's place until another copy was put there is named in full.
    """
    by_name = {copy.name: copy.path for copy in copies.copies_of(database)}
    path = by_name.get(named) or Path(named).expanduser()
    if path.exists():
        return path
    of_the_day = [copy for copy in copies.copies_of(database) if copy.made[:10] == named and not copy.is_replaced]
    if len(of_the_day) == 1:
        return of_the_day[0].path
    if of_the_day:
        names = listed(copy.name for copy in of_the_day)
        raise StoreError(
            _("there are several copies of that day."),
            subject=visible(named),
            hint=_("Is it one of {names}?").format(names=visible(names)),
        )
    raise StoreError(
        _("there is no such copy."),
        subject=visible(named),
        hint=_("reply-reader backup --list shows what copies there are."),
    )


def restore(database: Path, source: Path) -> Path | None:
    """Put a copy in the place of the database; where what stood there is kept, `None` where nothing did.

    Raises `StoreError` where the copy is damaged or none of ours, and `BusyStoreError` while a window has the database
    open; then all stays as it is.
    """
    target = Path(os.path.realpath(database))
    with said_clearly(source):
        files.refuse_what_is_no_file(source)
        if files.identity(source) == files.identity(target):
            raise StoreError(_("this is the database itself."), subject=visible(str(source)))
    unfinished = target.with_name(f".{target.name[:40]}.restoring")
    with said_clearly(target):
        files.make_folder(target.parent)
        unfinished.unlink(missing_ok=True)
        files.private_file(unfinished)
    try:
        with said_clearly(source):
            copies.fill(connecting.connect_for_reading(source), unfinished)
            with closing(connect(unfinished, "ro&immutable=1")) as connection:
                connecting.refuse_anothers(connection, source)
                _refuse_empty(connection, source)
        with said_clearly(target):
            files.write_through(unfinished)
            return _put(unfinished, target)
    finally:
        unfinished.unlink(missing_ok=True)


def _refuse_empty(connection: sqlite3.Connection, source: Path) -> None:
    if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise StoreError(_("it is empty."), subject=visible(str(source)))


def _put(unfinished: Path, target: Path) -> Path | None:
    """Put a file in the place of the database, while nobody can begin to write there."""
    folder = copies.folder_of(target)
    files.make_folder(folder)
    kept = copies.free_name(folder, "-replaced")
    if not files.size_of(target):
        _move_logs(target, kept)
        unfinished.replace(target)
        return None
    with closing(connect(target, "rw")) as connection:
        _take_hold(connection, target)
        _keep(target, kept)
        _move_logs(target, kept)
        unfinished.chmod(target.stat().st_mode & 0o777)
        unfinished.replace(target)
        files.write_folder_through(target.parent)
    return kept


def _take_hold(connection: sqlite3.Connection, target: Path) -> None:
    """Let nobody else open the database, with all that was saved in its one file; a damaged one is left as it is."""
    connection.execute("PRAGMA busy_timeout=0")
    try:
        connecting.refuse_anothers(connection, target)
        [(journal,)] = connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("BEGIN EXCLUSIVE")
        is_open = journal == "wal"
    except sqlite3.DatabaseError as error:
        is_open = is_busy(error)
    if is_open:
        raise BusyStoreError(
            _("a window of the reader has the annotations' database open."),
            subject=visible(str(target)),
            hint=_("Close all windows of the reader and try again."),
        )


def _keep(target: Path, kept: Path) -> None:
    """Give what stands in the database's place a second name, or where a file system has none, copy it."""
    try:
        os.link(target, kept)
    except OSError:
        if not files.private_file(kept):
            raise
        shutil.copyfile(target, kept)
        files.write_through(kept)


def _move_logs(target: Path, kept: Path) -> None:
    """Move the logs of what stood there along with it: they would be written into what comes in its place."""
    for make in (files.wal_of, files.journal_of):
        with suppress(FileNotFoundError):
            make(target).replace(make(kept))
    files.index_of(target).unlink(missing_ok=True)
