"""The texts that notes were made on, kept whole: no program can make one again once its file was changed.

Each is kept once, compressed by the codec that its row names, in pieces of which a page takes eleven: SQLite lets no
page be shared by two rows of more than half of it, which left two fifths of what letters of 2,000 characters take
empty. What is read back is checked against its digest.
"""

import zlib
from collections.abc import Callable
from typing import NamedTuple

from sqlite_utils import Database

from reader.store import wording
from reader.store.inflating import inflated
from reader.text.canonical import digest

MOST_CHARACTERS = 5_000_000
"""A longer text is no reply, and is not kept: its notes hold by their context alone."""
PIECE = 360
"""Bytes."""
_LEVEL = 9
_MOST_PIECES = 4 * MOST_CHARACTERS // PIECE + 1
# What another program put there may be of any length.
_PIECES = """
SELECT words FROM piece WHERE id BETWEEN ? AND ? AND length(words) <= ? ORDER BY id LIMIT ?
"""
_ROW = """
SELECT substr(codec, 1, 40), first, last FROM text JOIN reply ON reply.id = text.reply_id WHERE reply.digest = ?
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
    first = db.execute("SELECT coalesce(max(id), 0) + 1 FROM piece").fetchone()[0]
    pieces = [(first + at // PIECE, data[at : at + PIECE]) for at in range(0, len(data), PIECE)]
    db.conn.executemany("INSERT INTO piece VALUES (?, ?)", pieces)
    row = [reply_id, codec, length, first, first + len(pieces) - 1]
    db.execute("INSERT INTO text (reply_id, codec, length, first, last) VALUES (?, ?, ?, ?, ?)", row)


def kept(db: Database, sought: str) -> str | None:
    """The text with a digest; `None` where it is not kept.

    Raises `UnreadTextError` where what is kept is damaged, or in a form that is none that is known here.
    """
    row = db.execute(_ROW, [sought]).fetchone()
    if row is None:
        return None
    codec, first, last = row
    if codec not in _CODECS:
        raise UnreadTextError(str(codec))
    pieces = db.execute(_PIECES, [first, last, PIECE, _MOST_PIECES]).fetchall()
    try:
        text = _CODECS[codec].unpacked(b"".join(piece for (piece,) in pieces))
    except (TypeError, ValueError) as error:
        raise UnreadTextError from error
    if digest(text) != sought:
        raise UnreadTextError
    return text
