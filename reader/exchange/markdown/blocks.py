"""The blocks of a Markdown export: what the program wrote, each between its two marks, and all that stands between.

A block begins with an anchor, to which links go, and ends with a comment; a renderer shows neither. What stands
outside of blocks is a person's, but for headings and lines of the front matter that are known to be the program's.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from itertools import zip_longest
from typing import NamedTuple

from reader.annotations import Anchored

HAND = ""
"""The name of what a person wrote."""
TITLE, FIGURES, TASKS = "title", "rr-figures", "rr-tasks"
HEADING = "heading:"
"""How the names of headings begin; what they are headings of follows."""
_BYTES = 16
_NAME = "(?P<name>rr-(?:[0-9a-f]{12}|figures|tasks))"
_START = re.compile(rf'^[ \t]*<a id="{_NAME}"></a>[ \t\r]*$', re.MULTILINE)
_END = re.compile(rf"^[ \t]*<!-- /{_NAME} -->[ \t\r]*(?:\n|\Z)", re.MULTILINE)
_MARK = re.compile(r"<(?=a id=\"rr-|!-- /rr-)")
_HEADING = re.compile(r"^#{1,6} .*(?:\n|\Z)", re.MULTILINE)
_FRONT = re.compile(r"\A---\r?\n(?P<lines>.*?)^---[ \t\r]*(?:\n|\Z)", re.MULTILINE | re.DOTALL)
_FIGURES = re.compile(r'\s*<a id="rr-figures">')
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"(?<=-)-+")
_TRAILING = re.compile(r"[^\S\n]+$", re.MULTILINE)
# Two blanks or more at a line's end, but not at that of a paragraph (CommonMark 0.31, 6.7).
_BREAK = re.compile(r"^(?P<line>.*\S) {2,}\r?(?=\n[^\S\n]*\S)", re.MULTILINE)
_LINE = re.compile(r"^.*\S$", re.MULTILINE)


class Piece(NamedTuple):
    """A part of a document: `name` says which one of the program's, or `HAND`; the texts of all are the document."""

    name: str
    text: str


def block_name(item: Anchored) -> str:
    """What names an annotation's block; the same in every export."""
    return f"rr-{item.annotation.id.replace('-', '')[:12]}"


def between_marks(name: str, inner: str) -> str:
    """A block: what it says, which ends with a line's end, between its marks."""
    return f'<a id="{name}"></a>\n\n{unmarked(inner)}\n<!-- /{name} -->\n'


def inside(block: str) -> str:
    """What a block says, without its marks."""
    lines = block.strip("\n").split("\n")
    return "\n".join(lines[1:-1]).strip("\n") + "\n"


def unmarked(words: str) -> str:
    """Words in which nothing is one of our marks."""
    return _MARK.sub("&lt;", words)


def digest_of(text: str) -> bytes:
    """What a piece of a document is known by, whatever editors do to blanks at line ends and in our table."""
    words = "\n".join(rows_of(text)) if _FIGURES.match(text) else _TRAILING.sub("", text).strip("\n")
    return sha256(words.encode()).digest()[:_BYTES]


def breaks_in(text: str) -> frozenset[str]:
    """The lines that end in a hard break, without the blanks that make it."""
    return frozenset(found["line"] for found in _BREAK.finditer(text))


def with_breaks(text: str, lines: frozenset[str]) -> str:
    """A text in which these of its lines end in a hard break, as a person made them."""
    return _LINE.sub(lambda found: f"{found.group()}  " if found.group() in lines else found.group(), text)


def rows_of(table: str) -> list[str]:
    """The lines of the table of figures that say something, however wide its columns are drawn."""
    return [_even(line.strip()) for line in table.splitlines() if line.strip()]


def _even(line: str) -> str:
    if not line.startswith("|"):
        return line
    cells = (cell.strip() for cell in _BAR.split(line.removeprefix("|").removesuffix("|")))
    return "|".join(_RULE.sub("", cell) if set(cell) <= set(":-") else cell for cell in cells)


def split_front(document: str) -> tuple[str, str]:
    """The lines of a document's front matter (YAML), with their line ends, and all that follows; `""` for none."""
    found = _FRONT.match(document)
    return (found["lines"], document[found.end() :]) if found else ("", document)


def pieces_in(body: str) -> Iterator[Piece]:
    """The blocks of a document without its front matter, its headings, and what stands between, in their order.

    A heading's name is `HEADING` alone. A block whose end is missing, or behind the next one's beginning, is none.
    """
    place = 0
    starts = [*_START.finditer(body)]
    for start, following in zip_longest(starts, starts[1:]):
        ends = _END.finditer(body, start.end(), following.start() if following else len(body))
        end = next((each for each in ends if each["name"] == start["name"]), None)
        if end is None:
            continue
        yield from _with_headings(body[place : start.start()])
        yield Piece(start["name"], body[start.start() : end.end()])
        place = end.end()
    yield from _with_headings(body[place:])


def _with_headings(text: str) -> Iterator[Piece]:
    place = 0
    for heading in _HEADING.finditer(text):
        if between := text[place : heading.start()]:
            yield Piece(HAND, between)
        yield Piece(HEADING, heading.group())
        place = heading.end()
    if rest := text[place:]:
        yield Piece(HAND, rest)
