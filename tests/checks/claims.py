"""Findings as the tables of these tests show them."""

from reader.checks import Finding, check
from reader.figures import recognise
from reader.text.canonical import canonical


def findings(sentence: str) -> tuple[Finding, ...]:
    text = canonical(sentence)
    return check(text, recognise(text))


def claims(sentence: str) -> list[tuple[str, str, str]]:
    """Each finding of a sentence: what is checked, how much it matters, the arithmetic."""
    return [(found.check.value, found.severity.value, found.statement) for found in findings(sentence)]
