"""Packages: the zip files that DOCX and OFD are, read in memory and within bounds."""

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from reader.errors import SourceError
from reader.i18n import _
from reader.sources.limits import packed_too_tightly, unpacks_too_large

# A letter's XML has some hundred kilobytes. What unpacks to more than this is no letter, or a bomb.
MOST_BYTES = 32 * 2**20
_MOST_MEMBERS = 20_000
_MOST_RATIO, _SMALL = 400, 2**20
_DEEPEST = 512
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # ECMA-376-2, annex B; others may take long to unpack
# What the library raises where bytes are not what they should be.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, KeyError, ValueError, EOFError, OSError, NotImplementedError,
    RuntimeError,
)  # fmt: skip

Handler = Callable[[str, dict[str, str]], None]


class Package:
    """The members of a zip file; `SourceError` from any method where it is damaged, encrypted or too large."""

    def __init__(self, data: bytes, subject: str) -> None:
        self.subject = subject
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
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
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & 1:
                raise SourceError(
                    _("it is protected by a password."), subject=self.subject, hint=_("Save it without one.")
                )
            if info.compress_type not in _COMPRESSIONS:
                raise self.damaged()
            if info.file_size > self._left:
                raise unpacks_too_large(self.subject, MOST_BYTES)
            if info.file_size > _SMALL and info.file_size > _MOST_RATIO * info.compress_size:
                raise packed_too_tightly(self.subject, _MOST_RATIO)
            with self._zip.open(info) as member:
                content = member.read(self._left + 1)  # what the directory says of the size may be a lie
        except _BROKEN as error:
            raise self.damaged() from error
        self._left -= len(content)
        if self._left < 0:
            raise unpacks_too_large(self.subject, MOST_BYTES)
        return content

    def parse(self, name: str, start: Handler, end: Callable[[str], None], data: Callable[[str], None]) -> None:
        """Run through a member's XML, calling with local names; no entity is expanded, no file fetched."""
        parser = expat.ParserCreate(namespace_separator="\n")
        parser.buffer_text = True
        depth = 0

        def opened(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > _DEEPEST:
                raise self.damaged()
            start(local(tag), {local(key): value for key, value in attributes.items()} if attributes else attributes)

        def closed(tag: str) -> None:
            nonlocal depth
            depth -= 1
            end(local(tag))

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
        except (expat.ExpatError, LookupError, ValueError) as error:  # in an encoding that there isn't, for one
            raise self.damaged() from error

    def damaged(self) -> SourceError:
        """The error for a file that isn't what it should be."""
        return SourceError(
            _("it is damaged or incomplete."), subject=self.subject, hint=_("Fetch it again, or save it again.")
        )


def local(name: str) -> str:
    """A name without its namespace: transitional and strict OOXML, and producers' OFD, differ in that alone."""
    return name[name.rfind("\n") + 1 :]


def kind(data: bytes, subject: str) -> str:
    """`DOCX` or `OFD`; `SourceError` for other packages."""
    package = Package(data, subject)
    if "OFD.xml" in package:
        return "OFD"
    if "[Content_Types].xml" in package and "word/document.xml" in package:
        return "DOCX"
    raise SourceError(
        _("this is a ZIP archive, neither DOCX nor OFD."),
        subject=subject,
        hint=_("Unpack it and open what is in it."),
    )


def resolved(base: str, target: str) -> str:
    """The member that a reference in the member `base` names; one that leads out of the package names none."""
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), target))
