"""The body: the text as it is read with keys and mouse: motions and selection."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.message import Message

from reader.i18n import _, ngettext
from reader.keys.table import TEXT
from reader.reply import motions
from reader.text import Span
from reader.text.sentences import clause_at, paragraph_at
from reader.tui.keys.bindings import bindings
from reader.tui.text.view import TextView

_Motion = Callable[[str, int], int]
"""From a place in a text to another."""


class Body(TextView):
    """The text with a cursor that keys and mouse move, and a selection by structure, by character or by paragraph."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(TEXT)

    _goal: int | None = None
    _mode = ""
    _anchor = 0
    _dragging = False
    _pressed_at = (0, 0)
    _g_pressed = False

    # Selecting

    class Jumped(Message):
        """The cursor went to an end of the text from `origin`."""

        def __init__(self, origin: int) -> None:
            super().__init__()
            self.origin = origin

    @property
    def mode(self) -> str:
        """How moving selects: `character`, `paragraph`, or not at all."""
        return self._mode

    def selected_words(self) -> str:
        """How much is selected, and how moving selects; empty where nothing is."""
        if self.selection is None:
            return ""
        count = len(self.selection)
        words = ngettext("{count} character", "{count} characters", count).format(count=count)
        how = {"character": "v ", "paragraph": "P "}.get(self._mode, "")
        return f"{how}{words}"

    def moved(self, *, jump: bool = False) -> None:
        """Let the selection follow the cursor, then show it and tell."""
        if self._mode:
            first, last = sorted((self._anchor, self.cursor))
            if self._mode == "character":
                span = Span(first, min(last + 1, len(self.text)))
            else:
                span = Span(paragraph_at(self.text, first).start, paragraph_at(self.text, last).end)
            self.over.selection = span if len(span) else None
        self._goal = None
        super().moved(jump=jump)

    def go(self, offset: int, *, jump: bool = False, reveal: bool = True, selecting: Span | None = None) -> None:
        """Put the cursor on a character. Unless moving selects, nothing but `selecting` stays selected: what an
        action would work on is always in sight."""
        if not self._mode:
            self.over.selection = selecting
        super().go(offset, jump=jump, reveal=reveal)

    def select(self, span: Span, *, jump: bool = True) -> None:
        """Select a span and put the cursor on its first character; of an empty one only the cursor shows the place."""
        self._mode = ""
        self.go(span.start, jump=jump, selecting=span if len(span) else None)

    def clear_selection(self) -> None:
        """Select nothing; the cursor stays."""
        self._mode = ""
        self.over.selection = None
        self.moved()

    def put_away(self) -> bool:
        """Select nothing; whether something was selected, or would have been by moving."""
        selecting = bool(self.selection or self.mode)
        if selecting:
            self.clear_selection()
        return selecting

    def select_by_moving(self, span: Span) -> None:
        """Take a span for a selection whose end follows the cursor."""
        self._mode, self._anchor = "character", span.start
        self.go(max(span.start, span.end - 1))

    def action_swap_ends(self) -> None:
        """Move the other end of the selection."""
        if self._mode:
            self._anchor, self.over.cursor = self.cursor, self._anchor
            self.moved()

    def action_select(self, mode: str) -> None:
        """Begin to select by moving, change how, or stop."""
        if self._mode == mode:
            self.clear_selection()
            return
        if not self._mode:
            self._anchor = self.over.selection.start if self.over.selection else self.cursor
            if self.over.selection:
                self.over.cursor = max(self._anchor, self.over.selection.end - 1)
        self._mode = mode
        self.moved()

    def action_grow(self) -> None:
        """Select the next larger unit around the selection or the cursor."""
        if reply := self.reading.reply:
            larger = motions.grown(reply, self.selection) if self.selection else self._smallest(self.cursor)
            self._resize_selection(larger)

    def action_shrink(self) -> None:
        """Select the next smaller unit within the selection."""
        reply, selection = self.reading.reply, self.selection
        if reply and selection:
            figures = [span for span, _value in self.reading.figures.touching(selection.start, selection.end)]
            point = self.cursor if self.cursor in selection else selection.start
            self._resize_selection(motions.shrunk(reply, selection, point, figures))

    def _resize_selection(self, span: Span) -> None:
        if self._mode:
            self._anchor = span.start
            self.go(max(span.start, span.end - 1))
        else:
            self.go(self.cursor if self.cursor in span else span.start, selecting=span)

    def _smallest(self, offset: int) -> Span:
        """The figure at a character, else its clause."""
        figure = self.reading.figure_at(offset)
        return figure.phrase if figure else clause_at(self.text, offset)

    @property
    def looked_at(self) -> Span:
        """The selection, else the character under the cursor."""
        return self.selection or Span(self.cursor, min(self.cursor + 1, len(self.text)))

    # Motions

    def on_key(self, event: events.Key) -> None:
        """`g g` goes to the top; any other key after `g` means itself."""
        if event.key != "g":
            self._g_pressed = False

    def action_top_key(self) -> None:
        """The first `g` waits for the second."""
        if self._g_pressed:
            self.action_home()
        self._g_pressed = not self._g_pressed

    def action_end(self) -> None:
        """Go to the last character."""
        self.post_message(self.Jumped(self.cursor))
        self.go(len(self.text), reveal=False)

    def action_home(self) -> None:
        """Go to the first character."""
        self.post_message(self.Jumped(self.cursor))
        self.go(0, reveal=False)

    def action_characters(self, count: int) -> None:
        """Move by characters."""
        self._move_over_folds(self.cursor + count, count)

    def action_lines(self, count: int) -> None:
        """Move by lines of the screen, in the same column where there is one."""
        if self._lines is None:
            return
        y = self._lines.y_of(self.cursor)
        line = self._lines.line(y)
        goal = self._goal
        if goal is None and line:
            goal = line.column_of(self.text, self.cursor)
        target = self._lines.line(max(0, min(y + count, self._lines.height - 1)))
        if target:
            self.go(target.start if target.folded else target.offset_at(self.text, goal or 0), reveal=False)
            self._goal = goal

    def action_pages(self, halves: int) -> None:
        """Move by half pages, the text and the cursor together; two lines stay in sight over a whole page."""
        height = self.size.height
        count = max(1, height // 2 if abs(halves) == 1 else height - 2) * (1 if halves > 0 else -1)
        self._scroll(self.scroll_y + count)
        self.action_lines(count)

    def action_sentence(self, direction: int) -> None:
        """Move by sentences; where moving selects characters, on to where one ends."""
        self._move_by(direction, motions.previous_sentence, motions.next_sentence, motions.sentence_end)

    def action_paragraph(self, direction: int) -> None:
        """Move by paragraphs; where moving selects characters, on to where one ends."""
        self._move_by(direction, motions.previous_paragraph, motions.next_paragraph, motions.paragraph_end)

    def _move_by(self, direction: int, back: _Motion, on: _Motion, to_end: _Motion) -> None:
        """Move by a unit. The end of a selection goes to ends, its beginning to beginnings."""
        target = (back if direction < 0 else on)(self.text, self.cursor)
        if self._mode == "character" and direction > 0 and (self.cursor >= self._anchor or target > self._anchor):
            target = to_end(self.text, max(self.cursor, self._anchor))
        self._move_over_folds(target, direction)

    def _move_over_folds(self, target: int, direction: int) -> None:
        if fold := self.fold_at(target):
            target = fold.start if direction < 0 or self.cursor < fold.start else fold.end
        self.go(target, reveal=False)

    def action_fold(self) -> None:
        """Open or fold the page header or furniture under the cursor."""
        if span := self.foldable_at(self.cursor):
            self.toggle_fold(span)
        else:
            self.notify(_("No page header or furniture is under the cursor."), markup=False)

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Place the cursor; moving on selects from here."""
        if event.button != 1 or self._lines is None:
            return
        self.focus()
        offset = self.offset_at(event.x, event.y)
        if event.shift and not self._mode:
            self._mode, self._anchor = "character", self.cursor
        elif not event.shift:
            self._mode, self._anchor = "", offset
        self._dragging, self._pressed_at = True, (event.x, event.y)
        self.capture_mouse()
        self.go(offset, reveal=False)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select to the character under the mouse; past the edge the text scrolls."""
        if self._dragging and self._lines and (event.x, event.y) != self._pressed_at:
            self._mode = "character"
            self.go(self.offset_at(event.x, event.y), reveal=False)

    def on_mouse_up(self) -> None:
        """Keep what was selected."""
        if self._dragging:
            self._dragging = False
            self.release_mouse()
            self._mode = ""

    def on_click(self, event: events.Click) -> None:
        """Twice selects the figure or clause, three times the paragraph; on a folded stretch once opens it."""
        if self._lines is None:
            return
        offset = self.offset_at(event.x, event.y)
        if fold := self.fold_at(offset):
            self.toggle_fold(fold)
        elif event.chain == 2:
            self.select(self._smallest(offset), jump=False)
        elif event.chain == 3:
            self.select(paragraph_at(self.text, offset), jump=False)
