"""What a letter tells among the things to be done has not come, unless its own sentence says so."""

import pytest

from tests.facts.guesses import guessed


def _statuses(passage: str) -> list[str | None]:
    found = [facts.get("status") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]
    return [status.value if status else None for status in found]


@pytest.mark.parametrize(
    "passage",
    [
        "下一步，我们将加大力度：\n一是激发消费。县级投入20万元发放文旅消费券。\n二是改善环境。",
        "下一步，我局将加大投入。县财政安排资金30万元，用于修路。",
        "二、下一步工作打算\n（一）加大投入。县财政安排资金30万元，用于修路。\n（二）加强监管。",
        "接下来，我镇将重点做好以下工作：\n1.修好道路。投入30万元硬化村道2公里。\n2.加强巡查。",
        "下步，我局将加大对青石镇的倾斜。安排资金30万元建设文化广场。",
        "下一步工作计划\n我局将加强监管。县财政安排资金30万元，用于修路。",
    ],
)
def test_a_sum_among_what_is_to_be_done_is_planned(passage: str) -> None:
    assert _statuses(passage) == ["planned"]


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("下一步，我们将加大力度：\n一是激发消费。县级已投入20万元发放文旅消费券。", "spent"),
        ("二、下一步工作打算\n目前县财政安排资金30万元，用于修路。", "allocated"),
        ("二、下一步工作打算\n（一）加大投入。2022年县财政安排资金30万元。", "allocated"),
        ("县财政安排资金30万元，用于修路。下一步，我局将继续努力。", "allocated"),
        ("下一步打算\n加强监管。\n二、资金情况\n县财政安排资金30万元，用于修路。", "allocated"),
        ("下一步，我局将继续努力。\n县财政安排资金30万元，用于修路。", "allocated"),
        ("下一步，我们将加大力度：\n一是加强监管。\n县财政安排资金30万元，用于修路。", "allocated"),
    ],
)
def test_what_its_sentence_tells_as_done_or_what_stands_elsewhere_is_not(passage: str, status: str) -> None:
    assert _statuses(passage) == [status]


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        ("我局计划分两步实施。第一，把青石路逐段补好，投资约60万元；第二，启动改线。", "planned"),
        ("我局拟从以下几个方面推进：一是投入60万元更换管道；二是完善制度。", "planned"),
        ("我局将采取以下措施：一是安排60万元更换管道；二是完善制度。", "planned"),
        ("我局将采取以下措施：\n一是安排60万元更换管道；\n二是完善制度。", "planned"),
        # what is told as done, or answered
        ("我局计划分两步实施。第一步已投入60万元更换管道。", "spent"),
        ("我局采取了以下措施：一是投入60万元更换管道；二是完善制度。", "spent"),
        ("现将有关情况答复如下：一是投入60万元更换管道；二是完善制度。", "spent"),
        ("按计划分两步实施。第一，投入60万元更换管道；第二，完善制度。", "spent"),
    ],
)
def test_what_a_plan_announces_step_by_step_is_planned(passage: str, status: str) -> None:
    assert _statuses(passage) == [status]


def test_what_comes_next_within_a_paragraph_is_ahead_up_to_its_end() -> None:
    text = "近年来，我县加快发展。县财政安排资金20万元。下一步，我局将加大投入。县财政安排资金30万元，用于修路。"
    assert [facts["status"].value for _, facts in guessed(text)] == ["allocated", "planned"]
    text = "下一步，我局将加大投入。目前县财政已安排资金30万元。"
    assert guessed(text)[0][1]["status"].value == "allocated"
