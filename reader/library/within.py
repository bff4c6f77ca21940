"""Within: which of the files that are known stand in some places, as a condition of SQL."""

import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Within(NamedTuple):
    """A condition on the columns of `file`, with the values of its marks."""

    holds: str
    values: tuple[bytes, ...]


EVERYWHERE = Within("1", ())


def within(rows: sqlite3.Connection, places: Iterable[Path]) -> Within:
    """The files that some places are or hold, archives' members among them. It goes for this connection, once.

    Thousands of files may be named, but few folders: the former stand in a table of the connection's own.
    """
    paths = [os.fsencode(os.path.realpath(each)) for each in places]
    rows.execute("CREATE TEMP TABLE IF NOT EXISTS place (path BLOB PRIMARY KEY) WITHOUT ROWID")
    rows.execute("DELETE FROM temp.place")
    rows.executemany("INSERT OR IGNORE INTO temp.place VALUES (?)", ((path,) for path in paths))
    # What is gone may have been either.
    folders = [path.rstrip(b"/") for path in paths if not os.path.isfile(path)]  # noqa: PTH113 - names are bytes here
    below = ["file.path > ? AND file.path < ?" for _folder in folders]
    is_folder = len(paths) == 1 and os.path.isdir(paths[0])  # noqa: PTH112
    named = [] if is_folder else ["file.path IN (SELECT path FROM temp.place)"]
    values = tuple(end for folder in folders for end in (folder + b"/", folder + b"0"))
    return Within(f"({' OR '.join([*named, *below]) or '0'})", values)
