"""Statements: the arithmetic of a finding in signs and the reply's own words, the same in every language."""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from reader.checks.sentence import Quantity
from reader.checks.tolerance import Interval, fraction
from reader.figures.format import format_amount
from reader.figures.numbers import plain
from reader.figures.vocabulary.qualifiers import BOUNDS, SIGNS
from reader.text.magnitudes import MYRIADS

# What a printed count is counted in, 5万人 as well as 45000人; sums of money choose by their size.
_MAGNITUDES = {row.words[0]: 10**row.power for row in MYRIADS}
_MAGNITUDE = re.compile(f"[{''.join(_MAGNITUDES)}]")
_MINUS = ("-", "−", "－", "负", "負")
# More terms than this are said by their first ones and the last.
_MOST = 6


def plus(parts: Sequence[Quantity]) -> str:
    """`3700万元 + 300万元 + 800万元`."""
    shown = [term(part) for part in parts]
    if len(shown) > _MOST:
        shown[_MOST - 2 : -1] = ["…"]
    return " + ".join(shown)


def term(quantity: Quantity) -> str:
    """A printed number behind a sign; a negative one in brackets."""
    return f"({quantity.printed})" if quantity.printed.startswith(_MINUS) else quantity.printed


def amount(number: Interval, like: Quantity) -> str:
    """A computed number, or a range of them, in the unit of a printed one."""
    lower = _like(number.lower, like)
    upper = lower if number.upper == number.lower else _like(number.upper, like)
    return lower if lower == upper else f"{lower}–{upper}"


def _like(number: Decimal, like: Quantity) -> str:
    if like.is_points:
        return f"{plain(number * 100)}个百分点"
    unit = like.figure.unit
    magnitude = _MAGNITUDE.search(like.printed) if unit != "CNY" else None
    name = magnitude.group() if magnitude else ""
    return format_amount(number / like.factor / _MAGNITUDES.get(name, 1), name + unit)


def percent(number: Decimal, like: Quantity) -> str:
    """A computed ratio with two digits more than the printed one; of a fraction with one."""
    if fraction(like.printed):
        return f"{plain((number * 100).quantize(Decimal('0.1')))}%"
    return f"{plain((number * 100).quantize(min(Decimal(1), like.step * 100) / 100))}%"


def compared(terms: str, computed: Callable[[], str], claimed: Quantity, *, holds: bool, exact: bool) -> str:
    """`terms = claimed` where they agree in what is printed, else the computed value and how it stands to the claimed.

    The sign is ≠ where the claim fails, a bound's own (`> 1000万元`) where it keeps that, ≈ where rounding explains it.
    """
    if exact:
        return f"{terms} = {claimed.printed}"
    qualifier = claimed.figure.qualifier
    sign = (SIGNS[qualifier] if qualifier in BOUNDS else "≈") if holds else "≠"
    return f"{terms} = {computed()} {sign} {claimed.printed}"
