"""Quitting: a program ends only once the screens are there that are just being opened, and opens none any more.

Textual begins a screen that is on its way when the program ends without what it holds, and fails at the first look for
that: who pressed help and quit at once, or whose terminal was closed then, would be told of a crash.
"""

import asyncio
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.command import CommandPalette

if TYPE_CHECKING:
    from rich.console import RenderableType

_A_MOMENT, _PATIENCE = 0.01, 2.0


class Quitting(App[None]):
    """An app that can be left at any moment."""

    _is_quitting = False
    _waits_until = 0.0

    def exit(self, result: None = None, return_code: int = 0, message: "RenderableType | None" = None) -> None:
        """Exit as soon as every screen is there; one that doesn't come is not waited for without end."""
        if not self._is_quitting:
            self._is_quitting, self._waits_until = True, monotonic() + _PATIENCE
        if monotonic() > self._waits_until or all(screen.is_mounted for screen in self.screen_stack):
            for palette in (screen for screen in self.screen_stack if isinstance(screen, CommandPalette)):
                self.workers.cancel_node(palette)  # what it finds would be listed though the list is gone
            super().exit(result, return_code, message)
        else:
            # What a screen waits for is done where nothing else is: asked again at once, it would never be there.
            self.set_timer(_A_MOMENT, partial(self.exit, result, return_code, message))

    def push_screen(self, screen: Any, *arguments: Any, **options: Any) -> Any:
        """Show a screen, unless this is being left: what waits for that then waits until the end."""
        if self._is_quitting:
            return asyncio.get_running_loop().create_future()
        return super().push_screen(screen, *arguments, **options)
