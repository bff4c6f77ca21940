"""Wrapping: a paragraph to lines of a width in cells, with the rules of Chinese typesetting.

避头尾 (GB/T 15834-2011, 5.1; W3C clreq, 3.1.3): no closing or pausing mark at a line's start, no opening mark at its
end. Numbers stay with their units and words stay whole, unless one alone is wider than the line.
"""

import re
from bisect import bisect_right
from itertools import accumulate

from reader.text.patterns import compiled
from reader.typesetting.ambiguous import WIDTHS

_JOINTS = frozenset(",.:-/．，－–—~～")
_NO_START = _JOINTS | frozenset("，。：；？！、）》】〉」』”’…·％‰%;?!)]}〕﹞〗")
_NO_END = frozenset("（《【〈「『“‘([{〔﹝〖￥$＄")
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_WORD = _DIGITS | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_@")
_MAGNITUDES = frozenset("余多万亿千百萬億")
# Longer than any number has them, so that a line of nothing else is not walked again and again.
_LONGEST_MAGNITUDE = 8
_VAGUE = frozenset("数几上一二三四五六七八九十两")
_UNITS = frozenset("余多万亿千百元年月日个户人名家所座台套辆件项条处场公平亩吨米角分美欧港次届号%％‰℃")
_AFTER_MAGNITUDE = frozenset("余多万亿元个户人名家件项处公平亩吨米美欧港次")
_NUMBERS = (
    f"[{re.escape(''.join(_NO_END))}]*[{''.join(_DIGITS)}][{''.join(_WORD)}{re.escape(''.join(_JOINTS))}]*"
    f"[{''.join(_MAGNITUDES)}]*[{''.join(_UNITS)}]?[{re.escape(''.join(_NO_START))}]*"
)
BLANKS = frozenset(" \t\u3000\xa0")
# A tab is one cell; joiners and variation selectors would make Rich count the characters around them differently.
SHOWN = {0x09: " ", 0x200D: None, 0xFE0E: None, 0xFE0F: None}


def cells(text: str) -> int:
    """The width of a text in cells."""
    return sum(map(WIDTHS.__getitem__, text))


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The lines of a paragraph as `(start, end)`, no wider than `width` cells unless one character alone is.

    White space at a break belongs to no line. A paragraph pushed to the right by white space (a date, a class mark)
    keeps as much of it as leaves the words on one line.
    """
    length = len(text)
    sums = [0, *accumulate(map(WIDTHS.__getitem__, text))]
    if sums[length] <= width:
        return [(0, length)]
    start = _indent(text, sums, width)
    lines: list[tuple[int, int]] = []
    while start < length:
        end = max(bisect_right(sums, sums[start] + width, start + 1) - 1, start + 1)
        if end >= length:
            lines.append((start, length))
            break
        cut = end
        while cut > start and not may_break(text, cut):
            # The places in and beside white space are all alike.
            cut = (_blank_start(text, cut) if text[cut - 1] in BLANKS else cut) - 1
        cut = cut if cut > start else end
        stop = cut
        while stop > start and text[stop - 1] in BLANKS:
            stop -= 1
        if stop > start or not lines:
            lines.append((start, stop))
        start = cut
        while start < length and text[start] in BLANKS:
            start += 1
    return lines


def _indent(text: str, sums: list[int], width: int) -> int:
    """Where the first line begins: within the leading white space where that alone makes the text too wide."""
    length = len(text)
    blank = _blank_end(text, 0)
    if blank == length:
        return length - width if length > width else 0
    room = width - (sums[length] - sums[blank])
    if room >= 0:
        return next(start for start in range(blank + 1) if sums[blank] - sums[start] <= room)
    return blank if sums[blank] > width // 2 else 0


def may_break(text: str, place: int) -> bool:
    """Whether a line may end before `text[place]`; white space there belongs to no line."""
    before, after = text[place - 1], text[place]
    if before in BLANKS or after in BLANKS:
        return _may_break_at_blanks(text, place)
    if after in _NO_START or before in _NO_END or WIDTHS[after] == 0:
        return False
    if before in _WORD:
        return not (after in _WORD or (before in _DIGITS and after in _UNITS))
    if before in _MAGNITUDES and (after in _AFTER_MAGNITUDE or after in _DIGITS):
        return not _follows_digit(text, place - 1)
    if before in _JOINTS and after in _DIGITS:
        return not (place > 1 and text[place - 2] in _DIGITS)
    return True


def widest_number(text: str) -> int:
    """The width of the widest number in a text with what no line may part from it, about; 0 where there is none."""
    return max(map(cells, compiled(_NUMBERS).findall(text)), default=0)


def next_break(text: str, place: int) -> int | None:
    """The first place from `place` on where a line may end; `None` where there is none before the text's end."""
    while place < len(text) and not may_break(text, place):
        place = _blank_end(text, place) + 1
    return place if place < len(text) else None


def _may_break_at_blanks(text: str, place: int) -> bool:
    """Whether the white space at `place` parts two lines: marks keep their places, and one blank parts no number."""
    start, end = _blank_start(text, place), _blank_end(text, place)
    if start == 0 or end == len(text):
        return True
    before, after = text[start - 1], text[end]
    if after in _NO_START or before in _NO_END:
        return False
    return not (end - start == 1 and before in _DIGITS and after in _UNITS)


def _blank_start(text: str, place: int) -> int:
    """Where the white space that ends at `place` or goes on there begins; `place` where there is none before it."""
    while place > 0 and text[place - 1] in BLANKS:
        place -= 1
    return place


def _blank_end(text: str, place: int) -> int:
    """Where the white space that begins at `place` or before it ends; `place` where there is none behind it."""
    while place < len(text) and text[place] in BLANKS:
        place += 1
    return place


def _follows_digit(text: str, place: int) -> bool:
    """Whether a run of magnitudes that ends at `place` stands after a digit, or after a digit and one blank."""
    first = max(0, place - _LONGEST_MAGNITUDE)
    while place > first and text[place] in _MAGNITUDES:
        place -= 1
    if place > 0 and text[place] in BLANKS:
        place -= 1
    return text[place] in _DIGITS or text[place] in _VAGUE
