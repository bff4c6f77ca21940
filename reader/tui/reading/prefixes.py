"""Prefixes: keys that say how the next one is meant: how often it is done, or which mark it is the name of."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from textual.events import Key
from textual.screen import Screen

from reader.i18n import _
from reader.keys.configured import keys_of, with_keys
from reader.tui.reading.marks import Marks

if TYPE_CHECKING:
    from textual.binding import ActiveBinding

_MOST = 9_999
"""The largest count; a longer text has no more lines, sentences or figures."""
_MOST_DIGITS = 4
_COUNTED = frozenset(
    {
        *("lines", "characters", "sentence", "paragraph", "pages", "walk", "hit", "back", "forward"),
        *("grow", "shrink", "cursor_down", "cursor_up", "undo", "redo"),
    }
)
"""The actions that are done as often as a count says; any other is done once."""


class Prefixes:
    """Waits for what belongs to a prefix; nothing of that is a command."""

    def __init__(self, screen: Screen[None], marks: Marks, say: Callable[[str], None]) -> None:
        self._screen = screen
        self._marks = marks
        self._say = say
        self._take: Callable[[Key], Awaitable[bool]] | None = None
        self._digits = ""

    def count(self) -> None:
        """Take the digits that come for a count."""
        self._digits, self._take = "", self._counted
        self._say(_("How often? Digits, then a key that moves."))

    def mark(self) -> None:
        """Take the next letter for the name of a mark that is set here."""
        self._take = self._marked
        self._say(_("Mark this place: by which letter?"))

    def go_to_mark(self) -> None:
        """Take the next letter for the name of the mark to go to."""
        self._take = self._gone
        known = " ".join(self._marks.names) or "-"
        self._say(with_keys(_("Go to which mark? {marks} · {key[mark.go]} goes back"), marks=known))

    async def catch(self, event: Key) -> bool:
        """Take a key that belongs to a prefix; false for any other."""
        if self._take is None:
            return False
        if event.key in keys_of("escape"):
            self._end()
            return True
        return await self._take(event)

    def _end(self) -> None:
        self._take = None
        self._say("")

    async def _marked(self, event: Key) -> bool:
        self._end()
        letter = event.character or ""
        if letter.isalnum():
            self._marks.mark(letter)
        else:
            self._say(_("A mark is a letter or a digit."))
        return True

    async def _gone(self, event: Key) -> bool:
        self._end()
        letter = event.character or ""
        if event.key in keys_of("mark.go"):
            self._marks.back()
        elif letter.isalnum():
            self._marks.go_to(letter)
        else:
            self._say(_("A mark is a letter or a digit."))
        return True

    async def _counted(self, event: Key) -> bool:
        digit = event.character or ""
        if digit.isdecimal():
            self._digits = f"{self._digits}{int(digit)}"[:_MOST_DIGITS]
            self._say(f"{self._digits} ×")
            return True
        count = min(int(self._digits or 1), _MOST)
        self._end()
        active = self._screen.active_bindings.get(event.key)
        if active is None or active.binding.action.partition("(")[0].rpartition(".")[2] not in _COUNTED:
            return False
        await self._repeat(active, count)
        return True

    async def _repeat(self, active: "ActiveBinding", count: int) -> None:
        for _time in range(count):
            await self._screen.app.run_action(active.binding.action, active.node)
