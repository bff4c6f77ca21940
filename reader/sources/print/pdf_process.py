"""The process that reads a PDF: its bytes from standard input, its text or problem as JSON to standard output."""

import json
import sys
from collections.abc import Iterator
from ctypes import byref, c_double
from math import hypot
from typing import Any

from reader.sources.print import layout

_MOST_MEMORY = 2**30
_MOST_SECONDS = 50
_MOST_PAGES, _MOST_GLYPHS = 2_000, 1_000_000
_HYPHEN = 0x02  # how the library gives a hyphen that breaks a word
_GENERATED = frozenset(range(0x20)) - {_HYPHEN}
_UNNAMED = 0.2  # the share of characters without a meaning from which on a page can't be read


class ProblemError(Exception):
    """Why a document can't be read: a key, and the page from 1 where there is one."""

    def __init__(self, key: str, page: int | None = None) -> None:
        super().__init__(key)
        self.answer = {"problem": key, "page": page}


def text(data: bytes) -> str:
    """The text of a PDF; `ProblemError` where it has none that can be relied on."""
    import pypdfium2

    from reader.sources.print import pdf_fonts

    pdf_fonts.install()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise ProblemError("password" if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD else "damaged") from error
    if len(document) > _MOST_PAGES:
        raise ProblemError("large")
    pages: list[list[layout.Glyph]] = []
    total = 0
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
            glyphs = list(_glyphs(page.get_textpage(), page.get_rotation()))
        except pypdfium2.PdfiumError as error:
            raise ProblemError("damaged") from error
        total += len(glyphs)
        if total > _MOST_GLYPHS:
            raise ProblemError("large")
        if not glyphs and next(page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]), None):
            raise ProblemError("picture", number)
        if sum(_is_unnamed(glyph.character) for glyph in glyphs) > _UNNAMED * len(glyphs):
            raise ProblemError("unnamed", number)
        pages.append(glyphs)
    if not total:
        raise ProblemError("picture", 1)
    try:
        return layout.text(pages)
    except layout.ColumnsError as error:
        raise ProblemError("columns", error.page) from error


def _glyphs(page: Any, rotation: int) -> Iterator[layout.Glyph]:
    """The characters of a text page that is turned clockwise by so many degrees before it is shown."""
    from pypdfium2 import raw

    x, y = c_double(), c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    for index in range(min(page.count_chars(), _MOST_GLYPHS + 1)):
        code = raw.FPDFText_GetUnicode(page, index)
        # The library puts in blanks and line ends of its own; ours come from the places.
        if code in _GENERATED or (code == 0x20 and raw.FPDFText_IsGenerated(page, index)):
            continue
        raw.FPDFText_GetCharOrigin(page, index, byref(x), byref(y))
        raw.FPDFText_GetLooseCharBox(page, index, byref(box))
        raw.FPDFText_GetMatrix(page, index, byref(matrix))
        character = "-" if code == _HYPHEN else chr(code)
        # What the font's size is in points depends on how the page's own units are scaled.
        size = raw.FPDFText_GetFontSize(page, index) * hypot(matrix.c, matrix.d)
        left, right, baseline = {
            0: (box.left, box.right, -y.value),
            90: (box.bottom, box.top, x.value),
            180: (-box.right, -box.left, y.value),
            270: (-box.top, -box.bottom, -x.value),
        }[rotation]
        yield layout.Glyph(character, left, right, baseline, max(1.0, size))


def _is_unnamed(character: str) -> bool:
    return "\ue000" <= character <= "\uf8ff" or character in "\ufffd\0"


def main() -> None:
    """Answer for the document on standard input."""
    _limit()
    try:
        answer: dict[str, object] = {"text": text(sys.stdin.buffer.read())}
    except ProblemError as problem:
        answer = {**problem.answer}
    except MemoryError:
        answer = {"problem": "large"}
    sys.stdout.write(json.dumps(answer))


def _limit() -> None:
    """Take away from this process what a letter doesn't need: memory, time, writing files."""
    try:
        import resource
    except ImportError:  # not on Windows
        return
    for limit, most in (
        (resource.RLIMIT_AS, _MOST_MEMORY),
        (resource.RLIMIT_CPU, _MOST_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


if __name__ == "__main__":
    main()
