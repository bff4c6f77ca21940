"""The dialog that asks where to export to."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Select, Static

from reader.errors import ExportError, ForeignFileError, ReaderError
from reader.exchange.formats import Content, Format, format_called, format_of, formats_of
from reader.i18n import _
from reader.keys.configured import with_keys
from reader.keys.modes import READS
from reader.keys.table import EXPORT, EXPORT_PATH
from reader.text.canonical import visible
from reader.tui.bars import KeyBar
from reader.tui.keys.bindings import bindings
from reader.tui.steady import SteadyInput
from reader.tui.typed_ahead import TypedAhead
from reader.tui.workers import CHANGES
from reader.typesetting import geometry


class PathLine(SteadyInput):
    """The path to write to."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(EXPORT_PATH)


class ExportDialog(TypedAhead[Path | None], ModalScreen[Path | None]):
    """Where to export to; closes with the path that was written. `write` raises a `ReaderError` to stay open."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(EXPORT)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (geometry.LOW, "-high")]  # noqa: RUF012

    def __init__(
        self,
        title: str,
        content: Content,
        folder: Path,
        stem: str | None,
        write: Callable[[Path, Format, bool], None],
    ) -> None:
        """`content` is exported, in its first form unless another is chosen, into a folder under the name of the reply,
        `stem`, unless another path is typed; without a `stem` it is several files, and the path is their folder's."""
        super().__init__()
        self._title, self._content, self._folder, self._stem, self._write = title, content, folder, stem, write
        self._forms = formats_of(content)
        self._refused = self._writing = False

    def compose(self) -> ComposeResult:
        """The form, the path, and whether to write over a foreign file."""
        first = self._forms[0]
        with Vertical(id="card"):
            yield Label(self._title, id="title", markup=False)
            with Horizontal(classes="field"):
                yield Label(_("Form"), markup=False)
                forms = [(_(form.label), form.name) for form in self._forms]
                yield Select(forms, value=first.name, allow_blank=False, compact=True, id="format")
            with Horizontal(classes="field"):
                yield Label(_("Folder") if self._stem is None else _("File"), markup=False)
                yield PathLine(self._in_words(first), compact=True, id="path")
            yield Static("", id="error", markup=False)
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Begin in the path: most often enter is all that is needed."""
        self.query_one("#path", Input).focus()
        self._refuse(refused=False)

    def _suggested(self, form: Format) -> Path:
        return self._folder if self._stem is None else self._folder / form.file_name(self._stem, self._content)

    def _in_words(self, form: Format) -> str:
        """The suggested path in words: a folder's name may hold what nobody can type or should see as it is."""
        return visible(str(self._suggested(form)))

    @property
    def _form(self) -> Format:
        return format_called(str(self.query_one("#format", Select).value), self._content)

    @on(Select.Changed)
    def suggest(self) -> None:
        """Give the path the form's ending, where it is still the one suggested."""
        path = self.query_one("#path", Input)
        if path.value in map(self._in_words, self._forms):
            path.value = self._in_words(self._form)

    @on(Input.Changed)
    def follow_ending(self, event: Input.Changed) -> None:
        """Take the form that the path's ending tells; what was refused was another file."""
        self._refuse(refused=False)
        with suppress(ExportError):  # half an ending is that of no form; a whole one is looked at when it is written
            if told := format_of(event.value, self._content):
                with self.prevent(Select.Changed):
                    self.query_one("#format", Select).value = told.name

    @property
    def _path(self) -> Path:
        """The path that the field says: the suggested one while its words stand there, else the one that was typed."""
        words = self.query_one("#path", Input).value
        for form in self._forms:
            if words == self._in_words(form):
                return self._suggested(form)
        path = Path(words)
        with suppress(RuntimeError):  # no such user: then it is a folder called ~user, and there is none
            path = path.expanduser()
        return path

    def action_close(self) -> None:
        """Close the list of forms where it is open, else the dialog; not while it writes."""
        if self._writing:
            return
        choice = self.query_one("#format", Select)
        if choice.expanded:
            choice.expanded = False
        else:
            self.dismiss(None)

    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write and close, or say why not."""
        self._write_unless_refused(force=False)

    def action_write_over(self) -> None:
        """Write over a file that isn't an export, after that was refused."""
        if self._refused:
            self._write_unless_refused(force=True)

    def _write_unless_refused(self, *, force: bool) -> None:
        if self._writing:
            return
        path = self._path
        try:
            format_of(path, self._content)
        except ExportError as error:  # also where a form is chosen: no program would open the file as that
            self._say(error.alone, wrong=True)
            return
        self._writing = True
        self._say(_("Writing…"))
        self._write_to(path, self._form, force=force)

    @work(group=CHANGES)
    async def _write_to(self, path: Path, form: Format, *, force: bool) -> None:
        """Write in a thread: a disk may take its time, and a long ledger does."""
        try:
            await asyncio.to_thread(self._write, path, form, force)
        except ReaderError as error:
            self._writing = False
            self._refuse(refused=isinstance(error, ForeignFileError))
            hint = (
                with_keys(_("{key[export.write_over]} writes over it all the same.")) if self._refused else error.hint
            )
            self._say(f"{error.subject}: {error.message} {hint}", wrong=True)
        else:
            self.dismiss(path)

    def _refuse(self, *, refused: bool) -> None:
        """The key that writes over a file is named where one is there that was refused."""
        self._refused = refused
        self.query_one(KeyBar).show(READS, frozenset() if refused else frozenset({"write_over"}))

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self.query_one("#error", Static).update(words)
        self.query_one("#error").set_class(wrong, "-wrong")
