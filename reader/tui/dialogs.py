"""Small dialogs over the text: where to export to, and what the keys do."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Label, Select, Static

from reader.errors import ForeignFileError, ReaderError
from reader.i18n import N_, _
from reader.notes import KINDS
from reader.tui import keys
from reader.tui.outline import DONE, MISNUMBERED
from reader.tui.painting import PROMISED
from reader.tui.walks import REVIEW_MARKS
from reader.tui.wrap import cells


class ExportDialog(ModalScreen[Path | None]):
    """Where to export to; closes with the path that was written. `write` raises a `ReaderError` to stay open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", N_("close"), key_display="esc", show=True, priority=True),
        Binding("ctrl+s", "write", N_("export"), key_display="ctrl+s", show=True, priority=True),
        Binding("ctrl+o", "write_over", N_("write over it"), key_display="ctrl+o", show=True, priority=True),
    ]

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
        self._refused = False

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
                yield Input(str(self._suggested(first)), compact=True, id="path")
            yield Static(_("enter exports · esc closes"), id="error", markup=False)

    def on_mount(self) -> None:
        """Begin in the path: most often enter is all that is needed."""
        self.query_one("#path", Input).focus()

    @property
    def _form(self) -> str:
        return str(self.query_one("#format", Select).value)

    @on(Select.Changed)
    def suggest(self) -> None:
        """Give the path the form's ending, where it is still the one suggested."""
        path = self.query_one("#path", Input)
        if path.value in {str(self._suggested(form)) for form in self._forms}:
            path.value = str(self._suggested(self._form))

    @on(Input.Changed)
    def follow_ending(self, event: Input.Changed) -> None:
        """Take the form that the path's ending tells."""
        ending = Path(event.value).suffix
        told = next((form for form in self._forms if ending and self._suggested(form).suffix == ending), None)
        if told and told != self._form:
            with self.prevent(Select.Changed):
                self.query_one("#format", Select).value = told

    def action_close(self) -> None:
        """Close the list of forms where it is open, else the dialog."""
        choice = self.query_one("#format", Select)
        if choice.expanded:
            choice.expanded = False
        else:
            self.dismiss(None)

    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write and close, or say why not."""
        self._try(force=False)

    def action_write_over(self) -> None:
        """Write over a file that isn't an export, after that was refused."""
        if self._refused:
            self._try(force=True)

    def _try(self, *, force: bool) -> None:
        path = Path(self.query_one("#path", Input).value)
        with suppress(RuntimeError):  # no such user: then it is a folder called ~user, and there is none
            path = path.expanduser()
        try:
            self._write(path, self._form, force)
        except ReaderError as error:
            self._refused = isinstance(error, ForeignFileError)
            words = f"{error.subject}: {error.message}"
            hint = _("ctrl+o writes over it all the same.") if self._refused else error.hint
            self.query_one("#error", Static).update(f"{words} {hint}")
            self.query_one("#error").add_class("-wrong")
            return
        self.dismiss(path)


class Help(ModalScreen[None]):
    """Every key and what it does, and what the marks and colours mean."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,fullwidth_question_mark", "dismiss", N_("close"), key_display="esc", show=True),
        Binding("j,down", "scroll_lines(1)", N_("down"), show=False),
        Binding("k,up", "scroll_lines(-1)", N_("up"), show=False),
        Binding("space,pagedown", "scroll_lines(15)", N_("page down"), show=False),
        Binding("b,pageup", "scroll_lines(-15)", N_("page up"), show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"help--title", "help--key"}

    def compose(self) -> ComposeResult:
        """One scrolling text."""
        with VerticalScroll(id="card"):
            yield Static(self._words(), id="words", markup=False)

    def _words(self) -> Text:
        title = self.get_component_rich_style("help--title", partial=True)
        key = self.get_component_rich_style("help--key", partial=True)
        words = Text()
        words.append(_("esc closes this; q quits the reader.") + "\n\n", title)

        def row(left: str, right: str) -> None:
            words.append(f"  {left}{' ' * max(1, 12 - cells(left))}", key)
            words.append(f"{right}\n")

        for group in keys.GROUPS:
            words.append(f"{_(group.title)}\n", title)
            for binding in group.bindings:
                more = f" {_(binding.tooltip)}" if binding.tooltip else ""
                row(binding.key_display or binding.key, f"{_(binding.description)}{more}")
            words.append("\n")
        for name, bindings in self._elsewhere():
            words.append(f"{name}\n", title)
            for binding in bindings:
                if binding.description:
                    row(binding.key_display or binding.key, _(binding.description))
            words.append("\n")
        words.append(_("Kinds of highlight") + "\n", title)
        for number, label in enumerate(KINDS.values(), start=1):
            row(str(number), f"{_(label.name)}: {_(label.purpose)}")
        words.append("\n" + _("Marks") + "\n", title)
        for mark, meaning in (
            ("1 … 5", _("in the margin: a highlight of that kind is on this line")),
            ("•", _("in the margin: a note has words")),
            ("›", _("in the margin: a search hit")),
            (PROMISED, _("in the margin: here something is promised")),
            ("! ?", _("in the margin: a figure whose arithmetic is wrong; one that rounding may explain")),
            ("≈ ≳ ≲", _("about; a little more than; a little less than")),
            ("≥ > ≤", _("at least; more than; at most")),
            (f"¥3 {PROMISED}2 ✎1", _("in the outline: figures walked by f, commitments, and notes")),
            (f"¥2/3 {DONE}3", _("in the outline: two of three figures are reviewed; all three are")),
            (" ".join(REVIEW_MARKS.values()), _("a figure to review; a confirmed one; one that was set aside")),
            ("?", _("on the card and in the ledger: guessed from the text")),
            (MISNUMBERED, _("in the outline: the number does not follow the one before")),
        ):
            row(mark, meaning)
        return words

    def _elsewhere(self) -> Iterator[tuple[str, list[Binding]]]:
        """The keys of the figure card and of the ledger."""
        from reader.tui.figure_card import CardKeys, FigureCard
        from reader.tui.ledger import Ledger

        card = [*CardKeys.BINDINGS, *FigureCard.BINDINGS]
        for name, bindings in ((_("On the figure card"), card), (_("In the ledger"), Ledger.BINDINGS)):
            yield name, [each for each in bindings if isinstance(each, Binding)]

    def action_scroll_lines(self, count: int) -> None:
        """Scroll."""
        self.query_one("#card").scroll_relative(y=count, animate=False)
