"""The screen's measures, in cells: how wide the text and the panes are. The style sheet takes the panes' from here."""

MEASURE = 80
"""The widest line: forty Han characters."""
GUTTER = 4
"""The margin left of the text, where annotations are marked."""
WIDE, VAST = 100, 160
"""From these widths of the screen on the panes stand beside the text, and have room to spare."""
BARS_ABOVE, BARS_BELOW = 1, 2
SCROLLBAR = 1

TWO_FIELDS = 64
"""From this width of the screen on a card has two fields side by side."""

OUTLINE = {"-narrow": 46, "-wide": 27, "-vast": 44}
INSPECTOR = {"-narrow": 46, "-wide": 28, "-vast": 50}
"""A pane's width by the screen's class."""

VARIABLES = {
    f"{pane}{size}": str(width)
    for pane, widths in (("outline", OUTLINE), ("inspector", INSPECTOR))
    for size, width in widths.items()
}


def size_class(width: int) -> str:
    """The class of a screen of this width."""
    return "-narrow" if width < WIDE else "-wide" if width < VAST else "-vast"


def card_class(width: int) -> str:
    """The class of a card on a screen of this width."""
    return "-slim" if width < TWO_FIELDS else "-roomy"


def measure(width: int) -> int:
    """The longest line of a text that has this width for itself and its margin."""
    return min(MEASURE, width - GUTTER)


def left(width: int) -> int:
    """The column at which the margin begins: the text stands in the middle of a wide screen."""
    return max(0, (width - GUTTER - measure(width)) // 2)
