"""Printed lines: where their words stand on a page, and where lines begin and end."""

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

_FEW_LINES = 5
# A measure is shown by so many lines, and by half of a page's, that are longer than so many of their sizes.
_FULL_LINES, _LONG = 4, 16.0
_MAY_HANG = frozenset("，。、；：,.;:")
_MARK = 1.1  # in shares of the size: so far apart edges may be of lines that end in a mark and of others
_SIZES_DIFFER, _MEASURES_DIFFER = 1.1, 1.1


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters without a wide gap in it; blanks that were printed hang at its end."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Gap:
    """Room within a line that words alone don't leave: where it begins and ends, and before which of its characters."""

    left: float
    right: float
    at: int


@dataclass(slots=True)
class Line:
    """A printed line in the units of its page; `baseline` grows down the page, `size` is the font's.

    A table is one with its rows as lines in its text; `edges` are those of its columns, and `baseline` its last row's.
    `first_word` is how wide what begins it is, behind which a line may end. `gaps` are narrower than those between its
    pieces, too. `begins_in` and `ends_in` are the fonts of its first and last characters, where these are known.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    pieces: list[Piece] = field(default_factory=list)
    edges: tuple[float, ...] = ()
    begins_in: str = ""
    ends_in: str = ""
    gaps: list[Gap] = field(default_factory=list)
    first_word: float = 0.0


@dataclass(frozen=True, slots=True)
class Margins:
    """Where a page's lines begin, and where they end at most."""

    left: float
    right: float


def margins(bodies: Sequence[Sequence[Line]]) -> list[Margins]:
    """Where lines begin and end on each page: left and right pages may differ in the place, not in the width.

    A page whose lines all begin further in, and end where those of another page do, begins where that does.
    """
    everywhere = [line for lines in bodies for line in lines]
    if not everywhere:
        return [Margins(0, 0) for _page in bodies]
    found = [_edges(lines if len(lines) >= _FEW_LINES else everywhere) for lines in bodies]
    shown = [width for lines in bodies if (width := shown_measure(lines))]
    width = max(shown or (edges.right - edges.left for edges in found))
    near = statistics.median(line.size for line in everywhere) / 2
    whole = [edges for edges in found if edges.right - edges.left > width - near]
    found = [
        next((each for each in whole if abs(each.right - edges.right) < near and each.left < edges.left), edges)
        for edges in found
    ]
    return [Margins(edges.left, edges.left + width) for edges in found]


def size_of(lines: Sequence[Line]) -> float:
    """The size that most of a page's characters are printed in; 0 where it has no lines."""
    signs: Counter[float] = Counter()
    for line in lines:
        signs[round(line.size, 1)] += len(line.text)
    return max(signs, key=lambda size: signs[size], default=0.0)


def shown_measure(lines: Sequence[Line]) -> float:
    """How wide a page's lines are, where several long ones end together, as prose does; 0 where none do."""
    if len(lines) < _FEW_LINES:
        return 0.0
    edges = _edges(lines)
    full = [
        line
        for line in lines
        if len(line.pieces) == 1 and line.right - line.left > _LONG * line.size and edges.right - line.right < line.size
    ]
    return edges.right - edges.left if len(full) >= max(_FULL_LINES, len(lines) / 2) else 0.0


def alike(pages: Sequence[Sequence[Line]]) -> list[list[int]]:
    """The pages, counted from 0, in groups that are set alike: in one size, and in one measure where that is shown.

    A page that shows none is like the nearest in its size. Tables are set in their own way.
    """
    groups: list[list[int]] = []
    traits: list[tuple[bool, float, float]] = []
    order = sorted(range(len(pages)), key=lambda page: not shown_measure(pages[page]))
    sizes = [size_of(lines) for lines in pages]
    for page in order:
        size, width, is_table = sizes[page], shown_measure(pages[page]), _is_table(pages[page])
        fitting = [
            place
            for place, (is_other_table, other, measure) in enumerate(traits)
            if is_table == is_other_table
            and _is_near(size, other, _SIZES_DIFFER)
            and (not width or not measure or _is_near(width, measure, _MEASURES_DIFFER))
        ]
        if not fitting:
            groups.append([page])
            traits.append((is_table, size, width))
            continue
        place = fitting[0] if width else min(fitting, key=lambda each: min(abs(page - other) for other in groups[each]))
        groups[place].append(page)
    return [sorted(group) for group in groups]


def _is_table(lines: Sequence[Line]) -> bool:
    """Whether most of a page's lines have gaps, as rows have."""
    return sum(len(line.pieces) > 1 for line in lines) * 2 > len(lines)


def _is_near(one: float, other: float, times: float) -> bool:
    return max(one, other) <= times * min(one, other)


def _edges(lines: Sequence[Line]) -> Margins:
    """The outermost places that two lines share, so that no stray one counts."""
    size = statistics.median(line.size for line in lines)
    return Margins(
        _shared([line.left for line in lines], size / 2),
        -_shared([-_edge(line) for line in lines], _MARK * size),
    )


def _edge(line: Line) -> float:
    """Where a line ends that no mark hangs behind, into the margin."""
    last = line.text.rstrip()[-1:]
    return line.right - (line.size * (0.5 if last.isascii() else 1.0) if last in _MAY_HANG else 0.0)


def _shared(places: list[float], near: float) -> float:
    ordered = sorted(places)
    return next(
        (place for place, following in pairwise(ordered) if following - place <= near),
        ordered[0],
    )
