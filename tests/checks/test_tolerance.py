"""What a printed number may stand for."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.checks.tolerance import Interval, fraction, interval, step
from reader.figures import Qualifier, recognise
from reader.text.canonical import canonical

STEPS = [
    ("1.2亿元", "10000000"),
    ("1.20亿元", "1000000"),
    ("4800万元", "10000"),
    ("1亿2000万元", "10000"),
    ("4.06万亿元", "10000000000"),
    ("三千五百万元", "10000"),
    ("43329.82万元", "100"),
    ("35.6立方米", "0.1"),
    ("57.72%", "0.0001"),
    ("57%", "0.01"),
    ("百分之三十", "0.01"),
    ("5百万元", "1000000"),
    ("3‰", "0.001"),
    ("七成", "0.1"),
    ("2.9个百分点", "0.001"),
    ("5.３万人", "1000"),
    ("109个", "0"),
    ("23277个", "0"),
    ("1,500元", "0"),
    ("123元1角1分", "0"),
    ("人民币壹佰万元整", "0"),
    ("增长-0.8%", "0.001"),
    ("占四分之三", "0.05"),
    ("占二分之一", "0.1666666666666666666666666667"),
]
INTERVALS = [
    ("1.2亿元", "115000000", "125000000"),
    ("109个", "109", "109"),
    ("约200个", "180", "220"),
    ("5300余万元", "53000000", "54000000"),
    ("近1800万元", "17000000", "18000000"),
    ("不少于300万元", "2995000", "Infinity"),
    ("超过300个", "300", "Infinity"),
    ("300个以内", "0", "300"),
    ("300-500个", "300", "500"),
    ("0元", "0", "0"),
    ("增长-4.7%", "-0.0475", "-0.0465"),
    ("约-60万元", "-660000", "-540000"),
    ("结余为-60余万元", "-700000", "-600000"),
    ("占四分之三", "0.725", "0.775"),
]


@pytest.mark.parametrize(("printed", "expected"), STEPS)
def test_the_step_is_one_unit_of_the_last_printed_digit(printed: str, expected: str) -> None:
    (figure,) = recognise(canonical(printed))

    assert step(figure, figure.span.of(printed)) == Decimal(expected)


@pytest.mark.parametrize(("printed", "lower", "upper"), INTERVALS)
def test_a_number_stands_for_what_its_precision_and_qualifier_leave_open(printed: str, lower: str, upper: str) -> None:
    (figure,) = recognise(printed)

    assert interval(figure.amount, step(figure, figure.span.of(printed))) == (Decimal(lower), Decimal(upper))


def test_a_vague_sum_stands_for_nothing() -> None:
    (figure,) = recognise("数百万元")

    assert interval(figure.amount, Decimal(0)) is None


@pytest.mark.parametrize(
    ("qualifier", "lower", "upper"),
    [
        (Qualifier.APPROX_UNDER, "-600000", "-500000"),
        (Qualifier.AT_LEAST, "-605000", "Infinity"),
        (Qualifier.AT_MOST, "-Infinity", "-595000"),
        # Whether 超过-60万元 is more or less of a loss nobody can say.
        (Qualifier.OVER, "-Infinity", "Infinity"),
    ],
)
def test_a_negative_number_with_a_qualifier_stands_for_no_less_than_it_may(
    qualifier: Qualifier, lower: str, upper: str
) -> None:
    (figure,) = recognise("结余为-60万元")
    qualified = figure.amount._replace(qualifier=qualifier)

    assert interval(qualified, Decimal(10000)) == (Decimal(lower), Decimal(upper))


ENDS = st.decimals(-1000, 1000, places=2)
INTERVAL = st.tuples(ENDS, ENDS).map(lambda ends: Interval(min(ends), max(ends)))
PLACE = st.decimals(0, 1, places=2)


@given(INTERVAL, INTERVAL, PLACE, PLACE)
def test_what_is_reckoned_with_intervals_holds_whatever_their_values_are_and_their_signs(
    one: Interval, other: Interval, here: Decimal, there: Decimal
) -> None:
    first, second = (each.lower + (each.upper - each.lower) * place for each, place in ((one, here), (other, there)))
    for found, value in (
        (one + other, first + second),
        (one - other, first - second),
        (one * other, first * second),
        (one.widened(Decimal(1)), first),
    ):
        assert found.lower <= value <= found.upper


def test_of_what_has_no_bound_nothing_is_nothing() -> None:
    endless = Interval(Decimal(0), Decimal("Infinity"))
    assert endless * Interval(Decimal(0), Decimal(2)) == endless
    assert endless * Interval(Decimal(-1), Decimal(2)) == Interval(Decimal("-Infinity"), Decimal("Infinity"))


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("三分之一", (1, 3)), ("十分之三", (3, 10)), ("2/3", (2, 3)), ("百分之五", None), ("5%", None), ("2021/3", None)],
)
def test_a_fraction_is_two_numbers(printed: str, expected: tuple[int, int] | None) -> None:
    assert fraction(printed) == expected
