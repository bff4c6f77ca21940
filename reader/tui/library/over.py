"""What opens over the table of replies: ledger, promises and doubts of some, and what one of them is linked with."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.screen import Screen
from textual.worker import get_current_worker

from reader.config import Settings
from reader.errors import ReaderError
from reader.i18n import _
from reader.library.listing import Listed
from reader.text.canonical import visible
from reader.tui.elsewhere import Elsewhere
from reader.tui.library.scope import Scope
from reader.tui.workers import in_thread, tell

if TYPE_CHECKING:
    from textual.worker import Worker

    from reader.library.citing import Links
    from reader.library.naming import Called
    from reader.text import Span
    from reader.tui.ledger.opening import Place
    from reader.tui.library.lines import LinesScreen

Open = Callable[[Elsewhere], None]


class OverTable:
    """Screens over the table's. `scope` is of the replies that are meant, `None` where that isn't known yet and said;
    `chosen` is the reply under the cursor; `open_reply` opens one at a place in it."""

    def __init__(
        self,
        screen: Screen[None],
        settings: Settings,
        cache: Callable[[], Path],
        scope: Callable[[], Scope | None],
        chosen: Callable[[], Listed | None],
        say: Callable[[str], None],
        open_reply: Open,
    ) -> None:
        self._screen = screen
        self._settings = settings
        self._cache = cache
        self._scope = scope
        self._chosen = chosen
        self._say = say
        self._open = open_reply

    def ledger(self) -> None:
        """Show the figures of the replies that are marked or shown; what is chosen there opens over them."""
        from reader.tui.ledger.screen import Ledger
        from reader.tui.library.ledger import ledgers_of

        scope = self._scope()
        if scope and scope.is_chosen and not scope.replies:
            self._say(_("No reply that was read is shown."))
        elif scope:
            self._screen.app.push_screen(Ledger(ledgers_of(scope, self._cache(), self._settings, self._go_to)))

    def _go_to(self, place: "Place") -> None:
        if there := Elsewhere.of_row(place):
            self._open(there)

    def promises(self) -> None:
        """Show the promises of the replies that are marked or shown; what is chosen there opens over them."""
        from reader.tui.library.promises import PromisesScreen

        self._show_lines(PromisesScreen)

    def doubts(self) -> None:
        """Show what does not come out in the replies that are marked or shown; what is chosen there opens over them."""
        from reader.tui.library.doubts import DoubtsScreen

        self._show_lines(DoubtsScreen)

    def _show_lines(self, of: "type[LinesScreen[Any]]") -> None:
        scope = self._scope()
        if scope and scope.replies:
            self._screen.app.push_screen(of(scope, self._cache(), self._settings.database))
        elif scope:
            self._say(_("No reply that was read is shown."))

    def links(self) -> None:
        """Show what the reply under the cursor cites, what cites it and what answers its proposal, too."""
        listed = self._chosen()
        if listed and listed.reply is not None:
            look = partial(self._look_up, listed.reply, listed.title or listed.proposal or "")
            in_thread(self._screen, look, "links", exclusive=True)
        elif listed:
            self._say(_("What can't be read, or isn't yet, is linked with nothing."))

    def _look_up(self, reply: int, name: str) -> None:
        from reader.library.cache import opened_library
        from reader.library.citing import links_of
        from reader.library.kept import kept
        from reader.understanding import understand

        worker = get_current_worker()
        say = partial(tell, self._screen, self._tell, worker)
        try:
            with opened_library(self._cache()) as library:
                links = links_of(library, understand(kept(library, reply).text))
        except ReaderError as error:
            say(self._say, error.alone)
        else:
            say(self._show_links, links, name)

    def _tell(self, worker: "Worker[None]", tell: Callable[..., None], *what: object) -> None:
        """Tell what was looked up, unless something else was asked for since."""
        if not worker.is_cancelled:
            tell(*what)

    def _show_links(self, links: "Links", name: str) -> None:
        from reader.tui.links.screen import LinksScreen

        if self._screen.is_current:
            self._screen.app.push_screen(LinksScreen(links, None, visible(name)), self._go_to_linked)

    def _go_to_linked(self, chosen: "tuple[Called, Span] | None") -> None:
        if chosen:
            self._open(Elsewhere.of_link(*chosen))
