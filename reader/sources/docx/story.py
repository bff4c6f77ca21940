"""The stories of a Word document: its text, and those of its notes, headers and footers (ECMA-376-1, 17)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from reader.sources.digits import LOWERED, RAISED
from reader.sources.docx.equations import beside
from reader.sources.docx.fields import CONTROLS, Fields
from reader.sources.docx.notes import Notes
from reader.sources.docx.numbering import Numbering, number
from reader.sources.docx.pictures import TAGS, Pictures
from reader.sources.docx.styles import HIDING, OFF, PLAIN, Look, Styles
from reader.sources.docx.symbols import in_font, symbol
from reader.sources.lines import Lines

# What isn't shown: deletions and the places things were moved from (17.13.5), former properties, readings above ruby
# text.
_UNSEEN = frozenset(
    {"del", "moveFrom", "pPrChange", "rPrChange", "sectPrChange", "numberingChange", "tcPrChange", "trPrChange", "tabs",
     "rt", "sectPr", "tblPr"}
)  # fmt: skip
_SHIFTED: Mapping[str | None, dict[int, int]] = {
    "superscript": RAISED,
    "sup": RAISED,
    "subscript": LOWERED,
    "sub": LOWERED,
    "deg": RAISED,
}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Where a fraction's lower half begins, and what stands beneath a root.
_FORMULA_SIGNS = {"den": "/", "rad": "√"}
_DRAWN = ("drawing", "pict", "object")
# A line's end in the file is a blank as any other.
_BLANKS = {ord(sign): " " for sign in "\r\n"}


@dataclass(slots=True)
class _Paragraph:
    style: str | None = None
    look: Look = PLAIN
    num: str | None = None
    level: int | None = None
    words: list[str] = field(default_factory=list)
    boxes: Lines = field(default_factory=Lines)
    notes: list[str] = field(default_factory=list)
    carried: str = ""
    is_labelled: bool = False
    goes_on: bool = False
    runs_in: bool = False
    in_properties: bool = False
    ends_section: bool = False
    has_picture: bool = False

    def only_ends_section(self) -> bool:
        """Whether it is there for the section's end alone: Word gives such a one no number."""
        return self.ends_section and not ("".join(self.words) or self.boxes.text().strip() or self.has_picture)


Imported = Callable[[str], str]
"""The text of a part in another format that a relation names (17.17.2)."""


class Story:
    """Runs through a part; `sections` are the headers and footers that its sections refer to, by kind and relation."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        notes: Notes | None = None,
        *,
        even_pages: bool = False,
        imported: Imported | None = None,
        pictures: Pictures | None = None,
    ) -> None:
        self.lines = Lines()
        self.sections: list[tuple[str, str]] = []
        self._styles = styles
        self._numbering = numbering
        self._notes = notes or Notes()
        self._even_pages = even_pages
        self._imported = imported
        self._pictures = pictures
        self._section: list[tuple[str, str, str]] = []
        self._paragraphs: list[_Paragraph] = []
        self._around: list[Lines] = []
        self._unseen = 0
        self._in_text = self._hidden = False
        # What the run that is open says of itself, and its style; and how its characters are shifted.
        self._hiding: dict[str, bool] = {}
        self._look = PLAIN
        self._shift: dict[int, int] = {}
        self._formula: list[dict[int, int]] = []
        # For each choice that is open, whether one form was taken (ECMA-376-3, 10.2.1).
        self._taken: list[bool] = []
        # Whether a fraction begins or has ended here, beside which another number may stand.
        self._apart = False
        self._fields = Fields()
        self._in_instructions = False
        self._font = ""
        # What begins the next paragraph: words of one whose end was deleted or isn't shown, and whether a label is
        # among them.
        self._carried = ""
        self._is_labelled = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if self._unseen or tag in _UNSEEN or (tag in ("Choice", "Fallback") and self._is_second()):
            self._unseen += 1
            self._begin_unseen(tag, attributes, paragraph)
        elif tag == "AlternateContent":
            self._taken.append(False)
        elif tag == "p":
            look = self._styles.look(self._styles.default)
            self._paragraphs.append(_Paragraph(look=look, carried=self._carried, is_labelled=self._is_labelled))
            self._carried, self._is_labelled = "", False
            self._end_run()
        elif tag == "r":
            self._end_run()  # what was said since the last one is not of this
        elif tag == "tbl":
            self._flush()
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
        elif tag in HIDING or tag == "specVanish":
            self._hide(tag, attributes.get("val") not in OFF, paragraph)
        elif tag in ("altChunk", "subDoc") and self._imported:
            self._flush()
            self.lines.add(self._imported(attributes.get("id", "")))
        elif tag == "vertAlign":
            self._shift = _SHIFTED.get(attributes.get("val"), {})
        elif tag in _SHIFTED:
            self._formula.append(_SHIFTED[tag])
        elif paragraph is not None:
            self._start_in(paragraph, tag, attributes)

    def _start_in(self, paragraph: _Paragraph, tag: str, attributes: dict[str, str]) -> None:
        shown = not self._hidden and not self._fields.in_instructions
        if tag == "txbxContent":
            self._around.append(self.lines)
            self.lines = paragraph.boxes
        elif tag == "pPr":
            paragraph.in_properties = True
        elif tag == "pStyle":
            paragraph.style = attributes.get("val")
            paragraph.look = self._styles.look(paragraph.style or self._styles.default)
        elif tag == "framePr":  # a large first letter stands by itself
            paragraph.runs_in = attributes.get("dropCap", "none") != "none"
        elif tag == "numId":
            paragraph.num = attributes.get("val")
        elif tag == "ilvl":
            paragraph.level = number(attributes.get("val"))
        elif tag == "rStyle":
            self._look = self._styles.look(attributes.get("val"))
            self._show(paragraph)
        elif tag == "rFonts":
            self._font = attributes.get("ascii", "")
        elif tag == "t":
            self._in_text = True
        elif tag == "instrText":
            self._in_instructions = True
        elif tag in CONTROLS:
            self._fields.control(tag, attributes.get("val"))
        elif tag in _DRAWN:
            paragraph.has_picture = True
        elif tag == "textpath" and self._pictures and shown:  # drawn words; those of pages' headers are watermarks
            paragraph.boxes.add(attributes.get("string", "").translate(_BLANKS))
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
        elif tag in _FORMULA_SIGNS:
            paragraph.words.append(_FORMULA_SIGNS[tag])
        elif tag == "chr":
            paragraph.words.append(attributes.get("val", ""))
        elif tag == "num":
            self._apart = True

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
            self._end_run()
        elif tag == "tbl":
            self.lines.close_table()
        elif tag == "tr":
            self.lines.close_row()
        elif tag == "tc":
            self._flush()
            self.lines.close_cell()
        elif tag == "txbxContent" and self._around:
            self._flush()
            self.lines = self._around.pop()
        elif tag == "t":
            self._in_text = False
        elif tag == "instrText":
            self._in_instructions = False
        elif tag == "r":
            self._end_run()
        elif tag == "pPr":
            if self._paragraphs:
                self._end_properties(self._paragraphs[-1])
        elif tag in _SHIFTED:
            self._formula.pop()
        elif tag == "f":
            self._apart = True

    def data(self, words: str) -> None:
        """Characters; those of a text element are the document's."""
        if self._unseen or self._hidden:
            return
        if self._in_instructions:
            self._fields.instruct(words)
        elif self._in_text:
            shown = in_font(self._font, words) if self._font else words
            shown = shown.translate((self._formula[-1] if self._formula else self._shift) or _BLANKS)
            if self._apart:
                shown, self._apart = beside("".join(self._paragraphs[-1].words[-1:]), shown), False
            self._paragraphs[-1].words.append(self._fields.held(shown) if self._fields.in_instructions else shown)

    def text(self) -> str:
        """All that was read."""
        self._flush()
        return self._notes.resolved(self._fields.resolved(self.lines.text()))

    def _is_second(self) -> bool:
        """Whether another form of the same content was taken; this one is from now on."""
        if not self._taken:
            return False
        taken, self._taken[-1] = self._taken[-1], True
        return taken

    def _begin_unseen(self, tag: str, attributes: dict[str, str], paragraph: _Paragraph | None) -> None:
        self._notes.section.start(tag, attributes)
        # The mark of a paragraph's end is deleted: the next one goes on with it (17.13.5.15).
        if tag in ("del", "moveFrom") and paragraph and paragraph.in_properties:
            paragraph.goes_on = True
        elif tag == "sectPr" and paragraph:
            paragraph.ends_section = True
        elif tag in ("headerReference", "footerReference"):
            kind = tag.removesuffix("Reference")
            self._section.append((kind, attributes.get("type", "default"), attributes.get("id", "")))
        elif tag == "titlePg" and attributes.get("val") not in OFF:
            self._section.append(("title", "", ""))

    def _end_section(self) -> None:
        """Take the headers and footers that pages of a section have: others stay in the file unused (17.10)."""
        has_title = ("title", "", "") in self._section
        for kind, pages, name in self._section:
            if pages == "default" or (pages == "first" and has_title) or (pages == "even" and self._even_pages):
                self.sections.append((kind, name))
        self._section.clear()

    def _hide(self, tag: str, is_on: bool, paragraph: _Paragraph | None) -> None:
        """A property of a run, or of a paragraph's end: what is hidden so runs on into the next (17.3.1.29)."""
        if paragraph and paragraph.in_properties:
            paragraph.runs_in |= is_on and tag in ("vanish", "specVanish")
        elif tag in HIDING:
            self._hiding[tag] = is_on
            self._show(paragraph)

    def _show(self, paragraph: _Paragraph | None) -> None:
        """Whether words are shown from now on: the run says so, or the styles of it and of the paragraph, each of which
        takes back what the other does (17.7.3).
        """
        around = paragraph.look.hiding if paragraph else {}
        own = self._look.hiding
        self._hidden = any(
            self._hiding.get(tag, around.get(tag, False) != own.get(tag, False))
            for tag in {*self._hiding, *around, *own}
        )
        self._shift = _SHIFTED.get(self._look.shift, {})

    def _end_run(self) -> None:
        self._font = ""
        self._hiding.clear()
        self._look = PLAIN
        paragraph = self._paragraphs[-1] if self._paragraphs else None
        if paragraph and paragraph.look.hiding:
            self._show(paragraph)
        else:
            self._hidden, self._shift = False, {}

    def _end_properties(self, paragraph: _Paragraph) -> None:
        paragraph.in_properties = False
        self._end_run()

    def _flush(self) -> None:
        if self._carried:
            self.lines.add(self._carried)
        self._carried, self._is_labelled = "", False

    def _field(self, kind: str | None, paragraph: _Paragraph | None) -> None:
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            shown = self._fields.end()
            if shown and paragraph and not self._hidden:
                paragraph.words.append(beside("".join(paragraph.words[-1:]), shown))

    def _note(self, paragraph: _Paragraph, kind: str, attributes: dict[str, str]) -> None:
        """The mark of a note, and its text for behind the paragraph."""
        has_own_mark = attributes.get("customMarkFollows", "0") not in OFF
        if found := self._notes.take(kind, attributes.get("id", ""), has_own_mark=has_own_mark):
            mark, words = found
            paragraph.words.append(mark)
            paragraph.notes.append(words)

    def _close(self, paragraph: _Paragraph) -> None:
        words = paragraph.carried + "".join(paragraph.words)
        is_item = words or not (paragraph.runs_in or paragraph.only_ends_section())
        if is_item and not (paragraph.goes_on or paragraph.is_labelled):
            words = (
                self._numbering.label(paragraph.style or self._styles.default, paragraph.num, paragraph.level) + words
            )
        if paragraph.goes_on or paragraph.runs_in:
            self._carried, self._is_labelled = words, bool(words) and (paragraph.runs_in or paragraph.is_labelled)
        else:
            self.lines.add(words)
        if paragraph.ends_section:
            self._notes.end_section()
        for behind in (paragraph.boxes.text().strip("\n"), *paragraph.notes):
            if behind:
                self.lines.add(behind)
