"""Tables: the units that a table's lines give to the numbers in it, which name none themselves."""

import re
from bisect import bisect_right

from reader.text import Span
from reader.text.comparing import folded
from reader.text.sentences import COLONS, lines, paragraph_at

_UNIT_LINE = re.compile(rf"单位\s*[{COLONS}]\s*([^\s|，。；;)）]{{1,12}})")
_UNIT_OF_A_COLUMN = re.compile(r"[（(]\s*((?:[十百千]?[万亿]|[十百千])?(?:[元人户亩吨]|美元|欧元|公里|平方米))\s*[）)]")
_HAS_DIGIT = re.compile("[0-9０-９]")


class Tables:
    """The unit lines of a text (单位：万元) and the units in heads of columns (金额（万元）), up to the next prose."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []
        self._units: list[tuple[str, ...]] = []
        if "单位" not in text and not _UNIT_OF_A_COLUMN.search(text):
            return
        unit_line: tuple[str, ...] = ()
        heads: tuple[str, ...] = ()
        for line in lines(text, Span(0, len(text))):
            words = line.of(text)
            if _is_prose(words):
                unit_line, heads = (), ()
            elif found := _UNIT_LINE.findall(words):
                unit_line, heads = tuple(map(folded, found)), ()
            # A row may say what its own number counts.
            elif (found := _UNIT_OF_A_COLUMN.findall(words)) and not _HAS_DIGIT.search(words):
                heads = tuple(found)
            else:
                continue
            self._starts.append(line.start)
            self._units.append((*unit_line, *heads))

    def units_at(self, offset: int) -> tuple[str, ...]:
        """The units of the numbers of a row, that name none; of prose there are none."""
        at = bisect_right(self._starts, offset) - 1
        return () if at < 0 or _is_prose(paragraph_at(self._text, offset).of(self._text)) else self._units[at]


def _is_prose(line: str) -> bool:
    return "。" in line and "|" not in line and "\t" not in line
