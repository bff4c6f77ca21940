"""Refusals: why a document for print can't be read, said in a sentence with the way out."""

from reader.errors import SourceError
from reader.i18n import N_, _
from reader.sources.limits import as_pdf
from reader.sources.scanned.extra import advice

RECOGNISED = frozenset({"picture", "unnamed"})
"""The problems of which recognising the pages helps."""
_PROBLEMS = {
    "password": (N_("it is protected by a password."), N_("Save it without one.")),
    "damaged": (N_("it is damaged or incomplete."), N_("Fetch it again, or save it again.")),
    "broken": (
        N_("it is damaged, or reading it needs more than 1 GB of memory."),
        N_("Fetch it again, or save it again."),
    ),
    "picture": (N_("page {page} is a picture without text."), ""),
    "unnamed": (N_("page {page} doesn't say which characters it shows."), ""),
    "columns": (
        N_("page {page} is set in columns, whose order can't be told."),
        N_("Open the reply as DOCX or HTML, or save it as plain text."),
    ),
    "slow": (
        N_("reading it takes too long."),
        N_("Open the reply as DOCX or HTML, or save it as plain text."),
    ),
    "large": (N_("it has too many pages or characters."), N_("A reply has a few pages; split the file.")),
}


def refused(key: str, subject: str, page: int | None = None, *, is_drawn: bool = False) -> SourceError:
    """The error for a document that can't be read for such a reason, on such a page; what `is_drawn` without a picture
    that could be recognised may be printed elsewhere.
    """
    message, hint = _PROBLEMS[key]
    way_out = _(hint) if hint else as_pdf() if is_drawn else advice()
    return SourceError(_(message).format(page=page), subject=subject, hint=way_out)
