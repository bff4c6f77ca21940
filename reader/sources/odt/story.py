"""The story of an OpenDocument text: its paragraphs, tables, notes and text boxes (ODF 1.3-3, 5 to 10)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.sources.digits import LOWERED, RAISED
from reader.sources.docx.numbering import number
from reader.sources.lines import Lines
from reader.sources.odt.listing import Listing
from reader.sources.odt.styles import Styles
from reader.sources.scanned.within import PagesWithin

# What isn't shown: deletions, comments, forms, readings above ruby text, the words that stand for a picture.
_UNSEEN = frozenset(
    {"tracked-changes", "annotation", "forms", "ruby-text", "hidden-text", "title", "desc", "binary-data", "script",
     "event-listeners", "math", "covered-table-cell"}
)  # fmt: skip
_BOXES = frozenset(
    {"text-box", "custom-shape", "rect", "ellipse", "circle", "polygon", "regular-polygon", "path", "connector",
     "caption", "polyline"}
)  # fmt: skip
_OBJECTS = ("object", "object-ole")
_BLANKS = re.compile("[ \t\r\n]+")
_MOST_BLANKS = 1_000
_IN_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6}
_SIGNS = {"tab": "\t", "line-break": "\n"}


@dataclass(slots=True)
class _Paragraph:
    label: str
    words: list[str] = field(default_factory=list)
    boxes: Lines = field(default_factory=Lines)
    notes: list[str] = field(default_factory=list)
    after_blank: bool = True
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _Look:
    """How the words in an element are shown."""

    hidden: bool = False
    shift: Mapping[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Note:
    kind: str
    around: Lines
    mark: list[str] = field(default_factory=list)
    in_mark: bool = False


class Story:
    """Runs through a text, or a page's header or footer."""

    def __init__(self, styles: Styles, pages: PagesWithin | None = None) -> None:
        self.lines = Lines()
        self.has_pictures = False
        self._pages = pages
        self._size = 0.0, 0.0
        self._styles = styles
        self._listing = Listing(styles)
        self._paragraphs: list[_Paragraph] = []
        self._looks: list[_Look] = []
        self._around: list[Lines | None] = []
        self._notes: list[_Note] = []
        # How often each row and cell that is open stands there.
        self._repeated: list[int] = []
        self._unseen = 0
        # The change that is being listed, the deletions among all of them, those whose words run on now, and what
        # begins a paragraph that goes on behind one.
        self._change = ""
        self._deletions: set[str] = set()
        self._deleted: set[str] = set()
        self._carried = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._unseen or tag in _UNSEEN or _is_hidden(tag, attributes):
            self._unseen += 1
            self._list_change(tag, attributes)
        elif tag in ("p", "h"):
            self._paragraphs.append(_Paragraph("" if self._deleted else self._label(tag, attributes)))
            self._look("paragraph", attributes)
        elif tag == "span":
            self._look("text", attributes)
        elif tag == "list":
            self._listing.open(attributes)
        elif tag == "list-item":
            self._listing.item(attributes)
        elif tag == "numbered-paragraph":
            self._listing.open_numbered(attributes)
        elif tag in _BOXES:
            self._around.append(self.lines if self._paragraphs else None)
            if self._paragraphs:
                self.lines = self._paragraphs[-1].boxes
        elif tag == "note":
            self._notes.append(_Note(attributes.get("note-class", "footnote"), self.lines))
            self.lines = Lines()
        elif tag == "note-citation" and self._notes:
            self._notes[-1].in_mark = True
        elif tag.startswith("table"):
            self._start_table(tag, attributes)
        elif tag == "frame":
            self._size = _centimetres(attributes.get("width")), _centimetres(attributes.get("height"))
        elif tag == "image":
            self._picture(attributes.get("href", ""))
        elif tag in _OBJECTS:
            self._object(attributes.get("href", ""))
        elif self._paragraphs:
            self._start_in(self._paragraphs[-1], tag, attributes)

    def _label(self, tag: str, attributes: Mapping[str, str]) -> str:
        return self._listing.heading(attributes) if tag == "h" else self._listing.label(attributes.get("style-name"))

    def _list_change(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Of the changes that are listed the deletions are known: the words of one may stand in the text (5.5)."""
        if tag == "changed-region":
            self._change = attributes.get("id", "")
        elif tag == "deletion":
            self._deletions.add(self._change)

    def _picture(self, part: str) -> None:
        self.has_pictures = True
        mark, behind = self._pages.take(part, *self._size) if self._pages else ("", "")
        if self._paragraphs and not self._looks[-1].hidden:
            self._paragraphs[-1].words.append(mark)
            if behind:
                self._paragraphs[-1].boxes.add(behind)
        elif (mark or behind) and not self._paragraphs:
            self.lines.add(mark or behind)

    def _object(self, part: str) -> None:
        """What is drawn from a part of its own; a picture of it may follow in its frame."""
        if not self._pages:
            return
        mark = self._pages.left_out(part.removeprefix("./") or "content.xml")
        self._size = 0.0, 0.0
        if not self._paragraphs:
            self.lines.add(mark)
        elif not self._looks[-1].hidden:
            self._paragraphs[-1].words.append(mark)

    def _start_table(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "table":
            self.lines.open_table()
        elif tag == "table-row":
            self._repeated.append(number(attributes.get("number-rows-repeated")) or 1)
            self.lines.open_row()
        elif tag == "table-cell":
            self._repeated.append(number(attributes.get("number-columns-repeated")) or 1)
            self.lines.open_cell()
            columns, rows = (number(attributes.get(f"number-{each}-spanned")) or 1 for each in ("columns", "rows"))
            self.lines.span(columns, rows)

    def _start_in(self, paragraph: _Paragraph, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "change-start" and attributes.get("change-id", "") in self._deletions:
            self._deleted.add(attributes.get("change-id", ""))
        elif tag == "change-end":
            self._deleted.discard(attributes.get("change-id", ""))
        elif tag == "hidden-paragraph":
            paragraph.hidden = paragraph.hidden or attributes.get("is-hidden") == "true"
        elif self._looks[-1].hidden or self._deleted:
            pass
        elif tag == "s":
            count = number(attributes.get("c"))
            paragraph.words.append(" " * max(0, min(1 if count is None else count, _MOST_BLANKS)))
            paragraph.after_blank = False
        elif tag in _SIGNS:
            paragraph.words.append(_SIGNS[tag])
            paragraph.after_blank = False

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._unseen:
            self._unseen -= 1
        elif tag in ("p", "h"):
            self._looks.pop()
            self._close(self._paragraphs.pop())
        elif tag == "span":
            self._looks.pop()
        elif tag == "list":
            self._listing.close()
        elif tag in _BOXES:
            self.lines = self._around.pop() or self.lines
        elif tag == "note-citation" and self._notes:
            self._notes[-1].in_mark = False
        elif tag == "note":
            self._end_note(self._notes.pop())
        elif tag == "table":
            self.lines.close_table()
        elif tag == "table-row":
            self.lines.close_row(self._repeated.pop())
        elif tag == "table-cell":
            self.lines.close_cell(self._repeated.pop())
        elif tag == "numbered-paragraph":
            self._listing.close_numbered()

    def data(self, words: str) -> None:
        """Characters; those of a paragraph are the document's, with white space as one blank (6.1.2)."""
        if self._unseen or not self._paragraphs:
            return
        if self._notes and self._notes[-1].in_mark:
            self._notes[-1].mark.append(words)
            return
        paragraph, look = self._paragraphs[-1], self._looks[-1]
        if look.hidden or self._deleted:
            return
        shown = _BLANKS.sub(" ", words)
        if paragraph.after_blank:
            shown = shown.removeprefix(" ")
        if shown:
            paragraph.after_blank = shown.endswith(" ")
            paragraph.words.append(shown.translate(look.shift))

    def text(self) -> str:
        """All that was read."""
        return self.lines.text()

    def _look(self, family: str, attributes: Mapping[str, str]) -> None:
        """What is in the element is shown as its style says, and hidden where it is within what is."""
        around = self._looks[-1] if self._looks and family == "text" else _Look()
        style = self._styles.of(family, attributes.get("style-name"))
        hidden = around.hidden if style.hidden is None and style.struck is None else bool(style.hidden or style.struck)
        shift = around.shift if style.shift is None else RAISED if style.shift > 0 else LOWERED if style.shift else {}
        self._looks.append(_Look(hidden, shift))

    def _end_note(self, note: _Note) -> None:
        """The mark of a note, and its text for behind the paragraph."""
        words = self.lines.text().strip()
        self.lines = note.around
        if not self._paragraphs or self._looks[-1].hidden or self._deleted:
            return
        mark = "".join(note.mark).strip()
        mark = mark.translate(RAISED) if note.kind == "footnote" else f"[{mark}]" if mark else ""
        self._paragraphs[-1].words.append(mark)
        self._paragraphs[-1].notes.append(f"{mark} {words}".strip())

    def _close(self, paragraph: _Paragraph) -> None:
        words = self._carried + paragraph.label + "".join(paragraph.words)
        self._carried = words if self._deleted else ""
        if not (paragraph.hidden or self._deleted):
            self.lines.add(words)
        for behind in (paragraph.boxes.text().strip("\n"), *paragraph.notes):
            if behind:
                self.lines.add(behind)


def _is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether a section isn't shown, by itself or by a condition that was last found to hold, or a row of a table."""
    if tag == "section":
        shown = attributes.get("display")
        return shown == "none" or (shown == "condition" and attributes.get("is-hidden") == "true")
    return tag == "table-row" and attributes.get("visibility", "visible") != "visible"


def _centimetres(length: str | None) -> float:
    """A length as it is printed, `17.5cm`; nothing where it isn't that."""
    found = re.fullmatch("([0-9]{1,6}(?:[.][0-9]{0,30})?)(cm|mm|in|pt|pc)", length or "")
    return float(found[1]) * _IN_CENTIMETRES[found[2]] if found else 0.0
