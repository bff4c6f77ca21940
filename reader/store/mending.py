"""Databases whose number says one schema and whose tables are another: two steps were changed after they were in use.

Databases of both layouts of the first and of the second version are about. What the earlier one lacks is added before
the numbered steps go on; from the third step on, no step that was ever released is changed.
"""

from contextlib import closing

from sqlite_utils import Database

from reader.store.connecting import in_memory
from reader.store.schema import Schema, Step

_REPLIES = """
INSERT INTO reply (digest) SELECT DISTINCT digest FROM earlier_draft WHERE digest NOT IN (SELECT digest FROM reply)
"""
_DRAFTS = """
INSERT INTO draft (
    reply_id, start, "end", quote, prefix, suffix, section, annotation_id, kind, note, tags, modified
)
SELECT
    reply.id, earlier.start, earlier."end", coalesce(annotation.quote, ''), annotation.prefix, annotation.suffix,
    annotation.section, earlier.annotation_id, earlier.kind, earlier.note, earlier.tags, earlier.modified
FROM earlier_draft AS earlier
JOIN reply ON reply.digest = earlier.digest
LEFT JOIN annotation ON annotation.id = earlier.annotation_id AND annotation.reply_id = reply.id
    AND annotation.start = earlier.start AND annotation."end" = earlier."end"
"""
_FIELDS = """
UPDATE draft SET fields = (
    SELECT earlier.fields FROM earlier_draft AS earlier JOIN reply ON reply.digest = earlier.digest
    WHERE reply.id = draft.reply_id AND earlier.start = draft.start AND earlier."end" = draft."end"
)
"""


def needs_mending(found: Schema) -> bool:
    """Whether these are the tables of one of the earlier layouts."""
    return _lacks_part(found) or _names_drafts_by_digest(found)


def mend(db: Database, found: Schema, steps: tuple[Step, ...]) -> None:
    """Give the tables of an earlier layout what `steps` would make by now; everything in them is kept."""
    if _names_drafts_by_digest(found):
        _key_drafts_by_reply(db, steps)
    if _lacks_part(found):
        db.table("figure").add_column("part", int)


def _lacks_part(found: Schema) -> bool:
    """The second step first gave a figure no column for being part of another sum."""
    figure = found.tables.get("figure")
    return figure is not None and "review" in figure.columns and "part" not in figure.columns


def _names_drafts_by_digest(found: Schema) -> bool:
    """The first step first kept an unfinished note by the digest of its text, without its words and context."""
    draft = found.tables.get("draft")
    return draft is not None and "digest" in draft.columns and "reply_id" not in draft.columns


def _key_drafts_by_reply(db: Database, steps: tuple[Step, ...]) -> None:
    """The words of a draft on an annotation are the annotation's; those of others are in their text alone."""
    with closing(in_memory()) as memory:
        model = Database(memory, execute_plugins=False)
        for step in steps:
            step(model)
        made = model.table("draft").schema
    db.execute("ALTER TABLE draft RENAME TO earlier_draft")
    db.execute(made)
    db.execute(_REPLIES)
    db.execute(_DRAFTS)
    if any(column.name == "fields" for column in db.table("earlier_draft").columns):
        db.execute(_FIELDS)
    db.execute("DROP TABLE earlier_draft")
