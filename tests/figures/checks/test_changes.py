"""Differences and growth."""

import pytest

from tests.figures.checks.claims import claims, findings

HOLDING = [
    ("由1.20亿元增加到1.50亿元，增长25%。", ("growth", "(1.50亿元 − 1.20亿元) ÷ 1.20亿元 = 25%")),
    ("从2020年的1200万元减少到2023年的900万元，下降25%。", ("growth", "(1200万元 − 900万元) ÷ 1200万元 = 25%")),
    ("从88.6%提高到91.5%，提高2.9个百分点。", ("difference", "91.5% − 88.6% = 2.9个百分点")),
    ("普及率91.5%，比2020年的88.6%提高2.9个百分点。", ("difference", "91.5% − 88.6% = 2.9个百分点")),
    ("漏损率由15.2%下降到11%，降低4.2个百分点。", ("difference", "15.2% − 11% = 4.2个百分点")),
    ("水厂由120座增加到150座，增加30座。", ("difference", "150座 − 120座 = 30座")),
    ("2023年投入1200万元，比上年增长20%，增加200万元。", ("growth", "200万元 ÷ (1200万元 − 200万元) = 20%")),
    ("安排1000万元，比2022年增加200万元，增长25%。", ("growth", "200万元 ÷ (1000万元 − 200万元) = 25%")),
    ("补贴由每人每月600元提高到每人每月680元，增长13.3%。", ("growth", "(680元 − 600元) ÷ 600元 = 13.3%")),
    ("合格率98.5%，比全省平均95%高3.5个百分点。", ("difference", "98.5% − 95% = 3.5个百分点")),
    ("今年安排1500万元，较去年1200万元增长25%。", ("growth", "(1500万元 − 1200万元) ÷ 1200万元 = 25%")),
    ("接待游客300万人次，同比减少100万人次，下降25%。", ("growth", "100万人次 ÷ (300万人次 + 100万人次) = 25%")),
]
FAILING = [
    ("由1.20亿元增加到1.50亿元，增长35%。", ("growth", "(1.50亿元 − 1.20亿元) ÷ 1.20亿元 = 25% ≠ 35%")),
    ("从88.6%提高到91.5%，提高3.9个百分点。", ("difference", "91.5% − 88.6% = 2.9个百分点 ≠ 3.9个百分点")),
    ("水厂由120座增加到150座，增加31座。", ("difference", "150座 − 120座 = 30座 ≠ 31座")),
    ("2023年投入1200万元，比上年增长25%，增加200万元。", ("growth", "200万元 ÷ (1200万元 − 200万元) = 20% ≠ 25%")),
]
SILENT = [
    "2023年投入1200万元，比上年增长20%。",
    "由1200万元增加到1500万元，年均增长5%。",
    "普及率从88.6%提高到91.5%，提高3.3%。",
    "水厂由120座增加到150座，其中东镇增加20座。",
    "水厂由120座增加到150座，泵站增加20座。",
    "投入1200万元，建设水厂5座，增加200万元。",
    "由120座水厂增加到1500万元，增长35%。",
]


@pytest.mark.parametrize(("sentence", "expected"), HOLDING)
def test_a_change_that_comes_out_holds(sentence: str, expected: tuple[str, str]) -> None:
    check, statement = expected

    assert claims(sentence) == [(check, "ok", statement)]


@pytest.mark.parametrize(("sentence", "expected"), FAILING)
def test_a_change_that_does_not_come_out_is_an_error(sentence: str, expected: tuple[str, str]) -> None:
    check, statement = expected

    assert claims(sentence) == [(check, "error", statement)]


@pytest.mark.parametrize("sentence", SILENT)
def test_what_can_not_be_worked_out_is_not_checked(sentence: str) -> None:
    assert claims(sentence) == []


def test_growth_and_difference_may_be_claimed_of_one_change() -> None:
    found = findings("由1200万元增加到1500万元，增长25%，增加400万元。")

    assert [(each.check, each.severity) for each in found] == [("growth", "ok"), ("difference", "error")]


def test_rounded_ends_allow_for_a_rate_that_their_printed_digits_do_not_give() -> None:
    assert claims("由1.2亿元增加到1.5亿元，增长27%。") == [
        ("growth", "note", "(1.5亿元 − 1.2亿元) ÷ 1.2亿元 = 25% ≈ 27%")
    ]
