"""Surroundings: what stands around some words and decides what they say, told apart from the words themselves.

A number in a table is what its unit line makes of it; a sum is of the year and the purpose of the heading above it, and
of what the sentences before it tell of it. Where these are others now, the same words may say something else.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from rapidfuzz.distance import Indel

from reader.annotations.reasons import Cause, Reason
from reader.annotations.statements import ONE_VALUE, Version, contradicted, letters, says_the_same
from reader.annotations.tables import head_of
from reader.facts import FACTS, Facts
from reader.figures import FigureKind
from reader.text import Span
from reader.text.comparing import folded
from reader.text.sentences import paragraph_at, sentence_at, sentences

_NUMBERS = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT)
_DIGITS = re.compile(r"[0-9０-９]+")
# The figure of a cell, whose unit stands in a head.
_BARE = re.compile(r"[-－−]?[0-9０-９,，.．]+")
# As many characters of a paragraph before some words are compared.
_FURTHEST = 400
# Share from which two sentences are alike but for their numbers.
_LIKE = 0.5
_CARRIED = (*ONE_VALUE, "payer", "recipient")
_SHOWN = {fact.name: fact.shown for fact in FACTS}


def has_number(version: Version, span: Span) -> bool:
    """Whether there is a number in a span, whose meaning is what is said around it."""
    return any(figure.kind in _NUMBERS for figure in version.figures_in(span)) or has_bare_number(version, span)


def has_bare_number(version: Version, span: Span) -> bool:
    """Whether there are digits in a span without a unit of their own: what they count is said elsewhere."""
    figures = [
        figure.phrase for figure in version.figures_in(span) if not _BARE.fullmatch(figure.phrase.of(version.text))
    ]
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
    if was and now:
        yield from (_told(name, was, now) for name in contradicted(was, now))


def _told(name: str, was: Facts, now: Facts) -> Reason:
    return Reason(Cause.FACT, _SHOWN[name](was), _SHOWN[name](now), name)


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


def innermost_title(version: Version, span: Span) -> str:
    """The nearest heading above some words that has a line of its own, empty where there is none."""
    above = version.headings_above(span)
    return above[-1].title if above else ""


def own_title(version: Version, span: Span, other: Version, place: Span) -> str:
    """The nearest heading above some words that has a line of its own, empty where there is none.

    `place` is where the words stand in another version. What leads to them there as well, and is no heading of it, is
    none here: where lines are broken anew, the beginning of a sentence may look like one.
    """
    for section in reversed(version.headings_above(span)):
        is_known = letters(section.title) in other.headings or span.start - section.heading.start > _FURTHEST
        lead = "" if is_known else letters(version.text[section.heading.start : span.start])
        if not (lead and _ends_with(other.text, place.start, lead)):
            return section.title
    return ""


def has_taken_its_place(old: Version, was: Span, new: Version) -> bool:
    """Whether a sentence like that of some words, but for its numbers, stands under their heading only now.

    Then their numbers may have changed places rather than the sentences that they stand in.
    """
    above = old.headings_above(was)
    if not above:
        return False
    title, mine = letters(above[-1].title), _without_digits(old.text, sentence_at(old.text, was.start))
    before = folded(above[-1].span.of(old.text))
    return any(
        folded(sentence.of(new.text)) not in before
        and Indel.normalized_similarity(mine, _without_digits(new.text, sentence), score_cutoff=_LIKE) >= _LIKE
        for section in new.reply.all_sections
        if letters(section.title) == title
        for sentence in sentences(new.text, section.span)
    )


def _without_digits(text: str, span: Span) -> str:
    return _DIGITS.sub("", letters(span.of(text)))


def is_only_rewrapped(old: Version, was: Span, new: Version, now: Span) -> bool:
    """Whether the same sentence is led to by the same words in lines that end elsewhere; what is read may differ."""
    paragraph, paragraph_now = (paragraph_at(each.text, span.start) for each, span in ((old, was), (new, now)))
    return (
        folded(paragraph.of(old.text)) != folded(paragraph_now.of(new.text))
        and folded(old.sentence(was)) == folded(new.sentence(now))
        and is_led_alike(old, was, new, now)
    )


def _fact_doubts(old: Version, was: Span, new: Version, now: Span) -> Iterator[Reason]:
    """The facts that the text told of a sum and tells no more, or only now, since what stands before it changed."""
    pairs = [
        (before, after)
        for one, other in zip(old.figures_in(was), new.figures_in(now), strict=False)
        if (before := old.facts.get(one.span)) and (after := new.facts.get(other.span)) and before != after
    ]
    if pairs and not is_led_alike(old, was, new, now):
        for before, after in pairs:
            for name in _CARRIED:
                if (getattr(before, name) is None) is not (getattr(after, name) is None):
                    yield _told(name, before, after)


def is_led_alike(old: Version, was: Span, new: Version, now: Span) -> bool:
    """Whether the same words lead to both in their paragraphs, wherever lines and paragraphs are broken."""
    return _ends_with(new.text, now.start, _lead(old, was)) and _ends_with(old.text, was.start, _lead(new, now))


def _lead(version: Version, span: Span) -> str:
    start = max(paragraph_at(version.text, span.start).start, span.start - _FURTHEST)
    return letters(version.text[start : span.start])


def _ends_with(text: str, end: int, words: str) -> bool:
    return letters(text[max(0, end - 2 * len(words) - 40) : end]).endswith(words)
