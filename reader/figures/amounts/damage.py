"""Damaged numbers: those whose head was cut off by a line's end, a blank, a wrong separator or a blot.

`资金1⏎2860.5万元`, `3. 5亿元`, `12,34万元` and `4·2亿元` are one number each. What stands at their end is never read as
if it were all: it is refused, or the whole run of characters is marked as damaged.
"""

import re

from reader.text import dates, numerals

BLOTS = "�□■▇█▆◼◻▢⬛＊*×✕╳?"
"""What stands where a character can't be read; a half-width ? is what encodings leave of one."""
_DIGIT = "0-9０-９"
_BLANKS = " \t\u3000\xa0"
_POINTS = ".．·•‧∙・。"
_COMMAS = ",，"
_BETWEEN = _BLANKS + "\n" + _COMMAS + _POINTS + "？"
_HAN_PLACES = numerals.PLACES + numerals.MYRIADS
_HAN = numerals.DIGITS + numerals.TENS + _HAN_PLACES
LAST = frozenset(_BETWEEN + BLOTS + numerals.PLACES)
"""What stands directly before a number that may be but the tail of one."""
NEXT = frozenset(_BETWEEN + BLOTS)
"""What stands directly behind a number that may be but the head of one."""
# 三百零, 3百
_WITH_PLACE = re.compile(rf"[{_DIGIT}{numerals.DIGITS}][{_HAN_PLACES}]")
_IS_HAN = frozenset(_HAN)
_BLOTTED = frozenset(BLOTS)
_REACH = 40
_RUN = re.compile(
    rf"(?P<head>[{_DIGIT}{BLOTS}{_HAN}](?:[{_BETWEEN}]{{0,3}}[{_DIGIT}{BLOTS}{_HAN}余多])*+)(?P<gap>[{_BETWEEN}]{{0,4}})\Z"
)
# A number that stands alone on its line, with or without strokes around it: of a page, or a cell of a table.
_ALONE = re.compile(rf"[{_BLANKS}\-—－–·第(（]*[{_DIGIT}][{_DIGIT}{_COMMAS}.．{_BLANKS}]*[{_BLANKS}\-—－–·页)）]*\Z")
# The number of an item: 1. at a line's start, or behind what ends a sentence.
_ITEM = re.compile(rf"(?:\A|\n|[。；;：:，,（(])[{_BLANKS}]*[{_DIGIT}]{{1,2}}[.．][{_BLANKS}]\Z")
_DATE = re.compile(rf"{dates.YEAR}[-./／－–—][{_DIGIT}]{{1,2}}[-./／－–—][{_DIGIT}]{{1,2}}\Z|{dates.YEAR}[年度]?\Z")
# So many digits are those of a telephone or of a code.
_LONG = re.compile(
    rf"[{_DIGIT}]{{10,}}\Z|[{_DIGIT}]{{3,4}}-[{_DIGIT}]{{7,8}}\Z|(?:电话|传真|手机|邮编|代码|编码|热线)[：:]?\s?[{_DIGIT}]{{5,}}\Z"
)
_NAMED = re.compile(
    rf"[A-Za-z￥¥$€£][{_DIGIT}.]*\Z|第[{_DIGIT}、{_COMMAS}]*\Z|(?:附[件表图录]|[表图件])\s?[{_DIGIT}]{{1,3}}\Z"
)
_COLUMNS = re.compile(rf"[^{_BLANKS}\n][{_BLANKS}]{{2,}}(?=[^{_BLANKS}\n])|\t")
_TAIL = re.compile(rf"[{_BETWEEN}{BLOTS}]{{1,3}}[{_DIGIT}]+(?:[.．][{_DIGIT}]+)?[百千万萬亿億]*")
_NEXT_NUMERAL = re.compile(rf"[{_BLANKS}\n{_POINTS}{BLOTS}]{{1,3}}[{_DIGIT}{_HAN}%％‰]")
_OTHER_UNIT = re.compile(r"\s?[年月日号%％个人户\-—/:：]")


def run_of(text: str, start: int) -> int | None:
    """Where the number begins of which the one at `start` is only the tail; `None` where that is whole.

    To be asked only where one of `LAST` stands before it.
    """
    match = _RUN.search(text, max(0, start - _REACH), start)
    if match is None:
        return None
    head, gap = match.end("head"), match["gap"]
    last = text[head - 1]
    if last in _BLOTTED:
        return None if _is_bullet(text, head - 1) else match.start()
    if last in _IS_HAN or last in "余多":
        return None if _ends_a_word(text, match, start) else match.start()
    if not gap or _are_two(text, match):
        return None
    return match.start()


def is_alone(text: str, start: int) -> bool:
    """Whether the number at `start` stands alone on its line, as that of a page does."""
    end = text.find("\n", start)
    return bool(_ALONE.fullmatch(text, text.rfind("\n", 0, start) + 1, len(text) if end < 0 else end))


def rest_of(text: str, end: int) -> int | None:
    """Where the number ends of which the one up to `end` is only the head; `None` where that is whole.

    To be asked only where one of `NEXT` stands behind it.
    """
    match = _TAIL.match(text, end)
    if match and text[end] in _COMMAS and not text[end - 1].isdecimal():
        return None  # HK$300万，100万元
    return None if match is None or _OTHER_UNIT.match(text, match.end()) else match.end()


def goes_on(text: str, end: int) -> bool:
    """Whether a number without a unit may go on behind what stands at its end."""
    return text[end : end + 1] in NEXT and _NEXT_NUMERAL.match(text, end) is not None


def _is_bullet(text: str, place: int) -> bool:
    """Whether a blot opens a line or a list's item."""
    return (
        not text[text.rfind("\n", 0, place) + 1 : place].strip()
        or text[place - 1] in "：:；;。"
        or text[place - 1] in _BLANKS
    )


def _ends_a_word(text: str, match: re.Match[str], start: int) -> bool:
    """Whether the Han numeral before a number ends a word of its own: 统一 300元, 补助300万，200户."""
    head, gap = match["head"], match["gap"]
    is_number = _WITH_PLACE.search(head) is not None
    if not gap:
        return not (is_number and text[start].isdecimal() and head[-1] in _HAN_PLACES)
    if any(comma in gap for comma in _COMMAS):
        return True
    return not is_number and text[start] not in _HAN_PLACES


def _are_two(text: str, match: re.Match[str]) -> bool:
    """Whether a number and the one before it are two by themselves."""
    head, gap = match.end("head"), match["gap"]
    if _LONG.search(text, max(0, match.start() - 6), head) or _NAMED.search(text, max(0, match.start() - 4), head):
        return True
    if "\n" in gap:
        return bool(_ALONE.match(text[text.rfind("\n", 0, head) + 1 : head].strip()))
    if gap.strip(_BLANKS) in (".", "．") and _ITEM.search(text, max(0, match.start() - 4), match.end()):
        return True
    if not gap.strip(_BLANKS):
        end = text.find("\n", head)
        line = text[text.rfind("\n", 0, head) + 1 : None if end < 0 else end]
        return bool(
            "\t" in gap or len(_COLUMNS.findall(line)) > 1 or _DATE.search(text, max(0, match.start() - 10), head)
        )
    return False
