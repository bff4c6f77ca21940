"""Reviewing: a reply's figures decided on one after the other. It knows no screen."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader.annotations import Annotation, Draft, FundingFigure, Kind, Review, Selector, format_funding
from reader.editing.notebook import Notebook
from reader.facts import Facts, guess
from reader.figures import Figure
from reader.i18n import _
from reader.ledger import QUANTITIES, Entry
from reader.ledger.card_form import added, figure_by
from reader.reply import Reply
from reader.text import Span


@dataclass(frozen=True, slots=True)
class Writing:
    """What stands in a figure card: the form's words by name, the note, and the tags as typed."""

    form: tuple[tuple[str, str], ...]
    note: str
    tags: str


class Reviewing:
    """The figures under review; `entries` gives them as they are now.

    Decisions wait for the store; all else is at hand at once.
    """

    def __init__(self, reply: Reply, notebook: Notebook, entries: Callable[[], Sequence[Entry]]) -> None:
        self.reply = reply
        self.notebook = notebook
        self._entries = entries

    @property
    def placed(self) -> list[Entry]:
        """The figures that can be reviewed here, in the order of the text."""
        return [entry for entry in self._entries() if entry.span and entry.figure.kind in QUANTITIES]

    def progress(self) -> tuple[int, int]:
        """How many are reviewed, and how many there are."""
        placed = self.placed
        return sum(entry.is_reviewed for entry in placed), len(placed)

    def at(self, span: Span) -> Entry | None:
        """The figure whose words a span is or lies in."""
        return next((entry for entry in self.placed if entry.place.covers(span)), None)

    def of(self, identifier: str) -> Entry | None:
        """The figure that an annotation is about."""
        return next((entry for entry in self.placed if entry.item and entry.item.annotation.id == identifier), None)

    def next_open(self, after: int) -> Entry | None:
        """The first figure behind an offset that nobody has decided on, else the first of all."""
        waiting = [entry for entry in self.placed if not entry.is_reviewed]
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
        figure = Figure(words.kind, span, span, words.amount)
        known = [each for each in self.notebook.figures if not each.span.overlaps(span)]
        known.insert(bisect_left(known, span, key=lambda each: each.span), figure)
        said = words.said.filled_from(guess(self.reply, tuple(known)).get(span, Facts()))
        return Entry(span, replace(words, said=said), guessed=said.beyond(words.said))

    # Deciding

    def confirm(self, entry: Entry, writing: Writing, tags: tuple[str, ...]) -> Annotation:
        """Write a figure down as the card has it; a `ReaderError` where the amount can't be read."""
        return self._decide(entry, figure_by(entry.figure, dict(writing.form)), writing.note, tags)

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
        made = self.notebook.decide(annotation, entry.place, figure, note, tags)
        self.notebook.unfinished.drop(self.selector(entry))
        return made

    def touched(self, annotation: Annotation) -> Entry | None:
        """The figure that a change was made on, where it is one that stands in the text."""
        item = self.notebook.at(annotation.id)
        return self.at(item.span) if item and item.span else None

    # Unfinished cards

    def selector(self, entry: Entry) -> Selector:
        """The selector of a figure's annotation, or the one that it would have."""
        return entry.item.selector if entry.item else self.notebook.selector(entry.place)

    def draft(self, entry: Entry) -> Draft | None:
        """What was left unfinished on a figure."""
        return self.notebook.unfinished.of(self.selector(entry))

    def keep(self, entry: Entry, writing: Writing) -> None:
        """Keep a card as it stands."""
        annotation = entry.item.annotation if entry.item else None
        kind = annotation.kind if annotation else Kind.FUNDING
        identifier = annotation.id if annotation else None
        self.notebook.unfinished.keep(self.selector(entry), identifier, kind, writing.note, writing.tags, writing.form)

    def drop(self, entry: Entry) -> None:
        """Forget what was left unfinished on a figure."""
        self.notebook.unfinished.drop(self.selector(entry))


def decision_words(annotation: Annotation, by: str) -> str:
    """What a person who comes second is told: what was decided on a figure, `by` whom, and what was said of it."""
    figure = annotation.figure
    if annotation.deleted:
        return _("deleted")
    if figure is None:
        return " ".join(annotation.note.split())
    said = figure.said
    status = _(said.status.label) if said.status else None
    facts = (said.year, said.payer, said.recipient, said.purpose, status)
    review = _(figure.review.label)
    decided = _("{review} by {author}").format(review=review, author=by) if by else review
    return " · ".join(filter(None, (decided, format_funding(figure), *facts, " ".join(annotation.note.split()))))
