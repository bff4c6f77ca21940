"""Placing: the lines of a recognised page as characters in places, so that paragraphs are found as in print.

How wide each character is nobody says: those of a line share its width, Latin ones half of a Han one's.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from reader.sources.print.glyphs import Glyph
from reader.sources.print.grids import Grid, grids
from reader.sources.print.marginal import is_page_number
from reader.sources.print.matrices import Matrix
from reader.sources.print.sheets import Sheet
from reader.sources.scanned.page import ScannedLine, ScannedPage

# Lines whose middles are nearer than this, in shares of the lower one's height, are one row.
_SAME_ROW = 0.5
_FEWEST_CHARACTERS = 8
# A line's size is the page's usual one where it is no more times as large; how high a short one is says little.
_USUAL, _USUAL_SHORT = 1.25, 1.6
_BELOW_THE_MIDDLE = 0.35
# A line is found with some paper at its ends, in shares of its size: two that are cut apart at a rule don't touch.
_PAPER_AROUND = 0.06
_NUMBER = re.compile(r"[0-9][0-9.,，]*[%％]?")
# In shares of a page's height: so near to its head or foot its number stands (GB/T 9704-2012, 7.5).
_EDGE = 0.12
_IN_NO_CELL = 2  # a line's height and its row are its place; one in a cell has more
# Of a table whose cells can't be told: how wide its rules are, in shares of the page's width, how many of them, and how
# many rows with numbers it has at least.
_WIDE_RULE, _FEWEST_RULES, _FEWEST_ROWS, _FEWEST_NUMBERS = 0.3, 3, 2, 2


def sheet_of(page: ScannedPage) -> Sheet:
    """A page's characters; those of a row stand on one line, in one size."""
    rows = rows_of(page)
    usual = _usual(rows)
    sheet = Sheet(scanned=page, rules=[rule.placed(_from_the_foot(page)) for rule in page.rules])
    for row in rows:
        longest = max(row, key=lambda line: len(line.words))
        size = _size(longest)
        within = _USUAL if len(longest.words) >= _FEWEST_CHARACTERS else _USUAL_SHORT
        if usual and max(size, usual) < within * min(size, usual):
            size = usual
        baseline = _middle(longest) + _BELOW_THE_MIDDLE * size - page.height
        for run, line in enumerate(row):
            for glyph in _glyphs(line, baseline, round(size, 1), run):
                sheet.add(glyph, 0)
    return sheet


def _from_the_foot(page: ScannedPage) -> Matrix:
    """What makes of places below a page's head such as are below its foot, where a sheet begins."""
    return 1.0, 0.0, 0.0, 1.0, 0.0, -page.height


def beside(printed: Sheet, page: ScannedPage) -> Sheet:
    """A page's characters as they are printed, and behind them what was recognised on it where none of these stand."""
    glyphs = [glyph for glyph in printed.turned.get(0, ()) if not glyph.character.isspace()]
    lines = tuple(line for line in page.lines if not _is_printed(line, glyphs, page.height))
    return behind(printed, page._replace(lines=lines))


def behind(printed: Sheet, picture: ScannedPage) -> Sheet:
    """A page's characters as they are printed, and behind them what was recognised in a picture on it, if anything."""
    if not picture.lines:
        return printed
    sheet = sheet_of(picture)
    sheet.beside = printed
    return sheet


def _is_printed(line: ScannedLine, glyphs: Sequence[Glyph], height: float) -> bool:
    """Whether half of a line's characters, or more, are printed where it stands."""
    left, top, right, bottom = line.box
    within = sum(
        left <= (glyph.left + glyph.right) / 2 <= right
        and top <= glyph.baseline - _BELOW_THE_MIDDLE * glyph.size + height <= bottom
        for glyph in glyphs
    )
    return within * 2 >= sum(map(_is_print, line.words))


def rows_of(page: ScannedPage) -> list[list[ScannedLine]]:
    """The lines of a page that stand beside each other, from top to bottom, each row from the left."""
    rows: list[list[ScannedLine]] = []
    for line in sorted(page.lines, key=_middle):
        height = min(line.box.bottom - line.box.top, rows[-1][0].box.bottom - rows[-1][0].box.top) if rows else 0.0
        if rows and _middle(line) - _middle(rows[-1][0]) < _SAME_ROW * height:
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        row.sort(key=lambda line: line.box.left)
    return rows


def _as_written(page: ScannedPage) -> Iterator[ScannedLine]:
    """The lines of a page in the order in which its text has them, those of a table cell by cell.

    The digits of one that has its cell with another one beside it, and of numbers one below the other in a cell, are
    unsure: a rule between them may have been missed.
    """
    rows = rows_of(page)
    tables = _tables(page, rows)
    placed: list[tuple[tuple[float, ...], ScannedLine]] = []
    for number, row in enumerate(rows):
        for line in row:
            x, y = (line.box.left + line.box.right) / 2, _middle(line)
            cells = ((table.ys[0], *cell) for table in tables if (cell := table.cell_at(x, y)))
            placed.append(((*next(cells, (_middle(row[0]),)), number), line))
    beside = Counter(place for place, _line in placed)
    stacked = Counter(place[:-1] for place, line in placed if _NUMBER.fullmatch(line.words.strip()))
    for place, line in sorted(placed, key=lambda each: each[0]):
        if len(place) > _IN_NO_CELL and (beside[place] > 1 or stacked[place[:-1]] > 1):
            sure = (0.0 if sign.isdecimal() else each for sign, each in zip(line.words, line.sure, strict=True))
            line = line._replace(sure=tuple(sure))
        yield line


def has_rows_without_cells(page: ScannedPage, text: str) -> bool:
    """Whether there are rows with numbers whose cells are not told apart in the page's text: between rules, or one
    below the other with several numbers each."""
    across = [rule for rule in page.rules if abs(rule.to_x - rule.x) > _WIDE_RULE * page.width]
    rows = [row for row in rows_of(page) if len(row) > 1]
    cells = "\n".join(line for line in text.split("\n") if "|" in line or "\t" in line)
    loose = [row for row in rows if any(_has_digit(line) and line.words.strip() not in cells for line in row)]
    if len(across) >= _FEWEST_RULES:
        top, bottom = (limit(rule.y for rule in across) for limit in (min, max))
        if sum(top < _middle(row[0]) < bottom for row in loose) >= _FEWEST_ROWS:
            return True
    return sum(sum(map(_is_number, row)) >= _FEWEST_NUMBERS for row in loose) >= _FEWEST_ROWS


def _tables(page: ScannedPage, rows: Sequence[Sequence[ScannedLine]]) -> list[Grid]:
    if not (page.rules and rows):
        return []
    return grids(page.rules, _usual(rows) or median(_size(line) for row in rows for line in row))


def _is_number(line: ScannedLine) -> bool:
    return _NUMBER.fullmatch(line.words.strip()) is not None


def _has_digit(line: ScannedLine) -> bool:
    return any(map(str.isdecimal, line.words))


def _middle(line: ScannedLine) -> float:
    return (line.box.top + line.box.bottom) / 2


def _usual(rows: Iterable[Iterable[ScannedLine]]) -> float:
    """The size of most long lines; 0 where there are none."""
    long = [_size(line) for row in rows for line in row if len(line.words) >= _FEWEST_CHARACTERS]
    return median(long) if long else 0.0


def _units(words: str) -> list[float]:
    return [0.5 if sign.isascii() else 1.0 for sign in words]


def _size(line: ScannedLine) -> float:
    """The size of the font: a line's width for each of its characters, or its height where these are few."""
    height = max(1.0, line.box.bottom - line.box.top)
    wide = (line.box.right - line.box.left) / sum(_units(line.words))
    return wide if len(line.words) >= _FEWEST_CHARACTERS and height / 2 < wide < height * 2 else height


def _glyphs(line: ScannedLine, baseline: float, size: float, run: int) -> Iterator[Glyph]:
    units = _units(line.words)
    around = min(_PAPER_AROUND * size, (line.box.right - line.box.left) / 4)
    unit = (line.box.right - line.box.left - 2 * around) / sum(units)
    left = line.box.left + around
    for sign, width in zip(line.words, units, strict=True):
        right = left + width * unit
        yield Glyph(sign, left, right, baseline, size, run)
        left = right


def _is_print(sign: str) -> bool:
    """Whether a character is one of the page's: blanks and the bars of tables are put in."""
    return not sign.isspace() and sign != "|"


def unsure_in(page: ScannedPage, text: str, start: int, least: float) -> list[tuple[int, int]]:
    """The places in a text, in which the page begins at `start`, of characters that are less sure than `least`.

    A line stands there behind the one above it, if with other blanks; of one that is not found there every place with
    its characters counts, and all that follows where there is none. A page's number stands elsewhere, and says nothing.
    """
    places = [place for place in range(start, len(text)) if _is_print(text[place])]
    flat = "".join(text[place] for place in places)
    at = 0
    found: set[int] = set()
    for line in _as_written(page):
        signs = [(sign, sure) for sign, sure in zip(line.words, line.sure, strict=True) if _is_print(sign)]
        words = "".join(sign for sign, _sure in signs)
        unsure = [place for place, (_sign, sure) in enumerate(signs) if sure < least]
        if flat.startswith(words, at):
            starts: Sequence[int] = (at,)
            at += len(words)
        elif is_page_number(line.words) and not _EDGE < _middle(line) / page.height < 1 - _EDGE:
            continue
        else:
            starts = list(_occurrences(flat, words))
            unsure = unsure if starts else list(range(len(flat))) if unsure else []
        found.update(place + each for place in starts or (0,) for each in unsure)
    return _runs([places[place] for place in sorted(found)])


def line_at(page: ScannedPage, text: str, start: int, offset: int) -> tuple[ScannedLine | None, float]:
    """The line of a page, which begins at `start` in a text, that the character at an offset is of, and where in it
    that stands, in shares of its characters; the one that is found nearest before it."""
    places = [place for place in range(start, len(text)) if _is_print(text[place])]
    flat = "".join(text[place] for place in places)
    at, best, share = 0, None, 0.0
    for line in _as_written(page):
        words = "".join(filter(_is_print, line.words))
        found = flat.find(words, at)
        if not words or found < 0 or places[found] > offset:
            continue
        at, best = found + len(words), line
        share = min(1.0, sum(1 for place in places[found:at] if place <= offset) / len(words))
    return best, share


def _occurrences(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place:
            runs[-1] = runs[-1][0], place + 1
        else:
            runs.append((place, place + 1))
    return runs
