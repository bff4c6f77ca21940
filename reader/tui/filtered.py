"""A screen with a table, and a line in which one types the words that its rows must have."""

from typing import ClassVar, TypeVar

from textual import on
from textual.widgets import Input

from reader.i18n import N_
from reader.keys.modes import READS, Hint, Mode
from reader.tui.bars import KeyBar
from reader.tui.table import Table
from reader.tui.typed_ahead import TypedAhead

Result = TypeVar("Result")


class Filtered(TypedAhead[Result]):
    """What such screens have in common; the line is called `filter`, and who inherits filters when it is changed."""

    CLOSE: ClassVar[str]
    """The id of the key that takes the filter away, or closes."""

    def on_mount(self) -> None:
        """Begin without the line."""
        self._field.display = False

    @property
    def _field(self) -> Input:
        return self.query_one("#filter", Input)

    def action_filter(self) -> None:
        """Type words to filter by."""
        self._field.display = True
        self.set_focus(self._field)  # at once: the next key may be waiting already
        self._show_keys()

    @on(Input.Submitted)
    def leave_filter(self) -> None:
        """Go on in the table, below which the words stand that its rows have."""
        self._field.display = bool(self._field.value)
        self.query_one(Table).focus()
        self._show_keys()

    def action_back(self) -> None:
        """Take the filter away, or close."""
        field = self._field
        if field.display or field.value:
            field.value = ""
            field.display = False
            self.query_one(Table).focus()
            self._show_keys()
        else:
            self.dismiss(None)

    def _show_keys(self) -> None:
        """What the key that closes does now is named."""
        takes_away = Mode((Hint(self.CLOSE, N_("all again")),))
        self.query_one(KeyBar).show(takes_away if self._field.display else READS, frozenset())
