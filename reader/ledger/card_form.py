"""The figure card's form: a figure as words to be edited, and those words as a figure again."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reader.annotations import FundingFigure, Review
from reader.errors import ReaderError
from reader.facts import FACTS, Fact, Facts, Sort
from reader.figures import Amount, FigureKind, format_printed
from reader.figures.typed import amount, period
from reader.i18n import _

AMOUNT, YES = "amount", "yes"

Form = Mapping[str, str]


def added(quote: str) -> FundingFigure:
    """The figure of words in which none was recognised: a sum of money whose amount nobody has said yet."""
    return FundingFigure(FigureKind.MONEY, quote, amount(quote) or Amount.vague("CNY"))


def form_of(figure: FundingFigure) -> dict[str, str]:
    """A figure as the form's words; what is not said is empty."""
    return {AMOUNT: _shown(figure), **{fact.name: _written(getattr(figure.said, fact.name)) for fact in FACTS}}


def figure_by(figure: FundingFigure, form: Form) -> FundingFigure:
    """The figure with what the form says of it, confirmed; a `ReaderError` where the amount can't be read.

    An amount that was left as it was shown stays exact to the last digit; an empty one is none.
    """
    words = " ".join(form[AMOUNT].split())
    if words != _shown(figure):
        figure = _with_amount(figure, words)
    said = Facts(**{fact.name: _read(fact, form[fact.name]) for fact in FACTS})
    return replace(figure, said=said, review=Review.CONFIRMED)


def _written(value: object) -> str:
    return YES if value is True else str(value or "")


def _read(fact: Fact, words: str) -> Any:
    """What a field of the form says of a fact; a flag that is not marked says that it is not so."""
    if fact.sort is Sort.FLAG:
        return words == YES
    if fact.choices:
        return fact.choices(words) if words else None
    words = " ".join(words.split())
    return (period(words) if fact.sort is Sort.PERIOD else words) or None


def _shown(figure: FundingFigure) -> str:
    return " ".join(format_printed(figure.amount, None, figure.text).split()) if figure.amount.is_said else ""


def _with_amount(figure: FundingFigure, words: str) -> FundingFigure:
    if not words:
        return replace(figure, amount=Amount.vague(figure.amount.unit))
    found = amount(words, figure.kind, figure.amount.unit)
    if found is None:
        raise ReaderError(
            _("“{words}” is no amount.").format(words=words),
            hint=_("Type it as 540万元, 5,400,000, 5.4m, 约80万元 or 300-500万元."),
        )
    return replace(figure, amount=found)
