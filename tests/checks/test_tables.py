"""Rows and columns of tables are added up against their totals."""

import pytest

from reader.checks import divisions
from reader.figures import recognise
from reader.text.tables import find_tables
from reader.understanding import understand
from tests.checks.claims import claims
from tests.growth import IN_PROPORTION, growth


def divided(text: str) -> list[tuple[str, list[str], bool]]:
    found = divisions(text, recognise(text))
    return [(each.whole.of(text), [part.of(text) for part in each.parts], each.complete) for each in found]


@pytest.mark.parametrize(
    ("rows", "claim"),
    [
        ("道路 | 3\n桥 | 40\n合计 | 43", ("ok", "3万元 + 40万元 = 43万元")),
        ("道路 | 3\n桥 | 40\n合计 | 63", ("error", "3万元 + 40万元 = 43万元 ≠ 63万元")),
        ("道路 | 3\n桥 | 40\n合计 | 44", ("note", "3万元 + 40万元 = 43万元 ≈ 44万元")),
        ("道路 | 3\n桥 | 40\n合  计 | 43", ("ok", "3万元 + 40万元 = 43万元")),
        ("合计 | 43\n道路 | 3\n桥 | 40", ("ok", "3万元 + 40万元 = 43万元")),
        ("道路 | 3\n渠 | —\n坝 |\n桥 | -40\n总计 | -37", ("ok", "3万元 + (-40万元) = -37万元")),
        ("道路 | 3\n桥 | 40\n累计 | 43", ("ok", "3万元 + 40万元 = 43万元")),
        ("全县 | 43\n道路 | 3\n桥 | 40", ("ok", "3万元 + 40万元 = 43万元")),
        ("道路 | 3\n桥 | 40\n | 43", ("ok", "3万元 + 40万元 = 43万元")),
        ("道路 | 30000元\n桥 | 40\n合计 | 43", ("ok", "30000元 + 40万元 = 43万元")),
    ],
)
def test_the_rows_of_a_table_are_added_up(rows: str, claim: tuple[str, str]) -> None:
    assert claims(f"单位：万元\n项目 | 金额\n{rows}\n") == [("sum", *claim)]


@pytest.mark.parametrize(
    "text",
    [
        "单位：万元\n项目 | 金额\n道路 | 3\n桥 | 待定\n渠 | 约20万\n合计 | 63\n",
        "单位：万元\n续表\n项目 | 金额\n道路 | 3\n桥 | 5\n合计 | 63\n",
        "单位：万元\n项目 | 人均\n道路 | 3\n桥 | 5\n合计 | 63\n",
        "单位：万元\n项目 | 金额\n道路 | 3\n其中：桥 | 2\n渠 | 5\n合计 | 63\n",
        "单位：万元\n项目 | 金额\n道路 | 3\n桥 | 5\n | 63\n",
        "单位：万元\n项目 | 金额\n道路 | 3\n桥 | 5\n累计 | 63\n",
        "单位：万元\n项目 | 计划 | 合计\n道路 | 3 | 60\n桥 | 5 | 70\n",
        "项目      2020年    2021年\n道路      3元       4元\n桥梁           5元\n合计      3元       90元\n",
    ],
)
def test_what_need_not_be_a_total_is_not_said_to_be_wrong(text: str) -> None:
    assert not [claim for claim in claims(text) if claim[1] != "ok"]


def test_subtotals_are_added_up_and_make_the_total() -> None:
    trailing = "项目 | 金额（万元）\n甲路 | 20\n甲桥 | 30\n小计 | 50\n乙路 | 5\n乙桥 | 6\n小计 | 11\n合计 | 61\n"
    leading = "项目 | 金额（万元）\n合计 | 61\n小计 | 50\n甲路 | 20\n甲桥 | 30\n小计 | 11\n乙路 | 5\n乙桥 | 6\n"
    for text in (trailing, leading):
        assert sorted(divided(text)) == [
            ("11", ["5", "6"], True),
            ("50", ["20", "30"], True),
            ("61", ["50", "11"], True),
        ]


def test_numbered_rows_make_those_with_higher_numbers() -> None:
    text = "项目 | 金额（万元）\n一、农业 | 30\n1.水利 | 20\n2.种植 | 10\n二、交通 | 5\n（一）道路 | 5\n合计 | 35\n"
    assert divided(text) == [("35", ["30", "5"], True), ("30", ["20", "10"], True), ("5", ["5"], False)]


def test_what_stands_behind_its_whole_is_within_it() -> None:
    rows = "项目 | 金额（万元）\n道路 | 300\n其中：中央资金 | 200\n省级资金 | 90\n桥梁 | 50\n合计 | 350\n"
    heads = "单位：万元\n项目 | 总投资 | 其中： |  | 备注\n |  | 中央 | 省 |\n"
    columns = f"{heads}道路 | 300 | 200 | 90 | 甲\n桥 | 50 | 20 | 10 | 乙\n"
    assert divided(rows) == [("350", ["300", "50"], True), ("300", ["200", "90"], False)]
    assert divided(columns) == [("300", ["200", "90"], False), ("50", ["20", "10"], False)]
    assert ("sum", "error", "290万元 + 90万元 = 380万元 > 300万元") in claims(rows.replace("200", "290"))


def test_rows_behind_a_part_are_parts_too_where_they_come_to_exactly_the_whole() -> None:
    rows = "项目 | 金额（万元）\n渡船 | 300\n其中：工资 | 200\n燃油 | 60\n保险 | 40\n码头 | 50\n合计 | 350\n"
    assert divided(rows) == [("350", ["300", "50"], True), ("300", ["200", "60", "40"], True)]
    assert ("300", ["200"], False) in divided(rows.replace("| 40", "| 45"))


def test_a_column_of_totals_is_known_by_most_of_its_rows() -> None:
    text = "单位：万元\n乡镇 | 中央 | 省级 | 合计\n东镇 | 1 | 2 | 3\n南镇 | 5 | 6 | 11\n西镇 | 3 | 4 | 18\n"
    assert claims(text) == [
        ("sum", "ok", "1万元 + 2万元 = 3万元"),
        ("sum", "ok", "5万元 + 6万元 = 11万元"),
        ("sum", "error", "3万元 + 4万元 = 7万元 ≠ 18万元"),
    ]


def test_a_cell_is_a_part_of_one_total_and_every_total_but_the_last_is_a_part() -> None:
    text = "单位：万元\n乡镇 | 中央 | 省级 | 合计\n东镇 | 1 | 2 | 3\n西镇 | 30 | 40 | 70\n合计 | 31 | 42 | 73\n"
    understood = understand(text)
    parts = {span.of(text) for span, facts in understood.facts.items() if facts.part}
    assert parts == {"1", "2", "3", "30", "40", "70", "31", "42"}
    assert divided(text)[:3] == [("73", ["31", "42"], True), ("31", ["1", "30"], True), ("42", ["2", "40"], True)]


def test_the_sum_that_the_words_above_say_again_is_the_whole_of_the_table() -> None:
    said = "县财政安排43万元，具体见下表。\n单位：万元\n"
    with_total = f"{said}项目 | 中央 | 县级 | 合计\n道路 | 1 | 2 | 3\n桥 | 30 | 10 | 40\n合计 | 31 | 12 | 43\n"
    without = f"{said}项目 | 金额\n道路 | 3\n桥 | 40\n"
    assert divided(with_total)[:2] == [("43万元", ["43"], True), ("43", ["31", "12"], True)]
    assert divided(without) == [("43万元", ["3", "40"], True)]
    assert not divided(without.replace("43", "44"))


def test_a_total_that_most_rows_confirm_is_checked_in_every_row() -> None:
    heads = "单位：万元\n项目 | 合计 | 其中 |  | 备注\n |  | 中央 | 省 |\n"
    rows = "道路 | 30 | 20 | 10 | 甲\n桥 | 50 | 20 | 30 | 乙\n渠 | 70 | 20 | 30 | 丙\n"
    assert claims(heads + rows)[-1] == ("sum", "error", "20万元 + 30万元 = 50万元 ≠ 70万元")


def test_a_row_is_no_sentence_that_claims_something() -> None:
    assert not claims("单位：万元\n合计 | 其中中央 | 占比（%）\n30 | 20 | 50\n7 | 6 | 10\n")


def test_a_table_is_added_up_in_a_time_in_proportion() -> None:
    def made(rows: int) -> str:
        return "单位：万元\n项目 | 甲 | 乙\n" + "道路 | 3 | 4\n" * rows + f"合计 | {3 * rows} | {4 * rows}\n"

    def work(text: str) -> object:
        find_tables.cache_clear()
        return understand(text)

    assert growth(work, made, 100) < IN_PROPORTION
