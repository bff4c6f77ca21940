"""Cells: the lines of a row of a table, whose cells go on below themselves where they are wider than their columns."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.typesetting.fitting import Band, Place
from reader.typesetting.line import Line, Pad
from reader.typesetting.wrap import cells, wrap


class _Stretch(NamedTuple):
    """A stretch of the text that stands at a column of the screen."""

    start: int
    end: int
    x: int


def has_room(text: str, row: Sequence[tuple[int, int]], bands: Sequence[Band]) -> bool:
    """Whether no cell of a row has to go on below itself."""
    places = (place for band in bands for place in band)
    return all(
        cells(text[start:end].strip(" ")) <= place.width for (start, end), place in zip(row, places, strict=True)
    )


def row_lines(text: str, row: Sequence[tuple[int, int]], bands: Sequence[Band]) -> Iterator[Line]:
    """The lines of a row, whose cells begin and end at these offsets."""
    first = 0
    for band in bands:
        lines: list[list[_Stretch]] = []
        for (start, end), place in zip(row[first : first + len(band)], band, strict=True):
            for below, stretch in _stretches(text, start, end, place, is_last=end == row[-1][1]):
                lines += [[] for _ in range(below + 1 - len(lines))]
                lines[below].append(stretch)
        for stretches in lines:
            yield _line(text, stretches)
        first += len(band)


def _stretches(text: str, start: int, end: int, place: Place, *, is_last: bool) -> Iterator[tuple[int, _Stretch]]:
    """The stretches of a cell, each with how many lines below the row's first one it stands: the blank before the
    words, these, and the blank behind them with the bar."""
    words = text[start:end]
    lead = int(words.startswith(" "))
    trail = int(words.endswith(" ") and len(words) > lead)
    if lead and not place.tight:
        yield 0, _Stretch(start, start + lead, place.x - lead)
    words = words[lead : len(words) - trail]
    for below, (first, last) in enumerate(wrap(words, place.width)):
        if first < last:
            right = place.width - cells(words[first:last]) if place.of_numbers else 0
            yield below, _Stretch(start + lead + first, start + lead + last, place.x + right)
    bar = end + (not is_last)
    trail = 0 if place.tight else trail
    if bar > end - trail:
        yield 0, _Stretch(end - trail, bar, place.x + place.width + place.trail - trail)


def _line(text: str, stretches: Sequence[_Stretch]) -> Line:
    """A line that shows stretches from left to right; what stands together in the text is one."""
    parts: list[Line] = []
    pads: list[Pad] = []
    x, began = 0, stretches[0].start
    for stretch, following in pairwise((*stretches, None)):
        assert stretch
        if stretch.x > x:
            pads.append(Pad(stretch.start, stretch.x - x))
        x = max(x, stretch.x) + cells(text[stretch.start : stretch.end])
        if following is None or following.start != stretch.end:
            parts.append(Line(began, stretch.end, pads=tuple(pads)))
            pads, began = [], following.start if following else 0
    return parts[0] if len(parts) == 1 else Line(parts[0].start, parts[-1].end, stretches=tuple(parts))
