"""The reading: what is known of a reply while it is read, as one value that nobody changes.

Whoever understands more of the text, notes something on it or walks other figures makes a new one; the screen hands it
down, and all that is shown is shown of the same one. It knows no screen.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from reader.i18n import _
from reader.reading.walks import Walk
from reader.reply.outline import Part, label_of, part_at, top_parts
from reader.text import Span
from reader.text.layers import Layer

if TYPE_CHECKING:
    # What understands a text is loaded when the text can be read.
    from collections.abc import Iterable, Sequence

    from reader.annotations import Anchored
    from reader.checks.contradictions import Doubt
    from reader.commitments import Commitment
    from reader.figures import Figure
    from reader.ledger import Entry
    from reader.places import Place
    from reader.reply import Reply
    from reader.understanding import Understanding

_HEADING = 12


class Scope(StrEnum):
    """Of what the notes and figures are listed."""

    SECTION = "section"
    REPLY = "reply"
    TRASH = "trash"

    @property
    def following(self) -> "Scope":
        """The next choice."""
        scopes = list(Scope)
        return scopes[(scopes.index(self) + 1) % len(scopes)]


class Contents(NamedTuple):
    """What there is to list in a scope, under a title."""

    scope: Scope
    title: str
    notes: "Sequence[Anchored]"
    figures: "Sequence[Entry]"
    doubts: "Layer[Doubt]"
    text: str
    letter: tuple[str, ...] = ()
    commitments: "Sequence[Commitment]" = ()


@dataclass(frozen=True, eq=False, slots=True)
class Reading:
    """A reply as it is read: empty at first, then with what is `understood` of it, `noted` on it and `walking` in it.

    `recognised` are the figures of the kinds that are walked as the text has them, `entries` the same as a person put
    them where one did, `walked` those of the entries that stand in the text, and `reviewed` those of them that a person
    decided on as they stand in this version. `notes` are the annotations that are shown in the text:
    what was only set aside is none. `unsettled` are those whose words were changed, so that a person has to look,
    figures first, `waiting` the same by where one looks for them; `met` are these and `notes` together. `linked` are
    the document numbers that lead to another reply. Two readings
    are the same where they are one: comparing all of it would take long.
    """

    walk: Walk = Walk.MONEY
    scope: Scope = Scope.SECTION
    understanding: "Understanding | None" = None
    tops: tuple[Part, ...] = ()
    headings: Layer[Span] = field(default_factory=Layer)
    figures: "Layer[Figure]" = field(default_factory=Layer)
    commitments: "Layer[Commitment]" = field(default_factory=Layer)
    doubts: "Layer[Doubt]" = field(default_factory=Layer)
    recognised: "tuple[Entry, ...]" = ()
    items: "tuple[Anchored, ...]" = ()
    trash: "tuple[Anchored, ...]" = ()
    notes: "Layer[Anchored]" = field(default_factory=Layer)
    unsettled: "tuple[Anchored, ...]" = ()
    waiting: "Layer[Anchored]" = field(default_factory=Layer)
    met: "Layer[Anchored]" = field(default_factory=Layer)
    entries: "tuple[Entry, ...]" = ()
    walked: "Layer[Entry]" = field(default_factory=Layer)
    reviewed: "Layer[Entry]" = field(default_factory=Layer)
    letter: tuple[str, ...] = ()
    linked: Layer[Span] = field(default_factory=Layer)

    @property
    def reply(self) -> "Reply | None":
        """The reply, once it is understood."""
        return self.understanding.reply if self.understanding else None

    @classmethod
    def left_at(cls, place: "Place") -> "Reading":
        """The choices that were made when the reply was left; where they can't be read the first of each."""
        walk = Walk(place.walk) if place.walk in set(Walk) else Walk.MONEY
        return cls(walk, Scope(place.scope) if place.scope in set(Scope) else Scope.SECTION)

    # What becomes of it

    def understood(self, understanding: "Understanding") -> "Reading":
        """With what is understood of the text, at a first look or at a closer one."""
        from reader.checks.contradictions import doubts

        reply = understanding.reply
        return replace(
            self,
            understanding=understanding,
            tops=top_parts(reply),
            headings=Layer(section.heading for section in reply.all_sections),
            figures=Layer(understanding.figures, lambda figure: figure.span),
            commitments=Layer(understanding.commitments, lambda commitment: commitment.span),
            doubts=doubts(understanding.findings, understanding.text, understanding.figures),
        ).walking(self.walk)

    def walking(self, walk: Walk) -> "Reading":
        """With figures of other kinds."""
        from reader.ledger import recognised

        found = recognised(self.understanding, walk.kinds) if self.understanding else ()
        return replace(self, walk=walk, recognised=found)._merged()

    def noted(
        self, items: "tuple[Anchored, ...]", trash: "tuple[Anchored, ...]", letter: tuple[str, ...] = ()
    ) -> "Reading":
        """With the annotations and the trash as they are now, and what is said of the letter that it is."""
        from reader.annotations import by_need

        shown = (item for item in items if item.span and not item.is_set_aside)
        notes = Layer(shown, lambda item: item.span or Span(0, 0))
        unsettled = sorted((item for item in items if item.needs_look), key=by_need)
        waiting = Layer(unsettled, lambda item: item.where)
        # What is doubtful is shown in the text, too.
        met = Layer((*(item for item in notes.values if not item.needs_look), *unsettled), lambda item: item.where)
        noted = replace(self, items=items, trash=trash, notes=notes, unsettled=tuple(unsettled), letter=letter)
        return replace(noted, waiting=waiting, met=met)._merged()

    def linking(self, places: "Iterable[Span]") -> "Reading":
        """With the document numbers that lead to another reply."""
        return replace(self, linked=Layer(places))

    def listing(self, scope: Scope) -> "Reading":
        """With another scope of what is listed."""
        return replace(self, scope=scope)

    def _merged(self) -> "Reading":
        from reader.ledger import merged

        if self.reply is None:
            return self
        entries = merged(self.reply, self.recognised, self.items, self.walk.kinds)
        walked = Layer((entry for entry in entries if entry.span), lambda entry: entry.place)
        reviewed = Layer((entry for entry in walked.values if entry.is_reviewed), lambda entry: entry.place)
        return replace(self, entries=entries, walked=walked, reviewed=reviewed)

    # What stands at a place

    def part_at(self, offset: int) -> Part | None:
        """The innermost part around an offset."""
        return part_at(self.reply, self.tops, offset) if self.reply else None

    def path_at(self, offset: int) -> str:
        """The names of the sections around an offset from the outside in, else of the region."""
        reply, part = self.reply, self.part_at(offset)
        if reply is None or part is None:
            return ""
        names = [reply.heading_label(section, _HEADING) for section in reply.path_at(offset)]
        return " › ".join(names or [label_of(reply, part)])

    def figure_at(self, offset: int) -> "Figure | None":
        """The figure whose characters include an offset."""
        return next((figure for _span, figure in self.figures.touching(offset, offset + 1)), None)

    def notes_at(self, span: Span) -> "list[Anchored]":
        """The annotations that share a character with a span, the shortest first."""
        found = list(self.notes.touching(span.start, max(span.end, span.start + 1)))
        return [item for _span, item in sorted(found, key=lambda pair: len(pair[0]))]

    def doubts_at(self, start: int, end: int) -> "Iterable[Doubt]":
        """What is wrong with the arithmetic of the figures in a stretch, the worst first."""
        if not self.doubts:
            return ()
        from reader.checks.contradictions import worst_first

        return worst_first(self.doubts, start, end)

    def doubt_at(self, span: Span) -> str:
        """What is wrong with the arithmetic of the figures in a span, in words; empty where nothing is."""
        return " · ".join(doubt.said for doubt in self.doubts_at(span.start, span.end))

    def contents(self, part: Part | None) -> Contents | None:
        """What there is to list in the scope, of a part where that is a section; `None` before it is understood."""
        reply = self.reply
        if reply is None:
            return None
        within = part if self.scope is Scope.SECTION else None
        span = within.span if within else Span(0, len(reply.text))
        notes: Sequence[Anchored] = self.trash
        if self.scope is not Scope.TRASH:
            shown = [item for item in self.items if not item.is_set_aside]
            here = span if self.scope is Scope.SECTION else None
            settled = [item for item in shown if not item.needs_look]
            waiting = [item for item in self.unsettled if here is None or item.where.start in here]
            notes = [*waiting, *(item for item in settled if here is None or (item.span and item.span.start in here))]
        # As the outline counts them: what begins here.
        figures = [entry for place, entry in self.walked.touching(span.start, span.end) if place.start in span]
        promised = [each for place, each in self.commitments.touching(span.start, span.end) if place.start in span]
        title = label_of(reply, within) if within else _("Whole reply")
        return Contents(self.scope, title, notes, figures, self.doubts, reply.text, self.letter, promised)
