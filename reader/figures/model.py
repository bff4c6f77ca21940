"""What a recognised figure is."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from reader.text import Span


class FigureKind(StrEnum):
    """The kinds of figure that are recognised."""

    MONEY = "money"
    PERCENT = "percent"
    COUNT = "count"
    DATE = "date"
    DOCUMENT_NUMBER = "document_number"


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


class Figure(NamedTuple):
    """A quantity in a text.

    `span` is the core (number, 余 or 多, unit), `phrase` the core with its qualifier words. `value`, `lower` and
    `upper` are yuan or another currency's main unit, ratios (1 = 100 %), or counts, as exact decimals; for dates ISO
    8601 strings, for document numbers organ|year|serial. A range has `lower` and `upper` and no `value`; a vague or
    damaged figure has none of the three. `unit` is an ISO 4217 code, `ratio`, a measure word, a date's precision, or
    `document_number`. `base` is what a rate is per (公里, 每人每月), `None` for a plain sum. `title` is the title
    in 《》 that a document number belongs to, without the marks.
    """

    kind: FigureKind
    span: Span
    phrase: Span
    value: Decimal | str | None
    unit: str
    qualifier: Qualifier = Qualifier.EXACT
    lower: Decimal | None = None
    upper: Decimal | None = None
    base: str | None = None
    title: Span | None = None
