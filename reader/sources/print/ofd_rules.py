"""The straight lines of an OFD page's paths (clause 9.3)."""

from collections.abc import Iterator
from itertools import pairwise

from reader.sources.print.grids import Rule
from reader.sources.print.ofd_content import number

_MOST_WORDS = 6_000  # more of them make a drawing, and no table's lines
# How many numbers follow each operator; what is drawn ends at the last two.
_NUMBERS = {"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}


def rules(words: str) -> Iterator[Rule]:
    """The lines that the abbreviated data of a path draws, those that close a part of it among them."""
    fields = words.split()
    if len(fields) > _MOST_WORDS:
        return
    part: list[tuple[float, float]] = []
    at = 0
    while at < len(fields):
        operator = fields[at]
        count = _NUMBERS.get(operator)
        if count is None:
            return  # no path
        numbers = [number(field) for field in fields[at + 1 : at + 1 + count]]
        at += 1 + count
        if operator == "C" and part:
            part.append(part[0])
        elif operator != "L":  # another part begins, or a curve ends what was straight
            yield from _drawn(part)
            part = []
        if len(numbers) > 1:
            part.append((numbers[-2], numbers[-1]))
    yield from _drawn(part)


def _drawn(part: list[tuple[float, float]]) -> Iterator[Rule]:
    return (Rule(*start, *end) for start, end in pairwise(part))
