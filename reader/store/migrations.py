"""The schema, as numbered steps from an empty database. A step that was ever released is never changed.

A further fact needs none to be written: `Fact.since` is the next version, and the step is made of it.
"""

from collections.abc import Iterable
from functools import partial

from sqlite_utils import Database

from reader.facts import FACTS, Fact, Sort
from reader.store.compacting import compact
from reader.store.decisions import decide_all
from reader.store.narrowing import narrow
from reader.store.schema import Step
from reader.store.vocabulary import count_all


def _first(db: Database) -> None:
    db.table("reply").create(
        {"id": int, "digest": str, "path": str, "title": str, "document_number": str},
        pk="id",
        not_null={"digest"},
        strict=True,
    )
    db.table("reply").create_index(["digest"], unique=True)
    db.table("annotation").create(
        {
            "id": str,
            "reply_id": int,
            "start": int,
            "end": int,
            "quote": str,
            "prefix": str,
            "suffix": str,
            "section": str,
            "kind": str,
            "note": str,
            "author": str,
            "created": str,
            "modified": str,
            "revision": int,
            "deleted": str,
        },
        pk="id",
        not_null={"reply_id", "start", "end", "quote", "kind", "note", "created", "modified", "revision"},
        foreign_keys=[("reply_id", "reply", "id")],
        strict=True,
    )
    db.table("annotation").create_index(["reply_id", "start"])
    db.table("tag").create(
        {"annotation_id": str, "position": int, "name": str},
        pk=("annotation_id", "position"),
        not_null={"name"},
        foreign_keys=[("annotation_id", "annotation", "id")],
        strict=True,
    )
    db.table("figure").create(
        {
            "annotation_id": str,
            "kind": str,
            "text": str,
            "value": str,
            "lower": str,
            "upper": str,
            "unit": str,
            "qualifier": str,
            "base": str,
            "year": str,
            "payer": str,
            "purpose": str,
            "status": str,
        },
        pk="annotation_id",
        not_null={"kind", "text", "unit", "qualifier"},
        foreign_keys=[("annotation_id", "annotation", "id")],
        strict=True,
    )
    db.table("draft").create(
        {
            "reply_id": int,
            "start": int,
            "end": int,
            "quote": str,
            "prefix": str,
            "suffix": str,
            "section": str,
            "annotation_id": str,
            "kind": str,
            "note": str,
            "tags": str,
            "modified": str,
        },
        pk=("reply_id", "start", "end"),
        not_null={"quote", "kind", "note", "tags", "modified"},
        foreign_keys=[("reply_id", "reply", "id")],
        strict=True,
    )


def _review(db: Database) -> None:
    """What the figure card asks for, what a person decided on a figure, and the card's unfinished fields."""
    figure = db.table("figure")
    figure.add_column("recipient", str)
    figure.add_column("level", str)
    figure.add_column("cumulative", int)
    figure.add_column("in_kind", int)
    figure.add_column("part", int)
    figure.add_column("review", str, not_null_default="open")
    db.table("draft").add_column("fields", str)


def _decisions(db: Database) -> None:
    """At most one decision on a place; words counted; unfinished notes by window; what replies are looked for by."""
    db.table("decision").create(
        {"annotation_id": str, "reply_id": int, "start": int, "end": int},
        pk="annotation_id",
        not_null={"reply_id", "start", "end"},
        foreign_keys=[("annotation_id", "annotation", "id"), ("reply_id", "reply", "id")],
        strict=True,
    )
    db.table("decision").create_index(["reply_id", "start"], unique=True)
    db.table("word").create(
        {"field": str, "words": str, "count": int, "last": str},
        pk=("field", "words"),
        not_null={"count", "last"},
        strict=True,
    )
    db.table("word").create_index(["field", "count", "last"])
    db.table("reply").create_index(["document_number", "title"])
    db.table("reply").create_index(["path"])
    db.execute("ALTER TABLE draft RENAME TO draft_before")
    db.table("draft").create(
        {
            "reply_id": int,
            "start": int,
            "end": int,
            "quote": str,
            "prefix": str,
            "suffix": str,
            "section": str,
            "annotation_id": str,
            "kind": str,
            "note": str,
            "tags": str,
            "modified": str,
            "fields": str,
            "window": str,
        },
        pk=("reply_id", "start", "end", "window"),
        not_null={"quote", "kind", "note", "tags", "modified", "window"},
        defaults={"window": ""},
        foreign_keys=[("reply_id", "reply", "id")],
        strict=True,
    )
    kept = ", ".join(f'"{column.name}"' for column in db.table("draft_before").columns)
    db.execute(f"INSERT INTO draft ({kept}) SELECT {kept} FROM draft_before")  # noqa: S608 - names of our own
    db.execute("DROP TABLE draft_before")
    decide_all(db)
    count_all(db, _WORDS_THEN)


def _texts(db: Database) -> None:
    """The texts that notes were made on, compressed."""
    db.table("text").create(
        {"reply_id": int, "words": bytes, "length": int},
        pk="reply_id",
        not_null={"words", "length"},
        foreign_keys=[("reply_id", "reply", "id")],
        strict=True,
    )


def _log(db: Database) -> None:
    """Who changed what, on top of what: nothing is written of a note before it is changed."""
    for name in ("device", "annotator"):
        db.table(name).create({"id": int, "uuid": str, "name": str}, pk="id", not_null={"uuid", "name"}, strict=True)
        db.table(name).create_index(["uuid"], unique=True)
    db.table("change").create(
        {
            "seq": int,
            "id": bytes,
            "annotation_id": str,
            "parents": bytes,
            "device": int,
            "annotator": int,
            "time": str,
            "undoes": bytes,
            "head": int,
            "state": bytes,
            "mark": bytes,
        },
        pk="seq",
        not_null={"id", "annotation_id", "parents", "time", "head", "mark"},
        foreign_keys=[
            ("annotation_id", "annotation", "id"),
            ("device", "device", "id"),
            ("annotator", "annotator", "id"),
        ],
        strict=True,
    )
    db.table("change").create_index(["annotation_id", "head"])


def _resolutions(db: Database) -> None:
    """What people decided on the places of annotations in other versions; replies looked for by title."""
    db.table("resolution").create(
        {
            "annotation_id": str,
            "reply_id": int,
            "position": int,
            "start": int,
            "end": int,
            "quote": str,
            "prefix": str,
            "suffix": str,
            "section": str,
            "figure": str,
            "author": str,
            "decided": str,
        },
        pk=("annotation_id", "reply_id"),
        not_null={"annotation_id", "reply_id", "position", "decided"},
        foreign_keys=[("annotation_id", "annotation", "id"), ("reply_id", "reply", "id")],
        strict=True,
    )
    db.table("resolution").create_index(["reply_id", "start"])
    db.table("reply").create_index(["title"])


def _letters(db: Database) -> None:
    """Which letter each text is, its files, and what a person said of that."""
    db.table("letter").create({"id": int, "uid": str}, pk="id", not_null={"uid"}, strict=True)
    db.table("version").create(
        {"id": int, "letter_id": int},
        pk="id",
        not_null={"letter_id"},
        foreign_keys=[("letter_id", "letter", "id")],
        strict=True,
    )
    db.table("version").create_index(["letter_id"])
    db.table("identity").create(
        {
            "reply_id": int,
            "version_id": int,
            "reason": str,
            "beside": int,
            "said": str,
            "words": str,
            "sketch": bytes,
            "numerals": bytes,
        },
        pk="reply_id",
        not_null={"version_id", "reason", "said"},
        foreign_keys=[("reply_id", "reply", "id"), ("version_id", "version", "id")],
        strict=True,
    )
    db.table("identity").create_index(["version_id"])
    db.table("identity_key").create(
        {"key": int, "reply_id": int},
        pk=("key", "reply_id"),
        foreign_keys=[("reply_id", "reply", "id")],
        strict=True,
    )
    db.table("told").create(
        {"id": int, "one": str, "other": str, "joined": int, "author": str, "made": str},
        pk="id",
        not_null={"one", "other", "joined", "made"},
        strict=True,
    )
    db.table("told").create_index(["one"])
    db.table("told").create_index(["other"])
    db.table("file").create(
        {
            "id": int,
            "reply_id": int,
            "digest": str,
            "path": str,
            "name": str,
            "format": str,
            "address": str,
            "reader": str,
            "seen": str,
        },
        pk="id",
        not_null={"reply_id", "digest", "name", "format", "reader", "seen"},
        foreign_keys=[("reply_id", "reply", "id")],
        strict=True,
    )
    db.table("file").create_index(["reply_id"])


def _sayings(db: Database) -> None:
    """Who said what of letters, on which device, and what was taken back."""
    for column in (
        "device INTEGER REFERENCES device(id)",
        "annotator INTEGER REFERENCES annotator(id)",
        "act TEXT",
        "undoes TEXT",
    ):
        db.execute(f"ALTER TABLE told ADD COLUMN {column}")


def _exports(db: Database) -> None:
    """What was exported to which file, and the words of all that ever was."""
    db.table("export").create(
        {"id": int, "path": str, "reply_id": int, "source": str, "front": str, "time": str},
        pk="id",
        not_null={"path", "front", "time"},
        foreign_keys=[("reply_id", "reply", "id")],
        strict=True,
    )
    db.table("export").create_index(["path"], unique=True)
    db.table("export").create_index(["reply_id"])
    db.execute(
        "CREATE TABLE export_part (export_id INTEGER NOT NULL REFERENCES export(id), name TEXT NOT NULL, mark BLOB,"
        " PRIMARY KEY (export_id, name)) STRICT, WITHOUT ROWID"
    )
    db.table("export_words").create(
        {"id": int, "digest": bytes, "name": str, "mark": bytes}, pk="id", not_null={"digest", "name"}, strict=True
    )
    db.table("export_words").create_index(["digest", "name"], unique=True)
    db.table("export_words").create_index(["name"])


_WORDS_THEN = ("payer", "recipient", "purpose", "base")
"""The words that were counted when that step was made: those of later facts have no column yet."""
_SPELLED: dict[int, Step] = {
    1: _first,
    2: _review,
    3: _decisions,
    4: _texts,
    5: _log,
    6: _resolutions,
    7: _letters,
    8: compact,
    9: _sayings,
    11: _exports,
    12: narrow,
}
"""The steps by the version that they lead to. They made the columns of the facts of their time, too."""


def steps_with(facts: Iterable[Fact]) -> tuple[Step, ...]:
    """All steps; the versions since which there are further facts give these their columns, which may be empty."""
    made = dict(_SPELLED)
    later = [fact for fact in facts if fact.since not in _SPELLED]
    for version in {fact.since for fact in later}:
        made[version] = partial(_with_columns, [fact for fact in later if fact.since == version])
    if sorted(made) != list(range(1, len(made) + 1)):
        raise ValueError(f"no step leads to each of the versions up to {max(made)}")
    return tuple(made[version] for version in sorted(made))


def _with_columns(facts: Iterable[Fact], db: Database) -> None:
    for fact in facts:
        db.table("figure").add_column(fact.name, int if fact.sort is Sort.FLAG else str)


STEPS = steps_with(FACTS)
LATEST = len(STEPS)
