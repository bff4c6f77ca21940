"""Listing the letters that are known: their versions, the texts of these, the files of those, and why they are one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from reader.letters import File, Reason, in_time, related_among
from reader.store.letters import Known, numbers
from reader.store.provenance import name_of
from reader.store.sayings import Saying, all_sayings
from reader.store.values import LeftOut, Row, UnreadableError, choice, hexadecimal, printed, text, text_or_none

_TEXTS = """
SELECT reply.id, reply.digest, reply.path, reply.title, reply.document_number, letter.uid, version_id, reason, beside,
    (SELECT count(*) FROM annotation WHERE reply_id = reply.id AND deleted IS NULL) AS notes
FROM reply LEFT JOIN identity ON identity.reply_id = reply.id LEFT JOIN version ON version.id = identity.version_id
LEFT JOIN letter ON letter.id = version.letter_id WHERE {which} ORDER BY reply.id
"""
_PATHS = """
SELECT letter.uid, read.path FROM (
    SELECT id AS reply_id, path FROM reply UNION ALL SELECT reply_id, path FROM file
) AS read
JOIN identity ON identity.reply_id = read.reply_id JOIN version ON version.id = identity.version_id
JOIN letter ON letter.id = version.letter_id WHERE read.path IS NOT NULL
GROUP BY letter.uid, read.path ORDER BY max(read.reply_id) DESC
"""
_FILES = "SELECT file.* FROM file JOIN reply ON reply.id = file.reply_id WHERE {which} ORDER BY file.id"


@dataclass(frozen=True, slots=True)
class KnownFile(File):
    """A file that gave a text; `seen` is ISO 8601."""

    seen: str


@dataclass(frozen=True, slots=True)
class KnownText:
    """A text that notes were made on.

    `reason` says why it is of its letter, `beside` is the digest of the other text that tells so.
    """

    digest: str
    path: str | None
    title: str | None
    document_number: str | None
    reason: Reason
    beside: str | None
    notes: int
    files: tuple[KnownFile, ...]


@dataclass(frozen=True, slots=True)
class KnownLetter:
    """A letter: `versions` are the texts with the same words, in the order in which they were first noted on.

    `related` are the names of letters that answer the same proposal, `said` what people said of its texts.
    """

    uid: str
    versions: tuple[tuple[KnownText, ...], ...]
    related: tuple[str, ...] = ()
    said: tuple[Saying, ...] = ()

    @property
    def texts(self) -> tuple[KnownText, ...]:
        """All texts of it."""
        return tuple(text for version in self.versions for text in version)


def paths_by_letter(db: Database) -> dict[str, list[str]]:
    """Where the texts of each letter were read, by its name: the one met last first, and those without notes, too."""
    paths: defaultdict[str, list[str]] = defaultdict(list)
    for uid, path in db.execute(_PATHS):
        paths[str(uid)].append(str(path))
    return paths


def all_letters(db: Database, left_out: LeftOut) -> list[KnownLetter]:
    """All letters, the one that was first noted on first; what can't be read is named and left out."""
    letters = _letters(db, "true", left_out)
    uids = {text.digest: letter.uid for letter in letters for text in letter.texts}
    known = Known(db, (row[0] for row in db.execute("SELECT id FROM reply").fetchall()), left_out)
    traits = {each.digest: each for each in known.traits.values()}
    related = related_among([[traits[text.digest] for text in each.texts if text.digest in traits] for each in letters])
    said: defaultdict[str, list[Saying]] = defaultdict(list)
    for saying in all_sayings(db, left_out):
        for digest in {digest for pair in saying.pairs for digest in pair}:
            said[digest].append(saying)

    def published(version: Sequence[KnownText]) -> str:
        dates = (traits[text.digest].published for text in version if text.digest in traits)
        return next(filter(None, dates), "")

    return [
        replace(
            letter,
            versions=tuple(in_time(letter.versions, published)),
            related=tuple(sorted({uids[other] for text in letter.texts for other in related.get(text.digest, ())})),
            said=tuple(dict.fromkeys(saying for text in letter.texts for saying in said[text.digest])),
        )
        for letter in letters
    ]


def letters_of(db: Database, ids: Iterable[int], left_out: LeftOut) -> list[KnownLetter]:
    """The letters of some texts, each with those of its texts that are among them."""
    return _letters(db, f"reply.id IN ({numbers(ids)})", left_out)


def _letters(db: Database, which: str, left_out: LeftOut) -> list[KnownLetter]:
    """The letters of the texts for which a condition holds."""
    files = _files(db, which, left_out)
    rows = {row["id"]: row for row in db.query(_TEXTS.format(which=which))}
    letters: defaultdict[str, defaultdict[int, list[KnownText]]] = defaultdict(lambda: defaultdict(list))
    for key, row in rows.items():
        try:
            known = _text(row, rows, tuple(files[key]))
            uid = text(row, "uid") if row["uid"] is not None else known.digest
        except UnreadableError as error:
            left_out.add(printed(row["digest"]), f"identity.{error.column}")
            continue
        letters[uid][row["version_id"] or -key].append(known)
    return [KnownLetter(uid, tuple(map(tuple, versions.values()))) for uid, versions in letters.items()]


def _text(row: Row, rows: dict[int, Row], files: tuple[KnownFile, ...]) -> KnownText:
    beside = rows.get(row["beside"])
    return KnownText(
        digest=hexadecimal(row, "digest"),
        path=text_or_none(row, "path"),
        title=text_or_none(row, "title"),
        document_number=text_or_none(row, "document_number"),
        reason=choice(row, "reason", Reason) if row["reason"] is not None else Reason.ALONE,
        beside=hexadecimal(beside, "digest") if beside else None,
        notes=row["notes"],
        files=files,
    )


def _files(db: Database, which: str, left_out: LeftOut) -> defaultdict[int, list[KnownFile]]:
    found: defaultdict[int, list[KnownFile]] = defaultdict(list)
    for row in db.query(_FILES.format(which=which)):
        try:
            file = KnownFile(
                digest=hexadecimal(row, "digest"),
                path=text_or_none(row, "path"),
                name=name_of(row),
                format=text(row, "format"),
                address=text_or_none(row, "address"),
                reader=text(row, "reader"),
                seen=text(row, "seen"),
            )
        except UnreadableError as error:
            left_out.add(row["id"], f"file.{error.column}")
            continue
        found[row["reply_id"]].append(file)
    return found
