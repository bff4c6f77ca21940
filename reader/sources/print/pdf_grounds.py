"""Grounds: what is drawn on a PDF's page under its characters. White ones are seen upon that alone."""

from collections.abc import Callable
from ctypes import PYFUNCTYPE, addressof, byref, c_float, c_int, c_uint, c_void_p, cast
from functools import cache, cached_property
from typing import Any

_WHITE = 250  # of 255, in each colour
_MOST_OBJECTS = 5_000

_Box = tuple[float, ...]


class Grounds:
    """The coloured areas and pictures of a page, which are looked for where something is printed in white."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._ink = _Ink()

    def hide(self, printing: int) -> bool:
        """Whether an object of the page, by its address, prints in ink that isn't seen: clear, or white on white."""
        if self._ink.is_seen(printing):
            return False
        if self._ink.is_clear():
            return True
        left, bottom, right, top = _bounds(printing)
        x, y = (left + right) / 2, (bottom + top) / 2
        return not any(each[0] <= x <= each[2] and each[1] <= y <= each[3] for each in self._boxes)

    @cached_property
    def _boxes(self) -> list[_Box]:
        from pypdfium2 import raw

        count = raw.FPDFPage_CountObjects(self._page)
        if count > _MOST_OBJECTS:  # anything may be among them
            return [(float("-inf"),) * 2 + (float("inf"),) * 2]
        objects = (cast(raw.FPDFPage_GetObject(self._page, index), c_void_p).value or 0 for index in range(count))
        return [_bounds(each) for each in objects if self._is_ground(each)]

    def _is_ground(self, drawn: int) -> bool:
        """Whether an object may be coloured as a whole: a picture, a shade, a form with any of them, a filled area."""
        from pypdfium2 import raw

        handle = cast(drawn, raw.FPDF_PAGEOBJECT)
        kind = raw.FPDFPageObj_GetType(handle)
        if kind != raw.FPDF_PAGEOBJ_PATH:
            return bool(kind != raw.FPDF_PAGEOBJ_TEXT)
        fill, stroke = c_int(), c_int()
        raw.FPDFPath_GetDrawMode(handle, byref(fill), byref(stroke))
        return fill.value != raw.FPDF_FILLMODE_NONE and self._ink.is_seen(drawn)


class _Ink:
    """What an object is filled with; asked of each that prints characters, so in calls by addresses."""

    def __init__(self) -> None:
        self._parts = [c_uint() for _part in range(4)]  # red, green, blue, and how dense
        self._to = [addressof(part) for part in self._parts]
        self._ask = _fill_color()

    def is_seen(self, drawn: int) -> bool:
        """Whether it is neither clear nor white; what is no plain colour is seen."""
        red, green, blue, dense = self._parts
        if not self._ask(drawn, *self._to):
            return True
        return dense.value > 0 and (red.value < _WHITE or green.value < _WHITE or blue.value < _WHITE)

    def is_clear(self) -> bool:
        """Whether the one that was asked of last has no ink at all."""
        return self._parts[3].value == 0


@cache
def _fill_color() -> Callable[..., int]:
    from pypdfium2 import raw

    address = cast(raw.FPDFPageObj_GetFillColor, c_void_p).value or 0
    return PYFUNCTYPE(c_int, *[c_void_p] * 5)(address)


def _bounds(drawn: int) -> _Box:
    from pypdfium2 import raw

    sides = [c_float() for _side in range(4)]
    raw.FPDFPageObj_GetBounds(cast(drawn, raw.FPDF_PAGEOBJECT), *map(byref, sides))
    return tuple(side.value for side in sides)
