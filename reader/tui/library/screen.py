"""The library: the replies in some places, or all that are known, in one table to choose from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.worker import get_current_worker

from reader.config import Settings
from reader.config.settings import REPLIES_SORTS
from reader.errors import ReaderError
from reader.i18n import _
from reader.keys import modes
from reader.keys.configured import with_keys
from reader.keys.library import LIBRARY, LIBRARY_FILES
from reader.library.cache import NoLibraryError
from reader.library.listing import Listed
from reader.library.searches import KeptSearches
from reader.noting import Noting
from reader.text.canonical import visible
from reader.tui.choosing import Chosen
from reader.tui.keys.bindings import bindings
from reader.tui.library.columns import columns, title_of
from reader.tui.library.filtering import Filter
from reader.tui.library.finding import Finder, Found, View, counted, nothing
from reader.tui.library.letters import MOST_COMPARED, Letters, how_to_tell, why_untold
from reader.tui.library.over import OverTable
from reader.tui.library.preview import Preview
from reader.tui.library.rows import File, ReplyRows, file_of, named_in, path_of
from reader.tui.library.scope import Scope, scope_of
from reader.tui.library.updating import Updating
from reader.tui.reading.bars import KeyBar, StatusBar
from reader.tui.reading.elsewhere import Elsewhere
from reader.tui.table import Table
from reader.tui.workers import DIALOG
from reader.typesetting import geometry


def _done_by(part: "Callable[[Library], Callable[[], None]]") -> property:
    """What a key does, where a part of the screen does it."""
    return property(part)


class Files(Table):
    """The table; enter opens."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY_FILES)


class Library(Screen[None]):
    """A table of files; what each says of itself is filled in as it is read."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY)
    AUTO_FOCUS = "#files"

    @dataclass
    class Opened(Message):
        """A reply was chosen."""

        there: Elsewhere

    files = getters.query_one("#files", Files)
    status = getters.query_one("#status", StatusBar)
    filter = getters.query_one("#filter", Filter)

    def __init__(self, places: Sequence[Path], settings: Settings) -> None:
        """`places` are the folders and files that are opened; none are all of the library."""
        super().__init__()
        self._settings = settings
        self._places = places
        self._view = View(settings.replies_sort, settings.replies_reverse)
        self._left_out = tuple(settings.replies_without.split())
        self._found: Found | None = None
        self._marked: dict[File, None] = {}
        self._said_of: File | None = None
        self._trouble = self._progress = ""
        self._has_begun = False
        self.updating = Updating(self, places, settings)
        self.letters = Letters(self, settings, self._cache, places, self._learn_letters)
        self._noting = Noting(settings.database)
        self._finder = Finder(self._cache, places, self._noting)
        self.over = OverTable(self, settings, self._cache, self._scope, lambda: self._chosen, self._say, self._open)
        self.rows = ReplyRows(named_in(places, settings.library), self._marked, self.letters.signs)

    def _cache(self) -> Path:
        return self.updating.cache

    def compose(self) -> ComposeResult:
        """How many there are, the table, what is marked in it, the filter, the keys."""
        yield Static(_("Reading…"), id="title", markup=False)
        with Horizontal(id="beside"):
            yield Files(id="files")
            yield Preview(id="preview")
        yield Filter(KeptSearches(self._settings.searches))
        yield StatusBar(id="status")
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show what is known, then read what is new."""
        self.filter.display = False
        self._arrange()
        self._find(self._view)
        if self._settings.tick:
            self.set_interval(self._settings.tick, self.updating.tick)

    def on_unmount(self) -> None:
        """Stop reading."""
        self.updating.close()
        self.rows.close()
        self._noting.close()

    def on_screen_resume(self) -> None:
        """What was noted over a reply, and said of letters, holds here too."""
        self.letters.renew()
        if self._found:
            self._find(self._view)

    def on_resize(self, event: events.Resize) -> None:
        """On a wide screen the marked reply stands beside the table."""
        self.query_one(Preview).display = event.size.width >= geometry.PREVIEWED
        self.call_after_refresh(self.show_marked)

    # What is shown

    def _arrange(self) -> None:
        self.files.show_columns(columns(self._left_out, self._view.by), self._view.by, backwards=self._view.backwards)

    def _change(self, view: View) -> None:
        self._view = view
        self._arrange()
        self._find(view)

    def action_sort(self) -> None:
        """Sort by the next column."""
        following = REPLIES_SORTS[(REPLIES_SORTS.index(self._view.by) + 1) % len(REPLIES_SORTS)]
        self._sort(following, backwards=self._view.backwards)
        self._say(_("Sorted by {column}.").format(column=title_of(following)))

    def action_reverse(self) -> None:
        """Turn the order around."""
        self._sort(self._view.by, backwards=not self._view.backwards)

    @on(Table.HeaderSelected)
    def sort_by_column(self, event: Table.HeaderSelected) -> None:
        """Sort by the column that was clicked, the other way the second time."""
        if event.key in REPLIES_SORTS:
            again = event.key == self._view.by
            self._sort(event.key, backwards=again and not self._view.backwards)

    def _sort(self, by: str, *, backwards: bool) -> None:
        self._change(self._view._replace(by=by, backwards=backwards))
        self.post_message(Chosen({"replies_sort": by, "replies_reverse": backwards}))

    @work(exclusive=True, group=DIALOG)
    async def action_columns(self) -> None:
        """Choose which columns are shown."""
        from reader.tui.library.choosing import ColumnsDialog

        self._left_out = await self.app.push_screen_wait(ColumnsDialog(self._left_out))
        self._arrange()
        self.post_message(Chosen({"replies_without": " ".join(self._left_out)}))

    @work(thread=True, exclusive=True, group="find")
    def _find(self, view: View) -> None:
        worker = get_current_worker()
        tell = self.app.call_from_thread
        try:
            if self._found is None and not view.words:
                tell(self._show, self._finder.first(view))
            found = self._finder.find(view, lambda: not worker.is_cancelled)
        except NoLibraryError:
            found = None  # until it is made, which is begun now
        except ReaderError as error:
            found = None
            if not worker.is_cancelled:
                tell(self._say_mistake, str(error))
        if found and worker.is_cancelled:
            found.listing.close()
        elif found:
            tell(self._show, found)
        if not self._has_begun:
            self._has_begun = True
            tell(self.updating.begin)

    def _show(self, found: Found) -> None:
        if not self.is_mounted:
            found.listing.close()
            return
        before, self._found = self._found, found
        index = self.files.marked
        number = self.rows.numbers[index] if index is not None else None
        self.rows.take(found)
        is_asked = before is not None and before.view.words != found.view.words
        self.files.show_rows(self.rows, 0 if is_asked else self.rows.place_of(number, index or 0))
        if self._trouble:
            self._trouble = ""
            self._say("")
        self.files.say_nothing(nothing(found))
        self.query_one("#title", Static).update(counted(found, len(self._marked)), layout=False)
        self._show_keys()
        if self._noting.problem:
            self._say(self._noting.problem)

    def _say_mistake(self, words: str) -> None:
        self._trouble = words
        self._say(words)

    @on(Table.RowHighlighted)
    def show_marked(self) -> None:
        """The status line names the marked file and what there is to say of it."""
        if not self.is_mounted:
            return
        listed = self._chosen
        file = file_of(listed) if listed else None
        if self._said_of is None:
            self._said_of = file  # what was said before anything was there stays until the first move
        elif file != self._said_of and not self._trouble:
            self._say("")
        said = self.letters.said(self._path(file)) if file else []
        name = visible(str(self._path(file))) if file else ""
        self.status.show(" · ".join(filter(None, (*said, name))), [self._progress])
        preview = self.query_one(Preview)
        if preview.display:
            preview.show(listed, said, self._cache())

    def _show_keys(self) -> None:
        """What esc would do now is named."""
        is_filtered = self.filter.display or self._view.words
        is_reading = self._progress and self.updating.is_running  # and doesn't only look whether there is anything new
        mode = modes.FILTERED if is_filtered else modes.UPDATES if is_reading else modes.READS
        self.query_one(KeyBar).show(mode, frozenset())

    def _path(self, file: File) -> Path:
        return path_of(file) / file[1]

    @property
    def _chosen(self) -> Listed | None:
        return None if self.files.marked is None else self.rows.at(self.files.marked)

    def _say(self, words: str) -> None:
        if self.is_mounted:
            self._said_of = file_of(chosen) if (chosen := self._chosen) else None
            self.status.say(words)

    # What is read meanwhile

    def on_updating_told(self, event: Updating.Told) -> None:
        """Show how far it is, and what is known by now."""
        self._progress = event.words
        if event.trouble:
            self._say(event.trouble)
        if event.is_more:
            self._finder.renew()
            self._find(self._view)
        if event.report and event.report.files <= MOST_COMPARED:
            self.letters.read()
        self.show_marked()
        self._show_keys()

    def action_update(self) -> None:
        """Look for what is new."""
        self.updating.begin()

    # What is chosen

    @on(Table.RowSelected)
    def choose(self, event: Table.RowSelected) -> None:
        """Open the chosen reply."""
        if listed := self.rows.at(event.index):
            self._say(_("Opening {name}…").format(name=self.rows.names.of(file_of(listed))))
            self._open(Elsewhere(path_of(file_of(listed)), listed.member))

    def _open(self, there: Elsewhere) -> None:
        self.post_message(self.Opened(there))

    def turned(self, step: int) -> "Library.Opened | None":
        """The reply so many rows further down than the marked one, which is marked then; `None` where there is none."""
        index, listed = self.rows.beside(self.files.cursor, step)
        if listed is None:
            return None
        self.files.cursor = index
        return self.Opened(Elsewhere(path_of(file_of(listed)), listed.member))

    @work(exclusive=True, group=DIALOG)
    async def action_export(self) -> None:
        """Export the notes on the marked replies together, or on all that are shown."""
        from reader.tui.library.exporting import export, no_notes, noted

        files = noted(self._found, self._marked, self.rows)
        if words := await export(self, files, self._settings) if files else no_notes(self._marked):
            self._say(words)

    def _scope(self) -> Scope | None:
        """The replies that are marked or shown; `None` where it isn't known yet which are, which is said."""
        if self._found and self._found.counted is None:
            self._say(_("The replies are still being listed."))
            return None
        return scope_of(self._found, self._marked)

    action_ledger = _done_by(lambda screen: screen.over.ledger)
    action_promises = _done_by(lambda screen: screen.over.promises)
    action_doubts = _done_by(lambda screen: screen.over.doubts)
    action_links = _done_by(lambda screen: screen.over.links)

    # What a person says of letters

    def action_mark(self) -> None:
        """Mark the chosen reply, or no longer."""
        if not (chosen := self._chosen):
            return
        file = file_of(chosen)
        if file in self._marked:
            del self._marked[file]
        else:
            self._marked[file] = None
        self._show_marks()
        said = _("Marked: {key[library.join]} on another one says that both are one letter, {key[library.part]} two.")
        self._say(with_keys(said) if len(self._marked) == 1 and file in self._marked else "")

    def action_unmark(self) -> None:
        """Mark none any more."""
        self._marked.clear()
        self._show_marks()
        self._say("")

    def _show_marks(self) -> None:
        self.rows.renew()
        self.files.refresh()
        if self._found:
            self.query_one("#title", Static).update(counted(self._found, len(self._marked)), layout=False)

    def action_tell(self, joined: bool) -> None:
        """Say that the chosen reply is one letter with the marked one, or that it is another."""
        chosen = self._chosen
        marked = next(iter(self._marked)) if len(self._marked) == 1 else None
        if chosen is None or marked is None or file_of(chosen) == marked:
            self._say(how_to_tell())
            return
        path, other = self._path(marked), self._path(file_of(chosen))
        untold = next((each for each in (path, other) if not self.letters.digest(each)), None)
        why = why_untold(untold, self._found, self.rows) if untold else ""
        self._say(why or self.letters.tell(path, other, joined=joined))

    def action_undo(self) -> None:
        """Take back what this device said last of these replies."""
        self.letters.undo(_("Taken back; it is as it was before."))

    def _learn_letters(self, words: str) -> None:
        if self.is_mounted:
            self.rows.renew()
            self.files.refresh()
            self.show_marked()
            if words:
                self._say(words)

    # What is typed

    def action_filter(self) -> None:
        """Type a query to filter by."""
        self.filter.display = True
        self.filter.focus()
        self._show_keys()

    @on(Input.Changed)
    def filter_files(self, event: Input.Changed) -> None:
        """Show the replies that answer the query."""
        if not self._trouble:
            self._say("")
        self._change(self._view._replace(words=event.value))

    @on(Input.Submitted)
    def leave_filter(self) -> None:
        """Go on in the table."""
        if not self._trouble:
            self._say("")
        self.files.focus()

    @on(Filter.Said)
    def say_of_searches(self, event: Filter.Said) -> None:
        """Say what became of a search."""
        self._say(event.words)

    def action_unfilter(self) -> None:
        """Show all again; where nothing is filtered, stop reading what is new."""
        if not self.filter.display and not self._view.words:
            self.updating.stop()
            return
        self.filter.value = ""
        self.filter.display = False
        self.files.focus()
        self._show_keys()
