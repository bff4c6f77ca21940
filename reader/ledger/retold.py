"""Sums that a reply tells again: surely, by an unusual number or as one that was told, or perhaps."""

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from reader.ledger.accounts import UNSAID, account_of
from reader.ledger.rows import Row

_UNUSUAL, _USUAL = 4, 2
"""With so many digits equal sums of a reply are surely one; with fewer than the second they are so by chance."""
_POINTS_BACK = re.compile(
    r"(?:以上|上述|前述|该|[这此](?!前|外|后|次))[笔项批部分些个]{0,2}(?:[总合共]计?|资金|款项|经费|投入|补助|投资|专项|的)*\Z"
)
"""What stands before a sum that was told before: 上述资金745万元均已拨付, 该427万元中."""
_AS_SAID = ("如前所述", "如上所述", "前已述及")
_TELLING = ("year", "payer", "recipient")
_SHARED = ("payer", "recipient", "purpose")


def retold(rows: Sequence[Row]) -> tuple[frozenset[int], tuple[tuple[Row, ...], ...]]:
    """The rows that tell again what another counted one does, by their `id`, and groups of those that may do so.

    Both stand in other sentences of one reply, in one account as far as it is said, and nothing else that is said of
    them differs. What a person confirmed is never left out, and parts are told with their sum.
    """
    equal: defaultdict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in rows:
        amount = row.entry.figure.amount
        if row.whole is None and row.entry.span and (ends := amount.ends):
            equal[row.origin.digest, row.origin.source, ends, amount.unit].append(row)
    again: set[int] = set()
    alike: list[tuple[Row, ...]] = []
    for of in equal.values():
        if len(of) == 1:
            continue
        digits = _digits(of[0])
        first, *others = sorted(of, key=lambda row: (_points_back(row), account_of(row) == (UNSAID,)))
        perhaps = [first]
        for row in others:
            if not all(_agree(row, other) for other in perhaps):
                continue
            if (digits >= _UNUSUAL or _points_back(row)) and not row.entry.is_reviewed:
                again.add(id(row))
            elif digits >= _USUAL and _share(row, first):
                perhaps.append(row)
        if len(perhaps) > 1:
            alike.append(tuple(sorted(perhaps, key=lambda row: row.number)))
    return frozenset(_with_parts(rows, again)), tuple(alike)


def _with_parts(rows: Sequence[Row], again: set[int]) -> set[int]:
    """Rows, and all that are within them."""
    if not again:
        return again
    wholes = {row.key: row for row in rows}
    found = set(again)
    for row in rows:
        above: Row | None = row
        while above is not None and id(above) not in again:
            above = wholes.get(above.key_of(above.whole)) if above.whole else None
        if above is not None:
            found.add(id(row))
    return found


def _points_back(row: Row) -> bool:
    return row.sentence.startswith(_AS_SAID) or _POINTS_BACK.search(row.sentence, 0, row.offset) is not None


def _digits(row: Row) -> int:
    """How many digits of a sum are not zeros at its end."""
    ends = row.entry.figure.amount.ends
    return max(len(end.normalize().as_tuple().digits) for end in ends or (Decimal(0),))


def _agree(one: Row, other: Row) -> bool:
    accounts = {account_of(one), account_of(other)}
    if _points_back(one):
        accounts = {account[:1] for account in accounts}  # 三年累计745万元。上述745万元均已支付
    if one.sentence == other.sentence or len(accounts - {(UNSAID,)}) > 1:
        return False
    mine, theirs = one.entry.figure.said, other.entry.figure.said
    pairs = ((getattr(mine, name), getattr(theirs, name)) for name in _TELLING)
    return all(None in pair or pair[0] == pair[1] for pair in pairs)


def _share(one: Row, other: Row) -> bool:
    mine, theirs = one.entry.figure.said, other.entry.figure.said
    return any(getattr(mine, name) and getattr(mine, name) == getattr(theirs, name) for name in _SHARED)
