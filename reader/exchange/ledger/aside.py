"""Aside: what of an export is made before what stands in front of it, on the disk where it is more than a little."""

from collections.abc import Iterator
from functools import partial
from tempfile import SpooledTemporaryFile

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
