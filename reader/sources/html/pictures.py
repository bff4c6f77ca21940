"""Pictures of a page: those that may hold text are recognised or told; icons and what leads elsewhere are not."""

import binascii
import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from urllib.parse import unquote_to_bytes

from reader.i18n import _
from reader.sources.content import Content
from reader.sources.marks import Marks
from reader.sources.scanned.sides import sides
from reader.sources.scanned.within import PagesWithin

Files = Callable[[str], bytes]
"""The bytes of the file that a page names, of those that came with it; `b""` where it didn't."""
_CENTIMETRES = {"px": 2.54 / 96, "": 2.54 / 96, "pt": 2.54 / 72, "in": 2.54, "cm": 1.0, "mm": 0.1}  # CSS Values 3, 6.2
_LENGTH = re.compile(r"\s*([0-9]{1,6}(?:\.[0-9]{1,6})?)\s*(px|pt|in|cm|mm|)\s*", re.IGNORECASE)
_STYLE = {side: re.compile(rf"(?:^|;)\s*{side}\s*:([^;]*)", re.IGNORECASE) for side in ("width", "height")}
# What pictures are called that are no part of a letter, where nothing tells how large they are.
_OF_THE_SITE = re.compile(
    r"logo|banner|icon|ico\b|qr|ewm|erweima|code|weixin|wechat|weibo|share|arrow|btn|button|bg|blank|space|line|dot"
    r"|print|close|search|top|foot|head|nav|menu|jiucuo|dzjg|red\.png|loading|二维码|标志|标识",
    re.IGNORECASE,
)
_LONGEST_NAME = 60


class Pictures:
    """Takes a page's pictures in order."""

    def __init__(self, files: Files | None = None) -> None:
        self._files = files
        self._sources: dict[str, str] = {}
        self._marks = Marks()
        self._pages = PagesWithin(self._marks, self._data_of)

    def take(self, attributes: Mapping[str, str], *, is_link: bool) -> tuple[str, str]:
        """The mark for a picture that was not read, and the lines of one that was; both empty for one that is small,
        or of which only its name is known and that leads elsewhere or is the site's."""
        source = (attributes.get("src") or "").strip()
        if not source:
            return "", ""
        name = self._name(source)
        self._sources[name] = source
        size = _size(attributes, self._data_of(name))
        if size is None:
            described = " ".join((attributes.get(each) or "") for each in ("src", "alt", "class", "id"))
            return ("" if is_link or _OF_THE_SITE.search(described) else self._marks.of_unknown_picture(name)), ""
        return self._pages.take(name, *size)

    def drawn_words(self) -> str:
        """The mark for words in a drawing, which are not read."""
        return self._marks.of_part("SVG", "words in a drawing")

    def named(self, name: str) -> bytes:
        """The bytes of another file that a page names, of those that came with it."""
        return self._files(name) if self._files and name else b""

    def completed(self, text: str, form: str, subject: str) -> Content:
        """A page's content."""
        return self._pages.completed(self._marks.taken_out(text, form), subject)

    def file(self, page: int) -> bytes:
        """The file of the picture that may be a page, from 1; an `IndexError` where there is none."""
        return self._data_of(self._pages.parts[page - 1])

    def _name(self, source: str) -> str:
        if source[:5].lower() == "data:":
            return _("picture {number}").format(number=len(self._sources) + 1)
        return source if len(source) <= _LONGEST_NAME else f"…{source[1 - _LONGEST_NAME :]}"

    def _data_of(self, name: str) -> bytes:
        source = self._sources[name]
        if source[:5].lower() == "data:":
            return _inline(source)
        return self._files(source) if self._files else b""


def _inline(source: str) -> bytes:
    """What an address holds itself (RFC 2397)."""
    kind, _comma, said = source.partition(",")
    data = unquote_to_bytes(said)
    if not kind.lower().endswith(";base64"):
        return data
    try:
        return b64decode(data)
    except (binascii.Error, ValueError):
        return b""


def _size(attributes: Mapping[str, str], data: bytes) -> tuple[float, float] | None:
    """The width and height at which a picture is shown, in centimetres, as far as that is said or its file has it; of
    one whose other side isn't known it is as long."""
    said = [_length(attributes, side) for side in ("width", "height")]
    own = sides(data)
    if said[0] and said[1]:
        return said[0], said[1]
    if own and all(own):
        width, height = own
        if said[0]:
            return said[0], said[0] * height / width
        return (said[1] * width / height, said[1]) if said[1] else (width * _CENTIMETRES[""], height * _CENTIMETRES[""])
    side = said[0] or said[1]
    return (side, side) if side else None


def _length(attributes: Mapping[str, str], side: str) -> float | None:
    style = _STYLE[side].search(attributes.get("style") or "")
    for said in (style[1] if style else "", attributes.get(side) or ""):
        if found := _LENGTH.fullmatch(said):
            return float(found[1]) * _CENTIMETRES[found[2].lower()]
    return None
