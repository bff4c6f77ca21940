"""A screen over the table of replies with lines of what these say: gathered in a thread, filtered, opened there."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import cached_property, lru_cache
from pathlib import Path
from typing import ClassVar, Generic, Protocol, TypeVar

from rich.text import Text
from textual import getters, on
from textual.app import ComposeResult
from textual.widgets import Input, Static

from reader.errors import ReaderError
from reader.i18n import _
from reader.library.cache import Library as Cache
from reader.library.cache import opened_library
from reader.library.naming import Called, called_if_there
from reader.text import Span
from reader.text.canonical import visible
from reader.text.search import folded
from reader.tui.filtered import Filtered
from reader.tui.library.scope import Scope
from reader.tui.library.screen import Library
from reader.tui.reading.bars import KeyBar, StatusBar, shortened
from reader.tui.reading.going import Elsewhere
from reader.tui.table import Table
from reader.typesetting.columns import Column
from reader.typesetting.wrap import cells

_KEPT = 64
"""So many replies' names are kept while somebody looks at them; a screen shows those of a few."""
REPLY = "reply"


class OfReply(Protocol):
    """What a line is of: something at a place in a reply of the library."""

    @property
    def reply(self) -> int:
        """The number of the reply."""

    @property
    def span(self) -> Span:
        """The place."""


Line = TypeVar("Line", bound=OfReply)


class _Rows(Generic[Line]):
    """Lines in an order; what each says is looked up when it is drawn."""

    def __init__(self, screen: "LinesScreen[Line]", lines: Sequence[Line]) -> None:
        self._screen, self.lines = screen, lines

    def __len__(self) -> int:
        return len(self.lines)

    def cell(self, index: int, key: str, width: int) -> Text:
        """What stands in a line's column."""
        line = self.lines[index]
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
    SORTS: ClassVar[tuple[str, str]]
    """The columns that lines are sorted by, at first by the first one."""

    table = getters.query_one("#table", Table)
    status = getters.query_one("#status", StatusBar)

    def __init__(self, scope: Scope, cache: Path, database: Path) -> None:
        super().__init__()
        self.scope, self.cache, self.database = scope, cache, database
        self.words = ""
        self.by = self.SORTS[0]
        self.rows: _Rows[Line] = _Rows(self, ())
        self._open = ExitStack()
        self.called = lru_cache(_KEPT)(self._named)

    @abstractmethod
    def make_table(self) -> Table:
        """The table, called `table`."""

    @abstractmethod
    def make_filter(self) -> Input:
        """The line for words, called `filter`."""

    @abstractmethod
    def gather(self) -> object:
        """Begin to look for the lines."""

    @abstractmethod
    def columns(self) -> Sequence[Column]:
        """The columns before those of the reply."""

    @abstractmethod
    def wanted(self) -> Sequence[Line]:
        """The lines that have the words, in their order."""

    @abstractmethod
    def facts(self, lines: Sequence[Line]) -> Iterator[str]:
        """What there is to say of all of them together."""

    @abstractmethod
    def said_in(self, line: Line, key: str) -> Text:
        """What a line says in a column of its own."""

    @abstractmethod
    def said(self, line: Line) -> str:
        """All that a line says."""

    def compose(self) -> ComposeResult:
        """A title, the table, the filter, what the marked line says, the keys."""
        yield Static("", id="title", markup=False)
        yield self.make_table()
        yield self.make_filter()
        yield StatusBar(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Look for the lines."""
        self.show_title()
        self.gather()

    def on_unmount(self) -> None:
        """Let go of the library."""
        self._open.close()

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
            self.status.say(str(error))
            return False

    def _named(self, reply: int) -> Called | None:
        return called_if_there(self.library, reply)

    # What is shown

    def fill(self) -> None:
        """The lines that are wanted; the marked one stays so where it is still there."""
        marked, lines = self.marked, self.wanted()
        if not self._can_read:
            self.show_title()
            return
        self.rows = _Rows(self, lines)
        of_reply = (Column(REPLY, _("reply"), 20, 1, 30), Column("issuer", _("issuer"), 10, 1, 26, rank=1))
        self.table.show_columns((*self.columns(), *of_reply), self.by)
        self.table.show_rows(self.rows, lines.index(marked) if marked in lines else 0)
        self.show_title()

    def show_title(self) -> None:
        """Say whose lines these are, and how many."""
        facts = list(self.facts(self.rows.lines))
        if self.words:
            facts.append(f"/{self.words}")
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
        if line and named:
            self.status.show(visible(f"{self.said(line)} · {named.name}"), [])

    # What is chosen

    def action_sort(self) -> None:
        """Sort the other way."""
        self._sort(self.SORTS[self.by == self.SORTS[0]])

    @on(Table.HeaderSelected)
    def sort_by_column(self, event: Table.HeaderSelected) -> None:
        """Sort by the column that was clicked."""
        if event.key in self.SORTS:
            self._sort(event.key)

    def _sort(self, by: str) -> None:
        self.by = by
        self.fill()

    @on(Table.RowSelected)
    def open_line(self, event: Table.RowSelected) -> None:
        """Open the reply of a line where that stands, over these."""
        line = self.rows.lines[event.index]
        if named := self.called(line.reply):
            there = Elsewhere(*named.files[0], line.span, digest=named.digest)
            self.post_message(Library.Opened(there))

    @on(Input.Changed)
    def filter_rows(self, event: Input.Changed) -> None:
        """Show the lines that have the words."""
        self.words = event.value
        self.fill()


def sought_in(words: str, named: Called | None) -> str:
    """What a line is looked for by: its words, and what its reply is called, folded."""
    facts = (named.name, named.number, named.issuer) if named else ()
    return folded(" ".join(filter(None, (words, *facts))))
