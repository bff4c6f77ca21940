"""Dates that a letter counts from the day it was signed: 明年3月, 后年, 下半年, 年底, 本月底."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.text import dates
from reader.text.dates import DAY, DAY_MARK, DIGIT, HAN_DIGIT, MONTH, PART

# 预计全年完成投资20亿元; but 全年完成投资20亿元
_WHOLE_YEAR = "全年(?<=(?:预计|计划|力争|争取|确保)全年)"
# The looks ahead turn nearly every place down at once.
_MAY_SAY = re.compile(
    "(?=[今本明后年上下季月日号號全])"
    rf"(?:[今本明后]年|年(?<![{DIGIT}]年)[底末内]|[上下]半年|季度|[本下]个?月|月[底末]|月份?[上中下]{{1,2}}旬|[月日号號][之以]?前|{_WHOLE_YEAR})"
)
_SAID = re.compile(
    rf"(?=[今本明后年月下上第全]|[{DIGIT}{HAN_DIGIT}十]{{1,2}}[月季])"
    rf"(?:(?P<year>[今本明]|(?<![以此之最今年])后)年度?的?|(?<![{DIGIT}零〇{HAN_DIGIT}十两几半年每去前上该当同次翌月—－~～-]))"
    rf"(?:(?P<month>{MONTH})月份?(?:(?P<day>{DAY}){DAY_MARK}|(?P<month_end>[底末])|(?P<tens>{'|'.join(dates.TENS)}))?"
    rf"|(?P<part>{PART})"
    rf"|{_WHOLE_YEAR}"
    r"|(?P<this>[本下])个?月(?P<this_end>[底末])?|(?P<bare_month_end>月[底末])"
    r"|(?(year)年?|年)(?:(?P<year_end>[底末])|内)|(?(year)|(?!)))"
)


class Said(NamedTuple):
    """A date at `[start, end)` of some words: the last day, month or year that it means, and its precision.

    `unit` is `day`, `month`, `year`, or `interval` for a part of a year; `counted` says whether the year is said too;
    `ahead` whether all of it is later than the day of signing, so that no report can mean it.
    """

    start: int
    end: int
    last: str
    unit: str
    counted: bool
    ahead: bool


def may_say(words: str, start: int, end: int) -> bool:
    """A first look: most sentences have no such date."""
    return bool(_MAY_SAY.search(words, start, end))


def find_relative_dates(words: str, start: int, end: int, signed: str) -> Iterator[Said]:
    """The dates in a stretch, for a letter signed on an ISO 8601 date of any precision."""
    for match in _SAID.finditer(words, start, end):
        last, unit = _resolve(match, signed)
        if last:
            part = match["part"]
            first = dates.iso(int(last[:4]), dates.part(part)[0]) if part else last
            yield Said(*match.span(), last, unit, match["year"] is not None, (first or last) > signed)


def _resolve(match: re.Match[str], signed: str) -> tuple[str | None, str]:
    year = int(signed[:4]) + (dates.YEARS_ON[match["year"]] if match["year"] else 0)
    if match["month"]:
        month = dates.number(match["month"])
        if match["month_end"]:
            return dates.last_day(year, month), "day"
        if match["tens"]:
            last = dates.TENS[match["tens"]][1]
            return dates.iso(year, month, last) or dates.last_day(year, month), "interval"
        if match["day"]:
            return dates.iso(year, month, dates.number(match["day"])), "day"
        return dates.iso(year, month), "month"
    if match["part"]:
        return dates.last_day(year, dates.part(match["part"])[1]), "interval"
    if match["this"] or match["bare_month_end"]:
        if len(signed) < len("2023-06"):
            return None, ""
        years, month = divmod(int(signed[5:7]) - 1 + (match["this"] == "下"), 12)
        if match["this"] and not match["this_end"]:
            return dates.iso(year + years, month + 1), "month"
        return dates.last_day(year + years, month + 1), "day"
    return (dates.last_day(year, 12), "day") if match["year_end"] else (dates.iso(year), "year")
