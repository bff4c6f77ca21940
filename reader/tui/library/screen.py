"""The library: the replies in some places, or all that are known, in one table to choose from."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from reader.config import Settings
from reader.config.settings import REPLIES_SORTS
from reader.errors import NotFoundError
from reader.i18n import _, ngettext
from reader.keys import modes
from reader.keys.library import LIBRARY, LIBRARY_FILES
from reader.library.listing import Listed
from reader.library.searches import KeptSearches
from reader.noting import Noting
from reader.text.canonical import visible
from reader.tui.bars import KeyBar, StatusBar
from reader.tui.choosing import Chosen
from reader.tui.elsewhere import Elsewhere, Wanted
from reader.tui.keys.bindings import bindings
from reader.tui.later import after_refresh
from reader.tui.library.columns import columns, title_of
from reader.tui.library.filtering import Filter
from reader.tui.library.finding import Finder, Found, View, counted, nothing
from reader.tui.library.letters import Letters
from reader.tui.library.marking import Marking
from reader.tui.library.over import OverTable
from reader.tui.library.preview import Preview
from reader.tui.library.rows import File, ReplyRows, file_of, is_anywhere, named_in, path_of
from reader.tui.library.scope import Scope, scope_of
from reader.tui.library.updating import Updating
from reader.tui.library.viewing import Viewing
from reader.tui.sized import Sized
from reader.tui.table import Table
from reader.tui.workers import DIALOG
from reader.typesetting import geometry


def _done_by(part: "Callable[[Library], Callable[[], None]]") -> property:
    """What a key does, where a part of the screen does it."""
    return property(part)


class Files(Table):
    """The table; enter opens."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY_FILES)


class Library(Sized[None]):
    """A table of files; what each says of itself is filled in as it is read."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY)
    AUTO_FOCUS = "#files"

    files = getters.query_one("#files", Files)
    status = getters.query_one("#status", StatusBar)
    filter = getters.query_one("#filter", Filter)

    def __init__(self, places: Sequence[Path], settings: Settings) -> None:
        """`places` are the folders and files that are opened; none are all of the library."""
        super().__init__()
        self._settings = settings
        self._places = places
        self._left_out = tuple(settings.replies_without.split())
        self._said_of: File | None = None
        self._trouble = self._progress = ""
        self.updating = Updating(self, places, settings)
        self.letters = Letters(self, settings, self._cache, places, self._learn_letters)
        self._noting = Noting(settings.database)
        self.viewing = Viewing(
            self,
            Finder(self._cache, places, self._noting),
            View(settings.replies_sort, settings.replies_reverse),
            self._show,
            self._say_trouble,
            self.updating.begin,
        )
        self.over = OverTable(self, settings, self._cache, self._scope, lambda: self._chosen, self._say, self._open)
        self.rows = ReplyRows(named_in(places, settings.library), self.letters.signs)
        self.marking = Marking(self.rows, self.letters, lambda: self._chosen, self._show_marks, self._say)

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
        self.viewing.find()
        if self._settings.tick:
            self.set_interval(self._settings.tick, self.updating.tick)

    def on_unmount(self) -> None:
        """Stop reading."""
        self.updating.close()
        self.rows.close()
        self._noting.close()

    def on_screen_resume(self, _event: events.ScreenResume) -> None:
        """What was noted over a reply, and said of letters, holds here too."""
        self.letters.renew()
        if self.viewing.found:
            self.viewing.find()

    def on_resize(self, event: events.Resize) -> None:
        """On a wide screen the marked reply stands beside the table."""
        self.query_one(Preview).display = event.size.width >= geometry.PREVIEWED
        after_refresh(self, self.show_marked)

    # What is shown

    def _arrange(self) -> None:
        view = self.viewing.view
        self.files.show_columns(columns(self._left_out, view.by), view.by, backwards=view.backwards)

    def action_sort(self) -> None:
        """Sort by the next column."""
        view = self.viewing.view
        following = REPLIES_SORTS[(REPLIES_SORTS.index(view.by) + 1) % len(REPLIES_SORTS)]
        self._sort(following, backwards=view.backwards)
        self._say(_("Sorted by {column}.").format(column=title_of(following)))

    def action_reverse(self) -> None:
        """Turn the order around."""
        view = self.viewing.view
        self._sort(view.by, backwards=not view.backwards)

    @on(Table.HeaderSelected)
    def sort_by_column(self, event: Table.HeaderSelected) -> None:
        """Sort by the column that was clicked, the other way the second time."""
        if event.key in REPLIES_SORTS:
            view = self.viewing.view
            self._sort(event.key, backwards=event.key == view.by and not view.backwards)

    def _sort(self, by: str, *, backwards: bool) -> None:
        self.viewing.change(by=by, backwards=backwards)
        self._arrange()
        self.post_message(Chosen({"replies_sort": by, "replies_reverse": backwards}))

    @work(exclusive=True, group=DIALOG)
    async def action_columns(self) -> None:
        """Choose which columns are shown."""
        from reader.tui.library.choosing import ColumnsDialog

        self._left_out = await self.app.push_screen_wait(ColumnsDialog(self._left_out))
        self._arrange()
        self.post_message(Chosen({"replies_without": " ".join(self._left_out)}))

    def _show(self, found: Found, before: Found | None) -> None:
        index = self.files.marked
        number = self.rows.numbers[index] if index is not None else None
        gone = self.rows.take(found)
        is_asked = before is not None and before.view.words != found.view.words
        self.files.show_rows(self.rows, 0 if is_asked else self.rows.place_of(number, index or 0))
        if self._trouble and self._trouble != self.viewing.mistake:
            self._trouble = ""
            self._say("")
        has_places = len(self.rows) > 0 or is_anywhere(self._places, self._settings.library)
        self.files.say_nothing(nothing(found, is_anywhere=has_places))
        self._show_title()
        self._show_keys()
        if gone:
            words = ngettext("{count} marked file is gone.", "{count} marked files are gone.", gone)
            self._say(words.format(count=gone))
        if self._noting.problem:
            self._say(self._noting.problem)

    def _show_title(self) -> None:
        if found := self.viewing.found:
            self.query_one("#title", Static).update(counted(found, len(self.rows.marked)), layout=False)

    def _say_trouble(self, words: str) -> None:
        self._trouble = words
        self._say(words)
        self._show_keys()

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
        is_filtered = self.filter.display or self.viewing.view.words
        is_reading = self._progress and self.updating.is_running  # and doesn't only look whether there is anything new
        mode = modes.FILTERED if is_filtered else modes.UPDATES if is_reading else modes.TABLE
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
            self.viewing.renew()
        if event.report:
            self.rows.names = named_in(self._places, self._settings.library)  # of which some may be new
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
        self.post_message(Wanted(there))

    def turned(self, step: int, here: Elsewhere | None) -> Elsewhere:
        """The reply so many rows further down, which is marked then: than the marked one, or than what is read `here`.

        A `NotFoundError` where there is none.
        """
        index = self.rows.index_of((os.fsencode(here.path), here.member)) if here else self.files.cursor
        if index is None:
            raise NotFoundError(_("The table doesn't show this reply, so none is beside it."))
        there, listed = self.rows.beside(index, step)
        if listed is None:
            raise NotFoundError(_("There is no further reply in the table."))
        self.files.cursor = there
        return Elsewhere(path_of(file_of(listed)), listed.member)

    @work(exclusive=True, group=DIALOG)
    async def action_export(self) -> None:
        """Export the notes on the marked replies together, or on all that are shown."""
        from reader.tui.library.exporting import export, no_notes, noted

        marked = self.rows.marked
        files = noted(self.viewing.found, marked, self.rows)
        if words := await export(self, files, self._settings, len(marked)) if files else no_notes(marked):
            self._say(words)

    def _scope(self) -> Scope | None:
        """The replies that are marked or shown; `None` where it isn't known yet which are, which is said."""
        found = self.viewing.found
        if found and found.counted is None:
            self._say(_("The replies are still being listed."))
            return None
        return scope_of(found, self.rows.marked)

    action_ledger = _done_by(lambda screen: screen.over.ledger)
    action_promises = _done_by(lambda screen: screen.over.promises)
    action_doubts = _done_by(lambda screen: screen.over.doubts)
    action_links = _done_by(lambda screen: screen.over.links)

    # What a person marks, and says of letters

    action_mark = _done_by(lambda screen: screen.marking.turn)
    action_unmark = _done_by(lambda screen: screen.marking.clear)
    action_undo = _done_by(lambda screen: screen.marking.undo)

    def action_tell(self, joined: bool) -> None:
        """Say that the chosen reply is one letter with the marked one, or that it is another."""
        self.marking.tell(self.viewing.found, joined=joined)

    def _show_marks(self) -> None:
        self.rows.renew()
        self.files.refresh()
        self._show_title()

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
        self.set_focus(self.filter)  # at once: the next key may be waiting already
        self._show_keys()

    @on(Input.Changed)
    def filter_files(self, event: Input.Changed) -> None:
        """Show the replies that answer the query."""
        if not self._trouble:
            self._say("")
        self.viewing.change(words=event.value)

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
        if not self.filter.display and not self.viewing.view.words:
            self.updating.stop()
            return
        self.filter.value = ""
        self.filter.display = False
        self.files.focus()
        self._show_keys()
