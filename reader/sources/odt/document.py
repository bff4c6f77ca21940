"""ODT: the words of an OpenDocument text (ODF 1.3), in a package or, as FODT, in one file.

As of a Word document the numbers of lists are part of the text, notes stand behind their paragraph, headers and footers
once around it; comments and deletions are left out.
"""

import io
import zipfile

from reader.errors import SourceError
from reader.i18n import _
from reader.sources import limits
from reader.sources.content import Content
from reader.sources.framing import framed
from reader.sources.marks import Marks
from reader.sources.odt.story import Story
from reader.sources.odt.styles import Styles
from reader.sources.package import MOST_BYTES, Package
from reader.sources.scanned.within import PagesWithin

_MANIFEST = "META-INF/manifest.xml"
_FRAMES = {f"{side}{pages}": side for side in ("header", "footer") for pages in ("", "-left", "-first")}
_FIRST_PAGES = "Standard"


def read_odt(data: bytes, subject: str) -> Content:
    """The text of a document's bytes and the format's name."""
    content, _parts = _read(Package(data, subject))
    return content


def picture_in(data: bytes, page: int) -> bytes:
    """The file of the picture that a scanned page, from 1, of a document's bytes is."""
    package = Package(data, "")
    _content, parts = _read(package)
    return package.picture(parts[page - 1])


def _read(package: Package) -> tuple[Content, list[str]]:
    """The content of a document, and the parts that are its scanned pages."""
    subject = package.subject
    if _MANIFEST in package and b"encryption-data" in package.read(_MANIFEST):
        raise SourceError(_("it is protected by a password."), subject=subject, hint=_("Save it without one."))
    document = _Document(package)
    if "styles.xml" in package:
        package.parse("styles.xml", document.start, document.end, document.data)
    is_whole = package.parse("content.xml", document.start, document.end, document.data, limits.MOST_ELEMENTS)
    if document.body is None:
        raise SourceError(
            _("this OpenDocument file is no text."), subject=subject, hint=_("Save it as plain text and open that.")
        )
    text = framed(document.frame("header"), document.body.text(), document.frame("footer"))
    content = document.pages.completed(document.marks.taken_out(text, "ODT"), subject)
    if not content.text.strip() and not content.refusal:
        if document.pages.has_drawings:
            raise limits.only_drawings(subject)
        if document.body.has_pictures:
            raise limits.only_pictures(subject)
    if not is_whole:
        content = content._replace(warnings=(*content.warnings, limits.rest_not_read("content.xml", content.text)))
    return content, document.pages.parts


def read_flat_odt(data: bytes, subject: str) -> Content:
    """The text of a document's bytes that are one XML file, and the format's name."""
    if len(data) > MOST_BYTES:
        raise limits.too_large(subject, MOST_BYTES)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("content.xml", data)
    return read_odt(stream.getvalue(), subject)


class _Document:
    """Takes the elements of a document's parts, styles first: gives its body and what frames its pages."""

    def __init__(self, package: Package) -> None:
        self.body: Story | None = None
        self.marks = Marks()
        self.pages = PagesWithin(self.marks, package.picture)
        self._styles = Styles()
        self._story: Story | None = None
        self._master = ""
        self._frames: list[tuple[str, str, Story]] = []
        self._ends_with = ""
        self._within = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._story:
            self._within += tag == self._ends_with
            self._story.start(tag, attributes)
        elif tag == "text" and self.body is None:
            self.body = self._story = Story(self._styles, self.pages)
            self._ends_with = tag
        elif tag == "master-page":
            self._master = attributes.get("name", "")
        elif tag in _FRAMES:
            self._story = Story(self._styles)
            self._ends_with = tag
            if attributes.get("display") != "false":
                self._frames.append((self._master, _FRAMES[tag], self._story))
        else:
            self._styles.start(tag, attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if not self._story:
            self._styles.end(tag)
        elif tag == self._ends_with and not self._within:
            self._story = None
        else:
            self._within -= tag == self._ends_with
            self._story.end(tag)

    def data(self, words: str) -> None:
        """Characters."""
        if self._story:
            self._story.data(words)

    def frame(self, side: str) -> list[str]:
        """The lines of the headers or footers of the pages that there are."""
        masters = self._styles.masters() | {_FIRST_PAGES}
        return [
            line
            for master, each, story in self._frames
            if each == side and master in masters
            for line in story.text().split("\n")
        ]
