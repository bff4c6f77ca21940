"""Letters: which texts are one letter, kept beside them; and what a person said of that, which always wins.

A letter has versions, a version has texts (the rows of `reply`), a text has files. What the rules tell can be told
again from the traits of the texts at any time; a person's word, `told`, can't.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from itertools import combinations
from uuid import uuid4

from sqlite_utils import Database

from reader.letters import Reason, Relation, Traits, Verdict, compared, grouped, traits_of
from reader.letters.grouping import why
from reader.letters.proposal import Asked
from reader.letters.sketch import key_of
from reader.letters.traits import address_for_comparing, number_for_comparing
from reader.reply import parse
from reader.store import texts, wording
from reader.store.sayings import told_of
from reader.store.values import (
    LeftOut,
    Row,
    UnreadableError,
    hexadecimal,
    printed,
    spellings,
    text_or_none,
)

_TRAITS = """
SELECT reply.id, reply.digest, reply.path, reply.title, reply.document_number, letter.id AS letter_id,
    iif(letter.id IS NULL, NULL, version_id) AS version_id, said, words, sketch, numerals
FROM reply LEFT JOIN identity ON identity.reply_id = reply.id LEFT JOIN version ON version.id = identity.version_id
LEFT JOIN letter ON letter.id = version.letter_id
WHERE reply.id IN ({ids})
"""
_MEMBERS = """
SELECT reply_id FROM identity WHERE version_id IN (
    SELECT id FROM version WHERE letter_id IN (
        SELECT letter_id FROM version JOIN identity ON version_id = version.id WHERE reply_id IN ({ids})
    )
)
"""
_ROWS = "SELECT id, digest, path, title, document_number FROM reply"
_LACKING = """
SELECT id, digest, path, title, document_number FROM reply WHERE id NOT IN (SELECT reply_id FROM identity) ORDER BY id
"""


def numbers(ids: Iterable[int]) -> str:
    """Numbers as a list in SQL, each once."""
    return ",".join(map(str, sorted(set(ids))))


class Known:
    """The traits of some texts by the ids of their rows, with the letters and versions that they are in so far."""

    def __init__(self, db: Database, ids: Iterable[int], left_out: LeftOut) -> None:
        self.traits: dict[int, Traits] = {}
        self.versions: dict[int, int | None] = {}
        self.letters: dict[int, int | None] = {}
        wanted = numbers(ids)
        if not wanted:
            return
        files: defaultdict[int, list[Row]] = defaultdict(list)
        for row in db.query(f"SELECT reply_id, digest, address, path FROM file WHERE reply_id IN ({wanted})"):  # noqa: S608
            files[row["reply_id"]].append(row)
        for row in db.query(_TRAITS.format(ids=wanted)):
            try:
                self.traits[row["id"]] = _traits_of(row, files[row["id"]])
            except UnreadableError as error:
                left_out.add(printed(row["digest"]), f"identity.{error.column}")
                continue
            self.versions[row["id"]], self.letters[row["id"]] = row["version_id"], row["letter_id"]


def keep(db: Database, reply_id: int, traits: Traits, left_out: LeftOut, *, by_words: bool = True) -> None:
    """Keep the traits of a text, and find its letter anew; `by_words` says that they were taken from its words."""
    row = {
        "said": packed(_said(traits)),
        "words": bytes.fromhex(traits.words) if by_words else None,
        "sketch": traits.sketch,
        "numerals": traits.numerals,
    }
    is_new = db.execute("SELECT 1 FROM identity WHERE reply_id = ?", [reply_id]).fetchone() is None
    if not is_new:
        db.table("identity").update(reply_id, row)
    else:
        version = _new_version(db, _new_letter(db))
        made = {"reply_id": reply_id, "version_id": version, "reason": Reason.ALONE.value, **row}
        db.table("identity").insert(made)
    _keep_keys(db, reply_id, traits)
    alike = _like(db, traits, left_out) - {reply_id}
    if not is_new or alike or told_of(db, [traits.digest]):
        regroup(db, {reply_id, *alike}, left_out)


def _keep_keys(db: Database, reply_id: int, traits: Traits) -> None:
    """Keep what a text is looked up by: as one that may be its letter's, and as one of its title."""
    keys = traits.keys | ({key_of_title(traits.title)} if traits.title else set())
    db.conn.executemany("INSERT OR IGNORE INTO identity_key VALUES (?, ?)", [(key, reply_id) for key in keys])


def keep_keys_of_rows(db: Database) -> None:
    """Keep what the rows of all texts themselves tell to look them up by."""
    for row in list(db.query(_ROWS)):
        try:
            _keep_keys(db, row["id"], of_row(row))
        except UnreadableError:
            continue  # it is named when its notes are read


def key_of_title(title: str) -> int:
    """What texts with a title are looked up by."""
    return key_of("title", title)


def key_of_path(path: str) -> int:
    """What texts that stood in a file are looked up by."""
    return key_of("path", path)


def key_of_number(document_number: str) -> int:
    """What texts with a document number are looked up by."""
    return key_of("number", number_for_comparing(document_number))


def is_known_by_words(db: Database, reply_id: int) -> bool:
    """Whether the traits of a text were taken from its words, not just from what its row says."""
    row = db.execute("SELECT 1 FROM identity WHERE reply_id = ? AND words IS NOT NULL", [reply_id]).fetchone()
    return row is not None


def mates(db: Database, traits: Traits, left_out: LeftOut) -> tuple[set[int], set[int]]:
    """The rows of the texts that are one letter with a text, its own too; and of those that a person parted from it."""
    its = rows_of(db, [traits.digest])
    own = next(iter(its), 0)  # no row has this id
    ids = its | _like(db, traits, left_out) | _partners(db, [traits.digest])
    known = Known(db, {*ids, *_members(db, ids)}, left_out)
    known.traits[own] = traits if own not in known.traits else _with_files(known.traits[own], traits)
    letters = _grouped(db, known)
    letter = next(letter for letter in letters if own in letter)
    return {each for each in letter if each}, apart_from(db, known, letter)


def of_this_version(db: Database, traits: Traits, left_out: LeftOut) -> frozenset[str]:
    """The digests of the texts that are the same version of a letter as a text: of the same file, or its words."""
    ids, _apart = mates(db, traits, left_out)
    known = {each.digest: each for each in Known(db, ids, left_out).traits.values()}
    own = _with_files(known[traits.digest], traits) if traits.digest in known else traits
    return frozenset(digest for digest, each in known.items() if compared(own, each).relation is Relation.SAME)


def regroup(db: Database, ids: Iterable[int], left_out: LeftOut) -> None:
    """Find the letters of some texts anew, and of all that are one letter with them so far."""
    some = set(ids)
    digests = db.execute(f"SELECT digest FROM reply WHERE id IN ({numbers(some)})").fetchall()  # noqa: S608
    some |= _partners(db, (printed(row[0]) for row in digests))
    known = Known(db, {*some, *_members(db, some)}, left_out)
    told = told_of(db, [each.digest for each in known.traits.values()])
    joined = {frozenset((each.one, each.other)) for each in told if each.joined}
    parted = {digest for each in told if not each.joined for digest in (each.one, each.other)}
    before = {each for each in known.versions.values() if each}
    taken_letters: set[int] = set()
    taken_versions: set[int] = set()

    def by_hand(one: int, other: int) -> bool:
        return frozenset((known.traits[one].digest, known.traits[other].digest)) in joined

    for members in _grouped(db, known):
        letter = _kept(members, known.letters, taken_letters) or _new_letter(db)
        taken_letters.add(letter)
        for texts_of_one in _versions(members, known):
            version = _kept(texts_of_one, known.versions, taken_versions) or _new_version(db, letter)
            taken_versions.add(version)
            db.execute("UPDATE version SET letter_id = ? WHERE id = ?", [letter, version])
            for text_id in texts_of_one:
                others = [each for each in members if each != text_id]
                found = why(text_id, others, partial(_verdict, known), by_hand)
                alone = Reason.PARTED if known.traits[text_id].digest in parted else Reason.ALONE
                beside, reason = (found[0], found[1].reason) if found else (None, alone)
                db.execute(
                    "UPDATE identity SET version_id = ?, reason = ?, beside = ? WHERE reply_id = ?",
                    [version, reason.value, beside, text_id],
                )
    for version in before - taken_versions:
        db.execute("DELETE FROM version WHERE id = ?", [version])
    for letter in {each for each in known.letters.values() if each} - taken_letters:
        db.execute("DELETE FROM letter WHERE id = ?", [letter])


def find_all(db: Database, kept: Callable[[Database, str], str | None]) -> None:
    """Find the letters of texts that have none: by those that are kept; where there is none, by what its row says."""
    left_out = LeftOut()
    for row in list(db.query(_LACKING)):
        try:
            bare = of_row(row)
        except UnreadableError:
            continue  # what others wrote into the row is named when its notes are read
        try:
            words = kept(db, bare.digest)
        except texts.UnreadTextError:
            words = None
        traits = traits_of(parse(words), paths=bare.paths) if words else bare
        keep(db, row["id"], traits, left_out, by_words=words is not None)


def of_row(row: Row) -> Traits:
    """The traits of a text that isn't kept, by what is remembered of it."""
    path = text_or_none(row, "path")
    return Traits(
        digest=hexadecimal(row, "digest"),
        title=text_or_none(row, "title") or "",
        number=number_for_comparing(text_or_none(row, "document_number")),
        paths=frozenset([path] if path else []),
    )


def _verdict(known: Known, one: int, other: int) -> Verdict:
    return compared(known.traits[one], known.traits[other])


def _grouped(db: Database, known: Known) -> list[tuple[int, ...]]:
    rows = {traits.digest: text_id for text_id, traits in known.traits.items()}
    told = told_of(db, rows)
    said = [(rows[each.one], rows[each.other], each.joined) for each in told if {each.one, each.other} <= rows.keys()]
    return grouped(sorted(known.traits), lambda one, other: _verdict(known, one, other), said)


def _versions(members: tuple[int, ...], known: Known) -> list[tuple[int, ...]]:
    """The texts of a letter that have the same words, or are of the same file."""
    version = {each: each for each in members}
    for one, other in combinations(members, 2):
        if _verdict(known, one, other).relation is Relation.SAME:
            first, second = version[one], version[other]
            version = {each: first if now == second else now for each, now in version.items()}
    together: defaultdict[int, list[int]] = defaultdict(list)
    for each, first in version.items():
        together[first].append(each)
    return [tuple(each) for each in together.values()]


def _like(db: Database, traits: Traits, left_out: LeftOut) -> set[int]:
    """The texts that are one letter with a text, by what stands in them."""
    return {text_id for text_id, relation in near(db, traits, left_out).items() if relation.is_one_letter}


def near(db: Database, traits: Traits, left_out: LeftOut) -> dict[int, Relation]:
    """How those texts stand to a text that may be one letter with it, or belong to it, by what stands in them."""
    keys = numbers(traits.keys)
    rows = db.execute(f"SELECT DISTINCT reply_id FROM identity_key WHERE key IN ({keys})").fetchall()  # noqa: S608
    known = Known(db, (row[0] for row in rows), left_out)
    return {text_id: compared(traits, each).relation for text_id, each in known.traits.items()}


def _members(db: Database, ids: Iterable[int]) -> set[int]:
    wanted = numbers(ids)
    return {row[0] for row in db.execute(_MEMBERS.format(ids=wanted))} if wanted else set()


def rows_of(db: Database, digests: Iterable[str]) -> set[int]:
    """The rows of the texts with these digests, of those that have one."""
    found = (db.execute("SELECT id FROM reply WHERE digest IN (?, ?)", spellings(each)).fetchone() for each in digests)
    return {row[0] for row in found if row}


def _partners(db: Database, digests: Iterable[str]) -> set[int]:
    """The rows of all texts that a person said something of beside one of these, and of these."""
    return rows_of(db, {digest for pair in told_of(db, digests) for digest in (pair.one, pair.other)})


def apart_from(db: Database, known: Known, letter: tuple[int, ...]) -> set[int]:
    """The texts that a person parted from one of a letter, with all that are one letter with these."""
    own = {known.traits[each].digest for each in letter}
    pairs = (each for each in told_of(db, own) if not each.joined)
    parted = rows_of(db, {digest for pair in pairs for digest in (pair.one, pair.other) if digest not in own})
    return {*parted, *_members(db, parted)} - set(letter)


def _kept(members: Iterable[int], before: dict[int, int | None], taken: set[int]) -> int | None:
    """The letter or version that goes on as that of these texts: that of the first of them that is free."""
    return next((at for each in members if (at := before.get(each)) and at not in taken), None)


def _new_letter(db: Database) -> int:
    return int(db.execute("INSERT INTO letter (uid) VALUES (?)", [uuid4().hex]).lastrowid or 0)


def _new_version(db: Database, letter: int) -> int:
    return int(db.execute("INSERT INTO version (letter_id) VALUES (?)", [letter]).lastrowid or 0)


def _with_files(stored: Traits, now: Traits) -> Traits:
    return replace(now, files=stored.files | now.files, addresses=stored.addresses | now.addresses)


_PLAIN = ("issuer", "request", "signed", "published")
_ASKED = ("assembly", "term", "session", "place")
SAID = (*_PLAIN, "asked_numbers", *(f"asked_{name}" for name in _ASKED), "addressees", "years")
"""What a letter says of itself, in the order in which it is kept; a further fact comes last."""


def packed(said: Mapping[str, Iterable[str]]) -> bytes:
    """What a letter says of itself, a line a fact without those that are empty at the end; words have no blanks."""
    lines = ("\t".join(said.get(name, ())) for name in SAID)
    return wording.packed("\n".join(lines).rstrip("\n"))


def _said(traits: Traits) -> dict[str, Iterable[str]]:
    asked = {f"asked_{name}": [getattr(traits.asked, name)] for name in _ASKED}
    plain = {name: [getattr(traits, name)] for name in _PLAIN}
    several = {"asked_numbers": sorted(traits.asked.numbers), "addressees": traits.addressees, "years": traits.years}
    return {**plain, **asked, **several}


def _unpacked(row: Row) -> dict[str, tuple[str, ...]]:
    kept = row["said"]
    try:
        lines = wording.unpacked(kept).encode().decode().split("\n")  # half a character can't be encoded
    except (TypeError, ValueError) as error:
        raise UnreadableError("said") from error
    if len(lines) > len(SAID):
        raise UnreadableError("said")
    return {name: tuple(line.split("\t")) for name, line in zip(SAID, lines, strict=False) if line}


def _traits_of(row: Row, files: list[Row]) -> Traits:
    bare = of_row(row)
    if row["said"] is None:
        return bare
    said = _unpacked(row)

    def one(name: str) -> str:
        return said.get(name, ("",))[0]

    asked = Asked(frozenset(said.get("asked_numbers", ())), *(one(f"asked_{each}") for each in _ASKED))
    return replace(
        bare,
        asked=asked,
        addressees=said.get("addressees", ()),
        years=said.get("years", ()),
        words=_bytes(row, "words").hex(),
        sketch=_bytes(row, "sketch"),
        numerals=_bytes(row, "numerals"),
        files=frozenset(hexadecimal(each, "digest") for each in files),
        addresses=frozenset(
            address_for_comparing(address) for each in files if (address := text_or_none(each, "address"))
        ),
        paths=bare.paths | {path for each in files if (path := text_or_none(each, "path"))},
        **{name: one(name) for name in _PLAIN},  # type: ignore[arg-type]
    )


def _bytes(row: Row, column: str) -> bytes:
    value = row[column] or b""
    if not isinstance(value, bytes) or len(value) > 1000:
        raise UnreadableError(column)
    return value
