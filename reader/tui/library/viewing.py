"""Viewing: which replies the table shows, found in a thread for the view that was chosen last."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.screen import Screen
from textual.worker import Worker, get_current_worker

from reader.errors import ReaderError
from reader.library.cache import NoLibraryError
from reader.library.query import QueryError
from reader.tui.library.finding import Finder, Found, View
from reader.tui.query_input import still
from reader.tui.workers import in_thread, tell


class Viewing:
    """Finds what a screen shows, which is handed that and what was shown before.

    As long as there is a mistake in the query, the one before it stays in force. `why_not` is told what keeps replies
    from being found, `begin` called when the first look is over.
    """

    def __init__(
        self,
        screen: Screen[Any],
        finder: Finder,
        view: View,
        show: Callable[[Found, Found | None], None],
        why_not: Callable[[str], None],
        begin: Callable[[], None],
    ) -> None:
        self.view = view
        self.found: Found | None = None
        self.mistake = ""
        """What was told of a mistake in the query that was asked last, and what is shown all the same."""
        self._screen, self._finder = screen, finder
        self._show, self._why_not, self._begin = show, why_not, begin
        self._has_begun = False

    def change(self, **changed: object) -> None:
        """Show other replies, or in another order."""
        self.view = self.view._replace(**changed)  # type: ignore[arg-type]
        if "words" in changed:
            self.mistake = ""
        self.find()

    def renew(self) -> None:
        """Show what was written in the meantime."""
        self._finder.renew()
        self.find()

    def find(self) -> None:
        """Look for the replies of the view."""
        in_thread(self._screen, partial(self._find, self.view), "find", exclusive=True)

    def _find(self, view: View) -> None:
        worker = get_current_worker()
        try:
            if self.found is None and not view.words:
                self._hand_over(self._finder.first(view), worker)
            if found := self._finder.find(view, lambda: not worker.is_cancelled):
                self._hand_over(found, worker)
        except NoLibraryError:
            pass  # until it is made, which is begun now
        except QueryError as error:
            tell(self._screen, self._stay, view, error, worker)
        except ReaderError as error:
            tell(self._screen, self._fail, error, worker)
        if not self._has_begun:
            self._has_begun = True
            tell(self._screen, self._begin)

    def _hand_over(self, found: Found, worker: Worker[Any]) -> None:
        if not tell(self._screen, self._take, found, worker):
            found.listing.close()

    def _take(self, found: Found, worker: Worker[Any]) -> None:
        if worker.is_cancelled:
            found.listing.close()
            return
        before, self.found = self.found, found
        self._show(found, before)

    def _stay(self, view: View, error: QueryError, worker: Worker[Any]) -> None:
        """Say what the mistake is, and go by the query before it; in the order that is wanted by now."""
        if worker.is_cancelled:
            return
        shown = self.found.view if self.found else view._replace(words="")
        self.view = view._replace(words=shown.words)
        self.mistake = still(error.alone, shown.words)
        self._why_not(self.mistake)
        if self.view != shown:
            self.find()

    def _fail(self, error: ReaderError, worker: Worker[Any]) -> None:
        if not worker.is_cancelled:
            self._why_not(error.alone)
