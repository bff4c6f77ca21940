"""The screen's measures, in cells: how wide the text and the panes are. The style sheet takes the panes' from here."""

from collections.abc import Mapping
from typing import NamedTuple

MEASURE = 80
"""The widest line where nobody wants another: forty Han characters."""
NARROWEST, WIDEST = 20, 240
"""Between these the widest line can be chosen."""
GUTTER = 4
"""The margin left of the text, where annotations are marked."""
WIDE, VAST, HUGE = 100, 160, 196
"""From these widths of the screen on the panes stand beside the text, have room to spare, and have what the text would
leave empty at its sides."""
BARS_ABOVE, BARS_BELOW = 1, 2
SCROLLBAR = 1

BESIDE, TWO_FIELDS = 30, 64
"""From these widths of the screen on a card has its fields beside their names, and two fields side by side."""
CARD_CLASSES = [(0, "-tiny"), (BESIDE, "-slim"), (TWO_FIELDS, "-roomy")]
"""The classes of a card for the width of the screen."""

PASSAGE = 62
"""The width of what stands beside the ledger on a screen that is so wide."""
PREVIEW, PREVIEWED = 56, 150
"""The width of what stands beside the table of replies, from this width of the screen on."""
LOW = 14
"""Below this height of the screen a card takes all of it, and nothing else but what one works in is shown."""

OUTLINE = {"-narrow": 46, "-wide": 27, "-vast": 44, "-huge": 60}
INSPECTOR = {"-narrow": 46, "-wide": 28, "-vast": 50, "-huge": 51}
"""A pane's width by the screen's class."""

LEAST_PANE = 12
"""A pane is never narrower, and never takes more than a third of the screen beside the text."""


class Measures(NamedTuple):
    """What a person wants: the widest line, the widths of the panes; 0 leaves a pane's to the screen's class."""

    text: int = MEASURE
    outline: int = 0
    inspector: int = 0


VARIABLES = {
    f"{pane}{size}": str(width)
    for pane, widths in (("outline", OUTLINE), ("inspector", INSPECTOR))
    for size, width in widths.items()
} | {"passage": str(PASSAGE), "preview": str(PREVIEW)}


def size_class(width: int) -> str:
    """The class of a screen of this width."""
    return "-narrow" if width < WIDE else "-wide" if width < VAST else "-vast" if width < HUGE else "-huge"


def card_class(width: int) -> str:
    """The class of a card on a screen of this width."""
    return "-tiny" if width < BESIDE else "-slim" if width < TWO_FIELDS else "-roomy"


def measure(width: int, widest: int = MEASURE) -> int:
    """The longest line of a text that has this width for itself and its margin."""
    return min(widest, width - GUTTER)


def room(width: int, widest: int = MEASURE) -> int:
    """The longest row of a table in such a text: it may reach as far to the right as there is anything."""
    return width - left(width, widest) - GUTTER


def left(width: int, widest: int = MEASURE) -> int:
    """The column at which the margin begins: the text stands in the middle of a wide screen."""
    return max(0, (width - GUTTER - measure(width, widest)) // 2)


def pane(usual: Mapping[str, int], width: int, wanted: int, lines: int = MEASURE) -> int:
    """The width of a pane on a screen of this width, as it is wanted as far as there is room; `usual` by class.

    Where longer `lines` of text are wanted than usual, the text leaves nothing empty that a pane could have.
    """
    size = "-vast" if lines > MEASURE and width >= HUGE else size_class(width)
    if not wanted:
        return usual[size]
    return max(LEAST_PANE, min(wanted, width * 9 // 10 if size == "-narrow" else width // 3))
