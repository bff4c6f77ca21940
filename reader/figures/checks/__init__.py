"""Arithmetic checks: what a reply says of its own figures, worked out again.

Sums against their parts, shares against both numbers, changes against what they lead from and to. A check is made only
where the text makes the claim, and fails only where no reading of the sentence holds: a false alarm costs more trust
than a missed one. Numbers count as exact as they are printed (1.2亿元 is ±0.05亿); see `interval`.
"""

from collections.abc import Iterable
from decimal import Context, localcontext

from reader.figures.checks import changes, lists, shares, sums
from reader.figures.checks.finding import Check, Finding, Severity
from reader.figures.checks.sentence import sentences
from reader.figures.model import Figure

__all__ = ["Check", "Finding", "Severity", "check"]

# Numbers of up to 22 digits are recognised; a product of three of them is exact in this.
_EXACT = Context(prec=80)


def check(text: str, figures: Iterable[Figure]) -> tuple[Finding, ...]:
    """The findings on a canonical text and the figures recognised in it, in the order of the text."""
    found: list[Finding] = []
    with localcontext(_EXACT):
        for sentence in sentences(text, figures):
            divided = lists.read(sentence)
            found += sums.check(sentence, divided)
            found += shares.check(sentence, divided)
            found += changes.check(sentence)
    found.sort(key=lambda finding: (min(finding.spans), finding.spans, finding.check))
    return tuple(found)
