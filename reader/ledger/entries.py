"""Entries: what was recognised and what a person said of it, as one list of figures."""

from bisect import bisect, bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.annotations import Anchored, FundingFigure, Review
from reader.facts import Facts
from reader.figures import Figure, FigureKind
from reader.reply import RegionKind, Reply
from reader.reply.scan import Scan
from reader.text import Span
from reader.text.slots import made_by_slots
from reader.understanding import Understanding

QUANTITIES = frozenset({FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT})
"""The kinds of figure that can stand in a ledger."""
_LETTER = frozenset({RegionKind.BODY, RegionKind.CLOSING})


@made_by_slots
@dataclass(frozen=True, slots=True)
class Entry:
    """A figure as it stands in the ledger: as a person put it, else as it was recognised.

    `span` is its phrase in the text at hand, `None` where an annotated one is not found there. What nobody said of it
    is filled in from guesses; `guessed` names those facts. `item` is the annotation that it is taken from, `recognised`
    the figure that was recognised in exactly its place.
    """

    span: Span | None
    figure: FundingFigure
    guessed: frozenset[str] = frozenset()
    item: Anchored | None = None
    recognised: Figure | None = None

    @property
    def place(self) -> Span:
        """Its phrase in the text at hand, of one that is found there."""
        assert self.span is not None
        return self.span

    @property
    def review(self) -> Review:
        """What was decided on it."""
        return self.figure.review

    @property
    def is_reviewed(self) -> bool:
        """Whether a person decided on it as it stands in this version."""
        return self.review is not Review.OPEN and self.stands

    @property
    def is_scanned(self) -> bool:
        """Whether it was recognised in a picture that nobody compared it with."""
        return self.figure.is_scanned

    @property
    def stands(self) -> bool:
        """Whether what was decided on it holds here: its words stand in this version, and nothing makes it doubtful."""
        return self.span is not None and not (self.item and self.item.is_doubtful)


def recognised(understanding: Understanding, kinds: frozenset[FigureKind] = QUANTITIES) -> tuple[Entry, ...]:
    """What is recognised in a letter, of some kinds, in the order of the text, with what its sentences say of it.

    Quantities outside the letter are the page's own.
    """
    reply, facts = understanding.reply, understanding.facts
    # Regions stand one behind the other: a place is in one of these where it is behind more starts than ends.
    spans = [region.span for region in reply.regions if region.kind in _LETTER]
    letter = [bound for span in spans for bound in (span.start, span.end)]
    scanned = reply.scanned or None
    return tuple(
        [
            _entry(figure, reply.text, scanned.of(figure.phrase) if scanned else None, facts.get(figure.span))
            for figure in understanding.figures
            if figure.kind in kinds and (figure.kind not in QUANTITIES or bisect(letter, figure.span.start) % 2)
        ]
    )


def _entry(figure: Figure, text: str, scan: Scan | None, guess: Facts | None) -> Entry:
    """A figure with how it was read and what its sentence says of it; most counts and shares have no guess."""
    printed = FundingFigure.of(figure, text, scan)
    if guess is None:
        return Entry(figure.phrase, printed, recognised=figure)
    said = printed.said.filled_from(guess)
    filled = FundingFigure(printed.kind, printed.text, printed.amount, said)
    return Entry(figure.phrase, filled, said.beyond(printed.said), recognised=figure)


def merged(
    reply: Reply,
    found: Sequence[Entry],
    items: Iterable[Anchored],
    kinds: frozenset[FigureKind] = QUANTITIES,
) -> tuple[Entry, ...]:
    """The entries of a letter: what was recognised in it and what was said in annotations, in the order of the text.

    What is annotated takes the place of what is recognised there, and of two annotations of one figure the one that was
    reviewed, else the shorter one, else the newer one. Those that are not found in the text come last.
    """
    noted = annotated(items, lambda _item, span: span.of(reply.text), kinds)
    said = [entry for entry in noted if entry.span]
    lost = noted[len(said) :]
    if not said:
        return (*found, *lost)
    known = {entry.span: entry for entry in found}
    filled = (_over(entry, known.get(entry.span)) for entry in said)
    taken = [entry.place for entry in said]
    both = [*_apart(found, taken), *filled]
    both.sort(key=lambda entry: (entry.place.start, entry.place.end))
    return (*both, *lost)


def annotated(
    items: Iterable[Anchored], words: Callable[[Anchored, Span], str], kinds: frozenset[FigureKind] = QUANTITIES
) -> tuple[Entry, ...]:
    """What was said in annotations of one text, as `merged` has it; `words` gives those that one stands on."""
    said: list[Entry] = []
    lost: list[Entry] = []
    taken: list[Span] = []
    newest = sorted(items, key=lambda item: item.annotation.modified, reverse=True)
    for item in sorted(newest, key=_precedence):
        figure = item.figure
        if figure is None or figure.kind not in kinds:
            continue
        if item.span is None:
            lost.append(Entry(None, figure, item=item))
            continue
        place = figure.place_in(item.span, words(item, item.span))
        if (index := _gap(taken, place)) is not None:
            taken.insert(index, place)
            said.insert(index, Entry(place, figure, item=item))
    return (*said, *lost)


def _over(entry: Entry, below: Entry | None) -> Entry:
    """What was said of a figure over what is recognised and guessed in the same place."""
    return replace(_filled(entry, below.figure.said), recognised=below.recognised) if below else entry


def _precedence(item: Anchored) -> tuple[bool, int]:
    """Reviewed annotations first, then those of fewer words, which are more surely about the figure alone."""
    figure = item.figure
    open_ = figure is None or figure.review is Review.OPEN
    return (open_, len(item.selector.span) if open_ else 0)


def _gap(taken: Sequence[Span], place: Span) -> int | None:
    """The index at which a span goes between others that it does not overlap; `None` where it overlaps one."""
    index = bisect_left(taken, place)
    return None if any(place.overlaps(other) for other in taken[max(0, index - 1) : index + 1]) else index


def _apart(found: Sequence[Entry], taken: Sequence[Span]) -> Iterator[Entry]:
    """The entries that share no character with these spans; both are in order, and the spans apart."""
    index = 0
    for entry in found:
        place = entry.place
        while index < len(taken) and taken[index].end <= place.start:
            index += 1
        if index == len(taken) or not taken[index].overlaps(place):
            yield entry


def _filled(entry: Entry, guess: Facts) -> Entry:
    """An entry with what is guessed of it; nothing is guessed of one that a person reviewed."""
    figure = entry.figure
    if figure.review is not Review.OPEN:
        return entry
    said = figure.said.filled_from(guess)
    filled = FundingFigure(figure.kind, figure.text, figure.amount, said, figure.review)
    return Entry(entry.span, filled, said.beyond(figure.said), entry.item, entry.recognised)
