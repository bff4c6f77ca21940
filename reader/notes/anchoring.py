"""Anchoring: describing a place so that it can be found again, and finding it, or saying honestly that it is not there.

An annotation never moves to other words: what is called exact or moved has the same quote, to the letter, and
enough of the same context. Everything else is reported as changed, ambiguous or lost, and a person decides.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from reader.notes.model import Annotation, Selector
from reader.reply import Reply, Span

_FIRST_CONTEXT, _MOST_CONTEXT = 16, 1024
# The same words with this much of the same context on one side, or the smaller amount on both, are the same place.
_ENOUGH_ON_ONE_SIDE, _ENOUGH_ON_BOTH = 12, 4
_MOST_CANDIDATES = 1000


class AnchorState(StrEnum):
    """How an annotation stands to the text at hand."""

    EXACT = "exact"
    MOVED = "moved"
    CHANGED = "changed"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an annotation is in a text.

    `span` is its place where the state is exact or moved, and the words that now stand in its place where changed;
    `candidates` are the places among which an ambiguous one cannot choose.
    """

    state: AnchorState
    span: Span | None
    candidates: tuple[Span, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the quote itself stands at `span`."""
        return self.state in (AnchorState.EXACT, AnchorState.MOVED)


@dataclass(frozen=True, slots=True)
class Anchored:
    """An annotation with its place in the text at hand."""

    annotation: Annotation
    anchor: Anchor

    @property
    def span(self) -> Span | None:
        """Its place, where its quote still stands."""
        return self.anchor.span if self.anchor.holds else None


def describe(reply: Reply, span: Span) -> Selector:
    """The selector of a span: context on both sides grows until the quote with it occurs once in the text."""
    text, quote = reply.text, span.of(reply.text)
    size = _FIRST_CONTEXT
    while True:
        prefix = text[max(0, span.start - size) : span.start]
        suffix = text[span.end : span.end + size]
        whole = prefix + quote + suffix
        first = text.find(whole)
        if size >= _MOST_CONTEXT or first < 0 or text.find(whole, first + 1) < 0:
            break
        size *= 2
    path = tuple((section.number, section.title) for section in reply.path_at(span.start))
    return Selector(reply.digest, span, quote, prefix, suffix, path)


def resolve(selector: Selector, reply: Reply) -> Anchor:
    """Find a selector's place in a text, the one it was made on or another version of it."""
    text, span = reply.text, selector.span
    if selector.digest == reply.digest and span.of(text) == selector.quote:
        return Anchor(AnchorState.EXACT, span)
    found = list(_occurrences(text, selector.quote))
    whole = [place for place in found if _agreement(text, place, selector) == _full_agreement(selector)]
    if len(whole) == 1:
        return _at(whole[0], selector)
    likely = [place for place in found if _same_place(text, place, selector)]
    changed = _between_context(text, selector)
    if len(likely) == 1 and (changed is None or changed == likely[0]):
        return _at(likely[0], selector)
    if changed is not None and not likely:
        return Anchor(AnchorState.CHANGED, changed)
    if found:
        return Anchor(AnchorState.AMBIGUOUS, None, tuple(likely or found))
    return Anchor(AnchorState.LOST, None)


def anchor_all(annotations: Iterable[Annotation], reply: Reply) -> tuple[Anchored, ...]:
    """Annotations with their places, in the order of the text; those without a place come last."""
    anchored = [Anchored(annotation, resolve(annotation.selector, reply)) for annotation in annotations]
    return tuple(sorted(anchored, key=_reading_order))


def _reading_order(item: Anchored) -> tuple[bool, int, int, str, str]:
    place = item.span or item.annotation.selector.span
    return (item.span is None, place.start, place.end, item.annotation.created, item.annotation.id)


def _at(place: Span, selector: Selector) -> Anchor:
    return Anchor(AnchorState.EXACT if place == selector.span else AnchorState.MOVED, place)


def _occurrences(text: str, quote: str) -> Iterator[Span]:
    if not quote:
        return
    start = text.find(quote)
    count = 0
    while start >= 0 and count < _MOST_CANDIDATES:
        yield Span(start, start + len(quote))
        count += 1
        start = text.find(quote, start + 1)


def _agreement(text: str, place: Span, selector: Selector) -> tuple[int, int]:
    """How many characters of context before and after a place are those of the selector."""
    before = text[max(0, place.start - len(selector.prefix)) : place.start]
    after = text[place.end : place.end + len(selector.suffix)]
    return _common(reversed(before), reversed(selector.prefix)), _common(after, selector.suffix)


def _full_agreement(selector: Selector) -> tuple[int, int]:
    return len(selector.prefix), len(selector.suffix)


def _same_place(text: str, place: Span, selector: Selector) -> bool:
    before, after = _agreement(text, place, selector)
    most_before, most_after = _full_agreement(selector)
    one_side = max(before, after) >= _ENOUGH_ON_ONE_SIDE
    return one_side or (before >= min(_ENOUGH_ON_BOTH, most_before) and after >= min(_ENOUGH_ON_BOTH, most_after))


def _common(first: Iterable[str], second: Iterable[str]) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count


def _between_context(text: str, selector: Selector) -> Span | None:
    """What stands now between the selector's nearest context, where that context occurs once; `None` otherwise."""
    prefix = selector.prefix[-_ENOUGH_ON_ONE_SIDE:]
    suffix = selector.suffix[:_ENOUGH_ON_ONE_SIDE]
    if len(prefix) < _ENOUGH_ON_BOTH or len(suffix) < _ENOUGH_ON_BOTH:
        return None
    furthest = 2 * len(selector.quote) + 40
    places: list[Span] = []
    start = text.find(prefix)
    while start >= 0 and len(places) < 2:
        begin = start + len(prefix)
        end = text.find(suffix, begin, begin + furthest + len(suffix))
        if end >= 0:
            places.append(Span(begin, end))
        start = text.find(prefix, start + 1)
    return places[0] if len(places) == 1 else None
