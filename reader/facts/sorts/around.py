"""What stands close around a sum: the words by which its sort is told."""

from typing import NamedTuple

from reader.facts.sentence import Sum
from reader.figures.model import Qualifier

NEAR, _BEHIND = 30, 16
"""How many characters before a sum, in its own words, and behind it are close."""


class Around(NamedTuple):
    """A sum in the words of its sentence. `said` are those from `start` to its number, at `core`, `behind` those from
    its end to `ceiling`; `follows` says that another sum stands before it; `qualifier` is how exact its number is.
    """

    words: str
    sum: Sum
    start: int
    core: int
    ceiling: int
    said: str
    behind: str
    follows: bool
    qualifier: Qualifier


def around(words: str, each: Sum, follows: bool) -> Around:
    """What stands around a sum."""
    start = max(each.lead, each.start - NEAR)
    # Words that qualify it are in its phrase.
    figure, end = each.figure, each.end
    core = end - (max(figure.phrase.end, figure.span.end) - figure.span.start)
    said, behind = words[start:core], words[end : end + _BEHIND]
    return Around(words, each, start, core, end + len(behind), said, behind, follows, figure.amount.qualifier)
