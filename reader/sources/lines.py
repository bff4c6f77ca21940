"""Lines under construction: what a marked-up document says, line after line, with a table's rows in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

# A cell with more lines than these lays a page out; its row is no row of facts, unless a number stands in one of
# several cells and no other is longer than a remark.
_MOST_LINES_IN_CELL, _LONGEST_REMARK = 3, 300
# A table within a cell, beside numbers, that has no more characters is a remark too.
_LONGEST_TABLE = 60
_NUMBER = re.compile(r"[-－]?[0-9][0-9,，.]*(?:[十百千]?[万亿]?元|[%％])?")
# Who asks for a cell of more columns, or a row more often, asks for blanks without end.
_MOST_COLUMNS, _MOST_TIMES = 30, 100


@dataclass(slots=True)
class _Cell:
    lines: list[str] = field(default_factory=list)
    has_rows: bool = False
    columns: int = 1
    rows: int = 1
    is_merged: bool = False

    def is_number(self) -> bool:
        return len(self.lines) == 1 and _NUMBER.fullmatch(self.lines[0].strip()) is not None

    def words(self) -> str:
        """What it says in one line, without the bars of a table's rows within it."""
        words = " ".join(map(str.strip, self.lines))
        return words.replace(" | ", " ") if self.has_rows else words


def _are_facts(row: Sequence[_Cell]) -> bool:
    if not all(_is_remark(cell, row) for cell in row if cell.has_rows):
        return False
    if all(len(cell.lines) <= _MOST_LINES_IN_CELL for cell in row):
        return True
    is_short = all(sum(map(len, cell.lines)) <= _LONGEST_REMARK for cell in row)
    return is_short and len(row) > 2 and any(cell.is_number() for cell in row)


def _is_remark(table: _Cell, row: Sequence[_Cell]) -> bool:
    """Whether a cell with a table in it is one of a row of facts, and no part of a page's layout."""
    if table.is_number():
        return True
    is_small = len(table.lines) <= _MOST_LINES_IN_CELL and sum(map(len, table.lines)) <= _LONGEST_TABLE
    return is_small and any(cell.is_number() for cell in row)


class Lines:
    """Takes lines and the borders of rows and cells; gives a text in which a row is one line, `cell | cell`.

    A cell that is merged with others stands in the first of them, the others are empty, so that what is below it in the
    text is below it on the page.
    """

    def __init__(self) -> None:
        # The whole is a cell too; what is open stands behind what is around it.
        self._cells = [_Cell()]
        self._rows: list[list[_Cell]] = []
        # Of each table that is open, how many rows further down a cell above reaches, by column, and its widest row.
        self._reaching: list[dict[int, int]] = []
        self._widths: list[int] = []
        # Of each table that is open, the lines of its foot, wherever that stands, and where it begins.
        self._feet: list[list[str]] = []
        self._foot = 0

    def add(self, line: str) -> None:
        """Go on with a line, or with several that line ends part."""
        self._cells[-1].lines.extend(line.split("\n"))

    def open_table(self) -> None:
        """Begin a table: what its cells span is its own."""
        self._reaching.append({})
        self._widths.append(0)
        self._feet.append([])

    def close_table(self) -> None:
        """End the table."""
        self._reaching.pop()
        self._widths.pop()
        self._cells[-1].lines.extend(self._feet.pop())

    def open_foot(self) -> None:
        """Begin the rows that stand below all others, though they may be given before them."""
        self._foot = len(self._cells[-1].lines)

    def close_group(self, *, is_foot: bool = False) -> None:
        """End a group of rows, which may be the foot: no cell reaches beyond it."""
        if not self._reaching:
            return
        self._reaching[-1].clear()
        if is_foot:
            lines = self._cells[-1].lines
            self._feet[-1].extend(lines[self._foot :])
            del lines[self._foot :]

    def open_row(self) -> None:
        """Begin a row of a table."""
        self._rows.append([])

    def open_cell(self) -> None:
        """Begin a cell; the lines that follow are its own."""
        self._cells.append(_Cell())

    def leave_open(self, columns: int) -> None:
        """Leave so many columns of the row empty."""
        for _column in range(min(columns, _MOST_COLUMNS)):
            self.open_cell()
            self.close_cell()

    def span(self, columns: int, rows: int = 1) -> None:
        """The cell that is open is merged with those beside and below it."""
        self._cells[-1].columns = max(1, min(columns, _MOST_COLUMNS))
        self._cells[-1].rows = max(1, rows)
        self._cells[-1].is_merged |= rows > 1

    def merge(self) -> None:
        """The cell that is open is one of several, one below the other, that are merged and each stand there."""
        self._cells[-1].is_merged = True

    def close_cell(self, times: int = 1) -> None:
        """End the cell, which stands there so many times; outside of a row its lines stand by themselves."""
        cell = self._cells.pop()
        while cell.lines and not cell.lines[-1].strip():
            cell.lines.pop()
        if self._rows:
            self._rows[-1] += [cell] * max(1, min(times, _MOST_COLUMNS))
        else:
            self._cells[-1].lines.extend(cell.lines)

    def close_row(self, times: int = 1) -> None:
        """End the row, which stands there so many times: one line, or its cells' lines one after the other where a cell
        is alone or more than a fact."""
        row = self._rows.pop()
        self._cells[-1].has_rows = True
        for _time in range(max(1, min(times, _MOST_TIMES))):
            self._put(row)

    def _put(self, row: list[_Cell]) -> None:
        around = self._cells[-1]
        spread = self._spread(row)
        if (len(row) == 1 and len(spread) == 1) or not _are_facts(row):
            around.lines.extend(line for cell in row for line in cell.lines)
        elif any(cell.lines for cell in row):
            self._fill(spread)
            around.lines.append(" | ".join(cell.words() for cell in spread).rstrip())

    def _fill(self, row: list[_Cell]) -> None:
        """Put empty cells behind a row with numbers that has fewer than one above it: without them nobody knows of
        which columns its cells are. What a label says, in a row of less, is no number, or it is wide."""
        if not self._widths:
            return
        width = self._widths[-1]
        if len(row) < width <= _MOST_COLUMNS and row[-1].columns == 1 and any(cell.is_number() for cell in row):
            row += [_Cell() for _column in range(width - len(row))]
        self._widths[-1] = max(width, len(row))

    def _spread(self, row: list[_Cell]) -> list[_Cell]:
        """A row with the empty cells that others reach into.

        At its end those of a wide cell are left out, as the value of a label is wide, unless a cell reaches down.
        """
        reaching = self._reaching[-1] if self._reaching else {}
        reaches = bool(reaching) or any(cell.is_merged for cell in row)
        cells: list[_Cell] = []
        below: dict[int, int] = {}
        for cell in row:
            while len(cells) in reaching:
                cells.append(_Cell())
            if cell.rows > 1:
                below.update(dict.fromkeys(range(len(cells), len(cells) + cell.columns), cell.rows - 1))
            cells += [cell, *(_Cell() for _column in range(cell.columns - 1))]
        while len(cells) in reaching:
            cells.append(_Cell())
        if row and not reaches:
            del cells[len(cells) - row[-1].columns + 1 :]
        left = {column: rows - 1 for column, rows in reaching.items() if rows > 1}
        reaching.clear()
        reaching.update(left | below)
        return cells

    def text(self) -> str:
        """The lines, without blanks at their ends."""
        return "\n".join(line.rstrip(" ") for line in self._cells[0].lines).strip("\n") + "\n"
