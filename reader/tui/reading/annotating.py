"""Annotating: highlights, notes, boundaries, undo.

Each key makes a change in the notebook, the notes are shown as they are then, and what was done is said; an error is
said and leaves everything as it was.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.i18n import _
from reader.keys.configured import with_keys
from reader.keys.modes import BOUNDS, POINTS, Mode
from reader.text import Span
from reader.tui.reading.again import Again
from reader.tui.reading.cards import Cards
from reader.tui.reading.notes import Notes
from reader.tui.reading.target import Target
from reader.tui.text.body import Body

if TYPE_CHECKING:
    from reader.annotations import Anchored, Annotation
    from reader.editing import Notebook, TakenBack


class Annotating:
    """What the keys do to the annotations of a reply."""

    def __init__(
        self, body: Body, target: Target, notes: Notes, cards: Cards, again: Again, say: Callable[[str], None]
    ) -> None:
        self._body = body
        self._target = target
        self._notes = notes
        self._cards = cards
        self._again = again
        self._say = say
        self._bounding: Annotation | None = None
        self._pointing: Annotation | None = None

    @property
    def moving(self) -> "Annotation | None":
        """The annotation whose boundaries are being moved; anything that ends the selecting gives that up."""
        if not self._body.mode:
            self._bounding = None
        return self._bounding

    @property
    def doing(self) -> str:
        """What is going on, as long as boundaries are being moved, or words pointed at."""
        if self._pointing:
            return _("Select the words where it belongs.")
        return _("Boundaries: moving moves this end.") if self.moving else ""

    @property
    def mode(self) -> Mode | None:
        """What the keys do while that goes on."""
        return POINTS if self._pointing else BOUNDS if self.moving else None

    def _meant(self) -> "Anchored | None":
        """The annotation that is meant; says so where none is."""
        item = self._target.item
        if item is None:
            self._say(_("There is no annotation here."))
        return item

    async def highlight(self, number: int) -> None:
        """Highlight in the kind with a number; the same words again change the kind."""
        from reader.annotations import Kind

        there = Kind.known()
        if number > len(there):
            self._say(_("There is no kind {number}: [kinds] in the settings can name one.").format(number=number))
            return
        kind = there[number - 1]
        self._again.remember(partial(self.highlight, number))
        self._bounding = None
        span = self._target.span
        if self._target.is_blank:
            self._say(_("There is nothing to highlight here."))
            return
        said = with_keys(_("Highlighted: {kind}. {key[undo]} undoes."), kind=_(kind.label))
        if kind == Kind.FUNDING and self._is_open(span):
            words = _("Highlighted: {kind}, not reviewed ({key[annotate]}). {key[undo]} undoes.")
            said = with_keys(words, kind=_(kind.label))
        await self._notes.change(lambda notebook: notebook.highlight(span, kind), lambda _note: self._say(said))

    def _is_open(self, span: Span) -> bool:
        """Whether a span is a figure that is to be reviewed."""
        here = self._body.reading.walked.touching(span.start, span.end)
        return any(place == span and not entry.is_reviewed for place, entry in here)

    async def annotate(self) -> None:
        """Write a note on the target, or save the boundaries that are being moved, or the words that are pointed at."""
        if (pointing := self._pointing) and not self._target.is_blank:
            self._pointing = None
            await self._move(pointing, self._target.span, with_keys(_("It belongs there now. {key[undo]} undoes.")))
            return
        if moving := self.moving:
            await self._finish_bounds(moving)
            return
        span, notebook = self._target.span, self._notes.notebook
        if notebook is None or self._target.is_blank:
            self._notes.at_hand()
            return
        exact = next((item for item in self._body.reading.items if item.span == span), None)
        item = exact or (self._target.item if self._body.selection is None else None)
        if item:
            self._cards.write(item.annotation, item.selector)
        else:
            self._cards.write(None, notebook.selector(span))

    def edit(self) -> None:
        """Edit the annotation that is meant."""
        if item := self._meant():
            self._cards.write(item.annotation, item.selector)

    def go_on(self) -> None:
        """Go on with the note that was left unfinished last."""
        notebook = self._notes.notebook
        if notebook is None or not notebook.unfinished.drafts:
            self._say(_("No note was left unfinished."))
            return
        draft = notebook.unfinished.drafts[0]
        item = notebook.at(draft.annotation_id) if draft.annotation_id else None
        if span := notebook.place_of(draft.selector):
            self._body.select(span)
        self._cards.write(item.annotation if item else None, draft.selector)

    # Boundaries

    def move_bounds(self) -> None:
        """Move an annotation's boundaries: select its words, to be changed by moving."""
        item = self._meant()
        if item and item.span:
            self._bounding = item.annotation
            self._body.focus()
            self._body.select_by_moving(item.span)
        elif item:
            self.point(item)

    def point(self, item: "Anchored") -> None:
        """Let words be selected where an annotation belongs, beginning with what stands in its place."""
        self._pointing = item.annotation
        self._body.focus()
        self._body.select(item.where)

    async def _finish_bounds(self, annotation: "Annotation") -> None:
        span = self._body.selection
        self._bounding = None
        if span:
            await self._move(annotation, span, with_keys(_("The boundaries were moved. {key[undo]} undoes.")))

    async def _move(self, annotation: "Annotation", span: Span, said: str) -> None:
        def moved(made: "Annotation") -> None:
            self._body.clear_selection()
            lost = annotation.figure and not made.figure
            without = with_keys(
                _("The boundaries were moved; the words are no longer about one figure. {key[undo]} undoes.")
            )
            self._say(without if lost else said)

        await self._notes.change(lambda notebook: notebook.move(annotation, span), moved)

    def give_up_bounds(self) -> bool:
        """Leave the boundaries as they were, and the words; whether some were being moved or pointed at."""
        if self._pointing:
            self._pointing = None
            self._body.clear_selection()
            self._say(_("It stays as it was, to be looked at."))
            return True
        if not self.moving:
            return False
        self._bounding = None
        self._body.clear_selection()
        self._say(_("The boundaries stay as they were."))
        return True

    # Taking away and back

    async def delete(self) -> None:
        """Put an annotation into the trash."""
        if item := self._meant():
            said = with_keys(_("In the trash now. {key[undo]} brings it back."))
            await self._notes.change(lambda notebook: notebook.delete(item.annotation), lambda _note: self._say(said))

    async def restore(self, item: "Anchored") -> None:
        """Take an annotation out of the trash."""
        said = _("Taken out of the trash.")
        await self._notes.change(lambda notebook: notebook.restore(item.annotation), lambda _note: self._say(said))

    async def undo(self) -> None:
        """Take the last change back."""
        said = _("Undone: {what}. {key[redo]} does it again.")
        await self._step(lambda notebook: notebook.undo(), said, _("There is nothing to undo."))

    async def redo(self) -> None:
        """Make the change again that was taken back."""
        said = _("Done again: {what}.")
        await self._step(lambda notebook: notebook.redo(), said, _("There is nothing to do again."))

    async def _step(self, step: "Callable[[Notebook], TakenBack | None]", done: str, nothing: str) -> None:
        def stepped(taken_back: "TakenBack | None") -> None:
            notebook = self._notes.notebook
            item = notebook.at(taken_back.annotation.id) if taken_back and notebook else None
            if item and item.span:
                self._body.go(item.span.start)
            self._say(with_keys(done, what=taken_back.words) if taken_back else nothing)

        await self._notes.change(step, stepped)
