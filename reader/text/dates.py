"""Dates: the pieces that they are printed in, and what the calendar makes of them as ISO 8601.

A pattern takes whatever looks like a date, 2023年2月30日 and 13月 too, so that no part of it is taken for another one
(6月32日 for June); whether there is such a day is then asked of `iso`. All that reads dates composes these pieces:
`iso_date` here for labels and signatures, `ALONE` where a line of the closing is one (`reader.reply.regions`), the
figures (`reader.figures.dates`, and through it what a person types and the deadlines that are printed), the deadlines
counted from the day of signing (`reader.commitments.relative_dates`), and the rules that only look for a year.
A new digit, mark or word belongs here; a new form of a whole date in `iso_date` and in `reader.figures.dates`.
"""

import re
from collections.abc import Iterator

from reader.text import numerals
from reader.text.patterns import compiled
from reader.text.print_marks import STROKE
from reader.text.span import Span

DIGIT, HAN_DIGIT = "0-9０-９", "一二三四五六七八九"
# What stands for a zero in a Han year; letters and circles do, too: 二OO八年.
_ZEROS = "零〇○◯ＯOОo0０"
_AS_ZERO = str.maketrans(dict.fromkeys(_ZEROS, "〇"))

ARABIC_YEAR = r"(?:19|20|21|１９|２０|２１)\d\d"
YEAR = rf"(?:{ARABIC_YEAR}|[一二][{_ZEROS}{HAN_DIGIT}]{{3}})"
YEAR_SPREAD = rf"(?:[1１]\s?[9９]|[2２]\s?[01０１])\s?[{DIGIT}]\s?[{DIGIT}]|[一二][{_ZEROS}{HAN_DIGIT}]{{3}}"
"""A year as document numbers have it: a blank or a line's end may stand between any two digits."""
_SPOKEN = rf"[{HAN_DIGIT}](?:十[{HAN_DIGIT}]?)?|十[{HAN_DIGIT}]?|[{_ZEROS}][{HAN_DIGIT}]?"
MONTH = rf"(?:[{DIGIT}]{{1,3}}|{_SPOKEN}|元)"
DAY = rf"(?:[{DIGIT}]{{1,3}}|{_SPOKEN}|[廿卅][{HAN_DIGIT}]?)"
# 12号文, 3号楼 and 2号线 are no days.
_OF_ANOTHER = "[文楼令公线院门]"
DAY_MARK = f"(?:日|[号號](?!{_OF_ANOTHER}))"
BLANK = "[ \u3000\xa0]?"
TO = rf"\s?(?:{STROKE}|至|到)\s?"
"""What stands between the ends of an interval."""
_MARKS = "[-./．／－–—]"
MARKED = (
    rf"{BLANK}(?P<mark>{_MARKS}){BLANK}(?P<marked_month>[{DIGIT}]{{1,2}})"
    rf"{BLANK}(?P=mark){BLANK}(?P<marked_day>[{DIGIT}]{{1,2}})(?![{DIGIT}])"
)
"""Month and day behind a year with the same mark before each: -05-28, .5.28, /5/28."""
QUARTER = "[一二三四1-4]"
_THEN = "[、和及与]第?"
# Those that are listed one after the other: 一、二季度, but not 一、三季度.
_QUARTERS = rf"[一1]{_THEN}[二2](?:{_THEN}[三3](?:{_THEN}[四4])?)?|[二2]{_THEN}[三3](?:{_THEN}[四4])?|[三3]{_THEN}[四4]"
PART = (
    rf"[上下]半年|第?(?:{_QUARTERS}|{QUARTER}(?:{TO}第?{QUARTER})?)季度|前[二两三23]个?季度"
    r"|前(?:1[01]|[2-9]|十一?|[二两三四五六七八九])个月"
)
YEARS_ON = {
    "今": 0, "本": 0, "明": 1, "后": 2, "去": -1, "上": -1, "前": -2, "同": 0, "当": 0, "次": 1, "翌": 1, "来": 1,
}  # fmt: skip
"""How many years on from the one that is spoken of a year is said to be: 明年, 去年."""
TENS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "上中旬": (1, 20), "中下旬": (11, 31)}
"""The first and the last day of the ten days, or twenty, that a month's parts are; a month may be shorter."""

# The same at a place with no digit before it; one class of characters first, which is what makes a search fast.
_YEAR_ALONE = (
    rf"[12１２一二](?<![{DIGIT}].)(?:(?:(?<=1)9|(?<=2)[01]|(?<=１)９|(?<=２)[０１])\d\d"
    rf"|(?<=[一二])[{_ZEROS}{HAN_DIGIT}]{{3}})"
)
# So many days every month has, and the most that one has; their numbers as ISO 8601 prints them.
_SHORTEST, _LONGEST = 28, 31
_TWO_DIGITS = tuple(f"{number:02}" for number in range(_LONGEST + 1))
_HALVES = {"上半年": (1, 6), "下半年": (7, 12)}
# Compiled where they are asked for: not on the way to the first paint.
_NUMERAL = rf"1[01]|[1-9]|十[{HAN_DIGIT}]?|[两{HAN_DIGIT}]"
_DAY = (
    rf"(?P<year>{_YEAR_ALONE})(?:\s?年\s?(?P<month>{MONTH})\s?月\s?(?P<day>{DAY})"
    rf"(?![{DIGIT}{HAN_DIGIT}十])(?!\s?[号號]{_OF_ANOTHER})(?:\s?{DAY_MARK})?"
    rf"|{MARKED}|(?P<compact_month>[{DIGIT}]{{2}})(?P<compact_day>[{DIGIT}]{{2}})(?![{DIGIT}]))"
)
_MONTH = rf"(?P<year>{_YEAR_ALONE})\s?年\s?(?P<month>{MONTH})\s?月\s?[)）]?\s*\Z"
_MARKED_MONTH = rf"\s*(?P<year>{YEAR})[-./](?P<month>[{DIGIT}]{{2}})\s*\Z"
# What has digits or letters glued to it is a number of another kind: QH01-2023-13-45.
_GLUED = "[A-Za-z0-9/_第号-]"
# Numbers of any sort, so that few sets have to be compiled before the first paint.
_ANY = rf"[\d{HAN_DIGIT}{_ZEROS}两十廿卅元]"
ALONE = (
    rf"(?:{ARABIC_YEAR}(?:\s?(?P<mark>{_MARKS})\s?\d{{1,2}}\s?(?P=mark)\s?\d{{1,2}}\s?日?|[01]?\d[0-3]?\d)"
    rf"|(?:{ARABIC_YEAR}|[{HAN_DIGIT}两十{_ZEROS}]{{2,4}})\s?年(?:\s?{_ANY}{{1,3}}\s?月(?:\s?{_ANY}{{1,3}}\s?[日号號]?)?)?)"
)
"""What stands where a letter is dated, to the year at least, damaged or not; it has one group, `mark`."""


def number(printed: str) -> int:
    """A year, a month or a day that is printed in digits of any sort; 元月 is the first."""
    if printed.isdecimal():
        return int(printed)
    return 1 if printed == "元" else numerals.value(printed.translate(_AS_ZERO)) or 0


def iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """A year, a month or a day as ISO 8601; `None` where the calendar has none such."""
    if month is None:
        return f"{year:04}"
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year:04}-{month:02}"
    is_one = 1 <= day <= _SHORTEST or _SHORTEST < day <= _length(year, month)
    return f"{year:04}-{_TWO_DIGITS[month]}-{_TWO_DIGITS[day]}" if is_one else None


def last_day(year: int, month: int) -> str | None:
    """The last day of a month."""
    return iso(year, month, _length(year, month)) if 1 <= month <= 12 else None


def _length(year: int, month: int) -> int:
    """How many days a month has."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def part(printed: str) -> tuple[int, int]:
    """The first and the last month of a part of a year, as `PART` has it."""
    if half := _HALVES.get(printed):
        return half
    said = [number(each) for each in compiled(_NUMERAL).findall(printed)]
    if printed.endswith("月"):
        return 1, said[0]
    return 1 if printed.startswith("前") else said[0] * 3 - 2, said[-1] * 3


def iso_date(printed: str) -> str | None:
    """The first date to the day in some words, or the month that they end with; `None` for no or an impossible one."""
    if match := compiled(_DAY).search(printed):
        return _iso(match)
    match = compiled(_MONTH).search(printed) if "月" in printed else None
    if match is None and ("-" in printed or "." in printed or "/" in printed):
        match = compiled(_MARKED_MONTH).match(printed)
    return iso(number(match["year"]), number(match["month"])) if match else None


def impossible(text: str, within: Span) -> Iterator[Span]:
    """The dates to the day in a stretch that the calendar does not have: 2023年2月30日."""
    for match in compiled(_DAY).finditer(text, within.start, within.end):
        if match["compact_day"] or _iso(match):
            continue
        around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
        if not compiled(_GLUED).search(around):
            yield Span(*match.span())


def _iso(match: re.Match[str]) -> str | None:
    month = match["month"] or match["marked_month"] or match["compact_month"]
    day = match["day"] or match["marked_day"] or match["compact_day"]
    return iso(number(match["year"]), number(month), number(day))
