"""A driver of the terminal that goes on only where it was left: what continues a program is the shell, somebody's
`kill`, or the system, which does so with whatever it hangs up.
"""

import asyncio
from collections.abc import Callable

from textual.driver import Driver

from reader.tui.leaving import terminal_is_gone


def for_stopping(driver: type[Driver], redraw: Callable[[], None]) -> type[Driver]:
    """A driver that begins once, however often it is continued, and not again after its end.

    Textual's begins anew at each SIGCONT: with a second thread that reads keys, where the program was stopped from
    outside; after the screen was left, with threads that nobody ends. Linux sends one behind each SIGHUP of a terminal.
    """

    class Stopping(driver):  # type: ignore[misc, valid-type]
        """Knows whether it draws, and whether it waits to go on."""

        _draws = False
        _waits = False

        def start_application_mode(self) -> None:
            """Begin, or go on."""
            super().start_application_mode()
            self._draws, self._waits = True, False

        def stop_application_mode(self) -> None:
            """End, or wait; it may be continued in the middle of this."""
            self._draws = False
            super().stop_application_mode()

        def suspend_application_mode(self) -> None:
            """Wait, with the terminal as it was."""
            super().suspend_application_mode()
            self._waits = True

        def resume_application_mode(self) -> None:
            """Go on where one waited. A terminal in which something else was meanwhile is made ready and drawn anew."""
            if self._waits:
                super().resume_application_mode()
            elif self._draws and not terminal_is_gone():
                self.suspend_application_mode()
                super().resume_application_mode()
                asyncio.get_running_loop().call_soon_threadsafe(redraw)  # in the handler of a signal no loop would wake

    return Stopping
