"""Imports: other documents that a Word document takes in where it names them (ECMA-376-1, 17.17.2, altChunk, subDoc).

Many systems write a letter so: a page of HTML in a document that has nothing else.
"""

from collections.abc import Mapping

from reader.errors import SourceError
from reader.i18n import _
from reader.sources.content import Content
from reader.sources.marks import Marks
from reader.sources.package import Package

# A document may have another in it, which has another; and an archive can be made that holds itself.
_DEEPEST = 3
_MOST = 50


class Imports:
    """The texts of a document's imported parts, each of which is taken in once."""

    def __init__(self, package: Package, parts: Mapping[str, str], marks: Marks, inside: int) -> None:
        self._package = package
        self._parts = parts
        self._inside = inside
        self._taken: set[str] = set()
        self._marks = marks
        self._errors: list[SourceError] = []

    def text(self, relation: str) -> str:
        """The lines of the part that a relation names, with marks for what there is to know of it."""
        part = self._parts.get(relation)
        if part is None:
            return self._marks.of_missing(relation)
        if part in self._taken:
            return ""
        self._taken.add(part)
        if len(self._taken) > _MOST or self._inside >= _DEEPEST:
            raise SourceError(
                _("it takes in too many other documents."),
                subject=self._package.subject,
                hint=_("Save it again in the program it was written with."),
            )
        try:
            return self._marks.of_all(self._read(part), part)
        except SourceError as error:
            self._errors.append(error)
            return self._marks.of_part(part, error.message)

    def why_empty(self) -> SourceError | None:
        """The reason why a document has no text, where that is parts that can't be read."""
        return self._errors[0] if self._errors else None

    def _read(self, part: str) -> Content:
        """What a part says: what it is shows in its content, but for a page that begins like plain text."""
        # They know of Word documents, and these of them.
        from reader.sources.docx.document import read_docx
        from reader.sources.formats import reader_of
        from reader.sources.html.page import read_html
        from reader.sources.plain import read_plain

        data, subject = self._package.read(part), self._package.subject
        if not data.strip():
            return Content("", "")
        read = reader_of(data, subject)
        if read is read_docx:
            return read_docx(data, subject, self._inside + 1)
        if read is read_plain and "html" in _content_type(self._package, part):
            read = read_html
        found = read(data, subject)
        if found.refusal:  # a picture of which nothing was recognised
            raise found.refusal
        return found


def _content_type(package: Package, part: str) -> str:
    """What the package says that a part is: of itself, or of all with its ending (ECMA-376-2, 7.2.3)."""
    own = ending = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal own, ending
        kind = attributes.get("ContentType", "").lower()
        if tag == "Override" and attributes.get("PartName", "").lstrip("/").lower() == part.lower():
            own = kind
        elif tag == "Default" and part.lower().endswith(f".{attributes.get('Extension', '').lower()}"):
            ending = kind

    package.parse(package.spelled("[Content_Types].xml"), start, _nothing, _nothing)
    return own or ending


def _nothing(*_ignored: object) -> None:
    pass
