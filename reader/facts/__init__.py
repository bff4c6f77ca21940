"""Facts about sums: whose money it is, for whom and what, of which year, and how far it has come."""

from typing import TYPE_CHECKING

from reader.facts.model import FACTS, NOTHING_SAID, Fact, Facts, FundingStatus, Level, Sort, SumSort
from reader.reply.broken_lines import breaks
from reader.text import stages
from reader.text.tables import find_tables
from reader.text.variants import simplified_letter, without_radicals

if TYPE_CHECKING:
    from reader.figures.model import Figure
    from reader.reply import Reply
    from reader.text import Span

__all__ = [
    "FACTS",
    "NOTHING_SAID",
    "Fact",
    "Facts",
    "FundingStatus",
    "Level",
    "Sort",
    "SumSort",
    "guess",
    "guessed_in_stages",
]


def guess(reply: "Reply", figures: "tuple[Figure, ...]") -> "dict[Span, Facts]":
    """What the text says of each sum of money, by its core span; `figures` are all of the reply's text."""
    return stages.alone(guessed_in_stages(reply, figures))


def guessed_in_stages(reply: "Reply", figures: "tuple[Figure, ...]") -> "stages.Stages[dict[Span, Facts]]":
    """The same in stages, for several texts together."""
    from reader.figures import FigureKind

    if not any(figure.kind is FigureKind.MONEY for figure in figures):
        return {}
    # Compiling the patterns takes longer than a short reply: not before someone asks.
    from reader.facts import guessing
    from reader.facts.stand_ins import StandIns
    from reader.reply.plain import as_plain

    printed, reply = without_radicals(reply.text), as_plain(reply)
    stand_ins = StandIns(simplified_letter(reply.text))
    reply = stand_ins.read(reply)
    in_cells: dict[Span, Facts] = {}
    if find_tables(reply.text):
        from reader.facts import cells

        in_cells = cells.in_cells(reply, figures)
    if broken := breaks(reply.text):
        from reader.facts.unbroken import guess_unbroken

        found = yield from guess_unbroken(reply, figures, in_cells, broken)
    else:
        found = yield from guessing.guessed_in_stages(reply, figures, in_cells)
    found |= in_cells
    if stand_ins.text != printed:
        from reader.facts.printed import as_printed

        found = as_printed(printed, stand_ins.text, found, stand_ins.names)
    return found
