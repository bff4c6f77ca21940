"""What the heads of a table say of the sums in it."""

from dataclasses import replace

import pytest

from reader.facts import Facts, FundingStatus, Level, guess
from reader.figures import recognise
from reader.reply import parse

UNIT = "单位：万元\n"
CENTRAL = Facts(payer="中央财政", level=Level.CENTRAL)
EAST = Facts(recipient="东镇")
ROAD = Facts(purpose="道路")


def said(text: str) -> dict[str, Facts]:
    """What is said of the sums of a text, by their words."""
    facts = guess(parse(text), recognise(text))
    return {span.of(text): fact for span, fact in facts.items()}


@pytest.mark.parametrize(
    ("table", "facts"),
    [
        ("项目 | 中央财政资金\n道路 | 1\n", [replace(CENTRAL, purpose="道路")]),
        ("项目 | 县级\n道路 | 1\n", [replace(ROAD, payer="县级", level=Level.COUNTY)]),
        ("项目 | 县区配套\n道路 | 1\n", [replace(ROAD, payer="县区", level=Level.COUNTY)]),
        ("项目 | 市州财政\n道路 | 1\n", [replace(ROAD, payer="市州财政", level=Level.CITY)]),
        ("项目 | 2019年 | 2020年度\n道路 | 1 | 2\n", [replace(ROAD, year="2019"), replace(ROAD, year="2020")]),
        ("年度 | 资金\n2019 | 1\n2020年 | 2\n", [Facts(year="2019"), Facts(year="2020")]),
        ("乡镇 | 资金\n东镇 | 1\n", [EAST]),
        ("乡镇 | 项目 | 资金\n东镇 | 渠 | 1\n | 桥 | 2\n", [replace(EAST, purpose="渠"), replace(EAST, purpose="桥")]),
        ("资金来源 | 渠 | 桥\n中央财政 | 1 | 2\n", [replace(CENTRAL, purpose="渠"), replace(CENTRAL, purpose="桥")]),
        ("一、项目 | 金额\n1.道路 | 1\n", [ROAD]),
        ("项目 | 申请资金\n道路 | 1\n", [replace(ROAD, status=FundingStatus.REQUESTED)]),
        ("项目 | 2021年计划安排\n道路 | 1\n", [replace(ROAD, status=FundingStatus.PLANNED, year="2021")]),
        ("级别 | 2021年\n市县 | 1\n", [Facts(payer="市县", year="2021")]),
        ("项目 | 累计\n道路 | 1\n", [replace(ROAD, cumulative=True)]),
        (
            "项目 | 上级 |\n | 中央财政 | 省\n道路 | 1 | 2\n",
            [replace(CENTRAL, purpose="道路"), replace(ROAD, payer="省", level=Level.PROVINCE)],
        ),
        ("月份 | 2021年资金\n1月 | 3\n", [Facts(year="2021")]),
        ("项目 | 支出\n道路 | 1\n", [replace(ROAD, status=FundingStatus.SPENT)]),
        ("项目 | 上级资金\n道路 | 5万元\n", [replace(ROAD, payer="上级")]),
        ("指标 | 单位 | 2020年\n投资 | 亿元 | 3\n", [Facts(year="2020")]),
        ("项目 | 标准（元/人）\n低保 | 500\n", [Facts(purpose="低保", base="人")]),
        ("乡镇 | 补助标准（元/亩）\n东镇 | 90\n", [replace(EAST, base="亩")]),
        # behind the sums
        ("项目 | 投资 | 资金来源\n道路 | 1 | 中央财政\n", [replace(CENTRAL, purpose="道路")]),
        ("项目 | 投资 | 建设年度 | 备注\n道路 | 1 | 2021年 | 完工\n", [replace(ROAD, year="2021")]),
        ("乡镇 | 资金 | 实施单位\n东镇 | 1 | 东镇政府\n", [EAST]),
    ],
)
def test_heads_say_what_a_sum_is_for_who_gives_and_gets_it_and_its_year(table: str, facts: list[Facts]) -> None:
    assert list(said(UNIT + table).values()) == facts


def test_the_lines_above_a_table_say_its_year_and_how_far_its_sums_have_come() -> None:
    text = "2021年农村公路资金下达表\n单位：万元\n项目 | 金额\n道路 | 1\n"
    assert said(text)["1"] == replace(ROAD, year="2021", status=FundingStatus.ALLOCATED)


@pytest.mark.parametrize(
    "text",
    [
        "单位：万元\n项目 | 合计\n合计 | 3\n道路 | 4\n",
        "2019年和2020年资金表\n单位：万元\n项目 | 金额\n合计 | 3\n",
        "单位：万元\n项目 | 中央 | 甲\n | 省级 |\n合计 | 3 | 4\n",
        "单位：万元\n项目 | 预算支出\n小计 | 3\n",
        "单位：万元\n项目 | 类别 | 金额\n道路 | 农村 | 4\n合计 | 农村 | 3\n",
        "单位：万元\n项目 | 乡镇 | 金额\n道路 | 东镇 | 4\n合计 | 东镇 | 3\n",
    ],
)
def test_what_is_not_certain_is_not_said(text: str) -> None:
    assert said(text)["3"] == Facts()


def test_a_year_of_the_row_and_another_of_the_column_say_none() -> None:
    assert said("单位：万元\n年度 | 2021年支出\n2020 | 3\n")["3"].year is None


def test_prose_beside_a_table_says_what_it_says_without_it() -> None:
    prose = "2022年，县财政安排道路资金540万元。\n"
    assert said(f"{prose}单位：万元\n项目 | 金额\n道路 | 1\n")["540万元"] == said(prose)["540万元"]


def test_the_total_below_rows_of_several_years_is_of_none_of_them() -> None:
    table = f"{UNIT}年度 | 项目 | 资金\n2021 | 道路 | 3\n | 桥梁 | 2\n | 小计 | 5\n2022 | 学校 | 6\n | 合计 | 11\n"
    assert [said(table)[words].year for words in ("3", "2", "5", "6", "11")] == ["2021"] * 3 + ["2022", None]
