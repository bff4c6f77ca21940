"""What became of a sum, by the words right behind it: they tell how far it has come, and never what it is for."""

import pytest

from tests.facts.guesses import guessed, said

FUNDS = ("运转经费", "云岭公园建设资金", "云岭大桥建设资金", "渠道清淤资金")
NOT_COME = (
    "暂未安排", "尚未安排", "仍未安排", "迟迟未安排", "一直未安排", "始终未安排", "至今没有安排", "无法安排",
    "难以安排", "未予安排", "不再安排", "暂不安排", "暂缓安排", "已暂停拨付", "已停止拨付", "不足以支付", "远远不够",
    "被挤占", "已收回", "暂未通过县财政安排", "未从部门预算中列支", "仍有缺口", "没有着落", "未获批准", "未予批准",
)  # fmt: skip
COME = ("已下达", "陆续到位", "先后到位", "已陆续到位", "全部到位", "如期到位")
TO_COME = ("待明年安排", "拟明年安排", "即将到位", "预计年内到位", "均未到账", "待验收后拨付")


@pytest.mark.parametrize("fund", FUNDS)
@pytest.mark.parametrize(
    ("fate", "status"),
    [
        *((fate, {}) for fate in NOT_COME),
        *((fate, {"status": "allocated"}) for fate in COME),
        *((fate, {"status": "planned"}) for fate in TO_COME),
    ],
)
def test_what_became_of_a_sum_tells_its_status_and_calls_nothing(fund: str, fate: str, status: dict[str, str]) -> None:
    assert said(f"{fund}45万元{fate}。") == {"purpose": fund[:-2], **status}


@pytest.mark.parametrize(
    "fate",
    [
        "后被取消", "已被收回", "因项目取消已收回", "但年底已全额收回国库", "因规划调整被县财政收回", "已退回省财政",
        "最终未予批准",
    ],
)  # fmt: skip
@pytest.mark.parametrize("passage", ["县财政安排运转经费45万元，{}。", "计划安排运转经费45万元，{}。"])
def test_what_was_taken_back_has_no_status(passage: str, fate: str) -> None:
    assert "status" not in said(passage.format(fate))


@pytest.mark.parametrize("deed", ["取消村级债务", "收回土地20亩", "取消了收费", "收回投资3万元"])
def test_what_else_is_taken_back_changes_nothing(deed: str) -> None:
    assert guessed(f"县财政拨付资金45万元，{deed}。")[0][1]["status"] == "allocated"


@pytest.mark.parametrize(
    ("passage", "facts"),
    [
        ("恳请市政府给予支持，帮助解决运转经费45万元。", {"payer": "市政府", "purpose": "运转", "status": "requested"}),
        ("恳请省财政厅对资金缺口300万元给予解决。", {"payer": "省财政厅", "status": "requested"}),
        ("工作经费25万元已列入2024年度县级财政预算。", {"year": "2024", "payer": "县级财政", "status": "allocated"}),
        ("本年应到位资金120万元。", {"status": "planned"}),
        ("从水资源费中的70万元安排用于渠道清淤。", {"purpose": "渠道清淤", "status": "allocated"}),
        ("截至2022年底云岭镇投入资金80万元用于修建便桥。", {"payer": "云岭镇", "status": "spent"}),
        ("县、和云镇投入资金20万元。", {"payer": "县、和云镇", "status": "spent"}),
        ("用于支持电梯更新的资金260万元已下达。", {"purpose": "支持电梯更新", "status": "allocated"}),
        ("县财政拨付46万元（用于公示牌更新及步道维护）。", {"purpose": "公示牌更新及步道维护", "status": "allocated"}),
        ("整合乡村振兴、库区移民等资金500万元，修建便桥。", {"purpose": "修建便桥"}),
        ("2022年用于教师培训的支出为40万元。", {"year": "2022", "purpose": "教师培训", "status": "spent"}),
    ],
)
def test_turns_of_letters_are_told_whole(passage: str, facts: dict[str, str]) -> None:
    found = said(passage)

    assert {name: found.get(name) for name in facts} == facts


def test_each_part_of_an_outlay_is_spent() -> None:
    found = guessed("2022年用于教师培训和校园维修的支出分别为40万元、60万元。")

    assert [facts["status"] for _, facts in found] == ["spent", "spent"]


def test_another_source_is_nothing_that_a_sum_is_for() -> None:
    assert "purpose" not in guessed("县财政安排300万元，另有社会捐赠20万元。")[0][1]
