"""Lists in every form: days are days, no cell is a formula, what may not be meant says so."""

import csv
import json
from datetime import date
from io import StringIO

from reader.exchange.formats import Content, format_called
from reader.exchange.render import list_parts, whole
from tests.exchange.ledger.spreadsheets import Workbook
from tests.exchange.lists.making import doubts, promises


def written(name: str) -> str:
    form = format_called(name, Content.PROMISES)
    made = whole(list_parts(promises(), form, Content.PROMISES), form)
    assert isinstance(made, str)
    return made


def test_a_csv_has_a_heading_for_each_cell_and_no_formula() -> None:
    first, other = csv.DictReader(StringIO(written("csv").removeprefix("\ufeff")))

    assert (first["deadline"], first["overdue"], first["start offset"], first["maybe"]) == (
        "2024-06-30",
        "yes",
        "3",
        "",
    )
    assert (other["deadline"], other["overdue"], other["maybe"]) == ("", "", "yes")
    assert other["promise"] == "'=我局将|继续\n争取资金。"


def test_a_markdown_table_has_a_line_a_promise() -> None:
    lines = written("markdown").splitlines()

    assert lines[:7] == ["---", 'generator: "reply-reader"', "promises: 2", "---", "", "# Promises", ""]
    assert [line.count(" | ") for line in lines[7:]] == [8] * 4
    assert "我局将\\|继续 争取资金。" in lines[-1]


def test_json_has_the_values_under_fixed_keys() -> None:
    first, other = json.loads(written("json"))["promises"]

    assert (first["deadline"], first["overdue"], first["start"], first["end"]) == ("2024-06-30", True, 3, 30)
    assert (other["deadline"], other["maybe"], other["document_number"]) == (None, True, "青财函〔2023〕61号")


def test_a_deadline_to_the_day_is_a_date_in_a_workbook() -> None:
    form = format_called("xlsx", Content.PROMISES)
    made = whole(list_parts(promises(), form, Content.PROMISES), form)
    assert isinstance(made, bytes)
    ((name, (first, other)),) = Workbook(made).sheets.items()

    assert (name, first["deadline"]) == ("Promises", date(2024, 6, 30))
    assert ("deadline" in other, other["promise"]) == (False, "=我局将|继续\n争取资金。")


def test_doubts_are_written_with_their_arithmetic() -> None:
    form = format_called("csv", Content.DOUBTS)
    (line,) = csv.DictReader(StringIO("".join(map(str, list_parts(doubts(), form, Content.DOUBTS, bom=False)))))

    assert (line["severity"], line["arithmetic"]) == ("error", "300万元 + 240万元 = 540万元 > 530万元")
