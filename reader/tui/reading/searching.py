"""Searching on the reading screen: hits while typing, from where the search began, and round the ends."""

from textual import on

from reader.i18n import _
from reader.text.search import Search
from reader.tui.reading.screen import ReadingScreen
from reader.tui.reading.search_bar import SearchBar


class SearchingScreen(ReadingScreen):
    """A reply that is searched."""

    _search: Search | None = None
    _search_from = 0

    def counts(self) -> list[str]:
        """Beside the other counts, which of the hits the cursor is on."""
        return [self._search_count(), *super().counts()]

    def put_away(self) -> bool:
        """Put away the hits where nothing else is left to put away."""
        if super().put_away():
            return True
        if not (self._search and self._search.words):
            return False
        self._search.find("")
        self._show_hits()
        return True

    def action_search(self) -> None:
        """Ask for words to search."""
        self._search_from = self.body.cursor
        self.query_one(SearchBar).ask()

    @on(SearchBar.Typed)
    def search_while_typing(self, event: SearchBar.Typed) -> None:
        """Show the hits at every letter, and the first one from where the search began."""
        if self._search is None:
            self._search = Search(self.source.text)
        self._search.find(event.words)
        if hit := self._search.move(self._search_from - 1, 1):
            self.body.go(hit.start, jump=True)
        self._show_hits()

    @on(SearchBar.Closed)
    def end_search(self, event: SearchBar.Closed) -> None:
        """Stay at the hit, or go back to where the search began."""
        self.body.focus()
        if self._search is None:
            return
        if not event.accepted:
            self._search.find("")
            self.body.go(self._search_from)
        elif self._search.hit:
            self._remember(self._search_from)
            self.body.select(self._search.hit)
        self._show_hits()
        if event.accepted and self._search.words and not self._search.hits:
            self.say(_("“{words}” does not occur.").format(words=self._search.words))

    def action_hit(self, direction: int) -> None:
        """Go to the next or previous hit."""
        start = self.body.cursor
        hit = self._search.move(start, direction) if self._search else None
        if hit is None:
            self.say(_("Search for something first: /"))
            return
        self._remember(walking="hit")
        self.body.select(hit)
        self._show_hits()
        if (hit.start - start) * direction <= 0:
            self.say(_("Round the end of the text.") if direction > 0 else _("Round the start of the text."))

    def _show_hits(self) -> None:
        if self._search:
            self.body.show_hits(self._search.hits, self._search.hit)
        self.query_one(SearchBar).count(self._search_count())
        self._show_place()

    def _search_count(self) -> str:
        if self._search is None or not self._search.words:
            return ""
        place = 0 if self._search.current is None else self._search.current + 1
        return f"/{self._search.words[:12]} {place}/{len(self._search.hits)}"
