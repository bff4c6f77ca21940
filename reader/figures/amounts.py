"""Sums, percentages and counts: a number, or a range of two, with its unit.

One pattern finds a number with its unit, since the unit alone decides the kind; signs before the number (￥), 百分之
and sums without a number (数百万元) have their own.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from reader.figures import numbers
from reader.figures.model import Figure, FigureKind, Qualifier
from reader.figures.qualifiers import around
from reader.figures.units import CURRENCIES, FUNDS, MEASURES, SIGNS
from reader.reply import Span, numerals

_CURRENCY = "|".join(sorted(CURRENCIES, key=len, reverse=True))
_MONEY = rf"(?:{_CURRENCY})(?![旦化月宵首素宝件老凶勋帅凯])"
_DIGIT = rf"[0-9０-９{numerals.DIGITS}]"
_CHANGE = rf"(?:[零〇]?(?P<jiao>{_DIGIT})角)?(?:[零〇]?(?P<fen>{_DIGIT})分)?整?"
_PERCENT = r"%|％|‰|个百分点|百分点"
_COUNT = (
    "|".join(sorted(MEASURES, key=len, reverse=True)) + r"(?!月|工作日|小时|钟|之|别|布|批|级|类|步|为|成|散|区|阶)"
)
_FUND = re.compile("|".join(FUNDS))
_STOP_OR_FUND = re.compile(r"\s*(?:[，,。；;、）)]|\Z|[\u3400-\u9fff]{0,8}?(?:金|款|经费))")
_TO = r"\s?(?:-|—{1,2}|－|–|~|～|至|到)\s?"

_AMOUNT = re.compile(
    rf"(?<![A-Za-z第.．0-9０-９/])(?P<first>{numbers.NUMBER})"
    rf"(?:(?P<first_unit>{_MONEY}|{_PERCENT}|{_COUNT})?{_TO}(?P<second>{numbers.NUMBER}))?\s?"
    rf"(?:(?P<money>{_MONEY}){_CHANGE}|(?P<percent>{_PERCENT})|(?P<count>{_COUNT})"
    rf"|(?<=[万萬亿億])(?P<implied>))"
)
_SIGNED = re.compile(rf"(?P<sign>[{''.join(SIGNS)}])\s?(?P<number>{numbers.ARABIC_NUMBER})(?:{_MONEY})?")
_HUNDREDTHS = re.compile(rf"百分之(?P<number>{numbers.NUMBER})(?:{_TO}百分之(?P<second>{numbers.NUMBER}))?")
_VAGUE = re.compile(
    rf"(?:[数几上近]|成)[十百千万亿]+(?:{_MONEY})|[十百千万亿]{{1,3}}级(?=的?(?:工业|产业|园区|企业|项目|市场|工程))"
)
_YUAN_BEFORE = "人民币"
_FUND_BEFORE = re.compile(
    r"(?:资金|经费|投资|投入|补助款?|拨付|拨款|补贴|筹措|安排|申请|下达)(?:共计?|合计|总计|约|近|达)?\Z"
)
_RATE_AFTER = re.compile(r"/\s?(?P<base>[\u3400-\u9fff]{1,4}(?:[·./]?[\u3400-\u9fff]{1,2})?)")
_RATE_BEFORE = re.compile(
    r"(?P<base>每(?![年月日天次逢当])[^，。；：、,;:!！\d每\n]{1,14}?(?:每[年月日天人])?)(?:补[助贴]|奖励|给予|按)?\s?\Z"
)


def find(text: str) -> Iterator[Figure]:
    """Every sum, percentage and count of a text, pattern by pattern; those of different patterns may overlap."""
    for match in _AMOUNT.finditer(text):
        if figure := _amount(text, match):
            yield figure
    for match in _SIGNED.finditer(text):
        if (number := numbers.value(match["number"])) is not None:
            yield _figure(text, FigureKind.MONEY, Span(*match.span()), match, number, None, SIGNS[match["sign"]])
    for match in _HUNDREDTHS.finditer(text):
        first, second = numbers.value(match["number"]), numbers.value(match["second"] or "")
        if first is not None:
            upper = None if second is None else second / 100
            yield _figure(text, FigureKind.PERCENT, Span(*match.span()), match, first / 100, upper, "ratio")
    for match in _VAGUE.finditer(text):
        span = Span(*match.span())
        yield Figure(FigureKind.MONEY, span, span, None, "CNY", Qualifier.VAGUE)


def _amount(text: str, match: re.Match[str]) -> Figure | None:
    first, second = match["first"], match["second"]
    kind = FigureKind.COUNT if match["count"] else FigureKind.PERCENT if match["percent"] else FigureKind.MONEY
    if not first[0].isdecimal() and not _says_a_quantity(first):
        return None
    value, upper = numbers.value(first), numbers.value(second) if second else None
    if value is None or (second and upper is None):
        return None
    if second and not numbers.trailing_magnitude(first) and not match["first_unit"]:
        value *= numbers.magnitude(numbers.trailing_magnitude(second))
    if upper is not None and value >= upper:
        return None
    if kind is FigureKind.PERCENT:
        scale = 1000 if match["percent"] == "‰" else 100
        return _figure(text, kind, Span(*match.span()), match, value / scale, upper and upper / scale, "ratio")
    if kind is FigureKind.COUNT:
        return _figure(text, kind, Span(*match.span()), match, value, upper, match["count"])
    if match["implied"] is not None and not _is_about_money(text, match):
        return None
    value += _change(match)
    core = Span(match.start() - len(_YUAN_BEFORE) * text.endswith(_YUAN_BEFORE, 0, match.start()), match.end())
    return _figure(text, kind, core, match, value, upper, CURRENCIES.get(match["money"] or "元", "CNY"))


def _figure(
    text: str,
    kind: FigureKind,
    core: Span,
    match: re.Match[str],
    value: Decimal,
    upper: Decimal | None,
    unit: str,
) -> Figure:
    """The figure of a match, with the qualifier and the base that stand around it."""
    qualifier, phrase = around(text, core, numbers.says_more(match.group()))
    base = _base(text, core, phrase) if kind is FigureKind.MONEY else None
    if upper is None:
        return Figure(kind, core, phrase, value, unit, qualifier, base=base)
    return Figure(kind, core, phrase, None, unit, Qualifier.RANGE, value, upper, base)


def _is_about_money(text: str, match: re.Match[str]) -> bool:
    """Whether a number without a unit is a sum.

    A fund's name follows it, or a word for money stands before it and a stop or some other fund's name after it.
    """
    if _FUND.match(text, match.end()):
        return True
    if not _FUND_BEFORE.search(text, max(0, match.start() - 8), match.start()):
        return False
    return bool(_STOP_OR_FUND.match(text, match.end()))


def _says_a_quantity(han: str) -> bool:
    """Whether a Han numeral before a unit counts something: not 一元化, 三个, 百元, 万元GDP, or 三五人."""
    if len(han) < 2 or all(character in numerals.DIGITS for character in han):
        return False
    return han[0] == "十" or any(character in numerals.DIGITS for character in han)


def _change(match: re.Match[str]) -> Decimal:
    """角 and 分 after the yuan, as a part of a yuan."""
    total = Decimal(0)
    for group, part in (("jiao", Decimal("0.1")), ("fen", Decimal("0.01"))):
        if printed := match[group]:
            total += part * (numbers.value(printed) or 0)
    return total


def _base(text: str, core: Span, phrase: Span) -> str | None:
    """What a sum is per: 120万元/公里, 每人每月680元."""
    if text.startswith("/", core.end) and (match := _RATE_AFTER.match(text, core.end)):
        return match["base"]
    window = max(0, phrase.start - 20)
    if "每" in text[window : phrase.start] and (match := _RATE_BEFORE.search(text, window, phrase.start)):
        return match["base"]
    return None
