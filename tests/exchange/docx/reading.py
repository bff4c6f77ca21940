"""What Word shows of an export: its paragraphs, and of each comment its words and what it says."""

from collections import defaultdict
from io import BytesIO
from itertools import takewhile
from typing import Any, NamedTuple
from weakref import finalize

import docx
from docx.oxml.ns import qn

from reader.exchange.docx.package import let_go


class Shown(NamedTuple):
    """A comment: the words it is on, a paragraph's end as a line end; whether its sign stands behind them."""

    words: str
    text: str
    author: str
    date: str
    initials: str
    is_signed: bool


class Word:
    """A Word file that was read."""

    def __init__(self, data: bytes) -> None:
        self.document = docx.Document(BytesIO(data))
        finalize(self, let_go, self.document)

    @property
    def letter(self) -> str:
        """The paragraphs before the sections that the export puts behind the text."""
        elements = [each._p for each in self.document.paragraphs]
        before = takewhile(lambda each: each.find(f".//{qn('w:pageBreakBefore')}") is None, elements)
        return "".join(f"{_words(each)}\n" for each in before)

    @property
    def outline(self) -> list[tuple[int, str]]:
        """What the navigation pane shows: levels, from 1, and the words of the paragraphs."""
        found = []
        for each in self.document.paragraphs:
            level = each._p.find(f".//{qn('w:outlineLvl')}")
            assert each.style is not None
            if (each.style.name or "").startswith("Heading"):
                found.append((int((each.style.name or "")[-1]), each.text))
            elif level is not None:
                found.append((int(level.get(qn("w:val"))) + 1, each.text))
        return found

    @property
    def comments(self) -> list[Shown]:
        """The comments in their order, each with the words between its marks."""
        words: defaultdict[str, list[str]] = defaultdict(list)
        active: dict[str, None] = {}
        signed: set[str] = set()
        for each in self.document.element.body.iter():
            number = each.get(qn("w:id"), "")
            if each.tag == qn("w:p") and each.getprevious() is not None:
                _add(words, active, "\n")
            elif each.tag == qn("w:commentRangeStart"):
                active[number] = None
                words[number] = []
            elif each.tag == qn("w:commentRangeEnd"):
                del active[number]
            elif each.tag == qn("w:commentReference"):
                assert number not in active
                signed.add(number)
            elif each.tag == qn("w:t"):
                _add(words, active, each.text or "")
            elif each.tag == qn("w:tab"):
                _add(words, active, "\t")
        assert not active
        return [
            Shown(
                "".join(words[str(each.comment_id)]),
                each.text,
                each.author,
                each._comment_elm.get(qn("w:date"), ""),
                each.initials or "",
                str(each.comment_id) in signed,
            )
            for each in self.document.comments
        ]

    @property
    def shades(self) -> dict[str, str]:
        """The words that have a shade."""
        return {
            _words(shade.getparent().getparent()): shade.get(qn("w:fill"))
            for shade in self.document.element.body.iter(qn("w:shd"))
        }


def _add(words: dict[str, list[str]], active: dict[str, None], added: str) -> None:
    for number in active:
        words[number].append(added)


def _words(element: Any) -> str:
    signs = {qn("w:tab"): "\t"}
    return "".join(signs.get(each.tag) or each.text or "" for each in element.iter(qn("w:t"), qn("w:tab")))
