"""The texts that notes were made on, kept whole: no program can make one again once its file was changed.

Each is kept once, compressed, in GB 18030, which has every character in two to four bytes and Han characters in two
(GB 18030-2022, 5): a letter takes a sixth less than in UTF-8. What is read back is checked against its digest.
"""

import zlib

from sqlite_utils import Database

from reader.text.canonical import digest

MOST_CHARACTERS = 5_000_000
"""A longer text is no reply, and is not kept: its notes hold by their context alone."""
_ENCODING = "gb18030"
_MOST_BYTES = 4 * MOST_CHARACTERS
_LEVEL = 9


def keep(db: Database, reply_id: int, text: str) -> None:
    """Keep the text of a reply, where it isn't kept yet."""
    if len(text) <= MOST_CHARACTERS and not db.execute("SELECT 1 FROM text WHERE reply_id = ?", [reply_id]).fetchone():
        words = zlib.compress(text.encode(_ENCODING), _LEVEL)
        db.execute("INSERT INTO text VALUES (?, ?, ?)", [reply_id, words, len(text)])


def kept(db: Database, sought: str) -> str | None:
    """The text with a digest; `None` where it is not kept, or what is kept is another one or damaged."""
    row = db.execute(
        "SELECT words FROM text JOIN reply ON reply.id = text.reply_id WHERE reply.digest = ?", [sought]
    ).fetchone()
    if row is None or not isinstance(row[0], bytes):
        return None
    unpacking = zlib.decompressobj()
    try:
        text = unpacking.decompress(row[0], _MOST_BYTES).decode(_ENCODING)
    except (zlib.error, UnicodeDecodeError):
        return None
    return text if unpacking.eof and digest(text) == sought else None
