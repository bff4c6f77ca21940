"""Walks: which figures `f` goes to, the outline counts and the inspector lists."""

from typing import TYPE_CHECKING

from reader.i18n import N_, LabelledEnum

if TYPE_CHECKING:
    from reader.figures import FigureKind


class Walk(LabelledEnum):
    """A choice of figures; its label is what the status line calls those that a person decided on.

    `sign` stands before their number in the outline; `explained`, a msgid with keys, is said when it is chosen.
    """

    MONEY = "money", N_("sums reviewed"), N_("{key[figure.next]} walks sums of money."), "¥"
    QUANTITIES = "quantities", N_("quantities reviewed"), N_("{key[figure.next]} walks sums, percentages and counts.")
    ALL = "all", N_("figures reviewed"), N_("{key[figure.next]} walks all figures, dates and document numbers too.")

    def __init__(self, _value: str, _label: str = "", explained: str = "", sign: str = "#") -> None:
        self.sign, self.explained = sign, explained

    @property
    def kinds(self) -> "frozenset[FigureKind]":
        """The kinds of figure in it."""
        from reader.figures import FigureKind
        from reader.ledger import QUANTITIES

        if self is Walk.MONEY:
            return frozenset({FigureKind.MONEY})
        return QUANTITIES if self is Walk.QUANTITIES else frozenset(FigureKind)

    @property
    def following(self) -> "Walk":
        """The next choice."""
        walks = list(Walk)
        return walks[(walks.index(self) + 1) % len(walks)]
