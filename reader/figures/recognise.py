"""Recognising: a text to its figures."""

from collections.abc import Iterator

from reader.figures.model import Figure, FigureKind, Qualifier
from reader.reply import document_number


def recognise(text: str) -> tuple[Figure, ...]:
    """Every figure of a canonical text, in order and without overlaps; the longer of two at one place wins."""
    # Compiling their patterns takes longer than a short reply: not on the way to the first paint.
    from reader.figures import amounts, dates

    found = [*_document_numbers(text), *dates.find(text), *amounts.find(text)]
    found.sort(key=lambda figure: (figure.span.start, -figure.span.end))
    figures: list[Figure] = []
    end = 0
    for figure in found:
        if figure.span.start >= end:
            figures.append(figure)
            end = max(figure.span.end, figure.phrase.end)  # 500万元（含500万元）以上 is one figure
    return tuple(figures)


def _document_numbers(text: str) -> Iterator[Figure]:
    for number in document_number.find(text):
        qualifier = Qualifier.EXACT if number.normalised else Qualifier.DAMAGED
        unit = FigureKind.DOCUMENT_NUMBER.value
        title = document_number.title_before(text, number.span.start)
        span = number.span
        yield Figure(FigureKind.DOCUMENT_NUMBER, span, span, number.normalised, unit, qualifier, title=title)
