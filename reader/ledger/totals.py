"""Totals: sums of the ledger's rows that one can defend, and what each leaves out and why."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from reader.annotations import AnchorState, Review
from reader.facts import FACTS, FundingStatus, Level
from reader.figures import Amount, FigureKind, Qualifier, format_value
from reader.figures.vocabulary.qualifiers import QUANTITIES
from reader.i18n import N_, LabelledEnum, _
from reader.ledger.entries import Entry
from reader.ledger.rows import Row
from reader.text.canonical import visible

Account = tuple[str, ...]
"""Sums that are never added to those of another account: a status, and what tells them apart, cumulative or in kind."""
UNSAID = "unsaid"
_NATURES = tuple(fact for fact in FACTS if fact.tells_apart)
ACCOUNTS: dict[str, str] = {
    **{status: status.label for status in FundingStatus if status.is_given},
    UNSAID: N_("status not said"),
    **{status: status.label for status in reversed(FundingStatus) if not status.is_given},
    **{fact.name: fact.label for fact in _NATURES},
}
"""The names of an account's parts, as msgids, in the order in which accounts are shown."""


def account_of(row: Row) -> Account:
    """The account that a sum belongs to."""
    said = row.entry.figure.said
    return (said.status or UNSAID, *(fact.name for fact in _NATURES if getattr(said, fact.name)))


def account_name(account: Account) -> str:
    """An account as people read it."""
    return " ".join(_(ACCOUNTS[part]) for part in account)


_IN_A_YEAR = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
# A sentence with so few characters besides the figure is the cell of a table.
_FEW = 8


class LeftOut(LabelledEnum):
    """Why a row is in no total."""

    PART = "part", N_("part of a sum that is counted")
    WHOLE = "whole", N_("counted by its parts")
    RATE = "rate", N_("a rate, per unit")
    VAGUE = "vague", N_("without a definite amount")
    REPEATED = "repeated", N_("the same sentence printed again")
    SET_ASIDE = "set_aside", N_("set aside")
    LOST = "lost", N_("not found in this version of the text")
    CHANGED = "changed", N_("the words were changed")
    AMBIGUOUS = "ambiguous", N_("its place can't be told for certain")
    DETACHED = "detached", N_("detached from this version")
    NO_SUM = "no_sum", N_("no sum of money")


class Grouping(LabelledEnum):
    """What totals are made by."""

    YEAR = "year", N_("year")
    PAYER = "payer", N_("payer")
    STATUS = "status", N_("status")
    LEVEL = "level", N_("level")
    REPLY = "reply", N_("reply")


class Total(NamedTuple):
    """A sum of rows: of one group, account and currency.

    `amount` is a range where a row is one; its qualifier is what the rows' qualifiers come to together.
    """

    group: str | None
    account: Account
    amount: Amount
    rows: tuple[Row, ...]

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """The least and the most that it is, by the printed numbers; the same where no row is a range."""
        ends = self.amount.ends
        assert ends is not None
        return ends

    @property
    def shown(self) -> str:
        """The sum as people read it, a range as both its ends."""
        return format_value(self.amount)

    @property
    def open(self) -> int:
        """How many of its rows nobody has confirmed as they stand in this version, so that what is said of them may be
        a guess."""
        return sum(not row.entry.is_reviewed for row in self.rows)


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals in the order of their groups, and the rows that are in none of them, by reason."""

    totals: tuple[Total, ...]
    left_out: Mapping[LeftOut, tuple[Row, ...]]


def group_of(row: Row, by: Grouping) -> str | None:
    """What a row belongs to in a grouping; `None` where nothing is said."""
    said = row.entry.figure.said
    if by is Grouping.REPLY:
        metadata = row.origin.metadata
        return metadata.document_number or metadata.title or row.origin.source
    year = said.year and _year(said.year)
    value = {Grouping.YEAR: year, Grouping.PAYER: said.payer, Grouping.STATUS: said.status}.get(by, said.level)
    return value or None


def _year(period: str) -> str:
    """The year of a day, a month or a part of a year; a longer period as it is."""
    first, _slash, last = period.partition("/")
    in_one = not last or first[:4] == last[:4]
    return first[:4] if in_one and _IN_A_YEAR.fullmatch(first) else period


def group_name(group: str | None, by: Grouping) -> str:
    """A group as people read it."""
    if group is None:
        return _("not said")
    if by is Grouping.STATUS:
        return _(FundingStatus(group).label)
    if by is Grouping.LEVEL:
        return _(Level(group).label)
    return visible(group)


def totals(rows: Iterable[Row], by: Grouping | None = None) -> Totals:
    """The totals of rows, of all of them or by a grouping.

    A sum and its parts are never both added: the sum is, unless the parts make it up and the grouping tells them apart.
    Rates are not added at all.
    """
    listed = list(rows)
    left_out: defaultdict[LeftOut, list[Row]] = defaultdict(list)
    counted: list[Row] = []
    seen: dict[tuple[str, str, int], Row] = {}
    for row in listed:
        repeated = _repeats(row, seen)  # of a figure that was set aside, too
        if reason := _excluded(row) or (LeftOut.REPEATED if repeated else None):
            left_out[reason].append(row)
        else:
            counted.append(row)
    counted = _without_doubles(counted, by, left_out)
    sums: defaultdict[tuple[str | None, Account, str], list[Row]] = defaultdict(list)
    for row in counted:
        sums[group_of(row, by) if by else None, account_of(row), row.entry.figure.amount.unit].append(row)
    made = [_total(*key, of) for key, of in sums.items()]
    made.sort(key=_order(by))
    return Totals(tuple(made), {reason: tuple(left_out[reason]) for reason in LeftOut if left_out[reason]})


def _excluded(row: Row) -> LeftOut | None:
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
    if figure.said.part and row.whole is None:
        return LeftOut.PART  # of a sum that the reply names elsewhere, or not at all
    if figure.amount.ends is None:
        return LeftOut.VAGUE
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
    aside = before.entry.review is Review.SET_ASIDE and row.entry.review is Review.CONFIRMED
    return before is not row and not aside


def _without_doubles(rows: Sequence[Row], by: Grouping | None, left_out: dict[LeftOut, list[Row]]) -> list[Row]:
    """The rows that are added: of a sum and its parts one or the other.

    A part of another account is never added to the sum, and may stay beside it.
    """
    known = {_key(row, row.number): row for row in rows}
    dropped: dict[tuple[str, int], LeftOut] = {}
    for row in rows:
        parts = [part for number in row.parts if (part := known.get(_key(row, number)))]
        if not parts or _key(row, row.number) in dropped:
            continue
        if row.divided and len(parts) == len(row.parts) and _tell_more(row, parts, by):
            dropped[_key(row, row.number)] = LeftOut.WHOLE
            continue
        alike = (part for part in parts if account_of(part) in (account_of(row), (UNSAID,)))
        dropped.update((_key(below, below.number), LeftOut.PART) for part in alike for below in _all_of(part, known))
    for row in rows:
        if reason := dropped.get(_key(row, row.number)):
            left_out[reason].append(row)
    return [row for row in rows if _key(row, row.number) not in dropped]


def _key(row: Row, number: int) -> tuple[str, int]:
    return row.origin.digest, number


def _tell_more(whole: Row, parts: Sequence[Row], by: Grouping | None) -> bool:
    """Whether parts belong to other accounts than their sum, or to groups that it does not tell."""
    accounts = {account_of(part) for part in parts}
    if accounts != {account_of(whole)} and not any(UNSAID in account for account in accounts):
        return True
    if by is None:
        return False
    groups = {group_of(part, by) for part in parts}
    return None not in groups and groups != {group_of(whole, by)}


def _all_of(row: Row, known: Mapping[tuple[str, int], Row]) -> Iterable[Row]:
    yield row
    for number in row.parts:
        if below := known.get(_key(row, number)):
            yield from _all_of(below, known)


def _total(group: str | None, account: Account, unit: str, rows: Sequence[Row]) -> Total:
    amounts = [row.entry.figure.amount for row in rows]
    lower, upper = (sum(ends, Decimal(0)) for ends in zip(*filter(None, (each.ends for each in amounts)), strict=True))
    qualifier = combined({each.qualifier for each in amounts})
    total = Amount(lower, unit, qualifier) if lower == upper else Amount.between(lower, upper, unit, qualifier)
    return Total(group, account, total, tuple(rows))


_MORE = frozenset(row.qualifier for row in QUANTITIES if row.direction > 0)
_LESS = frozenset(row.qualifier for row in QUANTITIES if row.direction < 0)


def combined(qualifiers: Iterable[Qualifier]) -> Qualifier:
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
