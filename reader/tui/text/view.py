"""The view of a text: wrapped lines, folds, layers, a cursor that stays in sight. It takes no keys."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from reader.kinds import SLOTS
from reader.reading import Reading
from reader.reply import Region
from reader.text import Span
from reader.text.layers import Layer
from reader.tui.scrolling import SteadyScroll
from reader.tui.text import painting
from reader.tui.text.painting import Overlay
from reader.typesetting import folding, geometry
from reader.typesetting.geometry import GUTTER
from reader.typesetting.layout import Layout
from reader.typesetting.line import Line


class TextView(SteadyScroll, can_focus=True):
    """One text, painted line by line (Textual's Line API); it knows offsets and spans, and nothing of storage."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"body--{name}"
        for name in (
            *("heading", "money", "figure", "wrong", "doubtful", "overlap", "hit", "hit-current"),
            *("selection", "cursor", "gutter", "promised", "fold", "link"),
            *(f"kind-{slot}" for slot in SLOTS),
        )
    }

    reading: var[Reading] = var(Reading())
    """What is known of the text and noted on it."""

    class Moved(Message):
        """The cursor or the selection has changed; `count` says the how manieth time."""

        def __init__(self, count: int) -> None:
            super().__init__()
            self.count = count

    def __init__(
        self,
        text: str,
        regions: tuple[Region, ...] = (),
        *,
        cursor: int = 0,
        top: int | None = None,
        widest: int = geometry.MEASURE,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self.text = text
        self.regions = regions
        self.over = Overlay(cursor=min(cursor, len(text)))
        self.unfolded: set[int] = set()
        self.moves = 0
        self._lines: Layout | None = None
        self._first = top
        self.widest = widest
        self._styles: dict[str, Style] = {}

    # What is shown

    def watch_reading(self, before: Reading, reading: Reading) -> None:
        """Show what is known and noted now; where the regions turn out to be others, fold by those."""
        reply = reading.reply
        if reply is None:
            return
        if before.reply is None:  # what only an understood text is painted in has been added to the styles since
            self.app.stylesheet.apply(self)
            self._styles.clear()
        if reply is not before.reply:
            folded, self.regions = self.folds(), reply.regions
            if self.folds() != folded:
                self._relayout()
        self.refresh()

    def show_hits(self, hits: tuple[Span, ...], current: Span | None) -> None:
        """Paint what a search found, and the one it is at."""
        self.over.hits = Layer(hits)
        self.over.hit = current
        self.refresh()

    @property
    def cursor(self) -> int:
        """The offset of the character under the cursor."""
        return self.over.cursor

    @property
    def selection(self) -> Span | None:
        """The selected span; never empty."""
        return self.over.selection

    @property
    def top(self) -> int:
        """The offset of the first character on the screen."""
        line = self._lines.line(round(self.scroll_y)) if self._lines else None
        return line.start if line else 0

    # Layout

    def folds(self) -> list[Span]:
        """The stretches folded away: the page's header and furniture, unless opened or all that there is."""
        return folding.folds(self.regions, self.unfolded)

    def _relayout(self) -> None:
        if self._lines is None:
            return
        top = self.top
        self._lines = self._laid()
        self._placed(top)

    def _placed(self, top: int) -> None:
        self._scroll(self._settled(top))
        self.refresh()

    def _settled(self, offset: int) -> int:
        """The line that shows a character. It holds: what can be seen from there, and a screen more on both sides, is
        wrapped."""
        assert self._lines
        y = self._lines.settle(offset, 2 * self.size.height)
        self.virtual_size = Size(self.scrollable_content_region.width, self._lines.height)
        return y

    def _scroll(self, y: float) -> None:
        self.scroll_to(y=max(0, y), animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        """Wrap to the new width; the first character on the screen stays there."""
        if self._lines is None:
            self._lines = self._laid()
            self._placed(self._first if self._first is not None else self.cursor)
            self._show_cursor()
            return
        top = self.top
        if (self._lines.width, self._lines.room) != (self._measure(), self._room()):
            self._lines.resize(self._measure(), self._room())
        self._placed(top)
        self._show_cursor()

    def set_widest(self, widest: int) -> None:
        """Wrap lines to another measure."""
        self.widest = widest
        if self._lines is not None:
            self.on_resize()
            self.refresh()

    def _laid(self) -> Layout:
        return Layout(self.text, self._measure(), self.folds(), self._room())

    def _room(self) -> int:
        return geometry.room(self.scrollable_content_region.width, self.widest)

    def _measure(self) -> int:
        return geometry.measure(self.scrollable_content_region.width, self.widest)

    def _left(self) -> int:
        return geometry.left(self.scrollable_content_region.width, self.widest)

    # Painting

    def notify_style_update(self) -> None:
        """Forget the styles of another theme."""
        super().notify_style_update()
        self._styles.clear()

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = self.get_component_rich_style(f"body--{name}", partial=True)
        return self._styles[name]

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        if "" not in self._styles:
            self._styles[""] = self.rich_style
        base = self._styles[""]
        if self._lines is None and self.size.height:
            self.on_resize()  # painted before it was told its size: the first paint is not to be an empty one
        row = round(self.scroll_y) + y
        line = self._lines.line(row) if self._lines else None
        if line is None:
            return Strip.blank(width, base)
        segments = [Segment(" " * self._left())]
        if line.folded:
            segments.extend(self._fold_line(line))
        else:
            segments.extend(painting.gutter(line, self.reading, self.over, self._style))
            ending = self._ends_on(line, row)
            painted = painting.paint(self.text, line, self.reading, self.over, self._style, ending=ending)
            segments.extend(painted)
        return Strip(Segment.apply_style(segments, base)).adjust_cell_length(width, base)

    def _ends_on(self, line: Line, row: int) -> bool:
        """Whether the cursor is on white space at the end of a line, or of a cell in it, which isn't shown."""
        hidden = line.start <= self.cursor and not line.shows(self.cursor)
        return hidden and self._lines is not None and self._lines.y_of(self.cursor) == row

    def _fold_line(self, line: Line) -> list[Segment]:
        words = folding.words(self.text, self.regions, line.start)
        under = line.start <= self.cursor < line.end
        style = self._style("fold") + (self._style("cursor") if under else Style.null())
        return [Segment(" " * GUTTER), Segment(words, style)]

    # The cursor

    def go(self, offset: int, *, jump: bool = False, reveal: bool = True) -> None:
        """Put the cursor on a character, open the fold it is in, and bring it into sight; a jump not at the edge."""
        offset = max(0, min(offset, len(self.text)))
        if reveal and (fold := self.fold_at(offset)) and self._lines:
            self.unfolded.add(fold.start)
            self._relayout()
        self.over.cursor = offset
        self.moved(jump=jump)

    def moved(self, *, jump: bool = False) -> None:
        """The cursor or the selection changed: show it, and tell."""
        if self._lines is None:
            self._first = None  # typed before the text was laid out: it is shown from where the cursor went
        self._show_cursor(jump=jump)
        self.refresh()
        self.moves += 1
        self.post_message(self.Moved(self.moves))

    def scroll_near_top(self, offset: int) -> None:
        """Show a character's line two below the top, where nothing that lies over the text hides it."""
        if self._lines:
            self._scroll(self._settled(offset) - 2)

    def fold_at(self, offset: int) -> Span | None:
        """The folded stretch that hides an offset."""
        return next((fold for fold in self.folds() if offset in fold), None)

    def toggle_fold(self, span: Span) -> None:
        """Open or fold one stretch of header or furniture."""
        self.unfolded ^= {span.start}
        self._relayout()
        self.go(span.start, reveal=False)

    def foldable_at(self, offset: int) -> Span | None:
        """The stretch of header or furniture around an offset, or that the text ends with behind its last one."""
        at = min(offset, max(0, len(self.text) - 1))
        return next((r.span for r in self.regions if at in r.span and r.kind in folding.FOLDED), None)

    def _show_cursor(self, *, jump: bool = False) -> None:
        if self._lines is None or not self.size.height:
            return
        shown = self.top
        y = self._settled(self.cursor)
        height = self.size.height
        top = self._lines.y_of(shown)
        if not top <= y < top + height:
            self._scroll(y - height // 3 if jump else (y if y < top else y - height + 1))
        elif top != round(self.scroll_y):
            self._scroll(top)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep what is shown in its place, and the cursor on the screen when the wheel or the scrollbar moves it."""
        super().watch_scroll_y(old_value, new_value)
        if self._lines is None or not self.size.height:
            return
        ended = new_value >= self.max_scroll_y
        top = self._settled(self.top)
        top = self.max_scroll_y if ended else min(top, self.max_scroll_y)
        if top != round(new_value):  # what was wrapped now is higher or lower than it was thought to be
            self._scroll(top)
            return
        y = self._lines.y_of(self.cursor)
        seen = max(top, min(y, top + self.size.height - 1))
        line = self._lines.line(seen)
        if seen != y and line is not None:
            self.go(line.start, reveal=False)

    def offset_at(self, x: int, y: int) -> int:
        """The offset of the character at a cell of the widget."""
        assert self._lines
        row = max(0, min(round(self.scroll_y) + y, self._lines.height - 1))
        line = self._lines.line(row)
        if line is None or line.folded:
            return line.start if line else 0
        return line.offset_at(self.text, x - self._left() - GUTTER)
