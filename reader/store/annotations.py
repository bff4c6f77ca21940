"""The annotations' store: every change is one annotation put whole, on top of the revision it was made from."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sqlite_utils import Database

from reader.annotations import Annotation, Draft, new_id
from reader.annotations.history import Step
from reader.annotations.log import Change, Hand, state_before
from reader.errors import ConflictError, NotFoundError, StoreError
from reader.i18n import _
from reader.letters import File, Traits
from reader.reply import Reply
from reader.store import decisions, drafts, letters, log, provenance, resolutions, texts, versions, vocabulary
from reader.store.database import Connection
from reader.store.exports import Exports
from reader.store.identities import Identities
from reader.store.replies import REPLIES, Apart, Replies, StoredReply, are_similar, sought, stored_of
from reader.store.rows import annotation_of, annotation_row, figure_of, figure_row, resolution_of
from reader.store.unread import UnreadTexts
from reader.store.upserting import upsert
from reader.store.values import LeftOut, Row, UnreadableError, printed, spellings, text
from reader.store.versions import KnownVersion
from reader.store.vocabulary import Vocabulary
from reader.text.canonical import visible

_ANNOTATIONS = "SELECT annotation.*, reply.digest FROM annotation JOIN reply ON reply.id = annotation.reply_id"
# Rows without the one that they belong to, which no other query comes upon.
_ASTRAY = """
SELECT id, 'reply_id' FROM annotation WHERE reply_id NOT IN (SELECT id FROM reply)
UNION SELECT annotation_id, 'figure.annotation_id' FROM figure WHERE annotation_id NOT IN (SELECT id FROM annotation)
UNION SELECT annotation_id, 'tag.annotation_id' FROM tag WHERE annotation_id NOT IN (SELECT id FROM annotation)
UNION SELECT annotation_id, 'change.annotation_id' FROM change WHERE annotation_id NOT IN (SELECT id FROM annotation)
"""
_BEHIND_ALL = "\U0010ffff"
_NIL = "00000000-0000-0000-0000-000000000000"
NOBODY = Hand(_NIL, _NIL)
"""The hand of who doesn't say who writes (the nil UUID, RFC 9562, 5.9)."""


class AnnotationStore:
    """Annotations, their trash, the log of their changes and the unfinished notes, in one database file.

    `hand` tells who writes; it is asked when that is first needed.
    """

    def __init__(self, connection: Connection, hand: Callable[[], Hand] = lambda: NOBODY) -> None:
        self._connection = connection
        self._hand = hand
        self._left_out = LeftOut()
        self._unread = UnreadTexts()
        self._replies = Replies(self._left_out)
        connection.register(are_similar)
        self.identities = Identities(connection, self._replies, self._left_out, hand)
        self.exports = Exports(connection, self._replies)

    @property
    def path(self) -> Path:
        """The database file."""
        return self._connection.path

    @property
    def read_only(self) -> str:
        """Why nothing can be written; empty where it can."""
        return self._connection.read_only

    @property
    def left_out(self) -> str:
        """Which notes and texts couldn't be read so far, as sentences; empty where all could."""
        damage = _("The annotations' database is damaged: what can be read of it is shown, and notes may be missing.")
        damage = damage if self._connection.is_salvaged else ""
        return " ".join(filter(None, (damage, str(self._left_out), str(self._unread))))

    @property
    def uncopied(self) -> str:
        """That today's copy could not be made, and why; said once, and empty where there is nothing to say."""
        return self._connection.uncopied

    def check(self) -> str:
        """Look through the whole file for damage, and copy it; which writing else does first, in any thread.

        Returns what is to be said of its copy.
        """
        self._connection.check()
        return self.uncopied

    def data_version(self) -> int:
        """A number that changes when another reader has written."""
        return self._connection.data_version()

    def annotations_for(self, reply: Reply, path: Path | None, *, deleted: bool = False) -> list[Annotation]:
        """The annotations of a reply and of its other versions, or those in the trash."""
        state = "NOT NULL" if deleted else "NULL"
        known = sought(reply, path)
        return self._connection.read(
            lambda db: loaded(
                db, f"{self._replies.same(db, reply)} AND annotation.deleted IS {state}", known, self._left_out
            )
        )

    def apart(self, reply: Reply, path: Path | None) -> Apart:
        """How many annotations were made on other texts that may be meant: none known for a version of this reply."""
        known = sought(reply, path)
        return self._connection.read(
            lambda db: Apart(*(_count(db, where, known) for where in self._replies.apart(db, reply)))
        )

    def annotations_apart(self, reply: Reply, path: Path | None) -> list[Annotation]:
        """The annotations that `apart` counts."""
        known = sought(reply, path)

        def look(db: Database) -> list[Annotation]:
            in_file, of_name = self._replies.apart(db, reply)
            return loaded(db, f"(({in_file}) OR ({of_name})) AND annotation.deleted IS NULL", known, self._left_out)

        return self._connection.read(look)

    def annotation(self, identifier: str) -> Annotation | None:
        """The annotation with an id, as it is now, in the trash or not."""
        return self._connection.read(lambda db: _with_id(db, identifier, self._left_out))

    def identified(self, beginning: str) -> Annotation:
        """The only annotation whose id begins so, in the trash or not; a `NotFoundError` for none and several."""
        query = "SELECT id FROM annotation WHERE id >= ? AND id < ? ORDER BY id LIMIT 2"
        bounds = (beginning, beginning + _BEHIND_ALL)
        ids = self._connection.read(lambda db: db.execute(query, bounds).fetchall())
        if beginning and ids and (len(ids) == 1 or (beginning,) in ids) and (found := self.annotation(ids[0][0])):
            return found
        sentence = _("several notes have ids that begin with “{id}”.") if ids else _("no note has the id “{id}”.")
        raise NotFoundError(
            sentence.format(id=visible(beginning)), hint=_("reply-reader notes lists all that there are.")
        )

    def all_annotations(self) -> list[tuple[StoredReply, Annotation]]:
        """Every annotation that is not in the trash, with its reply."""
        return self._connection.read(self._all)

    def _all(self, db: Database) -> list[tuple[StoredReply, Annotation]]:
        replies = {printed(row["digest"]): row for row in db.query(REPLIES)}
        for key, column in db.execute(_ASTRAY):
            self._left_out.add(key, column)
        found = []
        for item in loaded(db, "annotation.deleted IS NULL", {}, self._left_out):
            try:
                found.append((stored_of(replies[item.selector.digest]), item))
            except UnreadableError as error:
                self._left_out.add(item.id, f"reply.{error.column}")
        return found

    def text(self, digest: str) -> str | None:
        """The text with a digest, where it is kept; what is damaged is not, nor what is in a form of later versions."""
        try:
            return self._connection.read(lambda db: texts.kept(db, digest))
        except texts.UnreadTextError as error:
            self._unread.add(digest, error)
            return None

    def formats(self, digest: str) -> set[str]:
        """The formats of the files that gave the text with a digest."""
        return self._connection.read(lambda db: provenance.formats(db, digest))

    @staticmethod
    def keeps(reply: Reply) -> bool:
        """Whether a reply's text is kept with its notes: one that is too long is not."""
        return len(reply.text) <= texts.MOST_CHARACTERS

    def keep_text(self, reply: Reply) -> None:
        """Keep the text of a reply whose notes were made before texts were kept; where there are none, nothing."""
        lacking = "SELECT id FROM reply WHERE digest IN (?, ?) AND id NOT IN (SELECT reply_id FROM text)"
        if self.read_only or not self.keeps(reply):
            return
        if not self._connection.read(lambda db: db.execute(lacking, spellings(reply.digest)).fetchone()):
            return
        with self._connection.writing() as db:
            for (reply_id,) in db.execute(lacking, spellings(reply.digest)).fetchall():
                texts.keep(db, reply_id, reply.text)
                letters.keep(db, reply_id, self._replies.traits(reply), self._left_out)

    def put(
        self, annotation: Annotation, reply: Reply, path: Path | None, *, alone: bool = False, step: Step | None = None
    ) -> Annotation:
        """Write an annotation over its revision, and that into the log as a step; the annotation with its next one.

        Raises `ConflictError`, and writes nothing, where another reader has changed it since; where another annotation
        decides on the place that this one would; and, where it was asked for as the only one, `alone`, where one is on
        exactly its words. The error's subject is the id of the annotation that was first.
        """
        written = replace(annotation, revision=annotation.revision + 1)
        step = step or Step(new_id(), annotation.id)
        hand = self._hand()
        with self._connection.writing() as db:
            current = next(db.query("SELECT revision, reply_id FROM annotation WHERE id = ?", [annotation.id]), None)
            if (current["revision"] if current else 0) != annotation.revision:
                raise ConflictError(
                    _("this note was changed in another window; it is shown as it is now."), subject=annotation.id
                )
            stored = _readable(db, annotation.id)
            reply_id = self._replies.row_of(db, annotation.selector.digest, reply, path, written.modified)
            if alone:
                _refuse_beside_another(db, reply_id, written)
            before = _words_of(stored) if stored else Counter()
            upsert(db, "annotation", annotation_row(written, reply_id), key="id")
            figure = figure_row(annotation.id, annotation.figure) if annotation.figure else None
            self._put_tags(db, annotation)
            if figure is None:
                db.execute("DELETE FROM figure WHERE annotation_id = ?", [annotation.id])
            else:
                upsert(db, "figure", figure, key="annotation_id")
            vocabulary.count(db, before, _words_of(written), written.modified)
            decisions.decide(db, written.id, reply_id, written.decided)
            if written.decided and (first := resolutions.on(db, reply_id, written.decided)):
                raise ConflictError(_("this figure is decided on already."), subject=first)
            resolutions.put(db, written, lambda digest: self._replies.row_of(db, digest, reply, path, written.modified))
            log.write(db, (stored, current["reply_id"]) if stored and current else None, written, step, hand)
            self._read_back(db, written)
        return written

    @staticmethod
    def _put_tags(db: Database, annotation: Annotation) -> None:
        db.execute("DELETE FROM tag WHERE annotation_id = ?", [annotation.id])
        for position, name in enumerate(annotation.tags):
            db.execute(
                "INSERT INTO tag (annotation_id, position, name) VALUES (?, ?, ?)", [annotation.id, position, name]
            )

    def _read_back(self, db: Database, written: Annotation) -> None:
        """Acknowledge only what can be read: in a row of a reply that is damaged it could not."""
        if _with_id(db, written.id, LeftOut()) != written:
            raise StoreError(
                _("what was written could not be read back, so nothing was saved."),
                subject=visible(str(self.path)),
                hint=_("The database may be damaged: put a copy in its place."),
            )

    # The log

    def steps(self, identifiers: Sequence[str]) -> tuple[list[Step], set[str]]:
        """What this device changed on some notes, in the order of its steps, and of which of them any change is known.

        Where none is, nobody is asked which device this is.
        """
        return self._connection.read(lambda db: log.steps(db, identifiers, lambda: self._hand().device))

    def changes(self, annotations: Iterable[Annotation]) -> list[Change]:
        """All that is known of the changes of some notes, which are given as they stand now."""
        return self._connection.read(lambda db: log.changes(db, annotations, self._left_out))

    def taking_back(self, step: Step) -> tuple[Annotation, Annotation]:
        """A note's state after a step, and the one that taking it back leaves; `NotFoundError` where none is known."""
        if found := self._connection.read(lambda db: self._with_parent(db, step)):
            change, parent = found
            return change.state, state_before(change, parent)
        raise NotFoundError(_("what was there before this change can't be read, so it can't be taken back."))

    def _with_parent(self, db: Database, step: Step) -> tuple[Change, Change | None] | None:
        now = _with_id(db, step.annotation_id, self._left_out)
        return log.with_parent(db, now, step.id) if now else None

    def names(self) -> Mapping[str, str]:
        """What devices and annotators are called, by their ids."""
        return self._connection.read(log.names)

    # Letters

    def comes_from(self, digest: str, file: Callable[[], File]) -> None:
        """Tell of which file the text with a digest was made, which is asked for when that has to be known."""
        self._replies.files[digest] = file

    def versions(self, reply: Reply, path: Path | None) -> list[KnownVersion]:
        """The texts of a reply's letter that notes were made on, this one too, the newest first."""
        known, same = sought(reply, path), self._replies.same
        return self._connection.read(lambda db: versions.versions(db, same(db, reply), known, self._left_out))

    def traits(self, reply: Reply) -> Traits:
        """What tells which letter a text is."""
        return self._replies.traits(reply)

    def of_this_version(self, reply: Reply) -> frozenset[str]:
        """The digests of the texts that are this version of the letter: the same file read otherwise, or its copies."""
        return self._connection.read(lambda db: letters.of_this_version(db, self.traits(reply), self._left_out))

    # Unfinished notes

    def drafts_for(self, reply: Reply, path: Path | None) -> list[Draft]:
        """The unfinished notes on a reply and its other versions, the last one written first."""
        known = sought(reply, path)
        return self._connection.read(lambda db: drafts.drafts(db, self._replies.same(db, reply), known, self._left_out))

    def keep_draft(self, draft: Draft, reply: Reply, path: Path | None) -> None:
        """Keep an unfinished note."""
        with self._connection.writing() as db:
            drafts.keep(db, draft, self._replies.row_of(db, draft.selector.digest, reply, path, draft.modified))

    def drop_draft(self, draft: Draft) -> None:
        """Forget an unfinished note as it is known here: it was saved or thrown away."""
        with self._connection.writing() as db:
            drafts.drop(db, draft)

    def vocabulary(self) -> Vocabulary:
        """What was said of figures before, in all replies, the most frequent first."""
        return self._connection.read(vocabulary.vocabulary)

    def close(self) -> None:
        """Close the database."""
        self._connection.close()


def open_store(path: Path, hand: Callable[[], Hand] = lambda: NOBODY) -> AnnotationStore:
    """Open, and where needed make or migrate, the annotations' database; `hand` tells who writes."""
    return AnnotationStore(Connection(path), hand)


def _count(db: Database, where: str, known: Row) -> int:
    counted = "SELECT count(*) FROM annotation JOIN reply ON reply.id = annotation.reply_id"
    [(count,)] = db.execute(f"{counted} WHERE {where} AND annotation.deleted IS NULL", known).fetchall()
    return int(count)


def _refuse_beside_another(db: Database, reply_id: int, annotation: Annotation) -> None:
    """Refuse a second annotation of the same words; beside one that is about no figure a figure can be decided on."""
    span = annotation.selector.span
    there = db.query(
        'SELECT id FROM annotation WHERE reply_id = ? AND start = ? AND "end" = ? AND deleted IS NULL'
        " AND (? OR EXISTS (SELECT 1 FROM figure WHERE annotation_id = annotation.id))",
        [reply_id, span.start, span.end, annotation.decided is None],
    )
    if first := next((row["id"] for row in there), None):
        raise ConflictError(
            _("these words were marked in another window; they are shown as they are now."), subject=first
        )


def _with_id(db: Database, identifier: str, left_out: LeftOut) -> Annotation | None:
    return next(iter(loaded(db, "annotation.id = :id", {"id": identifier}, left_out)), None)


def loaded(db: Database, where: str, parameters: Row, left_out: LeftOut) -> list[Annotation]:
    """The annotations, with their tags and figures; one that can't be read is named and left out."""
    rows = list(
        db.query(
            f"{_ANNOTATIONS} WHERE {where} ORDER BY annotation.reply_id, start, created, annotation.id", parameters
        )
    )
    identifiers = [row["id"] for row in rows if isinstance(row["id"], str)]
    tags: defaultdict[str, list[Row]] = defaultdict(list)
    figures: dict[str, Row] = {}
    resolved: dict[str, list[Row]] = {}
    for chunk in log.chunks(identifiers):
        marks = ",".join("?" * len(chunk))
        for row in db.table("tag").rows_where(f"annotation_id IN ({marks})", chunk, order_by="position"):
            tags[row["annotation_id"]].append(row)
        for row in db.table("figure").rows_where(f"annotation_id IN ({marks})", chunk):
            figures[row["annotation_id"]] = row
        resolved |= resolutions.rows_of(db, chunk)
    found: dict[str, Annotation] = {}
    for row in rows:
        try:
            item = _annotation(row, tags[row["id"]], figures.get(row["id"]), resolved.get(row["id"], []))
        except UnreadableError as error:
            left_out.add(row["id"], error.column)
            continue
        if item.id in found:  # a damaged index lets them in
            left_out.add(item.id, "id")
        else:
            found[item.id] = item
    return list(found.values())


def _annotation(row: Row, tags: list[Row], figure: Row | None, resolved: list[Row]) -> Annotation:
    return annotation_of(
        row,
        tuple(text(tag, "name") for tag in tags),
        figure_of(figure) if figure else None,
        tuple(map(resolution_of, resolved)),
    )


def _readable(db: Database, annotation_id: str) -> Annotation | None:
    """A note as it is stored, `None` where it is not; what can't be read is refused, since it would be written over."""
    left_out = LeftOut()
    found = _with_id(db, annotation_id, left_out)
    if str(left_out):
        raise StoreError(str(left_out))
    return found


def _words_of(annotation: Annotation) -> vocabulary.Words:
    """The words that are offered again because of an annotation; none for one in the trash."""
    if annotation.deleted:
        return Counter()
    figure = figure_row(annotation.id, annotation.figure) if annotation.figure else None
    return vocabulary.words_of(figure, annotation.tags)
