"""What people edited in exported notes: of each note the fields before and after, taken in or not.

Where the note was changed here, too, both are shown, and a person chooses. What can't be taken in is told, and stays in
the file.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from reader.annotations import Anchored
from reader.editing import Notebook
from reader.editing.edited import EditedFile, left_as_it_is, taken_all, taken_one
from reader.i18n import _, ngettext
from reader.keys.configured import with_keys
from reader.keys.edits import EDITS, EDITS_LIST
from reader.text.canonical import visible
from reader.tui.bars import shortened
from reader.tui.keys.bindings import bindings
from reader.tui.list_screen import ListScreen
from reader.tui.option_list import OptionList
from reader.typesetting.wrap import wrap

if TYPE_CHECKING:
    from reader.editing.notes_file import Edit
    from reader.tui.reading.notes import Notes

Edited = tuple[EditedFile, "Edit"]


class EditList(OptionList):
    """The notes that were edited; enter takes the marked one in."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(EDITS_LIST)


class EditsScreen(ListScreen[Anchored | None, Edited]):
    """Shows what was edited in files of exported notes; closes with a note to be seen in the text."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(EDITS)
    STYLES = "edits"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"edits--title", "edits--dim", "edits--new", "edits--conflict"}

    def __init__(self, files: Sequence[EditedFile], notes: "Notes") -> None:
        super().__init__()
        self._files = files
        self._notes = notes

    def make_list(self) -> EditList:
        """The notes."""
        return EditList(id="texts", markup=False)

    def compose_below(self) -> ComposeResult:
        """What the keys do to the note and to the file."""
        with VerticalScroll(id="said", can_focus=False):
            yield Static("", markup=False)

    # What is shown

    def renew(self) -> None:
        """List what was edited as it stands now; the mark stays in its line."""
        edits = self.query_one(EditList)
        before = edits.highlighted or 0
        count = sum(len(file.edits) for file in self._files)
        said = ngettext("{count} note was edited", "{count} notes were edited", count).format(count=count)
        self.say_title(" · ".join((_("Edited in exported notes"), said)))
        self.fill(self._lines())
        places = [line for line, item in enumerate(self.items) if item]
        edits.highlighted = min(places, key=lambda line: abs(line - before)) if places else None
        means = _(
            "What is taken in becomes the note here, as any change does; what was changed on both sides waits until "
            "you choose. A note that is left as it is comes back into the file, of which a copy is kept."
        )
        self.query_one("#said Static", Static).update(Text("\n".join(self._wrapped(means, 4)), self.style_of("dim")))

    def _lines(self) -> Iterator[tuple[Text, Edited | None]]:
        for file in self._files:
            name = shortened(visible(file.file.path.name), max(8, self.size.width - 5))
            yield Text(name, self.style_of("title")), None
            for edit in file.edits:
                yield self._entry(edit), (file, edit)
            for trouble in file.troubles:
                yield Text("\n".join(self._wrapped(trouble, 5)), self.style_of("dim")), None
            if not file.edits and not file.troubles:
                yield Text(_("Nothing was edited there that isn't taken in."), self.style_of("dim")), None

    def _entry(self, edit: "Edit") -> Text:
        comparison = edit.comparison
        quote = " ".join(edit.item.annotation.selector.quote.split())
        entry = Text(shortened(visible(quote), max(8, self.size.width - 5)), no_wrap=True)
        for name, label, before, there, now in comparison.differences():
            self._add(entry, f"{label}: {before or '-'} → ", there or "-", "new")
            if name in comparison.in_conflict:
                self._add(entry, _("here it says now: "), now or "-", "conflict")
        for sentence in comparison.apart:
            self._add(entry, sentence, "", "dim")
        return entry

    def _add(self, entry: Text, words: str, more: str, style: str) -> None:
        """Add lines of some words, the last of which in a style of their own."""
        whole = visible(" ".join(f"{words}{more}".split()))
        emphasised = len(whole) - len(visible(" ".join(more.split())))
        for start, end in wrap(whole, max(8, self.size.width - 7)):
            entry.append("\n  ")
            entry.append(whole[start : min(end, max(start, emphasised))], self.style_of("dim"))
            entry.append(whole[max(start, emphasised) : end], self.style_of(style))

    def _wrapped(self, words: str, margin: int) -> list[str]:
        words = visible(words)
        return [words[start:end] for start, end in wrap(words, max(8, self.size.width - margin))]

    # What is decided

    async def action_take(self) -> None:
        """Take the marked note in as it stands in the file."""
        marked = self._marked()
        if marked and not marked[1].comparison.edited:
            self.say(
                with_keys(_("Nothing of it can be taken in; {key[edits.keep]} puts the note there as it is here."))
            )
        elif marked:
            said = _("Taken in. {key[edits.undo]} undoes.")
            await self._decide(lambda notebook: taken_one(notebook, *marked), with_keys(said))

    async def action_take_all(self) -> None:
        """Take in all that wasn't changed on both sides."""
        files = self._files
        said = _("Taken in what was changed in the file alone.")
        waits = _("Taken in what could be read and was changed in the file alone; the rest waits.")
        await self._decide(lambda notebook: taken_all(notebook, files), said, waits)

    async def action_keep(self) -> None:
        """Let the marked note stand as it is here, in the file, too."""
        if marked := self._marked():
            said = _("The file says again what the note says; a copy of it is kept.")
            await self._decide(lambda notebook: left_as_it_is(notebook, *marked), said)

    async def action_undo(self) -> None:
        """Take the last change back; the file has it still."""
        await self._decide(lambda notebook: notebook.undo() and None, _("Taken back."))

    def action_go(self) -> None:
        """See the marked note in the text."""
        if self.marked:
            self.dismiss(self.marked[1].item)

    def _marked(self) -> Edited | None:
        if self.marked is None:
            self.say(_("There is nothing to take in."))
        return self.marked

    async def _decide(self, decide: Callable[[Notebook], object], said: str, waits: str = "") -> None:
        """Do something and say so; `waits` where edits are left after it that nothing was changed against."""
        if self._notes.at_hand() is None:
            return
        names = [file.file for file in self._files]

        def work(notebook: Notebook) -> list[EditedFile]:
            decide(notebook)
            return [EditedFile.of(notebook, file.document.source, file.path) for file in names]

        def show(files: list[EditedFile]) -> None:
            self._files = files
            is_left = any(not edit.comparison.in_conflict for file in files for edit in file.edits)
            self.say(waits if waits and is_left else said)
            if self.is_mounted:
                self.renew()

        await self._notes.change(work, show, self.refused)
