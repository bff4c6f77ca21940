"""The cards over the text: the figure card where the words are a figure's, else the note card."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.errors import ConflictError
from reader.i18n import _
from reader.keys.configured import with_keys
from reader.text import Span
from reader.tui.bars import shortened
from reader.tui.reading.notes import Notes
from reader.tui.reading.target import in_context
from reader.tui.text.body import Body
from reader.typesetting import geometry

if TYPE_CHECKING:
    # They load sqlite_utils, widgets and writers that the first paint does not need.
    from reader.annotations import Annotation, Selector
    from reader.editing import Notebook, Reviewing
    from reader.ledger import Entry
    from reader.tui.cards.note_card import Writing


class Cards:
    """Opens a card, lets the text follow it, and says what came of it."""

    def __init__(self, screen: Screen[None], body: Body, notes: Notes, say: Callable[[str], None]) -> None:
        self._screen = screen
        self._body = body
        self._notes = notes
        self._say = say

    def reviewing(self) -> "Reviewing | None":
        """The review of the figures, where notes can be written; says why where they can't."""
        from reader.editing import Reviewing

        notebook, reply = self._notes.at_hand(), self._body.reading.reply
        if notebook is None or reply is None:
            return None
        return Reviewing(reply, notebook, lambda: self._body.reading.entries)

    def entry_at(self, reviewing: "Reviewing", span: Span) -> "Entry | None":
        """The figure that a span is or lies in, of those walked, else of any kind that can be reviewed."""
        from reader.ledger import merged, recognised

        reading = self._body.reading
        if entry := reviewing.at(span):
            return entry
        if reading.understanding is None:
            return None
        under = tuple(figure for _span, figure in reading.figures.touching(span.start, span.end))
        found = recognised(replace(reading.understanding, figures=under))
        entries = merged(reviewing.reply, found, reading.items)
        return next((entry for entry in entries if entry.span and entry.place.covers(span)), None)

    def write(self, annotation: "Annotation | None", selector: "Selector") -> None:
        """Open a card on an annotation, or on words that have none yet."""
        reviewing = self.reviewing()
        if reviewing is None:
            return
        span = reviewing.notebook.place_of(selector)
        draft = reviewing.notebook.unfinished.of(selector)
        entry = self.entry_at(reviewing, span) if span else None
        if entry and entry.item and annotation and entry.item.annotation.id != annotation.id:
            entry = None  # another note on the same words
        if entry is None and span and draft and draft.fields:
            entry = reviewing.new(span)
        if entry:
            self.review(reviewing, entry)
        else:
            self._write_note(reviewing.notebook, annotation, selector)

    def review(self, reviewing: "Reviewing", entry: "Entry") -> None:
        """Put the figure card over the text at once: a key behind the one that opened it is meant for the card."""
        from reader.tui.cards.figure_card import FigureCard

        def closed(said: str | None) -> None:
            self._notes.show()
            if said:
                self._say(said)

        def follow(entry: "Entry") -> None:
            self._body.select(entry.place)
            self._body.scroll_near_top(entry.place.start)

        card = FigureCard(reviewing, entry, self._notes.saver, self._notes.show, self._in_context, follow)
        card.add_class(geometry.card_class(self._screen.app.size.width), update=False)  # else it is styled twice
        self._screen.app.push_screen(card, closed)

    def _write_note(self, notebook: "Notebook", annotation: "Annotation | None", selector: "Selector") -> None:
        """Put the note card over the text at once: what is typed behind the key that opened it is the note."""
        from reader.tui.cards.note_card import NoteCard, Writing

        unfinished = notebook.unfinished
        span, draft = notebook.place_of(selector), unfinished.of(selector)
        kept = draft.selector if draft else selector
        note = _Note(notebook, annotation, selector, span)
        start = Writing(draft.kind, draft.note, draft.tags) if draft else self._begun(notebook, annotation, span)

        def save(writing: "Writing") -> None:
            note.save(writing)
            unfinished.drop(kept)

        def keep(writing: "Writing") -> None:
            unfinished.keep(kept, annotation.id if annotation else None, writing.kind, writing.note, writing.tags)

        def closed(saved: bool | None) -> None:
            self._notes.show()
            if saved:
                self._say(with_keys(_("Saved. {key[undo]} undoes.")))
            elif unfinished.of(selector):
                self._say(with_keys(_("Kept unfinished: {key[drafts]} goes on with it.")))

        card = NoteCard(
            self._in_context(span) if span else selector.quote,
            annotation.figure if annotation else notebook.funding_in(span) if span else None,
            start,
            self._notes.saver,
            save=save,
            keep=keep,
            drop=lambda: unfinished.drop(kept),
            unfinished=draft is not None,
        )
        self._screen.app.push_screen(card, closed)

    def _begun(self, notebook: "Notebook", annotation: "Annotation | None", span: Span | None) -> "Writing":
        """What a card begins with: the annotation, else an empty note of the kind that its words suggest."""
        from reader.annotations import Kind
        from reader.ledger import QUANTITIES
        from reader.tui.cards.note_card import Writing

        if annotation:
            return Writing(annotation.kind, annotation.note, " ".join(annotation.tags))
        if span in self._body.reading.commitments.spans:
            return Writing(Kind.COMMITMENT, "", "")
        figure = notebook.funding_in(span) if span else None
        return Writing(Kind.FUNDING if figure and figure.kind in QUANTITIES else Kind.KEY, "", "")

    def _in_context(self, span: Span) -> str:
        return in_context(self._body.text, span)


class _Note:
    """A note that is being written; of two windows that save it the second is told what the first did."""

    def __init__(
        self, notebook: "Notebook", annotation: "Annotation | None", selector: "Selector", span: Span | None
    ) -> None:
        self._notebook = notebook
        self._opened = annotation
        self._selector = selector
        self._span = span

    def save(self, writing: "Writing") -> None:
        """Save it; a `ConflictError` says what stands there now, and saving again puts this in its place."""
        notebook, words = self._notebook, (writing.kind, writing.note, writing.tag_names)
        try:
            if self._opened:
                notebook.edit(self._opened, kind=writing.kind, note=writing.note, tags=writing.tag_names)
            elif self._span:
                notebook.add(self._span, *words)
            else:
                notebook.add_lost(self._selector, *words)
        except ConflictError as error:
            current = notebook.at(error.subject)
            self._opened = current.annotation if current else None
            theirs = self._opened.note if self._opened and not self._opened.deleted else _("deleted")
            raise ConflictError(
                _("Meanwhile changed in another window ({theirs}); saving again puts yours in its place.").format(
                    theirs=shortened(" ".join(theirs.split()), 40)
                )
            ) from error
