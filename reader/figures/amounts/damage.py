"""Damaged numbers: those whose head was cut off by a line's end, a blank, a wrong separator or a blot.

`资金1⏎2860.5万元`, `3. 5亿元`, `12,34万元` and `4·2亿元` are one number each. What stands at their end is never read as
if it were all: it is refused, or the whole run of characters is marked as damaged.
"""

import re

from reader.figures import numbers
from reader.text import dates, numerals
from reader.text.cell_marks import BLANKS
from reader.text.print_marks import BLOTS, STRAY, STROKES, UNSEEN
from reader.text.sentences import LONG_LINE, opens_line, paragraph_at

_DIGIT = "0-9０-９"
_POINTS = ".．·•‧∙・。"
_COMMAS = ",，"
_BETWEEN = BLANKS + "\n" + _COMMAS + _POINTS + "？\\\\" + STRAY
_HAN_PLACES = numerals.PLACES + numerals.MYRIADS
_HAN = numerals.DIGITS + numerals.TENS + _HAN_PLACES
_ZEROS = "".join(sorted(numerals.ZEROS))
_DASHES = STROKES + "至到"
_CLOSED = "）)"
LAST = frozenset(_BETWEEN + BLOTS + numerals.DIGITS + numerals.PLACES + _DASHES + _CLOSED + "点")
"""What stands directly before a number that may be but the tail of one."""
NEXT = frozenset(_BETWEEN + BLOTS + _ZEROS + "OolI点" + _DASHES)
"""What stands directly behind a number that may be but the head of one."""
OPENS_RANGE = frozenset(mark for mark in NEXT if mark in _DASHES or mark.isspace())
"""Those of them that may stand between a sum and the cut second one of a range."""
# 三百零, 3百, 1 亿.
_WITH_PLACE = re.compile(rf"[{_DIGIT}{numerals.DIGITS}][{BLANKS}]?[{_HAN_PLACES}]")
_HAN_DECIMAL = re.compile(rf"[{_HAN}]点[{numerals.DIGITS}]+\Z")
_HAN_POINT = re.compile("[.．·•‧∙・]")
# The first number of a range whose second one is read alone: 300-500-700万元, 20■～300万元.
_CHAIN = re.compile(
    rf"(?:[{_DIGIT}{_COMMAS}.．{BLOTS}]*[{_DIGIT}{BLOTS}][{_HAN_PLACES}]?|(?<![{_DIGIT}{_HAN}])[{_HAN}]*(?:[{_HAN_PLACES}]|[{_HAN}]点[{_HAN}])[{_HAN}]*)"
    rf"(?:[{_BETWEEN}]{{0,4}}|(?<=[{BLOTS}])[%％‰])[{_DASHES}]{{1,2}}[{_BETWEEN}]{{0,4}}\Z"
)
# The cut second number of a range of which the first has a unit: 2000万元-3⏎000万元, 12万元至3 5万元.
_CUT_SECOND = re.compile(
    rf"\s?[{_DASHES}]{{1,2}}\s?(?:[{_DIGIT}]+(?![.．][{_DIGIT}])[{BLANKS}\n{BLOTS}{_POINTS}]{{1,2}}[{_DIGIT}]|[{BLOTS}])"
    rf"[{_DIGIT}{BLOTS}.．]*[{_HAN_PLACES}]{{0,3}}元?"
)
# 5（含5）万元至10万元: the magnitude of a number that a bracket parts from it.
_NOTED = re.compile(rf"[{_DIGIT}][{_DIGIT}{_COMMAS}.．]*\s?[（(][^（）()\n]{{1,12}}[）)]\Z")
_OPEN_RANGE = re.compile(rf"\s?[{_DASHES}]{{1,2}}\s?[{_DIGIT}{_HAN}{BLOTS}]")
# 百分之三·五, 百分之三点⏎五, 百分之三十 五
_HAN_TAIL = re.compile(
    rf"点[{UNSEEN}{BLOTS}]{{1,4}}[{_HAN}{_DIGIT}]*|[.．·•‧∙・]\s?[{_HAN}]+"
    rf"|[{UNSEEN}{BLOTS}]{{1,4}}点?[{_HAN}]{{1,4}}+(?![、.．：:]|[是则来]|方面)"
)
_TENTHS_APART = re.compile(r"[\s·][一二三四五六七八九半](?![、是个名项户方])")
_COVERED = re.compile(r"[�□■▇█▆◼◻▢⬛]|[*＊×]{2}")
_IS_HAN = frozenset(_HAN)
_BLOTTED = frozenset(BLOTS)
# （含配套）★3000万元: no print loses a character as a star.
_STARS, _CLOSERS = frozenset("★☆◆◇●◎＊*"), frozenset("）)】〕]》」』")
_SEPARATORS = frozenset(_COMMAS + BLANKS)
_SEPARATOR = re.compile(f"[{_COMMAS}{BLANKS}]")
_GROUPED = re.compile(
    rf"[{_DIGIT}]{{1,3}}(?:[{_COMMAS}]|(?P<blank>[{BLANKS}]))[{_DIGIT}]{{3}}(?:[{_COMMAS}{BLANKS}][{_DIGIT}]{{3}})*"
)
SHORTEST_GROUPED = len("1,234")
"""Characters: what is shorter has no groups of digits in it."""
_ROUND = frozenset(numerals.MYRIADS)
_DEALT = re.compile(r"分别[安投下拨]?[排入达付]?[为是达到约]?\Z|各[为是]?\Z")
_LISTED = re.compile(rf"[^，,。；;、]{{0,6}}(?:[、，,；;和及与]|以及)[^，,。；;、\n]{{0,12}}?[{_DIGIT}]")
_NUMBERED = re.compile(r"(?:(?:\A|[附见如及和（(\s])[表图件]|编号|序号|项目|标段|方案|附录)\Z")
_SHORT_REACH = 8
_DIGIT_APART = re.compile(rf"[{_DIGIT}][{BLANKS}]+\Z")
_REACH = 40
_LONGEST_CHAIN = 16
_RUN = re.compile(
    rf"(?P<head>[{_DIGIT}{BLOTS}{_HAN}](?:[{_BETWEEN}]{{0,3}}点?[{_DIGIT}{BLOTS}{_HAN}余多]|(?<=[{_DIGIT}])[OoIl])*+)"
    # 上午9点，300万元; 提出3点。300万元: behind a mark that ends its clause 点 is no decimal point
    rf"(?P<gap>(?:[{_BETWEEN}]{{0,2}}点(?![{_COMMAS}。]))?[{_BETWEEN}]{{0,6}})\Z"
)
# A number that stands alone on its line, with or without strokes around it: of a page, or a cell of a table.
_ALONE = re.compile(
    rf"[{BLANKS}\-—－–·第]*[{_DIGIT}][{_DIGIT}{_COMMAS}.．{BLANKS}]*[{BLANKS}\-—－–·页)）]*\Z"
    rf"|[{BLANKS}]*[(（][{_DIGIT}]+[)）][{BLANKS}]*\Z"
)
# A number at a page's end, with the page's number below it and the next page's first line behind that.
_OVER_PAGES = re.compile(
    rf"(?P<head>[{_DIGIT}][{_DIGIT}{_COMMAS}.．]*)[{BLANKS}]*\n\n?[{BLANKS}]*"
    rf"(?:[-—－–·]+[{BLANKS}]?[{_DIGIT}]{{1,3}}[{BLANKS}]?[-—－–·]+|第[{BLANKS}]?[{_DIGIT}]{{1,3}}[{BLANKS}]?页"
    rf"|(?P<bare>[{_DIGIT}]{{1,3}}))[{BLANKS}]*\n\n?[{BLANKS}]*\Z"
)
_LONGEST_ROW = 400
"""Characters: as far as a row of columns is looked at on either side, of a line however long."""
# The number of an item: 1. at a line's start, or behind what ends a sentence; but 总投资：3. 5亿元 may be one number.
_ITEM = re.compile(rf"(?:\A|\n|[。；;])[{BLANKS}]*[{_DIGIT}]{{1,2}}[.．][{BLANKS}]\Z")
# A day, or a year that begins a line, a cell or a clause.
_DATE = re.compile(
    rf"{dates.YEAR}[-./／－–—][{_DIGIT}]{{1,2}}[-./／－–—][{_DIGIT}]{{1,2}}\Z|{dates.YEAR}[年度]\Z"
    rf"|(?:\A|(?<=[\s|│，。；：、（(])){dates.YEAR}\Z"
)
# So many digits are those of a telephone or of a code.
_LONG = re.compile(
    rf"[{_DIGIT}]{{10,}}\Z|[{_DIGIT}]{{3,4}}-[{_DIGIT}]{{7,8}}\Z|(?:电话|传真|手机|邮编|代码|编码|热线)[：:]?\s?[{_DIGIT}]{{5,}}\Z"
)
_NAMED = re.compile(
    rf"(?:(?<![{_DIGIT}])[A-Za-z]|[￥¥$€£])[{_DIGIT}.]*\Z|第[{_DIGIT}、{_COMMAS}]*\Z"
    rf"|(?:附[件表图录]|(?:\A|[见如及和（(\s])[表图])\s?[{_DIGIT}]{{1,3}}\Z"
)
_GROUP = re.compile(rf"[{_DIGIT}]{{3}}(?![{_DIGIT}])")
# 1:2, K12+300
_OF_RATIO = re.compile(rf"[{_DIGIT}][:：∶+＋]\Z")
_TIMES_SO_MUCH = re.compile(rf"[{_DIGIT}]\s?[\u3400-\u9fff]{{1,3}}\s?\Z")
_IS_PROSE = re.compile("[，。；]")
_WITHIN_NUMBER = re.compile(rf"[{_DIGIT}](?:[,.．万亿]?|[{STROKES}]{{1,2}})\Z")
_COLUMNS = re.compile(rf"[^{BLANKS}\n][{BLANKS}]{{2,}}(?=[^{BLANKS}\n])|\t")
_TAIL = re.compile(rf"[{_BETWEEN}{BLOTS}{_ZEROS}OoIl]{{1,3}}[{_DIGIT}]+(?:[.．][{_DIGIT}]+)?[百千万萬亿億]*")
# 总投资3亿。二是…: the number of an item that follows.
# 修复资金130万。2021年…: a sentence that begins with a date or the number of an item
_BEGINS_ANEW = re.compile(r"(?:19|20)\d\d(?:年|[-—－–~～至]\d{2,4}年)|\d{1,2}月|\d{1,2}[.．、](?=[\u3400-\u9fff])")
_NEXT_NUMERAL = re.compile(
    rf"[{BLANKS}\n{_POINTS}{BLOTS}{STRAY}]{{1,3}}(?!(?<=。)[一二三四五六七八九十]{{1,2}}[是、])[{_DIGIT}{_HAN}%％‰]|[OoIl]{{1,3}}[{_DIGIT}{_HAN}]"
)
_OTHER_UNIT = re.compile(r"\s?[年月日号%％个人户\-—/:：]")


def run_of(text: str, start: int, end: int) -> int | None:
    """Where the number begins of which the one in a span is only the tail; `None` where that is whole.

    To be asked only where one of `LAST` stands before it.
    """
    window = max(0, start - _REACH)
    if text[start - 1] in _DASHES or text[window:start].rstrip(_BETWEEN)[-1:] in _DASHES:
        chain = _CHAIN.search(text, max(0, start - _LONGEST_CHAIN), start)
        if chain and not ("\n" in chain.group() and is_alone(text, chain.start())):
            return chain.start()
        if text[start - 1] in _DASHES:
            return None
    if text[start - 1] in _CLOSED:
        noted = _NOTED.search(text, window, start) if text[start] in _HAN_PLACES else None
        return noted.start() if noted else None
    if "\n" in text[window:start] and (parted := _OVER_PAGES.search(text, window, start)):
        head = parted.start("head")
        is_cell = parted["bare"] is not None and len(paragraph_at(text, head)) < LONG_LINE
        return None if is_cell or is_alone(text, head) else head
    match = _RUN.search(text, window, start)
    if match is None:
        return None
    head, gap = match.end("head"), match["gap"]
    last = text[head - 1]
    if last in _BLOTTED:
        return None if _is_bullet(text, head - 1) or _is_emphasis(text, match, end) else match.start()
    if last in _IS_HAN or last in "余多":
        return None if _ends_a_word(text, match, start) else match.start()
    if not gap or _are_two(text, match):
        return None
    return match.start()


def tenths_go_on(text: str, end: int) -> bool:
    """Whether what adds to 六成 stands apart from it: 六成⏎五."""
    return _TENTHS_APART.match(text, end) is not None


def is_alone(text: str, start: int) -> bool:
    """Whether the number at `start` stands alone on its line, as that of a page does."""
    return _ALONE.match(paragraph_at(text, start).of(text)) is not None


def rest_of(text: str, begin: int, end: int) -> int | None:
    """Where the number ends of which the one in a span is only the head; `None` where that is whole.

    To be asked only where one of `NEXT` stands behind it.
    """
    if text[end - 1] in _IS_HAN and (tail := _HAN_TAIL.match(text, end)):
        return tail.end()
    if text[end] in _BLOTTED and (covered := _COVERED.match(text, end)) and text[begin - 1 : begin] != "*":
        return covered.end()
    match = _TAIL.match(text, end)
    if match and text[end] in _COMMAS and not text[end - 1].isdecimal():
        return None  # HK$300万，100万元
    return None if match is None or _OTHER_UNIT.match(text, match.end()) else match.end()


def goes_on(text: str, end: int) -> bool:
    """Whether a number without a unit may go on behind what stands at its end, or be the first of a range."""
    if text[end : end + 1] not in NEXT or (text.startswith("。", end) and _BEGINS_ANEW.match(text, end + 1)):
        return False
    return (_NEXT_NUMERAL.match(text, end) or _OPEN_RANGE.match(text, end)) is not None


def cut_range_of(text: str, end: int) -> int | None:
    """Where the second number ends, cut or blotted, of a range whose first is a sum; `None` where there is none.

    To be asked only where one of `OPENS_RANGE` stands behind it.
    """
    second = _CUT_SECOND.match(text, end)
    return second and second.end()


def are_several(text: str, start: int, printed: str) -> bool:
    """Whether groups of three digits may be numbers of their own: 300 200 100万元, 分别为100，200，300万元.

    So it is where blanks stand before the third group, or the second behind three digits, of a number with a magnitude;
    where the whole would be a million million; where what is printed is dealt out; and where it begins with the number
    of a table (表3，500万元).
    """
    if _SEPARATORS.isdisjoint(printed[1:4]) or not (match := _GROUPED.match(printed)):
        return False
    groups = _SEPARATOR.split(match.group())
    if not _ROUND.isdisjoint(printed):
        if match["blank"] and (len(groups) > 2 or len(groups[0]) == len(groups[1])):
            return True
        if len(groups) > 3 or len(groups) == 3 == len(groups[0]):
            return True
    before = text[max(0, start - _SHORT_REACH) : start]
    if _DEALT.search(before):
        return not _LISTED.match(text, start + len(printed))
    return _NUMBERED.search(before) is not None and not (match["blank"] and before.endswith("项目"))


def is_prose(text: str, place: int) -> bool:
    """Whether a place is in a line that is long enough to go on below, and is no row of columns."""
    return len(paragraph_at(text, place)) >= LONG_LINE and not _are_cells(text, place)


def _is_cut_line(text: str, end: int) -> bool:
    """Whether a line that ends at `end` is one of prose that ends within a number: what is below it goes on with it."""
    return (
        _WITHIN_NUMBER.search(text, max(0, end - 3), end) is not None and len(paragraph_at(text, end - 1)) >= LONG_LINE
    )


def _are_cells(text: str, place: int) -> bool:
    """Whether a place is in a row of columns, no further from either end than rows are long."""
    row = text[max(0, place - _LONGEST_ROW) : place].rpartition("\n")[2]
    row += text[place : place + _LONGEST_ROW].partition("\n")[0]
    return row.count("\t") > 1 or (not _IS_PROSE.search(row) and len(_COLUMNS.findall(row)) > ("\t" not in row))


def _is_emphasis(text: str, match: re.Match[str], end: int) -> bool:
    """Whether stars stand on both sides of a number: **50万元**."""
    return not match["head"].strip("*") and text.startswith("*", end)


def _is_bullet(text: str, place: int) -> bool:
    """Whether a blot opens a line or a list's item."""
    return (
        opens_line(text, place)
        or text[place - 1] in "；;。"
        or (text[place] in _STARS and text[place - 1] in _CLOSERS)
        or (text[place - 1] in "：:" and text[place] != "\ufffd")
        or (text[place - 1] in BLANKS and not _DIGIT_APART.search(text, max(0, place - _SHORT_REACH), place))
        or (text[place] == "?" and text[place - 1] in "吗呢么少何否哪")
        or (text[place] in "×✕*" and _TIMES_SO_MUCH.search(text, max(0, place - 7), place) is not None)
    )


def _ends_a_word(text: str, match: re.Match[str], start: int) -> bool:
    """Whether the Han numeral before a number ends a word of its own: 统一 300元, 补助300万，200户."""
    head, gap = match["head"], match["gap"]
    is_number = _WITH_PLACE.search(head) is not None
    if gap and head[-1] in numerals.ZEROS and head[-2:-1].isdecimal():
        return False  # 1〇,200
    if not gap:
        if not text[start].isdecimal():
            return True
        if head[-1] in numerals.ZEROS:
            return len(head) == 1 and _is_bullet(text, start - 1)
        if text[start] == "0" and text[start + 1] not in ".．" and head[-1] in numerals.DIGITS:
            return False
        return not (is_number and head[-1] in _HAN_PLACES)
    if any(comma in gap for comma in _COMMAS):
        return True
    if gap[0] == "点" or _HAN_DECIMAL.search(head):
        return False  # 三点⏎八万, 三点六⏎八万
    if _HAN_POINT.fullmatch(gap):
        return False
    is_range = head[-1] + text[start] in numbers.NEIGHBOURS  # 二⏎三十万元
    return not (is_number or is_range or head[-1] in _HAN_PLACES) and text[start] not in _HAN_PLACES


def _are_two(text: str, match: re.Match[str]) -> bool:
    """Whether a number and the one before it are two by themselves."""
    head, gap = match.end("head"), match["gap"]
    if _LONG.search(text, max(0, match.start() - 6), head):
        return True
    if "\n" in gap:
        line = text.rfind("\n", 0, head)
        return _ALONE.match(text[line + 1 : head].strip()) is not None and not _is_cut_line(text, line)
    if gap == "," and _GROUP.match(text, head + 1):
        return False  # ■3,500; of X3,500 nobody knows whether it is one
    if _NAMED.search(text, max(0, match.start() - 4), head) or _OF_RATIO.search(
        text, max(0, match.start() - 2), match.start()
    ):
        return True
    if gap.strip(BLANKS) in (".", "．") and _ITEM.search(text, max(0, match.start() - 4), match.end()):
        return True
    if not gap.strip(BLANKS):
        return bool(_are_cells(text, head) or _DATE.search(text, max(0, match.start() - 10), head))
    return False
