"""Totals behind their parts: what they share with all of them, and nothing else."""

from typing import Any

import pytest

from tests.facts.guesses import guessed


def _last(passage: str) -> dict[str, Any]:
    return guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")[-1][1]


@pytest.mark.parametrize(
    ("passage", "payer", "status", "year"),
    [
        ("2021年、2022年县财政分别安排奖补资金3万元、4万元，共计7万元。", "县财政", "allocated", "2021/2022"),
        ("省级、市级分别下达养护资金3万元、4万元，共计7万元。", None, "allocated", None),
        ("2022年，县财政向柳溪镇、云岭镇分别拨付资金3万元、4万元，合计7万元。", "县财政", "allocated", "2022"),
        ("2021年县财政下达3万元，2022年下达4万元，两年共计7万元。", "县财政", "allocated", "2021/2022"),
        # what doesn't add up is no such total
        ("2021年、2022年县财政分别安排奖补资金3万元、4万元，共计8万元。", None, None, None),
    ],
)
def test_a_total_has_what_all_of_its_parts_have(
    passage: str, payer: str | None, status: str | None, year: str | None
) -> None:
    facts = _last(passage)

    assert (facts.get("payer"), getattr(facts.get("status"), "value", None)) == (payer, status)
    if year:
        assert facts["year"] == year


def test_a_total_of_several_years_is_cumulative_and_one_of_several_givers_in_a_year_is_not() -> None:
    assert _last("2021年、2022年县财政分别安排资金3万元、4万元，共计7万元。")["cumulative"] is True
    assert "cumulative" not in _last("2022年省级、市级分别下达资金3万元、4万元，共计7万元。")
    assert _last("2018年县财政安排30万元，2020年以来又安排40万元，合计70万元。")["year"] == "2018/.."


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        (
            "柳溪医院迁建项目到位资金包括中央补助资金40万元，县级配套资金20万元，设备购置资金30万元，共计90万元。",
            "柳溪医院迁建项目",
        ),
        ("柳溪医院迁建项目总投资3亿元（去除利息100万元后实际为2.99亿元）。", "柳溪医院迁建项目"),
        # of both, and of neither alone
        ("安排柳溪桥维修资金40万元，县级配套20万元，设备购置资金30万元，共计90万元。", None),
    ],
)
def test_what_closes_a_list_of_origins_is_of_the_work_that_they_are_of(passage: str, purpose: str | None) -> None:
    assert _last(passage).get("purpose") == purpose


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "累计投入6亿元，其中2020年2亿元、2021年2亿元、2022年2亿元，用于城区雨污分流改造。",
            ["城区雨污分流改造"] * 4,
        ),
        # they aren't all of it, or not for the same
        ("累计投入7亿元，其中2020年2亿元、2021年2亿元，用于城区雨污分流改造。", [None, *["城区雨污分流改造"] * 2]),
        ("累计投入5亿元，其中校舍维修2亿元、设备购置3亿元。", [None, "校舍维修", "设备购置"]),
    ],
)
def test_a_total_is_for_what_all_of_its_parts_are_for(passage: str, purposes: list[str | None]) -> None:
    assert [facts.get("purpose") for _, facts in guessed(passage)] == purposes


@pytest.mark.parametrize(
    ("passage", "statuses"),
    [
        ("上报北渠3公里（总投资30.5万元）南渠2公里（总投资20.5万元），合计完成投资51万元。", ["spent"] * 3),
        (
            "上报北渠3公里（总投资30.5万元）南渠2公里（总投资20.5万元），合计完成投资50万元。",
            ["planned"] * 2 + ["spent"],
        ),
        ("上报北渠3公里（总投资30.5万元）南渠2公里（总投资20.5万元），合计投资51万元。", ["planned"] * 3),
    ],
)
def test_what_came_to_all_that_was_spent_is_spent(passage: str, statuses: list[str]) -> None:
    assert [facts["status"].value for _, facts in guessed(passage)] == statuses
