"""Places: where an annotation is in a text, and how certain that is."""

from dataclasses import dataclass

from reader.annotations.model import Annotation
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
    `candidates` are the places among which an ambiguous one cannot choose.
    """

    state: AnchorState
    span: Span | None
    candidates: tuple[Span, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the quote itself stands at `span`."""
        return self.state in (AnchorState.EXACT, AnchorState.MOVED)


@dataclass(frozen=True, slots=True)
class Anchored:
    """An annotation with its place in the text at hand."""

    annotation: Annotation
    anchor: Anchor

    @property
    def span(self) -> Span | None:
        """Its place, where its quote still stands."""
        return self.anchor.span if self.anchor.holds else None
