"""Sides: how many pixels a picture's file says that it is wide and high, without a library."""

import struct

_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The marks of JPEG that a frame begins with (ITU-T T.81, table B.1)."""
_MOST_MARKS = 1_000


def sides(data: bytes) -> tuple[int, int] | None:
    """The width and height of a PNG, JPEG, GIF or BMP file; `None` where they can't be told."""
    try:
        if data.startswith(b"\x89PNG"):
            return struct.unpack_from(">II", data, 16)
        if data.startswith(b"GIF8"):
            return struct.unpack_from("<HH", data, 6)
        if data.startswith(b"BM"):
            width, height = struct.unpack_from("<ii", data, 18)
            return width, abs(height)
        return _of_jpeg(data) if data.startswith(b"\xff\xd8") else None
    except struct.error:
        return None


def _of_jpeg(data: bytes) -> tuple[int, int] | None:
    at = 2
    for _mark in range(_MOST_MARKS):
        mark, length = struct.unpack_from(">xBH", data, at)
        if mark in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return width, height
        at += 2 + length
    return None
