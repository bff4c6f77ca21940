"""What is printed over a page's lines, or in columns from the right, told from the lines themselves.

A watermark in large type may stand upright: its characters are between those of the lines that it lies over, and none
of them belongs there.
"""

import statistics
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from reader.sources.print.glyphs import Glyph

# In shares of the size: how much larger what lies over others is, and from where to where its characters reach.
_LARGER, _ABOVE, _BELOW = 1.5, 0.85, 0.1
_MIDDLE = 0.35
# A slanting text that says so often the same is a watermark.
_OFTEN, _FEWEST = 3, 3
# How far one character stands below another in a column, in shares of the size, and how many pairs show columns.
_SAME_PLACE, _NEXT, _NOT_NEXT, _FEWEST_PAIRS, _TIMES = 0.3, 0.7, 1.6, 20, 3


def parted(glyphs: Sequence[Glyph]) -> tuple[Sequence[Glyph], Sequence[Glyph]]:
    """The characters of a page's lines, and those that are printed over them in larger type."""
    if not glyphs:
        return glyphs, ()
    usual = statistics.median_low([glyph.size for glyph in glyphs])
    large = [glyph for glyph in glyphs if glyph.size > _LARGER * usual]
    if not large:
        return glyphs, ()
    lines = sorted((each for each in glyphs if each.size <= _LARGER * usual), key=attrgetter("baseline"))
    baselines = [glyph.baseline for glyph in lines]
    over = {_object(glyph) for glyph in large if not glyph.character.isspace() and _lies_over(glyph, lines, baselines)}
    if not over:
        return glyphs, ()
    return (
        [glyph for glyph in glyphs if _object(glyph) not in over],
        [glyph for glyph in glyphs if _object(glyph) in over],
    )


def _object(glyph: Glyph) -> object:
    """What prints a character with others: an object of the page, where that isn't known its line."""
    return glyph.size, glyph.baseline if glyph.run is None else glyph.run


def _lies_over(large: Glyph, lines: Sequence[Glyph], baselines: Sequence[float]) -> bool:
    top, bottom = large.baseline - _ABOVE * large.size, large.baseline + _BELOW * large.size
    for place in range(bisect_left(baselines, top), len(lines)):
        glyph = lines[place]
        if glyph.baseline - _MIDDLE * glyph.size > bottom:
            return False
        middle = (glyph.left + glyph.right) / 2
        if (
            top < glyph.baseline - _MIDDLE * glyph.size
            and large.left < middle < large.right
            and not glyph.character.isspace()
        ):
            return True
    return False


def is_watermark(slanting: Sequence[Glyph]) -> bool:
    """Whether a text that slants says the same again and again, however much of the page's characters it has."""
    words: dict[object, list[str]] = {}
    for glyph in slanting:
        words.setdefault(_object(glyph), []).append(glyph.character)
    said = Counter(map("".join, words.values()))
    return said.total() >= _FEWEST and len(said) * _OFTEN <= said.total()


def in_rows(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The characters of a page as they are, or, where they are set in columns from the right, as rows.

    In which order they are printed shows it: each below the one before it.
    """
    han = [glyph for glyph in glyphs if not (glyph.character.isascii() or glyph.character.isspace())]
    below = along = 0
    for before, after in pairwise(han):
        down = (after.baseline - before.baseline) / before.size
        if abs(down) < _SAME_PLACE:
            along += 1
        elif abs(after.left - before.left) < _SAME_PLACE * before.size and _NEXT < down < _NOT_NEXT:
            below += 1
    if below < _FEWEST_PAIRS or below < _TIMES * along:
        return glyphs
    return [
        glyph._replace(
            left=glyph.baseline - glyph.size, right=glyph.baseline, baseline=-glyph.left + _MIDDLE * glyph.size
        )
        for glyph in glyphs
    ]
