"""Grouping texts to letters: by what the texts themselves tell, the surest first, and by what a person said.

What the rules tell never puts two texts together of which a person, or what stands in them, says that they are two
letters: a third one that is like both doesn't make them one. A person's word always wins, the later one over the
earlier; who joins two texts joins the letters that they are.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple, TypeVar

from reader.letters.identity import Reason, Relation, Verdict, compared
from reader.letters.traits import Traits

_MANY, _BESIDE = 24, 4
"""Up to so many texts that share a key each is compared with each; of more each with so many before and behind it."""

Key = TypeVar("Key", bound=Hashable)
Version = TypeVar("Version")


class Told(NamedTuple):
    """What a person said of two texts, by their digests: that they are one letter, or not."""

    one: str
    other: str
    joined: bool


def grouped(
    texts: Sequence[Key],
    verdict: Callable[[Key, Key], Verdict],
    told: Iterable[tuple[Key, Key, bool]],
    near: Iterable[tuple[Key, Key]] | None = None,
) -> list[tuple[Key, ...]]:
    """The texts of each letter, in the order of `texts`, which changes nothing else; `told` is what a person said, the
    latest last.

    `near` are the pairs that can be one letter, where that is known; else any may be.
    """
    group = {text: {text} for text in texts}
    pairs = list(combinations(texts, 2) if near is None else near)
    known: dict[tuple[Key, Key], Verdict] = {}

    def between(one: Key, other: Key) -> Verdict:
        if (one, other) not in known:
            known[one, other] = known[other, one] = verdict(one, other)
        return known[one, other]

    said = [(one, other, joined) for one, other, joined in told if one in group and other in group and one != other]
    latest = {frozenset((one, other)): time for time, (one, other, _joined) in enumerate(said)}
    parted = {pair: time for pair, time in latest.items() if not said[time][2]}

    def join(one: Key, other: Key, is_refused: Callable[[Key, Key], bool]) -> None:
        first, second = group[one], group[other]
        if first is not second and not any(is_refused(*pair) for pair in product(first, second)):
            first |= second
            group.update(dict.fromkeys(second, first))

    edges = [(between(*pair).reason.rank, pair) for pair in pairs if between(*pair).relation.is_one_letter]
    for _rank, pair in sorted(edges, key=lambda edge: edge[0]):
        join(*pair, lambda one, other: between(one, other).reason.is_against or frozenset((one, other)) in parted)
    for time, (one, other, joined) in reversed(list(enumerate(said))):
        if joined and latest[frozenset((one, other))] == time:
            join(one, other, lambda one, other, time=time: parted.get(frozenset((one, other)), -1) > time)  # type: ignore[misc]
    letters: dict[int, list[Key]] = {}
    for text in texts:
        letters.setdefault(id(group[text]), []).append(text)
    return list(map(tuple, letters.values()))


def letters_among(texts: Sequence[Traits], told: Iterable[Told]) -> list[tuple[Traits, ...]]:
    """The texts of each letter, of any number of texts, in the order of the first of each.

    Only those are compared that have something in common by which they could be one letter.
    """
    of = {each.digest: each for each in texts}
    letters = grouped(list(of), lambda one, other: compared(of[one], of[other]), told, _sharing(of.values()))
    return [tuple(of[digest] for digest in letter) for letter in letters]


def related_among(letters: Sequence[Sequence[Traits]]) -> dict[str, set[str]]:
    """By the digests of texts those of other letters' texts that answer the same proposal."""
    letter_of = {text.digest: at for at, letter in enumerate(letters) for text in letter}
    answering: defaultdict[tuple[str, ...], list[Traits]] = defaultdict(list)
    for letter in letters:
        for text in letter:
            for key in text.asked.keys:
                answering[key].append(text)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for some in answering.values():
        for one, other in combinations(some, 2):
            is_another = letter_of[one.digest] != letter_of[other.digest]
            if is_another and compared(one, other).relation is not Relation.DIFFERENT:
                found[one.digest].add(other.digest)
                found[other.digest].add(one.digest)
    return found


def _sharing(texts: Iterable[Traits]) -> list[tuple[str, str]]:
    """The pairs of texts that share a key, in the order of the texts.

    What very many share tells little, and there would be millions of pairs: of these each is paired with those that are
    most like it, copies of it above all.
    """
    place = {text.digest: at for at, text in enumerate(texts)}
    by_key: defaultdict[int, list[str]] = defaultdict(list)
    for text in sorted(texts, key=lambda text: (text.sketch, text.numerals, text.digest)):
        for key in text.keys:
            by_key[key].append(text.digest)
    pairs = {
        (min(pair, key=place.__getitem__), max(pair, key=place.__getitem__))
        for some in by_key.values()
        for pair in (combinations(some, 2) if len(some) <= _MANY else _near_each_other(some))
    }
    return sorted(pairs, key=lambda pair: (place[pair[0]], place[pair[1]]))


def _near_each_other(some: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The pairs of some texts, given in order of their words, that stand near each other."""
    for apart in range(1, _BESIDE + 1):
        yield from zip(some, some[apart:], strict=False)


def newest_first(texts: Sequence[Traits]) -> list[Traits]:
    """The texts of a letter, which are given with the one first that became known last: those that say when they were
    published are in that order, in each other's places (see `in_time`)."""
    return in_time(texts[::-1], lambda each: each.published)[::-1]


def in_time(versions: Sequence[Version], published: Callable[[Version], str]) -> list[Version]:
    """The versions of a letter, the oldest first, of which each may say when it was published (ISO 8601, else empty).

    They are given in the order in which they became known; those that say when are in that order, in each other's
    places, so that of two that say when the later one is always the newer.
    """
    dated = iter(sorted(filter(published, versions), key=published))
    return [next(dated) if published(each) else each for each in versions]


def why(
    text: Key, others: Iterable[Key], verdict: Callable[[Key, Key], Verdict], by_hand: Callable[[Key, Key], bool]
) -> tuple[Key, Verdict] | None:
    """Beside which other text of its letter a text stands most surely, and why; `None` for one that is alone."""
    best: tuple[Key, Verdict] | None = None
    for other in others:
        found = verdict(text, other)
        if by_hand(text, other):
            found = Verdict(found.relation if found.relation is Relation.SAME else Relation.VERSION, Reason.BY_HAND)
        if found.relation.is_one_letter and (best is None or found.reason.rank < best[1].reason.rank):
            best = (other, found)
    return best
