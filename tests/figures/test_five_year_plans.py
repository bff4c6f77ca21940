"""Facts about the periods of five-year plans, and about their names, which say no time."""

import pytest

from tests.figures.test_dates import dates_of


@pytest.mark.parametrize("sentence", ["力争在“十五五”期尽快建成。", "“十五五”期全面完成。"])
def test_a_plans_period_is_a_time_before_what_is_done_in_it(sentence: str) -> None:
    (period,) = dates_of(sentence)

    assert (period.value, period.span.of(sentence)[-1]) == ("2026/2030", "期")


@pytest.mark.parametrize(
    "rest",
    [
        "规划",
        "公路交通发展规划",
        "规划纲要",
        "水安全保障规划项目",
        "渡口改造计划",
        "渡船更新计划项目",
        "节水行动方案",
        "实施方案",
        "码头项目库",
    ],
)
def test_the_name_of_a_five_year_plan_is_no_time(rest: str) -> None:
    assert dates_of(f"该路已纳入“十四五”{rest}。") == []
    assert [figure.value for figure in dates_of("“十四五”期间完工，“十四五”投入翻番。")] == ["2021/2025"] * 2
    assert dates_of("按照《“十四五”水上交通安全要点》执行。") == []
    for planned in ("“十四五”计划投资3亿元。", "“十四五”我县计划更新渡船。", "“十四五”渡口计划改造5处。"):
        assert [figure.value for figure in dates_of(planned) if figure.unit == "interval"] == ["2021/2025"], planned
