"""The step that lets a letter grow the database by two fifths less, a long one by a third; SQLite's dbstat measures it.

Which letters the texts of an early database are is found at its end, too: what fills the tables of an earlier step
writes them as they are by now.
"""

from sqlite_utils import Database

from reader.store import texts
from reader.store.letters import find_all, packed
from reader.store.values import UnreadableError, strings

PIECE = 360
"""Bytes of a text in a row of this step."""
_ROW = "SELECT codec, first, last FROM text JOIN reply ON reply.id = text.reply_id WHERE reply.digest = ?"
_PIECES = "SELECT words FROM piece WHERE id BETWEEN ? AND ? AND length(words) <= ? ORDER BY id LIMIT ?"
_IDENTITY = "INSERT INTO identity VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


def compact(db: Database) -> None:
    """A letter in less room: texts in pieces, what letters say of themselves packed, keys and titles kept once."""
    _cut_texts(db)
    for name in ("figure", "tag", "decision", "identity_key"):
        _lay_by_key(db, name)
    db.table("decision").create_index(["reply_id", "start"], unique=True)
    db.execute("DROP INDEX IF EXISTS idx_reply_document_number_title")
    db.table("reply").create_index(["document_number"], if_not_exists=True)
    _pack_identities(db)
    find_all(db, _kept)


def _cut_texts(db: Database) -> None:
    """What was kept stays as it was packed; one is read at a time, however many there are."""
    db.execute("ALTER TABLE text RENAME TO text_before")
    db.table("piece").create({"id": int, "words": bytes}, pk="id", not_null={"words"}, strict=True)
    db.table("text").create(
        {"reply_id": int, "codec": str, "length": int, "first": int, "last": int},
        pk="reply_id",
        not_null={"codec", "length", "first", "last"},
        foreign_keys=[("reply_id", "reply", "id")],
        strict=True,
    )
    for reply_id, words, length in db.execute("SELECT reply_id, words, length FROM text_before ORDER BY reply_id"):
        first = db.execute("SELECT coalesce(max(id), 0) + 1 FROM piece").fetchone()[0]
        pieces = [(first + at // PIECE, words[at : at + PIECE]) for at in range(0, len(words), PIECE)]
        db.conn.executemany("INSERT INTO piece VALUES (?, ?)", pieces)
        row = [reply_id, texts.PLAIN, length, first, first + len(pieces) - 1]
        db.execute("INSERT INTO text (reply_id, codec, length, first, last) VALUES (?, ?, ?, ?, ?)", row)
    db.execute("DROP TABLE text_before")


def _kept(db: Database, digest: str) -> str | None:
    """A text as it is kept at this step; an `UnreadTextError` where it can't be read."""
    row = db.execute(_ROW, [digest]).fetchone()
    pieces = db.execute(_PIECES, [*row[1:], PIECE, texts.MOST_CHARACTERS // 90]).fetchall() if row else []
    return texts.unpacked(row[0], pieces, digest) if row else None


def _lay_by_key(db: Database, name: str) -> None:
    """Let the rows of a table lie by their key: it stood in them and in an index of its own.

    Rows that have no key, or that of another, as only a damaged index lets in, belong to nothing.
    """
    made = db.table(name).schema
    db.execute(f"ALTER TABLE {name} RENAME TO {name}_before")
    db.execute(f"{made}, WITHOUT ROWID")
    db.execute(f"INSERT OR IGNORE INTO {name} SELECT * FROM {name}_before")  # noqa: S608 - names of our own
    db.execute(f"DROP TABLE {name}_before")


def _pack_identities(db: Database) -> None:
    db.execute("ALTER TABLE identity RENAME TO identity_before")
    db.table("identity").create(
        {
            "reply_id": int,
            "version_id": int,
            "reason": str,
            "beside": int,
            "said": bytes,
            "words": bytes,
            "sketch": bytes,
            "numerals": bytes,
        },
        pk="reply_id",
        not_null={"version_id", "reason", "said"},
        foreign_keys=[("reply_id", "reply", "id"), ("version_id", "version", "id")],
        strict=True,
    )
    for row in db.query("SELECT * FROM identity_before ORDER BY reply_id"):
        try:
            said, words = packed(strings(row, "said")), row["words"] and bytes.fromhex(row["words"])
        except (UnreadableError, ValueError):
            said, words = row["said"].encode(), None  # as unreadable as it was
        kept = [row[name] for name in ("reply_id", "version_id", "reason", "beside")]
        db.execute(_IDENTITY, [*kept, said, words, row["sketch"], row["numerals"]])
    db.execute("DROP TABLE identity_before")
    db.table("identity").create_index(["version_id"])
