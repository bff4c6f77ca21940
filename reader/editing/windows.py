"""Windows: who is writing an unfinished note, and whether that window is still open.

A window's name says on which machine and in which process it is, so that what a window left behind when it was
killed can be told from what another one is still writing.
"""

import itertools
import os
import socket

_NUMBERS = itertools.count(1)
_OPEN: set[str] = set()


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
    if name.startswith(_here()):
        return name in _OPEN
    host, _slash, rest = name.rpartition("/")
    process = rest.partition(".")[0]
    return host == _host() and process.isdecimal() and _runs(int(process))


def _here() -> str:
    return f"{_host()}/{os.getpid()}."


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
