"""Signals that end the program: it leaves the terminal as it found it, and saves what it can."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
_OF_SIGNAL = 128
"""What a shell adds to the number of a signal for the exit status of what it ended."""
# xterm's control sequences: no mouse, no focus or pasted text told, the main screen, a cursor.
_AS_BEFORE = "".join(f"\x1b[?{mode}l" for mode in (1000, 1003, 1015, 1006, 1004, 2004, 1049)) + "\x1b[?25h"


@contextmanager
def signals_heeded() -> Iterator[None]:
    """End at a signal with what was begun closed, and with the terminal as it was, wherever the start is at."""
    if os.name == "nt":
        yield
        return
    import termios

    terminal, keyboard = sys.__stderr__, sys.__stdin__
    modes = termios.tcgetattr(keyboard) if keyboard and keyboard.isatty() else None
    for number in SIGNALS:
        signal.signal(number, _leave)
    try:
        yield
    except SystemExit:
        # At a hang-up there is no terminal any more.
        with suppress(OSError, termios.error):
            if terminal:
                terminal.write(_AS_BEFORE)
                terminal.flush()
            if modes and keyboard:
                termios.tcsetattr(keyboard, termios.TCSANOW, modes)
        raise


def go_on_in(leave: Callable[[None, int], None]) -> None:
    """Leave the running loop's app the usual way; a loop that has no signals, or another thread's, keeps the others."""
    loop = asyncio.get_running_loop()
    with suppress(NotImplementedError, ValueError, RuntimeError):
        for number in SIGNALS:
            loop.add_signal_handler(number, leave, None, _OF_SIGNAL + number)


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(_OF_SIGNAL + number)
