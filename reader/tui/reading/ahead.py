"""Typing ahead: what is asked for before it is known waits for it, and what is typed behind that waits its turn."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.events import Key
from textual.screen import Screen

from reader.i18n import _
from reader.keys.configured import ROWS, with_keys
from reader.keys.model import Known
from reader.keys.table import READING
from reader.tui.workers import begin

if TYPE_CHECKING:
    from textual.binding import ActiveBinding
    from textual.dom import DOMNode

    Action = tuple[str, DOMNode]

_WAITS = {key.action: key.waits for key, place in ROWS.values() if READING in place.around and key.waits}
"""What the actions of the reading screen wait for."""
_DROPS, _LEAVES = "escape", "quit"


class Ahead:
    """Keeps the first action that can't be done yet, and the keys behind it, in the order in which they came.

    Whatever learns something of the reply tells it here. Nothing is done while another screen lies over the text: it
    would be the one that gets the keys.
    """

    def __init__(self, screen: Screen[None], say: Callable[[str], None]) -> None:
        self._screen = screen
        self._say = say
        self._known: set[Known] = set()
        self._first: Action | None = None
        self._behind: list[Key] = []
        self._sent: Key | None = None
        self._going_on = False

    def know(self, known: Known) -> None:
        """Do what waited for this and nothing else."""
        self._known.add(known)
        self.go_on()

    def hold(self, action: str, node: "DOMNode") -> bool:
        """Keep an action that has to wait, in the place of one that was kept before; false for any other."""
        if self._known.issuperset(_WAITS.get(action, ())):
            return False
        self._first = action, node
        self._say(with_keys(_("Still being read: your key waits for that. {key[escape]} drops it.")))
        return True

    def catch(self, event: Key) -> bool:
        """Keep a key that was typed behind an action that waits; false for one that can be done at once."""
        if self._first is None and (event is self._sent or not self._behind):
            return False
        active = self._screen.active_bindings.get(event.key)
        if active and active.binding.id == _DROPS:
            self._first = None
            self._behind.clear()
            self._say(_("Your keys were dropped."))
        elif active and not _is_of_text(active):
            return False
        else:
            self._behind.insert(0 if event is self._sent else len(self._behind), Key(event.key, event.character))
        return True

    def go_on(self) -> None:
        """Do what waits, as far as it can be done by now."""
        if self._first and not self._going_on and self._known.issuperset(_WAITS[self._first[0]]):
            self._going_on = True
            begin(self._screen, partial(self._go_on, *self._first))

    async def _go_on(self, action: str, node: "DOMNode") -> None:
        if self._screen.app.screen is self._screen:
            self._say("")
            await self._screen.app.run_action(action, node)
            self._first = None
            self._send()
        self._going_on = False

    def _send(self) -> None:
        """Send the keys one by one: each may open what the next one is meant for."""
        if self._behind and self._first is None:
            self._sent = self._behind.pop(0)
            self._screen.app.post_message(self._sent)
            self._screen.app.screen.call_after_refresh(self._send)


def _is_of_text(active: "ActiveBinding") -> bool:
    """Whether a key does something to what is read: not one of the program's, nor the one that leaves."""
    identifier = active.binding.id or ""
    return identifier != _LEAVES and identifier in ROWS and READING in ROWS[identifier][1].around
