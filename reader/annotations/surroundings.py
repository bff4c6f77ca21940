"""Surroundings: what stands around some words and decides what they say, told apart from the words themselves.

A number in a table is what its unit line makes of it; a sum is of the year and the purpose of the heading above it, and
of what the sentences before it tell of it. Where these are others now, the same words may say something else.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from reader.annotations.reasons import Cause, Reason
from reader.annotations.statements import ONE_VALUE, Version, contradicted, letters, says_the_same
from reader.annotations.tables import head_of
from reader.facts import FACTS, Facts
from reader.text import Span
from reader.text.sentences import paragraph_at

_DIGITS = re.compile(r"[0-9０-９]+")
# As many characters of a paragraph before some words are compared.
_FURTHEST = 400
_CARRIED = (*ONE_VALUE, "payer", "recipient")
_SHOWN = {fact.name: fact.shown for fact in FACTS}


def has_bare_number(version: Version, span: Span) -> bool:
    """Whether there are digits in a span that are part of no recognised figure: what they count is said elsewhere."""
    figures = [figure.phrase for figure in version.figures_in(span)]
    return any(
        not any(figure.start <= span.start + match.start() < figure.end for figure in figures)
        for match in _DIGITS.finditer(span.of(version.text))
    )


def unit_reason(old: Version, was: Span, new: Version, now: Span) -> Iterator[Reason]:
    """That the unit line of a number changed, or came, or went."""
    if has_bare_number(old, was):
        before, after = old.tables.units_at(was.start), new.tables.units_at(now.start)
        if before != after:
            yield Reason(Cause.UNIT, "、".join(before), "、".join(after))


def contradictions(was: Facts | None, now: Facts | None) -> Iterator[Reason]:
    """The facts of a sum of which the text tells another thing now."""
    for name in contradicted(was, now):
        assert was
        assert now
        yield Reason(Cause.FACT, _SHOWN[name](was), _SHOWN[name](now), name)


def doubts(old: Version, was: Span, new: Version, now: Span) -> tuple[Reason, ...]:
    """What of the neighbourhood of the same words makes them doubtful: headings, and facts that came or went."""
    return (*heading_reasons(old, was, new, now), *_fact_doubts(old, was, new, now))


def heading_reasons(old: Version, was: Span, new: Version, now: Span) -> Iterator[Reason]:
    """The headings above some words that are others now, each with what stands in its place.

    One whose words stand there still, with its number or without, is only read otherwise.
    """
    before, after = old.titles(was), new.titles(now)
    gone = [title for key, title in before.items() if key not in after and not new.has_heading(key)]
    come = [title for key, title in after.items() if key not in before and not old.has_heading(key)]
    head, head_now = head_of(old.text, was.start), head_of(new.text, now.start)
    if head and head_now:
        gone, come = [*gone, head], [*come, head_now]
    for one, other in zip_longest(gone, come, fillvalue=""):
        if not says_the_same(letters(one), letters(other)):
            yield Reason(Cause.HEADING, one, other)


def _fact_doubts(old: Version, was: Span, new: Version, now: Span) -> Iterator[Reason]:
    """The facts that the text told of a sum and tells no more, or only now, since what stands before it changed."""
    pairs = [
        (old.facts.get(one.span), new.facts.get(other.span))
        for one, other in zip(old.figures_in(was), new.figures_in(now), strict=False)
    ]
    if all(before == after for before, after in pairs) or _is_led_alike(old, was, new, now):
        return
    for before, after in pairs:
        for name in _CARRIED if before and after else ():
            if (getattr(before, name) is None) is not (getattr(after, name) is None):
                assert before
                assert after
                yield Reason(Cause.FACT, _SHOWN[name](before), _SHOWN[name](after), name)


def _is_led_alike(old: Version, was: Span, new: Version, now: Span) -> bool:
    """Whether the same words lead to both in their paragraphs, wherever lines and paragraphs are broken."""
    return _ends_with(new.text, now.start, _lead(old, was)) and _ends_with(old.text, was.start, _lead(new, now))


def _lead(version: Version, span: Span) -> str:
    start = max(paragraph_at(version.text, span.start).start, span.start - _FURTHEST)
    return letters(version.text[start : span.start])


def _ends_with(text: str, end: int, words: str) -> bool:
    return letters(text[max(0, end - 2 * len(words) - 40) : end]).endswith(words)
