"""The inspector: notes and figures of the section under the cursor, of the whole reply, or the trash, as a list."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import BindingType
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from reader.annotations import Anchored, AnchorState, Kind, Review, format_funding
from reader.checks.contradictions import worst_first
from reader.facts import Facts
from reader.i18n import _
from reader.keys.configured import with_keys
from reader.keys.table import INSPECTOR
from reader.ledger import Entry
from reader.reading import Contents, Reading, Scope
from reader.reply.outline import Part
from reader.text import Span
from reader.text.canonical import canonical
from reader.tui.keys.bindings import bindings
from reader.tui.scrolling import SteadyScroll
from reader.typesetting.wrap import cells, wrap

_MOST = 2_000


class Inspector(OptionList, SteadyScroll):
    """A list of notes and figures; choosing one goes there."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = bindings(INSPECTOR)
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "inspector--title",
        "inspector--value",
        "inspector--dim",
        "inspector--words",
        "inspector--lost",
        "inspector--wrong",
        "inspector--doubtful",
        *(f"inspector--kind-{kind.value}" for kind in Kind),
    }

    @dataclass
    class Chosen(Message):
        """A note or a figure was chosen; `span` is where it stands, `None` where it does not stand in this text."""

        span: Span | None

    @dataclass
    class Restored(Message):
        """A note in the trash is wanted back."""

        item: Anchored

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, markup=False)
        self._listed: tuple[Reading, Part | None] | None = None
        self._contents: Contents | None = None
        self._items: list[Anchored | Entry | None] = []
        self._width = 0
        self._said: set[str] = set()

    def show(self, reading: Reading, part: Part | None) -> None:
        """List what is in the scope, around a part of the reply; the marked line stays where it was in the list."""
        listed = (reading, part if reading.scope is Scope.SECTION else None)
        if listed == self._listed:
            return
        self._listed = listed
        contents = reading.contents(part)
        if contents is None or contents == self._contents:
            return
        same_place = self._contents is not None and self._contents.title == contents.title
        self._contents = contents
        if self.scrollable_content_region.width:  # else they are drawn when there is room for them
            self._rebuild(self.highlighted if same_place else None)

    def on_focus(self) -> None:
        """Mark the first entry, so that there is something for the keys to work on."""
        if self.highlighted is None:
            self.action_first()

    def on_resize(self) -> None:
        """Wrap the entries to the new width."""
        if self._contents and self._width != self.scrollable_content_region.width:
            self._rebuild(self.highlighted)

    def notify_style_update(self) -> None:
        """Draw the entries in another theme's colours."""
        super().notify_style_update()
        if self._contents and self.is_mounted:
            self._rebuild(self.highlighted)

    def _rebuild(self, marked: int | None) -> None:
        """Draw all entries anew; mark the one in the place of the marked one, else the first where keys work here."""
        assert self._contents
        self._width = self.scrollable_content_region.width
        self.clear_options()
        self._items = []
        self._said = set()
        options: list[Option] = []
        for prompt, item in self._entries(self._contents):
            self._items.append(item)
            options.append(Option(prompt, disabled=item is None))
        self.add_options(options)
        if marked is not None and options:
            self.highlighted = min(marked, len(options) - 1)
        elif self.has_focus:
            self.action_first()

    def _entries(self, contents: Contents) -> Iterator[tuple[Text, Anchored | Entry | None]]:
        yield self._title(contents.title), None
        for sentence in contents.letter if contents.scope is not Scope.TRASH else ():
            yield self._wrapped(f"{sentence} ({with_keys('{key[letter]}')})", "dim"), None
        heading = _("Trash") if contents.scope is Scope.TRASH else _("Notes")
        yield self._title(f"{heading} {len(contents.notes)}"), None
        if not contents.notes:
            hint = (
                _("nothing deleted")
                if contents.scope is Scope.TRASH
                else with_keys(_("none yet: {key[figure.open]} and {key[annotate]} review the sums"))
            )
            yield self._wrapped(hint, "dim"), None
        for item in contents.notes[:_MOST]:
            yield self._note(item), item
        if contents.scope is Scope.TRASH:
            return
        reviewed = sum(entry.is_reviewed for entry in contents.figures)
        title = _("Figures {count} · {reviewed} reviewed").format(count=len(contents.figures), reviewed=reviewed)
        yield self._title(title), None
        for entry in contents.figures[:_MOST]:
            yield self._figure(entry, contents), entry
        if max(len(contents.figures), len(contents.notes)) > _MOST:
            yield self._wrapped(_("only the first {most} are listed").format(most=_MOST), "dim"), None

    def _title(self, words: str) -> Text:
        return self._wrapped(words, "title")

    def _note(self, item: Anchored) -> Text:
        annotation = item.annotation
        number = list(Kind).index(annotation.kind) + 1
        name = f"{number} {_(annotation.kind.label)}"
        entry = Text()
        entry.append(name, self._style(f"kind-{annotation.kind.value}"))
        if item.figure:
            self._append_value(entry, name, format_funding(item.figure))
        quote = _shortened(item.selector.quote, 60)
        if item.figure and quote == format_funding(item.figure):
            quote = ""
        rows = [(quote, "dim"), (annotation.note.strip(), "words")]
        rows.append((" ".join(f"#{tag}" for tag in annotation.tags), "dim"))
        if item.anchor.state is not AnchorState.EXACT:
            rows[:1] = [*self._moved(item), *rows[:1]]
        for words, style in rows:
            if words:
                entry.append("\n")
                entry.append_text(self._wrapped(words, style, indent=2))
        return entry

    def _moved(self, item: Anchored) -> Iterator[tuple[str, str]]:
        """How a note stands to this version; marked where somebody has to look, and nowhere else."""
        yield _(item.state), "lost" if item.needs_look else "dim"
        if item.was:
            yield _("was {value}").format(value=format_funding(item.was)), "dim"
        if item.needs_look and item.anchor.span and self._contents:
            yield _("now: {words}").format(words=_shortened(item.anchor.span.of(self._contents.text), 60)), "words"

    def _append_value(self, entry: Text, before: str, value: str) -> None:
        """A value on the same line where there is room, else on lines of its own."""
        fits = cells(before) + cells(value) + 2 <= self._room
        entry.append("  " if fits else "\n")
        entry.append_text(self._wrapped(value, "value"))

    def _figure(self, listed: Entry, contents: Contents) -> Text:
        printed = " ".join(listed.figure.text.split())
        value = format_funding(listed.figure)
        line = f"{listed.review.mark} {printed}"
        entry = self._wrapped(line, "dim" if listed.review is Review.SET_ASIDE else "words")
        if value != printed:
            self._append_value(entry, line, value)
        said = listed.figure.said if listed.review is Review.CONFIRMED else Facts()
        status = _(said.status.label) if said.status else None
        facts = " · ".join(fact for fact in (said.year, said.payer, said.purpose, status) if fact)
        title = listed.recognised.title if listed.recognised else None
        for words in (facts, f"《{title.of(contents.text)}》" if title else ""):
            if words:
                entry.append("\n")
                entry.append_text(self._wrapped(_shortened(words, 60), "dim", indent=2))
        for doubt in worst_first(contents.doubts, listed.place.start, listed.place.end):
            # Its statement under the first figure that takes part, its sign behind the others.
            if doubt.statement in self._said:
                entry.append(f" {doubt.sign}", self._style(doubt.style))
            else:
                self._said.add(doubt.statement)
                entry.append("\n")
                entry.append_text(self._wrapped(doubt.said, doubt.style, indent=2))
        return entry

    @property
    def _room(self) -> int:
        return max(8, self._width - 2)

    def _wrapped(self, words: str, style: str, *, indent: int = 0) -> Text:
        """Words of the reply or of a note, wrapped; controls that a note may have become visible."""
        lines = [
            " " * indent + row[start:end]
            for row in canonical(words).split("\n")
            for start, end in wrap(row, self._room - indent)
        ]
        text = Text()
        text.append("\n".join(lines), self._style(style))
        return text

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"inspector--{name}", partial=True)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell which was chosen."""
        event.stop()
        if (item := self._items[event.option_index]) is not None:
            # A note whose words are others now is found in their place.
            self.post_message(self.Chosen(item.anchor.span if isinstance(item, Anchored) else item.span))

    @property
    def marked(self) -> Anchored | Entry | None:
        """The note or figure that is marked."""
        return None if self.highlighted is None else self._items[self.highlighted]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what is in the trash can be restored."""
        if action == "restore":
            return bool(self._contents and self._contents.scope is Scope.TRASH and self._contents.notes)
        return True

    def action_restore(self) -> None:
        """Ask for the marked note back."""
        if isinstance(self.marked, Anchored):
            self.post_message(self.Restored(self.marked))


def _shortened(words: str, most: int) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
