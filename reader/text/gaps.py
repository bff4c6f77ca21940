"""Gaps: the cells that are left empty in rows whose cells tabs or runs of blanks part.

Between tabs each cell has its place. Between blanks those of shorter rows are where others of their columns stand, on
lines of equally wide characters; a head that may stand over several columns is put below none.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.text.span import Span

Row = list[Span]
Place = tuple[int, int]
"""From which column of a terminal to which a cell stands."""


def between_tabs(rows: Sequence[Row]) -> list[Row]:
    """The rows that tabs part, without the columns at both ends that have nothing in them; what the last cells of a row
    lack is empty, unless a row has an empty one before others: several tabs may have made the room for one cell there.
    """
    found = [row[:] for row in rows]
    for end in (0, -1):
        while all(len(row) > 1 and not len(row[end]) for row in found):
            for row in found:
                row.pop(end)
    width = max(map(len, found))
    if len(found[0]) < width or any(not len(cell) for row in found for cell in _before_last(row)):
        return found
    return [row + [_at_end_of(row)] * (width - len(row)) if len(row) > 1 else row for row in found]


def _before_last(row: Row) -> Iterator[Span]:
    """The cells of a row up to the last that isn't empty."""
    last = max((place for place, cell in enumerate(row) if len(cell)), default=-1)
    return iter(row[: last + 1])


def _at_end_of(row: Row) -> Span:
    return Span(row[-1].end, row[-1].end)


def between_blanks(text: str, lines: Sequence[Span], rows: Sequence[Row]) -> list[Row]:
    """The rows that runs of blanks part, those with fewer cells than most with empty ones where they lack them; as they
    are where the places of any don't tell.
    """
    width = max(map(len, rows))
    if width < 2 or all(len(row) in (1, width) for row in rows):
        return [*rows]
    places = [_places(text, line, row) for line, row in zip(lines, rows, strict=True)]
    whole = [(each, _has_number(text, row)) for each, row in zip(places, rows, strict=True) if len(each) == width]
    columns = [*zip(*(each for each, _is_data in whole), strict=True)]
    data = [*zip(*(each for each, is_data in whole if is_data), strict=True)]
    if len(whole) < 2 or not data or any(_right(one) >= _left(other) for one, other in pairwise(columns)):
        return [*rows]
    found: list[Row] = []
    for row, own in zip(rows, places, strict=True):
        if len(row) in (1, width):
            found.append(row)
            continue
        is_data = _has_number(text, row)
        below = [_below(place, columns, data) if is_data else _over(place, columns) for place in own]
        if None in below or len(set(below)) < len(below):
            return [*rows]
        found.append(_filled(row, [column for column in below if column is not None], width))
    return found


def _has_number(text: str, row: Row) -> bool:
    return any(cell.of(text)[-1:].isdecimal() for cell in row)


def _below(place: Place, columns: Sequence[Sequence[Place]], data: Sequence[Sequence[Place]]) -> int | None:
    """The one column that a cell stands in, where it begins, ends or has its middle as another one there, no head."""
    under = [number for number, each in enumerate(columns) if place[0] < _right(each) and _left(each) < place[1]]
    return under[0] if len(under) == 1 and any(_are_aligned(place, other) for other in data[under[0]]) else None


def _over(place: Place, columns: Sequence[Sequence[Place]]) -> int | None:
    """The column over which a head stands: it begins where all that is below does."""
    return next((number for number, each in enumerate(columns) if {start for start, _end in each} == {place[0]}), None)


def _are_aligned(one: Place, other: Place) -> bool:
    return one[0] == other[0] or one[1] == other[1] or abs(sum(one) - sum(other)) <= 2


def _left(column: Sequence[Place]) -> int:
    return min(start for start, _end in column)


def _right(column: Sequence[Place]) -> int:
    return max(end for _start, end in column)


def _filled(row: Row, columns: Sequence[int], width: int) -> Row:
    found: Row = []
    at = row[0].start
    own = dict(zip(columns, row, strict=True))
    for column in range(width):
        cell = own.get(column, Span(at, at))
        found.append(cell)
        at = cell.end
    return found


def _places(text: str, line: Span, row: Row) -> list[Place]:
    return [(_wide(text[line.start : cell.start]), _wide(text[line.start : cell.end])) for cell in row]


def _wide(words: str) -> int:
    return sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in words)
