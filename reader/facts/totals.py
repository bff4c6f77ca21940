"""Totals behind their parts: what a sum that adds up those before it shares with them."""

import re
from collections.abc import Sequence
from decimal import Decimal

from reader.facts.model import Facts
from reader.facts.sentence import Sum
from reader.facts.words import TOTAL_OF_ALL
from reader.text.dates import YEAR

_YEARS = re.compile(YEAR)


def added_up(words: str, sums: tuple[Sum, ...], found: list[Facts]) -> None:
    """Give each total behind its parts what all of them have: 2021年、2022年分别安排30万元、45万元，共计75万元.

    Whose parts are of different givers is nobody's, and of different years of all of them. Only what its parts add up
    to exactly is such a total.
    """
    for index, each in enumerate(sums):
        if index > 1 and TOTAL_OF_ALL.match(words, each.lead) and (parts := _parts(sums, index, found)):
            whole = found[index]
            shared = {name: _shared(name, parts) for name in ("payer", "level", "recipient")}
            years = sorted({year for part in parts for year in _YEARS.findall(part.year or "")})
            found[index] = whole.but(
                **shared,
                status=whole.status or _shared("status", parts),
                year=whole.year if len(years) < len(parts) else f"{years[0]}/{years[-1]}",
                cumulative=True if len(years) == len(parts) else whole.cumulative,
            )


def _parts(sums: tuple[Sum, ...], index: int, found: list[Facts]) -> Sequence[Facts]:
    """The facts of the sums right before one that add up to it, two at least."""
    amount = sums[index].figure.amount
    left = amount.value
    for first in range(index - 1, -1, -1):
        part = sums[first].figure.amount
        if not isinstance(left, Decimal) or not isinstance(part.value, Decimal) or part.unit != amount.unit:
            break
        left -= part.value
        if left <= 0:
            return found[first:index] if left == 0 and first < index - 1 else ()
    return ()


def _shared(name: str, parts: Sequence[Facts]) -> object:
    said = {getattr(part, name) for part in parts}
    return said.pop() if len(said) == 1 else None
