"""Aligned tables: the rows of a page that have no lines around their cells, but numbers below each other.

Only what leaves no doubt is taken for one: every row has a name, no two cells stand in one column, nothing may be the
rest of a cell, and each head stands over columns of its own. Else the lines stay as they are printed. Tabs part the
cells; bars do where an empty one has to be seen.
"""

import re
import statistics
from collections.abc import Sequence
from itertools import pairwise

from reader.sources.print.printed import Line, Piece

_NUMBER = re.compile(
    r"[-−－+]?(?:[0-9]{1,3}(?:[,，][0-9]{3})+|[0-9]+|[０-９]+)(?:[.．][0-9０-９]+)?[%％]?|[-—－–]{1,2}"
)
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_TOTAL = re.compile(r"[合总小共]\s*计")
_CAPTION = re.compile("附?表.*|.*表")
_PROSE = re.compile("[，。；！？]|(?<!其中)[：:]")
_UNIT = re.compile("单位")
# What a table may be called, in the middle above it: no year or 预算, which may be said of some columns.
_NAME = re.compile("[^0-9]{4,}")
# In shares of the font's size: how far a head may be off the middle of its columns or reach past them, how near the
# lines of one head may be, and how far it may stand above what is below it.
_OFF_MIDDLE, _PAST, _SAME_HEAD, _APART, _IN_MIDDLE = 1.0, 2.0, 1.15, 3.5, 1.0
# In shares of the rows' distance: the rest of a cell is nearer, and how far apart heads are at most.
_NEARER, _ROWS_APART = 0.85, 2.2
_MOST_HEADS, _FEWEST_ROWS, _FEWEST_LINES, _LONGEST_HEAD = 4, 2, 3, 8

Cells = dict[int, str]


def with_aligned(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page with its aligned tables, each as one line with its rows in it."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_row(lines[end]):
            end += 1
        if end - at >= _FEWEST_ROWS and (made := _table(lines, at, end)):
            table, heads = made
            del found[len(found) - heads :]
            found.append(table)
        else:
            end = max(end, at + 1)
            found += lines[at:end]
        at = end
    return found


def _is_row(line: Line) -> bool:
    """Whether a line has a number beside a name, and is no prose."""
    return (
        not line.edges
        and len(line.pieces) > 1
        and any(_NUMBER.fullmatch(piece.text.strip()) for piece in line.pieces[1:])
        and not any(map(_is_prose, line.pieces))
    )


def _is_prose(piece: Piece) -> bool:
    words = piece.text.strip()
    return _PROSE.search(words) is not None and not _NUMBER.fullmatch(words)


def _table(lines: Sequence[Line], at: int, end: int) -> tuple[Line, int] | None:
    """The table with the rows from one line to another, and how many lines above are its heads."""
    rows = lines[at:end]
    columns = _columns(rows)
    cells = [each for row in rows if (each := _placed(row.pieces, columns))]
    if len(columns) < 2 or len(cells) < len(rows) or not _are_named(cells):
        return None
    pitch = statistics.median(below.baseline - above.baseline for above, below in pairwise(rows))
    if end < len(lines) and lines[end].baseline - rows[-1].baseline < _NEARER * pitch:
        return None
    above = _above(lines[:at], rows[0], columns, max(_APART * rows[0].size, _ROWS_APART * pitch))
    heads = _heads(above, columns)
    if above and (_is_caption(above[0], lines, columns) if heads is None else _is_over_all(above[0], heads, columns)):
        above = above[1:]
        heads = _heads(above, columns)
    if heads is None or len(heads) + len(rows) < _FEWEST_LINES or _is_headed(lines[: at - len(above)], [*above, *rows]):
        return None
    printed = [*heads, *cells]
    between = "\t" if all(len(row) == len(columns) for row in printed) else " | "
    text = "\n".join(between.join(row.get(column, "") for column in range(len(columns))).rstrip() for row in printed)
    edges = (*(left for left, _right in columns), columns[-1][1])
    return Line(text, edges[0], edges[-1], rows[-1].baseline, rows[-1].size, edges=edges), len(above)


def _are_named(rows: Sequence[Cells]) -> bool:
    """Whether each row says what it is of: one that doesn't may be of the name beside several. Numbers are no names."""
    columns = sorted({column for row in rows for column, words in row.items() if not _NUMBER.fullmatch(words)})
    if all(_YEAR.fullmatch(row.get(0, "")) for row in rows):
        return True
    return bool(columns) and all(columns[0] in row or any(map(_TOTAL.fullmatch, row.values())) for row in rows)


def _columns(rows: Sequence[Line]) -> list[tuple[float, float]]:
    """From where to where the pieces of rows stand that are below each other."""
    found: list[tuple[float, float]] = []
    places = ((each.left, each.right) for row in rows for each in row.pieces if not _TOTAL.fullmatch(each.text.strip()))
    for left, right in sorted(places):
        if found and left < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _under(piece: Piece, columns: Sequence[tuple[float, float]]) -> list[int]:
    """The columns that a piece stands over."""
    return [place for place, (left, right) in enumerate(columns) if piece.left < right and left < piece.right]


def _placed(pieces: Sequence[Piece], columns: Sequence[tuple[float, float]]) -> Cells | None:
    """What stands in each column; `None` where two pieces stand in one, or one in several or none."""
    cells: Cells = {}
    for piece in pieces:
        words = piece.text.strip()
        under = _under(piece, columns)
        if len(under) != 1 and _TOTAL.fullmatch(words):
            under = [0]  # it stands in the middle of the names
        if len(under) != 1 or under[0] in cells:
            return None
        cells[under[0]] = words
    return cells


def _above(lines: Sequence[Line], first: Line, columns: Sequence[tuple[float, float]], most_apart: float) -> list[Line]:
    """The lines above the first row that may be heads, from above, no farther apart; a table's caption is none."""
    left, right = columns[0][0] - _PAST * first.size, columns[-1][1] + _PAST * first.size
    found: list[Line] = []
    below = first.baseline
    for line in reversed(lines):
        if (
            line.edges
            or below - line.baseline > most_apart
            or any(map(_is_prose, line.pieces))
            or (len(line.pieces) == 1 and not (left <= line.left and line.right <= right))
            or (len(line.pieces) == 1 and (line.left < columns[0][1] and _is_long(line)))
            or (len(line.pieces) == 1 and _CAPTION.fullmatch(line.text.strip()))
        ):
            break
        found.insert(0, line)
        below = line.baseline
        if _is_long(line):
            break
    return found


def _is_caption(line: Line, lines: Sequence[Line], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a line that is no row of heads is one of words, long or in the middle of the page or of the table."""
    if len(line.pieces) > 1:
        return False
    around = (min(each.left for each in lines), max(each.right for each in lines)), (columns[0][0], columns[-1][1])
    middles = (abs(line.left + line.right - left - right) / 2 for left, right in around)
    return _is_long(line) or (_NAME.fullmatch(line.text.strip()) is not None and min(middles) < _IN_MIDDLE * line.size)


def _is_over_all(line: Line, heads: Sequence[Cells], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether a line of words stands over all columns, as what the table is called does; there are heads below it."""
    return len(line.pieces) == 1 and len(heads) > 1 and list(heads[0]) == [0] and line.left > columns[0][1]


def _is_headed(lines: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether the line above what is taken for a table may be a row of its heads that wasn't."""
    return (
        bool(lines)
        and not lines[-1].edges
        and len(lines[-1].pieces) > 1
        and below[0].baseline - lines[-1].baseline <= _APART * below[0].size
        and not _UNIT.search(lines[-1].text)
    )


def _is_long(line: Line) -> bool:
    """Whether a line is longer than most heads that stand alone, as what is told of the table is."""
    return len(line.pieces) == 1 and len(line.text.strip()) > _LONGEST_HEAD


def _heads(lines: Sequence[Line], columns: Sequence[tuple[float, float]]) -> list[Cells] | None:
    """The rows of heads that lines are; `None` where one can't be told to be of certain columns."""
    rows: list[list[Piece]] = []
    top = 0.0
    for line in lines:
        # A head that is set in the middle of two rows stands between them, and is of the upper one.
        if rows and line.baseline - top < _SAME_HEAD * line.size and _are_apart(rows[-1], line.pieces):
            rows[-1] = [*rows[-1], *line.pieces]
        else:
            rows.append(list(line.pieces))
            top = line.baseline
    found: list[Cells] = []
    for row in reversed(rows):
        cells = _spread(row, columns, {place for each in found for place in each})
        if cells is None:
            return None
        found.insert(0, cells)
    return found if len(found) <= _MOST_HEADS else None


def _are_apart(some: Sequence[Piece], others: Sequence[Piece]) -> bool:
    return not any(one.left < other.right and other.left < one.right for one in some for other in others)


def _spread(pieces: Sequence[Piece], columns: Sequence[tuple[float, float]], below: set[int]) -> Cells | None:
    """The heads of a row by the first column of each; `None` where it can't be told of which columns one is."""
    if _are_one_each(pieces, columns):
        return {place: piece.text.strip() for place, piece in enumerate(pieces)}
    alone: dict[int, Piece] = {}
    groups: dict[range, Piece] = {}
    wide: list[Piece] = []
    for piece in pieces:
        under = _under(piece, columns)
        if len(under) == 1 and under[0] not in alone and not _is_between(piece, columns, under[0]):
            alone[under[0]] = piece
        else:
            wide.append(piece)
    for place, piece in sorted(alone.items()):  # a short one may stand over the middle one of three
        if found := _group(piece, columns, below - (set(alone) - {place})):
            groups[found] = alone.pop(place)
    for piece in wide:
        found = _group(piece, columns, below - set(alone))
        if found is None:
            return None
        groups[found] = piece
    taken = [*alone, *(place for group in groups for place in group)]
    # To the right of a head an empty one would be taken for a part of it.
    if len(set(taken)) < len(taken) or ((groups or below) and len(taken) < len(columns) - min(taken)):
        return None
    first = {**{group[0]: piece for group, piece in groups.items()}, **alone}
    return {place: piece.text.strip() for place, piece in first.items()}


def _are_one_each(pieces: Sequence[Piece], columns: Sequence[tuple[float, float]]) -> bool:
    """Whether there are as many heads as columns, and each stands between the columns beside its own: heads in the
    middle of columns whose numbers stand at the right have nothing below them.
    """
    edges = [(float("-inf"),) * 2, *columns, (float("inf"),) * 2]
    return len(pieces) == len(columns) and all(
        before[1] <= piece.left and piece.right <= behind[0]
        for piece, before, behind in zip(pieces, edges, edges[2:], strict=False)
    )


def _is_between(piece: Piece, columns: Sequence[tuple[float, float]], column: int) -> bool:
    """Whether a piece is off the middle of a column and reaches out of it, as one does that stands over several."""
    left, right = columns[column]
    return (piece.left < left or piece.right > right) and not (
        abs(piece.left - left) < (right - left) / 2
        or abs(piece.right - right) < (right - left) / 2
        or abs(piece.left + piece.right - left - right) < right - left
    )


def _group(piece: Piece, columns: Sequence[tuple[float, float]], free: set[int]) -> range | None:
    """The columns next to each other whose middle a head stands over; `None` where it is that of none or of several."""
    middle = (piece.left + piece.right) / 2
    size = (piece.right - piece.left) / max(1, len(piece.text.strip()))
    found = [
        range(first, last + 1)
        for first in free
        for last in free
        if first < last
        and free.issuperset(range(first, last + 1))
        and abs((columns[first][0] + columns[last][1]) / 2 - middle) < _OFF_MIDDLE * size
    ]
    return found[0] if len(found) == 1 else None
