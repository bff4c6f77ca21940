"""What people edited in exported notes: said when the reply is opened or exported, shown on a screen of its own."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.i18n import _, ngettext
from reader.keys.configured import with_keys
from reader.text.canonical import visible
from reader.tui.reading.notes import Notes
from reader.tui.workers import CHANGES, ask, begin

if TYPE_CHECKING:
    from reader.annotations import Anchored
    from reader.editing.edited import EditedFile

Stamps = tuple[tuple[Path, tuple[int, int] | None], ...]
"""Files with their times and sizes; `None` for one that can't be looked at."""


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
        self._stamps: Stamps = ()
        self._looking = False

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

    def tick(self) -> None:
        """Look again where one of the files is another one by now: people write there while the reply is open."""
        if self._stamps and not self._looking:
            self._looking = True
            begin(self._screen, self._look_again, CHANGES)

    async def _look_again(self) -> None:
        def look() -> "list[EditedFile]":
            self._looking = False
            before = self._stamps
            self._stamps = _stamps(path for path, _stamp in before)
            return self._edited() if self._stamps != before else []

        await self._found(self._tell, look)

    async def _found(
        self,
        then: "Callable[[list[EditedFile]], object]",
        look: "Callable[[], list[EditedFile]] | None" = None,
    ) -> None:
        await self._notes.saver.do(look or self._edited, then, lambda error: self._say(error.alone))

    def _edited(self) -> "list[EditedFile]":
        """What was edited, in the thread that saves."""
        notebook = self._notes.notebook
        paths = notebook.exported.paths() if notebook else []
        self._stamps = _stamps(paths)
        if notebook is None or not paths:
            return []  # what reads exports needn't be loaded, on the way to the first key
        from reader.editing.edited import edited_files

        return edited_files(notebook, self._name)

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


def _stamps(paths: Iterable[Path]) -> Stamps:
    return tuple((path, _stamp(path)) for path in paths)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
