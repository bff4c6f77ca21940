"""The dialog in which one chooses the columns of the table of replies."""

from collections.abc import Collection
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, SelectionList
from textual.widgets.selection_list import Selection

from reader.i18n import _
from reader.keys.library import LIBRARY_COLUMNS, LIBRARY_COLUMNS_LIST
from reader.tui.bars import KeyBar
from reader.tui.closing import Closing
from reader.tui.keys.bindings import bindings
from reader.tui.library.columns import CHOSEN, title_of


class ColumnList(SelectionList[str]):
    """The columns, each shown or not."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY_COLUMNS_LIST)


class ColumnsDialog(ModalScreen[tuple[str, ...]], Closing[tuple[str, ...]]):
    """Which columns are shown; closes with those that are left out."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY_COLUMNS)

    def __init__(self, left_out: Collection[str]) -> None:
        super().__init__()
        self._left_out = left_out

    def compose(self) -> ComposeResult:
        """The list, and the keys."""
        with Vertical(id="card"):
            yield Label(_("Columns, as far as there is room for them"), id="title", markup=False)
            yield ColumnList(
                *(Selection(title_of(key), key, key not in self._left_out) for key in CHOSEN), id="columns"
            )
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(ColumnList).focus()

    def action_close(self) -> None:
        """Show what was chosen."""
        chosen = self.query_one(ColumnList).selected
        self.dismiss(tuple(key for key in CHOSEN if key not in chosen))
