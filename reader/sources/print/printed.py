"""Printed lines: where their words stand on a page, and where lines begin and end."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

_FEW_LINES = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters without a wide gap in it; blanks that were printed hang at its end."""

    text: str
    left: float
    right: float


@dataclass(slots=True)
class Line:
    """A printed line in the units of its page; `baseline` grows down the page, `size` is the font's."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    pieces: list[Piece] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Margins:
    """Where a page's lines begin, and where they end at most."""

    left: float
    right: float


def margins(bodies: Sequence[Sequence[Line]]) -> list[Margins]:
    """Where lines begin and end on each page: left and right pages may differ in the place, not in the width."""
    everywhere = [line for lines in bodies for line in lines]
    if not everywhere:
        return [Margins(0, 0) for _page in bodies]
    found = [_edges(lines if len(lines) >= _FEW_LINES else everywhere) for lines in bodies]
    width = max(edges.right - edges.left for edges in found)
    return [Margins(edges.left, edges.left + width) for edges in found]


def _edges(lines: Sequence[Line]) -> Margins:
    """The outermost places that two lines share, so that no stray one counts."""
    size = statistics.median(line.size for line in lines)
    return Margins(
        _shared([line.left for line in lines], size / 2),
        -_shared([-line.right for line in lines], size),
    )


def _shared(places: list[float], near: float) -> float:
    ordered = sorted(places)
    return next(
        (place for place, following in pairwise(ordered) if following - place <= near),
        ordered[0],
    )
