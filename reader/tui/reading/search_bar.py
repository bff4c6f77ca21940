"""The line for the words of a search."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from reader.keys.table import SEARCH, SEARCH_WORDS
from reader.tui.keys.bindings import bindings
from reader.tui.steady import SteadyInput


class SearchWords(SteadyInput):
    """The words that are sought."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(SEARCH_WORDS)

    def __init__(self) -> None:
        super().__init__(id="search-words", compact=True)


class SearchBar(Horizontal):
    """Asks for words; tells every letter, and whether the search was accepted or given up. Hidden otherwise."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(SEARCH)

    @dataclass
    class Typed(Message):
        """The words have changed."""

        words: str

    @dataclass
    class Closed(Message):
        """The search is over."""

        accepted: bool

    def __init__(self) -> None:
        super().__init__(id="search")

    def ask(self) -> None:
        """Show the line, empty, and type into it."""
        if not self.children:
            mark = Static("/", id="search-mark", markup=False)
            count = Static("", id="search-count", markup=False)
            self.mount(mark, SearchWords(), count)
        self.display = True
        words = self.query_one(SearchWords)
        words.value = ""
        self.screen.set_focus(words)  # at once: the next key may be waiting already

    def count(self, words: str) -> None:
        """Show how many hits there are."""
        self.query_one("#search-count", Static).update(words)

    @on(Input.Changed)
    def tell(self, event: Input.Changed) -> None:
        """Tell every letter while the line is shown."""
        event.stop()
        if self.display:
            self.post_message(self.Typed(event.value))

    @on(Input.Submitted)
    def accept(self, event: Input.Submitted) -> None:
        """Stay at the hit."""
        event.stop()
        self._close(accepted=True)

    def action_give_up(self) -> None:
        """Go back to where the search began."""
        self._close(accepted=False)

    def _close(self, *, accepted: bool) -> None:
        self.display = False
        self.post_message(self.Closed(accepted))
