"""Searching in the text: hits while typing, from where the search began, and round the ends."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.i18n import _
from reader.tui.reading.jumps import Jumps
from reader.tui.text.body import Body

if TYPE_CHECKING:
    from reader.opening import Hits
    from reader.text.search import Search
    from reader.tui.reading.search_bar import SearchBar


class Searching:
    """A search in the text of a body, asked for in a bar; `changed` is called when what is found has changed."""

    def __init__(
        self, screen: Screen[None], body: Body, jumps: Jumps, say: Callable[[str], None], changed: Callable[[], None]
    ) -> None:
        self._screen = screen
        self._body = body
        self._jumps = jumps
        self._say = say
        self._changed = changed
        self._search: Search | None = None
        self._bar: SearchBar | None = None  # made for the first search: most replies are opened without one
        self._began = 0
        self.beyond: Callable[[int], bool] = lambda _direction: False
        """Goes on past the last or first hit; whether there is anything to go on to."""

    @property
    def count(self) -> str:
        """The words, and which of how many hits it is at; empty where nothing is searched."""
        if self._search is None or not self._search.words:
            return ""
        place = 0 if self._search.current is None else self._search.current + 1
        return f"/{self._search.words[:12]} {place}/{len(self._search.hits)}"

    def ask(self) -> None:
        """Ask for words, unless the screen is left by then."""
        if not self._screen.is_attached:
            return
        self._began = self._body.cursor
        if self._bar is None:
            from reader.tui.reading.search_bar import SearchBar

            self._bar = SearchBar()
            self._screen.mount(self._bar, before="#status")
        self._bar.ask()

    def show(self, found: "Hits", digest: str) -> None:
        """Show what a search over everything found, and go to the first or last of it, unless that isn't this text; it
        has this digest."""
        from reader.text.search import Search

        if found.digest != digest:
            said = _("The file was changed since the library read it; what was found stood in the text before.")
            self._screen.notify(said, severity="warning", markup=False)
            return
        self._search = Search(self._body.text)
        self._search.show(found.asked, found.places)
        if hit := self._search.move(len(self._body.text) + 1 if found.at_last else -1, -1 if found.at_last else 1):
            self._body.select(hit)
        self._show_hits()

    def find(self, words: str) -> None:
        """Show the hits of what is typed, and the first one from where the search began."""
        if self._search is None:
            from reader.text.search import Search

            self._search = Search(self._body.text)
        self._search.find(words)
        if hit := self._search.move(self._began - 1, 1):
            self._body.go(hit.start, jump=True)
        self._show_hits()

    def end(self, *, accepted: bool) -> None:
        """Stay at the hit, or go back to where the search began."""
        self._body.focus()
        search = self._search
        if search is None:
            return
        if not accepted:
            search.find("")
            self._body.go(self._began)
        elif search.hit:
            self._jumps.remember(self._began)
            self._body.select(search.hit)
        self._show_hits()
        if accepted and search.words and not search.hits:
            self._say(_("“{words}” does not occur.").format(words=search.words))

    def step(self, direction: int) -> None:
        """Go to the next or previous hit, and say where that is round an end of the text."""
        start = self._body.cursor
        hit = self._search.move(start, direction) if self._search else None
        if (hit is None or (hit.start - start) * direction <= 0) and self.beyond(direction):
            return
        if hit is None:
            self._say(_("Search for something first: /"))
            return
        self._jumps.remember(walking="hit")
        self._body.select(hit)
        self._show_hits()
        if (hit.start - start) * direction <= 0:
            self._say(_("Round the end of the text.") if direction > 0 else _("Round the start of the text."))

    def put_away(self) -> bool:
        """Put the hits away; whether there were some."""
        if not (self._search and self._search.words):
            return False
        self._search.find("")
        self._show_hits()
        return True

    def _show_hits(self) -> None:
        if self._search:
            self._body.show_hits(self._search.hits, self._search.hit)
        if self._bar:
            self._bar.count(self.count)
        self._changed()
