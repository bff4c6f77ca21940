"""DOCX: the words of a Word document (ECMA-376-1), with the numbers of its automatic lists.

A footnote stands behind the paragraph that refers to it, the pages' headers before the text and their footers behind
it, each once. Comments and deletions are left out: they are not the letter's words.
"""

from collections.abc import Iterable

from reader.sources.content import Content
from reader.sources.docx.numbering import Numbering
from reader.sources.docx.story import Story
from reader.sources.package import Package, resolved
from reader.sources.print.marginal import is_page_number

_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}
_FALSE = ("0", "false", "off")


def read_docx(data: bytes, subject: str) -> Content:
    """The text of a document's bytes and the format's name."""
    package = Package(data, subject)
    roots = [target for _name, kind, target in _relations(package, "") if kind == "officeDocument"]
    document = roots[0] if roots else "word/document.xml"
    relations = _relations(package, document)
    numbering = Numbering()
    notes: dict[tuple[str, str], str] = {}
    even_pages = False
    for kind, take in (("styles", numbering.read_styles), ("numbering", numbering.read_lists)):
        for target in _of_kind(relations, kind):
            take(package, target)
    for kind, name in _NOTES.items():
        for target in _of_kind(relations, kind):
            notes |= {(name, key): words for key, words in _notes(package, target, name, numbering).items()}
    for target in _of_kind(relations, "settings"):
        even_pages = even_pages or _has_even_pages(package, target)
    story = Story(numbering, notes, even_pages=even_pages)
    package.parse(document, story.start, story.end, story.data)
    words = story.text()
    targets = {name: target for name, _kind, target in relations}
    above, below = (
        _page_lines(package, [targets[name] for each, name in story.sections if each == kind and name in targets])
        for kind in ("header", "footer")
    )
    return Content("\n".join([*above, words.rstrip("\n"), *below]).strip("\n") + "\n", "DOCX")


def _relations(package: Package, part: str) -> list[tuple[str, str, str]]:
    """What a part is related to: the relation's name, its kind, the member (ECMA-376-2, 6.5)."""
    folder, _slash, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    found: list[tuple[str, str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            target = resolved(part, attributes.get("Target", ""))
            if target in package and attributes.get("TargetMode") != "External":
                found.append((attributes.get("Id", ""), attributes.get("Type", "").rpartition("/")[2], target))

    if relations in package:
        package.parse(relations, start, _nothing, _nothing)
    return found


def _of_kind(relations: Iterable[tuple[str, str, str]], kind: str) -> list[str]:
    return [target for _name, each, target in relations if each == kind]


def _notes(package: Package, part: str, tag: str, numbering: Numbering) -> dict[str, str]:
    """The texts of a part's notes by their names, but not the lines that part them from the text (17.11)."""
    found: dict[str, str] = {}
    story: Story | None = None
    name = ""

    def start(element: str, attributes: dict[str, str]) -> None:
        nonlocal story, name
        if element == tag and attributes.get("type", "normal") == "normal":
            story, name = Story(numbering), attributes.get("id", "")
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


def _has_even_pages(package: Package, part: str) -> bool:
    found = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal found
        found = found or (tag == "evenAndOddHeaders" and attributes.get("val") not in _FALSE)

    package.parse(part, start, _nothing, _nothing)
    return found


def _page_lines(package: Package, parts: Iterable[str]) -> list[str]:
    """The lines of headers or footers, each once; pages' numbers say nothing where there are no pages."""
    found: dict[str, None] = {}
    for part in dict.fromkeys(parts):
        story = Story(Numbering())
        package.parse(part, story.start, story.end, story.data)
        for line in story.text().split("\n"):
            if any(map(str.isalnum, line)) and not is_page_number(line):
                found[line] = None
    return list(found)


def _nothing(*_ignored: object) -> None:
    pass
