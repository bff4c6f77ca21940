"""The analysis of a text in the background: a first look to read it by, then the closer one that takes longer."""

from typing import TYPE_CHECKING

from textual.screen import Screen

from reader.tui.workers import in_thread, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.sources import Source
    from reader.understanding import Understanding


class Analysis:
    """Understands a text in a thread. `understood` is told each time, on the screen's own; the closer look is not
    begun before the first one is shown."""

    def __init__(self, screen: Screen[None], source: "Source", understood: "Callable[[Understanding], None]") -> None:
        self._screen = screen
        self._source = source
        self._understood = understood

    def begin(self) -> None:
        """Begin, once the text has been painted."""
        in_thread(self._screen, self._look)

    def _look(self) -> None:
        from reader.understanding import completed, first_look

        seen = first_look(self._source.text, self._source.warnings)
        tell(self._screen, self._understood, seen)
        tell(self._screen, self._understood, completed(seen))
