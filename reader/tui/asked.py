"""What is typed behind a key that asks for a dialog, before that is there: it waits, and comes to the dialog.

What a dialog shows is looked for first, in files and in databases. Meanwhile keys would be commands of the screen that
it was asked from: of what is typed as a file's name `q` would quit, `x` would delete.
"""

import asyncio
from typing import TYPE_CHECKING

from textual.events import Key

from reader.tui.workers import AHEAD, DIALOG, begin

if TYPE_CHECKING:
    from textual.app import App

_A_MOMENT = 0.01


class Asked:
    """Keeps the keys, in the order in which they came."""

    def __init__(self, app: "App[None]") -> None:
        self._app = app
        self._behind: list[Key] = []
        self._last = ""

    def catch(self, event: Key) -> bool:
        """Keep a key, or give up the dialog at escape; false for a key that there is nothing to wait for with.

        The key that asked, pressed once more, is impatience: to what opens it would mean something else.
        """
        if not (self._behind or self._is_asked):
            self._last = event.key
            return False
        if event.key == self._last and not self._behind:
            return True
        if event.key == "escape":
            self._behind.clear()
            self._app.workers.cancel_group(self._app.screen, DIALOG)
            return True
        if not self._behind:
            begin(self._app, self._go_on, AHEAD)
        self._behind.append(Key(event.key, event.character))
        return True

    @property
    def _is_asked(self) -> bool:
        """Whether a dialog was asked for on the screen that is shown; while it is open that is the dialog's own."""
        asked = (worker for worker in self._app.workers if worker.group == DIALOG and not worker.is_finished)
        return any(worker.node is self._app.screen for worker in asked)

    async def _go_on(self) -> None:
        while self._is_asked:
            await asyncio.sleep(_A_MOMENT)
        for key in self.let_go():
            self._app.post_message(key)

    def let_go(self) -> list[Key]:
        """The keys that wait, which do so no more."""
        keys, self._behind = self._behind, []
        return keys
