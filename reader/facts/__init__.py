"""Facts about sums: whose money it is, for whom and what, of which year, and how far it has come."""

from typing import TYPE_CHECKING

from reader.facts.model import FACTS, NOTHING_SAID, Fact, Facts, FundingStatus, Level, Sort, SumSort
from reader.reply.broken_lines import breaks
from reader.text.tables import find_tables

if TYPE_CHECKING:
    from reader.figures.model import Figure
    from reader.reply import Reply
    from reader.text import Span

__all__ = ["FACTS", "NOTHING_SAID", "Fact", "Facts", "FundingStatus", "Level", "Sort", "SumSort", "guess"]


def guess(reply: "Reply", figures: "tuple[Figure, ...]") -> "dict[Span, Facts]":
    """What the text says of each sum of money, by its core span; `figures` are all of the reply's text."""
    # Compiling the patterns takes longer than a short reply: not before someone asks.
    from reader.facts.guessing import guess as guessed

    in_cells: dict[Span, Facts] = {}
    if find_tables(reply.text):
        from reader.facts import cells

        in_cells = cells.in_cells(reply, figures)
    if broken := breaks(reply.text):
        from reader.facts.unbroken import guess_unbroken

        return guess_unbroken(reply, figures, in_cells, broken) | in_cells
    return guessed(reply, figures, in_cells) | in_cells
