"""What a recognised figure is."""

from decimal import Decimal
from typing import NamedTuple

from reader.figures.amount import Amount, Qualifier
from reader.figures.vocabulary.units import POINTS
from reader.i18n import N_, LabelledEnum
from reader.text import Span

__all__ = ["Figure", "FigureKind", "Qualifier"]


class FigureKind(LabelledEnum):
    """The kinds of figure that are recognised."""

    MONEY = "money", N_("sum of money")
    PERCENT = "percent", N_("percentage")
    COUNT = "count", N_("count")
    DATE = "date", N_("date")
    DOCUMENT_NUMBER = "document_number", N_("document number")


class Figure(NamedTuple):
    """A quantity in a text.

    `span` is the core (number, 余 or 多, unit), `phrase` the core with its qualifier words. `base` is what a rate is
    per (公里, 每人每月), `None` for a plain sum. `title` is the title in 《》 that a document number belongs to,
    without the marks.
    """

    kind: FigureKind
    span: Span
    phrase: Span
    amount: Amount
    base: str | None = None
    title: Span | None = None

    @property
    def value(self) -> Decimal | str | None:
        """The value of its amount."""
        return self.amount.value

    @property
    def unit(self) -> str:
        """The unit of its amount."""
        return self.amount.unit

    @property
    def qualifier(self) -> Qualifier:
        """How its amount stands to the true one."""
        return self.amount.qualifier


def is_in_points(words: str) -> bool:
    """Whether the words of a ratio give it in points of a percentage: the difference between two, and none of them."""
    return any(word in words for word in POINTS)
