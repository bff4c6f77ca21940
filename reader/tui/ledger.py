"""The table of figures: every figure of the reply that is walked, annotated or not; enter goes to the text."""

from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import DataTable, Static

from reader.figures import Figure, format_figure
from reader.i18n import N_, _
from reader.notes import KINDS, Anchored
from reader.reply import Reply, Span
from reader.tui.bars import KeyBar, shortened
from reader.tui.layers import Layer


class Ledger(Screen[Span | None]):
    """Figures in rows; closes with the span to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", N_("go there"), key_display="enter", show=True),
        Binding("s", "sort", N_("sort by the next column"), key_display="s", show=True),
        Binding("r", "reverse", N_("other direction"), key_display="r", show=True),
        Binding("j", "row(1)", N_("down"), show=False),
        Binding("k", "row(-1)", N_("up"), show=False),
        Binding("escape,q,L", "dismiss(None)", N_("back to the text"), key_display="esc", show=True),
    ]

    def __init__(self, reply: Reply, figures: Sequence[Figure], notes: Layer[Anchored], title: str) -> None:
        super().__init__()
        self._reply, self._figures, self._notes, self._title = reply, figures, notes, title
        self._sorted_by = 0
        self._reversed = False

    def compose(self) -> ComposeResult:
        """A title, the table, the keys."""
        yield Static(self._title, id="title", markup=False)
        yield DataTable(cursor_type="row", zebra_stripes=True, id="table")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Fill the table in the order of the text."""
        table = self.query_one(DataTable)
        for name in (_("section"), _("figure"), _("value"), _("kind"), _("note")):
            table.add_column(Text(name), key=name)
        for index, figure in enumerate(self._figures):
            table.add_row(*self._row(figure), key=str(index))
        table.focus()

    def _row(self, figure: Figure) -> tuple[Text, ...]:
        items = [item for _span, item in self._notes.touching(figure.span.start, figure.span.end)]
        kinds = ", ".join(dict.fromkeys(_(KINDS[item.annotation.kind].name) for item in items))
        notes = " / ".join(filter(None, (" ".join(item.annotation.note.split()) for item in items)))
        section = "/".join(part.number for part in self._reply.path_at(figure.span.start))
        return (
            Text(section or "-"),
            Text(figure.phrase.of(self._reply.text).replace("\n", " ")),
            Text(format_figure(figure), justify="right"),
            Text(kinds),
            Text(shortened(notes, 40)),
        )

    def _key(self, figure: Figure) -> tuple[object, ...]:
        """What to sort a figure by in the column in force; figures without a value come first."""
        items = [item for _span, item in self._notes.touching(figure.span.start, figure.span.end)]
        value = figure.value if figure.value is not None else figure.lower
        exact = (figure.unit, value if isinstance(value, Decimal) else Decimal(-1), str(value))
        columns: tuple[tuple[object, ...], ...] = (
            (figure.span.start,),
            (figure.phrase.of(self._reply.text),),
            exact,
            (not items, "".join(item.annotation.kind.value for item in items)),
            (not any(item.annotation.note for item in items), "".join(item.annotation.note for item in items)),
        )
        return (*columns[self._sorted_by], figure.span.start)

    def _sort(self) -> None:
        order = sorted(range(len(self._figures)), key=lambda index: self._key(self._figures[index]))
        table = self.query_one(DataTable)
        table.clear()
        for index in reversed(order) if self._reversed else order:
            table.add_row(*self._row(self._figures[index]), key=str(index))

    def action_sort(self) -> None:
        """Sort by the next column."""
        self._sorted_by = (self._sorted_by + 1) % 5
        self._sort()

    def action_reverse(self) -> None:
        """Turn the order around."""
        self._reversed = not self._reversed
        self._sort()

    @on(DataTable.HeaderSelected)
    def sort_by_column(self, event: DataTable.HeaderSelected) -> None:
        """Sort by the column that was clicked, the other way the second time."""
        self._reversed = not self._reversed if self._sorted_by == event.column_index else False
        self._sorted_by = event.column_index
        self._sort()

    def action_row(self, count: int) -> None:
        """Move by rows."""
        table = self.query_one(DataTable)
        table.move_cursor(row=max(0, min(table.row_count - 1, table.cursor_row + count)))

    @on(DataTable.RowSelected)
    def go_there(self, event: DataTable.RowSelected) -> None:
        """Go to the figure of a row."""
        self.dismiss(self._figures[int(str(event.row_key.value))].phrase)

    def action_choose(self) -> None:
        """Go to the marked figure."""
        self.query_one(DataTable).action_select_cursor()
