"""The line for the words of a search."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.events import Key
from textual.message import Message
from textual.widgets import Input, Static

from reader.keys.table import SEARCH, SEARCH_WORDS
from reader.tui.keys.bindings import bindings


class SearchWords(Input):
    """The words that are sought."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(SEARCH_WORDS)

    _met: Key | None = None

    def on_key(self, event: Key) -> None:
        """Know the key again when it comes past here on its way up."""
        self._met = event

    def has_met(self, event: Key) -> bool:
        """Whether a key was typed here."""
        return self._met is event


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
        self._is_waiting = False
        self._sent: list[Key] = []

    def ask(self) -> None:
        """Show the line, empty, and type into it."""
        self._is_waiting = True
        self._sent.clear()
        if not self.children:
            mark = Static("/", id="search-mark", markup=False)
            count = Static("", id="search-count", markup=False)
            self.mount(mark, SearchWords(id="search-words", compact=True), count)
        self.display = True
        field = self.query_one(Input)
        field.value = ""
        field.focus()

    def catch(self, event: Key) -> bool:
        """Take a key that was typed behind the one that asks for words, before the line could be typed into.

        It is sent once more, and comes to the line, which is typed into by then.
        """
        is_here = self.query_one(SearchWords).has_met(event) or any(event is each for each in self._sent)
        if is_here or not self._is_waiting:
            return False
        self._sent.append(Key(event.key, event.character))
        self.app.post_message(self._sent[-1])
        return True

    def on_descendant_blur(self) -> None:
        """Take no more keys: the person has gone elsewhere."""
        self._is_waiting = False

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
        self.display = self._is_waiting = False
        self.post_message(self.Closed(accepted))
