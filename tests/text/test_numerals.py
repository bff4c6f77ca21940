"""Han numerals say exactly one integer, or none."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.text import numerals
from tests.numerals import financial, han, positional


@given(st.integers(0, 10**12))
@example(10**12)
@example(10**8)
@example(1_0000_0001)
def test_every_integer_written_with_places_is_read_back(number: int) -> None:
    assert numerals.value(han(number)) == number


@given(st.integers(0, 10**12))
def test_every_integer_written_in_financial_capitals_is_read_back(number: int) -> None:
    assert numerals.value(financial(number)) == number


@given(st.integers(0, 10**12))
def test_every_integer_written_digit_for_digit_is_read_back(number: int) -> None:
    assert numerals.value(positional(number)) == number


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("两百", 200),
        ("兩萬", 20_000),
        ("二○一一", 2011),
        ("二0一七", 2017),
        ("三千五百万", 35_000_000),
        ("二百五十万零三千", 2_503_000),
        ("一亿二千万", 120_000_000),
        ("一万二千亿", 1_200_000_000_000),
        ("万", 10_000),
        ("百万", 1_000_000),
        ("零", 0),
        ("廿", 20),
        ("一百廿五", 125),
        ("卅万", 300_000),
        ("二〇〇万", 2_000_000),
        ("一二〇万", 1_200_000),
        ("二零亿", 2_000_000_000),
        ("一万二", 12_000),
        ("三千五", 3500),
        ("一百二", 120),
        ("一万零二", 10_002),
        ("一百一十二", 112),
    ],
)
def test_a_numeral_has_its_value(numeral: str, number: int) -> None:
    assert numerals.value(numeral) == number


@pytest.mark.parametrize("words", ["", "二三十", "三五万", "一元", "五廿", "2021", "十A", "一" * 5000])
def test_what_is_not_one_number_has_no_value(words: str) -> None:
    assert numerals.value(words) is None


@pytest.mark.parametrize(
    "words", ["百三十四", "千一百", "万四千七百", "二〇四百", "二零千三百", "五百八十一〇四", "三千一〇〇〇万"]
)
def test_digits_that_a_place_can_not_count_make_no_number(words: str) -> None:
    assert numerals.value(words) is None


@given(st.text(numerals.DIGITS + numerals.PLACES + numerals.MYRIADS + "0元"))
def test_no_numeral_raises(numeral: str) -> None:
    number = numerals.value(numeral)

    assert number is None or number >= 0


@pytest.mark.parametrize(
    ("printed", "plain"),
    [("61", "61"), ("６ １", "61"), ("六十一", "61"), ("二〇", "20"), ("6\n1-2", "61-2"), ("一二十", None), ("", "")],
)
def test_digits_of_any_sort_are_made_plain_and_what_is_no_number_is_none(printed: str, plain: str | None) -> None:
    assert numerals.plain(printed) == plain
