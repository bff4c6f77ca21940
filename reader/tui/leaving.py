"""What ends the program from outside, a signal or a terminal that is gone: it leaves the terminal as it found it, and
saves what it can.
"""

import asyncio
import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TextIO

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT") if hasattr(signal, name))
_OF_SIGNAL = 128
"""What a shell adds to the number of a signal for the exit status of what it ended."""
HUNG_UP = _OF_SIGNAL + 1
# xterm's control sequences: no mouse, no focus, pasted text or size told, the main screen, lines that wrap, a cursor.
_AS_BEFORE = "".join(f"\x1b[?{mode}l" for mode in (1000, 1003, 1015, 1006, 1016, 1004, 2004, 2048, 1049))
_AS_BEFORE += "\x1b[?7h\x1b[?25h"
_KITTY_KEYS_AS_BEFORE = "\x1b[<u"
"""They are on a stack of the screen on which they were put there, and come before that is left."""


class _Terminal:
    """The stream that the screen is drawn on. What is written to a terminal that is gone goes nowhere.

    The thread in which Textual writes would end at an error, and who draws would then wait for it for ever.
    """

    def __init__(self, stream: TextIO) -> None:
        import termios

        self._stream = stream
        self._is_drawn_on = stream.isatty()
        self._keyboard = sys.__stdin__
        self._modes = None
        if self._keyboard and self._keyboard.isatty():
            with suppress(termios.error):
                self._modes = termios.tcgetattr(self._keyboard)

    def write(self, text: str) -> int:
        """Write, as long as there is a terminal."""
        with suppress(OSError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Write what waits, as long as there is a terminal."""
        with suppress(OSError):
            self._stream.flush()

    def make_as_before(self) -> None:
        """Give the terminal back as it was, unless it is gone or takes nothing any more."""
        import termios

        asked_for = os.environ.get("TEXTUAL_DISABLE_KITTY_KEY") != "1"
        with suppress(OSError, termios.error):
            if self._keyboard and self._modes:
                termios.tcsetattr(self._keyboard, termios.TCSANOW, self._modes)
            if self._is_drawn_on and select.select([], [self._stream], [], 0)[1]:
                self._stream.write((_KITTY_KEYS_AS_BEFORE if asked_for else "") + _AS_BEFORE)
                self._stream.flush()

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


@contextmanager
def signals_heeded() -> Iterator[None]:
    """End at a signal with what was begun closed, and with the terminal as it was, wherever the start is at."""
    drawn_on = sys.__stderr__
    if os.name == "nt" or drawn_on is None:
        yield
        return
    terminal = _Terminal(drawn_on)
    sys.__stderr__ = terminal  # type: ignore[misc, assignment]
    for number in SIGNALS:
        signal.signal(number, _leave)
    try:
        yield
    except BaseException:
        terminal.make_as_before()
        raise
    finally:
        for number in SIGNALS:
            signal.signal(number, _leave)
        sys.__stderr__ = drawn_on  # type: ignore[misc]


def go_on_in(leave: Callable[[int], None]) -> None:
    """Leave the running loop's app the usual way, with a status, where signals are heeded.

    A second signal ends a program at once that can't leave, as where a terminal takes nothing any more.
    """
    heeding: object = sys.__stderr__
    if not isinstance(heeding, _Terminal):
        return
    loop = asyncio.get_running_loop()

    def leave_once(number: int, _frame: FrameType | None) -> None:
        for each in SIGNALS:
            signal.signal(each, _end)
        try:
            loop.call_soon_threadsafe(leave, _OF_SIGNAL + number)
        except RuntimeError:  # it has just ended
            _leave(number, None)

    for number in SIGNALS:
        signal.signal(number, leave_once)
    _watch_terminal()


def _watch_terminal() -> None:
    """Take a terminal that is gone for a hang-up, which not every one tells: reading from it would never end."""
    if poll := _terminal_polled():

        def watch() -> None:
            poll.poll()
            os.kill(os.getpid(), signal.SIGHUP)

        threading.Thread(target=watch, name="terminal", daemon=True).start()


def let_go() -> None:
    """Let what is still to be written go nowhere, where the terminal is gone: else Python fails at its own end."""
    if terminal_is_gone():
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.__stdout__, sys.__stderr__):
            if stream is not None:
                os.dup2(nowhere, stream.fileno())


def terminal_is_gone() -> bool:
    """Whether nobody is at the keyboard any more."""
    poll = _terminal_polled()
    return bool(poll and poll.poll(0))


def _terminal_polled() -> "select.poll | None":
    """What tells of the terminal nothing but that it is gone; `None` where there is none, or a system can't tell."""
    if sys.__stdin__ is None or not hasattr(select, "poll"):
        return None
    poll = select.poll()
    poll.register(sys.__stdin__.fileno(), 0)
    return poll


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(_OF_SIGNAL + number)


def _end(number: int, _frame: FrameType | None) -> None:
    """End without waiting for anything: what was saved is safe, what is being written is not there yet."""
    terminal: object = sys.__stderr__
    if isinstance(terminal, _Terminal):
        terminal.make_as_before()
    os._exit(_OF_SIGNAL + number)
