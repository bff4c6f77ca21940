"""The notes whose words were changed: a list of them, figures first, and of the marked one the words then and now."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.binding import BindingType

from reader.annotations import Anchored, AnchorState, Annotation, format_funding
from reader.editing import Notebook, Resolving, TakenBack
from reader.i18n import N_, _, ngettext
from reader.keys.changes import CHANGES, CHANGES_LIST
from reader.keys.configured import with_keys
from reader.text.differing import differing
from reader.tui.bars import shortened
from reader.tui.changes.beside import Beside
from reader.tui.keys.bindings import bindings
from reader.tui.option_list import OptionList

if TYPE_CHECKING:
    from reader.tui.reading.notes import Notes

# Longer lists of places than there are keys for.
_MOST_PLACES = 9
_STATES = {
    AnchorState.CHANGED: N_("changed"),
    AnchorState.AMBIGUOUS: N_("which one?"),
    AnchorState.LOST: N_("gone"),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """A note that somebody wants to see in the text, or to point at words for; none for the notes on other texts."""

    item: Anchored | None
    pointing: bool = False


class NoteList(OptionList):
    """The notes; enter accepts the place of the marked one."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(CHANGES_LIST)


class ChangedNotes(Beside[Wish | None, Anchored]):
    """Goes through the notes whose words were changed; closes with the one that is wanted in the text."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(CHANGES)

    def __init__(self, resolving: Resolving, notes: "Notes") -> None:
        super().__init__()
        self._resolving = resolving
        self._notes = notes

    def make_list(self) -> NoteList:
        """The notes."""
        return NoteList(id="list", markup=False)

    # What is shown

    def renew(self) -> None:
        """List the notes as they are now; the mark stays in its line, as long as one waits."""
        notes = self.query_one(NoteList)
        before, waiting = notes.highlighted or 0, self._resolving.waiting
        self.fill(self._lines())
        first = next((line for line, item in enumerate(self.items) if item), None)
        notes.highlighted = min(before, len(waiting) - 1) if waiting else first
        count = len(waiting)
        title = ngettext("{count} note to look at", "{count} notes to look at", count).format(count=count)
        self.say_title(" · ".join((_("Notes whose words were changed"), title)))
        self.show_marked()

    def _lines(self) -> Iterator[tuple[Text, Anchored | None]]:
        """The notes that wait, those that were decided on, and how many are no matter of this list."""
        for item in self._resolving.waiting:
            yield self._line(item), item
        if decided := self._resolving.decided:
            yield Text(_("Decided here"), self.style_of("title")), None
        for item in decided:
            yield self._line(item), item
        if carried := self._resolving.carried:
            words = ngettext("{count} note moved with its words", "{count} notes moved with their words", carried)
            yield Text(words.format(count=carried), self.style_of("dim")), None
        if asked := self._resolving.asked:
            words = ngettext(
                "{count} note on another text that may be this letter: {key[changes.letter]}",
                "{count} notes on other texts that may be this letter: {key[changes.letter]}",
                asked,
            )
            yield Text(with_keys(words, count=asked), self.style_of("dim")), None

    def _line(self, item: Anchored) -> Text:
        """Kind, state, the words or the figure before and now, the note."""
        annotation = item.annotation
        line = Text(no_wrap=True)
        line.append(annotation.kind.mark, self.style_of(f"kind-{annotation.kind.slot}"))
        state = _(item.state)
        if item.needs_look:
            state = _("doubtful") if item.is_doubtful else _(_STATES[item.anchor.state])
        facts = [state, self._change(item), item.why, " ".join(annotation.note.split())]
        line.append(" " + shortened(" · ".join(filter(None, facts)), self.size.width - 6))
        return line

    def _change(self, item: Anchored) -> str:
        """What it was and what it would be: of a figure its value, of other notes their words."""
        before = item.was or item.figure
        was = format_funding(before) if before else shortened(" ".join(item.selector.quote.split()), 24)
        places = self._resolving.places(item)
        if not item.needs_look:
            now = format_funding(item.figure) if item.figure and item.was else ""
        elif before and len(places) == 1:
            proposed = self._resolving.proposed(item, places[0])
            now = format_funding(proposed) if proposed else "-"
        else:
            now = ""
        return f"{was} → {now}" if now and now != was else was

    def show_marked(self) -> None:
        """Show the words of the marked note, then and now."""
        then, now = self.sides
        item = self.marked
        if item is None:
            then.show(Text())
            now.show(Text())
            return
        before, places = self._resolving.then(item), self._resolving.now(item)
        title = self.style_of("title")
        first = differing(before.words, places[0].words)[0] if len(places) == 1 else []
        made = _("Then, {date} {author}").format(date=item.annotation.created[:10], author=item.annotation.author)
        said = Text.assemble((made, title))
        then.show(Text("\n").join([said, self.words_of(before, first, then.room)]))
        lines = [Text.assemble((self._heading(item, len(places)), title))]
        if item.why:
            lines.append(Text.assemble((item.why, self.style_of("number"))))
        for number, place in enumerate(places[:_MOST_PLACES], start=1):
            changed = differing(before.words, place.words)[1]
            name = f"{number} " if len(places) > 1 else ""
            lines.append(Text.assemble((name, title), self.words_of(place, changed, now.room - len(name))))
        if len(places) > _MOST_PLACES:
            more = _("and {count} more").format(count=len(places) - _MOST_PLACES)
            lines.append(Text.assemble((more, self.style_of("dim"))))
        now.show(Text("\n").join(lines))

    def _heading(self, item: Anchored, places: int) -> str:
        if item.anchor.resolved:
            return _("Now: {state}").format(state=_(item.state))
        if not places:
            return with_keys(
                _("Now: gone. {key[changes.point]} points at other words, {key[changes.detach]} detaches it.")
            )
        if places > 1:
            return _("Now: one of these, which a number chooses")
        return with_keys(_("Now: {key[changes.accept]} lets it belong there"))

    # What is decided

    async def _decide(self, decide: Callable[[Anchored], Annotation], said: str) -> None:
        item = self.marked
        if item is None:
            return

        def check(_notebook: Notebook) -> Annotation:
            return decide(item)

        await self._notes.change(check, lambda _made: self.say(said), self.refused)

    async def action_accept(self) -> None:
        """Let the marked note belong where its words would be."""
        await self._decide(self._resolving.accept, self._accepted)

    async def action_choose(self, number: int) -> None:
        """Let it belong to the place with a number."""
        await self._decide(lambda item: self._resolving.choose(item, number), self._accepted)

    @property
    def _accepted(self) -> str:
        return with_keys(
            _("It belongs there now; a figure with another value is to be reviewed. {key[changes.undo]} undoes.")
        )

    async def action_detach(self) -> None:
        """Let it belong nowhere in this version."""
        await self._decide(
            self._resolving.detach, with_keys(_("Detached from this version. {key[changes.undo]} undoes."))
        )

    def action_later(self) -> None:
        """Go to the next one; this one waits."""
        self.query_one(NoteList).action_cursor_down()

    def action_point(self) -> None:
        """Point at its words in the text."""
        if item := self.marked:
            self.dismiss(Wish(item, pointing=True))

    def action_go(self) -> None:
        """See where it is, or was, in the text."""
        if item := self.marked:
            self.dismiss(Wish(item))

    def action_letter(self) -> None:
        """Say whether other texts are this letter."""
        self.dismiss(Wish(None))

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self._step(lambda notebook: notebook.undo(), _("Undone: {what}."), _("There is nothing to undo."))

    async def action_redo(self) -> None:
        """Make it again."""
        said = _("Done again: {what}.")
        await self._step(lambda notebook: notebook.redo(), said, _("There is nothing to do again."))

    async def _step(self, step: Callable[[Notebook], TakenBack | None], done: str, nothing: str) -> None:
        def stepped(taken_back: TakenBack | None) -> None:
            self.say(done.format(what=taken_back.words) if taken_back else nothing)

        await self._notes.change(step, stepped, self.refused)
