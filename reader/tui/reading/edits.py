"""What people edited in exported notes: said when the reply is opened or exported, shown on a screen of its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.i18n import _, ngettext
from reader.keys.configured import with_keys
from reader.text.canonical import visible
from reader.tui.reading.notes import Notes
from reader.tui.workers import ask

if TYPE_CHECKING:
    from reader.annotations import Anchored
    from reader.editing.edited import EditedFile


class Edits:
    """The screen of what was edited in the files of a reply's notes; `go` shows a note in the text."""

    def __init__(
        self,
        screen: Screen[None],
        notes: Notes,
        name: str,
        go: "Callable[[Anchored], None]",
        say: Callable[[str], None],
    ) -> None:
        self._screen = screen
        self._notes = notes
        self._name = name
        self._go = go
        self._say = say
        notes.when_open.append(self.look)

    async def look(self) -> None:
        """Say that something was edited, where it was."""
        await self._found(self._tell)

    def open(self) -> None:
        """Show what was edited."""
        if self._notes.opened():
            ask(self._screen, self._look_and_show)

    async def _look_and_show(self) -> None:
        found: list[EditedFile] = []
        await self._found(found.extend)
        if not found:
            self._say(_("In the files that these notes were exported to, nothing was edited."))
            return
        from reader.tui.edits.screen import EditsScreen

        if item := await self._screen.app.push_screen_wait(EditsScreen(found, self._notes)):
            self._go(item)
        self._say("")

    async def _found(self, then: "Callable[[list[EditedFile]], object]") -> None:
        name, notebook = self._name, self._notes.notebook
        if notebook is None:
            return

        def look() -> "list[EditedFile]":
            if not notebook.exported_to():
                return []  # what reads exports needn't be loaded, on the way to the first key
            from reader.editing.edited import edited_files

            return edited_files(notebook, name)

        await self._notes.saver.do(look, then, lambda error: self._say(str(error)))

    def _tell(self, files: "list[EditedFile]") -> None:
        edited = [file for file in files if file.edits]
        if not edited:
            return
        count = sum(len(file.edits) for file in edited)
        words = ngettext(
            "{count} note was edited in {file}: {key[edits]} shows it, and takes it in.",
            "{count} notes were edited in {file}: {key[edits]} shows them, and takes them in.",
            count,
        )
        self._say(with_keys(words, count=count, file=visible(edited[0].file.path.name)))
