"""The ledger of the reply that is read: over the text, and as new as that."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.sources import Source
from reader.tui.text.body import Body
from reader.tui.workers import ask

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.ledger import Row
    from reader.tui.ledger.opening import Place
    from reader.tui.ledger.screen import Ledger


class OpenLedger:
    """Opens the ledger of what a body shows; `chosen` is given the place that somebody wants to go to from it."""

    def __init__(
        self, screen: Screen[None], source: Source, body: Body, database: Path, chosen: "Callable[[Place], None]"
    ) -> None:
        self._screen = screen
        self._source = source
        self._body = body
        self._database = database
        self._chosen = chosen
        self._ledger: Ledger | None = None

    def open(self) -> None:
        """Show the figures as a table, and go to the one that is chosen."""
        ask(self._screen, self._open)

    async def _open(self) -> None:
        from reader.tui.ledger.opening import Ledgers
        from reader.tui.ledger.screen import Ledger

        reading = self._body.reading
        if reading.reply is None:
            return
        title = reading.reply.metadata.title or self._source.name
        self._ledger = Ledger(Ledgers(title, self._rows, self._database, reading.walk.kinds))
        place = await self._screen.app.push_screen_wait(self._ledger)
        self._ledger = None
        if place:
            self._chosen(place)

    def renew(self) -> None:
        """Show the figures as they are now, if it is open."""
        if self._ledger and self._ledger.is_mounted:
            self._ledger.renew()

    def _rows(self) -> "Sequence[Row]":
        from reader.ledger import rows

        reading = self._body.reading
        assert reading.understanding
        return rows(reading.understanding, str(self._source.path or self._source.name), reading.entries)
