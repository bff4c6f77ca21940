"""The figure desk: a reply's figures reviewed one after the other. It knows no screen."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader.figures import Figure
from reader.figures.facts import Facts, guess
from reader.ledger import QUANTITIES, Entry
from reader.ledger.form import added, read
from reader.notes import Annotation, Draft, FundingFigure, Kind, Review, Selector
from reader.reply import Reply, Span
from reader.tui.notebook import Notebook
from reader.tui.walks import is_reviewed


@dataclass(frozen=True, slots=True)
class Writing:
    """What stands in a figure card: the form's words by name, the note, and the tags as typed."""

    form: tuple[tuple[str, str], ...]
    note: str
    tags: str


class FigureDesk:
    """The figures under review; `entries` gives them as they are now, `changed` is called after each decision."""

    def __init__(
        self,
        reply: Reply,
        notebook: Notebook,
        entries: Callable[[], Sequence[Entry]],
        changed: Callable[[], None],
    ) -> None:
        self.reply = reply
        self.notebook = notebook
        self._entries = entries
        self._changed = changed

    @property
    def placed(self) -> list[Entry]:
        """The figures that can be reviewed here, in the order of the text."""
        return [entry for entry in self._entries() if entry.span and entry.figure.kind in QUANTITIES]

    def progress(self) -> tuple[int, int]:
        """How many are reviewed, and how many there are."""
        placed = self.placed
        return sum(map(is_reviewed, placed)), len(placed)

    def at(self, span: Span) -> Entry | None:
        """The figure whose words a span is or lies in."""
        return next((entry for entry in self.placed if entry.place.covers(span)), None)

    def next_open(self, after: int) -> Entry | None:
        """The first figure behind an offset that nobody has decided on, else the first of all."""
        waiting = [entry for entry in self.placed if not is_reviewed(entry)]
        return next((entry for entry in waiting if entry.place.start > after), next(iter(waiting), None))

    def beside(self, entry: Entry, direction: int) -> Entry | None:
        """The next or previous figure, whatever was decided on it."""
        placed = self.placed
        before = [other for other in placed if other.place.start < entry.place.start]
        behind = [other for other in placed if other.place.start > entry.place.start]
        return next(iter(behind), None) if direction > 0 else next(reversed(before), None)

    def within(self, span: Span) -> list[Entry]:
        """The figures that share a character with a span."""
        return [entry for entry in self.placed if entry.place.overlaps(span)]

    def new(self, span: Span) -> Entry:
        """Words in which no figure was recognised, as one, with what their sentence says of it."""
        words = added(span.of(self.reply.text))
        figure = Figure(words.kind, span, span, words.value, words.unit, words.qualifier, words.lower, words.upper)
        known = [each for each in self.notebook.figures if not each.span.overlaps(span)]
        known.insert(bisect_left(known, span, key=lambda each: each.span), figure)
        said = words.said.filled_from(guess(self.reply, tuple(known)).get(span, Facts()))
        return Entry(span, replace(words, said=said), guessed=words.said.unsaid - said.unsaid)

    # Deciding

    def confirm(self, entry: Entry, writing: Writing, tags: tuple[str, ...]) -> Annotation:
        """Write a figure down as the card has it; a `ReaderError` where the amount can't be read."""
        return self._decide(entry, read(entry.figure, dict(writing.form)), writing.note, tags)

    def set_aside(self, entry: Entry, note: str | None = None, tags: tuple[str, ...] = ()) -> Annotation:
        """Write down that a figure does not matter; nothing is said of it that a person hasn't said.

        Without a note the annotation's own note and tags stay.
        """
        said = replace(entry.figure.said, **dict.fromkeys(entry.guessed))
        if note is None:
            annotation = entry.item.annotation if entry.item else None
            note, tags = (annotation.note, annotation.tags) if annotation else ("", ())
        return self._decide(entry, replace(entry.figure, said=said, review=Review.SET_ASIDE), note, tags)

    def _decide(self, entry: Entry, figure: FundingFigure, note: str, tags: tuple[str, ...]) -> Annotation:
        annotation = entry.item.annotation if entry.item else None
        try:
            made = self.notebook.review(annotation, entry.place, figure, note, tags)
            self.notebook.drop_draft(self.selector(entry))
        finally:
            self._changed()
        return made

    def undo(self) -> Entry | None:
        """Take the last change back; the figure that it was made on, where it was one that stands in the text."""
        return self._shown_after(self.notebook.undo)

    def redo(self) -> Entry | None:
        """Make the change again that was taken back; the figure that it was made on."""
        return self._shown_after(self.notebook.redo)

    def _shown_after(self, step: Callable[[], Annotation | None]) -> Entry | None:
        try:
            annotation = step()
        finally:
            self._changed()
        item = self.notebook.at(annotation.id) if annotation else None
        return self.at(item.span) if item and item.span else None

    # Unfinished cards

    def selector(self, entry: Entry) -> Selector:
        """The selector of a figure's annotation, or the one that it would have."""
        return entry.item.annotation.selector if entry.item else self.notebook.selector(entry.place)

    def draft(self, entry: Entry) -> Draft | None:
        """What was left unfinished on a figure."""
        return self.notebook.draft_of(self.selector(entry))

    def keep(self, entry: Entry, writing: Writing) -> None:
        """Keep a card as it stands."""
        annotation = entry.item.annotation if entry.item else None
        kind = annotation.kind if annotation else Kind.FUNDING
        identifier = annotation.id if annotation else None
        self.notebook.keep_draft(self.selector(entry), identifier, kind, writing.note, writing.tags, writing.form)

    def drop(self, entry: Entry) -> None:
        """Forget what was left unfinished on a figure."""
        self.notebook.drop_draft(self.selector(entry))
