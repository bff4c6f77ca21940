"""Showing: the picture of a recognised page, and where on it the words at a place in the text stand."""

import base64
from typing import NamedTuple

from reader.sources.content import Scan
from reader.sources.scanned import kept, process, recognising
from reader.sources.scanned.page import Box
from reader.sources.scanned.placing import line_at


class Shown(NamedTuple):
    """A page's picture, a PNG file, its size in points, where a place in the text stands on it, and the line there."""

    png: bytes
    width: float
    height: float
    box: Box | None
    words: str


def shown(data: bytes, scan: Scan, text: str, start: int, offset: int) -> Shown | None:
    """The picture of a page of a file's bytes, which begins at `start` in the text, with the place of an offset.

    `None` where it can't be drawn, or is kept no more.
    """
    page = kept.find(scan.digest)
    png = _drawn(data, scan.page) if page else b""
    if page is None or not png:
        return None
    line, share = line_at(page, text, start, offset)
    if line is None:
        return Shown(png, page.width, page.height, None, "")
    middle = line.box.left + share * (line.box.right - line.box.left)
    return Shown(png, page.width, page.height, line.box._replace(left=middle, right=middle), line.words)


def _drawn(data: bytes, page: int) -> bytes:
    try:
        lines = list(recognising.answers(data, [page], lambda: None, shows=True))
        return base64.b64decode(lines[1]) if lines[:1] == [process.READY] and len(lines) > 1 else b""
    except (OSError, ValueError):
        return b""
