"""Lent units: numbers whose unit stands only behind a later one, as in 从500提高到600元 and 分别为20、30万元."""

import re
from decimal import Decimal

from reader.figures import numbers
from reader.figures.amounts.pieces import AMOUNT

_CHANGES_TO = re.compile(r"[\u3400-\u9fff]{1,5}?[到至为](?:[现目当][在前]|如今)?的?(?:每[^，。；;、\n\d]{1,6})?\s?")
_CHANGES_FROM = re.compile(r"[从由自][^，。；;\n]{0,12}\Z")
_PLAIN = r"[0-9０-９]+(?:[.．][0-9０-９]+)?"
_AND = "[、和及与]"
# Behind 分别 each number of a list is one of its own.
_DEALT = re.compile(rf"分别[^0-9０-９，,。；;\n]{{0,12}}(?<![表图第])(?:{_PLAIN}{_AND})*\Z")
_LIST = re.compile(rf"{_AND}(?:{_PLAIN}{_AND}){{0,8}}(?={_PLAIN})")
_WINDOW, _REACH = 14, 64
_APART = 100
"""How many times as much as another one a number of a list may be."""


def lender(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The amount whose unit a number has that has none; `None` where there is no such."""
    return _changed_to(text, match) or dealt_with(text, match.start("first"), match.end("first"))


def dealt_with(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last amount of a list that is dealt out, of which the number in a span is another one."""
    among = _LIST.match(text, end)
    if among is None or not _DEALT.search(text, max(0, start - _REACH), start):
        return None
    last = AMOUNT.match(text, among.end())
    return last if last and last["unit"] and last["second"] is None else None


def lent(number: Decimal, printed: str, last: re.Match[str]) -> Decimal | None:
    """A number with the magnitude of the amount that lends it its unit, or without; `None` where neither is likely.

    What another one is changed to may be any number; those of a list are alike.
    """
    other = numbers.value(last["first"])
    if not number or not other:
        return number
    ways = {number, number * numbers.lent_magnitude(printed, last["first"])}
    nearest = min(ways, key=lambda one: max(one / other, other / one))
    return nearest if len(ways) == 1 or max(nearest / other, other / nearest) <= _APART else None


def _changed_to(text: str, match: re.Match[str]) -> re.Match[str] | None:
    to = _CHANGES_TO.match(text, match.end())
    if to is None or not _CHANGES_FROM.search(text, max(0, match.start() - _WINDOW), match.start()):
        return None
    following = AMOUNT.match(text, to.end())
    return following if following and following["unit"] else None
