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
from reader.ledger.sharing import Ends, Piece, shared
from reader.ledger.stages import within_others
from reader.ledger.written import precision, written

Reason = LeftOut | SumSort
"""Why a row is in no total: a `SumSort` where it is no money that somebody gives."""
REASONS: tuple[Reason, ...] = (*LeftOut, *SumSort)
"""All reasons, in the order in which they are told."""
# A sentence with so few characters besides the figure is the cell of a table.
_FEW = 8
# Two tables may have the same row, each for another year. It is looked for by its first character.
_ROW = re.compile(r"[|│┃║｜\t \u3000\xa0](?:(?<=[|│┃║｜\t])|(?<=\S.)[ \u3000\xa0]++(?=\S))")


class Total(NamedTuple):
    """A sum of rows: of one group, account and currency.

    `amount` is a range where a row is one; its qualifier is what the rows' qualifiers come to together. `size` is how
    many rows it has, and `open` how many of these nobody has confirmed as they stand in this version, so that what is
    said of them may be a guess; `guessed` is how much of it they are. `maybe_size` is how many the query which chose
    them may not mean, `maybe` how much of it they are. `step` is one unit in the last digit that all its rows have. Of
    its `rests` only what their parts in other groups leave is added. That of a `Tally` has no rows.
    """

    group: str | None
    account: Account
    amount: Amount
    size: int
    open: int
    guessed: Ends
    step: Decimal
    rows: tuple[Row, ...] = ()
    rests: tuple[Row, ...] = ()
    maybe_size: int = 0
    maybe: Ends = (Decimal(0), Decimal(0))

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
        return written(self.amount, self.step if self.size > 1 else Decimal(0), power)

    @property
    def shown_guess(self) -> str:
        """How much of it nobody has confirmed, written like the sum; empty where all is confirmed."""
        if not self.open:
            return ""
        return self._shown_part(self.open, self.guessed)

    @property
    def shown_maybe(self) -> str:
        """How much of it the query may not mean, written like the sum; empty where it means all."""
        return self._shown_part(self.maybe_size, self.maybe) if self.maybe_size else ""

    def _shown_part(self, size: int, ends: Ends) -> str:
        return self.shown if size == self.size else written(_amount(ends, self.amount), self.step)


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
    added = _added(rows, by)
    sums = _by_key(added.pieces)
    made = tuple(
        _Sum.of(sums[key])
        .total(key)
        ._replace(
            rows=tuple(each.row for each in sums[key]), rests=tuple(each.row for each in sums[key] if each.is_rest)
        )
        for key in sorted(sums, key=_order(by))
    )
    for of in added.left_out.values():
        of.sort(key=lambda row: row.number)
    left_out = {reason: tuple(added.left_out[reason]) for reason in REASONS if added.left_out.get(reason)}
    return Totals(made, left_out, added.alike)


def first_total(rows: Iterable[Row]) -> tuple[Total, int] | None:
    """The first of the totals of rows, without these, and how many totals there are; the others aren't added up."""
    sums = _by_key(_added(rows, None).pieces)
    if not sums:
        return None
    first = min(sums, key=_order(None))
    return _Sum.of(sums[first]).total(first), len(sums)


class Told(NamedTuple):
    """Totals without their rows: how many are left out, by reason, and of rows that may tell one sum the words and how
    many these are."""

    totals: tuple[Total, ...]
    left_out: Mapping[Reason, int]
    alike: tuple[tuple[str, int], ...]


class Tally:
    """The totals of any number of replies, each given once and one after the other, of which no row is kept."""

    def __init__(self, by: Grouping | None = None) -> None:
        self._by = by
        self._sums: defaultdict[Key, _Sum] = defaultdict(_Sum)
        self._left_out: defaultdict[Reason, int] = defaultdict(int)
        self._alike: list[tuple[str, int]] = []

    def add(self, rows: Iterable[Row]) -> "Added":
        """Add all the rows of a reply: what is a part of what, and what is told again, is known only together."""
        added = _added(rows, self._by)
        for piece in added.pieces:
            self._sums[key_of(piece)].add(piece)
        for reason, of in added.left_out.items():
            self._left_out[reason] += len(of)
        self._alike += ((of[0].entry.figure.text, len(of)) for of in added.alike)
        return added

    @property
    def told(self) -> Told:
        """What the rows come to that were added until now."""
        made = tuple(self._sums[key].total(key) for key in sorted(self._sums, key=_order(self._by)))
        left_out = {reason: self._left_out[reason] for reason in REASONS if self._left_out.get(reason)}
        return Told(made, left_out, tuple(self._alike))


Key = tuple[str | None, Account, str]
"""What is added up together: of one group, account and unit."""


def key_of(piece: Piece) -> Key:
    """What a piece is added up with."""
    return piece.group, piece.account, piece.row.entry.figure.amount.unit


def _by_key(pieces: Iterable[Piece]) -> dict[Key, list[Piece]]:
    """Pieces that are added up together, in their order."""
    sums: defaultdict[Key, list[Piece]] = defaultdict(list)
    for piece in pieces:
        sums[key_of(piece)].append(piece)
    return sums


class _Sum:
    """What pieces of one group, account and currency come to."""

    def __init__(self) -> None:
        self._ends = self._guessed = self._maybe = Decimal(0), Decimal(0)
        self._qualifiers: set[Qualifier] = set()
        self._step = Decimal(0)
        self._count = self._open = self._maybe_count = 0

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> "_Sum":
        """That of some pieces."""
        made = cls()
        for piece in pieces:
            made.add(piece)
        return made

    def add(self, piece: Piece) -> None:
        entry = piece.row.entry
        self._count += 1
        self._ends = _plus(self._ends, piece.ends)
        self._qualifiers.add(piece.qualifier)
        self._step = max(self._step, precision(entry))
        if not entry.is_reviewed:
            self._open += 1
            self._guessed = _plus(self._guessed, piece.ends)
        if piece.row.is_maybe:
            self._maybe_count += 1
            self._maybe = _plus(self._maybe, piece.ends)

    def total(self, key: Key) -> Total:
        group, account, unit = key
        amount = _amount(self._ends, Amount(None, unit, _combined(self._qualifiers)))
        made = Total(group, account, amount, self._count, self._open, self._guessed, self._step)
        return made._replace(maybe_size=self._maybe_count, maybe=self._maybe)


def _plus(one: Ends, other: Ends) -> Ends:
    return one[0] + other[0], one[1] + other[1]


class Added(NamedTuple):
    """The pieces that are added, and the rows that are not."""

    pieces: list[Piece]
    left_out: dict[Reason, list[Row]]
    alike: tuple[tuple[Row, ...], ...]


def _added(rows: Iterable[Row], by: Grouping | None) -> Added:
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
    not_added = inside | again
    told = shared(
        [row for row in possible if id(row) not in not_added],
        (lambda row: group_of(row, by)) if by else (lambda _row: None),
    )
    for row, why in told.left_out:
        left_out[why].append(row)
    return Added(told.pieces, left_out, alike)


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
    if len(row.sentence) < len(row.entry.figure.text) + _FEW:
        return False
    before = seen.setdefault((row.origin.digest, row.sentence, row.offset), row)
    if before is row or _ROW.search(row.sentence):
        return False
    return not (before.entry.review is Review.SET_ASIDE and row.entry.review is Review.CONFIRMED)


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


def _order(by: Grouping | None) -> Callable[[Key], tuple[object, ...]]:
    """Groups in their own order, those that say nothing last; in a group the accounts in theirs."""
    ranks: Mapping[str, int] = {}
    if by is Grouping.STATUS:
        ranks = {status: place for place, status in enumerate(FundingStatus)}
    elif by is Grouping.LEVEL:
        ranks = {level: place for place, level in enumerate(Level)}
    accounts = list(ACCOUNTS)

    def place(key: Key) -> tuple[object, ...]:
        group, account, unit = key
        return group is None, ranks.get(group or "", 0), group or "", unit, tuple(map(accounts.index, account))

    return place
