"""Written totals: a sum as a text prints it (`约8.5亿元`), no more exact than what it was added up from."""

import re
from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from reader.checks.tolerance import step
from reader.figures import Amount, Figure, Qualifier, format_value
from reader.figures.format import format_amount
from reader.figures.numbers import plain
from reader.figures.vocabulary.currencies import ROWS
from reader.ledger.entries import Entry
from reader.text import Span
from reader.text.magnitudes import MYRIADS

_BEFORE = {
    Qualifier.APPROX: "约",
    Qualifier.APPROX_UNDER: "近",
    Qualifier.AT_LEAST: "不低于",
    Qualifier.OVER: "超过",
    Qualifier.AT_MOST: "不超过",
}
_UP_OR_DOWN = {
    Qualifier.APPROX_OVER: ROUND_FLOOR,
    Qualifier.AT_LEAST: ROUND_FLOOR,
    Qualifier.OVER: ROUND_FLOOR,
    Qualifier.APPROX_UNDER: ROUND_CEILING,
    Qualifier.AT_MOST: ROUND_CEILING,
}
"""Whichever way leaves what is said of the true sum true."""
_NUMBER = re.compile(r"[\d.]+(?:(?<=\d)[万亿])?(?=\D)")
_NAMES = {row.code: row.names[0] for row in ROWS[1:]}
_NOWHERE = Span(0, 0)
_MYRIADS = {row.power: row.words[0] for row in sorted(MYRIADS, key=lambda row: -row.power)}
# A total is never written with fewer digits: 约1.4亿元, where 1亿元 and 4000万元 were added.
_LEAST_DIGITS = 2
# A twentieth of itself: what is rounded up or down alone, 近10001元 to 近1.1万元, would be further off with two digits.
_MOST_OFF = Decimal("0.05")


def precision(entry: Entry) -> Decimal:
    """One unit in the last printed digit of an entry's amount, 0.1亿 of 1.2亿元; zero for a counted 4000元.

    Of an amount that a person typed it is that of the amount as it is shown.
    """
    figure = entry.figure
    as_printed = entry.recognised is not None and entry.recognised.amount == figure.amount
    printed = "".join(figure.text.split()) if as_printed else format_value(figure.amount)
    return step(Figure(figure.kind, _NOWHERE, _NOWHERE, figure.amount), printed)


def common_power(amounts: Iterable[Decimal]) -> int:
    """The power of ten of the largest of 元, 万元 and 亿元 in which no amount is less than a tenth, to write all in."""
    least = min((abs(amount) for amount in amounts if amount), default=Decimal(0))
    return next((power for power in _MYRIADS if least * 10 >= Decimal(10) ** power), 0)


def written(amount: Amount, exact_to: Decimal, power: int | None = None) -> str:
    """An amount in words that are recognised again, rounded to a step; to zero: not at all.

    With a `power` of ten (see `common_power`) money is counted in that, else in what is shortest.
    """
    ends = amount.ends
    assert ends is not None
    lower, upper = (_rounded(end, exact_to, amount.qualifier) for end in ends)
    qualifier = amount.qualifier
    if (lower, upper) != ends and qualifier in (Qualifier.EXACT, Qualifier.RANGE):
        qualifier = Qualifier.APPROX
    if lower != upper:
        if qualifier in (Qualifier.OVER, Qualifier.AT_LEAST):
            upper = lower
        elif qualifier is Qualifier.AT_MOST:
            lower = upper
    if lower != upper:
        about = "约" if qualifier not in (Qualifier.EXACT, Qualifier.RANGE) else ""
        return f"{about}{_number(lower, amount.unit, power)}至{_number(upper, amount.unit, power)}"
    number = _number(lower, amount.unit, power)
    if qualifier is Qualifier.APPROX_OVER:
        return _NUMBER.sub(
            lambda match: f"{match.group()}余" if "." in match.group() else _within(match), number, count=1
        )
    return _BEFORE.get(qualifier, "") + number


def _within(match: re.Match[str]) -> str:
    """`1280余万`, where 余 stands before what a whole number is counted in."""
    digits = match.group().rstrip("万亿")
    return f"{digits}余{match.group()[len(digits) :]}"


def _rounded(number: Decimal, exact_to: Decimal, qualifier: Qualifier) -> Decimal:
    if not exact_to or not number:
        return number
    to = min(exact_to, Decimal(1).scaleb(number.adjusted() + 1 - _LEAST_DIGITS))
    direction = _UP_OR_DOWN.get(qualifier, ROUND_HALF_UP)
    rounded = (number / to).to_integral_value(direction) * to
    if abs(rounded - number) <= abs(number) * _MOST_OFF:
        return rounded
    return _rounded(number, to / 10, qualifier)


def _number(number: Decimal, unit: str, power: int | None) -> str:
    if power is not None and (counted := "元" if unit == "CNY" else _NAMES.get(unit)):
        return f"{plain(number.scaleb(-power))}{_MYRIADS.get(power, '')}{counted}"
    name = _NAMES.get(unit)
    if name is None:
        return format_amount(number, unit)
    return format_amount(number, "CNY").removesuffix("元") + name
