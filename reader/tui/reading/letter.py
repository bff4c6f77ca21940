"""Which letter the text is: said when the reply is opened, shown and decided on a screen of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.tui.reading.notes import Notes
from reader.tui.workers import ask

if TYPE_CHECKING:
    from reader.tui.letter.screen import LetterScreen


class Letter:
    """The screen of the letter over a reply; `go` opens the file that is chosen there."""

    def __init__(self, screen: Screen[None], notes: Notes, name: str, go: Callable[[Path], None]) -> None:
        self._screen = screen
        self._notes = notes
        self._name = name
        self._go = go
        self._open: LetterScreen | None = None

    def open(self) -> None:
        """Show what else is this letter."""
        ask(self._screen, self._ask)

    async def _ask(self) -> None:
        await self.show()

    async def show(self) -> bool:
        """Show it, from a worker that may wait for keys; whether a file was chosen there."""
        from reader.tui.letter.screen import LetterScreen

        notebook = self._notes.opened()
        if notebook is None:
            return False
        # How many notes each text has changes with every note.
        await self._notes.change(lambda notebook: notebook.lettering.renew(), lambda _none: None)
        self._open = LetterScreen(notebook, self._notes, self._name)
        path = await self._screen.app.push_screen_wait(self._open)
        self._open = None
        if path:
            self._go(path)
        return bool(path)

    def renew(self) -> None:
        """Show it as it is now, if it is shown."""
        if self._open and self._open.is_mounted:
            self._open.renew()
