"""Grouping texts to letters: by what a person said, then by what the texts themselves tell, the surest first.

A person's word always wins, the later one over the earlier. What the rules tell never puts two texts together of which
a person, or what stands in them, says that they are two letters: a third one that is like both doesn't make them one.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import combinations, product
from typing import NamedTuple, TypeVar

from reader.letters.identity import Reason, Relation, Verdict

Key = TypeVar("Key", bound=Hashable)


class Told(NamedTuple):
    """What a person said of two texts, by their digests: that they are one letter, or not."""

    one: str
    other: str
    joined: bool


def grouped(
    texts: Sequence[Key], verdict: Callable[[Key, Key], Verdict], told: Iterable[tuple[Key, Key, bool]]
) -> list[tuple[Key, ...]]:
    """The texts of each letter; `told` is what a person said, the latest last. The order of `texts` changes nothing but
    the order of what is returned."""
    group = {text: {text} for text in texts}
    known: dict[tuple[Key, Key], Verdict] = {}
    for one, other in combinations(texts, 2):
        known[one, other] = known[other, one] = verdict(one, other)
    apart: set[tuple[Key, Key]] = set()

    def is_refused(one: set[Key], other: set[Key], *, by_hand: bool) -> bool:
        pairs = list(product(one, other))
        return any(pair in apart for pair in pairs) or (
            not by_hand and any(known[pair].reason.is_against for pair in pairs)
        )

    def join(one: Key, other: Key, *, by_hand: bool) -> None:
        first, second = group[one], group[other]
        if first is second or is_refused(first, second, by_hand=by_hand):
            return
        first |= second
        group.update(dict.fromkeys(second, first))

    for one, other, joined in reversed(list(told)):
        if one not in group or other not in group or one == other:
            continue
        if joined:
            join(one, other, by_hand=True)
        elif group[one] is not group[other]:
            apart |= {(one, other), (other, one)}
    edges = [(known[pair].reason.rank, pair) for pair in combinations(texts, 2) if known[pair].relation.is_one_letter]
    for _rank, (one, other) in sorted(edges, key=lambda edge: edge[0]):
        join(one, other, by_hand=False)
    seen: set[int] = set()
    letters = []
    for text in texts:
        members = group[text]
        if id(members) not in seen:
            seen.add(id(members))
            letters.append(tuple(each for each in texts if each in members))
    return letters


def why(
    text: Key, others: Iterable[Key], verdict: Callable[[Key, Key], Verdict], by_hand: Callable[[Key, Key], bool]
) -> tuple[Key | None, Verdict]:
    """Beside which other text of its letter a text stands most surely, and why; `None` for one that is alone."""
    best: tuple[Key | None, Verdict] = (None, Verdict(Relation.DIFFERENT, Reason.ALONE))
    for other in others:
        found = verdict(text, other)
        if by_hand(text, other):
            found = Verdict(found.relation if found.relation is Relation.SAME else Relation.VERSION, Reason.BY_HAND)
        if found.relation.is_one_letter and found.reason.rank < best[1].reason.rank:
            best = (other, found)
    return best
