"""Rows that are none of ours are named and left out, the others are read, and nothing is written over them."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from reader.annotations import Draft, Kind, describe
from reader.cli import main
from reader.errors import ReadOnlyStoreError, StoreError
from reader.reply import Reply
from reader.store import AnnotationStore, open_store
from tests.databases import new_store
from tests.examples import NOW, annotation_on, money, span_of

WHOLE, HURT = "620万元", "540万元"
IDENTIFIER = "damaged0-0000-4000-8000-000000000000"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, reply: Reply) -> bytes:
    """A database with two notes and two drafts, closed."""
    folder = tmp_path_factory.mktemp("made")
    reply_file, place = folder / "reply.txt", folder / "a.db"
    reply_file.write_text(reply.text, encoding="utf-8")
    store = new_store(place)
    for words, identifier in ((WHOLE, "sound000-0000-4000-8000-000000000000"), (HURT, IDENTIFIER)):
        note = annotation_on(reply, words, identifier=identifier)
        store.put(replace(note, tags=("水利",), figure=money(words, "6200000", payer="县财政")), reply, reply_file)
        selector = describe(reply, span_of(reply.text, words))
        store.keep_draft(Draft(selector, None, Kind.KEY, words, "", NOW, (("amount", "1"),)), reply, reply_file)
    store.close()
    return place.read_bytes()


@pytest.fixture
def path(tmp_path: Path, made: bytes) -> Path:
    """A database with two notes and two drafts."""
    place = tmp_path / "damaged.db"
    place.write_bytes(made)
    return place


def spoil(path: Path, *changes: str) -> None:
    """Change what a sound program could not: types and what may be empty are not looked at meanwhile."""
    kept = schema(path, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    schema(path, "UPDATE sqlite_schema SET sql = replace(replace(sql, ' STRICT', ''), 'NOT NULL', '')")
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA synchronous=OFF")
        for change in changes:
            raw.execute(change)
        raw.commit()
    back = " ".join("WHEN ? THEN ?" for _ in kept)
    schema(path, f"UPDATE sqlite_schema SET sql = CASE name {back} ELSE sql END WHERE sql IS NOT NULL", *chain(*kept))


def schema(path: Path, statement: str, *values: str) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript("PRAGMA synchronous=OFF; PRAGMA writable_schema=ON")
        found = raw.execute(statement, values).fetchall()
        raw.commit()
        return found


def rows(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as raw:
        raw.text_factory = bytes
        return raw.execute(statement).fetchall()


BAD_UTF8 = "CAST(X'e4b8ff' AS TEXT)"
DEEP = "'" + "[" * 100_000 + "]" * 100_000 + "'"
SURROGATE = '\'[["\\ud800", "x"]]\''

ANNOTATIONS = [
    ("start", "-1"),
    ("start", "99999"),
    ("start", "'none'"),
    ("start", "NULL"),
    ("start", "1.5"),
    ("end", "9223372036854775807"),
    ("end", "0"),
    ("quote", "'540万'"),
    ("quote", BAD_UTF8),
    ("quote", "7"),
    ("prefix", BAD_UTF8),
    ("suffix", "X'00'"),
    ("section", "'[1]'"),
    ("section", "'{'"),
    ("section", "'{\"a\": 1}'"),
    ("section", DEEP),
    ("section", SURROGATE),
    ("kind", "'brand new'"),
    ("kind", "NULL"),
    ("note", "NULL"),
    ("note", BAD_UTF8),
    ("author", "X'ff'"),
    ("created", "NULL"),
    ("modified", "X'3132'"),
    ("revision", "-1"),
    ("revision", "9223372036854775807"),
    ("revision", "'x'"),
]
FIGURES = [
    ("kind", "'area'"),
    ("text", "NULL"),
    ("value", "'五百'"),
    ("value", "'NaN'"),
    ("value", "'Infinity'"),
    ("value", "'1E+999999999'"),
    ("value", "'" + "9" * 5000 + "'"),
    ("value", "X'35'"),
    ("lower", "'-inf'"),
    ("upper", "X'31'"),
    ("unit", "NULL"),
    ("qualifier", "'perhaps'"),
    ("base", BAD_UTF8),
    ("year", "X'32303230'"),
    ("payer", BAD_UTF8),
    ("recipient", "X'ff'"),
    ("purpose", "X''"),
    ("level", "'galactic'"),
    ("status", "'audited'"),
    ("cumulative", "2"),
    ("in_kind", "'yes'"),
    ("part", "-1"),
    ("review", "'done'"),
    ("review", "NULL"),
]
CHANGES = [
    *(
        pytest.param(f"UPDATE annotation SET \"{name}\" = {value} WHERE id = '{IDENTIFIER}'", id=f"{name}={value[:20]}")
        for name, value in ANNOTATIONS
    ),
    *(
        pytest.param(
            f"UPDATE figure SET {name} = {value} WHERE annotation_id = '{IDENTIFIER}'", id=f"figure.{name}={value[:20]}"
        )
        for name, value in FIGURES
    ),
    pytest.param(f"UPDATE tag SET name = {BAD_UTF8} WHERE annotation_id = '{IDENTIFIER}'", id="tag"),
    pytest.param(f"UPDATE tag SET name = NULL WHERE annotation_id = '{IDENTIFIER}'", id="no tag"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_a_note_that_is_none_is_named_and_the_other_is_read(
    path: Path, reply: Reply, reply_file: Path, change: str
) -> None:
    spoil(path, change)
    store = open_store(path)

    assert [item.selector.quote for item in store.annotations_for(reply, reply_file)] == [WHOLE]
    assert IDENTIFIER in store.left_out
    assert store.left_out.isprintable()
    store.close()
    store = open_store(path)
    assert [item.selector.quote for _stored, item in store.all_annotations()] == [WHOLE]
    assert IDENTIFIER in store.left_out
    store.close()


@pytest.mark.parametrize("value", [BAD_UTF8, "NULL", "X'ff'"])
def test_an_id_that_is_none_is_named_as_it_can_be(path: Path, reply: Reply, value: str) -> None:
    spoil(path, f"UPDATE annotation SET id = {value} WHERE id = '{IDENTIFIER}'")
    store = open_store(path)

    assert [item.selector.quote for item in store.annotations_for(reply, None)] == [WHOLE]
    assert "(id)" in store.left_out
    store.close()


DRAFTS = [
    ("fields", "'not json'"),
    ("fields", "'[[\"amount\"]]'"),
    ("fields", "'{\"amount\": 1}'"),
    ("fields", "'[[1, 2]]'"),
    ("fields", DEEP),
    ("fields", SURROGATE),
    ("kind", "'brand new'"),
    ("note", BAD_UTF8),
    ("tags", "NULL"),
    ("modified", "X'31'"),
    ("annotation_id", "X'00'"),
    ("section", "'[[]]'"),
    ("quote", "'1'"),
]


@pytest.mark.parametrize(("name", "value"), DRAFTS)
def test_an_unfinished_note_that_is_none_is_named_and_kept_as_it_is(
    path: Path, reply: Reply, name: str, value: str
) -> None:
    spoil(path, f"UPDATE draft SET {name} = {value} WHERE note = '{HURT}'")
    before = rows(path, "SELECT * FROM draft ORDER BY start")
    store = open_store(path)

    assert [draft.note for draft in store.drafts_for(reply, None)] == [WHOLE]
    assert f"(draft.{name})" in store.left_out
    draft = Draft(describe(reply, span_of(reply.text, HURT)), None, Kind.KEY, "新", "", NOW)
    with pytest.raises(StoreError, match=name):
        store.keep_draft(draft, reply, None)
    with suppress(ReadOnlyStoreError):  # a value of another type is damage for SQLite, too
        store.drop_draft(draft)
    store.close()
    assert rows(path, "SELECT * FROM draft ORDER BY start") == before


def test_what_became_none_meanwhile_is_not_written_over(path: Path, reply: Reply) -> None:
    store = open_store(path)
    known = next(item for item in store.annotations_for(reply, None) if item.id == IDENTIFIER)
    spoil(path, f"UPDATE annotation SET kind = 'brand new' WHERE id = '{IDENTIFIER}'")

    with pytest.raises(StoreError, match="kind"):
        store.put(replace(known, note="新"), reply, None)
    store.close()
    assert rows(path, f"SELECT kind, note FROM annotation WHERE id = '{IDENTIFIER}'") == [(b"brand new", b"")]


def test_what_could_not_be_read_back_is_not_acknowledged(path: Path, reply: Reply) -> None:
    store = open_store(path)
    content, digest = path.read_bytes(), bytes.fromhex(reply.digest)
    assert content.count(digest) == 2, "in the table and in its index"
    store.close()
    at = content.index(digest)
    for place in (at, content.index(digest, at + 1)):
        path.write_bytes(content[:place] + b"\xff" + content[place + 1 :])
        store = open_store(path)
        try:
            made = store.put(annotation_on(reply, WHOLE, nth=0, identifier="new"), reply, None)
        except StoreError:
            made = None
        assert made is None or made in store.annotations_for(reply, None)
        store.close()


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ("UPDATE figure SET annotation_id = 'gone' WHERE annotation_id = '{id}'", "gone (figure.annotation_id)"),
        ("UPDATE tag SET annotation_id = 'gone' WHERE annotation_id = '{id}'", "gone (tag.annotation_id)"),
        ("UPDATE annotation SET reply_id = 77 WHERE id = '{id}'", "{id} (reply_id)"),
    ],
)
def test_what_belongs_to_nothing_is_named(path: Path, change: str, names: str) -> None:
    spoil(path, change.format(id=IDENTIFIER))
    store = open_store(path)
    store.all_annotations()

    assert names.format(id=IDENTIFIER) in store.left_out
    store.close()


@pytest.mark.parametrize("column", ["title", "path", "document_number"])
def test_a_reply_that_is_no_text_takes_its_notes_along_and_no_others(
    path: Path, reply: Reply, reply_file: Path, column: str
) -> None:
    spoil(
        path,
        "INSERT INTO reply SELECT 2, 'x', path, title, document_number FROM reply",
        f"UPDATE annotation SET reply_id = 2 WHERE id = '{IDENTIFIER}'",
        f"UPDATE reply SET {column} = {BAD_UTF8} WHERE id = 2",
    )
    store = open_store(path)

    assert WHOLE in [item.selector.quote for item in store.annotations_for(reply, reply_file)]
    assert [item.selector.quote for _stored, item in store.all_annotations()] == [WHOLE]
    assert f"{IDENTIFIER} (reply.{column})" in store.left_out
    store.close()


def test_words_that_are_no_text_are_not_offered(path: Path) -> None:
    spoil(path, f"UPDATE figure SET payer = {BAD_UTF8} WHERE annotation_id = '{IDENTIFIER}'")
    spoil(path, f"UPDATE tag SET name = {BAD_UTF8} WHERE annotation_id = '{IDENTIFIER}'")
    store = open_store(path)
    words = store.vocabulary()

    assert (words["payer"], words["tags"]) == (("县财政",), ("水利",))
    store.close()


def test_a_title_of_a_million_characters_is_compared_at_once(path: Path, reply: Reply) -> None:
    title = "关于" * 500_000
    digest = f"UPDATE reply SET digest = 'x', document_number = NULL, path = 'p', title = '{title}'"
    spoil(path, digest, "DELETE FROM identity")
    store = open_store(path)

    assert store.annotations_for(reply, Path("p")) == []
    store.close()


@pytest.mark.parametrize(
    "arguments",
    [["notes"], ["notes", "{file}"], ["export", "{file}"], ["ledger", "{file}"], ["ledger"], ["notes", "--json"]],
)
def test_commands_say_what_they_leave_out_and_print_the_rest(
    path: Path, reply_file: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    spoil(path, f"UPDATE annotation SET kind = 'brand new' WHERE id = '{IDENTIFIER}'")
    assert main([*(each.format(file=reply_file) for each in arguments), "--db", str(path)]) == 0
    printed = capsys.readouterr()

    assert WHOLE in printed.out
    assert printed.err.startswith("reply-reader: 1 note can't be read and is left out: damaged0-")
    assert printed.err.count("\n") == 1


def test_a_sound_database_leaves_nothing_out(store: AnnotationStore, reply: Reply) -> None:
    store.put(annotation_on(reply, WHOLE), reply, None)
    store.annotations_for(reply, None)
    store.all_annotations()

    assert store.left_out == ""
