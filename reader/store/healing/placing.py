"""Rows put into the tables whose columns they fit, by what the steps of one version make of these.

A row that no tree leads to any more is a table's where its values fit the columns of that table and of no other one.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from reader.store.healing.cells import Row, Value
from reader.store.healing.trees import Trees
from reader.store.migrations import LATEST, STEPS
from reader.store.schema import Column, Table, made_by

_TYPES: Mapping[str, tuple[type, ...]] = {"INTEGER": (int,), "TEXT": (str,), "BLOB": (bytes,), "ANY": (str, bytes)}
_SHORTEST_KNOWN = 5
"""Rows of fewer columns are alike in too many tables to be known with some missing."""
Key = tuple[Value, ...]


class Layout:
    """The columns of a table in the order in which its records hold them."""

    def __init__(self, table: Table) -> None:
        self.is_keyed = table.is_keyed
        first = table.order if table.is_keyed else []
        self.names = (*first, *(name for name in table.columns if name not in first))
        columns = [table.columns[name] for name in self.names]
        keys = [place for place, column in enumerate(columns) if column.key]
        is_number = not table.is_keyed and len(keys) == 1 and columns[keys[0]].type == "INTEGER"
        self._number = keys[0] if is_number else None
        self._keys = len(first)
        self._columns = columns
        lacking = [place for place, column in enumerate(columns, 1) if column.needed and column.default is None]
        self._fewest = max(lacking, default=0)

    def fits(self, row: Row, *, is_astray: bool = False) -> bool:
        """Whether a row may be one of this table; one from before the last columns were added has fewer values."""
        values, count = row.values, len(self.names)
        fewest = self._fewest if not is_astray and count >= _SHORTEST_KNOWN else count
        return (
            fewest <= len(values) <= count
            and (row.rowid is None) == self.is_keyed
            and all(
                value is None if place == self._number else _may_hold(column, value)
                for place, (column, value) in enumerate(zip(self._columns, values, strict=False))
            )
        )

    def key(self, row: Row) -> Key:
        """What a row is known by in its table."""
        return row.values[: self._keys] if self.is_keyed else (row.rowid,)

    def named(self, row: Row) -> dict[str, Value]:
        """The values of a row by their columns; those that it has not got take what the table gives."""
        found = dict(zip(self.names, row.values, strict=False))
        if self._number is not None:
            found[self.names[self._number]] = row.rowid
        elif not self.is_keyed:
            found["rowid"] = row.rowid
        return found


class Placed(NamedTuple):
    """The rows of every table by their keys; `astray` are the keys of those to which no tree leads, by table.

    `misfits` counts the rows that a tree led to and that are none of its table's.
    """

    version: int
    rows: dict[str, dict[Key, dict[str, Value]]]
    astray: dict[str, set[Key]]
    misfits: int


def placed(trees: Trees, said: int) -> Placed:
    """The rows by table, as tables of the version that the file says, if it is not another one that they fit better."""
    found = _placed(trees, said) if 1 <= said <= LATEST else None
    if found is not None and not found.misfits:
        return found
    others = [_placed(trees, version) for version in range(LATEST, 0, -1) if version != said]
    return min([*([found] if found else []), *others], key=lambda each: each.misfits)


def _placed(trees: Trees, version: int) -> Placed:
    layouts = {name: Layout(table) for name, table in made_by(STEPS[:version]).tables.items()}
    rows: dict[str, dict[Key, dict[str, Value]]] = {name: {} for name in layouts}
    astray: dict[str, set[Key]] = {name: set() for name in layouts}
    unplaced, misfits = list(trees.astray), 0
    for name, layout in layouts.items():
        for row in trees.named[name].rows if name in trees.named else ():
            if layout.fits(row):
                rows[name].setdefault(layout.key(row), layout.named(row))
            else:
                misfits += 1
                unplaced.append(row)
    led_to = {name: set(found) for name, found in rows.items()}
    for row, name in _known(unplaced, layouts):
        layout = layouts[name]
        key, values = layout.key(row), layout.named(row)
        if key in led_to[name]:
            continue
        there = rows[name].get(key)
        rows[name][key] = values if there is None or _is_newer(values, there) else there
        astray[name].add(key)
    return Placed(version, rows, astray, misfits)


def _known(rows: Iterable[Row], layouts: Mapping[str, Layout]) -> Iterator[tuple[Row, str]]:
    for row in rows:
        names = [name for name, layout in layouts.items() if layout.fits(row, is_astray=True)]
        if len(names) == 1:
            yield row, names[0]


def _is_newer(row: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Whether a row is of a later moment than another one with its key, of those that were ever changed."""
    if "revision" in row:
        return _number(row["revision"]) > _number(other["revision"])
    return "state" in row and row["state"] is not None and other["state"] is None


def _number(value: Value) -> float:
    return value if isinstance(value, int | float) else -1


def _may_hold(column: Column, value: Value) -> bool:
    if value is None:
        return not column.needed
    return isinstance(value, _TYPES.get(column.type, ()))
