"""Settings: how each page is set, learned from all that are set alike, so that an annex in small type changes no
letter; and how lines in another size on it are set, learned from the pages that most of them stand on.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader.sources.print.habits import Habits, habits_of
from reader.sources.print.marginal import numbered_lines, parted, repeated_lines
from reader.sources.print.pitches import Pitches
from reader.sources.print.printed import Line, Margins, alike, margins, size_of

_SIZES_DIFFER = 1.05


class Way(NamedTuple):
    """How lines of one size are set: their usual distances, and habits."""

    size: float
    pitches: Pitches
    habits: Habits


class Setting(NamedTuple):
    """How a page is set: the lines that are neither its own nor footnotes', these, where lines begin and end, and how,
    the most usual way first."""

    body: Sequence[Line]
    notes: Sequence[Line]
    within: Margins
    ways: Sequence[Way]

    def way(self, line: Line) -> Way:
        """How a line of the page is set: as others in its size, if there are pages of these."""
        return next((way for way in self.ways if _is_near(way.size, line.size)), self.ways[0])


def settings(pages: Sequence[Sequence[Line]]) -> list[Setting]:
    """How each page is set."""
    repeated, numbers = repeated_lines(pages), numbered_lines(pages)
    ways: list[Way] = []
    found: dict[int, tuple[Sequence[Line], Sequence[Line], Margins, Way]] = {}
    for group in alike(pages):
        pitches = Pitches([pages[page] for page in group])
        parts = [parted(pages[page], repeated, numbers, pitches.usual) for page in group]
        bodies = [body for body, _notes in parts]
        places = margins(bodies)
        size = size_of([line for body in bodies for line in body])
        ways.append(Way(size, pitches, habits_of(bodies, places, pitches, size)))
        found.update({page: (*part, within, ways[-1]) for page, part, within in zip(group, parts, places, strict=True)})
    return [Setting(body, notes, within, (way, *ways)) for _page, (body, notes, within, way) in sorted(found.items())]


def _is_near(one: float, other: float) -> bool:
    return max(one, other) <= _SIZES_DIFFER * min(one, other)
