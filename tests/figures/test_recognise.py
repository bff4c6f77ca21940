"""Recognising any text gives figures in order, apart from each other, and whole."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given

from reader.figures import FigureKind, Qualifier, recognise
from reader.text import Span
from tests.pages import PAGES

# The kinds whose values are numbers, with what a printed number may say of itself.
_NUMBERS = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT)
_VALUELESS = (Qualifier.RANGE, Qualifier.VAGUE, Qualifier.DAMAGED)


@given(PAGES)
def test_figures_stand_in_order_and_do_not_overlap(text: str) -> None:
    assert all(before.span.end <= after.span.start for before, after in pairwise(recognise(text)))


@given(PAGES)
def test_a_phrase_covers_its_core_which_is_text(text: str) -> None:
    for figure in recognise(text):
        assert Span(0, len(text)).covers(figure.phrase)
        assert figure.phrase.covers(figure.span)
        assert figure.span.of(text).strip()


@given(PAGES)
def test_a_figure_has_a_value_or_two_ends_in_order_or_says_that_it_has_none(text: str) -> None:
    for figure in recognise(text):
        assert (figure.value is None) == (figure.qualifier in _VALUELESS)
        if figure.qualifier is Qualifier.RANGE:
            assert figure.amount.lower is not None
            assert figure.amount.upper is not None
            assert figure.amount.lower < figure.amount.upper
        else:
            assert (figure.amount.lower, figure.amount.upper) == (None, None)


@given(PAGES)
def test_numbers_are_decimals_and_dates_and_document_numbers_are_strings(text: str) -> None:
    for figure in recognise(text):
        if figure.value is not None:
            assert isinstance(figure.value, Decimal if figure.kind in _NUMBERS else str)
        assert figure.unit


@given(PAGES)
def test_a_document_number_reads_the_same_alone_in_its_place(text: str) -> None:
    for figure in recognise(text):
        if figure.kind is FigureKind.DOCUMENT_NUMBER:
            blanked = " " * figure.span.start + figure.span.of(text)
            assert [(other.span, other.value) for other in recognise(blanked)] == [(figure.span, figure.value)]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("2020-2021年300-500万元", ["2020-2021年", "300-500万元"]),
        ("2022年5月，3个村安排40万元，占15%", ["2022年5月", "3个", "40万元", "15%"]),
        ("见青财函〔2021〕9号第3项", ["青财函〔2021〕9号"]),
        ("《管护办法(2021-2023年)》(青财函〔2021〕9号)", ["2021-2023年", "青财函〔2021〕9号"]),
        ("近数百万元", ["数百万元"]),
        ("", []),
    ],
)
def test_the_longest_figure_at_a_place_stands_for_it(sentence: str, kinds: list[str]) -> None:
    assert [figure.span.of(sentence) for figure in recognise(sentence)] == kinds


def test_figures_of_every_kind_are_found_in_one_text() -> None:
    text = "2021年，按青财函〔2021〕9号文件，3个村安排40万元，占15%。"

    assert {figure.kind for figure in recognise(text)} == set(FigureKind)


def test_a_damaged_document_number_is_a_figure_without_value() -> None:
    (figure,) = recognise("青财函〔2021142号")

    assert (figure.kind, figure.qualifier, figure.value) == (FigureKind.DOCUMENT_NUMBER, Qualifier.DAMAGED, None)


@pytest.mark.parametrize(
    "text",
    [
        "一" * 5000 + "元",
        "9" * 5000 + "万亿元",
        "9999999999999999999万亿元",
        "1,111," * 2000,
        "￥" * 2000 + "1",
        "数百" * 2000,
        "1-" * 2000 + "2个",
        "亿" * 30 + "元",
        "百分之" * 2000,
        "１" * 400,
        "0.0000000000000000001%",
    ],
)
def test_what_is_too_long_for_a_quantity_does_no_harm(text: str) -> None:
    assert all(figure.value is None or len(str(figure.value)) < 40 for figure in recognise(text))
