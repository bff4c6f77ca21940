"""Explaining: which rule found each figure of a text, and which refused each number that is none.

The rules are those that recognise; nothing is asked of them here that slows recognising down.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.figures import numbers
from reader.figures.amounts import pieces
from reader.figures.amounts.recognise import READERS
from reader.figures.cells import find_sums
from reader.figures.model import Figure, FigureKind, Qualifier
from reader.figures.rules import Refusal, Rule
from reader.figures.vocabulary import longest_first
from reader.figures.vocabulary.currencies import UNKNOWN
from reader.figures.vocabulary.units import MEASURES, RATIOS
from reader.text import Span


class Explanation(NamedTuple):
    """A place in a text with the figure there and the rule that found it, or with what refused the number there."""

    span: Span
    figure: Figure | None = None
    rule: Rule | None = None
    refusal: Refusal | None = None


_RULE_OF_KIND = {FigureKind.DATE: Rule.DATE, FigureKind.DOCUMENT_NUMBER: Rule.DOCUMENT_NUMBER}
# Of Han numerals only those of two characters: 一 alone is nearly always part of a word.
_NUMBER = re.compile(rf"{numbers.FIRST}(?:{numbers.ARABIC_NUMBER}|(?=[^0-9０-９]{{2}}){numbers.HAN_NUMBER})")
_SHORTEST = 2
_BEHIND = {refusal: re.compile(f"[{characters}]") for refusal, characters in pieces.NOT_BEHIND.items()}
_GUARDS = {refusal: re.compile(guard, re.VERBOSE) for refusal, guard in pieces.GUARDS.items()}
_UNIT = re.compile(rf"\s?(?:{longest_first([*MEASURES, *(ratio.word for ratio in RATIOS)])})")
_TIME = re.compile(r"\s?[年月日号]")


def explain(text: str, figures: Sequence[Figure]) -> tuple[Explanation, ...]:
    """Each figure of a text, as recognised, with its rule, and each refused number with the reason, in order."""
    candidates = list(_candidates(text))
    rules = {figure: rule for figure, rule, _refusal in candidates if isinstance(figure, Figure)}
    rules.update(dict.fromkeys(find_sums(text), Rule.CELL))
    kept = frozenset(figures)
    explanations = [Explanation(figure.span, figure, _rule(figure, rules)) for figure in figures]
    for found, _named, refusal in candidates:
        if isinstance(found, Span):
            explanations.append(Explanation(found, refusal=refusal))
        elif found not in kept:
            explanations.append(Explanation(found.span, refusal=Refusal.OVERLAPPED))
    explanations += _unread(text, [*(each.phrase for each in figures), *(each.span for each in explanations)])
    # Of two refusals of one place that which says more.
    explanations.sort(
        key=lambda each: (each.span.start, not each.figure, -each.span.end, each.refusal is Refusal.NO_QUANTITY)
    )
    return tuple(_without_repeats(explanations))


def _rule(figure: Figure, rules: Mapping[Figure, Rule]) -> Rule | None:
    if figure.qualifier is Qualifier.DAMAGED and figure.kind is not FigureKind.DOCUMENT_NUMBER:
        return Rule.DAMAGED
    if figure.unit == UNKNOWN:
        return Rule.NO_CURRENCY
    return _RULE_OF_KIND.get(figure.kind) or rules.get(figure)


def _without_repeats(explanations: Iterable[Explanation]) -> Iterator[Explanation]:
    """One refusal a place, and none within a figure that another rule found: 100万元 in ￥100万元."""
    end, last = 0, None
    for each in explanations:
        if each.figure:
            end = each.span.end
        elif each.span.end <= end or each.span == last:
            continue
        last = each.span
        yield each


def _candidates(text: str) -> Iterator[tuple[Figure | Span, Rule, Refusal | None]]:
    """What each pattern finds: a figure, or the span of what its reading refuses, with the reason."""
    for rule, (pattern, read) in READERS.items():
        for match in pattern.finditer(text):
            found: list[Figure] = []
            refusal = read(text, match, found)
            named = rule
            if rule is Rule.AMOUNT and match["unit"] is None:
                named = Rule.LENT if match["bare"] is None else Rule.BARE
            yield from ((figure, named, None) for figure in found)
            if refusal:
                yield Span(*match.span()), named, refusal


def _unread(text: str, taken: Iterable[Span]) -> Iterator[Explanation]:
    """The numbers that no pattern takes in, each with what keeps it from being an amount."""
    spans = sorted(taken, key=lambda span: span.start)
    end, following = 0, iter([*spans, Span(len(text), len(text))])
    next_one = next(following)
    for match in _NUMBER.finditer(text):
        begin = max(match.start(), end)
        while next_one.start < match.end() and next_one.start < len(text):
            yield from _piece(text, match, Span(begin, max(begin, next_one.start)))
            end, next_one = max(end, next_one.end), next(following)
            begin = max(begin, end)
        yield from _piece(text, match, Span(begin, max(begin, match.end())))


def _piece(text: str, match: re.Match[str], piece: Span) -> Iterator[Explanation]:
    """A number, or what others leave of it: the 3余 of 3余百2元, of which 百2元 is refused for itself."""
    printed = piece.of(text)
    if printed == match.group():
        if printed[0].isdecimal() or len(printed) >= _SHORTEST:
            yield Explanation(piece, refusal=_reason(text, match))
    elif any(map(str.isdecimal, printed)):
        yield Explanation(piece, refusal=Refusal.CUT)


def _reason(text: str, match: re.Match[str]) -> Refusal:
    before = text[match.start() - 1 : match.start()]
    for refusal, characters in _BEHIND.items():
        if characters.match(before):
            return refusal
    for refusal, guard in _GUARDS.items():
        if not guard.match(text, match.start()):
            return refusal
    if _TIME.match(text, match.end()):
        return Refusal.NO_DATE
    return Refusal.OTHER_WORD if _UNIT.match(text, match.end()) else Refusal.NO_UNIT
