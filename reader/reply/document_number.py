"""Document numbers: organ〔year〕serial号 (GB/T 9704-2012, 7.2.5), with every bracket that pages put for 〔〕."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.text import Span, dates, numerals
from reader.text.dates import DIGIT, YEAR_SPREAD
from reader.text.slots import made_by_slots

_OPEN, _CLOSE = r"〔﹝\[［【〖（({<＜〈", r"〕﹞\]］】〗）)}>＞〉"
_SHUT = r"〕﹞】］\]"
_HAN = numerals.DIGITS + numerals.PLACES
# A blank or a line's end may stand between any two digits.
_SERIAL = rf"[{DIGIT}](?:\s?[{DIGIT}]){{0,5}}(?:-[{DIGIT}]{{1,4}})?|[{_HAN}]{{1,6}}"
# 8号、9号 and 8、9号 are two numbers of one year; 9号楼 and 9号建议 are none.
AND = r"\s?(?:[、，,和及与]|以及)\s?"
_MARK = rf"(?:\s?[号號]|(?={AND}[{DIGIT}]{{1,6}}[号號、]))"
_NEXT = re.compile(
    rf"{AND}(?P<number>第?\s?(?P<serial>[{DIGIT}]{{1,6}}){_MARK})(?!\s?(?:楼|院|门|路|线|公路|国道|省道|地块|[^\n，。；、]{{0,4}}(?:建议|提案|议案)))"
)
_TAIL = re.compile(
    # One class of characters first, which is what makes a search fast.
    rf"[{_OPEN}{_SHUT}](?:(?<![{_SHUT}])(?:\s?(?P<year>{YEAR_SPREAD})\s?年?\s?(?P<close>[{_CLOSE}])\s?第?\s?"
    rf"(?P<serial>{_SERIAL}){_MARK}"
    rf"|(?P<damaged>(?:19|20)\d\d(?:\d{{1,5}}|\s\d{{1,5}}(?=\s?号)))\s?(?P<mark>号?)"
    r"|(?<=[〔﹝])(?P<broken>\d{2,4}[〕﹞]?\s?\d{0,6}\s?号))"
    # One that has lost the bracket before its year: 青财金2021】27号.
    rf"|(?<=(?:19|20)\d\d[{_SHUT}])(?P<unopened>\s?第?\s?\d{{1,6}}\s?号))"
)
BRACKETS = frozenset(_OPEN + _SHUT)
"""Of which every number has one."""
# A class mark may be glued before it (B青财函…), so it begins with a Han character.
_ORGAN = re.compile(r"[\u3400-\u9fff][\u3400-\u9fffA-Za-z]{0,15}\s?\Z")
_ONLY_JOINS = re.compile(AND)
# What may stand between a title and its number: （试行）, （以下简称《意见》）, and the same before a comma.
_ASIDE = r"[^（()）。；;\n]{1,40}"
_TITLE_ENDS = re.compile(rf"》\s?(?:[（(]{_ASIDE}[)）]\s?)?[（(]\s?(?:(?:以下|下)?简称{_ASIDE}[，,；;]\s?)?\Z")
_LONGEST_TITLE, _LONGEST_ASIDE = 200, 90
# How far before a bracket its organ is looked for, and how many digits a year has.
_LOOK, _YEAR = 22, 4
# Right behind a title all that stands in its parentheses is the number: 《细则》（将建〔2021〕47号）, （[2019]12号）.
_BEHIND_TITLE = re.compile(
    r"》\s?[（(]\s?(?:详见|参见|依据|根据|按照|见(?=[\u3400-\u9fff]{2}))?(?P<code>[\u3400-\u9fff][\u3400-\u9fffA-Za-z]{0,15}\s?)?\Z"
)
# An organ's code in brackets of its own: (临企地字)[2018]3号.
_BRACKETED_CODE = re.compile(r"[（(](?P<organ>[\u3400-\u9fff]{1,10}[字函发办])[)）]\s?\Z")
# One that a line's end tears behind the bracket before it: （云⏎办发〔2017〕1号）.
_TORN_CODE = re.compile(
    r"[（(]\s?(?P<code>(?!详?见|参见)[\u3400-\u9fff]{1,6}\s{0,2}\n\s{0,2}[\u3400-\u9fff][\u3400-\u9fffA-Za-z]{0,11}\s?)\Z"
)
_IN_BRACKETS = frozenset("）)、，,；;")
# The assembly's own number of what is answered: 县政协提案〔2022〕19号, 县政协〔2022〕19号提案.
_REQUEST_WORDS = ("提案", "建议", "议案")
_REQUESTS = re.compile(rf"(?:.*(?:政协|人大)(?:代表|委员)?)?(?:{'|'.join(_REQUEST_WORDS)})")
_REQUESTED = re.compile(r"\s?(?:代表|委员)?(?:提案|建议|议案)(?![将由对])")
_NO_CODES = frozenset("第据和与及或的按依在见由")
_NESTING = {"》": 1, "《": -1}
# Words that stand before an organ's code in a sentence and are no part of it.
_FULL_NAME = re.compile(
    "[\u3400-\u9fff]{2,}(?:改革委|发改委|卫健委|健康委|国资委|委员会|部|厅|局|政府)(?=[\u3400-\u9fff]{2,6}\\Z)"
)
_BEFORE = re.compile(
    r".*(?:根据|关于|结合|对照|收到|联发(?![字函文])|按照|依据|依照|依(?![安兰])|按|(?<!数)据|遵照|(?<![终为])了|印发|下发|转发|制定|出台|发布|执行|落实|贯彻|参照|文件|号为?|来文|请示|来函|批复"
    r"|通知|意见|方案|办法|决定|规划(?![字函发办])|[省市县区州]里|(?<![\u3400-\u9fff])自(?![然贸治贡考驾])|(?<![\u3400-\u9fff])经(?![信贸济开发管科商])|[和与及或由以将在见的])(?=[\u3400-\u9fff])"
)


@made_by_slots
@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number in a text. `year` and `serial` are `None` where it is damaged; nothing is guessed then."""

    span: Span
    organ: str
    year: str | None
    serial: str | None

    @property
    def normalised(self) -> str | None:
        """`organ|year|serial`, the serial without leading zeros."""
        return f"{self.organ}|{self.year}|{self.serial}" if self.serial else None

    @property
    def printed(self) -> str | None:
        """The number in the standard's own form."""
        return f"{self.organ}〔{self.year}〕{self.serial}号" if self.serial else None


def find_document_numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[DocumentNumber]:
    """Every document number in a stretch of the text, in order."""
    floor, organ = start, ""
    stop = len(text) if end is None else end
    for match in _TAIL.finditer(text, start, stop):
        year, printed, damaged, unopened = match.group("year", "serial", "damaged", "unopened")
        begin, behind = match.span()
        if year and year[0].isdecimal() and not printed[0].isdecimal():
            continue  # 中央（2021年）一号文件 has a name, no number
        if organ and _ONLY_JOINS.fullmatch(text, floor, begin):
            code = ""  # 民发〔2020〕8号和〔2020〕9号: of one organ
        else:
            before = text[max(floor, begin - _LOOK) : begin - (_YEAR if unopened else 0)]
            found = _torn(before, text[behind : behind + 2]) or _code(before)
            if found is None:
                continue
            code, organ = found
        if unopened:
            code += text[begin - _YEAR : begin]
        if _REQUESTED.match(text, behind) or (organ.endswith(_REQUEST_WORDS) and _REQUESTS.fullmatch(organ)):
            continue
        if damaged and not (match["mark"] or text[begin] in "〔﹝" or re.search("[字发函办]", code)):
            continue
        serial = _serial(printed)
        year = str(dates.number("".join(year.split()))) if serial else None
        yield DocumentNumber(Span(begin - len(code), behind), organ, year, serial)
        floor = behind
        while year and (following := _NEXT.match(text, floor, stop)):
            floor = following.end()
            yield DocumentNumber(Span(following.start("number"), floor), organ, year, _serial(following["serial"]))


def find_damaged(text: str, within: Span) -> Iterator[DocumentNumber]:
    """The document numbers of a stretch that are damaged; most pages have none, which is seen at once."""
    serials = (match["serial"] for match in _TAIL.finditer(text, within.start, within.end))
    if all(serial and serial[0].isdecimal() for serial in serials):
        return iter(())
    return (each for each in find_document_numbers(text, within.start, within.end) if each.serial is None)


def _code(before: str) -> tuple[str, str] | None:
    """The organ's code at the end of what stands before a bracket, as printed and bare; `None` for none."""
    if behind := _BEHIND_TITLE.search(before):
        code = behind["code"] or ""
        return code, code.strip()
    if before.rstrip().endswith((")", "）")) and (bracketed := _BRACKETED_CODE.search(before)):
        return bracketed.group(), bracketed["organ"]
    code = _unquoted(before)
    return (code, code.strip()) if code else None


def _torn(before: str, behind: str) -> tuple[str, str] | None:
    """A code behind a bracket that ends, or names another number, right behind this one; `None` for none.

    A bracket that goes on, or never ends, tells nothing of the line before a number, which may have its own line.
    """
    if "\n" not in before or behind.lstrip()[:1] not in _IN_BRACKETS or not (torn := _TORN_CODE.search(before)):
        return None
    bare = "".join(torn["code"].split())
    return (torn["code"], bare) if _unquoted(bare) == bare else None


def _unquoted(before: str) -> str:
    """The code in a sentence, without the words before it, with the blank behind it; empty for none."""
    organ = _ORGAN.search(before)
    if organ is None:
        return ""
    code = organ.group()
    if lead := _BEFORE.match(code):
        code = code[lead.end() :]
    if full := _FULL_NAME.match(code):
        code = code[full.end() :]  # 省民政厅民发〔2020〕1号: the office, then its code
    return "" if code.strip() in _NO_CODES else code


def _serial(printed: str | None) -> str | None:
    if printed is None:
        return None
    if printed.isascii() and printed.isdecimal():
        return printed.lstrip("0") or "0"
    serial = numerals.plain(printed)
    return "-".join(part.lstrip("0") or "0" for part in serial.split("-")) if serial else None


def title_before(text: str, start: int) -> Span | None:
    """The title in 《》 that a number in parentheses behind it belongs to, without the marks; `None` where none is."""
    # Most numbers stand in no parentheses: that is seen at once.
    last = text[start - 2 : start].rstrip()[-1:] if start > 1 else ""
    ending = _TITLE_ENDS.search(text, max(0, start - _LONGEST_ASIDE), start) if last and last in "（(，,；;" else None
    if ending is None:
        return None
    end = opening = ending.start()
    depth = 1  # titles cite titles: 《关于转发〈…〉的通知》, 《关于印发《…》的通知》
    floor = max(0, end - _LONGEST_TITLE)
    while depth and opening >= 0:
        opening = max(text.rfind("》", floor, opening), text.rfind("《", floor, opening))
        depth += _NESTING[text[opening]] if opening >= 0 else 0
    return None if depth or text.find("\n", opening, end) >= 0 else Span(opening + 1, end)
