"""Lines in which one types, with a cursor that stands still."""

from weakref import WeakSet

from textual.events import Key
from textual.reactive import reactive
from textual.widgets import Input


class SteadyInput(Input):
    """A line in which one types. Each blink of a cursor would draw it anew twice a second, and below a dialog what that
    lies over, too: a program that nobody types in has nothing to do."""

    cursor_blink = reactive(False, init=False)
    _met: WeakSet[Key] | None = None
    """The keys that were typed here, to be known again further up."""

    def on_key(self, event: Key) -> None:
        """Remember the key."""
        if self._met is None:
            self._met = WeakSet()
        self._met.add(event)

    def catch(self, event: Key) -> bool:
        """Take a key that came to the program past this line, which has the focus; false for one that was typed here.

        It was typed elsewhere before the line had the focus; sent once more, it comes to the line.
        """
        if self._met is not None and event in self._met:
            return False
        self.app.post_message(Key(event.key, event.character))
        return True
