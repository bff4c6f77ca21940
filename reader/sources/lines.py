"""Lines under construction: what a marked-up document says, line after line, with a table's rows in them."""

from dataclasses import dataclass, field

# A cell with more lines than these lays a page out; its row is no row of facts.
_MOST_LINES_IN_CELL = 3


@dataclass(slots=True)
class _Cell:
    lines: list[str] = field(default_factory=list)
    has_rows: bool = False

    def is_fact(self) -> bool:
        return len(self.lines) <= _MOST_LINES_IN_CELL and not self.has_rows


class Lines:
    """Takes lines and the borders of rows and cells; gives a text in which a row is one line, `cell | cell`."""

    def __init__(self) -> None:
        # The whole is a cell too; what is open stands behind what is around it.
        self._cells = [_Cell()]
        self._rows: list[list[_Cell]] = []

    def add(self, line: str) -> None:
        """Go on with a line, or with several that line ends part."""
        self._cells[-1].lines.extend(line.split("\n"))

    def open_row(self) -> None:
        """Begin a row of a table."""
        self._rows.append([])

    def open_cell(self) -> None:
        """Begin a cell; the lines that follow are its own."""
        self._cells.append(_Cell())

    def close_cell(self) -> None:
        """End the cell; outside of a row its lines stand by themselves."""
        cell = self._cells.pop()
        while cell.lines and not cell.lines[-1].strip():
            cell.lines.pop()
        if self._rows:
            self._rows[-1].append(cell)
        else:
            self._cells[-1].lines.extend(cell.lines)

    def close_row(self) -> None:
        """End the row: one line, or its cells' lines one after the other where a cell is alone or more than a fact."""
        row, around = self._rows.pop(), self._cells[-1]
        around.has_rows = True
        if len(row) == 1 or not all(cell.is_fact() for cell in row):
            around.lines.extend(line for cell in row for line in cell.lines)
        elif any(cell.lines for cell in row):
            around.lines.append(" | ".join(" ".join(map(str.strip, cell.lines)) for cell in row).rstrip())

    def text(self) -> str:
        """The lines, without blanks at their ends."""
        return "\n".join(line.rstrip(" ") for line in self._cells[0].lines).strip("\n") + "\n"
