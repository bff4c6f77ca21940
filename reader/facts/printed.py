"""Printed: facts in the characters of the text, where it was read in simplified ones or with stand-ins."""

from collections.abc import Callable, Mapping
from typing import Any

from reader.facts.model import Facts
from reader.text import Span

_WORDS = ("payer", "recipient", "purpose", "base")


def as_printed(text: str, plain: str, found: Mapping[Span, Facts], names: Callable[[str], str]) -> dict[Span, Facts]:
    """The facts of each sum in the characters of a text, of which `plain` has those that they were told by.

    What stands nowhere there is what it `names`.
    """
    return {span: _printed(text, plain, span, facts, names) for span, facts in found.items()}


def _printed(text: str, plain: str, span: Span, facts: Facts, names: Callable[[str], str]) -> Facts:
    said: dict[str, Any] = {}
    for name in _WORDS:
        meant = getattr(facts, name)
        if meant and meant not in text:
            at = _nearest(plain, meant, span.start)
            said[name] = text[at : at + len(meant)] if at >= 0 else names(meant)
    return facts.but(**said) if said else facts


def _nearest(plain: str, words: str, at: int) -> int:
    """Where words stand last before a place, or else first behind it."""
    before = plain.rfind(words, 0, at)
    return before if before >= 0 else plain.find(words, at)
