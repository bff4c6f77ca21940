"""Dates that a letter counts from the day it was signed: 明年3月, 后年, 下半年, 年底, 本月底."""

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import NamedTuple

from reader.text import numerals

_MONTH = r"(?:[1１][0-2０-２]|[0０]?[1-9１-９]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:[3３][01０１]|[12１２][0-9０-９]|[0０]?[1-9１-９])"
# The looks ahead turn nearly every place down at once.
_MAY_SAY = re.compile(
    "(?=[今本明后年上下季月日])"
    "(?:[今本明后]年|年(?<![0-9０-９]年)[底末内]|[上下]半年|季度|[本下]月|月[底末]|[月日][之以]?前)"
)
_SAID = re.compile(
    r"(?=[今本明后年月下上第]|[0-9０-９一二三四五六七八九十]{1,2}[月季])"
    r"(?:(?P<year>[今本明]|(?<![以此之最今年])后)年度?的?|(?<![0-9０-９零〇一二三四五六七八九十两几半年每去前上该当同次翌月—－~～-]))"
    rf"(?:(?P<month>{_MONTH})月份?(?:(?P<day>{_DAY})[日号]|(?P<month_end>[底末]))?"
    r"|(?P<half>[上下])半年|第?(?P<quarter>[一二三四])季度"
    r"|(?P<this>[本下])月(?P<this_end>[底末])?|(?P<bare_month_end>月[底末])"
    r"|(?(year)年?|年)(?:(?P<year_end>[底末])|内)|(?(year)|(?!)))"
)
_YEARS_ON = {"今": 0, "本": 0, "明": 1, "后": 2}


class Said(NamedTuple):
    """A date at `[start, end)` of some words: the last day, month or year that it means, and its precision.

    `unit` is `day`, `month`, `year`, or `interval` for a part of a year; `counted` says whether the year is said too.
    """

    start: int
    end: int
    last: str
    unit: str
    counted: bool


def may_say(words: str, start: int, end: int) -> bool:
    """A first look: most sentences have no such date."""
    return bool(_MAY_SAY.search(words, start, end))


def find(words: str, start: int, end: int, signed: str) -> Iterator[Said]:
    """The dates in a stretch, for a letter signed on an ISO 8601 date of any precision."""
    for match in _SAID.finditer(words, start, end):
        last, unit = _resolve(match, signed)
        if last:
            yield Said(*match.span(), last, unit, match["year"] is not None)


def last_day(year: int, month: int) -> str:
    """The last day of a month."""
    return f"{year}-{month:02}-{monthrange(year, month)[1]}"


def part_of_year(year: int, half: str | None, quarter: str | None) -> str:
    """The last day of a half (上, 下) or a quarter (一 to 四) of a year."""
    return last_day(year, {"上": 6, "下": 12}[half] if half else 3 * ("一二三四".index(quarter or "四") + 1))


def _resolve(match: re.Match[str], signed: str) -> tuple[str | None, str]:
    year = int(signed[:4]) + _YEARS_ON.get(match["year"], 0)
    if match["month"]:
        printed = match["month"]
        month = int(printed) if printed.isdecimal() else numerals.value(printed) or 0
        if match["month_end"]:
            return last_day(year, month), "day"
        if match["day"]:
            day = int(match["day"])
            return (f"{year}-{month:02}-{day:02}" if day <= monthrange(year, month)[1] else None), "day"
        return f"{year}-{month:02}", "month"
    if match["half"] or match["quarter"]:
        return part_of_year(year, match["half"], match["quarter"]), "interval"
    if match["this"] or match["bare_month_end"]:
        if len(signed) < len("2023-06"):
            return None, ""
        years, month = divmod(int(signed[5:7]) - 1 + (match["this"] == "下"), 12)
        if match["this"] and not match["this_end"]:
            return f"{year + years}-{month + 1:02}", "month"
        return last_day(year + years, month + 1), "day"
    return (f"{year}-12-31", "day") if match["year_end"] else (str(year), "year")
