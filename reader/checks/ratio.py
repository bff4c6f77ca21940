"""Ratios that are claimed of two numbers: shares and rates of growth."""

from decimal import Decimal

from reader.checks import statement
from reader.checks.finding import Check, Finding, Severity
from reader.checks.sentence import Quantity
from reader.checks.tolerance import Interval, fraction


def judged(
    check: Check, terms: str, computed: Decimal, above: Interval, below: Interval, quantities: tuple[Quantity, ...]
) -> Finding:
    """The finding on a ratio, `computed` from the numbers as they are printed and possibly `above / below`.

    The first quantity is the claimed one. A ratio that is less than one unit of its last digit off (57.72 % for
    57.7265 %, cut off, or adjusted to make the total 100) is a note.
    """
    claimed = quantities[0]
    agrees = claimed.interval.meets(Interval(computed, computed))
    # A third is said of what is about that.
    exact = computed == claimed.nominal.lower if fraction(claimed.printed) else agrees
    # Compared as a product, since a quotient would not be exact.
    holds = agrees or (claimed.interval * below).meets(above)
    said = statement.compared(
        terms, lambda: statement.percent(computed, claimed), claimed, holds=holds, exact=exact and claimed.is_plain
    )
    if agrees or (holds and not all(each.is_plain for each in quantities)):
        severity = Severity.OK
    else:
        near = (claimed.interval.widened(claimed.step / 2) * below).meets(above)
        severity = Severity.NOTE if near else Severity.ERROR
    return Finding(check, holds, severity, said, tuple(each.figure.span for each in quantities))
