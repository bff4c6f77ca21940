"""The ledger: the figures of this reply or of all, sorted, filtered and added up; enter goes to the text."""

from dataclasses import replace
from typing import ClassVar

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from reader.i18n import _
from reader.keys.configured import with_keys
from reader.keys.ledger import LEDGER, LEDGER_FILTER
from reader.ledger import Row
from reader.ledger.accounts import Grouping
from reader.ledger.totals import Told
from reader.ledger.views import Column, Show
from reader.library.fields import OF_FIGURES
from reader.library.figures import asked_of_figures
from reader.library.query import QueryError
from reader.tui.bars import KeyBar, StatusBar, shortened
from reader.tui.filtered import Filtered
from reader.tui.keys.bindings import bindings
from reader.tui.later import after_refresh
from reader.tui.ledger.cells import VAST, WIDE, columns_of, wanted_by
from reader.tui.ledger.gathering import SOUGHT, UNREAD, AddedUp, Gathered, Gathering
from reader.tui.ledger.heading import facts_of, maybe_of, nothing, sentence_of
from reader.tui.ledger.listed import Asking, Listed, Shown
from reader.tui.ledger.opening import Ledgers, Place
from reader.tui.ledger.ordering import Ordered, Ordering
from reader.tui.ledger.passage import Passage
from reader.tui.ledger.rows import MAYBE_COLUMN, LedgerRows, Rows
from reader.tui.ledger.totals import TotalsPane
from reader.tui.query_input import QueryInput, still
from reader.tui.workers import DIALOG
from reader.typesetting import geometry
from reader.typesetting.wrap import cells

_LEAST_TITLE = 16
"""So many cells of whose figures these are come before what is said of them elsewhere, too."""


class Filter(QueryInput):
    """The query that a row must answer."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LEDGER_FILTER)


class Ledger(Filtered[Place | None]):
    """Figures in rows, with totals below; closes with the place to go to."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LEDGER)
    AUTO_FOCUS = "#table"
    CLOSE = "ledger.close"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (geometry.LOW, "-high")]  # noqa: RUF012

    table = getters.query_one("#table", Rows)

    def __init__(self, ledgers: Ledgers) -> None:
        super().__init__()
        self._ledgers = ledgers
        self._everything = False
        self._listed = self._of_these() or Listed((), None, _(SOUGHT))
        self._own = self._listed if ledgers.these else None
        self._view = Asking()
        self._shown = self._listed.shown(self._view)
        self._ordering = Ordering(self)
        self._grouping = Grouping.YEAR
        self._bars = False
        self._gathering = Gathering(self, ledgers.database, ledgers.kinds)
        self._filled_to = 0
        self._is_left = False
        self._mistake = ""

    def compose(self) -> ComposeResult:
        """A title, the table, the totals, the keys."""
        yield Static("", id="title", markup=False)
        with Horizontal(id="beside"):
            with Vertical():
                yield Rows(id="table")
                yield TotalsPane(id="totals")
            yield Passage(id="passage")
        hint = _("words of a row or its reply, payer: money>=1000万 … {key[program.help]} fields")
        yield Filter(id="filter", placeholder=with_keys(hint), fields=OF_FIGURES)
        yield StatusBar(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Begin in the table, which is filled as soon as its width is known."""
        if self._ledgers.wide:
            self._gathering.read_library(self._ledgers.wide)
        elif self._ledgers.these is None:
            self.action_all()

    def on_screen_resume(self, _event: events.ScreenResume) -> None:
        """What was decided in a reply that was opened from here holds here, too."""
        if not self._is_left:
            return
        self._is_left = False
        if self._everything or self._ledgers.wide is None:
            self._gathering.read_noted()
        else:
            self._gathering.read_library(self._ledgers.wide, again=True)

    def on_unmount(self) -> None:
        """Let go of the library."""
        self._gathering.end()

    def on_resize(self, event: events.Resize) -> None:
        """Fill the table, its words cut to the width, unless it is left already and taken down."""
        if self.display and event.size.width != self._filled_to:
            self._filled_to = event.size.width
            self.query_one(Passage).display = self._has_passage
            self._fill()

    # What is shown

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that are shown, in their order."""
        return self._shown.rows

    def _fill(self, marked: Row | None = None) -> None:
        """The rows of the view; the one under the cursor, or that is given, is marked where it is still there."""
        marked = marked or self.table.marked_row
        if shown := self._ordering.ordered(self._listed, self._view, marked, can_stay=self._can_stay):
            self._show(shown, marked)

    @on(Ordered)
    def show_ordered(self, event: Ordered) -> None:
        """Show very many rows as soon as their order is known."""
        if event.shown.listed is self._listed and event.shown.view == self._view:
            self._ordering.end()
            self._show(event.shown, event.marked)

    def _show(self, shown: Shown, marked: Row | None) -> None:
        self._shown = shown
        table, listed, places = self.table, shown.listed, shown.places
        cursor = listed.place_of(marked.key) if marked else None
        width = self._room
        slack = 0 if listed.is_measured else 2
        columns = columns_of(
            {
                column: slack + wanted_by(listed.longest(column), column, width, brief=self._is_brief)
                for column in self._columns()
            }
        )
        before = (MAYBE_COLUMN,) if shown.maybe else ()
        table.show_columns((*before, *columns), self._view.by.value, backwards=self._view.backwards)
        rows = LedgerRows(shown, width, brief=self._is_brief)
        table.show(rows, places.index(cursor) if cursor in places else 0)
        table.say_nothing(nothing(shown, is_noted=self._everything))
        self._show_totals()
        self._show_title()
        self._gathering.let_go(self._listed, self._own, listed)

    def _of_these(self) -> Listed | None:
        """The figures of this reply as they are now, if there is one."""
        return Listed.of(tuple(self._ledgers.these())) if self._ledgers.these else None

    def _show_title(self) -> None:
        scope = _("all replies with notes") if self._everything else self._ledgers.title
        right = " · ".join(facts_of(self._shown, is_brief=False))
        if cells(f"{shortened(scope, _LEAST_TITLE)} · {right}") > self.size.width - 2:
            right = " · ".join(facts_of(self._shown, is_brief=True))
        title = shortened(scope, self.size.width - cells(right) - 5)
        # Cut words that wrap would look like the whole of a query.
        said = shortened(f"{title} · {right}", self.size.width - 2)
        self.query_one("#title", Static).update(said, layout=False)

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
        return self._is_joint and self.size.width < WIDE

    @property
    def _is_joint(self) -> bool:
        """Whether there are the figures of several replies."""
        return self._everything or self._ledgers.these is None

    def _show_totals(self) -> None:
        listed = self._shown.listed
        if not listed.is_wide:
            self._tell(self._shown.told(self._grouping))
        elif listed.lights is None:
            self.query_one(TotalsPane).wait(self._grouping, listed.lacks)
        else:
            self.query_one(TotalsPane).wait(self._grouping, _("adding up…"))
            self._gathering.add_up(self._shown, self._grouping)

    def _tell(self, told: Told) -> None:
        lacks = " · ".join(filter(None, (self._shown.listed.lacks, *maybe_of(self._shown))))
        self.query_one(TotalsPane).show(told, self._grouping, self._room, bars=self._bars, lacks=lacks)

    @on(AddedUp)
    def show_totals(self, event: AddedUp) -> None:
        """Show what the rows come to that were added up."""
        self._tell(event.told)

    def _columns(self) -> list[Column]:
        columns = [Column.PLACE, Column.YEAR, Column.PAYER, Column.PURPOSE, Column.AMOUNT, Column.STATUS]
        if self._is_joint:
            columns.insert(0, Column.REPLY)
        room = self._room
        if room >= WIDE:
            columns.append(Column.LEVEL)
        further = ((Column.NATURE, VAST), (Column.RECIPIENT, VAST), (Column.NOTE, WIDE))
        return [*columns, *(each for each, least in further if room >= least and self._says(each))]

    def _says(self, column: Column) -> bool:
        """Whether a column that is often empty says anything."""
        return column is self._view.by or self._shown.listed.says(column)

    @on(Rows.RowHighlighted)
    def show_sentence(self) -> None:
        """The status line shows the sentence of the row, or what is wrong with its arithmetic."""
        row = self.table.marked_row
        if self._has_passage:
            after_refresh(self, self.query_one(Passage).show, row)
        said = sentence_of(row, has_place=not self._is_brief) if row else ""
        self.query_one(StatusBar).show(said, [])

    @property
    def _can_stay(self) -> bool:
        """Whether what is shown are the rows that are meant, in whatever order; else others were gathered since."""
        return self._shown.listed is self._listed

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

    @on(Rows.HeaderSelected)
    def sort_by_column(self, event: Rows.HeaderSelected) -> None:
        """Sort by the column that was clicked, the other way the second time."""
        if event.key == MAYBE_COLUMN.key:
            return
        column = Column(event.key)
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

    def action_totals(self, direction: int) -> None:
        """Go on in the totals, of which there may be more than their part of the screen shows, or back."""
        self.query_one(TotalsPane).turn(direction)

    @on(Input.Changed)
    def filter_rows(self, event: Input.Changed) -> None:
        """Show the rows that the query holds of; with a mistake in it what was shown before stays, and that is said."""
        try:
            asked_of_figures(event.value)
        except QueryError as error:
            self._mistake = still(error.alone, self._view.asked)
            self.query_one(StatusBar).say(self._mistake)
            return
        status = self.query_one(StatusBar)
        if self._mistake and status.message == self._mistake:
            status.say("")
        self._mistake = ""
        self._change(asked=event.value)

    def action_back(self) -> None:
        """Let very many rows be as they are while these are sorted; else take the filter away, or close."""
        if self._ordering.goes_on and self._can_stay:
            self._ordering.end()
            self._view = self._shown.view
            with self.prevent(Input.Changed):
                self.query_one("#filter", Input).value = self._view.asked
        else:
            super().action_back()

    def action_all(self) -> None:
        """The figures of all replies that have annotations, or of this one again."""
        wide = self._ledgers.wide
        if self._everything and wide and self._own and self._own.lights is None:
            self._gathering.read_library(wide)  # they were left before all of them were looked at
            self._say_none("")
            return
        if self._everything and self._own:
            self._everything, self._listed = False, self._of_these() or self._own
            self._fill()
            return
        self._gathering.read_noted()
        self._say_none("")

    @on(Gathered)
    def show_gathered(self, event: Gathered) -> None:
        """Show rows that were gathered, those that are there of them already first."""
        if not self._gathering.takes(event):
            return
        self.query_one(StatusBar).say(event.said)
        if event.listed is None:
            self._break_off()
            return
        marked = self.table.marked_row
        self._everything, self._listed = event.is_noted, event.listed
        if not event.is_noted:
            self._own = event.listed
        if self._filled_to:
            self._fill(marked)

    def _break_off(self) -> None:
        """Say of rows that more was to be known of that it isn't."""
        if self._listed.lacks:
            self._listed.lacks = _(UNREAD)
            if self._filled_to:
                self._fill()

    @work(exclusive=True, group=DIALOG)
    async def action_export(self) -> None:
        """Export the rows that are shown, in their order."""
        from reader.tui.ledger.exporting import export

        if self._gathering.is_busy or not self._can_stay:
            (self._ordering if self._ordering.goes_on else self.query_one(StatusBar)).say(_("Reading all replies…"))
        elif self._shown.listed.lacks:
            self.query_one(StatusBar).say(_("Not exported: {why}.").format(why=self._shown.listed.lacks))
        elif not self._shown.places:
            self._say_none(_("There are no figures to export."))
        elif said := await export(self, self._shown, self._ledgers.database, is_joint=self._is_joint):
            self.query_one(StatusBar).say(said)

    @on(Rows.Chosen)
    def go_there(self, event: Rows.Chosen) -> None:
        """Go to the figure of a row."""
        self._go_to(event.row, edit=False)

    def action_edit(self) -> None:
        """Open the card of the row under the cursor, in its text."""
        if row := self.table.marked_row:
            self._go_to(row, edit=True)
        else:
            self._say_none(_("There is no figure here."))

    def _say_none(self, words: str) -> None:
        """Say that there is nothing, unless that isn't known yet."""
        self.query_one(StatusBar).say(_("Reading all replies…") if self._gathering.is_busy else words)

    def _go_to(self, row: Row, *, edit: bool) -> None:
        if row.entry.span is None or not row.origin.at_hand:
            self.query_one(StatusBar).say(_("These words are not in this version of the text."))
            return
        place = Place(row.origin.digest, row.origin.source, row.entry.span, edit)
        if self._ledgers.go:
            self._is_left = True
            self._ledgers.go(place)
        else:
            self.dismiss(place)

    def renew(self) -> None:
        """Show the figures of this reply as they are now, after they were read to the end or changed elsewhere."""
        these = self._of_these()
        if these and not self._everything:
            self._listed = these
            if self._filled_to:
                self._fill()
