"""The stories of a Word document: its text, and those of its notes, headers and footers (ECMA-376-1, 17)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reader.sources.counting import counted
from reader.sources.digits import LOWERED, RAISED
from reader.sources.docx.equations import beside, equation
from reader.sources.docx.numbering import Numbering, number
from reader.sources.docx.pictures import TAGS, Pictures
from reader.sources.docx.symbols import in_font, symbol
from reader.sources.lines import Lines

# What isn't shown: deletions and the places things were moved from (17.13.5), former properties, readings above ruby
# text.
_UNSEEN = frozenset(
    {"del", "moveFrom", "pPrChange", "rPrChange", "sectPrChange", "numberingChange", "tabs", "rt", "sectPr", "tblPr"}
)
_HIDDEN = frozenset({"vanish", "strike", "dstrike"})  # what is struck through is no longer said
_SHIFTED: Mapping[str | None, dict[int, int]] = {
    "superscript": RAISED,
    "sup": RAISED,
    "subscript": LOWERED,
    "sub": LOWERED,
}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DRAWN = ("drawing", "pict", "object")
_FALSE = ("0", "false", "off", "none")


@dataclass(slots=True)
class _Paragraph:
    style: str | None = None
    num: str | None = None
    level: int | None = None
    words: list[str] = field(default_factory=list)
    boxes: Lines = field(default_factory=Lines)
    notes: list[str] = field(default_factory=list)
    goes_on: bool = False
    in_properties: bool = False
    ends_section: bool = False
    has_picture: bool = False
    hidden: bool = False

    def only_ends_section(self) -> bool:
        """Whether it is there for the section's end alone: Word gives such a one no number."""
        return self.ends_section and not ("".join(self.words) or self.boxes.text().strip() or self.has_picture)


Notes = Mapping[tuple[str, str], str]
"""The texts of notes by kind, `footnote` or `endnote`, and name."""
Imported = Callable[[str], str]
"""The text of a part in another format that a relation names (17.17.2)."""


class Story:
    """Runs through a part; `sections` are the headers and footers that its sections refer to, by kind and relation."""

    def __init__(
        self,
        numbering: Numbering,
        notes: Notes | None = None,
        *,
        even_pages: bool = False,
        imported: Imported | None = None,
        pictures: Pictures | None = None,
    ) -> None:
        self.lines = Lines()
        self.sections: list[tuple[str, str]] = []
        self._numbering = numbering
        self._notes = dict(notes or {})
        self._counts = {"footnote": 0, "endnote": 0}
        self._even_pages = even_pages
        self._imported = imported
        self._pictures = pictures
        self._section: list[tuple[str, str, str]] = []
        self._paragraphs: list[_Paragraph] = []
        self._around: list[Lines] = []
        self._unseen = 0
        self._in_text = self._hidden = False
        self._shift: dict[int, int] = {}
        self._formula: list[dict[int, int]] = []
        # For each choice that is open, whether one form was taken (ECMA-376-3, 10.2.1).
        self._taken: list[bool] = []
        # For each field that is open, whether its instructions still run (17.16.18), and what they say.
        self._fields: list[bool] = []
        self._instructions: list[str] = []
        self._in_instructions = False
        self._font = ""
        self._carried = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if self._unseen or tag in _UNSEEN or (tag in ("Choice", "Fallback") and self._is_second()):
            self._unseen += 1
            self._begin_unseen(tag, attributes, paragraph)
        elif tag == "AlternateContent":
            self._taken.append(False)
        elif tag == "p":
            self._paragraphs.append(_Paragraph())
        elif tag == "tbl":
            self.lines.open_table()
        elif tag == "tr":
            self.lines.open_row()
        elif tag == "tc":
            self.lines.open_cell()
        elif tag == "gridSpan":
            self.lines.span(number(attributes.get("val")) or 1)
        elif tag == "gridBefore":
            self.lines.leave_open(number(attributes.get("val")) or 0)
        elif tag == "vMerge":
            self.lines.merge()
        elif tag == "fldChar":
            self._field(attributes.get("fldCharType"), paragraph)
        elif tag in _HIDDEN:
            self._hidden = self._hidden or attributes.get("val") not in _FALSE
        elif tag == "altChunk" and self._imported:
            self._flush()
            self.lines.add(self._imported(attributes.get("id", "")))
        elif tag == "vertAlign":
            self._shift = _SHIFTED.get(attributes.get("val"), {})
        elif tag in _SHIFTED:
            self._formula.append(_SHIFTED[tag])
        elif paragraph is not None:
            self._start_in(paragraph, tag, attributes)

    def _start_in(self, paragraph: _Paragraph, tag: str, attributes: dict[str, str]) -> None:
        shown = not self._hidden and not any(self._fields)
        if tag == "txbxContent":
            self._around.append(self.lines)
            self.lines = paragraph.boxes
        elif tag == "pPr":
            paragraph.in_properties = True
        elif tag == "pStyle":
            paragraph.style = attributes.get("val")
            paragraph.hidden = self._numbering.hides(paragraph.style)
        elif tag == "numId":
            paragraph.num = attributes.get("val")
        elif tag == "ilvl":
            paragraph.level = number(attributes.get("val"))
        elif tag == "rStyle":
            self._hidden = self._hidden or self._numbering.hides(attributes.get("val"))
        elif tag == "rFonts":
            self._font = attributes.get("ascii", "")
        elif tag == "t":
            self._in_text = True
        elif tag == "instrText":
            self._in_instructions = True
        elif tag in _DRAWN:
            paragraph.has_picture = True
        elif tag in TAGS and self._pictures and shown:
            mark, behind = self._pictures.take(tag, attributes)
            paragraph.words.append(mark)
            if behind:
                paragraph.boxes.add(behind)
        elif tag in ("sym", "symEx") and shown:
            paragraph.words.append(symbol(attributes.get("font", ""), attributes.get("char", "")))
        elif tag in ("footnoteReference", "endnoteReference") and shown:
            self._note(paragraph, tag.removesuffix("Reference"), attributes)
        elif tag in _SIGNS and shown:
            paragraph.words.append(_SIGNS[tag])
        elif tag == "den":  # the lower half of a fraction
            paragraph.words.append("/")

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._unseen:
            self._unseen -= 1
            if tag == "sectPr":
                self._end_section()
        elif tag == "AlternateContent":
            self._taken.pop()
        elif tag == "p":
            self._close(self._paragraphs.pop())
        elif tag == "tbl":
            self.lines.close_table()
        elif tag == "tr":
            self.lines.close_row()
        elif tag == "tc":
            self._flush()
            self.lines.close_cell()
        elif tag == "txbxContent" and self._around:
            self.lines = self._around.pop()
        elif tag == "t":
            self._in_text = False
        elif tag == "instrText":
            self._in_instructions = False
        elif tag == "r":
            self._end_run()
        elif tag == "pPr":
            self._end_run()
            if self._paragraphs:
                self._paragraphs[-1].in_properties = False
        elif tag in _SHIFTED:
            self._formula.pop()

    def data(self, words: str) -> None:
        """Characters; those of a text element are the document's."""
        if self._unseen or self._hidden:
            return
        if self._in_instructions and self._instructions:
            self._instructions[-1] += words
        elif self._in_text and not any(self._fields) and not self._paragraphs[-1].hidden:
            shown = in_font(self._font, words) if self._font else words
            self._paragraphs[-1].words.append(shown.translate(self._formula[-1] if self._formula else self._shift))

    def text(self) -> str:
        """All that was read."""
        self._flush()
        return self.lines.text()

    def _is_second(self) -> bool:
        """Whether another form of the same content was taken; this one is from now on."""
        if not self._taken:
            return False
        taken, self._taken[-1] = self._taken[-1], True
        return taken

    def _begin_unseen(self, tag: str, attributes: dict[str, str], paragraph: _Paragraph | None) -> None:
        # The mark of a paragraph's end is deleted: the next one goes on with it (17.13.5.15).
        if tag == "del" and paragraph and paragraph.in_properties:
            paragraph.goes_on = True
        elif tag == "sectPr" and paragraph:
            paragraph.ends_section = True
        elif tag in ("headerReference", "footerReference"):
            kind = tag.removesuffix("Reference")
            self._section.append((kind, attributes.get("type", "default"), attributes.get("id", "")))
        elif tag == "titlePg" and attributes.get("val") not in _FALSE:
            self._section.append(("title", "", ""))

    def _end_section(self) -> None:
        """Take the headers and footers that pages of a section have: others stay in the file unused (17.10)."""
        has_title = ("title", "", "") in self._section
        for kind, pages, name in self._section:
            if pages == "default" or (pages == "first" and has_title) or (pages == "even" and self._even_pages):
                self.sections.append((kind, name))
        self._section.clear()

    def _end_run(self) -> None:
        self._hidden = False
        self._shift = {}
        self._font = ""

    def _flush(self) -> None:
        if self._carried:
            self.lines.add(self._carried)
            self._carried = ""

    def _field(self, kind: str | None, paragraph: _Paragraph | None) -> None:
        if kind == "begin":
            self._fields.append(True)
            self._instructions.append("")
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            has_no_result, instructions = self._fields.pop(), self._instructions.pop()
            if has_no_result and paragraph and not (self._hidden or any(self._fields)):
                paragraph.words.append(beside("".join(paragraph.words[-1:]), equation(instructions)))

    def _note(self, paragraph: _Paragraph, kind: str, attributes: dict[str, str]) -> None:
        """The mark of a note, and its text for behind the paragraph. Endnotes are counted apart, in Roman numbers."""
        words = self._notes.pop((kind, attributes.get("id", "")), None)
        if words is None:
            return
        mark = ""
        if attributes.get("customMarkFollows", "0") in _FALSE:
            self._counts[kind] += 1
            count = self._counts[kind]
            mark = str(count).translate(RAISED) if kind == "footnote" else f"[{counted(count, 'lowerRoman')}]"
        paragraph.words.append(mark)
        paragraph.notes.append(f"{mark} {words}".strip())

    def _close(self, paragraph: _Paragraph) -> None:
        words = self._carried + "".join(paragraph.words)
        if paragraph.goes_on:
            self._carried = words
        else:
            self._carried = ""
            is_item = words or not paragraph.only_ends_section()
            label = self._numbering.label(paragraph.style, paragraph.num, paragraph.level) if is_item else ""
            self.lines.add(label + words)
        for behind in (paragraph.boxes.text().strip("\n"), *paragraph.notes):
            if behind:
                self.lines.add(behind)
