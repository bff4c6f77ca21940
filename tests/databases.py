"""New databases, copied from one that was made: making one takes four times as long as opening it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from reader.store import AnnotationStore, database, files, open_store
from reader.store.schema import Schema, schema_of

_make_empty = files.make_private


def make_new(path: Path) -> Path:
    """Put a new database in a place, where there is none yet."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_new())
    return path


def new_store(path: Path) -> AnnotationStore:
    """A store in a new database."""
    return open_store(make_new(path))


@contextmanager
def begun_whole() -> Iterator[None]:
    """What is opened where there is nothing begins as a new database and not as an empty file."""
    with patch.object(files, "make_private", _make_whole):
        yield


@contextmanager
def begun_empty() -> Iterator[None]:
    """What is opened where there is nothing is an empty file in which all is made, as in the program."""
    with patch.object(files, "make_private", _make_empty):
        yield


def _make_whole(path: Path) -> None:
    """Make the file at once: another thread, which may look for it just now, finds none or all of it."""
    target = Path(os.path.realpath(path))
    made = target.with_name(f"{target.name}.{os.urandom(8).hex()}")
    _make_empty(made)
    made.write_bytes(_new())
    with suppress(FileExistsError):
        os.link(made, target)
    made.unlink()


@contextmanager
def schemas_read_once() -> Iterator[None]:
    """A schema, which comes of nothing but the rows that say it, is made out once for all databases that have them.

    Reading those rows is what finds a damaged one; making out what they say takes three quarters of an opening.
    """
    known: dict[tuple[tuple[object, ...], ...], Schema] = {}

    def known_or_read(connection: sqlite3.Connection) -> Schema:
        rows = tuple(connection.execute("SELECT * FROM sqlite_schema").fetchall())
        if rows not in known:
            known[rows] = schema_of(connection)
        return known[rows]

    with patch.object(database, "schema_of", known_or_read):
        yield


@cache
def _new() -> bytes:
    """What a new database is, closed."""
    with TemporaryDirectory() as folder, begun_empty():
        path = Path(folder) / "new.db"
        open_store(path).close()
        return path.read_bytes()
