"""Ranges: the two ends of 2-3亿元, 300万元至500万元, 3、4亿元, 十五、六万元."""

import re
from decimal import Decimal

from reader.figures import numbers
from reader.figures.amounts.ordinals import numbers_an_item
from reader.figures.amounts.pieces import AMOUNT
from reader.text import numerals

# How far apart the ends may be where the first has a smaller magnitude (5000-1万元) and no unit.
_WIDEST = 100
# What stands before two numbers that are an item each: a line's start, another number, 分别.
_ITEMS = re.compile(r"(?:\A|\n|[第、0-9０-９]|分别[^，。；;\n]{0,6}|各)\s*\Z")
_WINDOW = 14
_MAGNITUDES = frozenset(numerals.PLACES + numerals.MYRIADS)


def ends(text: str, match: re.Match[str], is_negative: bool) -> tuple[Decimal, Decimal] | None:
    """The two ends of a range, the first one with the magnitude that the last lends it; `None` where it is none.

    That both numbers are in one unit is asked before; `is_negative` tells whether the first one has a minus.
    """
    if match["second"][0] in _MAGNITUDES and match["first"][0].isdecimal():
        return None  # 300—万元
    lower, upper = numbers.value(match["first"]), numbers.value(match["second"])
    if lower is None or upper is None:
        return None
    if "、" in match["to"]:
        if _ITEMS.search(text, max(0, match.start() - _WINDOW), match.start()):
            return None
        if numbers_an_item(text, *match.span("first")):
            return None
        if not _are_neighbours(match):
            return _after_tens(match)
    minus = has_minus(match)
    if is_negative or minus:
        if not match["other_unit"]:
            lower *= numbers.lent_magnitude(match["first"], match["second"])
        lower, upper = (-lower if is_negative else lower), (-upper if minus else upper)
        return (lower, upper) if lower < upper else None  # -5%至-3%, -5%至2%
    if match["other_unit"]:
        return (lower, upper) if lower < upper else None
    lent = lower * numbers.lent_magnitude(match["first"], match["second"])
    if upper > lent * _WIDEST and _MAGNITUDES.isdisjoint(match["first"]) and len(_MAGNITUDES & {*match["second"]}) > 1:
        return None  # 五～六百零二万元: five of what?
    if lent < upper:
        return lent, upper
    return (lower, upper) if lower < upper <= lower * _WIDEST else None


def has_minus(match: re.Match[str]) -> bool:
    """Whether a minus stands directly before the second number of a range."""
    return match.re is AMOUNT and match["minus"] is not None


def _are_neighbours(match: re.Match[str]) -> bool:
    """Whether two numbers with 、 between them are one, since it lies between them: 3、4亿元, 三、五万元."""
    first, second = (numbers.value(match[name][:1]) for name in ("first", "second"))
    if len(match["first"]) > 1 or first is None or second is None:
        return False
    if match["first"].isdecimal() != match["second"][0].isdecimal():
        return False  # 三、4万元: the third item
    return second - first == 1 or match["first"] + match["second"][0] in numbers.NEIGHBOURS  # 三五万 is said, too


def _after_tens(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    """The two ends of 十五、六万元, which is from 15万 to 16万."""
    first, second = match.group("first", "second")
    return numbers.neighbours(first + second) if first[-1] in numerals.DIGITS else None
