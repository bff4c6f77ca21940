"""The search over everything: letters, what they are called and notes; hits by reply while one types.

Below an empty line are the searches that one keeps, and the last ones. A reply that is opened has all its hits marked;
going on past the last of them opens the next reply.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import Input, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from reader.annotations import Kind
from reader.config import Settings
from reader.errors import ReaderError
from reader.i18n import _, ngettext
from reader.keys.configured import with_keys
from reader.keys.find import FIND, FIND_LIST, FIND_WORDS
from reader.library.cache import opened_library
from reader.library.hits import Snippet
from reader.library.query import QueryError, parse
from reader.library.searches import KeptSearches, Searches
from reader.library.searching import Counted, Found, NoteHit, Search
from reader.noting import Noting
from reader.text.canonical import visible
from reader.tui.bars import KeyBar, StatusBar
from reader.tui.keys.bindings import bindings
from reader.tui.option_list import OptionList
from reader.tui.query_input import QueryInput, still
from reader.tui.reading.screen import ReadingScreen
from reader.tui.typed_ahead import TypedAhead
from reader.tui.workers import in_thread, tell
from reader.typesetting.cutting import fitting
from reader.typesetting.wrap import cells

_MOST = 200
"""Replies that are listed; all are counted."""
_FIRST, _FURTHER = 5, 50
"""Replies that are shown at once."""


def _placeholder() -> str:
    return with_keys(_("words, “phrases”, -not, or; money>=1000万 year:2023 … {key[program.help]} fields"))


def _cut(line: Text, room: int) -> Text:
    """A line cut to a width in cells, with an ellipsis, but within no number."""
    if cells(line.plain) <= room:
        return line
    kept = line[: fitting(line.plain, room - 1)]
    kept.rstrip()
    return kept.append("…")


class FindWords(QueryInput):
    """The query."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(FIND_WORDS)


class FindList(OptionList):
    """What is found; enter opens."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(FIND_LIST)


class FindScreen(TypedAhead[None]):
    """A line for the query, and below it the replies that it holds of, as they are found, the newest first."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(FIND)
    COMPONENT_CLASSES: ClassVar[set[str]] = {"find--title", "find--dim", "find--hit"}

    @dataclass
    class Opened(Message):
        """A reply is to be read with all its hits, in the place of another one where one goes on from there."""

        asked: str
        found: Found
        instead: ReadingScreen | None = None
        at_last: bool = False

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._cache = settings.cache
        self._noting = Noting(settings.database)
        self._searches = KeptSearches(settings.searches)
        self._asked = ""
        self._found: list[Found] | None = None
        self._listed: list[str] = []
        self._open = 0

    def compose(self) -> ComposeResult:
        """What it is, the line, what is found, what is said, the keys."""
        yield Static("", id="title", markup=False)
        yield FindWords(id="find-words", placeholder=_placeholder())
        yield FindList(id="found", markup=False)
        yield StatusBar(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Begin in the line."""
        self.query_one(FindWords).focus()
        self._list_searches(self._searches.all())

    def on_unmount(self) -> None:
        """Let go of the notes."""
        self._noting.close()

    # Searching

    @on(Input.Changed)
    def look(self, event: Input.Changed) -> None:
        """Search anew with every letter; with a mistake in it what was found before stays."""
        self.workers.cancel_group(self, "find")
        if not event.value.strip():
            self._list_searches(self._searches.all())
        else:
            in_thread(self, partial(self._search, event.value), "find", exclusive=True)

    def _search(self, asked: str) -> None:
        worker = get_current_worker()
        begun = False

        def show(some: Sequence[Found], counted: Counted | None = None) -> None:
            if not worker.is_cancelled:
                tell(self, partial(self._show, is_first=not begun, counted=counted), asked, some)

        try:
            notes = self._noting.notes()
            query = parse(visible(asked))
            with opened_library(self._cache) as library:
                today = datetime.now(UTC).astimezone().date()
                search = Search(
                    library, query, today, limit=_MOST, notes=notes, is_wanted=lambda: not worker.is_cancelled
                )
                some: list[Found] = []
                for found in search:
                    some.append(found)
                    if len(some) == (_FURTHER if begun else _FIRST):
                        show(some)
                        begun, some = True, []
                show(some, search.counted)
        except ReaderError as error:
            if not worker.is_cancelled:
                tell(self, self._say_why_not, error)

    def _say_why_not(self, error: ReaderError) -> None:
        is_still_shown = isinstance(error, QueryError) and self._found is not None
        self._say(still(error.alone, self._asked) if is_still_shown else error.alone)

    def _show(self, asked: str, some: Sequence[Found], *, is_first: bool, counted: Counted | None) -> None:
        listed = self.query_one(FindList)
        if is_first or self._found is None:
            self._found = []
            listed.clear_options()
            self._say("")
        self._asked = asked
        self._found += some
        listed.add_options([Option(self._entry(found)) for found in some])
        if listed.highlighted is None and self._found:
            listed.highlighted = 0
        words = _("searching…") if counted is None else counted.said
        self._say_title(words, _("the newest first") if self._found else "")
        if counted is not None:
            self._say(self._noting.problem)

    # What is shown

    def _entry(self, found: Found) -> Text:
        """A reply: what it is called, what is known of it, and the words around its hits, a line each."""
        name = found.called
        facts = [name.dated, name.number, name.issuer]
        if found.hits:
            facts.append(ngettext("{count} hit", "{count} hits", found.hits).format(count=found.hits))
        if found.noted:
            facts.append(ngettext("{count} note", "{count} notes", found.noted).format(count=found.noted))
        facts.append("" if found.is_sure else _("maybe"))
        dim = self._style("dim")
        lines = [
            Text(visible(" ".join(name.name.split())), self._style("title")),
            Text("  " + visible(" · ".join(fact for fact in facts if fact)), dim),
            *(Text("  ").append_text(self._marked(each)) for each in (*found.titles, *found.snippets)),
            *(Text("  ").append_text(self._note(each)) for each in found.notes),
        ]
        room = max(8, self.size.width - 5)
        return Text("\n", no_wrap=True).join(_cut(line, room) for line in lines)

    def _note(self, note: NoteHit) -> Text:
        facts = [_(Kind(note.kind).label), *(f"#{tag}" for tag in note.tags), note.author]
        said = visible(_("note ({about})").format(about=" · ".join(filter(None, facts))))
        about = Text(f"{said} ", self._style("dim"))
        return about.append_text(self._marked(note.words)) if note.words else about

    def _marked(self, snippet: Snippet) -> Text:
        text = Text(visible(snippet.words))
        for mark in snippet.marks:
            text.stylize(self._style("hit"), mark.start, mark.end)
        return text

    def _list_searches(self, searches: Searches) -> None:
        """List the searches that are kept, and the last ones."""
        self._found = None
        recent = [each for each in searches.recent if each not in searches.kept]
        self._listed = [*searches.kept, *recent]
        listed = self.query_one(FindList)
        listed.clear_options()
        kept, dim = _("kept"), self._style("dim")
        listed.add_options([Option(Text(f"{visible(each)}  ").append(kept, dim)) for each in searches.kept])
        listed.add_options([Option(Text(visible(each))) for each in recent])
        self._say_title(_("your searches") if self._listed else "")
        self._say("" if self._listed else with_keys(_("{key[find.keep]} keeps a search: it is listed here then.")))

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"find--{name}", partial=True)

    def _say_title(self, *facts: str) -> None:
        self.query_one("#title", Static).update(
            " · ".join(filter(None, (_("Search over everything"), *facts))), layout=False
        )

    def _say(self, words: str) -> None:
        self.query_one(StatusBar).say(words)

    # What the keys do

    @on(FindList.OptionSelected)
    def choose(self, event: FindList.OptionSelected) -> None:
        """Open the reply, or search again for what was searched before."""
        event.stop()
        if self._found is None:
            words = self.query_one(FindWords)
            words.value = self._listed[event.option_index]
            words.cursor_position = len(words.value)
            words.focus()
            return
        self._open = event.option_index
        self._keep(lambda searches: searches.made(self._asked))
        self.post_message(self.Opened(self._asked, self._found[self._open]))

    def go_on(self, step: int, instead: ReadingScreen) -> bool:
        """Open the next reply, or the one before, in the place of one; whether there is one."""
        there = self._open + step
        if not self._found or not 0 <= there < len(self._found):
            return False
        self._open = self.query_one(FindList).highlighted = there
        self.post_message(self.Opened(self._asked, self._found[there], instead, at_last=step < 0))
        return True

    def action_to_list(self) -> None:
        """Go down to what is found."""
        listed = self.query_one(FindList)
        if listed.option_count:
            listed.highlighted = listed.highlighted or 0
            listed.focus()

    def action_up(self) -> None:
        """Go up, from the first one to the line."""
        listed = self.query_one(FindList)
        if listed.highlighted:
            listed.action_cursor_up()
        else:
            self.action_ask()

    def action_ask(self) -> None:
        """Go to the line."""
        self.query_one(FindWords).focus()

    def action_keep(self) -> None:
        """Keep the search that stands in the line, or no more."""
        asked = self.query_one(FindWords).value.strip()
        if not asked:
            return
        if searches := self._keep(lambda searches: searches.turned(asked)):
            is_kept = asked in searches.kept
            self._say(_("Kept: it is listed where the line is empty.") if is_kept else _("Kept no more."))

    def _keep(self, change: Callable[[Searches], Searches]) -> Searches | None:
        try:
            return self._searches.change(change)
        except ReaderError as error:
            self._say(error.alone)
            return None

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
