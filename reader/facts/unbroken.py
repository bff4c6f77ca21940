"""Unbroken: the facts of a text whose sentences a page broke into lines, read as if it had not."""

from bisect import bisect_right
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import accumulate

from reader.facts.guessing import guess
from reader.facts.model import Facts
from reader.figures import Figure, FigureKind, recognise_in
from reader.reply import Reply, Section
from reader.text import Span


def guess_unbroken(
    reply: Reply, figures: Iterable[Figure], known: Collection[Span], breaks: tuple[Span, ...]
) -> dict[Span, Facts]:
    """What is said of each sum but those `known`, by its core span, where the text goes on over `breaks`."""
    joined = _Joined(reply.text, breaks)
    whole = replace(reply, text=joined.text, sections=tuple(map(joined.section, reply.sections)))
    sums = [each for each in figures if each.kind is FigureKind.MONEY and each.span not in known]
    moved = [each._replace(span=joined.span(each.span), phrase=joined.span(each.phrase)) for each in sums]
    # A date may have been broken, and so be none in the text as it stands; of a sum what it is per (60万元/公里).
    anew = recognise_in(whole)
    sums_anew = {each.span: each for each in anew if each.kind is FigureKind.MONEY}
    others = [each for each in anew if each.kind is not FigureKind.MONEY]
    found = guess(whole, (*others, *(sums_anew.get(each.span, each) for each in moved)), ())
    return {each.span: found[there.span] for each, there in zip(sums, moved, strict=True)}


class _Joined:
    """A text without its breaks, and where its places are then."""

    def __init__(self, text: str, breaks: tuple[Span, ...]) -> None:
        ends = [0, *(each.end for each in breaks)]
        starts = [*(each.start for each in breaks), len(text)]
        self.text = "".join(text[end:start] for end, start in zip(ends, starts, strict=True))
        self._breaks = breaks
        self._starts = starts[:-1]
        self._left_out = [0, *accumulate(len(each) for each in breaks)]

    def place(self, offset: int) -> int:
        """Where an offset is; one within a break is where that was."""
        index = bisect_right(self._starts, offset)
        if index and offset < self._breaks[index - 1].end:
            offset, index = self._starts[index - 1], index - 1
        return offset - self._left_out[index]

    def span(self, span: Span) -> Span:
        """A span without the breaks in it."""
        return Span(self.place(span.start), self.place(span.end))

    def section(self, section: Section) -> Section:
        """A section with all below it."""
        return replace(
            section,
            span=self.span(section.span),
            heading=self.span(section.heading),
            children=tuple(map(self.section, section.children)),
        )
