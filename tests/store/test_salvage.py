"""Of a damaged database what can be read is shown, once each, and it is said that it is damaged."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader.reply import Reply
from reader.store import AnnotationStore, open_store
from reader.store.letters import key_of_number, key_of_path, key_of_title
from reader.store.migrations import STEPS
from reader.store.salvage import salvaged
from reader.store.schema import made_by, schema_of
from tests.examples import annotation_on

DAMAGED = "The annotations' database is damaged: what can be read of it is shown, and notes may be missing."


@pytest.fixture
def damaged(tmp_path: Path, reply: Reply) -> Iterator[AnnotationStore]:
    """A store with two notes that came upon damage and shows what it could read."""
    store = open_store(tmp_path / "a.db")
    for words in ("540万元", "620万元"):
        store.put(annotation_on(reply, words), reply, None)
    turns = iter([True])

    def look(_db: Database) -> None:
        if next(turns, False):
            error = sqlite3.DatabaseError("database disk image is malformed")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error

    assert store.left_out == ""
    store._connection.read(look)
    yield store
    store.close()


def test_what_can_be_read_is_shown_and_said_to_be_of_a_damaged_database(damaged: AnnotationStore, reply: Reply) -> None:
    assert [item.selector.quote for item in damaged.annotations_for(reply, None)] == ["540万元", "620万元"]
    assert damaged.left_out == DAMAGED
    assert "damaged" in damaged.read_only


def test_what_is_there_twice_is_shown_once_and_named(damaged: AnnotationStore, reply: Reply) -> None:
    damaged._connection.db.execute("INSERT INTO annotation SELECT * FROM annotation WHERE quote = '540万元'")
    found = damaged.annotations_for(reply, None)

    assert [item.selector.quote for item in found] == ["540万元", "620万元"]
    assert damaged.left_out.startswith(f"{DAMAGED} 1 note can't be read and is left out: {found[0].id} (id).")


def test_damage_is_looked_for_when_the_store_is_asked_to(tmp_path: Path, reply: Reply) -> None:
    store = open_store(tmp_path / "a.db")
    store.put(annotation_on(reply, "540万元"), reply, None)
    store.close()
    store = open_store(tmp_path / "a.db")
    with (tmp_path / "a.db").open("r+b") as file:
        file.truncate(8192)
    assert store.read_only == ""

    store.check()
    assert "damaged" in store.read_only
    store.close()


def test_every_row_of_every_table_is_salvaged_once_with_its_place_whatever_it_holds() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as source:
        db = Database(source, execute_plugins=False)
        for step in STEPS:
            step(db)
        for number in range(1, 6):
            source.execute("INSERT INTO reply (id, digest, title) VALUES (?, ?, ?)", [number, str(number), None])
        source.execute("INSERT INTO word VALUES ('tags', '水', 2, 'x')")
        source.execute("DELETE FROM reply WHERE id = 3")
        with closing(salvaged(source, made_by(STEPS))) as copy:
            assert copy.execute("SELECT rowid, digest, title FROM reply ORDER BY rowid").fetchall() == [
                (number, str(number), None) for number in (1, 2, 4, 5)
            ]
            assert copy.execute("SELECT * FROM word").fetchall() == [("tags", "水", 2, "x")]
            assert set(schema_of(copy).tables) == set(made_by(STEPS).tables)
            copy.execute("INSERT INTO reply (digest) VALUES (7)")


def test_what_texts_are_looked_up_by_is_made_again_of_their_rows() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as source:
        db = Database(source, execute_plugins=False)
        for step in STEPS:
            step(db)
        source.execute("INSERT INTO reply VALUES (1, zeroblob(32), '/58.txt', '标题', '青财函〔2023〕61号')")
        source.execute("INSERT INTO reply VALUES (2, '2', CAST(x'ff' AS TEXT), '标题', NULL)")
        with closing(salvaged(source, made_by(STEPS))) as copy:
            found = copy.execute("SELECT reply_id, key FROM identity_key ORDER BY reply_id").fetchall()
            keys = [key_of_path("/58.txt"), key_of_title("标题"), key_of_number("青财函〔2023〕61号")]
            assert sorted(found) == sorted((1, key) for key in keys)
