"""OFD: the text of a document for print in the national format (GB/T 33190-2016)."""

import math
import unicodedata
from collections.abc import Iterator

from reader.errors import SourceError
from reader.i18n import _
from reader.sources.content import Content
from reader.sources.limits import too_long
from reader.sources.package import Package, resolved
from reader.sources.print import layout

_MOST_GLYPHS = 1_000_000
_MOST_PAGES = 2_000
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_ofd(data: bytes, subject: str) -> Content:
    """The text of a document's bytes and the format's name."""
    package = Package(data, subject)
    pages: list[list[layout.Glyph]] = []
    for root in _roots(package):
        document = _Document()
        package.parse(root, document.start, _ignore, _ignore)
        templates = {name: resolved(root, place) for name, place in document.templates.items()}
        for place in document.pages:
            if len(pages) == _MOST_PAGES:
                raise too_long(subject)
            pages.append(_page(package, resolved(root, place), templates))
            if sum(map(len, pages)) > _MOST_GLYPHS:
                raise too_long(subject)
    if not any(pages):
        raise SourceError(
            _("it holds pictures without text."),
            subject=subject,
            hint=_("Have its text recognised (OCR), or open the reply as DOCX or HTML."),
        )
    try:
        return Content(layout.text(pages), "OFD")
    except layout.ColumnsError as error:
        raise SourceError(
            _("page {page} is set in columns, whose order can't be told.").format(page=error.page),
            subject=subject,
            hint=_("Open the reply as DOCX or HTML, or save it as plain text."),
        ) from error


def _ignore(_words: str) -> None:
    pass


def _roots(package: Package) -> list[str]:
    """The documents of a package (clause 7.4)."""
    found: list[str] = []
    words: list[str] = []

    def start(_tag: str, _attributes: dict[str, str]) -> None:
        words.clear()

    def end(tag: str) -> None:
        if tag == "DocRoot":
            found.append(resolved("", "".join(words).strip()))

    package.parse("OFD.xml", start, end, words.append)
    return found


class _Document:
    """The places of a document's pages and templates (clause 7.5)."""

    def __init__(self) -> None:
        self.pages: list[str] = []
        self.templates: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == "Page" and "BaseLoc" in attributes:
            self.pages.append(attributes["BaseLoc"])
        elif tag == "TemplatePage":
            self.templates[attributes.get("ID", "")] = attributes.get("BaseLoc", "")


def _page(package: Package, place: str, templates: dict[str, str]) -> list[layout.Glyph]:
    """A page's characters, with those of the templates it is printed on."""
    content = _Content()
    package.parse(place, content.start, content.end, content.data)
    glyphs = content.glyphs
    for name in content.templates:
        if name in templates:
            template = _Content()
            package.parse(templates[name], template.start, template.end, template.data)
            glyphs += template.glyphs
    return glyphs


class _Content:
    """Takes a page's elements, gives its characters with their places (clauses 7.7, 11.2 and 11.3)."""

    def __init__(self) -> None:
        self.glyphs: list[layout.Glyph] = []
        self.templates: list[str] = []
        self._matrix = _IDENTITY
        self._size = 0.0
        self._shown = False
        self._at = (0.0, 0.0)
        self._deltas: tuple[str, str] = ("", "")
        self._words: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == "Template":
            self.templates.append(attributes.get("TemplateID", ""))
        elif tag == "TextObject":
            boundary = _numbers(attributes.get("Boundary", ""), 4) or (0.0,) * 4
            a, b, c, d, e, f = _numbers(attributes.get("CTM", ""), 6) or _IDENTITY
            self._matrix = (a, b, c, d, e + boundary[0], f + boundary[1])
            self._size = (_numbers(attributes.get("Size", ""), 1) or (0.0,))[0]
            self._shown = attributes.get("Visible") != "false" and self._size > 0
            self._at = (0.0, 0.0)
        elif tag == "TextCode" and self._shown:
            x, y = (_numbers(attributes.get(axis, ""), 1) for axis in "XY")
            self._at = (x[0] if x else self._at[0], y[0] if y else self._at[1])
            self._deltas = (attributes.get("DeltaX", ""), attributes.get("DeltaY", ""))
            self._words = []

    def data(self, words: str) -> None:
        """Characters."""
        if self._words is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "TextCode" and self._words is not None:
            self._place("".join(self._words))
            self._words = None
        elif tag == "TextObject":
            self._shown = False

    def _place(self, words: str) -> None:
        a, b, c, d, e, f = self._matrix
        size = self._size * math.hypot(c, d)
        x, y = self._at
        rights, downs = (_deltas(printed, len(words)) for printed in self._deltas)
        for character, right, down in zip(words, rights, downs, strict=True):
            left = a * x + c * y + e
            width = size if unicodedata.east_asian_width(character) in "WFA" else size / 2
            if size > 0:
                self.glyphs.append(layout.Glyph(character, left, left + width, b * x + d * y + f, size))
            x, y = x + right, y + down
        self._at = (x, y)


def _deltas(printed: str, count: int) -> Iterator[float]:
    """How far each of `count` characters is from the next, where `g 3 5.2` stands for three times 5.2; then nothing."""
    fields = iter(printed.split())
    given = 0
    for value in fields:
        times = 1
        if value == "g":
            times, value = int(_number(next(fields, "0"))), next(fields, "0")
        for _time in range(min(times, count - given)):
            yield _number(value)
            given += 1
        if given >= count:
            return
    for _time in range(count - given):
        yield 0.0


def _numbers(printed: str, count: int) -> tuple[float, ...] | None:
    """So many numbers, or nothing where the attribute is missing or isn't that."""
    fields = printed.split()
    return tuple(map(_number, fields)) if len(fields) == count else None


def _number(printed: str) -> float:
    try:
        number = float(printed)
    except ValueError:
        return 0.0
    return number if abs(number) < 1e6 else 0.0
