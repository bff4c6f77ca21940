"""The ledger as CSV (RFC 4180, but for line ends): numbers exact, dates ISO 8601, and no cell a formula."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from io import StringIO

from reader.exchange.ledger.columns import COLUMNS, Cell, heading_line
from reader.exchange.ledger.lines import Line, in_order
from reader.figures.format import value_string
from reader.ledger.accounts import Grouping

_DAY = re.compile(r"\s*\d{1,2}/\d{1,4}\s*")


def csv_parts(replies: Iterable[Sequence[Line]], _by: Iterable[Grouping | None] = ()) -> Iterator[str]:
    """The table with a line of headings; it has no room for totals."""
    yield heading_line()
    for line in in_order(replies):
        row = StringIO(newline="")
        csv.writer(row, lineterminator="\n").writerow(printed(column.shown(line)) for column in COLUMNS)
        yield row.getvalue()


def printed(cell: Cell) -> str:
    """A cell as it stands in a CSV."""
    if isinstance(cell, str):
        return f"'{cell}" if is_formula(cell) else cell
    if isinstance(cell, date):
        return cell.isoformat()
    return (value_string(cell) if isinstance(cell, Decimal) else None) or str(cell)


def is_formula(words: str) -> bool:
    """Whether a spreadsheet may take words for a formula (OWASP, CSV Injection) or a day, apostrophes before it aside.

    A third, 1/3, is the third of January to some.
    Some take full-width signs for plain ones, and some drop white space first. Since what is already behind an
    apostrophe is put behind another one, the words can be told again from what is written.
    """
    bare = words.lstrip("'")
    sign = unicodedata.normalize("NFKC", bare.lstrip()[:1])[:1]
    return bare[:1] in ("\t", "\r", "\n") or sign in ("=", "+", "-", "@") or bool(_DAY.fullmatch(bare))
