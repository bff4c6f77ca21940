"""Sums are those of a plain list, however often its numbers change."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from reader.typesetting.running_sums import Sums

NUMBERS = st.lists(st.integers(0, 9), max_size=1_200)


@given(NUMBERS, st.lists(st.tuples(st.integers(0, 1_199), st.integers(0, 9)), max_size=20))
def test_the_sum_before_each_number_is_that_of_a_list(numbers: list[int], changes: list[tuple[int, int]]) -> None:
    sums = Sums(list(numbers))
    for index, number in changes:
        if index < len(numbers):
            sums.put(index, number)
            numbers[index] = number

    assert sums.total == sum(numbers)
    assert [sums.before(index) for index in range(len(numbers))] == [0, *accumulate(numbers)][: len(numbers)]


@given(NUMBERS, st.integers(0, 8_000))
def test_the_number_that_reaches_an_amount_is_the_first_that_makes_more(numbers: list[int], amount: int) -> None:
    found = Sums(numbers).reaching(amount)

    assert found == next((place for place, end in enumerate(accumulate(numbers)) if end > amount), len(numbers))
