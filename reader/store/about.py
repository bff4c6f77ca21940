"""What the store is made of, for a report of a fault."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reader.store.migrations import LATEST


def sqlite_version() -> str:
    """The version of the SQLite library that is used."""
    return sqlite3.sqlite_version


def schema_version() -> int:
    """The version of the newest database that this program can write."""
    return LATEST


def quick_look(path: Path) -> tuple[str, int]:
    """What is wrong with a database, empty where nothing is seen at a look through its pages, and its version.

    It is opened for reading; nothing is changed.
    """
    trouble = ""
    for mode in ("mode=ro", "immutable=1"):  # without a log of its own it can be read where nothing may be written
        try:
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True)) as connection:
                [(version,)] = connection.execute("PRAGMA user_version").fetchall()
                [(found,)] = connection.execute("PRAGMA quick_check(1)").fetchall()
        except sqlite3.Error as error:
            trouble = trouble or str(error)
        else:
            return "" if found == "ok" else str(found), int(version)
    return trouble, 0
