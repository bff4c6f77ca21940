"""The fields of a card: words with completion, choices, and a note."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Grid
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive, var
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Static, TextArea

from reader.keys.cards import CARD_CHOICE, CARD_NOTE, CARD_WORDS
from reader.keys.configured import keys_of
from reader.tui.keys.bindings import bindings
from reader.tui.later import after_refresh
from reader.tui.steady import SteadyInput

_NAME = 15
"""The width of a field's key and name, in cells."""
_CHOSEN = "[{}]"
_LEAVES = "card.back"


class _Ending:
    """A field that enter ends the card in and escape leaves, at once; what is typed behind that goes on to where the
    focus went, and what was typed before it stays in the field.

    Keys are queued to the widget that had the focus when they came: a message would be handled behind them.
    """

    ENDS: ClassVar[str]
    """The id of the key that ends the card."""

    async def _ends(self, event: events.Key) -> bool:
        """Whether a key is none of the field's own."""
        assert isinstance(self, Widget)
        if self.app.focused is self:
            if event.key in keys_of(self.ENDS):
                await self.run_action("screen.confirm")
            elif event.key in keys_of(_LEAVES):
                await self.run_action("screen.back")
            else:
                return False
        else:
            self.app.post_message(events.Key(event.key, event.character))
        event.stop()
        event.prevent_default()
        return True


class Words(_Ending, SteadyInput):
    """Words; those used before complete them: in grey as they are typed, or one after the other with up and down."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(CARD_WORDS)
    ENDS = "words.confirm"

    def __init__(self, *, name: str, placeholder: str = "") -> None:
        super().__init__(name=name, compact=True, placeholder=placeholder, select_on_focus=True)
        self._vocabulary: Sequence[str] = ()
        self._typed: str | None = None
        self._place = -1

    def complete_from(self, vocabulary: Sequence[str]) -> None:
        """Complete from these words, the likeliest first."""
        self._vocabulary = vocabulary
        self.suggester = SuggestFromList(vocabulary, case_sensitive=False) if vocabulary else None

    def action_recall(self, direction: int) -> None:
        """Take the next or previous of the words that begin as what was typed does, or hold it."""
        if self._typed is None:
            self._typed, self._place = self.value, -1
        sought = self._typed.casefold()
        found = sorted(
            (words for words in self._vocabulary if sought in words.casefold()),
            key=lambda words: not words.casefold().startswith(sought),
        )
        # What was typed is one of them, so that one can come back to it.
        ring = [*(words for words in found if words != self._typed), self._typed]
        self._place = (self._place + direction) % len(ring)
        place, typed = self._place, self._typed
        self.value = ring[place]
        self._place, self._typed = place, typed
        self.cursor_position = len(self.value)

    async def _on_key(self, event: events.Key) -> None:
        if event.key not in ("up", "down"):
            self._typed = None
        if not await self._ends(event):
            await super()._on_key(event)


@dataclass(frozen=True, slots=True)
class Option:
    """One of a choice: what is stored, and what is shown."""

    value: str
    label: str


class Choice(Static, can_focus=True):
    """One of a few options; space and the arrows go through them, and so does a click."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(CARD_CHOICE)

    @dataclass
    class Changed(Message):
        """Another option was chosen."""

        choice: "Choice"

        @property
        def control(self) -> "Choice":
            """The widget that it happened in."""
            return self.choice

    value: var[str] = var("")

    def __init__(self, name: str, options: Sequence[Option], *, spread: str = "") -> None:
        """`spread` is what stands for the options where there is no room to name all of them beside each other; without
        it only the chosen one is named."""
        super().__init__("", name=name, markup=False)
        self._options = options
        self._spread = spread

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """One line, however many options it names."""
        return 1

    def watch_value(self) -> None:
        """Show what is chosen, and tell."""
        self._draw()
        self.post_message(self.Changed(self))

    def on_resize(self) -> None:
        """Name as many as there is room for."""
        if self._spread:
            self._draw()

    def _draw(self) -> None:
        """The options with the chosen one in brackets, else that one alone."""
        chosen = next((option.label for option in self._options if option.value == self.value), self.value)
        if not self._spread:
            self.update(Text(chosen))
            return
        line = Text("  ").join(
            Text(_CHOSEN.format(option.label), "bold") if option.value == self.value else Text(option.label)
            for option in self._options
            if option.value
        )
        if line.cell_len > self.content_size.width:
            line = Text(chosen if self.value else self._spread)
        self.update(line, layout=False)

    def action_turn(self, direction: int) -> None:
        """Choose the next or previous option."""
        values = [option.value for option in self._options]
        self.value = values[(values.index(self.value) + direction) % len(values)]

    def action_choose(self, value: str) -> None:
        """Choose an option."""
        self.value = value

    def on_click(self) -> None:
        """Choose the next option."""
        self.action_turn(1)


class Note(_Ending, TextArea):
    """A note, in which enter ends the card as it does in every other field; ctrl+j breaks a line."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(CARD_NOTE)
    ENDS = "card_note.confirm"

    cursor_blink = reactive(False, init=False)

    def action_insert_line(self) -> None:
        """Begin another line."""
        self.insert("\n")

    def on_resize(self) -> None:
        """Stay in sight where another line begins."""
        if self.has_focus:
            after_refresh(self, partial(self.scroll_visible, animate=False))

    async def _on_key(self, event: events.Key) -> None:
        if not await self._ends(event):
            await super()._on_key(event)


class Field(Widget):
    """The key that goes to a field, its name, and a mark where it holds a guess; what it holds stands beside it.

    One that `waits` is not there before it holds something for the first time.
    """

    guessed: var[bool] = var(False)

    def __init__(self, key: str, label: str, content: Words | Choice | Note, *, waits: bool = False) -> None:
        super().__init__()
        self._key, self._label, self.content = key, label, content
        self.display = content.display = not waits

    @property
    def words(self) -> str:
        """What it holds; to set it says it without a person."""
        return self.content.text if isinstance(self.content, Note) else self.content.value

    @words.setter
    def words(self, words: str) -> None:
        if isinstance(self.content, Note):
            self.content.text = words
        else:
            self.content.value = words
        if words and not self.display:
            self.display = self.content.display = True

    def render(self) -> Text:
        """Draw key, name and mark."""
        style = self.query_ancestor(Fields).get_component_rich_style
        line = Text(f"{self._key} ", style("fields--key", partial=True))
        line.append(self._label, "not bold")
        line.truncate(_NAME, pad=True)
        line.append(" ?" if self.guessed else "  ", style("fields--guess", partial=True))
        return line

    def watch_guessed(self) -> None:
        """Show whether it holds a guess."""
        self.refresh()

    def on_click(self) -> None:
        """A click on its name goes to what it holds."""
        self.content.focus()


class Fields(Grid):
    """The fields of a card in rows of one or two; few widgets, since each takes a millisecond to come up."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"fields--key", "fields--guess"}

    def __init__(self, rows: Sequence[Sequence[Field]]) -> None:
        super().__init__()
        self._rows = rows

    def compose(self) -> ComposeResult:
        """Name and content of each, one after the other."""
        for row in self._rows:
            for field in row:
                field.content.set_class(len(row) == 1, "-alone")
                yield field
                yield field.content
