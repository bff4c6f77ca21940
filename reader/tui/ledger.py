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
from reader.tui.wrap import cells


class Rows(DataTable[Text]):
    """The table; enter chooses a row."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", N_("go there"), key_display="enter", show=True),
        Binding("j", "cursor_down", N_("down"), show=False),
        Binding("k", "cursor_up", N_("up"), show=False),
    ]


class Ledger(Screen[Span | None]):
    """Figures in rows; closes with the span to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "sort", N_("sort by the next column"), key_display="s", show=True),
        Binding("r", "reverse", N_("other direction"), key_display="r", show=True),
        Binding("escape,q,L", "dismiss(None)", N_("back to the text"), key_display="esc", show=True),
    ]

    def __init__(self, reply: Reply, figures: Sequence[Figure], notes: Layer[Anchored], title: str) -> None:
        super().__init__()
        self._reply, self._figures, self._notes, self._title = reply, figures, notes, title
        self._widest = max((cells(format_figure(figure)) for figure in figures), default=0)
        self._sorted_by = 0
        self._reversed = False

    def compose(self) -> ComposeResult:
        """A title, the table, the keys."""
        yield Static(self._title, id="title", markup=False)
        yield Rows(cursor_type="row", zebra_stripes=True, id="table")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Fill the table in the order of the text."""
        self._fill()
        self.query_one(Rows).focus()

    def _fill(self) -> None:
        """The rows in the order in force; the column they are sorted by has an arrow."""
        table = self.query_one(Rows)
        table.clear(columns=True)
        for place, name in enumerate((_("section"), _("figure"), _("value"), _("kind"), _("note"))):
            arrow = (" ▲" if self._reversed else " ▼") if place == self._sorted_by else ""
            table.add_column(Text(f"{name}{arrow}"), key=str(place))
        order = sorted(range(len(self._figures)), key=lambda index: self._key(self._figures[index]))
        for index in reversed(order) if self._reversed else order:
            table.add_row(*self._row(self._figures[index]), key=str(index))

    def _row(self, figure: Figure) -> tuple[Text, ...]:
        items = [item for _span, item in self._notes.touching(figure.span.start, figure.span.end)]
        kinds = ", ".join(dict.fromkeys(_(KINDS[item.annotation.kind].name) for item in items))
        notes = " / ".join(filter(None, (" ".join(item.annotation.note.split()) for item in items)))
        section = "/".join(part.number for part in self._reply.path_at(figure.span.start))
        return (
            Text(section or "-"),
            Text(figure.phrase.of(self._reply.text).replace("\n", " ")),
            Text(f"{' ' * (self._widest - cells(format_figure(figure)))}{format_figure(figure)}"),
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

    def action_sort(self) -> None:
        """Sort by the next column."""
        self._sorted_by = (self._sorted_by + 1) % 5
        self._fill()

    def action_reverse(self) -> None:
        """Turn the order around."""
        self._reversed = not self._reversed
        self._fill()

    @on(DataTable.HeaderSelected)
    def sort_by_column(self, event: DataTable.HeaderSelected) -> None:
        """Sort by the column that was clicked, the other way the second time."""
        self._reversed = not self._reversed if self._sorted_by == event.column_index else False
        self._sorted_by = event.column_index
        self._fill()

    @on(DataTable.RowSelected)
    def go_there(self, event: DataTable.RowSelected) -> None:
        """Go to the figure of a row."""
        self.dismiss(self._figures[int(str(event.row_key.value))].phrase)
