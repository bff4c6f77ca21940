"""Torn dates: those in which a line's end, blanks, a blot or a stray point stand, as they are without.

White space between two words of a date parts nothing (2021年前三⏎季度); where it stands between two digits, as in
2021年1⏎2月, or a blot in place of one, nobody knows which date it is. What is left of it would be another one.
"""

import re
from typing import NamedTuple

from reader.text import Span
from reader.text.dates import DIGIT, HAN_DIGIT
from reader.text.print_marks import BLOTS, STROKES, UNSEEN

_IN_DIGITS = frozenset(BLOTS + "·")
_GAP = f"{UNSEEN}{BLOTS}·"
_GAPS, _MAY_GAP = frozenset(_GAP), re.compile(f"[{_GAP}]")
_DIGITS = frozenset(f"0123456789０１２３４５６７８９十{HAN_DIGIT}")
# What a date goes on with behind a gap, or up to one.
_GOES_ON = _DIGITS | frozenset(f"{STROKES}年月日号號至到上中下前第底末份旬季度半学两、和及与个./．／")
_NEAR, _LONGEST, _BEFORE = 9, 40, 5
"""How far behind a date a gap is looked for, how long a torn one may be, and what of the text before it tells."""
# 2021.12.3⏎1，完成; but below a day may stand the number of a row or an item, or a number of its own.
_LAST_DIGIT = re.compile(rf"[{DIGIT}](?![{DIGIT}.．、,\s年月]|\Z)")
# 2021年⏎末端治理 says no end of the year.
_ENDS = frozenset(("year_end", "part_end", "month_end", "bare_end"))
_SAID_OF_END = frozenset("，,。；;、）)前")


class Torn(NamedTuple):
    """A date that goes on behind a gap: its span, and its match in the text without gaps; `None` for a damaged one."""

    span: Span
    match: re.Match[str] | None


def torn(text: str, match: re.Match[str]) -> Torn | None:
    """What a date comes to that is matched up to a gap; `None` where it is whole."""
    start, end = match.span()
    if not _MAY_GAP.search(text, start + 1, end + _NEAR):
        return None
    if text[end : end + 1] not in _IN_DIGITS and text[end : end + _LONGEST].lstrip(_GAP)[:1] not in _GOES_ON:
        return None
    window = range(start, min(start + _LONGEST, len(text)))
    places = [place for place in window if text[place] not in _GAPS]
    found = _longer(text, match, places)
    if found is None and any(text[place] in _IN_DIGITS for place in range(end, min(end + _NEAR, len(text)))):
        # A blot stands for a digit: 2021年■月.
        places = [place for place in window if text[place] not in _GAPS or text[place] in BLOTS]
        found = _longer(text, match, places)
    if found is None:
        return None
    last = places[found.end() - min(start, _BEFORE) - 1]
    if found.lastgroup in _ENDS and text[last - 1] in _GAPS and text[last + 1 : last + 2] not in _SAID_OF_END:
        return None
    if _hides_a_digit(text, start, last):
        if match.lastgroup == "marked_day" and text[end].isspace() and not _LAST_DIGIT.match(text, last):
            return None
        return Torn(Span(start, last + 1), None)
    return Torn(Span(start, last + 1), found)


def _longer(text: str, match: re.Match[str], places: list[int]) -> re.Match[str] | None:
    """The match of a date in the characters at some places of a text, where it has more of them than it has there."""
    start, end = match.span()
    before = text[max(0, start - _BEFORE) : start]
    seen = "".join("1" if text[place] in BLOTS else text[place] for place in places)
    found = match.re.match(before + seen, len(before))
    return found if found and len(found.group()) > sum(place < end for place in places) else None


def _hides_a_digit(text: str, start: int, last: int) -> bool:
    """Whether a blot stands in a span that ends at `last`, or white space between two digits."""
    before = text[start]
    is_apart = False
    for place in range(start + 1, last + 1):
        character = text[place]
        if character in _IN_DIGITS:
            return True
        if character in _GAPS:
            is_apart = True
            continue
        if is_apart and character in _DIGITS and before in _DIGITS:
            return True
        before, is_apart = character, False
    return False
