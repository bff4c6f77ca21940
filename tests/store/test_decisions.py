"""The schema holds at most one decision on a place, in databases made before it did, too."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from reader.annotations import Annotation, Review
from reader.errors import ConflictError
from reader.reply import Reply
from reader.store import AnnotationStore, decisions, open_store
from reader.store.connecting import APPLICATION_ID
from reader.store.migrations import STEPS
from reader.store.rows import annotation_row, figure_row
from reader.text import Span
from tests.examples import annotation_on, money

_LIVE = """
CREATE TABLE decision (annotation_id TEXT PRIMARY KEY, reply_id INTEGER, start INTEGER, "end" INTEGER);
CREATE TABLE annotation (id TEXT PRIMARY KEY, deleted TEXT);
CREATE TABLE figure (annotation_id TEXT PRIMARY KEY, review TEXT);
"""
TWICE = ("86万元", "补助资金86万元")


@pytest.fixture
def raw(store: AnnotationStore) -> Iterator[sqlite3.Connection]:
    """The same database without this program."""
    with closing(sqlite3.connect(store.path, isolation_level=None)) as connection:
        yield connection


def decided(reply: Reply, words: str, payer: str = "县财政", review: Review = Review.CONFIRMED) -> Annotation:
    figure = replace(money("86万元", "860000", payer=payer), review=review)
    return replace(annotation_on(reply, words, identifier=f"{payer}-{words}"), figure=figure)


def places(connection: sqlite3.Connection) -> list[tuple[str, int, int]]:
    return connection.execute('SELECT annotation_id, start, "end" FROM decision ORDER BY start').fetchall()


def test_a_second_decision_on_a_place_cannot_be_written_by_whomever(
    store: AnnotationStore, raw: sqlite3.Connection, reply: Reply
) -> None:
    made = store.put(decided(reply, "86万元"), reply, None)
    other = store.put(annotation_on(reply, "620万元"), reply, None)
    start = reply.text.index("86万元")
    assert places(raw) == [(made.id, start, start + 4)]

    with pytest.raises(sqlite3.IntegrityError):
        raw.execute("INSERT INTO decision VALUES (?, 1, ?, ?)", [other.id, start, start + 4])


def test_the_place_is_that_of_the_figure_and_not_of_all_words(
    store: AnnotationStore, raw: sqlite3.Connection, reply: Reply
) -> None:
    made = store.put(decided(reply, TWICE[1]), reply, None)
    start = reply.text.index("86万元")

    assert places(raw) == [(made.id, start, start + 4)]
    with pytest.raises(ConflictError) as caught:
        store.put(decided(reply, TWICE[0], "别人"), reply, None)
    assert caught.value.subject == made.id
    assert store.annotations_for(reply, None) == [made]


def test_open_figures_and_those_in_the_trash_decide_nothing(
    store: AnnotationStore, raw: sqlite3.Connection, reply: Reply
) -> None:
    for payer, changes in (("甲", {"review": Review.OPEN}), ("乙", {})):
        made = decided(reply, "86万元", payer, **changes)
        store.put(replace(made, deleted=None if changes else made.created), reply, None)

    assert places(raw) == []
    made = store.put(decided(reply, "86万元"), reply, None)
    store.put(replace(made, deleted=made.created), reply, None)
    assert places(raw) == []


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6), st.integers(1, 2)), max_size=25))
def test_the_places_of_one_text_never_overlap_and_a_free_one_is_never_refused(
    asked: list[tuple[int, int, int]],
) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        raw.executescript(_LIVE)
        db = Database(raw, execute_plugins=False)
        held: list[tuple[int, Span]] = []
        for turn, (start, length, text) in enumerate(asked):
            place = Span(start, start + length)
            raw.execute("INSERT INTO annotation VALUES (?, NULL)", [str(turn)])
            raw.execute("INSERT INTO figure VALUES (?, 'confirmed')", [str(turn)])
            taken = any(of == text and place.overlaps(other) for of, other in held)
            try:
                decisions.decide(db, str(turn), text, place)
                held.append((text, place))
                refused = False
            except ConflictError:
                refused = True
            assert refused == taken


@pytest.mark.parametrize(
    "spoilt",
    [
        "UPDATE annotation SET deleted = '2024'",
        "UPDATE figure SET review = 'open'",
        "DELETE FROM figure",
        "PRAGMA foreign_keys=OFF; DELETE FROM annotation",
    ],
)
def test_what_decides_on_nothing_any_more_keeps_nobody_from_deciding(
    store: AnnotationStore, raw: sqlite3.Connection, reply: Reply, spoilt: str
) -> None:
    store.put(decided(reply, "86万元"), reply, None)
    raw.executescript(spoilt)

    made = store.put(decided(reply, TWICE[1], "别人"), reply, None)
    assert [identifier for identifier, _start, _end in places(raw)] == [made.id]


def database_before(path: Path, reply: Reply, annotations: list[Annotation]) -> None:
    """A database of the version before decisions were held."""
    with closing(sqlite3.connect(path)) as raw, raw:
        db = Database(raw, execute_plugins=False)
        for step in STEPS[:2]:
            step(db)
        raw.execute("INSERT INTO reply VALUES (1, ?, NULL, NULL, NULL)", [reply.digest])
        for annotation in annotations:
            db.table("annotation").insert(annotation_row(annotation, 1))
            assert annotation.figure
            row = figure_row(annotation.id, annotation.figure)
            db.table("figure").insert({column.name: row[column.name] for column in db.table("figure").columns})
        raw.execute("PRAGMA user_version=2")
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")


def test_of_two_decisions_in_an_older_database_the_one_that_every_ledger_showed_stands_and_the_other_says_all_it_said(
    tmp_path: Path, reply: Reply
) -> None:
    older = replace(decided(reply, TWICE[0], "先"), note="甲说", modified="2024-01-01T00:00:00Z", revision=1)
    newer = replace(decided(reply, TWICE[1], "后"), modified="2024-02-01T00:00:00Z", revision=4)
    apart = replace(decided(reply, "补助资金", "另"), modified="2024-03-01T00:00:00Z", revision=2)
    database_before(tmp_path / "before.db", reply, [older, newer, apart])

    store = open_store(tmp_path / "before.db")
    assert older.figure
    kept = replace(older, figure=replace(older.figure, review=Review.OPEN))
    assert sorted(store.annotations_for(reply, None), key=lambda each: each.id) == sorted(
        [kept, newer, apart], key=lambda each: each.id
    )
    with pytest.raises(ConflictError):
        store.put(older, reply, None)
    assert store.put(replace(kept, note="甲又说"), reply, None).revision == 2
    store.close()


def test_all_that_was_decided_in_an_older_database_is_held_and_nothing_else(tmp_path: Path, reply: Reply) -> None:
    def said(name: str, words: str, review: Review, **changes: Any) -> Annotation:
        figure = replace(money(words, "1", payer=name), review=review)
        return replace(annotation_on(reply, words, identifier=name), figure=figure, revision=1, **changes)

    confirmed = said("甲", "540万元", Review.CONFIRMED)
    aside = said("乙", "240万元", Review.SET_ASIDE)
    empty = said("戊", "680元", Review.CONFIRMED)
    span = empty.selector.span
    database_before(
        tmp_path / "before.db",
        reply,
        [
            confirmed,
            aside,
            said("丙", "620万元", Review.OPEN),
            said("丁", "1.2亿元", Review.CONFIRMED, deleted="2024-01-01T00:00:00Z"),
            replace(empty, selector=replace(empty.selector, span=Span(span.start, span.start), quote="")),
        ],
    )

    open_store(tmp_path / "before.db").close()
    with closing(sqlite3.connect(tmp_path / "before.db")) as raw:
        held = places(raw)
    assert held == [(made.id, made.selector.span.start, made.selector.span.end) for made in (confirmed, aside)]


def test_of_two_decisions_of_one_moment_in_an_older_database_the_one_with_the_first_id_stands(
    tmp_path: Path, reply: Reply
) -> None:
    made = [replace(decided(reply, words), id=name, revision=1) for name, words in zip("21", TWICE, strict=True)]
    database_before(tmp_path / "before.db", reply, made)

    store = open_store(tmp_path / "before.db")
    assert [item.id for item in store.annotations_for(reply, None) if item.decided] == ["1"]
    store.close()


@pytest.mark.parametrize(
    ("quote", "text", "held"),
    [
        ("86万元，用于", "86万元", "86万元"),
        ("补助资金86万元，用于", "86万元", "86万元"),
        ("补助资金86万元", "87万元", "补助资金86万元"),
        ("补助资金86万元", "", "补助资金86万元"),
        ("万元", "补助资金86万元", "万元"),
    ],
)
def test_what_an_older_database_decides_on_is_the_figure_s_words_where_they_stand_in_the_note_s_else_all_of_those(
    tmp_path: Path, reply: Reply, quote: str, text: str, held: str
) -> None:
    made = annotation_on(reply, quote, identifier="甲")
    figure = replace(money(text, "860000"), review=Review.CONFIRMED)
    database_before(tmp_path / "before.db", reply, [replace(made, figure=figure, revision=1)])

    store = open_store(tmp_path / "before.db")
    [read] = store.annotations_for(reply, None)
    store.close()
    with closing(sqlite3.connect(tmp_path / "before.db")) as raw:
        [(_name, start, end)] = places(raw)
    assert reply.text[start:end] == held
    # The same place as that of a decision that is made today.
    assert read.decided == Span(start, end)
