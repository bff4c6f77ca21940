"""Sharing: of a sum and its parts, which are added, and in which group each.

A part stands under its own group, the rest of the sum under that of the sum; so a part of which nothing is said keeps
no other from its payer, and the groups of an account always come to the total without groups.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from reader.figures import Qualifier
from reader.ledger.accounts import UNSAID, Account, LeftOut, account_of
from reader.ledger.rows import Key, Row

Ends = tuple[Decimal, Decimal]


class Piece(NamedTuple):
    """What a row adds to a total: all of it, or what its parts in other groups leave of it, a `rest`."""

    row: Row
    group: str | None
    account: Account
    ends: Ends
    qualifier: Qualifier
    is_rest: bool = False


class Shared(NamedTuple):
    """The pieces that are added, and the rows that are not."""

    pieces: list[Piece]
    left_out: list[tuple[Row, LeftOut]]


def shared(rows: Sequence[Row], group_of: Callable[[Row], str | None]) -> Shared:
    """The pieces of rows that have an amount; `group_of` gives a row's own group, `None` where nothing is said."""
    known = {row.key: row for row in rows if row.parts or row.whole is not None}
    sharing = _Sharing(known, group_of)
    found = Shared([], [])
    for row in rows:
        if row.whole is None or row.key_of(row.whole) not in known:
            _add(found, sharing.of(row, None, None))
    return found


def _add(one: Shared, other: Shared) -> None:
    one.pieces.extend(other.pieces)
    one.left_out.extend(other.left_out)


class _Sharing:
    def __init__(self, known: Mapping[Key, Row], group_of: Callable[[Row], str | None]) -> None:
        self._known, self._group_of = known, group_of

    def of(self, row: Row, above: str | None, account: Account | None) -> Shared:
        """What a row and all that is below it add; `above` is the group, `account` the account that it inherits."""
        group = self._group_of(row) or above
        own = account_of(row)
        account = account if account and own == (UNSAID,) else own
        ends = _ends(row)
        piece = Piece(row, group, account, ends, row.entry.figure.amount.qualifier)
        parts = [part for number in row.parts if (part := self._known.get(row.key_of(number)))]
        if not parts:
            return Shared([piece], [])
        alike = [part for part in parts if account_of(part) in (account, (UNSAID,))]
        complete = row.divided and len(parts) == len(row.parts)
        told = Shared([], [])
        if complete and self._tell_accounts(account, parts):
            for part in parts:
                _add(told, self.of(part, None, None))
            return Shared(told.pieces, [(row, LeftOut.WHOLE), *told.left_out])
        for part in parts:
            if part not in alike:
                _add(told, self.of(part, None, None))
        # What is below in the account of the row is in the row.
        beside = Shared([], [])
        for below in told.pieces:
            if below.account == account:
                beside.left_out.append((below.row, LeftOut.PART))
            else:
                beside.pieces.append(below)
        beside.left_out.extend(told.left_out)
        inner = [self.of(part, group, account) for part in alike]
        if complete and len(alike) == len(parts) and self._stand_for(piece, inner):
            for each in inner:
                _add(beside, each)
            return Shared(beside.pieces, [(row, LeftOut.WHOLE), *beside.left_out])
        _add(beside, _rest(piece, inner))
        return beside

    @staticmethod
    def _tell_accounts(account: Account, parts: Iterable[Row]) -> bool:
        """Whether all parts say their accounts, and not all that of the sum."""
        accounts = {account_of(part) for part in parts}
        return accounts != {account} and not any(UNSAID in each for each in accounts)

    @staticmethod
    def _stand_for(whole: Piece, inner: Sequence[Shared]) -> bool:
        """Whether parts that make up a sum are added in its place: where they tell more groups.

        Parts that come to it only by rounding always are: else groups would come to another total.
        """
        pieces = [each for part in inner for each in _within(part, whole)]
        return any(each.group != whole.group for each in pieces) or ends_of(pieces) != whole.ends


def _rest(whole: Piece, inner: Sequence[Shared]) -> Shared:
    """The parts that stand under other groups, and what is left of the sum; all of it where that can't be told."""
    apart = [part for part in inner if any(each.group != whole.group for each in _within(part, whole))]
    pieces = [each for part in apart for each in _within(part, whole)]
    taken = ends_of(pieces)
    ends = whole.ends[0] - taken[0], whole.ends[1] - taken[1]
    if not 0 <= ends[0] <= ends[1] or any(each.ends[0] < 0 for each in pieces):
        apart, pieces = [], []
    found = Shared([], [])
    for part in inner:
        counted = part in apart
        for each in part.pieces:
            if counted or each.account != whole.account:
                found.pieces.append(each)
            else:
                found.left_out.append((each.row, LeftOut.PART))
        for row, reason in part.left_out:
            found.left_out.append((row, reason if counted else LeftOut.PART))
    if not apart:
        found.pieces.append(whole)
    elif ends[1] == 0:
        found.left_out.append((whole.row, LeftOut.WHOLE))
    else:
        qualifiers = {each.qualifier for each in pieces} - {Qualifier.EXACT, Qualifier.RANGE}
        qualifier = Qualifier.APPROX if qualifiers else whole.qualifier
        found.pieces.append(whole._replace(ends=ends, qualifier=qualifier, is_rest=True))
    return found


def _within(part: Shared, whole: Piece) -> list[Piece]:
    return [each for each in part.pieces if each.account == whole.account]


def ends_of(pieces: Iterable[Piece]) -> Ends:
    """What pieces come to together."""
    lower = upper = Decimal(0)
    for each in pieces:
        lower, upper = lower + each.ends[0], upper + each.ends[1]
    return lower, upper


def _ends(row: Row) -> Ends:
    ends = row.entry.figure.amount.ends
    assert ends is not None
    return ends
