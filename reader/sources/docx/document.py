"""DOCX: the words of a Word document (ECMA-376-1), with the numbers of its automatic lists.

A footnote stands behind the paragraph that refers to it, the pages' headers before the text and their footers behind
it, each once. Comments and deletions are left out: they are not the letter's words.
"""

from collections.abc import Iterable, Iterator

from reader.sources import limits
from reader.sources.content import Content
from reader.sources.docx.imports import Imports
from reader.sources.docx.notes import Notes
from reader.sources.docx.numbering import Numbering
from reader.sources.docx.pictures import Pictures
from reader.sources.docx.story import Story
from reader.sources.docx.styles import Styles
from reader.sources.framing import framed
from reader.sources.marks import Marks
from reader.sources.package import Package, main_part, relations
from reader.sources.scanned.within import PagesWithin

_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
_FALSE = ("0", "false", "off")


def read_docx(data: bytes, subject: str, inside: int = 0) -> Content:
    """The text of a document's bytes and the format's name; it is imported into so many others, one in the other."""
    content, _parts = _read(Package(data, subject), inside)
    return content


def picture_in(data: bytes, page: int) -> bytes:
    """The file of the picture that a scanned page, from 1, of a document's bytes is."""
    package = Package(data, "")
    _content, parts = _read(package, 0)
    return package.picture(parts[page - 1])


def _read(package: Package, inside: int) -> tuple[Content, list[str]]:
    """The content of a document, and the parts that are its scanned pages."""
    document = main_part(package)
    related = relations(package, document)
    styles = Styles()
    numbering = Numbering(styles.lists)
    notes = Notes()
    even_pages = False
    for kind, take in (("styles", styles.read), ("numbering", numbering.read_lists)):
        for target in _of_kind(related, kind):
            take(package, target)
    for kind, name in _NOTES.items():
        for target in _of_kind(related, kind):
            notes.texts |= {
                (name, key): words for key, words in _notes(package, target, name, styles, numbering).items()
            }
    for target in _of_kind(related, "settings"):
        even_pages = even_pages or _has_even_pages(package, target, notes)
    targets = {name: target for name, _kind, target in related}
    marks = Marks()
    taken_in = {name: target for name, kind, target in related if kind in ("aFChunk", "subDocument")}
    imports = Imports(package, taken_in, marks, inside)
    pages = PagesWithin(marks, None if inside else package.picture)
    pictures = Pictures(pages, targets)
    story = Story(styles, numbering, notes, even_pages=even_pages, imported=imports.text, pictures=pictures)
    is_whole = package.parse(document, story.start, story.end, story.data, limits.MOST_ELEMENTS)
    words = story.text()
    above, below = (
        _page_lines(
            package, styles, [targets[name] for each, name in story.sections if each == kind and name in targets]
        )
        for kind in ("header", "footer")
    )
    content = pages.completed(marks.taken_out(framed(above, words, below), "DOCX"), package.subject)
    if not content.text.strip() and not content.refusal:
        if error := imports.why_empty():
            raise error
        if pictures.are_there:
            raise limits.only_pictures(package.subject)
        if pages.has_drawings:
            raise limits.only_drawings(package.subject)
    if not is_whole:
        content = content._replace(warnings=(*content.warnings, limits.rest_not_read(document, content.text)))
    return content, pages.parts


def _of_kind(related: Iterable[tuple[str, str, str]], kind: str) -> list[str]:
    return [target for _name, each, target in related if each == kind]


def _notes(package: Package, part: str, tag: str, styles: Styles, numbering: Numbering) -> dict[str, str]:
    """The texts of a part's notes by their names, but not the lines that part them from the text (17.11)."""
    found: dict[str, str] = {}
    story: Story | None = None
    name = ""

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal story, name
        if element == tag and attributes.get("type", "normal") == "normal":
            story, name = Story(styles, numbering), attributes.get("id", "")
        elif story:
            story.start(element, attributes)

    def end(element: str) -> None:
        nonlocal story
        if element == tag:
            if story:
                found[name] = story.text().strip()
            story = None
        elif story:
            story.end(element)

    def data(words: str) -> None:
        if story:
            story.data(words)

    package.parse(part, start, end, data)
    return found


def _has_even_pages(package: Package, part: str, notes: Notes) -> bool:
    """Whether settings say that even pages have their own headers; how notes are counted they say to `notes`."""
    found = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal found
        notes.document.start(tag, attributes)
        found = found or (tag == "evenAndOddHeaders" and attributes.get("val") not in _FALSE)

    package.parse(part, start, _nothing, _nothing)
    return found


def _page_lines(package: Package, styles: Styles, parts: Iterable[str]) -> Iterator[str]:
    """The lines of headers or footers."""
    for part in dict.fromkeys(parts):
        story = Story(styles, Numbering({}))
        package.parse(part, story.start, story.end, story.data)
        yield from story.text().split("\n")


def _nothing(*_ignored: object) -> None:
    pass
