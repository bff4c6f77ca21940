"""What a printed number may stand for."""

from decimal import Decimal

import pytest

from reader.checks.tolerance import interval, step
from reader.figures import recognise
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
]


@pytest.mark.parametrize(("printed", "expected"), STEPS)
def test_the_step_is_one_unit_of_the_last_printed_digit(printed: str, expected: str) -> None:
    (figure,) = recognise(canonical(printed))

    assert step(figure, figure.span.of(printed)) == Decimal(expected)


@pytest.mark.parametrize(("printed", "lower", "upper"), INTERVALS)
def test_a_number_stands_for_what_its_precision_and_qualifier_leave_open(printed: str, lower: str, upper: str) -> None:
    (figure,) = recognise(printed)

    assert interval(figure, step(figure, figure.span.of(printed))) == (Decimal(lower), Decimal(upper))


def test_a_vague_sum_stands_for_nothing() -> None:
    (figure,) = recognise("数百万元")

    assert interval(figure, Decimal(0)) is None
