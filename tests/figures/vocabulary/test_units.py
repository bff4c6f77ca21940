"""Every row of the units and magnitudes means the same wherever it is read."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.checks.sentence import Quantity
from reader.figures import FigureKind, Qualifier, format_amount, recognise
from reader.figures.amount import Amount
from reader.figures.typed import amount
from reader.figures.vocabulary.units import MEASURES, RATIOS, RATIOS_BEFORE, ROWS, Per, Unit
from reader.text import magnitudes, numerals


@pytest.mark.parametrize("unit", MEASURES.values(), ids=lambda unit: unit.word)
def test_a_measure_is_read_typed_shown_and_compared(unit: Unit) -> None:
    (figure,) = recognise(f"12{unit.word}")
    expected = Amount(Decimal(12), unit.word, Qualifier.EXACT)
    quantity = Quantity(figure, f"12{unit.word}", "", 0, 0)

    assert (figure.value, figure.unit, figure.kind) == (Decimal(12), unit.word, FigureKind.COUNT)
    assert amount(f"12{unit.word}", FigureKind.COUNT, "人") == expected
    assert amount(format_amount(Decimal(12), unit.word), FigureKind.COUNT, "人") == expected
    assert (quantity.dimension, quantity.factor) == (unit.dimension, unit.factor)


@pytest.mark.parametrize("unit", [row for row in ROWS if row.per], ids=lambda unit: unit.word)
def test_a_sum_may_be_per_every_unit_that_says_so(unit: Unit) -> None:
    (figure,) = (found for found in recognise(f"标准为120元/{unit.word}。") if found.kind is FigureKind.MONEY)
    assert figure.base == unit.word
    if unit.per is Per.ALONE:
        (figure,) = (found for found in recognise(f"标准为120元每{unit.word}。") if found.kind is FigureKind.MONEY)
        assert figure.base == f"每{unit.word}"


def test_what_a_unit_counts_so_many_of_is_a_unit_itself() -> None:
    assert {unit.dimension for unit in MEASURES.values()} <= set(MEASURES)
    assert len({row.word for row in ROWS}) == len(ROWS)


def test_every_ratio_is_one_part_of_its_whole() -> None:
    for ratio in RATIOS:
        (figure,) = recognise(f"提高了3{ratio.word}。")
        assert figure.value == Decimal(3) / ratio.whole, ratio
    for ratio in RATIOS_BEFORE:
        (figure,) = recognise(f"提高了{ratio.word}3。")
        assert figure.value == Decimal(3) / ratio.whole, ratio


@given(st.integers(1, 9), st.sampled_from(magnitudes.ROWS))
def test_a_magnitude_is_the_same_power_in_words_digits_and_letters(digit: int, row: magnitudes.Magnitude) -> None:
    number = Decimal(digit).scaleb(row.power)
    for word in row.words:
        assert numerals.value(numerals.DIGITS[0] + f"{'零一二三四五六七八九'[digit]}{word}") == number
    for typed in (*row.words, *row.typed):
        assert amount(f"{digit}{typed}") == Amount(number, "CNY", Qualifier.EXACT)
