"""Grids: the tables of a page, by the lines that are drawn around their cells.

A cell that is merged with others has no line within it; it is the first of them, as in a marked-up document.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from reader.sources.print.matrices import Matrix, placed

# In shares of the font's size: how far lines that meet may be apart, and how long one is at least.
_NEAR, _SHORTEST = 0.3, 0.7
_MOST_RULES, _MOST_MEETINGS, _MOST_COLUMNS, _MOST_ROWS = 20_000, 200_000, 60, 1_000


class Rule(NamedTuple):
    """A straight line from a place of a page to another, in the units of its characters; y grows down the page."""

    x: float
    y: float
    to_x: float
    to_y: float

    def placed(self, matrix: Matrix) -> "Rule":
        """The same line in another place."""
        return Rule(*placed(self.x, self.y, matrix), *placed(self.to_x, self.to_y, matrix))


class Cell(NamedTuple):
    """The first row and column of a cell, and how many of them it takes."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class _Stroke:
    """A line from `start` to `end` along one axis, at a place `at` on the other."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class _Edge:
    """All strokes at one place, those that meet joined."""

    at: float
    strokes: list[_Stroke] = field(default_factory=list)

    def parts(self, start: float, end: float) -> bool:
        """Whether it is drawn from one place along it to another, but for gaps that are less than half of that."""
        drawn = sum(max(0.0, min(end, stroke.end) - max(start, stroke.start)) for stroke in self.strokes)
        return drawn * 2 > end - start


class Grid:
    """A table's edges: `xs` between its columns, `ys` between its rows, the outer ones among them."""

    def __init__(self, across: Sequence[_Edge], down: Sequence[_Edge], xs: Sequence[float]) -> None:
        """`across` are the edges between rows, `down` those between columns; at some of `xs` none may be drawn."""
        self.xs, self.ys = list(xs), [edge.at for edge in across]
        walls = {edge.at: edge for edge in down}
        rows, columns = len(self.ys) - 1, len(self.xs) - 1
        first = {(row, column): (row, column) for row in range(rows) for column in range(columns)}
        for row in range(rows):
            for column in range(1, columns):
                if not walls[self.xs[column]].parts(self.ys[row], self.ys[row + 1]):
                    first[row, column] = first[row, column - 1]
        for column in range(columns):
            for row in range(1, rows):
                if not across[row].parts(self.xs[column], self.xs[column + 1]):
                    above, own = first[row - 1, column], first[row, column]
                    for place in range(columns):
                        if first[row, place] == own:
                            first[row, place] = above
        self._first = first

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """The first row and column of the cell around a place; `None` outside."""
        if not (self.xs[0] <= x < self.xs[-1] and self.ys[0] <= y < self.ys[-1]):
            return None
        return self._first[bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1]

    def cells(self) -> Iterator[Cell]:
        """The cells, row after row."""
        taken: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for place, first in self._first.items():
            taken.setdefault(first, []).append(place)
        for (row, column), places in taken.items():
            rows, columns = (1 + max(place[axis] for place in places) for axis in (0, 1))
            yield Cell(row, column, rows - row, columns - column)


def grids(rules: Iterable[Rule], size: float) -> list[Grid]:
    """The tables that lines draw on a page whose characters are of a size, from top to bottom."""
    near, across, down = _NEAR * size, [], []
    for x, y, to_x, to_y in rules:
        width, height = abs(to_x - x), abs(to_y - y)
        if height <= min(near, width / 20):
            across.append(_stroke((y + to_y) / 2, x, to_x, near))
        elif width <= min(near, height / 20):
            down.append(_stroke((x + to_x) / 2, y, to_y, near))
        if len(across) + len(down) > _MOST_RULES:
            return []
    across, down = ([*_whole(strokes, near, _SHORTEST * size)] for strokes in (across, down))
    return [grid for met in _meeting(across, down) if (grid := _grid(*met, near))]


def _whole(strokes: Iterable[_Stroke], near: float, shortest: float) -> Iterator[_Stroke]:
    """The strokes that are drawn in pieces, dashes too, each as one, in order; without those that are short as such."""
    for edge in _edges(strokes, near):
        yield from (stroke for stroke in edge.strokes if stroke.end - stroke.start - 2 * near >= shortest)


def _stroke(at: float, one: float, other: float, near: float) -> _Stroke:
    """A line with a little more at both ends, so that it meets what it is meant to."""
    return _Stroke(at, min(one, other) - near, max(one, other) + near)


def _meeting(
    across: Sequence[_Stroke], down: Sequence[_Stroke]
) -> Iterator[tuple[Sequence[_Stroke], Sequence[_Stroke]]]:
    """The lines of each table, by whether they meet: a frame around a page meets none that are drawn within it.

    `across` are in order; nothing where more of them meet than in any table.
    """
    places = [stroke.at for stroke in across]
    tables: list[tuple[set[int], list[_Stroke]]] = []
    left = _MOST_MEETINGS
    for stroke in sorted(down, key=attrgetter("start")):
        near = range(bisect_left(places, stroke.start), bisect_right(places, stroke.end))
        left -= len(near)
        if left < 0:
            return
        met = {index for index in near if across[index].start <= stroke.at <= across[index].end}
        if not met:
            continue
        strokes = [stroke]
        apart = []
        for rows, columns in tables:
            if met.isdisjoint(rows):
                apart.append((rows, columns))
            else:
                met |= rows
                strokes += columns
        tables = [*apart, (met, strokes)]
    yield from (([across[index] for index in rows], columns) for rows, columns in tables)


def _grid(across: Sequence[_Stroke], down: Sequence[_Stroke], near: float) -> Grid | None:
    """The table of lines that meet; `None` where they make none."""
    # No row or column is as narrow as the room between cells each of which has a frame of its own.
    rows, columns = _edges(across, 2 * near), _edges(down, 2 * near)
    if not 1 < len(rows) <= _MOST_ROWS:
        return None
    left, right = columns[0].at, columns[-1].at
    # A table may be open at its sides.
    xs = [edge.at for edge in columns]
    start = min(stroke.start for edge in rows for stroke in edge.strokes) + near
    end = max(stroke.end for edge in rows for stroke in edge.strokes) - near
    xs = [start] * (start < left - 2 * near) + xs + [end] * (end > right + 2 * near)
    return Grid(rows, columns, xs) if 2 < len(xs) <= _MOST_COLUMNS + 1 else None


def _edges(strokes: Iterable[_Stroke], near: float) -> list[_Edge]:
    """Strokes by their places, from the first on."""
    edges: list[_Edge] = []
    for stroke in sorted(strokes, key=attrgetter("at")):
        if not edges or stroke.at - edges[-1].at > near:
            edges.append(_Edge(stroke.at))
        edges[-1].strokes.append(stroke)
    for edge in edges:
        edge.strokes = _joined(edge.strokes)
    return edges


def _joined(strokes: list[_Stroke]) -> list[_Stroke]:
    found: list[_Stroke] = []
    for stroke in sorted(strokes, key=attrgetter("start")):
        if found and stroke.start <= found[-1].end:
            found[-1] = _Stroke(found[-1].at, found[-1].start, max(found[-1].end, stroke.end))
        else:
            found.append(stroke)
    return found
