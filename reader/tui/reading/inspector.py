"""The inspector: notes, figures and promises of the section under the cursor, of the whole reply, or the trash.

A figure, what was decided on it and what was noted on it are one entry, and so are a promise and its notes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import BindingType
from textual.message import Message

from reader.annotations import Anchored, AnchorState, Review, format_funding
from reader.checks.contradictions import Doubt, worst_first
from reader.commitments import Commitment
from reader.facts import Facts
from reader.i18n import _, ngettext
from reader.keys.configured import with_keys
from reader.keys.table import INSPECTOR
from reader.kinds import SLOTS
from reader.ledger import Entry
from reader.reading import Contents, Reading, Scope
from reader.reply.outline import Part
from reader.text import Span
from reader.text.canonical import canonical
from reader.tui.entry_list import EntryList
from reader.tui.keys.bindings import bindings
from reader.tui.signs import PROMISED, TO_LOOK_AT
from reader.typesetting.wrap import cells, wrap

_MOST = 2_000


@dataclass(frozen=True, slots=True)
class _Words:
    """A line of the list that is neither a note nor a figure, in a style."""

    words: str
    style: str = "title"


@dataclass(frozen=True, slots=True)
class _Promise:
    """A promise with the notes on it."""

    commitment: Commitment
    notes: tuple[Anchored, ...]


_Item = _Words | Anchored | Entry | _Promise


class Inspector(EntryList):
    """A list of notes, figures and promises; choosing one goes there."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(INSPECTOR)
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "inspector--title",
        "inspector--value",
        "inspector--dim",
        "inspector--words",
        "inspector--lost",
        "inspector--wrong",
        "inspector--doubtful",
        *(f"inspector--kind-{slot}" for slot in SLOTS),
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
        super().__init__(id=id)
        self._listed: tuple[Reading, Part | None] | None = None
        self._contents: Contents | None = None
        self._items: list[_Item] = []
        self._first_to_say: dict[str, int] | None = None

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
        self._list(contents, self.highlighted if same_place else None)

    def on_focus(self) -> None:
        """Mark the first entry, so that there is something for the keys to work on."""
        if self.highlighted is None:
            self.action_scroll_home()

    def _list(self, contents: Contents, marked: int | None) -> None:
        """List other contents; mark the entry in the place of the marked one, else the first where keys work here."""
        self._items = list(_items(contents))
        self._first_to_say = None
        marked = None if marked is None else min(marked, len(self._items) - 1)
        self.fill([_height(item) for item in self._items], marked)
        if marked is None and self.has_focus:
            self.action_scroll_home()

    def entry(self, index: int) -> Text:
        """A heading, a note, a figure or a promise, for the width there is now."""
        item = self._items[index]
        if isinstance(item, _Words):
            return self._wrapped(item.words, item.style, hang=2 if item.style == "title" else 0)
        if isinstance(item, _Promise):
            return self._promise(item)
        return self._note(item) if isinstance(item, Anchored) else self._figure(index, item)

    def can_be_marked(self, index: int) -> bool:
        """Whether it is more than a heading."""
        return not isinstance(self._items[index], _Words)

    def _note(self, item: Anchored) -> Text:
        entry = Text()
        name = self._append_kind(entry, item)
        if item.figure:
            self._append_value(entry, name, format_funding(item.figure))
        quote = _shortened(item.selector.quote, 60)
        if item.figure and quote == format_funding(item.figure):
            quote = ""
        rows = [(quote, "dim")]
        if item.anchor.state is not AnchorState.EXACT or item.is_doubtful:
            rows[:1] = [*self._moved(item), *rows[:1]]
        self._append_rows(entry, (*rows, *_said(item)))
        return entry

    def _promise(self, promise: _Promise) -> Text:
        assert self._contents
        commitment = promise.commitment
        words = _shortened(commitment.span.of(self._contents.text), 40)
        entry = self._wrapped(f"{PROMISED} {words}", "words", hang=2)
        due = _("due {date}").format(date=commitment.deadline) if commitment.deadline else ""
        self._append_rows(entry, ((due, "dim"),))
        for item in promise.notes:
            entry.append("\n  ")
            self._append_kind(entry, item)
            self._append_rows(entry, _said(item))
        return entry

    def _append_kind(self, entry: Text, item: Anchored) -> str:
        """The kind of a note, in its colour."""
        kind = item.annotation.kind
        name = f"{kind.mark} {_(kind.label)}"
        entry.append(name, self._style(f"kind-{kind.slot}"))
        return name

    def _append_rows(self, entry: Text, rows: Iterable[tuple[str, str]]) -> None:
        """Words in their styles, each on lines of its own that hang behind the entry's first one."""
        for words, style in rows:
            if words:
                entry.append("\n")
                entry.append_text(self._wrapped(words, style, indent=2))

    def _moved(self, item: Anchored) -> Iterator[tuple[str, str]]:
        """How a note stands to this version; marked where somebody has to look, and nowhere else."""
        yield _(item.state), "lost" if item.needs_look else "dim"
        yield item.why, "words"
        if item.was:
            yield _("was {value}").format(value=format_funding(item.was)), "dim"
        if item.needs_look and item.anchor.span and self._contents and not item.is_doubtful:
            yield _("now: {words}").format(words=_shortened(item.anchor.span.of(self._contents.text), 60)), "words"

    def _append_value(self, entry: Text, before: str, value: str) -> None:
        """A value on the same line where there is room, else on lines of its own."""
        fits = cells(before) + cells(value) + 2 <= self._room
        entry.append("  " if fits else "\n")
        entry.append_text(self._wrapped(value, "value", indent=0 if fits else 2))

    def _figure(self, index: int, listed: Entry) -> Text:
        assert self._contents
        contents = self._contents
        printed = " ".join(listed.figure.text.split())
        line = f"{listed.review.mark} {printed}"
        entry = self._wrapped(line, "dim" if listed.review is Review.SET_ASIDE else "words", hang=2)
        value = format_funding(listed.figure) if listed.figure.amount.ends or listed.figure.amount.value else ""
        if value and value != printed:
            self._append_value(entry, line, value)
        said = listed.figure.said if listed.review is Review.CONFIRMED else Facts()
        status = _(said.status.label) if said.status else None
        facts = " · ".join(fact for fact in (said.year, said.payer, said.purpose, status) if fact)
        title = listed.recognised.title if listed.recognised else None
        rows = [(_shortened(words, 60), "dim") for words in (f"《{title.of(contents.text)}》" if title else "", facts)]
        item = listed.item
        if item and not item.needs_look and all(item.span != each.span for each in contents.commitments):
            entry.append("\n  ")
            kind = self._append_kind(entry, item)
            if facts and cells(kind) + cells(facts) + 4 <= self._room:
                entry.append(f"  {rows.pop()[0]}", self._style("dim"))
            rows += _said(item)
        self._append_rows(entry, rows)
        for doubt in worst_first(contents.doubts, listed.place.start, listed.place.end):
            # Its statement under the first figure that takes part, its sign behind the others.
            if self._says(index, doubt):
                self._append_rows(entry, ((doubt.said, doubt.style),))
            else:
                entry.append(f" {doubt.sign}", self._style(doubt.style))
        return entry

    def _says(self, index: int, doubt: Doubt) -> bool:
        """Whether this is the first figure listed that takes part in what is doubtful."""
        if self._first_to_say is None:
            assert self._contents
            self._first_to_say = {}
            for place, item in enumerate(self._items):
                if isinstance(item, Entry):
                    for each in worst_first(self._contents.doubts, item.place.start, item.place.end):
                        self._first_to_say.setdefault(each.statement, place)
        return self._first_to_say[doubt.statement] == index

    @property
    def _room(self) -> int:
        return max(8, self.scrollable_content_region.width - 2)

    def _wrapped(self, words: str, style: str, *, indent: int = 0, hang: int = 0) -> Text:
        """Words of the reply or of a note, wrapped and indented, all lines but the first by `hang` more; controls that
        a note may have become visible."""
        rows = [
            row[start:end]
            for row in canonical(words).split("\n")
            for start, end in wrap(row, self._room - indent - hang)
        ]
        text = Text()
        text.append("\n".join(" " * (indent + (hang if place else 0)) + row for place, row in enumerate(rows)))
        text.stylize(self._style(style))
        return text

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"inspector--{name}", partial=True)

    def choose(self, index: int) -> None:
        """Tell which was chosen."""
        item = self._items[index]
        if isinstance(item, _Promise):
            self.post_message(self.Chosen(item.commitment.span))
        elif not isinstance(item, _Words):
            # A note whose words are others now is found in their place.
            self.post_message(self.Chosen(item.anchor.span if isinstance(item, Anchored) else item.span))

    @property
    def marked(self) -> Anchored | None:
        """The note that is marked, or that of the figure or promise that is."""
        item = None if self.highlighted is None else self._items[self.highlighted]
        if isinstance(item, _Promise):
            return next(iter(item.notes), None)
        return item.item if isinstance(item, Entry) else item if isinstance(item, Anchored) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what is in the trash can be restored."""
        if action == "restore":
            return bool(self._contents and self._contents.scope is Scope.TRASH and self._contents.notes)
        return True

    def action_restore(self) -> None:
        """Ask for the marked note back."""
        if isinstance(self.marked, Anchored):
            self.post_message(self.Restored(self.marked))


def _items(contents: Contents) -> Iterator[_Item]:
    """What is listed, in its order."""
    yield _Words(contents.title)
    if contents.scope is Scope.TRASH:
        trash = _("Trash")
        yield _Words(f"{trash} {len(contents.notes)}")
        yield from contents.notes[:_MOST]
        if not contents.notes:
            yield _Words(_("nothing deleted"), "dim")
        return
    for sentence in contents.letter:
        yield _Words(f"{sentence} ({with_keys('{key[letter]}')})", "dim")
    promises = [_Promise(each, tuple(_on(each.span, contents.notes))) for each in contents.commitments]
    with_others = {entry.item.annotation.id for entry in contents.figures if entry.item and not entry.item.needs_look}
    with_others |= {item.annotation.id for promise in promises for item in promise.notes}
    alone = [item for item in contents.notes if item.annotation.id not in with_others]
    yield from _notes_heading(contents.notes, len(contents.notes) - len(alone))
    yield from alone[:_MOST]
    reviewed = sum(entry.is_reviewed for entry in contents.figures)
    yield _Words(_("Figures {count} · {reviewed} reviewed").format(count=len(contents.figures), reviewed=reviewed))
    yield from contents.figures[:_MOST]
    if promises:
        yield _Words(_("Commitments {count}").format(count=len(promises)))
        yield from promises[:_MOST]
    if max(len(contents.figures), len(contents.notes), len(promises)) > _MOST:
        yield _Words(_("only the first {most} are listed").format(most=_MOST), "dim")


def _notes_heading(notes: Sequence[Anchored], elsewhere: int) -> Iterator[_Words]:
    """How many notes there are, as the outline counts them, and where those are that are listed with something else."""
    waiting = sum(item.needs_look for item in notes)
    name = _("Notes")
    standing = f"{name} {sum(item.span is not None for item in notes)}"
    yield _Words(f"{standing} · {TO_LOOK_AT}{waiting}" if waiting else standing)
    if not notes:
        yield _Words(with_keys(_("none yet: {key[figure.open]} and {key[annotate]} review the sums")), "dim")
    elif elsewhere:
        words = ngettext(
            "{count} with its figure or commitment",
            "{count} with their figures or commitments",
            elsewhere,
        )
        yield _Words(words.format(count=elsewhere), "dim")


def _on(span: Span, notes: Iterable[Anchored]) -> Iterator[Anchored]:
    """The notes on exactly some words, of those that stand as they were made."""
    return (item for item in notes if item.span == span and not item.needs_look)


def _said(item: Anchored) -> list[tuple[str, str]]:
    """What a person wrote in a note, and its tags."""
    annotation = item.annotation
    return [(annotation.note.strip(), "words"), (" ".join(f"#{tag}" for tag in annotation.tags), "dim")]


def _height(item: _Item) -> int:
    """About how many lines an entry has; it is drawn when it is seen."""
    if isinstance(item, _Words):
        return 1
    if isinstance(item, _Promise):
        return 3 + 2 * len(item.notes)
    if isinstance(item, Entry):
        noted = 1 + bool(item.item.annotation.note.strip()) if item.item else 0
        return 1 + item.is_reviewed + bool(item.recognised and item.recognised.title) + noted
    annotation = item.annotation
    return 2 + annotation.note.strip().count("\n") + bool(annotation.note.strip()) + bool(annotation.tags)


def _shortened(words: str, most: int) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
