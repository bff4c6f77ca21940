"""MHT: a page in one file with its pictures, as browsers and Word save it: a message of several parts (RFC 2557)."""

import re
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesHeaderParser

from reader.errors import SourceError
from reader.i18n import _
from reader.sources import plain
from reader.sources.content import Content
from reader.sources.html.page import read_html
from reader.sources.limits import too_large

_PAGES = ("text/html", "application/xhtml+xml")
# Parts of parts: an archive holds a message of alternatives, a mail an archive.
_DEEPEST = 5
_MOST_PARTS = 5_000
_LONGEST_HEADER = 64 * 2**10
_LONGEST_PAGE = 24 * 2**20
_BLANK = b"\xef\xbb\xbf \t\r\n"
_HEADER_ENDS = re.compile(rb"\r?\n[ \t]*\r?\n")


def read_mht(data: bytes, subject: str) -> Content:
    """The text of the page that an archive's bytes hold, and `MHT` with its encoding.

    The page is the part that the archive says it begins with, else the first; where that shows nothing, as a frameset
    does, it is all pages. Of a message without pages it is the plain text.
    """
    parts = list(_parts(data.lstrip(_BLANK), subject))
    found = [part for part in parts if part.kind in _PAGES] or [part for part in parts if part.kind == "text/plain"]
    if not found:
        raise SourceError(
            _("this MHT file has no page in it."), subject=subject, hint=_("Save the page as HTML and open that.")
        )
    first = next((part for part in found if part.is_start), found[0])
    text, encoding = first.text(subject)
    if not text.strip() and len(found) > 1:
        text = "".join(each for part in found if (each := part.text(subject)[0]).strip())
    return Content(text, f"MHT {encoding}")


class _Part:
    """A part of a message: its kind, and its content as it is transferred."""

    def __init__(self, header: Message, content: bytes, start: str | None) -> None:
        self.kind = header.get_content_type()
        self.is_start = start is not None and _name(str(header.get("Content-ID", ""))) == start
        self._header = header
        self._content = content

    def text(self, subject: str) -> tuple[str, str]:
        """What it says, and its encoding."""
        if len(self._content) > _LONGEST_PAGE:
            raise too_large(subject, _LONGEST_PAGE)
        self._header.set_payload(self._content.decode("ascii", "surrogateescape"))
        # What is no base64, or stands in no such encoding, is given as it is.
        payload = self._header.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else self._content
        if self.kind not in _PAGES:
            return plain.decode(data, subject)
        page = read_html(data, subject, _charset(self._header))
        return page.text, page.format.removeprefix("HTML ")


def _charset(header: Message) -> str | None:
    try:
        return header.get_content_charset()
    except (LookupError, ValueError):  # a name in an encoding that there isn't (RFC 2231)
        return None


def _parts(data: bytes, subject: str, start: str | None = None, inside: int = 0) -> Iterator[_Part]:
    """The parts of a message that have none of their own, in order; a message that is cut has those that are there."""
    header, content = _split(data, subject)
    boundary = header.get_boundary() if header.get_content_maintype() == "multipart" else None
    if not boundary:
        yield _Part(header, content, start)
        return
    if inside == _DEEPEST:
        raise _damaged(subject)
    start = _name(_parameter(header, "start")) or start
    mark = re.escape(boundary.encode("utf-8", "surrogateescape"))
    pieces = re.split(rb"(?:\A|\r?\n)--" + mark + rb"(--)?[ \t]*(?=\r?\n|\Z)", content, maxsplit=_MOST_PARTS)
    # What stands before the first mark is said to programs that know no parts; behind a mark stands whether it ends.
    for ended, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        if ended:
            break
        yield from _parts(piece.removeprefix(b"\r").removeprefix(b"\n"), subject, start, inside + 1)


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
