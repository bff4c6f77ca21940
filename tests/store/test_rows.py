"""A row that is none of ours is refused by the name of the column that holds what it may not hold."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from reader.annotations import Draft, Kind, Resolution
from reader.figures import FigureKind
from reader.reply import Reply
from reader.store.rows import (
    annotation_of,
    annotation_row,
    draft_of,
    draft_row,
    figure_of,
    figure_row,
    resolution_of,
    resolution_row,
)
from reader.store.values import Row, UnreadableError
from tests.examples import NOW, annotation_on, money


@pytest.fixture
def annotation(reply: Reply) -> Row:
    """The row of a note, joined with its reply's digest."""
    return {**annotation_row(annotation_on(reply, "540万元"), 1), "digest": reply.digest}


@pytest.fixture
def draft(reply: Reply) -> Row:
    selector = annotation_on(reply, "540万元").selector
    return {**draft_row(Draft(selector, None, Kind.KEY, "写", "水", NOW), 1), "digest": reply.digest}


def spoilt(row: Row, column: str, value: object) -> Row:
    assert column in row
    return {**row, column: value}


ANNOTATIONS: list[tuple[str, object, str]] = [
    ("id", None, "id"),
    ("digest", b"x", "digest"),
    ("start", -1, "start"),
    ("start", "1", "start"),
    ("end", None, "end"),
    ("end", 0, "end"),
    ("quote", 7, "quote"),
    ("quote", "540万", "quote"),
    ("quote", "", "quote"),
    ("prefix", b"", "prefix"),
    ("suffix", 1, "suffix"),
    ("section", "{", "section"),
    ("kind", "brand new", "kind"),
    ("note", None, "note"),
    ("author", b"", "author"),
    ("created", None, "created"),
    ("modified", 1, "modified"),
    ("revision", -1, "revision"),
    ("deleted", 1, "deleted"),
]


@pytest.mark.parametrize(("column", "value", "named"), ANNOTATIONS)
def test_a_note_that_is_none_is_refused_by_its_column(annotation: Row, column: str, value: object, named: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        annotation_of(spoilt(annotation, column, value), (), None)
    assert caught.value.column == named


@pytest.mark.parametrize("words", ["540万元", ""])
def test_words_that_end_where_they_begin_are_none(annotation: Row, draft: Row, words: str) -> None:
    place = {"end": annotation["start"], "quote": words}
    for read in (lambda: annotation_of({**annotation, **place}, (), None), lambda: draft_of({**draft, **place})):
        with pytest.raises(UnreadableError) as caught:
            read()
        assert caught.value.column == "end"


@pytest.mark.parametrize(
    ("column", "value"),
    [
        *(
            (name, value)
            for name, value, _named in ANNOTATIONS
            if name in ("digest", "start", "quote", "section") and value
        ),
        ("annotation_id", b""),
        ("kind", "brand new"),
        ("note", None),
        ("tags", None),
        ("modified", None),
        ("fields", "{}"),
        ("window", None),
    ],
)
def test_an_unfinished_note_that_is_none_is_refused_by_its_column(draft: Row, column: str, value: object) -> None:
    with pytest.raises(UnreadableError) as caught:
        draft_of(spoilt(draft, column, value))
    assert caught.value.column == column


def test_an_unfinished_note_of_an_early_version_has_no_words(draft: Row) -> None:
    assert draft_of(spoilt(draft, "quote", "")).selector.quote == ""


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "area"),
        ("text", None),
        ("value", "五"),
        ("lower", "x"),
        ("upper", b""),
        ("unit", None),
        ("qualifier", "perhaps"),
        ("base", 1),
        ("year", 2020),
        ("payer", 1),
        ("recipient", 1),
        ("purpose", 1),
        ("level", "galactic"),
        ("status", "audited"),
        ("cumulative", 2),
        ("in_kind", -1),
        ("part", "yes"),
        ("review", "done"),
    ],
)
def test_a_figure_that_is_none_is_refused_by_its_column(column: str, value: object) -> None:
    with pytest.raises(UnreadableError) as caught:
        figure_of(spoilt(figure_row("甲", money("540万元", "5400000")), column, value))
    assert caught.value.column == column


def test_what_is_not_known_of_a_place_is_empty(annotation: Row) -> None:
    read = annotation_of({**annotation, "prefix": None, "suffix": None, "section": None, "author": None}, (), None)

    assert (read.selector.prefix, read.selector.suffix, read.selector.section, read.author) == ("", "", (), "")


@pytest.mark.parametrize(
    ("kind", "value", "wanted"),
    [
        (FigureKind.MONEY, "5400000.10", Decimal("5400000.10")),
        (FigureKind.PERCENT, "0.148", Decimal("0.148")),
        (FigureKind.COUNT, "23", Decimal(23)),
        (FigureKind.DATE, "2024-06", "2024-06"),
        (FigureKind.DOCUMENT_NUMBER, "青财函|2023|61", "青财函|2023|61"),
        (FigureKind.MONEY, None, None),
        (FigureKind.DATE, None, None),
    ],
)
def test_the_value_of_what_can_be_counted_is_a_number_and_of_others_text(
    kind: FigureKind, value: str | None, wanted: Decimal | str | None
) -> None:
    read = figure_of({**figure_row("甲", replace(money("540万元", None), kind=kind)), "value": value})

    assert read.amount.value == wanted
    assert type(read.amount.value) is type(wanted)


@pytest.fixture
def resolved(reply: Reply) -> Row:
    selector = annotation_on(reply, "540万元").selector
    made = Resolution("0" * 64, selector, money("540万元", "5400000", payer="县"), "乙", NOW)
    return {**resolution_row("id", 0, made, 1), "digest": "0" * 64}


def test_a_resolution_is_read_as_it_was_written(resolved: Row, reply: Reply) -> None:
    found = resolution_of(resolved)
    assert (found.selector, found.author) == (replace(annotation_on(reply, "540万元").selector, digest="0" * 64), "乙")
    assert found.figure == money("540万元", "5400000", payer="县")
    detached = Resolution("0" * 64, None, None, "", NOW)
    assert resolution_of({**resolution_row("id", 0, detached, 1), "digest": "0" * 64}) == detached


@pytest.mark.parametrize(
    ("column", "value", "named"),
    [
        ("digest", None, "digest"),
        ("start", -1, "start"),
        ("end", None, "end"),
        ("quote", "540万", "quote"),
        ("decided", 1, "decided"),
        ("figure", "{", "figure"),
        ("figure", "[]", "figure"),
        ("figure", '{"kind": "money"}', "text"),
        ("figure", 7, "figure"),
    ],
)
def test_a_resolution_that_is_none_is_refused_by_its_column(
    resolved: Row, column: str, value: object, named: str
) -> None:
    with pytest.raises(UnreadableError) as caught:
        resolution_of(spoilt(resolved, column, value))
    assert caught.value.column == named


def test_a_resolution_from_before_a_fact_was_known_says_nothing_of_it(resolved: Row) -> None:
    assert "recipient" not in json.loads(resolved["figure"])
    figure = resolution_of(resolved).figure
    assert figure
    assert (figure.said.recipient, figure.said.payer) == (None, "县")
