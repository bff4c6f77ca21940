"""Document numbers: organ〔year〕serial号 (GB/T 9704-2012, 7.2.5), with every bracket that pages put for 〔〕."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.reply import numerals
from reader.reply.model import Span

_OPEN, _CLOSE = r"〔﹝\[［【〖（(", r"〕﹞\]］】〗）)"
_DIGIT = "0-9０-９"
_TAIL = re.compile(
    rf"[{_OPEN}](?:\s?(?P<year>(?:19|20|１９|２０)[{_DIGIT}]{{2}})\s?(?P<close>[{_CLOSE}])\s?第?\s?"
    rf"(?P<serial>[{_DIGIT}]{{1,6}}(?:-[{_DIGIT}]{{1,4}})?)\s?号"
    rf"|(?P<damaged>(?:19|20)\d\d\d{{1,5}})\s?(?P<mark>号?)"
    r"|(?<=[〔﹝])(?P<broken>\d{2,4}[〕﹞]?\s?\d{0,6}\s?号))"
)
# A class mark may be glued before it (B青财函…), so it begins with a Han character.
_ORGAN = re.compile(r"[\u3400-\u9fff][\u3400-\u9fffA-Za-z]{0,15}\s?\Z")
_TITLE_ENDS = re.compile(r"》\s?[（(]\s?\Z")
_LONGEST_TITLE = 200
_NESTING = {"》": 1, "《": -1}
# Words that stand before an organ's code in a sentence and are no part of it.
_FULL_NAME = re.compile(
    "[\u3400-\u9fff]{2,}(?:改革委|发改委|卫健委|健康委|国资委|委员会|部|厅|局|政府)(?=[\u3400-\u9fff]{2,6}\\Z)"
)
_BEFORE = re.compile(
    r".*(?:根据|关于|结合|对照|收到|联发(?![字函文])|按照|依据|依照|依(?![安兰])|遵照|印发了?|下发了?|转发了?|制定了?|出台了?|发布了?|执行|落实|贯彻|参照|文件|来文|请示|来函|批复"
    r"|通知|意见|方案|办法|决定|规划|[和与及或由以将在见])(?=[\u3400-\u9fff])"
)


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


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[DocumentNumber]:
    """Every document number in a stretch of the text, in order."""
    floor = start
    for match in _TAIL.finditer(text, start, len(text) if end is None else end):
        window = text[max(floor, match.start() - 17) : match.start()]
        organ = _ORGAN.search(window)
        if organ is None:
            continue
        code = organ.group()
        if lead := _BEFORE.match(code):
            code = code[lead.end() :]
        if full := _FULL_NAME.match(code):
            code = code[full.end() :]  # 省民政厅民发〔2020〕1号: the office, then its code
        marked = match["mark"] or match.group()[0] in "〔﹝"
        if match["damaged"] and not marked and not re.search("[字发函办]", code):
            continue
        span = Span(match.start() - len(code), match.end())
        year, serial = (part and part.translate(numerals.TO_ASCII) for part in match.group("year", "serial"))
        yield DocumentNumber(
            span,
            code.strip(),
            year,
            "-".join(part.lstrip("0") or "0" for part in serial.split("-")) if serial else None,
        )
        floor = match.end()


def title_before(text: str, start: int) -> Span | None:
    """The title in 《》 that a number in parentheses behind it belongs to, without the marks; `None` where none is."""
    ending = _TITLE_ENDS.search(text, max(0, start - 4), start)
    if ending is None:
        return None
    end = opening = ending.start()
    depth = 1  # titles cite titles: 《关于转发〈…〉的通知》, 《关于印发《…》的通知》
    floor = max(0, end - _LONGEST_TITLE)
    while depth and opening > floor:
        opening -= 1
        depth += _NESTING.get(text[opening], 0)
        if text[opening] == "\n":
            return None
    return None if depth else Span(opening + 1, end)
