"""Within: pictures as large as a page in a document of words, and what was recognised in them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.i18n import _
from reader.reply.parse_warning import ParseWarning, WarningCode
from reader.sources.content import OCR, Content, Scan, digest_of
from reader.sources.limits import only_pictures
from reader.sources.marks import Marks
from reader.sources.picture_formats import PICTURES
from reader.text import Span

if TYPE_CHECKING:
    from reader.sources.scanned.page import ScannedPage

# What such files begin with; drawings in other forms are no scans.
_FORMS = (*PICTURES, b"GIF8", b"BM")
_MOST_PAGES = 200
_HERE = Span(0, 0)


class PagesWithin:
    """Takes a document's pictures in order; those that may be scanned pages are counted from 1, `parts` names them;
    `has_drawings` says whether there are others whose words are in parts of their own.

    `picture` gives a part's bytes; without it no picture is a page to be recognised.
    """

    def __init__(self, marks: Marks, picture: Callable[[str], bytes] | None = None) -> None:
        self.parts: list[str] = []
        self.has_drawings = False
        self._marks = marks
        self._picture = picture
        self._scans: list[Scan] = []
        self._found: list[ScannedPage | None] = []

    def take(self, part: str, width: float, height: float) -> tuple[str, str]:
        """What stands for a picture, so large in centimetres, in its line, and the lines behind that one."""
        mark = self._marks.of_picture(part, width, height)
        data = self._data_of(part) if mark else b""
        if not data.startswith(_FORMS) or len(self.parts) == _MOST_PAGES:
            return mark, ""
        from reader.sources.scanned import kept  # few documents have such a picture

        scan = Scan(len(self.parts) + 1, digest_of(data))
        page = kept.find(scan.digest)
        self.parts.append(part)
        self._scans.append(scan)
        self._found.append(page)
        return self._recognised(part, scan.page, page) if page and page.lines else (mark, "")

    def left_out(self, part: str) -> str:
        """What stands for a part that is drawn where it is referred to: a chart, a diagram, a formula, a sheet."""
        self.has_drawings = True
        return self._marks.of_part(part, _("a drawing from numbers or words of its own"))

    def _data_of(self, part: str) -> bytes:
        try:
            return self._picture(part) if self._picture else b""
        except SourceError:  # what is damaged stays a picture that wasn't read
            return b""

    def _recognised(self, part: str, number: int, page: "ScannedPage") -> tuple[str, str]:
        from reader.sources.print import refusals, sheets
        from reader.sources.scanned import placing

        try:
            words, notes = sheets.text([placing.sheet_of(page)])
        except sheets.UnreadableError as error:
            return self._marks.of_part(part, refusals.refused(error.key, part, number).message), ""
        warning = ParseWarning(WarningCode.TEXT_RECOGNISED, part, _HERE, number, part)
        return "", self._marks.around(warning, words.rstrip("\n"), [place for note in notes for place in note.unsure])

    def completed(self, content: Content, subject: str) -> Content:
        """A document's content with its pages; where it has nothing else they are laid out as those of a scan are.

        A `SourceError` where these can't be.
        """
        if not self.parts:
            return content
        recognised = tuple(scan for scan, page in zip(self._scans, self._found, strict=True) if page)
        left = tuple(scan for scan, page in zip(self._scans, self._found, strict=True) if not page)
        name = f"{content.format}{OCR}" if recognised else content.format
        if _has_words_of_its_own(content):
            return content._replace(format=name, scans=left, recognised=recognised)
        if not recognised:
            return Content("", name, scans=left, refusal=only_pictures(subject))
        words, noted = self._laid(subject)
        return Content(words, name, noted, left, recognised)

    def _laid(self, subject: str) -> tuple[str, tuple[ParseWarning, ...]]:
        from reader.sources.print import refusals, sheets
        from reader.sources.print.warnings import warnings
        from reader.sources.scanned import placing

        pages = [placing.sheet_of(page) if page else sheets.Sheet(is_picture=True) for page in self._found]
        try:
            words, notes = sheets.text(pages)
        except sheets.UnreadableError as error:
            raise refusals.refused(error.key, subject, error.page) from error
        noted = [note._replace(part=self.parts[note.page - 1]) for note in notes if note.page]
        return words, warnings(noted)


def _has_words_of_its_own(content: Content) -> bool:
    """Whether there is more than what was recognised."""
    end = 0
    for warning in content.warnings:
        if content.text[end : warning.span.start].strip():
            return True
        end = max(end, warning.span.end)
    return bool(content.text[end:].strip())
