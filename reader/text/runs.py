"""Runs: all pieces of so many characters that a text has, as quickly as they can be cut."""

from collections.abc import Iterator
from itertools import chain
from struct import unpack_from

WIDTH = 2
"""Bytes of a character in UTF-16; one of the few outside the first plane is two."""


def runs(data: bytes, characters: int) -> Iterator[bytes]:
    """All runs of so many characters of a text in UTF-16: those side by side are cut at once, from each of the first
    places on."""
    size = WIDTH * characters
    firsts = range(0, min(size, len(data) - size + 1), WIDTH)
    return chain.from_iterable(unpack_from(f"{size}s" * ((len(data) - first) // size), data, first) for first in firsts)
