"""What stands beside the letter: the comments, the notes that aren't found in it, the table of annotated figures."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from reader.annotations import Anchored
from reader.exchange.document import Document
from reader.exchange.docx.elements import Element, begun, element, ended, paragraph, run
from reader.exchange.docx.letter import HEADING
from reader.exchange.escaping import on_one_line
from reader.exchange.markdown.notes import figure_headings, figure_rows, said
from reader.exchange.packing import in_xml
from reader.exchange.quote import context_of
from reader.exchange.told import place_told
from reader.i18n import _
from reader.text.canonical import canonical

COMMENT = "CommentText"
# In twentieths of a point, together as wide as the page's text.
_WIDTHS = (1450, 1450, 1250, 650, 1000, 850, 850, 1450)


def comment(document: Document, item: Anchored, number: int) -> Element:
    """The comment of an annotation: its note, then what it says besides, a line each (17.13.4.2)."""
    annotation = item.annotation
    note = canonical(annotation.note).rstrip()
    lines = note.split("\n") if note else []
    lines += [f"{name}: {on_one_line(value)}" for name, value in _facts(document, item)]
    runs = [[run(line)] for line in lines]
    runs[0].insert(0, element("r", element("annotationRef")))
    attributes: dict[str, str | int] = {"id": number, "author": in_xml(on_one_line(annotation.author))}
    if made := _local(annotation.created):
        attributes["date"] = made
    attributes["initials"] = in_xml("".join(word[0] for word in annotation.author.split())[:3])
    return element("comment", *(paragraph(COMMENT, each) for each in runs), **attributes)


def _facts(document: Document, item: Anchored) -> Iterator[tuple[str, str]]:
    yield from said(document, item)
    if tags := item.annotation.tags:
        yield _("tags"), " ".join(f"#{on_one_line(name)}" for name in tags)
    yield from place_told(document.reply, item)


def _local(time: str) -> str:
    """A time as the reader's clock has it: Word takes all dates of comments for such."""
    try:
        return datetime.fromisoformat(time).astimezone().replace(tzinfo=None).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        return ""


def lost(items: Sequence[Anchored]) -> Iterator[Element]:
    """The section of notes whose words don't stand in this version, each on its old words with those around them."""
    numbered = [(number, item) for number, item in enumerate(items) if item.span is None]
    if numbered:
        yield _heading(_("Not found in this version of the text"), element("pageBreakBefore"))
    for number, item in numbered:
        before, after = context_of(item.selector)
        words = item.selector.quote.replace("\n", " ")
        yield paragraph("", [run(before), begun(number), run(words), *ended(number), run(after)])


def figures(document: Document) -> Iterator[Element]:
    """The section with the table of annotated figures."""
    rows = [cells for _item, cells in figure_rows(document.reply, document.items)]
    if not rows:
        return
    is_first = all(item.span is not None for item in document.items)
    yield _heading(_("Annotated figures"), *([element("pageBreakBefore")] if is_first else []))
    borders = [
        element(side, val="single", sz=4, space=0, color="808080")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    ]
    yield element(
        "tbl",
        element("tblPr", element("tblW", w=sum(_WIDTHS), type="dxa"), element("tblBorders", *borders)),
        element("tblGrid", *(element("gridCol", w=width) for width in _WIDTHS)),
        element("tr", element("trPr", element("tblHeader")), *_cells(figure_headings(), is_heading=True)),
        *(element("tr", element("trPr", element("cantSplit")), *_cells(cells)) for cells in rows),
    )
    yield paragraph("", [])  # a table is followed by a paragraph (17.4.65)


def _cells(cells: Sequence[str], *, is_heading: bool = False) -> Iterator[Element]:
    for width, cell in zip(_WIDTHS, cells, strict=True):
        words = run(cell, element("b")) if is_heading else run(cell)
        yield element("tc", element("tcPr", element("tcW", w=width, type="dxa")), paragraph(COMMENT, [words]))


def _heading(words: str, *properties: Element) -> Element:
    return paragraph(f"{HEADING}1", [run(words)], *properties)
