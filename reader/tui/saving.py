"""Saving: what waits for a file or a lock is done off the interface's thread, one thing after the other.

Nearly always it is done before the next key; then it is as if it had been done at once. Where another program holds
the database, the person is told so after a moment, goes on reading, and it is saved as soon as it can be.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from functools import partial
from typing import Protocol, TypeVar, runtime_checkable

from textual.screen import Screen

from reader.errors import BusyStoreError, ReaderError
from reader.i18n import _
from reader.tui.later import unless_left
from reader.tui.workers import CHANGES, begin

T = TypeVar("T")

PATIENCE = 0.3
"""After so many seconds a person is told that it takes longer."""
_ATTEMPTS_WHEN_LEFT = 3


@runtime_checkable
class Keeping(Protocol):
    """A screen on which something is typed."""

    def keep_when_left(self) -> None:
        """Keep what was typed last, at once: the whole program is being left."""


_LAST: set[Future[object]] = set()
_UNSAVED: list[str] = []


def busy_words() -> str:
    """What a person is told whose change waits."""
    return _("The database is busy; this is saved as soon as it is free.")


def unsaved() -> list[str]:
    """Wait for all that is being saved of screens that were left, and tell once what of it could not be."""
    wait(tuple(_LAST))
    told = _UNSAVED.copy()
    _UNSAVED.clear()
    return told


class Saver:
    """Does things for a screen in a thread of its own, in the order in which they were asked for."""

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="saving")
        self._late = 0
        self._left = False

    @property
    def busy(self) -> str:
        """What to say as long as something waits that a person was told of; empty where nothing does."""
        return busy_words() if self._late else ""

    async def do(
        self,
        work: Callable[[], T],
        then: Callable[[T], object],
        failed: Callable[[ReaderError], object],
        waiting: Callable[[str], object] | None = None,
    ) -> None:
        """Do some work, and go on with `then` or `failed`; return when that is done, or when it takes longer.

        In that case `waiting` is given a sentence for the person, and the rest comes when it comes. Without `waiting`
        it is nothing that the person asked for, and nothing is said of it.
        """
        done = asyncio.Event()
        late = False

        async def doing() -> None:
            outcome: T | ReaderError
            if self._left:
                return  # asked for in the moment in which the screen was left
            try:
                try:
                    outcome = await asyncio.get_running_loop().run_in_executor(self._thread, self._watched, work)
                except ReaderError as error:
                    outcome = error
                self._late -= late
                is_told = unless_left(self._screen, partial(_end, outcome, then, failed))
                if isinstance(outcome, ReaderError) and not (is_told or self._left):
                    _UNSAVED.append(str(outcome))
            finally:
                done.set()

        begin(self._screen, doing, CHANGES)
        with suppress(TimeoutError):
            await asyncio.wait_for(done.wait(), PATIENCE)
        if waiting and not done.is_set():
            late = True
            self._late += 1
            unless_left(self._screen, waiting, self.busy)

    def _watched(self, work: Callable[[], T]) -> T:
        """Do some work in the thread, again and again while another program holds the database.

        When the screen was left it is not waited for without end, and what fails is told by `unsaved`.
        """
        since_left = 0
        while True:
            try:
                return work()
            except ReaderError as error:
                if isinstance(error, BusyStoreError) and since_left < _ATTEMPTS_WHEN_LEFT:
                    since_left += self._left
                    continue
                if self._left:
                    _UNSAVED.append(str(error))
                raise

    def at_once(self, work: Callable[[], object]) -> None:
        """Do some work behind what is being done, when the whole program is being left; `unsaved` waits for it."""
        self._left = True
        with suppress(RuntimeError):  # it was shut down: nothing is asked for any more
            self._wait_for(self._thread.submit(self._watched, work))

    def tell(self, error: ReaderError) -> None:
        """Say over the text what could not be saved, where the card that it was typed on was left."""
        self._screen.notify(error.alone, severity="error", timeout=10, markup=False)

    def last(self, work: Callable[[], object]) -> None:
        """Do some work when all else is done; nothing can be asked for any more, and only `unsaved` waits for it."""
        self._left = True
        self._wait_for(self._thread.submit(work))
        self._thread.shutdown(wait=False)

    @staticmethod
    def _wait_for(future: Future[object]) -> None:
        _LAST.add(future)
        future.add_done_callback(_LAST.discard)


def _end(outcome: T | ReaderError, then: Callable[[T], object], failed: Callable[[ReaderError], object]) -> None:
    if isinstance(outcome, ReaderError):
        failed(outcome)
    else:
        then(outcome)
