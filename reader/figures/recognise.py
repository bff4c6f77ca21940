"""Recognising: a text to its figures."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from reader.figures.amount import Amount, Qualifier
from reader.figures.model import Figure, FigureKind
from reader.reply import Reply, document_number
from reader.text.stages import Stages, alone
from reader.text.tables import find_tables
from reader.text.variants import traditional_as_simplified, without_radicals

_UNIT = FigureKind.DOCUMENT_NUMBER.value
_START, _END = attrgetter("span.start"), attrgetter("span.end")


def recognise(text: str, signed: str | None = None, sections: Sequence[int] = ()) -> tuple[Figure, ...]:
    """Every figure of a canonical text, in order and without overlaps; the longer of two at one place wins.

    `signed` is the day on which it was signed (ISO 8601), which tells the year of days that have none before them in
    their section; `sections` are the offsets at which these begin.
    """
    return alone(_recognised(text, signed, sections))


def _recognised(text: str, signed: str | None, sections: Sequence[int]) -> Stages[tuple[Figure, ...]]:
    # Compiling their patterns takes longer than a short reply: not on the way to the first paint.
    from reader.figures.amounts.finding import find_amounts
    from reader.figures.dates import find_dates

    text = without_radicals(text)  # each character in its place
    found = [*_document_numbers(text)]
    yield
    text = traditional_as_simplified(text)  # so, too; of what a number counts, and per what it is
    found += find_dates(text, signed, sections)
    yield
    amounts = find_amounts(text)
    if tables := find_tables(text):
        from reader.figures import cells

        amounts = [each for each in amounts if not cells.joins_cells(each, tables)]
        amounts += cells.find_sums(text)
    found += amounts
    # In order, and the longer ones first at a place: each sort leaves what is alike as it was.
    found.sort(key=_END, reverse=True)
    found.sort(key=_START)
    figures: list[Figure] = []
    end = 0
    for figure in found:
        if figure.span.start >= end:
            figures.append(figure)
            end = figure.phrase.end  # 500万元（含500万元）以上 is one figure
    return tuple(figures)


def recognise_in(reply: Reply) -> tuple[Figure, ...]:
    """Every figure of a reply, whose day tells the year of days that say none."""
    return alone(recognised_in_stages(reply))


def recognised_in_stages(reply: Reply) -> Stages[tuple[Figure, ...]]:
    """The same in stages, for several replies together."""
    return _recognised(reply.text, reply.metadata.dated, [section.span.start for section in reply.sections])


def _document_numbers(text: str) -> Iterator[Figure]:
    for number in document_number.find_document_numbers(text):
        value, span = number.normalised, number.span
        qualifier = Qualifier.EXACT if value else Qualifier.DAMAGED
        title = document_number.title_before(text, span.start)
        yield Figure(FigureKind.DOCUMENT_NUMBER, span, span, Amount(value, _UNIT, qualifier), title=title)
