"""The figure card: one figure after the other before a person, who confirms it, corrects it or sets it aside.

Letters are commands until a field is gone to; in a field they are letters, and escape comes back.
"""

from collections.abc import Callable
from functools import partial
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from reader.annotations import Annotation, format_funding, quoted, tags_in
from reader.editing import Reviewing, TakenBack, Writing, decision_words
from reader.errors import ConflictError, ReaderError
from reader.facts import FundingStatus
from reader.figures import format_printed
from reader.figures.typed import amount
from reader.i18n import _
from reader.keys.cards import CARD, CARD_ANYWHERE
from reader.keys.configured import with_keys
from reader.ledger import Entry
from reader.ledger.card_form import AMOUNT, form_of
from reader.store import Vocabulary
from reader.text import Span
from reader.tui.bars import KeyBar, shortened
from reader.tui.cards.fields import Choice, Field, Fields, Words
from reader.tui.cards.figure_fields import rows_of_fields
from reader.tui.cards.prose import Prose
from reader.tui.closing import Closing
from reader.tui.keys.bindings import bindings
from reader.tui.later import after_refresh
from reader.tui.saving import Saver, busy_words
from reader.tui.workers import begin
from reader.typesetting import geometry

T = TypeVar("T")


class CardKeys(VerticalScroll, can_focus=True):
    """The card itself, where letters are commands. It looks the same with the focus and without."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(CARD)

    def watch_has_focus(self, _focused: bool) -> None:
        """Style nothing anew: all that is on the card would be, which takes longer than showing the next figure."""


class FigureCard(ModalScreen[str], Closing[str]):
    """A card over the text; closes with what there is to say.

    `changed` is called after each decision; `context` gives the words around a figure, and `show` lets the text follow
    the figure on the card.
    """

    HORIZONTAL_BREAKPOINTS = geometry.CARD_CLASSES
    VERTICAL_BREAKPOINTS = [(0, "-low"), (geometry.LOW, "-roomy")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = bindings(CARD_ANYWHERE)

    def __init__(
        self,
        reviewing: Reviewing,
        entry: Entry,
        saver: Saver,
        changed: Callable[[], None],
        context: Callable[[Span], str],
        show: Callable[[Entry], None],
    ) -> None:
        super().__init__()
        self._reviewing = reviewing
        self._entry = entry
        self._saver = saver
        self._changed = changed
        self._words_of = context
        self._show = show
        self._start = self._kept = self._asked = Writing((), "", "")
        self._typed: dict[Span, Writing] = {}
        self._saving = False
        self._said: tuple[str, bool] = ("", False)
        """What the card says below its fields, and whether that is an error."""
        self._before_waiting: tuple[str, bool] | None = None
        self._fields: dict[str, Field] = {}
        self._seen = False

    def compose(self) -> ComposeResult:
        """The words, the fields two by two, what can be said of them, the keys."""
        rows = tuple(rows_of_fields())
        self._fields = {field.content.name or "": field for row in rows for field in row}
        with CardKeys(id="card"):
            yield Static("", id="title", markup=False)
            yield Prose("", rows=3, id="quote")
            yield Fields(rows)
            yield Static("", id="error", markup=False)
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Show the first figure; the words used before come when they are read."""
        self._load(self._entry)
        vocabulary = self._reviewing.notebook.vocabulary
        begin(self, partial(self._saver.do, vocabulary, self._complete, self._complain, self._wait))
        after_refresh(self, self._be_seen)

    def _complete(self, vocabulary: Vocabulary) -> None:
        for name, words in vocabulary.items():
            if isinstance(content := self._fields[name].content, Words):
                content.complete_from(words)
        self._waited()

    def _be_seen(self) -> None:
        self._seen = True

    def _load(self, entry: Entry, said: str = "") -> None:
        """Put a figure on the card, or what was left unfinished on it; `said` is said before anything else."""
        self._entry = entry
        annotation = entry.item.annotation if entry.item else None
        form = tuple(form_of(entry.figure).items())
        self._start = Writing(
            form, annotation.note if annotation else "", " ".join(annotation.tags if annotation else ())
        )
        draft = self._reviewing.draft(entry)
        typed = dict(draft.fields) if draft else {}
        kept = tuple((name, typed.get(name, words)) for name, words in form)
        unfinished = Writing(kept, draft.note, draft.tags) if draft else self._start
        self._kept = self._asked = unfinished
        for name, words in (*unfinished.form, ("note", unfinished.note), ("tags", unfinished.tags)):
            self._put(name, words)
        self.query_one(Words).placeholder = quoted(entry.figure)  # the amount's: an open one leaves it empty
        shown = dict(unfinished.form)
        for name, words in form:
            self._fields[name].guessed = name in entry.guessed and shown.get(name) == words
        self._show_progress()
        self.query_one("#quote", Prose).show(self._words_of(entry.place))
        left = with_keys(_("Left unfinished; {key[card.discard]} puts back what it was.")) if draft else ""
        hint = _("? is a guess from the text: confirming makes it yours.") if entry.guessed else ""
        was = entry.item.was if entry.item and not entry.is_reviewed else None
        changed = _("The text was changed here, it was {value}.").format(value=format_funding(was)) if was else ""
        if entry.item and entry.item.is_doubtful:
            changed = _("To be looked at in this version: {why}.").format(why=entry.item.why)
        self._say(" ".join(filter(None, (said, changed, left, hint))))
        self.set_focus(self.query_one(CardKeys))  # at once: the next key may be waiting already
        self._show(entry)

    def _show_progress(self) -> None:
        """Say which figure of how many this is, and what was decided on it."""
        done, count = self._reviewing.progress()
        spans = [other.span for other in self._reviewing.placed]
        place = spans.index(self._entry.span) + 1 if self._entry.span in spans else "+"
        title = _("Figure {place} of {count} · {done} reviewed · {review}").format(
            place=place, count=count, done=done, review=_(self._entry.review.label)
        )
        self.query_one("#title", Static).update(title)

    def _put(self, name: str, words: str) -> None:
        with self.prevent(Input.Changed, TextArea.Changed, Choice.Changed):
            self._fields[name].words = words

    def _word(self, name: str) -> str:
        return self._fields[name].words

    @property
    def writing(self) -> Writing:
        """What stands on the card now."""
        form = tuple((name, self._word(name)) for name, _words in self._start.form)
        return Writing(form, self._word("note"), self._word("tags"))

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Choice.Changed)
    async def keep(self, event: Input.Changed | TextArea.Changed | Choice.Changed) -> None:
        """Keep what is typed at every letter; what a person changed is no guess any more."""
        writing = self.writing
        if writing == self._asked:
            return
        if event.control.name in self._fields:
            self._fields[event.control.name].guessed = False
        if event.control.name == AMOUNT:
            self._echo()
        await self._keep(writing)

    def keep_when_left(self) -> None:
        """Keep what was typed last, at once: the whole program is being left."""
        if not self._saving and (writing := self.writing) != self._start:
            self._saver.at_once(partial(self._reviewing.keep, self._entry, writing))

    async def _keep(self, writing: Writing) -> None:
        """Keep what stands on the card; it is not asked for again while that may still come to pass."""
        self._asked = writing
        entry, untouched = self._entry, writing == self._start
        self._typed[entry.place] = writing

        def keep() -> bool:
            if writing is not self._typed[entry.place]:
                return False  # more was typed on this figure while the database was busy
            if untouched:
                self._reviewing.drop(entry)
            else:
                self._reviewing.keep(entry, writing)
            return True

        def kept(is_kept: bool) -> None:
            self._waited()
            if is_kept and writing is self._asked:
                self._kept = writing

        def failed(error: ReaderError) -> None:
            if writing is self._asked:
                self._asked = self._kept
            self._complain(error)

        await self._saver.do(keep, kept, failed, self._wait)

    def _echo(self) -> None:
        """Say what a typed amount is taken for, before it is confirmed."""
        figure = self._entry.figure
        words = self._word(AMOUNT)
        found = amount(words, figure.kind, figure.amount.unit)
        self._say(f"= {format_printed(found, None, words)}" if found else "")

    def _complain(self, error: ReaderError) -> None:
        if self.is_attached:
            self._say(error.alone, wrong=True)
        else:
            self._saver.tell(error)

    def _wait(self, words: str) -> None:
        if self.is_attached:
            before = self._before_waiting or self._said
            self._say(words)
            self._before_waiting = before

    def _waited(self) -> None:
        """It is saved: what was said before the waiting is to be read again."""
        if self.is_attached and self._before_waiting:
            words, wrong = self._before_waiting
            self._say(words, wrong=wrong)

    async def _change(
        self,
        change: Callable[[], T],
        then: Callable[[T], object],
        failed: Callable[[ReaderError], object] | None = None,
    ) -> None:
        """Make a change and go on with the card, if it is still there; until then nothing else is decided on it."""
        if self._is_saving():
            return
        self._saving = True

        def made(result: T) -> None:
            self._saving = False
            self._changed()
            if self.is_attached:
                then(result)

        def refused(error: ReaderError) -> None:
            self._saving = False
            self._changed()
            (failed if failed and self.is_attached else self._complain)(error)

        await self._saver.do(change, made, refused, self._wait)

    def _is_saving(self) -> bool:
        """Whether a change waits to be saved, which is said then."""
        if self._saving:
            self._say(busy_words())
        return self._saving

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self._said, self._before_waiting = (words, wrong), None
        self.query_one("#error", Static).update(words)
        self.query_one("#error").set_class(wrong, "-wrong")

    # Going between fields and figures

    def action_edit(self, name: str) -> None:
        """Go to a field."""
        content = self._fields[name].content
        if content.display:
            self.set_focus(content, scroll_visible=False)
            self.query_one(CardKeys).scroll_to_widget(content, animate=False, immediate=True)

    def action_turn(self, name: str, direction: int = 1) -> None:
        """Choose the next option of a field, or the one before."""
        content = self._fields[name].content
        if isinstance(content, Choice) and content.display:
            content.action_turn(direction)

    def action_status(self, number: int) -> None:
        """Choose a status by its number; 0 takes it away."""
        content = self._fields["status"].content
        if isinstance(content, Choice):
            content.value = ["", *FundingStatus][number]

    async def action_back(self) -> None:
        """From a field to the card, from the card to the text; what was typed stays unfinished.

        Where that could not be kept the card stays open with it, until it is thrown away.
        """
        card = self.query_one(CardKeys)
        if self.focused is not card:
            self.set_focus(card)
            return
        writing = self.writing
        if writing != self._asked:
            await self._keep(writing)
            if writing != self._asked:
                return
        unfinished = writing != self._start
        self.dismiss(with_keys(_("Kept unfinished: {key[drafts]} goes on with it.")) if unfinished else "")

    async def action_discard(self) -> None:
        """Put back what the card was before it was typed in."""
        await self._change(lambda: self._reviewing.drop(self._entry), lambda _none: self._load(self._entry))

    def action_beside(self, direction: int) -> None:
        """Go to the next or previous figure; this one is left as it was, with what was typed kept."""
        if self._is_saving():
            return  # what becomes of it is told on this figure's card
        if entry := self._reviewing.beside(self._entry, direction):
            self._load(entry)
        else:
            self._say(_("This is the last one.") if direction > 0 else _("This is the first one."))

    # Deciding

    async def action_confirm(self) -> None:
        """Write the figure down as it stands here, and go to the next one that nobody has decided on."""
        await self._decide(self._confirming(), self._go_on)

    async def action_save(self) -> None:
        """Write the figure down as it stands here, and close."""
        await self._decide(
            self._confirming(), lambda _made: self.dismiss(with_keys(_("Confirmed. {key[undo]} undoes.")))
        )

    async def action_set_aside(self) -> None:
        """Set the figure aside as not relevant, and go on."""
        entry, writing = self._entry, self.writing
        await self._decide(lambda: self._reviewing.set_aside(entry, writing.note, tags_in(writing.tags)), self._go_on)

    def _confirming(self) -> Callable[[], Annotation]:
        entry, writing = self._entry, self.writing
        return lambda: self._reviewing.confirm(entry, writing, tags_in(writing.tags))

    async def _decide(self, decide: Callable[[], Annotation], then: Callable[[Annotation], object]) -> None:
        """Carry a decision out; where another window changed the figure, the card is about theirs from now on."""
        # Keys that were pressed before the card was there to be seen decide nothing.
        if self._seen:
            await self._change(decide, then, self._refused)

    def _refused(self, error: ReaderError) -> None:
        if not isinstance(error, ConflictError):
            self._complain(error)
            return
        self._entry = self._reviewing.of(error.subject) or self._reviewing.at(self._entry.place) or self._entry
        self._show_progress()
        notebook = self._reviewing.notebook
        item, by = notebook.at(error.subject), notebook.deciders.get(error.subject, "")
        theirs = decision_words(item.annotation, by) if item else _("deleted")
        words = _(
            "Meanwhile changed in another window ({theirs}); "
            "confirming again puts yours there, {key[card.discard]} takes theirs."
        )
        self._say(with_keys(words, theirs=shortened(theirs, 60)), wrong=True)

    def _go_on(self, _made: Annotation) -> None:
        following = self._reviewing.next_open(self._entry.place.start)
        if following is None:
            _done, count = self._reviewing.progress()
            self.dismiss(with_keys(_("All {count} figures are reviewed. {key[ledger]} shows the ledger."), count=count))
            return
        self._load(following)

    async def action_undo(self) -> None:
        """Put back what was typed; where nothing was, take the last decision back and show that figure."""
        if self.writing != self._start:
            await self.action_discard()
        else:
            said = _("Undone: {what}.")
            await self._step(self._reviewing.notebook.undo, said, _("There is nothing to undo."))

    async def action_redo(self) -> None:
        """Make the decision again that was taken back."""
        said = _("Done again: {what}.")
        await self._step(self._reviewing.notebook.redo, said, _("There is nothing to do again."))

    async def _step(self, step: Callable[[], TakenBack | None], done: str, nothing: str) -> None:
        def stepped(taken_back: TakenBack | None) -> None:
            found = self._reviewing.touched(taken_back.annotation) if taken_back else None
            self._load(found or self._entry, done.format(what=taken_back.words) if taken_back else nothing)

        await self._change(step, stepped)
