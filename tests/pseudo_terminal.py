"""A program on a pseudo-terminal of its own, of which every byte that it sends is kept."""

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

from tests.forks import MAIN, SCREENS, Forked
from tests.processes import environment

_PATIENCE = 60.0
# What a full-screen program asks of a terminal (ECMA-48, 5.4), the clipboard's words in Base64, the pointer's shape.
_MODE = re.compile(r"\x1b\[\?(\d+)([hl])")
_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\](?:52;c;[A-Za-z0-9+/=]*|22;[a-z]*)\x07)")


class _Interpreter:
    """A new one with arguments, on a terminal."""

    def __init__(self, arguments: Sequence[str], terminal: int, folder: Path, changes: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            cwd=folder,
            env={**environment(), **changes},
            start_new_session=True,
        )

    def kill(self) -> None:
        """End it, if it runs, with all that it began."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def send(self, number: int) -> None:
        """Send it a signal."""
        self._process.send_signal(number)

    def wait(self) -> int:
        """The status that it ends with."""
        return self._process.wait(_PATIENCE)


class _Begun(Forked):
    """What a new interpreter with such arguments runs, with all that it loads loaded."""

    def __init__(self, arguments: Sequence[str], terminal: int, folder: Path, changes: Mapping[str, str]) -> None:
        script, rest = (MAIN, arguments[2:]) if arguments[0] == "-m" else (arguments[1], arguments[2:])
        super().__init__(script, rest, [terminal] * 3, begun=SCREENS, folder=folder, changes=changes)

    def kill(self) -> None:
        """End it, if it runs."""
        super().kill()
        self._told.close()


class PseudoTerminal:
    """Python with arguments, and a person before it: keys, and what is seen then.

    It begins with all of the program loaded, unless it is to be a new interpreter, for what is so at its beginning.
    """

    def __init__(
        self,
        *arguments: str,
        folder: Path,
        size: tuple[int, int] = (120, 40),
        kind: str = "xterm-256color",
        is_new: bool = False,
    ) -> None:
        self._own, other = os.openpty()
        self._modes = termios.tcgetattr(self._own)
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        begin = _Interpreter if is_new else _Begun
        self._process = begin(arguments, other, folder, {"TERM": kind})
        os.close(other)
        self.received = b""
        self._before_keys = 0

    def __enter__(self) -> "PseudoTerminal":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        os.close(self._own)

    @property
    def has_its_modes(self) -> bool:
        """Whether lines are edited and keys echoed as before the program came."""
        return termios.tcgetattr(self._own) == self._modes

    @property
    def since_keys(self) -> str:
        """The words that were sent since the last keys, without escape sequences."""
        return words_of(self.received[self._before_keys :])

    def wait_for(self, *any_of: str) -> None:
        """Wait until some words were sent since the last keys, or one of several."""
        last = time.monotonic() + _PATIENCE
        while not any(words in self.since_keys for words in any_of):
            assert self._more(last), f"{any_of!r} was not sent, but {self.since_keys[-2000:]!r}"

    def press(self, keys: str, words: str) -> None:
        """Send keys, and wait until words are seen."""
        self.send(keys)
        self.wait_for(words)

    def send(self, keys: str) -> None:
        """Send keys."""
        self._before_keys = len(self.received)
        os.write(self._own, keys.encode())

    def receive_until(self, sequence: bytes) -> None:
        """Wait until a sequence was sent since the last keys."""
        last = time.monotonic() + _PATIENCE
        while sequence not in self.received[self._before_keys :]:
            assert self._more(last), f"{sequence!r} was not sent, but {self.received[-500:]!r}"

    def kill(self, number: int) -> None:
        """Send the program a signal."""
        self._process.send(number)

    def resize(self, width: int, height: int) -> None:
        """Let the terminal have another size, and tell the program so."""
        fcntl.ioctl(self._own, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self._before_keys = len(self.received)
        self.kill(signal.SIGWINCH)

    def hang_up(self) -> int:
        """Take the terminal away without a signal; the status that the program ends with by itself."""
        os.close(self._own)
        self._own = os.open(os.devnull, os.O_RDWR)
        return self._process.wait()

    @property
    def modes(self) -> dict[str, str]:
        """The private modes that were set (`h`) or reset (`l`) last, by their numbers."""
        return dict(_MODE.findall(self.received.decode("utf-8", "replace")))

    def end(self, keys: str = "") -> int:
        """Send the last keys; the status that the program ends with."""
        if keys:
            os.write(self._own, keys.encode())
        last = time.monotonic() + _PATIENCE
        while self._more(last):
            pass
        return self._process.wait()

    def _more(self, last: float) -> bool:
        """Receive what there is; false where no more comes."""
        if not select.select([self._own], [], [], max(0.0, last - time.monotonic()))[0]:
            return False
        try:
            received = os.read(self._own, 2**16)
        except OSError:  # Linux's answer where the other end is closed
            return False
        self.received += received
        return bool(received)


def words_of(received: bytes) -> str:
    """What was sent but the sequences of a full-screen program; a byte that is no UTF-8 becomes a surrogate."""
    return _SEQUENCE.sub("", received.decode("utf-8", "surrogateescape"))


def obeyed(received: bytes) -> list[str]:
    """The control characters, with what stands around them, that are in none of those sequences and end no line."""
    words = words_of(received)
    found = re.finditer("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\udc80-\udcff]|\r(?!\r*\n)", words)
    return [words[max(0, match.start() - 20) : match.end() + 20] for match in found]
