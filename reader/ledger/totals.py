"""Totals: sums of the ledger's rows that one can defend, and what each leaves out and why."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from reader.annotations import AnchorState, Review
from reader.facts import FundingStatus, Level, SumSort
from reader.figures import Amount, FigureKind, Qualifier
from reader.figures.vocabulary.qualifiers import QUANTITIES
from reader.ledger.accounts import ACCOUNTS, Account, Grouping, LeftOut, group_of
from reader.ledger.entries import Entry
from reader.ledger.retold import retold
from reader.ledger.rows import Row
from reader.ledger.sharing import Ends, Piece, ends_of, shared
from reader.ledger.stages import within_others
from reader.ledger.written import precision, written

Reason = LeftOut | SumSort
"""Why a row is in no total: a `SumSort` where it is no money that somebody gives."""
REASONS: tuple[Reason, ...] = (*LeftOut, *SumSort)
"""All reasons, in the order in which they are told."""
# A sentence with so few characters besides the figure is the cell of a table.
_FEW = 8
# Two tables may have the same row, each for another year.
_ROW = re.compile(r"[|│┃║｜\t]|\S[ \u3000\xa0]{2,}\S")


class Total(NamedTuple):
    """A sum of rows: of one group, account and currency.

    `amount` is a range where a row is one; its qualifier is what the rows' qualifiers come to together. Of its
    `rests` only what their parts in other groups leave is added. `guessed` is how much of it nobody has confirmed,
    `step` one unit in the last digit that all its rows have.
    """

    group: str | None
    account: Account
    amount: Amount
    rows: tuple[Row, ...]
    rests: tuple[Row, ...] = ()
    guessed: Ends = (Decimal(0), Decimal(0))
    step: Decimal = Decimal(0)

    @property
    def ends(self) -> Ends:
        """The least and the most that it is, by the printed numbers; the same where no row is a range."""
        ends = self.amount.ends
        assert ends is not None
        return ends

    @property
    def shown(self) -> str:
        """The sum as a text would print it, no more exact than the least exact of its rows."""
        return self.shown_in(None)

    def shown_in(self, power: int | None) -> str:
        """The same counted in a power of ten."""
        return written(self.amount, self.step if len(self.rows) > 1 else Decimal(0), power)

    @property
    def open(self) -> int:
        """How many of its rows nobody has confirmed as they stand in this version, so that what is said of them may be
        a guess."""
        return sum(not row.entry.is_reviewed for row in self.rows)

    @property
    def shown_guess(self) -> str:
        """How much of it nobody has confirmed, written like the sum; empty where all is confirmed."""
        if not self.open:
            return ""
        return self.shown if self.open == len(self.rows) else written(_amount(self.guessed, self.amount), self.step)


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals in the order of their groups, and the rows that are in none of them, by reason.

    `alike` are counted rows that may tell one sum several times, though that can't be known.
    """

    totals: tuple[Total, ...]
    left_out: Mapping[Reason, tuple[Row, ...]]
    alike: tuple[tuple[Row, ...], ...] = ()


def totals(rows: Iterable[Row], by: Grouping | None = None) -> Totals:
    """The totals of rows, of all of them or by a grouping.

    A sum and its parts are never both added (see `sharing`), nor a sum that is told again. Rates, and what is no money
    that somebody gives, are not added at all.
    """
    left_out: defaultdict[Reason, list[Row]] = defaultdict(list)
    possible: list[Row] = []
    seen: dict[tuple[str, str, int], Row] = {}
    # Which of two sentences is the repeated one, and what stands before a sum, is not for a view's order to say.
    for row in sorted(rows, key=lambda row: (row.origin.digest, row.origin.source or "", row.number)):
        repeated = _repeats(row, seen)  # of a figure that was set aside, too
        if reason := _excluded(row) or (LeftOut.REPEATED if repeated else None):
            left_out[reason].append(row)
        else:
            possible.append(row)
    inside = within_others(possible)
    again, alike = retold([row for row in possible if id(row) not in inside])
    left_out[LeftOut.PART].extend(row for row in possible if id(row) in inside)
    left_out[LeftOut.TOLD_AGAIN].extend(row for row in possible if id(row) in again)
    told = shared(
        [row for row in possible if id(row) not in inside | again],
        (lambda row: group_of(row, by)) if by else (lambda _row: None),
    )
    for row, why in told.left_out:
        left_out[why].append(row)
    sums: defaultdict[tuple[str | None, Account, str], list[Piece]] = defaultdict(list)
    for piece in told.pieces:
        sums[piece.group, piece.account, piece.row.entry.figure.amount.unit].append(piece)
    made = [_total(*key, of) for key, of in sums.items()]
    made.sort(key=_order(by))
    for of in left_out.values():
        of.sort(key=lambda row: row.number)
    return Totals(tuple(made), {reason: tuple(left_out[reason]) for reason in REASONS if left_out[reason]}, alike)


def _excluded(row: Row) -> Reason | None:
    """Why a row can't be in any total by itself."""
    entry, figure = row.entry, row.entry.figure
    if entry.review is Review.SET_ASIDE:
        return LeftOut.SET_ASIDE
    if figure.kind is not FigureKind.MONEY:
        return LeftOut.NO_SUM
    if entry.span is None:
        return _unplaced(entry)
    if figure.said.base:
        return LeftOut.RATE
    if figure.said.is_no_money:
        return figure.said.sort
    if figure.said.part and row.whole is None:
        return LeftOut.PART  # of a sum that the reply names elsewhere, or not at all
    if figure.amount.ends is None:
        return LeftOut.DAMAGED if figure.amount.qualifier is Qualifier.DAMAGED else LeftOut.VAGUE
    return None


def _unplaced(entry: Entry) -> LeftOut:
    """Why what was said of a figure on another version of the text isn't counted in this one."""
    if entry.item is None:
        return LeftOut.LOST
    if entry.item.anchor.resolved:
        return LeftOut.DETACHED
    states = {AnchorState.CHANGED: LeftOut.CHANGED, AnchorState.AMBIGUOUS: LeftOut.AMBIGUOUS}
    return states.get(entry.item.anchor.state, LeftOut.LOST)


def _repeats(row: Row, seen: dict[tuple[str, str, int], Row]) -> bool:
    """Whether a row's sentence stood in the same reply before; what is no more than the figure may well do so.

    What a person confirmed counts, though the same was set aside before.
    """
    if len(row.sentence) < len(row.entry.figure.text) + _FEW or _ROW.search(row.sentence):
        return False
    before = seen.setdefault((row.origin.digest, row.sentence, row.offset), row)
    aside = before.entry.review is Review.SET_ASIDE and row.entry.review is Review.CONFIRMED
    return before is not row and not aside


def _total(group: str | None, account: Account, unit: str, pieces: list[Piece]) -> Total:
    qualifier = _combined({each.qualifier for each in pieces})
    amount = _amount(ends_of(pieces), Amount(None, unit, qualifier))
    return Total(
        group,
        account,
        amount,
        tuple(each.row for each in pieces),
        tuple(each.row for each in pieces if each.is_rest),
        ends_of(each for each in pieces if not each.row.entry.is_reviewed),
        max(precision(each.row.entry) for each in pieces),
    )


def _amount(ends: Ends, like: Amount) -> Amount:
    """An amount between two ends, in the unit and with the qualifier of another."""
    lower, upper = ends
    if lower == upper:
        return Amount(lower, like.unit, Qualifier.EXACT if like.qualifier is Qualifier.RANGE else like.qualifier)
    return Amount.between(lower, upper, like.unit, like.qualifier)


_MORE = frozenset(row.qualifier for row in QUANTITIES if row.direction > 0)
_LESS = frozenset(row.qualifier for row in QUANTITIES if row.direction < 0)


def _combined(qualifiers: Iterable[Qualifier]) -> Qualifier:
    """What is known of a sum whose members have these qualifiers: one kind of error stays, several make it rough."""
    inexact = frozenset(qualifiers) - {Qualifier.EXACT, Qualifier.RANGE}
    if not inexact:
        return Qualifier.EXACT
    if len(inexact) == 1:
        return next(iter(inexact))
    if inexact <= _MORE:
        return Qualifier.AT_LEAST
    return Qualifier.AT_MOST if inexact <= _LESS else Qualifier.APPROX


def _order(by: Grouping | None) -> Callable[[Total], tuple[object, ...]]:
    """Groups in their own order, those that say nothing last; in a group the accounts in theirs."""
    ranks: Mapping[str, int] = {}
    if by is Grouping.STATUS:
        ranks = {status: place for place, status in enumerate(FundingStatus)}
    elif by is Grouping.LEVEL:
        ranks = {level: place for place, level in enumerate(Level)}
    accounts = list(ACCOUNTS)

    def key(total: Total) -> tuple[object, ...]:
        group = total.group or ""
        return (
            total.group is None,
            ranks.get(group, 0),
            group,
            total.amount.unit,
            tuple(map(accounts.index, total.account)),
        )

    return key
