"""Facts about written totals: counted in one unit where several stand beside each other."""

from decimal import Decimal

import pytest

from reader.figures import Amount, Qualifier
from reader.ledger.written import common_power, written


@pytest.mark.parametrize(
    ("amounts", "power"),
    [
        ((4_860_000_000, 35_268_000), 8),
        ((4_860_000_000, 860_000), 4),
        ((860_000, 450), 0),
        ((4_860_000_000, 0), 8),
        ((0,), 0),
        ((), 0),
    ],
)
def test_amounts_are_counted_in_the_largest_unit_in_which_none_is_very_small(
    amounts: tuple[int, ...], power: int
) -> None:
    assert common_power(map(Decimal, amounts)) == power


@pytest.mark.parametrize(
    ("qualifier", "shown"),
    [(Qualifier.EXACT, "0.35268亿元"), (Qualifier.OVER, "超过0.35268亿元"), (Qualifier.APPROX_OVER, "0.35268亿余元")],
)
def test_an_amount_says_the_same_in_another_unit(qualifier: Qualifier, shown: str) -> None:
    assert written(Amount(Decimal(35_268_000), "CNY", qualifier), Decimal(0), 8) == shown


def test_other_currencies_are_counted_so_too() -> None:
    assert written(Amount(Decimal(35_000_000), "USD", Qualifier.EXACT), Decimal(0), 4) == "3500万美元"
