"""The step that lets a letter grow the database by a sixth less: what is long stands in it once, and as its bytes.

Texts stood in pieces of 360 bytes, a twelfth of whose pages was rows and what these left over. Digests were kept in
hexadecimal digits; title, number and path of a text stood in an index each, beside the keys by which texts are looked
up anyway. A file's name is the last part of its path.
"""

from collections.abc import Mapping

from sqlite_utils import Database

from reader.store import texts
from reader.store.compacting import PIECE
from reader.store.letters import keep_keys_of_rows
from reader.store.provenance import last_part
from reader.store.values import compact

_REPLY = """
CREATE TABLE "reply_narrow" (
   "id" INTEGER PRIMARY KEY,
   "digest" ANY NOT NULL,
   "path" TEXT,
   "title" TEXT,
   "document_number" TEXT
) STRICT
"""
_FILE = """
CREATE TABLE "file_narrow" (
   "id" INTEGER PRIMARY KEY,
   "reply_id" INTEGER NOT NULL REFERENCES "reply"("id"),
   "digest" ANY NOT NULL,
   "path" TEXT,
   "name" TEXT,
   "format" TEXT NOT NULL,
   "address" TEXT,
   "reader" TEXT NOT NULL,
   "seen" TEXT NOT NULL
) STRICT
"""
_BYTES = "coalesce(_bytes_of(CAST({0} AS BLOB)), {0})"


_TEXT = """
CREATE TABLE "text" (
   "reply_id" INTEGER PRIMARY KEY REFERENCES "reply"("id"),
   "codec" TEXT NOT NULL,
   "length" INTEGER NOT NULL,
   "start" INTEGER NOT NULL,
   "size" INTEGER NOT NULL
) STRICT
"""
_PIECES = "SELECT words FROM piece_before WHERE id BETWEEN ? AND ? AND length(words) <= ? ORDER BY id LIMIT ?"
_MOST_PIECES = 60_000


def narrow(db: Database) -> None:
    """Let texts stand one behind the other, keep digests as bytes, and look texts up by their keys alone."""
    for function in (_bytes_of, _is_its_name):
        db.register_function(function, deterministic=True)
    name = "iif(_is_its_name(CAST(path AS BLOB), CAST(name AS BLOB)), NULL, name)"
    _join_texts(db)
    _make_anew(db, "reply", _REPLY, {"digest": _BYTES.format("digest")})
    _make_anew(db, "file", _FILE, {"digest": _BYTES.format("digest"), "name": name})
    db.table("reply").create_index(["digest"], unique=True)
    db.table("file").create_index(["reply_id"])
    keep_keys_of_rows(db)


def _join_texts(db: Database) -> None:
    """What was kept stays as it was packed; one is read at a time, however many there are."""
    made = db.table("piece").schema
    for name in ("text", "piece"):
        db.execute(f"ALTER TABLE {name} RENAME TO {name}_before")
    db.execute(made)
    db.execute(_TEXT)
    kept = "SELECT reply_id, codec, length, first, last FROM text_before ORDER BY reply_id"
    for reply_id, codec, length, first, last in db.execute(kept):
        pieces = db.execute(_PIECES, [first, last, PIECE, _MOST_PIECES]).fetchall()
        texts.keep_packed(db, reply_id, codec, length, b"".join(piece for (piece,) in pieces))
    for name in ("text", "piece"):
        db.execute(f"DROP TABLE {name}_before")


def _make_anew(db: Database, table: str, made: str, changed: Mapping[str, str]) -> None:
    """Move the rows of a table into one of its name that is made anew; some columns are `changed` on the way."""
    db.execute(made)
    names = [column.name for column in db.table(f"{table}_narrow").columns]
    values = ", ".join(changed.get(name, f'"{name}"') for name in names)
    db.execute(f"INSERT INTO {table}_narrow SELECT {values} FROM {table}")  # noqa: S608 - names of our own
    db.execute(f"DROP TABLE {table}")
    db.execute(f"ALTER TABLE {table}_narrow RENAME TO {table}")


def _bytes_of(kept: bytes | None) -> bytes | None:
    """The bytes that hexadecimal digits stand for, `None` where these are none of ours; for SQL."""
    found = compact((kept or b"").decode("ascii", "replace"))
    return found if isinstance(found, bytes) else None


def _is_its_name(path: bytes | None, name: bytes | None) -> bool:
    """Whether a name is the last part of a path; for SQL."""
    return bool(path and name) and last_part((path or b"").decode("utf-8", "replace")).encode() == name
