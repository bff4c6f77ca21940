"""Elsewhere: a place in a reply, also one that isn't open, and the wish to go there."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message

from reader.text import Span

if TYPE_CHECKING:
    from reader.library.naming import Called
    from reader.tui.ledger.opening import Place


class Elsewhere(NamedTuple):
    """A place in a file, or in one in an archive: what to select, or the cursor's offset, else where it was left.

    `digest` is that of the text which the place was found in, `beyond` where one came back from there; `edit` opens the
    figure card on what is selected, `by_link` says that one goes there from another reply, to come back to that.
    """

    path: Path
    member: str = ""
    span: Span | None = None
    cursor: int | None = None
    digest: str = ""
    beyond: "Elsewhere | None" = None
    edit: bool = False
    by_link: bool = False

    @classmethod
    def of_row(cls, place: "Place") -> "Elsewhere | None":
        """The place of a row of the ledger; `None` where its text is in no file."""
        if not place.source:
            return None
        return cls(*_file_named(place.source), place.span, digest=place.digest, edit=place.edit)

    @classmethod
    def of_link(cls, reply: "Called", span: Span) -> "Elsewhere":
        """A place in a reply that another is linked with; an empty one is where it was left."""
        return cls(*reply.files[0], span or None, digest=reply.digest if span else "", by_link=True)


def _file_named(source: str) -> tuple[Path, str]:
    """The file that a row names, or the archive and its member there."""
    path = Path(source)
    archive = next((each for each in path.parents if each.is_file()), None)
    return (archive, str(path.relative_to(archive))) if archive else (path, "")


class Wanted(Message):
    """A place in a reply that isn't open is wanted, over what is on the screen."""

    def __init__(self, there: Elsewhere) -> None:
        # Written out: making a data class of it would keep the first key waiting.
        super().__init__()
        self.there = there
