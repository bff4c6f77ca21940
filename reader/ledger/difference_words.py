"""What is said of a change between two versions: on the command line and on the screen the same."""

from reader.annotations.versions import Versions
from reader.figures import format_amount, format_figure
from reader.figures.numbers import plain
from reader.i18n import _
from reader.ledger.differences import FigureChange
from reader.text.canonical import visible

NOTHING = "-"
"""What stands for a figure that was not, or is not any more."""


def figure_words(versions: Versions, change: FigureChange) -> str:
    """A figure as it was and as it is: `540万元 → 640万元`."""
    was = format_figure(change.old, versions.old.text) if change.old else NOTHING
    now = format_figure(change.new, versions.new.text) if change.new else NOTHING
    return visible(f"{was} → {now}")


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
