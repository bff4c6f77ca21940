"""The ledger as a workbook (ECMA-376): real numbers and dates, words never formulas; its totals, its columns.

Nothing in it depends on when or where it is made.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from tempfile import TemporaryDirectory
from typing import IO, Any

import xlsxwriter

from reader.exchange.ledger.aside import aside, parts_from
from reader.exchange.ledger.columns import Cell
from reader.exchange.ledger.csv import is_formula
from reader.exchange.ledger.lines import Line
from reader.exchange.ledger.sheets import WRAPPED, Sheet, sheets
from reader.exchange.ownership import GENERATOR
from reader.figures.format import value_string
from reader.ledger.accounts import Grouping

_MOST_UNITS = 32_767
"""The most characters of a cell, in UTF-16 (as Excel counts them)."""
# Zip knows no time before 1980, and a spreadsheet's day is the same in every time zone.
_CREATED = datetime(1980, 1, 1, tzinfo=UTC)


def workbook_parts(replies: Iterable[Sequence[Line]], by: Iterable[Grouping | None]) -> Iterator[bytes]:
    """The workbook of a ledger."""
    return workbook_of(sheets(replies, by))


def workbook_of(made_of: Iterable[Sheet]) -> Iterator[bytes]:
    """A workbook of some sheets; what it is put together of is on the disk until then."""
    with aside() as made, TemporaryDirectory(prefix="reply-reader-", ignore_cleanup_errors=True) as folder:
        book = _Book(made, folder)
        try:
            for sheet in made_of:
                book.sheet(sheet)
        except BaseException:
            book.give_up()
            raise
        book.close()
        yield from parts_from(made)


class _Book:
    """A workbook under way; every sheet has a line of headings that stays in sight, and filters."""

    def __init__(self, made: IO[bytes], folder: str) -> None:
        # Of each sheet no more than a row is in memory; words stand in their cells, not in a table for all of them.
        self._book = xlsxwriter.Workbook(made, {"constant_memory": True, "tmpdir": folder})
        self._book.set_properties({"author": GENERATOR, "created": _CREATED})
        self._heading = self._book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self._words = self._book.add_format({"valign": "top"})
        self._wrapped = self._book.add_format({"valign": "top", "text_wrap": True})
        # Words that would become a formula when somebody edits the cell.
        self._quoted = self._book.add_format({"valign": "top", "text_wrap": True, "quote_prefix": True})
        self._whole = self._book.add_format({"valign": "top", "num_format": "0"})
        self._amount = self._book.add_format({"valign": "top", "num_format": "#,##0"})
        self._fraction = self._book.add_format({"valign": "top", "num_format": "#,##0.00####"})
        self._date = self._book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"})

    def sheet(self, of: Sheet) -> None:
        """Add a sheet."""
        name, headings, rows = of
        sheet = self._book.add_worksheet(name)
        for column, (heading, width) in enumerate(headings):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, heading, self._heading)
        last = 0
        for last, cells in enumerate(rows, start=1):
            for column, cell in enumerate(cells):
                if cell != "":
                    self._write(sheet, last, column, cell, wide=headings[column][1] >= WRAPPED)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(headings) - 1)

    def close(self) -> None:
        """Put the workbook together."""
        self._book.close()

    def give_up(self) -> None:
        """Let nothing be put together any more."""
        self._book.fileclosed = True
        for sheet in self._book.worksheets():
            sheet.row_data_fh.close()

    def _write(self, sheet: Any, row: int, column: int, cell: Cell, *, wide: bool) -> None:
        if isinstance(cell, date):
            sheet.write_datetime(row, column, cell, self._date)
        elif isinstance(cell, int):
            sheet.write_number(row, column, cell, self._whole)
        elif isinstance(cell, Decimal) and math.isfinite(number := float(cell)):
            sheet.write_number(row, column, number, self._amount if cell == cell.to_integral() else self._fraction)
        else:
            words = _fitting(cell if isinstance(cell, str) else value_string(cell) or "")
            style = self._quoted if is_formula(words) else self._wrapped if wide else self._words
            if words.startswith("<r>") and words.endswith("</r>"):  # XlsxWriter would take them for its own markup
                sheet.write_rich_string(row, column, *words[:2], words[2:], style)
            else:
                sheet.write_string(row, column, words, style)


def _fitting(words: str) -> str:
    """Words that fit into a cell; of longer ones the beginning."""
    units = words.encode("utf-16-le")
    if len(units) <= 2 * _MOST_UNITS:
        return words
    return units[: 2 * (_MOST_UNITS - 1)].decode("utf-16-le", "ignore") + "…"
