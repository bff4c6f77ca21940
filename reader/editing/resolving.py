"""Resolving: the notes whose words were changed in this version of the text, and where a person says they belong.

It knows no screen. What is decided is a resolution for this version; the note stays on the words it was made on there.
"""

from reader.annotations import Anchored, Annotation, FundingFigure, by_need
from reader.editing.notebook import Notebook
from reader.errors import NotFoundError
from reader.i18n import _
from reader.reply import Reply
from reader.text import Span
from reader.text.excerpt import Excerpt, excerpt
from reader.text.sentences import sentence_at

# So many characters of a sentence are shown beside a note's words, and so many of its words.
_BESIDE, _MOST = 60, 240


class Resolving:
    """The notes of a notebook that need a look, and what can be done with each. Decisions wait for the store."""

    def __init__(self, reply: Reply, notebook: Notebook) -> None:
        self._reply = reply
        self._notebook = notebook

    # What there is

    @property
    def waiting(self) -> list[Anchored]:
        """The notes that need a look, figures first."""
        return sorted((item for item in self._notebook.items if item.needs_look), key=by_need)

    @property
    def decided(self) -> list[Anchored]:
        """The notes whose place in this version a person gave."""
        return [item for item in self._notebook.items if item.basis and item.basis.digest == self._reply.digest]

    @property
    def carried(self) -> int:
        """How many notes of other versions were found with their words."""
        return self._notebook.carried

    @property
    def asked(self) -> int:
        """How many notes are on other texts that may be this letter."""
        return self._notebook.lettering.asked

    def places(self, item: Anchored) -> tuple[Span, ...]:
        """Where a note may belong: its place, what stands there now, or its candidates."""
        return (item.anchor.span,) if item.anchor.span else item.anchor.candidates

    def then(self, item: Anchored) -> Excerpt:
        """A note's words as they were seen last, in their sentence, or between their context where no text is kept."""
        selector = item.selector
        if text := self._notebook.older(selector.digest):
            return _in_sentence(text, selector.span)
        around = selector.prefix + selector.quote + selector.suffix
        return _in_sentence(around, Span(len(selector.prefix), len(selector.prefix) + len(selector.quote)))

    def now(self, item: Anchored) -> list[Excerpt]:
        """The places where it may belong, each in its sentence."""
        return [_in_sentence(self._reply.text, span) for span in self.places(item)]

    def proposed(self, item: Anchored, span: Span) -> FundingFigure | None:
        """The figure that it would have on a span."""
        return self._notebook.figure_on(item, span)

    # What is decided

    def accept(self, item: Anchored) -> Annotation:
        """Let it belong where its words would be; a `NotFoundError` where that is no one place."""
        places = self.places(item)
        if not places:
            raise NotFoundError(_("nothing stands in its place any more: point at other words, or detach it."))
        if len(places) > 1:
            raise NotFoundError(_("several places may be its: choose one by its number."))
        return self.put(item, places[0])

    def choose(self, item: Anchored, number: int) -> Annotation:
        """Let it belong to the place with a number, from 1; a `NotFoundError` where there is none."""
        places = self.places(item)
        if not 0 < number <= len(places):
            raise NotFoundError(_("there is no place with this number."))
        return self.put(item, places[number - 1])

    def put(self, item: Anchored, span: Span) -> Annotation:
        """Let it belong to words that a person points at."""
        return self._notebook.move(item.annotation, span)

    def detach(self, item: Anchored) -> Annotation:
        """Let it belong nowhere in this version; a `NotFoundError` where it was made on this one."""
        if item.annotation.selector.digest == self._reply.digest:
            raise NotFoundError(_("this note was made on this very text: it can only be deleted."))
        return self._notebook.resolve(item.annotation, None)


def _in_sentence(text: str, span: Span) -> Excerpt:
    """Some words of a text in their sentence, cut to what is near."""
    near = Span(span.start - _BESIDE, min(span.end + _BESIDE, span.start + _MOST))
    return excerpt(text, sentence_at(text, span.start), span, near)
