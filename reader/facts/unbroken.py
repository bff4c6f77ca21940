"""Unbroken: the facts of a text whose sentences a page broke into lines, read as if it had not."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from reader.facts.guessing import guessed_in_stages
from reader.facts.model import Facts
from reader.figures import Figure, FigureKind, recognise_in
from reader.reply import Reply, Section
from reader.reply.broken_lines import Joined
from reader.text import Span
from reader.text.stages import Stages


def guess_unbroken(
    reply: Reply, figures: Iterable[Figure], known: Collection[Span], breaks: tuple[Span, ...]
) -> Stages[dict[Span, Facts]]:
    """What is said of each sum but those `known`, by its core span, where the text goes on over `breaks`."""
    joined = Joined(reply.text, breaks)
    whole = replace(reply, text=joined.text, sections=tuple(_moved(each, joined) for each in reply.sections))
    sums = [each for each in figures if each.kind is FigureKind.MONEY and each.span not in known]
    moved = [each._replace(span=joined.span(each.span), phrase=joined.span(each.phrase)) for each in sums]
    # A date may have been broken, and so be none in the text as it stands; of a sum what it is per (60万元/公里).
    anew = recognise_in(whole)
    sums_anew = {each.span: each for each in anew if each.kind is FigureKind.MONEY}
    others = [each for each in anew if each.kind is not FigureKind.MONEY]
    found = yield from guessed_in_stages(whole, (*others, *(sums_anew.get(each.span, each) for each in moved)), ())
    return {each.span: found[there.span] for each, there in zip(sums, moved, strict=True)}


def _moved(section: Section, joined: Joined) -> Section:
    """A section of the joined text, with all below it."""
    return replace(
        section,
        span=joined.span(section.span),
        heading=joined.span(section.heading),
        children=tuple(_moved(each, joined) for each in section.children),
    )
