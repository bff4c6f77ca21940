"""Resolutions: what was decided on the places of annotations in other versions of their texts."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from sqlite_utils import Database

from reader.annotations import Annotation, Resolution, Review
from reader.errors import ConflictError
from reader.i18n import _
from reader.store import decisions
from reader.store.rows import resolution_of, resolution_row
from reader.store.values import Row, UnreadableError
from reader.text import Span

_OF = """
SELECT resolution.*, reply.digest FROM resolution JOIN reply ON reply.id = resolution.reply_id
WHERE annotation_id IN ({marks}) ORDER BY annotation_id, position
"""
_ON = """
SELECT resolution.*, reply.digest FROM resolution JOIN reply ON reply.id = resolution.reply_id
JOIN annotation ON annotation.id = resolution.annotation_id
WHERE resolution.reply_id = ? AND resolution.start < ? AND resolution."end" > ? AND annotation.deleted IS NULL
"""


def put(db: Database, annotation: Annotation, reply_id: Callable[[str], int]) -> None:
    """Write an annotation's resolutions; `reply_id` gives the row of the text with a digest.

    Raises `ConflictError`, whose subject is the annotation that was first, where one would decide on a figure that
    another annotation of that text decides on.
    """
    db.execute("DELETE FROM resolution WHERE annotation_id = ?", [annotation.id])
    for position, resolution in enumerate(annotation.resolutions):
        reply = reply_id(resolution.digest)
        place = None if annotation.deleted else decided(resolution)
        if place and (first := decisions.on(db, reply, place) or on(db, reply, place)):
            raise ConflictError(_("this figure is decided on already."), subject=first)
        db.table("resolution").insert(resolution_row(annotation.id, position, resolution, reply))


def on(db: Database, reply_id: int, place: Span) -> str | None:
    """The annotation that decides by a resolution on some of a place of a text; one that can't be read does not."""
    for row in db.query(_ON, [reply_id, place.end, place.start]):
        try:
            there = decided(resolution_of(row))
        except UnreadableError:
            continue
        if there and there.overlaps(place):
            return str(row["annotation_id"])
    return None


def rows_of(db: Database, identifiers: Sequence[str]) -> Mapping[str, list[Row]]:
    """The rows of some annotations, in the order of deciding, by annotation."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in db.query(_OF.format(marks=",".join("?" * len(identifiers))), identifiers):
        found[row["annotation_id"]].append(row)
    return found


def decided(resolution: Resolution) -> Span | None:
    """The place of the figure that a resolution decides on in its text; `None` where it decides on none."""
    figure, selector = resolution.figure, resolution.selector
    if figure is None or selector is None or figure.review is Review.OPEN:
        return None
    return figure.place_in(selector.span, selector.quote)
