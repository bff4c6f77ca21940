"""What SQLite and the system complain of, as sentences: a `StoreError` names the file, what is wrong and a way out."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import BusyStoreError, StoreError
from reader.i18n import _
from reader.text.canonical import visible

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


@contextmanager
def said_clearly(path: Path, *, instead: str = "") -> Iterator[None]:
    """Turn SQLite's and the system's errors into a `StoreError` on the file at `path`.

    `instead` is the way out where the file can't be opened; without it another database is to be named.
    """
    try:
        yield
    except sqlite3.OperationalError as error:
        raise (BusyStoreError if is_busy(error) else StoreError)(
            _("the annotations can't be saved or read: {reason}.").format(reason=error),
            subject=visible(str(path)),
            hint=_way_out(error),
        ) from error
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        # A damaged schema's own words stand in SQLite's message, which then is no text.
        reason = error if isinstance(error, sqlite3.Error) else _("there are bytes in it that are no text")
        raise damaged(path, str(reason)) from error
    except UnicodeEncodeError as error:
        raise StoreError(
            _("there are characters in it that can't be saved: {characters}.").format(
                characters=ascii(error.object[error.start : error.end])
            ),
            subject=visible(str(path)),
            hint=_("Type them anew."),
        ) from error
    except OSError as error:
        raise StoreError(
            _("the annotations' database can't be opened: {reason}.").format(reason=error.strerror or error),
            subject=visible(str(path)),
            hint=instead or _("Name another file with --db."),
        ) from error


def damaged(path: Path, reason: str) -> StoreError:
    """The error that says that a file is no database of ours, or damaged."""
    return StoreError(
        _("this is no annotations' database, or a damaged one: {reason}.").format(reason=reason),
        subject=visible(str(path)),
        hint=_(
            "Name another file with --db. What a damaged one still holds “reply-reader salvage” brings out; "
            "“reply-reader backup --list” shows the copies."
        ),
    )


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file is damaged, not that it can't be reached just now."""
    return _primary(error) in _DAMAGED


def is_busy(error: sqlite3.Error) -> bool:
    """Whether an error says that another program holds the database."""
    return _primary(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def is_lack_of_room(error: sqlite3.Error) -> bool:
    """Whether an error may come from a full disk: said so, or no room for the file that belongs to a WAL."""
    return _primary(error) in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN)


def _primary(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _way_out(error: sqlite3.OperationalError) -> str:
    if _primary(error) == sqlite3.SQLITE_FULL:
        return _("Free some space and try again.")
    if is_busy(error):
        return _("Another program is writing; try again.")
    return _("Name another file with --db.")
