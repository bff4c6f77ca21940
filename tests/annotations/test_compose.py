"""A new annotation knows its place and the figure in it."""

import re
from decimal import Decimal
from uuid import UUID

import pytest

from reader.annotations import (
    Annotation,
    FundingFigure,
    Kind,
    compose,
    describe,
    figure_in,
    format_funding,
    new_id,
    now,
)
from reader.figures import Amount, FigureKind, Qualifier, recognise
from reader.reply import Reply
from reader.text import Span
from tests.examples import REPLY, money, span_of

FIGURES = recognise(REPLY)


def figure_text(span: Span) -> str | None:
    figure = figure_in(FIGURES, span)
    return figure.phrase.of(REPLY) if figure else None


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("540万元", "540万元"),
        ("2022年，县财政安排维修养护资金540万元", "540万元"),
        ("县财政安排维修养护资金620万元，比上年增长14.8%", "620万元"),
        ("比上年增长14.8%", "14.8%"),
        ("2022年", "2022年"),
        ("上级资金不少于300万元，力争", "不少于300万元"),
        ("00万", "300万元"),
        ("少于", "不少于300万元"),
        ("540万元，其中：中央资金300万元", None),
        ("1至2名，每人每月补贴680元", "680元"),
        ("2024年6月底前完成12处", None),
        ("水源保障不足", None),
        ("0万元，其中：中央", None),
    ],
)
def test_the_figure_of_words_is_the_one_sum_they_touch_or_else_the_one_figure(words: str, figure: str | None) -> None:
    assert figure_text(span_of(REPLY, words)) == figure


def test_a_figure_that_only_overlaps_is_not_the_words_own() -> None:
    span = span_of(REPLY, "540万元")

    assert figure_in(FIGURES, Span(span.start + 1, span.end + 3)) is None


def test_a_composed_annotation_is_complete(reply: Reply) -> None:
    span = span_of(REPLY, "不少于300万元")
    made = compose(reply, FIGURES, span, author="季", kind=Kind.COMMITMENT, note="上级资金", tags=("水利", "2024"))

    assert made == Annotation(
        id=made.id,
        selector=describe(reply, span),
        kind=Kind.COMMITMENT,
        note="上级资金",
        tags=("水利", "2024"),
        figure=FundingFigure(
            kind=FigureKind.MONEY,
            text="不少于300万元",
            amount=Amount(Decimal(3000000), "CNY", Qualifier.AT_LEAST),
        ),
        author="季",
        created=made.created,
        modified=made.created,
        revision=0,
        deleted=None,
    )


def test_a_rate_keeps_what_it_is_per(reply: Reply) -> None:
    figure = compose(reply, FIGURES, span_of(REPLY, "680元"), author="").figure

    assert figure is not None
    assert (figure.said.base, format_funding(figure)) == ("每人每月", "680元/人每月")


def test_an_annotation_without_a_figure_has_none(reply: Reply) -> None:
    assert compose(reply, FIGURES, span_of(REPLY, "水源保障不足"), author="").figure is None


def test_a_highlight_with_a_note_is_a_comment(reply: Reply) -> None:
    span = span_of(REPLY, "540万元")

    assert compose(reply, FIGURES, span, author="").motivation == "highlighting"
    assert compose(reply, FIGURES, span, author="", note="存疑").motivation == "commenting"


def test_a_plain_sum_reads_as_people_write_it() -> None:
    assert format_funding(money("540万元", "5400000")) == "540万元"


def test_a_sum_whose_words_leave_it_open_reads_in_these_words() -> None:
    assert format_funding(money("数百\n万元", None)) == "“数百 万元”"


def test_identifiers_are_random_uuids() -> None:
    one, other = new_id(), new_id()

    assert one != other
    assert {UUID(one).version, UUID(other).version} == {4}


def test_times_are_iso_8601_in_utc_to_the_millisecond() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", now())
