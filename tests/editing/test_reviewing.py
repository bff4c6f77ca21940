"""A reply's figures are gone through, decided on, and left unfinished, without a screen."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, replace
from decimal import Decimal
from pathlib import Path

import pytest

from reader.annotations import FundingFigure, Kind, Review
from reader.editing import Notebook, Reviewing, Writing, decision_words
from reader.errors import ReaderError
from reader.facts import Facts, FundingStatus, Level
from reader.figures import FigureKind, Qualifier
from reader.ledger import Entry, merged, recognised
from reader.ledger.card_form import form_of
from reader.store import open_store
from reader.text import Span
from reader.understanding import understand
from tests.examples import NOW, REPLY, annotation_on, money, span_of

UNDERSTOOD = understand(REPLY)
FIRST, SECOND, LAST = span_of(REPLY, "540万元"), span_of(REPLY, "300万元"), span_of(REPLY, "12处")
SUM, WIDER = span_of(REPLY, "86万元"), span_of(REPLY, "补助资金86万元")


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened = Notebook(open_store(tmp_path / "annotations.db"), UNDERSTOOD, None, "甲")
    yield opened
    opened.close()


@pytest.fixture
def reviewing(notebook: Notebook) -> Reviewing:
    def entries() -> tuple[Entry, ...]:
        return merged(UNDERSTOOD.reply, recognised(UNDERSTOOD), notebook.items)

    return Reviewing(UNDERSTOOD.reply, notebook, entries)


def at(reviewing: Reviewing, span: Span) -> Entry:
    entry = reviewing.at(span)
    assert entry
    return entry


def words(entry: Entry | None) -> str | None:
    return entry.place.of(REPLY) if entry else None


def card(entry: Entry, note: str = "", tags: str = "", **changes: str) -> Writing:
    return Writing(tuple({**form_of(entry.figure), **changes}.items()), note, tags)


# Going through them


def test_only_what_can_be_counted_and_stands_in_the_text_is_reviewed(notebook: Notebook) -> None:
    def figure(kind: FigureKind) -> FundingFigure:
        return replace(money("86万元", None), kind=kind)

    given = [Entry(SUM, figure(kind)) for kind in FigureKind] + [Entry(None, figure(FigureKind.MONEY))]
    placed = Reviewing(UNDERSTOOD.reply, notebook, lambda: given).placed

    assert [entry.figure.kind for entry in placed] == [FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT]
    assert all(entry.span == SUM for entry in placed)


def test_the_figure_of_a_place_is_the_one_that_the_place_lies_in(reviewing: Reviewing) -> None:
    assert words(reviewing.at(Span(FIRST.start + 1, FIRST.start + 2))) == "540万元"
    assert reviewing.at(Span(FIRST.start - 1, FIRST.end)) is None
    assert reviewing.at(span_of(REPLY, "现答复如下")) is None


def test_the_figure_of_an_annotation_is_known_by_its_id(reviewing: Reviewing, notebook: Notebook) -> None:
    assert reviewing.of("another") is None
    for span in (SUM, FIRST):
        notebook.add(span, Kind.FUNDING)

    for item in notebook.items:
        entry = reviewing.of(item.annotation.id)
        assert entry
        assert entry.item == item
    assert reviewing.of("another") is None


def test_the_next_open_figure_stands_behind_a_place_else_it_is_the_first_of_all(
    reviewing: Reviewing,
) -> None:
    assert words(reviewing.next_open(0)) == "540万元"
    assert words(reviewing.next_open(FIRST.start - 1)) == "540万元"
    assert words(reviewing.next_open(FIRST.start)) == "300万元"
    assert words(reviewing.next_open(LAST.start)) == "540万元"

    reviewing.set_aside(at(reviewing, SECOND))
    assert words(reviewing.next_open(FIRST.start)) == "240万元"
    for entry in reviewing.placed[:-1]:
        if not entry.is_reviewed:
            reviewing.set_aside(entry)
    assert words(reviewing.next_open(0)) == "12处"
    reviewing.set_aside(at(reviewing, LAST))
    assert reviewing.next_open(0) is None
    assert reviewing.progress() == (len(reviewing.placed),) * 2


def test_beside_a_figure_stand_the_one_before_and_the_one_behind_whatever_was_decided(reviewing: Reviewing) -> None:
    reviewing.set_aside(at(reviewing, SECOND))
    places = [entry.place for entry in reviewing.placed]

    for place, before, behind in zip(places, [None, *places], [*places[1:], None], strict=False):
        entry = at(reviewing, place)
        for direction, wanted in ((1, behind), (-1, before)):
            found = reviewing.beside(entry, direction)
            assert (found.place if found else None) == wanted


def test_the_figures_within_a_place_are_those_that_share_a_character_with_it(reviewing: Reviewing) -> None:
    assert [words(entry) for entry in reviewing.within(Span(FIRST.end - 1, SECOND.start + 1))] == ["540万元", "300万元"]
    assert reviewing.within(Span(FIRST.end, SECOND.start)) == []


# Words in which nothing was recognised


def test_words_without_a_figure_are_one_whose_amount_nobody_has_said(reviewing: Reviewing) -> None:
    span = span_of(REPLY, "现答复如下")
    entry = reviewing.new(span)

    assert (entry.span, entry.item, entry.figure.text, entry.review) == (span, None, "现答复如下", Review.OPEN)
    assert (entry.figure.kind, entry.figure.amount.value, entry.figure.amount.unit) == (FigureKind.MONEY, None, "CNY")
    assert entry.figure.amount.qualifier is Qualifier.VAGUE


def test_what_the_sentence_says_of_new_words_is_filled_in_and_said_to_be_guessed(reviewing: Reviewing) -> None:
    entry = reviewing.new(Span(SECOND.start, SECOND.end - 1))

    # Year and purpose are those of the sum before it.
    assert entry.figure.said == Facts(
        year="2022", payer="中央", purpose="维修养护", level=Level.CENTRAL, status=FundingStatus.ALLOCATED
    )
    assert entry.figure.amount.value == Decimal(3_000_000)
    assert entry.guessed == {"year", "payer", "purpose", "level", "status"}


def test_nothing_is_said_to_be_guessed_of_words_of_which_nothing_is_said(reviewing: Reviewing) -> None:
    entry = reviewing.new(span_of(REPLY, "靠单一水源供水"))

    assert (entry.figure.said, entry.guessed) == (Facts(), frozenset())


# Deciding


def test_a_confirmed_figure_is_what_the_card_says(reviewing: Reviewing, notebook: Notebook) -> None:
    entry = at(reviewing, SUM)
    made = reviewing.confirm(entry, card(entry, "核", "不读", amount="87万元", payer="  县  里 "), ("水",))

    assert made.figure
    assert (made.figure.amount.value, made.figure.said.payer, made.figure.review) == (
        Decimal(870_000),
        "县 里",
        Review.CONFIRMED,
    )
    assert (made.note, made.tags, made.selector.span, made.author) == ("核", ("水",), SUM, "甲")
    assert [item.annotation for item in notebook.items] == [made]


def test_an_amount_that_cannot_be_read_is_refused_and_nothing_is_written(
    reviewing: Reviewing, notebook: Notebook
) -> None:
    entry = at(reviewing, SUM)

    with pytest.raises(ReaderError, match="is no amount"):
        reviewing.confirm(entry, card(entry, amount="很多"), ())
    assert notebook.items == ()


def test_a_figure_that_is_set_aside_says_only_what_a_person_said_of_it(reviewing: Reviewing) -> None:
    made = reviewing.set_aside(at(reviewing, SUM))
    assert made.figure
    assert (made.figure.said, made.figure.review, made.note, made.tags) == (Facts(), Review.SET_ASIDE, "", ())


def test_a_figure_that_is_set_aside_keeps_its_note_and_tags_unless_others_are_given(
    reviewing: Reviewing, notebook: Notebook
) -> None:
    noted = notebook.add(SUM, Kind.QUESTION, "待查", ("水",), said=Facts(payer="县里"))
    made = reviewing.set_aside(at(reviewing, SUM))
    assert (made.id, made.note, made.tags) == (noted.id, "待查", ("水",))
    assert made.figure
    assert made.figure.said == Facts(payer="县里")

    again = reviewing.set_aside(at(reviewing, SUM), "不算", ("路",))
    assert (again.id, again.note, again.tags) == (noted.id, "不算", ("路",))
    emptied = reviewing.set_aside(at(reviewing, SUM), "")
    assert (emptied.note, emptied.tags) == ("", ())


def test_the_figure_that_a_change_was_made_on_is_the_one_in_its_place_now(
    reviewing: Reviewing, notebook: Notebook
) -> None:
    made = notebook.add(SUM, Kind.FUNDING)
    assert words(reviewing.touched(made)) == "86万元"

    notebook.move(made, FIRST)
    assert words(reviewing.touched(made)) == "540万元"
    assert reviewing.touched(annotation_on(UNDERSTOOD.reply, "86万元")) is None
    lost = notebook.add_lost(replace(notebook.selector(SUM), quote="没有此数", digest="x"), Kind.KEY, "", ())
    assert reviewing.touched(lost) is None


# Unfinished cards


def test_a_card_is_kept_as_it_stands_until_it_is_dropped(reviewing: Reviewing) -> None:
    entry = at(reviewing, SUM)
    assert reviewing.draft(entry) is None
    written_so_far = card(entry, "写到一半", "水 路", payer="县")
    reviewing.keep(entry, written_so_far)

    draft = reviewing.draft(entry)
    assert draft
    assert Writing(draft.fields, draft.note, draft.tags) == written_so_far
    assert (draft.kind, draft.annotation_id, draft.selector) == (Kind.FUNDING, None, reviewing.selector(entry))
    assert reviewing.draft(at(reviewing, FIRST)) is None
    reviewing.drop(entry)
    assert reviewing.draft(entry) is None


def test_an_unfinished_card_of_an_annotation_bears_its_words_kind_and_id(
    reviewing: Reviewing, notebook: Notebook
) -> None:
    made = notebook.add(WIDER, Kind.QUESTION)
    entry = at(reviewing, SUM)
    assert reviewing.selector(entry) == made.selector
    reviewing.keep(entry, card(entry, "写"))

    draft = reviewing.draft(entry)
    assert draft
    assert (draft.kind, draft.annotation_id, draft.selector) == (Kind.QUESTION, made.id, made.selector)


@pytest.mark.parametrize("confirmed", [True, False])
def test_what_was_unfinished_on_a_figure_is_forgotten_when_it_is_decided_on(
    reviewing: Reviewing, notebook: Notebook, confirmed: bool
) -> None:
    entry = at(reviewing, SUM)
    reviewing.keep(at(reviewing, FIRST), card(entry, "别处"))
    reviewing.keep(entry, card(entry, "写到一半"))
    if confirmed:
        reviewing.confirm(entry, card(entry), ())
    else:
        reviewing.set_aside(entry)

    assert [draft.note for draft in notebook.unfinished.drafts] == ["别处"]


def test_what_stands_in_a_card_is_a_value() -> None:
    writing = Writing((("amount", "86万元"),), "注", "")

    assert writing == Writing((("amount", "86万元"),), "注", "")
    assert len({writing, replace(writing)}) == 1
    with pytest.raises(FrozenInstanceError):
        writing.note = "别的"  # type: ignore[misc]


# What the second one is told


def test_a_decision_is_told_with_all_that_was_said() -> None:
    said = Facts(
        year="2022", payer="县里", recipient="东镇", purpose="修路", status=FundingStatus.ALLOCATED, base="每公里"
    )
    figure = replace(money("86万元", "860000"), said=said, review=Review.CONFIRMED)
    made = replace(annotation_on(UNDERSTOOD.reply, "86万元"), figure=figure, note="第一行\n  第二行", author="乙")

    assert decision_words(made, "乙") == (
        "confirmed by 乙 · 86万元/公里 · 2022 · 县里 · 东镇 · 修路 · allocated · 第一行 第二行"
    )
    assert decision_words(replace(made, note="", figure=replace(figure, said=Facts())), "") == ("confirmed · 86万元")
    aside = replace(figure, said=Facts(), review=Review.SET_ASIDE)
    assert decision_words(replace(made, figure=aside, note=""), "乙") == "set aside by 乙 · 86万元"


def test_of_a_deleted_note_it_is_told_that_it_was_deleted_and_of_one_without_a_figure_what_it_says() -> None:
    made = replace(annotation_on(UNDERSTOOD.reply, "86万元"), note="第一行\n  第二行")

    assert decision_words(made, "乙") == "第一行 第二行"
    assert decision_words(replace(made, deleted=NOW), "乙") == "deleted"
    assert decision_words(replace(made, figure=money("86万元", "860000"), deleted=NOW), "乙") == "deleted"
