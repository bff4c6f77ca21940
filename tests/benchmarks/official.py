"""Official letters of which every number, paragraph and cell is known, as offices make them: DOCX, HTML and PDF."""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from random import Random
from typing import Any, NamedTuple

from tests.benchmarks import texts
from tests.examples import REPLY
from tests.sources import documents

_HAN = ("chineseCounting", "一二三四五六七八九十")
_ARABIC = ("decimal", tuple(map(str, range(1, 20))))
_ROUND = ("decimalEnclosedCircle", "①②③④⑤⑥⑦⑧⑨⑩")
_NUMBERINGS = (
    ((_HAN, "%1、"), (_HAN, "（%2）"), (_ARABIC, "%3．")),
    ((_HAN, "%1、"), (_ARABIC, "%2．"), (_ROUND, "%3")),
    ((_ARABIC, "%1 "), (_ARABIC, "%1.%2 "), (_ARABIC, "（%3）")),
)
_NUMBER = re.compile("(?P<label>[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|)(?P<words>.*)")
_FONT_SIZES = (16, 15, 14)
_ABOVE = "青禾县水利局文件"
_MENU = ("首页", "政务公开", "建议提案办理", "联系我们")
_BELOW = "主办：青禾县水利局　网站标识码：0000000000"


class Item(NamedTuple):
    """A paragraph: the number before its words, and that number's level from 0; `None` where it has none."""

    level: int | None
    label: str
    words: str


class Letter(NamedTuple):
    """A letter; `rows` is the table that stands before its last paragraph, `number` says which it is."""

    number: int
    items: tuple[Item, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def lines(self) -> list[str]:
        """What is printed of it, a table's row as one line."""
        items = [f"{item.label}{item.words}" for item in self.items]
        return [*items[:-1], *("".join(row) for row in self.rows), items[-1]]

    def without_table(self) -> "Letter":
        """The same letter with its paragraphs alone."""
        return self._replace(rows=())


def letter(number: int) -> Letter:
    """One of any number of letters, the same in every run; in every other one stands a table."""
    chance = Random(number)
    found = _sentences()

    def words(most: int) -> str:
        own = f"{chance.randrange(2016, 2025)}年安排资金{chance.randrange(10_000, 9_999_999) / 100:.2f}万元。"
        return "".join(chance.sample(found, chance.randrange(1, most))) + own

    items = [
        Item(None, "", f"关于县第十八届人大三次会议第{number + 100}号建议的答复"),
        Item(None, "", "某某代表："),
        Item(None, "", f"您提出的建议收悉，现答复如下：{words(4)}"),
    ]
    counts = [0, 0, 0]
    for level in _levels(chance):
        counts[level:] = [counts[level] + 1, *(0 for _below in counts[level + 1 :])]
        heading = f"关于{chance.choice(('供水', '灌溉', '防汛', '河道'))}工作第{sum(counts)}项（{number}-{len(items)}）"
        items.append(Item(level, _label(number, level, counts), words(5) if level else heading))
        if level < 2:
            items.append(Item(None, "", words(6)))
    items.append(Item(None, "", f"感谢您对水利工作的关心和支持。{words(3)}"))
    head = ("项目", "总投资（万元）", "其中：中央资金")
    rows = [(f"第{row}水厂", f"{chance.randrange(100, 9999)}", f"{chance.randrange(10, 99)}.5") for row in range(1, 5)]
    return Letter(number, tuple(items), () if number % 2 else (head, *rows))


def _sentences() -> list[str]:
    rest = texts.LETTER.read_text(encoding="utf-8").partition("现答复如下")[2].partition("感谢您")[0]
    found = ("".join(each.split()) for each in rest.replace("\n", "").split("。"))
    return [f"{each}。" for each in found if 12 <= len(each) <= 140 and each[0] not in "（(一二三四五六七八九十"]


def _levels(chance: Random) -> Iterator[int]:
    for _section in range(3):
        yield 0
        for _part in range(chance.randrange(1, 4)):
            yield 1
            yield from [2] * chance.randrange(3)


def _label(number: int, level: int, counts: Sequence[int]) -> str:
    numbering = _NUMBERINGS[number % len(_NUMBERINGS)]
    label = numbering[level][1]
    for at, ((_form, signs), _words) in enumerate(numbering):
        label = label.replace(f"%{at + 1}", signs[counts[at] - 1])
    return label


def docx(letter: Letter) -> bytes:
    """The letter as of Word: numbers of its lists, a table, a header, the pages' numbers."""
    from docx import Document
    from docx.oxml import parse_xml
    from docx.shared import Pt

    document: Any = Document()
    style = document.styles["Normal"]
    style.font.size = Pt(_FONT_SIZES[letter.number % len(_FONT_SIZES)])
    style.paragraph_format.line_spacing = Pt(28)
    style.paragraph_format.first_line_indent = 2 * style.font.size
    levels = [
        documents.level(at, form, words, '<w:suff w:val="nothing"/>')
        for at, ((form, _signs), words) in enumerate(_NUMBERINGS[letter.number % len(_NUMBERINGS)])
    ]
    lists = document.part.numbering_part.element
    for element in reversed(parse_xml(f'<w:x xmlns:w="{documents.WORD}">{documents.listed(*levels, number=99)}</w:x>')):
        lists.append(element) if element.tag.endswith("}num") else lists.insert(0, element)
    section = document.sections[0]
    section.header.paragraphs[0].text = _ABOVE
    field = f'<w:fldSimple xmlns:w="{documents.WORD}" w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    section.footer.paragraphs[0]._p.append(parse_xml(field))
    for item in letter.items[:-1]:
        _add(document, item)
    if letter.rows:
        table = document.add_table(len(letter.rows), len(letter.rows[0]), "Table Grid")
        for row, cells in zip(table.rows, letter.rows, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
                cell.paragraphs[0].paragraph_format.first_line_indent = Pt(0)
    _add(document, letter.items[-1])
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add(document: Any, item: Item) -> None:
    paragraph = document.add_paragraph(item.words)
    if item.level is not None:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = item.level
        properties.get_or_add_numId().val = 99


def html(letter: Letter) -> bytes:
    """The letter as of a site, with its menu and footer; numbers are typed there."""
    menu = "".join(f'<li><a href="/{at}">{words}</a></li>' for at, words in enumerate(_MENU))
    items = [f"<p>{item.label}{escape(item.words)}</p>" for item in letter.items]
    rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in letter.rows)
    table = f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>" if letter.rows else ""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>答复</title></head><body><nav><ul>{menu}</ul></nav>'
        f"<div>{''.join(items[:-1])}{table}{items[-1]}</div><footer>{_BELOW}</footer></body></html>"
    ).encode()


def pdf(letter: Letter) -> bytes:
    """The paragraphs of the letter as set by a program for print, with the pages' numbers."""
    lines = [f"　　{line}" for line in letter.without_table().lines]
    return documents.pdf(documents.set_in_lines("\n".join(lines), documents.pdf_width))


def ofd(letter: Letter) -> bytes:
    """The same in the national format."""
    return documents.ofd(documents.set_in_lines("\n".join(f"　　{line}" for line in letter.without_table().lines)))


def letter_of_tests() -> Letter:
    """The letter that the tests of every format read, as paragraphs with what they begin with as their numbers."""
    found = (_NUMBER.match(line.strip()) for line in documents.paragraphs(REPLY))
    return Letter(0, tuple(Item(None, each["label"], each["words"]) for each in found if each), ())


AS_IN_TESTS: dict[str, Callable[[Letter], bytes]] = {
    ".docx": lambda _letter: documents.numbered_docx(REPLY),
    ".html": lambda _letter: documents.html(REPLY).encode(),
    ".mht": lambda _letter: documents.mht(documents.html(REPLY)),
    ".odt": lambda _letter: documents.numbered_odt(REPLY),
    ".ofd": lambda _letter: documents.ofd(documents.set_in_lines(REPLY)),
    ".pdf": lambda _letter: documents.pdf(documents.set_in_lines(REPLY, documents.pdf_width)),
}
"""What the tests make of their letter, by the ending of the file."""
