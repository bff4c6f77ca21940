"""Putting an annotation: alone on its words where that is asked for; who was first is told; reading has an order."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotations import Annotation, Review
from reader.errors import ConflictError, StoreError
from reader.facts import Facts
from reader.reply import Reply, parse
from reader.store import AnnotationStore, open_store
from tests.examples import NOW, annotation_on, money

WORDS = "86万元"


def named(reply: Reply, name: str, words: str = WORDS, *, nth: int = 0) -> Annotation:
    return annotation_on(reply, words, nth=nth, identifier=name)


def about_a_sum(made: Annotation, review: Review = Review.OPEN) -> Annotation:
    return replace(made, figure=replace(money(WORDS, "860000"), review=review))


def test_who_puts_over_a_newer_revision_is_told_in_words(store: AnnotationStore, reply: Reply) -> None:
    made = store.put(named(reply, "甲"), reply, None)
    store.put(made, reply, None)

    with pytest.raises(ConflictError) as caught:
        store.put(made, reply, None)
    assert caught.value.message == "this note was changed in another window; it is shown as it is now."
    assert caught.value.subject == "甲"


@pytest.mark.parametrize("first", [Review.CONFIRMED, Review.SET_ASIDE])
@pytest.mark.parametrize("second", [Review.CONFIRMED, Review.SET_ASIDE])
def test_who_decides_second_is_told_in_words(
    store: AnnotationStore, reply: Reply, first: Review, second: Review
) -> None:
    store.put(about_a_sum(named(reply, "甲"), first), reply, None)

    with pytest.raises(ConflictError) as caught:
        store.put(about_a_sum(named(reply, "乙"), second), reply, None)
    assert (caught.value.message, caught.value.subject) == ("this figure is decided on already.", "甲")


def test_an_annotation_is_put_beside_another_unless_it_is_asked_for_as_the_only_one(
    store: AnnotationStore, reply: Reply
) -> None:
    store.put(named(reply, "甲"), reply, None)

    with pytest.raises(ConflictError) as caught:
        store.put(named(reply, "乙"), reply, None, alone=True)
    assert caught.value.message == "these words were marked in another window; they are shown as they are now."
    assert caught.value.subject == "甲"
    assert store.annotation("乙") is None
    store.put(named(reply, "乙"), reply, None)
    assert [item.id for item in store.annotations_for(reply, None)] == ["乙", "甲"]


def test_alone_is_what_has_its_words_for_itself_on_its_text_outside_the_trash(
    store: AnnotationStore, reply: Reply
) -> None:
    other = parse(f"{reply.text}附记。\n")
    store.put(named(reply, "另一处", nth=1), reply, None)
    store.put(named(reply, "更长", "补助资金86万元"), reply, None)
    store.put(named(reply, "更短", "86万"), reply, None)
    store.put(named(other, "另一版"), other, None)
    thrown = store.put(named(reply, "扔了"), reply, None)
    store.put(replace(thrown, deleted=NOW), reply, None)

    assert store.put(named(reply, "甲"), reply, None, alone=True).revision == 1


def test_a_decision_is_alone_beside_a_note_that_is_about_no_figure_and_not_beside_one_that_is(
    store: AnnotationStore, reply: Reply
) -> None:
    store.put(named(reply, "注"), reply, None)
    made = store.put(about_a_sum(named(reply, "定"), Review.CONFIRMED), reply, None, alone=True)
    store.put(about_a_sum(made), reply, None)

    with pytest.raises(ConflictError) as caught:
        store.put(about_a_sum(named(reply, "又"), Review.CONFIRMED), reply, None, alone=True)
    assert caught.value.subject == "定"


def test_an_annotation_is_asked_for_by_its_id_in_the_trash_or_not(store: AnnotationStore, reply: Reply) -> None:
    made = store.put(replace(about_a_sum(named(reply, "甲")), tags=("水", "路")), reply, None)
    store.put(named(reply, "乙", "540万元"), reply, None)
    assert store.annotation("甲") == made
    assert store.annotation("丙") is None

    thrown = store.put(replace(made, deleted=NOW), reply, None)
    assert store.annotation("甲") == thrown


def test_a_figure_that_is_taken_away_is_gone_and_the_others_stay(store: AnnotationStore, reply: Reply) -> None:
    made = [store.put(about_a_sum(named(reply, name)), reply, None) for name in "甲乙"]
    bare = store.put(replace(made[0], figure=None), reply, None)

    assert store.annotations_for(reply, None) == sorted([bare, made[1]], key=lambda item: item.id)


def test_annotations_of_one_place_come_in_the_order_of_their_making_and_then_of_their_ids(
    store: AnnotationStore, reply: Reply
) -> None:
    later = replace(named(reply, "1"), created="2024-03-02T08:00:00Z")
    for each in (later, named(reply, "3"), named(reply, "2"), named(reply, "4", "540万元")):
        store.put(each, reply, None)

    assert [item.id for item in store.annotations_for(reply, None)] == ["4", "2", "3", "1"]
    assert [item.id for _reply, item in store.all_annotations()] == ["4", "2", "3", "1"]


def test_annotations_of_several_replies_come_reply_by_reply(store: AnnotationStore, reply: Reply) -> None:
    other = parse("甲镇86万元，乙镇540万元。\n")
    for of, name, words in ((reply, "1", WORDS), (other, "2", "540万元"), (reply, "3", "540万元"), (other, "4", WORDS)):
        store.put(named(of, name, words), of, None)

    assert [item.id for _reply, item in store.all_annotations()] == ["3", "1", "4", "2"]


def test_a_note_that_comes_back_from_the_trash_offers_its_words_once(store: AnnotationStore, reply: Reply) -> None:
    figure = replace(money(WORDS, "860000"), said=Facts(payer="甲"))
    made = store.put(replace(named(reply, "甲"), figure=figure, tags=("水",)), reply, None)
    for deleted in (NOW, NOW, None, NOW):
        made = store.put(replace(made, deleted=deleted), reply, None)

    assert (store.vocabulary()["payer"], store.vocabulary()["tags"]) == ((), ())


def test_a_store_tells_its_file_and_that_it_can_be_written(tmp_path: Path) -> None:
    store = open_store(tmp_path / "a.db")

    assert (store.path, store.read_only, store.left_out) == (tmp_path / "a.db", "", "")
    store.check()
    assert store.read_only == ""
    store.close()


def test_what_could_not_be_read_again_is_not_acknowledged_and_not_written(store: AnnotationStore, reply: Reply) -> None:
    made = store.put(named(reply, "甲"), reply, None)
    endless = replace(made, figure=money(WORDS, "8" * 50), note="新")

    with pytest.raises(StoreError) as caught:
        store.put(endless, reply, None)
    assert (caught.value.message, caught.value.subject, caught.value.hint) == (
        "what was written could not be read back, so nothing was saved.",
        str(store.path),
        "The database may be damaged: put a copy in its place.",
    )
    assert store.annotation("甲") == made
    assert store.left_out == ""
