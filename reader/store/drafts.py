"""Unfinished notes, each kept for the window that it is written in."""

from sqlite_utils import Database

from reader.notes import Draft
from reader.store.rows import Row, draft_of, draft_row

_DRAFTS = "SELECT draft.*, reply.digest FROM draft JOIN reply ON reply.id = draft.reply_id"
_KEY = ("reply_id", "start", "end", "window")


def drafts(db: Database, where: str, parameters: Row) -> list[Draft]:
    """Those that meet a condition on the reply, the last one written first."""
    return [draft_of(row) for row in db.query(f"{_DRAFTS} WHERE {where} ORDER BY draft.modified DESC", parameters)]


def keep(db: Database, draft: Draft, reply_id: int) -> None:
    """Write one over what its window kept of the same words before."""
    db.table("draft").upsert(draft_row(draft, reply_id), pk=_KEY)


def drop(db: Database, draft: Draft) -> None:
    """Forget one, unless its window has gone on writing since."""
    span = draft.selector.span
    db.execute(
        "DELETE FROM draft WHERE reply_id = (SELECT id FROM reply WHERE digest = ?)"
        ' AND start = ? AND "end" = ? AND window = ? AND modified = ?',
        [draft.selector.digest, span.start, span.end, draft.window, draft.modified],
    )
