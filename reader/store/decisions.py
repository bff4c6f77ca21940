"""Decisions: which annotation decides on which place of a text. The schema holds at most one on each.

The places of one text never overlap, so that one look at the nearest tells whether a place is free.
"""

from sqlite_utils import Database

from reader.annotations.model import place_within
from reader.errors import ConflictError
from reader.i18n import _
from reader.text import Span

_NEAREST = """
SELECT decision.annotation_id, decision."end",
    annotation.id IS NOT NULL AND deleted IS NULL AND review IN ('confirmed', 'set_aside') AS decides
FROM decision LEFT JOIN annotation ON annotation.id = decision.annotation_id
    LEFT JOIN figure ON figure.annotation_id = decision.annotation_id
WHERE decision.reply_id = ? AND decision.start < ? ORDER BY decision.start DESC LIMIT 1
"""


def decide(db: Database, annotation_id: str, reply_id: int, place: Span | None) -> None:
    """Let an annotation decide on a place of a text, or on none any more.

    Raises `ConflictError`, whose subject is the annotation that was first, where another one decides on some of it.
    """
    db.execute("DELETE FROM decision WHERE annotation_id = ?", [annotation_id])
    if place is None:
        return
    if first := on(db, reply_id, place):
        raise ConflictError(_("this figure is decided on already."), subject=first)
    db.execute("INSERT INTO decision VALUES (?, ?, ?, ?)", [annotation_id, reply_id, place.start, place.end])


def on(db: Database, reply_id: int, place: Span) -> str | None:
    """The annotation that decides on some of a place.

    What is kept of one that decides on nothing any more, in a database that others wrote into, is forgotten.
    """
    while nearest := next(db.query(_NEAREST, [reply_id, place.end]), None):
        if nearest["decides"] and isinstance(nearest["end"], int):
            return str(nearest["annotation_id"]) if nearest["end"] > place.start else None
        db.execute("DELETE FROM decision WHERE annotation_id = ?", [nearest["annotation_id"]])
    return None


def decide_all(db: Database) -> None:
    """Find the decisions of a database that kept none.

    Where two annotations decide on one place, the one that was changed last is what every ledger has shown; the other
    keeps all that it says, and is open again.
    """
    rows = db.query(
        'SELECT annotation.id, reply_id, start, "end", quote, text FROM annotation'
        " JOIN figure ON annotation_id = annotation.id"
        " WHERE deleted IS NULL AND review IN ('confirmed', 'set_aside') AND start < \"end\""
        " ORDER BY modified DESC, annotation.id"
    )
    for row in list(rows):
        place = place_within(Span(row["start"], row["end"]), row["quote"], row["text"])
        try:
            decide(db, row["id"], row["reply_id"], place)
        except ConflictError:
            db.execute("UPDATE figure SET review = 'open' WHERE annotation_id = ?", [row["id"]])
