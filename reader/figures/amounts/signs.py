"""The sign of a number: a minus or 负 before it.

A stroke before a number is a minus only where something is said to be so much; elsewhere it joins, lists or separates,
and where neither can be told the number's sign is unknown.
"""

import re
from enum import Enum

from reader.text.cell_marks import BLANKS
from reader.text.print_marks import STROKES, UNSEEN

MINUSES = r"\-－−﹣"
"""Strokes that are a minus, as a class of a pattern wants them."""
# Strokes that may stand for a minus in a bad print, and marks by which tables say that a number is negative.
_DASHES = "–—‐‑‒―─﹘ー➖⁻"
_MARKS = "△▲▽▼±"
_HAN_ONE = "一"
_UNSEEN = frozenset(UNSEEN)
_LAST = frozenset("-－−﹣负負的数值" + _DASHES + _MARKS + _HAN_ONE) | _UNSEEN
# Behind these a number says how much something is, or how it changed: 增长-4.7%, 结余为-60万元, 净流出：-2.4亿元.
_WORDS = (
    r"[为是达至到约由从在于]|LPR|净增|新增|结转|增[长速幅量减]|降[低幅]|下降|上升|[降升长加减]了|[减变涨跌]幅|率|结余|盈余|余额|结存|[净总]?[利润差]额?|[净总]额|[增减]收|利润|收益|收支|差额|流[出入]"
    r"|全[国省市县州区]|同比|环比|比上年|较上年"
)
_SAID = rf"(?:{_WORDS}|[（(|｜：:,，。；;、“\"=＝])"
# A dash may stand for a minus that was lost: 净流入—4亿元.
_DASH_BEFORE = re.compile(rf"(?:{_WORDS})[{_DASHES}{_HAN_ONE}]\Z")
_MINUS_BEFORE = re.compile(rf"(?:{_SAID}\s?|[\t\n]|\s\s)[{MINUSES}]\Z")
# 增长 - 4.7%: the blank between a stroke and its number.
_APART = re.compile(
    rf"(?:{_WORDS})[:：]?[{UNSEEN}]{{0,5}}[{MINUSES}{_DASHES}][{UNSEEN}]{{1,5}}\Z"
    rf"|{_SAID}[{UNSEEN}]{{0,5}}[{MINUSES}][{BLANKS}]{{0,3}}\n[{BLANKS}]{{0,3}}\Z"
)
# 结余为负⏎35万元; but not 自负 30万元.
_NEGATIVE_APART = re.compile(rf"(?<![自担承欠背抱肩辜胜减])[负負][{UNSEEN}]{{1,5}}\Z")
# What makes no sign of a stroke: a range, a hyphen in a name, a dash of several strokes; but in -3%—-5% and in 5.2% -3%
# it may be one.
_JOINS = re.compile(rf"(?!(?<=LP)R)[{STROKES}0-9０-９A-Za-z%％‰元万亿）)》”\]】][{MINUSES}]\Z")
_RANGE_BEFORE = re.compile(rf"[0-9０-９%％‰元万亿点]\s?[{STROKES}][{MINUSES}]\Z")
_LINE_OPENS = re.compile(rf"(?:\A|\n)\s*[{_MARKS}]\Z")
_BULLET = re.compile(rf"(?:\A|\n)\s*[{MINUSES}]\Z")
_NEGATIVE = re.compile(r"(?:[，,。；;：:为是约达\s（(|]|增[长速幅]|速|幅|率|额|润|同比|环比|降|流[出入]|余)[负負]\Z")
# In these 负 is part of another word: 自负30%, 承负.
_BORNE = re.compile(r"[自担承欠背抱肩辜胜减]负\Z")
_SAID_NEGATIVE = re.compile(r"负[的数值]\Z")
# 负增长1.2% is -1.2%, as 增长-1.2% is; a word that says how exactly stands between them (负增长约1.2%), or more.
_SHRINKING = re.compile("[负負]增")
_SHRINKS = re.compile(r"(?:负增长|負增長)(?:了|率为?|達到?|达到?|为|為)?\Z")
_SHRINKS_ABOUT = re.compile(r"(?:负增长|負增長)[^，,。；;、\s\d]{1,6}\Z")
_ENDS_SHRINKING = frozenset("长長了率为達达到约近超过為")
_REACH, _FURTHEST = 12, 10


class Sign(Enum):
    """What stands before a number."""

    NONE = 1
    NEGATIVE = -1
    UNKNOWN = 0


_UNSIGNED = Sign.NONE  # most numbers are, and an enumeration takes four times as long to find it


def sign(text: str, start: int) -> Sign:
    """The sign of the number that begins at `start`."""
    last = text[start - 1 : start]
    if last in _ENDS_SHRINKING and _SHRINKING.search(text, max(0, start - _FURTHEST), start):
        if shrinks(text, start) < start:
            return Sign.NEGATIVE
        return Sign.UNKNOWN if _SHRINKS_ABOUT.search(text, max(0, start - _FURTHEST), start) else Sign.NONE
    if last not in _LAST:
        return _UNSIGNED
    floor = max(0, start - _REACH)
    if last in _UNSEEN:
        is_signed = _APART.search(text, floor, start) or _NEGATIVE_APART.search(text, floor, start)
        return Sign.UNKNOWN if is_signed else Sign.NONE
    if last in "的数值":
        return Sign.UNKNOWN if _SAID_NEGATIVE.search(text, floor, start) else Sign.NONE
    if last in _MARKS:
        return Sign.NONE if _LINE_OPENS.search(text, floor, start) and last != "±" else Sign.UNKNOWN
    if last in "负負":
        if _NEGATIVE.search(text, floor, start) or start == 1:
            return Sign.NEGATIVE
        return Sign.NONE if _BORNE.search(text, floor, start) else Sign.UNKNOWN
    if last in _DASHES or last == _HAN_ONE:
        return Sign.UNKNOWN if _DASH_BEFORE.search(text, floor, start) else Sign.NONE
    if _RANGE_BEFORE.search(text, floor, start):
        return Sign.UNKNOWN
    if _JOINS.search(text, floor, start):
        return Sign.NONE
    if _BULLET.search(text, floor, start):
        return Sign.UNKNOWN
    return Sign.NEGATIVE if _MINUS_BEFORE.search(text, floor, start) else Sign.UNKNOWN


def shrinks(text: str, start: int) -> int:
    """Where 负增长 begins right before the number at `start`; there, if nothing of the kind stands before it."""
    match = _SHRINKS.search(text, max(0, start - _REACH), start)
    return match.start() if match else start
