"""Arithmetic checks: what a reply says of its own figures, worked out again.

Sums against their parts, shares and multiples against both numbers, changes against what they lead from and to, amounts
against the proportion that they are shared in. A check is made only
where the text makes the claim, and fails only where no reading of the sentence holds: a false alarm costs more trust
than a missed one. Numbers count as exact as they are printed (1.2亿元 is ±0.05亿); see `tolerance`.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.checks.finding import Check, Division, Finding, Severity

if TYPE_CHECKING:
    from reader.figures.model import Figure

__all__ = ["Check", "Division", "Finding", "Severity", "check", "divisions", "examined"]


def divisions(text: str, figures: Iterable["Figure"]) -> tuple[Division, ...]:
    """What a canonical text divides, whether its arithmetic comes out or not: its sentences, then its tables."""
    return examined(text, figures)[0]


def check(text: str, figures: Iterable["Figure"]) -> tuple[Finding, ...]:
    """The findings on a canonical text and the figures recognised in it, in the order of the text."""
    return examined(text, figures)[1]


def examined(text: str, figures: Iterable["Figure"]) -> tuple[tuple[Division, ...], tuple[Finding, ...]]:
    """The divisions and the findings of a text, its sentences read once for both."""
    # Compiling the patterns takes longer than a short reply: not before someone asks.
    from reader.checks import examining

    return examining.examined(text, figures)
