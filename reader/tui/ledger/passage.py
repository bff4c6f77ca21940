"""Beside a wide ledger: where the marked row stands in its reply, all that is said of it, and what was noted on it."""

from collections.abc import Iterator

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from reader.facts import FACTS
from reader.i18n import _
from reader.ledger import Row
from reader.text.canonical import visible
from reader.tui.ledger.cells import changes_of, sign
from reader.tui.signs import GUESSED
from reader.typesetting.columns import GAP
from reader.typesetting.wrap import cells, wrap

_BEFORE = 30
"""So many characters of a sentence stand before its figure where there is one line for them."""


class Passage(VerticalScroll, can_focus=False):
    """The sentence of a row with its figure marked, and under it what the columns have no room for."""

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static("", id="passage-text", markup=False)

    def show(self, row: Row | None) -> None:
        """Show a row, or nothing; nothing happens where the ledger was closed in the meantime."""
        room = max(10, self.content_size.width - 1)
        lines = list(_lines(row, room)) if row else []
        for words in self.query(Static):
            words.update(Text("\n").join(lines))


def brief_passage(row: Row) -> str:
    """The sentence of a row on one line, from a little before its figure; an ellipsis stands for what is cut off."""
    first = max(0, row.offset - _BEFORE)
    return ("…" if first else "") + " ".join(row.sentence[first:].split())


def _lines(row: Row, room: int) -> Iterator[Text]:
    metadata, figure, item = row.origin.metadata, row.entry.figure, row.entry.item
    yield from _wrapped(metadata.title or row.origin.source or "", room, "bold")
    path = " › ".join(" ".join(filter(None, part)) for part in row.section)
    yield from _wrapped(path, room, "bold")
    yield Text()
    end = row.offset + len(figure.text)
    yield from _wrapped(f"{row.sentence[: row.offset]}【{row.sentence[row.offset : end]}】{row.sentence[end:]}", room)
    yield Text()
    beside = max(cells(_(label)) for label in (*(fact.label for fact in FACTS), "review")) + GAP
    for fact in FACTS:
        if said := fact.shown(figure.said):
            mark = GUESSED if fact.name in row.entry.guessed else ""
            yield from _named(_(fact.label), f"{said}{mark}", beside, room)
    yield from _named(_("review"), f"{row.entry.review.mark} {_(row.entry.review.label)}", beside, room)
    for words in (*changes_of(row), *(f"{sign(row)} {doubt}" for doubt in row.doubts)):
        yield from _wrapped(words, room)
    if item:
        yield Text()
        yield from _wrapped(item.annotation.note.strip(), room)
        yield from _wrapped(" ".join(f"#{tag}" for tag in item.annotation.tags), room)


def _wrapped(words: str, room: int, style: str = "") -> Iterator[Text]:
    for line in filter(None, words.split("\n")):
        shown = visible(line)
        yield from (Text(shown[start:end], style) for start, end in wrap(shown, room))


def _named(name: str, words: str, beside: int, room: int) -> Iterator[Text]:
    """Words behind their name, hanging so many cells from the left."""
    for line in _wrapped(words, max(1, room - beside)):
        yield Text(name).append(" " * (beside - cells(name))).append(line)
        name = ""
