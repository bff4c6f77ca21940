"""Broken lines: where a page's edge, and no writer, ended a line, as in texts that were copied from a page.

Such lines are as wide as each other, and none is much wider: the page's measure. A line of that width whose sentence
is not over goes on below it.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from reader.reply.heading_marks import is_marked
from reader.text import Span
from reader.text.sentences import CLOSERS, COLONS, SEMICOLONS, STOPS
from reader.text.tables import BARS

_OVER = frozenset(STOPS + SEMICOLONS + COLONS)
"""What ends a line that its writer ended."""
_PAGE_MARK = re.compile(r"[-—－–\s]*(?:第\s*)?\d{1,3}(?:\s*页)?[-—－–\s]*")
_NARROWEST, _SHORT, _WIDE, _FEWEST, _FEW = 30, 10, 4, 2, 4
"""The narrowest measure of a page; how much narrower a line of it may be (a number is not parted) and how much wider,
in columns of a terminal, where a Han character has two; of how many lines a measure is told, and for how many of them
one may be wider."""


def breaks(text: str) -> tuple[Span, ...]:
    """The white space at which a sentence goes on in the next line, with a page's number in it, in the text's order."""
    lines = text.split("\n")
    widths = [_width(line) for line in lines]
    measure = _measure(lines, widths)
    return tuple(_breaks(text, lines, widths, measure)) if measure else ()


def _width(line: str) -> int:
    """How many columns a line has without the blanks around it: all but ASCII is counted as wide."""
    bare = line.strip()
    return len(bare) if bare.isascii() else len(bare) + (len(bare.encode()) - len(bare)) // 2


def _measure(lines: list[str], widths: list[int]) -> int:
    """The width at which sentences are broken; 0 where they are not."""
    seen: Counter[int] = Counter()
    for line, width, below in zip(lines, widths, widths[1:], strict=False):
        if width >= _NARROWEST and below and not _is_over(line):
            seen[width] += 1
    if not seen:
        return 0
    # A mark at a line's end, or a number that is not parted, makes it a little shorter.
    together = {width: sum(seen[near] for near in range(width - _WIDE, width + 1)) for width in seen}
    measure = max(together, key=lambda width: (together[width], width))
    wider = sum(width > measure + _WIDE for width in widths)
    return measure if together[measure] >= _FEWEST and wider * _FEW <= together[measure] else 0


def _breaks(text: str, lines: list[str], widths: list[int], measure: int) -> Iterator[Span]:
    """The breaks of each run of lines whose last one is over, which the items of a list without marks are not."""
    run: list[Span] = []
    start = reached = 0
    for index, line in enumerate(lines):
        below = _below(lines, widths, index)
        if below and measure - _SHORT <= widths[index] <= measure + _WIDE and not _is_over(line):
            begins = start + sum(len(each) + 1 for each in lines[index:below])
            words = lines[below]
            in_table = any(bar in line or bar in words for bar in BARS)
            if not in_table and not is_marked(text, Span(begins, begins + len(words))):
                run.append(Span(start + len(line.rstrip()), begins + len(words) - len(words.lstrip())))
                reached = below
        if run and index == reached:
            yield from run if _is_over(line) else ()
            run = []
        start += len(line) + 1


def _below(lines: list[str], widths: list[int], index: int) -> int:
    """The line with words right below one, or below the number of a page; 0 where there is none."""
    below = index + 1
    if below < len(lines) and widths[below] < _NARROWEST and _PAGE_MARK.fullmatch(lines[below]):
        below += 1 + (below + 1 < len(lines) and not widths[below + 1])
    return below if below < len(lines) and widths[below] else 0


def _is_over(line: str) -> bool:
    return line.rstrip().rstrip(CLOSERS)[-1:] in _OVER


class Joined:
    """A text without its breaks, and where its places are then."""

    def __init__(self, text: str, breaks: tuple[Span, ...]) -> None:
        self._ends = [0, *(each.end for each in breaks)]
        self._starts = [*(each.start for each in breaks), len(text)]
        pieces = [text[end:start] for end, start in zip(self._ends, self._starts, strict=True)]
        self.text = "".join(pieces)
        self._joints = [0, *accumulate(map(len, pieces))]

    def span(self, span: Span) -> Span:
        """Where a span of the text as it stands is, without the breaks in it."""
        return Span(self._place(span.start), self._place(span.end))

    def span_apart(self, span: Span) -> Span:
        """Where a span of the joined text stands, which is not empty, with the breaks in it."""
        return Span(self._place_apart(span.start), self._place_apart(span.end - 1) + 1)

    def _place(self, offset: int) -> int:
        index = bisect_right(self._ends, offset) - 1
        # One within a break is where that was.
        return self._joints[index] + min(offset, self._starts[index]) - self._ends[index]

    def _place_apart(self, offset: int) -> int:
        index = bisect_right(self._joints, offset) - 1
        return self._ends[index] + offset - self._joints[index]
