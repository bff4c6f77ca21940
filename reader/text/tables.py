"""Tables: where a canonical text has some, and which of them a line is in; what they are is told by `rows`.

A text without bars and runs of blanks, as most letters are, is seen through at once.
"""

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.text.cell_marks import BARS, BLANKS
from reader.text.patterns import compiled
from reader.text.span import Span
from reader.text.stages import TOGETHER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.text.rows import Table

UNIT_LINE = (
    r"[单單]位(?:(?<![\u3400-\u9fff]..)|(?<=(?:金[额額]|[资資]金|[计計]量|[货貨][币幣]|[数數][据據])..))"
    r"\s*[:：]\s*(?:人民[币幣][ \u3000：:（(]*(?=[十百千万萬亿億元]))?"
    r"(?P<unit>(?:[十百千]?[万萬亿億][ \u3000]+(?=元))?[^\s|│｜。；;（）()]{1,12})"
)
"""What says the unit of the numbers below it (单位：万元); no label of an office does (承办单位：)."""
# One class of characters first, which is what makes the search fast.
_MAY_PART = rf"[{BARS}{BLANKS}](?:(?<=[{BARS}])|(?<=\S[{BLANKS}])(?:[{BLANKS}]++|(?<=\t))(?=\S))"


@lru_cache(TOGETHER)  # structure, figures, facts and checks of one text ask one after the other
def find_tables(text: str) -> "tuple[Table, ...]":
    """The tables of a canonical text, in its order."""
    if not _may_have(text):
        return ()
    # Compiling its patterns takes longer than a short reply: not on the way of texts without tables.
    from reader.text.rows import tables_of

    return tuple(tables_of(text))


def table_of(tables: "Sequence[Table]", line: Span) -> "Table | None":
    """The table with a line in it."""
    index = bisect_right(tables, line.end, key=lambda table: table.span.start) - 1
    return tables[index] if index >= 0 and line.start <= tables[index].span.end else None


def _may_have(text: str) -> bool:
    """Whether two lines near each other may be rows."""
    start = near = -1
    for match in compiled(_MAY_PART).finditer(text):
        if match.start() < start:
            continue
        if match.start() <= near:
            return True
        start = text.find("\n", match.end()) + 1 or len(text)
        # The next line, or the one behind a name that stands alone on it.
        near = text.find("\n", text.find("\n", start) + 1 or len(text))
        near = len(text) if near < 0 else near
    return False
