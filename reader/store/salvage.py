"""What can be read of a damaged database, in memory: its tables read from both ends, whatever its indexes say."""

import sqlite3
from contextlib import suppress

from sqlite_utils import Database

from reader.store.connecting import in_memory
from reader.store.letters import keep_keys_of_rows
from reader.store.schema import Schema


def salvaged(source: sqlite3.Connection, schema: Schema) -> sqlite3.Connection:
    """A database in memory with the rows of all tables that can be read; its tables take any values."""
    copy = in_memory()
    for table, made in schema.tables.items():
        order = [_quoted(name) for name in made.order]
        columns = [_quoted(name) for name in made.columns]
        names = columns if made.is_keyed else ["rowid", *columns]
        once = f", UNIQUE ({', '.join(order)})" if made.is_keyed else ""
        copy.execute(f"CREATE TABLE {_quoted(table)} ({', '.join(columns)}{once})")
        marks = ", ".join("?" * len(names))
        into = f"INSERT OR IGNORE INTO {_quoted(table)} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 - quoted
        out_of = f"SELECT {', '.join(names)} FROM {_quoted(table)} NOT INDEXED ORDER BY "  # noqa: S608 - quoted names
        for direction in ("", " DESC"):
            by = ", ".join(f"{name}{direction}" for name in order)
            with suppress(sqlite3.DatabaseError):  # so far it could be read; the rest is reached from the other end
                for row in source.execute(out_of + by):
                    copy.execute(into, row)
    keep_keys_of_rows(Database(copy, execute_plugins=False))  # those that are damaged can be made again
    return copy


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
