"""What an amount or a period may be, as two whole numbers."""

from decimal import Decimal

import pytest

from reader.figures import recognise
from reader.library.bounds import MOST, Bounds, days, hundredths, of_amount

WAN = 1_000_000
"""Hundredths of a yuan in 1万元."""


@pytest.mark.parametrize(
    ("printed", "bounds"),
    [
        ("拨付2800万元", Bounds(2800 * WAN, 2800 * WAN)),
        ("拨付0.28亿元", Bounds(2800 * WAN, 2800 * WAN)),
        ("拨付二千八百万元", Bounds(2800 * WAN, 2800 * WAN)),
        ("拨付300-500万元", Bounds(300 * WAN, 500 * WAN)),
        ("拨付约100万元", Bounds(90 * WAN, 110 * WAN)),
        ("拨付5300余万元", Bounds(5300 * WAN, 5400 * WAN)),
        ("不少于2万元", Bounds(2 * WAN, MOST)),
        ("超过2万元", Bounds(2 * WAN + 1, MOST)),
        ("不超过2万元", Bounds(0, 2 * WAN)),
        ("每吨3.125元", Bounds(312, 313)),
    ],
)
def test_a_sum_lies_between_bounds(printed: str, bounds: Bounds) -> None:
    assert [of_amount(figure.amount) for figure in recognise(printed)] == [bounds]


def test_what_nobody_knows_has_no_bounds() -> None:
    assert [of_amount(figure.amount) for figure in recognise("拨付数百万元")] == [None]


def test_what_is_too_large_for_the_database_is_the_most() -> None:
    assert hundredths(Decimal(10) ** 30, Decimal("Infinity")) == Bounds(MOST, MOST)
    assert hundredths(Decimal("-Infinity"), Decimal(-1)) == Bounds(-MOST, -100)


@pytest.mark.parametrize(
    ("iso", "bounds"),
    [
        ("2024", Bounds(20240101, 20241231)),
        ("2024-06", Bounds(20240601, 20240631)),
        ("2024-06-30", Bounds(20240630, 20240630)),
        ("2021/2023", Bounds(20210101, 20231231)),
        ("2016/..", Bounds(20160101, MOST)),
        ("三年内", None),
        ("2023-13", None),
        ("2023-02-30", None),
        ("2021/2023-14", None),
        ("2021/内", None),
    ],
)
def test_a_period_has_a_first_and_a_last_day(iso: str, bounds: Bounds | None) -> None:
    assert days(iso) == bounds
