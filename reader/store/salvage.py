"""What can be read of a damaged database, in memory: its tables read from both ends, whatever its indexes say."""

import sqlite3
from contextlib import suppress

from reader.store.connecting import in_memory
from reader.store.schema import Schema


def salvaged(source: sqlite3.Connection, schema: Schema) -> sqlite3.Connection:
    """A database in memory with the rows of all tables that can be read; its tables take any values."""
    copy = in_memory()
    for table, made in schema.tables.items():
        names = ", ".join(_quoted(name) for name in ("rowid", *made.columns))
        copy.execute(f"CREATE TABLE {_quoted(table)} ({', '.join(map(_quoted, made.columns))})")
        marks = ", ".join("?" * (len(made.columns) + 1))
        into = f"INSERT OR IGNORE INTO {_quoted(table)} ({names}) VALUES ({marks})"  # noqa: S608 - quoted names
        out_of = f"SELECT {names} FROM {_quoted(table)} NOT INDEXED ORDER BY rowid"  # noqa: S608 - quoted names
        for direction in ("", " DESC"):
            with suppress(sqlite3.DatabaseError):  # so far it could be read; the rest is reached from the other end
                for row in source.execute(out_of + direction):
                    copy.execute(into, row)
    return copy


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
