"""What is said of a change between two versions: on the command line and on the screen the same."""

from reader.annotations import FundingFigure, quoted
from reader.annotations.versions import Versions
from reader.figures import Figure, format_amount, format_figure
from reader.figures.numbers import plain
from reader.i18n import _
from reader.ledger.differences import FigureChange
from reader.text.canonical import visible

NOTHING = "-"
"""What stands for a figure that was not, or is not any more."""


def figure_words(versions: Versions, change: FigureChange) -> str:
    """A figure as it was and as it is: `540万元 → 640万元`."""
    return visible(f"{_value(change.old, versions.old.text)} → {_value(change.new, versions.new.text)}")


def _value(figure: Figure | None, text: str) -> str:
    """A figure of a text, in its own words where they leave the amount open."""
    if figure is None:
        return NOTHING
    return format_figure(figure, text) if figure.amount.is_said else quoted(FundingFigure.of(figure, text))


def grown_words(change: FigureChange) -> str:
    """By how much it grew, with its sign, or that its unit is another one; empty where neither can be said."""
    if change.other_unit:
        return _("another unit")
    if change.new is None or change.difference is None:
        return ""
    sign = "-" if change.difference < 0 else "+"
    grown = abs(change.difference)
    if change.new.unit == "ratio":
        return _("{sign}{points} percentage points").format(sign=sign, points=plain(grown * 100))
    return f"{sign}{format_amount(grown, change.new.unit)}"
