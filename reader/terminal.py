"""The way out to the terminal: whatever is printed, by whom and about what, its control characters become visible.

A file, its name, an argument, a database or an error can hold words that a terminal obeys: a window's title, the
clipboard, a line written over another. So no writer has to think of it: they all write to a stream that is guarded.
What Textual draws goes another way, past `reader.tui.visible`.
"""

import sys
from collections.abc import Iterable
from typing import TextIO, cast

from reader.text.canonical import printable


class Guarded:
    """A text stream to which nothing is written but words, line ends and tabs; all else is the stream's own."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text, its controls made visible."""
        return self._stream.write(printable(text))

    def writelines(self, lines: Iterable[str]) -> None:
        """Write texts one after the other, their controls made visible."""
        self._stream.writelines(map(printable, lines))

    def write_over(self, line: str) -> None:
        """Write a line in place of the one that the cursor is on, its controls made visible."""
        self._stream.write(f"\r\x1b[K{printable(line)}")
        self._stream.flush()

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


def guarded(stream: TextIO) -> TextIO:
    """The stream with a guard, in UTF-8 whatever the locale says; one is enough."""
    if isinstance(stream, Guarded):
        return stream
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return cast("TextIO", Guarded(stream))


def guard_output() -> None:
    """Guard standard output and standard error until the program ends, Python's own tracebacks included."""
    if sys.stdout is not None:
        sys.stdout = guarded(sys.stdout)
    if sys.stderr is not None:
        sys.stderr = guarded(sys.stderr)
