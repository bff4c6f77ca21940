"""Who gives a sum, where what opens its sentence or its list says it, and of whom nobody can tell."""

import pytest

from tests.facts.guesses import guessed


def _givers(passage: str) -> list[tuple[str | None, str | None]]:
    facts = [said for _, said in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]
    return [(each.get("payer"), getattr(each.get("level"), "value", None)) for each in facts]


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("县水务局委托设计院勘查，计划投资700余万元，对该河段依次治理。", [(None, None)]),
        ("上级下达该路资金900万元，而已完成投资2100万元。", [("上级", None), (None, None)]),
        ("省财政安排该桥300万元，目前已完成投资800万元。", [("省财政", "province"), (None, None)]),
        ("县水利局2021年启动泵站工程，目前累计完成固定资产投资300万元。", [(None, None)]),
        ("县水利局计划投资300万元新建泵站。", [("县水利局", "county")]),
        ("县交通局完成投资300万元，修建道路3条。", [("县交通局", "county")]),
    ],
)
def test_what_a_work_is_planned_or_done_for_is_not_of_who_was_spoken_of_before(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("我省先后投入中央和地方水污染防治专项资金300万元。", [("中央和地方", None)]),
        ("县财政下达中央、省级农田资金300万元。", [("中央、省级", None)]),
        ("邀请省文化基金会捐助15万元修缮戏台。", [("省文化基金会", None)]),
        ("市里补给公交公司200万元。", [(None, None)]),
        ("各镇分配情况如下：云岭镇60万元，柳溪镇50万元。", [(None, None), (None, None)]),
        ("各镇安排60万元修路。", [("各镇", "township")]),
        ("我局对接到省市补助资金300万元，其中一般债券100万元。", [(None, None), (None, None)]),
        ("我局协调到资金300万元修桥。", [(None, None)]),
    ],
)
def test_no_part_of_a_name_and_nobody_who_got_it_gives(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers
