"""Tiny letters that an office sends in the same words every year are never taken for one; most bad copies are."""

import pytest

from tests.benchmarks.letters import are_joined
from tests.benchmarks.pairs import ONES, OTHERS, pairs


@pytest.mark.parametrize("made", OTHERS)
def test_two_letters_in_the_same_words_are_never_one(made: str) -> None:
    assert [pair for pair in pairs(made, 60) if are_joined(pair)] == []


@pytest.mark.parametrize(("made", "share"), list(zip(ONES, (1, 0.75, 0.7, 1, 0.8), strict=True)))
def test_copies_and_corrections_of_a_tiny_letter_are_found(made: str, share: float) -> None:
    assert sum(map(are_joined, pairs(made, 60))) >= 60 * share
