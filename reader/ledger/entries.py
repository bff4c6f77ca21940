"""Entries: what was recognised and what a person said of it, as one list of figures."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.figures import Figure, FigureKind
from reader.figures.facts import Facts
from reader.notes import Anchored, FundingFigure, Review
from reader.reply import RegionKind, Reply, Span

QUANTITIES = frozenset({FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT})
"""The kinds of figure that can stand in a ledger."""
_LETTER = frozenset({RegionKind.BODY, RegionKind.CLOSING})


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure as it stands in the ledger: as a person put it, else as it was recognised.

    `span` is its phrase in the text at hand, `None` where an annotated one is not found there. What nobody said of it
    is filled in from guesses; `guessed` names those facts. `item` is the annotation that it is taken from.
    """

    span: Span | None
    figure: FundingFigure
    guessed: frozenset[str] = frozenset()
    item: Anchored | None = None

    @property
    def review(self) -> Review:
        """What was decided on it."""
        return self.figure.review


def entries(
    reply: Reply,
    figures: Iterable[Figure],
    items: Iterable[Anchored],
    guesses: Mapping[Span, Facts],
    kinds: frozenset[FigureKind] = QUANTITIES,
) -> tuple[Entry, ...]:
    """The figures of a letter, of some kinds, in the order of the text; those not found in it last.

    `figures` are all of its text, `items` its annotations, `guesses` what sentences say, by the figures' cores. What is
    annotated takes the place of what is recognised there, and of two annotations of one figure the one that was
    reviewed, else the shorter one.
    """
    said: list[Entry] = []
    lost: list[Entry] = []
    taken: list[Span] = []
    for item in sorted(items, key=_precedence):
        figure = item.annotation.figure
        if figure is None or figure.kind not in kinds:
            continue
        place = _place(reply, item, figure)
        if place is None:
            lost.append(Entry(None, figure, item=item))
        elif (index := _gap(taken, place)) is not None:
            taken.insert(index, place)
            said.append(Entry(place, figure, item=item))
    found = [figure for figure in figures if figure.kind in kinds]
    cores = {figure.phrase: figure.span for figure in found}
    filled = [_filled(entry, guesses.get(cores.get(entry.span, entry.span), Facts())) for entry in said if entry.span]
    letter = [region.span for region in reply.regions if region.kind in _LETTER]
    filled += (
        _filled(Entry(figure.phrase, FundingFigure.of(figure, reply.text)), guesses.get(figure.span, Facts()))
        for figure in _apart(found, taken)
        if any(figure.span.start in span for span in letter)
    )
    filled.sort(key=lambda entry: entry.span or Span(0, 0))
    return (*filled, *lost)


def _precedence(item: Anchored) -> tuple[bool, int, str]:
    """Reviewed annotations first, then those of fewer words, which are more surely about the figure alone."""
    figure = item.annotation.figure
    return (figure is None or figure.review is Review.OPEN, len(item.annotation.selector.span), item.annotation.created)


def _place(reply: Reply, item: Anchored, figure: FundingFigure) -> Span | None:
    """Where an annotation's figure stands: its words within the annotated ones, else all of these."""
    span = item.span
    if span is None:
        return None
    start = reply.text.find(figure.text, span.start, span.end)
    return Span(start, start + len(figure.text)) if start >= 0 and figure.text else span


def _gap(taken: Sequence[Span], place: Span) -> int | None:
    """The index at which a span goes between others that it does not overlap; `None` where it overlaps one."""
    index = bisect_left(taken, place)
    return None if any(place.overlaps(other) for other in taken[max(0, index - 1) : index + 1]) else index


def _apart(figures: Sequence[Figure], taken: Sequence[Span]) -> Iterable[Figure]:
    """The figures that share no character with these spans; both are in order, and the spans apart."""
    index = 0
    for figure in figures:
        while index < len(taken) and taken[index].end <= figure.phrase.start:
            index += 1
        if index == len(taken) or not taken[index].overlaps(figure.phrase):
            yield figure


def _filled(entry: Entry, guess: Facts) -> Entry:
    """An entry with what is guessed of it; nothing is guessed of one that a person reviewed."""
    figure = entry.figure
    if figure.review is not Review.OPEN:
        return entry
    said = figure.said.filled_from(guess)
    return replace(entry, figure=replace(figure, said=said), guessed=figure.said.unsaid - said.unsaid)
