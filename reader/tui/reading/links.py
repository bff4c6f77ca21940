"""What the reply is linked with in the library: looked up, and again when that is written; followed, and listed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.errors import ReaderError
from reader.i18n import _
from reader.keys.configured import with_keys
from reader.text import Span
from reader.tui.bars import shortened
from reader.tui.elsewhere import Elsewhere
from reader.tui.text.body import Body
from reader.tui.workers import ask, in_thread, tell

if TYPE_CHECKING:
    # The library is looked into behind the first paint.
    from reader.library.citing import Cited, Links
    from reader.library.naming import Called
    from reader.tui.links.screen import LinksScreen
    from reader.understanding import Understanding

_LONGEST = 30


class LinksHere:
    """The links of the reply on a screen; `found` is given the places that lead to others, `go` opens one."""

    def __init__(
        self,
        screen: Screen[None],
        body: Body,
        cache: Path,
        found: Callable[[list[Span]], None],
        say: Callable[[str], None],
        go: Callable[[Elsewhere], None],
    ) -> None:
        self._screen = screen
        self._body = body
        self._cache = cache
        self._found = found
        self._say = say
        self._go = go
        self._links: Links | None = None
        self._trouble = ""
        self._of: Understanding | None = None
        self._looking = False
        self._written: object = None
        self._shown: LinksScreen | None = None

    def look(self, understanding: "Understanding") -> None:
        """Look them up in a thread; a library that can't be read is said when somebody asks for them."""
        if self._of is None:
            self._of = understanding
            self.look_again()

    def look_again(self) -> None:
        """Look them up if something was written in the library since."""
        if self._of and not self._looking:
            self._looking = True
            in_thread(self._screen, partial(self._look, self._of), "links")

    def _look(self, understanding: "Understanding") -> None:
        from reader.library.cache import opened_library
        from reader.library.watching import written

        try:
            now = written(self._cache)
            if now == self._written:
                return
            self._written, links = now, None
            with opened_library(self._cache) as library:
                from reader.library.citing import links_of  # many have no library

                links = links_of(library, understanding)
        except ReaderError as error:
            self._trouble = error.alone
        finally:
            self._looking = False
        tell(self._screen, self._show, links)

    def _show(self, links: "Links | None") -> None:
        before, self._links = self._links, links
        if links and links != before:
            self._found([place for cited in links.cited if cited.replies for place in cited.places])
            if self._shown:
                self._shown.show(links)

    @property
    def _here(self) -> "Cited | None":
        """The number under the cursor that leads elsewhere, unless something is selected."""
        return None if self._links is None or self._body.selection else self._links.at(self._body.cursor)

    @property
    def is_here(self) -> bool:
        """Whether the cursor is on such a number."""
        return self._here is not None

    @property
    def said(self) -> str:
        """Where the number under the cursor leads; empty where it leads nowhere."""
        cited = self._here
        if cited is None:
            return ""
        name = shortened(" ".join(cited.replies[0].name.split()), _LONGEST * 2)
        return with_keys(_("{key[annotate]} opens {title}"), title=name)

    def follow(self) -> None:
        """Open the reply whose number is under the cursor; of several texts of it one is chosen in the list."""
        cited = self._here
        if cited and len(cited.replies) == 1:
            self._open(cited.replies[0], Span(0, 0))
        elif cited:
            self.show()

    def show(self) -> None:
        """Show all of them, and open the one that is chosen."""
        if self._links is None:
            self._say(self._trouble or _("The library is still being looked into."))
        else:
            ask(self._screen, partial(self._ask, self._links, self._here))

    async def _ask(self, links: "Links", here: "Cited | None") -> None:
        from reader.tui.links.screen import LinksScreen

        self._shown = LinksScreen(links, here)
        chosen = await self._screen.app.push_screen_wait(self._shown)
        self._shown = None
        if chosen:
            self._open(*chosen)

    def _open(self, reply: "Called", span: Span) -> None:
        self._go(Elsewhere.of_link(reply, span))
