"""A screen over the text with a list: a title, the list, what is shown of the marked line, what is said, the keys."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from rich.style import Style
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.widgets import Static
from textual.widgets.option_list import Option

from reader.errors import ReaderError, capital
from reader.tui.bars import KeyBar, StatusBar
from reader.tui.closing import Closing
from reader.tui.later import after_refresh
from reader.tui.option_list import OptionList

Result = TypeVar("Result")
Item = TypeVar("Item")


class ListScreen(Closing[Result], Generic[Result, Item]):
    """What such screens have in common. Lines that stand for no item are headings, which are not marked."""

    STYLES: ClassVar[str]
    """What its styles' names begin with."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[Item | None] = []
        self._filled_to = 0
        self._filled_in = ""

    @abstractmethod
    def make_list(self) -> OptionList:
        """The list, empty."""

    @abstractmethod
    def compose_below(self) -> ComposeResult:
        """What stands below the list."""

    @abstractmethod
    def renew(self) -> None:
        """Fill the list as things are now, to the width of the screen."""

    def compose(self) -> ComposeResult:
        """The title, the list, what is below it, what is said, the keys."""
        yield Static("", id="title", markup=False)
        yield self.make_list()
        yield from self.compose_below()
        yield StatusBar(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.query_one(OptionList).focus()

    def on_resize(self, event: events.Resize) -> None:
        """Fit the lines to the width."""
        if event.size.width != self._filled_to:
            self._filled_to, self._filled_in = event.size.width, self.app.theme
            after_refresh(self, self.renew)

    def notify_style_update(self) -> None:
        """Fill the list in another theme's colours, and only then."""
        super().notify_style_update()
        if self._filled_in and self._filled_in != self.app.theme:
            self._filled_in = self.app.theme
            after_refresh(self, self.renew)

    def fill(self, lines: Iterable[tuple[Text, Item | None]]) -> None:
        """List other lines with their items; the caller marks one."""
        options = []
        self.items = []
        for prompt, item in lines:
            options.append(Option(prompt, disabled=item is None))
            self.items.append(item)
        self.query_one(OptionList).set_options(options)

    @property
    def marked(self) -> Item | None:
        """What the marked line stands for."""
        line = self.query_one(OptionList).highlighted
        return None if line is None or line >= len(self.items) else self.items[line]

    def say_title(self, words: str) -> None:
        """Say above the list what it is."""
        self.query_one("#title", Static).update(words)

    def say(self, words: str) -> None:
        """Say what was done."""
        self.query_one(StatusBar).say(words)

    def refused(self, error: ReaderError) -> None:
        """Say why something can't be done."""
        self.say(capital(error.message))

    def style_of(self, name: str) -> Style:
        """The style that has a name here."""
        return self.get_component_rich_style(f"{self.STYLES}--{name}", partial=True)

    def action_back(self) -> None:
        """Go back to the text."""
        self.dismiss()
