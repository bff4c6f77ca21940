"""The texts that notes were made on, kept whole: no program can make one again once its file was changed.

Each is kept once, compressed by the codec that its row names. The bytes of all stand one behind the other, in pieces
that fill a page each: SQLite lets no page be shared by two rows of more than half of it, so that rows of their own left
two fifths of what letters of 2,000 characters take empty. What is read back is checked against its digest.
"""

import zlib
from collections.abc import Callable, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from reader.store import wording
from reader.store.inflating import inflated
from reader.store.values import spellings
from reader.text.canonical import digest

MOST_CHARACTERS = 5_000_000
"""A longer text is no reply, and is not kept: its notes hold by their context alone."""
PIECE = 4_050
"""Bytes, which a page of 4,096 takes with its own and the row's. Never changed: places of texts are counted by it."""
_LEVEL = 9
_MOST_BYTES = 4 * MOST_CHARACTERS
# What another program put there may be of any length.
_PIECES = """
SELECT words FROM piece WHERE id BETWEEN ? AND ? AND length(words) <= ? ORDER BY id
"""
_ROW = """
SELECT substr(codec, 1, 40), start, size FROM text JOIN reply ON reply.id = text.reply_id WHERE reply.digest IN (?, ?)
"""


class UnreadTextError(Exception):
    """A kept text can't be read: `codec` is the form of a later version that it is in, `None` where it is damaged."""

    def __init__(self, codec: str | None = None) -> None:
        super().__init__(codec)
        self.codec = codec


class Codec(NamedTuple):
    """How a text is made bytes, and these a text again: a `ValueError` where they are none."""

    packed: Callable[[str], bytes]
    unpacked: Callable[[bytes], str]


def _plainly_packed(text: str) -> bytes:
    return zlib.compress(text.encode("gb18030"), _LEVEL)


def _plainly_unpacked(data: bytes) -> str:
    return inflated(data, 4 * MOST_CHARACTERS).decode("gb18030")


PLAIN, WORDS = "gb18030-zlib", "words-1"
_CODECS = {PLAIN: Codec(_plainly_packed, _plainly_unpacked), WORDS: Codec(wording.packed, wording.unpacked)}
"""By the names that stand in the rows. None is ever changed or taken away."""


def keep(db: Database, reply_id: int, text: str) -> None:
    """Keep the text of a reply, where it isn't kept yet."""
    if len(text) <= MOST_CHARACTERS and not db.execute("SELECT 1 FROM text WHERE reply_id = ?", [reply_id]).fetchone():
        codec = WORDS if len(text) <= wording.MOST_CHARACTERS else PLAIN
        keep_packed(db, reply_id, codec, len(text), _CODECS[codec].packed(text))


def keep_packed(db: Database, reply_id: int, codec: str, length: int, data: bytes) -> None:
    """Keep a text that a codec made bytes of; `length` is that of the text, in characters."""
    last, begun = _last_piece(db)
    start = (last - 1) * PIECE + len(begun)
    row = [reply_id, codec, length, start, len(data)]
    db.execute("INSERT INTO text (reply_id, codec, length, start, size) VALUES (?, ?, ?, ?, ?)", row)
    words = begun + data
    pieces = [(last + at // PIECE, words[at : at + PIECE]) for at in range(0, len(words), PIECE)]
    db.conn.executemany("INSERT OR REPLACE INTO piece VALUES (?, ?)", pieces)


def _last_piece(db: Database) -> tuple[int, bytes]:
    """The piece that is next to be written, with what is in it; behind one that is full, or none of ours, a new one."""
    row = db.execute("SELECT id, iif(length(words) < ?, words, NULL) FROM piece ORDER BY id DESC LIMIT 1", [PIECE])
    last, begun = row.fetchone() or (0, None)
    return (last, begun) if begun is not None else (last + 1, b"")


def kept(db: Database, sought: str) -> str | None:
    """The text with a digest; `None` where it is not kept.

    Raises `UnreadTextError` where what is kept is damaged, or in a form that is none that is known here.
    """
    row = db.execute(_ROW, spellings(sought)).fetchone()
    if row is None:
        return None
    codec, *place = row
    return unpacked(codec, [(_stored(db, *place),)], sought)


def unchecked(db: Database, reply_id: int) -> str | None:
    """What is kept as the text of a reply of which no digest is known; `None` where that is no text."""
    row = db.execute("SELECT codec, start, size FROM text WHERE reply_id = ?", [reply_id]).fetchone()
    try:
        return _CODECS[row[0]].unpacked(_stored(db, *row[1:])) if row and row[0] in _CODECS else None
    except (ValueError, UnreadTextError):
        return None


def _stored(db: Database, start: object, size: object) -> bytes:
    """The bytes of a text; an `UnreadTextError` where they can't stand there."""
    if not (isinstance(start, int) and isinstance(size, int) and start >= 0 <= size <= _MOST_BYTES):
        raise UnreadTextError
    ids = [start // PIECE + 1, (start + size) // PIECE + 1]
    pieces = db.execute(_PIECES, [*ids, PIECE]).fetchall()
    at = start % PIECE
    try:
        return b"".join(piece for (piece,) in pieces)[at : at + size]
    except TypeError as error:
        raise UnreadTextError from error


def unpacked(codec: object, pieces: Sequence[tuple[object]], sought: str) -> str:
    """The text with a digest that the bytes in pieces are; an `UnreadTextError` where they are not."""
    if codec not in _CODECS:
        raise UnreadTextError(str(codec))
    try:
        text = _CODECS[str(codec)].unpacked(b"".join(piece for (piece,) in pieces))  # type: ignore[misc]
    except (TypeError, ValueError) as error:
        raise UnreadTextError from error
    if digest(text) != sought:
        raise UnreadTextError
    return text
