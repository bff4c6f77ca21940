"""Places: where an annotation is in a text, and how certain that is."""

from dataclasses import dataclass, field, replace

from reader.annotations.model import Annotation, FundingFigure, Resolution, Review, Selector
from reader.annotations.reasons import Cause, Reason
from reader.i18n import N_, LabelledEnum
from reader.text import Span


class AnchorState(LabelledEnum):
    """How an annotation stands to the text at hand."""

    EXACT = "exact", N_("in its place")
    MOVED = "moved", N_("moved with its words")
    CHANGED = "changed", N_("the words were changed")
    AMBIGUOUS = "ambiguous", N_("its place can't be told for certain")
    LOST = "lost", N_("not found")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where an annotation is in a text.

    `span` is its place where the state is exact or moved, and the words that now stand in its place where changed;
    `candidates` are the places among which an ambiguous one cannot choose, `near` is where what stood before a lost one
    ends. `resolved` says that a person decided on it: its place is the one they gave it, or it was detached. `reasons`
    say why words were changed, or why it is doubtful whether they still say the same where they stand. `score` is how
    alike the passage around it is in both versions, up to 1, `margin` by how much it is above that of the next one that
    came into question (1 where none did); both are `None` where no other version was compared.
    """

    state: AnchorState
    span: Span | None
    candidates: tuple[Span, ...] = ()
    near: int = field(default=0, compare=False)
    resolved: bool = False
    reasons: tuple[Reason, ...] = field(default=(), compare=False)
    score: float | None = field(default=None, compare=False)
    margin: float | None = field(default=None, compare=False)

    @property
    def holds(self) -> bool:
        """Whether the quote itself stands at `span`."""
        return self.state in (AnchorState.EXACT, AnchorState.MOVED)


@dataclass(frozen=True, slots=True)
class Anchored:
    """An annotation with its place in the text at hand; `basis` is the resolution by which that was found, if any."""

    annotation: Annotation
    anchor: Anchor
    basis: Resolution | None = None

    @property
    def span(self) -> Span | None:
        """Its place, where its quote still stands."""
        return self.anchor.span if self.anchor.holds else None

    @property
    def selector(self) -> Selector:
        """What it was looked for by: the place where it was made, or where a person saw it last."""
        return (self.basis and self.basis.selector) or self.annotation.selector

    @property
    def figure(self) -> FundingFigure | None:
        """Its figure in this version of the text."""
        return self.basis.figure if self.basis and self.basis.selector else self.annotation.figure

    @property
    def was(self) -> FundingFigure | None:
        """The figure that it was made on, where it is another one in this version."""
        before = self.annotation.figure
        now = self.figure
        same = before is None or (now and now.says == before.says)
        return None if same else before

    def saying(self, state: Annotation) -> "Anchored":
        """It in another state of its annotation, in the same place."""
        found = (each for each in state.resolutions if self.basis and each.digest == self.basis.digest)
        return replace(self, annotation=state, basis=next(found, None))

    def with_figure(self, figure: FundingFigure) -> Annotation:
        """The annotation with another figure in this version."""
        if self.basis and self.basis.selector:
            return self.annotation.resolved(replace(self.basis, figure=figure))
        return replace(self.annotation, figure=figure)

    @property
    def decided(self) -> Span | None:
        """The place in the text at hand of the figure that it decides on; `None` where it decides on none there."""
        figure, span = self.figure, self.span
        if self.annotation.deleted or figure is None or span is None or figure.review is Review.OPEN:
            return None
        return figure.place_in(span, self.selector.quote)

    @property
    def is_set_aside(self) -> bool:
        """Whether it says no more than that a figure does not matter: it is no note to be shown."""
        return bool(self.figure and self.figure.review is Review.SET_ASIDE and not self.annotation.note)

    @property
    def needs_look(self) -> bool:
        """Whether its words are not those it was made on, or may say another thing, and nobody has looked at it yet."""
        return not self.anchor.resolved and (not self.anchor.holds or bool(self.anchor.reasons))

    @property
    def is_doubtful(self) -> bool:
        """Whether its words stand there, but something around them is another thing now, and nobody has looked yet."""
        return self.needs_look and self.anchor.holds

    @property
    def is_unseen(self) -> bool:
        """Whether its words stand there and nothing is known to be another thing, but nobody can tell that none is."""
        return self.is_doubtful and all(reason.cause is Cause.UNSEEN for reason in self.anchor.reasons)

    @property
    def why(self) -> str:
        """Why it needs a look, but for its words, which are shown themselves; empty where nothing else is said."""
        if not self.needs_look:
            return ""
        return " · ".join(reason.said for reason in self.anchor.reasons if reason.cause is not Cause.WORDS)

    @property
    def where(self) -> Span:
        """Where to look for it: its place, what stands there now, the first that may be it, or where it stood."""
        anchor = self.anchor
        return anchor.span or next(iter(anchor.candidates), Span(anchor.near, anchor.near))

    @property
    def state(self) -> str:
        """How it stands to the text, a msgid."""
        if self.is_unseen:
            return N_("its words stand, but what is around them can't be compared")
        if self.is_doubtful:
            return N_("its words stand, but what is around them changed")
        if not self.anchor.resolved:
            return self.anchor.state.label
        return N_("its place was given by hand") if self.anchor.holds else N_("detached from this version")


def by_need(item: Anchored) -> tuple[int, bool, Span]:
    """What annotations that need a look are sorted by: figures first, whose words are others before those that are only
    doubtful, what can't be compared behind all that changed, what was only set aside last; then by place."""
    changed = 2 if item.figure is None else int(item.is_doubtful)
    rank = 4 if item.is_set_aside else 3 if item.is_unseen else changed
    return rank, not len(item.where), item.where
