"""The straight lines that are drawn on a PDF's page."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int
from itertools import islice, pairwise
from typing import Any

from reader.sources.print.grids import Rule
from reader.sources.print.matrices import Matrix, within

# More lines on a page, or in a path, are a drawing and no table's.
_MOST_RULES, _MOST_SEGMENTS, _DEEPEST = 8_000, 2_000, 4
_UPSIDE_DOWN: Matrix = (1.0, 0.0, 0.0, -1.0, 0.0, 0.0)


def rules(page: Any) -> list[Rule]:
    """The lines of a page, with y growing down; none where it has so many that they are a drawing."""
    drawn = (
        Rule(*start, *end).placed(matrix)
        for path, matrix in _paths(page, _UPSIDE_DOWN, 0)
        for start, end in _segments(path)
    )
    found = list(islice(drawn, _MOST_RULES + 1))
    return found if len(found) <= _MOST_RULES else []


def _paths(parent: Any, outer: Matrix, depth: int) -> Iterator[tuple[Any, Matrix]]:
    """The paths that are painted on a page or within a form on it, each with how it is placed on the page."""
    from pypdfium2 import raw

    if depth:
        count, take = raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject
    else:
        count, take = raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject
    filled, stroked = c_int(), c_int()
    for index in range(count(parent)):
        each = take(parent, index)
        kind = raw.FPDFPageObj_GetType(each)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            raw.FPDFPath_GetDrawMode(each, byref(filled), byref(stroked))
            if filled.value or stroked.value:
                yield each, within(_matrix(each), outer)
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            yield from _paths(each, within(_matrix(each), outer), depth + 1)


def _matrix(each: Any) -> Matrix:
    from pypdfium2 import raw

    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(each, byref(matrix))
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _segments(path: Any) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight pieces of a path, those that close a part of it among them."""
    from pypdfium2 import raw

    count = raw.FPDFPath_CountSegments(path)
    if count > _MOST_SEGMENTS:
        return
    x, y = c_float(), c_float()
    part: list[tuple[float, float]] = []
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind != raw.FPDF_SEGMENT_LINETO:  # a part begins, or a curve ends what was straight
            yield from pairwise(part)
            part = []
        part.append((x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            yield from pairwise([*part, part[0]])
            part = []
    yield from pairwise(part)
