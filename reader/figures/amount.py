"""An amount: a number with its unit and how it stands to the true one, recognised, typed, stored or added up."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Qualifier(StrEnum):
    """How the printed number stands to the true one, or a date to the time it bounds."""

    EXACT = "exact"
    APPROX = "approx"
    APPROX_OVER = "approx_over"
    APPROX_UNDER = "approx_under"
    AT_LEAST = "at_least"
    OVER = "over"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"
    AS_OF = "as_of"
    SINCE = "since"
    FROM = "from"
    BY = "by"
    DAMAGED = "damaged"


class Amount(NamedTuple):
    """A value, or a range's two ends, in a unit.

    `value`, `lower` and `upper` are yuan or another currency's main unit, ratios (1 = 100 %), or counts, as exact
    decimals; the value of a date is an ISO 8601 string, of a document number organ|year|serial. A range has `lower` and
    `upper` and no `value`; what is vague or damaged has none of the three. `unit` is an ISO 4217 code, `ratio`, a
    measure word, a date's precision, or `document_number`.
    """

    value: Decimal | str | None
    unit: str
    qualifier: Qualifier = Qualifier.EXACT
    lower: Decimal | None = None
    upper: Decimal | None = None

    @classmethod
    def vague(cls, unit: str) -> "Amount":
        """Nobody knows how much."""
        return cls(None, unit, Qualifier.VAGUE)

    @classmethod
    def between(cls, lower: Decimal, upper: Decimal, unit: str, qualifier: Qualifier = Qualifier.RANGE) -> "Amount":
        """A range."""
        return cls(None, unit, qualifier, lower, upper)

    @property
    def ends(self) -> tuple[Decimal, Decimal] | None:
        """The two ends of a range, twice the number of what is none; `None` where there is no whole amount."""
        if isinstance(self.value, Decimal):
            return self.value, self.value
        return None if self.lower is None or self.upper is None else (self.lower, self.upper)

    @property
    def is_said(self) -> bool:
        """Whether any of it is known."""
        return self.value is not None or self.lower is not None
