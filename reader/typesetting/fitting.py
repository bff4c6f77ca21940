"""Fitting: how wide the columns of a table in a text are, which of them stand beside each other, and where."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_LEAST = 8
"""A column of words that is narrower than they are has at least this width: four Han characters."""
_ROOMY = 24
"""Where all columns but the widest have what they need and it this much, lines of the usual length are long enough."""
_INDENT = 2
"""How far the columns stand to the right that go on below the first ones."""


class Column(NamedTuple):
    """What a column of a table takes, in cells: its widest words, and a blank before and behind these; `gap` is a blank
    that is shown behind a tab, which is little for a column's end. `least` is its widest number."""

    words: int
    least: int
    of_numbers: bool = False
    lead: int = 0
    trail: int = 0
    gap: int = 0

    @property
    def around(self) -> int:
        """What it takes besides its words."""
        return self.gap + self.lead + self.trail


class Place(NamedTuple):
    """Where on a line the words of a cell may stand, from column `x` on; where `tight` without the blanks around them,
    which are `trail` behind them otherwise."""

    x: int
    width: int
    of_numbers: bool
    tight: bool
    trail: int


Band = tuple[Place, ...]
"""Columns that stand beside each other."""


def fitted(columns: Sequence[Column], width: int, room: int) -> tuple[Band, ...]:
    """The columns of a table, none with less room than its numbers need: nearly always all beside each other, else so
    many as there is room for and the next ones below. Lines have the usual `width`, or more, up to `room`."""
    if _taken(columns, [each.words for each in columns]) <= room:
        return (_placed(columns, [each.words for each in columns]),)
    widest = max(range(len(columns)), key=lambda place: columns[place].words)
    left = columns[widest].words + width - _taken(columns, [each.words for each in columns])
    if left >= max(_ROOMY, columns[widest].least):
        return (_placed(columns, [left if at == widest else each.words for at, each in enumerate(columns)]),)
    for tried in (columns, [each._replace(lead=0, trail=0) for each in columns]):
        least = [_least(each) for each in tried]
        if _taken(tried, least) <= room:
            grown = _grown(tried, least, room - _taken(tried, least))
            return (_placed(tried, grown, tight=tried is not columns),)
    return tuple(_bands(columns, room))


def _least(column: Column) -> int:
    return max(column.least, min(column.words, _LEAST))


def _taken(columns: Sequence[Column], widths: Sequence[int]) -> int:
    """What columns of these widths take, with a bar or tab between two."""
    return sum(widths) + sum(each.around for each in columns) + len(columns) - 1


def _grown(columns: Sequence[Column], least: Sequence[int], more: int) -> list[int]:
    """Widths that take so much more than the least ones: who has most to say gets most, and all are about as high."""
    wanted = [each.words - width for each, width in zip(columns, least, strict=True)]
    total = sum(wanted)
    if more >= total:
        return [each.words for each in columns]
    widths = [width + want * more // total for width, want in zip(least, wanted, strict=True)]
    left = more - (sum(widths) - sum(least))
    for place in sorted(range(len(columns)), key=lambda place: widths[place] - columns[place].words)[:left]:
        widths[place] += 1
    return widths


def _placed(columns: Sequence[Column], widths: Sequence[int], *, tight: bool = False, indent: int = 0) -> Band:
    places, x = [], indent
    for column, width in zip(columns, widths, strict=True):
        x += column.gap + column.lead
        places.append(Place(x, width, column.of_numbers, tight, column.trail))
        x += width + column.trail + 1
    return tuple(places)


def _bands(columns: Sequence[Column], room: int) -> Iterator[Band]:
    """As many columns beside each other as have room, the next ones below; one that has none is cut to it."""
    start = 0
    while start < len(columns):
        indent = _INDENT if start else 0
        end = start + 1
        while end < len(columns) and _left(columns, start, end + 1, room - indent) >= 0:
            end += 1
        band = columns[start:end]
        least, more = [_least(each) for each in band], _left(columns, start, end, room - indent)
        grown = _grown(band, least, more) if more >= 0 else [max(2, least[0] + more)]
        yield _placed(band, grown, indent=indent)
        start = end


def _left(columns: Sequence[Column], start: int, end: int, room: int) -> int:
    """What some columns and the bar behind them leave of a room at most; less than 0 where they have too little."""
    band = columns[start:end]
    return room - _taken(band, [_least(each) for each in band]) - (end < len(columns))
