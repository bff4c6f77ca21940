"""The files that texts were made of: their bytes' digests, where they were, what read them, and when."""

from sqlite_utils import Database

from reader.letters import File
from reader.store.values import Row, compact, spellings, text, text_or_none

_LIKE = "SELECT id FROM file WHERE reply_id = ? AND digest IN (?, ?) AND path IS ? AND reader = ?"


def keep(db: Database, reply_id: int, file: File, time: str) -> bool:
    """Keep what is known of a file that gave a text, once; whether it wasn't known yet. `time` is when it was seen."""
    path = printable(file.path)
    if db.execute(_LIKE, [reply_id, *spellings(file.digest), path, file.reader]).fetchone():
        return False
    name = None if path and last_part(path) == file.name else file.name
    row = {"digest": compact(file.digest), "path": path, "name": name, "format": file.format, "address": file.address}
    db.table("file").insert({"reply_id": reply_id, **row, "reader": file.reader, "seen": time})
    return True


def formats(db: Database, digest: str) -> set[str]:
    """The formats of the files that gave the text with a digest."""
    query = "SELECT file.format FROM file JOIN reply ON reply.id = file.reply_id WHERE reply.digest IN (?, ?)"
    return {str(name) for (name,) in db.execute(query, spellings(digest)).fetchall()}


def name_of(row: Row) -> str:
    """The name of a file from its row: it is the last part of its path where none is kept."""
    path = text_or_none(row, "path")
    return last_part(path) if path and row["name"] is None else text(row, "name")


def last_part(path: str) -> str:
    """The name of what a path leads to."""
    return path.rpartition("/")[2]


def printable(path: str | None) -> str | None:
    """A path as text for the database; bytes of it that are no UTF-8 are written as escapes."""
    return path.encode("utf-8", "backslashreplace").decode() if path else None
