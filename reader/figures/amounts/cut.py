"""Cut amounts: where more belongs to one than its match has, of its number, its unit, or its change.

`damage` knows of numbers; here is what a line's end, a blank or a blot does to the rest: 300万⏎⏎美元, 46个基⏎点,
31元 5■1分, 12元/■. What is left of such an amount would say another one.
"""

import re

from reader.figures.amounts import damage, lent
from reader.figures.amounts.pieces import AMOUNT, SIGNED, YUAN
from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.currencies import NAMES, PARTS, SIGNS, UNITS
from reader.figures.vocabulary.units import MEASURES
from reader.text import Span, numerals
from reader.text.print_marks import BLOTS, UNSEEN

_DIGIT = f"0-9０-９{numerals.DIGITS}"
_GAP = rf"[{UNSEEN}{BLOTS}·]"
# 300万⏎⏎美元, 300万美  元, 300万⏎余万元, 300万  亩; 300万美■.
_CURRENCY_BEHIND = re.compile(
    rf"(?:[\u3400-\u9fff]{{0,3}}{_GAP}{{1,6}}[余多来]?[百千万萬亿億]{{0,2}}(?:元|圆|镑|币|卢比)"
    rf"|{_GAP}{{1,6}}(?:{longest_first([*NAMES, *MEASURES])})"
    rf"|[{''.join(sorted({name[0] for name in NAMES if name[-1] == '元' and len(name) == 2}))}][{BLOTS}])"
)
# 31元⏎⏎5角, 31元5■1分, 31元5角■1分; 42元9角8■.
_CHANGE_BEHIND = re.compile(
    rf"(?:{_GAP}{{1,4}}[{_DIGIT}]{_GAP}{{0,4}}[角毛](?=[{_DIGIT}\s{BLOTS}，,。；;、）)的左以]|\Z)"
    rf"|[{_DIGIT}]{_GAP}{{1,4}}(?:[{_DIGIT}]{_GAP}{{0,4}})?[角毛分]|[{_DIGIT}]?[{BLOTS}]{{1,2}}[{_DIGIT}]?[角分])"
)
_CENTS_BEHIND = re.compile(rf"[{_DIGIT}]?{_GAP}{{1,4}}[{_DIGIT}]?{_GAP}{{0,4}}分(?!钟)|[{_DIGIT}][{BLOTS}]")
# The 角 and 分 whose yuan stand before them: 5■元8角2分, 16元6⏎⏎角8分.
_COUNTED = rf"[{_DIGIT}{numerals.PLACES}{numerals.MYRIADS}余多{UNSEEN}{BLOTS}]"
_CHANGE_BEFORE = re.compile(rf"{_COUNTED}[{YUAN}]{_GAP}{{0,4}}\Z")
_CENTS_BEFORE = re.compile(rf"{_COUNTED}[{YUAN}角毛]{_GAP}{{1,4}}\Z|角\Z")
# 46个基⏎点, 46个⏎⏎百分点, 6个⏎月.
_OTHER_MEASURE = re.compile(
    rf"(?:{_GAP}{{1,4}}(?:基|百){_GAP}{{0,4}}[本分点]|基(?:{_GAP}{{0,4}}本)?{_GAP}{{1,4}}|百{_GAP}{{1,4}}[分点]"
    rf"|百分{_GAP}{{1,4}}点|[{BLOTS}]{{1,2}}点|\n(?:月|小时|工作日))"
)
_MAGNITUDE_BEHIND = re.compile(rf"{_GAP}{{1,4}}[百千万萬亿億](?![\u3400-\u9fff])|[{BLOTS}]{{1,2}}[百千万萬亿億元]")
# 300元万: whether 元 or 万 is too much can't be known; but 300元百货券.
_MAGNITUDE_TOO_MUCH = re.compile(rf"[百千万萬亿億]{{1,3}}(?=[{YUAN}]|[，,。；;、）)\s]|\Z|左右|上下|以[上下内])")
# 12元/■: what it is per can't be read, and without it the sum would be added up.
_BASE_BEHIND = re.compile(rf"[/／]{_GAP}{{0,3}}[{BLOTS}]")
# US$⏎⏎4870元 are no yuan.
_SIGN_BEFORE = re.compile(rf"(?:{longest_first(sign for sign in SIGNS if not sign.isalnum())})\s{{2,4}}\Z")
# HK⏎$300万 are no dollars of the United States.
_LETTERS_BEFORE = re.compile(r"(?<![A-Za-z])(?P<letters>[A-Z]{1,3})\s{1,4}\Z")
_GOES_ON = frozenset(f"{UNSEEN}{BLOTS}·0123456789０１２３４５６７８９{numerals.DIGITS}基百千万萬亿億/／")
"""What the rest of a unit, the change, or what it is per may begin with, cut as it is."""
_PARTED = frozenset(PARTS) | {"分"}
_TELLS_BEFORE, _TELLS_BEHIND, _TELLING = damage.LAST | {"、"}, damage.OPENS_RANGE | _GOES_ON, _PARTED | {"成"}
"""What stands next to a cut amount, where its unit doesn't tell that it may be one; white space before it does, too."""
_REACH = 8


def run(text: str, match: re.Match[str]) -> Span | None:
    """All of a cut amount, of which a match has only the tail, or the head; `None` where it is whole."""
    start, end = match.span()
    pattern = match.re
    if pattern is SIGNED and (begins := _sign_begins(text, match)) is not None:
        return Span(begins, end)
    if pattern is not AMOUNT:
        goes_on = damage.rest_of(text, start, end) if end < match.endpos and text[end] in damage.NEXT else None
        if goes_on is None and pattern is SIGNED and (more := _MAGNITUDE_BEHIND.match(text, end)):
            goes_on = more.end()
        return None if goes_on is None else Span(start, goes_on)
    last, behind = text[start - 1 : start], text[end : end + 1]
    if not (last in _TELLS_BEFORE or last.isspace() or behind in _TELLS_BEHIND or match["unit"] in _TELLING):
        return None  # as nearly every amount
    begin = lent.unlent(text, start) if last == "、" else None
    if last in damage.LAST:
        begin = damage.run_of(text, start, end)
    if begin is None and behind in damage.NEXT:
        last_end = damage.cut_range_of(text, end) if behind in damage.OPENS_RANGE else None
        is_head = last_end or (match["unit"] == "成" and damage.tenths_go_on(text, end))
        if is_head and match["second"] is None:
            begin, end = start, last_end or end
    return _torn(text, match, behind) if begin is None else Span(begin, end)


def _sign_begins(text: str, match: re.Match[str]) -> int | None:
    """Where the letters of a longer sign stand apart before that of a sum."""
    before = _LETTERS_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
    return before.start() if before and before["letters"] + match["unit"] in SIGNS else None


def has_currency_apart(text: str, end: int) -> bool:
    """Whether a number without a unit has one behind a gap, or a part of one."""
    return _CURRENCY_BEHIND.match(text, end) is not None


def _torn(text: str, match: re.Match[str], following: str) -> Span | None:
    """An amount with a whole number, and what follows it, of which a part of the unit, or the change, is torn off."""
    (start, end), unit = match.span(), match["unit"]
    if unit is None:
        return None
    if unit in _PARTED:
        before = (_CENTS_BEFORE if unit == "分" else _CHANGE_BEFORE).search(text, max(0, start - _REACH), start)
        return None if before is None else Span(before.start(), end)
    if text[start - 1 : start].isspace() and unit in UNITS and _SIGN_BEFORE.search(text, max(0, start - _REACH), start):
        return Span(start - 1, end)
    if following not in _GOES_ON:
        return None
    behind: tuple[re.Pattern[str], ...] = ()
    if unit[-1] in YUAN:
        change = _CENTS_BEHIND if match["jiao"] else _CHANGE_BEHIND
        behind = (_BASE_BEHIND,) if match["fen"] else (change, _BASE_BEHIND, _MAGNITUDE_TOO_MUCH)
    elif unit == "个":
        behind = (_OTHER_MEASURE,)
    goes_on = next((torn.end() for pattern in behind if (torn := pattern.match(text, end))), None)
    return None if goes_on is None else Span(start, goes_on)
