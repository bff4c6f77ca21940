"""Waiting: who waits for a file may give up, and the process that reads it ends with that."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from subprocess import Popen

_LOOKED_AT = 0.1


class GivenUpError(BaseException):
    """Nobody waits for it any more: no fault of the file, for which `except Exception` might take it."""


def _never() -> bool:
    return False


_has_given_up: ContextVar[Callable[[], bool]] = ContextVar("has_given_up", default=_never)


@contextmanager
def unless(has_given_up: Callable[[], bool]) -> Iterator[None]:
    """What is read here raises `GivenUpError` soon after this is so."""
    token = _has_given_up.set(has_given_up)
    try:
        yield
    finally:
        _has_given_up.reset(token)


def check() -> None:
    """Raise `GivenUpError` where nobody waits any more."""
    if _has_given_up.get()():
        raise GivenUpError


def until_it_ends(running: "Popen[bytes]", seconds: float) -> None:
    """Wait for a process: `subprocess.TimeoutExpired` after so many seconds; who started it ends it."""
    from subprocess import TimeoutExpired

    begun = monotonic()
    while True:
        try:
            running.wait(_LOOKED_AT)
        except TimeoutExpired:
            check()
            if monotonic() - begun > seconds:
                raise
        else:
            return


def answer(command: Sequence[str], data: bytes, env: Mapping[str, str], seconds: float) -> tuple[int, bytes]:
    """The status of a process that is given these bytes, and what it answers.

    `subprocess.TimeoutExpired` after so many seconds, `OSError` where it can't be started; it never outlives this.
    """
    import subprocess  # not for those who only wait

    begun = monotonic()
    quiet = subprocess.DEVNULL
    found: list[bytes] = []
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=quiet, env=env) as running:  # noqa: S603
        # In a thread: `communicate` with a timeout doesn't go on giving what it was given, when it is called again.
        talking = Thread(target=lambda: found.append(running.communicate(data)[0]), daemon=True)
        talking.start()
        try:
            while talking.is_alive():
                talking.join(_LOOKED_AT)
                check()
                if monotonic() - begun > seconds:
                    raise subprocess.TimeoutExpired(command, seconds)
        finally:
            running.kill()
            talking.join()
    return running.returncode, found[0]
