"""A table is a part of the page, by what its caption or its heads call it."""

import pytest

from reader.reply import parse
from reader.reply.motions import section_starts
from reader.reply.outline import TablePart, part_at, parts_in, top_parts
from reader.reply.tables import title_of

ROWS = "项目 | 金额（万元）\n道路 | 3\n桥梁 | 4\n"
TEXT = f"""\
闻溪代表：
　　您的建议收悉，现答复如下：
一、资金安排情况
表1 2023年资金安排表
单位：万元
{ROWS}　　以上资金已下达。
（一）分乡镇情况
乡镇 | 补助（万元）
东镇 | 5
西镇 | 6
二、下一步
　　继续努力。
"""


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("表1 资金安排\n单位：万元\n", "表1 资金安排"),
        ("附表2：资金安排（单位：万元）\n", "附表2：资金安排"),
        ("2023年项目资金明细表（第一批）\n", "2023年项目资金明细表（第一批）"),
        ("　　2023年我局安排了以下资金，见下表：\n", "项目 | 金额（万元）"),
        ("表2所列资金已下达，其中中央资金占大部分。\n", "项目 | 金额（万元）"),
        ("（一）资金安排情况\n", "项目 | 金额（万元）"),
        ("", "项目 | 金额（万元）"),
    ],
)
def test_a_table_is_called_by_the_caption_above_it_else_by_its_heads(above: str, title: str) -> None:
    reply = parse(f"一、有关情况\n　　有关情况如下。\n{above}{ROWS}")
    assert [title_of(reply, table) for table in reply.tables] == [title]


def test_the_caption_of_one_table_is_not_that_of_the_next() -> None:
    reply = parse(f"表1 道路资金\n{ROWS}村名 | 户数\n东村 | 20\n西村 | 30\n")
    assert [title_of(reply, table) for table in reply.tables] == ["表1 道路资金", "村名 | 户数"]


def test_a_table_is_the_innermost_part_of_the_section_that_it_stands_in() -> None:
    reply = parse(TEXT)
    first = next(part for part in top_parts(reply) if part.span.start == TEXT.index("一、"))
    table, inner = parts_in(reply, first)
    assert table == TablePart(reply.tables[0].span, "表1 2023年资金安排表")
    assert [part.span for part in parts_in(reply, inner)] == [reply.tables[1].span]
    assert part_at(reply, top_parts(reply), TEXT.index("桥梁")) == table
    assert part_at(reply, top_parts(reply), TEXT.index("以上资金")) == first


def test_a_table_outside_all_sections_is_in_its_region() -> None:
    text = f"闻溪代表：\n　　您的建议收悉，资金如下。\n{ROWS}"
    reply = parse(text)
    assert [part.span for top in top_parts(reply) for part in parts_in(reply, top)] == [reply.tables[0].span]


def test_the_walk_over_sections_stops_at_tables() -> None:
    assert [TEXT[start:].split("\n")[0] for start in section_starts(parse(TEXT))] == [
        "闻溪代表：",
        "一、资金安排情况",
        "项目 | 金额（万元）",
        "（一）分乡镇情况",
        "乡镇 | 补助（万元）",
        "二、下一步",
    ]
