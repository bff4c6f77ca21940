"""Modes: what the keys do while something is going on in the text, for the line of keys below it."""

from typing import NamedTuple

from reader.i18n import N_


class Hint(NamedTuple):
    """What the line of keys says of one key in a mode: the first and last id of those that do it, and what that is."""

    first: str
    words: str
    last: str = ""


class Mode(NamedTuple):
    """The hints of a mode, and whether other keys are named behind them where there is room."""

    hints: tuple[Hint, ...] = ()
    and_others: bool = True


_ENDS = (
    Hint("character.left", N_("by a character"), "character.right"),
    Hint("sentence.previous", N_("to a sentence's end"), "sentence.next"),
    Hint("paragraph.previous", N_("to a paragraph's end"), "paragraph.next"),
    Hint("select.other_end", N_("other end")),
)
_LEAVES = Hint("escape", N_("leave as it was"))
_HIGHLIGHT = Hint("highlight.1", N_("highlight"), "highlight.5")
_HITS = Hint("search.next", N_("next, previous hit"), "search.previous")
_OF_TABLE = (
    Hint("library.open", N_("open")),
    Hint("library.filter", N_("filter")),
    Hint("find", N_("search all")),
)

READS = Mode()
"""Nothing goes on: the keys are those of the place that one is in."""
BOUNDS = Mode(
    (Hint("annotate", N_("save boundaries")), Hint("escape", N_("leave as it was")), *_ENDS), and_others=False
)
"""The boundaries of an annotation are moved."""
POINTS = Mode(
    (
        Hint("annotate", N_("it belongs there")),
        _LEAVES,
        Hint("select.character", N_("select by character")),
        Hint("figure.next", N_("next figure")),
        Hint("select.grow", N_("larger"), "select.shrink"),
    ),
    and_others=False,
)
"""Words are pointed at to which an annotation belongs."""
SELECTS = Mode(
    (
        _HIGHLIGHT,
        Hint("annotate", N_("annotate")),
        Hint("copy", N_("copy")),
        Hint("escape", N_("clear")),
        *_ENDS,
    ),
    and_others=False,
)
"""Moving selects."""
SELECTED = Mode((_HIGHLIGHT, Hint("annotate", N_("annotate")), Hint("figure.next", N_("next figure"))))
"""Words are selected."""
FOUND = Mode((_HITS,))
"""A search's hits are shown."""
HIT = Mode((_HITS, *SELECTED.hints))
"""A search's hits are shown, and words are selected: the hit that one went to."""
OVER = Mode((Hint("back", N_("back")),))
"""What is read lies over another reply, or over a list of places."""
TABLE = Mode(_OF_TABLE)
"""In the table of replies nothing goes on."""
FILTERED = Mode((Hint("library.all", N_("all again")),))
"""In the table of replies those are shown that answer a query."""
UPDATES = Mode((Hint("library.all", N_("stop reading")), *_OF_TABLE))
"""In the table of replies what is new is read."""
