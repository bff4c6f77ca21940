"""Grouping texts to letters: by what the texts themselves tell, the surest first, and by what a person said.

What the rules tell never puts two texts together of which a person, or what stands in them, says that they are two
letters: a third one that is like both doesn't make them one. A person's word always wins, the later one over the
earlier; who joins two texts joins the letters that they are.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations, product
from typing import NamedTuple, TypeVar

from reader.letters.identity import Reason, Relation, Verdict, compared
from reader.letters.traits import Traits

Key = TypeVar("Key", bound=Hashable)


class Told(NamedTuple):
    """What a person said of two texts, by their digests: that they are one letter, or not."""

    one: str
    other: str
    joined: bool


def grouped(
    texts: Sequence[Key], verdict: Callable[[Key, Key], Verdict], told: Iterable[tuple[Key, Key, bool]]
) -> list[tuple[Key, ...]]:
    """The texts of each letter, in the order of `texts`, which changes nothing else; `told` is what a person said, the
    latest last.
    """
    group = {text: {text} for text in texts}
    known: dict[tuple[Key, Key], Verdict] = {}
    for one, other in combinations(texts, 2):
        known[one, other] = known[other, one] = verdict(one, other)
    said = [(one, other, joined) for one, other, joined in told if one in group and other in group and one != other]
    latest = {frozenset((one, other)): time for time, (one, other, _joined) in enumerate(said)}
    parted = {pair: time for pair, time in latest.items() if not said[time][2]}

    def join(one: Key, other: Key, is_refused: Callable[[Key, Key], bool]) -> None:
        first, second = group[one], group[other]
        if first is not second and not any(is_refused(*pair) for pair in product(first, second)):
            first |= second
            group.update(dict.fromkeys(second, first))

    edges = [(known[pair].reason.rank, pair) for pair in combinations(texts, 2) if known[pair].relation.is_one_letter]
    for _rank, pair in sorted(edges, key=lambda edge: edge[0]):
        join(*pair, lambda one, other: known[one, other].reason.is_against or frozenset((one, other)) in parted)
    for time, (one, other, joined) in reversed(list(enumerate(said))):
        if joined and latest[frozenset((one, other))] == time:
            join(one, other, lambda one, other, time=time: parted.get(frozenset((one, other)), -1) > time)  # type: ignore[misc]
    seen: set[int] = set()
    letters = []
    for text in texts:
        members = group[text]
        if id(members) not in seen:
            seen.add(id(members))
            letters.append(tuple(each for each in texts if each in members))
    return letters


def letters_among(texts: Sequence[Traits], told: Iterable[Told]) -> list[tuple[Traits, ...]]:
    """The texts of each letter, of any number of texts, in the order of the first of each.

    Only those are compared that have something in common by which they could be one letter.
    """
    said = list(told)
    near = {each.digest: {each.digest} for each in texts}
    first: dict[int, str] = {}
    pairs = [(each.one, each.other) for each in said if {each.one, each.other} <= near.keys()]
    pairs += [(first.setdefault(key, each.digest), each.digest) for each in texts for key in sorted(each.keys)]
    for one, other in pairs:
        if near[one] is not near[other]:
            near[one] |= near[other]
            near.update(dict.fromkeys(near[other], near[one]))
    of = {each.digest: each for each in texts}
    letters: list[tuple[str, ...]] = []
    for some in {id(some): some for some in near.values()}.values():
        inside = [digest for digest in of if digest in some]
        letters += grouped(inside, lambda one, other: compared(of[one], of[other]), said)
    order = {digest: place for place, digest in enumerate(of)}
    letters.sort(key=lambda letter: order[letter[0]])
    return [tuple(of[digest] for digest in letter) for letter in letters]


def newest_first(texts: Sequence[Traits]) -> list[Traits]:
    """The texts of a letter, the one that was published last first, where each says when; else as they are."""
    if all(each.published for each in texts):
        return sorted(texts, key=lambda each: each.published, reverse=True)
    return list(texts)


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
