"""What the terminal answers when it is asked how it shows pictures. It is asked while the reader is on the screen, and
its answers come among the keys: they are heeded here and never become keys, however late they come.

Asked are its name (XTVERSION), the size of a cell, the largest picture of sixels (XTSMGRAPHICS), and last what every
terminal answers: its attributes (DA1), of which sixels are the 4th (xterm's control sequences).
"""

import re
from collections.abc import Callable, Iterable
from threading import Event
from time import monotonic
from typing import Any, NamedTuple

from textual.drivers import linux_driver
from textual.message import Message

_QUESTIONS = "\x1b[>0q\x1b[16t\x1b[?2;1;0S\x1b[c"
_NAME, _CELL = re.compile(r"\x1bP>\|([^\x1b\x07]*)(?:\x1b\\|\x07)"), re.compile(r"\x1b\[6;(\d+);(\d+)t")
_LARGEST, _ATTRIBUTES = re.compile(r"\x1b\[\?2;0;(\d+);(\d+)S"), re.compile(r"\x1b\[\?([\d;]*)c")
_REFUSED = re.compile(r"\x1b\[\?[\d;]*S")  # it has none, or doesn't know the question
_BEGUN = re.compile(r"\x1b(?:P(?:>\|?[^\x1b\x07]*\x1b?)?|\[(?:\?[\d;]*|6[\d;]*)?)?\Z")
_MAY_BE_KEYS = ("\x1b", "\x1b[", "\x1bP")
_HELD_SECONDS = 0.1
"""How long these wait for what makes an answer of them; then they are escape, or alt with a key."""
# The first versions that draw a picture where its place is held by characters (kitty's Unicode placeholders).
_HOLDS_PLACES = {"kitty": (0, 28), "ghostty": (0, 0)}
_PROGRAM = re.compile(r"(\w+)\W*(\d*)\.?(\d*)")


class Answers(NamedTuple):
    """What it has said so far; sizes are width and height in pixels."""

    name: str = ""
    has_sixels: bool = False
    cell: tuple[int, int] | None = None
    largest: tuple[int, int] | None = None

    @property
    def holds_places(self) -> bool:
        """Whether it draws pictures by kitty's protocol where characters hold their places."""
        program = _PROGRAM.match(self.name)
        first = _HOLDS_PLACES.get(program[1].lower()) if program else None
        return bool(program and first is not None and (int(program[2] or 0), int(program[3] or 0)) >= first)


class Listener:
    """Asks, and takes the answers out of what the terminal sends."""

    def __init__(self) -> None:
        self.answers = Answers()
        self._asked_at: float | None = None
        self._ended = Event()
        self._begun = ""
        self._begun_at = 0.0

    def ask(self, write: Callable[[str], None]) -> None:
        """Ask, unless it hasn't answered yet: the answers come later, or never. They change with the window."""
        if self._asked_at is None or self._ended.is_set():
            self._asked_at = monotonic()
            self._ended.clear()
            write(_QUESTIONS)

    def wait(self, seconds: float) -> Answers:
        """The answers, for which a thread waits until so long after the question at most."""
        if self._asked_at is not None:
            self._ended.wait(max(0.0, self._asked_at + seconds - monotonic()))
        return self.answers

    def without_answers(self, sent: str) -> str:
        """What the terminal sent but for its answers, of which the last may have begun only."""
        if self._asked_at is None or self._ended.is_set() or (not self._begun and "\x1b" not in sent):
            return sent
        sent, self._begun = self._begun + sent, ""
        heeding: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], None]], ...] = (
            (_NAME, self._named),
            (_CELL, self._measured),
            (_LARGEST, self._limited),
            (_ATTRIBUTES, self._described),
        )
        for pattern, heed in heeding:
            if found := pattern.search(sent):
                heed(found)
                sent = pattern.sub("", sent)
        sent = _REFUSED.sub("", sent)
        if not self._ended.is_set() and (begun := _BEGUN.search(sent)):
            self._begun, self._begun_at = begun[0], monotonic()
            sent = sent[: begun.start()]
        return sent

    def overdue(self, now: float) -> str:
        """What was held as the beginning of an answer and is none, by now; once."""
        if self._begun not in _MAY_BE_KEYS or now - self._begun_at < _HELD_SECONDS:
            return ""
        overdue, self._begun = self._begun, ""
        return overdue

    def _named(self, found: re.Match[str]) -> None:
        self.answers = self.answers._replace(name=found[1])

    def _measured(self, found: re.Match[str]) -> None:
        self.answers = self.answers._replace(cell=_size(found[2], found[1]))

    def _limited(self, found: re.Match[str]) -> None:
        self.answers = self.answers._replace(largest=_size(found[1], found[2]))

    def _described(self, found: re.Match[str]) -> None:
        self.answers = self.answers._replace(has_sixels="4" in found[1].split(";")[1:])
        self._ended.set()


def _size(width: str, height: str) -> tuple[int, int] | None:
    return (int(width), int(height)) if int(width) and int(height) else None


LISTENER = Listener()
"""That of the one terminal there is."""


_PARSER = "XTermParser"
"""What a driver makes of what is sent by this name: it can't be handed another."""
_Textuals: Any = getattr(linux_driver, _PARSER)


class _Parser(_Textuals):  # type: ignore[misc]
    """Textual's, which takes what it doesn't know for keys."""

    def feed(self, data: str) -> Iterable[Message]:
        left = LISTENER.without_answers(data)
        events: Iterable[Message] = super().feed(left) if left or not data else ()
        return events

    def tick(self) -> Iterable[Message]:
        if overdue := LISTENER.overdue(monotonic()):
            yield from super().feed(overdue)
        yield from super().tick()


def listen() -> None:
    """Hear the answers from now on, before Textual begins to read."""
    setattr(linux_driver, _PARSER, _Parser)
