"""Annotating on the reading screen: highlights, notes, boundaries, undo.

Each action calls the notebook, shows the notes as they are then, and says what was done; an error is said and leaves
everything as it was.
"""

from typing import TYPE_CHECKING, TypeVar

from textual import work

from reader.config import Settings
from reader.errors import ConflictError, ReaderError
from reader.i18n import _
from reader.reply import Span
from reader.reply.text import sentence_at
from reader.tui.bars import shortened
from reader.tui.opening import Opening
from reader.tui.promises import PromisesScreen
from reader.tui.saving import CHANGES, Saver

if TYPE_CHECKING:
    # They load sqlite_utils, widgets and writers that the first paint does not need.
    from collections.abc import Callable

    from reader.editing import Notebook
    from reader.notes import Anchored, Annotation, Selector
    from reader.tui.inspector import Inspector
    from reader.tui.note_card import Writing

T = TypeVar("T")

DIALOG = "dialog"
"""The group of workers that wait for a dialog: of two that are asked for before one has opened, the last one opens."""
_FEW, _BEFORE = 20, 60


class AnnotatingScreen(PromisesScreen):
    """A reply that is read and annotated."""

    notebook: "Notebook | None" = None
    _trouble = ""
    _bounding: "Annotation | None" = None
    _looking = False

    def __init__(self, opened: Opening, settings: Settings) -> None:
        super().__init__(opened, settings)
        self.saver = Saver(self)

    # The notebook

    def ready(self) -> None:
        """Open the notes now that the text can be read."""
        super().ready()
        self._open_notebook()

    @work(thread=True)
    def _open_notebook(self) -> None:
        from reader.editing import Notebook
        from reader.store import open_store

        assert self.understanding
        try:
            store = open_store(self.settings.database)
            try:
                notebook = Notebook(store, self.understanding, self.source.path, self.settings.author)
            except ReaderError:
                store.close()
                raise
        except ReaderError as error:
            self.app.call_from_thread(self._not_opened, str(error))
            return
        self.app.call_from_thread(self._opened, notebook)
        self._look_for_damage(notebook)

    def _look_for_damage(self, notebook: "Notebook") -> None:
        """Look through the whole database before the first change has to wait for that; still in the thread."""
        was_read_only = notebook.read_only
        try:
            notebook.check()
        except ReaderError as error:
            self.app.call_from_thread(self._complain, str(error))
        if notebook.read_only != was_read_only:
            self.app.call_from_thread(self._complain, f"{notebook.read_only}.")

    def _not_opened(self, trouble: str) -> None:
        self._trouble = trouble
        self._complain(trouble)

    def _opened(self, notebook: "Notebook") -> None:
        if not self.is_attached:
            notebook.close()  # the reply was left meanwhile
            return
        self.notebook = notebook
        self._show()
        for trouble in filter(None, (notebook.left_out, notebook.apart)):
            self._complain(trouble)
        if notebook.read_only:
            self._complain(f"{notebook.read_only}.")
        elif drafts := notebook.unfinished.drafts:
            self.say(
                _("A note was left unfinished: D goes on with it.")
                if len(drafts) == 1
                else _("Notes were left unfinished: D goes on with the last.")
            )

    def _show(self) -> None:
        if self.notebook:
            self.items, self.trash = self.notebook.items, self.notebook.trash
        self.show_notes()

    def _complain(self, trouble: str) -> None:
        self.notify(trouble, severity="error", timeout=10, markup=False)

    def tick(self) -> None:
        """Show what another window has written."""
        super().tick()
        if self.notebook and not self._looking:
            self._looking = True
            self.run_worker(self._look(self.notebook), group=CHANGES)

    async def _look(self, notebook: "Notebook") -> None:
        """Look once whether others have written; while the database is busy no second look is waited for."""

        def looked(changed: bool) -> None:
            self._looking = False
            if changed:
                self._show()

        def failed(error: ReaderError) -> None:
            self._looking = False
            self._complain(str(error))

        await self.saver.do(notebook.refresh_if_changed, looked, failed)

    async def action_refresh_notes(self) -> None:
        """Read the notes again."""
        await self.change(lambda notebook: notebook.refresh(), lambda _none: self.say(_("The notes were read again.")))

    async def action_leave(self) -> None:
        """Close the notes and leave."""
        self._close()
        await super().action_leave()

    def on_unmount(self) -> None:
        """Close the notes, however this ends; what is being saved is saved before."""
        self._close()

    def _close(self) -> None:
        if self.notebook:
            self.notebook.unfinished.close()
            self.saver.last(self.notebook.close)
            self.notebook = None

    def at_hand(self) -> "Notebook | None":
        """The notebook, where it is open and notes can be written; says why where it isn't."""
        notebook = self.notebook
        if notebook is None:
            self._complain(self._trouble or _("The notes are still being opened; try again."))
        elif notebook.read_only:
            self._complain(f"{notebook.read_only}.")
        else:
            return notebook
        return None

    async def change(self, change: "Callable[[Notebook], T]", then: "Callable[[T], object]") -> None:
        """Make a change, show the notes as they are after it, and go on; where it fails say so."""
        notebook = self.notebook
        if notebook is None:
            self._complain(self._trouble or _("The notes are still being opened; try again."))
            return

        def made(result: "T") -> None:
            self._show()
            then(result)

        def failed(error: ReaderError) -> None:
            self._complain(self._told_of(notebook, error))
            self._show()

        await self.saver.do(lambda: change(notebook), made, failed, self.say)

    @staticmethod
    def _told_of(notebook: "Notebook", error: ReaderError) -> str:
        """An error for the person; of a conflict what stands there now, in the place of its note's id."""
        from reader.editing import decision_words

        if not isinstance(error, ConflictError):
            return str(error)
        item = notebook.at(error.subject)
        there = shortened(decision_words(item.annotation), 60) if item else ""
        return f"{error.message} ({there})" if there else error.message

    # What an action is about

    def _target(self) -> Span:
        """The selection; else the figure under the cursor, else its sentence."""
        if self.body.selection:
            return self.body.selection
        figure = self.body.figure_at(self.body.cursor)
        return figure.phrase if figure else sentence_at(self.source.text, self.body.cursor)

    def _item(self) -> "Anchored | None":
        """The annotation that is marked in the inspector, or selected, or under the cursor."""
        from reader.notes import Anchored

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
        moving = _("Boundaries: move this end, O the other · enter saves · esc leaves") if self._moving() else ""
        return self.saver.busy or moving

    def _moving(self) -> "Annotation | None":
        """The annotation whose boundaries are being moved; anything that ends the selecting gives that up."""
        if not self.body.mode:
            self._bounding = None
        return self._bounding

    # Actions

    async def action_highlight(self, number: int) -> None:
        """Highlight in a kind; the same words again change the kind."""
        from reader.notes import KINDS

        kind = list(KINDS)[number - 1]
        self._bounding = None
        span = self._target()
        if not span.of(self.source.text).strip():
            self.say(_("There is nothing to highlight here."))
            return

        said = _("Highlighted: {kind}. u undoes.").format(kind=_(KINDS[kind].name))
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
        from reader.notes import Kind
        from reader.tui.note_card import NoteCard, Writing

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
            self.say(_("Saved. u undoes."))
        elif unfinished.of(selector):
            self.say(_("Kept unfinished: D goes on with it."))

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
            without = _("The boundaries were moved; the words are no longer about one figure. u undoes.")
            self.say(without if lost else _("The boundaries were moved. u undoes."))

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
            said = _("In the trash now. u brings it back.")
            await self.change(lambda notebook: notebook.delete(item.annotation), lambda _note: self.say(said))

    async def on_inspector_restored(self, event: "Inspector.Restored") -> None:
        """Take an annotation out of the trash."""
        said = _("Taken out of the trash.")
        await self.change(lambda notebook: notebook.restore(event.item.annotation), lambda _note: self.say(said))

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self._step(
            lambda notebook: notebook.undo(), _("Undone. ctrl+r does it again."), _("There is nothing to undo.")
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
