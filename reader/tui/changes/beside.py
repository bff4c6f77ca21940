"""A list of what changed, and of the marked line the words then and now: side by side where there is room."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar, TypeVar

from rich.style import Style
from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from reader.annotations import Kind
from reader.text import Span
from reader.text.excerpt import Excerpt
from reader.tui.changes.marking import marked
from reader.tui.option_list import OptionList
from reader.tui.reading.bars import KeyBar, StatusBar

Result = TypeVar("Result")


class Side(VerticalScroll, can_focus=False):
    """The words then, or now."""

    @property
    def room(self) -> int:
        """How wide its words may be, in cells."""
        return max(8, self.query_one(Static).content_size.width - 1)

    def show(self, words: Text) -> None:
        """Show words from their beginning."""
        self.query_one(Static).update(words)
        self.scroll_home(animate=False)


class Beside(Screen[Result]):
    """What screens that go through changes have in common. Each makes its list, and shows the marked line."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("changes--place", "changes--number", "changes--differing", "changes--title", "changes--dim"),
        *(f"changes--kind-{kind.value}" for kind in Kind),
    }

    def __init__(self) -> None:
        super().__init__()
        self._filled_to = 0

    @abstractmethod
    def make_list(self) -> OptionList:
        """The list of what changed, empty."""

    @abstractmethod
    def renew(self) -> None:
        """Fill the list as things are now, to the width of the screen."""

    @abstractmethod
    def show_marked(self) -> None:
        """Show the words of the marked line, then and now."""

    def compose(self) -> ComposeResult:
        """A title, the list, both places, what is said, the keys."""
        yield Static("", id="title", markup=False)
        yield self.make_list()
        with Container(id="sides"):
            with Side(id="then"):
                yield Static("", markup=False)
            with Side(id="now"):
                yield Static("", markup=False)
        yield StatusBar(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(OptionList).focus()

    def on_resize(self, event: events.Resize) -> None:
        """Fit the lines to the width."""
        if event.size.width != self._filled_to:
            self._filled_to = event.size.width
            self.call_after_refresh(self.renew)

    @on(OptionList.OptionHighlighted)
    def follow_mark(self) -> None:
        """What is marked is shown."""
        self.show_marked()

    @property
    def sides(self) -> tuple[Side, Side]:
        """Then and now."""
        then, now = self.query(Side)
        return then, now

    def say_title(self, words: str) -> None:
        """Say above the list what it is."""
        self.query_one("#title", Static).update(words)

    def style_of(self, name: str) -> Style:
        """The style that has a name here."""
        return self.get_component_rich_style(f"changes--{name}", partial=True)

    def words_of(self, excerpt: Excerpt, changed: Sequence[Span], room: int) -> Text:
        """An excerpt wrapped to some cells, what changed in it marked."""
        return marked(excerpt, changed, room, self.style_of)
