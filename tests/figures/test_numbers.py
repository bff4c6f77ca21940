"""Printed numbers have exact values."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.figures import Qualifier, numbers
from tests.numerals import financial, han

_FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("540", "540"),
        ("540万", "5400000"),
        ("10.4亿", "1040000000"),
        ("4.06万亿", "4060000000000"),
        ("7981.217万", "79812170"),
        ("1亿2000万", "120000000"),
        ("1万2千亿", "1200000000000"),
        ("3千5百万", "35000000"),
        ("12万3千", "123000"),
        ("3万5000", "35000"),
        ("1万零500", "10500"),
        ("1万2", "12000"),
        ("3千5", "3500"),
        ("1亿2", "120000000"),
        ("1万零2", "10002"),
        ("一万二", "12000"),
        ("二〇〇万", "2000000"),
        ("廿五万", "250000"),
        ("5300余万", "53000000"),
        ("1280余", "1280"),
        ("2.50", "2.5"),
        ("12.00", "12"),
        ("1.0０", "1"),
        ("1.23456万", "12345.6"),
        ("0.5万", "5000"),
        ("5百余万", "5000000"),
        ("3亿多", "300000000"),
        ("1,500", "1500"),
        ("1，500", "1500"),
        ("1,234,567.89", "1234567.89"),
        ("1 200 万", "12000000"),
        ("1\xa0200", "1200"),
        ("１２００万", "12000000"),
        ("３５．６万", "356000"),
        ("2500萬", "25000000"),
        ("2億", "200000000"),
        ("三千五百万", "35000000"),
        ("壹佰万", "1000000"),
        ("三百余万", "3000000"),
        ("百余万", "1000000"),
        ("一点五亿", "150000000"),
        ("三点二", "3.2"),
        ("十二点五万", "125000"),
        ("0.10", "0.1"),
    ],
)
def test_a_number_has_its_exact_value(printed: str, value: str) -> None:
    number = numbers.value(printed)

    assert number is not None
    assert numbers.plain(number) == value
    assert re.fullmatch(numbers.NUMBER, printed)


@pytest.mark.parametrize(
    "printed", ["", "三五万", "二三十", "3万5万", "500万1000万", "1" * 30, "九亿亿亿", "300亿万", "一" * 40]
)
def test_what_is_no_quantity_has_no_value(printed: str) -> None:
    assert numbers.value(printed) is None


@given(st.decimals(0, 10**9, places=4))
def test_a_decimal_is_read_back_exactly(number: Decimal) -> None:
    printed = numbers.plain(number)

    assert numbers.value(printed) == number
    assert numbers.value(f"{number:,.4f}") == number
    assert numbers.value(printed.translate(_FULL_WIDTH)) == number
    assert numbers.value(f"{printed}亿") == number * 10**8


@given(st.integers(0, 10**12))
def test_an_integer_in_han_numerals_is_read_back_exactly(number: int) -> None:
    assert numbers.value(han(number)) == number
    assert numbers.value(financial(number)) == number


@given(st.text("0123456789０７,，. .三十百千万亿萬億零点余多元 \xa0", max_size=40))
def test_no_number_raises_or_is_negative(printed: str) -> None:
    value = numbers.value(printed)

    assert value is None or value >= 0


@pytest.mark.parametrize(
    ("first", "last", "factor"),
    [
        ("300", "500万", 10**4),
        ("1.5", "2亿", 10**8),
        ("3", "5百万", 10**6),
        ("3千", "5千万", 10**4),
        ("三千", "五千万", 10**4),
        ("三", "五百", 100),
        ("三十", "五十万", 10**4),
        ("三", "五十万", 10**4),
        ("300", "500余万", 10**4),
        ("5万", "10万", 1),
        ("5000万", "1亿", 1),
        ("5000", "10000", 1),
    ],
)
def test_the_last_number_of_a_range_lends_the_first_its_magnitude(first: str, last: str, factor: int) -> None:
    assert numbers.lent_magnitude(first, last) == factor


@pytest.mark.parametrize(
    ("printed", "ends"),
    [
        ("三四百万", (3_000_000, 4_000_000)),
        ("十五六万", (150_000, 160_000)),
        ("二三十", (20, 30)),
        ("三五万", (30_000, 50_000)),
        ("两三千", (2000, 3000)),
        ("三百万", None),
        ("五三万", None),
        ("三四五万", None),
    ],
)
def test_two_digits_side_by_side_are_the_numbers_around_the_true_one(
    printed: str, ends: tuple[int, int] | None
) -> None:
    assert numbers.neighbours(printed) == (None if ends is None else (Decimal(ends[0]), Decimal(ends[1])))


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("80多万", Qualifier.APPROX_OVER),
        ("5300余万", Qualifier.APPROX_OVER),
        ("8億餘", Qualifier.APPROX_OVER),
        ("三百来万", Qualifier.APPROX),
        ("80万", None),
    ],
)
def test_a_number_may_say_that_there_is_more_or_about_as_much(printed: str, said: Qualifier | None) -> None:
    assert numbers.qualifier_within(printed) is said


@pytest.mark.parametrize(
    ("number", "shown"), [("5.40E+6", "5400000"), ("0.500", "0.5"), ("100", "100"), ("0", "0"), ("0.00", "0")]
)
def test_a_decimal_is_shown_without_exponent_or_trailing_zeros(number: str, shown: str) -> None:
    assert numbers.plain(Decimal(number)) == shown


@given(st.text("019０二十百万亿.,、 余多点-", max_size=14))
def test_a_number_that_is_searched_for_is_the_same_as_one_that_stands_there(printed: str) -> None:
    sought, standing = re.compile(numbers.sought("")), re.compile(numbers.FIRST + numbers.NUMBER)

    assert [match.span() for match in sought.finditer(printed)] == [
        match.span() for match in standing.finditer(printed)
    ]
