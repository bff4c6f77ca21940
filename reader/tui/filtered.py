"""A screen with a table, and a line in which one types the words that its rows must have."""

from typing import TypeVar

from textual import on
from textual.screen import Screen
from textual.widgets import Input

from reader.tui.table import Table

Result = TypeVar("Result")


class Filtered(Screen[Result]):
    """What such screens have in common; the line is called `filter`, and who inherits filters when it is changed."""

    def on_mount(self) -> None:
        """Begin without the line."""
        self._field.display = False

    @property
    def _field(self) -> Input:
        return self.query_one("#filter", Input)

    def action_filter(self) -> None:
        """Type words to filter by."""
        self._field.display = True
        self._field.focus()

    @on(Input.Submitted)
    def leave_filter(self) -> None:
        """Go on in the table."""
        self._field.display = False
        self.query_one(Table).focus()

    def action_back(self) -> None:
        """Take the filter away, or close."""
        field = self._field
        if field.display or field.value:
            field.value = ""
            field.display = False
            self.query_one(Table).focus()
        else:
            self.dismiss(None)
