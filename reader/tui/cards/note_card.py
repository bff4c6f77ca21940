"""The note card: what a person says of some words, over the text. Every letter is kept as it is typed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Label, Select, Static, TextArea

from reader.annotations import FundingFigure, Kind, format_funding, tags_in
from reader.errors import ReaderError
from reader.figures.format import value_string
from reader.i18n import _
from reader.keys.cards import NOTE
from reader.keys.configured import label
from reader.tui.cards.prose import Prose
from reader.tui.keys.bindings import bindings
from reader.tui.saving import Saver
from reader.tui.steady import SteadyInput
from reader.tui.typed_ahead import TypedAhead
from reader.typesetting import geometry


@dataclass(frozen=True, slots=True)
class Writing:
    """What stands in a card: the kind, the note, and the tags as typed."""

    kind: Kind
    note: str
    tags: str

    @property
    def tag_names(self) -> tuple[str, ...]:
        """The tags by name."""
        return tags_in(self.tags)


Write = Callable[[Writing], None]


class NoteCard(TypedAhead[bool], ModalScreen[bool]):
    """A note being written; closes with whether it was saved.

    `save` and `keep` write it as a note and as a draft, `drop` forgets the draft; when one raises a `ReaderError` the
    card stays open with what was typed and says why.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(NOTE)
    HORIZONTAL_BREAKPOINTS = geometry.CARD_CLASSES
    VERTICAL_BREAKPOINTS = [(0, "-low"), (geometry.LOW, "-high")]  # noqa: RUF012

    def __init__(
        self,
        quote: str,
        figure: FundingFigure | None,
        start: Writing,
        saver: Saver,
        *,
        save: Write,
        keep: Write,
        drop: Callable[[], None],
        unfinished: bool,
    ) -> None:
        super().__init__()
        self._quote = quote
        self._figure = figure
        self._start = start
        self._saver = saver
        self._save, self._keep, self._drop = save, keep, drop
        self._unfinished = unfinished
        self._kept = start
        self._saving = False

    def compose(self) -> ComposeResult:
        """The quote, the figure, the kind, the note, the tags, and what the keys do."""
        with Vertical(id="card"):
            yield Prose(self._quote, rows=3, id="quote")
            if self._figure:
                yield Static(self._amount(self._figure), id="amount", markup=False)
            there = dict.fromkeys((*Kind.known(), self._start.kind))
            kinds = [(f"{kind.mark} {kind.explained}", kind) for kind in there]
            with Horizontal(classes="field"):
                yield Label(_("Kind"), markup=False)
                yield Select(kinds, value=self._start.kind, allow_blank=False, compact=True, id="kind")
            note = TextArea(self._start.note, id="note", soft_wrap=True, tab_behavior="focus", placeholder=_("Note"))
            note.cursor_blink = False
            yield note
            with Horizontal(classes="field"):
                yield Label(_("Tags"), markup=False)
                yield SteadyInput(self._start.tags, compact=True, placeholder=_("with spaces between"), id="tags")
            yield Static("", id="error", markup=False)
            with Horizontal(id="buttons"):
                yield Label(label("program.help") + " " + _("help"), markup=False)
                yield Button(_("Save") + f" {label('note.save')}", id="save", variant="primary", compact=True)
                yield Button(_("Keep for later") + f" {label('note.later')}", id="later", compact=True)
                yield Button(_("Throw away") + f" {label('note.discard')}", id="discard", compact=True)

    def _amount(self, figure: FundingFigure) -> str:
        exact = value_string(figure.amount.value)
        shown = format_funding(figure)
        return f"{shown}  =  {exact} {figure.amount.unit}" if exact and exact != shown else shown

    def on_mount(self) -> None:
        """Begin in the note; say where a text comes from that the person doesn't expect."""
        self.query_one("#note", TextArea).focus()
        self.query_one("#note", TextArea).move_cursor(self.query_one("#note", TextArea).document.end)
        if self._unfinished:
            self._say(_("This note was left unfinished; here it is again."))

    @property
    def writing(self) -> Writing:
        """What stands in the card now."""
        kind = self.query_one("#kind", Select).value
        return Writing(
            kind if isinstance(kind, Kind) else self._start.kind,
            self.query_one("#note", TextArea).text,
            self.query_one("#tags", Input).value,
        )

    @on(TextArea.Changed)
    @on(Input.Changed)
    @on(Select.Changed)
    async def keep(self) -> None:
        """Keep the draft at every letter."""
        writing = self.writing
        if writing == self._kept:
            return
        before, self._kept = self._kept, writing

        def keep() -> None:
            if writing is self._kept:  # no more was typed while the database was busy
                self._keep(writing)

        def failed(error: ReaderError) -> None:
            if writing is self._kept:
                self._kept = before
            self._complain(error)

        await self._saver.do(keep, lambda _none: self._wait(""), failed, self._wait)

    def keep_when_left(self) -> None:
        """Keep what was typed last, at once: the whole program is being left."""
        if not self._saving and (writing := self.writing) != self._start:
            self._saver.at_once(partial(self._keep, writing))

    async def _close(self, write: Callable[[], None], *, saved: bool) -> None:
        """Write, and close when that is done; what was typed stays on the card where it can't be."""
        if self._saving:
            return
        self._saving = True

        def written(_none: None) -> None:
            self._saving = False
            if self.is_attached:
                self.dismiss(saved)

        def failed(error: ReaderError) -> None:
            self._saving = False
            self._complain(error)

        await self._saver.do(write, written, failed, self._wait)

    def _complain(self, error: ReaderError) -> None:
        if self.is_attached:
            self._say(error.alone, wrong=True)
        else:
            self._saver.tell(error)

    def _wait(self, words: str) -> None:
        if self.is_attached:
            self._say(words)

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self.query_one("#error", Static).update(words)
        self.query_one("#error").set_class(wrong, "-wrong")

    @on(Button.Pressed, "#save")
    async def action_save(self) -> None:
        """Save and close."""
        await self._close(partial(self._save, self.writing), saved=True)

    @on(Button.Pressed, "#later")
    async def action_later(self) -> None:
        """Close; what was typed stays a draft, unless nothing was."""
        writing = self.writing
        untouched = writing == self._start and not self._unfinished
        await self._close(self._drop if untouched else partial(self._keep, writing), saved=False)

    @on(Button.Pressed, "#discard")
    async def action_discard(self) -> None:
        """Close and forget what was typed."""
        await self._close(self._drop, saved=False)
