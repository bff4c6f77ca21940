"""Cutting: where words that there is no room for all of may begin and end, so that no number is taken for another one.

It is in no number, in no word of letters and not between a number and its unit. Those around a hit begin behind a mark
or a line end and end with one, where one is near.
"""

import re
from itertools import accumulate

from reader.text import numerals
from reader.text.patterns import compiled
from reader.text.sentences import CLOSERS, COLONS, COMMAS, SEMICOLONS, STOPS
from reader.typesetting.ambiguous import WIDTHS
from reader.typesetting.wrap import cells, may_break

_LINE_END = "\n"
_MARK = f"[{re.escape(STOPS + SEMICOLONS + COMMAS + COLONS + CLOSERS + _LINE_END)}]"
_LAST_MARK = rf"(?s:.*){_MARK}"
_HAN = frozenset((*numerals.DIGITS, *numerals.PLACES, *numerals.MYRIADS))
_UNITS = frozenset("元角分亩吨米人户")
_LONGEST = 16
"""Characters that may be given up for a number or word which doesn't fit; longer ones are cut."""


def shortened(words: str, width: int) -> str:
    """Words cut to a width in cells, with an ellipsis where something is cut off."""
    return words if cells(words) <= width else f"{words[: fitting(words, width - 1)].rstrip()}…"


def fitting(words: str, width: int) -> int:
    """How many characters of words fit into a width in cells and may stand there alone."""
    at = sum(1 for end in accumulate(map(WIDTHS.__getitem__, words)) if end <= width)
    return last_cut(words, max(1, at - _LONGEST), at)


def beginning_at(text: str, earliest: int, latest: int) -> int:
    """Where to begin before `latest`: in the first half behind a mark, else as early as may be.

    A number without end is cut where it stands.
    """
    for first in range(earliest, latest + 1):
        if may_cut(text, first):
            break
    else:
        return earliest
    # The beginning of all is as good as one behind a mark.
    for mark in compiled(_MARK).finditer(text, first - 1, (earliest + latest) // 2 - 1) if first else ():
        if may_cut(text, mark.end()):
            return mark.end()
    return first


def end_at(text: str, earliest: int, latest: int) -> int:
    """Where to end behind `earliest`: in the second half with a mark, else as late as may be."""
    last = last_cut(text, earliest, latest)
    middle, place = (earliest + latest) // 2, last
    while mark := compiled(_LAST_MARK).match(text, middle, place):
        if may_cut(text, mark.end()):
            return mark.end()
        place = mark.end() - 1
    return last


def last_cut(text: str, earliest: int, latest: int) -> int:
    """The last place between two at which a text may be cut; `latest` where there is none."""
    return next((place for place in range(latest, earliest - 1, -1) if may_cut(text, place)), latest)


def may_cut(text: str, place: int) -> bool:
    """Whether what stands before a place may be shown without what stands behind it; a line end parts no number."""
    if not 0 < place < len(text):
        return True
    if text[place - 1] == _LINE_END or text[place] == _LINE_END:
        before, behind = text[:place].rstrip(_LINE_END), text[place:].lstrip(_LINE_END)
        return may_cut(before + behind, len(before))
    if text[place - 1] in _HAN and (text[place] in _HAN or text[place] in _UNITS):
        return False
    return may_break(text, place)
