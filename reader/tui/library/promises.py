"""The promises of several replies of the library: by their deadlines or by replies; enter opens one where it stands."""

from collections.abc import Sequence
from contextlib import ExitStack, closing
from functools import cached_property
from pathlib import Path
from typing import ClassVar, NamedTuple

from rich.text import Text
from textual import getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.i18n import _, ngettext
from reader.keys.promises import PROMISES, PROMISES_FILTER, PROMISES_ROWS
from reader.library.bounds import today
from reader.library.cache import opened_library
from reader.library.promises import Due, Promises, by_reply, promises
from reader.text.canonical import visible
from reader.text.search import folded
from reader.tui.filtered import Filtered
from reader.tui.keys.bindings import bindings
from reader.tui.library.ledger import Scope
from reader.tui.library.screen import Library
from reader.tui.reading.bars import KeyBar, StatusBar, shortened
from reader.tui.table import Table
from reader.typesetting.columns import Column
from reader.typesetting.wrap import cells

_DEADLINE, _REPLY = "deadline", "reply"


class _Rows:
    """Promises in an order; what each says is looked up when it is drawn."""

    def __init__(self, dues: Sequence[Due], said: Promises | None) -> None:
        self.dues = dues
        self._said = said

    def __len__(self) -> int:
        return len(self.dues)

    def cell(self, index: int, key: str, width: int) -> Text:
        """What stands in a promise's column."""
        due = self.dues[index]
        named = self._said.called(due) if self._said else None
        if named is None or self._said is None:
            return Text()
        match key:
            case "deadline":
                deadline = visible(due.deadline or "")
                return Text(f"({deadline})", "bold") if due.is_overdue else Text(deadline)
            case "promise":
                return Text(visible(self._said.words(due)))
            case "reply":
                number = named.number or ""
                return Text(visible(number if number and cells(number) <= width else named.name))
            case _:
                return Text(visible(named.issuer or ""))


class Lines(Table):
    """The table; enter opens."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PROMISES_ROWS)


class Filter(Input):
    """The words that a promise must have."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PROMISES_FILTER)


class _Gathered(NamedTuple):
    """Promises by their deadlines; without `sought`, what each is looked for by, copies of letters are among them."""

    dues: Sequence[Due]
    sought: Sequence[str] | None = None


class PromisesScreen(Filtered[None]):
    """Promises in rows: those of the newest version of each letter, as soon as that is known."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(PROMISES)
    AUTO_FOCUS = "#table"

    class Found(Message):
        """Promises were found, or why there are none is said."""

        def __init__(self, gathered: _Gathered, said: str = "") -> None:
            super().__init__()
            self.gathered, self.said = gathered, said

    table = getters.query_one("#table", Lines)
    status = getters.query_one("#status", StatusBar)

    def __init__(self, scope: Scope, cache: Path, database: Path) -> None:
        super().__init__()
        self._scope, self._cache, self._database = scope, cache, database
        self._gathered = _Gathered(())
        self._words = ""
        self._by = _DEADLINE
        self._rows = _Rows((), None)
        self._open = ExitStack()

    def compose(self) -> ComposeResult:
        """A title, the table, the filter, what the marked promise says, the keys."""
        yield Static(_("Reading…"), id="title", markup=False)
        yield Lines(id="table")
        yield Filter(id="filter", placeholder=_("words of a promise or its reply, overdue…"))
        yield StatusBar(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Look for the promises."""
        self._gather()

    def on_unmount(self) -> None:
        """Let go of the library."""
        self._open.close()

    @cached_property
    def _said(self) -> Promises:
        """What promises say, for those that are drawn."""
        return Promises(self._open.enter_context(opened_library(self._cache)))

    # In a thread

    @work(thread=True, exclusive=True)
    def _gather(self) -> None:
        from reader.library.ledgers import heads, traits_by_digest
        from reader.store import open_store
        from reader.wide_ledger import newest

        worker = get_current_worker()
        try:
            with opened_library(self._cache) as library:
                dues = promises(library, self._scope.replies, today())
                self.post_message(self.Found(_Gathered(dues)))
                replies = heads(library, self._scope.replies)
                with closing(open_store(self._database)) as store:
                    traits = traits_by_digest(library, {each.digest for each in replies})
                    letters = {each.reply for each in newest(library, store, replies, traits)}
                    said = store.left_out
                dues = [due for due in dues if due.reply in letters]
                sought = {}
                for due, words in Promises(library).sought(dues):
                    if worker.is_cancelled:
                        return
                    sought[due] = words
        except ReaderError as error:
            self.post_message(self.Found(self._gathered, str(error)))
        else:
            self.post_message(self.Found(_Gathered(dues, [sought[due] for due in dues]), said))

    # What is shown

    @on(Found)
    def take(self, event: Found) -> None:
        """Show promises, the first of them long before it is known which are copies."""
        self._gathered = event.gathered
        self._fill()
        if event.said:
            self.status.say(event.said)

    def _fill(self) -> None:
        """The promises that are wanted; the marked one stays so where it is still there."""
        marked = self._marked
        dues = self._wanted()
        try:
            self._rows = _Rows(dues, self._said)
        except ReaderError as error:
            self.status.say(str(error))
            return
        columns = (
            Column(_DEADLINE, _("deadline"), 12),
            Column("promise", _("promise"), 34, 6),
            Column(_REPLY, _("reply"), 18, 1, 30),
            Column("issuer", _("issuer"), 10, 1, 26, rank=1),
        )
        self.table.show_columns(columns, self._by)
        self.table.show_rows(self._rows, dues.index(marked) if marked in dues else 0)
        self._show_title()

    def _wanted(self) -> list[Due]:
        """The promises that have the words, and are overdue where that is one of them, in their order."""
        dues, sought = self._gathered
        if sought is not None:  # else not all of them were looked at yet
            words = set(folded(self._words).split())
            late = words & {"overdue", folded(_("overdue"))}
            # Numbers, since of hundreds of thousands of pairs the garbage collector would take ten times as long.
            places = [place for place, due in enumerate(dues) if due.is_overdue or not late]
            for word in words - late:
                places = [place for place in places if word in sought[place]]
            dues = [dues[place] for place in places]
        return by_reply(dues) if self._by == _REPLY else list(dues)

    def _show_title(self) -> None:
        dues = self._rows.dues
        count = len(dues)
        late = sum(due.is_overdue for due in dues)
        facts = [ngettext("{count} promise", "{count} promises", count).format(count=count)]
        if late:
            facts.append(_("{count} overdue").format(count=late))
        if self._gathered.sought is None:
            facts.append(_("copies are still looked for"))
        elif self._words:
            facts.append(f"/{self._words}")
        right = " · ".join(facts)
        title = shortened(self._scope.title, self.size.width - cells(right) - 5)
        self.query_one("#title", Static).update(f"{title} · {right}")

    @property
    def _marked(self) -> Due | None:
        index = self.table.marked
        return None if index is None else self._rows.dues[index]

    @on(Table.RowHighlighted)
    def show_marked(self) -> None:
        """The status line shows all of the marked promise, and whose it is."""
        due = self._marked
        named = self._said.called(due) if due else None
        if due and named:
            self.status.show(visible(f"{self._said.words(due)} · {named.name}"), [])

    # What is chosen

    def action_sort(self) -> None:
        """Sort by deadlines, or by replies."""
        self._sort(_REPLY if self._by == _DEADLINE else _DEADLINE)

    @on(Table.HeaderSelected)
    def sort_by_column(self, event: Table.HeaderSelected) -> None:
        """Sort by the column that was clicked."""
        if event.key in {_DEADLINE, _REPLY}:
            self._sort(event.key)

    def _sort(self, by: str) -> None:
        self._by = by
        self._fill()

    @on(Table.RowSelected)
    def open(self, event: Table.RowSelected) -> None:
        """Open the reply of a promise where that stands, over these."""
        due = self._rows.dues[event.index]
        if named := self._said.called(due):
            path, member = named.files[0]
            self.post_message(Library.Opened(path, member, due.span))

    @on(Input.Changed)
    def filter_rows(self, event: Input.Changed) -> None:
        """Show the promises that have the words."""
        self._words = event.value
        self._fill()
