"""A sound database made of what a damaged one still holds.

The rows are put into tables that the steps of their version make, which refuse what may not stand there; these are
brought up to date as any other database, and looked through as what others wrote is. The damaged file is only read.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from reader.errors import StoreError
from reader.i18n import _
from reader.store import files, letters, texts, vocabulary
from reader.store.connecting import APPLICATION_ID, connect
from reader.store.healing import notes
from reader.store.healing.cells import Value
from reader.store.healing.linking import correct_digests, cut_links, replace_replies
from reader.store.healing.pages import Pages
from reader.store.healing.placing import Placed, placed
from reader.store.healing.told import Named, Salvage
from reader.store.healing.trees import SCHEMA, Trees, trees_of
from reader.store.migrations import LATEST, STEPS
from reader.store.replies import are_similar
from reader.store.said import said_clearly
from reader.store.schema import made_by
from reader.store.values import LeftOut, printed
from reader.text.canonical import visible

_USER_VERSION = 60
"""Where the version stands in the database's header."""
_IDS, _DIGESTS = "sqlite_autoindex_annotation_1", "idx_reply_digest"
_DRAFTS, _PLACES = "sqlite_autoindex_draft_1", "idx_annotation_reply_id_start"


def salvage(damaged: Path, new: Path) -> Salvage:
    """Bring all notes that a damaged database holds into a new one, and tell what is lost.

    Raises `StoreError` where there is nothing of ours in it, it is of a later version, or `new` is there already or
    can't be written.
    """
    with said_clearly(damaged):
        files.refuse_what_is_no_file(damaged)
        pages = Pages.of_file(damaged)
    trees = trees_of(pages)
    found = placed(trees, pages.number_in_header(_USER_VERSION))
    _refuse_later(damaged, trees, found)
    if not any(found.rows[name] for name in ("annotation", "draft", "reply")):
        raise StoreError(
            _("no notes are to be found in it."),
            subject=visible(str(damaged)),
            hint=_("reply-reader backup --list shows what copies there are."),
        )
    with said_clearly(new), files.put_new(new) as unfinished, closing(connect(unfinished, "rw")) as connection:
        told = _rebuilt(connection, found, trees)
    told.pages, told.damaged_pages, told.frames = pages.count, len(trees.damaged), pages.damaged_frames
    return told


def _refuse_later(path: Path, trees: Trees, found: Placed) -> None:
    names = {row.values[1] for row in trees.named[SCHEMA].rows if len(row.values) > 1 and row.values[0] == "table"}
    if not found.rows["annotation"] and names - made_by(STEPS).tables.keys():
        raise StoreError(
            _("it holds tables that this reply-reader doesn't know."),
            subject=visible(str(path)),
            hint=_("Update reply-reader."),
        )


def _rebuilt(connection: sqlite3.Connection, found: Placed, trees: Trees) -> Salvage:
    db = Database(connection, execute_plugins=False)
    db.register_function(are_similar, deterministic=True)
    connection.execute("PRAGMA journal_mode=OFF")  # what is broken off is thrown away
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("BEGIN")
    for step in STEPS[: found.version]:
        step(db)
    _fill(connection, found)
    for step in STEPS[found.version :]:
        step(db)
    told = _made_good(db, found, trees)
    connection.execute("COMMIT")
    connection.execute(f"PRAGMA user_version={LATEST}")
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute("VACUUM")
    return told


def _fill(connection: sqlite3.Connection, found: Placed) -> None:
    """Put the rows into their tables, those that a tree leads to first: of two that can't be both, the first stays."""
    for name, rows in found.rows.items():
        for key in sorted(rows, key=found.astray[name].__contains__):
            values = rows[key]
            names = ", ".join(f'"{column}"' for column in values)
            marks = ", ".join("?" * len(values))
            connection.execute(
                f'INSERT OR IGNORE INTO "{name}" ({names}) VALUES ({marks})',  # noqa: S608 - names of our own
                list(values.values()),
            )


def _made_good(db: Database, found: Placed, trees: Trees) -> Salvage:
    """Put right what doesn't fit together, and tell of it."""
    told = Salvage()
    ids, told.is_complete = _indexed(trees, _IDS)
    _correct_ids(db, ids)
    digests = {number: digest for digest, number in _indexed(trees, _DIGESTS)[0] if isinstance(number, int)}
    correct_digests(db, digests)
    told.replies_without_text = replace_replies(db, digests)
    known = {each for each, _number in ids if isinstance(each, str)}
    if told.is_complete:
        _drop_history(db, found, known)
    known |= _spoken_of(found) if told.is_complete else notes.mentioned(db)
    known |= notes.drop_unreadable(db)
    there = {row[0] for row in db.execute("SELECT id FROM annotation").fetchall()}
    told.earlier, told.lost = notes.revive(db, known - there, _places(trees, ids))
    told.texts = _drop_damaged_texts(db)
    notes.drop_unreadable_drafts(db)
    told.doubtful, unmarked = notes.doubtful(db)
    is_log_whole = "change" not in found.rows or ("change" in trees.named and trees.named["change"].is_whole)
    told.unchecked = [] if is_log_whole else unmarked  # from before there was a log
    changes = _count(db, "change")
    cut_links(db)
    notes.drop_unreadable_changes(db)
    told.changes = changes - _count(db, "change")
    drafts = len(trees.named[_DRAFTS].rows) if _DRAFTS in trees.named else 0
    told.drafts = max(0, drafts - _count(db, "draft"))
    notes.decide_again(db)
    _find_letters(db)
    vocabulary.count_all(db)
    told.notes, told.replies = _count(db, "annotation"), _count(db, "reply")
    told.in_trash = _count(db, "annotation", "deleted IS NOT NULL")
    told.uncertain = [] if trees.is_free_known else _uncertain(db, found, told.named)
    return told


def _indexed(trees: Trees, name: str) -> tuple[list[tuple[Value, Value]], bool]:
    """The entries of an index of one column, and whether these are all that there were."""
    tree = trees.named.get(name)
    if tree is None:
        return [], False
    return [(row.values[0], row.values[1]) for row in tree.rows if len(row.values) == 2], tree.is_whole


def _drop_history(db: Database, found: Placed, known: set[str]) -> None:
    """Take away the notes that may be history and are none of all those that there are."""
    for key in found.astray["annotation"]:
        identifier = found.rows["annotation"][key]["id"]
        if identifier not in known:
            db.execute("DELETE FROM annotation WHERE id = ?", [identifier])


def _spoken_of(found: Placed) -> set[str]:
    """The ids of notes of which rows speak that are no history."""
    rows = (
        row["annotation_id"]
        for name in notes.OF_NOTES
        for key, row in found.rows.get(name, {}).items()
        if key not in found.astray[name]
    )
    return {each for each in rows if isinstance(each, str)}


def _places(trees: Trees, ids: Iterable[tuple[Value, Value]]) -> dict[str, tuple[int, int]]:
    """On which reply and from where on notes were, by their ids, as far as an index tells."""
    rows = trees.named[_PLACES].rows if _PLACES in trees.named else []
    places = {row.values[2]: row.values[:2] for row in rows if len(row.values) == 3}
    found = ((identifier, places.get(number)) for identifier, number in ids)
    return {
        identifier: (place[0], place[1])
        for identifier, place in found
        if isinstance(identifier, str) and place and isinstance(place[0], int) and isinstance(place[1], int)
    }


def _correct_ids(db: Database, ids: Iterable[tuple[Value, Value]]) -> None:
    """Of a note's id that another one stands for in the index, take the one by which other rows speak of it."""
    mentioned = notes.mentioned(db)
    for indexed, number in ids:
        row = db.execute("SELECT id FROM annotation WHERE rowid = ?", [number]).fetchone()
        if row and row[0] != indexed and indexed in mentioned and row[0] not in mentioned:
            db.execute("UPDATE OR IGNORE annotation SET id = ? WHERE rowid = ?", [indexed, number])


def _drop_damaged_texts(db: Database) -> int:
    """Take away the kept texts that can't be read: they are kept again when the file is there; how many these are."""
    count = 0
    for number, digest in db.execute("SELECT id, digest FROM reply JOIN text ON reply_id = id").fetchall():
        try:
            texts.kept(db, printed(digest))
        except texts.UnreadTextError:
            db.execute("DELETE FROM text WHERE reply_id = ?", [number])
            count += 1
    return count


def _find_letters(db: Database) -> None:
    """Find of which letter the texts are that have none now, and what texts are looked up by."""
    left_out = LeftOut()
    ids = [row[0] for row in db.execute("SELECT id FROM reply").fetchall()]
    readable = letters.Known(db, ids, left_out).traits
    db.conn.executemany("DELETE FROM identity WHERE reply_id = ?", [(each,) for each in ids if each not in readable])
    letters.find_all(db, texts.kept)
    letters.keep_keys_of_rows(db)


def _uncertain(db: Database, found: Placed, said: frozenset[str]) -> list[Named]:
    """The notes whose rows may be history: no tree leads to them, and which pages are free isn't known."""
    quotes = dict(db.execute("SELECT id, quote FROM annotation").fetchall())
    rows = (found.rows["annotation"][key] for key in found.astray["annotation"])
    return [
        Named(str(row["id"]), "", quotes[row["id"]]) for row in rows if row["id"] in quotes and row["id"] not in said
    ]


def _count(db: Database, table: str, where: str = "true") -> int:
    return int(db.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])  # noqa: S608 - our own
