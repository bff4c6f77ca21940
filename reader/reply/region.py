"""What a stretch of a page is for: all that has to be known of a reply before its text can be shown."""

from dataclasses import dataclass

from reader.i18n import N_, LabelledEnum
from reader.text import Span


class RegionKind(LabelledEnum):
    """What a stretch of a page is for. The regions of a reply partition its text.

    The body's label is that of what opens it, before the first section.
    """

    HEADER = "header", N_("Page header")
    BODY = "body", N_("Opening")
    CLOSING = "closing", N_("Closing")
    FURNITURE = "furniture", N_("Page furniture")


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text and what it is for."""

    kind: RegionKind
    span: Span
