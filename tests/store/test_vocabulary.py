"""The words offered again are those in use, counted as they are written, the most frequent first."""

from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.figures.facts import Facts
from reader.notes import Annotation
from reader.reply import Reply, parse
from reader.store import AnnotationStore, Vocabulary, open_store
from reader.store.vocabulary import count_all, vocabulary
from tests.examples import NOW, REPLY, annotation_on, money

_TIMES = count(1)


def said(
    store: AnnotationStore, reply: Reply, words: str, *, payer: str | None = None, tags: tuple[str, ...] = ()
) -> Annotation:
    """An annotation, written later than all others, whose figure somebody pays."""
    figure = replace(money("540万元", "5400000"), said=Facts(payer=payer))
    made = replace(annotation_on(reply, words), figure=figure, tags=tags)
    return store.put(replace(made, modified=f"2030-01-01T00:00:{next(_TIMES):06}Z"), reply, None)


def test_nothing_is_offered_where_nothing_was_said(store: AnnotationStore) -> None:
    assert store.vocabulary() == Vocabulary()


def test_the_most_frequent_words_come_first_and_of_equal_ones_the_latest(store: AnnotationStore, reply: Reply) -> None:
    for words, payer in (("540万元", "甲"), ("620万元", "乙"), ("86万元", "乙"), ("300万元", "丙")):
        said(store, reply, words, payer=payer, tags=("水", payer))

    assert store.vocabulary().payer == ("乙", "丙", "甲")
    assert store.vocabulary().tags == ("水", "乙", "丙", "甲")
    assert store.vocabulary().recipient == ()


def test_words_that_are_no_longer_said_are_not_offered(store: AnnotationStore, reply: Reply) -> None:
    made = said(store, reply, "540万元", payer="甲", tags=("水",))
    assert made.figure
    changed = store.put(
        replace(made, figure=replace(made.figure, said=Facts(payer="乙", purpose="修路")), tags=()), reply, None
    )
    assert store.vocabulary() == Vocabulary(payer=("乙",), purpose=("修路",))

    thrown = store.put(replace(changed, deleted=NOW), reply, None)
    assert store.vocabulary() == Vocabulary()
    store.put(replace(thrown, deleted=None), reply, None)
    assert store.vocabulary() == Vocabulary(payer=("乙",), purpose=("修路",))


STEPS = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from([None, "甲", "乙", "丙"]),
        st.lists(st.sampled_from(["水", "路", "水"]), max_size=3).map(tuple),
        st.booleans(),
    ),
    max_size=12,
)


@settings(max_examples=40)
@given(STEPS)
def test_whatever_was_changed_the_counts_are_those_of_a_new_counting(
    steps: list[tuple[int, str | None, tuple[str, ...], bool]],
) -> None:
    reply = parse(REPLY)
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "annotations.db")
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
        assert set(kept.payer) == set(anew.payer)
        assert set(kept.tags) == set(anew.tags)
        store.close()
