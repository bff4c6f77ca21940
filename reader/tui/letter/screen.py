"""Which letter the text is: what else is this letter and why, what belongs to it, what may be meant; joined and parted.

All of it is what the database knows: texts on which somebody noted something. A decision is a person's word; what it
does to totals is said with it.
"""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from reader.editing import Notebook, name_of
from reader.i18n import _, listed, ngettext
from reader.keys.configured import with_keys
from reader.keys.letter import LETTER, LETTER_LIST
from reader.store import Beside, KnownText, Saying, Standing
from reader.text.canonical import visible
from reader.tui.bars import shortened
from reader.tui.keys.bindings import bindings
from reader.tui.list_screen import ListScreen
from reader.tui.option_list import OptionList
from reader.typesetting.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.tui.reading.notes import Notes

_DATE, _TIME = 10, 16
"""Characters of a time (ISO 8601) that tell the day, and the minute."""


class TextList(OptionList):
    """The texts; enter says that the marked one is this letter."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LETTER_LIST)


class LetterScreen(ListScreen[Path | None, Beside | Literal[True]]):
    """Shows what stands around a text, and writes down what a person says of it; closes with a file to be opened."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LETTER)
    STYLES = "letter"
    COMPONENT_CLASSES: ClassVar[set[str]] = {"letter--title", "letter--dim", "letter--asked", "letter--own"}

    def __init__(self, notebook: Notebook, notes: "Notes", name: str) -> None:
        super().__init__()
        self._notebook = notebook
        self._notes = notes
        self._file = name

    def make_list(self) -> TextList:
        """The texts."""
        return TextList(id="texts", markup=False)

    def compose_below(self) -> ComposeResult:
        """What people said."""
        with VerticalScroll(id="said", can_focus=False):
            yield Static("", markup=False)

    # What is shown

    def renew(self) -> None:
        """List the texts as they stand now; the mark stays on its text, or goes to the first that is asked about."""
        texts = self.query_one(TextList)
        before = self.marked
        around = self._notebook.lettering.around
        ones = len(around.those(Standing.ONE)) + 1
        count = ngettext("{count} text", "{count} texts", ones).format(count=ones)
        versions = ngettext("{count} version", "{count} versions", around.versions).format(count=around.versions)
        self.say_title(" · ".join((_("Which letter this is"), count, versions)))
        self.fill(self._lines())
        places = {item.text.digest: line for line, item in enumerate(self.items) if isinstance(item, Beside)}
        asked = [line for line, item in enumerate(self.items) if _is(item, Standing.ASKED)]
        kept = places.get(before.text.digest) if isinstance(before, Beside) else None
        texts.highlighted = kept if kept is not None else next(iter(asked), self.items.index(True))
        self._show_said()

    def _lines(self) -> "Iterator[tuple[Text, Beside | Literal[True] | None]]":
        """The lines: of a text what it is beside this one, `True` for the one at hand."""
        around = self._notebook.lettering.around
        for standing in Standing:
            some = around.those(standing)
            if not some and standing is not Standing.ONE:
                continue
            yield self._styled(_(standing.label), "title"), None
            if standing is Standing.ONE:
                yield self._own(), True
            for beside in some:
                yield self._entry(beside), beside
            if standing is Standing.ONE and not some:
                yield self._styled(_("No other text with notes is this letter, as far as is known."), "dim"), None
        if not around.beside:
            purpose = with_keys(
                _(
                    "Here one says of other texts with notes whether they are this letter. There is none yet: a note "
                    "on another file of the letter brings it here; in the list of replies two files are joined without "
                    "notes, {key[library.mark]} on the one and {key[library.join]} on the other."
                )
            )
            room = max(8, self.size.width - 5)
            yield self._styled("\n".join(purpose[start:end] for start, end in wrap(purpose, room)), "dim"), None

    def _own(self) -> Text:
        around = self._notebook.lettering.around
        facts = [_("version {number}").format(number=around.version), _("the text at hand"), *_noted(around.own)]
        return self._two(self._file, facts, "own")

    def _entry(self, beside: Beside) -> Text:
        text = beside.text
        facts = [_("version {number}").format(number=beside.version)] if beside.version else []
        if beside.published:
            facts.append(_("published {date}").format(date=beside.published))
        reason = _("answers the same proposal") if beside.standing is Standing.RELATED else _(beside.reason.label)
        facts.append(f"{reason} ({self._named(beside.through)})" if beside.through else reason)
        facts += _noted(text)
        before = _("what stood in this file before") if self._notebook.lettering.stood_here(text) else ""
        name = " · ".join(filter(None, (name_of(text), before, text.document_number, text.title)))
        return self._two(name, facts, "asked" if beside.standing is Standing.ASKED else "")

    def _two(self, name: str, facts: list[str], style: str) -> Text:
        """What a text is called on one line, and what is known of it on further ones."""
        room = max(8, self.size.width - 5)
        entry = Text(shortened(visible(name), room), self.style_of(style) if style else "", no_wrap=True)
        words = visible(" · ".join(facts))
        for start, end in wrap(words, room - 2):
            entry.append(f"\n  {words[start:end]}", self.style_of("dim"))
        return entry

    def _show_said(self) -> None:
        """Say what joining and parting does, and who did it so far."""
        means = _(
            "What is one letter is counted once in the ledger over all replies, in its newest version at hand, and "
            "has the notes of all its texts; another letter is counted beside it."
        )
        lines = [means, *map(self._said, reversed(self._notebook.lettering.around.said))]
        room = max(8, self.size.width - 4)
        rows = [line[start:end] for line in map(visible, lines) for start, end in wrap(line, room)]
        self.query_one("#said Static", Static).update(self._styled("\n".join(rows), "dim"))

    def _said(self, saying: Saying) -> str:
        """Who said what, when and on which device."""
        who = f"{saying.author} ({saying.device_name})" if saying.device_name else saying.author
        texts = listed(map(self._named, dict.fromkeys(digest for pair in saying.pairs for digest in pair)))
        over = "" if saying.holds or saying.undoes else _("holds no more")
        facts = (saying.made[:_TIME].replace("T", " "), who, _(saying.label), texts, over)
        return " · ".join(filter(None, facts))

    def _named(self, digest: str) -> str:
        around = self._notebook.lettering.around
        if digest == around.digest:
            return self._file
        return next((name_of(each.text) for each in around.beside if each.text.digest == digest), digest[:8])

    def _styled(self, words: str, style: str) -> Text:
        return Text(words, self.style_of(style))

    # What is decided

    async def action_join(self) -> None:
        """Say that the marked text is this letter."""
        if not isinstance(beside := self.marked, Beside):
            self.say(_("This is the text at hand: mark another one."))
            return
        said = _("One letter: its notes are shown here, totals count it once. {key[letter.undo]} undoes.")
        await self._decide(lambda notebook: notebook.lettering.join(beside), with_keys(said))

    async def action_part(self) -> None:
        """Say that the marked text, or the one at hand, is a letter of its own."""
        beside = self.marked if isinstance(self.marked, Beside) else None
        said = _("Another letter: totals count both; not asked again. {key[letter.undo]} undoes.")
        await self._decide(lambda notebook: notebook.lettering.part(beside), with_keys(said))

    async def action_undo(self) -> None:
        """Take back what was said last of these texts on this device."""
        await self._decide(lambda notebook: notebook.lettering.undo(), _("Taken back; it is as it was before."))

    async def _decide(self, decide: "Callable[[Notebook], object]", said: str) -> None:
        if self._notes.at_hand() is None:
            return

        # They are shown anew as they are after it.
        await self._notes.change(decide, lambda _result: self.say(said), self.refused)

    def action_open(self) -> None:
        """Open the marked text's file."""
        if not isinstance(beside := self.marked, Beside):
            self.say(_("This is the text at hand: mark another one."))
        elif beside.text.path:
            self.dismiss(Path(beside.text.path))
        else:
            self.say(_("It came through a pipe: there is no file to open."))


def _is(item: Beside | Literal[True] | None, standing: Standing) -> bool:
    return isinstance(item, Beside) and item.standing is standing


def _noted(text: KnownText | None) -> list[str]:
    """How many notes a text has, its files with what they are, and since when it is known."""
    if text is None:
        return [_("no notes yet")]
    facts = [ngettext("{count} note", "{count} notes", text.notes).format(count=text.notes)]
    own = name_of(text)
    facts += dict.fromkeys(
        _("read as {format}").format(format=file.format) if file.name == own else f"{file.name} ({file.format})"
        for file in text.files
    )
    facts += dict.fromkeys(file.address for file in text.files if file.address)
    if text.files:
        facts.append(_("since {date}").format(date=min(file.seen for file in text.files)[:_DATE]))
    return facts
