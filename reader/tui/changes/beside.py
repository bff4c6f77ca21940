"""A list of what changed, and of the marked line the words then and now: side by side where there is room."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.widgets import Static

from reader.kinds import SLOTS
from reader.text import Span
from reader.text.excerpt import Excerpt
from reader.tui.changes.marking import marked
from reader.tui.list_screen import Item, ListScreen, Result
from reader.tui.option_list import OptionList


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


class Beside(ListScreen[Result, Item]):
    """What screens that go through changes have in common. Each makes its list, and shows the marked line."""

    STYLES = "changes"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *("changes--place", "changes--number", "changes--differing", "changes--title", "changes--dim"),
        *(f"changes--kind-{slot}" for slot in SLOTS),
    }

    @abstractmethod
    def show_marked(self) -> None:
        """Show the words of the marked line, then and now."""

    def compose_below(self) -> ComposeResult:
        """Both places."""
        with Container(id="sides"):
            with Side(id="then"):
                yield Static("", markup=False)
            with Side(id="now"):
                yield Static("", markup=False)

    @on(OptionList.OptionHighlighted)
    def follow_mark(self) -> None:
        """What is marked is shown."""
        self.show_marked()

    @property
    def sides(self) -> tuple[Side, Side]:
        """Then and now."""
        then, now = self.query(Side)
        return then, now

    def words_of(self, excerpt: Excerpt, changed: Sequence[Span], room: int) -> Text:
        """An excerpt wrapped to some cells, what changed in it marked."""
        return marked(excerpt, changed, room, self.style_of)
