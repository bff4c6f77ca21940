"""Dates that are one period together: years in a list, from one to another, and those counted from one before them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.facts.progress.marks import Mark
from reader.figures.model import Figure

_YEARS_BETWEEN = re.compile(r"年?度?(?:[、和与及]|以及)")
_FROM_TO = re.compile(r"[年初末底中]*(?:开始)?[至到—－–~～-]{1,2}")
_TO_NEXT = frozenset("至到—－–~～-")
_SINCE_THEN = re.compile(
    r"(?:(?:19|20)\d\d|[去前上今本])年(?:度|以来|[初末底]|[上下]半年|\d{1,2}月(?:份|[初末底]|[上中下]旬|\d{1,2}日)?)?[至到—－–~～-]{1,2}\Z"
)
_DIGITS_OF_A_YEAR, _LONGEST_AND, _ASKED, _SINCE_WITHIN = 4, 4, 3, 18
"""How long a year is, and what joins two; how many dates before one are asked, and how far before it."""


def join_years(text: str, dates: Sequence[Figure], marks: list[Mark]) -> None:
    """Years in a list (2018年、2019年和2020年) are a period, if they follow on each other, else nothing.

    So are those from a date to one that is near behind it (2012年初至2014年底). The `marks` are those of the `dates`.
    """
    first = 0
    for index in range(1, len(marks) + 1):
        near = False
        if index < len(marks):
            end, start = dates[index - 1].phrase.end, marks[index].start
            near = start - end <= _LONGEST_AND
            if near and _YEARS_BETWEEN.fullmatch(text, end, start):
                continue
        if near and index - first == 1 and (span := _from_to(text, dates[first], marks[first], marks[index])):
            marks[first] = marks[index] = replace(marks[first], value=span, since=False)
        if index - first > 1:
            values = [mark.value for mark in marks[first:index]]
            years = [int(value) for value in values if value and len(value) == _DIGITS_OF_A_YEAR]
            whole = len(years) == len(values) and years == list(range(years[0], years[0] + len(years)))
            joined = f"{years[0]}/{years[-1]}" if whole else None
            marks[first:index] = [replace(mark, value=joined) for mark in marks[first:index]]
        first = index


def _from_to(text: str, date: Figure, since: Mark, until: Mark) -> str | None:
    """The years from a date to the one that is near behind it."""
    if not since.value or not until.value or not _FROM_TO.fullmatch(text, date.phrase.end, until.start):
        return None
    return f"{since.value[:4]}/{until.value[:4]}" if since.value[:4] < until.value[:4] else None


def join_relative(text: str, marks: list[Mark]) -> None:
    """The years from a date to one that is said as 今年 or 去年 are a period: 2021年至去年, 去年10月至今年3月."""
    for index, mark in enumerate(marks):
        if not mark.value or text[mark.start - 1 : mark.start] not in _TO_NEXT:
            continue
        since = _SINCE_THEN.search(text, max(0, mark.start - _SINCE_WITHIN), mark.start)
        if since is None:
            continue
        for at in range(max(0, index - _ASKED), index):
            first = marks[at]
            if first.start == since.start() and first.value and first.value[:4] < mark.value[:4]:
                joined = f"{first.value[:4]}/{mark.value[:4]}"
                marks[at] = replace(first, value=joined, since=False, until_now=False)
                marks[index] = replace(mark, value=joined)


def find_following(marks: list[Mark], ends: Sequence[int]) -> None:
    """次年 is the year behind the one before it in its paragraph, and 同年 that one, if that is one year.

    The paragraphs of the `marks` end at `ends`.
    """
    for index in range(1, len(marks)):
        mark, before = marks[index], marks[index - 1]
        if mark.on is not None and ends[index] == ends[index - 1] and not before.hides:
            year = before.value or before.year
            if mark.on == 0 and before.since:
                year = year[:_DIGITS_OF_A_YEAR]  # 2008年开始安排补助，当年安排5亿元
            if len(year) == _DIGITS_OF_A_YEAR and year.isdecimal():
                marks[index] = replace(mark, value=f"{int(year) + mark.on:04}", hides=False)
