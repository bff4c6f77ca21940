"""Recognising: how far it is with the pages of a file that is being opened, and how that is broken off."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.worker import Worker

from reader.i18n import _
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.sources.scanned.recognising import Watcher


class Recognising:
    """Says on the screen's own thread how far it is."""

    def __init__(self, say: Callable[[str], object]) -> None:
        self._say = say
        self._goes_on = False

    def stop(self) -> bool:
        """Break off what is going on; whether there was anything."""
        goes_on, self._goes_on = self._goes_on, False
        return goes_on

    def of(self, path: Path, worker: Worker[None]) -> "Watcher":
        """What watches the recognising of a file in a worker, with which it ends."""
        shown = -1

        def watch(done: int, total: int) -> bool:
            nonlocal shown
            self._goes_on = self._goes_on or shown < 0
            if done != shown:
                words = _("{name}: recognising page {page} of {count}… (escape: open it without the rest)")
                self._say(words.format(name=visible(path.name), page=min(done + 1, total), count=total))
                shown = done
            return self._goes_on and not worker.is_cancelled

        return watch
