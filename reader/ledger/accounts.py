"""Accounts and groups: what a sum is added up with, what totals are made by, and why a sum is in none."""

import re

from reader.facts import FACTS, FundingStatus, Level
from reader.i18n import N_, LabelledEnum, _
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
_IN_A_YEAR = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)


class LeftOut(LabelledEnum):
    """Why a row is in no total, besides that it is no money (see `SumSort`)."""

    PART = "part", N_("part of a sum that is counted")
    WHOLE = "whole", N_("counted by its parts")
    RATE = "rate", N_("a rate, per unit")
    VAGUE = "vague", N_("without a definite amount")
    DAMAGED = "damaged", N_("a damaged number")
    REPEATED = "repeated", N_("the same sentence printed again")
    TOLD_AGAIN = "told_again", N_("the same sum told again")
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


def account_of(row: Row) -> Account:
    """The account that a sum belongs to."""
    said = row.entry.figure.said
    return (said.status or UNSAID, *(fact.name for fact in _NATURES if getattr(said, fact.name)))


def account_name(account: Account) -> str:
    """An account as people read it."""
    return " ".join(_(ACCOUNTS[part]) for part in account)


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
