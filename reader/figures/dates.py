"""Dates, to the day, month or year, and intervals of them, as ISO 8601 strings."""

import calendar
import re
from collections.abc import Iterator

from reader.figures.model import Figure, FigureKind, Qualifier
from reader.text import Span, numerals

_YEAR = r"(?:(?:19|20|１９|２０)[0-9０-９]{2}|[一二][零〇○0一二三四五六七八九]{3})"
_MONTH = r"(?:[1１][0-2０-２]|[0０]?[1-9１-９]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:[3３][01０１]|[12１２][0-9０-９]|[0０]?[1-9１-９]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_THE_DAY = "(?:日|号(?![文楼令公线院门]))"
# The first and the last month of each part of a year.
_PARTS = {
    "上半年": (1, 6), "下半年": (7, 12), "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12),
    "1季度": (1, 3), "2季度": (4, 6), "3季度": (7, 9), "4季度": (10, 12), "前三季度": (1, 9), "前3季度": (1, 9),
}  # fmt: skip
_PART = r"[上下]半年|第?[一二三四1-4]季度|前[三3]季度"
_TO = r"\s?(?:-|—{1,2}|－|–|~|～|至|到)\s?"

# The look ahead is said first: it turns nearly every place in a text down at once, which the rest does slowly.
_DATE = re.compile(
    rf"(?=[0-9０-９一二三四五六七八九十])(?<![0-9０-９零〇○一二三四五六七八九十第])(?:"
    rf"(?P<year>{_YEAR})(?:(?:年)?{_TO}(?P<last_year>{_YEAR})年(?:(?P<last_month>{_MONTH})月)?"
    rf"|\s?年\s?(?:(?P<first_month>{_MONTH})\s?月?{_TO}(?P<to_month>{_MONTH})\s?月(?![0-9０-９])"
    rf"|(?P<month>{_MONTH}|元)\s?月(?:\s?(?P<day>{_DAY})\s?{_THE_DAY}?(?:{_TO}(?P<to_day>{_DAY}){_THE_DAY})?(?<=[日号])"
    rf"|(?P<month_end>底|末))?|(?P<part>{_PART})|(?P<year_end>年?底(?![数子线层部])|末))?"
    # 2019、2020年 are two years
    rf"|(?=(?:[、和及与]{_YEAR}){{1,5}}年)|(?P<mark>[-./])(?P<iso_month>0?[1-9]|1[0-2])(?P=mark)(?P<iso_day>{_DAY})(?![0-9０-９]))"
    rf"|(?P<bare_month>{_MONTH})月(?:(?P<bare_day>{_DAY})日?(?:{_TO}(?P<to_bare_day>{_DAY})日)?(?<=日)|(?P<bare_end>底|末)(?=[之以]?前)))"
)
# What each form of a date consists of; the last group that matched tells the form. Asking for all takes twice as long.
_FORMS = {
    "year": ("year",), "year_end": ("year",), "part": ("year",),
    "last_year": ("year", "last_year"), "last_month": ("year", "last_year", "last_month"),
    "to_month": ("year", "first_month", "to_month"),
    "month": ("year", "month"), "month_end": ("year", "month"),
    "day": ("year", "month", "day"), "to_day": ("year", "month", "day", "to_day"),
    "iso_day": ("year", "iso_month", "iso_day"),
    "bare_day": ("bare_month", "bare_day"), "to_bare_day": ("bare_month", "bare_day", "to_bare_day"),
    "bare_end": ("bare_month",),
}  # fmt: skip
_PLAN = re.compile(
    r"(?P<plan>十[一二三四五六七八九]?)五(?P<close>[”\"]?)(?P<time>(?:规划)?(?:期间|时期))?(?P<end>期?末)?"
)
# How many years from that of the nearest date before it a day without one is: 明年6月底前.
_SAID = re.compile(r"(?:([明次来翌])|[去上])年\s?\Z")
_BETWEEN, _LONGEST_TO = re.compile(_TO), 4
_AS_OF = re.compile(r"截[至止]到?\s?\Z")
_FROM = re.compile(r"(?<![来亲各])[从自]\s?\Z")
_SINCE = re.compile(r"以[来來]")
_STARTS = re.compile(r"(?:之日)?(?:开始|起)(?!草)")
_BEFORE = re.compile(r"(?:之前|以前|前)(?![后期几半一二两三四五六七八九十\d])")
_LAST_BEFORE = frozenset("至止到从自 ")
_FIRST_AFTER = frozenset("以开起之前")


def find(text: str) -> Iterator[Figure]:
    """Every date of a text, in order; a date without a year takes that of the nearest date before it."""
    waiting: tuple[Span, str, str] | None = None
    for core, value, unit in _plain_dates(text):
        if waiting is None:
            waiting = core, value, unit
        elif joined := _interval(text, waiting, (core, value, unit)):
            waiting = joined
        else:
            yield _figure(text, *waiting)
            waiting = core, value, unit
    if waiting:
        yield _figure(text, *waiting)
    for match in _PLAN.finditer(text):
        # The tenth five-year plan began in 2001 and each lasts five years.
        first = 2001 + 5 * ((numerals.value(match["plan"]) or 10) - 10)
        opened = match.start() > 0 and text[match.start() - 1] in '“"'
        if match["time"] or match["end"] or (opened and match["close"]):
            core = Span(match.start() - opened, match.end())
            value, unit = (f"{first + 4}-12-31", "day") if match["end"] else (f"{first}/{first + 4}", "interval")
            yield _figure(text, core, value, unit)


def _plain_dates(text: str) -> Iterator[tuple[Span, str, str]]:
    """The span, ISO value and precision of each date as it stands alone."""
    context: int | None = None
    for match in _DATE.finditer(text):
        value, unit, context = _resolve(match, context)
        if value is not None:
            yield Span(*match.span()), value, unit


def _interval(text: str, first: tuple[Span, str, str], last: tuple[Span, str, str]) -> tuple[Span, str, str] | None:
    """Two dates with a dash or 至 between them as one interval (2021年5月至2022年3月), where the last is later."""
    (start, since, unit), (end, until, last_unit) = first, last
    if end.start - start.end > _LONGEST_TO or "interval" in (unit, last_unit) or since >= until:
        return None
    if not _BETWEEN.fullmatch(text, start.end, end.start):
        return None
    return Span(start.start, end.end), f"{since}/{until}", "interval"


def _figure(text: str, core: Span, value: str, unit: str) -> Figure:
    qualifier, phrase = _qualified(text, core)
    return Figure(FigureKind.DATE, core, phrase, value, unit, qualifier)


def _resolve(match: re.Match[str], context: int | None) -> tuple[str | None, str, int | None]:
    """The ISO value and precision of a match, and the year that later dates without one take."""
    parts = {name: _integer(match[name]) for name in _FORMS[str(match.lastgroup)]}
    if "bare_month" in parts:
        if context is None:
            return None, "", None
        year = context
        if said := _SAID.search(match.string, max(0, match.start() - 3), match.start()):
            year += 1 if said[1] else -1
        last = _last_day(year, parts["bare_month"])
        return *_days(year, parts["bare_month"], parts.get("bare_day", last), parts.get("to_bare_day")), context
    year = parts["year"]
    if "last_year" in parts:
        last_year = parts["last_year"]
        if last_year <= year:
            return None, "", context
        end = f"{last_year}-{parts['last_month']:02}" if "last_month" in parts else str(last_year)
        return f"{year}/{end}", "interval", last_year
    if "to_month" in parts:
        if parts["to_month"] <= parts["first_month"]:
            return None, "", year
        return f"{year}-{parts['first_month']:02}/{year}-{parts['to_month']:02}", "interval", year
    if part := match["part"]:
        first, last = _PARTS[part.removeprefix("第")]
        return f"{year}-{first:02}/{year}-{last:02}", "interval", year
    if match["year_end"]:
        return f"{year}-12-31", "day", year
    month = parts.get("month") or parts.get("iso_month")
    if month is None:
        return str(year), "year", year
    if match["month_end"]:
        return _day(year, month, _last_day(year, month)), "day", year
    day = parts.get("day") or parts.get("iso_day")
    if day is None:
        return f"{year}-{month:02}", "month", year
    return *_days(year, month, day, parts.get("to_day")), year


def _integer(printed: str) -> int:
    return int(printed) if printed.isdecimal() else 1 if printed == "元" else numerals.value(printed) or 0


def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _days(year: int, month: int, first: int, last: int | None) -> tuple[str | None, str]:
    start = _day(year, month, first)
    end = _day(year, month, last) if last and last > first else None
    return (f"{start}/{end}", "interval") if start and end else (start, "day")


def _day(year: int, month: int, day: int) -> str | None:
    return f"{year}-{month:02}-{day:02}" if day <= _last_day(year, month) else None


def _qualified(text: str, core: Span) -> tuple[Qualifier, Span]:
    """What the words around a date make of it: 截至 as of, 以来 since, 从…开始 from, …前 by."""
    start, end = core.start, core.end
    before = text[start - 1] if start else ""
    after = text[end] if end < len(text) else ""
    if before not in _LAST_BEFORE and after not in _FIRST_AFTER:
        return Qualifier.EXACT, core
    if match := _AS_OF.search(text, max(0, start - 4), start):
        return Qualifier.AS_OF, Span(match.start(), end)
    opening = _FROM.search(text, max(0, start - 2), start)
    first = opening.start() if opening else start
    if match := _SINCE.match(text, end):
        return Qualifier.SINCE, Span(first, match.end())
    if match := _STARTS.match(text, end):
        return Qualifier.FROM, Span(first, match.end())
    if opening:
        return Qualifier.FROM, Span(first, end)
    if match := _BEFORE.match(text, end):
        return Qualifier.BY, Span(start, match.end())
    return Qualifier.EXACT, core
