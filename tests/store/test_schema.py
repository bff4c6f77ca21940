"""Databases whose tables are not ours: what computes is refused, what is harmless is read, what is newer is said so."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from reader.errors import StoreError
from reader.reply import Reply
from reader.store import database, open_store
from reader.store.migrations import LATEST, STEPS
from tests.databases import new_store
from tests.examples import annotation_on

pytestmark = pytest.mark.usefixtures("in_steps")

REFUSED = {
    "a trigger that deletes": "CREATE TRIGGER t AFTER INSERT ON annotation BEGIN"
    " DELETE FROM annotation WHERE id = new.id; END",
    "a trigger on another table": "CREATE TRIGGER t BEFORE UPDATE ON reply BEGIN SELECT RAISE(IGNORE); END",
    "a view": "CREATE VIEW v AS SELECT * FROM annotation",
    "a view that never ends": "CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
    " SELECT x FROM c",
    "a view in a table's place": "ALTER TABLE tag RENAME TO hidden; CREATE VIEW tag AS SELECT * FROM hidden",
    "a virtual table": "CREATE VIRTUAL TABLE words USING fts5(text)",
    "a virtual table in a table's place": "DROP TABLE tag;"
    " CREATE VIRTUAL TABLE tag USING fts5(annotation_id, position, name)",
    "another table": "CREATE TABLE bookmark (url TEXT)",
    "a column less": "ALTER TABLE figure DROP COLUMN payer",
    "a column of another name": "ALTER TABLE annotation RENAME COLUMN note TO body",
    "a column in capitals": "ALTER TABLE annotation RENAME COLUMN note TO Note",
    "a table in capitals": "ALTER TABLE tag RENAME TO x; ALTER TABLE x RENAME TO Tag",
    "a table less": "DROP TABLE draft",
    "a column that must be filled": "ALTER TABLE figure ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'",
    "a column that is computed": "ALTER TABLE figure ADD COLUMN twice TEXT AS (text || text)",
    "a column with a check": "ALTER TABLE tag ADD COLUMN colour TEXT CHECK (length(name) < 3)",
    "a column with a default": "ALTER TABLE tag ADD COLUMN colour TEXT DEFAULT 'red'",
    "a column compared in its own way": "ALTER TABLE tag ADD COLUMN colour TEXT COLLATE NOCASE",
    "an index on an expression": "CREATE INDEX i ON annotation (length(note))",
    "an index on some rows": "CREATE INDEX i ON annotation (note) WHERE kind = 'key'",
    "an index that lets a note in once": "CREATE UNIQUE INDEX i ON annotation (note)",
    "an index compared in its own way": "CREATE INDEX i ON annotation (note COLLATE NOCASE)",
    "no index on the digests": "DROP INDEX idx_reply_digest",
    "a table without its key": "CREATE TABLE x AS SELECT * FROM tag; DROP TABLE tag; ALTER TABLE x RENAME TO tag",
}
HARMLESS = {
    "statistics": "ANALYZE",
    "a sequence": "CREATE TABLE x (id INTEGER PRIMARY KEY AUTOINCREMENT); DROP TABLE x",
    "an index of one's own": "CREATE INDEX i ON annotation (kind, modified)",
    "one index less": "DROP INDEX idx_annotation_reply_id_start",
    "a column that may be empty": "ALTER TABLE figure ADD COLUMN colour TEXT",
    "no free pages": "VACUUM",
    "pages of another size": "PRAGMA journal_mode=DELETE; PRAGMA page_size=8192; VACUUM",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, reply: Reply) -> bytes:
    """A database with one note, closed."""
    place = tmp_path_factory.mktemp("made") / "a.db"
    store = new_store(place)
    store.put(annotation_on(reply, "540万元", note="注"), reply, None)
    store.close()
    return place.read_bytes()


@pytest.fixture
def path(tmp_path: Path, made: bytes) -> Path:
    """A database with one note, in a folder of its own."""
    place = tmp_path / "folder" / "a.db"
    place.parent.mkdir()
    place.write_bytes(made)
    return place


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA synchronous=OFF")
        for statement in statements:
            raw.executescript(statement)


@pytest.mark.parametrize("fault", list(REFUSED))
@pytest.mark.parametrize("writable", [True, False])
def test_tables_that_are_not_ours_are_refused(
    path: Path, fault: str, writable: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(path, REFUSED[fault])
    monkeypatch.setattr("reader.store.database._writable", lambda _path: writable)
    before = path.read_bytes()

    with pytest.raises(StoreError) as caught:
        open_store(path)
    assert "its tables are not those that reply-reader makes" in str(caught.value)
    assert (caught.value.subject, bool(caught.value.hint)) == (str(path), True)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def projects(db: Database) -> None:
    db.execute("CREATE TABLE project (name TEXT CHECK (name > ''), deleted TEXT)")
    db.execute("CREATE UNIQUE INDEX once ON project (name) WHERE deleted IS NULL")


def test_what_a_step_makes_is_ours_also_where_it_computes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "STEPS", (*STEPS, projects))
    monkeypatch.setattr(database, "LATEST", LATEST + 1)
    open_store(path).close()
    open_store(path).close()

    for statement in ("DROP INDEX once", "CREATE UNIQUE INDEX once ON project (name) WHERE deleted IS NOT NULL"):
        change(path, statement)
        with pytest.raises(StoreError, match="index once"):
            open_store(path)


@pytest.mark.parametrize("addition", list(HARMLESS))
def test_what_changes_nothing_is_no_fault(path: Path, reply: Reply, addition: str) -> None:
    change(path, HARMLESS[addition])
    store = open_store(path)
    store.put(annotation_on(reply, "620万元"), reply, None)

    assert [item.note for item in store.annotations_for(reply, None)] == ["注", ""]
    store.close()


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE annotation RENAME COLUMN note TO body",
        "ALTER TABLE figure DROP COLUMN part",
        "DROP TABLE tag",
        "ALTER TABLE tag RENAME TO t; CREATE VIEW tag AS SELECT * FROM t",
        "ALTER TABLE tag DROP COLUMN name; ALTER TABLE tag ADD COLUMN name TEXT AS (hex(zeroblob(position)))",
    ],
)
def test_a_newer_database_without_what_is_read_is_said_to_be_newer(path: Path, statement: str) -> None:
    change(path, statement, f"PRAGMA user_version={LATEST + 1}")

    with pytest.raises(StoreError, match="newer reply-reader") as caught:
        open_store(path)
    assert "Update reply-reader" in caught.value.hint


def test_a_newer_database_is_read_whatever_else_is_in_it(path: Path, reply: Reply) -> None:
    change(
        path,
        "CREATE TABLE project (name TEXT CHECK (name > ''))",
        "CREATE TRIGGER t AFTER UPDATE ON tag BEGIN SELECT 1; END",
        "CREATE VIRTUAL TABLE words USING fts5(text)",
        "ALTER TABLE annotation ADD COLUMN project TEXT NOT NULL DEFAULT 'x'",
        f"PRAGMA user_version={LATEST + 7}",
    )
    store = open_store(path)

    assert [item.note for item in store.annotations_for(reply, None)] == ["注"]
    assert "newer" in store.read_only
    store.close()


@pytest.mark.parametrize("version", [-1, 0, LATEST - 1, -(2**31)])
def test_a_number_that_its_tables_belie_is_refused(path: Path, version: int) -> None:
    change(path, f"PRAGMA user_version={version}")

    with pytest.raises(StoreError):
        open_store(path)


def test_a_schema_that_is_no_text_is_said_to_be_damaged(path: Path) -> None:
    content = path.read_bytes()
    at = content.index(b'CREATE TABLE "annotation"') + len('CREATE TABLE "annotation"') + 8
    path.write_bytes(content[:at] + b"\xd8" + content[at + 1 :])

    with pytest.raises(StoreError) as caught:
        open_store(path)
    assert caught.value.subject == str(path)


def test_a_name_that_is_no_text_is_shown_as_it_can_be(path: Path) -> None:
    change(
        path,
        "CREATE TABLE book (x)",
        "PRAGMA writable_schema=ON;"
        " UPDATE sqlite_schema SET name = CAST(X'ff1b' AS TEXT), tbl_name = name WHERE name = 'book'",
    )

    with pytest.raises(StoreError) as caught:
        open_store(path)
    assert str(caught.value).isprintable()
