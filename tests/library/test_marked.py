"""Sets of replies as marks are to each other and to any others what sets of Python's are."""

from collections.abc import Callable, Set
from operator import and_, or_, sub

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.marked import Marked

NUMBERS = st.frozensets(st.integers(0, 40))


@pytest.mark.parametrize("together", [and_, or_, sub])
@given(some=NUMBERS, others=NUMBERS, behind=st.integers(41, 50))
def test_what_two_sets_are_together_they_are_as_marks(
    together: Callable[[Set[int], Set[int]], Set[int]], some: Set[int], others: Set[int], behind: int
) -> None:
    expected = together(some, others)

    assert together(Marked.of(some, behind), Marked.of(others, 41)) == expected
    assert together(Marked.of(some, 41), Marked.of(others, behind)) == expected
    assert together(Marked.of(some, behind), others) == expected
    assert together(some, Marked.of(others, behind)) == expected


@given(NUMBERS)
def test_marks_have_the_numbers_that_were_marked_in_order(numbers: frozenset[int]) -> None:
    marked = Marked.of(numbers, 41)

    assert list(marked) == sorted(numbers)
    assert len(marked) == len(numbers)
    assert [number in marked for number in range(-1, 50)] == [number in numbers for number in range(-1, 50)]


def test_numbers_behind_the_last_mark_are_taken_in() -> None:
    assert sorted(Marked.of([1], 2) | {7}) == [1, 7]
    assert sorted(Marked.of([1, 3], 4) - {9}) == [1, 3]
