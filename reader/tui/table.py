"""A table of any number of rows, of which only those in sight are made (Textual's Line API)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar, Protocol

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from reader.tui.scrolling import SteadyScroll
from reader.typesetting.columns import GAP, Column, fitted, set_in
from reader.typesetting.wrap import wrap

DOWN, UP = "▼", "▲"
_HEADER = 1


class TableRows(Protocol):
    """What a table shows; its owner makes a cell when it is drawn."""

    def __len__(self) -> int:
        """How many rows there are."""

    def cell(self, index: int, key: str, width: int) -> Text:
        """What stands in a row's column, for so many cells; what is wider is cut."""


class _NoRows:
    """Nothing to show."""

    def __len__(self) -> int:
        return 0

    def cell(self, _index: int, _key: str, _width: int) -> Text:
        return Text()


class Table(SteadyScroll, can_focus=True):
    """Rows below a line with the columns' titles; keys and mouse mark a row and choose it.

    A click marks a row, one on the marked row chooses it. What a key costs doesn't depend on how many rows there are.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"table--header", "table--row", "table--odd", "table--marked"}

    cursor: var[int] = var(0, init=False)
    """The number of the marked row; 0 where there is none."""

    @dataclass
    class RowHighlighted(Message):
        """A row was marked, or other rows came; `index` is `None` where there is none."""

        table: "Table"
        index: int | None

        @property
        def control(self) -> "Table":
            """The table, for selectors."""
            return self.table

    @dataclass
    class RowSelected(Message):
        """A row was chosen."""

        table: "Table"
        index: int

        @property
        def control(self) -> "Table":
            """The table, for selectors."""
            return self.table

    @dataclass
    class HeaderSelected(Message):
        """A column's title was clicked."""

        table: "Table"
        key: str

        @property
        def control(self) -> "Table":
            """The table, for selectors."""
            return self.table

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._rows: TableRows = _NoRows()
        self._columns: Sequence[Column] = ()
        self._by, self._backwards = "", False
        self.widths: dict[str, int] = {}
        """The columns that are shown, with their widths in cells."""
        self._styles: dict[str, Style] = {}
        self._nothing = ""

    # What is shown

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def marked(self) -> int | None:
        """The number of the marked row."""
        return self.cursor if self.row_count else None

    def show_columns(self, columns: Sequence[Column], by: str = "", *, backwards: bool = False) -> None:
        """Show these columns, as many as there is room for; an arrow says which one rows are sorted by, and how."""
        shown = (tuple(columns), by, backwards)
        if shown != (self._columns, self._by, self._backwards):
            self._columns, self._by, self._backwards = shown
            self._fit()

    def show_rows(self, rows: TableRows, cursor: int = 0) -> None:
        """Show other rows, and mark one of them, which keeps its place on the screen where it can."""
        at = self.cursor - self.scroll_y
        self._rows = rows
        self._resized()
        self.set_reactive(Table.cursor, self.validate_cursor(cursor))
        self._scroll(self.cursor - at)
        self._bring_into_sight()
        self.refresh()
        self.post_message(self.RowHighlighted(self, self.marked))

    def say_nothing(self, words: str) -> None:
        """Say this where there are no rows."""
        if words != self._nothing:
            self._nothing = words
            self.refresh()

    def redraw_row(self, index: int) -> None:
        """Draw a row again, if it is in sight: what its cells say is another."""
        y = index - round(self.scroll_y) + _HEADER
        if _HEADER <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    @property
    def in_sight(self) -> range:
        """The numbers of the rows that can be seen."""
        first = round(self.scroll_y)
        return range(first, min(self.row_count, first + self._height))

    @property
    def _height(self) -> int:
        return max(0, self.scrollable_content_region.height - _HEADER)

    def _resized(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, self.row_count + _HEADER)

    def _fit(self) -> None:
        self.widths = fitted(self._columns, self.scrollable_content_region.width, self._by)
        self.refresh()

    def on_resize(self) -> None:
        """Fit the columns to the new width, and keep the marked row in sight."""
        self._resized()
        self._fit()
        self._bring_into_sight()

    def notify_style_update(self) -> None:
        """Forget the styles of another theme."""
        super().notify_style_update()
        self._styles.clear()

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = self.get_component_rich_style(f"table--{name}")
        return self._styles[name]

    def render_line(self, y: int) -> Strip:
        """One line of what can be seen: the titles, or a row."""
        if y == 0:
            return self._line([self._title(each) for each in self._shown], self._style("header"))
        index = round(self.scroll_y) + y - _HEADER
        if not 0 <= index < self.row_count:
            return self._unfilled(index)
        cells = [self._rows.cell(index, each.key, self.widths[each.key]) for each in self._shown]
        return self._line(cells, self._style("marked" if index == self.cursor else "odd" if index % 2 else "row"))

    def _unfilled(self, index: int) -> Strip:
        """A line where no row is: where there is none at all, what there is to say of that, a line below the titles."""
        width, gap = self.scrollable_content_region.width, GAP
        lines = wrap(self._nothing, max(1, width - 2 * gap)) if self._nothing and not self.row_count else ()
        if not 0 < index <= len(lines):
            return Strip.blank(width, self.rich_style)
        start, end = lines[index - 1]
        words = Segment(" " * gap + self._nothing[start:end], self.rich_style)
        return Strip([words]).adjust_cell_length(width, self.rich_style)

    @property
    def _shown(self) -> list[Column]:
        return [each for each in self._columns if each.key in self.widths]

    def _title(self, column: Column) -> Text:
        arrow = f" {UP if self._backwards else DOWN}" if column.key == self._by else ""
        return Text(f"{column.title}{arrow}")

    def _line(self, cells: Sequence[Text], style: Style) -> Strip:
        half = Segment(" " * (GAP // 2))
        segments: list[Segment] = []
        for column, cell in zip(self._shown, cells, strict=True):
            drawn = set_in(cell, self.widths[column.key], self.app.console, right=column.right)
            segments += (half, *drawn, half)
        # Most of a row has its style alone: that is one segment, and no styles are added up for it.
        painted = [
            Segment("".join(each.text for each in run), style + own if own else style)
            for own, run in groupby(segments, lambda each: each.style or None)
        ]
        return Strip(painted).adjust_cell_length(self.scrollable_content_region.width, style)

    # Marking and choosing

    def validate_cursor(self, cursor: int) -> int:
        """The row of that number, or the first or last."""
        return max(0, min(cursor, self.row_count - 1))

    def watch_cursor(self, before: int, cursor: int) -> None:
        """Bring the marked row into sight, and tell."""
        self.redraw_row(before)
        self._bring_into_sight()
        self.redraw_row(cursor)
        self.post_message(self.RowHighlighted(self, self.marked))

    def _bring_into_sight(self) -> None:
        top = round(self.scroll_y)
        self._scroll(min(self.cursor, max(top, self.cursor - self._height + 1)))

    def _scroll(self, y: float) -> None:
        if round(y) != round(self.scroll_y):
            self.scroll_to(y=max(0, y), animate=False, force=True, immediate=True)

    def action_cursor_down(self) -> None:
        """Mark the next row."""
        self.cursor += 1

    def action_cursor_up(self) -> None:
        """Mark the row before."""
        self.cursor -= 1

    def action_half_down(self) -> None:
        """Mark a row half a page further down."""
        self._page(max(1, self._height // 2))

    def action_half_up(self) -> None:
        """Mark a row half a page further up."""
        self._page(-max(1, self._height // 2))

    def action_page_down(self) -> None:
        """Mark a row a page further down."""
        self._page(max(1, self._height))

    def action_page_up(self) -> None:
        """Mark a row a page further up."""
        self._page(-max(1, self._height))

    def _page(self, rows: int) -> None:
        """Move on by so many rows, the marked one and those in sight together."""
        self._scroll(self.scroll_y + rows)
        self.cursor += rows

    def action_scroll_home(self) -> None:
        """Mark the first row."""
        self.cursor = 0

    def action_scroll_end(self) -> None:
        """Mark the last row."""
        self.cursor = self.row_count - 1

    def action_select(self) -> None:
        """Choose the marked row."""
        if self.marked is not None:
            self.post_message(self.RowSelected(self, self.marked))

    async def on_click(self, event: events.Click) -> None:
        """Choose a column by its title; mark a row, or choose it if it is marked."""
        place = event.get_content_offset(self)
        if place is None:
            return
        if place.y < _HEADER:
            if (key := self._column_at(place.x)) is not None:
                self.post_message(self.HeaderSelected(self, key))
            return
        index = round(self.scroll_y) + place.y - _HEADER
        if index >= self.row_count:
            return
        if index == self.cursor:
            self.action_select()
        else:
            self.cursor = index

    def _column_at(self, x: int) -> str | None:
        for column in self._shown:
            x -= self.widths[column.key] + GAP
            if x < 0:
                return column.key
        return None
