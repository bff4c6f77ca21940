"""Arithmetic checks: what a reply says of its own figures, worked out again.

Sums against their parts, shares and multiples against both numbers, changes against what they lead from and to, amounts
against the proportion that they are shared in. A check is made only
where the text makes the claim, and fails only where no reading of the sentence holds: a false alarm costs more trust
than a missed one. Numbers count as exact as they are printed (1.2亿元 is ±0.05亿); see `tolerance`.
"""

from collections.abc import Iterable
from decimal import Context, localcontext
from typing import TYPE_CHECKING

from reader.checks.finding import Check, Division, Finding, Severity

if TYPE_CHECKING:
    from reader.figures.model import Figure

__all__ = ["Check", "Division", "Finding", "Severity", "check", "divisions", "examined"]

# Numbers of up to 22 digits are recognised; a product of three of them is exact in this.
_EXACT = Context(prec=80)


def divisions(text: str, figures: Iterable["Figure"]) -> tuple[Division, ...]:
    """What a canonical text divides, whether its arithmetic comes out or not: its sentences, then its tables."""
    return examined(text, figures)[0]


def check(text: str, figures: Iterable["Figure"]) -> tuple[Finding, ...]:
    """The findings on a canonical text and the figures recognised in it, in the order of the text."""
    return examined(text, figures)[1]


def examined(text: str, figures: Iterable["Figure"]) -> tuple[tuple[Division, ...], tuple[Finding, ...]]:
    """The divisions and the findings of a text, its sentences read once for both."""
    # Compiling the patterns takes longer than a short reply: not before someone asks.
    from reader.checks.changes import check_changes
    from reader.checks.multiples import check_multiples
    from reader.checks.parts_of_total import divided_by, read_lists
    from reader.checks.proportions import check_proportions
    from reader.checks.sentence import sentences
    from reader.checks.shares import check_shares
    from reader.checks.tables import in_tables, outside
    from reader.checks.totals import check_totals

    figures = tuple(figures)
    divided: list[Division] = []
    with localcontext(_EXACT):
        of_tables, found = in_tables(text, figures)
        for sentence in sentences(text, outside(text, figures)):
            lists = read_lists(sentence)
            divided += divided_by(sentence, lists)
            found += check_totals(sentence, lists)
            found += check_shares(sentence, lists)
            found += check_changes(sentence)
            found += check_multiples(sentence)
            found += check_proportions(sentence)
    found.sort(key=lambda finding: (min(finding.spans), finding.spans, finding.check))
    return (*divided, *of_tables), tuple(found)
