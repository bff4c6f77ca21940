"""Content: what a reader makes of a file's bytes."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    # Few files deserve a warning: loaded where one does.
    from reader.reply import ParseWarning


class Content(NamedTuple):
    """The text of a file, the name of its format, and what there is to know of pages or parts that were not read, or
    not surely. The warnings' spans are offsets on this text; one that stands for what is missing is empty."""

    text: str
    format: str
    warnings: "tuple[ParseWarning, ...]" = ()
