"""Walks: which figures `f` goes to, the outline counts and the inspector lists, and which of them are noted."""

from enum import StrEnum

from reader.figures import Figure, FigureKind
from reader.i18n import _
from reader.notes import Anchored, figure_in
from reader.reply import Span
from reader.tui.layers import Layer

_QUANTITIES = frozenset({FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT})


class Walk(StrEnum):
    """A choice of figures."""

    MONEY = "money"
    QUANTITIES = "quantities"
    ALL = "all"

    @property
    def kinds(self) -> frozenset[FigureKind]:
        """The kinds of figure in it."""
        if self is Walk.MONEY:
            return frozenset({FigureKind.MONEY})
        return _QUANTITIES if self is Walk.QUANTITIES else frozenset(FigureKind)

    @property
    def sign(self) -> str:
        """What stands before their number in the outline."""
        return "¥" if self is Walk.MONEY else "#"

    @property
    def noted(self) -> str:
        """What the status line calls those that are noted."""
        return {"money": _("sums noted"), "quantities": _("quantities noted"), "all": _("figures noted")}[self]

    @property
    def explained(self) -> str:
        """What is said when it is chosen."""
        return {
            "money": _("f walks sums of money."),
            "quantities": _("f walks sums, percentages and counts."),
            "all": _("f walks all figures, dates and document numbers too."),
        }[self]

    @property
    def following(self) -> "Walk":
        """The next choice."""
        walks = list(Walk)
        return walks[(walks.index(self) + 1) % len(walks)]


def noted(notes: Layer[Anchored], figures: Layer[Figure]) -> frozenset[Span]:
    """The spans of the figures that an annotation is about; one in a highlighted paragraph is not noted by that."""
    about = (
        figure_in((figure for _span, figure in figures.touching(span.start, span.end)), span)
        for span, item in zip(notes.spans, notes.values, strict=True)
        if item.annotation.figure
    )
    return frozenset(figure.span for figure in about if figure)
