"""Going: to places in the reply that is read, and to other replies, which open over it, and on to those again."""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.i18n import _
from reader.text import Span
from reader.text.canonical import digest
from reader.tui.elsewhere import Elsewhere, Wanted

if TYPE_CHECKING:
    from reader.annotations import Anchored
    from reader.tui.ledger.opening import Place
    from reader.tui.reading.screen import ReadingScreen


class Going:
    """Goes to places from a screen."""

    def __init__(self, screen: "ReadingScreen") -> None:
        self._screen = screen
        self.came: Elsewhere | None = None
        """How one came here, where the reply was opened over another screen."""
        self.is_over_another = False
        """Whether one came here from another reply or a list of places, and not from the table."""

    def arrive(self, came: Elsewhere, *, is_over_another: bool) -> None:
        """Know how one came here."""
        self.came, self.is_over_another = came, is_over_another
        self._screen.jumps.beyond = came.beyond

    def look_round(self, here: str) -> None:
        """Open the card that one came for, once all is known; where this isn't the text that the place was found in,
        say so. `here` is its digest."""
        if self.came and self.came.digest not in ("", here):
            said = _("The file was changed meanwhile; the place that you came for may be another one now.")
            self._screen.notify(said, severity="warning", markup=False)
        elif self.came and self.came.edit:
            self._screen.ahead.hold("sum", self._screen)

    def to(self, span: Span) -> None:
        """Select a span, from another pane or screen."""
        self._screen.jumps.remember()
        self._screen.body.select(span)
        self._screen.panes.put_away()

    def to_place(self, place: "Place") -> None:
        """Go to a place that was chosen in the ledger, here or in another reply."""
        reply = self._screen.reading.reply
        if reply and place.digest == reply.digest:
            self.to(place.span)
            if place.edit:
                self._screen.parts.reviewer.open_card()
        elif there := Elsewhere.of_row(place):
            self.elsewhere(there)

    def to_note(self, item: "Anchored") -> None:
        """Show where a note is, or was."""
        self._screen.jumps.remember()
        self._screen.body.select(item.where)

    def to_file(self, path: Path) -> None:
        """Open another file over this one, where it was left."""
        self.elsewhere(Elsewhere(path))

    def elsewhere(self, there: Elsewhere) -> None:
        """Open another reply over this one."""
        self._screen.jumps.remember()
        self._screen.post_message(Wanted(there))

    def on_again(self, there: Elsewhere) -> None:
        """Open the reply that one came back from, as it was left."""
        self._screen.post_message(Wanted(there))

    @property
    def here(self) -> Elsewhere | None:
        """The place of the cursor; `None` of what is in no file."""
        screen = self._screen
        path, member = screen.source.path, ""
        if path is None and self.came:
            path, member = self.came.path, self.came.member
        if path is None:
            return None
        reply, text = screen.reading.reply, screen.source.text
        return Elsewhere(path, member, cursor=screen.body.cursor, digest=reply.digest if reply else digest(text))

    def leave_word(self, below: "ReadingScreen") -> None:
        """Let one come back here from the reply below."""
        if here := self.here:
            below.jumps.beyond = here._replace(beyond=self._screen.jumps.beyond)

    async def back(self) -> None:
        """Go back to where one was before, which may be another reply or a list of places."""
        if self.is_over_another and not self._screen.jumps.can_go_back:
            await self._screen.action_leave()
        else:
            self._screen.jumps.back()
