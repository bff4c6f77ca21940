"""Glyphs: characters at places on a page become the lines that they are printed in."""

import re
import statistics
from bisect import bisect_right
from collections.abc import Iterable
from itertools import islice, pairwise
from math import inf
from operator import attrgetter
from typing import NamedTuple

from reader.sources.digits import LOWERED, RAISED
from reader.sources.print.printed import Gap, Line, Piece


class Glyph(NamedTuple):
    """A character and its place, in any unit; `baseline` grows down the page, `size` is the font's.

    `run` tells the objects of a page apart that each print some characters, `font` the fonts, where that is known.
    """

    character: str
    left: float
    right: float
    baseline: float
    size: float
    run: int | None = None
    font: str = ""


# What no line ends within. Some word processors don't let one end between a mark and digits, either (LibreOffice: 使 |
# 用。2023年); 一、2023年 begins an item.
UNBROKEN = re.compile(
    r"[（《“‘〔【「『(\[]*(?:[!-~]+|.)[，。；：、！？）》”’〕】」』,:;!?)\]]*(?:(?<=[，。；！？）》”’〕】」』])[0-9.]+)?"
)
# In shares of the font's size.
_SAME_LINE = 0.5
_WORD_GAP, _HAN_GAP = 0.25, 0.7
_PIECE_GAP = 0.9
_WIDE_GAP = 0.35
_WIDEST_TRACKING, _FEWEST_GAPS = 0.8, 3
_SMALL, _OFF_BASELINE = 0.8, 0.15
_LEVEL, _SHADOW = 0.02, 0.25
_FEWEST_IN_FONT = 3
# In shares of the character's own width.
_OVERPRINTED, _UNDER = 0.3, 0.1
_BLANKS_TOGETHER = 4  # so many are looked past


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines of some characters from top to bottom."""
    rows: list[list[Glyph]] = []
    first, half = 0.0, 0.0  # of the row so far: its first baseline, and how far below it a row's characters stand
    for glyph in sorted(glyphs, key=attrgetter("baseline")):
        if rows and glyph.baseline - first < max(half, _SAME_LINE * glyph.size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
            first, half = glyph.baseline, _SAME_LINE * glyph.size
    rows = [part for row in rows for part in _apart(row)]
    for row in rows:
        row.sort(key=attrgetter("left"))
    gaps = [_gaps(row) for row in rows]
    found = [tracking for each in gaps if (tracking := _tracking(each)) is not None]
    usual = statistics.median(found) if found else 0.0
    return [
        line for row, each in zip(rows, gaps, strict=True) if (line := _line(row, _tracking(each, usual) or 0.0)).text
    ]


def _apart(row: list[Glyph]) -> list[list[Glyph]]:
    """A row from its uppermost character to its lowest, as two where some of them stand over others: what is printed
    upon a line a little lower, or below one in large type, is a line of its own."""
    size = max(row[0].size, row[-1].size)
    steps = [after.baseline - before.baseline for before, after in pairwise(row)]
    widest = max(steps, default=0.0)
    if widest < _OFF_BASELINE * size:
        return [row]
    place = steps.index(widest) + 1
    above, below = row[:place], row[place:]
    return [above, *_apart(below)] if _stand_over(above, below) else [row]


def _stand_over(above: list[Glyph], below: list[Glyph]) -> bool:
    """Whether the middle of a character is within another one of the other line, and not as its shadow."""
    others = sorted((each for each in above if not each.character.isspace()), key=attrgetter("left"))
    lefts = [each.left for each in others]
    for glyph in below:
        middle = (glyph.left + glyph.right) / 2
        place = bisect_right(lefts, middle) - 1
        if place >= 0 and not glyph.character.isspace():
            other = others[place]
            if middle < other.right and other.character != glyph.character:
                return True
    return False


def _line(row: list[Glyph], tracking: float) -> Line:
    size = statistics.median_low([glyph.size for glyph in row])
    baseline = statistics.median_low([glyph.baseline for glyph in row])
    pieces: list[Piece] = []
    words: list[str] = []
    gaps: list[Gap] = []
    before = 0  # characters in the pieces so far
    left = edge = row[0].left
    last = " "
    ends: list[float] = []  # of the characters so far
    latest: Glyph | None = None
    for place, glyph in enumerate(row):
        character, begins, end, at, own_size, _run, _font = glyph
        if character.isspace():
            near = row[place + 1 : place + 1 + _BLANKS_TOGETHER]
            behind = next((each for each in near if not each.character.isspace()), None)
            is_apart = (begins - edge) / size - tracking >= _PIECE_GAP  # in a cell that has nothing else
            if (
                words
                and not is_apart
                and not last.isspace()
                and not (latest and _is_under(glyph, latest, behind or latest))
            ):
                words.append(character)
                edge, last = max(edge, end), character
            continue
        if latest and latest.character == character and _is_overprinted(latest, glyph):
            continue  # bold type made by printing twice
        latest = glyph
        if words:
            gap = (begins - edge) / size - tracking
            if gap >= _WIDE_GAP:
                at = before + len("".join(words).rstrip()) + 1 if gap >= _PIECE_GAP else before + len(words)
                gaps.append(Gap(edge, begins, at))
            if gap >= _PIECE_GAP:
                pieces.append(Piece("".join(words), left, edge))
                before += len(pieces[-1].text.rstrip()) + 1
                words = []
            elif not last.isspace() and gap >= (_WORD_GAP if last.isascii() and character.isascii() else _HAN_GAP):
                words.append(" ")
        if not words:
            left = begins
        words.append(character if own_size > _SMALL * size else _raised(character, (baseline - at) / size))
        edge, last = max(edge, end), character
        ends.append(edge)
    if words:
        pieces.append(Piece("".join(words), left, edge))
    printed = "".join(f"{piece.text.rstrip()} " for piece in pieces[:-1]) + "".join(piece.text for piece in pieces[-1:])
    begins_in, ends_in = _fonts(row)
    left = pieces[0].left if pieces else left
    word = UNBROKEN.match(printed)
    return Line(
        printed,
        left,
        edge,
        baseline,
        size,
        pieces,
        begins_in=begins_in,
        ends_in=ends_in,
        gaps=gaps,
        first_word=ends[min(word.end(), len(ends)) - 1] - left if word else 0.0,
    )


def _fonts(row: list[Glyph]) -> tuple[str, str]:
    """The fonts of a line's first characters and of its last, Latin ones aside; nothing where these are in several."""
    return _font(row), _font(reversed(row))


def _font(row: Iterable[Glyph]) -> str:
    """The font of the first characters of a row; nothing where they are in several, or too few."""
    found = (glyph.font for glyph in row if not glyph.character.isascii() and glyph.character.isalpha())
    first = list(islice(found, _FEWEST_IN_FONT))
    return first[0] if len(first) == _FEWEST_IN_FONT and len(set(first)) == 1 else ""


def _is_overprinted(before: Glyph, glyph: Glyph) -> bool:
    """Whether a character is printed upon the same one before it, which no object does to its own.

    One that is its shadow stands a little lower.
    """
    if glyph.character != before.character or (glyph.run is not None and glyph.run == before.run):
        return False
    if abs(glyph.baseline - before.baseline) > _LEVEL * glyph.size:
        return glyph.left - before.left < _SHADOW * glyph.size
    return glyph.left - before.left < _OVERPRINTED * (glyph.right - glyph.left)


def _is_under(blank: Glyph, before: Glyph, behind: Glyph) -> bool:
    """Whether a blank takes no room, since the character before it or behind it stands where it does, or the blank is
    printed apart from both where there is none between them."""
    least = _UNDER * (blank.right - blank.left)
    if any(abs(each.left - blank.left) < least for each in (before, behind)):
        return True
    return blank.run not in (None, before.run, behind.run) and blank.left < before.right > behind.left - least


def _raised(character: str, height: float) -> str:
    """A small character so many sizes above its line, as its raised or lowered form where it is a digit: 10² is not
    102."""
    forms = RAISED if height > _OFF_BASELINE else LOWERED if height < -_OFF_BASELINE / 2 else {}
    return character.translate(forms)


class _Gaps(NamedTuple):
    """How far neighbouring characters of a row are apart, in shares of their size: Han ones, and all at the least."""

    han: list[float]
    least: float


def _gaps(row: list[Glyph]) -> _Gaps:
    han: list[float] = []
    least = inf
    before, right, size = "", 0.0, 1.0
    for character, left, ends, _baseline, own_size, _run, _font in row:
        if character.isspace():
            before = ""
            continue
        if before:
            gap = (left - right) / size
            least = min(least, gap)
            if not (before.isascii() or character.isascii()):
                han.append(gap)
        before, right, size = character, ends, own_size
    return _Gaps(han, least)


def _tracking(gaps: _Gaps, usual: float | None = None) -> float | None:
    """How far the characters of a line are set apart, in shares of their size: what is usual between Han characters.

    A line with few of them is set as far apart as is `usual` on the page, if it is.
    """
    if len(gaps.han) >= _FEWEST_GAPS:
        return min(max(0.0, statistics.median(gaps.han)), _WIDEST_TRACKING)
    return None if usual is None else max(0.0, min(usual, gaps.least))
