"""Glyphs: characters at places on a page become the lines that they are printed in."""

import statistics
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from reader.sources.digits import LOWERED, RAISED
from reader.sources.print.printed import Line, Piece


class Glyph(NamedTuple):
    """A character and its place, in any unit; `baseline` grows down the page, `size` is the font's.

    `run` tells the objects of a page apart that each print some characters, where that is known.
    """

    character: str
    left: float
    right: float
    baseline: float
    size: float
    run: int | None = None


# In shares of the font's size.
_SAME_LINE = 0.5
_WORD_GAP, _HAN_GAP = 0.25, 0.7
_PIECE_GAP = 0.9
_WIDEST_TRACKING, _FEWEST_GAPS = 0.8, 3
_SMALL, _OFF_BASELINE = 0.8, 0.15
_LEVEL, _SHADOW = 0.02, 0.25
# In shares of the character's own width.
_OVERPRINTED, _UNDER_NEXT = 0.3, 0.1


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines of some characters from top to bottom."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.baseline):
        row = rows[-1] if rows else None
        if row and glyph.baseline - row[0].baseline < _SAME_LINE * max(row[0].size, glyph.size):
            row.append(glyph)
        else:
            rows.append([glyph])
    for row in rows:
        row.sort(key=lambda glyph: glyph.left)
    found = [tracking for row in rows if (tracking := _tracking(row)) is not None]
    usual = statistics.median(found) if found else 0.0
    return [line for row in rows if (line := _line(row, _tracking(row, usual) or 0.0)).text]


def _line(row: list[Glyph], tracking: float) -> Line:
    size = statistics.median_low([glyph.size for glyph in row])
    baseline = statistics.median_low([glyph.baseline for glyph in row])
    pieces: list[Piece] = []
    words: list[str] = []
    left = right = row[0].left
    last = " "
    latest: Glyph | None = None
    for place, glyph in enumerate(row):
        if glyph.character.isspace():
            if words and not last.isspace() and not _is_under(glyph, row[place + 1 : place + 2]):
                words.append(glyph.character)
                right, last = max(right, glyph.right), glyph.character
            continue
        gap = (glyph.left - right) / size - tracking
        if latest and _is_overprinted(latest, glyph):
            continue  # bold type made by printing twice
        latest = glyph
        if words and gap >= _PIECE_GAP:
            pieces.append(Piece("".join(words), left, right))
            words = []
        elif (
            words
            and not last.isspace()
            and gap >= (_WORD_GAP if last.isascii() and glyph.character.isascii() else _HAN_GAP)
        ):
            words.append(" ")
        if not words:
            left = glyph.left
        words.append(_raised(glyph, baseline, size))
        right, last = max(right, glyph.right), glyph.character
    if words:
        pieces.append(Piece("".join(words), left, right))
    printed = "".join(f"{piece.text.rstrip()} " for piece in pieces[:-1]) + "".join(piece.text for piece in pieces[-1:])
    return Line(printed, pieces[0].left if pieces else left, right, baseline, size, pieces)


def _is_overprinted(before: Glyph, glyph: Glyph) -> bool:
    """Whether a character is printed upon the same one before it, which no object does to its own.

    One that is its shadow stands a little lower.
    """
    if glyph.character != before.character or (glyph.run is not None and glyph.run == before.run):
        return False
    if abs(glyph.baseline - before.baseline) > _LEVEL * glyph.size:
        return glyph.left - before.left < _SHADOW * glyph.size
    return glyph.left - before.left < _OVERPRINTED * (glyph.right - glyph.left)


def _is_under(blank: Glyph, following: Iterable[Glyph]) -> bool:
    """Whether a blank takes no room, since the next character stands where it does."""
    return any(glyph.left - blank.left < _UNDER_NEXT * (blank.right - blank.left) for glyph in following)


def _raised(glyph: Glyph, baseline: float, size: float) -> str:
    """The character, as its raised or lowered form where it is a digit printed so: 10² is not 102."""
    if glyph.size > _SMALL * size:
        return glyph.character
    height = (baseline - glyph.baseline) / size
    forms = RAISED if height > _OFF_BASELINE else LOWERED if height < -_OFF_BASELINE / 2 else {}
    return glyph.character.translate(forms)


def _tracking(row: list[Glyph], usual: float | None = None) -> float | None:
    """How far the characters of a line are set apart, in shares of their size: what is usual between Han characters.

    A line with few of them is set as far apart as is `usual` on the page, if it is.
    """
    gaps: list[float] = []
    between: list[float] = []
    for before, after in pairwise(row):
        if not before.character.isspace() and not after.character.isspace():
            gap = (after.left - before.right) / before.size
            between.append(gap)
            if not before.character.isascii() and not after.character.isascii():
                gaps.append(gap)
    if len(gaps) >= _FEWEST_GAPS:
        return min(max(0.0, statistics.median(gaps)), _WIDEST_TRACKING)
    return None if usual is None else max(0.0, min(usual, *between, usual))
