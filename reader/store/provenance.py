"""The files that texts were made of: their bytes' digests, where they were, what read them, and when."""

from sqlite_utils import Database

from reader.letters import File

_LIKE = "SELECT id FROM file WHERE reply_id = ? AND digest = ? AND path IS ? AND reader = ?"


def keep(db: Database, reply_id: int, file: File, time: str) -> bool:
    """Keep what is known of a file that gave a text, once; whether it wasn't known yet. `time` is when it was seen."""
    path = printable(file.path)
    if db.execute(_LIKE, [reply_id, file.digest, path, file.reader]).fetchone():
        return False
    row = {"digest": file.digest, "path": path, "name": file.name, "format": file.format, "address": file.address}
    db.table("file").insert({"reply_id": reply_id, **row, "reader": file.reader, "seen": time})
    return True


def printable(path: str | None) -> str | None:
    """A path as text for the database; bytes of it that are no UTF-8 are written as escapes."""
    return path.encode("utf-8", "backslashreplace").decode() if path else None
