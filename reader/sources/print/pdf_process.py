"""The process that reads a PDF: its bytes from standard input, its text or problem as JSON to standard output.

The answer is the last line; those before it are the numbers of the pages as each is begun: one may end the process.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping
from ctypes import c_ubyte
from itertools import islice
from threading import Thread
from time import process_time
from typing import Any

from reader.sources.confining import confine
from reader.sources.content import Scan, digest_of
from reader.sources.print import pdf_glyphs, pdf_rules, sheets

_MOST_MEMORY = 2**30
_MOST_SECONDS = 50
_MOST_PAGES = 2_000
# No letter has so many characters: what follows them is not read, nor is a page that has so many by itself.
_MOST_GLYPHS, _MOST_ON_PAGE = 500_000, 200_000
# After so many seconds of its own the pages that are not read by then are left out; a page that takes so many itself is
# left out when all are read anew, which is done for so many.
_SLOW_SECONDS, _SLOW_PAGE_SECONDS = 20, 8
_MOST_SLOW_PAGES = 2
MOST_BROKEN_PAGES = 4
"""So many pages may each end the process before the file is given up."""
_THREAD = "reading a PDF"
SLOW, BROKEN, _CUT = "page_left_out", "page_broken", "rest_not_read"
# A page with so many objects that print something, which the library takes seconds to put in order; so many of all
# kinds are counted.
_MOST_PRINTING, _MOST_LOOKED_AT = 20_000, 1_000_000
# Pages with so few characters may be pictures, with a few more they may have one that holds most of what there is; how
# many of a page's objects are looked at, and how many drawings on a page without text are a picture.
_MOST_ON_PICTURE, _MOST_ON_SCAN, _MOST_OBJECTS, _MANY_DRAWINGS = 200, 1_500, 5_000, 50


_NONE: Mapping[int, str] = {}


class ProblemError(Exception):
    """Why a document can't be read: a key, and the page from 1 where there is one."""

    def __init__(self, key: str, page: int | None = None) -> None:
        super().__init__(key)
        self.answer = {"problem": key, "page": page}


class Reading:
    """A PDF as it is read: its pages so far, and how many there are, in a thread that may hang in the library.

    The pages, from 1, that are to be left out are known to take too long or to end the process, as the code of the note
    says that stands with each. `begun` is told of each page that is read.
    """

    def __init__(
        self, data: bytes, left_out: Mapping[int, str] = _NONE, begun: Callable[[int], object] = lambda _page: None
    ) -> None:
        self._data = data
        self._left_out = left_out
        self._begun = begun
        self.pages: list[sheets.Sheet] = []
        self.count = 0
        self.scans: list[Scan] = []
        self.recognised: list[Scan] = []
        self.problem: ProblemError | None = None
        self._grounds: set[sheets.Ground] = set()

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
        if self.count and all(page.left_out for page in read):
            if BROKEN in self._left_out.values():
                raise ProblemError("broken")
            raise ProblemError("large" if len(read) == self.count and not self._left_out else "slow")
        try:
            return sheets.text([*read, *(sheets.Sheet(left_out=SLOW) for _page in range(self.count - len(read)))])
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
        try:
            self._read_pages(document)
        except pypdfium2.PdfiumError as error:
            raise ProblemError("damaged") from error

    def _read_pages(self, document: Any) -> None:
        read = 0
        for number in range(1, self.count + 1):
            if number in self._left_out:
                self.pages.append(sheets.Sheet(left_out=self._left_out[number]))
                continue
            self._begun(number)
            page = document[number - 1]
            if _prints_too_much(page):
                self.pages.append(sheets.Sheet(left_out=SLOW))
                continue
            words = page.get_textpage()
            glyphs = words.count_chars()
            if glyphs > _MOST_ON_PAGE:
                self.pages.append(sheets.Sheet(left_out=SLOW))
                continue
            read += glyphs
            if read > _MOST_GLYPHS:
                self.count = number
                self.pages.append(sheets.Sheet(left_out=_CUT))
                return
            self.pages.append(self._looked_up(page, number, _sheet(page, words)))

    def _looked_up(self, page: Any, number: int, sheet: sheets.Sheet) -> sheets.Sheet:
        """The page with the text that was recognised on it, where it is a picture; one that isn't yet is noted."""
        is_pasted = sheet.is_pasted(self._grounds)
        if sheet.is_written_full():
            self._grounds.add(sheet.ground())
        if not (is_pasted or sheet.is_scan() or sheet.is_unnamed()):
            return sheet
        from reader.sources.scanned import kept, placing

        digest = digest_of_page(page) if is_pasted or sheet.is_scan() else None
        scan = Scan(number, digest or digest_of(self._data, number))
        found = kept.find(scan.digest)
        if found is None:
            self.scans.append(scan)
            return sheet
        self.recognised.append(scan)
        is_as_recognised = page.get_rotation() == 0 and max(map(abs, page.get_bbox()[:2])) < 1
        return placing.beside(sheet, found) if is_pasted and is_as_recognised else placing.sheet_of(found)


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


def text(data: bytes) -> tuple[str, list[sheets.Note]]:
    """The text of a PDF and what there is to know of its pages; `ProblemError` where it has none to be relied on."""
    reading = Reading(data)
    reading.run()
    return reading.text()


def _sheet(page: Any, words: Any) -> sheets.Sheet:
    """What a page holds; `words` are its characters as the library has them."""
    sheet = sheets.Sheet(rules=pdf_rules.rules(page))
    pdf_glyphs.fill(sheet, page, words)
    if sheet.hidden or (len(sheet) < _MOST_ON_SCAN and (len(sheet) < _MOST_ON_PICTURE or _may_have_pictures(page))):
        _look_at_pictures(page, sheet)
    return sheet


def _prints_too_much(page: Any) -> bool:
    """Whether a page has more objects that print something than are read, or so many objects that this takes seconds to
    tell: a form that has another one twice, in which there is a third twice, holds thousands in a few lines."""
    from pypdfium2 import raw

    printing = looked_at = 0
    within = [(page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)]
    while within:
        holder, count_of, object_of = within.pop()
        count = count_of(holder)
        looked_at += count
        if looked_at > _MOST_LOOKED_AT:
            return True
        for index in range(count):
            each = object_of(holder, index)
            kind = raw.FPDFPageObj_GetType(each)
            printing += kind in (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM)
            if kind == raw.FPDF_PAGEOBJ_FORM:
                within.append((each, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject))
        if printing > _MOST_PRINTING:
            return True
    return False


def _may_have_pictures(page: Any) -> bool:
    """Whether there is a picture among a page's objects, or a form, in which one may be: few letters have any."""
    from pypdfium2 import raw

    kinds = (
        raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, index))
        for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS))
    )
    return any(kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM) for kind in kinds)


def _look_at_pictures(page: Any, sheet: sheets.Sheet) -> None:
    """Note how much of a page its pictures cover, and whether it is one of lines without a text."""
    from pypdfium2 import raw

    least_x, least_y, most_x, most_y = page.get_bbox()
    whole = (most_x - least_x) * (most_y - least_y)
    area = drawings = 0
    for each in islice(page.get_objects(), _MOST_OBJECTS):
        if each.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = each.get_bounds()
            area += max(0, min(right, most_x) - max(left, least_x)) * max(0, min(top, most_y) - max(bottom, least_y))
            size = raw.FPDFImageObj_GetImageDataRaw(each, None, 0)
            sheet.pictures.append(sheets.Picture(left, -top, right, -bottom, str(size)))
            sheet.is_picture = True
        drawings += each.type in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING)
    sheet.is_drawn_on = sheet.is_picture or drawings > 0
    sheet.is_picture = sheet.is_picture or drawings >= _MANY_DRAWINGS
    sheet.area, sheet.covered = whole, area / whole if whole else 0.0


def main() -> bool:
    """Answer for the document on standard input, without the pages that arguments name with a reason; whether it is
    still being read, since that takes too long.

    The answer may say which page is to be left out when all is read anew; it holds what was read so far, too, since
    there may be no time for that.
    """
    confine(_MOST_MEMORY, _MOST_SECONDS)
    named = (argument.partition("=") for argument in sys.argv[1:])
    left_out = {int(page): why for page, _is, why in named}
    answered = sys.stdout

    def begun(page: int) -> None:
        answered.write(f"{page}\n")
        answered.flush()

    reading = Reading(sys.stdin.buffer.read(), left_out, begun)
    thread = Thread(target=reading.run, name=_THREAD, daemon=True)
    thread.start()
    slow = _slow_page(reading, thread, may_leave_out=list(left_out.values()).count(SLOW) < _MOST_SLOW_PAGES)
    answer = _answer(reading)
    sys.stdout.write(json.dumps(answer | {"slow": slow} if slow else answer))
    sys.stdout.flush()
    return thread.is_alive()


def _slow_page(reading: Reading, thread: Thread, *, may_leave_out: bool) -> int | None:
    """Wait until all is read, or the time for it is over; the page, from 1, that took too much of it, where one more
    may be left out: else it is waited for, too.
    """
    begun = latest = process_time()
    pages = 0
    while thread.is_alive() and (now := process_time()) - begun < _SLOW_SECONDS:
        if len(reading.pages) > pages:
            pages, latest = len(reading.pages), now
        elif may_leave_out and now - latest > _SLOW_PAGE_SECONDS and reading.count:
            return pages + 1
        thread.join(0.1)
    return None


def _answer(reading: Reading) -> dict[str, object]:
    try:
        words, notes = reading.text()
        answer: dict[str, object] = {"text": words, "notes": notes}
    except ProblemError as problem:
        answer = {**problem.answer}
    except MemoryError:
        answer = {"problem": "large"}
    return answer | {"scans": reading.scans, "recognised": reading.recognised}


if __name__ == "__main__" and main():
    os._exit(0)  # what hangs is not waited for
