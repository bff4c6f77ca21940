"""Recognising aloud: how far it is with the pages of a file, on standard error, and how it is broken off."""

import signal
import sys
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING

from reader.commands.output import show_passing, tell
from reader.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.sources.scanned.recognising import Watcher

_A_WHILE = 1.0


@contextmanager
def aloud(name: str, *, stoppable: bool = False) -> "Iterator[Watcher]":
    """What watches the recognising of a file; `name` can be shown. Of one that is stoppable the rest is left out at
    ctrl+c, which else ends the program. What takes long for another reason is said to be opened."""
    shown = -1
    is_said = False
    interrupting = None
    goes_on = True

    def say_opening() -> None:
        nonlocal is_said
        is_said = True
        show_passing(_("{name}: opening…").format(name=name))

    opening = Timer(_A_WHILE, say_opening)
    opening.daemon = True

    def stop(*_signal: object) -> None:
        nonlocal goes_on
        goes_on = False

    def watch(done: int, total: int) -> bool:
        nonlocal shown, interrupting
        opening.cancel()
        if shown < 0 and stoppable:
            interrupting = signal.signal(signal.SIGINT, stop)
        if done != shown:
            _show(name, done, total, stoppable=stoppable, is_first=shown < 0)
        shown = done
        return goes_on

    if sys.stderr is not None and sys.stderr.isatty():
        opening.start()
    try:
        yield watch
    finally:
        if opening.ident is not None:
            opening.cancel()
            opening.join()
        if interrupting is not None:
            signal.signal(signal.SIGINT, interrupting)
        if shown >= 0 or is_said:
            show_passing("")


def _show(name: str, done: int, total: int, *, stoppable: bool, is_first: bool) -> None:
    """Tell how far it is: in a terminal in one line that is written over, else once."""
    if sys.stderr is not None and sys.stderr.isatty():
        words = _("{name}: recognising page {page} of {count}…")
        hint = _(" (ctrl+c: open it without the rest)") if stoppable else ""
        show_passing(words.format(name=name, page=min(done + 1, total), count=total) + hint)
    elif is_first:
        words = ngettext("recognising {count} page…", "recognising {count} pages…", total)
        tell(f"{name}: {words.format(count=total)}")
