"""Aligning: the rows of a table, which are lines with bars or tabs in them, with their cells below each other.

That is a matter of the view: the text has no such blanks, and no offset changes. Where a table is wider than its room
the cells go on below themselves.
"""

from collections.abc import Iterator, Sequence

from reader.text.patterns import compiled
from reader.typesetting.cells import has_room, row_lines
from reader.typesetting.fitting import Band, Column, fitted
from reader.typesetting.line import Line
from reader.typesetting.wrap import cells, widest_number

_BAR, _TAB = "|", "\t"
# Compiled where a text has a table: not on the way of others to the first paint.
_PARTS = r"[|\t]"
_NUMBER = r"[-−－+]?[0-9０-９][0-9０-９,，.．]*[%％‰]?|[-—－–]+"
# So long is a name for the rows below it at most, and so many rows of a table say how wide its columns are.
_LONGEST_NAME, _MOST_ROWS = 30, 1_000
_LONGEST_ROW = 2_000
_LEAST_ROOM = 8
"""In less than this there are no columns."""


class Aligning:
    """The lines of the rows of a text's tables, as `resize` says how long they are."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._width = self._room = 0
        # The first line of the table that a line is in, by the line's start; by that the last row that was measured,
        # and the columns, by how many they are; where these stand in the present room.
        self._firsts: dict[int, int] = {}
        self._lasts: dict[int, int] = {}
        self._columns: dict[int, dict[int, tuple[Column, ...]]] = {}
        self._bands: dict[tuple[int, int], tuple[Band, ...]] = {}

    def resize(self, width: int, room: int) -> None:
        """Lines are usually so wide, and those of tables up to `room`, in cells of the screen."""
        self._width, self._room = width, room
        self._bands.clear()

    def lines(self, start: int, end: int) -> Iterator[Line] | None:
        """The lines of a line of the text; `None` where it is no row of a table, or has no room for one."""
        text = self._text
        if not _is_row(text, start, end) or end - start > _LONGEST_ROW or (start and text[start - 1] != "\n"):
            return None
        row = list(_cells(text, start, end))
        bands = self._placed(start, len(row)) if self._room >= _LEAST_ROOM else ()
        # What stands far below, and no column was measured for, is not set in one that may be as narrow as nothing.
        if not bands or (start > self._lasts[self._first(start)] and not has_room(text, row, bands)):
            return None
        return row_lines(text, row, bands)

    def _placed(self, start: int, count: int) -> tuple[Band, ...]:
        """Where the columns of rows stand that have as many cells as the one that begins here."""
        first = self._first(start)
        if (first, count) not in self._bands:
            if first not in self._columns:
                self._columns[first] = self._measured(first)
            columns = self._columns[first].get(count, ())
            self._bands[first, count] = fitted(columns, self._width, self._room) if columns else ()
        return self._bands[first, count]

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

    def _measured(self, first: int) -> dict[int, tuple[Column, ...]]:
        """The columns of the table that begins here, by how many they are; none where one row is alone."""
        alike: dict[int, list[list[str]]] = {}
        tabbed = set()
        for start, row in self._rows(first):
            self._lasts[first] = start
            parts = compiled(_PARTS).split(row)
            alike.setdefault(len(parts), []).append(parts)
            if _TAB in row:
                tabbed.add(len(parts))
        return {
            count: tuple(
                _column(words, gap=int(at > 0 and count in tabbed)) for at, words in enumerate(zip(*rows, strict=True))
            )
            for count, rows in alike.items()
            if len(rows) > 1
        }

    def _rows(self, start: int) -> Iterator[tuple[int, str]]:
        text, was_row = self._text, True
        for _row in range(_MOST_ROWS):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            is_row = _is_row(text, start, end)
            if is_row:
                yield start, text[start:end]
            elif not was_row or not 0 < len(text[start:end].strip()) <= _LONGEST_NAME:
                return
            was_row, start = is_row, end + 1
            if start > len(text):
                return


def _column(words: Sequence[str], gap: int) -> Column:
    """What a column takes with these cells; most of those that say something decide whether it is one of numbers."""
    said = [each.strip() for each in words if each.strip()]
    numbers = sum(compiled(_NUMBER).fullmatch(each) is not None for each in said)
    lead = int(any(each.startswith(" ") and not each.isspace() for each in words))
    trail = int(any(each.endswith(" ") for each in words))
    # A cell of blanks alone has none before words.
    widest = max(cells((each if each.isspace() else each.removeprefix(" ")).removesuffix(" ")) for each in words)
    least = widest_number("\n".join(said))
    return Column(widest, least, numbers * 2 >= len(said) > 0, lead, trail, gap)


def _is_row(text: str, start: int, end: int) -> bool:
    """Whether a line has cells; a tab at its start is an indent."""
    return text.find(_BAR, start, end) >= 0 or text.find(_TAB, start + 1, end) >= 0


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for words in compiled(_PARTS).split(text[start:end]):
        yield start, start + len(words)
        start += len(words) + 1
