"""What is remembered of exports, so that what people wrote in these files since is known from what was exported.

The words of each piece that was ever exported are known by a digest, in whatever file they stand now. For each file it
is remembered what was exported there last, with the marks of the notes as they were then (see `states`).
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from reader.annotations import Annotation
from reader.reply import Reply
from reader.store import letters, states
from reader.store.database import Connection
from reader.store.replies import Replies, sought
from reader.store.values import spellings

_MANY = 500
_SAME = "SELECT path FROM export WHERE reply_id IN (SELECT id FROM reply WHERE {same}) ORDER BY time DESC, export.id"


@dataclass(frozen=True, slots=True)
class Exported:
    """A piece of an export: its name, the digest of its words, and the note that it is, where it is one."""

    name: str
    digest: bytes
    note: Annotation | None = None


@dataclass(frozen=True, slots=True)
class LastExport:
    """What was last exported to a file: the names of the pieces, each with its note's mark, and the front matter."""

    marks: Mapping[str, bytes | None] = field(default_factory=dict)
    front: Mapping[str, Any] = field(default_factory=dict)
    source: str | None = None
    """Where the reply was read."""


class Exports:
    """The exports of a database."""

    def __init__(self, connection: Connection, replies: Replies) -> None:
        self._connection = connection
        self._replies = replies

    def known(self, digests: Iterable[bytes]) -> dict[bytes, frozenset[str]]:
        """The names under which pieces of these digests were exported before; those that never were are left out."""
        wanted = list(dict.fromkeys(digests))
        return self._connection.read(lambda db: _known(db, wanted))

    def last(self, path: Path) -> LastExport | None:
        """What was last exported to a file; `None` where nothing was, or it can't be read."""
        return self._connection.read(lambda db: _last(db, str(path)))

    def mark(self, name: str) -> bytes | None:
        """The mark of the note that was exported last under a name, to whatever file."""
        query = "SELECT mark FROM export_words WHERE name = ? ORDER BY id DESC LIMIT 1"
        found = self._connection.read(lambda db: db.execute(query, [name]).fetchone())
        return found[0] if found and isinstance(found[0], bytes) else None

    def outdated(self, words: Iterable[tuple[bytes, str]], marks: Mapping[str, bytes | None]) -> set[bytes]:
        """Those digests, of words each with its name, that say what a note said before it said what `marks` tell."""
        asked = [(digest, name, mark) for digest, name in words if (mark := marks.get(name))]
        return self._connection.read(lambda db: {each[0] for each in asked if _is_outdated(db, *each)})

    def paths(self, reply: Reply, path: Path | None) -> list[Path]:
        """The files to which notes of a reply, or of its other versions, were exported, the last one first."""
        known, same = sought(reply, path), self._replies.same
        rows = self._connection.read(lambda db: db.execute(_SAME.format(same=same(db, reply)), known).fetchall())
        return [Path(printed) for (printed,) in rows if isinstance(printed, str)]

    def sources_numbered(self, numbers: Iterable[str]) -> dict[str, str]:
        """Where replies of these document numbers were read that notes were made on."""
        wanted = list(dict.fromkeys(numbers))[:_MANY]
        marks = ", ".join("?" * len(wanted))
        keys = letters.numbers(map(letters.key_of_number, wanted))
        keyed = f"id IN (SELECT reply_id FROM identity_key WHERE key IN ({keys})) AND document_number IN ({marks})"  # noqa: S608
        query = f"SELECT document_number, path FROM reply WHERE {keyed} ORDER BY id"  # noqa: S608
        rows = self._connection.read(lambda db: db.execute(query, wanted).fetchall())
        return {number: path for number, path in rows if isinstance(path, str)}

    def will_write(self, pieces: Sequence[Exported]) -> None:
        """Know the words of pieces from now on; before they are written, so that they are known whatever happens."""
        known = self.known(piece.digest for piece in pieces)
        last = self._connection.read(lambda db: _last_marks(db, [piece.name for piece in pieces if piece.note]))
        # What a note says again is the last that it said.
        new = [
            piece
            for piece in pieces
            if piece.name not in known.get(piece.digest, ()) or (piece.note and last.get(piece.name) != _mark(piece))
        ]
        if not new:
            return
        with self._connection.writing() as db:
            for piece in new:
                db.execute(
                    "INSERT OR REPLACE INTO export_words (digest, name, mark) VALUES (?, ?, ?)",
                    [piece.digest, piece.name, _mark(piece)],
                )

    def wrote(
        self,
        path: Path,
        reply: Reply,
        source: Path | None,
        pieces: Sequence[Exported],
        front: Mapping[str, Any],
        time: str,
        *,
        kept: Iterable[str] = (),
    ) -> None:
        """Remember what stands in a file now; of the names that are `kept`, what was remembered of them before."""
        marks = {piece.name: _mark(piece) for piece in pieces}
        with self._connection.writing() as db:
            before = _last(db, str(path)) or LastExport()
            marks |= {name: before.marks[name] for name in kept if name in before.marks}
            row = db.execute("SELECT id FROM reply WHERE digest IN (?, ?)", spellings(reply.digest)).fetchone()
            values = [row[0] if row else None, str(source) if source else None, _json(front), time, str(path)]
            if (there := db.execute("SELECT id FROM export WHERE path = ?", [str(path)]).fetchone()) is None:
                db.execute("INSERT INTO export (reply_id, source, front, time, path) VALUES (?, ?, ?, ?, ?)", values)
                there = db.execute("SELECT last_insert_rowid()").fetchone()
            else:
                db.execute("UPDATE export SET reply_id = ?, source = ?, front = ?, time = ? WHERE path = ?", values)
            if marks == before.marks:
                return
            db.execute("DELETE FROM export_part WHERE export_id = ?", there)
            for name, mark in marks.items():
                db.execute("INSERT INTO export_part (export_id, name, mark) VALUES (?, ?, ?)", [*there, name, mark])


def _mark(piece: Exported) -> bytes | None:
    return states.mark_of(piece.note) if piece.note else None


def _json(front: Mapping[str, Any]) -> str:
    return json.dumps(front, ensure_ascii=False, separators=(",", ":"))


def _known(db: Database, digests: Sequence[bytes]) -> dict[bytes, frozenset[str]]:
    found: defaultdict[bytes, set[str]] = defaultdict(set)
    for first in range(0, len(digests), _MANY):
        some = digests[first : first + _MANY]
        marks = ", ".join("?" * len(some))
        for digest, name in db.execute(f"SELECT digest, name FROM export_words WHERE digest IN ({marks})", some):  # noqa: S608
            found[digest].add(str(name))
    return {digest: frozenset(names) for digest, names in found.items()}


def _last_marks(db: Database, names: Sequence[str]) -> dict[str, bytes | None]:
    """The marks of the notes that were exported last under some names."""
    found: dict[str, bytes | None] = {}
    for first in range(0, len(names), _MANY):
        some = names[first : first + _MANY]
        marks = ", ".join("?" * len(some))
        query = f"SELECT name, mark, max(id) FROM export_words WHERE name IN ({marks}) GROUP BY name"  # noqa: S608
        found.update((str(name), mark) for name, mark, _id in db.execute(query, some))
    return found


def _is_outdated(db: Database, digest: bytes, name: str, mark: bytes) -> bool:
    query = (
        "SELECT 1 FROM export_words WHERE digest = ? AND name = ? AND mark IS NOT ?"
        " AND id < (SELECT max(id) FROM export_words WHERE name = ? AND mark = ?)"
    )
    return db.execute(query, [digest, name, mark, name, mark]).fetchone() is not None


def _last(db: Database, path: str) -> LastExport | None:
    row = db.execute("SELECT id, front, source FROM export WHERE path = ?", [path]).fetchone()
    if row is None:
        return None
    parts = db.execute("SELECT name, mark FROM export_part WHERE export_id = ?", [row[0]]).fetchall()
    try:
        front = json.loads(row[1])
    except (ValueError, TypeError, RecursionError):
        front = {}
    marks = {str(name): mark if isinstance(mark, bytes) else None for name, mark in parts}
    return LastExport(marks, front if isinstance(front, dict) else {}, row[2] if isinstance(row[2], str) else None)
