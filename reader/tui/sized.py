"""The size of a screen: always that of the window as it is now.

Textual tells a screen of each size that the window has had, and once more of each that it was laid out for. On a slow
machine these are told late, and among each other: one of a window that was would be the last one, so that half of the
window stays blank; or two of them would call each other back without end.
"""

from typing import TypeVar

from textual.events import Event, Resize
from textual.screen import Screen

Result = TypeVar("Result")


class Sized(Screen[Result]):
    """A screen that is laid out for the window as it is when it is told of a size."""

    async def on_event(self, event: Event) -> None:
        """Take the window's size for whatever size is told of."""
        if isinstance(event, Resize):
            size = self.app.size
            event = Resize(size, size, size, event.pixel_size)
        await super().on_event(event)
