"""Asking a terminal what it is: how wide it draws a character, which keys it tells apart, whether its ground is light.

A terminal answers by its input, in escape sequences (ECMA-48, xterm's control sequences). The last question is one that
every terminal answers (DA1), so that nobody has to wait for those which it doesn't.
"""

import os
import re
import select
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

WIDE, AMBIGUOUS = "中", "“"
"""A character of two cells, and one that is of one or two as the terminal takes it (UAX #11)."""
_SECONDS = 1.0
_PLACE = re.compile(rb"\x1b\[\d+;(\d+)R")
_KEYS = re.compile(rb"\x1b\[\?(\d+)u")
_GROUND = re.compile(rb"\x1b\]11;rgb:([0-9a-fA-F]+)/([0-9a-fA-F]+)/([0-9a-fA-F]+)")
_END = re.compile(rb"\x1b\[\?[\d;]*c")
# Rec. 709; the middle between black and white as the eye sees it.
_WEIGHTS, _MIDDLE = (0.2126, 0.7152, 0.0722), 0.18


class Answers(NamedTuple):
    """What a terminal says of itself; `None` for what it doesn't say.

    Widths are in cells; `has_kitty_keys` is whether it knows the keyboard protocol of kitty.
    """

    wide: int | None = None
    ambiguous: int | None = None
    has_kitty_keys: bool = False
    is_light: bool | None = None


def asked() -> Answers | None:
    """What the terminal that this program runs in says; `None` where there is none."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return None
    try:
        with _raw(terminal):
            os.write(terminal, _questions())
            return answers(_received(terminal))
    except OSError:
        return None
    finally:
        os.close(terminal)


def _questions() -> bytes:
    widths = "".join(f"\r{character}\x1b[6n" for character in (WIDE, AMBIGUOUS))
    return f"{widths}\r\x1b[K\x1b[?u\x1b]11;?\x1b\\\x1b[c".encode()


def answers(received: bytes) -> Answers:
    """What the bytes that a terminal sent say."""
    columns = [int(column) - 1 for column in _PLACE.findall(received)]
    wide, ambiguous = columns if len(columns) == 2 else (None, None)
    ground = _GROUND.search(received)
    light = None
    if ground:
        values = (int(part, 16) / (16 ** len(part) - 1) for part in ground.groups())
        light = sum(weight * value**2.2 for weight, value in zip(_WEIGHTS, values, strict=True)) > _MIDDLE
    return Answers(wide, ambiguous, _KEYS.search(received) is not None, light)


def _received(terminal: int) -> bytes:
    """What comes until the last question is answered, or nothing more comes."""
    received, end = b"", time.monotonic() + _SECONDS
    while not _END.search(received):
        ready, _writable, _failed = select.select([terminal], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            break
        more = os.read(terminal, 4096)
        if not more:
            break
        received += more
    return received


@contextmanager
def _raw(terminal: int) -> Iterator[None]:
    """Let answers come at once and unseen."""
    try:
        import termios
        import tty
    except ImportError as error:  # not on this system
        raise OSError(str(error)) from error
    try:
        modes = termios.tcgetattr(terminal)
    except termios.error as error:
        raise OSError(str(error)) from error
    try:
        tty.setcbreak(terminal)
        yield
    finally:
        termios.tcsetattr(terminal, termios.TCSAFLUSH, modes)
