"""Writing lists: as a workbook, a spreadsheet, CSV, Markdown and JSON."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date
from io import StringIO

from reader.exchange.escaping import escaped, on_one_line
from reader.exchange.json import dumps
from reader.exchange.ledger.columns import Cell
from reader.exchange.ledger.csv import printed
from reader.exchange.ledger.ods import spreadsheet_of
from reader.exchange.ledger.sheets import Sheet
from reader.exchange.ledger.xlsx import workbook_of
from reader.exchange.lists.model import Listed, Value, heading_line
from reader.exchange.ownership import GENERATOR
from reader.i18n import _
from reader.text.canonical import canonical

_FOR_PROGRAMS = frozenset({"start", "end", "digest"})


def workbook_parts(listed: Listed) -> Iterator[bytes]:
    """An Excel workbook of one sheet."""
    return workbook_of([_sheet(listed)])


def spreadsheet_parts(listed: Listed) -> Iterator[bytes]:
    """An OpenDocument spreadsheet of one sheet."""
    return spreadsheet_of([_sheet(listed)])


def csv_parts(listed: Listed) -> Iterator[str]:
    """A table with a line of headings, no cell of which is a formula."""
    yield heading_line(listed.sort.headings())
    for line in listed.lines:
        row = StringIO(newline="")
        csv.writer(row, lineterminator="\n").writerow(map(printed, _cells(line)))
        yield row.getvalue()


def markdown_parts(listed: Listed) -> Iterator[str]:
    """A table for people below how many lines it has."""
    sort, count = listed.sort, len(listed.lines)
    shown = [place for place, column in enumerate(sort.columns) if column.key not in _FOR_PROGRAMS]
    yield f'---\ngenerator: "{GENERATOR}"\n{sort.key}: {count}\n---\n\n# {_(sort.title)}\n\n'
    yield _row([_(sort.columns[place].name) for place in shown])
    yield _row(["---"] * len(shown))
    for line in listed.lines:
        cells = _cells(line)
        yield _row([escaped(on_one_line(printed(cells[place]))) for place in shown])


def json_parts(listed: Listed) -> Iterator[str]:
    """One object, in it the lines under the key of their sort."""
    keys = [column.key for column in listed.sort.columns]
    lines = [dict(zip(keys, map(_plain, line), strict=True)) for line in listed.lines]
    yield dumps({"generator": GENERATOR, listed.sort.key: lines})


def _sheet(listed: Listed) -> Sheet:
    columns = listed.sort.columns
    return Sheet(_(listed.sort.title), [(_(column.name), column.width) for column in columns], _rows(listed))


def _rows(listed: Listed) -> Iterator[list[Cell]]:
    return map(_cells, listed.lines)


def _cells(line: Sequence[Value]) -> list[Cell]:
    return list(map(_shown, line))


def _shown(value: Value) -> Cell:
    """A value as people read it: a day as one, and of what may hold only that it does."""
    if value is None or isinstance(value, bool):
        return _("yes") if value else ""
    if isinstance(value, int):
        return value
    with suppress(ValueError):
        return date.fromisoformat(value) if len(value) == len("2023-06-12") else canonical(value)
    return canonical(value)


def _plain(value: Value) -> Value:
    # A file's name may hold what no encoding takes.
    return canonical(value) if isinstance(value, str) else value


def _row(cells: Sequence[str]) -> str:
    return canonical(f"| {' | '.join(cells)} |\n")
