# ruff: noqa: E501 - a table's lines are as long as they are
"""CSV: one table to the letter, exact numbers, every word told again, and no cell a formula."""

import csv
from dataclasses import replace
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import example, given

from reader import i18n
from reader.exchange.clock import local_time
from reader.exchange.ledger.columns import COLUMNS, heading_lines
from reader.exchange.ledger.csv import csv_parts, is_formula
from reader.exchange.ledger.lines import lines_of
from reader.exchange.ledger.ownership import begins_with_headings
from reader.figures import Amount
from reader.reply import parse
from reader.text.canonical import canonical
from tests.examples import NOW, REPLY
from tests.exchange.ledger.making import ledger_in, reply_rows, with_words
from tests.strategies import TEXTS

REPLY_IS = "关于对县十七届人大二次会议第58号建议的答复,青财函〔2023〕61号,青河县财政局,2023-06-12"
FILE = f"reply.txt,{parse(REPLY).digest}"
EXPECTED = f"""\
"no.","reply","document number","issuer","signed","section","headings","quote","sentence","kind","amount","lower end","upper end","unit","qualifier","readable amount","per","year","payer","recipient","purpose","level","status","cumulative","in kind","account","left out","part of","arithmetic","review","guessed","note","tags","start offset","end offset","place","annotation","file","digest","words before","words now","doubt","given place","sort of sum","decided by","decided at","scanned","maybe"
1,{REPLY_IS},一,资金安排情况,540万元,2022年，县财政安排维修养护资金540万元，其中：中央资金300万元，县级资金240万元。,sum of money,5400000,,,CNY,exactly,540万元,,2022,县财政,,,county,allocated,,,allocated,,,,not reviewed,year; payer; level; status,,,148,153,,,{FILE},,,,,,,,,
2,{REPLY_IS},一,资金安排情况,300万元,2022年，县财政安排维修养护资金540万元，其中：中央资金300万元，县级资金240万元。,sum of money,3000000,,,CNY,exactly,300万元,,2022,中央,,,central,allocated,,,allocated,part of a sum that is counted,1,,not reviewed,year; payer; level; status,,,161,166,,,{FILE},,,,,,,,,
3,{REPLY_IS},一,资金安排情况,240万元,2022年，县财政安排维修养护资金540万元，其中：中央资金300万元，县级资金240万元。,sum of money,2400000,,,CNY,exactly,240万元,,2022,县级,,,county,allocated,,,allocated,part of a sum that is counted,1,,not reviewed,year; payer; level; status,,,171,176,,,{FILE},,,,,,,,,
4,{REPLY_IS},一,资金安排情况,620万元,2023年，县财政安排维修养护资金620万元，比上年增长14.8%。,sum of money,6200000,,,CNY,exactly,620万元,,,,,,,,,,status not said,,,,not reviewed,,,,194,199,,,{FILE},,,,,,,,,
5,{REPLY_IS},一,资金安排情况,86万元,东镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。,sum of money,860000,,,CNY,exactly,86万元,,,,,,,,,,status not said,set aside,,,set aside,,,,226,230,in its place,00000226-0000-4000-8000-000000000000,{FILE},,,,,,,,,
6,{REPLY_IS},一,资金安排情况,86万元,西镇安排管网改造补助资金86万元，用于更换老旧管道和入户水表。,sum of money,860000,,,CNY,exactly,86万元,,,,,,,,,,status not said,,,,not reviewed,,,,257,261,,,{FILE},,,,,,,,,
7,{REPLY_IS},二/（一）/二是,存在的困难 / 水源保障不足,1.2亿元,二是应急水源建设滞后，约需资金1.2亿元。,sum of money,120000000,,,CNY,exactly,1.2亿元,,2024,,全县,应急水源,,requested,no,,requested,,,,confirmed,,"县里提出,
尚未批准",水利; 待查,337,342,in its place,00000337-0000-4000-8000-000000000000,{FILE},,,,,,林,{local_time(NOW)},,
8,{REPLY_IS},二/（二）,存在的困难 / 管护人员偏少,680元,每个乡镇只有管水员1至2名，每人每月补贴680元。,sum of money,680,,,CNY,exactly,680元/人每月,每人每月,,,,,,,,,status not said,"a rate, per unit",,,not reviewed,,,,389,393,,,{FILE},,,,,,,,,
9,{REPLY_IS},三,下一步打算,不少于300万元,我局将会同县水利局积极争取上级资金不少于300万元，力争2024年6月底前完成12处老旧水厂改造。,sum of money,3000000,,,CNY,at least,≥ 300万元,,,,,,,,,,status not said,,,,not reviewed,,,,423,431,,,{FILE},,,,,,,,,
"""

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n1",
    " =1",
    "\u3000－1",
    "＝1",
    "＋1",
    "＠1",
    "﹣1",
    "'=1",
    "''=1",
    "1/3",
    " 2/10",
]
PLAIN = ["", "540万元", "-", "1-2", "a=b", "'a'", "−", "—1", "2021/2023"]
TEXT_KEYS = ("title", "quote", "sentence", "payer", "purpose", "note", "tags", "source", "section_title")


def table(text: str) -> list[dict[str, str]]:
    """The lines by the columns' keys."""
    _headings, *lines = csv.reader(StringIO(text, newline=""), strict=True)
    return [dict(zip((column.key for column in COLUMNS), line, strict=True)) for line in lines]


def test_a_csv_is_this_to_the_letter() -> None:
    assert ledger_in("csv", reply_rows()) == f"\ufeff{EXPECTED}"
    assert ledger_in("csv", reply_rows(), bom=False) == EXPECTED


def test_without_rows_there_are_headings() -> None:
    assert "".join(csv_parts(())) == EXPECTED.splitlines(keepends=True)[0]


def test_headings_are_one_line_in_every_language() -> None:
    assert [[len(line) for line in csv.reader([each])] for each in heading_lines()] == [
        [len(COLUMNS)],
        [len(COLUMNS) - 1],
        [len(COLUMNS) - 2],
        [len(COLUMNS) - 4],
        [len(COLUMNS) - 5],
        [len(COLUMNS) - 8],
        [len(COLUMNS) - 9],
    ] * 2


def test_an_export_without_the_columns_that_came_later_is_ours_still(tmp_path: Path) -> None:
    headings = (
        EXPECTED.splitlines()[0]
        .removesuffix(',"maybe"')
        .removesuffix(',"scanned"')
        .removesuffix(',"decided by","decided at"')
        .removesuffix(',"sort of sum"')
        .removesuffix(',"words before","words now","doubt","given place"')
    )
    assert begins_with_headings(f"{headings}\n1,甲\n".encode(), tmp_path)
    before = EXPECTED.replace(',"maybe"', "")
    assert begins_with_headings(before.encode(), tmp_path)
    before = before.replace(',"scanned"', "")
    assert begins_with_headings(before.encode(), tmp_path)
    assert begins_with_headings(before.replace(',"decided by","decided at"', "").encode(), tmp_path)
    assert begins_with_headings(f'{headings},"words before"\n1,甲\n'.encode(), tmp_path)
    assert not begins_with_headings(f"{headings},x\n".encode(), tmp_path)


def test_what_the_query_may_not_mean_is_marked_in_the_last_column() -> None:
    one, *others = reply_rows()
    found = table(str(ledger_in("csv", [one.as_maybe, *others], bom=False)))
    assert [line["maybe"] for line in found] == ["maybe", *[""] * len(others)]


def test_headings_and_codes_are_said_in_the_language_in_force() -> None:
    i18n.use("zh_CN")
    headings, first = "".join(csv_parts([lines_of(reply_rows())])).splitlines()[:2]
    assert '"出资方"' in headings
    assert ",已下达," in first


@pytest.mark.parametrize("words", FORMULAS)
def test_what_a_spreadsheet_may_take_for_a_formula_is_put_behind_an_apostrophe(words: str) -> None:
    [line] = table("".join(csv_parts([lines_of([with_words(words)])])))
    assert {line[key] for key in ("quote", "payer", "sentence")} == {f"'{canonical(words)}"}


@pytest.mark.parametrize("words", PLAIN[2:])
def test_other_words_stay_as_they_are(words: str) -> None:
    [line] = table("".join(csv_parts([lines_of([with_words(words)])])))
    assert line["quote"] == (f"'{words}" if words == "-" else words)


@given(TEXTS)
@example("=1")
@example("'=1")
@example('a"b,c\nd')
def test_every_word_can_be_told_again_and_none_is_a_formula(words: str) -> None:
    [line] = table("".join(csv_parts([lines_of([with_words(words)])])))
    for key in TEXT_KEYS:
        cell = line[key]
        assert not (cell and is_formula(cell) and cell[0] != "'")
        assert (cell[1:] if is_formula(cell) else cell) == canonical(words)


def test_amounts_are_exact_and_a_range_has_both_its_ends() -> None:
    row = reply_rows()[0]
    figure = replace(row.entry.figure, amount=Amount(Decimal("-1234567890123456789.05"), "CNY"))
    ranged = replace(figure, amount=Amount.between(Decimal("1E+6"), Decimal(2500000), "CNY"))
    made = [replace(row, entry=replace(row.entry, figure=each)) for each in (figure, ranged)]
    found = [[line[key] for key in ("value", "lower", "upper")] for line in table("".join(csv_parts([lines_of(made)])))]
    thirds = replace(figure, amount=Amount(Decimal(1) / 3, "ratio"))
    [line] = table("".join(csv_parts([lines_of([replace(row, entry=replace(row.entry, figure=thirds))])])))
    assert (line["value"], line["shown"]) == ("0.3333333333333333333333333333", "33.33…%")
    assert found == [["-1234567890123456789.05", "", ""], ["", "1000000", "2500000"]]
