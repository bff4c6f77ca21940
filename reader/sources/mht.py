"""MHT: a page in one file with its pictures, as browsers and Word save it: a message of several parts (RFC 2557)."""

import re
from base64 import b64decode
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesHeaderParser
from functools import partial
from urllib.parse import urljoin

from reader.errors import SourceError
from reader.i18n import _
from reader.sources import plain
from reader.sources.content import Content
from reader.sources.html import page as html
from reader.sources.html.page import read_html
from reader.sources.limits import too_large

_PAGES = ("text/html", "application/xhtml+xml")
# Parts of parts: an archive holds a message of alternatives, a mail an archive.
_DEEPEST = 5
_MOST_PARTS = 5_000
_LONGEST_HEADER = 64 * 2**10
_LONGEST_PAGE = 24 * 2**20
_BLANK = b"\xef\xbb\xbf \t\r\n"
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_HEADER_ENDS = re.compile(rb"\r?\n[ \t]*\r?\n")


def read_mht(data: bytes, subject: str) -> Content:
    """The text of the page that an archive's bytes hold, and `MHT` with its encoding.

    The page is the part that the archive says it begins with, else the first; where that shows nothing, as a frameset
    does, it is all pages. Of a message without pages it is the plain text.
    """
    archive = _Archive(data, subject)
    if not archive.pages:
        raise SourceError(
            _("this MHT file has no page in it."), subject=subject, hint=_("Save the page as HTML and open that.")
        )
    content = archive.first.content(subject, archive)
    if not content.text.strip() and not content.refusal and len(archive.pages) > 1:
        read = (part.content(subject, archive).text for part in archive.pages)
        content = content._replace(text="".join(text for text in read if text.strip()))
    return content


def picture_in(data: bytes, page: int) -> bytes:
    """The file of the picture that may be a page, from 1, of the page that an archive begins with."""
    archive = _Archive(data, "")
    return archive.first.picture(page, archive)


class _Archive:
    """The parts of a message: `pages` are those that have text, `first` the one that it begins with."""

    def __init__(self, data: bytes, subject: str) -> None:
        self._parts = list(_parts(data.lstrip(_BLANK), subject))
        self.pages = [part for part in self._parts if part.kind in _PAGES] or [
            part for part in self._parts if part.kind == "text/plain"
        ]
        self._names: dict[str, _Part] | None = None

    @property
    def first(self) -> "_Part":
        """The page that it begins with."""
        return next((part for part in self.pages if part.is_start), self.pages[0])

    def file(self, place: str, name: str) -> bytes:
        """The file that the page at a place calls so (RFC 2557, 8); `b""` where it isn't in the message."""
        if self._names is None:
            self._names = {each: part for part in reversed(self._parts) for each in part.names}
        part = self._names.get(name) or self._names.get(_joined(place, name))
        return part.data() if part else b""


def _joined(place: str, name: str) -> str:
    try:
        return urljoin(place, name)
    except ValueError:  # no address
        return name


class _Part:
    """A part of a message: its kind, and its content as it is transferred."""

    def __init__(self, header: Message, content: bytes, start: str | None, *, is_cut: bool = False) -> None:
        self.kind = header.get_content_type()
        identifier = _name(str(header.get("Content-ID", "")))
        self.is_start = start is not None and identifier == start
        self._place = str(header.get("Content-Location", "")).strip()
        self.names = [self._place] * bool(self._place) + [f"cid:{identifier}"] * bool(identifier)
        self._header = header
        self._content = content
        self._is_cut = is_cut

    def data(self) -> bytes:
        """The bytes of it."""
        if self._is_base64() and b"<" not in self._content:
            # Of what is cut there are those that are there.
            letters = _NO_BASE64.sub(b"", self._content)
            whole = letters[: len(letters) - (len(letters) % 4 == 1)]
            return b64decode(whole + b"=" * (-len(whole) % 4))
        self._header.set_payload(self._content.decode("ascii", "surrogateescape"))
        # What is no base64, or stands in no such encoding, is given as it is.
        payload = self._header.get_payload(decode=True)
        return payload if isinstance(payload, bytes) else self._content

    def _is_base64(self) -> bool:
        return str(self._header.get("Content-Transfer-Encoding", "")).strip().lower() == "base64"

    def content(self, subject: str, archive: _Archive) -> Content:
        """What it says, and its encoding as that of a part of an archive; a warning where the archive ends within."""
        content = self._said(subject, archive)
        if not self._is_cut:
            return content
        from reader.reply import ParseWarning, WarningCode  # few archives need it
        from reader.text import Span

        end = Span(len(content.text), len(content.text))
        cut = ParseWarning(WarningCode.PART_MISSING, self._place, end, part=_("the end of the page"))
        return content._replace(warnings=(*content.warnings, cut))

    def _said(self, subject: str, archive: _Archive) -> Content:
        if len(self._content) > _LONGEST_PAGE:
            raise too_large(subject, _LONGEST_PAGE)
        if self.kind not in _PAGES:
            text, encoding = plain.decode(self.data(), subject)
            return Content(text, f"MHT {encoding}")
        page = read_html(self.data(), subject, _charset(self._header), partial(archive.file, self._place))
        return page._replace(format=page.format.replace("HTML", "MHT", 1))

    def picture(self, page: int, archive: _Archive) -> bytes:
        """The file of the picture on it that may be a page, from 1."""
        return html.picture_in(self.data(), page, partial(archive.file, self._place))


def _charset(header: Message) -> str | None:
    try:
        return header.get_content_charset()
    except (LookupError, ValueError):  # a name in an encoding that there isn't (RFC 2231)
        return None


def _parts(
    data: bytes, subject: str, start: str | None = None, inside: int = 0, *, is_cut: bool = False
) -> Iterator[_Part]:
    """The parts of a message that have none of their own, in order; a message that is cut has those that are there."""
    header, content = _split(data, subject)
    boundary = header.get_boundary() if header.get_content_maintype() == "multipart" else None
    if not boundary:
        yield _Part(header, content, start, is_cut=is_cut)
        return
    if inside == _DEEPEST:
        raise _damaged(subject)
    start = _name(_parameter(header, "start")) or start
    mark = re.escape(boundary.encode("utf-8", "surrogateescape"))
    pieces = re.split(rb"(?:\A|\r?\n)--" + mark + rb"(--)?[ \t]*(?=\r?\n|\Z)", content, maxsplit=_MOST_PARTS)
    # What stands before the first mark is said to programs that know no parts; behind a mark stands whether it ends.
    last = len(pieces) // 2 - 1
    for place, (ended, piece) in enumerate(zip(pieces[1::2], pieces[2::2], strict=True)):
        if ended:
            break
        inner = piece.removeprefix(b"\r").removeprefix(b"\n")
        yield from _parts(inner, subject, start, inside + 1, is_cut=place == last)


def _split(data: bytes, subject: str) -> tuple[Message, bytes]:
    """A message's header and what follows it; a part may begin with the blank line behind none."""
    if inside := re.match(rb"[ \t]*\r?\n", data):
        return BytesHeaderParser().parsebytes(b""), data[inside.end() :]
    end = _HEADER_ENDS.search(data)
    header = data[: end.start()] if end else data
    if len(header) > _LONGEST_HEADER:
        raise _damaged(subject)
    return BytesHeaderParser().parsebytes(header), data[end.end() :] if end else b""


def _parameter(header: Message, name: str) -> str | None:
    found = header.get_param(name)
    return found if isinstance(found, str) else None


def _name(identifier: str | None) -> str | None:
    return identifier.strip().strip("<>") if identifier else None


def _damaged(subject: str) -> SourceError:
    return SourceError(_("it is damaged or incomplete."), subject=subject, hint=_("Fetch it again, or save it again."))
