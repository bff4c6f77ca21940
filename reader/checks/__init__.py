"""Arithmetic checks: what a reply says of its own figures, worked out again.

Sums against their parts, shares against both numbers, changes against what they lead from and to. A check is made only
where the text makes the claim, and fails only where no reading of the sentence holds: a false alarm costs more trust
than a missed one. Numbers count as exact as they are printed (1.2亿元 is ±0.05亿); see `tolerance`.
"""

from collections.abc import Iterable
from decimal import Context, localcontext
from typing import TYPE_CHECKING, NamedTuple

from reader.checks.finding import Check, Finding, Severity
from reader.text import Span

if TYPE_CHECKING:
    # Compiling the patterns takes longer than a short reply: not before someone asks.
    from reader.figures.model import Figure

__all__ = ["Check", "Division", "Finding", "Severity", "check", "divisions"]

# Numbers of up to 22 digits are recognised; a product of three of them is exact in this.
_EXACT = Context(prec=80)


class Division(NamedTuple):
    """A total and the parts that a sentence gives of it, by their cores; `complete` where they make up all of it."""

    whole: Span
    parts: tuple[Span, ...]
    complete: bool


def divisions(text: str, figures: Iterable["Figure"]) -> tuple[Division, ...]:
    """What a canonical text divides, whether its arithmetic comes out or not, in the order of the text."""
    from reader.checks.parts_of_total import Claim, is_within, read_lists
    from reader.checks.sentence import sentences

    found: list[Division] = []
    with localcontext(_EXACT):
        for sentence in sentences(text, figures):
            quantities = sentence.quantities
            for each in read_lists(sentence):
                whole, parts = quantities[each.whole], [quantities[index] for index in each.parts]
                if each.fit or each.claim is Claim.ALL or is_within(whole, parts, each.claim):
                    spans = tuple(part.figure.span for part in parts)
                    found.append(Division(whole.figure.span, spans, bool(each.fit) and len(parts) > 1))
    return tuple(found)


def check(text: str, figures: Iterable["Figure"]) -> tuple[Finding, ...]:
    """The findings on a canonical text and the figures recognised in it, in the order of the text."""
    from reader.checks.changes import check_changes
    from reader.checks.parts_of_total import read_lists
    from reader.checks.sentence import sentences
    from reader.checks.shares import check_shares
    from reader.checks.totals import check_totals

    found: list[Finding] = []
    with localcontext(_EXACT):
        for sentence in sentences(text, figures):
            divided = read_lists(sentence)
            found += check_totals(sentence, divided)
            found += check_shares(sentence, divided)
            found += check_changes(sentence)
    found.sort(key=lambda finding: (min(finding.spans), finding.spans, finding.check))
    return tuple(found)
