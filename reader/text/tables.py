"""Tables: where a canonical text has some, and which of them a line is in; what they are is told by `rows`.

A text without bars and runs of blanks, as most letters are, is seen through at once.
"""

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.text.rows import Table

BARS = "|│┃║｜"
BLANKS = " \t\u3000\xa0"
PAIRS = ("\t", "  ", "\u3000\u3000", "\u3000 ", " \u3000", "\xa0\xa0")
# Blanks between words of a line.
_APART = rf"(?<=\S)(?:[{BLANKS}]{{2,}}+|\t)(?=\S)"


def find_tables(text: str) -> "tuple[Table, ...]":
    """The tables of a canonical text, in its order."""
    return _find(text) if _may_have(text) else ()


def table_of(tables: "Sequence[Table]", line: Span) -> "Table | None":
    """The table with a line in it."""
    index = bisect_right(tables, line.end, key=lambda table: table.span.start) - 1
    return tables[index] if index >= 0 and line.start <= tables[index].span.end else None


def _may_have(text: str) -> bool:
    if any(map(text.__contains__, BARS)):
        return True
    if not any(map(text.__contains__, PAIRS)):
        return False
    # Nearly every text begins its paragraphs with two blanks: it takes a tenth of the time to cut those off.
    text = text.replace("\n\u3000\u3000", "\n")
    return any(map(text.__contains__, PAIRS)) and re.search(_APART, text) is not None


@lru_cache(2)  # figures, facts and checks of one text ask one after the other
def _find(text: str) -> "tuple[Table, ...]":
    # Compiling its patterns takes longer than a short reply: not on the way of texts without tables.
    from reader.text.rows import tables_of

    return tuple(tables_of(text))
