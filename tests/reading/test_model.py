"""Facts about a reading: it is never changed, what is learnt makes another one, and what is listed comes from it."""

from dataclasses import FrozenInstanceError, replace

import pytest

from reader.annotations import Anchored, Annotation, FundingFigure, Review, anchor_all, figure_in
from reader.figures import FigureKind
from reader.places import Place
from reader.reading import Reading, Scope, Walk
from reader.reply import Reply
from reader.text import Span
from reader.understanding import completed, first_look
from tests.examples import REPLY, annotation_on, span_of

SEEN = first_look(REPLY)
SEEN_WHOLE = completed(SEEN)
READING = Reading().understood(SEEN)


def anchored(reply: Reply, *annotations: Annotation) -> tuple[Anchored, ...]:
    return anchor_all(annotations, reply)


def set_aside(annotation: Annotation) -> Annotation:
    """An annotation that says nothing but that the figure in it does not matter."""
    figure = figure_in(SEEN.figures, annotation.selector.span)
    assert figure
    return replace(annotation, figure=replace(FundingFigure.of(figure, REPLY), review=Review.SET_ASIDE))


def titles(reading: Reading, offset: int) -> tuple[str, list[str]]:
    """The title of what is listed around an offset, and the quotes of its notes."""
    contents = reading.contents(reading.part_at(offset))
    assert contents
    return contents.title, [item.annotation.selector.quote for item in contents.notes]


def test_before_the_reply_is_understood_nothing_stands_anywhere() -> None:
    reading = Reading()
    assert (reading.reply, reading.part_at(0), reading.path_at(0)) == (None, None, "")
    assert (reading.figure_at(0), reading.notes_at(Span(0, 9)), reading.doubt_at(Span(0, 9))) == (None, [], "")
    assert reading.contents(None) is None


def test_notes_that_are_read_before_the_text_is_understood_are_kept(reply: Reply) -> None:
    items = anchored(reply, annotation_on(reply, "540万元"))
    early = Reading().noted(items, ())
    assert early.entries == ()
    assert early.understood(SEEN).notes.values == items


def test_nothing_in_it_can_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        READING.walk = Walk.ALL  # type: ignore[misc]


def test_what_is_noted_makes_another_reading_and_leaves_this_one(reply: Reply) -> None:
    items = anchored(reply, annotation_on(reply, "540万元"))
    noted = READING.noted(items, ())
    assert (noted.items, READING.items) == (items, ())
    assert noted.understanding is READING.understanding


def test_a_closer_look_adds_commitments_and_facts_and_keeps_notes_and_choices(reply: Reply) -> None:
    items = anchored(reply, annotation_on(reply, "540万元"))
    before = READING.noted(items, ()).walking(Walk.QUANTITIES).listing(Scope.REPLY)
    after = before.understood(SEEN_WHOLE)
    assert (len(before.commitments), len(after.commitments)) == (0, len(SEEN_WHOLE.commitments))
    assert [entry.figure.said.year for entry in before.entries][:1] == [None]
    assert [entry.figure.said.year for entry in after.entries][:1] == ["2022"]
    assert (after.items, after.walk, after.scope) == (items, Walk.QUANTITIES, Scope.REPLY)


@pytest.mark.parametrize("walk", list(Walk))
def test_the_figures_that_are_walked_are_those_of_the_kinds_that_were_chosen(walk: Walk) -> None:
    kinds = {entry.figure.kind for entry in READING.walking(walk).entries}
    assert FigureKind.MONEY in kinds
    assert kinds <= walk.kinds


def test_what_was_only_set_aside_is_no_note_but_decided(reply: Reply) -> None:
    items = anchored(reply, set_aside(annotation_on(reply, "540万元")))
    reading = READING.noted(items, ())
    assert (len(reading.notes), len(reading.reviewed)) == (0, 1)
    assert len(reading.entries) == len(READING.entries)


def test_a_decision_on_words_that_are_gone_is_an_entry_and_counts_as_none_of_this_version(reply: Reply) -> None:
    decided = set_aside(annotation_on(reply, "540万元"))
    gone = replace(decided.selector, quote="999万元", digest="0" * 64, prefix="无", suffix="无")
    reading = READING.noted(anchored(reply, replace(decided, selector=gone)), ())
    assert (len(reading.reviewed), len(reading.walked)) == (0, len(READING.walked))
    assert len(reading.entries) == len(READING.entries) + 1


def test_a_section_lists_its_own_notes_the_reply_all_and_the_trash_the_deleted(reply: Reply) -> None:
    items = anchored(reply, annotation_on(reply, "540万元"), annotation_on(reply, "1.2亿元"))
    trash = anchored(reply, annotation_on(reply, "680元"))
    reading = READING.noted(items, trash)
    first = span_of(REPLY, "540万元").start
    assert titles(reading, first) == ("一、资金安排情况", ["540万元"])
    assert titles(reading.listing(Scope.REPLY), first) == ("Whole reply", ["540万元", "1.2亿元"])
    assert titles(reading.listing(Scope.TRASH), first) == ("Whole reply", ["680元"])


def test_the_scopes_follow_each_other_round() -> None:
    assert [scope.following for scope in Scope] == [Scope.REPLY, Scope.TRASH, Scope.SECTION]


def test_a_place_is_named_by_its_sections_and_outside_them_by_its_region() -> None:
    assert READING.path_at(span_of(REPLY, "23个村").start) == "二、存在的困难 › （一）水源保障不足"
    assert READING.path_at(0) == "Page header"


def test_of_two_notes_on_the_same_words_the_shorter_one_comes_first(reply: Reply) -> None:
    items = anchored(reply, annotation_on(reply, "县财政安排维修养护资金540万元"), annotation_on(reply, "540万元"))
    found = READING.noted(items, ()).notes_at(span_of(REPLY, "540万元"))
    assert [item.annotation.selector.quote for item in found] == ["540万元", "县财政安排维修养护资金540万元"]


def test_arithmetic_that_does_not_come_out_is_said_of_its_figures_only() -> None:
    wrong = REPLY.replace("县级资金240万元", "县级资金250万元")
    reading = Reading().understood(completed(first_look(wrong)))
    assert reading.doubt_at(span_of(wrong, "540万元")).startswith("! ")
    assert reading.doubt_at(span_of(wrong, "1.2亿元")) == ""


def test_choices_that_were_kept_are_taken_up_and_those_that_are_none_are_the_first() -> None:
    kept = Reading.left_at(Place(scope="trash", walk="all"))
    assert (kept.scope, kept.walk) == (Scope.TRASH, Walk.ALL)
    unknown = Reading.left_at(Place(scope="?", walk="?"))
    assert (unknown.scope, unknown.walk) == (Scope.SECTION, Walk.MONEY)
