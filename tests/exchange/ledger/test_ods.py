"""An OpenDocument spreadsheet holds exact numbers and real dates, every word as it is, no formula, and its totals."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import BytesIO
from itertools import chain
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import example, given, settings
from lxml import etree

from reader import i18n
from reader.errors import ExportError
from reader.exchange.ledger import sheets
from reader.exchange.ledger.columns import COLUMNS
from reader.exchange.ledger.lines import Line, lines_of
from reader.exchange.ledger.ods import spreadsheet_parts
from reader.exchange.packing import in_xml
from reader.ledger import Row
from reader.text.canonical import canonical
from tests.exchange.ledger.making import DECISIONS, ledger_in, reply_rows, with_words
from tests.exchange.ledger.spreadsheets import Workbook
from tests.growth import IN_PROPORTION, growth
from tests.strategies import TEXTS

OASIS = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TABLE, TEXT, CONFIG = (OASIS % name for name in ("office", "table", "text", "config"))


class Spreadsheet:
    """A spreadsheet as a program reads it."""

    def __init__(self, data: bytes) -> None:
        self.archive = ZipFile(BytesIO(data))
        self.content = self.part("content.xml")
        self.sheets = {
            table.get(f"{TABLE}name"): [[*map(_value, row)] for row in table.iter(f"{TABLE}table-row")]
            for table in self.content.iter(f"{TABLE}table")
        }

    def part(self, name: str) -> Any:
        return etree.fromstring(self.archive.read(name))


def _value(cell: Any) -> object:
    kind = cell.get(f"{OFFICE}value-type")
    if kind == "float":
        return Decimal(cell.get(f"{OFFICE}value"))
    if kind == "date":
        return date.fromisoformat(cell.get(f"{OFFICE}date-value"))
    return "\n".join("".join(_words(line)) for line in cell.iter(f"{TEXT}p"))


def _words(line: Any) -> Iterator[str]:
    """The words of a paragraph, in which a program makes one blank of many, and none of those at its ends."""
    for words in (line.text, *(each.tail for each in line)):
        assert not words or "  " not in words
        assert "\t" not in (words or "")
    assert not (line.text or "").startswith(" ")
    assert not ((line[-1].tail if len(line) else line.text) or "").endswith(" ")
    yield line.text or ""
    for each in line:
        yield "\t" if each.tag == f"{TEXT}tab" else " " * int(each.get(f"{TEXT}c"))
        yield each.tail or ""


def read(*rows: Row) -> Spreadsheet:
    content = ledger_in("ods", rows)
    assert isinstance(content, bytes)
    return Spreadsheet(content)


def test_each_cell_holds_what_its_column_says_numbers_exactly_and_days_as_such() -> None:
    [headings, *found] = read(*reply_rows()).sheets["Figures"]

    assert headings == [column.name for column in COLUMNS]
    assert found == [[column.shown(line) for column in COLUMNS] for line in lines_of(reply_rows(), DECISIONS)]


def test_it_has_the_totals_and_meanings_of_the_workbook() -> None:
    content = ledger_in("xlsx", reply_rows())
    assert isinstance(content, bytes)
    workbook, found = Workbook(content), read(*reply_rows())

    for name in ("Totals", "Columns"):
        [headings, *rows] = found.sheets[name]
        assert [
            {key: value for key, value in zip(headings, row, strict=True) if value != ""} for row in rows
        ] == workbook.sheets[name]


@given(TEXTS.filter(bool))
@settings(max_examples=30)
@example("=1+1")
@example("of:=1")
@example("  a   b \t\t \n\n c ")
@example("<p>&amp;\ufffe")
def test_words_are_the_same_words_in_a_cell_and_never_a_formula(words: str) -> None:
    found = read(with_words(words))
    [headings, line] = found.sheets["Figures"]

    cells = dict(zip(headings, line, strict=True))
    for name in ("reply", "quote", "sentence", "payer", "note", "file", "arithmetic"):
        assert cells[name] == in_xml(canonical(words))
    assert not [each for cell in found.content.iter() for each in cell.attrib if each.endswith("}formula")]


def test_headings_stay_in_sight_and_filter_in_each_language() -> None:
    i18n.use("zh_CN")
    found = read(*reply_rows())
    ranges = {
        each.get(f"{TABLE}target-range-address").split(".")[0].strip("'"): each
        for each in found.content.iter(f"{TABLE}database-range")
    }
    frozen = [
        item.text
        for item in found.part("settings.xml").iter(f"{CONFIG}config-item")
        if item.get(f"{CONFIG}name") in ("VerticalSplitMode", "VerticalSplitPosition")
    ]

    assert list(ranges) == list(found.sheets)
    assert ranges[next(iter(found.sheets))].get(f"{TABLE}target-range-address").endswith(".AV10")
    assert {each.get(f"{TABLE}display-filter-buttons") for each in ranges.values()} == {"true"}
    assert frozen == ["2", "1"] * 3


def test_its_type_stands_first_and_as_it_is_and_each_part_is_in_the_manifest() -> None:
    archive = read(*reply_rows()).archive
    [first, *others] = archive.infolist()
    listed = etree.fromstring(archive.read("META-INF/manifest.xml"))
    names = [each.get(f"{OASIS % 'manifest'}full-path") for each in listed]

    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert names == ["/", *(each.filename for each in others if not each.filename.startswith("META-INF"))]


def test_a_style_that_a_cell_or_column_has_is_there() -> None:
    content = read(*reply_rows()).content
    used = {value for each in content.iter() for key, value in each.attrib.items() if key == f"{TABLE}style-name"}
    named = {value for each in content.iter() for key, value in each.attrib.items() if key == f"{OASIS % 'style'}name"}

    assert used <= named


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 9)
    with pytest.raises(ExportError, match="room for 8 lines"):
        ledger_in("ods", reply_rows())


def test_the_work_grows_with_the_rows() -> None:
    def made(size: int) -> tuple[Line, ...]:
        return lines_of(tuple(chain.from_iterable([reply_rows()] * size)))

    assert growth(lambda lines: b"".join(spreadsheet_parts([lines], ())), made, 8) < IN_PROPORTION
