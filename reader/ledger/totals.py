"""Totals: sums of the ledger's rows that one can defend, and what each leaves out and why."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from reader.annotations import Review
from reader.facts import LEVELS, STATUSES, FundingStatus
from reader.figures import FigureKind, Qualifier, format_value
from reader.figures.vocabulary.qualifiers import QUANTITIES, SIGNS
from reader.i18n import N_, _
from reader.ledger.rows import Row
from reader.text.canonical import visible

Account = tuple[str, ...]
"""Sums that are never added to those of another account: a status, and whether they are cumulative or in kind."""
UNSAID, CUMULATIVE, IN_KIND = "unsaid", "cumulative", "in_kind"
ACCOUNTS: dict[str, str] = {
    FundingStatus.ALLOCATED: STATUSES[FundingStatus.ALLOCATED],
    FundingStatus.SPENT: STATUSES[FundingStatus.SPENT],
    FundingStatus.RAISED: STATUSES[FundingStatus.RAISED],
    UNSAID: N_("status not said"),
    FundingStatus.PLANNED: STATUSES[FundingStatus.PLANNED],
    FundingStatus.REQUESTED: STATUSES[FundingStatus.REQUESTED],
    CUMULATIVE: N_("cumulative"),
    IN_KIND: N_("in kind"),
}
"""The names of an account's parts, as msgids, in the order in which accounts are shown."""


def account_of(row: Row) -> Account:
    """The account that a sum belongs to."""
    said = row.entry.figure.said
    natures = ((CUMULATIVE, said.cumulative), (IN_KIND, said.in_kind))
    return (said.status or UNSAID, *(nature for nature, is_so in natures if is_so))


def account_name(account: Account) -> str:
    """An account as people read it."""
    return " ".join(_(ACCOUNTS[part]) for part in account)


_IN_A_YEAR = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
# A sentence with so few characters besides the figure is the cell of a table.
_FEW = 8


class LeftOut(StrEnum):
    """Why a row is in no total."""

    PART = "part"
    WHOLE = "whole"
    RATE = "rate"
    VAGUE = "vague"
    REPEATED = "repeated"
    SET_ASIDE = "set_aside"
    LOST = "lost"
    NO_SUM = "no_sum"


REASONS: dict[LeftOut, str] = {
    LeftOut.PART: N_("part of a sum that is counted"),
    LeftOut.WHOLE: N_("counted by its parts"),
    LeftOut.RATE: N_("a rate, per unit"),
    LeftOut.VAGUE: N_("without a definite amount"),
    LeftOut.REPEATED: N_("the same sentence printed again"),
    LeftOut.SET_ASIDE: N_("set aside"),
    LeftOut.LOST: N_("not found in this version of the text"),
    LeftOut.NO_SUM: N_("no sum of money"),
}
"""The reasons, as msgids."""


class Grouping(StrEnum):
    """What totals are made by."""

    YEAR = "year"
    PAYER = "payer"
    STATUS = "status"
    LEVEL = "level"
    REPLY = "reply"


GROUPINGS: dict[Grouping, str] = {
    Grouping.YEAR: N_("year"),
    Grouping.PAYER: N_("payer"),
    Grouping.STATUS: N_("status"),
    Grouping.LEVEL: N_("level"),
    Grouping.REPLY: N_("reply"),
}
"""The groupings' names, as msgids."""


class Total(NamedTuple):
    """A sum of rows: of one group, account and currency.

    `lower` and `upper` are equal where no row is a range; `qualifier` is what the rows' qualifiers come to together.
    """

    group: str | None
    account: Account
    unit: str
    lower: Decimal
    upper: Decimal
    qualifier: Qualifier
    rows: tuple[Row, ...]

    @property
    def shown(self) -> str:
        """The sum as people read it, a range as both its ends."""
        if self.lower == self.upper:
            return format_value(self.lower, None, None, self.unit, self.qualifier)
        ends = format_value(None, self.lower, self.upper, self.unit, Qualifier.RANGE)
        sign = SIGNS.get(self.qualifier)
        return f"{sign} {ends}" if sign else ends

    @property
    def open(self) -> int:
        """How many of its rows nobody has confirmed, so that what is said of them may be a guess."""
        return sum(row.entry.review is Review.OPEN for row in self.rows)


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
        return _(STATUSES[FundingStatus(group)])
    if by is Grouping.LEVEL:
        return _(next(name for level, name in LEVELS.items() if level == group))
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
        sums[group_of(row, by) if by else None, account_of(row), row.entry.figure.unit].append(row)
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
        return LeftOut.LOST
    if figure.said.base:
        return LeftOut.RATE
    if figure.said.part and row.whole is None:
        return LeftOut.PART  # of a sum that the reply names elsewhere, or not at all
    if not isinstance(figure.value, Decimal) and (figure.lower is None or figure.upper is None):
        return LeftOut.VAGUE
    return None


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
    figures = [row.entry.figure for row in rows]
    lower = sum((_end(figure.value, figure.lower) for figure in figures), Decimal(0))
    upper = sum((_end(figure.value, figure.upper) for figure in figures), Decimal(0))
    return Total(group, account, unit, lower, upper, combined({figure.qualifier for figure in figures}), tuple(rows))


def _end(value: Decimal | str | None, end: Decimal | None) -> Decimal:
    if isinstance(value, Decimal):
        return value
    assert end is not None
    return end


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
        ranks = {status: place for place, status in enumerate(STATUSES)}
    elif by is Grouping.LEVEL:
        ranks = {level: place for place, level in enumerate(LEVELS)}
    accounts = list(ACCOUNTS)

    def key(total: Total) -> tuple[object, ...]:
        group = total.group or ""
        return total.group is None, ranks.get(group, 0), group, total.unit, tuple(map(accounts.index, total.account))

    return key
