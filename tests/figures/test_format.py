"""Figures are shown as people write them, without loss."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures import Amount, Qualifier, format_amount, format_base, format_figure, format_value, recognise
from reader.figures.format import value_string
from reader.figures.vocabulary.qualifiers import SIGNS


@pytest.mark.parametrize(
    ("number", "unit", "shown"),
    [
        ("5400000", "CNY", "540万元"),
        ("79812170", "CNY", "7981.217万元"),
        ("1040000000", "CNY", "10.4亿元"),
        ("4060000000000", "CNY", "40600亿元"),
        ("680", "CNY", "680元"),
        ("123.11", "CNY", "123.11元"),
        ("0", "CNY", "0元"),
        ("-50000", "CNY", "-5万元"),
        ("233000000", "USD", "233000000 USD"),
        ("0.5772", "ratio", "57.72%"),
        ("1", "ratio", "100%"),
        ("23277", "个", "23277个"),
        ("18.5", "公里", "18.5公里"),
        ("3", "", "3 "),
    ],
)
def test_an_amount_is_shown_in_its_unit(number: str, unit: str, shown: str) -> None:
    assert format_amount(Decimal(number), unit) == shown


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("安排540万元", "540万元"),
        ("约1.14亿元", "≈ 1.14亿元"),
        ("5300余万元", "≳ 5300万元"),
        ("近1800万元", "≲ 1800万元"),
        ("不少于2万元", "≥ 2万元"),
        ("超过5亿元", "> 5亿元"),
        ("不超过30万元", "≤ 30万元"),
        ("300-500万元", "300万元–500万元"),
        ("20%-30%", "20%–30%"),
        ("增长5.5个百分点", "5.5个百分点"),
        ("下降25个基点", "0.25个百分点"),
        ("数百万元", "?"),
        ("每人每月680元", "680元/人每月"),
        ("山区管网每公里造价约38万元", "≈ 38万元/公里"),
        ("每个行政村补助10万元", "10万元/行政村"),
        ("造价120万元/公里", "120万元/公里"),
        ("2021年5月28日", "2021-05-28"),
        ("截至2021年3月31日", "@ 2021-03-31"),
        ("2017年以来", "≥ 2017"),
        ("2025年底前", "≤ 2025-12-31"),
        ("青财函〔2023〕61号", "青财函|2023|61"),
        ("青财函〔2023142号", "?"),
    ],
)
def test_a_figure_is_shown_with_its_qualifiers_sign(sentence: str, shown: str) -> None:
    assert [format_figure(figure, sentence) for figure in recognise(sentence)] == [shown]


@pytest.mark.parametrize(
    ("base", "shown"),
    [
        ("公里", "/公里"),
        ("人·月", "/人·月"),
        ("每公里", "/公里"),
        ("每个行政村", "/行政村"),
        ("每个体工商户", "/个体工商户"),
        ("每个", "/个"),
        ("每", "/每"),
        ("", ""),
        (None, ""),
    ],
)
def test_what_a_rate_is_per_is_shown_without_its_each(base: str | None, shown: str) -> None:
    assert format_base(base) == shown


def test_every_qualifier_but_those_without_a_single_value_has_a_sign() -> None:
    assert set(Qualifier) - set(SIGNS) == {Qualifier.EXACT, Qualifier.RANGE, Qualifier.VAGUE, Qualifier.DAMAGED}


def test_a_value_without_bounds_or_number_is_a_question_mark() -> None:
    assert format_value(Amount.vague("CNY")) == "?"


@pytest.mark.parametrize(
    ("value", "string"),
    [(Decimal("5.40E+6"), "5400000"), (Decimal("0.50"), "0.5"), ("2021-05", "2021-05"), (None, None)],
)
def test_a_value_is_an_exact_string(value: Decimal | str | None, string: str | None) -> None:
    assert value_string(value) == string


@given(st.decimals(0, 10**12, places=2))
def test_a_shown_sum_is_recognised_as_the_same_sum(number: Decimal) -> None:
    assert [figure.value for figure in recognise(format_amount(number, "CNY"))] == [number]


@given(st.decimals(0, 100, places=4))
def test_a_shown_ratio_is_recognised_as_the_same_ratio(number: Decimal) -> None:
    assert [figure.value for figure in recognise(format_amount(number, "ratio"))] == [number]
