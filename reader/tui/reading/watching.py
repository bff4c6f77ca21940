"""Watching the file while it is read: that it was changed is offered, and nothing is swapped under the cursor."""

import asyncio
from collections.abc import Callable

from textual.screen import Screen

from reader.errors import SourceError
from reader.i18n import _
from reader.keys.configured import label, with_keys
from reader.sources import Source, load, stamp_of
from reader.tui.workers import in_thread, tell


class Watching:
    """Looks now and then whether a file still holds the text that was read; `changed` is called when that turns."""

    def __init__(
        self, screen: Screen[None], source: Source, say: Callable[[str], None], changed: Callable[[], None]
    ) -> None:
        self._screen = screen
        self._source = source
        self._say = say
        self._shown = changed
        self._stamp = source.stamp
        self._looking = False
        self.is_changed = False

    @property
    def badge(self) -> str:
        """That the file was changed, with the key that reads it anew; empty where it wasn't."""
        return _("{key}: file changed").format(key=label("refresh")) if self.is_changed else ""

    async def is_gone(self) -> bool:
        """Whether there is no file any more, as it is now; what can't be looked at is there."""
        path = self._source.path
        try:
            return path is not None and await asyncio.to_thread(stamp_of, path) is None
        except SourceError:
            return False

    def look(self) -> None:
        """Look off the interface's thread: a file on a network may take its time."""
        if self._source.path and not self._looking:
            self._looking = True
            in_thread(self._screen, self._look, "watching")

    def _look(self) -> None:
        assert self._source.path
        try:
            stamp = stamp_of(self._source.path)
            if stamp == self._stamp:
                return
            # What can't be read just now may be half written: it is looked at again.
            is_other = stamp is not None and load(self._source.path).text != self._source.text
            self._stamp = stamp
        except SourceError:
            return
        finally:
            self._looking = False
        tell(self._screen, self._tell, is_other, stamp is None)

    def _tell(self, is_other: bool, is_gone: bool) -> None:
        was, self.is_changed = self.is_changed, is_other
        if is_other:
            self._say(with_keys(_("The file was changed meanwhile: {key[refresh]} opens it as it is now.")))
        elif is_gone:
            self._say(_("The file is gone; what is read here is what it held."))
        elif was:
            self._say(_("The file holds again what is read here."))
        self._shown()
