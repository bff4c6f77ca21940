"""Notes compared with what the log says of them: those that are lost, and those that are not as they were saved.

The log keeps a mark of what a note says, so that a digit that was changed by damage is not taken for what was saved;
and it keeps the earlier states, so that a note whose row is lost comes back as it was before its last change.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace

from sqlite_utils import Database

from reader.annotations import Annotation
from reader.errors import ConflictError
from reader.store import decisions, drafts, log, texts
from reader.store.annotations import loaded
from reader.store.healing.told import Named
from reader.store.rows import annotation_row, figure_row, resolution_row
from reader.store.states import mark_of, unpacked
from reader.store.upserting import upsert
from reader.store.values import LeftOut, UnreadableError, printed

OF_NOTES = ("figure", "tag", "decision", "resolution", "change")
"""The tables whose rows speak of a note."""
_STATES = (
    "SELECT seq, annotation_id, time, state FROM change WHERE annotation_id = ? AND state IS NOT NULL ORDER BY seq DESC"
)
_SHOWN_WORDS = 40
_SHOWN = "SELECT seq, mark FROM change WHERE annotation_id = ? AND head = 1 AND state IS NULL"
_SHOWN_AT = "SELECT time, mark FROM change WHERE annotation_id = ? AND head = 1 AND state IS NULL"


def mentioned(db: Database) -> set[str]:
    """The ids of notes that other rows speak of."""
    query = " UNION ".join(f"SELECT annotation_id FROM {name}" for name in OF_NOTES)  # noqa: S608 - names of our own
    return {row[0] for row in db.execute(query) if isinstance(row[0], str)}


def drop_unreadable(db: Database) -> set[str]:
    """Take away the notes whose rows hold what they may not; their ids."""
    left_out = LeftOut()
    readable = {each.id for each in loaded(db, "true", {}, left_out)}
    ids = {row[0] for row in db.execute("SELECT id FROM annotation").fetchall()}
    for each in ids - readable:
        db.execute("DELETE FROM annotation WHERE id = ?", [each])
    return {each for each in ids - readable if isinstance(each, str)}


def revive(
    db: Database, identifiers: Iterable[str], places: Mapping[str, tuple[int, int]]
) -> tuple[list[Named], list[Named]]:
    """Bring notes without a row back as the log knows them last; those that came back so, and those that are lost.

    `places` are the numbers of the replies of some, and where on these their words begin.
    """
    known = _Known(db)
    earlier, lost = [], []
    for identifier in sorted(identifiers):
        found = list(_states(db, identifier, known))
        if not found:
            lost.append(_what_is_known(db, identifier, known, places.get(identifier)))
            continue
        seq, note = found[0]
        for time, mark in db.execute(_SHOWN_AT, [identifier]).fetchall():  # it may have been taken back to that
            note = next((back for _seq, each in found if mark_of(back := replace(each, modified=time)) == mark), note)
        known.write(db, note)
        if note is found[0][1]:
            db.execute("DELETE FROM change WHERE annotation_id = ? AND head = 1 AND state IS NULL", [identifier])
            db.execute("UPDATE change SET head = 1, state = NULL WHERE seq = ?", [seq])
            earlier.append(known.named(note))
    return earlier, lost


class _Known:
    """The replies, by their numbers and digests, with what they are called."""

    def __init__(self, db: Database) -> None:
        rows = db.execute("SELECT id, digest, coalesce(document_number, title, path, '') FROM reply").fetchall()
        self.digests = {number: printed(digest) for number, digest, _title in rows}
        self.numbers = {digest: number for number, digest in self.digests.items()}
        self.titles = {number: title for number, _digest, title in rows}

    def named(self, note: Annotation) -> Named:
        """A note for the person."""
        return Named(note.id, self.titles[self.numbers[note.selector.digest]], note.selector.quote)

    def write(self, db: Database, note: Annotation) -> None:
        """Write a note's rows over what is left of them."""
        revision = db.execute("SELECT count(*) FROM change WHERE annotation_id = ?", [note.id]).fetchone()[0]
        row = {**annotation_row(note, self.numbers[note.selector.digest]), "revision": revision}
        upsert(db, "annotation", row, key="id")
        for name in ("figure", "tag", "resolution"):
            db.execute(f"DELETE FROM {name} WHERE annotation_id = ?", [note.id])  # noqa: S608 - names of our own
        if note.figure:
            upsert(db, "figure", figure_row(note.id, note.figure), key="annotation_id")
        tags = [(note.id, place, tag) for place, tag in enumerate(note.tags)]
        db.conn.executemany("INSERT INTO tag (annotation_id, position, name) VALUES (?, ?, ?)", tags)
        for place, each in enumerate(note.resolutions):
            if each.digest in self.numbers:
                db.table("resolution").insert(resolution_row(note.id, place, each, self.numbers[each.digest]))


def _states(db: Database, identifier: str, known: _Known) -> Iterator[tuple[int, Annotation]]:
    """The states of a note that can be read, the newest first, with their places in the log."""
    for row in list(db.query(_STATES, [identifier])):
        with suppress(UnreadableError):
            yield row["seq"], unpacked(row, known.digests.get)


def _what_is_known(db: Database, identifier: str, known: _Known, begun: tuple[int, int] | None) -> Named:
    """A lost note by what other rows say of it: the words where it decided on a figure, its figure, its first words."""
    figure = db.execute("SELECT text FROM figure WHERE annotation_id = ?", [identifier]).fetchone()
    quote = figure[0] if figure else ""
    place = db.execute('SELECT reply_id, start, "end" FROM decision WHERE annotation_id = ?', [identifier]).fetchone()
    place = place or (begun and (*begun, begun[1] + _SHOWN_WORDS))
    if place is None or place[0] not in known.digests:
        return Named(identifier, "", quote)
    with suppress(texts.UnreadTextError):
        text = texts.kept(db, known.digests[place[0]])
        quote = quote or (text[place[1] : place[2]] if text else "")
    return Named(identifier, known.titles[place[0]], quote)


def doubtful(db: Database) -> tuple[list[Named], list[Named]]:
    """The notes that are not as the log's mark says, and those of which it says nothing.

    Where their figure, tags or places as they were once make them what the mark says, they are that again. What the
    log says of the others as they stand is taken away.
    """
    found, unmarked = [], []
    known = _Known(db)
    for note in loaded(db, "true", {}, LeftOut()):
        heads = db.execute(_SHOWN, [note.id]).fetchall()
        marks = {mark for _seq, mark in heads}
        if not marks:
            unmarked.append(known.named(note))
        if not marks or mark_of(note) in marks:
            continue
        states = (state for _seq, state in _states(db, note.id, known))
        if mended := next((each for state in states for each in _mended(note, state) if mark_of(each) in marks), None):
            known.write(db, mended)
            continue
        db.conn.executemany("DELETE FROM change WHERE seq = ?", [(seq,) for seq, _mark in heads])
        found.append(known.named(note))
    return found, unmarked


def _mended(note: Annotation, state: Annotation) -> Iterator[Annotation]:
    """A note with what stands on other pages than itself as it was in an earlier state, one by one and all together."""
    for names in (("figure",), ("tags",), ("resolutions",), ("figure", "tags", "resolutions")):
        yield replace(note, **{name: getattr(state, name) for name in names})


def decide_again(db: Database) -> None:
    """Keep which note decides on which figure, where that is lost."""
    decided = {row[0] for row in db.execute("SELECT annotation_id FROM decision").fetchall()}
    known = _Known(db)
    for note in loaded(db, "true", {}, LeftOut()):
        if note.decided and note.id not in decided:
            with suppress(ConflictError):  # another one decides on the place: in the ledger this one is beside it
                decisions.decide(db, note.id, known.numbers[note.selector.digest], note.decided)


def drop_unreadable_drafts(db: Database) -> None:
    """Take away the unfinished notes that can't be read."""
    for (rowid,) in db.execute("SELECT rowid FROM draft").fetchall():
        left_out = LeftOut()
        drafts.drafts(db, "draft.rowid = :rowid", {"rowid": rowid}, left_out)
        if str(left_out):
            db.execute("DELETE FROM draft WHERE rowid = ?", [rowid])


def drop_unreadable_changes(db: Database) -> None:
    """Take away the changes that can't be read."""
    unreadable = log.unreadable(db, loaded(db, "true", {}, LeftOut()))
    db.conn.executemany("DELETE FROM change WHERE seq = ?", [(seq,) for seq in unreadable])
