"""Amounts: the total that stands for a reply where there is room for one."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.ledger import Row
from reader.ledger.totals import first_total
from reader.library.bounds import hundredths

_YUAN = "CNY"


class Sum(NamedTuple):
    """The first total of a ledger: as it is shown, of which account, and how many totals there are.

    Different accounts are never added up: what was asked for is not what was granted. `at` is the least that it is, in
    hundredths of a yuan; `None` in other currencies, which can't be compared with it.
    """

    shown: str
    account: str
    totals: int
    at: int | None


def sum_of(rows: Sequence[Row]) -> Sum | None:
    """The total that stands for the rows of a reply; `None` where none can be made."""
    found = first_total(rows)
    if found is None:
        return None
    first, count = found
    at = hundredths(*first.ends).lower if first.amount.unit == _YUAN else None
    return Sum(first.shown, " ".join(first.account), count, at)
