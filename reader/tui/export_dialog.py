"""The dialog that asks where to export to."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Select, Static

from reader.errors import ForeignFileError, ReaderError
from reader.i18n import _
from reader.keys.configured import with_keys
from reader.keys.table import EXPORT, EXPORT_PATH
from reader.text.canonical import visible
from reader.tui.keys.bindings import bindings
from reader.tui.saving import CHANGES


class PathLine(Input):
    """The path to write to."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(EXPORT_PATH)


class ExportDialog(ModalScreen[Path | None]):
    """Where to export to; closes with the path that was written. `write` raises a `ReaderError` to stay open."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(EXPORT)

    def __init__(
        self,
        title: str,
        forms: Mapping[str, str],
        suggested: Callable[[str], Path],
        write: Callable[[Path, str, bool], None],
    ) -> None:
        """`forms` are the names of the forms, the first one chosen; `suggested` is where one of a form would go."""
        super().__init__()
        self._title, self._forms, self._suggested, self._write = title, forms, suggested, write
        self._refused = self._writing = False

    def compose(self) -> ComposeResult:
        """The form, the path, and whether to write over a foreign file."""
        first = next(iter(self._forms))
        with Vertical(id="card"):
            yield Label(self._title, id="title", markup=False)
            with Horizontal(classes="field"):
                yield Label(_("Form"), markup=False)
                forms = [(name, form) for form, name in self._forms.items()]
                yield Select(forms, value=first, allow_blank=False, compact=True, id="format")
            with Horizontal(classes="field"):
                yield Label(_("File"), markup=False)
                yield PathLine(self._in_words(first), compact=True, id="path")
            yield Static(
                with_keys(_("{key[export.accept]} exports · {key[export.close]} closes")), id="error", markup=False
            )

    def on_mount(self) -> None:
        """Begin in the path: most often enter is all that is needed."""
        self.query_one("#path", Input).focus()

    def _in_words(self, form: str) -> str:
        """The suggested path in words: a folder's name may hold what nobody can type or should see as it is."""
        return visible(str(self._suggested(form)))

    @property
    def _form(self) -> str:
        return str(self.query_one("#format", Select).value)

    @on(Select.Changed)
    def suggest(self) -> None:
        """Give the path the form's ending, where it is still the one suggested."""
        path = self.query_one("#path", Input)
        if path.value in map(self._in_words, self._forms):
            path.value = self._in_words(self._form)

    @on(Input.Changed)
    def follow_ending(self, event: Input.Changed) -> None:
        """Take the form that the path's ending tells."""
        ending = Path(event.value).suffix
        told = next((form for form in self._forms if ending and self._suggested(form).suffix == ending), None)
        if told and told != self._form:
            with self.prevent(Select.Changed):
                self.query_one("#format", Select).value = told

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
        self._begin(force=False)

    def action_write_over(self) -> None:
        """Write over a file that isn't an export, after that was refused."""
        if self._refused:
            self._begin(force=True)

    def _begin(self, *, force: bool) -> None:
        if not self._writing:
            self._writing = True
            self._say(_("Writing…"))
            self._write_to(self._path, self._form, force=force)

    @work(group=CHANGES)
    async def _write_to(self, path: Path, form: str, *, force: bool) -> None:
        """Write in a thread: a disk may take its time, and a long ledger does."""
        try:
            await asyncio.to_thread(self._write, path, form, force)
        except ReaderError as error:
            self._writing = False
            self._refused = isinstance(error, ForeignFileError)
            hint = (
                with_keys(_("{key[export.write_over]} writes over it all the same.")) if self._refused else error.hint
            )
            self._say(f"{error.subject}: {error.message} {hint}", wrong=True)
        else:
            self.dismiss(path)

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self.query_one("#error", Static).update(words)
        self.query_one("#error").set_class(wrong, "-wrong")
