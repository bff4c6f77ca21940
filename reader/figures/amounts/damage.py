"""Damaged numbers: those whose head was cut off by a line's end, a blank, a wrong separator or a blot.

`资金1⏎2860.5万元`, `3. 5亿元`, `12,34万元` and `4·2亿元` are one number each. What stands at their end is never read as
if it were all: it is refused, or the whole run of characters is marked as damaged.
"""

import re

from reader.text import dates, numerals

BLOTS = "�□■▇█▆◼◻▢⬛＊*×✕╳"
"""What stands where a character can't be read."""
_DIGIT = "0-9０-９"
_POINTS = ".．·•‧∙・"
_BLANK = " \t\u3000\xa0"
_BETWEEN = rf"[{_BLANK}\n,，{_POINTS}{BLOTS}?？]"
LAST = frozenset(" \t\u3000\xa0\n,，.．·•‧∙・?？十拾百佰千仟" + BLOTS)
"""What stands directly before a number that may be but the tail of one."""
_HEAD = re.compile(
    rf"(?P<head>[{_DIGIT}](?:{_BETWEEN}{{0,3}}[{_DIGIT}])*+[百佰千仟万萬亿億余多]{{0,3}})(?P<gap>{_BETWEEN}{{1,4}})\Z"
)
_PLACES = numerals.PLACES + numerals.MYRIADS
_HAN_HEAD = re.compile(
    rf"[{numerals.DIGITS}{_PLACES}{numerals.TENS}]*"
    rf"(?:[{numerals.DIGITS}][{_PLACES}]+(?:[{_BLANK}\n]{{1,3}}(?=[{_DIGIT}{numerals.DIGITS}])|(?=[{_DIGIT}]))"
    rf"|[{numerals.DIGITS}][{_BLANK}\n]{{1,3}}(?=[{_PLACES}]))"
)
NEXT = frozenset(" \t\u3000\xa0\n,，.．·•‧∙・" + BLOTS)
"""What stands directly behind a number that may be but the head of one."""
_TAIL = re.compile(rf"{_BETWEEN}{{1,3}}[{_DIGIT}]+(?:[.．][{_DIGIT}]+)?[百千万萬亿億]*")
_OTHER_UNIT = re.compile(rf"\s?[年月日号%％个人户\-—/:：]")
_REACH = 40
# A number that stands alone on its line, with or without strokes around it: of a page, or a cell of a table.
_ALONE = re.compile(rf"[{_BLANK}\-—－–·第(（]*[{_DIGIT}][{_DIGIT},，.．{_BLANK}]*[{_BLANK}\-—－–·页)）]*\Z")
# The number of an item: 1. at a line's start, or behind what ends a sentence.
_ITEM = re.compile(rf"(?:\A|\n|[。；;：:，,（(])[{_BLANK}]*[{_DIGIT}]{{1,2}}[.．][{_BLANK}]\Z")
_DATE = re.compile(rf"{dates.YEAR}[-./／－–—][{_DIGIT}]{{1,2}}[-./／－–—][{_DIGIT}]{{1,2}}\Z|{dates.YEAR}[年度]?\Z")
# So many digits are those of a telephone or of a code.
_LONG = re.compile(rf"[{_DIGIT}]{{7,}}\Z|[{_DIGIT}]{{3,4}}-[{_DIGIT}]{{7,8}}\Z")
_NAMED = re.compile(rf"[A-Za-z￥¥$€£][{_DIGIT}.]*\Z|第[{_DIGIT}、,，]*\Z|(?:附[件表图录]|[表图件])\s?[{_DIGIT}]{{1,3}}\Z")
_COLUMNS = re.compile(rf"[^{_BLANK}\n][{_BLANK}]{{2,}}(?=[^{_BLANK}\n])|\t")


def run_of(text: str, start: int) -> int | None:
    """Where the number begins of which the one at `start` is only the tail; `None` where that is whole.

    To be asked only where one of `LAST` stands before it.
    """
    last = text[start - 1]
    floor = max(0, start - _REACH)
    if last in BLOTS:
        # A blot at the beginning of a line is a bullet.
        line = text.rfind("\n", 0, start) + 1
        return (
            None if not text[line : start - 1].strip() or text[start - 2 : start - 1] in _BLANK else _begin(text, start)
        )
    match = _HEAD.search(text, floor, start)
    if match is None:
        return next((han.start() for han in _HAN_HEAD.finditer(text, floor, start + 1) if han.end() == start), None)
    if last in "?？" and match["gap"] != last:
        return None
    return None if _are_two(text, match) else match.start()


def is_alone(text: str, start: int) -> bool:
    """Whether the number at `start` stands alone on its line, as that of a page does."""
    end = text.find("\n", start)
    return bool(_ALONE.fullmatch(text, text.rfind("\n", 0, start) + 1, len(text) if end < 0 else end))


def rest_of(text: str, end: int) -> int | None:
    """Where the number ends of which the one up to `end` is only the head; `None` where that is whole.

    To be asked only where one of `NEXT` stands behind it.
    """
    match = _TAIL.match(text, end)
    return None if match is None or _OTHER_UNIT.match(text, match.end()) else match.end()


def _begin(text: str, start: int) -> int:
    match = _HEAD.search(text, max(0, start - _REACH), start)
    return match.start() if match else start - 1


def _are_two(text: str, match: re.Match[str]) -> bool:
    """Whether a number and the one before it are two by themselves."""
    head, gap = match.span("head")[1], match["gap"]
    start = match.start("head")
    if _LONG.search(text, max(0, start - 5), head) or _NAMED.search(text, max(0, start - 4), head):
        return True
    if "，" in gap or "," in gap:
        return not text[head - 1].isdecimal()  # 补助300万，200户受益
    if "\n" in gap:
        line = text[text.rfind("\n", 0, head) + 1 : head].strip()
        return bool(_ALONE.match(line))
    if gap.strip(_BLANK) in (".", "．") and _ITEM.search(text, max(0, start - 4), match.end()):
        return True
    if not gap.strip(_BLANK):
        line = text[text.rfind("\n", 0, head) + 1 : text.find("\n", head) if text.find("\n", head) > 0 else None]
        return bool("\t" in gap or len(_COLUMNS.findall(line)) > 1 or _DATE.search(text, max(0, start - 10), head))
    return False
