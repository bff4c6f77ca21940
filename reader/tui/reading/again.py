"""Doing the last thing again: a highlight, or setting a figure aside, on what is aimed at now."""

from collections.abc import Awaitable, Callable

from reader.i18n import _

Step = Callable[[], Awaitable[None]]


class Again:
    """What was done last of what can be done on other words as it is."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._last: Step | None = None

    def remember(self, step: Step) -> None:
        """Keep what is done now."""
        self._last = step

    async def do(self) -> None:
        """Do it again; says so where nothing was done."""
        if self._last:
            await self._last()
        else:
            self._say(_("Nothing was highlighted or set aside yet that could be done again."))
