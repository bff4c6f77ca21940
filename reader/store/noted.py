"""All annotations as replies are looked for by them: read in a few queries, however many there are."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from operator import ge
from pathlib import Path

from sqlite_utils import Database

from reader.annotations.noted import NONE_NOTED, AllNoted, NotedText, NoteRow
from reader.kinds import can_be
from reader.store import log, resolutions
from reader.store.database import Connection
from reader.store.files import Identity, identity
from reader.store.rows import resolution_of
from reader.store.values import LeftOut, UnreadableError, printed

_TEXTS = """
SELECT reply.id, reply.digest, version.letter_id, version_id, title, document_number, path
FROM reply LEFT JOIN identity ON identity.reply_id = reply.id LEFT JOIN version ON version.id = identity.version_id
"""
_PATHS = "SELECT reply_id, path FROM file WHERE path NOT NULL ORDER BY id DESC"
# As bytes: to make texts of them, one by one, would take as long as all else here.
_NOTES = """
SELECT CAST(id AS BLOB), reply_id, start, "end", CAST(kind AS BLOB), CAST(coalesce(author, '') AS BLOB),
    CAST(note AS BLOB)
FROM annotation WHERE deleted IS NULL ORDER BY reply_id, start
"""
_TAGS = "SELECT CAST(annotation_id AS BLOB), CAST(name AS BLOB) FROM tag ORDER BY annotation_id, position"
_DECIDED = 'SELECT reply_id, start, "end" FROM decision'
_RESOLVED = """
SELECT DISTINCT annotation_id FROM resolution JOIN annotation ON annotation.id = annotation_id WHERE deleted IS NULL
"""


class NotedReader:
    """Reads all annotations of a database that it neither makes nor writes to, and again when others wrote there.

    One thread at a time uses it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: Connection | None = None
        self._file: Identity | None = None
        self._version = 0
        self._left_out = LeftOut()
        self._found = NONE_NOTED

    @property
    def left_out(self) -> str:
        """Which of them can't be read, as a sentence; empty where all can."""
        return str(self._left_out)

    def read(self) -> AllNoted:
        """All annotations as they are now: the same value as long as nobody wrote, none where there is no database.

        Raises `StoreError` where it can't be read.
        """
        there = identity(self._path)
        if there != self._file:
            self.close()
        if there is None:
            return NONE_NOTED
        if self._connection is None:
            self._connection, self._file, self._version = Connection(self._path), identity(self._path), 0
        now = self._connection.data_version()
        if now != self._version:
            left_out = LeftOut()
            self._found = self._connection.read(lambda db: _all(db, left_out))
            self._version, self._left_out = now, left_out
        return self._found

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
        self._connection, self._file = None, None


def _all(db: Database, left_out: LeftOut) -> AllNoted:
    texts = _texts(db)
    notes = _readable(db.execute(_NOTES).fetchall(), texts.keys(), left_out)
    seen, decided = _resolved(db, {text.digest: number for number, text in texts.items()}, left_out)
    return AllNoted(texts, notes, db.execute(_TAGS).fetchall(), [*db.execute(_DECIDED), *decided], seen)


def _readable(notes: Sequence[NoteRow], texts: Set[int], left_out: LeftOut) -> Sequence[NoteRow]:
    """Those that say what a note can say; the others are named. All are looked at as one, unless there is such."""
    if not _fault(notes, texts):
        return notes
    found = []
    for note in notes:
        if column := _fault([note], texts):
            left_out.add(note[0], column)
        else:
            found.append(note)
    return found


def _fault(notes: Sequence[NoteRow], texts: Set[int]) -> str:
    """The column in which some note says what it can't; empty where none does."""
    if not notes:
        return ""
    keys, on, starts, ends, kinds, authors, words = zip(*notes, strict=True)
    if not texts >= set(on):
        return "reply_id"
    if any(map(ge, starts, ends)):
        return "end"
    if not all(_is_text(kind) and can_be(kind.decode()) for kind in set(kinds)):
        return "kind"
    return "" if all(_is_text(b"\n".join(said)) for said in (keys, authors, words)) else "note"


def _is_text(value: bytes) -> bool:
    try:
        value.decode()
    except UnicodeDecodeError:
        return False
    return True


def _texts(db: Database) -> dict[int, NotedText]:
    paths: defaultdict[int, list[str]] = defaultdict(list)
    for number, path in db.execute(_PATHS):
        paths[number].append(str(path))
    return {
        number: NotedText(
            printed(digest),
            letter,
            version,
            _said(title),
            _said(document_number),
            tuple(dict.fromkeys((*paths[number], *([path] if _said(path) else [])))),
        )
        for number, digest, letter, version, title, document_number, path in db.execute(_TEXTS)
    }


def _said(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _resolved(
    db: Database, numbers: Mapping[str, int], left_out: LeftOut
) -> tuple[dict[bytes, frozenset[int]], list[tuple[int, int, int]]]:
    """By the keys of notes the other texts that a person looked for them in, and what is decided by that there."""
    seen: dict[bytes, frozenset[int]] = {}
    decided: list[tuple[int, int, int]] = []
    for chunk in log.chunks([row[0] for row in db.execute(_RESOLVED)]):
        for identifier, rows in resolutions.rows_of(db, chunk).items():
            try:
                found = [resolution_of(row) for row in rows]
            except UnreadableError as error:
                left_out.add(identifier, f"resolution.{error.column}")
                continue
            seen[identifier.encode()] = frozenset(numbers[each.digest] for each in found)
            places = ((numbers[each.digest], resolutions.decided(each)) for each in found)
            decided += ((number, place.start, place.end) for number, place in places if place)
    return seen, decided
