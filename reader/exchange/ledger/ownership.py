"""Ownership of ledgers: a table with our headings is ours, also as a spreadsheet saves it."""

import csv
from contextlib import suppress
from pathlib import Path

from reader.exchange.ledger.columns import heading_lines
from reader.exchange.ownership import BOM, MOST, first_made_by_us


def begins_with_headings(start: bytes, _path: Path) -> bool:
    """Ours is a table that begins with the ledger's headings in one of our languages, each in quotes.

    Spreadsheets leave the quotes out where they aren't needed.
    """
    return start.removeprefix(BOM.encode()).startswith(tuple(line.encode() for line in heading_lines()))


def made_by_us(path: Path) -> bool:
    """Whether a ledger was made by us, whoever saved it since: an OpenDocument file tells, a CSV has our headings."""
    with path.open("rb") as file:
        start = file.read(MOST)
    return first_made_by_us(start, path) or _has_headings(start)


def _has_headings(start: bytes) -> bool:
    """Whether a table begins with the ledger's headings as a spreadsheet writes them, in whatever encoding it does."""
    line = start.removeprefix(BOM.encode()).split(b"\n")[0]
    named = {tuple(next(csv.reader([each]))) for each in heading_lines()}
    for encoding in ("utf-8", "gb18030"):
        for delimiter in ",;\t":
            with suppress(ValueError, csv.Error, StopIteration):
                if tuple(next(csv.reader([line.decode(encoding).rstrip("\r")], delimiter=delimiter))) in named:
                    return True
    return False
