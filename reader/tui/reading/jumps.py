"""Jumps: where the cursor was before it was taken elsewhere, to go back there and on again; and marked places."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.i18n import _
from reader.text import Span
from reader.tui.text.body import Body

if TYPE_CHECKING:
    from reader.tui.elsewhere import Elsewhere

_MOST = 200


class Jumps:
    """The places in a body that jumps began at, the last one last; those gone back from; those called by a letter."""

    def __init__(self, body: Body, say: Callable[[str], None], marks: Mapping[str, int]) -> None:
        self._body = body
        self._say = say
        self._places: list[int] = []
        self._ahead: list[int] = []
        self._walking = ""
        self.beyond: Elsewhere | None = None
        """Where one came back from, in another reply: the last thing on the way on again."""
        self.go_beyond: Callable[[Elsewhere], None] = lambda _there: None
        self.marks = {letter: place for letter, place in marks.items() if 0 <= place <= len(body.text)}

    def remember(self, offset: int | None = None, *, walking: str = "") -> None:
        """Keep a place to come back to, or that of the cursor; of a walk, which has a name, only where it began."""
        if not walking or walking != self._walking:
            self._places.append(self._body.cursor if offset is None else offset)
            del self._places[:-_MOST]
        self._walking = walking
        self._ahead.clear()
        self.beyond = None

    @property
    def can_go_back(self) -> bool:
        """Whether a jump began anywhere else."""
        return any(place != self._body.cursor for place in self._places)

    def back(self) -> None:
        """Go back to where the last jump began; says so where there is none."""
        if not self._go(self._places, self._ahead):
            self._say(_("There is no jump to go back from."))

    def forward(self) -> None:
        """Go on to where one was before going back, in another reply, too; says so where that is here."""
        if self._go(self._ahead, self._places):
            return
        if self.beyond:
            self.go_beyond(self.beyond)
        else:
            self._say(_("There is nothing to go on to: you did not go back."))

    def _go(self, places: list[int], behind: list[int]) -> bool:
        """Go to the last of some places that is not here, keeping this one; whether there is one."""
        self._walking = ""
        here = self._body.cursor
        while places:
            place = places.pop()
            if place != here:
                behind.append(here)
                self._body.select(Span(place, place))
                return True
        return False

    def mark(self, letter: str) -> None:
        """Call the cursor's place by a letter."""
        self.marks[letter] = self._body.cursor

    def go_to(self, place: int) -> None:
        """Go to a place, from which one can go back."""
        self.remember()
        self._body.select(Span(place, place))
