"""The words of figures as data: a row per currency, unit, qualifier and magnitude, which all that reads or shows reads.

A new one is one row of one of these tables, and needs no line anywhere else.
"""

import re
from collections.abc import Iterable


def longest_first(words: Iterable[str]) -> str:
    """A pattern of one of the words, the longest that stands there."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))
