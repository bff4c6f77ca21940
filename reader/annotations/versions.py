"""Versions: where words of an older text stand in a newer one, and whether they still say the same.

A place holds only where the words are the same, no word or number goes on across their ends, the figures recognised in
them are the same (value, bounds, unit, base, qualifier), and what is said of a sum is the same. Else it is told what
stands there now and why it is another thing, or that nobody can tell. Where a heading is another one, or a fact that
the neighbourhood told came or went, the place holds and the doubt is told. How alike two passages are decides where to
look, and nothing else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice

from reader.annotations.context import is_long
from reader.annotations.place import Anchor, AnchorState
from reader.annotations.reasons import Cause, Reason
from reader.annotations.statements import Version, is_said_alike, letters, meanings
from reader.annotations.surroundings import (
    contradictions,
    doubts,
    has_number,
    has_taken_its_place,
    innermost_title,
    is_only_rewrapped,
    own_title,
    unit_reason,
)
from reader.figures import Figure, format_figure, recognise
from reader.text import Span
from reader.text.alignment import Alignment, Passage, align
from reader.text.comparing import Folded, folded
from reader.text.sentences import trimmed

_MOST_CANDIDATES = 20
# What makes another number of the digits beside it.
_SIGNS = "$¥€£±"
_JOINERS = ".,-/"


@dataclass(frozen=True)
class Versions:
    """An older and a newer text."""

    old: Version
    new: Version

    @cached_property
    def alignment(self) -> Alignment:
        """Their passages."""
        return align(self.old.folded, self.new.folded)

    def find(self, span: Span) -> Anchor:
        """Where the words of a span of the older text are in the newer."""
        stretch = self.old.folded.within(span)
        passages = self.alignment.touching(stretch)
        place = self._place(stretch, passages)
        if place is None or not len(place) or not _cover(passages, stretch):
            return self._elsewhere(stretch, place)
        anchor = self._judged(span, stretch, place, passages)
        score, margin = min(each.score for each in passages), min(each.margin for each in passages)
        return replace(anchor, score=score, margin=margin)

    def _judged(self, span: Span, stretch: Span, place: Span, passages: Sequence[Passage]) -> Anchor:
        """Whether words still say the same in a place of the newer words."""
        if rivals := {rival for passage in passages for rival in passage.rivals}:
            quote = stretch.of(self.old.folded.words)
            return Anchor(
                AnchorState.AMBIGUOUS, None, self._spans({place, *(self._part(each, quote) for each in rivals)})
            )
        now = self.new.folded.place(place)
        if against := tuple(self._against(span, stretch, now, place, passages)):
            return Anchor(AnchorState.CHANGED, self.new.with_figures(now), reasons=against)
        is_there = now == span and span.of(self.old.text) == now.of(self.new.text)
        return self._held(AnchorState.EXACT if is_there else AnchorState.MOVED, span, now)

    def _held(self, state: AnchorState, was: Span, now: Span) -> Anchor:
        """That words stand there, with what around them makes it doubtful whether they say the same."""
        if not has_number(self.old, was):
            return Anchor(state, now)
        told = [*doubts(self.old, was, self.new, now)]
        if not any(reason.cause is Cause.HEADING for reason in told):
            told += filter(None, [self._under_another(was, now)])
        return Anchor(state, now, reasons=tuple(told))

    def _place(self, stretch: Span, passages: Sequence[Passage]) -> Span | None:
        """From where the first of it is now to where the last is; `None` where that is not one place."""
        if not passages:
            return None
        places = [
            self.alignment.within(
                passage, Span(max(stretch.start, passage.old.start), min(stretch.end, passage.old.end))
            )
            for passage in passages
        ]
        place = Span(min(each.start for each in places), max(each.end for each in places))
        return place if len(place) <= 2 * len(stretch) + 40 else None

    def _against(
        self, was: Span, stretch: Span, now: Span, place: Span, passages: Sequence[Passage]
    ) -> Iterator[Reason]:
        """Why some words don't say the same any more; the first that is found, or several of one sort."""
        old, new = self.old, self.new
        if stretch.of(old.folded.words) != place.of(new.folded.words):
            yield Reason(Cause.WORDS, was.of(old.text), self.new.with_figures(now).of(new.text))
            return
        if self._goes_on(stretch, place):
            yield Reason(Cause.BESIDE, was.of(old.text), self._touched(now).of(new.text))
            return
        figures, figures_now = list(old.figures_in(was)), list(new.figures_in(now))
        reasons = [*unit_reason(old, was, new, now)]
        if meanings(old.text, figures) != meanings(new.text, figures_now) and not self._is_only_wrapped(was, now):
            yield from reasons or [Reason(Cause.VALUE, _values(figures, old.text), _values(figures_now, new.text))]
            return
        told = (
            contradictions(old.facts.get(one.span), new.facts.get(other.span))
            for one, other in zip(figures, figures_now, strict=False)
        )
        if contradicted := list(chain.from_iterable(told)):
            # Of the facts a year alone comes from further off than the sentence and what leads to it.
            is_rewrapped = is_only_rewrapped(old, was, new, now)
            reasons += [each for each in contradicted if each.fact == "year" or not is_rewrapped]
        yield from dict.fromkeys(reasons)
        if reasons or not has_number(self.old, was):
            return
        date, date_now = old.last_date(was), new.last_date(now)
        if date != date_now and not is_only_rewrapped(old, was, new, now):
            yield Reason(Cause.DATE, date or "", date_now or "")
        elif (under := self._under_another(was, now)) and not self._was_moved(was, passages):
            yield under
        elif not (
            all(passage.score == 1 for passage in passages)
            or is_long(was.of(old.text))
            or is_said_alike(old, was, new, now)
        ):
            yield Reason(Cause.SAID)

    def _was_moved(self, was: Span, passages: Sequence[Passage]) -> bool:
        """Whether the passages of some words were put elsewhere, and nothing of their like into their place.

        Below another heading these are doubtful. Where the heading above them was changed, or their numbers with those
        of their like, they say another thing.
        """
        return all(passage.moved for passage in passages) and not has_taken_its_place(self.old, was, self.new)

    def _touched(self, now: Span) -> Span:
        """Some words with the figures around them, and with the sign that touches them."""
        whole = self.new.with_figures(now)
        return whole if whole != now else trimmed(self.new.text, Span(max(0, now.start - 2), now.end + 2))

    def _under_another(self, was: Span, now: Span) -> Reason | None:
        """That words stand under another heading now though theirs is there, if they do.

        Where the same of the two stands nearer above them in both versions, only one of them was read as a heading.
        """
        heading, heading_now = innermost_title(self.old, was), innermost_title(self.new, now)
        key, key_now = letters(heading), letters(heading_now)
        if not key or key == key_now or key not in self.new.headings:
            return None
        nearer, nearer_now = (
            version.stands_last(key, span) > version.stands_last(key_now, span)
            for version, span in ((self.old, was), (self.new, now))
        )
        if key_now and nearer == nearer_now:
            return None
        own, own_now = own_title(self.old, was, self.new, now), own_title(self.new, now, self.old, was)
        return None if letters(own) == letters(own_now) else Reason(Cause.HEADING, heading, heading_now)

    def _is_only_wrapped(self, was: Span, now: Span) -> bool:
        """Whether both say the same once their lines are joined: of a number that a line cuts in two a part is read."""
        before, after = self.old.sentence(was), self.new.sentence(now)
        if folded(before) != folded(after):
            return False
        return meanings(before, recognise(before)) == meanings(after, recognise(after))

    def _goes_on(self, stretch: Span, place: Span) -> bool:
        """Whether something else than before touches the words and makes others of them: a letter, a digit, a sign."""
        old, new = self.old.folded, self.new.folded
        sides = ((stretch.start - 1, place.start - 1, place.start), (stretch.end, place.end, place.end))
        return any(_touches(_at(old.words, was), new, beside, edge) for was, beside, edge in sides)

    def _elsewhere(self, stretch: Span, part: Span | None) -> Anchor:
        """Words whose passage is gone: where they stand in what is newly written, a person has to look."""
        quote = stretch.of(self.old.folded.words)
        found = list(islice(self._in_what_is_new(quote), _MOST_CANDIDATES))
        if len(found) == 1 and is_long(quote):
            return self._held(AnchorState.MOVED, self.old.folded.place(stretch), self.new.folded.place(found[0]))
        if found:
            return Anchor(AnchorState.AMBIGUOUS, None, self._spans(found))
        if part is not None and len(part):
            there = self.new.with_figures(self.new.folded.place(part))
            was = self.old.folded.place(stretch).of(self.old.text)
            return Anchor(AnchorState.CHANGED, there, reasons=(Reason(Cause.WORDS, was, there.of(self.new.text)),))
        return Anchor(AnchorState.LOST, None, near=self._near(stretch, part))

    def _near(self, stretch: Span, part: Span | None) -> int:
        """Where what is gone was taken out: of its passage, else behind the passage that stood before it."""
        if part is not None:
            return self.new.folded.place(part).start
        before = self.alignment.touching(Span(0, stretch.start))
        end = next((passage.new.end for passage in reversed(before) if not passage.moved), 0)
        return self.new.folded.place(Span(end - 1, end)).end if end else 0

    def _in_what_is_new(self, quote: str) -> Iterator[Span]:
        words = self.new.folded.words
        if not quote:
            return
        for written in self.alignment.written():
            end = written.end + len(quote) - 1
            start = words.find(quote, max(0, written.start - len(quote) + 1), end)
            while start >= 0:
                yield Span(start, start + len(quote))
                start = words.find(quote, start + 1, end)

    def _part(self, stretch: Span, quote: str) -> Span:
        """Where a quote stands in a stretch of the newer words, if it does so once; else all of it."""
        words = stretch.of(self.new.folded.words)
        start = words.find(quote)
        if start < 0 or words.find(quote, start + 1) >= 0:
            return stretch
        return Span(stretch.start + start, stretch.start + start + len(quote))

    def _spans(self, stretches: set[Span] | list[Span]) -> tuple[Span, ...]:
        return tuple(sorted(map(self.new.folded.place, stretches)))


def _values(figures: Sequence[Figure], text: str) -> str:
    return "、".join(format_figure(figure, text) for figure in figures)


def _cover(passages: Sequence[Passage], stretch: Span) -> bool:
    """Whether passages have every character of a stretch."""
    at = stretch.start
    for passage in passages:
        if passage.old.start > at:
            return False
        at = passage.old.end
    return at >= stretch.end


def _touches(was: str, new: Folded, beside: int, edge: int) -> bool:
    """Whether the character beside the words is another than it was and goes on in theirs.

    `beside` is its index in the newer words, `edge` the place between it and theirs.
    """
    now = _at(new.words, beside)
    if was == now or not now:
        return False
    inner = new.words[edge if beside < edge else edge - 1]
    is_apart = new.begins_line(edge) or (was == "|" and new.has_blank(edge))  # a table is read without its bars
    if now.isalnum() and inner.isalnum():
        return not is_apart or (now.isdigit() and inner.isdigit())
    if now in _SIGNS:
        return True
    return now in _JOINERS and (not was or was not in _JOINERS) and not is_apart and (inner.isdigit() or now == "/")


def _at(words: str, index: int) -> str:
    return words[index : index + 1] if index >= 0 else ""
