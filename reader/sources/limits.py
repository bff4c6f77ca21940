"""Limits: a reply has a few pages; what is a thousand times larger is a mistake or a trap."""

from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.i18n import _

if TYPE_CHECKING:
    from reader.reply import ParseWarning

MOST_ELEMENTS = 500_000
"""So many elements of a document's XML are read, in two seconds or three; a letter of a hundred pages has a tenth."""


def too_large(subject: str, most: int) -> SourceError:
    """The error for a file of more than so many bytes."""
    return _refused(_("it is larger than {most} MB.").format(most=most // 2**20), subject)


def unpacks_too_large(subject: str, most: int) -> SourceError:
    """The error for a file that holds more than so many bytes, packed."""
    return _refused(_("it unpacks to more than {most} MB.").format(most=most // 2**20), subject)


def packed_too_tightly(subject: str, times: int) -> SourceError:
    """The error for a file that unpacks to more than so many times its size."""
    return _refused(_("it unpacks to more than {times} times its size.").format(times=times), subject)


def too_long(subject: str) -> SourceError:
    """The error for a document of too many pages or characters."""
    return _refused(_("it has too many pages or characters."), subject)


def only_pictures(subject: str, *, are_drawn: bool = False) -> SourceError:
    """The error for a document that has pictures and no words; they may be drawn of lines, and no files."""
    from reader.sources.scanned.extra import advice  # few files need it

    return SourceError(
        _("it holds pictures without text."),
        subject=subject,
        hint=as_pdf() if are_drawn else advice(),
    )


def only_drawings(subject: str) -> SourceError:
    """The error for a document that has charts and their like, and no words."""
    return SourceError(
        _("it holds charts or other drawings, and no text beside them."),
        subject=subject,
        hint=as_pdf(),
    )


def as_pdf() -> str:
    """What helps where the program that a document was written with shows what isn't read of it."""
    return _("Save it as PDF in the program it was written with, and open that.")


def rest_not_read(part: str, text: str) -> "ParseWarning":
    """The warning for a part that has more elements than are read."""
    from reader.reply import ParseWarning, WarningCode
    from reader.text import Span

    return ParseWarning(
        WarningCode.REST_NOT_READ, f"more than {MOST_ELEMENTS} elements", Span(len(text), len(text)), part=part
    )


def _refused(message: str, subject: str) -> SourceError:
    return SourceError(message, subject=subject, hint=_("A reply has a few pages; split the file."))
