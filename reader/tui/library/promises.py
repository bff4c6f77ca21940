"""The promises of several replies of the library: by their deadlines or by replies; enter opens one where it stands."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual import on, work
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.i18n import _, ngettext
from reader.keys.promises import PROMISES, PROMISES_FILTER, PROMISES_ROWS
from reader.library.bounds import today
from reader.library.cache import opened_library
from reader.library.naming import called
from reader.library.promises import Due, Promises, by_reply, promises
from reader.text.canonical import visible
from reader.text.search import folded
from reader.tui.keys.bindings import bindings
from reader.tui.library.lines import REPLY, LinesScreen, sought_in
from reader.tui.library.scope import COPIES_SOUGHT, COPIES_UNKNOWN, UNREAD, newest_of
from reader.tui.table import Table
from reader.typesetting.columns import Column

_DEADLINE = "deadline"


class Lines(Table):
    """The table; enter opens."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PROMISES_ROWS)


class Filter(Input):
    """The words that a promise must have."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PROMISES_FILTER)


class _Gathered(NamedTuple):
    """Promises by their deadlines; `sought` is what each is looked for by, as soon as that is known, `lacks` what there
    is to say of them until copies of letters are left out."""

    dues: Sequence[Due]
    sought: Sequence[str] | None = None
    lacks: str = COPIES_SOUGHT


class PromisesScreen(LinesScreen[Due]):
    """Promises in rows: those of the newest version of each letter, as soon as that is known."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PROMISES)
    SORTS = (_DEADLINE, REPLY)
    _gathered = _Gathered(())

    class Found(Message):
        """Promises were found, or why there are none is said."""

        def __init__(self, gathered: _Gathered, said: str = "") -> None:
            super().__init__()
            self.gathered, self.told = gathered, said

    def make_table(self) -> Lines:
        """The table."""
        return Lines(id="table")

    def make_filter(self) -> Filter:
        """The line for words."""
        return Filter(id="filter", placeholder=_("words of a promise or its reply, overdue…"))

    @cached_property
    def _promises(self) -> Promises:
        return Promises(self.library)

    # In a thread

    @work(thread=True, exclusive=True)
    def gather(self) -> None:
        """Look for the promises, then for what is a copy."""
        worker = get_current_worker()
        dues: Sequence[Due] = ()
        try:
            with opened_library(self.cache) as library:
                dues = promises(library, self.scope.replies, today())
                self.post_message(self.Found(_Gathered(dues)))
                letters, said = newest_of(library, self.scope, self.database)
                dues = [due for due in dues if letters is None or due.reply in letters]
                words, sought = Promises(library), {}
                for due in by_reply(dues):
                    if worker.is_cancelled:
                        return
                    sought[due] = sought_in(words.words(due), called(library, due.reply))
        except ReaderError as error:
            self.post_message(self.Found(_Gathered(dues, lacks=UNREAD), str(error)))
        else:
            lacks = COPIES_UNKNOWN if letters is None else ""
            self.post_message(self.Found(_Gathered(dues, [sought[due] for due in dues], lacks), said))

    # What is shown

    @on(Found)
    def take(self, event: Found) -> None:
        """Show promises, the first of them long before it is known which are copies."""
        self._gathered = event.gathered
        self.fill()
        if event.told:
            self.status.say(event.told)

    def columns(self) -> Sequence[Column]:
        """By when, and what."""
        return Column(_DEADLINE, _("deadline"), 12), Column("promise", _("promise"), 34, 6)

    def said_in(self, line: Due, key: str) -> Text:
        """A deadline that has passed stands in brackets."""
        if key == _DEADLINE:
            deadline = visible(line.deadline or "")
            return Text(f"({deadline})", "bold") if line.is_overdue else Text(deadline)
        return Text(visible(self.said(line)))

    def said(self, line: Due) -> str:
        """The words of a promise."""
        return self._promises.words(line)

    def wanted(self) -> Sequence[Due]:
        """The promises that have the words, and are overdue where that is one of them, in their order."""
        dues, sought, _lacks = self._gathered
        if sought is not None:  # else not all of them were looked at yet
            words = set(folded(self.words).split())
            late = words & {"overdue", folded(_("overdue"))}
            # Numbers, since of hundreds of thousands of pairs the garbage collector would take ten times as long.
            places = [place for place, due in enumerate(dues) if due.is_overdue or not late]
            for word in words - late:
                places = [place for place in places if word in sought[place]]
            dues = [dues[place] for place in places]
        return by_reply(dues) if self.by == REPLY else list(dues)

    def facts(self, lines: Sequence[Due]) -> Iterator[str]:
        """How many there are, and how many of them are overdue."""
        count, late = len(lines), sum(due.is_overdue for due in lines)
        yield ngettext("{count} promise", "{count} promises", count).format(count=count)
        if late:
            yield _("{count} overdue").format(count=late)
        if self._gathered.lacks:
            yield _(self._gathered.lacks)
