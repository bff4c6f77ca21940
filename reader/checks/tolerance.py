"""Intervals: which true values a printed number may stand for."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from reader.figures.amount import Amount
from reader.figures.model import Figure, FigureKind, Qualifier
from reader.figures.vocabulary.qualifiers import WITHIN
from reader.figures.vocabulary.units import RATIOS
from reader.text import numerals
from reader.text.magnitudes import POWERS

_ZERO = Decimal(0)
_INFINITE = Decimal("Infinity")
_EXACT = Qualifier.EXACT  # as most numbers are
# How far about (约, 左右) may be off.
_ABOUT = Decimal("0.1")
# The last digits of a number with what is behind them: 2000万 in 1亿2000万元, 7.5 in 7.5%, 三千五百万 with its places.
_LAST = re.compile(
    rf"(?:[0-9０-９]+(?:[.．](?P<fraction>[0-9０-９]+))?|[{numerals.DIGITS}][{numerals.PLACES}]*)\s?[{''.join(WITHIN)}]?"
    rf"(?P<magnitude>[{numerals.PLACES}{numerals.MYRIADS}]*)[^0-9０-９{numerals.DIGITS}]*\Z"
)
_FRACTION = re.compile(
    rf"(?P<whole>(?![百千万])[{numerals.DIGITS}十百]+)分之(?P<part>[{numerals.DIGITS}十百]+)|(?<![0-9.])(?P<top>[1-9])/(?P<below>[2-9]|10)\b"
)
_RATIO_POWERS = {row.word: len(str(row.whole)) - 1 for row in sorted(RATIOS, key=lambda row: -len(row.word))}


class Interval(NamedTuple):
    """The true values from `lower` to `upper`, both among them."""

    lower: Decimal
    upper: Decimal

    def __add__(self, other: "Interval") -> "Interval":  # type: ignore[override]
        return Interval(self.lower + other.lower, self.upper + other.upper)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.lower - other.upper, self.upper - other.lower)

    def __mul__(self, other: "Interval") -> "Interval":  # type: ignore[override]
        """All products of a value of the one and a value of the other."""
        if self.lower >= 0 and other.lower >= 0:
            return Interval(_product(self.lower, other.lower), _product(self.upper, other.upper))
        products = [_product(one, another) for one in self for another in other]
        return Interval(min(products), max(products))

    def widened(self, by: Decimal) -> "Interval":
        """The same with so much more room at both ends; rounding takes no number to the other side of nought."""
        lower, upper = self.lower - by, self.upper + by
        if self.lower >= 0:
            return Interval(max(_ZERO, lower), upper)
        return Interval(lower, min(_ZERO, upper) if self.upper <= 0 else upper)

    def meets(self, other: "Interval") -> bool:
        """Whether some value is in both."""
        return self.lower <= other.upper and other.lower <= self.upper


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of several."""
    return sum(intervals, Interval(_ZERO, _ZERO))


def fraction(printed: str) -> tuple[int, int] | None:
    """The two numbers of a fraction as it is printed, 1 and 3 of 三分之一 and of 1/3; `None` of what is none."""
    match = _FRACTION.search(printed) if "分之" in printed or "/" in printed else None
    if match is None:
        return None
    if match["top"]:
        return int(match["top"]), int(match["below"])
    part, whole = numerals.value(match["part"]), numerals.value(match["whole"])
    return (int(part), int(whole)) if part and whole else None


def step(figure: Figure, printed: str) -> Decimal:
    """One unit in the last printed digit, in the number's own magnitude: 0.1亿 of 1.2亿元.

    Zero where the number is whole and has no magnitude, like 109个: such numbers are counted, not rounded. Of a
    fraction it is how far the next larger denominator's are apart from its own: a third is no quarter.
    """
    if figure.kind is FigureKind.PERCENT and (parts := fraction(printed)):
        return 1 / Decimal(parts[1] * (parts[1] + 1))
    match = _LAST.search(printed)
    if match is None or printed.endswith(("角", "分", "整")):
        return _ZERO
    decimals = len(match["fraction"] or "")
    magnitude = match["magnitude"]
    power = sum(map(POWERS.__getitem__, magnitude)) if magnitude else 0
    if figure.kind is FigureKind.PERCENT:
        return Decimal(1).scaleb(power - decimals - _ratio_power(printed))
    return Decimal(1).scaleb(power - decimals) if decimals or power else _ZERO


def _ratio_power(printed: str) -> int:
    """The power of ten of a ratio's unit behind a number; 百分之 stands before it."""
    for word, power in _RATIO_POWERS.items():
        if printed.endswith(word):
            return power
    return 2


def interval(amount: Amount, one: Decimal) -> Interval | None:
    """What an amount may stand for, `one` being its step; `None` for a vague one."""
    half = one / 2
    value, qualifier = amount.value, amount.qualifier
    if not isinstance(value, Decimal):
        return Interval(*amount.ends).widened(half) if amount.ends else None
    if qualifier is _EXACT:
        return Interval(value, value).widened(half)
    match qualifier:
        case Qualifier.APPROX:
            return Interval(value, value).widened(max(half, abs(value) * _ABOUT))
        case Qualifier.APPROX_OVER:
            return _towards(value, _last_counted(value) if value >= 0 else -_last_counted(value))
        case Qualifier.APPROX_UNDER:
            return _towards(value, -min(value, _last_counted(value)) if value >= 0 else _last_counted(value))
        case Qualifier.OVER if value < 0:  # whether 超过-60万元 is a greater loss or a lesser one, nobody can say
            return Interval(-_INFINITE, _INFINITE)
        case Qualifier.AT_LEAST | Qualifier.OVER:
            return Interval(value - half if value < 0 else max(_ZERO, value - half), _INFINITE)
        case Qualifier.AT_MOST:
            return Interval(-_INFINITE if value < 0 else _ZERO, value + half)
    return Interval(value, value).widened(half)


def _towards(value: Decimal, by: Decimal) -> Interval:
    """From a number to what is so much more, or less."""
    return Interval(min(value, value + by), max(value, value + by))


def _last_counted(value: Decimal) -> Decimal:
    """One unit in the last digit that is not zero: 100 of 5300, since 5300余 is less than 5400."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if value and isinstance(exponent, int) else _ZERO


def _product(one: Decimal, other: Decimal) -> Decimal:
    # Nothing of what has no bound is nothing.
    return one * other if one and other else _ZERO
