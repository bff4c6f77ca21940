"""A list of entries of one or more lines, each drawn only when it comes near what can be seen."""

from abc import abstractmethod
from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from reader.tui.later import after_refresh
from reader.tui.scrolling import SteadyScroll
from reader.typesetting.rows import Rows


class EntryList(SteadyScroll, can_focus=True):
    """A list in which keys and mouse mark an entry and choose it. Who derives from it says what the entries are.

    Textual's `OptionList` draws all options to know how high they are, at every new width: two thousand take longer
    than all else on the screen. Here those out of sight have a height that is estimated.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"entries--marked", "entries--hovered"}  # noqa: RUF012

    highlighted: reactive[int | None] = reactive(None)
    """The entry that is marked."""
    hovered: reactive[int | None] = reactive(None)
    """The entry under the mouse."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._heights: list[int] = []
        self._rows: Rows[list[Segment]] | None = None
        self._drawn_for = (0, "")

    # What is listed

    @abstractmethod
    def entry(self, index: int) -> Text:
        """An entry's lines, for the width there is now."""

    @abstractmethod
    def can_be_marked(self, index: int) -> bool:
        """Whether an entry is one to be marked, and not a heading."""

    @abstractmethod
    def choose(self, index: int) -> None:
        """Do what choosing an entry does."""

    @property
    def count(self) -> int:
        """How many entries there are."""
        return len(self._heights)

    def fill(self, heights: list[int], marked: int | None) -> None:
        """List other entries, of about these heights in lines, from the first on; one of them may be marked."""
        self._heights = heights
        self._rows = None
        self.hovered = None
        self.set_reactive(EntryList.highlighted, marked)
        self._draw()

    def _draw(self) -> None:
        """Draw what can be seen for another width or theme, or at first; what stood at the top stays there."""
        width = self.scrollable_content_region.width
        if not width:  # it is drawn when there is room for it
            return
        index, inside = self._top()
        self._drawn_for = width, self.app.theme
        self._rows = Rows(list(self._heights), self._lines_of)
        if self._heights:
            y = self._settled(index) + min(inside, len(self._rows.of(index)) - 1)
        else:
            y, self.virtual_size = 0, Size(width, 0)
        self._scroll(y)
        self._show_marked()
        self.refresh()

    def _lines_of(self, index: int) -> list[list[Segment]]:
        # It may be painted with no room at all before it is told its size.
        console, width = self.app.console, self._drawn_for[0]
        lines = [
            row
            for line in self.entry(index).split("\n", allow_blank=True)
            for row in (line.wrap(console, width) if line.cell_len > width else [line])
        ]
        return [list(line.render(console)) for line in lines]

    def on_resize(self) -> None:
        """Draw for the new width."""
        if self._drawn_for[0] != self.scrollable_content_region.width:
            self._draw()
        else:
            self._show_marked()

    def notify_style_update(self) -> None:
        """Draw in another theme's colours, and only then."""
        super().notify_style_update()
        if self.is_mounted and self._drawn_for[1] != self.app.theme:
            self._drawn_for = self._drawn_for[0], self.app.theme
            after_refresh(self, self._draw)  # the styles of its parts are not known here yet

    def render_line(self, y: int) -> Strip:
        """One line of what can be seen."""
        width, base = self.scrollable_content_region.width, self.rich_style
        found = self._rows.at(round(self.scroll_y) + y) if self._rows else None
        if found is None or self._rows is None:
            return Strip.blank(width, base)
        index, inside = found
        style = self._row_style(index) or base
        segments = Segment.apply_style(self._rows.of(index)[inside], style)
        return Strip(segments).adjust_cell_length(width, style)

    def _row_style(self, index: int) -> Style | None:
        if not self.can_be_marked(index):
            return None
        if index == self.highlighted:
            return self.get_component_rich_style("entries--marked")
        return self.get_component_rich_style("entries--hovered") if index == self.hovered else None

    # What can be seen of it

    def _top(self) -> tuple[int, int]:
        """The entry at the top, and which of its lines."""
        return (self._rows.at(round(self.scroll_y)) if self._rows else None) or (0, 0)

    def _settled(self, index: int) -> int:
        """The number of an entry's first line. It holds: a screen above and below is drawn."""
        assert self._rows
        height = self.scrollable_content_region.height
        y = self._rows.settle(index, 2 * height)
        self.virtual_size = Size(self.scrollable_content_region.width, self._rows.height)
        return y

    def _scroll(self, y: float) -> None:
        self.scroll_to(y=max(0, y), animate=False, force=True, immediate=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """What is shown keeps its place while the heights around it become known."""
        super().watch_scroll_y(old_value, new_value)
        if self._rows is None or not self._heights:
            return
        ended = new_value >= self.max_scroll_y
        index, inside = self._top()
        top = self._settled(index) + inside
        top = self.max_scroll_y if ended else min(top, self.max_scroll_y)
        if top != round(new_value):
            self._scroll(top)

    def _show_marked(self) -> None:
        height = self.scrollable_content_region.height
        if self.highlighted is None or self._rows is None or not height:
            return
        index, inside = self._top()
        first = self._settled(self.highlighted)
        last = first + min(height, len(self._rows.of(self.highlighted)))
        top = self._rows.first(index) + inside
        self._scroll(first if first < top else max(top, last - height))

    def on_show(self) -> None:
        """Show what is marked."""
        self._show_marked()

    # Marking and choosing

    def watch_highlighted(self) -> None:
        """Bring what is marked into sight."""
        self._show_marked()

    def _mark(self, indices: Iterable[int]) -> bool:
        """Mark the first of these entries that can be; whether there is one."""
        found = next((index for index in indices if self.can_be_marked(index)), None)
        if found is not None:
            self.highlighted = found
        return found is not None

    def action_scroll_home(self) -> None:
        """Mark the first."""
        self._mark(range(self.count))

    def action_scroll_end(self) -> None:
        """Mark the last."""
        self._mark(range(self.count - 1, -1, -1))

    def action_cursor_down(self) -> None:
        """Mark the next; after the last the first."""
        here = -1 if self.highlighted is None else self.highlighted
        self._mark([*range(here + 1, self.count), *range(here + 1)])

    def action_cursor_up(self) -> None:
        """Mark the one before; before the first the last."""
        here = 0 if self.highlighted is None else self.highlighted
        self._mark([*range(here - 1, -1, -1), *range(self.count - 1, here - 1, -1)])

    def action_page_down(self) -> None:
        """Mark one a screen further down."""
        self._page(1)

    def action_page_up(self) -> None:
        """Mark one a screen further up."""
        self._page(-1)

    def _page(self, direction: int) -> None:
        if self._rows is None or self.highlighted is None:
            self.action_scroll_end() if direction > 0 else self.action_scroll_home()
            return
        y = self._settled(self.highlighted) + direction * self.scrollable_content_region.height
        found = self._rows.at(max(0, y))
        index = found[0] if found else self.count - 1
        beyond = range(index, self.count) if direction > 0 else range(index, -1, -1)
        _ = self._mark(beyond) or self._mark(range(index, self.highlighted, -direction))

    def action_select(self) -> None:
        """Choose what is marked."""
        if self.highlighted is not None:
            self.choose(self.highlighted)

    def _under(self, event: events.MouseEvent) -> int | None:
        place = event.get_content_offset(self)
        found = self._rows.at(round(self.scroll_y) + place.y) if place and self._rows else None
        return found[0] if found else None

    def on_click(self, event: events.Click) -> None:
        """Mark and choose the entry under the mouse."""
        index = self._under(event)
        if index is not None and self.can_be_marked(index):
            self.highlighted = index
            self.choose(index)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Show which entry is under the mouse."""
        self.hovered = self._under(event)

    def on_leave(self) -> None:
        """No entry is under the mouse."""
        self.hovered = None
