"""Lent units: numbers whose unit stands only behind a later one, as in 从500提高到600元 and 分别为20、30万元."""

import re
from decimal import Decimal

from reader.figures import numbers
from reader.figures.amounts.ordinals import numbers_an_item
from reader.figures.amounts.pieces import AMOUNT
from reader.figures.vocabulary.currencies import NAMES, UNITS
from reader.text import numerals
from reader.text.numerals import TO_ASCII

_CHANGES_TO = re.compile(r"[\u3400-\u9fff]{1,5}?[到至为](?:[现目当][在前]|如今)?的?(?:每[^，。；;、\n\d]{1,6})?\s?")
_CHANGES_FROM = re.compile(r"[从由自][^，。；;\n]{0,12}\Z")
_PLAIN = r"[0-9０-９]+(?:[.．][0-9０-９]+)?"
_PLAIN_NUMBER = re.compile(_PLAIN)
JOINS = "、和及与"
"""What stands between the numbers of a list."""
_AND = f"[{JOINS}]"
_MONEY = frozenset(NAMES) | frozenset(UNITS)
# Behind 分别 each number of a list is one of its own.
_DEALT = re.compile(rf"分别[^0-9０-９，,。；;\n]{{0,12}}(?<![表图第])(?:{_PLAIN}{_AND})*\Z")
_LIST = re.compile(rf"{_AND}(?:{_PLAIN}{_AND}){{0,8}}(?={_PLAIN})")
# So are those of three and more, and of two behind what says how much: 分100、200、300元三档, 提高到150、300元. What
# numbers, or begins a line or an item, is none of them: 第3、500元, 附件12、300万元.
_PLAINLY = re.compile(rf"(?P<word>[\u3400-\u9fff])(?P<rest>{_PLAIN}(?:{_AND}{_PLAIN})*)\Z")
_NUMBERED = frozenset("第表图附件号编段批期条款项章节页例类级组班栋层室线路日月年度时点题张排床桌")
_HAN_DIGITS = frozenset(numerals.DIGITS)
_SAYS_HOW_MUCH = frozenset("到至为是")
# The number before 、 that has no unit, and what it may be the number of.
_PARTED = re.compile(
    rf"(?P<head>{_PLAIN}|(?<![{numerals.DIGITS}{numerals.PLACES}{numerals.MYRIADS}])[{numerals.DIGITS}])、\Z"
)
_NUMBERS_ONE = frozenset("第表图附件号段目案录页条款")
_WINDOW, _REACH = 14, 64
_ALIKE = 20
"""How many times as much as another one a number of a list may be, as they are printed, that is not dealt out."""
_APART = 100
"""How many times as much as another one a number of a list may be."""


def lender(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The amount whose unit a number has that has none; `None` where there is no such."""
    if found := _changed_to(text, match):
        return found
    start, end = match.span("first")
    return dealt_with(text, start, end) or _listed_with(text, start, end)


def dealt_with(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last amount of a list that is dealt out, of which the number in a span is another one."""
    among = _LIST.match(text, end)
    if among is None or not _DEALT.search(text, max(0, start - _REACH), start):
        return None
    last = AMOUNT.match(text, among.end())
    return last if last and last["unit"] and last["second"] is None else None


def _listed_with(text: str, start: int, end: int) -> re.Match[str] | None:
    """The sum at the end of a list that is not dealt out, of which the number in a span is another one."""
    among = _LIST.match(text, end)
    listed = _PLAINLY.search(text, max(0, start - _REACH), end) if among else None
    if among is None or listed is None or listed["word"] in _NUMBERED:
        return None
    is_list = listed["word"] in _SAYS_HOW_MUCH or len(re.findall(_AND, listed["rest"] + among.group())) > 1
    last = AMOUNT.match(text, among.end()) if is_list else None
    if last is None or last["unit"] not in _MONEY or last["second"] is not None:
        return None
    # Numbers as unlike as 3000、5万元 may each have a unit of their own.
    first, other = _PLAIN_NUMBER.fullmatch(text, start, end), _PLAIN_NUMBER.match(last["first"])
    if first is None or other is None:
        return None
    likely = 1 / _ALIKE <= _plain(first) / (_plain(other) or 1) <= _ALIKE
    return last if likely else None


def _plain(number: re.Match[str]) -> float:
    return float(number[0].translate(TO_ASCII))


def unlent(text: str, start: int) -> int | None:
    """Where a number begins that 、 parts from the one at `start` and that nothing tells from it; `None` for none.

    3、5亿元 may be 3.5亿元, from three to five, or two sums, unless its numbers are dealt out or the first one is that
    of an item or of what it stands behind (表3、5亿元).
    """
    head = text[start - 2 : start - 1]
    if not head.isdecimal() and not (head in _HAN_DIGITS and text[start : start + 1] in _HAN_DIGITS):
        return None
    parted = _PARTED.search(text, max(0, start - _WINDOW), start)
    if parted is None:
        return None
    begin, end = parted.span("head")
    before = text[begin - 1 : begin]
    if before in _NUMBERS_ONE or (before.isascii() and before.isalpha()) or numbers_an_item(text, begin, end):
        return None
    first = AMOUNT.match(text, begin, start + 1)
    return begin if first is None or first["unit"] or lender(text, first) is None else None


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
