"""Numbers that number: of pages, of headings, and of the items of a list, and those that such a one is glued to."""

import re

from reader.figures.vocabulary.units import DIVISIBLE
from reader.text.cell_marks import BLANKS
from reader.text.sentences import opens_line

_NUMBERED = frozenset("表图件款条节")  # 附表3.1项
_BETWEEN_ITEMS = frozenset("，,。；;、")
# 3.100万元: the third item, or three and a tenth.
_GLUED = re.compile("(?P<item>[1-9][0-9]?)[.][0-9]")
# No amount has a nought as its third decimal.
_ROUND = re.compile("[1-9][0-9]?[.][1-9][0-9]{1,3}0(?![0-9])")
# Behind 总投资： stands a number; behind what announces a list, its first item.
_OPENS = r"(?:\A|[\n；;。]|(?:如下|其中|包括|分别|分别[为是]|主要[有是]|即)[：:])\s*"
_AN_ITEM = r"[.．、](?:\s*[^\d\s]|\s+\d)"
_OPENS_ITEM = re.compile(rf"{_OPENS}\Z")
_SECOND_ITEM = re.compile(rf"{_OPENS}2(?:{_AN_ITEM}|[.．]\d)")
_LONGEST, _REACH, _NEAR = 2, 300, 8
"""How far from an item the one before it begins, and a mark with the blanks behind it, or what announces an item."""


def is_heading(text: str, match: re.Match[str], unit: str) -> bool:
    """Whether a number with a point is that of a heading: 2.1个人补贴, but not 3.5公里道路."""
    first = match["first"]
    if unit in DIVISIBLE or not (first[-1].isdecimal() and ("." in first or "．" in first)):
        return False
    start = match.start()
    return (
        opens_line(text, start)
        or text[start - 1] in _NUMBERED
        or text[max(0, start - _NEAR) : start].rstrip()[-1:] in _BETWEEN_ITEMS
    )


def is_page_number(text: str, match: re.Match[str]) -> bool:
    """Whether a number stands alone on its line, so that what begins the next is no unit of it."""
    if not text.startswith("\n", match.end("first")):
        return False
    return not text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip(f"{BLANKS}-—－–·")


def begins_an_item(text: str, match: re.Match[str]) -> bool:
    """Whether the whole part of a number may be that of an item, and the rest the number: 1. 50万元；2.80万元.

    So it may be where the item before it, or for the first one that behind it, is there.
    """
    start = match.start("first")
    if not (start == 0 or text[start - 1] in "\n；;。：: ") or not _opens(text, start):
        return False
    glued = _GLUED.match(match["first"])
    if glued is None:
        return False
    if _ROUND.match(match["first"]):
        return True  # 3.500万元以上项目
    number = int(glued["item"])
    if number == 1:
        return _SECOND_ITEM.search(text, match.end(), match.end() + _REACH) is not None
    floor = max(0, start - _REACH)
    while number > 1 and (before := re.compile(rf"{_OPENS}{number - 1}[.．、]").search(text, floor, start)):
        if re.compile(_AN_ITEM).match(text, before.end() - 1):
            return True
        number, start = number - 1, before.end()  # 2. 道路；3.50万元；4.5万元: what is before is glued, too
    return number == 1


def numbers_an_item(text: str, start: int, end: int) -> bool:
    """Whether the number in a span, behind which 、 stands, is that of an item: 1、50万元；2、80万元.

    It is one at a line's start and behind a stop; elsewhere where the item before it is there, or behind the first one
    the second.
    """
    printed = text[start:end]
    if len(printed) > _LONGEST or printed[0] in "0０":
        return False
    before = text[max(0, start - _NEAR) : start].rstrip(BLANKS)
    if not before or before[-1] in "\n。；;":
        return True
    if before[-1] == "、" or not printed.isdecimal():
        return False  # 2、3、4万元
    number, floor = int(printed), max(0, start - _REACH)
    if number == 1:
        return re.compile(r"[\n；;。，,]\s*2[、.．]").search(text, end, end + _REACH) is not None
    return re.compile(rf"(?<![0-9０-９.．]){number - 1}[、.．]").search(text, floor, start) is not None


def _opens(text: str, start: int) -> bool:
    return _OPENS_ITEM.search(text, max(0, start - _NEAR), start) is not None
