"""Pitches: how far below each other the lines of paragraphs are, in each size that a document is set in."""

import statistics
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.sources.print.printed import Line

_FEWEST = 5  # distances that tell what is usual in a size
_COMMON = 6  # one of so many is


class Pitches:
    """The usual distance of lines, in the pages' units: of all, and of those in one size where there are several."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        pairs = [pair for lines in pages for pair in pairwise(lines)]
        gaps: dict[float, list[float]] = {}
        for above, below in pairs:
            if _key(above) == _key(below):
                gaps.setdefault(_key(above), []).append(below.baseline - above.baseline)
        self.usual = _pitch([below.baseline - above.baseline for above, below in pairs])
        self._of_size = {size: _pitch(each) for size, each in gaps.items() if len(each) >= _FEWEST}

    def distance(self, above: Line, below: Line) -> float:
        """How far apart two lines of a page are, in usual distances; 0 where there is none."""
        pitch = self._of_size.get(_key(above)) or self.usual
        return (below.baseline - above.baseline) / pitch if pitch else 0.0


def _key(line: Line) -> float:
    return round(line.size, 1)


def _pitch(gaps: Sequence[float]) -> float:
    """The distance of lines in a paragraph: the smallest that is common."""
    usual = statistics.median(gaps) if gaps else 0.0
    if usual <= 0:
        return 0.0
    common = [
        share for share, count in Counter(round(gap / usual, 1) for gap in gaps).items() if count * _COMMON > len(gaps)
    ]
    return usual * min(filter(None, common), default=1.0)
