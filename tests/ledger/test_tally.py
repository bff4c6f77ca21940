"""Totals that are added up reply by reply, without keeping a row, are those of all rows together."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ledger import Row
from reader.ledger.accounts import Grouping
from reader.ledger.totals import Tally, totals
from tests.ledger.making import ledger

_SENTENCES = (
    "2021年省财政厅安排540万元，其中：渠道300万元、水池240万元。",
    "县财政局拨付约300余万元。",
    "县财政局拨付不少于200万元。",
    "恳请省财政厅支持300-500万元。",
    "每人每月补贴680元，数百万元，12,34万元。",
    "省里下达3526.8万元。后来又有3526.8万元。",
    "总投资900万元，已完成投资500万元。",
)
_LETTERS = st.lists(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4).map("".join), max_size=4, unique=True)


def _rows(letters: list[str]) -> list[tuple[Row, ...]]:
    """The rows of letters, each in a file of its own."""
    return [
        tuple(replace(row, origin=replace(row.origin, source=f"{number}.txt")) for row in ledger(text))
        for number, text in enumerate(letters)
    ]


@given(_LETTERS, st.sampled_from([None, *Grouping]))
def test_a_tally_comes_to_the_same_as_the_totals_of_all_rows(letters: list[str], by: Grouping | None) -> None:
    replies = _rows(letters)
    tally = Tally(by)
    for rows in replies:
        tally.add(rows)

    whole, told = totals([row for rows in replies for row in rows], by), tally.told
    assert told.totals == tuple(total._replace(rows=(), rests=()) for total in whole.totals)
    assert told.left_out == {reason: len(rows) for reason, rows in whole.left_out.items()}
    assert sorted(told.alike) == sorted((rows[0].entry.figure.text, len(rows)) for rows in whole.alike)


@given(_LETTERS, st.sampled_from([None, *Grouping]))
def test_what_may_not_be_meant_is_all_of_a_total_of_such_rows_and_none_of_others(
    letters: list[str], by: Grouping | None
) -> None:
    sure, maybe = Tally(by), Tally(by)
    for rows in _rows(letters):
        sure.add(rows)
        maybe.add(row.as_maybe for row in rows)

    assert all(total.maybe_size == 0 and total.shown_maybe == "" for total in sure.told.totals)
    assert all((total.maybe_size, total.maybe) == (total.size, total.ends) for total in maybe.told.totals)
    assert [total.shown_maybe for total in maybe.told.totals] == [total.shown for total in sure.told.totals]


@pytest.mark.parametrize("by", Grouping)
def test_the_sums_of_one_sentence_are_told_with_what_they_leave_out(by: Grouping) -> None:
    tally = Tally(by)
    tally.add(ledger(_SENTENCES[0]))
    assert sum(total.ends[0] for total in tally.told.totals) == 5400000
    assert sum(tally.told.left_out.values()) + sum(total.size for total in tally.told.totals) == 3
