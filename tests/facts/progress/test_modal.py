"""What stands before a verb of money and makes it no deed, whatever the verb is."""

import pytest

from reader.facts.progress.modal import MARKS
from tests.facts.guesses import guessed, said

VERBS = ("安排", "下达", "拨付", "落实", "投入", "支付", "发放", "出资", "列支", "追加", "解决")
FRAMES = (
    "县财政局{}资金300万元，用于青石渠道清淤。",
    "{}资金300万元用于青石渠道清淤。",
    "我县{}300万元，新建水池2座。",
)
AHEAD = (
    "计划", "拟", "将", "预计", "打算", "准备", "力争", "拟于明年", "下一步将", "明年计划", "今后将", "后续将", "有望",
    "确保年内", "决定", "同意", "将继续", "应", "应当",
)  # fmt: skip
OPEN = (
    "可", "可以", "须", "必须", "未", "尚未", "没有", "从未", "无法", "难以", "不能", "未能", "不再", "不予", "暂不",
    "如果", "若", "一旦", "视财力", "根据财力情况",
)  # fmt: skip
ASKED = ("希望", "恳请", "请求", "呼吁")


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("modal", AHEAD)
def test_what_is_ahead_is_planned_whatever_the_verb(modal: str, verb: str) -> None:
    for frame in FRAMES:
        assert said(frame.format(modal + verb))["status"] == "planned"


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("modal", OPEN)
def test_what_may_be_or_was_not_has_not_come_whatever_the_verb(modal: str, verb: str) -> None:
    for frame in FRAMES:
        assert said(frame.format(modal + verb)).get("status") in (None, "planned")


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("modal", ASKED)
def test_what_is_asked_for_is_requested_whatever_the_verb(modal: str, verb: str) -> None:
    for frame in FRAMES:
        assert said(frame.format(modal + verb))["status"] == "requested"


@pytest.mark.parametrize("verb", ["下达", "落实", "追加", "支付", "出资"])
def test_what_is_advised_is_requested_whatever_the_verb(verb: str) -> None:
    assert said(f"建议县财政局{verb}资金300万元。")["status"] == "requested"
    assert said(f"建议{verb}300万元，新建水池2座。")["status"] == "requested"


@pytest.mark.parametrize("verb", ["安排", "下达", "投入", "支付", "发放"])
@pytest.mark.parametrize("modal", ["将", "可", "应", "必须", "计划"])
def test_by_whom_it_is_to_be_given_changes_nothing(modal: str, verb: str) -> None:
    assert said(f"{modal}由县财政局{verb}资金300万元。").get("status") in (None, "planned")


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("县财政按照“保基本”的要求安排300万元。", "allocated"),
        ("依托农民培育计划安排资金80万元，培训300人。", "allocated"),
        ("按计划拨付资金80万元。", "allocated"),
        ("中央预算内投资计划下达资金80万元。", "allocated"),
        ("将补助资金30万元发放到户。", "spent"),
        ("计划追加资金80万元，现已到位。", "allocated"),
        ("县财政局相应追加资金80万元。", "allocated"),
    ],
)
def test_words_that_only_look_like_a_modal_change_nothing(passage: str, status: str) -> None:
    assert guessed(passage)[0][1]["status"] == status


def test_a_plan_to_hand_out_is_none_of_the_words_that_it_ends_and_begins_with() -> None:
    assert said("县财政局计划拨付资金300万元。")["status"] == "planned"


@pytest.mark.parametrize("modal", [*AHEAD, *OPEN, "建议", "要求", "务必", "倘若", "结合自身财力"])
def test_each_modal_has_a_character_by_which_it_is_looked_for(modal: str) -> None:
    assert not MARKS.isdisjoint(modal) or said(f"{modal}下达资金300万元。").get("status") not in ("allocated", "spent")


def test_how_and_by_whom_may_stand_in_any_order() -> None:
    assert said("将统一由县财政局追加资金300万元。")["status"] == "planned"
    assert said("将由县财政局从预备费中统一追加资金300万元。")["status"] == "planned"
