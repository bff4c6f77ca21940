"""The process that reads a PDF: its bytes from standard input, its text or problem as JSON to standard output."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from ctypes import addressof, byref, c_double, c_ubyte
from itertools import accumulate, islice
from math import atan2, cos, degrees, hypot, radians, sin
from threading import Thread
from time import process_time
from typing import Any

from reader.sources.confining import confine
from reader.sources.content import Scan, digest_of
from reader.sources.print import pdf_rules, sheets
from reader.sources.print.glyphs import Glyph

_MOST_MEMORY = 2**30
_MOST_SECONDS = 50
_MOST_PAGES, _MOST_GLYPHS = 2_000, 1_000_000
# No letter has so many characters: before more are read all are counted.
_MANY_GLYPHS = 50_000
# After so many seconds of its own the pages that are not read by then are left out.
_SLOW_SECONDS = 20
_THREAD = "reading a PDF"
_HYPHEN = 0x02  # how the library gives a hyphen that breaks a word
_GENERATED = frozenset(range(0x20)) - {_HYPHEN}
# Pages with so few characters may be pictures; of how many objects a page's are looked at, and from how many drawings
# on a page without text is one.
_MOST_ON_SCAN, _MOST_OBJECTS, _MANY_DRAWINGS = 200, 5_000, 50


class ProblemError(Exception):
    """Why a document can't be read: a key, and the page from 1 where there is one."""

    def __init__(self, key: str, page: int | None = None) -> None:
        super().__init__(key)
        self.answer = {"problem": key, "page": page}


class Reading:
    """A PDF as it is read: its pages so far, and how many there are, in a thread that may hang in the library."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.pages: list[sheets.Sheet] = []
        self.count = 0
        self.scans: list[Scan] = []
        self.recognised: list[Scan] = []
        self.problem: ProblemError | None = None

    def run(self) -> None:
        """Read all pages; a problem is kept."""
        try:
            self._read()
        except ProblemError as problem:
            self.problem = problem
        except MemoryError:
            self.problem = ProblemError("large")

    def text(self) -> tuple[str, list[sheets.Note]]:
        """The text and what there is to know of the pages; those that are not read by now are left out.

        `ProblemError` where there is none to be relied on.
        """
        if self.problem:
            raise self.problem
        read = self.pages[:]
        if self.count and not read:
            raise ProblemError("slow")
        try:
            return sheets.text([*read, *(sheets.Sheet(is_left_out=True) for _page in range(self.count - len(read)))])
        except sheets.UnreadableError as error:
            raise ProblemError(error.key, error.page) from error

    def _read(self) -> None:
        import pypdfium2

        from reader.sources.print import pdf_fonts

        pdf_fonts.install()
        try:
            document = pypdfium2.PdfDocument(self._data)
        except pypdfium2.PdfiumError as error:
            locked = error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
            raise ProblemError("password" if locked else "damaged") from error
        self.count = len(document)
        if self.count > _MOST_PAGES:
            raise ProblemError("large")
        read = 0
        try:
            for number in range(self.count):
                page = document[number]
                words = page.get_textpage()
                before, read = read, read + words.count_chars()
                if before <= _MANY_GLYPHS < read:  # counting is quick beside reading, and most would be read in vain
                    behind = range(number + 1, self.count)
                    _within_limit(read, (document[each].get_textpage().count_chars() for each in behind))
                self.pages.append(self._looked_up(page, number + 1, _sheet(page, words)))
        except pypdfium2.PdfiumError as error:
            raise ProblemError("damaged") from error

    def _looked_up(self, page: Any, number: int, sheet: sheets.Sheet) -> sheets.Sheet:
        """The page with the text that was recognised on it, where it is a picture; one that isn't yet is noted."""
        if not (sheet.is_scan() or sheet.is_unnamed()):
            return sheet
        from reader.sources.scanned import kept, placing

        digest = digest_of_page(page) if sheet.is_scan() else None
        scan = Scan(number, digest or digest_of(self._data, number))
        found = kept.find(scan.digest)
        if found is None:
            self.scans.append(scan)
            return sheet
        self.recognised.append(scan)
        return placing.sheet_of(found)


def digest_of_page(page: Any) -> str | None:
    """The digest of the pictures on a page, as they are in the file; `None` where there are none."""
    from pypdfium2 import raw

    parts: list[bytes | int] = [round(side) for side in (*page.get_size(), page.get_rotation())]
    for each in islice(page.get_objects(), _MOST_OBJECTS):
        if each.type == raw.FPDF_PAGEOBJ_IMAGE:
            parts += (round(side) for side in each.get_bounds())
            size = raw.FPDFImageObj_GetImageDataRaw(each, None, 0)
            data = (c_ubyte * size)()
            raw.FPDFImageObj_GetImageDataRaw(each, data, size)
            parts.append(bytes(data))
    return digest_of(*parts) if any(isinstance(part, bytes) for part in parts) else None


def _within_limit(read: int, counts: Iterable[int]) -> None:
    if any(total > _MOST_GLYPHS for total in accumulate(counts, initial=read)):
        raise ProblemError("large")


def text(data: bytes) -> tuple[str, list[sheets.Note]]:
    """The text of a PDF and what there is to know of its pages; `ProblemError` where it has none to be relied on."""
    reading = Reading(data)
    reading.run()
    return reading.text()


def _sheet(page: Any, words: Any) -> sheets.Sheet:
    """What a page holds; `words` are its characters as the library has them."""
    sheet = sheets.Sheet(rules=pdf_rules.rules(page))
    for glyph, angle, hidden in _glyphs(words):
        sheet.add(glyph, angle)
        sheet.hidden += hidden
    if sheet.hidden or len(sheet) < _MOST_ON_SCAN:
        _look_at_pictures(page, sheet)
    return sheet


def _look_at_pictures(page: Any, sheet: sheets.Sheet) -> None:
    """Note how much of a page its pictures cover, and whether it is one of lines without a text."""
    from pypdfium2 import raw

    width, height = page.get_size()
    area = drawings = 0
    for each in islice(page.get_objects(), _MOST_OBJECTS):
        if each.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = each.get_bounds()
            area += max(0, min(right, width) - max(left, 0)) * max(0, min(top, height) - max(bottom, 0))
            sheet.is_picture = True
        drawings += each.type in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING)
    sheet.is_drawn_on = sheet.is_picture or drawings > 0
    sheet.is_picture = sheet.is_picture or drawings >= _MANY_DRAWINGS
    sheet.covered = area / (width * height) if width * height else 0.0


def _glyphs(page: Any) -> Iterator[tuple[Glyph, float, bool]]:
    """The characters of a text page, by how many degrees each is turned, and whether it is not seen."""
    from pypdfium2 import raw

    x, y = c_double(), c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    at, around, turned = byref(x), byref(y), byref(matrix)
    run: int | None = None
    hidden = False
    for index in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, index)
        # The library puts in blanks and line ends of its own; ours come from the places.
        if code in _GENERATED or (code == 0x20 and raw.FPDFText_IsGenerated(page, index)):
            continue
        raw.FPDFText_GetCharOrigin(page, index, at, around)
        raw.FPDFText_GetLooseCharBox(page, index, byref(box))
        raw.FPDFText_GetMatrix(page, index, turned)
        printing = raw.FPDFText_GetTextObject(page, index)
        if not printing:
            run, hidden = None, False
        elif (place := addressof(printing.contents)) != run:
            run = place
            hidden = raw.FPDFTextObj_GetTextRenderMode(printing) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
        character = "-" if code == _HYPHEN else chr(code)
        # What the font's size is in points depends on how the page's own units are scaled.
        size = max(1.0, raw.FPDFText_GetFontSize(page, index) * hypot(matrix.c, matrix.d))
        angle = degrees(atan2(matrix.b, matrix.a))
        upright = sheets.frame(angle)
        if upright == 0:
            left, right, baseline = box.left, box.right, -y.value
        elif upright == 90:
            left, right, baseline = box.bottom, box.top, x.value
        elif upright == 180:
            left, right, baseline = -box.right, -box.left, y.value
        elif upright == 270:
            left, right, baseline = -box.top, -box.bottom, -x.value
        else:
            along, across = cos(radians(upright)), sin(radians(upright))
            left = along * x.value + across * y.value
            right = left + size * (0.5 if character.isascii() else 1.0)
            baseline = across * x.value - along * y.value
        yield Glyph(character, left, right, baseline, size, run), angle, hidden


def main() -> bool:
    """Answer for the document on standard input; whether it is still being read, since that takes too long."""
    confine(_MOST_MEMORY, _MOST_SECONDS)
    reading = Reading(sys.stdin.buffer.read())
    thread = Thread(target=reading.run, name=_THREAD, daemon=True)
    begun = process_time()
    thread.start()
    while thread.is_alive() and process_time() - begun < _SLOW_SECONDS:
        thread.join(0.1)
    try:
        words, notes = reading.text()
        answer: dict[str, object] = {"text": words, "notes": notes}
    except ProblemError as problem:
        answer = {**problem.answer}
    except MemoryError:
        answer = {"problem": "large"}
    answer |= {"scans": reading.scans, "recognised": reading.recognised}
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()
    return thread.is_alive()


if __name__ == "__main__" and main():
    os._exit(0)  # what hangs is not waited for
