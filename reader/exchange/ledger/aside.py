"""Aside: what of an export is made before what stands in front of it, on the disk where it is more than a little."""

import pickle
from array import array
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")

_LITTLE, _PART = 1 << 20, 1 << 16
"""Bytes that are kept in memory, and that are given at once."""


def aside() -> SpooledTemporaryFile[bytes]:
    """A file for it, which is gone when it is closed."""
    return SpooledTemporaryFile(_LITTLE)


def parts_from(file: SpooledTemporaryFile[bytes]) -> Iterator[bytes]:
    """All of it, a part at a time."""
    file.seek(0)
    yield from iter(partial(file.read, _PART), b"")


def lines_from(file: SpooledTemporaryFile[bytes]) -> Iterator[bytes]:
    """All of it, a line at a time."""
    file.seek(0)
    yield from file


class Aside(Generic[Value]):
    """Values that are asked for later, by the numbers that they are given from 0 on; only where they stand is in
    memory."""

    def __init__(self) -> None:
        self._file = aside()
        self._places = array("q")

    def put(self, value: Value) -> int:
        """Keep a value; its number."""
        self._places.append(self._file.seek(0, 2))
        pickle.dump(value, self._file, pickle.HIGHEST_PROTOCOL)
        return len(self._places) - 1

    def at(self, number: int) -> Value:
        """The value of a number."""
        self._file.seek(self._places[number])
        value: Value = pickle.load(self._file)  # noqa: S301 - written above, in a file that nobody else can open
        return value

    def close(self) -> None:
        """Forget all of them."""
        self._file.close()


def sorted_aside(values: Iterable[Value], key: Callable[[Value], Any]) -> Iterator[Value]:
    """Values in the order of a key, which is known when all were seen; equal ones stay as they come."""
    kept = Aside[Value]()
    try:
        order = sorted((key(value), kept.put(value)) for value in values)
        yield from (kept.at(number) for _key, number in order)
    finally:
        kept.close()
