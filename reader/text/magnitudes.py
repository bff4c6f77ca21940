"""Magnitudes as data: the words that multiply a number before them, each with its power of ten."""

from typing import NamedTuple


class Magnitude(NamedTuple):
    """A power of ten: the characters that print it, the plain one first, and what a person types for it in letters."""

    power: int
    words: str = ""
    typed: tuple[str, ...] = ()


ROWS = (
    Magnitude(1, "十拾"),
    Magnitude(2, "百佰"),
    Magnitude(3, "千仟", ("k", "thousand")),
    Magnitude(4, "万萬", ("w",)),
    Magnitude(6, typed=("m", "million")),
    Magnitude(8, "亿億"),
    Magnitude(9, typed=("b", "bn", "billion")),
    Magnitude(12, typed=("trillion",)),
)
"""Every magnitude, in ascending order."""

PLACES = tuple(row for row in ROWS if row.words and row.power < 4)
"""Those that stand within four digits."""
MYRIADS = tuple(row for row in ROWS if row.words and row.power >= 4)
"""Those that four digits may stand before."""
POWERS = {word: row.power for row in ROWS for word in row.words}
"""The power of ten of each character."""
TYPED = {word: row.power for row in ROWS for word in row.typed}
"""The power of ten of each word in letters."""
