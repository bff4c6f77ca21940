"""The ledger: the figures of this reply or of all, sorted, filtered and added up; enter goes to the text."""

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import DataTable, Input, Static
from textual.widgets.data_table import RowKey

from reader.errors import ReaderError
from reader.figures import FigureKind
from reader.i18n import _, ngettext
from reader.keys.ledger import LEDGER, LEDGER_FILTER, LEDGER_ROWS
from reader.ledger import Row
from reader.ledger.accounts import Grouping, account_name, account_of
from reader.ledger.totals import totals
from reader.ledger.views import Column, Show, View, text_of
from reader.text import Span
from reader.tui.keys.bindings import bindings
from reader.tui.ledger.cells import VAST, WIDE, cell_of, changes_of, said_in, sign, widths_of
from reader.tui.ledger.passage import Passage, brief_passage
from reader.tui.ledger.totals import GUESSED, TotalsPane
from reader.tui.reading.bars import KeyBar, StatusBar, shortened
from reader.tui.workers import DIALOG
from reader.typesetting import geometry
from reader.typesetting.wrap import cells


@dataclass(frozen=True, slots=True)
class Ledgers:
    """Where the ledger's rows come from: of this reply as they are now, if there is one, and of all replies.

    `kinds` are those that are walked in this reply; of all replies the same are shown.
    """

    title: str
    these: Callable[[], Sequence[Row]] | None
    database: Path
    kinds: frozenset[FigureKind] = frozenset({FigureKind.MONEY})


@dataclass(frozen=True, slots=True)
class Place:
    """A place to go to: a span in the reply with a digest, this one or another; `edit` opens the figure card there."""

    digest: str
    source: str | None
    span: Span
    edit: bool = False


class Rows(DataTable[Text]):
    """The table; enter chooses a row."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LEDGER_ROWS)


class Filter(Input):
    """The words that a row must have."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LEDGER_FILTER)


class Ledger(Screen[Place | None]):
    """Figures in rows, with totals below; closes with the place to go to."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LEDGER)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (geometry.LOW, "-high")]  # noqa: RUF012

    def __init__(self, ledgers: Ledgers) -> None:
        super().__init__()
        self._ledgers = ledgers
        self._everything = False
        self._rows: Sequence[Row] = ledgers.these() if ledgers.these else ()
        self._shown: list[Row] = []
        self._named: dict[str, Row] = {}
        self._view = View()
        self._grouping = Grouping.YEAR
        self._bars = False
        self._gathering = False
        self._filled_to = 0

    def compose(self) -> ComposeResult:
        """A title, the table, the totals, the keys."""
        yield Static("", id="title", markup=False)
        with Horizontal(id="beside"):
            with Vertical():
                yield Rows(cursor_type="row", zebra_stripes=True, id="table")
                yield TotalsPane(id="totals")
            yield Passage(id="passage")
        yield Filter(id="filter", placeholder=_("words of a row: a payer, a purpose, a section…"))
        yield StatusBar(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Begin in the table, which is filled as soon as its width is known."""
        self.query_one("#filter").display = False
        self.query_one(Rows).focus()
        if self._ledgers.these is None:
            self.action_all()

    def on_resize(self, event: events.Resize) -> None:
        """Fill the table, its words cut to the width."""
        if event.size.width != self._filled_to:
            self._filled_to = event.size.width
            self.query_one(Passage).display = self._has_passage
            self._fill()

    # What is shown

    def _fill(self) -> None:
        """The rows of the view; the one under the cursor stays under it where it is still there."""
        table = self.query_one(Rows)
        marked = self._shown[table.cursor_row] if 0 <= table.cursor_row < len(self._shown) else None
        self._shown = self._view.of(self._rows)
        self._named = {_name(row): row for row in self._rows}
        columns = self._columns()
        width = self._room
        said = [
            {column: said_in(row, column, width, brief=self._is_brief) for column in columns} for row in self._shown
        ]
        widths = widths_of(columns, said, self._view.by, width)
        table.clear(columns=True)
        for column in widths:
            arrow = (" ▲" if self._view.backwards else " ▼") if column is self._view.by else ""
            # With its width given, the table need not draw every cell to know how wide it is.
            table.add_column(Text(f"{_(column.label)}{arrow}"), key=column.value, width=widths[column])
        for place, (row, words) in enumerate(zip(self._shown, said, strict=True)):
            line = (cell_of(row, column, words[column], width) for column, width in widths.items())
            table.add_row(*line, key=_name(row))
            if marked and _name(row) == _name(marked):
                table.move_cursor(row=place, animate=False)
        self._show_totals()
        reviewed = sum(row.entry.is_reviewed for row in self._shown)
        lost = sum(row.entry.span is None for row in self._shown)
        standing = len(self._shown) - lost  # as the status line counts them
        count = ngettext("{count} figure", "{count} figures", standing).format(count=standing)
        scope = _("all replies that have notes") if self._everything else self._ledgers.title
        facts = [count, _("{reviewed} reviewed").format(reviewed=reviewed)]
        if lost:
            facts.append(_("{count} not in this version").format(count=lost))
        if any(row.entry.guessed for row in self._shown):
            facts.append(_("{mark} is guessed").format(mark=GUESSED))
        if self._view.show is not Show.ALL:
            facts.append(_(self._view.show.label))
        if self._view.words:
            facts.append(f"/{self._view.words}")
        right = " · ".join(facts)
        title = shortened(scope, self.size.width - cells(right) - 5)
        self.query_one("#title", Static).update(f"{title} · {right}")

    @property
    def _room(self) -> int:
        """The width of the table: all of the screen, but for what stands beside it."""
        return self.size.width - (geometry.PASSAGE if self._has_passage else 0)

    @property
    def _has_passage(self) -> bool:
        """Whether the screen is so wide that the marked row's passage stands beside the table."""
        return self.size.width >= geometry.HUGE

    @property
    def _is_brief(self) -> bool:
        """Whether the table of all replies has no room for the places in each."""
        return self._everything and self.size.width < WIDE

    def _show_totals(self) -> None:
        found = totals(self._shown, self._grouping)
        self.query_one(TotalsPane).show(found, self._grouping, self._room, bars=self._bars)

    def _columns(self) -> list[Column]:
        columns = [Column.PLACE, Column.YEAR, Column.PAYER, Column.PURPOSE, Column.AMOUNT, Column.STATUS]
        if self._everything:
            columns.insert(0, Column.REPLY)
        room = self._room
        if room >= WIDE:
            columns.append(Column.LEVEL)
        further = ((Column.NATURE, VAST), (Column.RECIPIENT, VAST), (Column.NOTE, WIDE))
        return [*columns, *(each for each, least in further if room >= least and self._says(each))]

    def _says(self, column: Column) -> bool:
        """Whether a column that is often empty says anything."""
        return column is self._view.by or any(text_of(row, column) for row in self._shown)

    def _row_of(self, key: RowKey | None) -> Row | None:
        """The row that a message is about, which may stand elsewhere by now; an empty table's messages have no key."""
        return self._named.get(key.value or "") if key else None

    @on(DataTable.RowHighlighted)
    def show_sentence(self, event: DataTable.RowHighlighted) -> None:
        """The status line shows the sentence of the row, or what is wrong with its arithmetic."""
        row = self._row_of(event.row_key)
        if self._has_passage:
            self.call_after_refresh(self.query_one(Passage).show, row)
        if row:
            said_to_be = row.entry.figure.said
            sort = _(said_to_be.sort.label) if said_to_be.sort and said_to_be.is_no_money else ""
            facts = (
                *((text_of(row, Column.PLACE),) if self._is_brief else ()),
                *changes_of(row),
                *(f"{sign(row)} {doubt}" for doubt in row.doubts),
                sort or account_name(account_of(row)),
                brief_passage(row),
            )
            self.query_one(StatusBar).show(" · ".join(filter(None, facts)), [])

    # What is chosen

    def action_sort(self) -> None:
        """Sort by the next column."""
        columns = self._columns()
        following = (
            columns[(columns.index(self._view.by) + 1) % len(columns)] if self._view.by in columns else columns[0]
        )
        self._change(by=following)

    def action_reverse(self) -> None:
        """Turn the order around."""
        self._change(backwards=not self._view.backwards)

    @on(DataTable.HeaderSelected)
    def sort_by_column(self, event: DataTable.HeaderSelected) -> None:
        """Sort by the column that was clicked, the other way the second time."""
        column = Column(str(event.column_key.value))
        self._change(by=column, backwards=self._view.by is column and not self._view.backwards)

    def action_view(self) -> None:
        """Show all rows, those to review, or those confirmed."""
        shows = list(Show)
        self._change(show=shows[(shows.index(self._view.show) + 1) % len(shows)])

    def _change(self, **changed: object) -> None:
        self._view = replace(self._view, **changed)  # type: ignore[arg-type]
        self._fill()

    def action_group(self) -> None:
        """Make the totals by year, payer, status, level or reply."""
        groupings = list(Grouping)
        self._grouping = groupings[(groupings.index(self._grouping) + 1) % len(groupings)]
        self._show_totals()
        self.query_one(StatusBar).say(_("Totals by {grouping}.").format(grouping=_(self._grouping.label)))

    def action_bars(self) -> None:
        """Show the totals as bars, or as numbers with what they leave out."""
        self._bars = not self._bars
        self._show_totals()

    def action_filter(self) -> None:
        """Type words to filter by."""
        field = self.query_one("#filter", Input)
        field.display = True
        field.focus()

    @on(Input.Changed)
    def filter_rows(self, event: Input.Changed) -> None:
        """Show the rows that have the words."""
        self._change(words=event.value)

    @on(Input.Submitted)
    def leave_filter(self) -> None:
        """Go on in the table."""
        self.query_one("#filter").display = False
        self.query_one(Rows).focus()

    def action_back(self) -> None:
        """Take the filter away, or close."""
        field = self.query_one("#filter", Input)
        if field.display or self._view.words:
            field.value = ""
            field.display = False
            self.query_one(Rows).focus()
        else:
            self.dismiss(None)

    def action_all(self) -> None:
        """The figures of all replies that have annotations, or of this one again."""
        if self._everything and self._ledgers.these:
            self._everything, self._rows = False, self._ledgers.these()
            self._fill()
            return
        self._gathering = True
        self._say_none("")
        self._gather()

    @work(thread=True, exclusive=True)
    def _gather(self) -> None:
        from reader.collecting import all_figure_rows
        from reader.store import open_store

        try:
            store = open_store(self._ledgers.database)
            try:
                found = [
                    row for of in all_figure_rows(store) for row in of if row.entry.figure.kind in self._ledgers.kinds
                ]
                left_out = store.left_out
            finally:
                store.close()
        except ReaderError as error:
            self.app.call_from_thread(self._show_all, None, str(error))
            return
        self.app.call_from_thread(self._show_all, found, left_out)

    def _show_all(self, found: Sequence[Row] | None, said: str) -> None:
        if not self.is_mounted:
            return
        self._gathering = False
        self.query_one(StatusBar).say(said)
        if found is not None:
            self._everything, self._rows = True, found
            self._fill()

    @work(exclusive=True, group=DIALOG)
    async def action_export(self) -> None:
        """Export the rows that are shown, in their order."""
        from reader.collecting import decisions
        from reader.editing.writing import replace_whole
        from reader.exchange.formats import Content, Format
        from reader.exchange.render import rendered_ledger
        from reader.store import open_store
        from reader.tui.export_dialog import ExportDialog
        from reader.tui.handing_over import NOWHERE, handing_over, said_of

        rows = tuple(self._shown)
        if not rows:
            self._say_none(_("There are no figures to export."))
            return

        told: list[str] = []

        def rendered(form: Format) -> str | bytes:
            with closing(open_store(self._ledgers.database)) as store:
                return rendered_ledger(rows, form, decisions=decisions(store, rows))

        def write(path: Path, form: Format, force: bool) -> None:
            ledger = rendered(form)
            with closing(open_store(self._ledgers.database)) as store:
                told[:] = replace_whole(store, path, ledger, force=force).words

        title = ngettext("Export {count} figure", "Export {count} figures", len(rows)).format(count=len(rows))
        near = Path(rows[0].origin.source or "")
        folder, stem = (Path.cwd(), "replies") if self._everything else (near.absolute().parent, near.stem or "reply")
        dialog = ExportDialog(title, Content.LEDGER, folder, stem, write)
        if self.app.is_web:
            dialog = ExportDialog(title, Content.LEDGER, NOWHERE, stem, handing_over(self.app, rendered))
        written = await self.app.push_screen_wait(dialog)
        if written:
            self.query_one(StatusBar).say(" ".join([said_of(self.app, written), *told]))

    @on(DataTable.RowSelected)
    def go_there(self, event: DataTable.RowSelected) -> None:
        """Go to the figure of a row."""
        self._go_to(self._row_of(event.row_key), edit=False)

    def action_edit(self) -> None:
        """Open the card of the row under the cursor, in its text."""
        place = self.query_one(Rows).cursor_row
        if 0 <= place < len(self._shown):
            self._go_to(self._shown[place], edit=True)
        else:
            self._say_none(_("There is no figure here."))

    def _say_none(self, words: str) -> None:
        """Say that there is nothing, unless that isn't known yet."""
        self.query_one(StatusBar).say(_("Reading all replies…") if self._gathering else words)

    def _go_to(self, row: Row | None, *, edit: bool) -> None:
        if row is None or row.entry.span is None or not row.origin.at_hand:
            self.query_one(StatusBar).say(_("These words are not in this version of the text."))
            return
        self.dismiss(Place(row.origin.digest, row.origin.source, row.entry.span, edit))

    def renew(self) -> None:
        """Show the figures of this reply as they are now, after they were read to the end or changed elsewhere."""
        if self._ledgers.these and not self._everything:
            self._rows = self._ledgers.these()
            if self._filled_to:
                self._fill()


def _name(row: Row) -> str:
    """What tells a row from all others."""
    return f"{row.origin.digest} {row.number} {row.origin.source}"
