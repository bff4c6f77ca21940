"""Waiting: who waits for a file may give up, and the process that reads it ends with that."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic

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


def answer(command: Sequence[str], data: bytes, env: Mapping[str, str], seconds: float) -> tuple[int, bytes]:
    """The status of a process that is given these bytes, and what it answers.

    `subprocess.TimeoutExpired` after so many seconds, `OSError` where it can't be started; it never outlives this.
    """
    import subprocess  # not for those who only wait

    begun = monotonic()
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=quiet, env=env) as running:  # noqa: S603
        asked: bytes | None = data
        try:
            while True:
                try:
                    found, _errors = running.communicate(asked, timeout=_LOOKED_AT)
                    return running.returncode, found
                except subprocess.TimeoutExpired:
                    asked = None  # it goes on with what it was given
                    if _has_given_up.get()():
                        raise GivenUpError from None
                    if monotonic() - begun > seconds:
                        raise
        finally:
            running.kill()
