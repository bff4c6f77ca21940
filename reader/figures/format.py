"""Figures as people read them: `540万元`, `≈ 1.14亿元`, `≥ 2万元`, `300万元–500万元`."""

import re
from decimal import Decimal

from reader.figures.amount import Amount
from reader.figures.model import Figure, is_in_points
from reader.figures.numbers import plain
from reader.figures.vocabulary.qualifiers import SIGNS
from reader.text.magnitudes import MYRIADS

_MYRIADS = tuple((Decimal(10) ** row.power, f"{row.words[0]}元") for row in reversed(MYRIADS))
_POINTS = "个百分点"
# More digits than any printed percentage has; how many are shown then.
_MOST_DIGITS, _HUNDREDTH = 20, Decimal("0.01")
_EACH = re.compile(r"\A每(?:个(?=[^体]))?(?=.)")


def value_string(value: Decimal | str | None) -> str | None:
    """A figure's value as the exact string that machine-readable output carries."""
    return plain(value) if isinstance(value, Decimal) else value


def format_amount(number: Decimal, unit: str) -> str:
    """A number in its unit: yuan by 万 and 亿 where that is exact and shorter, ratios as percentages."""
    if unit == "ratio":
        hundredths = number * 100
        if len(number.as_tuple().digits) > _MOST_DIGITS:  # a third
            return f"{plain(hundredths.quantize(_HUNDREDTH))}…%"
        return f"{plain(hundredths)}%"
    if unit == "番":
        return f"×{plain(number)}"  # 翻两番 comes to four times as much
    if unit != "CNY":
        separator = "" if unit and "\u3400" <= unit[0] <= "\u9fff" else " "
        return f"{plain(number)}{separator}{unit}"
    for factor, name in _MYRIADS:
        if abs(number) >= factor:
            return f"{plain(number / factor)}{name}"
    return f"{plain(number)}元"


def format_value(amount: Amount) -> str:
    """A value, or a range's two ends, with the qualifier's sign; a vague or damaged one as a question mark."""
    if amount.lower is not None and amount.upper is not None:
        shown = f"{format_amount(amount.lower, amount.unit)}–{format_amount(amount.upper, amount.unit)}"
    elif amount.value is None:
        return "?"
    else:
        value = amount.value
        shown = format_amount(value, amount.unit) if isinstance(value, Decimal) else value
    sign = SIGNS.get(amount.qualifier)
    return f"{sign} {shown}" if sign else shown


def format_exact(amount: Amount) -> str:
    """A value to the last digit, a range as both its ends, without the unit; empty where there is none."""
    if amount.lower is not None and amount.upper is not None:
        return f"{plain(amount.lower)}–{plain(amount.upper)}"
    return value_string(amount.value) or ""


def strings_of(amount: Amount) -> dict[str, str | None]:
    """An amount as exact strings by the names that stored and machine-readable ones have for its parts."""
    return {
        "value": value_string(amount.value),
        "lower": value_string(amount.lower),
        "upper": value_string(amount.upper),
        "unit": amount.unit,
        "qualifier": amount.qualifier.value,
    }


def format_base(base: str | None) -> str:
    """What a rate is per, behind its sum: `/公里` for 每公里, whose 每 the stroke says already; empty for none."""
    return f"/{_EACH.sub('', base)}" if base else ""


def format_printed(amount: Amount, base: str | None, words: str) -> str:
    """The value of a figure printed in some words as people read it, per its base where it is a rate."""
    shown = format_value(amount)
    return (shown.replace("%", _POINTS) if is_in_points(words) else shown) + format_base(base)


def format_figure(figure: Figure, text: str) -> str:
    """The value of a figure of a text as people read it, per its base where it is a rate."""
    return format_printed(figure.amount, figure.base, figure.span.of(text))
