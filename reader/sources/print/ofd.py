"""OFD: the text of a document for print in the national format (GB/T 33190-2016)."""

from dataclasses import dataclass, field

from reader.errors import SourceError
from reader.i18n import _
from reader.sources.content import Content
from reader.sources.limits import too_long
from reader.sources.package import Package, resolved
from reader.sources.print import refusals, sheets
from reader.sources.print.ofd_content import Objects, Parsed
from reader.sources.print.ofd_placing import MOST_GLYPHS, Placing
from reader.sources.print.warnings import warnings

_MOST_PAGES = 2_000


def read_ofd(data: bytes, subject: str) -> Content:
    """The text of a document's bytes and the format's name; what of its pages was not read is a warning."""
    package = _Parts(data, subject)
    pages: list[sheets.Sheet] = []
    total = 0
    for root in _roots(package):
        document = _document(package, root)
        for place in document.pages:
            if len(pages) == _MOST_PAGES:
                raise too_long(subject)
            pages.append(_page(package, place, document))
            total += len(pages[-1])
            if total > MOST_GLYPHS:
                raise too_long(subject)
    if not any(pages) and any(page.is_drawn_on for page in pages):
        raise SourceError(
            _("it holds pictures without text."),
            subject=subject,
            hint=_("Have its text recognised (OCR), or open the reply as DOCX or HTML."),
        )
    try:
        words, notes = sheets.text(pages)
    except sheets.UnreadableError as error:
        raise refusals.refused(error.key, subject, error.page) from error
    missing = (sheets.Note("part_missing", None, part=part) for part in package.missing)
    return Content(words, "OFD", warnings([*notes, *missing]))


class _Parts(Package):
    """A package whose parts are found though the case of their names may differ, as on some systems it does.

    `missing` are the parts that are named in it and aren't there.
    """

    def __init__(self, data: bytes, subject: str) -> None:
        super().__init__(data, subject)
        self.missing: dict[str, None] = {}
        self._content: dict[str, Parsed] = {}
        self._units: dict[str, dict[str, Objects]] = {}

    def content(self, part: str) -> Parsed:
        """What a page or a template holds, parsed once however often it is printed on."""
        if part not in self._content:
            self._content[part] = parsed = Parsed()
            self.parse(self.spelled(part), parsed.start, parsed.end, parsed.data)
        return self._content[part]

    def units(self, part: str) -> dict[str, Objects]:
        """The composite units of a part of resources, by their names."""
        if part not in self._units:
            parsed = Parsed()
            if self.has(part):
                self.parse(self.spelled(part), parsed.start, parsed.end, parsed.data)
            self._units[part] = parsed.units
        return self._units[part]

    def has(self, part: str) -> bool:
        """Whether there is such a part; that there is none is noted."""
        found = self.spelled(part) in self
        if not found:
            self.missing[part] = None
        return found


@dataclass(slots=True)
class _Document:
    """The places of a document's pages, templates and resources (clause 7.5); `area` is a page's width by height."""

    pages: list[str] = field(default_factory=list)
    templates: dict[str, str] = field(default_factory=dict)
    resources: list[str] = field(default_factory=list)
    area: float = 0.0


def _roots(package: _Parts) -> list[str]:
    """The documents of a package (clause 7.4)."""
    found: list[str] = []
    words: list[str] = []

    def start(_tag: str, _attributes: dict[str, str]) -> None:
        words.clear()

    def end(tag: str) -> None:
        if tag == "DocRoot":
            found.append(package.spelled(resolved("", "".join(words).strip())))

    package.parse("OFD.xml", start, end, words.append)
    return found


def _document(package: _Parts, root: str) -> _Document:
    document = _Document()
    words: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        words.clear()
        if tag == "Page" and "BaseLoc" in attributes:
            document.pages.append(resolved(root, attributes["BaseLoc"]))
        elif tag == "TemplatePage":
            document.templates[attributes.get("ID", "")] = resolved(root, attributes.get("BaseLoc", ""))

    def end(tag: str) -> None:
        printed = "".join(words).strip()
        words.clear()
        if tag in ("PublicRes", "DocumentRes"):
            document.resources.append(resolved(root, printed))
        elif tag == "PhysicalBox" and not document.area:
            document.area = Parsed.area(printed)

    package.parse(root, start, end, words.append)
    return document


def _page(package: _Parts, place: str, document: _Document) -> sheets.Sheet:
    """A page's characters, with those of the templates it is printed on."""
    content = package.content(place)
    resources = [*document.resources, *(resolved(place, part) for part in content.resources)]
    placing = Placing(
        lambda name: next((units[name] for part in resources if name in (units := package.units(part))), None)
    )
    placing.place(content.objects)
    for name in content.templates:
        part = document.templates.get(name)
        if part and package.has(part):
            placing.place(package.content(part).objects)
    area = content.page_area or document.area
    sheet = placing.sheet
    sheet.covered = placing.pictures / area if area else float(sheet.is_picture)
    return sheet
