"""The place in the reply, kept so that reading goes on there another time."""

import asyncio
from contextlib import suppress
from functools import partial

from textual.screen import Screen

from reader.opening import Opening
from reader.places import Place
from reader.tui.reading.jumps import Jumps
from reader.tui.reading.panes import Panes
from reader.tui.workers import begin


class KeptPlace:
    """Where somebody is in the panes, written down now and then, the later place last."""

    def __init__(self, screen: Screen[None], panes: Panes, jumps: Jumps, opened: Opening) -> None:
        self._screen = screen
        self._panes = panes
        self._jumps = jumps
        self._opened = opened
        self._kept = opened.place
        self._keeping = asyncio.Lock()

    def note(self) -> None:
        """Keep the place if it is another one, without waiting for that."""
        place = self._now()
        if place and place != self._kept:
            begin(self._screen, partial(self._keep, place), "place")

    async def keep(self) -> None:
        """Keep the place."""
        if place := self._now():
            await self._keep(place)

    def followed(self, opened: Opening) -> Opening:
        """Another version of the text opened where somebody is in this one; what was chosen to be shown stays so."""
        from reader.text.alignment import align
        from reader.text.comparing import Folded

        place = self._now()
        if place is None:
            return opened
        alignment = align(Folded(self._panes.body.text), Folded(opened.source.text))
        cursor, top = alignment.followed(place.cursor), alignment.followed(place.top)
        marks = tuple((letter, alignment.followed(offset)) for letter, offset in place.marks)
        kept = place._replace(cursor=cursor, top=top, unfolded=(), folded_sections=(), marks=marks)
        return opened._replace(place=kept)

    def _now(self) -> Place | None:
        """Where the reader is; `None` before that can be known."""
        panes, body, reading = self._panes, self._panes.body, self._panes.reading
        if reading.understanding is None:
            return None
        return Place(
            cursor=body.cursor,
            top=body.top,
            unfolded=tuple(sorted(body.unfolded)),
            folded_sections=tuple(panes.outline.folded()),
            outline=panes.outline_beside,
            inspector=panes.inspector_beside,
            scope=reading.scope.value,
            walk=reading.walk.value,
            marks=tuple(sorted(self._jumps.marks.items())),
        )

    async def _keep(self, place: Place) -> None:
        self._kept = place
        # Where the folder can't be written the place is not kept, and nothing of value is lost.
        async with self._keeping:
            with suppress(OSError):
                await asyncio.to_thread(self._opened.places.keep, self._opened.source.text, place)
