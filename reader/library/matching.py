"""Matching: where some words stand in the texts, and whether the number at their ends goes on there."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.figures import typed
from reader.text import numerals

_DIGITS = frozenset(b"0123456789")
_POINT, _COMMA = ord("."), ord(",")
_HAN = frozenset(each.encode() for each in (*numerals.DIGITS, *numerals.PLACES, *numerals.MYRIADS))
_HAN_BYTES = 3
# 19 goes on in 19.5 and in 19,500, but neither in 2023.5.1 nor in a list: 19,20.
_GOES_ON = re.compile(rb"[0-9]|\.[0-9]+(?![0-9]|\.[0-9])|,[0-9]{3}(?![0-9])")
_LOOK = 24
_GROUP = 3


class Sought(NamedTuple):
    """Words in UTF-8, and what may not stand before and behind them."""

    words: bytes
    digit_before: bool = False
    group_before: bool = False
    digit_behind: bool = False
    han_before: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether anything may stand there."""
        return self[1:] == _ANYTHING


_ANYTHING = Sought(b"")[1:]


@lru_cache(256)
def sought(words: str, *, is_whole: bool) -> Sought:
    """What is looked for: words as `deriving.words_of` gives them; with `is_whole` numbers at their ends are whole."""
    data = words.encode()
    if not is_whole or not words:
        return Sought(data)
    leading = len(words) - len(words.lstrip("0123456789"))
    begins_han = words[0].encode() in _HAN and words[-1].encode() not in _HAN and typed.amount(words) is not None
    return Sought(data, leading > 0, leading == _GROUP, words[-1] in "0123456789", begins_han)


def is_in(texts: bytes, what: Sought, start: int, end: int, joints: str = "") -> bool:
    """Whether the words stand anywhere between two places of the texts."""
    if what.is_plain:  # by far the most are, and a hundred thousand texts may be asked
        return texts.find(what.words, start, end) >= 0
    return next(places(texts, what, start, end, joints), None) is not None


def places(texts: bytes, what: Sought, start: int, end: int, joints: str = "") -> Iterator[int]:
    """Where the words stand between two places of the texts, none of which overlap.

    At `joints`, counted from `start`, a line ended: a number may go on there, or not, and is taken either way.
    """
    length = len(what.words)
    place = texts.find(what.words, start, end)
    while place >= 0:
        if _is_whole(texts, what, place, start, joints):
            yield place
            place = texts.find(what.words, place + length, end)
        else:
            place = texts.find(what.words, place + 1, end)


def _is_whole(texts: bytes, what: Sought, place: int, start: int, joints: str) -> bool:
    behind = place + len(what.words)
    if what.digit_before and place > start and _goes_on_before(texts, what, place):
        if str(place - start) not in joints.split():
            return False
    elif what.han_before and texts[place - _HAN_BYTES : place] in _HAN:
        return False
    if what.digit_behind and _GOES_ON.match(texts[behind : behind + _LOOK]):
        return str(behind - start) in joints.split()
    return True


def _goes_on_before(texts: bytes, what: Sought, place: int) -> bool:
    before = texts[place - 1]
    if before in _DIGITS:
        return True
    is_mark = before == _POINT or (before == _COMMA and what.group_before)
    return is_mark and place > 1 and texts[place - 2] in _DIGITS
