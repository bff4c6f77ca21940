"""The library: the replies that were named or found in a folder, to choose from."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from reader import sources
from reader.errors import ReaderError
from reader.i18n import _, ngettext
from reader.keys.table import LIBRARY, LIBRARY_FILES, LIBRARY_FILTER
from reader.letters import Told, Traits, traits_of
from reader.reply import Reply, parse
from reader.text import Span
from reader.text.canonical import visible
from reader.text.search import folded
from reader.tui.keys.bindings import bindings
from reader.tui.reading.bars import KeyBar, StatusBar

# Among more files it takes too long to find out which are one letter.
_MOST_COMPARED = 2_000
# What more files say of themselves would take minutes to read.
_MOST_FILES = 20_000


class Files(OptionList):
    """The list; enter opens."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY_FILES)

    def action_cursor_down(self) -> None:
        """Go down, not round the end."""
        if self.highlighted != self.option_count - 1:
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """Go up, not round the start."""
        if self.highlighted:
            super().action_cursor_up()


class Filter(Input):
    """The words that a reply must have."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY_FILTER)


class Library(Screen[None]):
    """A list of files; what each says of itself is filled in as it is read."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LIBRARY)

    class Opened(Message):
        """A reply was chosen."""

        def __init__(self, path: Path, span: Span | None = None) -> None:
            super().__init__()
            self.path, self.span = path, span

    def __init__(self, files: Sequence[Path], database: Path) -> None:
        super().__init__()
        self._database = database
        self._files = list(files[:_MOST_FILES])
        self._found = len(files)
        names = Counter(path.name for path in self._files)
        self._alike = {path for path in self._files if names[path.name] > 1}
        self._facts: dict[Path, str] = {}
        self._letters: dict[Path, list[str]] = {}
        self._refused = 0
        self._shown: list[Path] = []

    def compose(self) -> ComposeResult:
        """How many there are, the list, the filter, the keys."""
        yield Static(self._counted(), id="title", markup=False)
        yield Files(id="files", markup=False)
        yield Filter(id="filter", placeholder=_("words of the name, title or number"))
        yield StatusBar(id="status")
        yield KeyBar(id="keys")

    def _counted(self) -> str:
        count = len(self._files) - self._refused
        if self._found > len(self._files):
            files = _("{count} of {total} files, the first by name")
            replies = files.format(count=len(self._files), total=self._found)
        else:
            replies = ngettext("{count} reply", "{count} replies", count).format(count=count)
        refused = ngettext("{count} file can't be read", "{count} files can't be read", self._refused)
        return f"{replies} · {refused.format(count=self._refused)}" if self._refused else replies

    def on_mount(self) -> None:
        """Show the names, then read the files one by one."""
        self.query_one("#filter").display = False
        self._show("")
        self.query_one("#files").focus()
        self._read()

    def _show(self, words: str) -> None:
        files = self.query_one("#files", Files)
        sought = folded(words).split()
        self._shown = [
            path
            for path in self._files
            if all(word in folded(f"{path} {self._facts.get(path, '')}") for word in sought)
        ]
        files.clear_options()
        files.add_options([Option(self._entry(path)) for path in self._shown])
        if self._shown:
            files.highlighted = 0

    def _entry(self, path: Path) -> Text:
        entry = Text(visible(path.name), style="bold")
        if path in self._alike:
            entry.append(f"  {visible(str(path.parent))}", style="not bold")
        entry.append(f"\n  {self._facts.get(path, '…')}", style="not bold")
        for words in self._letters.get(path, ()):
            entry.append(f"\n  {visible(words)}", style="not bold italic")
        return entry

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        worker = get_current_worker()
        traits: dict[Path, Traits] = {}
        for path in self._files:
            if worker.is_cancelled:
                return
            try:
                source = sources.load(path)
                reply = parse(source.text)
                if len(self._files) <= _MOST_COMPARED:
                    traits[path] = _traits(reply, source)
                metadata = reply.metadata
                known = (metadata.document_number, metadata.issuer, metadata.signed or metadata.published)
                rows = (metadata.title or _("no title was found"), " · ".join(fact for fact in known if fact))
                facts = "\n  ".join(row for row in rows if row)
            except ReaderError as error:
                facts = f"! {error.message}"
                self.app.call_from_thread(self._count_refused)
            self.app.call_from_thread(self._learn, path, facts)
        self._find_letters(traits)

    def _find_letters(self, traits: "dict[Path, Traits]") -> None:
        """Find out which files are one letter, by their texts and by what people said; still in the thread."""
        from reader.collecting import companions
        from reader.store import open_store

        try:
            told: list[Told] = []
            if len(traits) > 1 and self._database.exists():
                store = open_store(self._database)
                try:
                    told = store.told(each.digest for each in traits.values())
                finally:
                    store.close()
        except ReaderError as error:
            self.app.call_from_thread(self.notify, str(error), severity="error", markup=False)
            return
        for path, words in companions(traits, told).items():
            self.app.call_from_thread(self._learn_letter, path, words)

    def _count_refused(self) -> None:
        self._refused += 1
        if self.is_mounted:
            self.query_one("#title", Static).update(self._counted())

    def _learn_letter(self, path: Path, words: list[str]) -> None:
        self._letters[path] = words
        self._learn(path, self._facts[path])

    def _learn(self, path: Path, facts: str) -> None:
        self._facts[path] = facts
        if path in self._shown and self.is_mounted:
            self.query_one("#files", Files).replace_option_prompt_at_index(self._shown.index(path), self._entry(path))

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Open the chosen reply."""
        path = self._shown[event.option_index]
        self.query_one(StatusBar).say(_("Opening {name}…").format(name=visible(path.name)))
        self.post_message(self.Opened(path))

    @work
    async def action_ledger(self) -> None:
        """Show the figures of all replies that have notes, and open the one that is chosen."""
        from reader.tui.ledger.screen import Ledger, Ledgers

        place = await self.app.push_screen_wait(Ledger(Ledgers(_("all replies"), None, self._database)))
        if place and place.source:
            self.post_message(self.Opened(Path(place.source), place.span))

    def action_filter(self) -> None:
        """Type words to filter by."""
        field = self.query_one("#filter", Input)
        field.display = True
        field.focus()

    @on(Input.Changed)
    def filter_files(self, event: Input.Changed) -> None:
        """Show the replies that have the words."""
        self._show(event.value)

    @on(Input.Submitted)
    def leave_filter(self) -> None:
        """Go on in the list."""
        self.query_one("#files").focus()

    def action_unfilter(self) -> None:
        """Show all again."""
        field = self.query_one("#filter", Input)
        field.value = ""
        field.display = False
        self.query_one("#files").focus()


def _traits(reply: Reply, source: sources.Source) -> Traits:
    file = source.file()
    return traits_of(reply, [file.digest], [file.address] if file.address else [], [str(source.path)])
