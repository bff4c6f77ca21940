"""Dates, to the day, month or year, and intervals of them, as ISO 8601 strings."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.figures import five_year_plans
from reader.figures.amount import Amount, Qualifier
from reader.figures.amounts.damage import is_alone
from reader.figures.model import Figure, FigureKind
from reader.figures.torn_dates import torn
from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.qualifiers import DATES, OF_DATES
from reader.text import Span, dates, numerals
from reader.text.dates import ARABIC_YEAR, DAY, DAY_MARK, DIGIT, HAN_DIGIT, MARKED, MONTH, PART, QUARTER, TENS, TO, YEAR
from reader.text.print_marks import BLOTS, NARROW, STROKES, UNSEEN

# First looks turn nearly every place in a text down at once, which the rest does slowly. A class of characters first is
# what makes a search fast; what begins with it is looked at from before it, `(?<=(?=…).)`. 2023年6月12日 has a day only
# by its mark: 2023年6月12个项目 has a month.
_TENS = longest_first(TENS)
# What a month without a year is none before: 3月3号, 6月龄, 8月饼.
_NO_MONTH = rf"{DIGIT}{HAN_DIGIT}十龄饼嫂\s"
_DATE = re.compile(
    rf"[{DIGIT}{HAN_DIGIT}十](?<![{DIGIT}零〇○{HAN_DIGIT}十第].)(?:"
    rf"(?<=[12１２一二])(?<=(?=(?P<year>{YEAR})).).{{3}}(?:(?:\s?年度?)?{TO}(?P<last_year>{YEAR})(?:\s?学年(?:度)?|\s?年(?:(?P<last_month>{MONTH})月)?|(?=[)）](?!\s?[第号])|[两二三四五六]年(?!级)))"
    rf"|\s?年\s?(?:(?P<first_month>{MONTH})\s?月?{TO}(?P<to_month>{MONTH})\s?月(?![{DIGIT}])"
    rf"|(?P<months>{MONTH}(?:[、和及与]{MONTH}){{1,5}})\s?月份?|(?P<month>{MONTH})\s?月(?:\s?(?P<day>{DAY})\s?{DAY_MARK}?(?:{TO}(?P<to_day>{DAY})\s?{DAY_MARK})?(?<=[日号號])"
    rf"|(?P<month_end>\n?底(?![数层部])|末)|(?P<ten>{_TENS})|份)?|(?P<part>{PART})(?P<part_end>末)?|(?P<year_end>年?底(?![数子线层部])|末))?"
    # 2019、2020年 are two years
    rf"|(?=(?:[、和及与]{YEAR}){{1,5}}[两二三四五六]?年)|(?<=[、和及与]....)(?=[两二三四五六]年)|{MARKED})"
    rf"|(?=.{{0,2}}月)(?<=(?=(?P<bare_month>{MONTH})月).)[^月]{{0,2}}月(?:(?P<bare_day>{DAY}){DAY_MARK}?(?:{TO}(?P<to_bare_day>{DAY}){DAY_MARK})?(?<=[日号號])"
    rf"|(?P<bare_end>底|末)(?![线层部])|(?P<bare_ten>{_TENS})|(?P<bare_share>份)|(?<=\d月)(?P<bare_alone>)(?![底末{_NO_MONTH}])))"
)
# What each form of a date consists of; the last group that matched tells the form. Asking for all takes twice as long.
_FORMS = {
    "year": ("year",), "year_end": ("year",), "part": ("year",), "part_end": ("year",),
    "last_year": ("year", "last_year"), "last_month": ("year", "last_year", "last_month"),
    "to_month": ("year", "first_month", "to_month"),
    "month": ("year", "month"), "month_end": ("year", "month"),
    "day": ("year", "month", "day"), "to_day": ("year", "month", "day", "to_day"),
    "marked_day": ("year", "marked_month", "marked_day"),
    "bare_day": ("bare_month", "bare_day"), "to_bare_day": ("bare_month", "bare_day", "to_bare_day"),
    "bare_end": ("bare_month",), "bare_ten": ("bare_month",), "bare_share": ("bare_month",),
    "bare_alone": ("bare_month",),
    "months": ("year",), "ten": ("year", "month"),
}  # fmt: skip
# The year of signing or its end, where its line has spoken of no other: 年内, 年底前, 预计年底, 年底可通车. A single
# character first, to which the engine runs several times as fast as to one of a class.
_OF_YEAR = re.compile(
    rf"年(?:(?<=[今本]年年)|(?<=[今本]年)|(?<![{DIGIT}{HAN_DIGIT}年去明当每次来同历后前近几两半十整周多上]年))(?:度?内(?![容部涵])"
    r"|(?P<end>底)(?:(?=[之以]?前)|(?<=[今本]年底)|(?<=[今本]年年底)|(?<=(?:计划|预[计期]|争取|力争|确保|有望)年底)"
    r"|(?<=[于在到至拟将可]年底)(?![数下])|(?=[，,]?(?:即?[可将能]|(?:全[面部线]|基本)?(?:完[成工]|建成|竣工|通[车水]|[开动]工|实现)(?!了)))))"
)
_YEAR_SAID = re.compile(rf"({ARABIC_YEAR})年|[去明前后次]年")
# The year of a day without one, from that of the nearest date before it: 明年6月底前.
_SAID = re.compile(r"([明次来翌去上])年\s?\Z")
# Years that are reckoned from that of signing, whatever others are spoken of: 今年6月底前.
_OF_SIGNING = re.compile(r"[今本明去]年\s?\Z")
# What is so in every year is of none: 每年6月至9月.
_YEARLY = re.compile(r"[每历往常]年度?的?\s?\Z")
_SHARES = frozenset({"bare_share", "bare_alone"})
# A day after that of signing is of its year where it is planned for: 预计于10月底.
_PLANNED = re.compile(r"(?:预[计期]|计划|拟|将|力争|争取|确保|务必|必须|[拟定将可])[于在到至]?(?:今年)?\s?\Z")
# 8月底建成, 10月可投用: what is told of a day to come, where it does not say that it was.
_WILL_BE = re.compile(
    r"[，,]?(?:(?P<sure>即?[可将能]|预[计期]|计划|力争|争取|确保)"
    r"|(?:全[面部线]|基本|正式|陆续)?(?:完[成工]|建成|竣工|通[车水气电]|[开动]工|投[入运用]|交付|启[用动]|开放)(?![了的后]))"
)
_ALREADY = re.compile("已经?[于在到至]?(?:今年)?\\Z")
_MONTHS_AHEAD = 3
_AND = re.compile("[、和及与]")
_APART = rf"[\s{NARROW}{BLOTS}·]"
# The last year of an interval of which the first date is read alone: 2019年5月-202⏎0年6月.
_CUT_TO = re.compile(
    rf"{_APART}{{0,4}}年?{_APART}{{0,4}}[{STROKES}至到]{_APART}{{0,4}}"
    rf"(?=[12１２])(?:[{DIGIT}]{{1,3}}{_APART}+[{DIGIT}]{{1,3}}(?![{DIGIT}])|[{DIGIT}]{{4}}(?:\s{{2,4}}|[{NARROW}{BLOTS}·])年)"
)
# Quarters that are no one interval: 一、三季度.
_SCATTERED = re.compile(rf"\s?第?{QUARTER}(?:[、和及与]第?{QUARTER})+季度")
# What the sign of an interval ends with, or a gap behind it, and what these begin with: most dates have none beside
# them.
_ENDS_TO = frozenset(STROKES + "至到" + UNSEEN + BLOTS + "·")
_OPENS_REST = _ENDS_TO | frozenset("年第一二三四1234")
# A year that is cut or blotted, so that what follows is not of the one before: 20⏎22年, 20■2年.
_CUT_YEAR = re.compile(
    rf"(?<![{DIGIT}])(?=[12１２{BLOTS}])(?=[^年]{{4,7}}年)[{DIGIT}{BLOTS}]+(?:{_APART}+[{DIGIT}{BLOTS}]+)?\s{{0,4}}年"
)
# What stands before a bare month of which a part, or the year, is cut off.
_CUT_BEFORE = re.compile(rf"(?:[{DIGIT}十]{_APART}+|年[{BLOTS}]+|[{DIGIT}{BLOTS}]\s{{0,4}}年)\Z")
_ITEM = re.compile(rf"(?:\A|\n)\s*[{DIGIT}]{{1,3}}\s+\Z")
_TAIL_OF_TO = re.compile(rf"[{DIGIT}{BLOTS}]{_APART}{{0,4}}[年月日]?{_APART}{{0,4}}[{STROKES}至到]{_APART}{{0,4}}\Z")
# What stands before the number of an item.
_OPENS_ITEM = re.compile(r"(?:\A|[\n；;。：:])\s*\Z")
_SHARED = re.compile(rf"(?<![{DIGIT}.])(?<![{DIGIT}{HAN_DIGIT}零〇○]年)(?P<first>{MONTH})(?P<between>、|{TO})\Z")
_PART_OF_TIME = re.compile(r"(?:旬|季度|半年)\Z")
_BETWEEN, _LONGEST_TO = re.compile(f"(?:(?:之日)?起)?{TO}"), 12
_DECADE = re.compile("代(?![表理码征建管缴收付发办])")
_OPENS_NAME, _CLOSES_NAME, _LONGEST_PLAN = ("（", "("), ("）", ")"), 50
_SEEN, _BLOTTED = str.maketrans(dict.fromkeys(UNSEEN + BLOTS + "·")), frozenset(BLOTS + "·")
_REACH, _SAID_BEFORE, _SENTENCES = 14, 6, 200
_Dated = tuple[Span, str | None, str]
"""A date's span, its ISO value, `None` for a damaged one, and its precision."""
_DATED, _EXACT = FigureKind.DATE, Qualifier.EXACT  # looked up for each date
_AS_OF = re.compile(rf"(?:{longest_first(OF_DATES[Qualifier.AS_OF].before)})\s?\Z")
_FROM = re.compile(rf"(?<![来亲各])(?:{longest_first(OF_DATES[Qualifier.FROM].before)})\s?\Z")
_SINCE = re.compile(rf"(?:{longest_first(OF_DATES[Qualifier.SINCE].after)})(?:(?<![至迄]今)|(?![年天日后]))")
# 2012年来累计投入…, but not 2016年来我县视察.
_SINCE_THEN = re.compile(
    "来(?=[，,]|累计|共(?!同)|先后|已|持续|陆续|全[省市县区州镇乡]|我[省市县区州镇乡局厅委](?!视察|调研|检查|指导|参观|考察))"
)
_STARTS = re.compile(rf"(?:{longest_first(OF_DATES[Qualifier.FROM].after)})(?!草)")
_BEFORE = re.compile(rf"(?:{longest_first(OF_DATES[Qualifier.BY].after)})(?![后期几半一二两三四五六七八九十\d])")
_LAST_BEFORE = frozenset(word[-1] for row in DATES for word in row.before) | {" "}
_FIRST_AFTER = frozenset(word[0] for row in DATES for word in row.after) | {"来"}


def find_dates(text: str, signed: str | None = None, sections: Sequence[int] = ()) -> Iterator[Figure]:
    """Every date of a text, in order; a date without a year takes that of the nearest date before it.

    Where none is before it in its section (`sections` are the offsets at which they begin), and the text was signed on
    `signed` (ISO 8601), it is of the year of signing; but a day after that, by which nothing is to be done, may be of
    the year before, and is none.
    """
    waiting: _Dated | None = None
    for dated in _plain_dates(text, signed, sections if signed else ()):
        if waiting is None:
            waiting = dated
        elif joined := _interval(text, waiting, dated):
            waiting = joined
        else:
            if waiting[1]:
                yield _figure(text, waiting[0], waiting[1], waiting[2])
            waiting = dated
    if waiting and waiting[1]:
        yield _figure(text, waiting[0], waiting[1], waiting[2])
    for core, value, unit in five_year_plans.find_periods(text):
        yield _figure(text, core, value, unit)
    for match in _OF_YEAR.finditer(text) if signed else ():
        floor = max(0, match.start() - _SENTENCES)
        line = max(floor, text.rfind("\n", floor, match.start()) + 1)
        if signed and {said[1] for said in _YEAR_SAID.finditer(text, line, match.start())} <= {signed[:4]}:
            end = signed[:4] + "-12-31" if match["end"] else ""
            yield _figure(text, Span(*match.span()), end or signed[:4], "day" if end else "year")


def _plain_dates(text: str, signed: str | None, sections: Sequence[int]) -> Iterator[_Dated]:
    """Each date as it stands alone."""
    context: int | None = None
    # The date before, where its year was said (去年6月至9月): what it goes on to is of that year, or of the next.
    since: str | None = None
    seen = last = section = yearly = 0
    for match in _DATE.finditer(text):
        start = match.start()
        if start < last:
            continue
        before, seen = seen, match.end()
        while section < len(sections) and sections[section] <= start:
            context, section = None, section + 1
        if match["year"] is None:
            if _CUT_YEAR.search(text, before, start):
                context = None
            floor = max(0, start - _REACH)
            shared = _SHARED.search(text, floor, start) if match.lastgroup in _SHARES else None
            opens = shared.start() if shared else start
            if of_signing := _OF_SIGNING.search(text, max(0, opens - _SAID_BEFORE), opens):
                if signed:
                    context = int(signed[:4])
                elif of_signing[0][0] != "明":
                    continue  # 2019年立项，今年6月完工: of no year that was printed before
            # 2014年已整治过。…，该项目预计6月开工: what is planned in a sentence of its own is of no year that was over
            elif (
                context is not None
                and (not signed or context < int(signed[:4]))
                and _PLANNED.search(text, max(0, opens - _SAID_BEFORE), opens)
                and text.find("。", last, opens) >= 0
            ):
                if not signed:
                    continue
                context = None
            if _YEARLY.search(text, max(0, opens - _SAID_BEFORE), opens) or (
                yearly and (_joins(text, yearly, start) or _AND.fullmatch(text, yearly, start))
            ):
                yearly = match.end()
                continue
            if _CUT_BEFORE.search(text, floor, start) and not _ITEM.search(text, floor, start):
                continue
        elif (
            text[start - 1 : start] in _ENDS_TO
            and not _joins(text, last, start)
            and (tail := _TAIL_OF_TO.search(text, max(0, start - _REACH), start))
            and not ("\n" in tail.group() and _is_of_a_page(text, tail.start()))
        ):
            context = _resolve(match, context)[2]
            yield Span(*match.span()), None, ""
            continue
        core = Span(*match.span())
        if whole := torn(text, match):
            core, last = whole.span, whole.span.end
            if whole.match is None:
                context = None
                yield core, None, ""
                continue
            match = whole.match
        if text[core.end : core.end + 1] in _OPENS_REST and (
            _CUT_TO.match(text, core.end) or (match.lastgroup == "year" and _SCATTERED.match(text, core.end))
        ):
            context = None
            continue
        lent = int(signed[:4]) if signed and context is None and match["year"] is None else None
        value, unit, year = _resolve(match, context or lent)
        if year and match.lastgroup in _SHARES:
            core, value, unit = _shared(text, match, year, core, value, unit)
        if value and match["year"] is None:
            if since and _joins(text, last, start):
                value = _resolve(match, int(since[:4]))[0]
                if value and value < since:
                    value = _resolve(match, int(since[:4]) + 1)[0]
            since = value if value and int(value[:4]) != year else None
        else:
            since = None
        if lent is None:
            # 2023年2月30日 does not say the year of what follows.
            context = year if value or match["year"] is None else None
        elif signed and value and not _is_of_signing(text, core, value[:10], signed):
            value = None
        if value:
            last = core.end
            yield core, value, unit


def _is_of_signing(text: str, core: Span, first: str, signed: str) -> bool:
    """Whether a day or month that lends its year from that of signing is of it, and not of the year before or after."""
    before = max(0, core.start - _SAID_BEFORE)
    if _PLANNED.search(text, before, core.start):
        return first >= signed[: len(first)]
    if first <= signed or _BEFORE.match(text, core.end):
        return True
    will = _WILL_BE.match(text, core.end)
    if will is None or _ALREADY.search(text, before, core.start):
        return False
    # What is done on a day that is far ahead may have been done a year before.
    return will["sure"] is not None or (len(signed) > 4 and int(first[5:7]) - int(signed[5:7]) <= _MONTHS_AHEAD)


def _shared(
    text: str, match: re.Match[str], year: int, core: Span, value: str | None, unit: str
) -> tuple[Span, str | None, str]:
    """A month without a year as the last of those that share its 月份, as in 5、6月份 and 1-5月份."""
    before = _SHARED.search(text, max(0, core.start - _REACH), core.start)
    if before is None:
        return core, value, unit
    if said := _SAID.search(text, max(0, before.start() - 3), before.start()):
        year += dates.YEARS_ON[said[1]]
    first, last = dates.number(before["first"]), dates.number(match["bare_month"])
    if before["between"] == "、":
        if _OPENS_ITEM.search(text, max(0, before.start() - 2), before.start()):
            return core, value, unit  # ；4、5月份拨付: the fourth item
        value, unit = _listed(year, [first, last])
    else:
        value, unit = _since(dates.iso(year, first), dates.iso(year, last))
    return Span(before.start(), core.end), value, unit


def _is_of_a_page(text: str, start: int) -> bool:
    """Whether a number, of which the last digit stands at `start`, is that of a page and no year."""
    return is_alone(text, start) and not text[max(0, start - 3) : start].isdecimal()


def _joins(text: str, start: int, end: int) -> bool:
    """Whether nothing but a dash or 至 stands between two dates, or besides a blot."""
    return end - start <= _LONGEST_TO and _BETWEEN.fullmatch(text[start:end].translate(_SEEN)) is not None


def _interval(text: str, first: _Dated, last: _Dated) -> _Dated | None:
    """Two dates with a dash or 至 between them as one interval (2021年5月至2022年3月), where the last is later.

    Where one of them is damaged, or what stands between them, so is the interval.
    """
    (start, since, unit), (end, until, last_unit) = first, last
    if not _joins(text, start.end, end.start):
        return None
    if since is None or until is None or not _BLOTTED.isdisjoint(text[start.end : end.start]):
        return Span(start.start, end.end), None, ""
    if "interval" in (unit, last_unit):
        if not (_PART_OF_TIME.search(text, start.start, start.end) and _PART_OF_TIME.search(text, end.start, end.end)):
            return None
        since, until = since.partition("/")[0], until.rpartition("/")[2]  # 2月上旬至3月中旬
    return (Span(start.start, end.end), f"{since}/{until}", "interval") if since < until else None


def _figure(text: str, core: Span, value: str, unit: str) -> Figure:
    qualifier, phrase = _qualified(text, core)
    return Figure(_DATED, core, phrase, Amount(value, unit, qualifier))


def _resolve(match: re.Match[str], context: int | None) -> tuple[str | None, str, int | None]:
    """The ISO value and precision of a match, and the year that later dates without one take."""
    form = str(match.lastgroup)
    if form == "year":  # most dates in letters
        printed = match["year"]
        year = dates.number(printed)
        if match.string.startswith("代", match.end()) and year % 10 == 0 and _DECADE.match(match.string, match.end()):
            return None, "", context  # 1990年代
        return printed if printed.isascii() else dates.iso(year), "year", year
    parts = {name: dates.number(match[name]) for name in _FORMS[form]}
    if "bare_month" in parts:
        if context is None:
            return None, "", None
        year, bare = context, parts["bare_month"]
        if said := _SAID.search(match.string, max(0, match.start() - 3), match.start()):
            year += dates.YEARS_ON[said[1]]
        if "bare_day" in parts:
            return *_days(year, bare, parts["bare_day"], parts.get("to_bare_day")), context
        if form in _SHARES:
            return dates.iso(year, bare), "month", context
        if ten := match["bare_ten"]:
            return *_tens(match, year, bare, ten), context
        return dates.last_day(year, bare), "day", context
    year = parts["year"]
    if "last_year" in parts:
        last_year = parts["last_year"]
        text, start, end = match.string, match.start(), match.end()
        named = text[start - 1 : start] in _OPENS_NAME and text[end : end + 1] in _CLOSES_NAME
        # Without 年 it stands in brackets, or so many years are said behind it: 2021-2023三年.
        counted = numerals.value(text[end : end + 1]) == last_year - year + 1
        if last_year <= year or (
            text[end - 1].isdecimal() and not (counted or (named and last_year - year <= _LONGEST_PLAN))
        ):
            return None, "", context
        # 规划（2021-2035年） says of no month behind it of which year that is.
        return *_since(str(year), dates.iso(last_year, parts.get("last_month"))), context if named else last_year
    if "to_month" in parts:
        return *_since(dates.iso(year, parts["first_month"]), dates.iso(year, parts["to_month"])), year
    if form in ("part", "part_end"):
        first, last = dates.part(match["part"])
        if form == "part_end":
            return dates.last_day(year, last), "day", year
        return *_since(dates.iso(year, first), dates.iso(year, last)), year
    if form == "months":
        return *_listed(year, [dates.number(one) for one in _AND.split(match["months"])]), year
    if form == "year_end":
        return dates.last_day(year, 12), "day", year
    month = parts["month"] if "month" in parts else parts["marked_month"]
    if form == "month_end":
        return dates.last_day(year, month), "day", year
    if form == "ten":
        return *_tens(match, year, month, match["ten"]), year
    day = parts.get("day", parts.get("marked_day"))
    if day is None:
        return dates.iso(year, month), "month", year
    return *_days(year, month, day, parts.get("to_day")), year


def _days(year: int, month: int, first: int, last: int | None) -> tuple[str | None, str]:
    start = dates.iso(year, month, first)
    return (start, "day") if last is None else _since(start, dates.iso(year, month, last))


def _tens(match: re.Match[str], year: int, month: int, printed: str) -> tuple[str | None, str]:
    """Ten days of a month, or the last of them where something is to be done before: 9月上旬前."""
    first, last = dates.TENS[printed]
    end = dates.iso(year, month, last) or dates.last_day(year, month)
    return (end, "day") if _BEFORE.match(match.string, match.end()) else _since(dates.iso(year, month, first), end)


def _listed(year: int, months: list[int]) -> tuple[str | None, str]:
    """Months that share one 月 as an interval, where each is the next of the one before it: 5、6月份."""
    if any(last - first != 1 for first, last in pairwise(months)):
        return None, ""
    return _since(dates.iso(year, months[0]), dates.iso(year, months[-1]))


def _since(start: str | None, end: str | None) -> tuple[str | None, str]:
    """An interval of two dates that there are, the last of them the later."""
    return (f"{start}/{end}", "interval") if start and end and start < end else (None, "")


def _qualified(text: str, core: Span) -> tuple[Qualifier, Span]:
    """What the words around a date make of it: 截至 as of, 以来 since, 从…开始 from, …前 by."""
    start, end = core.start, core.end
    before = text[start - 1] if start else ""
    after = text[end] if end < len(text) else ""
    if before not in _LAST_BEFORE and after not in _FIRST_AFTER:
        return _EXACT, core
    if match := _AS_OF.search(text, max(0, start - 4), start):
        return Qualifier.AS_OF, Span(match.start(), end)
    opening = _FROM.search(text, max(0, start - 2), start)
    first = opening.start() if opening else start
    if match := _SINCE.match(text, end) or (text[end - 1] == "年" and _SINCE_THEN.match(text, end)) or None:
        return Qualifier.SINCE, Span(first, match.end())
    if match := _STARTS.match(text, end):
        return Qualifier.FROM, Span(first, match.end())
    if opening:
        return Qualifier.FROM, Span(first, end)
    if match := _BEFORE.match(text, end):
        return Qualifier.BY, Span(start, match.end())
    return Qualifier.EXACT, core
