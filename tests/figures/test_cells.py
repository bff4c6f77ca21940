"""A number in a table has the unit that a head or a line above it says, and none where that is not certain."""

import re
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.figures import Figure, FigureKind, format_figure, recognise
from reader.figures.cells import sums_of
from reader.figures.explain import explain
from reader.figures.rules import Rule
from reader.text.tables import find_tables

PROSE = "2022年，县财政安排维修养护资金540万元。\n"


def shown(text: str) -> list[str]:
    """The figures of the tables of a text, as people read them."""
    return [format_figure(figure, text) for figure in in_tables(text)]


def in_tables(text: str) -> list[Figure]:
    kinds = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT)
    return [each for each in recognise(text) if each.kind in kinds]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("单位：万元\n项目 | 金额\n道路 | 350\n", ["350万元"]),
        ("资金单位：万元\n项目 | 金额\n道路 | 350\n", ["350万元"]),
        ("项目 | 金额（万元）\n道路 | 1,234.5\n桥 | -20\n渠 | —\n沟 |\n", ["1234.5万元", "-20万元"]),
        ("项目 | 金额（万元）\n道路 | 约350\n桥梁 | 200余\n渠 | 30以上\n", ["≈ 350万元", "≳ 200万元", "≥ 30万元"]),
        ("项目 | 金额（万元）\n道路 | 300-350\n桥梁 | ≥20\n渠 | 30～20\n", ["300万元–350万元", "≥ 20万元"]),
        ("项目 | 金额（万元 | 补助（万元）\n道路 | 3 | 2\n", ["3万元", "2万元"]),
        ("2020年资金安排表（单位：亿元）\n项目 | 金额\n道路 | 3.5\n", ["3.5亿元"]),
        ("资金安排表（万元）\n项目 | 金额\n道路 | 3.5\n", ["3.5万元"]),
        ("项目 | 万元\n道路 | 3\n", ["3万元"]),
        ("项目 | 金额：万元\n道路 | 3\n", ["3万元"]),
        ("项目（单位：千元） | 金额\n道路 | 3\n", ["3000元"]),
        ("项目 | 金额（万美元）\n道路 | 3\n", ["30000 USD"]),
        ("金额（万元） | 2019年 | 2020年\n中央 | 1 | 2\n", ["1万元", "2万元"]),
        ("指标 | 东镇 | 西镇\n投资（万元） | 1 | 2\n里程（公里） | 3.5 | 4\n", ["1万元", "2万元", "3.5公里", "4公里"]),
        ("项目 | 占比（%） | 里程（公里） | 数量（个）\n道路 | 57.2 | 12.5 | 3\n", ["57.2%", "12.5公里", "3个"]),
        ("单位：万元\n项目 | 金额 | 占比% | 完成率\n道路 | 350 | 60 | 80\n", ["350万元", "60%"]),
        ("项目 | 标准（元/人）\n低保 | 500\n", ["500元/人"]),
        ("项目 | 人均收入（元） | 每亩补助（元） | 单价（元）\n低保 | 5 | 6 | 7\n", ["5元/人均", "6元/亩", "7元/单位"]),
        ("指标 | 计量单位 | 数量\n道路 | 公里 | 12.5\n投资 | 万元 | 350\n", ["12.5公里", "350万元"]),
        ("单位：万元\n项目 | 单位 | 数量 | 投资\n道路 | 公里 | 12.5 | 350\n", ["12.5公里", "350万元"]),
        ("项目 | 单位 | 数量 | 造价（万元）\n水池 | 座 | 8 | 64\n", ["8座", "64万元"]),
        ("指标 | 单位 | 东镇 | 占比\n投资 | 万元 | 350 | 20\n水池 | 座 | 8 | 30\n", ["350万元", "8座"]),
        ("单位：万元\n项目 | 补助资金 | 备注\n道路 | 350 | 2021\n桥梁 | 20 | 6\n", ["350万元", "20万元"]),
        ("名称 | 单位 | 金额\n奖金 | 元 | 500\n", ["500元"]),
        ("项  目      金  额（万元）    受益户数（户）\n道  路      350               20\n", ["350万元", "20户"]),
        ("单位：万元\n项目 | 金额\n道路 | 350元\n桥梁 | 3\n", ["350元", "3万元"]),
        ("单位：万元\n项目 | 金额\n道路 | ３５０\n", ["350万元"]),
        ("单位：万元、%\n项目 | 投资 | 占比\n道路 | 350 | 20\n", ["350万元", "20%"]),
        ("单位：亿元、%\n指标 | 2021年 | 增幅\n税收收入 | 4 | 6.5\n收入增长 | 7 | 8\n", ["4亿元", "6.5%", "8%"]),
        ("单位：人民币 万元\n项目 | 金额\n道路 | 3\n", ["3万元"]),
        ("单位：人民币（万元）\n项目 | 金额\n道路 | 3\n", ["3万元"]),
        ("单位：元（人民币）\n项目 | 金额\n道路 | 3\n", ["3元"]),
        ("单位：万 元\n项目 | 金额\n道路 | 3\n", ["3万元"]),
        ("单位：万元  表3\n项目 | 金额\n道路 | 3\n", ["3万元"]),
        ("单位：万元\n项目 | 总额 亿元\n道路 | 3\n", ["3亿元"]),
        ("单位：元\n项目 | 金额（万）\n道路 | 3\n", []),
        ("单位：户 万元\n项目 | 金额\n道路 | 3\n", []),
        ("单位：万元 户\n项目 | 金额\n道路 | 3\n", []),
        ("单位：美元（万）\n项目 | 金额\n道路 | 3\n", []),
        ("单位：人民币（万）\n项目 | 金额\n道路 | 3\n", []),
        ("单位：万元  %\n项目 | 投资 | 占比\n道路 | 350 | 20\n", ["350万元", "20%"]),
        ("（金额：百万元）\n项目 | 投资\n道路 | 3\n", ["300万元"]),
        ("单位：万元\n项目 | 金额\n道路 | 3\n户用水柜 | 4\n元山桥 | 5\n", ["3万元", "4万元", "5万元"]),
        ("单位：万元\n项目   金额\n道路   3\n万元户奖励   4\n人行桥   5\n", ["3万元", "4万元", "5万元"]),
        ("序号\t项目\t金额（万元）\n1\t元山桥\t3\n2\t户用水柜\t4\n", ["3万元", "4万元"]),
        ("乡镇 | 名次\n东镇 | 3\n元山镇 | 4\n", []),
        ("单位：万元、%\n科目 | 预算数 | 执行数 | 执行率\n道路 | 40 | 36 | 90\n", ["40万元", "36万元", "90%"]),
        ("决算表（单位：亿元，%）\n科目 | 收入 | 同比增长 | 增长\n税收 | 3.5 | 8.3 | 2\n", ["3.5亿元", "8.3%"]),
    ],
)
def test_a_number_in_a_cell_has_the_unit_of_its_head_or_of_the_line_above(text: str, figures: list[str]) -> None:
    assert shown(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "项目 | 金额\n道路 | 350\n",
        "单位：万元、公里\n项目 | 投资 | 里程\n道路 | 350 | 20\n",
        "单位：万元、亿元、%\n项目 | 投资 | 占比\n道路 | 350 | 20\n",
        "单位：万元、%\n项目 | 数值 | 户数\n道路 | 350 | 20\n",
        "项目 | 投资（万元、公里）\n道路 | 350\n",
        "项目（万元） | 投资（亿元）\n道路（公里） | 350\n",
        "单位：万元\n序号 | 联系电话 | 建成年份 | 户数 | 面积 | 比例\n1 | 13800000000 | 2020 | 20 | 3 | 5\n",
        "单位：万元\n项目 | 项目数\n道路 | 350\n",
        "单位：万元\n项目 | 金额\n道路 | 012\n桥 | (12)\n渠 | +3\n沟 | 12,34\n路 | 1 234\n坝 | —12\n",
        "单位：县财政局\n项目 | 金额\n道路 | 350\n",
        "联系单位：万元\n项目 | 金额\n道路 | 350\n",
        "单位：万元\n以上为说明。\n项目 | 金额\n道路 | 350\n",
        "单位：万元\n受益户数 | 350\n覆盖率 | 70\n",
        "单位：万元\n项目 | 指标 | 数\n受益户数 | 甲 | 350\n",
        "单位：万元\n项目 | 甲 | 乙\n栏次 | 1 | 2\n",
        "道路建成  350\n桥梁建成  12\n单位：万元\n",
        "道路 | 公里 | 12.5 | 350\n水池 | 座 | 8 | 64\n",
        "名称 | 单位 | 数量 | 单价\n水泵 | 件 | 一批 | 3480\n",
        "单位：克朗\n项目 | 金额\n道路 | 350\n",
        "项目 | 金额（万元/亿元）\n渡口 | 350\n",
        "单位：万元\n指标 | 目标值\n修建桥梁 | 3\n受益群众 | 3500\n满意度 | 95\n",
        "单位：万元\n道路建设 350\n桥梁建设 120\n项目 | 金额\n道路 | 350\n",
    ],
)
def test_a_number_whose_unit_is_not_certain_is_none(text: str) -> None:
    assert not shown(text)


def test_a_unit_above_serves_the_table_below_it_only() -> None:
    assert shown("单位：万元\n项目 | 金额\n道路 | 3\n桥 | 4\n村名 | 人口\n东村 | 20\n西村 | 30\n") == ["3万元", "4万元"]
    assert shown("单位：万元\n项目 | 金额\n道路 | 3\n\n另见下表。\n名称 | 投资\n东村 | 20\n") == ["3万元"]


def test_its_span_is_the_number_and_its_value_exact() -> None:
    text = "单位：万元\n项目 | 金额\n道路 | -1,234.5\n"
    (figure,) = in_tables(text)
    assert (figure.span.of(text), figure.phrase, figure.value) == ("-1,234.5", figure.span, Decimal(-12345000))


def test_the_rule_is_named() -> None:
    text = "单位：万元\n项目 | 金额 | 编号\n道路 | 350 | 7\n"
    told = {each.span.of(text): each.rule or each.refusal for each in explain(text, recognise(text))}
    assert told["350"] is Rule.CELL
    assert told["7"] == "no_unit"


_YEAR = re.compile(r"(?:19|20)\d\d")
CELLS = st.one_of(
    st.integers(-99999, 99999).map(str),
    st.decimals(0, 9999, places=2).map(str),
    st.integers(1000, 10**9).map("{:,}".format),
)
# A row of nothing but years below the head is one more row of it.
ROWS = st.lists(CELLS, min_size=2, max_size=2).filter(lambda row: not all(map(_YEAR.fullmatch, row)))
UNITS = st.sampled_from([("万元", 4), ("元", 0), ("亿元", 8), ("千元", 3)])


@given(
    st.lists(ROWS, min_size=1, max_size=6),
    UNITS,
    st.sampled_from([" | ", "|", "     ", "\t"]),
)
def test_every_number_of_a_table_is_worth_its_unit_and_the_prose_is_as_without_it(
    cells: list[list[str]], unit: tuple[str, int], gap: str
) -> None:
    # A column of nothing but years may be one of years, whatever its head says.
    assume(len(cells) < 2 or not any(all(map(_YEAR.fullmatch, column)) for column in zip(*cells, strict=True)))
    name, power = unit
    rows = [gap.join([f"{'甲乙丙丁戊己'[index]}项目", *row]) for index, row in enumerate(cells)]
    table = "\n".join([f"单位：{name}", gap.join(["项目", "中央", "县级"]), *rows])
    text = f"{PROSE}{table}\n{PROSE}"

    found = recognise(text)
    (known,) = find_tables(text)
    inside = [figure for figure in found if known.span.covers(figure.span)]
    assert [figure.value for figure in inside] == [
        Decimal(cell.replace(",", "")).scaleb(power) for row in cells for cell in row
    ]
    assert [figure.amount for figure in found if figure not in inside] == [each.amount for each in recognise(PROSE)] * 2


def test_many_tables_are_read_once_however_often_they_are_asked_for() -> None:
    tables = find_tables(
        "\n".join(f"附表{number}如下。\n项目 | 金额（万元）\n道路 | {number}\n桥 | 4" for number in range(20))
    )
    read = [sums_of(table) for table in tables]

    assert len(tables) == 20
    assert all(sums_of(table) is sums for table, sums in zip(tables, read, strict=True))


def test_a_unit_in_traditional_characters_is_the_same() -> None:
    for text in (
        "單位：萬元\n| 項目 | 金額 |\n| --- | --- |\n| 道路 | 350 |\n",
        "（金額單位：萬圓）\n| 項目 | 金額 |\n| --- | --- |\n| 道路 | 350 |\n",
        "| 項目 | 資金（萬元） |\n| --- | --- |\n| 道路 | 350 |\n",
    ):
        assert [(each.span.of(text), each.value) for each in recognise(text)] == [("350", Decimal(3_500_000))], text
