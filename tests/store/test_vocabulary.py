"""The words offered again are those in use, counted as they are written, the most frequent first."""

from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotations import Annotation
from reader.facts import Facts
from reader.reply import Reply
from reader.store import AnnotationStore
from reader.store.vocabulary import count_all, vocabulary
from tests.databases import new_store
from tests.examples import NOW, annotation_on, money

_TIMES = count(1)


def used(store: AnnotationStore) -> dict[str, tuple[str, ...]]:
    """The words that were used, by the fields that have any."""
    return {field: words for field, words in store.vocabulary().items() if words}


def said(
    store: AnnotationStore, reply: Reply, words: str, *, payer: str | None = None, tags: tuple[str, ...] = ()
) -> Annotation:
    """An annotation, written later than all others, whose figure somebody pays."""
    figure = replace(money("540万元", "5400000"), said=Facts(payer=payer))
    made = replace(annotation_on(reply, words), figure=figure, tags=tags)
    return store.put(replace(made, modified=f"2030-01-01T00:00:{next(_TIMES):06}Z"), reply, None)


def test_nothing_is_offered_where_nothing_was_said(store: AnnotationStore) -> None:
    assert used(store) == {}


def test_the_most_frequent_words_come_first_and_of_equal_ones_the_latest(store: AnnotationStore, reply: Reply) -> None:
    for words, payer in (("540万元", "甲"), ("620万元", "乙"), ("86万元", "乙"), ("300万元", "丙")):
        said(store, reply, words, payer=payer, tags=("水", payer))

    assert store.vocabulary()["payer"] == ("乙", "丙", "甲")
    assert store.vocabulary()["tags"] == ("水", "乙", "丙", "甲")
    assert store.vocabulary()["recipient"] == ()


def test_words_that_are_no_longer_said_are_not_offered(store: AnnotationStore, reply: Reply) -> None:
    made = said(store, reply, "540万元", payer="甲", tags=("水",))
    assert made.figure
    changed = store.put(
        replace(made, figure=replace(made.figure, said=Facts(payer="乙", purpose="修路")), tags=()), reply, None
    )
    assert used(store) == {"payer": ("乙",), "purpose": ("修路",)}

    thrown = store.put(replace(changed, deleted=NOW), reply, None)
    assert used(store) == {}
    store.put(replace(thrown, deleted=None), reply, None)
    assert used(store) == {"payer": ("乙",), "purpose": ("修路",)}


STEPS = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from([None, "甲", "乙", "丙"]),
        st.lists(st.sampled_from(["水", "路", "水"]), max_size=3).map(tuple),
        st.booleans(),
    ),
    max_size=12,
)


@settings(max_examples=25)
@given(STEPS)
def test_whatever_was_changed_the_counts_are_those_of_a_new_counting(
    reply: Reply, steps: list[tuple[int, str | None, tuple[str, ...], bool]]
) -> None:
    with TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "annotations.db")
        notes = [annotation_on(reply, "540万元", identifier=str(number)) for number in range(4)]
        for which, payer, tags, deleted in steps:
            figure = replace(money("540万元", None), said=Facts(payer=payer, base=payer)) if payer else None
            changed = replace(notes[which], figure=figure, tags=tags, deleted=NOW if deleted else None)
            notes[which] = store.put(changed, reply, None)
        kept = store.vocabulary()
        with store._connection.writing() as db:
            counted = {tuple(row.values())[:3] for row in db.query("SELECT * FROM word WHERE count > 0")}
            count_all(db)
            assert {tuple(row.values())[:3] for row in db.query("SELECT * FROM word")} == counted
            anew = vocabulary(db)
        assert set(kept["payer"]) == set(anew["payer"])
        assert set(kept["tags"]) == set(anew["tags"])
        store.close()


def counted(store: AnnotationStore) -> list[tuple[object, ...]]:
    """What is kept of the words in use: field, words, how often, when last."""
    with store._connection.reading() as db:
        return list(db.execute("SELECT field, words, count, last FROM word WHERE count > 0 ORDER BY field, words"))


def at(second: int) -> str:
    return f"2040-01-01T00:00:{second:02}Z"


def paid(reply: Reply, words: str, payer: str | None, second: int, tags: tuple[str, ...] = ()) -> Annotation:
    figure = replace(money(words, None), said=Facts(payer=payer, recipient="乡里", purpose="修路", base="每公里"))
    return replace(annotation_on(reply, words), figure=figure, modified=at(second), tags=tags)


def test_every_field_is_offered_as_its_own(store: AnnotationStore, reply: Reply) -> None:
    store.put(paid(reply, "540万元", "县里", 1, ("水",)), reply, None)

    assert used(store) == {
        "payer": ("县里",),
        "recipient": ("乡里",),
        "purpose": ("修路",),
        "base": ("每公里",),
        "tags": ("水",),
    }


def test_words_are_the_later_ones_when_their_note_is_written_again_and_not_when_one_is_taken_away(
    store: AnnotationStore, reply: Reply
) -> None:
    first = store.put(paid(reply, "540万元", "甲", 1), reply, None)
    store.put(paid(reply, "620万元", "乙", 2), reply, None)
    assert store.vocabulary()["payer"] == ("乙", "甲")
    store.put(replace(first, note="注", modified=at(3)), reply, None)
    assert store.vocabulary()["payer"] == ("甲", "乙")

    twice = store.put(paid(reply, "86万元", "乙", 0), reply, None)
    assert store.vocabulary()["payer"] == ("乙", "甲")
    store.put(replace(twice, figure=None, modified=at(9)), reply, None)
    assert store.vocabulary()["payer"] == ("甲", "乙")
    assert [row for row in counted(store) if row[0] == "payer"] == [
        ("payer", "乙", 1, at(2)),
        ("payer", "甲", 1, at(3)),
    ]


def test_words_that_were_not_counted_are_never_fewer_than_none(store: AnnotationStore, reply: Reply) -> None:
    made = store.put(paid(reply, "540万元", "甲", 1), reply, None)
    with store._connection.writing() as db:
        db.execute("DELETE FROM word")

    store.put(replace(made, figure=None, modified=at(2)), reply, None)
    assert counted(store) == []
    store.put(paid(reply, "86万元", "甲", 3), reply, None)
    assert store.vocabulary()["payer"] == ("甲",)


def test_counted_words_that_are_no_text_are_not_offered(store: AnnotationStore, reply: Reply) -> None:
    store.put(paid(reply, "540万元", "甲", 1), reply, None)
    with store._connection.writing() as db:
        db.execute("INSERT INTO word VALUES ('payer', CAST(X'e7ff' AS TEXT), 2, 'x')")

    assert store.vocabulary()["payer"] == ("甲",)


def test_a_new_counting_counts_each_word_by_field_without_the_trash(store: AnnotationStore, reply: Reply) -> None:
    store.put(paid(reply, "540万元", "甲", 2, ("水",)), reply, None)
    store.put(paid(reply, "620万元", "甲", 1, ("水", "路")), reply, None)
    store.put(paid(reply, "300万元", None, 3), reply, None)
    store.put(replace(paid(reply, "86万元", "甲", 4, ("水",)), deleted=NOW), reply, None)
    kept = counted(store)
    with store._connection.writing() as db:
        count_all(db)

    assert (
        counted(store)
        == kept
        == [
            ("base", "每公里", 3, at(3)),
            ("payer", "甲", 2, at(2)),
            ("purpose", "修路", 3, at(3)),
            ("recipient", "乡里", 3, at(3)),
            ("tags", "水", 2, at(2)),
            ("tags", "路", 1, at(1)),
        ]
    )


def test_a_thousand_words_are_offered_and_no_more(store: AnnotationStore) -> None:
    with store._connection.writing() as db:
        db.table("word").insert_all(
            {"field": "payer", "words": f"{number:04}", "count": number, "last": NOW} for number in range(1, 1102)
        )
        db.execute("INSERT INTO word VALUES ('payer', 'nobody', 0, ?)", [NOW])

    assert store.vocabulary()["payer"] == tuple(f"{number:04}" for number in range(1101, 101, -1))
