"""The table of a ledger: its rows, of which each is made when it is drawn."""

from dataclasses import dataclass
from typing import ClassVar

from rich.text import Text
from textual.binding import BindingType
from textual.message import Message

from reader.keys.ledger import LEDGER_ROWS
from reader.ledger import Row
from reader.ledger.views import Column
from reader.tui.keys.bindings import bindings
from reader.tui.ledger.cells import cell_of, said_in
from reader.tui.ledger.listed import Shown
from reader.tui.signs import MAYBE
from reader.tui.table import Table
from reader.typesetting.columns import Column as Shape

MAYBE_COLUMN = Shape("maybe", "", 1)
"""What is marked in it may not be meant by the query."""


class LedgerRows:
    """What stands in the cells of a ledger's rows, each made when it is drawn."""

    def __init__(self, shown: Shown, width: int, *, brief: bool) -> None:
        self.row = shown.row
        self._shown = shown
        self._width = width
        self._brief = brief

    def __len__(self) -> int:
        return len(self._shown.places)

    def cell(self, index: int, key: str, width: int) -> Text:
        """What a cell says, cut to its width."""
        if key == MAYBE_COLUMN.key:
            return Text(MAYBE if self._shown.places[index] in self._shown.maybe else "")
        row, column = self.row(index), Column(key)
        return cell_of(row, column, said_in(row, column, self._width, brief=self._brief), width)


class Rows(Table):
    """The table; enter chooses a row."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LEDGER_ROWS)

    @dataclass
    class Chosen(Message):
        """A row was chosen, whatever stands in its place by now."""

        row: Row

    ledger: LedgerRows | None = None
    """The rows that are shown."""

    def show(self, rows: LedgerRows, cursor: int) -> None:
        """Show rows, and mark one of them."""
        self.ledger = rows
        self.show_rows(rows, cursor)

    def action_select(self) -> None:
        """Choose the marked row."""
        if (row := self.marked_row) is not None:
            self.post_message(self.Chosen(row))

    @property
    def marked_row(self) -> Row | None:
        """The marked row."""
        return self.ledger.row(self.marked) if self.ledger and self.marked is not None else None
