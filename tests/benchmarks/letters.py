"""Which of some thousand pairs of texts are taken for one letter: false joins and missed ones, each counted apart."""

from collections.abc import Iterator
from pathlib import Path

from reader.letters import compared, traits_of
from reader.reply import parse
from tests.benchmarks.pairs import ONES, OTHERS, Pair, pairs
from tests.benchmarks.table import Row

_EACH = 100


def rows(runs: int, _folder: Path) -> Iterator[Row]:
    """The share of pairs of each sort that is judged wrongly."""
    for made in (*OTHERS, *ONES):
        count = runs * _EACH
        is_other = made in OTHERS
        wrong = sum(are_joined(pair) is is_other for pair in pairs(made, count))
        what = f"letters, {made}: {'joined falsely' if is_other else 'missed'}, of {count:,}"
        yield Row(what, 100 * wrong / count, "%", aim="0" if is_other else "", met=wrong == 0 if is_other else None)


def are_joined(pair: Pair) -> bool:
    """Whether two texts are taken for one letter, if they are looked up beside each other at all."""
    one, other = (traits_of(parse(text)) for text in (pair.one, pair.other))
    return compared(one, other).relation.is_one_letter and not one.keys.isdisjoint(other.keys)
