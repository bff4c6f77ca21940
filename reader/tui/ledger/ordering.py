"""Ordering: which of very many rows are shown, and in which order, found out in a thread of the ledger's screen."""

from functools import partial
from typing import TYPE_CHECKING, Any

from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from reader.i18n import _
from reader.keys.configured import with_keys
from reader.ledger import Row
from reader.tui.bars import StatusBar
from reader.tui.ledger.listed import Asking, Listed, Shown
from reader.tui.workers import in_thread

if TYPE_CHECKING:
    from textual.timer import Timer

_MANY = 5_000
_MANY_ASKED = 1_000
"""Rows from which on it takes longer than a key may, the latter where a query asks what they say."""
_A_MOMENT = 0.3
"""Seconds after which it is said that it still goes on."""
_ORDER = "order"


class Ordered(Message):
    """Rows in the order of a view; `marked` is the row to be marked among them."""

    def __init__(self, shown: Shown, marked: Row | None) -> None:
        super().__init__()
        self.shown, self.marked = shown, marked


class Ordering:
    """Orders rows for a screen, which is sent `Ordered`; only for what was asked last."""

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen
        self._timer: Timer | None = None
        self._said = ""

    @property
    def goes_on(self) -> bool:
        """Whether rows are still ordered."""
        return self._timer is not None

    def ordered(self, listed: Listed, view: Asking, marked: Row | None, *, can_stay: bool) -> Shown | None:
        """Rows in the order of a view, if these are few; else they are sent, and this is `None`. `can_stay` is whether
        one may go on with what is shown until then."""
        if len(listed.rows) <= (_MANY_ASKED if view.asked else _MANY) or listed.lights is None:
            self.end()
            return listed.shown(view)
        self.end()
        self._timer = self._screen.set_timer(_A_MOMENT, partial(self._say_so, can_stay=can_stay))
        order = partial(self._order, listed, view, marked)
        in_thread(self._screen, order, _ORDER, exclusive=True)
        return None

    def end(self) -> None:
        """Let it be, since it is done or not wanted any more."""
        if self._timer is None:
            return
        self._timer.stop()
        self._timer = None
        self._screen.workers.cancel_group(self._screen, _ORDER)
        status = self._screen.query_one(StatusBar)
        if self._said and status.message == self._said:  # what others said since stays
            status.say("")
        self._said = ""

    def say(self, words: str) -> None:
        """Say something as long as it goes on."""
        self._said = words
        self._screen.query_one(StatusBar).say(words)

    def _say_so(self, *, can_stay: bool) -> None:
        stays = with_keys(_("Sorting… {key[ledger.close]} leaves the rows as they are."))
        self.say(stays if can_stay else _("Sorting…"))

    def _order(self, listed: Listed, view: Asking, marked: Row | None) -> None:
        worker = get_current_worker()
        shown = listed.shown(view, lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            self._screen.post_message(Ordered(shown, marked))
