"""Gathering: the rows of many replies, read and added up in threads of the ledger's screen."""

from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker, get_current_worker

from reader.errors import ReaderError
from reader.figures import FigureKind
from reader.i18n import N_, _
from reader.ledger.accounts import Grouping
from reader.ledger.totals import Told
from reader.tui.ledger.listed import Listed, Shown
from reader.tui.workers import TOTALS, in_thread

if TYPE_CHECKING:
    from reader.library.cache import Library
    from reader.library.ledgers import Head
    from reader.wide_ledger import WideRows


SOUGHT = N_("notes and copies are still looked for")
WITHOUT_NOTES = N_("without your notes, copies may be among them")
UNREAD = N_("could not be read to the end")
"""Why rows are not, or may not be, all that they should be."""


class Wide(NamedTuple):
    """Replies of the library in a folder, by their numbers; `None` are all. `maybe` are those among them that the query
    which chose them may not mean."""

    cache: Path
    replies: Collection[int] | None = None
    maybe: Collection[int] = ()


class Gathered(Message):
    """Rows were gathered, or `None` where that failed; `said` is what there is to say of that, `is_noted` whether they
    are those of all replies that have notes, `is_last` whether no more come. `worker` gathered them."""

    def __init__(
        self,
        listed: Listed | None,
        said: str,
        *,
        is_noted: bool,
        is_last: bool = True,
        worker: Worker[Any] | None = None,
    ) -> None:
        super().__init__()
        self.listed, self.said, self.is_noted, self.is_last, self.worker = listed, said, is_noted, is_last, worker


class AddedUp(Message):
    """Totals are there."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self.told = told


class Gathering:
    """Gathers rows for a screen, which is sent `Gathered` and `AddedUp`; only those that were asked for last.

    Rows of the library are made from it when they are looked at: it is open for them until they are let go of.
    """

    def __init__(self, screen: Screen[Any], database: Path, kinds: frozenset[FigureKind]) -> None:
        self._screen = screen
        self._database = database
        self._kinds = kinds
        self._running: Worker[Any] | None = None
        self._lock = Lock()
        self._sent: dict[Listed, ExitStack] = {}  # the screen has not got these yet
        self._taken: dict[Listed, ExitStack] = {}
        self._is_ended = False

    @property
    def is_busy(self) -> bool:
        """Whether rows are still gathered."""
        return self._running is not None

    def end(self) -> None:
        """Let go of all that is open, whoever still asks for rows."""
        with self._lock:
            self._is_ended = True
            self._taken |= self._sent
            self._sent = {}
        self.let_go()

    def let_go(self, *but: Listed | None) -> None:
        """Let go of rows that the screen was given before, but for these."""
        for listed in [each for each in self._taken if each not in but]:
            self._taken.pop(listed).close()

    def takes(self, event: Gathered) -> bool:
        """Whether the rows that were sent are some of those that were asked for last."""
        opened = ExitStack()
        if event.listed:
            with self._lock:
                opened = self._sent.pop(event.listed, opened)
        if event.worker is not self._running:
            opened.close()
            return False
        if event.listed:
            self._taken[event.listed] = opened
        if event.is_last:
            self._running = None
        return True

    def read_noted(self) -> None:
        """Gather the rows of all replies that have notes."""
        self._begin(self._noted)

    def read_library(self, wide: Wide, *, again: bool = False) -> None:
        """Gather the rows of replies of the library: first as it keeps them, unless there are some that were gathered
        before, then with what people decided on them."""
        self._begin(partial(self._of_library, wide, is_first=not again))

    def add_up(self, shown: Shown, by: Grouping) -> None:
        """Add up the rows that are shown; what was to be added up before is left."""
        in_thread(self._screen, partial(self._told, shown, by), TOTALS, exclusive=True)

    def _begin(self, work: Callable[[], None]) -> None:
        self._running = in_thread(self._screen, partial(self._gather, work), exclusive=True)

    def _gather(self, work: Callable[[], None]) -> None:
        try:
            work()
        except ReaderError as error:
            self._send(None, error.alone, ExitStack())

    def _send(
        self, listed: Listed | None, said: str, opened: ExitStack, *, is_noted: bool = False, is_last: bool = True
    ) -> None:
        """Send rows with what is open for them, which is let go of where nobody waits for them any more."""
        worker = get_current_worker()
        with opened, self._lock:
            if worker.is_cancelled or self._is_ended:
                return
            if listed:
                self._sent[listed] = opened.pop_all()
        self._screen.post_message(Gathered(listed, said, is_noted=is_noted, is_last=is_last, worker=worker))

    def _noted(self) -> None:
        from reader.collecting import all_figure_rows
        from reader.store import open_store

        with closing(open_store(self._database)) as store:
            found = [row for of in all_figure_rows(store) for row in of if row.entry.figure.kind in self._kinds]
            self._send(Listed.of(tuple(found)), store.left_out, ExitStack(), is_noted=True)

    def _of_library(self, wide: Wide, *, is_first: bool) -> None:
        from reader.library.cache import opened_library
        from reader.library.ledgers import heads
        from reader.wide_ledger import WideRows

        worker = get_current_worker()
        with ExitStack() as opened:
            library = opened.enter_context(opened_library(wide.cache))
            replies = heads(library, wide.replies, self._kinds)
            lacks = ""
            try:
                rows, said = self._with_notes(wide, library, replies, is_first=is_first)
            except ReaderError as error:
                rows = WideRows(library, replies, self._kinds, maybe=wide.maybe)
                said, lacks = error.alone, _(WITHOUT_NOTES)
            opened.callback(rows.close)
            listed = Listed(rows, rows.lights(lambda: worker.is_cancelled), lacks)
            self._send(listed, said, opened.pop_all())

    def _with_notes(
        self, wide: Wide, library: "Library", replies: "Sequence[Head]", *, is_first: bool
    ) -> "tuple[WideRows, str]":
        """The rows with what people decided on them, and what is to be said of the database; first, those without."""
        from reader.library.cache import opened_library
        from reader.store import open_store
        from reader.wide_ledger import WideRows, settled, without_notes

        with closing(open_store(self._database)) as store:
            if is_first:
                with ExitStack() as beside:  # the screen asks this one while what follows asks the other
                    library_beside = beside.enter_context(opened_library(wide.cache))
                    rows = WideRows(library_beside, without_notes(store, replies), self._kinds, maybe=wide.maybe)
                    beside.callback(rows.close)
                    self._send(Listed(rows, None, _(SOUGHT)), "", beside.pop_all(), is_last=False)
            return settled(library, store, replies, self._kinds, wide.maybe), store.left_out

    def _told(self, shown: Shown, by: Grouping) -> None:
        worker = get_current_worker()
        told = shown.told(by, lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            self._screen.post_message(AddedUp(told))
