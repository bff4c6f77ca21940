"""Tables and captions: the units that a table gives to the numbers in it, its head, and a line above a paragraph."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from reader.text import Span
from reader.text.comparing import folded
from reader.text.sentences import COLONS, COMMAS, SEMICOLONS, STOPS, lines, paragraph_at, trimmed
from reader.text.tables import UNIT_LINE, find_tables, table_of

_UNIT_LINE = re.compile(UNIT_LINE)
_UNIT_OF_A_COLUMN = re.compile(r"[（(]\s*((?:[十百千]?[万亿]|[十百千])?(?:[元人户亩吨]|美元|欧元|公里|平方米))\s*[）)]")
_HAS_DIGIT = re.compile("[0-9０-９]")
# A line that tells of what year the sums below it are, or how far they have come.
_TELLING = re.compile("年|计划|预算|安排|完成|申请|拟|未|已")
_LONGEST_CAPTION = 30
_BAR, _STOPS = "|", re.compile(f"[{STOPS}{SEMICOLONS}{COLONS}{COMMAS}]")


class Tables:
    """The unit lines of a text (单位：万元) and the units in heads of columns (金额（万元）), up to the next prose.

    They are told also of lists that are no tables, and of several units, where no figure is recognised.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []
        self._units: list[tuple[str, ...]] = []
        self._lines: list[tuple[Span, ...]] = []
        if "单位" not in text and not _UNIT_OF_A_COLUMN.search(text):
            return
        unit_line: tuple[str, ...] = ()
        heads: tuple[str, ...] = ()
        above: tuple[Span, ...] = ()
        for line in lines(text, Span(0, len(text))):
            words = line.of(text)
            if _is_prose(words):
                unit_line, heads, above = (), (), ()
            elif found := _UNIT_LINE.findall(words):
                unit_line, heads, above = tuple(map(folded, found)), (), (line,)
            # A row may say what its own number counts.
            elif (found := _UNIT_OF_A_COLUMN.findall(words)) and not _HAS_DIGIT.search(words):
                heads, above = tuple(found), (*above[: len(unit_line) > 0], line)
            else:
                continue
            self._starts.append(line.start)
            self._units.append((*unit_line, *heads))
            self._lines.append(above)

    def units_at(self, offset: int) -> tuple[str, ...]:
        """The units of the numbers of a row, that name none; of prose there are none."""
        at = self._above(offset)
        return () if at is None else self._units[at]

    def lines_at(self, offset: int) -> tuple[str, ...]:
        """The lines that say these units, the unit line first."""
        at = self._above(offset)
        return () if at is None else tuple(line.of(self._text).strip() for line in self._lines[at])

    def _above(self, offset: int) -> int | None:
        """Which of the lines that say a unit is the last one above a row; none of prose."""
        at = bisect_right(self._starts, offset) - 1
        return None if at < 0 or _is_prose(paragraph_at(self._text, offset).of(self._text)) else at


def caption_above(text: str, offset: int) -> Span | None:
    """The short line without any stop, right above the paragraph at an offset, that tells a year or a state."""
    line = next(_lines_above(text, offset), None)
    words = line.of(text).strip() if line else ""
    is_telling = 0 < len(words) <= _LONGEST_CAPTION and not _STOPS.search(words) and _TELLING.search(words)
    return trimmed(text, line) if line and is_telling and _BAR not in words else None


def head_of(text: str, offset: int) -> str:
    """The first row of the table with the row at an offset; empty where that is no row, or the first itself."""
    table = table_of(find_tables(text), paragraph_at(text, offset))
    first = paragraph_at(text, table.span.start) if table else None
    return first.of(text).strip() if first and offset > first.end else ""


def _lines_above(text: str, offset: int) -> Iterator[Span]:
    """The lines above that at an offset that are not blank, the nearest first."""
    start = paragraph_at(text, offset).start
    while start > 0:
        line = paragraph_at(text, start - 1)
        if line.of(text).strip():
            yield line
        start = line.start


def _is_prose(line: str) -> bool:
    return "。" in line and "|" not in line and "\t" not in line
