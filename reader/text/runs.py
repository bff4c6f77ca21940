"""Runs: all pieces of so many characters that a text has, as quickly as they can be cut."""

from collections.abc import Iterator
from itertools import chain
from struct import unpack_from

WIDTH = 2
"""Bytes of a character in UTF-16; one of the few outside the first plane is two."""
_AT_ONCE = 4_096


def runs(data: bytes, characters: int) -> Iterator[bytes]:
    """All runs of so many characters of a text in UTF-16: thousands that stand side by side are cut at once, beginning
    with each of the first places."""
    size = WIDTH * characters
    last = len(data) - size
    firsts = (at for first in range(0, size, WIDTH) for at in range(first, last + 1, size * _AT_ONCE))
    return chain.from_iterable(
        unpack_from(f"{size}s" * min(_AT_ONCE, (last - at) // size + 1), data, at) for at in firsts
    )
