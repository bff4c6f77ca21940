"""The table's filter: a query, and those before it, which are gone through as in a shell."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input

from reader.errors import ReaderError
from reader.i18n import _
from reader.keys.configured import with_keys
from reader.keys.library import LIBRARY_FILTER
from reader.library.query import parse
from reader.library.searches import KeptSearches, Searches
from reader.tui.keys.bindings import bindings
from reader.tui.query_input import QueryInput


class Filter(QueryInput):
    """The query that a reply must answer; one that is accepted is among the last searches from then on."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY_FILTER)

    @dataclass
    class Said(Message):
        """There is something to say of a search."""

        words: str

    def __init__(self, searches: KeptSearches) -> None:
        words = _(
            "words, issuer: year: money>=1000万 … {key[program.help]} fields, {key[library.filter.earlier]} earlier"
        )
        super().__init__(id="filter", placeholder=with_keys(words))
        self._searches = searches
        self._walk: list[str] = []
        self._at = 0

    def action_earlier(self) -> None:
        """Go to the search before this one: to those that were made last, then to those that are kept."""
        if not self._is_walking:
            searches = self._searches.all()
            before = dict.fromkeys((*searches.recent, *searches.kept))
            before.pop(self.value, None)
            self._walk, self._at = [self.value, *before], 0
        if self._at + 1 < len(self._walk):
            self._go(self._at + 1)
        else:
            self._say(_("There are no earlier searches."))

    async def action_later(self) -> None:
        """Come back by a search; from what was typed, go on as if that were accepted."""
        if self._is_walking and self._at:
            self._go(self._at - 1)
        else:
            await self.action_submit()

    @property
    def _is_walking(self) -> bool:
        """Whether the search that it went to stands here as it was."""
        return bool(self._walk) and self.value == self._walk[self._at]

    def _go(self, to: int) -> None:
        self._at = to
        self.value = self._walk[to]
        self.cursor_position = len(self.value)

    def action_keep(self) -> None:
        """Keep the search that stands here, or no more."""
        asked = self.value.strip()
        if asked and (searches := self._change(lambda searches: searches.turned(asked))):
            is_kept = asked in searches.kept
            self._say(
                with_keys(_("Kept: {key[library.filter.earlier]} leads to it.")) if is_kept else _("Kept no more.")
            )

    @on(Input.Submitted)
    def remember(self) -> None:
        """Have it among the last searches; not with a mistake in it, which is said where its answers would be shown."""
        asked = self.value.strip()
        if asked and not _is_mistaken(asked):
            self._walk = []
            self._change(lambda searches: searches.made(asked))

    def _change(self, change: Callable[[Searches], Searches]) -> Searches | None:
        try:
            return self._searches.change(change)
        except ReaderError as error:
            self._say(error.alone)
            return None

    def _say(self, words: str) -> None:
        self.post_message(self.Said(words))


def _is_mistaken(asked: str) -> bool:
    try:
        parse(asked)
    except ReaderError:
        return True
    return False
