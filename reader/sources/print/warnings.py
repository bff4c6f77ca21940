"""Warnings of documents for print: the pages that were not read, or not surely."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.sources.print.sheets import Note

if TYPE_CHECKING:
    from reader.reply import ParseWarning


def warnings(notes: Iterable[Note]) -> "tuple[ParseWarning, ...]":
    """The warnings that notes of pages are."""
    from reader.reply import ParseWarning, WarningCode
    from reader.text import Span

    return tuple(
        ParseWarning(
            WarningCode(note.code),
            note.part or f"page {note.page}",
            Span(note.start, note.end),
            note.page,
            note.part,
            tuple(Span(*place) for place in note.unsure),
        )
        for note in notes
    )
