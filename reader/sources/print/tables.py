"""Tables: the characters of a page that stand in a grid, put down cell by cell as those of a marked-up document are."""

import re
import statistics
from collections.abc import Iterator, Sequence

from reader.sources.lines import Lines
from reader.sources.print.glyphs import Glyph, lines_of
from reader.sources.print.grids import Cell, Grid, Rule, grids
from reader.sources.print.printed import Line

# In shares of the font's size: where the middle of a character is above its baseline, how near those of one word are
# to each other, and the room in a cell, its margins among it, that a line leaves only where it ends.
_MIDDLE, _TOUCHING, _ENDED = 0.35, 0.1, 2.5
# Behind a number that is cut no digit more had room; and how wide its rest is at most, in shares of what is above.
_FILLED, _REST = 1.5, 0.8
# What has more lines is a page's layout; it stays as it is printed.
_MOST_LINES = 12
_NUMBER = re.compile(r"[-−－+]?[0-9][0-9,，.]*[%％]?|[-—－–]+")
_SUM = re.compile(r"[-−－]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]{1,6})?")
_MAY_GO_ON = re.compile(r".*[.,]\n.*|.*\.[0-9]\n.*|.*\n[.,].*")
_CUT_NUMBER = re.compile(r"[0-9.,，] ?\Z")


def with_tables(glyphs: Sequence[Glyph], rules: Sequence[Rule]) -> list[Line]:
    """The lines of a page from top to bottom; a table that lines are drawn around is one, with its rows in it."""
    if not (glyphs and rules):
        return lines_of(glyphs)
    rest = list(glyphs)
    placed: list[tuple[float, Line]] = []
    for grid in grids(rules, statistics.median(glyph.size for glyph in glyphs)):
        inside = [(glyph, grid.cell_at((glyph.left + glyph.right) / 2, _middle(glyph))) for glyph in rest]
        own = [(glyph, place) for glyph, place in inside if place]
        if own and not _is_crossed(inside, grid) and (table := _table(grid, own)):
            rest = [glyph for glyph, place in inside if place is None]
            placed.append((grid.ys[0], table))
    placed += [(line.baseline, line) for line in lines_of(rest)]
    return [line for _place, line in sorted(placed, key=lambda each: each[0])]


def _middle(glyph: Glyph) -> float:
    return glyph.baseline - _MIDDLE * glyph.size


def _table(grid: Grid, inside: Sequence[tuple[Glyph, tuple[int, int]]]) -> Line | None:
    """A table as a line; `None` where nothing stands beside another thing."""
    found: dict[tuple[int, int], list[Glyph]] = {}
    for glyph, place in inside:
        found.setdefault(place, []).append(glyph)
    lines = Lines()
    lines.open_table()
    rows: dict[int, list[Cell]] = {}
    for cell in grid.cells():
        rows.setdefault(cell.row, []).append(cell)
    for row in sorted(rows):
        cells = [(cell, lines_of(found.get((cell.row, cell.column), ()))) for cell in rows[row]]
        for printed in _unruled(grid, cells):
            lines.open_row()
            for cell, words in printed:
                _put(lines, grid, cell, words)
            lines.close_row()
    lines.close_table()
    text = lines.text().strip("\n")
    if " | " not in text:
        return None
    last = max((glyph for glyph, _place in inside), key=lambda glyph: glyph.baseline)
    return Line(text, grid.xs[0], grid.xs[-1], last.baseline, last.size, edges=tuple(grid.xs))


def _is_crossed(placed: Sequence[tuple[Glyph, tuple[int, int] | None]], grid: Grid) -> bool:
    """Whether a word stands in two cells, or in one and beside the table."""
    level = [(glyph, place) for glyph, place in placed if grid.ys[0] <= _middle(glyph) < grid.ys[-1]]
    size = statistics.median(glyph.size for glyph, _place in level)  # one for all: lines are told apart by it
    before: dict[int, tuple[Glyph, tuple[int, int] | None]] = {}
    for glyph, place in sorted(level, key=lambda each: each[0].left):
        if glyph.character.isspace():
            continue
        line = round(glyph.baseline / size * 2)
        last = before.get(line)
        if last and last[1] != place and glyph.left - last[0].right < _TOUCHING * glyph.size:
            return True
        before[line] = glyph, place
    return False


def _unruled(grid: Grid, cells: Sequence[tuple[Cell, list[Line]]]) -> Iterator[list[tuple[Cell, list[Line]]]]:
    """The rows that are printed in one: several where a cell has numbers one below the other."""
    stacked = next((words for cell, words in cells if _is_stacked(words, _width(grid, cell))), None)
    if stacked is None:
        yield list(cells)
        return
    bounds = [line.baseline + line.size / 2 for line in stacked]
    for place, bound in enumerate(bounds):
        floor = bounds[place - 1] if place else float("-inf")
        ceiling = bound if place < len(bounds) - 1 else float("inf")
        yield [(cell, [line for line in words if floor < line.baseline <= ceiling]) for cell, words in cells]


def _is_stacked(words: Sequence[Line], width: float) -> bool:
    """Whether a cell has several numbers, and not one that it is too narrow for."""
    numbers = [line for line in words if _NUMBER.fullmatch(line.text.strip())]
    return len(numbers) > 1 and all(width - (line.right - line.left) > _ENDED * line.size for line in numbers)


def _width(grid: Grid, cell: Cell) -> float:
    return grid.xs[cell.column + cell.columns] - grid.xs[cell.column]


def _put(lines: Lines, grid: Grid, cell: Cell, words: Sequence[Line]) -> None:
    lines.open_cell()
    lines.span(cell.columns, cell.rows)
    if len(words) > _MOST_LINES:
        lines.add("\n".join(line.text for line in words))
    elif words:
        lines.add(_joined(words, _width(grid, cell)))
    lines.close_cell()


def _joined(words: Sequence[Line], width: float) -> str:
    """A cell's words: a line goes on with the one above where that left no room for more of it."""
    said = ""
    open_after = above = 0.0
    for line in words:
        after, wide = line.text.strip(), line.right - line.left
        is_cut = open_after <= _FILLED * line.size and wide <= _REST * above and _is_rest(said, after)
        if said and not is_cut and (open_after > _ENDED * line.size or _parts(said, after)):
            said += " "
        said += after
        open_after, above = width - wide, wide
    return said


def _is_rest(before: str, after: str) -> bool:
    """Whether two lines make one number and are hardly two: it is cut at a mark, or behind the first decimal."""
    return _SUM.fullmatch(before + after) is not None and _MAY_GO_ON.fullmatch(f"{before}\n{after}") is not None


def _parts(before: str, after: str) -> bool:
    """Whether a blank parts two lines: they are in Latin letters, or a number that may be one or two."""
    return bool(_CUT_NUMBER.search(before) and after[0] in "0123456789.,，") or (
        before[-1].isascii() and after[0].isascii() and before[-1].isalnum() and after[0].isalnum()
    )
