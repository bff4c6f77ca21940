"""Aligning: the rows of a table, which are lines with bars or tabs in them, with their cells below each other.

That is a matter of the view: the text has no such blanks, and no offset changes. What is too wide stays as it is.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.text.patterns import compiled
from reader.typesetting.wrap import cells

_BAR, _TAB = "|", "\t"
# Compiled where a text has a table: not on the way of others to the first paint.
_PARTS = r"[|\t]"
_NUMBER = r"[-−－+]?[0-9０-９][0-9０-９,，.．]*[%％‰]?|[-—－–]+"
# So long is a name for the rows below it at most, and so many rows of a table say how wide its columns are.
_LONGEST_NAME, _MOST_ROWS = 30, 1_000
_LONGEST_ROW = 2_000
LAST = 8
"""The last column has at least this room; what is longer in it goes on below."""


class Pad(NamedTuple):
    """So many blanks are shown before the character at an offset."""

    at: int
    blanks: int


class _Column(NamedTuple):
    width: int
    of_numbers: bool


class Aligning:
    """The blanks between the cells of a text's tables on lines that have this much `room`, in cells of the screen."""

    def __init__(self, text: str, room: int) -> None:
        self._text = text
        self._room = room
        # The first line of the table that a line is in, by the line's start; the columns by that and how many they are.
        self._firsts: dict[int, int] = {}
        self._columns: dict[tuple[int, int], tuple[_Column, ...]] = {}

    def pads(self, start: int, end: int) -> tuple[Pad, ...] | None:
        """The blanks in a line of the text; `None` where it is no row of a table, or has no room for one."""
        text = self._text
        if not _is_row(text, start, end) or end - start > _LONGEST_ROW or (start and text[start - 1] != "\n"):
            return None
        row = list(_cells(text, start, end))
        first = self._first(start)
        columns = self._columns.get((first, len(row)))
        if columns is None:
            columns = self._columns[first, len(row)] = self._measured(first, len(row))
        if not columns:
            return None
        pads = (pad for cell, column in zip(row, columns, strict=True) for pad in self._pads(*cell, column))
        return tuple(pad for pad in pads if pad.blanks > 0)

    def _pads(self, start: int, end: int, column: _Column) -> Iterator[Pad]:
        words = self._text[start:end]
        missing = column.width - cells(words)
        # A tab is shown as one blank, which is little.
        gap = int(start > 0 and self._text[start - 1] == _TAB)
        behind = missing if self._text[end : end + 1] in (_BAR, _TAB) else 0
        if not words.strip(" "):
            yield Pad(end - words.endswith(" "), gap + behind)
        elif column.of_numbers:
            yield Pad(start + len(words) - len(words.lstrip(" ")), gap + missing)
        else:
            yield Pad(start, gap)
            yield Pad(end - words.endswith(" "), behind)

    def _first(self, start: int) -> int:
        """Where the table begins that has a row here: a name of rows alone on its line may stand between two."""
        text, walked = self._text, []
        while start not in self._firsts:
            walked.append(start)
            above = text.rfind("\n", 0, max(0, start - 1)) + 1
            if start and not _is_row(text, above, start) and 0 < len(text[above : start - 1].strip()) <= _LONGEST_NAME:
                above = text.rfind("\n", 0, max(0, above - 1)) + 1
            if not start or not _is_row(text, above, text.find("\n", above, start)):
                self._firsts[start] = start
            else:
                start = above
        first = self._firsts[start]
        self._firsts.update(dict.fromkeys(walked, first))
        return first

    def _measured(self, first: int, count: int) -> tuple[_Column, ...]:
        """The columns of the rows with so many cells from a line on; none where one row is alone, or has no room."""
        rows = [row for row in self._rows(first) if len(row) == count]
        if len(rows) < 2:
            return ()
        columns = []
        for column in zip(*rows, strict=True):
            said = [words.strip() for words in column if words.strip()]
            numbers = sum(compiled(_NUMBER).fullmatch(words) is not None for words in said)
            columns.append(_Column(max(map(cells, column)), numbers * 2 >= len(said) > 0))
        *widths, last = (column.width for column in columns)
        return tuple(columns) if sum(widths) + count - 1 + min(last, LAST) <= self._room else ()

    def _rows(self, start: int) -> Iterator[list[str]]:
        text, was_row = self._text, True
        for _row in range(_MOST_ROWS):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            is_row = _is_row(text, start, end)
            if is_row:
                yield compiled(_PARTS).split(text[start:end])
            elif not was_row or not 0 < len(text[start:end].strip()) <= _LONGEST_NAME:
                return
            was_row, start = is_row, end + 1
            if start > len(text):
                return


def _is_row(text: str, start: int, end: int) -> bool:
    """Whether a line has cells; a tab at its start is an indent."""
    return text.find(_BAR, start, end) >= 0 or text.find(_TAB, start + 1, end) >= 0


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for words in compiled(_PARTS).split(text[start:end]):
        yield start, start + len(words)
        start += len(words) + 1


def last_cell(row: str) -> int:
    """Where the last cell of a row begins."""
    place = max(row.rfind(_BAR), row.rfind(_TAB)) + 1
    return place + row.startswith(" ", place)


def padded(words: str, pads: tuple[Pad, ...], start: int) -> tuple[str, list[int]]:
    """Words that begin at an offset with the blanks in them, and the offset of each character of these; that of a
    blank is the one that it stands before."""
    shown: list[str] = []
    offsets: list[int] = []
    place = 0
    for at, count in pads:
        shown += (words[place : at - start], " " * count)
        offsets += (*range(start + place, at), *[at] * count)
        place = at - start
    shown.append(words[place:])
    offsets += range(start + place, start + len(words) + 1)
    return "".join(shown), offsets
