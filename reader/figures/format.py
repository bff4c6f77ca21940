"""Figures as people read them: `540万元`, `≈ 1.14亿元`, `≥ 2万元`, `300万元–500万元`."""

import re
from decimal import Decimal
from typing import Protocol

from reader.figures.model import Figure, Qualifier
from reader.figures.numbers import plain
from reader.figures.vocabulary.qualifiers import SIGNS
from reader.text.magnitudes import MYRIADS

_MYRIADS = tuple((Decimal(10) ** row.power, f"{row.words[0]}元") for row in reversed(MYRIADS))
_EACH = re.compile(r"\A每(?:个(?=[^体]))?(?=.)")


def value_string(value: Decimal | str | None) -> str | None:
    """A figure's value as the exact string that machine-readable output carries."""
    return plain(value) if isinstance(value, Decimal) else value


def format_amount(number: Decimal, unit: str) -> str:
    """A number in its unit: yuan by 万 and 亿 where that is exact and shorter, ratios as percentages."""
    if unit == "ratio":
        return f"{plain(number * 100)}%"
    if unit != "CNY":
        separator = "" if unit and "\u3400" <= unit[0] <= "\u9fff" else " "
        return f"{plain(number)}{separator}{unit}"
    for factor, name in _MYRIADS:
        if abs(number) >= factor:
            return f"{plain(number / factor)}{name}"
    return f"{plain(number)}元"


def format_value(
    value: Decimal | str | None, lower: Decimal | None, upper: Decimal | None, unit: str, qualifier: Qualifier
) -> str:
    """A value, or a range's two ends, with the qualifier's sign; a vague or damaged one as a question mark."""
    if lower is not None and upper is not None:
        return f"{format_amount(lower, unit)}–{format_amount(upper, unit)}"
    if value is None:
        return "?"
    shown = format_amount(value, unit) if isinstance(value, Decimal) else value
    sign = SIGNS.get(qualifier)
    return f"{sign} {shown}" if sign else shown


class Measured(Protocol):
    """Whatever has an amount: a figure, recognised, typed or annotated."""

    @property
    def value(self) -> Decimal | str | None: ...
    @property
    def lower(self) -> Decimal | None: ...
    @property
    def upper(self) -> Decimal | None: ...
    @property
    def unit(self) -> str: ...
    @property
    def qualifier(self) -> Qualifier: ...


def format_measured(of: Measured) -> str:
    """An amount as people read it, whatever it may be per."""
    return format_value(of.value, of.lower, of.upper, of.unit, of.qualifier)


def format_base(base: str | None) -> str:
    """What a rate is per, behind its sum: `/公里` for 每公里, whose 每 the stroke says already; empty for none."""
    return f"/{_EACH.sub('', base)}" if base else ""


def format_figure(figure: Figure) -> str:
    """A recognised figure's value as people read it, per its base where it is a rate."""
    return format_measured(figure) + format_base(figure.base)
