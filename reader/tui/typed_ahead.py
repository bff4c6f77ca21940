"""What is typed behind a key that opens a screen, before that is there: it comes to the screen, in its order.

Textual hands a key to what has the focus when it is read. On a slow machine the first letters of a note would be lost.
"""

from collections.abc import Iterable
from typing import TypeVar
from weakref import WeakSet

from textual.events import Key, ScreenResume

from reader.tui.closing import Closing
from reader.tui.later import after_refresh

Result = TypeVar("Result")


class TypedAhead(Closing[Result]):
    """A screen that takes what is typed ahead: one in which nothing is decided unseen by that."""

    def __init__(self) -> None:
        super().__init__()
        self._met: WeakSet[Key] = WeakSet()
        self._waiting: list[Key] | None = []

    def begin_with(self, keys: Iterable[Key]) -> None:
        """Take keys that were typed before this was there, before any other."""
        self._waiting = [*keys, *(self._waiting or ())]

    def on_key(self, event: Key) -> None:
        """Know a key that came here."""
        self._met.add(event)

    def on_screen_resume(self, _event: ScreenResume) -> None:
        """Take the keys that wait, once what one types into has the focus."""
        after_refresh(self, self._begin)

    def _begin(self) -> None:
        waiting, self._waiting = self._waiting or (), None
        for key in waiting:
            self.app.post_message(key)

    def catch(self, event: Key) -> bool:
        """Take a key that came to the program past this screen, or to it before it had begun; false for any other."""
        if self._waiting is None and event in self._met:
            return False
        key = Key(event.key, event.character)
        if self._waiting is None:
            self.app.post_message(key)
        else:
            self._waiting.append(key)
        return True
