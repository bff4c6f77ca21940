"""Hearing: what work tells of how far it is, heard where its results are taken, in this process or another one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any


def _nobody(_told: object) -> None:
    pass


_listener: ContextVar[Callable[[Any], None]] = ContextVar("listener", default=_nobody)


def tell(told: object) -> None:
    """Say how far the work is that this process does; what is told in another one is heard a moment later."""
    _listener.get()(told)


def listen(heard: Callable[[Any], None]) -> None:
    """Have whatever this process tells from now on heard."""
    _listener.set(heard)


@contextmanager
def hearing(heard: Callable[[Any], None] | None) -> Iterator[None]:
    """Have what is told meanwhile heard."""
    token = _listener.set(heard or _nobody)
    try:
        yield
    finally:
        _listener.reset(token)
