"""What rows lean on, made good: the replies of notes, and links to rows that are gone."""

from collections.abc import Mapping
from hashlib import sha256

from sqlite_utils import Database

from reader.reply import parse
from reader.store import texts
from reader.store.healing.cells import Value
from reader.store.migrations import STEPS
from reader.store.schema import Table, made_by
from reader.store.values import compact
from reader.text.canonical import digest

_LEAN = ("annotation", "draft", "resolution")
_QUOTES = 'SELECT start, "end", quote FROM annotation WHERE reply_id = ?'
_PATH = "SELECT path FROM file WHERE reply_id = ? AND path IS NOT NULL ORDER BY id DESC LIMIT 1"


def replace_replies(db: Database, digests: Mapping[int, Value]) -> int:
    """Give notes whose reply's row is lost such a row again; how many there are of which nobody knows the text.

    `digests` are those that an index knows, by the numbers of the rows. Else the kept text tells, where notes on it
    stand in it; where there is none, the row gets a digest that no text has, and its notes are found by their words.
    """
    wanted = " UNION ".join(f"SELECT reply_id FROM {name}" for name in _LEAN)  # noqa: S608 - names of our own
    lacking = f"SELECT reply_id FROM ({wanted}) WHERE reply_id NOT IN (SELECT id FROM reply) ORDER BY reply_id"  # noqa: S608
    unknown = 0
    for (reply_id,) in db.execute(lacking).fetchall():
        text = _text(db, reply_id)
        known = digests.get(reply_id) or (compact(digest(text)) if text else None)
        metadata = parse(text).metadata if text else None
        path = db.execute(_PATH, [reply_id]).fetchone()
        unknown += known is None
        made_up = sha256(f"lost {reply_id} {db.execute(_QUOTES, [reply_id]).fetchall()}".encode()).digest()
        db.execute(
            "INSERT OR IGNORE INTO reply (id, digest, path, title, document_number) VALUES (?, ?, ?, ?, ?)",
            [
                reply_id,
                known or made_up,
                path[0] if path else None,
                metadata.title if metadata else None,
                metadata.document_number if metadata else None,
            ],
        )
    return unknown


def _text(db: Database, reply_id: int) -> str | None:
    """The text that is kept for a reply of which no digest is known, if what was noted on it stands in it."""
    text = texts.unchecked(db, reply_id)
    if text is None:
        return None
    quotes = db.execute(_QUOTES, [reply_id]).fetchall()
    return text if quotes and all(text[start:end] == quote for start, end, quote in quotes) else None


def correct_digests(db: Database, digests: Mapping[int, Value]) -> None:
    """Of a digest that another one stands for in the index, take the one that the kept text has."""
    for reply_id, row in db.execute("SELECT id, digest FROM reply").fetchall():
        other = digests.get(reply_id, row)
        if other != row and (text := texts.unchecked(db, reply_id)) and compact(digest(text)) == other:
            db.execute("UPDATE OR IGNORE reply SET digest = ? WHERE id = ?", [other, reply_id])


def cut_links(db: Database) -> None:
    """Let no row lean on one that isn't there: it goes, or it leans on nothing where that may be."""
    tables = made_by(STEPS).tables
    changed = True
    while changed:
        changed = sum(_cut(db, name, table) for name, table in tables.items()) > 0


def _cut(db: Database, name: str, table: Table) -> bool:
    changed = False
    for here, parent, there, _updated, _deleted in table.links:
        lacking = f'"{here}" IS NOT NULL AND "{here}" NOT IN (SELECT "{there}" FROM "{parent}")'  # noqa: S608
        if table.columns[here].needed:
            done = db.execute(f'DELETE FROM "{name}" WHERE {lacking}')  # noqa: S608 - names of our own
        else:
            done = db.execute(f'UPDATE "{name}" SET "{here}" = NULL WHERE {lacking}')  # noqa: S608
        changed |= done.rowcount > 0
    return changed
