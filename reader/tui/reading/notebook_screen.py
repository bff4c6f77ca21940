"""The notebook of the reply on the screen: opened after the text is read, changed off this thread, closed with it."""

from typing import TYPE_CHECKING, TypeVar

from textual import work

from reader.config import Settings
from reader.errors import ConflictError, ReaderError
from reader.i18n import _
from reader.keys.configured import with_keys
from reader.opening import Opening
from reader.tui.reading.background import PromisesScreen
from reader.tui.reading.bars import shortened
from reader.tui.saving import CHANGES, Saver

if TYPE_CHECKING:
    # It loads sqlite_utils, which the first paint does not need.
    from collections.abc import Callable

    from reader.editing import Notebook

T = TypeVar("T")


class NotebookScreen(PromisesScreen):
    """A reply with its notebook."""

    notebook: "Notebook | None" = None
    _trouble = ""
    _looking = False

    def __init__(self, opened: Opening, settings: Settings) -> None:
        super().__init__(opened, settings)
        self.saver = Saver(self)

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
                with_keys(_("A note was left unfinished: {key[drafts]} goes on with it."))
                if len(drafts) == 1
                else with_keys(_("Notes were left unfinished: {key[drafts]} goes on with the last."))
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
