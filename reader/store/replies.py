"""The rows of the texts that notes were made on: which are of one reply, and what is kept of each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

from reader.letters import File, Traits, traits_of
from reader.letters.identity import are_similar as are_similar_titles
from reader.reply import Reply
from reader.store import letters, provenance, texts
from reader.store.values import LeftOut, Row, compact, hexadecimal, spellings, text_or_none

# Another version of the same reply: it is one letter with it; or number and title agree, or the file is the same and
# one of them does, be it a title with something put right, or neither text has either. Each is asked for by its digest
# or a key of four bytes, which another may have as well. What a person parted from it is none.
_SAME = """
(reply.id NOT IN ({parted}) AND reply.id IN (SELECT id FROM reply WHERE digest IN (:digest, :digits)
UNION SELECT id FROM reply WHERE id IN ({letter})
UNION SELECT id FROM reply WHERE id IN (SELECT reply_id FROM identity_key WHERE key = :number_key)
    AND document_number = :document_number AND title = :title
UNION SELECT id FROM reply WHERE id IN (SELECT reply_id FROM identity_key WHERE key = :path_key)
    AND path = :path AND (document_number = :document_number OR are_similar(CAST(title AS BLOB), :title)
        OR coalesce(document_number, title, :document_number, :title) IS NULL)))
"""
# Other texts that may be meant: what stood in the same file, and what has the same title or number elsewhere.
_IN_FILE = """
reply.id IN (SELECT id FROM reply WHERE path = :path
    AND id IN (SELECT reply_id FROM identity_key WHERE key = :path_key)) AND NOT
"""
_OF_NAME = """
reply.id IN (SELECT id FROM reply WHERE document_number = :document_number
    AND id IN (SELECT reply_id FROM identity_key WHERE key = :number_key)
UNION SELECT id FROM reply WHERE title = :title
    AND id IN (SELECT reply_id FROM identity_key WHERE key = :title_key)) AND reply.path IS NOT :path AND NOT
"""
REPLIES = """
SELECT reply.*, letter.uid FROM reply LEFT JOIN identity ON identity.reply_id = reply.id
LEFT JOIN version ON version.id = identity.version_id LEFT JOIN letter ON letter.id = version.letter_id
"""
"""The rows of all texts, each with the name of its letter."""
_LONGEST_TITLE = 500


@dataclass(frozen=True, slots=True)
class StoredReply:
    """What the store remembers of a reply that has annotations."""

    digest: str
    path: str | None
    title: str | None
    document_number: str | None
    letter: str = field(default="", compare=False)
    """The letter that it is, which has one such name whatever texts and files there are of it."""


class Apart(NamedTuple):
    """How many annotations are on other texts: what stood in the same file, what has the same title or number."""

    in_file: int
    of_name: int


class Replies:
    """The rows of `reply`, for the text at hand; `files` tell of which file the texts were made, by their digests."""

    def __init__(self, left_out: LeftOut) -> None:
        self.files: dict[str, Callable[[], File]] = {}
        self._left_out = left_out
        self._at_hand: tuple[Reply, Traits, File | None] | None = None
        self._met: tuple[object, tuple[set[int], set[int]]] | None = None

    def same(self, db: Database, reply: Reply) -> str:
        """What tells in SQL that a row of `reply` is of this reply; its parameters are what is `sought`."""
        letter, parted = map(letters.numbers, self._mates(db, reply))
        return _SAME.format(letter=letter, parted=parted)

    def apart(self, db: Database, reply: Reply) -> tuple[str, str]:
        """What tells in SQL that a row is of another text in the same file, and of another with its title or number.

        Where a person said already that it is another letter, it is none.
        """
        return _apart(*self._mates(db, reply))

    def _mates(self, db: Database, reply: Reply) -> tuple[set[int], set[int]]:
        """The mates of a text, looked for once as long as nobody writes."""
        traits = self.traits(reply)
        (others,) = db.execute("PRAGMA data_version").fetchone()
        now = (traits, db.conn, others, db.conn.total_changes)
        if self._met is None or self._met[0] != now:
            self._met = now, letters.mates(db, traits, self._left_out)
        return self._met[1]

    def row_of(self, db: Database, digest: str, reply: Reply, path: Path | None, time: str) -> int:
        """The row of the text that an annotation was made on, which is kept; what is known of its file is up to date.

        `time` is when it was made.
        """
        row = next(db.query("SELECT id, path FROM reply WHERE digest IN (?, ?)", spellings(digest)), None)
        is_new = row is None
        if row is None:
            known = sought(reply, path)
            row = {name: known[name] for name in ("path", "title", "document_number")} | {"digest": compact(digest)}
            row["id"] = db.table("reply").insert(row).last_pk
        reply_id = int(row["id"])
        if digest != reply.digest:
            if is_new:
                letters.keep(db, reply_id, letters.of_row(row), self._left_out, by_words=False)
            return reply_id
        texts.keep(db, reply_id, reply.text)
        printed = _printed(path)
        is_moved = bool(printed) and row["path"] != printed
        if is_moved:
            db.execute("UPDATE reply SET path = ? WHERE id = ?", [printed, reply_id])
        traits, file = self._looked_at(reply)
        is_another = file is not None and provenance.keep(db, reply_id, file, time)
        if is_new or is_moved or is_another or not letters.is_known_by_words(db, reply_id):
            paths = frozenset([printed] if printed else [])
            letters.keep(db, reply_id, replace(traits, paths=paths), self._left_out)
        return reply_id

    def traits(self, reply: Reply) -> Traits:
        """What tells which letter a text is, found once as long as it is the one at hand."""
        return self._looked_at(reply)[0]

    def _looked_at(self, reply: Reply) -> tuple[Traits, File | None]:
        if self._at_hand is None or self._at_hand[0] is not reply:
            of = self.files.get(reply.digest)
            file = of() if of else None
            if file is not None:
                known = file
                self.files[reply.digest] = lambda: known  # what it was told by holds the whole of the file
            files, addresses = (file.digest,) if file else (), (file.address,) if file and file.address else ()
            self._at_hand = (reply, traits_of(reply, files, addresses), file)
        return self._at_hand[1:]


def _apart(letter: Iterable[int], parted: Iterable[int]) -> tuple[str, str]:
    numbers = letters.numbers(parted)
    neither = f"{_SAME.format(letter=letters.numbers(letter), parted=numbers)} AND reply.id NOT IN ({numbers})"
    return f"{_IN_FILE}{neither}", f"{_OF_NAME}{neither}"


def asked(db: Database, letter: Iterable[int], parted: Iterable[int], known: Row) -> set[int]:
    """The rows of other texts that may be meant and have notes, beside those of a letter and those parted from it."""
    noted = "EXISTS (SELECT 1 FROM annotation WHERE reply_id = reply.id AND deleted IS NULL)"
    found = (db.execute(f"SELECT id FROM reply WHERE {each} AND {noted}", known) for each in _apart(letter, parted))  # noqa: S608
    return {row[0] for rows in found for row in rows}


def sought(reply: Reply, path: Path | None) -> Row:
    """What other versions of a reply are looked for by: what its row says."""
    digest, digits = spellings(reply.digest)
    printed, title, number = _printed(path), reply.metadata.title, reply.metadata.document_number
    return {
        "digest": digest,
        "digits": digits,
        "path": printed,
        "title": title,
        "document_number": number,
        "path_key": letters.key_of_path(printed) if printed else None,
        "title_key": letters.key_of_title(title) if title else None,
        "number_key": letters.key_of_number(number) if number else None,
    }


def are_similar(stored: bytes | None, title: str | None) -> bool:
    """Whether two titles may be one, for SQL; what is stored may be no text."""
    if not stored or not title or len(stored) > 4 * _LONGEST_TITLE:
        return bool(stored and title and stored == title.encode())
    return are_similar_titles(stored.decode("utf-8", "replace"), title)


def _printed(path: Path | None) -> str | None:
    """A path as text for the database; bytes of it that are no UTF-8 are written as escapes."""
    return provenance.printable(str(path)) if path else None


def stored_of(row: Row) -> StoredReply:
    """What is remembered of a text, from its row in `REPLIES`."""
    return StoredReply(
        hexadecimal(row, "digest"),
        text_or_none(row, "path"),
        text_or_none(row, "title"),
        text_or_none(row, "document_number"),
        text_or_none(row, "uid") or hexadecimal(row, "digest"),
    )
