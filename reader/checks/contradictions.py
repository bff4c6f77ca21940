"""Doubts: the figures whose arithmetic does not come out, and what it comes to; numbers that are damaged."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from reader.i18n import _
from reader.text import Span
from reader.text.layers import Layer

if TYPE_CHECKING:
    from reader.checks import Finding
    from reader.figures import Figure


class Doubt(NamedTuple):
    """A figure that takes part in a finding, what the finding says, and whether that is an error or only a note."""

    span: Span
    statement: str
    is_error: bool

    @property
    def sign(self) -> str:
        """What marks it where colour can't be seen."""
        return "!" if self.is_error else "~"

    @property
    def style(self) -> str:
        """The last word of its component classes."""
        return "wrong" if self.is_error else "doubtful"

    @property
    def said(self) -> str:
        """The statement behind its sign."""
        return f"{self.sign} {self.statement}"


def damage(words: str) -> str:
    """What is said of a damaged number, in signs as all arithmetic: that nobody knows its value."""
    return f"{' '.join(words.split())} = ?"


def doubts(findings: "Iterable[Finding]", text: str = "", figures: "Iterable[Figure]" = ()) -> Layer[Doubt]:
    """The figures of the findings that are errors or notes, and those of a text that are damaged."""
    doubtful = (each for each in findings if each.severity != "ok")
    marked = (Doubt(span, _said(each), each.severity == "error") for each in doubtful for span in each.spans)
    unknown = _("{words}: a damaged number, whose value nobody knows")
    damaged = (
        Doubt(each.span, unknown.format(words=" ".join(each.phrase.of(text).split())), is_error=True)
        for each in figures
        if each.qualifier == "damaged"
    )
    return Layer((*marked, *damaged), lambda doubt: doubt.span)


def _said(finding: "Finding") -> str:
    if finding.check == "recognised":
        return _("recognised in a picture, and not surely: {statement}").format(statement=finding.statement)
    return finding.statement


def worst_first(layer: Layer[Doubt], start: int, end: int) -> Iterator[Doubt]:
    """The doubts that touch a stretch, errors before notes, each statement once."""
    found = {doubt.statement: doubt for _span, doubt in layer.touching(start, end)}
    yield from sorted(found.values(), key=lambda doubt: not doubt.is_error)
