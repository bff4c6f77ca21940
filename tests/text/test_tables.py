"""Tables are known by their rows and heads, and nothing else is one."""

from collections.abc import Callable

import pytest

from reader.text import Span
from reader.text.tables import find_tables, table_of
from tests.growth import IN_PROPORTION, growth

HEADS = "单位：万元\n项目 | 2020年 |  | 备注\n | 安排 | 支出 |\n"
TWO_HEADS = f"{HEADS}东区 | 350 | 1,234.5 | 已完工\n西区 | — | 12 |\n合计 | 350 | 1246.5 |\n"


def test_the_heads_of_two_rows_are_those_of_the_columns_below() -> None:
    (table,) = find_tables(TWO_HEADS)
    assert table.columns == (("项目",), ("2020年", "安排"), ("2020年", "支出"), ("备注",))
    assert (table.values, table.names) == ((1, 2), (0,))
    assert [table.named(row) for row in table.data] == [((0, "东区"),), ((0, "西区"),), ((0, "合计"),)]
    assert [line.of(TWO_HEADS) for line in table.above] == ["单位：万元"]


@pytest.mark.parametrize(
    "printed",
    [
        "项目 | 金额 | 年\n道路 | 3 | 甲\n桥 | 4 | 乙\n",
        "| 项目 | 金额 | 年 |\n|---|---:|---|\n| 道路 | 3 | 甲 |\n| 桥 | 4 | 乙 |\n",
        "┌──┬──┬─┐\n│项目│金额│年│\n├──┼──┼─┤\n│道路│3│甲│\n│桥│4│乙│\n└──┴──┴─┘\n",
        "项目    金  额    年\n道路    3         甲\n桥      4         乙\n",
        "项　目　　　金　额　　　年\n道路　　　　3　　　　　甲\n桥　　　　　4　　　　　乙\n",
        "项目\t金额\t年\n道路\t3\t甲\n桥\t4\t乙\n",
    ],
    ids=["bars", "markdown", "box", "blanks", "wide blanks", "tabs"],
)
def test_cells_are_parted_by_bars_blanks_or_tabs(printed: str) -> None:
    (table,) = find_tables(printed)
    assert table.heads == 1
    assert [[table.words(row, column) for column in range(3)] for row in table.data] == [
        ["道路", "3", "甲"],
        ["桥", "4", "乙"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "索引号 | QH01 | 发布日期 | 2023-01-02\n名称 | 关于道路的答复 |  |\n",
        "联系人：张三    电话：0300-6120033\n地  址：东街12号    邮  编：810000\n",
        "东街12号    810000\n西街13号    810001\n",
        "　　我县共有  3个镇。\n　　其中  2个镇已通水。\n",
        "一、道路  350\n",
        "甲 | 乙\n丙 | 丁\n",
        "县  长    张  三\n主  任    李  四\n",
        "a | b\n",
    ],
)
def test_labels_addresses_and_prose_are_no_table(text: str) -> None:
    assert not find_tables(text)


def test_a_cell_that_is_merged_with_those_below_names_their_rows_too() -> None:
    (table,) = find_tables("乡镇 | 项目 | 金额\n东镇 | 道路 | 3\n | 桥梁 | 4\n西镇 | 水渠 | 5\n")
    assert [table.named(row) for row in table.data] == [
        ((0, "东镇"), (1, "道路")), ((0, "东镇"), (1, "桥梁")), ((0, "西镇"), (1, "水渠")),
    ]  # fmt: skip


def test_numbers_of_rows_and_years_are_no_values() -> None:
    (table,) = find_tables("序号 | 项目 | 金额\n1 | 道路 | 3\n2 | 桥梁 | 4\n")
    assert table.values == (2,)
    (table,) = find_tables("项目编码 | 项目 | 电话 | 金额\n530102 | 道路 | 65512345 | 3\n530103 | 桥 | 65512346 | 4\n")
    assert (table.values, table.names) == ((3,), (0, 1, 2))
    (table,) = find_tables("年度 | 金额\n2019 | 3\n2020 | 4\n")
    assert table.values == (1,)


def test_a_row_that_numbers_the_columns_is_no_row_of_values() -> None:
    (table,) = find_tables("项目 | 预算 | 决算\n栏次 | 1 | 2\n道路 | 3 | 4\n")
    assert [table.words(row, 0) for row in table.data] == ["道路"]


def test_a_name_over_all_columns_goes_on_with_the_table() -> None:
    (table,) = find_tables("项目 | 金额\n一、农业\n水利 | 20\n二、交通\n道路 | 30\n合计 | 50\n")
    assert [table.words(row, 0) for row in table.data] == ["水利", "道路", "合计"]


def test_a_table_ends_where_other_heads_begin() -> None:
    first, second = find_tables("项目 | 金额（万元）\n道路 | 3\n桥 | 4\n村名 | 户数\n东村 | 20\n西村 | 30\n")
    assert (first.columns, second.columns) == ((("项目",), ("金额（万元）",)), (("村名",), ("户数",)))
    assert (first.is_first, second.is_first) == (True, False)


def test_heads_that_are_printed_again_are_no_row() -> None:
    (table,) = find_tables("项目 | 金额\n道路 | 3\n项目 | 金额\n桥 | 4\n")
    assert [table.words(row, 0) for row in table.data] == ["道路", "桥"]


def test_a_row_with_another_number_of_cells_is_not_read() -> None:
    (table,) = find_tables(
        "项目      2020年    2021年\n道路      3         4\n桥梁           5\n合计      3         9\n"
    )
    assert [table.words(row, 0) for row in table.data] == ["道路", "合计"]
    assert not table.is_whole


def test_a_line_is_in_the_table_around_it() -> None:
    text = f"前文。\n{TWO_HEADS}后文。\n"
    tables = find_tables(text)
    assert table_of(tables, Span(text.index("东区"), text.index("\n西区"))) is tables[0]
    assert table_of(tables, Span(0, 3)) is None
    assert table_of(tables, Span(text.index("后文"), len(text))) is None


@pytest.mark.parametrize("made", [
    lambda n: "项目 | 金额\n" + "道路 | 3\n" * n,
    lambda n: "项目    金额\n" + "道路    3\n" * n,
    lambda n: "-" * n + "|x\n|" + " " * n + "x",
    lambda n: "x" + " \t" * n + "\n" + "x" + " " * n + "|\n",
    lambda n: "|" * n + "\n" + "|" * n + "1\n",
], ids=["bars", "blanks", "strokes", "gaps", "cells"])  # fmt: skip
def test_rows_are_read_in_a_time_in_proportion(made: Callable[[int], str]) -> None:
    assert growth(find_tables.__wrapped__, made, 2000) < IN_PROPORTION
