"""Pictures: the text of a letter that is a photograph or a scan, as far as it was recognised."""

import struct
from collections.abc import Iterator

from reader.errors import SourceError
from reader.i18n import _
from reader.sources.content import OCR, Content, Scan, digest_of
from reader.sources.picture_formats import PICTURES
from reader.sources.print import refusals, sheets
from reader.sources.print.warnings import warnings
from reader.sources.scanned import extra, kept, placing

_MOST_PAGES = 200
_ENTRY = 12


def read_picture(data: bytes, subject: str) -> Content:
    """The text that was recognised in a picture, the name of its format, and which pages of it were not yet.

    One of which none was recognised has no text but a refusal.
    """
    name = next(each for mark, each in PICTURES.items() if data.startswith(mark))
    scans = [Scan(page, digest_of(data, page)) for page in range(1, _count(data) + 1)]
    found = [kept.find(scan.digest) for scan in scans]
    left = tuple(scan for scan, page in zip(scans, found, strict=True) if page is None)
    if len(left) == len(scans):
        message = _("this is a {format} file, a picture without text.").format(format=name)
        return Content("", name, scans=left, refusal=SourceError(message, subject=subject, hint=extra.advice()))
    pages = [placing.sheet_of(page) if page else sheets.Sheet(is_picture=True) for page in found]
    try:
        words, notes = sheets.text(pages)
    except sheets.UnreadableError as error:
        raise refusals.refused(error.key, subject, error.page) from error
    read = tuple(scan for scan, page in zip(scans, found, strict=True) if page)
    return Content(words, f"{name}{OCR}", warnings(notes), left, read)


def _count(data: bytes) -> int:
    """How many pictures a file holds: more than one may be only in TIFF."""
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    return max(1, sum(1 for _place in _directories(data, order))) if order else 1


def _directories(data: bytes, order: str) -> Iterator[int]:
    """The places of a TIFF file's directories, one a picture (TIFF 6.0, section 2)."""
    seen: set[int] = set()
    pointer = 4
    try:
        while len(seen) < _MOST_PAGES:
            (place,) = struct.unpack_from(f"{order}I", data, pointer)
            if not place or place in seen:
                return
            (entries,) = struct.unpack_from(f"{order}H", data, place)
            seen.add(place)
            yield place
            pointer = place + 2 + _ENTRY * entries
    except struct.error:  # the file is cut
        return
