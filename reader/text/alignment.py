"""Alignment: which passage of an older version of a text has become which of a newer one.

Passages that stand in both, word for word, are found first: those that occur once in each, in the order that keeps most
of the text in place (Bram Cohen's patience diff), then what is alike beside them, then what has moved. What is left was
edited, taken out or written anew: a passage of the one is paired with the one of the other that it has most characters
in common with.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rapidfuzz.distance import Indel, Levenshtein, Opcodes

from reader.text.comparing import Folded
from reader.text.sentences import SEMICOLONS, STOPS
from reader.text.span import Span

MARGIN = 0.08
"""How much liker the best has to be than the next, else nobody can tell which it is."""

# Shorter passages say too little to be known where they stand elsewhere.
_LEAST_MOVED = 8
# What edited passages have in common (Indel similarity), between the same neighbours and elsewhere.
_NEAR, _FAR = 0.5, 0.72
# Beyond so many comparisons only what stands between the same neighbours is compared.
_MOST_PAIRS = 250_000
# And nothing more beyond so much work, in pairs of characters; a comparison has at least so many.
_MOST_WORK, _LEAST_WORK = 8 * 10**9, 4_000
# A sentence may have been cut into so many, or made of so many.
_MOST_JOINED = 3
# In words for comparing, where closing brackets and quotation marks are ASCII ones.
_ENDS = re.compile(rf"[{STOPS}{SEMICOLONS}]+[)\"'》〉]*")


class Passage(NamedTuple):
    """A stretch of the older words and the stretch of the newer ones that it has become.

    Both are stretches of the words for comparing; `score` is 1 where they are the same, else their Indel similarity,
    which is less; `rivals` are stretches of the newer words for which as much speaks. `margin` is by how much the score
    is above that of the next pair that came into question for either, 1 where none did.
    """

    old: Span
    new: Span
    score: float = 1
    moved: bool = False
    rivals: tuple[Span, ...] = ()
    margin: float = 1


@dataclass(frozen=True)
class Alignment:
    """Two versions of a text and their passages, in the order of the older one; what is in none was taken out."""

    old: Folded
    new: Folded
    passages: tuple[Passage, ...]

    def touching(self, stretch: Span) -> Sequence[Passage]:
        """The passages that have a character in a stretch of the older words."""
        first = bisect_right(self._ends, stretch.start)
        last = bisect_left(self._starts, stretch.end)
        return self.passages[first:last]

    def written(self) -> Iterator[Span]:
        """The stretches of the newer words that are no older passage's, in order."""
        return _without(Span(0, len(self.new.words)), sorted(passage.new for passage in self.passages))

    def dropped(self) -> Iterator[Span]:
        """The stretches of the older words that became none of the newer, in order."""
        return _without(Span(0, len(self.old.words)), [passage.old for passage in self.passages])

    def within(self, passage: Passage, stretch: Span) -> Span:
        """Where a stretch of a passage stands in the newer words; what was put in at its ends is no part of it."""
        start, end = stretch.start - passage.old.start, stretch.end - passage.old.start
        if passage.score == 1:
            return Span(passage.new.start + start, passage.new.start + end)
        codes = self._codes(passage)
        first = last = codes.dest_len
        for code in codes:
            kept = code.tag == "equal"
            if code.src_start <= start < code.src_end:
                first = code.dest_start + (start - code.src_start if kept else 0)
            if code.src_start < end <= code.src_end:
                last = code.dest_start + (end - code.src_start) if kept else code.dest_end
        return Span(passage.new.start + first, passage.new.start + max(first, last))

    def _codes(self, passage: Passage) -> Opcodes:
        """How the older words of a passage became the newer, worked out once: each of its figures asks."""
        known = self._known_codes
        if passage not in known:
            known[passage] = Levenshtein.opcodes(passage.old.of(self.old.words), passage.new.of(self.new.words))
        return known[passage]

    @cached_property
    def _known_codes(self) -> dict[Passage, Opcodes]:
        return {}

    def followed(self, offset: int) -> int:
        """Where what stands at an offset of the older text is in the newer, or what stood before it."""
        stretch = self.old.within(Span(offset, offset + 1))
        before = self.touching(Span(0, stretch.start + 1))
        passage = next((each for each in reversed(before) if not each.moved), None)
        if passage is None:
            return 0
        inside = Span(min(stretch.start, passage.old.end - 1), passage.old.end)
        return self.new.place(self.within(passage, inside)).start

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.old.start for passage in self.passages]

    @cached_property
    def _ends(self) -> list[int]:
        return [passage.old.end for passage in self.passages]


def align(old: Folded, new: Folded) -> Alignment:
    """The passages of two versions of a text, in a time that grows with their length."""
    kept = _kept(old, new)
    edited = _edited(old, new, kept)
    return Alignment(old, new, tuple(sorted([*kept, *edited])))


def _kept(old: Folded, new: Folded) -> list[Passage]:
    """What stands in both word for word: in its order, or elsewhere and long enough to be known."""
    ours, theirs = list(_units(old)), list(_units(new))
    words, others = [unit.of(old.words) for unit in ours], [unit.of(new.words) for unit in theirs]
    in_order = dict(_common(words, others))
    taken = set(in_order.values())
    left = [index for index in range(len(ours)) if index not in in_order]
    right = [index for index in range(len(theirs)) if index not in taken]
    elsewhere = _once_in_each(words, left, others, right)
    return [
        *(Passage(ours[index], theirs[other]) for index, other in in_order.items()),
        *(
            Passage(ours[index], theirs[other], moved=True)
            for index, other in elsewhere
            if len(words[index]) >= _LEAST_MOVED
        ),
    ]


class _Run(NamedTuple):
    """Sentences that stand side by side, of what is left between the same neighbours."""

    gap: int
    span: Span
    numbers: frozenset[int]


def _edited(old: Folded, new: Folded, kept: list[Passage]) -> list[Passage]:
    """What was edited: first sentences that lines cut elsewhere now, which are the same, then what is alike."""
    found: list[Passage] = []
    left: list[tuple[int, Span]] = []
    right: list[tuple[int, Span]] = []
    for gap, (ours, theirs) in enumerate(_gaps(old, new, kept)):
        mine = [unit for run in ours for unit in _sentences(old.words, run)]
        others = [unit for run in theirs for unit in _sentences(new.words, run)]
        pairs = dict(_common([unit.of(old.words) for unit in mine], [unit.of(new.words) for unit in others]))
        taken = set(pairs.values())
        found += [Passage(mine[index], others[other]) for index, other in pairs.items()]
        left += [(gap, unit) for index, unit in enumerate(mine) if index not in pairs]
        right += [(gap, unit) for index, unit in enumerate(others) if index not in taken]
    return [*found, *_alike(old.words, list(_runs(left)), new.words, list(_runs(right)))]


def _gaps(old: Folded, new: Folded, kept: list[Passage]) -> Iterator[tuple[list[Span], list[Span]]]:
    """What is left on both sides between passages that stayed in their order."""
    stayed = sorted(passage for passage in kept if not passage.moved)
    moved = [passage for passage in kept if passage.moved]
    apart, apart_now = sorted(passage.old for passage in moved), sorted(passage.new for passage in moved)
    lengths = len(old.words), len(new.words)
    at = at_now = 0
    for passage in [*stayed, Passage(Span(lengths[0], lengths[0]), Span(lengths[1], lengths[1]))]:
        ours = list(_without(Span(at, passage.old.start), apart))
        theirs = list(_without(Span(at_now, passage.new.start), apart_now))
        if ours or theirs:
            yield ours, theirs
        at, at_now = passage.old.end, passage.new.end


def _runs(units: list[tuple[int, Span]]) -> Iterator[_Run]:
    for first, (gap, unit) in enumerate(units):
        end = unit.start
        for last in range(first, min(first + _MOST_JOINED, len(units))):
            if units[last][0] != gap or units[last][1].start != end:
                break
            end = units[last][1].end
            yield _Run(gap, Span(unit.start, end), frozenset(range(first, last + 1)))


def _alike(old: str, ours: list[_Run], new: str, theirs: list[_Run]) -> Iterator[Passage]:
    """Pair what is alike, the likest first: a sentence with one, or with some that it was cut into or made of."""
    pairs = _similar(old, ours, new, theirs)
    by_ours: dict[int, list[tuple[float, int]]] = {}
    by_theirs: dict[int, list[tuple[float, int]]] = {}
    for score, index, other in pairs:
        by_ours.setdefault(index, []).append((score, other))
        by_theirs.setdefault(other, []).append((score, index))
    done: set[int] = set()
    taken: set[int] = set()
    for score, index, other in pairs:
        mine, its = ours[index], theirs[other]
        if not (mine.numbers.isdisjoint(done) and its.numbers.isdisjoint(taken)):
            continue
        others = (
            (pair for pair in by_ours[index] if _is_apart(theirs[pair[1]].numbers, its.numbers, taken)),
            ((near, other) for near, rival in by_theirs[other] if _is_apart(ours[rival].numbers, mine.numbers, done)),
        )
        rivals: set[Span] = set()
        margin = 1.0
        for ordered in others:
            for near, rival in ordered:
                margin = min(margin, score - near)
                if near <= score - MARGIN:
                    break
                rivals.add(theirs[rival].span)
        done |= mine.numbers
        taken |= its.numbers
        yield Passage(mine.span, its.span, score, mine.gap != its.gap, tuple(sorted(rivals)), margin)


def _is_apart(numbers: frozenset[int], *others: Set[int]) -> bool:
    return all(numbers.isdisjoint(other) for other in others)


def _similar(old: str, ours: list[_Run], new: str, theirs: list[_Run]) -> list[tuple[float, int, int]]:
    """What is similar enough, the likest first and of those the ones that stand nearest: (score, ours, theirs)."""
    by_gap: dict[int, list[int]] = {}
    for other, run in enumerate(theirs):
        by_gap.setdefault(run.gap, []).append(other)
    everywhere = range(len(theirs)) if len(ours) * len(theirs) <= _MOST_PAIRS else None
    work = 0
    found = []
    for index, mine in enumerate(ours):
        words = mine.span.of(old)
        others: Iterable[int] = everywhere or by_gap.get(mine.gap, [])
        for other in others:
            its = theirs[other]
            if len(mine.numbers) > 1 < len(its.numbers):
                continue
            if work > _MOST_WORK:
                break
            pairs = len(words) * len(its.span)
            is_too_much = work + pairs > _MOST_WORK
            work += _LEAST_WORK if is_too_much else max(_LEAST_WORK, pairs)
            if is_too_much:
                continue
            if mine.gap != its.gap and len(words) < _LEAST_MOVED:
                continue
            least = _NEAR if mine.gap == its.gap else _FAR
            score = Indel.normalized_similarity(words, its.span.of(new), score_cutoff=least)
            if score >= least:
                # The same words elsewhere, of which there are several, are no certain place either.
                found.append((min(score, 0.999), index, other))
    return sorted(found, key=lambda pair: (-pair[0], abs(pair[1] - pair[2])))


def _units(text: Folded) -> Iterator[Span]:
    """Sentences and statements, cut at the ends of lines as well."""
    ends = {match.end() for match in _ENDS.finditer(text.words)}
    ends.update(text.line_ends())
    ends.add(len(text.words))
    begin = 0
    for end in sorted(ends):
        if end > begin:
            yield Span(begin, end)
            begin = end


def _sentences(words: str, run: Span) -> Iterator[Span]:
    start = run.start
    for match in _ENDS.finditer(words, run.start, run.end):
        yield Span(start, match.end())
        start = match.end()
    if start < run.end:
        yield Span(start, run.end)


def _common(ours: list[str], theirs: list[str]) -> Iterator[tuple[int, int]]:
    """Pairs of indexes of equal units, rising on both sides."""
    waiting = [(0, len(ours), 0, len(theirs))]
    while waiting:
        low, high, low_now, high_now = waiting.pop()
        while low < high and low_now < high_now and ours[low] == theirs[low_now]:
            yield low, low_now
            low, low_now = low + 1, low_now + 1
        while low < high and low_now < high_now and ours[high - 1] == theirs[high_now - 1]:
            high, high_now = high - 1, high_now - 1
            yield high, high_now
        pairs = _once_in_each(ours, range(low, high), theirs, range(low_now, high_now))
        chain = _heaviest_chain(pairs, ours)
        for index, other in chain:
            waiting.append((low, index, low_now, other))
            yield index, other
            low, low_now = index + 1, other + 1
        if chain:
            waiting.append((low, high, low_now, high_now))


def _once_in_each(
    ours: list[str], some: Sequence[int], theirs: list[str], others: Sequence[int]
) -> list[tuple[int, int]]:
    """The pairs of equal units that are the only ones of their words on each side, by our index."""
    counts, counts_now = Counter(ours[index] for index in some), Counter(theirs[index] for index in others)
    places = {theirs[index]: index for index in others}
    return [(index, places[ours[index]]) for index in some if counts[ours[index]] == 1 and counts_now[ours[index]] == 1]


def _heaviest_chain(pairs: list[tuple[int, int]], words: list[str]) -> list[tuple[int, int]]:
    """Of pairs, rising on our side, those rising on both sides that keep the most characters in their order."""
    ranks = {other: rank for rank, other in enumerate(sorted(other for _index, other in pairs), 1)}
    # A Fenwick tree of the heaviest chain that ends at or before a rank: (weight, number of its last pair).
    tree = [(0, -1)] * (len(pairs) + 1)
    before: list[int] = []
    for number, (index, other) in enumerate(pairs):
        best, at = (0, -1), ranks[other] - 1
        while at:
            best = max(best, tree[at])
            at -= at & -at
        before.append(best[1])
        at = ranks[other]
        while at <= len(pairs):
            tree[at] = max(tree[at], (best[0] + len(words[index]), number))
            at += at & -at
    chain, number = [], max(tree)[1]
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _without(whole: Span, holes: Iterable[Span]) -> Iterator[Span]:
    """What is left of a stretch without some others, which are in order."""
    at = whole.start
    for hole in holes:
        if hole.start >= whole.end:
            break
        if hole.start > at:
            yield Span(at, hole.start)
        at = max(at, hole.end)
    if at < whole.end:
        yield Span(at, whole.end)
