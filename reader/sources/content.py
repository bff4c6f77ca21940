"""Content: what a reader makes of a file's bytes."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    # Few files deserve a warning: loaded where one does.
    from reader.errors import SourceError
    from reader.reply import ParseWarning


OCR = " OCR"
"""How the name of a format ends of which some text was recognised in a picture."""


class Scan(NamedTuple):
    """A page that is a picture: its number, from 1, and the digest that what is recognised in it is kept by."""

    page: int
    digest: str


class Content(NamedTuple):
    """The text of a file, the name of its format, and what there is to know of pages or parts that were not read, or
    not surely. The warnings' spans are offsets on this text; one that stands for what is missing is empty.

    `scans` are the pages that might be recognised, `recognised` those that were; `refusal` says why there is no text
    unless they are; `pictured` is the file that has them, where that was made of the one that was read.
    """

    text: str
    format: str
    warnings: "tuple[ParseWarning, ...]" = ()
    scans: tuple[Scan, ...] = ()
    recognised: tuple[Scan, ...] = ()
    refusal: "SourceError | None" = None
    pictured: bytes = b""


def kept_warnings(text: str, name: str) -> "tuple[ParseWarning, ...]":
    """The warning of a text that was kept, some of which was recognised in a picture: nobody knows any more which, so
    that all of it is marked."""
    from reader.reply import ParseWarning, WarningCode
    from reader.text import Span

    return (ParseWarning(WarningCode.TEXT_RECOGNISED, "kept", Span(0, len(text)), part=name),)


def digest_of(*parts: bytes | int) -> str:
    """The digest of what makes a picture."""
    import hashlib

    whole = hashlib.sha256()
    for part in parts:
        whole.update(part if isinstance(part, bytes) else str(part).encode())
        whole.update(b"\0")
    return whole.hexdigest()
