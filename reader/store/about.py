"""What the store is made of, for a report of a fault."""

import sqlite3

from reader.store.migrations import LATEST


def sqlite_version() -> str:
    """The version of the SQLite library that is used."""
    return sqlite3.sqlite_version


def schema_version() -> int:
    """The version of the newest database that this program can write."""
    return LATEST
