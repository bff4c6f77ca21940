"""The library: the replies that were named or found in a folder, to choose from."""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from reader import sources
from reader.config import Settings
from reader.errors import NotFoundError, ReaderError
from reader.i18n import _, ngettext
from reader.keys.configured import with_keys
from reader.keys.library import LIBRARY, LIBRARY_FILES, LIBRARY_FILTER
from reader.reply import Reply, parse
from reader.text import Span
from reader.text.canonical import visible
from reader.text.search import folded
from reader.tui.keys.bindings import bindings
from reader.tui.option_list import OptionList
from reader.tui.reading.bars import KeyBar, StatusBar
from reader.tui.workers import CHANGES

if TYPE_CHECKING:
    # What tells letters apart, and the store, are loaded when the files have been listed.
    from reader.letters import Told, Traits
    from reader.store import AnnotationStore

# Among more files it takes too long to find out which are one letter.
_MOST_COMPARED = 2_000
# What more files say of themselves would take minutes to read.
_MOST_FILES = 20_000
_UNREAD = "…"
"""What stands for what a reply says of itself before it is read."""


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

    def __init__(self, files: Sequence[Path], settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._files = list(files[:_MOST_FILES])
        self._found = len(files)
        names = Counter(path.name for path in self._files)
        self._alike = {path for path in self._files if names[path.name] > 1}
        self._facts: dict[Path, str] = {}
        self._traits: dict[Path, Traits] = {}
        self._letters: dict[Path, list[str]] = {}
        self._marked: Path | None = None
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

    def on_screen_resume(self) -> None:
        """What was said of letters over a reply holds here too."""
        if self._traits:
            self._look_again()

    @work(thread=True, group=CHANGES)
    def _look_again(self) -> None:
        self._find_letters()

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
        entry = Text(f"● {visible(path.name)}" if path == self._marked else visible(path.name), style="bold")
        if path in self._alike:
            entry.append(f"  {visible(str(path.parent))}", style="not bold")
        entry.append(f"\n  {self._facts.get(path, _UNREAD)}", style="not bold")
        for words in self._letters.get(path, ()):
            entry.append(f"\n  {visible(words)}", style="not bold italic")
        return entry

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        worker = get_current_worker()
        for path in self._files:
            if worker.is_cancelled:
                return
            try:
                source = sources.load(path)
                reply = parse(source.text)
                if len(self._files) <= _MOST_COMPARED:
                    self._traits[path] = _traits(reply, source)
                metadata = reply.metadata
                known = (metadata.document_number, metadata.issuer, metadata.signed or metadata.published)
                rows = (metadata.title or _("no title was found"), " · ".join(fact for fact in known if fact))
                facts = "\n  ".join(row for row in rows if row)
            except ReaderError as error:
                facts = f"! {error.message}"
                self.app.call_from_thread(self._count_refused)
            self.app.call_from_thread(self._learn, path, facts)
        self._find_letters()

    def _find_letters(self) -> None:
        """Find out which files are one letter, by their texts and by what people said; still in the thread."""
        from reader.collecting import companions
        from reader.store import open_store

        traits = dict(self._traits)  # others may be read meanwhile
        try:
            told: list[Told] = []
            if len(traits) > 1 and self._settings.database.exists():
                with closing(open_store(self._settings.database)) as store:
                    told = store.identities.told(each.digest for each in traits.values())
        except ReaderError as error:
            self.app.call_from_thread(self.notify, str(error), severity="error", markup=False)
            return
        self.app.call_from_thread(self._learn_letters, companions(traits, told))

    def _count_refused(self) -> None:
        self._refused += 1
        if self.is_mounted:
            self.query_one("#title", Static).update(self._counted())

    def _learn_letters(self, letters: dict[Path, list[str]]) -> None:
        changed = [path for path in self._facts if self._letters.get(path) != letters.get(path)]
        self._letters = letters
        for path in changed:
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

        place = await self.app.push_screen_wait(Ledger(Ledgers(_("all replies"), None, self._settings.database)))
        if place and place.source:
            self.post_message(self.Opened(Path(place.source), place.span))

    # What a person says of letters

    @property
    def _chosen(self) -> Path | None:
        line = self.query_one("#files", Files).highlighted
        return None if line is None or line >= len(self._shown) else self._shown[line]

    def action_mark(self) -> None:
        """Mark the chosen reply, to say something of it and another one; or no longer."""
        before, self._marked = self._marked, None if self._chosen == self._marked else self._chosen
        for path in filter(None, (before, self._chosen)):
            self._learn(path, self._facts.get(path, _UNREAD))
        said = _("Marked: {key[library.join]} on another one says that both are one letter, {key[library.part]} two.")
        self._say(with_keys(said) if self._marked else "")

    def action_tell(self, joined: bool) -> None:
        """Say that the chosen reply is one letter with the marked one, or that it is another."""
        one, other = (self._traits.get(path) if path else None for path in (self._marked, self._chosen))
        if unread := [path for path in (self._marked, self._chosen) if path and path not in self._traits]:
            self._say(self._why_untold(unread[0]))
            return
        if one is None or other is None or one.digest == other.digest:
            self._say(with_keys(_("Mark a reply with {key[library.mark]}, then choose one of another text.")))
            return
        from reader.letters import Told

        said = (
            _("One letter: totals count it once. {key[library.undo]} undoes.")
            if joined
            else _("Two letters: totals count both. {key[library.undo]} undoes.")
        )
        told = Told(one.digest, other.digest, joined)
        self._write(lambda store, time: store.identities.tell([told], self._settings.author, time), with_keys(said))

    def _why_untold(self, path: Path) -> str:
        """Why nothing can be said of a reply in the list."""
        if self._facts.get(path, _UNREAD) == _UNREAD:
            words = _("{name} is still being read; then it can be said.")
        elif len(self._files) > _MOST_COMPARED:
            words = _("Among so many files letters aren't compared; open a reply: there it can be said.")
        else:
            words = _("{name} can't be read.")
        return words.format(name=visible(path.name))

    def action_undo(self) -> None:
        """Take back what this device said last of these replies."""

        digests = [each.digest for each in self._traits.values()]

        def undo(store: "AnnotationStore", time: str) -> None:
            last = store.identities.last(digests)
            if last is None:
                raise NotFoundError(_("There is nothing to undo."))
            store.identities.take_back(last, self._settings.author, time)

        self._write(undo, _("Taken back; it is as it was before."))

    @work(thread=True, group=CHANGES)
    def _write(self, write: "Callable[[AnnotationStore, str], None]", said: str) -> None:
        """Write something down in a thread, as of now, and show what is one letter then."""
        from reader.annotations import now
        from reader.identity import hand_by
        from reader.store import open_store

        try:
            with closing(open_store(self._settings.database, hand_by(self._settings))) as store:
                write(store, now())
        except ReaderError as error:
            self.app.call_from_thread(self._say, error.message)
            return
        self._find_letters()
        self.app.call_from_thread(self._say, said)

    def _say(self, words: str) -> None:
        if self.is_mounted:
            self.query_one(StatusBar).say(words)

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


def _traits(reply: Reply, source: sources.Source) -> "Traits":
    from reader.letters import traits_of

    file = source.file()
    return traits_of(reply, [file.digest], [file.address] if file.address else [], [str(source.path)])
