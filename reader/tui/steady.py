"""Lines in which one types, with a cursor that stands still."""

from textual.reactive import reactive
from textual.widgets import Input


class SteadyInput(Input):
    """A line in which one types. Each blink of a cursor would draw it anew twice a second, and below a dialog what that
    lies over, too: a program that nobody types in has nothing to do."""

    cursor_blink = reactive(False, init=False)
