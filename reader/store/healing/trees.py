"""Which rows of a file belong to which table: by the trees that lead to their pages, as far as these can be followed.

A page to which no tree leads any more, since one above it is damaged, is read by itself; what it holds is known by its
columns later. Pages that the file says are free hold history, and are left alone.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.store.healing.cells import Page, Row, read_page
from reader.store.healing.pages import (
    HEADER_BYTES,
    INDEX_INTERIOR,
    INDEX_LEAF,
    TABLE_INTERIOR,
    TABLE_LEAF,
    Pages,
)

_SCHEMA_COLUMNS = 5
_TABLE, _INDEX = (TABLE_LEAF, TABLE_INTERIOR), (INDEX_LEAF, INDEX_INTERIOR)
SCHEMA = "sqlite_schema"


class Tree(NamedTuple):
    """The rows of a table or index by its name, and whether all of its pages could be read."""

    rows: list[Row]
    is_whole: bool


class Trees(NamedTuple):
    """All rows of a file: by the name of their tree, and those that no tree leads to.

    `is_free_known` says that those of deleted history are not among the latter; `damaged` are pages with a fault that
    can be seen.
    """

    named: dict[str, Tree]
    astray: list[Row]
    is_free_known: bool
    damaged: frozenset[int]


class _Walk:
    """Reads each page once, and remembers where it found damage."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self.reached: set[int] = set()
        self.overflowing: set[int] = set()
        self.damaged: set[int] = set()

    def tree(self, root: int, kinds: tuple[int, int]) -> Tree:
        """The rows of a tree; a page that is none of its kinds is tried as a leaf."""
        leaf = kinds[0]
        rows: list[Row] = []
        seen: set[int] = set()
        waiting, is_whole = [root], root in self.pages
        while waiting:
            number = waiting.pop()
            if number in seen:
                is_whole = False
                continue
            seen.add(number)
            kind = self._kind(number)
            if kind not in kinds:
                self.damaged.add(number)
                is_whole = False
            found = self.read(number, kind if kind in kinds else leaf)
            below = [each for each in found.below if each not in self.reached and each not in seen]
            is_whole = is_whole and not found.damaged and len(below) == len(found.below)
            rows += found.rows
            waiting += reversed(below)
            if kind in kinds:
                self.reached.add(number)
        return Tree(rows, is_whole)

    def read(self, number: int, kind: int) -> Page:
        """A page as one of a kind."""
        found = read_page(self.pages, number, kind)
        if found.damaged:
            self.damaged.add(number)
        for row in found.rows:
            self.overflowing.update(row.pages[1:])
        return found

    def astray(self, free: frozenset[int]) -> Iterator[Row]:
        """The rows of pages that were not reached."""
        for number in range(1, self.pages.count + 1):
            if number in self.reached or number in free or number in self.overflowing:
                continue
            page = self.pages.page(number)
            if not any(page):
                self.damaged.add(number)
                continue
            kind = self._kind(number)
            kinds = (kind,) if kind in (*_TABLE, *_INDEX) else (TABLE_LEAF, INDEX_LEAF)
            for each in kinds:
                yield from read_page(self.pages, number, each).rows

    def _kind(self, number: int) -> int:
        return self.pages.page(number)[HEADER_BYTES if number == 1 else 0]


def trees_of(pages: Pages) -> Trees:
    """All rows of a file."""
    walk = _Walk(pages)
    schema = walk.tree(1, _TABLE)
    named = {SCHEMA: schema}
    for row in schema.rows:
        if len(row.values) != _SCHEMA_COLUMNS:
            continue
        kind, name, _table, root, sql = row.values
        if isinstance(name, str) and isinstance(root, int) and kind in ("table", "index") and root > 1:
            is_index = kind == "index" or (isinstance(sql, str) and "WITHOUT ROWID" in sql.upper())
            named[name] = walk.tree(root, _INDEX if is_index else _TABLE)
    free, is_known = pages.free()
    is_known = is_known and pages.has_header and not free & walk.reached
    is_whole = all(tree.is_whole for tree in named.values())
    astray = [] if is_whole and len(named) > 1 else list(walk.astray(free))  # where all leads on, the rest is history
    return Trees(named, astray, is_known, frozenset(walk.damaged))
