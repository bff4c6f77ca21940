"""Windows: who is writing an unfinished note, and whether that window is still open.

A window's name says on which machine and in which process it is, and when that began, so that what a window left
behind when it was killed can be told from what another one is still writing.
"""

import itertools
import os
import socket
from pathlib import Path

_NUMBERS = itertools.count(1)
_OPEN: set[str] = set()
_LONGEST_NUMBER = 20
"""Digits; what others wrote into a database may have thousands, which Python refuses to read."""


def opened() -> str:
    """The name of a new window of this process; it is open until it is `closed`."""
    name = f"{_here()}{next(_NUMBERS)}"
    _OPEN.add(name)
    return name


def closed(name: str) -> None:
    """A window of this process is no longer open."""
    _OPEN.discard(name)


def is_open(name: str) -> bool:
    """Whether a window is open still; of another machine's nobody can tell, and what it left can be taken over."""
    if name in _OPEN:
        return True
    host, _slash, rest = name.rpartition("/")
    process, _at, began = rest.partition(".")[0].partition("@")
    if host != _host() or not process.isdecimal() or len(process) > _LONGEST_NUMBER:
        return False
    if int(process) == os.getpid() or not _runs(int(process)):
        return False
    return began in ("", _began(int(process)))


def _here() -> str:
    process = os.getpid()
    return f"{_host()}/{process}@{_began(process)}."


def _began(process: int) -> str:
    """When a process began, in ticks since the machine did: its number is another's by and by (proc(5), stat, 22).

    Empty where the system doesn't tell; then any process of that number is taken for it.
    """
    try:
        status = Path(f"/proc/{process}/stat").read_bytes()
    except OSError:
        return ""
    return status.rpartition(b")")[2].split()[19].decode()


def _host() -> str:
    return socket.gethostname().replace("/", "")


def _runs(process: int) -> bool:
    """Whether a process of this machine runs (kill(2): signal 0 is only asked for, not sent)."""
    if os.name == "nt":  # there os.kill would end it
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
