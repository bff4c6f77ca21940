"""Figures as the tables of these tests show them."""

from collections.abc import Mapping

from reader.figures import FigureKind, recognise
from reader.figures.format import value_string
from reader.text.canonical import canonical


def readings(sentence: str, kind: FigureKind) -> list[tuple[str, str]]:
    """Each figure of one kind: its core, and its value or the two ends of its range (`300~500`), `?` for neither."""
    text = canonical(sentence)
    shown = []
    for figure in recognise(text):
        if figure.kind is kind:
            ends = "~".join(value_string(end) or "" for end in figure.amount.ends or ())
            shown.append((figure.span.of(text), value_string(figure.value) or ends or "?"))
    return shown


Readings = list[tuple[str, str]]


def misread(cases: Mapping[str, Readings], kind: FigureKind = FigureKind.MONEY) -> dict[str, Readings]:
    """The sentences of a table that are read otherwise than it says, with what is read."""
    return {text: read for text, expected in cases.items() if (read := readings(text, kind)) != expected}
