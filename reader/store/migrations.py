"""The schema, as numbered steps from an empty database. A step that was ever released is never changed."""

from collections.abc import Callable

from sqlite_utils import Database

from reader.store.decisions import decide_all
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
    count_all(db)


STEPS: tuple[Callable[[Database], None], ...] = (_first, _review, _decisions)
LATEST = len(STEPS)
