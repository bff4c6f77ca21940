"""Multiples: A是B的3倍, 增长两倍 (three times as much), 增长到两倍 (twice as much), 翻两番 (four times as much)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reader.checks import statement
from reader.checks.changes import FROM, NEXT_YEAR, OF_YEAR, TO, UNIT, UP, alike
from reader.checks.finding import Check, Finding, Severity, found
from reader.checks.sentence import Quantity, Sentence
from reader.checks.tolerance import Interval
from reader.figures.numbers import plain
from reader.text.dates import YEAR, number

_TIMES, _DOUBLINGS = "倍", "番"
_UNITS = frozenset({_TIMES, _DOUBLINGS})
# A是B的3倍, with B printed between the two.
_OF_PRINTED = re.compile(
    r"\A[^，,。；;、]{0,8}[，,]?\s*(?:[是为]|相当于|达到?|约为|超过)[^，,。；;、]{0,14}\Z|\A[^，,。；;、]{0,6}[是为][^，,。；;、]{0,14}\Z"
)
_SO_MANY = re.compile(r"\A[^，,。；;、]{0,6}的\s*\Z")
_GROWN = re.compile(
    rf"{UNIT}(?:累计|总体|整体|实际|(?P<same>同比)|(?:比|较|相?比于?)(?:(?P<yearly>[上前去]一?年)|(?P<since>{YEAR})年)(?:同期)?)?"
    rf"(?:{UP})(?:了|率)?(?P<to>到了?|至|为)?\s*\Z"
)
_IS = re.compile(
    rf"{UNIT}(?:[是为]|达到?|相当于)(?:(?P<yearly>[上前去]一?年)|(?P<since>{YEAR})年)[^，,。；;、]{{0,8}}的\s*\Z"
)
_DOUBLED = re.compile(
    rf"{UNIT}(?:实现了?|同比|累计|比[^，,。；;、]{{0,8}}|较[^，,。；;、]{{0,8}}|(?:{UP})了?|基本|将近)?\s*\Z"
)
_BASE = re.compile(r"\A[^，,。；;、]{0,8}[，,]?\s*(?:比|较|在)[^，,。；;、]{0,14}\Z")
_GROWN_AT_ONCE = re.compile(rf"\A[^，,。；;、]{{0,6}}(?:{UP})(?:了|率)?(?P<to>到了?|至|为)?\s*\Z")
# 3倍 may be 2.6 times.
_HALF, _ROUGHLY = Decimal("0.5"), Decimal("0.1")


def check_multiples(sentence: Sentence) -> Iterator[Finding]:
    """The multiples that a sentence claims of two of its numbers."""
    quantities = sentence.quantities
    for index in range(2, len(quantities)):
        claimed = quantities[index]
        if claimed.figure.unit not in _UNITS or claimed.is_vague or claimed.figure.base is not None:
            continue
        one, other = quantities[index - 2], quantities[index - 1]
        if not alike(one, other) or one.is_share or one.figure.unit in _UNITS:
            continue
        if finding := _claimed(one, other, claimed):
            yield finding


def _claimed(one: Quantity, other: Quantity, claimed: Quantity) -> Finding | None:
    """What a multiple says of the two numbers before it."""
    before = claimed.before
    if claimed.figure.unit == _TIMES and _OF_PRINTED.match(other.before) and _SO_MANY.match(before):
        return _finding(other, one, claimed, grown=False)
    if _BASE.match(other.before):  # 900万元，比上年的300万元增长两倍
        if claimed.figure.unit == _DOUBLINGS:
            return _finding(other, one, claimed, grown=False) if re.fullmatch(r"[^，,。；;、]{0,6}", before) else None
        at_once = _GROWN_AT_ONCE.match(before)
        return _finding(other, one, claimed, grown=not at_once["to"]) if at_once else None
    years = _years(one, other)
    if years is None and not (FROM.search(one.before) and TO.match(other.before)):
        return None
    if claimed.figure.unit == _DOUBLINGS:
        return _finding(one, other, claimed, grown=False) if _DOUBLED.match(before) else None
    match = _GROWN.match(before) or _IS.match(before)
    if match is None or (years and not _is_since(match, *years)):
        return None
    grown = match.re is _GROWN and not match["to"]
    return _finding(one, other, claimed, grown=grown)


def _is_since(match: re.Match[str], first: int, last: int) -> bool:
    """Whether a claim is of the first of two years, by the year that it names."""
    if match["since"]:
        return number(match["since"]) == first
    return first == last - 1 or not (match["yearly"] or match.groupdict().get("same"))


def _years(one: Quantity, other: Quantity) -> tuple[int, int] | None:
    """The years of two numbers of the same thing, the earlier first."""
    first, second = OF_YEAR.search(one.before), NEXT_YEAR.match(other.before)
    if first is None or second is None or second["what"] not in ("", first["what"]):
        return None
    years = number(first["year"]), number(second["year"])
    return years if years[0] < years[1] else None


def _finding(old: Quantity, new: Quantity, claimed: Quantity, *, grown: bool) -> Finding | None:
    """The finding on `new` as a multiple of `old`; what is `grown` by a multiple is that and once itself."""
    if old.nominal.lower <= 0 or new.nominal.lower < 0:
        return None
    ratio = new.nominal.lower / old.nominal.lower
    wanted, nominal = _ratios(claimed, grown=grown)
    exact = Interval(ratio, ratio) == nominal and claimed.is_plain
    holds = exact or (wanted * old.interval).meets(new.interval)
    said = _said(old, new, claimed, ratio, grown=grown, exact=exact, holds=holds)
    # Who writes 增长两倍 of what has become twice itself has said it loosely.
    loosely = grown and (_ratios(claimed, grown=False)[0] * old.interval).meets(new.interval)
    finding = found(Check.MULTIPLE, said, (claimed, new, old), exact=exact, holds=holds)
    return finding._replace(severity=Severity.NOTE) if loosely and not holds else finding


def _ratios(claimed: Quantity, *, grown: bool) -> tuple[Interval, Interval]:
    """The ratios that a claimed multiple may stand for, and the one that is printed."""
    own, nominal = claimed.interval, claimed.nominal
    if claimed.figure.unit == _DOUBLINGS:
        return own.widened(_ROUGHLY * nominal.lower) if claimed.is_plain else own, nominal
    more = Interval(Decimal(grown), Decimal(grown))
    own = own.widened(_HALF) if claimed.is_plain and not claimed.step else own
    return own + more, nominal + more


def _said(
    old: Quantity, new: Quantity, claimed: Quantity, ratio: Decimal, *, grown: bool, exact: bool, holds: bool
) -> str:
    above = f"({new.printed} − {old.printed})" if grown else new.printed
    computed = f"{plain((ratio - grown).quantize(Decimal('0.01')))}倍"
    if claimed.figure.unit == _DOUBLINGS and exact:
        return f"{above} ÷ {old.printed} = {computed} = {claimed.printed}"
    return statement.compared(f"{above} ÷ {old.printed}", lambda: computed, claimed, holds=holds, exact=exact)
