"""Series: the numbers with which paragraphs begin, so that the next one of a series is known to begin another."""

import re

from reader.text import numerals
from reader.text.dates import YEAR

NO_DECIMAL = rf"(?:(?!\d)|(?={YEAR}年))"
"""Behind the point of an item's number: 2．2020年以来 is the second item, 2.5 is a number."""
# Behind the mark no number: 二、三季度 and 3.5 are none of a series.
_NUMBERED = re.compile(
    rf"(?P<before>[（(]?)(?P<number>\d{{1,3}}(?=.{NO_DECIMAL})|[一二三四五六七八九十]{{1,3}}(?=.[^一二三四五六七八九十两几]))"
    r"(?P<after>[、．.）)])"
)
_PART = re.compile(r"第(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})(?P<part>[部章节])")
_ROUND = re.compile("[①-⑳]")
# 3 and 3.2, with a blank behind them.
_OUTLINE = re.compile(rf"(?P<path>\d{{1,2}}(?:\.\d{{1,2}}){{0,4}})\s+(?=\D|{YEAR}年)")
# 比上年增长 | 3.2 倍 may stand below each other: this is none where no sentence has ended.
_MEASURE = re.compile(r"[\d.]+\s+[%％‰亿万千百元个名人户处倍吨亩米年月日天项件次家所座岁公平立小分克度级期]")

Numbered = tuple[str, int]
"""The form in which a number is printed, and the number."""


def number_of(words: str) -> Numbered | None:
    """The number that words begin with; `None` where they begin with none of a series."""
    found = _NUMBERED.match(words) or _PART.match(words)
    if found:
        number, form = found["number"], "".join((*found.groupdict().values(),)).replace(found["number"], "1")
        value = int(number) if number.isdecimal() else numerals.value(number)
        return None if value is None else (f"{form}{number.isdecimal()}", value)
    if _ROUND.match(words):
        return "①", ord(words[0]) - ord("①") + 1
    return None


class Series:
    """The last number of each form with which a paragraph has begun, and the last place in an outline (3.2)."""

    def __init__(self) -> None:
        self._last: dict[str, int] = {}
        self._path: tuple[int, ...] = ()

    def take(self, words: str) -> None:
        """A paragraph begins with these words."""
        if path := _path(words):
            self._path = path
        if numbered := number_of(words):
            self._last[numbered[0]] = numbered[1]

    def is_next(self, words: str, *, ended: bool) -> bool:
        """Whether words begin with the number that follows one of these: 3.2.1, 3.3 and 4 follow 3.2 in an outline.

        `ended` where they stand behind a sentence's end: else the number may be a measure's.
        """
        if numbered := number_of(words):
            return self._last.get(numbered[0]) == numbered[1] - 1
        last, path = self._path, _path(words) if ended or not _MEASURE.match(words) else ()
        return bool(last and path) and (
            path == (*last, 1) or any(path == (*last[:level], last[level] + 1) for level in range(len(last)))
        )


def _path(words: str) -> tuple[int, ...]:
    found = _OUTLINE.match(words)
    return tuple(map(int, found["path"].split("."))) if found else ()
