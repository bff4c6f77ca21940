"""Checks never raise, come in the order of the text, and take time in proportion to it."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.checks import Finding, check
from reader.figures import recognise
from tests.checks.claims import claims, findings
from tests.growth import IN_PROPORTION, growth

SAMPLES = sorted((Path(__file__).parents[2] / "sample").glob("*.txt"))
_PIECES = (
    *(
        "其中",
        "包括",
        "分别为",
        "含",
        "由",
        "组成",
        "共",
        "合计",
        "占",
        "分别占",
        "增长",
        "下降到",
        "比上年",
        "从",
        "等",
        "约",
    ),
    *(
        "总投资",
        "完成率",
        "完成年度计划的",
        "年度计划",
        "两年累计",
        "2022年",
        "同比",
        "中央",
        "省级",
        "分别为",
        "300、",
        "20.5和",
    ),
    *("、", "，", "；", "。", "（", ")", "\n", "和", "东镇", "的", "以上", "超过", "余", "2023年", "每人"),
    *(
        "4800万元",
        "0元",
        "数百万元",
        "300-500万元",
        "1.2亿元",
        "100万美元",
        "0%",
        "57.72%",
        "2.9个百分点",
        "５成",
        "3‰",
    ),
    *(
        "13437个",
        "三千五百万元",
        "99999999999999999亿元",
        "5公里",
        "700米",
        "12名",
        "40人",
        "1亿2000万元",
        "￥3,000.00",
    ),
)
# A number whose unit stands behind a later one.
_BARE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)


@given(_TEXTS)
def test_any_text_is_checked_in_order_and_always_alike(text: str) -> None:
    figures = recognise(text)
    cores = {figure.span for figure in figures}
    found = check(text, figures)

    assert [min(each.spans) for each in found] == sorted(min(each.spans) for each in found)
    assert found == check(text, figures)
    for each in found:
        assert all(span in cores or _BARE.fullmatch(span.of(text)) for span in each.spans)
        assert each.statement
        assert "\n" not in each.statement
        assert each.holds or each.severity != "ok"
        assert not (each.holds and each.severity == "error")


@given(st.lists(st.integers(1, 9999), min_size=2, max_size=8), st.integers(1, 999))
def test_a_total_of_counted_parts_holds_and_any_other_fails(parts: list[int], off: int) -> None:
    listed = "、".join(f"甲镇{count}座" for count in parts)

    assert [each.severity for each in findings(f"有泵站{sum(parts)}座，包括{listed}。")] == ["ok"]
    assert [each.severity for each in findings(f"{listed}，共{sum(parts) + off}座。")] in (["error"], ["ok"])
    assert [each.severity for each in findings(f"有泵站{sum(parts) + off}座，包括{listed}。")] == ["error"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_have_no_wrong_sums(path: Path) -> None:
    assert [each.statement for each in findings(path.read_text(encoding="utf-8")) if each.severity != "ok"] == []


def test_a_sentence_ends_what_is_said_of_its_figures() -> None:
    assert claims("资金4800万元。包括管网3700万元、水厂300万元。") == []


@pytest.mark.parametrize(
    ("opening", "unit"),
    [
        ("总计1元，其中", "甲镇1元、"),
        ("共1元（", "甲镇1元、"),
        ("分别为", "1、"),
        ("分别为", "1、2万元"),
        ("", "2021年1元，"),
        ("计划1元，", "完成1元，完成率1%"),
    ],
)
def test_figures_without_end_in_a_sentence_are_checked_in_proportion_to_them(opening: str, unit: str) -> None:
    def checked(text: str) -> tuple[Finding, ...]:
        return check(text, recognise(text))

    assert checked(opening + unit * 4_000) == ()
    assert growth(checked, lambda count: opening + unit * count, 1_000) < IN_PROPORTION
