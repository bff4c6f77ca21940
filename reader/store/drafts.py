"""Unfinished notes, each kept for the window that it is written in."""

from sqlite_utils import Database

from reader.annotations import Draft
from reader.errors import StoreError
from reader.store.rows import draft_of, draft_row
from reader.store.values import LeftOut, Row, UnreadableError, spellings

_DRAFTS = "SELECT draft.*, reply.digest FROM draft JOIN reply ON reply.id = draft.reply_id"
_KEY = ("reply_id", "start", "end", "window")
_ONE = 'reply.digest IN (:digest, :digits) AND draft.start = :start AND draft."end" = :end AND draft.window = :window'


def drafts(db: Database, where: str, parameters: Row, left_out: LeftOut) -> list[Draft]:
    """Those that meet a condition, the last one written first; one that can't be read is named by its place."""
    found = []
    for row in db.query(f"{_DRAFTS} WHERE {where} ORDER BY draft.modified DESC", parameters):
        try:
            found.append(draft_of(row))
        except UnreadableError as error:
            left_out.add(f"{row['start']}:{row['end']}", f"draft.{error.column}")
    return found


def keep(db: Database, draft: Draft, reply_id: int) -> None:
    """Write one over what its window kept of the same words before; a `StoreError` where that can't be read."""
    if unreadable := _unreadable(db, draft):
        raise StoreError(unreadable)
    db.table("draft").upsert(draft_row(draft, reply_id), pk=_KEY)


def drop(db: Database, draft: Draft) -> None:
    """Forget one, unless its window has gone on writing since. One that can't be read was not saved, and stays."""
    if _unreadable(db, draft):
        return
    db.execute(
        "DELETE FROM draft WHERE reply_id = (SELECT id FROM reply WHERE digest IN (:digest, :digits))"
        ' AND start = :start AND "end" = :end AND window = :window AND modified = :modified',
        {**_place(draft), "modified": draft.modified},
    )


def _place(draft: Draft) -> Row:
    span = draft.selector.span
    digest, digits = spellings(draft.selector.digest)
    place = {"start": span.start, "end": span.end, "window": draft.window}
    return {"digest": digest, "digits": digits, **place}


def _unreadable(db: Database, draft: Draft) -> str:
    """What is wrong with what its window kept of the same words; empty where nothing is, or nothing was kept."""
    left_out = LeftOut()
    drafts(db, _ONE, _place(draft), left_out)
    return str(left_out)
