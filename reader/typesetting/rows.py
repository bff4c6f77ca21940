"""Rows: blocks of lines one below the other, each block made only when somebody looks at it.

Every block has a height from the start: an estimate, corrected when the block is made. A line's number follows from
the sums of the heights: it changes when a block above is made, and holds near a block around which `settle` has made
everything.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from reader.typesetting.running_sums import Sums

Row = TypeVar("Row")


class Rows(Generic[Row]):
    """Blocks of rows: `estimates` are their heights, about, from 1 up, and `made` makes the rows of one."""

    def __init__(self, estimates: list[int], made: Callable[[int], list[Row]]) -> None:
        self._count = len(estimates)
        self._made = made
        self._rows: dict[int, list[Row]] = {}
        self._heights = Sums(estimates)

    @property
    def height(self) -> int:
        """How many rows there are, about."""
        return self._heights.total

    def of(self, index: int) -> list[Row]:
        """The rows of a block."""
        rows = self._rows.get(index)
        if rows is None:
            rows = self._rows[index] = self._made(index)
            self._heights.put(index, len(rows))
        return rows

    def first(self, index: int) -> int:
        """The number of a block's first row."""
        return self._heights.before(index)

    def at(self, y: int) -> tuple[int, int] | None:
        """The block at `y`, and which of its rows that is; `None` below the last."""
        index = self._heights.reaching(y)
        while index < self._count:
            inside = y - self.first(index)
            if inside < len(self.of(index)):
                return index, inside
            index += 1
        return None

    def settle(self, index: int, count: int) -> int:
        """The number of a block's first row; so many above and below the block are made, and their numbers hold."""
        self.of(index)
        for blocks in (range(index - 1, -1, -1), range(index + 1, self._count)):
            rows = 0
            for block in blocks:
                rows += len(self.of(block))
                if rows > count:
                    break
        return self.first(index)
