"""What a check found, and what a text divides."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from reader.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.checks.sentence import Quantity


class Check(StrEnum):
    """The kinds of check."""

    SUM = "sum"
    SHARE = "share"
    SHARE_TOTAL = "share_total"
    DIFFERENCE = "difference"
    GROWTH = "growth"
    MULTIPLE = "multiple"
    PROPORTION = "proportion"
    RECOGNISED = "recognised"


class Severity(StrEnum):
    """How much a finding matters: `note` is what rounding, or another reading, may explain."""

    OK = "ok"
    NOTE = "note"
    ERROR = "error"


class Finding(NamedTuple):
    """One claim of the text, worked out.

    `holds` says whether the claim is true within the precision of its printed numbers; `statement` is the arithmetic in
    signs and the reply's own words; `spans` are the figures' cores, the total or the claimed value
    first; of a number whose unit stands behind a later one, the number's own.
    """

    check: Check
    holds: bool
    severity: Severity
    statement: str
    spans: tuple[Span, ...]


def found(check: Check, statement: str, quantities: "Sequence[Quantity]", *, exact: bool, holds: bool) -> Finding:
    """The finding on a claim of numbers, the claimed one first; rounding alone keeps plain ones that hold from being
    exact."""
    severity = Severity.OK
    if not holds:
        severity = Severity.ERROR
    elif not exact and all(each.is_plain for each in quantities):
        severity = Severity.NOTE
    return Finding(check, holds, severity, statement, tuple(each.figure.span for each in quantities))


class Division(NamedTuple):
    """A total and the parts that the text gives of it, by their cores; `complete` where they make up all of it."""

    whole: Span
    parts: tuple[Span, ...]
    complete: bool
