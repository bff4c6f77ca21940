"""Gathering: the rows of many replies, read and added up in threads of the ledger's screen."""

from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.figures import FigureKind
from reader.ledger.accounts import Grouping
from reader.ledger.totals import Told
from reader.tui.ledger.listed import Listed
from reader.tui.workers import TOTALS


class Wide(NamedTuple):
    """Replies of the library in a folder, by their numbers; `None` are all."""

    cache: Path
    replies: Collection[int] | None = None


class Gathered(Message):
    """Rows were gathered, or `None` where that failed; `said` is what there is to say of that, `is_noted` whether they
    are those of all replies that have notes."""

    def __init__(self, listed: Listed | None, said: str, *, is_noted: bool) -> None:
        super().__init__()
        self.listed, self.said, self.is_noted = listed, said, is_noted


class AddedUp(Message):
    """Totals are there."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self.told = told


class Gathering:
    """Gathers rows for a screen, which is sent `Gathered` and `AddedUp`."""

    def __init__(self, screen: Screen[Any], database: Path, kinds: frozenset[FigureKind]) -> None:
        self._screen = screen
        self._database = database
        self._kinds = kinds
        self._open = ExitStack()
        self.is_busy = self._is_ended = False

    def end(self) -> None:
        """Let go of what is open, whoever still asks for rows."""
        self._is_ended = True
        if not self.is_busy:
            self._open.close()

    def read_noted(self) -> None:
        """Gather the rows of all replies that have notes."""
        self._begin(self._noted)

    def read_library(self, wide: Wide, *, again: bool = False) -> None:
        """Gather the rows of replies of the library: first as it keeps them, unless there are some that were gathered
        before, then with what people decided on them."""
        self._begin(partial(self._of_library, wide, is_first=not again))

    def add_up(self, listed: Listed, places: Sequence[int], by: Grouping) -> None:
        """Add up rows by their places; what was to be added up before is left."""
        self._screen.run_worker(partial(self._told, listed, places, by), thread=True, exclusive=True, group=TOTALS)

    def _begin(self, work: Callable[[], Gathered]) -> None:
        self.is_busy = True
        self._screen.run_worker(partial(self._gather, work), thread=True, exclusive=True, name="_gather")

    def _gather(self, work: Callable[[], Gathered]) -> None:
        try:
            gathered = work()
        except ReaderError as error:
            gathered = Gathered(None, str(error), is_noted=False)
        self.is_busy = False
        if self._is_ended:
            self._open.close()
        self._screen.post_message(gathered)

    def _noted(self) -> Gathered:
        from reader.collecting import all_figure_rows
        from reader.store import open_store

        with closing(open_store(self._database)) as store:
            found = [row for of in all_figure_rows(store) for row in of if row.entry.figure.kind in self._kinds]
            return Gathered(Listed.of(tuple(found)), store.left_out, is_noted=True)

    def _of_library(self, wide: Wide, *, is_first: bool) -> Gathered:
        from reader.library.cache import opened_library
        from reader.library.ledgers import heads
        from reader.store import open_store
        from reader.wide_ledger import WideRows, settled, without_notes

        worker = get_current_worker()
        library = self._open.enter_context(opened_library(wide.cache))
        replies = heads(library, wide.replies, self._kinds)
        with closing(open_store(self._database)) as store:
            if is_first:
                first = WideRows(library, without_notes(store, replies), self._kinds)
                self._open.callback(first.close)
                self._screen.post_message(Gathered(Listed(first, None), "", is_noted=False))
            with opened_library(wide.cache) as beside:  # the screen has the other one
                rows = settled(beside, store, replies, self._kinds)
                lights = rows.lights(lambda: worker.is_cancelled)
            said = store.left_out
        shown = rows.over(library)
        self._open.callback(shown.close)
        return Gathered(Listed(shown, lights), said, is_noted=False)

    def _told(self, listed: Listed, places: Sequence[int], by: Grouping) -> None:
        worker = get_current_worker()
        told = listed.told(places, by, lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            self._screen.post_message(AddedUp(told))
