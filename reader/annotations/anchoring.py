"""Anchoring: describing a place so that it can be found again, and finding it, or saying honestly that it is not there.

An annotation never moves to other words or to another number. Where the text that it was made on is kept, its words are
followed from that version to the one at hand; else they are looked for by their context.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from reader.annotations import context, unkept
from reader.annotations.model import Annotation, FundingFigure, Selector
from reader.annotations.place import Anchor, Anchored, AnchorState
from reader.annotations.reasons import Cause, Reason
from reader.annotations.statements import Version, meanings
from reader.annotations.versions import Versions
from reader.facts import Facts
from reader.figures import Figure, recognise, recognise_in
from reader.reply import Reply, parse
from reader.text import Span
from reader.text.comparing import folded


def describe(reply: Reply, span: Span) -> Selector:
    """The selector of a span: the context on each side grows until the quote with it occurs once in the text."""
    text, quote = reply.text, span.of(reply.text)
    sizes = context.SIZES if _occurs_once(text, quote) else context.SIZES[1:]
    before = [text[max(0, span.start - size) : span.start] for size in sizes]
    after = [text[span.end : span.end + size] for size in sizes]
    prefix = next((words for words in before if _occurs_once(text, words + quote)), before[-1])
    suffix = next((words for words in after if _occurs_once(text, quote + words)), after[-1])
    path = tuple((section.number, section.title) for section in reply.path_at(span.start))
    return Selector(reply.digest, span, quote, prefix, suffix, path)


def unknown(_digest: str) -> str | None:
    """No text is kept."""
    return None


class Anchoring:
    """Finding places in one text: its own, and those that were described on other versions of it.

    `older` gives the canonical text with a digest, where it is kept. What is recognised in the text at hand, `figures`,
    and what that says of its sums, `facts`, are found where they are needed and not given.
    """

    def __init__(
        self,
        reply: Reply,
        older: Callable[[str], str | None] = unknown,
        figures: tuple[Figure, ...] | None = None,
        facts: Mapping[Span, Facts] | None = None,
    ) -> None:
        self._reply = reply
        self._older = older
        self._figures = figures
        self._facts = facts
        self._versions: dict[str, Versions | None] = {}

    @property
    def text(self) -> str:
        """The text at hand."""
        return self._reply.text

    def resolve(self, selector: Selector, figure: FundingFigure | None = None) -> Anchor:
        """Find a selector's place; `figure` is what is known of the figure there."""
        if selector.digest == self._reply.digest and selector.span.of(self._reply.text) == selector.quote:
            return Anchor(AnchorState.EXACT, selector.span)
        versions = self.since(selector.digest)
        if versions and selector.span.of(versions.old.text) == selector.quote:
            return versions.find(selector.span)
        anchor = self._by_context(selector, figure)
        near = min(selector.span.start, len(self._reply.text))
        return replace(anchor, near=near) if anchor.state is AnchorState.LOST else anchor

    def anchored(self, annotation: Annotation) -> Anchored:
        """An annotation with its place: where a person put it in this text, else where they saw it last still stands,
        else where it was made."""
        here = next((each for each in annotation.resolutions if each.digest == self._reply.digest), None)
        if here and here.selector is None:
            return Anchored(annotation, Anchor(AnchorState.LOST, None, resolved=True), here)
        if here and here.selector and here.selector.span.of(self._reply.text) == here.selector.quote:
            return Anchored(annotation, Anchor(AnchorState.MOVED, here.selector.span, resolved=True), here)
        first = Anchored(annotation, self.resolve(annotation.selector, annotation.figure))
        if not annotation.resolutions or (first.anchor.state is AnchorState.EXACT and not first.anchor.reasons):
            return first
        seen = [
            Anchored(annotation, self.resolve(each.selector, each.figure), each)
            for each in reversed(annotation.resolutions)
            if each.selector
        ]
        found = [*seen, first]
        held = [each for each in found if each.anchor.holds]
        item = next((each for each in held if not each.anchor.reasons), next(iter(held), found[0]))
        detached = annotation.resolutions[-1].selector is None
        if item.basis or (detached and not item.anchor.holds):
            resolved = detached or (item.anchor.holds and not item.anchor.reasons)
            return replace(item, anchor=replace(item.anchor, resolved=resolved))
        return item

    def since(self, digest: str) -> Versions | None:
        """The text with a digest, where it is kept, beside the one at hand."""
        if digest not in self._versions:
            text = self._older(digest)
            older = parse(text) if text else None
            self._versions[digest] = Versions(Version(older, recognise_in(older)), self.version) if older else None
        return self._versions[digest]

    @cached_property
    def version(self) -> Version:
        """The text at hand with its figures."""
        figures = recognise_in(self._reply) if self._figures is None else self._figures
        return Version(self._reply, figures, self._facts)

    def _by_context(self, selector: Selector, figure: FundingFigure | None) -> Anchor:
        anchor = context.find(selector, self._reply.text)
        if anchor.state is AnchorState.LOST:
            anchor = self._by_context_for_comparing(selector)
        if anchor.holds and anchor.span and not _has_its_figures(selector, self._reply.text, anchor.span):
            there = self.version.with_figures(anchor.span)
            reason = Reason(Cause.VALUE, selector.quote, there.of(self._reply.text))
            return Anchor(AnchorState.CHANGED, there, reasons=(reason,))
        if anchor.state is AnchorState.CHANGED and anchor.span:
            reason = Reason(Cause.WORDS, selector.quote, anchor.span.of(self._reply.text))
            return replace(anchor, reasons=(reason,))
        if anchor.holds and anchor.span:
            return replace(anchor, reasons=unkept.doubts(selector, figure, self.version, anchor.span))
        return anchor

    def _by_context_for_comparing(self, selector: Selector) -> Anchor:
        """Words that are printed with other widths, blanks or lines."""
        words = self.version.folded
        quote = folded(selector.quote)
        if not quote:
            return Anchor(AnchorState.LOST, None)
        anchor = context.find(
            replace(selector, quote=quote, prefix=folded(selector.prefix), suffix=folded(selector.suffix)), words.words
        )
        return replace(
            anchor,
            state=AnchorState.MOVED if anchor.holds else anchor.state,
            span=words.place(anchor.span) if anchor.span else None,
            candidates=tuple(map(words.place, anchor.candidates)),
        )


def resolve(selector: Selector, reply: Reply) -> Anchor:
    """Find one selector's place in a text by what the selector itself knows."""
    return Anchoring(reply).resolve(selector)


def anchor_all(
    annotations: Iterable[Annotation],
    reply: Reply,
    older: Callable[[str], str | None] = unknown,
    figures: tuple[Figure, ...] | None = None,
    facts: Mapping[Span, Facts] | None = None,
) -> tuple[Anchored, ...]:
    """Annotations with their places, in the order of the text; those without a place come last. See `Anchoring`."""
    anchoring = Anchoring(reply, older, figures, facts)
    return tuple(sorted(map(anchoring.anchored, annotations), key=reading_order))


def reading_order(item: Anchored) -> tuple[bool, int, int, str, str]:
    """What annotations are sorted by: the order of the text, then that of making; those without a place come last."""
    place = item.span or item.annotation.selector.span
    return (item.span is None, place.start, place.end, item.annotation.created, item.annotation.id)


def _has_its_figures(selector: Selector, text: str, place: Span) -> bool:
    """Whether the same figures are recognised in the words, each time with as much around them."""
    start, end = len(selector.prefix), len(selector.prefix) + len(selector.quote)
    was = selector.prefix + selector.quote + selector.suffix
    first = max(0, place.start - start)
    now = text[first : place.end + len(selector.suffix)]
    return _meanings_in(was, start, end) == _meanings_in(now, place.start - first, place.end - first)


def _meanings_in(words: str, start: int, end: int) -> list[tuple[object, ...]]:
    return meanings(words, (figure for figure in recognise(words) if figure.span.overlaps(Span(start, end))))


def _occurs_once(text: str, words: str) -> bool:
    first = text.find(words)
    return first >= 0 and text.find(words, first + 1) < 0
