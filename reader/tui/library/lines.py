"""A screen over the table of replies with lines of what these say: gathered in a thread, filtered, opened there."""

from abc import abstractmethod
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from rich.text import Text
from textual import getters, on, work
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from reader.errors import ReaderError
from reader.exchange.formats import Content
from reader.exchange.lists.model import Listed
from reader.i18n import _, ngettext
from reader.keys.configured import with_keys
from reader.library.answering import Question
from reader.library.bounds import today
from reader.library.cache import Library as Cache
from reader.library.cache import opened_library
from reader.library.lines import Line as Sought
from reader.library.lines import OfReply, lines_held
from reader.library.naming import Called, called_if_there
from reader.library.query import QueryError, parse
from reader.library.truths import Held, NotWantedError
from reader.noting import Noting
from reader.text.canonical import visible
from reader.tui.bars import KeyBar, StatusBar, shortened
from reader.tui.elsewhere import Elsewhere, Wanted
from reader.tui.filtered import Filtered
from reader.tui.library.scope import UNREAD, Scope
from reader.tui.query_input import still
from reader.tui.signs import MAYBE
from reader.tui.table import Table
from reader.tui.workers import DIALOG, in_thread
from reader.typesetting.columns import Column
from reader.typesetting.wrap import cells

_KEPT = 64
"""So many replies' names are kept while somebody looks at them; a screen shows those of a few."""
REPLY = "reply"
_MAYBE = "maybe"


Line = TypeVar("Line", bound=OfReply)


class Gathered(NamedTuple, Generic[Line]):
    """Lines that were found. `lacks` says why they are not all of the newest version of each letter, if they aren't;
    `sought` has for each what it is looked for by, as soon as that is known; `told` is to be said once. No more are
    looked for where it `is_last`."""

    lines: Sequence[Line] = ()
    lacks: str = ""
    sought: Sequence[Sought] | None = None
    told: str = ""
    is_last: bool = False


class _Rows(Generic[Line]):
    """Lines in an order; what each says is looked up when it is drawn. `maybe` are those that may not be meant."""

    def __init__(self, screen: "LinesScreen[Line]", lines: Sequence[Line], maybe: frozenset[Line]) -> None:
        self._screen, self.lines, self.maybe = screen, lines, maybe

    def __len__(self) -> int:
        return len(self.lines)

    def cell(self, index: int, key: str, width: int) -> Text:
        """What stands in a line's column."""
        line = self.lines[index]
        if key == _MAYBE:
            return Text(MAYBE if line in self.maybe else "")
        named = self._screen.called(line.reply)
        if named is None:
            return Text()
        if key == REPLY:
            number = named.number or ""
            return Text(visible(number if number and cells(number) <= width else named.name))
        return Text(visible(named.issuer or "")) if key == "issuer" else self._screen.said_in(line, key)


class LinesScreen(Filtered[None], Generic[Line]):
    """Lines of some replies; who inherits gathers them, and says what they are and say."""

    AUTO_FOCUS = "#table"
    TABLE: ClassVar[type[Table]]
    FILTER: ClassVar[type[Input]]
    SORTS: ClassVar[tuple[str, str]]
    """The columns that lines are sorted by, at first by the first one."""
    HINT: ClassVar[str]
    """What stands in the empty filter, a msgid with keys."""
    CONTENT: ClassVar[Content]
    """What an export of them is."""
    KEPT_IN: ClassVar[str] = ""
    """The table of the library that has the lines, if there is one."""

    table = getters.query_one("#table", Table)
    status = getters.query_one("#status", StatusBar)

    class Found(Message):
        """Lines were gathered, or it is `said` why no more are."""

        def __init__(self, gathered: "Gathered[Any]", said: str) -> None:
            super().__init__()
            self.gathered, self.said = gathered, said

    class Chosen(Message):
        """It is known of which of some lines a query holds; `None` where that can't be found out, for a reason that is
        `said`; a mistake in it if it `is_mistaken`."""

        def __init__(
            self, gathered: "Gathered[Any]", asked: str, held: Held | None, said: str, *, is_mistaken: bool
        ) -> None:
            super().__init__()
            self.gathered, self.asked, self.held, self.said = gathered, asked, held, said
            self.is_mistaken = is_mistaken

    def __init__(self, scope: Scope, cache: Path, database: Path) -> None:
        super().__init__()
        self.scope, self.cache, self.database = scope, cache, database
        self.words = ""
        self.by, self.backwards = self.SORTS[0], False
        self.rows: _Rows[Line] = _Rows(self, (), frozenset())
        self._gathered: Gathered[Line] | None = None
        self._held: Held | None = None
        self._answered = self._mistaken = ""
        self._noting = Noting(database)
        self._open = ExitStack()
        self.called = lru_cache(_KEPT)(self._named)

    @abstractmethod
    def gathered(self, library: Cache) -> Iterator[Gathered[Line]]:
        """The lines, in a thread: the first of them soon, then all."""

    @abstractmethod
    def columns(self) -> Sequence[Column]:
        """The columns before those of the reply."""

    @abstractmethod
    def ordered(self, lines: Sequence[Line]) -> Sequence[Line]:
        """Lines in the order of the column that they are sorted by."""

    @abstractmethod
    def counted(self, lines: Sequence[Line]) -> Iterator[str]:
        """How many lines there are, and what else there is to say of all of them together."""

    @abstractmethod
    def said_in(self, line: Line, key: str) -> Text:
        """What a line says in a column of its own."""

    @abstractmethod
    def said(self, line: Line) -> str:
        """All that a line says."""

    @abstractmethod
    def listed(self, library: Cache, lines: Sequence[Line], maybe: Collection[Line]) -> Listed:
        """Lines as they are written for others, in a thread; `maybe` are those that may not be meant."""

    @abstractmethod
    def nothing(self, count: int) -> str:
        """What it means that there is no line in so many replies."""

    def compose(self) -> ComposeResult:
        """A title, the table, the filter, what the marked line says, the keys."""
        yield Static("", id="title", markup=False)
        yield self.TABLE(id="table")
        yield self.FILTER(id="filter", placeholder=with_keys(_(self.HINT)))
        yield StatusBar(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Look for the lines."""
        self.show_title()
        in_thread(self, self._gather, "gather", exclusive=True)

    def on_unmount(self) -> None:
        """Let go of the library and of the notes."""
        self._open.close()
        self._noting.close()

    @cached_property
    def library(self) -> Cache:
        """The library, for the lines that are drawn; a `ReaderError` where it can't be read."""
        return self._open.enter_context(opened_library(self.cache))

    @property
    def _can_read(self) -> bool:
        """Whether the library is open; why it isn't is said."""
        try:
            return bool(self.library)
        except ReaderError as error:
            self.status.say(error.alone)
            return False

    def _named(self, reply: int) -> Called | None:
        return called_if_there(self.library, reply)

    # In threads

    def _gather(self) -> None:
        worker = get_current_worker()
        gathered: Gathered[Line] = Gathered()
        try:
            with opened_library(self.cache) as library:
                for gathered in self.gathered(library):
                    if worker.is_cancelled:
                        return
                    self.post_message(self.Found(gathered, gathered.told))
        except ReaderError as error:
            self.post_message(self.Found(gathered._replace(lacks=_(UNREAD)), error.alone))

    def _choose(self, gathered: Gathered[Line], asked: str) -> None:
        worker = get_current_worker()
        held, said, is_mistaken = None, "", False
        try:
            notes = self._noting.notes()
            query = parse(visible(asked))
            with opened_library(self.cache) as library:
                question = Question(query, self.today, (), notes, lambda: not worker.is_cancelled)
                held = lines_held(library, question, gathered.sought or (), self.KEPT_IN)
            said = self._noting.problem
        except NotWantedError:
            return
        except ReaderError as error:
            said, is_mistaken = error.alone, isinstance(error, QueryError)
        if not worker.is_cancelled:
            self.post_message(self.Chosen(gathered, asked, held, said, is_mistaken=is_mistaken))

    @property
    def today(self) -> int:
        """The day in digits."""
        return today()

    # What is shown

    @on(Found)
    def take(self, event: Found) -> None:
        """Show lines, the first of them long before all are gathered."""
        self._gathered = event.gathered
        self._find()
        if event.said or self.status.message == _("Reading all replies…"):
            self.status.say(event.said)

    def _find(self) -> None:
        """Show the lines that the query holds of; until that is known, those that were shown, or all."""
        gathered = self._gathered
        if gathered and gathered.sought is not None and self.words.strip():
            in_thread(self, partial(self._choose, gathered, self.words), "choose", exclusive=True)
        else:
            self.workers.cancel_group(self, "choose")
            self._held, self._answered = None, ""
            self.fill()

    @on(Chosen)
    def take_chosen(self, event: Chosen) -> None:
        """Show the lines that are meant; with a mistake in the query what was shown before stays."""
        if event.gathered is not self._gathered or event.asked != self.words:
            return
        self._mistaken = event.asked if event.is_mistaken else ""
        self.status.say(still(event.said, self._answered) if event.is_mistaken else event.said)
        if event.held is not None:
            self._held, self._answered = event.held, event.asked
            self.fill()
        else:
            self.show_title()

    def fill(self) -> None:
        """The lines that are meant; the marked one stays so where it is still there."""
        marked = self.marked
        if not self._can_read:
            self.show_title()
            return
        gathered: Sequence[Line] = self._gathered.lines if self._gathered else ()
        lines, maybe = gathered, frozenset[Line]()
        if self._held is not None:
            lines = [gathered[place] for place in sorted(self._held.may)]
            maybe = frozenset(gathered[place] for place in self._held.may - self._held.sure)
        lines = self.ordered(lines)
        if self.backwards:
            lines = lines[::-1]
        self.rows = _Rows(self, lines, maybe)
        before = (Column(_MAYBE, "", 1),) if maybe else ()
        of_reply = (Column(REPLY, _("reply"), 20, 1, 30, rank=1), Column("issuer", _("issuer"), 10, 1, 26, rank=3))
        self.table.show_columns((*before, *self.columns(), *of_reply), self.by, backwards=self.backwards)
        self.table.show_rows(self.rows, lines.index(marked) if marked in lines else 0)
        self.table.say_nothing(self._nothing())
        self.show_title()

    def _nothing(self) -> str:
        """What an empty table means; nothing while lines are still looked for."""
        if self._gathered is None or not self._gathered.is_last:
            return ""
        return _("This is in none of them.") if self._gathered.lines else self.nothing(len(self.scope.replies))

    def show_title(self) -> None:
        """Say whose lines these are, and how many."""
        facts = list(self.counted(self.rows.lines)) if self._gathered else [_("Reading…")]
        if maybe := len(self.rows.maybe):
            facts.append(ngettext("{count} of them maybe", "{count} of them maybe", maybe).format(count=maybe))
        if self._gathered and self._gathered.lacks:
            facts.append(self._gathered.lacks)
        if self._answered:
            facts.append(f"/{self._answered}")
        elif self.words and self.words != self._mistaken:
            facts.append(f"/{self.words} …")
        right = " · ".join(facts)
        title = shortened(self.scope.title, self.size.width - cells(right) - 5)
        self.query_one("#title", Static).update(f"{title} · {right}", layout=False)

    @property
    def marked(self) -> Line | None:
        """The marked line."""
        index = self.table.marked
        return None if index is None else self.rows.lines[index]

    @on(Table.RowHighlighted)
    def show_marked(self) -> None:
        """The status line shows all of the marked line, and whose it is."""
        line = self.marked
        named = self.called(line.reply) if line else None
        said = visible(f"{self.said(line)} · {named.name}") if line and named else ""
        self.status.show(said, [])

    # What is chosen

    @work(exclusive=True, group=DIALOG)
    async def action_export(self) -> None:
        """Export the lines that are shown, in their order."""
        from reader.tui.library.line_exporting import export

        lines, maybe, facts = self.rows.lines, self.rows.maybe, list(self.counted(self.rows.lines))
        if self._gathered is None or not self._gathered.is_last:
            self.status.say(_("Reading all replies…"))
        elif not lines:
            self.status.say(_("There is nothing to export."))
        else:
            title = _("Export {what}").format(what=" · ".join(filter(None, (*facts, self._gathered.lacks))))
            listed = partial(self.listed, lines=lines, maybe=maybe)
            if said := await export(self, title, self.CONTENT, listed, self.cache, self.database):
                self.status.say(said)

    def action_sort(self) -> None:
        """Sort by the other column."""
        self._sort(self.SORTS[self.by == self.SORTS[0]], backwards=self.backwards)

    def action_reverse(self) -> None:
        """Turn the order around."""
        self._sort(self.by, backwards=not self.backwards)

    @on(Table.HeaderSelected)
    def sort_by_column(self, event: Table.HeaderSelected) -> None:
        """Sort by the column that was clicked, the other way the second time."""
        if event.key in self.SORTS:
            self._sort(event.key, backwards=event.key == self.by and not self.backwards)

    def _sort(self, by: str, *, backwards: bool) -> None:
        self.by, self.backwards = by, backwards
        self.fill()

    @on(Table.RowSelected)
    def open_line(self, event: Table.RowSelected) -> None:
        """Open the reply of a line where that stands, over these."""
        line = self.rows.lines[event.index]
        if named := self.called(line.reply):
            there = Elsewhere(*named.files[0], line.span, digest=named.digest)
            self.post_message(Wanted(there))

    @on(Input.Changed)
    def filter_rows(self, event: Input.Changed) -> None:
        """Show the lines that the query holds of."""
        self.words = event.value
        self._find()
