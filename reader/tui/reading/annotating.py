"""Annotating on the reading screen: highlights, notes, boundaries, undo.

Each action calls the notebook, shows the notes as they are then, and says what was done; an error is said and leaves
everything as it was.
"""

from typing import TYPE_CHECKING

from textual import work

from reader.errors import ConflictError
from reader.i18n import _
from reader.keys.configured import with_keys
from reader.text import Span
from reader.text.sentences import sentence_at
from reader.tui.reading.bars import shortened
from reader.tui.reading.notebook_screen import NotebookScreen

if TYPE_CHECKING:
    # They load sqlite_utils, widgets and writers that the first paint does not need.
    from collections.abc import Callable

    from reader.annotations import Anchored, Annotation, Selector
    from reader.editing import Notebook
    from reader.tui.cards.note_card import Writing
    from reader.tui.reading.inspector import Inspector

DIALOG = "dialog"
"""The group of workers that wait for a dialog: of two that are asked for before one has opened, the last one opens."""
_FEW, _BEFORE = 20, 60


class AnnotatingScreen(NotebookScreen):
    """A reply that is read and annotated."""

    _bounding: "Annotation | None" = None

    # What an action is about

    def _target(self) -> Span:
        """The selection; else the figure under the cursor, else its sentence."""
        if self.body.selection:
            return self.body.selection
        figure = self.body.figure_at(self.body.cursor)
        return figure.phrase if figure else sentence_at(self.source.text, self.body.cursor)

    def _item(self) -> "Anchored | None":
        """The annotation that is marked in the inspector, or selected, or under the cursor."""
        from reader.annotations import Anchored

        if self.focused is self.inspector:
            marked = self.inspector.marked
            return marked if isinstance(marked, Anchored) and not marked.annotation.deleted else None
        cursor = self.body.cursor
        found = self.body.notes_at(self.body.selection or Span(cursor, cursor + 1))
        return found[0] if found else None

    def idle(self) -> frozenset[str]:
        """Editing needs an annotation, undoing a change."""
        idle = set() if self._item() else {"edit", "delete", "bounds"}
        if not (self.notebook and self.notebook.can_undo()):
            idle.add("undo")
        return frozenset(idle)

    def _meant(self) -> "Anchored | None":
        """The annotation that is meant; says so where none is."""
        item = self._item()
        if item is None:
            self.say(_("There is no annotation here."))
        return item

    def doing(self) -> str:
        """That something waits to be saved, or the keys for boundaries that are being moved."""
        moving = _(
            "Boundaries: move this end, {key[select.other_end]} the other · "
            "{key[annotate]} saves · {key[escape]} leaves"
        )
        return self.saver.busy or (with_keys(moving) if self._moving() else "")

    def _moving(self) -> "Annotation | None":
        """The annotation whose boundaries are being moved; anything that ends the selecting gives that up."""
        if not self.body.mode:
            self._bounding = None
        return self._bounding

    # Actions

    async def action_highlight(self, number: int) -> None:
        """Highlight in a kind; the same words again change the kind."""
        from reader.annotations import Kind

        kind = list(Kind)[number - 1]
        self._bounding = None
        span = self._target()
        if not span.of(self.source.text).strip():
            self.say(_("There is nothing to highlight here."))
            return

        said = with_keys(_("Highlighted: {kind}. {key[undo]} undoes."), kind=_(kind.label))
        await self.change(lambda notebook: notebook.highlight(span, kind), lambda _note: self.say(said))

    async def action_annotate(self) -> None:
        """Write a note on the target, or save the boundaries that are being moved."""
        if moving := self._moving():
            await self._finish_bounds(moving)
            return
        span = self._target()
        if self.notebook is None or not span.of(self.source.text).strip():
            self.at_hand()
            return
        exact = next((item for item in self.items if item.span == span), None)
        item = exact or (self._item() if self.body.selection is None else None)
        self.write(
            item.annotation if item else None, item.annotation.selector if item else self.notebook.selector(span)
        )

    def action_edit(self) -> None:
        """Edit the annotation that is meant."""
        if item := self._meant():
            self.write(item.annotation, item.annotation.selector)

    def action_draft(self) -> None:
        """Go on with the note that was left unfinished last."""
        drafts = self.notebook.unfinished.drafts if self.notebook else ()
        if self.notebook is None or not drafts:
            self.say(_("No note was left unfinished."))
            return
        draft = drafts[0]
        item = self.notebook.at(draft.annotation_id) if draft.annotation_id else None
        if span := self.notebook.place_of(draft.selector):
            self.body.select(span)
        self.write(item.annotation if item else None, draft.selector)

    def write(self, annotation: "Annotation | None", selector: "Selector") -> None:
        """Open a card on an annotation, or on words that have none yet."""
        self._write_note(annotation, selector)

    @work(exclusive=True, group=DIALOG)
    async def _write_note(self, annotation: "Annotation | None", selector: "Selector") -> None:
        from reader.annotations import Kind
        from reader.tui.cards.note_card import NoteCard, Writing

        notebook = self.at_hand()
        if notebook is None:
            return
        unfinished = notebook.unfinished
        span = notebook.place_of(selector)
        draft = unfinished.of(selector)
        funding = annotation.figure if annotation else notebook.funding_in(span) if span else None
        if annotation:
            start = Writing(annotation.kind, annotation.note, " ".join(annotation.tags))
        else:
            promised = span in self.body.over.commitments.spans
            kind = Kind.COMMITMENT if promised else Kind.FUNDING if funding else Kind.KEY
            start = Writing(kind, "", "")
        kept = draft.selector if draft else selector
        if draft:
            start = Writing(draft.kind, draft.note, draft.tags)
        opened = annotation

        def save(writing: "Writing") -> None:
            nonlocal opened
            try:
                if opened:
                    notebook.edit(opened, kind=writing.kind, note=writing.note, tags=writing.tag_names)
                elif span:
                    notebook.add(span, writing.kind, writing.note, writing.tag_names)
                else:
                    notebook.add_lost(selector, writing.kind, writing.note, writing.tag_names)
            except ConflictError as error:
                current = notebook.at(error.subject)
                opened = current.annotation if current else None
                theirs = opened.note if opened and not opened.deleted else _("deleted")
                raise ConflictError(
                    _("Meanwhile changed in another window ({theirs}); saving again puts yours in its place.").format(
                        theirs=shortened(" ".join(theirs.split()), 40)
                    )
                ) from error
            unfinished.drop(kept)

        def keep(writing: "Writing") -> None:
            unfinished.keep(kept, annotation.id if annotation else None, writing.kind, writing.note, writing.tags)

        saved = await self.app.push_screen_wait(
            NoteCard(
                self._in_context(span) if span else selector.quote,
                funding,
                start,
                self.saver,
                save=save,
                keep=keep,
                drop=lambda: unfinished.drop(kept),
                unfinished=draft is not None,
            )
        )
        self._show()
        if saved:
            self.say(with_keys(_("Saved. {key[undo]} undoes.")))
        elif unfinished.of(selector):
            self.say(with_keys(_("Kept unfinished: {key[drafts]} goes on with it.")))

    def _in_context(self, span: Span) -> str:
        """The words of a span; a few of them with their sentence."""
        text = self.source.text
        sentence = sentence_at(text, span.start)
        if len(span) >= _FEW or not sentence.covers(span):
            return span.of(text)
        start = sentence.start if span.start - sentence.start <= _BEFORE else span.start - _BEFORE
        before = ("…" if start > sentence.start else "") + text[start : span.start]
        return f"{before}【{span.of(text)}】{text[span.end : sentence.end]}"

    def action_bounds(self) -> None:
        """Move an annotation's boundaries: select its words, to be changed by moving."""
        item = self._meant()
        if item and item.span:
            self._bounding = item.annotation
            self.body.focus()
            self.body.select_by_moving(item.span)

    async def _finish_bounds(self, annotation: "Annotation") -> None:
        span = self.body.selection
        self._bounding = None

        def moved(made: "Annotation") -> None:
            self.body.clear_selection()
            lost = annotation.figure and not made.figure
            without = with_keys(
                _("The boundaries were moved; the words are no longer about one figure. {key[undo]} undoes.")
            )
            self.say(without if lost else with_keys(_("The boundaries were moved. {key[undo]} undoes.")))

        if span:
            await self.change(lambda notebook: notebook.move(annotation, span), moved)

    def action_escape(self) -> None:
        """Give up moving boundaries, or put away the last thing."""
        if self._moving():
            self._bounding = None
            self.body.clear_selection()
            self.say(_("The boundaries stay as they were."))
            return
        super().action_escape()

    async def action_delete(self) -> None:
        """Put an annotation into the trash."""
        if item := self._meant():
            said = with_keys(_("In the trash now. {key[undo]} brings it back."))
            await self.change(lambda notebook: notebook.delete(item.annotation), lambda _note: self.say(said))

    async def on_inspector_restored(self, event: "Inspector.Restored") -> None:
        """Take an annotation out of the trash."""
        said = _("Taken out of the trash.")
        await self.change(lambda notebook: notebook.restore(event.item.annotation), lambda _note: self.say(said))

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self._step(
            lambda notebook: notebook.undo(),
            with_keys(_("Undone. {key[redo]} does it again.")),
            _("There is nothing to undo."),
        )

    async def action_redo(self) -> None:
        """Make the change again that was taken back."""
        await self._step(lambda notebook: notebook.redo(), _("Done again."), _("There is nothing to do again."))

    async def _step(self, step: "Callable[[Notebook], Annotation | None]", done: str, nothing: str) -> None:
        def stepped(annotation: "Annotation | None") -> None:
            item = self.notebook.at(annotation.id) if annotation and self.notebook else None
            if item and item.span:
                self.body.go(item.span.start)
            self.say(done if annotation else nothing)

        await self.change(step, stepped)
