"""What a match of the grammar of amounts says: its figures, or why it has none."""

import re
from collections.abc import Callable
from decimal import Decimal

from reader.figures import numbers
from reader.figures.amount import Amount, Qualifier
from reader.figures.amounts import currency, cut, damage, lent, ranges
from reader.figures.amounts.currency import FIRST, LAST, SAYS, Said
from reader.figures.amounts.ordinals import begins_an_item, is_heading, is_page_number
from reader.figures.amounts.parts import FRACTION, TIMES, read_fraction, read_times
from reader.figures.amounts.pieces import (
    AMOUNT,
    HALF,
    HUNDREDTHS,
    NO_CURRENCY,
    ORDER,
    SEVERAL,
    SIGNED,
    UNCOUNTED,
    WHOLES,
)
from reader.figures.amounts.rates import base
from reader.figures.amounts.signs import Sign, shrinks, sign
from reader.figures.implied import goes_on, is_about_money, is_paid, pays
from reader.figures.model import Figure, FigureKind
from reader.figures.qualifiers import around
from reader.figures.rules import Refusal, Rule
from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.currencies import NAMES, PARTS, SIGNS, UNITS, UNKNOWN
from reader.figures.vocabulary.units import MEASURES, POINTS, RATIOS, RATIOS_BEFORE
from reader.text import Span, magnitudes, numerals
from reader.text.print_marks import STROKES

# Each unit's kind, its name in a figure, and how many of it make one.
_UNITS = {
    **{word: (FigureKind.MONEY, code, 1) for word, code in (NAMES | UNITS).items()},
    **{sign: (FigureKind.MONEY, codes[0], 1) for sign, codes in SIGNS.items()},
    **{word: (FigureKind.MONEY, code, whole) for word, (code, whole) in PARTS.items()},
    **{ratio.word: (FigureKind.PERCENT, "ratio", ratio.whole) for ratio in (*RATIOS, *RATIOS_BEFORE)},
    **{word: (FigureKind.COUNT, word, 1) for word in MEASURES},
}
_DASHES = re.compile(f"[{STROKES}]")
_SAYS_RANGE = re.compile("[至到~～〜∼]")  # behind which a minus would be printed: -2%至3%, but -2-3% may be another
# 9时30分, 2小时15分
_OF_CLOCK = re.compile(rf"(?:[0-9０-９{numerals.DIGITS}十]\s{{0,3}}(?:时|点)|小时|钟头)\s{{0,3}}\Z")
_CHANGED_BY = re.compile(
    r"[由从][^，,。；;\n]{0,12}\d[^，,。；;\n]{0,12}(?:增加?|提高|上[调涨升浮]|下[调降浮]|降低?|减少?)了?\Z"
)
_CLAUSE = 40
# 5 million, 5m; but 5 m² is an area.
_ENGLISH = re.compile(
    rf"\s?(?:{longest_first(word for word in magnitudes.TYPED if len(word) > 2)})"
    rf"|[ \xa0]?(?:{longest_first(magnitudes.TYPED)})(?![A-Za-z0-9²])",
    re.IGNORECASE,
)
_ORDER_BEHIND = re.compile("级|大关")
_MYRIAD = re.compile("[百千]万|万?亿|[百千]亿")
_HALF = Decimal("0.5")
_DEFAULT = currency.code_of(())
# By a name of its own a member is found in a quarter of the time that asking an enumeration for it takes.
_MONEY, _COUNT = FigureKind.MONEY, FigureKind.COUNT
_UNSIGNED, _NEGATIVE = Sign.NONE, Sign.NEGATIVE
_ENDS_CHANGE = frozenset("角毛分整0123456789０１２３４５６７８９" + numerals.DIGITS)
_ZEROS, _BEHIND_ZERO = frozenset("0０") | numerals.ZEROS, frozenset(("", ".", "．", "点", " ", *"百千万亿余多"))
_TEN, _WHOLE_TENTHS = frozenset("十拾" + numerals.TENS), 10
# What 几 and 亿级 may have before them: 十几万元, 百亿级, 100亿级.
_TENS = re.compile(r"(?:[0-9０-９]{1,4}|[二三四五六七八九]?十)\Z")
_ORDER_BEFORE = re.compile(r"[0-9０-９]{0,4}[十百千万亿]{1,3}\Z")
# 一成 is one tenth behind these words, and part of 一成不变 elsewhere.
_SAID_OF_TENTHS = frozenset("近约超逾达降增占足到")


def read_amount(text: str, match: re.Match[str], found: list[Figure]) -> Refusal | None:
    """Find the figure of a match; two of them where what looks like a range counts down or has two units; or none.

    What is returned tells why there is none.
    """
    unit, first, second = match.group("unit", "first", "second")
    pattern, (start, end) = match.re, match.span()
    next_to = None
    if unit is None:
        next_to = lent.lender(text, match)
        if next_to:
            unit = next_to["unit"]
        elif match["bare"] is None:
            return Refusal.NO_UNIT
        elif damage.goes_on(text, end) or cut.has_currency_apart(text, end):
            return Refusal.CUT
        elif not (
            currency.is_named(text, start)
            or is_about_money(text, start, end)
            or (found and found[-1].kind is _MONEY and goes_on(text, start, end, found[-1].span.end))
        ):
            return Refusal.NO_MONEY
    elif unit == "块" and (match["jiao"] or match["fen"] or pays(text, start, end)):
        unit = "块钱"
    elif unit == "块" and text[end : end + 1].isdecimal():
        return Refusal.CUT  # 3块5
    if pattern is SIGNED:
        if _ENGLISH.match(text, end):
            return Refusal.ENGLISH  # US$3.5 million: a number in another grammar
        if (unit or "").isalpha() and re.compile(NO_CURRENCY, re.VERBOSE).match(text, start):
            return Refusal.WORD
        if comma := currency.between_two(text, match):
            signed, other = SIGNED.match(text, start, comma), AMOUNT.match(text, comma + 1, end)
            _read_parts(text, found, signed, other)
            return None
    if (
        (first[0] in _ZEROS and first[1:2] not in _BEHIND_ZERO)
        or (second and second[0] in _ZEROS and second[1:2] not in _BEHIND_ZERO)
        or (pattern is HUNDREDTHS and text.startswith("分之", end))
    ):
        # What a line's end or a blank cut off another number.
        tail = cut.run(text, match)
        return Refusal.CUT if tail is None else _add_damaged(tail, unit, Refusal.CUT, found)
    if second is None:
        if not first[0].isdecimal() and not _counts(text, match, first):
            return Refusal.NO_QUANTITY
        if "\n" in match.group() and is_page_number(text, match):
            return Refusal.PAGE
    is_cut = second is not None and "\n" in match["to"] and not _is_wrapped(text, match)
    if (is_cut and _are_cells(text, match)) or (next_to and second and text[end] in lent.JOINS):
        _read_both(text, match, found)  # cells below each other; the first two of 分3、5、8万元三档
        return None
    if (
        (run := cut.run(text, match)) is not None
        or (len(first) >= damage.SHORTEST_GROUPED and damage.are_several(text, match.start("first"), first))
        or ("." in first and begins_an_item(text, match))
    ):
        run = run or Span(start, end)
        return _add_damaged(run, unit, Refusal.CUT, found)
    minus = sign(text, start)
    if minus is not _UNSIGNED and (
        minus is not _NEGATIVE or (second and not (ranges.has_minus(match) or _SAYS_RANGE.search(match["to"])))
    ):
        begin = start - 1 - text[start - 1].isspace()
        return _add_damaged(Span(begin, end), unit, Refusal.SIGN, found)
    if second is None:
        value, upper = numbers.value(first), None
        if value is None or (unit == "成" and value > _WHOLE_TENTHS) or pattern is HUNDREDTHS or unit == "倍":
            value, upper = numbers.neighbours(first) or (value, None)
        elif next_to and (value := lent.lent(value, first, next_to)) is None:
            return Refusal.NO_VALUE
        if minus is _NEGATIVE and value is not None:
            value = -value
        refusal = _add(text, match, unit or "元", value, upper, found)
        if next_to and refusal is None and found[-1].base is None:
            dealt = Span(start, next_to.end())
            found[-1] = found[-1]._replace(base=base(text, dealt, dealt))  # 分别为20、30元/亩
        return refusal
    if pattern is HUNDREDTHS and _is_another(text, match):
        alone = HUNDREDTHS.match(text, start, match.start("to"))
        return read_amount(text, alone, found) if alone else Refusal.NO_VALUE
    if not is_cut and (ends := _range(text, match, minus is _NEGATIVE)):
        return _add(text, match, unit or "元", *ends, found)
    # 5-1万元: what the first number is no one can know, and so not what the last one is.
    if is_cut or not (_are_sums(match) or _DASHES.search(match["to"]) is None):
        return _add_damaged(Span(start, end), unit, Refusal.CUT, found)
    _read_both(text, match, found)
    return None


def _is_wrapped(text: str, match: re.Match[str]) -> bool:
    """Whether nothing but a line's end stands in a range: 300万元—⏎500万元, 2%⏎至5%.

    Below a cell another may stand, and before its number a minus.
    """
    if _SAYS_RANGE.search(match["to"]):
        return not damage.is_alone(text, match.start())
    return not match["to"][0].isspace() and match["other_unit"] is not None and bool(_range(text, match, False))


def _are_cells(text: str, match: re.Match[str]) -> bool:
    """Whether the numbers that a line's end and a stroke part are cells, or items: 300万元⏎- 500万元."""
    if damage.is_alone(text, match.start()):
        return True
    is_item = match["to"][-1].isspace() or not damage.is_prose(text, match.start())
    return is_item and match["other_unit"] is not None


def _read_both(text: str, match: re.Match[str], found: list[Figure]) -> None:
    """Find both numbers of what is no range."""
    pattern = match.re
    is_list = "、" in match["to"]  # of which the first number has no unit: 分别为3、5亿元
    _read_parts(
        text,
        found,
        pattern.match(text, match.start(), match.start("second") + 1 if is_list else match.start("to")),
        pattern.match(
            text,
            match.end("to") + ranges.has_minus(match),
            match.end() + (2 if is_list and match["unit"] is None else 0),
        ),
    )


def _read_parts(text: str, found: list[Figure], *parts: re.Match[str] | None) -> None:
    for part in filter(None, parts):
        read_amount(text, part, found)


def _are_sums(match: re.Match[str]) -> bool:
    """Whether both numbers of what looks like a range have a unit or a sign of their own."""
    if match.re is SIGNED:
        return match.end("to") != match.start("second")
    return match["other_unit"] is not None


def _add_damaged(run: Span, unit: str | None, refusal: Refusal, found: list[Figure]) -> Refusal | None:
    """Find a sum or a percentage that can't be read; a count of that sort is refused."""
    kind, name, _whole = _UNITS[unit or "个"]
    if kind is FigureKind.COUNT:
        return refusal
    found.append(Figure(kind, run, run, Amount(None, name, Qualifier.DAMAGED)))
    return None


def _read_several(text: str, match: re.Match[str], found: list[Figure]) -> None:
    core = _extended(text, match, _TENS) if match.group()[0] == "几" else Span(*match.span())
    found.append(_vague(text, core, match["unit"]))


def _read_half(text: str, match: re.Match[str], found: list[Figure]) -> Refusal | None:
    before = WHOLES.search(text, max(0, match.start() - 5), match.start())
    whole = numbers.value(before["first"]) if before else Decimal(0)
    if whole is None or (before is None and text[match.start() - 1 : match.start()] == "个"):
        return Refusal.NO_VALUE  # 一⏎个半亿元
    value = (whole * 2 + 1) * numbers.magnitude(match["magnitude"]) / 2
    core = Span(before.start() if before else match.start(), match.end())
    if match["unit"] is None and not is_about_money(text, core.start, core.end):
        return Refusal.NO_MONEY
    found.append(_sum(text, match, core, match["unit"] or "元", value, None))
    return None


def _read_uncounted(text: str, match: re.Match[str], found: list[Figure]) -> Refusal | None:
    figure = _vague(text, Span(*match.span()), match["unit"])
    if (
        figure.phrase == figure.span
        and not _ORDER_BEHIND.match(text, match.end())
        and not (_MYRIAD.match(match.group()) and is_about_money(text, *match.span()))
    ):
        return Refusal.UNSAID
    found.append(figure)
    return None


def _read_order(text: str, match: re.Match[str], found: list[Figure]) -> None:
    found.append(_vague(text, _extended(text, match, _ORDER_BEFORE), None))


Reader = Callable[[str, re.Match[str], list[Figure]], Refusal | None]
READERS: dict[Rule, tuple[re.Pattern[str], Reader]] = {
    Rule.AMOUNT: (AMOUNT, read_amount),
    Rule.SIGNED: (SIGNED, read_amount),
    Rule.HUNDREDTHS: (HUNDREDTHS, read_amount),
    Rule.FRACTION: (FRACTION, read_fraction),
    Rule.TIMES: (TIMES, read_times),
    Rule.HALF: (HALF, _read_half),
    Rule.SEVERAL: (SEVERAL, _read_several),
    Rule.UNCOUNTED: (UNCOUNTED, _read_uncounted),
    Rule.ORDER: (ORDER, _read_order),
}
"""Each rule's pattern, and what reads a match of it."""


def _is_another(text: str, match: re.Match[str]) -> bool:
    """Whether the second number of a range of hundredths is an amount of its own: 百分之三至五公里."""
    own = AMOUNT.match(text, match.start("second")) if match["other_unit"] is None else None
    return own is not None and own["unit"] is not None and own["second"] is None


def _add(
    text: str,
    match: re.Match[str],
    unit: str,
    value: Decimal | None,
    upper: Decimal | None,
    found: list[Figure],
) -> Refusal | None:
    """Find the figure of a match with its value, or its range's two ends; the reason where it says nothing."""
    kind, name, whole = _UNITS[unit]
    if kind is _MONEY:
        if value is None and match["first"][0].isdecimal():
            return Refusal.NO_VALUE
        found.append(_sum(text, match, _core(match, value), unit, value, upper))
        return None
    if value is None:
        return Refusal.NO_VALUE
    if unit == "分" and _OF_CLOCK.search(text, max(0, match.start() - 9), match.start()):
        return Refusal.CLOCK
    if kind is _COUNT and is_heading(text, match, unit):
        return Refusal.ORDINAL
    if unit in ("成", "折"):
        if value > (_WHOLE_TENTHS if unit == "成" else 100):
            return Refusal.NO_TENTHS
        if value > _WHOLE_TENTHS:
            whole = 100  # 85折 and 八五折 are 0.85
        elif unit == "成" and (tenth := match["tenth"]):
            value += _HALF if tenth == "半" else (numbers.value(tenth) or Decimal(0)) / 10
    if text[match.end() - 1] == "半" and match["half"]:
        value += _HALF
    if unit == "亩" and (tenths := match["tenths"]):
        value += (numbers.value(tenths) or Decimal(0)) / 10
        value += (numbers.value(match["hundredths"] or "") or Decimal(0)) / 100
    core = _core(match, value)
    qualifier, phrase = around(text, core, numbers.qualifier_within(match.group()))
    if upper is None:
        amount = Amount(value if whole == 1 else value / whole, name, qualifier)
    else:
        amount = Amount.between(value / whole, upper / whole, name)
    found.append(Figure(kind, core, phrase, amount))
    return None


def _sum(
    text: str, match: re.Match[str], core: Span, unit: str, value: Decimal | None, upper: Decimal | None
) -> Figure:
    """A sum of money in its currency; vague where its words say no one number or contradict each other."""
    start, end = core.start, core.end
    codes: tuple[Said, ...] = ()
    if unit in SAYS or text[start - 1 : start] in LAST or text[end : end + 1] in FIRST:
        further = match.group("other_unit", "last_unit") if match.re is SIGNED else ()
        core, codes = currency.currency_around(text, core, unit, further)
    qualifier, phrase = around(text, core, numbers.qualifier_within(match.group()))
    if not codes and phrase.start < start:
        phrase, codes = currency.before_phrase(text, phrase)
    code = currency.code_of(codes) if codes else _DEFAULT
    if value is None or code == UNKNOWN:
        return Figure(FigureKind.MONEY, core, phrase, Amount.vague(code))
    if text[end - 1] in _ENDS_CHANGE and match.re is AMOUNT:
        change = _change(match)
        value, upper = (value + change.copy_sign(value), None) if upper is None else (value, upper + change)
    whole, per = _UNITS[unit][2], base(text, core, phrase)
    if upper is not None:
        return Figure(FigureKind.MONEY, core, phrase, Amount.between(value / whole, upper / whole, code), per)
    return Figure(_MONEY, core, phrase, Amount(value if whole == 1 else value / whole, code, qualifier), per)


def _core(match: re.Match[str], value: Decimal | None) -> Span:
    """The span of a match, with its sign."""
    start, end = match.span()
    if value is not None and value.is_signed():
        begins = shrinks(match.string, start)
        start = begins if begins < start else start - 1
    return Span(start, end)


def _range(text: str, match: re.Match[str], is_negative: bool) -> tuple[Decimal, Decimal] | None:
    """The two ends of a range, the first of which may be negative."""
    unit, other = match.group("unit", "other_unit")
    if other == "个" and unit in POINTS:
        other = unit  # 1.5个—2个百分点
    if other and (_UNITS[other][:2] != _UNITS[unit or "元"][:2] or (other in POINTS) != (unit in POINTS)):
        return None  # 下调0.5个百分点至3.85%
    if other and _CHANGED_BY.search(text, max(0, match.start() - _CLAUSE), match.start()) and "至" in match["to"]:
        return None  # 由250万元增加50万元至300万元
    return ranges.ends(text, match, is_negative)


def _counts(text: str, match: re.Match[str], printed: str) -> bool:
    """Whether a lone Han numeral before a unit counts something: not 一元化, 三个, 万元GDP, or the 十万 of 几十万."""
    if match.start() < match.start("first") or (match["unit"] or "").endswith("钱"):
        return True
    if match["jiao"] or (match["fen"] and match["unit"] != "块"):
        return True  # 三元五角, where 三元 alone is as well part of a name; but not 一块五分地
    before = text[match.start() - 1 : match.start()]
    if before in ("数", "几") and printed[0] not in numerals.DIGITS:
        return False
    if match["unit"] in ("成", "折"):
        return printed not in ("一", "十") or before in _SAID_OF_TENTHS
    if len(printed) < 2:
        return printed in _TEN and match["unit"] in UNITS and is_paid(text, match.start(), match.end())
    if all(character in numerals.DIGITS for character in printed):
        return printed[0] not in numerals.ZEROS and not numerals.ZEROS.isdisjoint(printed)  # 二〇〇元, but not 三五元
    return (
        printed[0] in _TEN
        or numbers.qualifier_within(printed) is not None
        or any(character in numerals.DIGITS for character in printed)
    )


def _extended(text: str, match: re.Match[str], before: re.Pattern[str]) -> Span:
    opening = before.search(text, max(0, match.start() - 7), match.start())
    return Span(opening.start() if opening else match.start(), match.end())


def _vague(text: str, core: Span, unit: str | None) -> Figure:
    core, codes = currency.currency_around(text, core, unit)
    phrase = around(text, core, None)[1]
    return Figure(FigureKind.MONEY, core, phrase, Amount.vague(currency.code_of(codes)))


def _change(match: re.Match[str]) -> Decimal:
    """角 and 分 behind the yuan as a part of a yuan; 分 behind 角 alone as a part of a 角."""
    printed = match.groupdict()
    jiao, fen, cents = (numbers.value(printed.get(name) or "") or Decimal(0) for name in ("jiao", "fen", "cents"))
    return jiao / 10 + fen / 100 + cents / 10
