"""The target: which words and which annotation a key is about."""

from typing import TYPE_CHECKING

from reader.text import Span
from reader.text.sentences import sentence_at
from reader.tui.reading.panes import Panes

if TYPE_CHECKING:
    from reader.annotations import Anchored

_FEW, _BEFORE = 20, 60


class Target:
    """What is aimed at in the panes."""

    def __init__(self, panes: Panes) -> None:
        self._panes = panes
        self._body = panes.body

    @property
    def span(self) -> Span:
        """The selection; else the number under the cursor, else its sentence, which may begin with a date."""
        from reader.ledger import QUANTITIES

        body = self._body
        if body.selection:
            return body.selection
        figure = body.reading.figure_at(body.cursor)
        return figure.phrase if figure and figure.kind in QUANTITIES else sentence_at(body.text, body.cursor)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to be read in the span."""
        return not self.span.of(self._body.text).strip()

    @property
    def item(self) -> "Anchored | None":
        """The annotation that is marked in the inspector, or selected, or under the cursor."""
        if self._panes.in_inspector:
            marked = self._panes.inspector.marked
            return None if marked is None or marked.annotation.deleted else marked
        body = self._body
        here = body.selection or Span(body.cursor, body.cursor + 1)
        found = body.reading.notes_at(here)
        # Of those whose words were changed only the one that was gone to: they are not marked in the text.
        waiting = (item for item in body.reading.unsettled if item.where in (here, Span(body.cursor, body.cursor)))
        return found[0] if found else next(waiting, None)


def in_context(text: str, span: Span) -> str:
    """The words of a span; a few of them with their sentence."""
    sentence = sentence_at(text, span.start)
    if len(span) >= _FEW or not sentence.covers(span):
        return span.of(text)
    start = sentence.start if span.start - sentence.start <= _BEFORE else span.start - _BEFORE
    before = ("…" if start > sentence.start else "") + text[start : span.start]
    return f"{before}【{span.of(text)}】{text[span.end : sentence.end]}"
