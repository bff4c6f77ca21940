"""DOCX: the words of a Word document (ECMA-376-1), with the numbers of its automatic lists.

Pages' headers and footers, footnotes and comments are left out: they stand beside the letter, not in it.
"""

from dataclasses import dataclass, field

from reader.sources.lines import Lines
from reader.sources.numbering import Numbering, number
from reader.sources.package import Package, resolved

# What isn't shown: deletions and the places things were moved from (17.13.5), former properties, the second form of
# a drawing (ECMA-376-3, 10.2.1), readings above ruby text.
_UNSEEN = frozenset(
    {"del", "moveFrom", "pPrChange", "rPrChange", "numberingChange", "tabs", "Fallback", "rt", "sectPr", "tblPr"}
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_FALSE = ("0", "false", "off", "none")


@dataclass(slots=True)
class _Paragraph:
    style: str | None = None
    num: str | None = None
    level: int | None = None
    words: list[str] = field(default_factory=list)
    boxes: Lines = field(default_factory=Lines)
    goes_on: bool = False
    in_properties: bool = False


def read(data: bytes, subject: str) -> tuple[str, str]:
    """The text of a document's bytes and the format's name."""
    package = Package(data, subject)
    document = next(iter(_targets(package, "", "officeDocument")), "word/document.xml")
    numbering = Numbering()
    for name in _targets(package, document, "styles"):
        numbering.read_styles(package, name)
    for name in _targets(package, document, "numbering"):
        numbering.read_lists(package, name)
    body = _Body(numbering)
    package.parse(document, body.start, body.end, body.data)
    return body.text(), "DOCX"


def _targets(package: Package, part: str, kind: str) -> list[str]:
    """The members that a part is related to in a way (ECMA-376-2, 6.5)."""
    folder, _slash, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    found: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("Type", "").endswith(f"/{kind}"):
            target = resolved(part, attributes.get("Target", ""))
            if target in package and attributes.get("TargetMode") != "External":
                found.append(target)

    if relations in package:
        package.parse(relations, start, lambda _tag: None, lambda _data: None)
    return found


class _Body:
    """Runs through the document part."""

    def __init__(self, numbering: Numbering) -> None:
        self.lines = Lines()
        self._numbering = numbering
        self._paragraphs: list[_Paragraph] = []
        self._around: list[Lines] = []
        self._unseen = 0
        self._in_text = self._hidden = False
        # For each field that is open, whether its instructions still run (17.16.18).
        self._fields: list[bool] = []
        self._carried = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if self._unseen or tag in _UNSEEN:
            self._unseen += 1
            # The mark of a paragraph's end is deleted: the next one goes on with it (17.13.5.15).
            if tag == "del" and paragraph and paragraph.in_properties:
                paragraph.goes_on = True
        elif tag == "p":
            self._paragraphs.append(_Paragraph())
        elif tag == "tr":
            self.lines.open_row()
        elif tag == "tc":
            self.lines.open_cell()
        elif tag == "fldChar":
            self._field(attributes.get("fldCharType"))
        elif tag == "vanish":
            self._hidden = attributes.get("val") not in _FALSE
        elif paragraph is None:
            return
        elif tag == "txbxContent":
            self._around.append(self.lines)
            self.lines = paragraph.boxes
        elif tag == "pPr":
            paragraph.in_properties = True
        elif tag == "pStyle":
            paragraph.style = attributes.get("val")
        elif tag == "numId":
            paragraph.num = attributes.get("val")
        elif tag == "ilvl":
            paragraph.level = number(attributes.get("val"))
        elif tag == "t":
            self._in_text = True
        elif tag == "sym" and not self._hidden:
            paragraph.words.append(_symbol(attributes.get("char", "")))
        elif tag in _SIGNS and not any(self._fields):
            paragraph.words.append(_SIGNS[tag])

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._unseen:
            self._unseen -= 1
        elif tag == "p":
            self._close(self._paragraphs.pop())
        elif tag == "tr":
            self.lines.close_row()
        elif tag == "tc":
            self._flush()
            self.lines.close_cell()
        elif tag == "txbxContent" and self._around:
            self.lines = self._around.pop()
        elif tag == "t":
            self._in_text = False
        elif tag == "r":
            self._hidden = False
        elif tag == "pPr":
            self._hidden = False
            if self._paragraphs:
                self._paragraphs[-1].in_properties = False

    def data(self, words: str) -> None:
        """Characters; those of a text element are the document's."""
        if self._in_text and not self._unseen and not self._hidden and not any(self._fields):
            self._paragraphs[-1].words.append(words)

    def text(self) -> str:
        """All that was read."""
        self._flush()
        return self.lines.text()

    def _flush(self) -> None:
        if self._carried:
            self.lines.add(self._carried)
            self._carried = ""

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _close(self, paragraph: _Paragraph) -> None:
        words = self._carried + "".join(paragraph.words)
        if paragraph.goes_on:
            self._carried = words
        else:
            self._carried = ""
            self.lines.add(self._numbering.label(paragraph.style, paragraph.num, paragraph.level) + words)
        boxes = paragraph.boxes.text().strip("\n")
        if boxes:
            self.lines.add(boxes)


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
