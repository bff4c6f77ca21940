"""What is annotated takes the place of what is recognised; what a person decided is filled with no guess."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import Anchored, Annotation, FundingFigure, Review, anchor_all, compose
from reader.facts import Facts, FundingStatus
from reader.figures import Figure, FigureKind, recognise
from reader.ledger import QUANTITIES, Entry, merged, recognised
from reader.reply import Reply, parse
from reader.text import Span
from reader.understanding import Understanding
from tests.examples import REPLY, annotation_on, money, span_of

FIGURES = recognise(REPLY)


def entries(
    reply: Reply,
    figures: tuple[Figure, ...],
    items: tuple[Anchored, ...],
    guesses: dict[Span, Facts],
    kinds: frozenset[FigureKind] = QUANTITIES,
) -> tuple[Entry, ...]:
    return merged(reply, recognised(Understanding(reply, figures, facts=guesses), kinds), items, kinds)


def anchored(reply: Reply, *annotations: Annotation) -> tuple[Anchored, ...]:
    return anchor_all(annotations, reply)


def confirmed(annotation: Annotation, figure: FundingFigure) -> Annotation:
    return replace(annotation, figure=replace(figure, review=Review.CONFIRMED))


def sums(found: tuple[Entry, ...]) -> list[str]:
    return [entry.figure.text for entry in found if entry.figure.kind is FigureKind.MONEY]


def test_without_annotations_the_entries_are_the_figures_of_the_letter(reply: Reply) -> None:
    found = entries(reply, FIGURES, (), {})
    assert sums(found) == [
        *("540万元", "300万元", "240万元", "620万元", "86万元", "86万元"),
        *("约需资金1.2亿元"[4:], "680元", "不少于300万元"),
    ]
    assert {entry.review for entry in found} == {Review.OPEN}


def test_figures_of_the_page_around_the_letter_are_no_entries() -> None:
    text = "某代表:\n\n现答复如下:\n\n拨付300万元。\n\n某县水利局\n2023年6月12日\n\n上一篇:拨付900万元的通知\n"
    reply = parse(text)
    assert sums(entries(reply, recognise(text), (), {})) == ["300万元"]


def test_what_a_guess_says_is_named_and_what_a_person_said_is_not_guessed(reply: Reply) -> None:
    span = span_of(REPLY, "540万元")
    guess = Facts(year="2022", payer="县财政", status=FundingStatus.ALLOCATED)
    made = annotation_on(reply, "540万元")
    made = replace(made, figure=money("540万元", "5400000", payer="县财政局"))
    entry = entries(reply, FIGURES, anchored(reply, made), {span: guess})[0]

    assert entry.figure.said == replace(guess, payer="县财政局")
    assert entry.guessed == {"year", "status"}


def test_nothing_is_guessed_of_a_confirmed_figure(reply: Reply) -> None:
    made = confirmed(annotation_on(reply, "540万元"), money("540万元", "5400000"))
    entry = entries(reply, FIGURES, anchored(reply, made), {span_of(REPLY, "540万元"): Facts(year="2022")})[0]

    assert (entry.figure.said, entry.guessed, entry.review) == (Facts(), frozenset(), Review.CONFIRMED)


def test_a_corrected_value_and_a_corrected_span_stand_for_what_is_recognised_there(reply: Reply) -> None:
    value = confirmed(annotation_on(reply, "540万元"), money("540万元", "5410000"))
    span = confirmed(annotation_on(reply, "需资金1.2亿元"), money("需资金1.2亿元", "120000000"))
    found = entries(reply, FIGURES, anchored(reply, value, span), {})

    assert sums(found)[0::6] == ["540万元", "需资金1.2亿元"]
    assert found[0].figure.amount.value == Decimal(5410000)
    assert len(found) == len(entries(reply, FIGURES, (), {}))


def test_a_figure_that_was_missed_is_an_entry_in_its_place(reply: Reply) -> None:
    missed = confirmed(annotation_on(reply, "上级资金"), money("上级资金", "3000000"))
    assert sums(entries(reply, FIGURES, anchored(reply, missed), {}))[-2:] == ["上级资金", "不少于300万元"]


def test_of_two_annotations_of_a_figure_the_reviewed_one_counts(reply: Reply) -> None:
    figures = recognise(REPLY)
    sentence = span_of(REPLY, "应急水源建设滞后，约需资金1.2亿元")
    wide = compose(reply, figures, sentence, author="")
    assert wide.figure
    narrow = compose(reply, figures, span_of(REPLY, "1.2亿元"), author="")
    found = entries(reply, figures, anchored(reply, narrow, confirmed(wide, wide.figure)), {})
    [entry] = [entry for entry in found if "1.2亿元" in entry.figure.text]

    assert entry.review is Review.CONFIRMED
    assert entry.span == span_of(REPLY, "1.2亿元")


def test_a_confirmed_figure_whose_words_are_gone_is_listed_last_without_a_place(reply: Reply) -> None:
    made = confirmed(annotation_on(reply, "540万元"), money("540万元", "5400000"))
    other = parse(REPLY.replace("540万元", "560万元"))
    found = entries(other, recognise(other.text), anchored(other, made), {})

    assert (found[-1].span, found[-1].figure.text) == (None, "540万元")
    assert "560万元" in sums(found)


@pytest.mark.parametrize("kinds", [frozenset({FigureKind.MONEY}), frozenset({FigureKind.MONEY, FigureKind.COUNT})])
def test_only_the_kinds_that_are_asked_for_are_entries(reply: Reply, kinds: frozenset[FigureKind]) -> None:
    count = compose(reply, FIGURES, span_of(REPLY, "23个"), author="")
    assert {entry.figure.kind for entry in entries(reply, FIGURES, anchored(reply, count), {}, kinds)} == kinds


@given(st.lists(st.tuples(st.integers(0, len(REPLY) - 1), st.integers(1, 40)), max_size=8))
def test_entries_never_overlap_and_stand_in_order(places: list[tuple[int, int]]) -> None:
    reply = parse(REPLY)
    spans = [Span(start, min(start + length, len(REPLY))) for start, length in places]
    items = anchored(reply, *(compose(reply, FIGURES, span, author="") for span in spans))
    found = [entry.span for entry in entries(reply, FIGURES, items, {}) if entry.span]

    assert found == sorted(found)
    assert all(one.end <= other.start for one, other in pairwise(found))
