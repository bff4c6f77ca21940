"""Closing a screen: it closes itself alone, and once.

Textual takes away whatever is on top when a screen is told to close. Of two keys pressed so fast that the second one
comes before the first has closed it, that would be what lies below: the text, or with it the program. Where help lies
over a dialog that is done, that would be help.
"""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.events import ScreenResume

from reader.tui.sized import Sized

Result = TypeVar("Result")


class Closing(Sized[Result]):
    """A screen that closes with a result: at once if it is on top, else as soon as it is."""

    _result: tuple[Result | None] | None = None

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close with a result, unless this is closed."""
        if self.is_active:
            self._result = None
            return super().dismiss(result)
        if self in self.app.screen_stack:
            self._result = (result,)
        return AwaitComplete()

    def on_screen_resume(self, _event: ScreenResume) -> None:
        """Close where that was asked for while another screen lay over this."""
        if self._result:
            self.dismiss(*self._result)
