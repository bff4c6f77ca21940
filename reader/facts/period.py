"""Periods: the year or years that a sum is for."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from reader.facts.sentence import Sentence, Sum
from reader.figures.model import Figure, FigureKind, Qualifier
from reader.reply import Reply
from reader.text.dates import YEARS_ON
from reader.text.sentences import COLONS, SEMICOLONS, STOPS

_RELATIVE = re.compile(r"[今去明本上前](?<![以目之]前)年(?![级龄代轻纪限])")
# What a date is of that stands before these: a document, or a work done; not a sum.
_OF_ANOTHER = re.compile(
    r"[，,]?[^，,。；;\n]{0,40}?(?:印发|出台|下发|发布|召开|修订|签订|批复)|[^，,。；;\n]{0,4}(?:建成|竣工|完工)(?![了投])"
    r"|[^，,。；;\n]{0,2}(?:相比|同期)"
)
_COMPARED = re.compile(r"(?:[比较同于与]|建[成于])\s?\Z|[〔\[]\Z")
_OPENED_BY = frozenset(f"{STOPS}{SEMICOLONS}{COLONS}\n \u3000\xa0、.)）是")
# A sum over years that have no name, or of every year.
_UNNAMED = re.compile(
    r"近[几两二三四五六七八九十\d]{1,2}年|(?<![\d零〇一二三四五六七八九])[两二三四五六七八九十\d]年(?:来|间|内|共|合计|累计|总)|历年|多年来|每年|年均"
)
_TITLE, _FURTHEST = 60, 8
"""How far before a date its title may open, in characters; how many dates before a sum are asked."""


class _Mark(NamedTuple):
    """A date as sums see it: `value` is a year or a period, `None` where `year` is of something else.

    `since` says that the period has no end yet (从2021年起), `until_now` that it ends today (2021年以来).
    """

    start: int
    value: str | None
    opens: bool
    year: str = ""
    since: bool = False
    until_now: bool = False
    as_of: str | None = None


class Periods:
    """The dates of a reply, to be asked for each sum."""

    def __init__(self, reply: Reply, figures: Iterable[Figure]) -> None:
        self._text = text = reply.text
        self._marks = [_mark(text, figure) for figure in figures if figure.kind is FigureKind.DATE]
        signed = (reply.metadata.dated or "")[:4]
        if len(signed) == 4 and signed.isdecimal():
            self._marks += _relative(text, int(signed))
            self._marks.sort()
        self._starts = [mark.start for mark in self._marks]
        self._governing = self._openers()

    def _openers(self) -> list[_Mark | None]:
        """For each date the one that governs the sentences behind it in its paragraph: the last that opens one."""
        found: list[_Mark | None] = []
        governing: _Mark | None = None
        before = 0
        for mark in self._marks:
            if governing and self._text.find("\n", before, mark.start) >= 0:
                governing = None
            before = mark.start
            if mark.opens:
                stays = governing and mark.value is None and mark.year == governing.value
                governing = governing if stays else None if mark.since or mark.value is None else mark
            found.append(governing)
        return found

    def of(self, sentence: Sentence, each: Sum, standard: bool) -> tuple[str | None, bool]:
        """The period of a sum, and whether it runs from a date until now; a standard has only its sentence's."""
        place = sentence.offset + each.start
        last = bisect_left(self._starts, place) - 1
        if last < 0:
            return None, False
        unnamed = sentence.words.find("年", each.clause, each.start) >= 0 and bool(
            _UNNAMED.search(sentence.words, each.clause, each.start)
        )
        # A date before the clause of 近三年 or 每年 says nothing of its sum, unless the years run since then.
        floor = sentence.offset + each.clause if unnamed else sentence.offset
        as_of = None
        for index in range(last, max(-1, last - _FURTHEST), -1):
            mark = self._marks[index]
            if mark.start < sentence.offset:
                break
            as_of = as_of or mark.as_of
            if mark.value and mark.since:
                return f"{mark.value.split('/')[0]}/{as_of or self._as_of(sentence, index) or '..'}", mark.until_now
            if mark.value and mark.start >= floor:
                return mark.value, False
        governing = self._governing[last]
        if governing is None or standard or as_of or unnamed or "累计" in sentence.words[: each.start]:
            return None, False
        return (governing.value if self._text.find("\n", governing.start, place) < 0 else None), False

    def _as_of(self, sentence: Sentence, since: int) -> str | None:
        """截至 before the date that the years run since."""
        before = self._marks[since - 1] if since else None
        return before.as_of if before and before.start >= sentence.offset else None


def _mark(text: str, figure: Figure) -> _Mark:
    start, end, amount = figure.phrase.start, figure.phrase.end, figure.amount
    value, qualifier = amount.value, amount.qualifier
    opens = start == 0 or text[start - 1] in _OPENED_BY
    if not isinstance(value, str) or qualifier is Qualifier.BY:
        return _Mark(start, None, opens=False)
    if qualifier is Qualifier.AS_OF:
        return _Mark(start, None, opens, as_of=value)
    window = max(0, start - _TITLE)
    if (
        _OF_ANOTHER.match(text, end)
        or _COMPARED.search(text, max(0, start - 2), start)
        or text.rfind("《", window, start) > text.rfind("》", window, start)
    ):
        return _Mark(start, None, opens, value[:4])
    if qualifier is Qualifier.SINCE or (qualifier is Qualifier.FROM and end > figure.span.end):
        return _Mark(start, value, opens, since=True, until_now=qualifier is Qualifier.SINCE)
    first, _, last = value.partition("/")
    return _Mark(start, value if last and first[:4] != last[:4] else value[:4], opens)


def _relative(text: str, signed: int) -> Iterable[_Mark]:
    """今年, 去年 and their like, from the year in which a letter is signed."""
    for match in _RELATIVE.finditer(text):
        start = match.start()
        if not _COMPARED.search(text, max(0, start - 2), start):
            yield _Mark(start, f"{signed + YEARS_ON[text[start]]:04}", start == 0 or text[start - 1] in _OPENED_BY)
