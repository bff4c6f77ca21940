"""OFD: the text of a document for print in the national format (GB/T 33190-2016)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from reader.errors import SourceError
from reader.i18n import _
from reader.sources.content import OCR, Content, Scan, digest_of
from reader.sources.limits import only_pictures, too_long
from reader.sources.package import ENCRYPTIONS, Package, resolved
from reader.sources.print import refusals, sheets
from reader.sources.print.ofd_content import Objects, Parsed
from reader.sources.print.ofd_placing import MOST_GLYPHS, Placing
from reader.sources.print.warnings import warnings
from reader.sources.scanned import kept, placing

_MOST_PAGES = 2_000
_BY_FAR = 0.8  # of all that pictures cover: a seal or two may lie upon a scan


def read_ofd(data: bytes, subject: str) -> Content:
    """The text of a document's bytes and the format's name; what of its pages was not read is a warning."""
    package = _Parts(data, subject)
    if package.spelled(ENCRYPTIONS) in package:  # what can be read may stand there in place of what can't
        raise SourceError(
            _("it is encrypted, or a part of it is."),
            subject=subject,
            hint=_("Open it in an OFD reader with its password or certificate, and save it without."),
        )
    pages: list[sheets.Sheet] = []
    scans: list[Scan] = []
    recognised: list[Scan] = []
    grounds: set[sheets.Ground] = set()
    total = 0
    for number, (place, document) in enumerate(_pages(package), start=1):
        if number > _MOST_PAGES:
            raise too_long(subject)
        page = _page(package, place, document)
        is_pasted = page.is_pasted(grounds)
        if page.is_written_full():
            grounds.add(page.ground())
        if (is_pasted or page.is_scan()) and (picture := _picture(package, place, document)):
            scan = Scan(number, digest_of(picture))
            found = kept.find(scan.digest)
            (scans if found is None else recognised).append(scan)
            if found:
                page = placing.behind(page, found) if is_pasted else placing.sheet_of(found)
        pages.append(page)
        total += len(page)
        if total > MOST_GLYPHS:
            raise too_long(subject)
    if not any(pages) and any(page.is_drawn_on for page in pages):
        return Content("", "OFD", scans=tuple(scans), refusal=only_pictures(subject, are_drawn=not scans))
    try:
        words, notes = sheets.text(pages)
    except sheets.UnreadableError as error:
        raise refusals.refused(error.key, subject, error.page, is_drawn=not scans) from error
    missing = (sheets.Note("part_missing", None, part=part) for part in package.missing)
    name = f"OFD{OCR}" if any(note.code == "text_recognised" for note in notes) else "OFD"
    return Content(words, name, warnings([*notes, *missing]), tuple(scans), tuple(recognised))


def picture_in(data: bytes, page: int) -> bytes:
    """The file of the picture that a page, from 1, of a document's bytes is; a `ValueError` where it is none."""
    package = _Parts(data, "")
    place, document = next(islice(_pages(package), page - 1, None), ("", _Document()))
    picture = _picture(package, place, document) if place else None
    if picture is None:
        raise ValueError(page)
    return picture


class _Parts(Package):
    """A package whose parts are found though the case of their names may differ, as on some systems it does.

    `missing` are the parts that are named in it and aren't there.
    """

    def __init__(self, data: bytes, subject: str) -> None:
        super().__init__(data, subject)
        self.missing: dict[str, None] = {}
        self._content: dict[str, Parsed] = {}
        self._resources: dict[str, Parsed] = {}

    def content(self, part: str) -> Parsed:
        """What a page or a template holds, parsed once however often it is printed on."""
        if part not in self._content:
            self._content[part] = parsed = Parsed()
            self.parse(self.spelled(part), parsed.start, parsed.end, parsed.data)
        return self._content[part]

    def units(self, part: str) -> dict[str, Objects]:
        """The composite units of a part of resources, by their names."""
        return self._resource(part).units

    def files(self, part: str) -> dict[str, str]:
        """The files of the pictures of a part of resources, by their names."""
        return {name: resolved(part, file) for name, file in self._resource(part).files.items()}

    def _resource(self, part: str) -> Parsed:
        if part not in self._resources:
            self._resources[part] = parsed = Parsed()
            if self.has(part):
                self.parse(self.spelled(part), parsed.start, parsed.end, parsed.data)
        return self._resources[part]

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


def _pages(package: _Parts) -> Iterator[tuple[str, _Document]]:
    for root in _roots(package):
        document = _document(package, root)
        for place in document.pages:
            yield place, document


def _picture(package: _Parts, place: str, document: _Document) -> bytes | None:
    """The file of the picture on a page that is by far the largest; `None` where there is none, or others beside it."""
    content = package.content(place)
    areas = [abs(width * height) for _left, _top, width, height in content.objects.pictures]
    if not areas or max(areas) < _BY_FAR * sum(areas):
        return None
    name = content.objects.named[areas.index(max(areas))]
    for part in [*document.resources, *(resolved(place, part) for part in content.resources)]:
        file = package.files(part).get(name) if package.has(part) else None
        if file and package.has(file):
            return package.read(package.spelled(file))
    return None


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
    placed = Placing(
        lambda name: next((units[name] for part in resources if name in (units := package.units(part))), None)
    )
    placed.place(content.objects)
    for name in content.templates:
        part = document.templates.get(name)
        if part and package.has(part):
            placed.place(package.content(part).objects)
    area = content.page_area or document.area
    sheet = placed.finish()
    sheet.area = area
    sheet.covered = sum(picture.area for picture in sheet.pictures) / area if area else float(sheet.is_picture)
    return sheet
