"""A workbook holds real numbers and dates, words and never formulas, totals, and what its columns mean."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.errors import ExportError
from reader.exchange.ledger import sheets
from reader.exchange.ledger.columns import COLUMNS
from reader.facts import Facts
from reader.figures import Amount
from reader.ledger import Row
from reader.text.canonical import canonical
from tests.exchange.ledger.making import ledger_in, reply_rows, with_words
from tests.exchange.ledger.spreadsheets import Workbook
from tests.strategies import TEXTS


def read(*rows: Row) -> Workbook:
    content = ledger_in("xlsx", rows)
    assert isinstance(content, bytes)
    return Workbook(content)


def with_value(value: str, **facts: str) -> Row:
    row = reply_rows()[0]
    figure = replace(row.entry.figure, amount=Amount(Decimal(value), "CNY"), said=Facts(**facts))  # type: ignore[arg-type]
    return replace(row, entry=replace(row.entry, figure=figure))


def test_amounts_years_and_offsets_are_numbers_and_a_whole_date_is_a_date() -> None:
    line = read(*reply_rows()).sheets["Figures"][0]
    assert [line[key] for key in ("no.", "amount", "year", "start offset", "end offset")] == [
        1,
        5400000,
        2022,
        148,
        153,
    ]
    assert line["signed"] == date(2023, 6, 12)
    assert line["quote"] == "540万元"
    assert "note" not in line


@pytest.mark.parametrize(
    ("year", "cell"), [("2020-05-06", date(2020, 5, 6)), ("2021/2023", "2021/2023"), ("2016/..", "2016/..")]
)
def test_a_period_is_a_date_only_where_it_is_a_day(year: str, cell: object) -> None:
    assert read(with_value("1", year=year)).sheets["Figures"][0]["year"] == cell


@pytest.mark.parametrize("day", ["0001-01-01", "1900-02-28", "2023-02-30"])
def test_days_that_spreadsheets_count_otherwise_or_not_at_all_are_words(day: str) -> None:
    assert read(with_value("1", year=day)).sheets["Figures"][0]["year"] == day


@given(st.decimals(-(10**11), 10**11, places=4, allow_nan=False))
@settings(max_examples=20)
def test_a_number_of_fifteen_digits_loses_nothing(value: Decimal) -> None:
    cell = read(with_value(str(value))).sheets["Figures"][0]["amount"]
    assert Decimal(f"{cell:.15g}") == value


def test_a_longer_number_is_exact_in_words() -> None:
    line = read(with_value("1234567890123456789.05")).sheets["Figures"][0]
    assert line["readable amount"] == "12345678901.2345678905亿元"
    assert isinstance(line["amount"], float)


def test_a_number_that_no_cell_holds_is_words() -> None:
    assert read(with_value(f"1{'0' * 400}")).sheets["Figures"][0]["amount"] == f"1{'0' * 400}"


@given(TEXTS.filter(bool))
@settings(max_examples=30)
@example("=1+1")
@example("https://example.org")
@example("007")
@example("<r>&</r>")
@example("_x0041_")
@example(" \n x ")
def test_words_are_the_same_words_in_a_cell(words: str) -> None:
    line = read(with_words(words)).sheets["Figures"][0]
    for name in ("reply", "quote", "sentence", "payer", "note", "file", "arithmetic"):
        assert line.get(name, "") == canonical(words)


def test_there_are_no_links_and_no_formulas_anywhere() -> None:
    book = read(with_words("=HYPERLINK(A1)"), with_words("https://example.org"))
    assert not re.search("<[^>]*hyperlink", book.part("xl/worksheets/sheet1.xml").lower())
    assert 'quotePrefix="1"' in book.part("xl/styles.xml")


@pytest.mark.parametrize("words", ["甲" * 40_000, "𠀀" * 20_000])
def test_more_than_a_cell_holds_is_cut_and_says_so(words: str) -> None:
    cell = read(with_words(words)).sheets["Figures"][0]["note"]
    assert isinstance(cell, str)
    assert cell.endswith("…")
    assert words.startswith(cell[:-1])
    assert 32_760 < len(cell.encode("utf-16-le")) // 2 <= 32_767


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 10)
    assert len(read(*reply_rows()).sheets["Figures"]) == 9
    monkeypatch.setattr(sheets, "MOST_ROWS", 9)
    with pytest.raises(ExportError, match="room for 8 lines") as caught:
        ledger_in("xlsx", reply_rows())
    assert "csv" in caught.value.hint


def test_headings_stay_in_sight_and_filter() -> None:
    sheet = read(*reply_rows()).part("xl/worksheets/sheet1.xml")
    assert 'state="frozen"' in sheet
    assert '<autoFilter ref="A1:AV10"/>' in sheet


def test_totals_say_what_they_count_and_what_they_leave_out() -> None:
    totals = read(*reply_rows()).sheets["Totals"]
    found = [
        tuple(line.get(key, "") for key in ("totals by", "group", "account", "amount", "lines")) for line in totals
    ]
    assert ("all lines", "", "allocated", 5400000, "1") in found
    assert ("payer", "中央", "allocated", 3000000, "2") in found
    assert ("level", "county", "allocated", 2400000, "3") in found
    left = [
        (line["totals by"], line["readable amount"], line["lines"]) for line in totals if line["account"] == "left out"
    ]
    assert ("year", "part of a sum that is counted", "2–3") in left
    assert ("payer", "counted by its parts", "1") in left


def test_what_the_query_may_not_mean_is_marked_and_part_of_totals() -> None:
    book = read(*(row.as_maybe if row.number == 4 else row for row in reply_rows())).sheets
    assert [line["no."] for line in book["Figures"] if line.get("maybe")] == [4]
    totals = {line["account"]: line.get("of it maybe") for line in book["Totals"] if line["totals by"] == "all lines"}
    assert (totals["allocated"], totals["status not said"]) == (0, 6200000)


def test_the_meaning_of_each_column_is_told() -> None:
    columns = read().sheets["Columns"]
    assert [line["key in JSON"] for line in columns] == [column.key for column in COLUMNS]
    assert all(line["meaning"] for line in columns)


def test_without_rows_there_are_headings_and_no_totals() -> None:
    book = read()
    assert (book.sheets["Figures"], book.sheets["Totals"]) == ([], [])


def test_two_workbooks_of_the_same_rows_are_the_same_to_the_byte() -> None:
    made = [ledger_in("xlsx", reply_rows()) for _time in range(2)]
    assert all(one == other for one, other in pairwise(made))
    assert "1980-01-01T00:00:00Z" in read().part("docProps/core.xml")
