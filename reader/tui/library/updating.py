"""Updating: what is new in the places is read while the table is used, and what changes there is noticed."""

import shutil
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message
from textual.screen import Screen

from reader.errors import ReaderError
from reader.i18n import _
from reader.library.listing import Listing
from reader.library.places import NamedPlaces
from reader.library.telling import progress_words
from reader.library.updating import Progress, Report, update
from reader.library.watching import Watch
from reader.sources import waiting
from reader.tui.workers import in_thread

if TYPE_CHECKING:
    from reader.config import Settings

_SELDOM = 20
"""How many times as long as a look took passes until the next one."""
_A_MOMENT, _A_WHILE = 0.1, 2.0
"""Seconds after which it is told how far this one is, and what another one has read by then."""


class Updating:
    """Reads in a thread, and by processes where there is much to read; tells the screen by messages.

    `places` are those that are opened, none where all of the library is.
    """

    @dataclass
    class Told(Message):
        """How far it is, in words, and whether more can be shown than before; `report` is there when it has ended.

        `trouble` says what kept it from going on, or that another program is at it.
        """

        words: str = ""
        is_more: bool = False
        trouble: str = ""
        report: Report | None = None

    def __init__(self, screen: Screen[None], places: Sequence[Path], settings: "Settings") -> None:
        self._screen = screen
        self._places = places
        self._named = NamedPlaces(settings.library)
        self.cache = settings.cache
        self._own: Path | None = None
        self._is_wanted = True
        self._running = False
        self._watch: Watch | None = None
        self._looked, self._took = 0.0, 0.0
        self._commits, self._told_at = 0, 0.0

    @property
    def is_running(self) -> bool:
        """Whether it reads."""
        return self._running

    def begin(self) -> None:
        """Look for what is new, and read it."""
        if not self._running:
            self._running, self._is_wanted = True, True
            in_thread(self._screen, self._run, "updating")

    def stop(self) -> None:
        """Stop; what was read is kept, and the next one reads the rest."""
        self._is_wanted = False

    def close(self) -> None:
        """Stop for good, and leave no cache behind that was made for this time only."""
        self.stop()
        if self._own:
            shutil.rmtree(self._own, ignore_errors=True)

    def tick(self) -> None:
        """Notice what was changed, if enough time has passed since the last look."""
        if time.monotonic() - self._looked >= _SELDOM * self._took:
            self.look()

    def look(self) -> None:
        """Notice what was changed, and read it."""
        if not self._running:
            self._running, self._is_wanted = True, True
            in_thread(self._screen, self._look, "updating")

    # In the thread

    def _all_places(self) -> list[Path]:
        return list(self._places) or self._named.all()

    def _run(self) -> None:
        try:
            if self._places:
                self._named.open(self._places)
        except ReaderError as error:
            self._tell(trouble=error.alone)
        self._read(self._all_places(), are_all=not self._places)

    def _look(self) -> None:
        began = time.monotonic()
        try:
            places = self._all_places()
            if self._watch is None:
                listing = Listing(self.cache, self._places)
                self._watch = Watch(places, listing)
                listing.close()
            seen = self._watch.look()
        except ReaderError:
            seen = None  # there is no library yet: what came of reading it has been told
        self._looked, self._took = time.monotonic(), time.monotonic() - began
        if seen and seen.are_gone:
            self._read(places, are_all=not self._places)
        elif seen:
            self._read(seen.changed, are_all=False)
        else:
            self._running = False

    def _read(self, places: Sequence[Path], *, are_all: bool) -> None:
        try:
            with waiting.unless(lambda: not self._is_wanted):
                report = update(self.cache, places, are_all=are_all, progress=self._progress, waiting=self._wait)
        except waiting.GivenUpError:
            self._watch = None
            self._end(words=_("broken off; what was read is kept, and the next time the rest is read."))
        except ReaderError as error:
            self._watch = None
            if self._can_begin_elsewhere():
                self._tell(trouble=_("{trouble} It is read for this time only.").format(trouble=error.alone))
                self._read(places, are_all=are_all)
                return
            self._end(trouble=error.alone)
        else:
            self._end(report=report, is_more=True)

    def _can_begin_elsewhere(self) -> bool:
        """Whether what can't be written where it belongs is made elsewhere: not if it can be read there."""
        if self._own:
            return False
        try:
            Listing(self.cache, self._places).close()
        except ReaderError:
            self._own = Path(tempfile.mkdtemp(prefix="reply-reader-"))
            self.cache = self._own / "library"
            return True
        return False

    def _progress(self, progress: Progress) -> None:
        if not self._is_wanted:
            raise waiting.GivenUpError
        is_more = progress.commits > self._commits
        self._commits = progress.commits
        if is_more or time.monotonic() - self._told_at > _A_MOMENT:
            self._told_at = time.monotonic()
            self._tell(words=progress_words(progress), is_more=is_more)

    def _wait(self) -> None:
        if not self._is_wanted:
            raise waiting.GivenUpError
        if time.monotonic() - self._told_at > _A_WHILE:
            self._told_at = time.monotonic()
            self._tell(words=_("another program is updating the library"), is_more=True)

    def _end(self, *, words: str = "", trouble: str = "", report: Report | None = None, is_more: bool = False) -> None:
        self._running, self._commits = False, 0
        self._tell(words=words, trouble=trouble, report=report, is_more=is_more)

    def _tell(self, *, words: str = "", is_more: bool = False, trouble: str = "", report: Report | None = None) -> None:
        self._screen.post_message(self.Told(words, is_more, trouble, report))
