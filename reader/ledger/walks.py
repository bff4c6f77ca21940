"""Walks: which figures `f` goes to, the outline counts and the inspector lists."""

from enum import StrEnum
from typing import TYPE_CHECKING

from reader.i18n import _
from reader.keys.configured import with_keys

if TYPE_CHECKING:
    from reader.figures import FigureKind


class Walk(StrEnum):
    """A choice of figures."""

    MONEY = "money"
    QUANTITIES = "quantities"
    ALL = "all"

    @property
    def kinds(self) -> "frozenset[FigureKind]":
        """The kinds of figure in it."""
        from reader.figures import FigureKind
        from reader.ledger import QUANTITIES

        if self is Walk.MONEY:
            return frozenset({FigureKind.MONEY})
        return QUANTITIES if self is Walk.QUANTITIES else frozenset(FigureKind)

    @property
    def sign(self) -> str:
        """What stands before their number in the outline."""
        return "¥" if self is Walk.MONEY else "#"

    @property
    def reviewed(self) -> str:
        """What the status line calls those that a person decided on."""
        return {"money": _("sums reviewed"), "quantities": _("quantities reviewed"), "all": _("figures reviewed")}[self]

    @property
    def explained(self) -> str:
        """What is said when it is chosen."""
        return {
            "money": with_keys(_("{key[figure.next]} walks sums of money.")),
            "quantities": with_keys(_("{key[figure.next]} walks sums, percentages and counts.")),
            "all": with_keys(_("{key[figure.next]} walks all figures, dates and document numbers too.")),
        }[self]

    @property
    def following(self) -> "Walk":
        """The next choice."""
        walks = list(Walk)
        return walks[(walks.index(self) + 1) % len(walks)]
