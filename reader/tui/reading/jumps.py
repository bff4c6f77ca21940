"""Jumps: where the cursor was before it was taken elsewhere, to go back there."""

from collections.abc import Callable

from reader.i18n import _
from reader.text import Span
from reader.tui.text.body import Body

_MOST = 200


class Jumps:
    """The places in a body that jumps began at, the last one last."""

    def __init__(self, body: Body, say: Callable[[str], None]) -> None:
        self._body = body
        self._say = say
        self._places: list[int] = []
        self._walking = ""

    def remember(self, offset: int | None = None, *, walking: str = "") -> None:
        """Keep a place to come back to, or that of the cursor; of a walk, which has a name, only where it began."""
        if not walking or walking != self._walking:
            self._places.append(self._body.cursor if offset is None else offset)
            del self._places[:-_MOST]
        self._walking = walking

    def back(self) -> None:
        """Go back to where the last jump began; says so where there is none."""
        self._walking = ""
        while self._places:
            place = self._places.pop()
            if place != self._body.cursor:
                self._body.select(Span(place, place))
                return
        self._say(_("There is no jump to go back from."))
