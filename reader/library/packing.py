"""Packing: a text as the library keeps it beside the words that it is looked for by."""

import zlib
from array import array

from reader.text.search import Unwrapped

_PACKING = 6
_NUMBER = array("I").itemsize


def pack(text: str, line: Unwrapped) -> bytes:
    """A canonical text, and how places in its lines in one lead back to it: folding it anew takes ten times as long."""
    numbers = array("I", (len(line.places), *line.places, *line.shifts))
    return zlib.compress(numbers.tobytes() + text.encode(), _PACKING)


def unpack_text(packed: bytes) -> str:
    """The canonical text alone of what was packed."""
    data = zlib.decompress(packed)
    return data[_NUMBER * (1 + 2 * array("I", data[:_NUMBER])[0]) :].decode()


def unpack(packed: bytes, words: bytes) -> tuple[str, Unwrapped]:
    """What was packed, with the words that were kept beside it."""
    data = zlib.decompress(packed)
    count = array("I", data[:_NUMBER])[0]
    numbers = array("I", data[_NUMBER : _NUMBER * (1 + 2 * count)])
    text = data[_NUMBER * (1 + 2 * count) :].decode()
    return text, Unwrapped(words.decode(), numbers[:count].tolist(), numbers[count:].tolist())
