"""Struck words: whether a line is drawn through some words of a page, so that they may no longer hold."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from reader.sources.print.glyphs import Glyph
from reader.sources.print.grids import Rule

# In shares of the characters' size: how high above their baseline a line through them is, how far it may be from level,
# and reach beyond them; and how much of it they take, and how many of them it goes through.
_LOWEST, _HIGHEST, _LEVEL, _BEYOND = 0.15, 0.55, 0.05, 0.3
_TAKEN, _FEWEST = 0.8, 2


def has_struck_words(glyphs: Sequence[Glyph], rules: Sequence[Rule]) -> bool:
    """Whether a line goes through the middle of several characters and hardly beyond: one of a table or a drawing
    does."""
    seen = sorted((glyph for glyph in glyphs if not glyph.character.isspace()), key=attrgetter("baseline"))
    if not seen or not rules:
        return False
    baselines = [glyph.baseline for glyph in seen]
    largest = max(glyph.size for glyph in seen)
    return any(
        _goes_through(rule, seen[bisect_left(baselines, rule.y) : bisect_right(baselines, rule.y + _HIGHEST * largest)])
        for rule in rules
    )


def _goes_through(rule: Rule, glyphs: Sequence[Glyph]) -> bool:
    left, right = sorted((rule.x, rule.to_x))
    struck = [
        glyph
        for glyph in glyphs
        if abs(rule.to_y - rule.y) <= _LEVEL * glyph.size
        and _LOWEST * glyph.size <= glyph.baseline - rule.y <= _HIGHEST * glyph.size
        and left < (glyph.left + glyph.right) / 2 < right
    ]
    if len(struck) < _FEWEST:
        return False
    beyond = _BEYOND * struck[0].size
    return (
        min(glyph.left for glyph in struck) - beyond < left
        and right < max(glyph.right for glyph in struck) + beyond
        and sum(glyph.right - glyph.left for glyph in struck) >= _TAKEN * (right - left)
    )
