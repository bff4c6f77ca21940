"""Pictures in a Word document: a scanned page in it is recognised, or told (ECMA-376-1, 20.1 and 20.4).

Charts, diagrams and what other programs of an office put in, whose words are in parts of their own (21.2, 21.4 and
17.3.3.19), are told.
"""

import re
from collections.abc import Mapping

from reader.sources.docx.numbering import number
from reader.sources.scanned.within import PagesWithin

_DRAWN = frozenset({"chart", "relIds", "OLEObject"})
TAGS = frozenset({"extent", "shape", "blip", "imagedata", *_DRAWN})
_OF_AN_OFFICE = re.compile("Equation|Excel|Word|PowerPoint|MSGraph|ET|WPS|KET|KWPS")
_PER_CENTIMETRE = 360_000
_POINTS = {
    "width": re.compile(r"(?:^|;)\s*width:([0-9.]{1,9})pt"),
    "height": re.compile(r"(?:^|;)\s*height:([0-9.]{1,9})pt"),
}
_CENTIMETRES_PER_POINT = 2.54 / 72


class Pictures:
    """Takes the elements of drawings; `are_there` says whether there are pictures at all."""

    def __init__(self, pages: PagesWithin, parts: Mapping[str, str]) -> None:
        self.are_there = False
        self._pages = pages
        self._parts = parts
        self._size = 0.0, 0.0

    def take(self, tag: str, attributes: Mapping[str, str]) -> tuple[str, str]:
        """What stands in its line, and behind that, for a picture that may be a page's; nothing for all else."""
        if tag == "extent":
            width, height = (number(attributes.get(each)) or 0 for each in ("cx", "cy"))
            self._size = width / _PER_CENTIMETRE, height / _PER_CENTIMETRE
        elif tag == "shape":
            style = attributes.get("style", "")
            self._size = _centimetres(style, "width"), _centimetres(style, "height")
        else:
            part = self._parts.get(attributes.get("embed") or attributes.get("dm") or attributes.get("id", ""))
            if tag == "OLEObject" and not _OF_AN_OFFICE.match(attributes.get("ProgID", "")):
                return "", ""  # a seal, for one
            if part and tag in _DRAWN:
                return self._pages.left_out(part), ""
            self.are_there = True
            return self._pages.take(part, *self._size) if part else ("", "")
        return "", ""


def _centimetres(style: str, side: str) -> float:
    found = _POINTS[side].search(style)
    try:
        return float(found[1]) * _CENTIMETRES_PER_POINT if found else 0.0
    except ValueError:
        return 0.0
