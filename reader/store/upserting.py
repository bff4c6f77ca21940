"""Writing a row over the one with its key. What sqlite_utils does for that looks at the schema again for each row."""

from collections.abc import Mapping
from typing import Any

from sqlite_utils import Database


def upsert(db: Database, table: str, row: Mapping[str, Any], key: str) -> None:
    """Write a row of one of our tables, over the one with the same key where there is one."""
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    changed = ", ".join(f'"{name}" = excluded."{name}"' for name in row if name != key)
    statement = f'INSERT INTO "{table}" ({names}) VALUES ({marks}) ON CONFLICT ("{key}") DO UPDATE SET {changed}'  # noqa: S608
    db.execute(statement, list(row.values()))
