"""Columns: whether a page's lines stand side by side, so that what is below one is not what follows it."""

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.sources.print.printed import Line, Piece

_FEWEST_IN_COLUMN, _NARROWEST_COLUMN = 8, 8
_FEWEST_OF_PROSE, _FEWEST_OF_REST = 6, 2
_MARKS = re.compile("[，。；、]")
# A column of prose has marks in so many of its lines, and so many characters in a line.
_WITH_MARKS, _FEWEST_CHARACTERS, _WIDE = 0.3, 5, 10
# So many of a column's lines in Latin letters have words, and reach over so much of its width.
_WORD, _FEWEST_WORDS, _MOSTLY, _RAGGED = re.compile("[A-Za-z]{2,}"), 4, 0.7, 0.75
# In shares of the font's size.
_BEFORE_BORDER, _INDENT, _FLUSH = 0.6, 3.0, 1.1
# Columns of so few lines have so many characters in each, and marks that end a clause; no facts are told in them.
_FEWEST_BESIDE, _WIDE_BESIDE, _MOST_PLACES, _OVER = 4, 8, 12, 0.1


def in_columns(lines: Sequence[Line]) -> bool:
    """Whether a page's pieces make blocks side by side, each with straight edges, as prose has and tables don't."""
    pieces = [piece for line in lines for piece in line.pieces]
    if not pieces:
        return False
    size = statistics.median(line.size for line in lines)
    if _stand_beside(lines, size):
        return True
    if len(pieces) < 2 * _FEWEST_OF_PROSE:
        return False
    starts = Counter(round(piece.left / size) for piece in pieces)
    if _in_two(pieces, starts, size):
        return True
    prose = [each for each in _slices(pieces, starts, size) if _is_prose(each, size, _FEWEST_OF_PROSE)]
    return len(prose) > 1 or any(_is_prose(_beside(each, pieces, size), size, _FEWEST_OF_REST) for each in prose)


def _stand_beside(lines: Sequence[Line], size: float) -> bool:
    """Whether a few lines next to each other leave the same place open, with prose before it and behind, however narrow
    that place is."""
    leftmost = min(line.left for line in lines)
    if sum(bool(line.gaps) or line.left - leftmost >= _WIDE_BESIDE * size for line in lines) < _FEWEST_BESIDE:
        return False
    parts = [_parts(line) for line in lines]
    starts = Counter(round(2 * part.left / size) for each in parts for part in each[1:])
    starts.update(round(2 * each[0].left / size) for each in parts)
    for start, count in starts.most_common(_MOST_PLACES):
        if count < _FEWEST_BESIDE:
            return False
        border = (start / 2 - _OVER - 0.25) * size  # half a step before the place, and a little
        for run in _uncrossed(parts, border, size):
            before = [_joined([part for part in each if part.left < border]) for each in run]
            after = [_joined([part for part in each if part.left >= border]) for each in run]
            if all(_is_prose_beside([each for each in side if each], size) for side in (before, after)):
                return True
    return False


def _parts(line: Line) -> list[Piece]:
    """A line's words between its gaps, narrow ones too."""
    places = [0, *(gap.at for gap in line.gaps), len(line.text)]
    lefts = [line.left, *(gap.right for gap in line.gaps)]
    rights = [*(gap.left for gap in line.gaps), line.right]
    return [Piece(line.text[at:end], *edges) for (at, end), *edges in zip(pairwise(places), lefts, rights, strict=True)]


def _uncrossed(parts: Sequence[Sequence[Piece]], border: float, size: float) -> Iterator[Sequence[Sequence[Piece]]]:
    """The lines next to each other that leave a place open, from the first to the last that has words behind it."""
    run: list[Sequence[Piece]] = []
    for each in (*parts, None):
        if each and not any(part.left < border < part.right - _OVER * size for part in each):
            run.append(each)
            continue
        behind = [place for place, line in enumerate(run) if line[-1].left >= border]
        if len(behind) >= _FEWEST_BESIDE:
            yield run[max(0, behind[0] - 1) : behind[-1] + 1]  # the first may stand a little above
        run = []


def _joined(parts: Sequence[Piece]) -> Piece | None:
    if not parts:
        return None
    return Piece("".join(part.text for part in parts), parts[0].left, parts[-1].right)


def _is_prose_beside(pieces: Sequence[Piece], size: float) -> bool:
    if len(pieces) < _FEWEST_BESIDE:
        return False
    with_marks = sum(_MARKS.search(piece.text) is not None for piece in pieces)
    return (
        with_marks >= _WITH_MARKS * len(pieces)
        and statistics.mean(len(piece.text) for piece in pieces) >= _WIDE_BESIDE
        and _is_flush(pieces, size)
    )


def _in_two(pieces: Sequence[Piece], starts: Counter[int], size: float) -> bool:
    leftmost = min(starts)
    for start, _count in starts.most_common(4):
        if start < leftmost + _NARROWEST_COLUMN:
            continue
        border = (start - _BEFORE_BORDER) * size
        before = [piece for piece in pieces if piece.right <= border + 0.3 * size]
        after = [piece for piece in pieces if piece.left >= border]
        crossing = len(pieces) - len(before) - len(after)
        if (
            min(len(before), len(after)) >= _FEWEST_IN_COLUMN
            and crossing * 4 <= len(pieces)
            and all(_is_block(block, size) for block in (before, after))
        ):
            return True
    return False


def _slices(pieces: Sequence[Piece], starts: Counter[int], size: float) -> list[list[Piece]]:
    """The pieces that begin at each place where several do, but for those that reach into the next of these."""
    borders: list[float] = []
    for start, count in sorted(starts.items()):
        border = (start - _BEFORE_BORDER) * size
        if count >= _FEWEST_OF_PROSE - 2 and (not borders or border - borders[-1] > _INDENT * size):
            borders.append(border)
    ends = [*borders, float("inf")][1:]
    return [
        [piece for piece in pieces if 0 <= piece.left - left < _INDENT * size and piece.right <= right + size]
        for left, right in zip(borders, ends, strict=True)
    ]


def _beside(column: Sequence[Piece], pieces: Sequence[Piece], size: float) -> list[Piece]:
    """What stands to the right of a column, as the rest of a text that ends in the next one does."""
    edge = max(piece.right for piece in column)
    return [piece for piece in pieces if piece.left > edge + size / 2]


def _is_prose(pieces: Sequence[Piece], size: float, fewest: int) -> bool:
    """Whether pieces one below the other are lines of sentences: a table's cells have few marks."""
    with_marks = sum(_MARKS.search(piece.text) is not None for piece in pieces)
    return (
        len(pieces) >= fewest
        and with_marks >= _WITH_MARKS * len(pieces)
        and _is_flush(pieces, size)
        and statistics.mean(len(piece.text) for piece in pieces) >= _FEWEST_CHARACTERS
    )


def _is_block(pieces: Sequence[Piece], size: float) -> bool:
    if statistics.mean(len(piece.text) for piece in pieces) < _WIDE:
        return False
    return _is_flush(pieces, size) or _is_ragged(pieces)


def _is_ragged(pieces: Sequence[Piece]) -> bool:
    """Whether pieces one below the other are lines of words in Latin letters, which end where a word does."""
    widest = max(piece.right - piece.left for piece in pieces)
    return sum(
        piece.right - piece.left >= _RAGGED * widest and len(_WORD.findall(piece.text)) >= _FEWEST_WORDS
        for piece in pieces
    ) >= _MOSTLY * len(pieces)


def _is_flush(pieces: Sequence[Piece], size: float) -> bool:
    edge = max(piece.right for piece in pieces)
    return sum(edge - piece.right <= _FLUSH * size for piece in pieces) * 2 >= len(pieces)
