"""What stands close around a sum: the words by which its sort is told."""

from typing import NamedTuple

from reader.facts.sentence import Sum
from reader.figures.model import Qualifier

NEAR, _BEHIND = 30, 16
"""How many characters before a sum, in its own words, and behind it are close."""


class Around(NamedTuple):
    """A sum in the words of its sentence. `said` are those from `start` to its number, at `core`, `behind` those from
    its end to `ceiling`; `follows` says that another sum stands before it.
    """

    words: str
    sum: Sum
    start: int
    core: int
    ceiling: int
    said: str
    behind: str
    follows: bool

    @property
    def qualifier(self) -> Qualifier:
        """How exact its number is."""
        return self.sum.figure.amount.qualifier


def around(words: str, each: Sum, follows: bool) -> Around:
    """What stands around a sum."""
    start = max(each.lead, each.start - NEAR)
    # Words that qualify it are in its phrase.
    core = each.end - (max(each.figure.phrase.end, each.figure.span.end) - each.figure.span.start)
    ceiling = min(len(words), each.end + _BEHIND)
    return Around(words, each, start, core, ceiling, words[start:core], words[each.end : ceiling], follows)
