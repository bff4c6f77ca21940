"""Amounts are worked out against the proportion that they are shared in."""

import pytest

from tests.checks.claims import claims

HOLDS = [
    ("省、市、县按5:3:2分担，分别为500万元、300万元、200万元。", "500万元 : 300万元 : 200万元 = 5 : 3 : 2"),
    ("省级和市级按6∶4比例分担，省级承担600万元，市级承担400万元。", "600万元 : 400万元 = 6 : 4"),
    ("中央和省按照1：1配套，中央300万元，省级300万元。", "300万元 : 300万元 = 1 : 1"),
    (
        "资金1000万元由三级财政按5比3比2的比例分担，分别为500万元、300万元和200万元。",
        "500万元 : 300万元 : 200万元 = 5 : 3 : 2",
    ),
    ("两级按2.5:1承担，分别为250万元、100万元。", "250万元 : 100万元 = 2.5 : 1"),
]
FAILS = [
    ("省、市、县按5:3:2分担，分别为500万元、200万元、300万元。", "500万元 : 200万元 : 300万元 ≠ 5 : 3 : 2"),
    ("两级按6:4分担，分别为650万元、400万元。", "650万元 : 400万元 ≠ 6 : 4"),
]
SILENT = [
    "省、市、县按5:3:2分担，分别为500万元、300万元。",
    "两级按6:4分担，2021年省级600万元，2022年省级700万元。",
    "两级按6:4分担，市级400万元，省级600万元。",
    "会议按8:30开始，分别安排500万元、300万元。",
    "两级按6:4:2分担，分别为50%、30%、20%。",
]


@pytest.mark.parametrize(("sentence", "arithmetic"), HOLDS)
def test_amounts_that_are_in_their_proportion_hold(sentence: str, arithmetic: str) -> None:
    assert ("proportion", "ok", arithmetic) in claims(sentence)


@pytest.mark.parametrize(("sentence", "arithmetic"), FAILS)
def test_amounts_that_are_not_in_their_proportion_are_an_error(sentence: str, arithmetic: str) -> None:
    assert ("proportion", "error", arithmetic) in claims(sentence)


def test_amounts_that_are_rounded_are_a_note() -> None:
    said = "33.3万元 : 66.7万元 ≈ 1 : 2"
    assert claims("两级按1:2分担，分别为33.3万元、66.7万元。") == [("proportion", "note", said)]


@pytest.mark.parametrize("sentence", SILENT)
def test_where_the_counts_or_the_order_are_not_said_nothing_is_checked(sentence: str) -> None:
    assert [claim for claim in claims(sentence) if claim[0] == "proportion"] == []
