"""The texts that are known of one letter: what each can be compared with."""

from collections import defaultdict
from typing import NamedTuple

from sqlite_utils import Database

from reader.letters import newest_first
from reader.store.letters import Known, numbers
from reader.store.provenance import last_part, name_of
from reader.store.values import LeftOut, Row, UnreadableError, hexadecimal, printed, text_or_none

_TEXTS = """
SELECT reply.id, reply.digest, reply.path, reply.title,
    (SELECT max(created) FROM annotation WHERE reply_id = reply.id) AS noted
FROM reply WHERE {same} ORDER BY reply.id DESC
"""
_FILES = "SELECT id, reply_id, path, name FROM file WHERE reply_id IN ({ids}) ORDER BY id DESC"


class KnownVersion(NamedTuple):
    """A text that notes were made on: the name of its file, where that was, when it was last noted on (ISO 8601).

    `paths` are the last one first; `noted` is empty where no note is left.
    """

    digest: str
    name: str
    paths: tuple[str, ...]
    noted: str


def versions(db: Database, same: str, known: Row, left_out: LeftOut) -> list[KnownVersion]:
    """The texts of one letter, the one that was published last first where each says when, else the one that was last
    noted on first; what can't be read is named and left out. `same` tells in SQL which they are."""
    rows = {row["id"]: row for row in db.query(_TEXTS.format(same=same), known)}
    files: defaultdict[int, list[tuple[str, str | None]]] = defaultdict(list)
    for row in db.query(_FILES.format(ids=numbers(rows))):
        try:
            files[row["reply_id"]].append((name_of(row), text_or_none(row, "path")))
        except UnreadableError as error:
            left_out.add(row["id"], f"file.{error.column}")
    traits = Known(db, rows, left_out).traits
    found = {}
    for key in rows.keys() & traits.keys():
        try:
            found[traits[key].digest] = _version(rows[key], files[key])
        except UnreadableError as error:
            left_out.add(printed(rows[key]["digest"]), f"reply.{error.column}")
    ordered = newest_first([traits[key] for key in rows if key in traits])
    return [found[each.digest] for each in ordered if each.digest in found]


def _version(row: Row, files: list[tuple[str, str | None]]) -> KnownVersion:
    paths = [path for path in (*(path for _name, path in files), text_or_none(row, "path")) if path]
    name = files[0][0] if files else last_part(paths[0]) if paths else text_or_none(row, "title") or ""
    return KnownVersion(hexadecimal(row, "digest"), name, tuple(dict.fromkeys(paths)), text_or_none(row, "noted") or "")
