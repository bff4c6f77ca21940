"""Packages: the zip files that DOCX, ODT and OFD are, read in memory and within bounds."""

import io
import math
import posixpath
import zipfile
from collections.abc import Callable
from xml.parsers import expat

from reader.archives import BROKEN
from reader.errors import SourceError
from reader.i18n import _
from reader.sources.limits import packed_too_tightly, unpacks_too_large

# A letter's XML has some hundred kilobytes. What unpacks to more than this is no letter, or a bomb.
MOST_BYTES = 32 * 2**20
_MOST_MEMBERS = 20_000
_MOST_RATIO, _SMALL = 400, 2**20
_DEEPEST = 512
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # ECMA-376-2, annex B; others may take long to unpack

ENCRYPTIONS = "Encryptions.xml"
"""The member of an OFD file that says how others are encrypted (GM/T 0099-2020, annex C)."""
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
# The outermost element of an office document's main part.
_OFFICE = {"document": "DOCX", "workbook": "XLSX", "presentation": "PPTX"}

Handler = Callable[[str, dict[str, str]], None]


class Package:
    """The members of a zip file; `SourceError` from any method where it is damaged, encrypted or too large."""

    def __init__(self, data: bytes, subject: str) -> None:
        self.subject = subject
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise self.damaged() from error
        if len(self._zip.filelist) > _MOST_MEMBERS:
            raise unpacks_too_large(self.subject, MOST_BYTES)
        self._left = MOST_BYTES
        self._spellings: dict[str, str] | None = None

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def spelled(self, name: str) -> str:
        """A name as the package spells it; references may differ in case, and in the slashes between folders."""
        if name in self:
            return name
        if self._spellings is None:
            self._spellings = {each.replace("\\", "/").casefold(): each for each in self._zip.NameToInfo}
        return self._spellings.get(name.replace("\\", "/").casefold(), name)

    def read(self, name: str) -> bytes:
        """A member's bytes. All that is read of one package together stays below `MOST_BYTES`."""
        content = self._member(name, self._left)
        self._left -= len(content)
        return content

    def picture(self, name: str) -> bytes:
        """The bytes of a member that is a picture, of which there may be many: each by itself stays below the limit."""
        return self._member(name, MOST_BYTES)

    def _member(self, name: str, most: int) -> bytes:
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & 1:
                raise SourceError(
                    _("it is protected by a password."), subject=self.subject, hint=_("Save it without one.")
                )
            if info.compress_type not in _COMPRESSIONS:
                raise self.damaged()
            if info.file_size > most:
                raise unpacks_too_large(self.subject, MOST_BYTES)
            if info.file_size > _SMALL and info.file_size > _MOST_RATIO * info.compress_size:
                raise packed_too_tightly(self.subject, _MOST_RATIO)
            with self._zip.open(info) as member:
                content = member.read(most + 1)  # what the directory says of the size may be a lie
        except BROKEN as error:
            raise self.damaged() from error
        if len(content) > most:
            raise unpacks_too_large(self.subject, MOST_BYTES)
        return content

    def parse(
        self, name: str, start: Handler, end: Callable[[str], None], data: Callable[[str], None], most: float = math.inf
    ) -> bool:
        """Run through a member's XML, calling with local names; no entity is expanded, no file fetched.

        What follows `most` elements is left out; the answer is whether all was read.
        """
        parser = expat.ParserCreate(namespace_separator="\n")
        parser.buffer_text = True
        depth = count = 0
        names = _LocalNames()

        def opened(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth, count
            depth += 1
            count += 1
            if depth > _DEEPEST:
                raise self.damaged()
            if count > most:
                raise _EnoughError
            start(names[tag], {names[key]: value for key, value in attributes.items()} if attributes else attributes)

        def closed(tag: str) -> None:
            nonlocal depth
            depth -= 1
            end(names[tag])

        def declared(*_ignored: object) -> None:
            raise SourceError(
                _("it declares a document type (DTD), which no such file may."),
                subject=self.subject,
                hint=_("Save it again in the program it was written with."),
            )

        parser.StartElementHandler = opened
        parser.EndElementHandler = closed
        parser.CharacterDataHandler = data
        # Neither format has document types (ECMA-376-2, 8.1.4 forbids them); entities could only be a trap.
        parser.StartDoctypeDeclHandler = declared
        try:
            parser.Parse(self.read(name), True)
        except _EnoughError:
            return False
        except (expat.ExpatError, LookupError, ValueError) as error:  # in an encoding that there isn't, for one
            raise self.damaged() from error
        return True

    def damaged(self) -> SourceError:
        """The error for a file that isn't what it should be."""
        return SourceError(
            _("it is damaged or incomplete."), subject=self.subject, hint=_("Fetch it again, or save it again.")
        )


class _LocalNames(dict[str, str]):
    """Names without their namespaces: transitional and strict OOXML, and producers' OFD, differ in these alone."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition("\n")[2]
        return local


class _EnoughError(Exception):
    """There is no need to read on."""


def kind(data: bytes, subject: str) -> str:
    """`DOCX`, `OFD` or `ODT`, or another name for a package that can't be read; `SourceError` for what is none of an
    office's.
    """
    package = Package(data, subject)
    if "OFD.xml" in package or package.spelled(ENCRYPTIONS) in package:
        return "OFD"
    if "mimetype" in package:  # ODF 1.3-2, 3.3
        found = package.read("mimetype").decode("ascii", "replace").strip()
        if found.startswith(_OPEN_DOCUMENT):
            named = found.removeprefix(_OPEN_DOCUMENT)
            return (
                "ODT" if named.startswith("text") else {"spreadsheet": "ODS", "presentation": "ODP"}.get(named, "ODF")
            )
    main = main_part(package)
    if package.spelled("[Content_Types].xml") in package and main in package:
        root = _root(package, main)
        if root in _OFFICE:
            return _OFFICE[root]
    if "content.xml" in package and _root(package, "content.xml") == "document-content":
        return "ODT"
    raise SourceError(
        _("this is a ZIP archive, neither DOCX, ODT nor OFD."),
        subject=subject,
        hint=_("Unpack it and open what is in it."),
    )


def _root(package: Package, part: str) -> str:
    """The name of a part's outermost element."""
    root = ""

    def start(tag: str, _attributes: dict[str, str]) -> None:
        nonlocal root
        root = root or tag

    package.parse(part, start, _nothing, _nothing, most=1)
    return root


def main_part(package: Package) -> str:
    """The part that an office document begins with, whatever its name: a relation of the package says which it is."""
    roots = [target for _name, kind, target in relations(package, "") if kind == "officeDocument"]
    return roots[0] if roots else "word/document.xml"


def relations(package: Package, part: str) -> list[tuple[str, str, str]]:
    """What a part is related to: the relation's name, its kind, the member (ECMA-376-2, 6.5)."""
    part = part.replace("\\", "/")
    folder, _slash, name = part.rpartition("/")
    members = package.spelled(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    found: list[tuple[str, str, str]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship":
            target = package.spelled(resolved(part, attributes.get("Target", "")))
            if target in package and attributes.get("TargetMode") != "External":
                found.append((attributes.get("Id", ""), attributes.get("Type", "").rpartition("/")[2], target))

    if members in package:
        package.parse(members, start, _nothing, _nothing)
    return found


def _nothing(*_ignored: object) -> None:
    pass


def resolved(base: str, target: str) -> str:
    """The member that a reference in the member `base` names; one that leads out of the package names none."""
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), target))
