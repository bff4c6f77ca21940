"""What a database's tables are made of, compared with what the steps make.

The steps themselves say what is right: they are run into memory. What computes (triggers, views, virtual tables,
generated columns, checks, expressions in indexes) is in no table of ours; in a database made by others it could change
or withhold what is saved. An index that somebody added costs and changes nothing, nor does a column that may be empty.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from functools import cache
from typing import NamedTuple

from sqlite_utils import Database

Step = Callable[[Database], None]

_INTERNAL = "sqlite_"
"""How the tables that SQLite itself makes begin: statistics, sequences, indexes of keys."""
_QUOTED_OR_WORD = re.compile(
    r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|/\*.*?(?:\*/|\Z)|([A-Za-z_]+)""", re.DOTALL
)
_PLAIN = ("table", "index")
_COMPUTING = frozenset({"CHECK", "COLLATE", "CONFLICT", "GENERATED"})
_EXPRESSION = -2
"""What SQLite says in the place of a column's number where an index is on an expression."""


class Column(NamedTuple):
    """A column as SQLite tells it: `key` is its place in the primary key, 0 for none."""

    type: str
    needed: bool
    key: int
    default: str | None
    computed: bool


_KEYED = "SELECT wr FROM pragma_table_list(?) WHERE schema = 'main'"
_NONE = Column("", needed=False, key=0, default=None, computed=True)


class Table(NamedTuple):
    """A table: its columns by name, its foreign keys, and what must occur once in it.

    `is_keyed` says that its rows lie by their key alone (sqlite.org/withoutrowid.html).
    """

    columns: Mapping[str, Column]
    links: frozenset[tuple[str, ...]]
    unique: frozenset[tuple[str, ...]]
    is_keyed: bool = False

    @property
    def order(self) -> list[str]:
        """The columns by which its rows lie."""
        keys = sorted((column.key, name) for name, column in self.columns.items() if column.key)
        return [name for _place, name in keys] if self.is_keyed else ["rowid"]


class Schema(NamedTuple):
    """The plain tables by name, and what computes: its statement by kind and name."""

    tables: Mapping[str, Table]
    computing: Mapping[str, str]


def schema_of(connection: sqlite3.Connection) -> Schema:
    """The schema of a database without SQLite's own tables; nothing in it is run."""
    tables, computing = {}, {}
    for kind, name, root, sql in connection.execute("SELECT type, name, rootpage, sql FROM sqlite_schema").fetchall():
        if isinstance(name, str) and name.startswith(_INTERNAL) and kind in _PLAIN and root:
            continue
        if not _is_plain(connection, kind, name, root, sql):
            computing[f"{_shown(kind)} {_shown(name)}"] = " ".join(_shown(sql).split())
        if kind == "table" and root and isinstance(name, str):
            tables[name] = _table(connection, name)
    return Schema(tables, computing)


@cache
def made_by(steps: tuple[Step, ...]) -> Schema:
    """The schema that steps make of an empty database."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        db = Database(connection, execute_plugins=False)
        for step in steps:
            step(db)
        return schema_of(connection)


def differences(found: Schema, wanted: Schema) -> list[str]:
    """What is another in a schema than in the one that is wanted, by name; empty where all is as it should be."""
    names = [name for name, _sql in found.computing.items() ^ wanted.computing.items()]
    names += sorted(found.tables.keys() ^ wanted.tables.keys())
    for name in sorted(found.tables.keys() & wanted.tables.keys()):
        names += (f"{name}.{each}" for each in _differences(found.tables[name], wanted.tables[name]))
    return list(dict.fromkeys(names))


def lacking(found: Schema, wanted: Schema) -> list[str]:
    """The columns that are read and not there, or computed."""
    return [
        f"{name}.{column}"
        for name, table in wanted.tables.items()
        for column in table.columns
        if name not in found.tables or found.tables[name].columns.get(column, _NONE).computed
    ]


def _differences(found: Table, wanted: Table) -> Iterator[str]:
    for name, column in wanted.columns.items():
        if found.columns.get(name) != column:
            yield name
    for name, column in found.columns.items():
        if name not in wanted.columns and (column.needed or column.computed or column.default is not None):
            yield name
    for link in found.links ^ wanted.links:
        yield link[0]
    for columns in found.unique ^ wanted.unique:
        yield "+".join(columns)


def _table(connection: sqlite3.Connection, name: str) -> Table:
    columns = {
        _shown(column): Column(
            _shown(kind).upper(), bool(needed or key), key, default, bool(hidden) or not isinstance(column, str)
        )
        for _place, column, kind, needed, default, key, hidden in _pragma(connection, "table_xinfo", name)
    }
    links = frozenset(
        (_shown(here), _shown(table), _shown(there), _shown(updated), _shown(deleted))
        for _id, _place, table, here, there, updated, deleted, _match in _pragma(connection, "foreign_key_list", name)
    )
    unique = frozenset(
        tuple(_shown(column) for _place, _column, column in _pragma(connection, "index_info", _shown(index)))
        for _place, index, is_unique, _origin, partial in _pragma(connection, "index_list", name)
        if is_unique and not partial
    )
    [(is_keyed,)] = connection.execute(_KEYED, [name]).fetchall()
    return Table(columns, links, unique, bool(is_keyed))


def _is_plain(connection: sqlite3.Connection, kind: object, name: object, root: object, sql: object) -> bool:
    """Whether this is a table, or an index on all rows and on columns that are compared as bytes."""
    if kind not in _PLAIN or not root or not isinstance(name, str) or not isinstance(sql, str):
        return False
    words = {word.upper() for word in _QUOTED_OR_WORD.findall(sql) if word}
    if kind == "table":
        return words.isdisjoint(_COMPUTING)
    keys = [row for row in _pragma(connection, "index_xinfo", name) if row[5]]
    return "WHERE" not in words and all(row[1] > _EXPRESSION and row[4] == "BINARY" for row in keys)


def _pragma(connection: sqlite3.Connection, name: str, of: str) -> list[tuple]:  # type: ignore[type-arg]
    return connection.execute(f"SELECT * FROM pragma_{name}(?)", [of]).fetchall()  # noqa: S608 - names of our own


def _shown(name: object) -> str:
    return name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name)
