"""Tables are told apart by what they hold and what computes in them, whatever their words and names are."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlite_utils import Database

from reader.store.schema import Column, Schema, Table, differences, lacking, made_by, schema_of

OURS = """
CREATE TABLE reply (id INTEGER PRIMARY KEY, digest TEXT NOT NULL);
CREATE UNIQUE INDEX i ON reply (digest);
CREATE TABLE note (reply_id INTEGER REFERENCES reply(id), start INTEGER, body TEXT, PRIMARY KEY (reply_id, start));
"""


@pytest.fixture
def raw() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


def schema(sql: str) -> Schema:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(sql)
        return schema_of(connection)


def told(sql: str) -> list[str]:
    """What is told of tables in the place of ours."""
    return differences(schema(sql), schema(OURS))


def changed(old: str, new: str) -> list[str]:
    assert old in OURS
    return told(OURS.replace(old, new))


def test_a_schema_tells_columns_keys_links_and_what_must_occur_once() -> None:
    found = schema(OURS)

    assert found.computing == {}
    assert found.tables == {
        "reply": Table(
            {"id": Column("INTEGER", True, 1, None, False), "digest": Column("TEXT", True, 0, None, False)},
            frozenset(),
            frozenset({("digest",)}),
        ),
        "note": Table(
            {
                "reply_id": Column("INTEGER", True, 1, None, False),
                "start": Column("INTEGER", True, 2, None, False),
                "body": Column("TEXT", False, 0, None, False),
            },
            frozenset({("reply_id", "reply", "id", "NO ACTION", "NO ACTION")}),
            frozenset({("reply_id", "start")}),
        ),
    }


def test_what_is_the_same_is_no_difference() -> None:
    assert told(OURS) == []
    assert changed("digest TEXT NOT NULL", "digest text NOT NULL /* CHECK */ -- COLLATE\n") == []


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ("body TEXT", "body BLOB", ["note.body"]),
        ("body TEXT", "body TEXT NOT NULL", ["note.body"]),
        ("body TEXT", "body TEXT DEFAULT 'x'", ["note.body"]),
        ("body TEXT", "text TEXT", ["note.body"]),
        ("body TEXT", "body TEXT, more TEXT", []),
        ("body TEXT", "body TEXT, more TEXT NOT NULL", ["note.more"]),
        ("body TEXT", "body TEXT, more TEXT DEFAULT ''", ["note.more"]),
        ("digest TEXT NOT NULL", "digest TEXT", ["reply.digest"]),
        (
            "PRIMARY KEY (reply_id, start)",
            "PRIMARY KEY (start, reply_id)",
            ["note.reply_id", "note.start", "note.start+reply_id"],
        ),
        ("CREATE UNIQUE INDEX i ON reply (digest);", "", ["reply.digest"]),
        ("CREATE UNIQUE INDEX", "CREATE INDEX", ["reply.digest"]),
        ("start));", "start)); CREATE INDEX j ON note (body);", []),
        ("start));", "start)); CREATE UNIQUE INDEX j ON note (body, start);", ["note.body+start"]),
        (" REFERENCES reply(id)", "", ["note.reply_id"]),
        ("REFERENCES reply(id)", "REFERENCES reply(id) ON DELETE CASCADE", ["note.reply_id"]),
        ("REFERENCES reply(id)", "REFERENCES reply(id) ON UPDATE CASCADE", ["note.reply_id"]),
        ("CREATE TABLE reply", "CREATE TABLE more (x); CREATE TABLE reply", ["more"]),
    ],
)
def test_what_is_another_is_named(old: str, new: str, names: list[str]) -> None:
    found = changed(old, new)
    assert set(names) <= set(found) if len(names) > 1 else found == names
    assert len(set(found)) == len(found)


def test_a_table_that_is_missing_and_one_that_is_too_much_are_named_in_order() -> None:
    assert told("CREATE TABLE b (x); CREATE TABLE a (x)") == ["a", "b", "note", "reply"]


@pytest.mark.parametrize(
    ("sql", "computes"),
    [
        ("CREATE VIEW v AS SELECT 1", "view v"),
        ("CREATE TRIGGER t DELETE ON note BEGIN SELECT 1; END", "trigger t"),
        ("CREATE VIRTUAL TABLE w USING fts5(x)", "table w"),
        ("CREATE INDEX j ON note (length(body))", "index j"),
        ("CREATE INDEX j ON note (start, length(body))", "index j"),
        ("CREATE INDEX j ON note (body) WHERE start > 1", "index j"),
        ("CREATE INDEX j ON note (body COLLATE NOCASE)", "index j"),
        ("CREATE TABLE m (x CHECK (x > 1))", "table m"),
        ("CREATE TABLE m (x Collate NOCASE)", "table m"),
        ("CREATE TABLE m (x, y GENERATED ALWAYS AS (1))", "table m"),
        ("CREATE TABLE m (x UNIQUE ON CONFLICT REPLACE)", "table m"),
    ],
)
def test_what_computes_is_told_with_its_statement(sql: str, computes: str) -> None:
    found = schema(OURS + sql)

    assert found.computing[computes] == " ".join(sql.split())
    assert computes in differences(found, schema(OURS))
    assert computes in differences(schema(OURS), found)
    assert differences(found, found) == []


def test_the_same_that_computes_in_both_is_no_difference_and_another_of_that_name_is() -> None:
    one, other = (schema(f"{OURS}CREATE VIEW v AS SELECT {number}") for number in (1, 2))

    assert differences(one, one) == []
    assert differences(one, other) == ["view v"]


@pytest.mark.parametrize(
    "sql",
    [
        'CREATE TABLE m ("check" TEXT, [collate] TEXT, `conflict` TEXT)',
        "CREATE TABLE m (x TEXT DEFAULT 'it''s CHECK', y TEXT DEFAULT \"GENERATED\")",
        "CREATE TABLE m (x TEXT /* CHECK */, y TEXT -- COLLATE\n)",
        'CREATE TABLE "CHECK" (x)',
        "CREATE TABLE m (checked TEXT, recheck TEXT, check_ TEXT)",
        "CREATE INDEX j ON note (body) /* WHERE */",
        "CREATE INDEX j ON note (body DESC, start)",
        "ANALYZE",
        "CREATE TABLE m (x INTEGER PRIMARY KEY AUTOINCREMENT); DROP TABLE m",
    ],
)
def test_words_that_only_look_like_it_compute_nothing(sql: str) -> None:
    assert schema(OURS + sql).computing == {}


def test_sqlite_s_own_tables_are_no_part_of_a_schema() -> None:
    found = schema(f"{OURS}ANALYZE; CREATE TABLE m (x INTEGER PRIMARY KEY AUTOINCREMENT)")

    assert set(found.tables) == {"reply", "note", "m"}


def test_a_computed_column_and_one_that_is_no_text_are_told_as_computed(raw: sqlite3.Connection) -> None:
    raw.executescript("CREATE TABLE m (x, y AS (x), z AS (x) STORED)")

    assert [column.computed for column in schema_of(raw).tables["m"].columns.values()] == [False, True, True]


def test_a_column_is_lacking_where_it_is_not_there_or_computed() -> None:
    wanted = schema(OURS)

    assert lacking(wanted, wanted) == []
    assert lacking(schema(f"{OURS}CREATE TABLE more (x)"), wanted) == []
    assert lacking(schema(OURS.replace("body TEXT", "body TEXT AS ('x')")), wanted) == ["note.body"]
    assert lacking(schema(OURS.replace("body", "text")), wanted) == ["note.body"]
    assert lacking(schema("CREATE TABLE reply (digest)"), wanted) == [
        "reply.id",
        "note.reply_id",
        "note.start",
        "note.body",
    ]


def test_the_schema_of_steps_is_what_they_make_one_after_the_other() -> None:
    def first(db: Database) -> None:
        db.execute("CREATE TABLE note (body TEXT)")

    def second(db: Database) -> None:
        db.execute("ALTER TABLE note ADD COLUMN start INTEGER")

    assert made_by(()).tables == {}
    assert list(made_by((first,)).tables["note"].columns) == ["body"]
    assert list(made_by((first, second)).tables["note"].columns) == ["body", "start"]
    assert made_by((first, second)) is made_by((first, second))
