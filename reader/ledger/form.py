"""The figure card's form: a figure as words to be edited, and those words as a figure again."""

from collections.abc import Mapping
from dataclasses import replace

from reader.annotations import FundingFigure, Review
from reader.errors import ReaderError
from reader.facts import Facts, FundingStatus, Level
from reader.figures import FigureKind, Qualifier, format_measured
from reader.figures.typed import Amount, amount, period
from reader.i18n import _

AMOUNT, YES = "amount", "yes"
FACTS = ("year", "payer", "recipient", "purpose", "base")
FLAGS = ("cumulative", "in_kind", "part")

Form = Mapping[str, str]


def added(quote: str) -> FundingFigure:
    """The figure of words in which none was recognised: a sum of money whose amount nobody has said yet."""
    found = amount(quote)
    unsaid = Amount(None, None, None, "CNY", Qualifier.VAGUE)
    return FundingFigure(kind=FigureKind.MONEY, text=quote, **(found or unsaid)._asdict())


def written(figure: FundingFigure) -> dict[str, str]:
    """A figure as the form's words; what is not said is empty."""
    said = figure.said
    return {
        AMOUNT: _shown(figure),
        **{name: getattr(said, name) or "" for name in FACTS},
        "status": said.status or "",
        "level": said.level or "",
        **{name: YES if getattr(said, name) else "" for name in FLAGS},
    }


def read(figure: FundingFigure, form: Form) -> FundingFigure:
    """The figure with what the form says of it, confirmed; a `ReaderError` where the amount can't be read.

    An amount that was left as it was shown stays exact to the last digit; an empty one is none.
    """
    words = {name: " ".join(form[name].split()) for name in (AMOUNT, *FACTS)}
    if words[AMOUNT] != _shown(figure):
        figure = _with_amount(figure, words[AMOUNT])
    said = Facts(
        year=period(words["year"]) or None,
        payer=words["payer"] or None,
        recipient=words["recipient"] or None,
        purpose=words["purpose"] or None,
        base=words["base"] or None,
        status=FundingStatus(form["status"]) if form["status"] else None,
        level=Level(form["level"]) if form["level"] else None,
        **{name: form[name] == YES for name in FLAGS},
    )
    return replace(figure, said=said, review=Review.CONFIRMED)


def _shown(figure: FundingFigure) -> str:
    if figure.value is None and figure.lower is None:
        return ""
    return " ".join(format_measured(figure).split())


def _with_amount(figure: FundingFigure, words: str) -> FundingFigure:
    if not words:
        return replace(figure, value=None, lower=None, upper=None, qualifier=Qualifier.VAGUE)
    found = amount(words, figure.kind, figure.unit)
    if found is None:
        raise ReaderError(
            _("“{words}” is no amount.").format(words=words),
            hint=_("Type it as 540万元, 5,400,000, 5.4m, 约80万元 or 300-500万元."),
        )
    return replace(figure, **found._asdict())
