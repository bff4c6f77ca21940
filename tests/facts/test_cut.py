"""Names that a line's end cuts are left out, wherever it is, and never read as their tail or their beginning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.facts.guesses import guessed

BEFORE = "我局收到您的建议后高度重视，组织有关人员到现场作了调查，"
SENTENCES = [
    ("2022年，县水务局安排资金300万元用于农村道路养护，惠及三个村。", "县水务局", None, "农村道路养护"),
    ("县交通运输局拨付柳河镇补助资金60万元，用于桥梁加固改造，已完工。", "县交通运输局", "柳河镇", "桥梁加固改造"),
    ("东溪市青林区捐赠300万元，支持县第一中学建设教学楼。", "东溪市青林区", "县第一中学", "支持县第一中学建设教学楼"),
]


@given(st.sampled_from(SENTENCES), st.integers(min_value=1, max_value=30))
def test_a_name_that_a_line_cuts_is_the_whole_one_or_none(
    sentence: tuple[str, str, str | None, str], place: int
) -> None:
    words, payer, recipient, purpose = sentence
    for _core, said in guessed(f"{BEFORE}{words[:place]}\n{words[place:]}"):
        assert said.get("payer") in (None, payer)
        assert said.get("recipient") in (None, recipient)
        assert said.get("purpose") in (None, purpose)


@pytest.mark.parametrize(
    "above",
    [
        "一、关于加大农村公路养护资金投入力度的问题",
        "近年来，全县农村公路养护工作取得了一定的成效。",
        "2022年云岭镇和柳河镇共安排资金300万元",
        "云岭镇的道路养护资金已经于2022年全部拨付",
        "资金安排",
    ],
)
def test_below_a_heading_and_a_line_that_is_over_a_payer_may_begin_a_line(above: str) -> None:
    assert guessed(f"{above}\n县水务局安排资金30万元。")[-1][1]["payer"] == "县水务局"
