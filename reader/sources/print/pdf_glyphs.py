"""The characters of a PDF's page in their places.

A page may have a million of them: the library is asked of each as little as there is to ask, in calls that cost a
quarter of its own bindings', and what all that an object prints have in common is asked once.
"""

import re
from collections.abc import Callable
from ctypes import PYFUNCTYPE, addressof, c_double, c_int, c_uint, c_void_p, cast, create_string_buffer
from functools import cache
from itertools import zip_longest
from math import atan2, cos, degrees, hypot, radians, sin
from typing import Any, NamedTuple

from reader.sources.print import sheets
from reader.sources.print.glyphs import Glyph
from reader.sources.print.pdf_grounds import Grounds

_HYPHEN = 0x02  # how the library gives a hyphen that breaks a word
_BLANK, _UNNAMED = 0x20, 0xFFFD
_GENERATED = frozenset(range(_BLANK)) - {_HYPHEN}
_INVISIBLE = 3  # ISO 32000-1, 9.3.6
_LEAST_SIZE = 2.5  # in points: smaller ones are not seen by who looks at a page
_PAST = 0.8  # of a character's width: the next one begins before that is over
_SUBSET = re.compile(r"[A-Z]{6}\+")  # ISO 32000-1, 9.6.4


class _Calls(NamedTuple):
    """The library's functions that are called for each character, of a text page and an index, and for each object."""

    code: Callable[[int, int], int]
    is_unnamed: Callable[[int, int], int]
    printing: Callable[[int, int], int | None]
    box: Callable[[int, int, int], int]
    origin: Callable[[int, int, int, int], int]
    matrix: Callable[[int, int, int], int]
    size: Callable[[int, int], float]
    mode: Callable[[int], int]
    font: Callable[[int], int | None]


@cache
def _calls() -> _Calls:
    """They take addresses as numbers, and keep the interpreter's lock, since none of them takes long."""
    from pypdfium2 import raw

    def of(function: Any, answer: Any, *more: Any) -> Any:
        return PYFUNCTYPE(answer, c_void_p, *more)(cast(function, c_void_p).value or 0)

    return _Calls(
        of(raw.FPDFText_GetUnicode, c_uint, c_int),
        of(raw.FPDFText_HasUnicodeMapError, c_int, c_int),
        of(raw.FPDFText_GetTextObject, c_void_p, c_int),
        of(raw.FPDFText_GetLooseCharBox, c_int, c_int, c_void_p),
        of(raw.FPDFText_GetCharOrigin, c_int, c_int, c_void_p, c_void_p),
        of(raw.FPDFText_GetMatrix, c_int, c_int, c_void_p),
        of(raw.FPDFText_GetFontSize, c_double, c_int),
        of(raw.FPDFTextObj_GetTextRenderMode, c_int),
        of(raw.FPDFTextObj_GetFont, c_void_p),
    )


class _Setting(NamedTuple):
    """How an object's characters are set: the degrees they are turned back by, their size, whether they are unseen, and
    in which font, bold ones apart that are made by drawing their edges."""

    frame: int
    size: float
    hidden: bool
    font: str


def fill(sheet: sheets.Sheet, of_page: Any, words: Any) -> None:
    """Put the characters of a page on a sheet, `words` as the library has them; what is printed out of the page's
    bounds is not there for who looks at it.
    """
    from pypdfium2 import raw

    code_of, is_unnamed, printing_of, box_of, origin_of = _calls()[:5]
    least_x, least_y, most_x, most_y = of_page.get_bbox()
    grounds = Grounds(of_page)
    page = cast(words.raw, c_void_p).value or 0
    x, y, box, matrix = c_double(), c_double(), raw.FS_RECTF(), raw.FS_MATRIX()
    to_x, to_y, to_box = addressof(x), addressof(y), addressof(box)
    run: int | None = None
    frame, size, hidden, font = setting = _Setting(0, 1.0, False, "")
    fonts: dict[tuple[int | None, int], str] = {}
    baseline = 0.0
    level: tuple[float, float] | None = None  # of the box that the baseline was asked with
    put = list[Glyph]().append
    for index in range(words.count_chars()):
        # Where a font doesn't say which character it shows the code is the font's own number for it.
        code = _UNNAMED if is_unnamed(page, index) == 1 else code_of(page, index)
        # The library puts in blanks and line ends of its own; ours come from the places.
        if code in _GENERATED or (code == _BLANK and raw.FPDFText_IsGenerated(words, index)):
            continue
        place = printing_of(page, index)
        if place is None or place != run:
            run, level = place, None
            frame, size, hidden, font = setting = _setting(page, index, place, matrix, fonts)
            hidden = hidden or size < _LEAST_SIZE or (place is not None and grounds.hide(place))
            put = sheet.turned.setdefault(frame, []).append
        character = "-" if code == _HYPHEN else chr(code)
        box_of(page, index, to_box)
        if box.right < least_x or box.left > most_x or box.top < least_y or box.bottom > most_y:
            continue
        if frame == 0:
            # As long as the box stays on its level the baseline does.
            if level != (now := (box.bottom, box.top)):
                origin_of(page, index, to_x, to_y)
                level, baseline = now, -y.value
            put(Glyph(character, box.left, box.right, baseline, size, run, font))
        else:
            origin_of(page, index, to_x, to_y)
            put(Glyph(character, *_turned(character, box, x.value, y.value, setting), size, run, font))
        sheet.hidden += hidden
    # Nothing of what an object prints may be on the page: it has no characters of that frame then.
    sheet.turned = {angle: _as_wide_as_printed(glyphs) for angle, glyphs in sheet.turned.items() if glyphs}


def _as_wide_as_printed(glyphs: list[Glyph]) -> list[Glyph]:
    """Characters of which none reaches into the next one that its object prints; the last one of an object is as wide
    as it is elsewhere in the font, a digit as another one.

    The font that stands in for one which is not in the file has squares for all, digits among them: a number's last
    digit would reach over the gap behind it.
    """
    widths: dict[tuple[str, str], float] = {}
    last: list[int] = []
    found = glyphs
    for place, (glyph, after) in enumerate(zip_longest(glyphs, glyphs[1:])):
        if not glyph.character.isascii():
            continue
        step = after.left - glyph.left if after and after.run == glyph.run else 0.0
        if 0 < step < _PAST * (glyph.right - glyph.left):
            found = glyphs[:] if found is glyphs else found
            found[place] = glyph._replace(right=after.left)
            widths.setdefault(_kind(glyph), step / glyph.size)
        elif step <= 0:
            last.append(place)
    for place in last if widths else ():
        glyph = glyphs[place]
        if width := widths.get(_kind(glyph)):
            found[place] = glyph._replace(right=min(glyph.right, glyph.left + width * glyph.size))
    return found


def _kind(glyph: Glyph) -> tuple[str, str]:
    return glyph.font, "0" if glyph.character.isdigit() else glyph.character


def _setting(
    page: int, index: int, printing: int | None, matrix: Any, fonts: dict[tuple[int | None, int], str]
) -> _Setting:
    """How the character at an index of a text page is set, and all that the object prints which prints it, if one does;
    its `matrix` is put there, and `fonts` are those that are named so far."""
    calls = _calls()
    calls.matrix(page, index, addressof(matrix))
    # What the font's size is in points depends on how the page's own units are scaled.
    size = max(1.0, calls.size(page, index) * hypot(matrix.c, matrix.d))
    hidden, font = False, ""
    if printing is not None:
        mode = calls.mode(printing)
        hidden = mode == _INVISIBLE
        font = _font(calls.font(printing), mode, fonts)
    return _Setting(sheets.frame(degrees(atan2(matrix.b, matrix.a))), size, hidden, font)


def _font(font: int | None, mode: int, fonts: dict[tuple[int | None, int], str]) -> str:
    """A font's name, without what stands before those of which only some characters are in the file, and how it is
    drawn."""
    at = font, mode
    if at not in fonts:
        from pypdfium2 import raw

        handle = cast(font or 0, raw.FPDF_FONT)
        size = raw.FPDFFont_GetBaseFontName(handle, None, 0) if font else 0
        name = create_string_buffer(size)
        raw.FPDFFont_GetBaseFontName(handle, name, size)
        fonts[at] = f"{_SUBSET.sub('', name.value.decode('utf-8', 'replace'))} {mode}"
    return fonts[at]


def _turned(character: str, box: Any, x: float, y: float, setting: _Setting) -> tuple[float, float, float]:
    """Where a character begins and ends that doesn't stand upright, and its baseline, when it is turned back."""
    frame, size = setting.frame, setting.size
    if frame == 90:
        return box.bottom, box.top, x
    if frame == 180:
        return -box.right, -box.left, y
    if frame == 270:
        return -box.top, -box.bottom, -x
    along, across = cos(radians(frame)), sin(radians(frame))
    left = along * x + across * y
    return left, left + size * (0.5 if character.isascii() else 1.0), across * x - along * y
