"""Lines are numbered over all replies, know their wholes, and say why no total counts them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.exchange.ledger.lines import lines_of, ranges, summary
from reader.ledger.accounts import Grouping
from tests.exchange.ledger.making import reply_rows


def test_lines_are_numbered_over_all_replies_and_point_into_their_own() -> None:
    other = [replace(row, origin=replace(row.origin, digest="0" * 64, source="other.txt")) for row in reply_rows()]
    lines = lines_of([*reply_rows(), *other])
    assert [line.number for line in lines] == list(range(1, 19))
    assert [(line.number, line.whole) for line in lines if line.whole] == [(2, 1), (3, 1), (11, 10), (12, 10)]


def test_a_whole_that_is_not_in_the_table_is_not_pointed_to() -> None:
    assert [line.whole for line in lines_of(reply_rows()[1:3])] == [None, None]


def test_a_line_says_why_the_total_of_all_leaves_it_out() -> None:
    reasons = {line.row.entry.figure.text: line.left_out for line in lines_of(reply_rows()) if line.left_out}
    assert reasons == {"300万元": "part", "240万元": "part", "86万元": "set_aside", "680元": "rate"}


@pytest.mark.parametrize("by", [None, *Grouping])
def test_every_line_is_counted_or_left_out_once(by: Grouping | None) -> None:
    found = summary(lines_of(reply_rows(kind=None)), by)
    counted = [number for _total, of, _rests in found.totals for number in of]
    numbers = counted + [number for _reason, of in found.left_out for number in of]
    assert sorted(numbers) == list(range(1, len(reply_rows(kind=None)) + 1))


def test_numbers_that_follow_one_another_are_a_range() -> None:
    assert ranges([1, 2, 3, 5, 8, 9]) == "1–3, 5, 8–9"
    assert ranges([]) == ""


@given(st.sets(st.integers(1, 60)))
def test_no_number_is_lost_in_ranges(numbers: set[int]) -> None:
    ends = [part.split("–") for part in ranges(sorted(numbers)).split(", ") if part]
    assert {number for end in ends for number in range(int(end[0]), int(end[-1]) + 1)} == numbers
