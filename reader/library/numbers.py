"""Numbers: the runs of digits of a text, which the index has each as one, beside its pairs of characters.

A letter has most pairs of digits somewhere, but few numbers: who asks for 3456万元 is given those that have 3456.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

_RUN = re.compile(r"[0-9]+")
_LONGEST = 20
"""Longer runs are looked for by their pairs alone: of digits in a column without end there are very many parts."""


def numbers_in(words: str, joints: Sequence[int] = ()) -> Iterator[str]:
    """The numbers of a text. At `joints`, in order, a line ended between two digits: a number may go on there, or not,
    and is given either way."""
    if not joints:
        yield from [number for number in _RUN.findall(words) if len(number) <= _LONGEST]
        return
    for match in _RUN.finditer(words):
        start, end = match.span()
        inside = joints[bisect_right(joints, start) : bisect_left(joints, end)]
        ends = [start, *inside, end]
        for number, first in enumerate(ends[:-1]):
            for last in ends[number + 1 :]:
                if last - first > _LONGEST:
                    break
                yield words[first:last]


def numbers_asked(words: str, *, is_whole: bool) -> Iterator[str]:
    """The numbers that any text with these words has: those inside them, and those at whole ends."""
    for match in _RUN.finditer(words):
        start, end = match.span()
        if end - start <= _LONGEST and (is_whole or (start > 0 and end < len(words))):
            yield match.group()
