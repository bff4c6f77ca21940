"""Layout: characters at places on pages become lines, and lines the paragraphs that they were set from.

Formats for print know no paragraphs, only characters and their places.
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from reader.sources.print.aligned import with_aligned
from reader.sources.print.columns import in_columns
from reader.sources.print.glyphs import Glyph
from reader.sources.print.grids import Rule
from reader.sources.print.paragraphs import paragraphs
from reader.sources.print.tables import with_tables
from reader.text.variants import without_radicals


class Block(NamedTuple):
    """What is read one after the other: a page, or what is turned aside on one; the lines on it stand as its text."""

    glyphs: Sequence[Glyph]
    rules: Sequence[Rule] = ()


class ColumnsError(ValueError):
    """Some pages are set in columns; `pages` count from 1."""

    def __init__(self, pages: Sequence[int]) -> None:
        super().__init__(pages)
        self.pages = pages


def laid(pages: Sequence[Block], apart: Collection[int] = ()) -> tuple[str, list[int]]:
    """The text of pages of characters, and where in it each page begins; `ColumnsError` where lines stand side by side.

    No paragraph goes on from the page before to those that are counted in `apart`, from 0.
    """
    found = [with_aligned(with_tables(*page)) for page in pages]
    columns = [
        number for number, lines in enumerate(found, start=1) if in_columns([line for line in lines if not line.edges])
    ]
    if columns:
        raise ColumnsError(columns)
    printed, starts = paragraphs(found, apart)
    words = printed.lstrip("\n")
    before = len(printed) - len(words)
    words = without_radicals(words.rstrip("\n")) + "\n"  # fonts without a name for a character often give a radical
    return words, [min(max(0, start - before), len(words)) for start in starts]
