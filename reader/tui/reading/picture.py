"""The picture of the page that the words at the cursor were recognised in."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.i18n import _
from reader.sources import Source
from reader.tui.picture import terminal
from reader.tui.text.body import Body
from reader.tui.workers import in_thread, tell

if TYPE_CHECKING:
    from reader.sources.scanned.showing import Shown


class Picture:
    """Draws it in a thread, and shows it on a screen over the reply."""

    def __init__(self, screen: Screen[None], source: Source, body: Body, say: Callable[[str], None]) -> None:
        self._screen = screen
        self._source = source
        self._body = body
        self._say = say

    def open(self) -> None:
        """Show the page around the selection, or the cursor."""
        source, offset = self._source, self._body.looked_at.start
        pages = {scan.page: scan for scan in source.recognised}
        here = [each for each in source.warnings if each.page in pages and offset in each.span]
        if not here:
            self._say(_("What stands here was not recognised in a picture."))
        elif not find_spec("PIL"):
            from reader.sources.scanned.extra import advice

            self._say(advice())
        else:
            page = pages[here[0].page or 0]
            self._say(_("Drawing page {page}…").format(page=page.page))
            terminal.ask(self._screen.app)
            in_thread(self._screen, lambda: self._draw(page.page, here[0].span.start, offset))

    def _draw(self, page: int, start: int, offset: int) -> None:
        from reader.sources.scanned.showing import shown

        scan = next(each for each in self._source.recognised if each.page == page)
        found = shown(self._source.pictured, scan, self._source.text, start, offset)
        tell(self._screen, self._show, page, found, terminal.shower())

    def _show(self, page: int, found: "Shown | None", shower: terminal.Shower) -> None:
        self._say("")
        if found is None:
            self._say(_("The picture of page {page} can't be drawn.").format(page=page))
            return
        from reader.tui.picture.screen import PictureScreen

        title = f"{self._source.name} · " + _("page {page}").format(page=page)
        self._screen.app.push_screen(PictureScreen(found, title, shower))
