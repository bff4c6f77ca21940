"""A font that stands in for every Chinese, Japanese or Korean one that a PDF names and doesn't bring along.

The library leaves out what has no extent: without such a font on the machine a line set in one is a line of characters
without height, so that one of two equal lines, a single character and all of a page that stands on its side are
lost. With this font, whose characters are all one square, a letter reads the same on every machine.
"""

import ctypes
import struct
from functools import cache
from typing import Any

from pypdfium2 import PdfSysfontBase, raw

_CHARSETS = (
    raw.FXFONT_SHIFTJIS_CHARSET,
    raw.FXFONT_HANGEUL_CHARSET,
    raw.FXFONT_GB2312_CHARSET,
    raw.FXFONT_CHINESEBIG5_CHARSET,
)
_HANDLE = 1  # any number but null, and no address
_EM, _ASCENT, _DESCENT = 1000, 880, -120
_FIRST, _LAST = 0x20, 0x10FFFF


@cache
def install() -> None:
    """Have the library use the font from now on."""
    _Fonts().setup()


class _Fonts(PdfSysfontBase):  # type: ignore[misc]  # the library has no types
    """The machine's fonts, but for the ones that have the stand-in."""

    def __init__(self) -> None:
        super().__init__()
        self._stand_in = _stand_in()

    def MapFont(  # noqa: N802  # the library's names
        self, _: Any, weight: int, italic: int, charset: int, pitch: int, face: Any, exact: Any
    ) -> int | None:
        if charset in _CHARSETS:
            return _HANDLE
        found: int | None = self.default.MapFont(self.default, weight, italic, charset, pitch, face, exact)
        return found

    def GetFontData(self, _: Any, font: int, table: int, buffer: Any, size: int) -> int:  # noqa: N802
        if font != _HANDLE:
            return int(self.default.GetFontData(self.default, font, table, buffer, size))
        data = b"" if table else self._stand_in
        if len(data) <= size:
            ctypes.memmove(buffer, data, len(data))
        return len(data)

    def GetFaceName(self, _: Any, font: int, buffer: Any, size: int) -> int:  # noqa: N802
        return 0 if font == _HANDLE else int(self.default.GetFaceName(self.default, font, buffer, size))

    def GetFontCharset(self, _: Any, font: int) -> int:  # noqa: N802
        if font == _HANDLE:
            return int(raw.FXFONT_GB2312_CHARSET)
        return int(self.default.GetFontCharset(self.default, font))

    def DeleteFont(self, _: Any, font: int) -> None:  # noqa: N802
        if font != _HANDLE:
            self.default.DeleteFont(self.default, font)


def _stand_in() -> bytes:
    """A TrueType font in which one glyph, a square, stands for every character."""
    square = struct.pack(
        ">5h2H4B8hxx",
        *(1, 0, _DESCENT, _EM, _ASCENT),  # one outline within these bounds
        *(3, 0),  # to its point 3, and no instructions
        *(1, 1, 1, 1),  # each on the curve, then how far it is from the one before
        *(0, _EM, 0, -_EM),
        *(_DESCENT, 0, _EM, 0),
    )
    tables = {
        b"cmap": struct.pack(">4HI2H6I", 0, 1, 3, 10, 12, 13, 0, 28, 0, 1, _FIRST, _LAST, 1),
        b"glyf": square,
        b"head": struct.pack(
            ">4I2H2Q4h2H3h",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _EM, 0, 0),
            *(0, _DESCENT, _EM, _ASCENT, 0, 8, 2, 1, 0),
        ),
        b"hhea": struct.pack(">I3hH11hH", 0x10000, _ASCENT, _DESCENT, 0, _EM, 0, 0, _EM, 1, *[0] * 7, 2),
        b"hmtx": struct.pack(">HhHh", _EM, 0, _EM, 0),
        b"loca": struct.pack(">3I", 0, 0, len(square)),
        b"maxp": struct.pack(">I14H", 0x10000, 2, 4, 1, 0, 0, 1, *[0] * 8),
        b"name": struct.pack(">3H", 0, 0, 6),
    }
    place = 12 + 16 * len(tables)
    directory = struct.pack(">I4H", 0x10000, len(tables), 128, 3, 0)
    body = b""
    for name, data in tables.items():
        directory += struct.pack(">4s3I", name, 0, place + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return directory + body
