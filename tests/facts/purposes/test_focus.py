"""What a sum is for that says nothing of it, by what a title and the text before it both name."""

import pytest

from reader.understanding import understand

_OPENING = "代表：\n您提出的《{}》收悉，现答复如下：\n"


def _purposes(passage: str, title: str) -> list[str | None]:
    return [facts.purpose for facts in understand(_OPENING.format(title) + passage).facts.values()]


@pytest.mark.parametrize(
    ("title", "passage", "purposes"),
    [
        (
            "关于尽快建成柳溪二桥的建议",
            "柳溪二桥因征地迟了一年。中标合同价为1.2亿元，至今欠付施工方900万元。",
            ["柳溪二桥"] * 2,
        ),
        (
            "关于加大老旧电梯更新投入的建议",
            "老旧电梯更新由业主商定，政府适当补一点。区里现按每台8万元补助。",
            ["老旧电梯更新"],
        ),
        (
            "关于提高村级防火员待遇的建议",
            "全县村级防火员有460人。补助标准为每人每月300元，一年要166万元。",
            ["村级防火员", "村级防火员"],
        ),
        (
            "关于取消云岭隧道收费的建议",
            "云岭隧道由公司经营，小车每次收10元。",
            ["云岭隧道"],
        ),
    ],
)
def test_a_sum_is_for_the_term_that_the_proposals_title_and_its_paragraph_share(
    title: str, passage: str, purposes: list[str]
) -> None:
    assert _purposes(passage, title) == purposes


def test_the_title_of_the_nearest_section_comes_before_that_of_the_proposal() -> None:
    passage = (
        "一、小型水库管护情况\n小型水库管护由乡镇负责，每座每年需8000元。\n"
        "二、灌区节水改造情况\n灌区节水改造要分步来，农业用水价也得改，每亩要1200元。"
    )

    assert _purposes(passage, "关于加强农业用水保障的建议") == ["小型水库管护", "灌区节水改造"]


@pytest.mark.parametrize(
    ("title", "passage"),
    [
        ("关于尽快建成柳溪二桥的建议", "因资金不足，工期一拖再拖。中标合同价为1.2亿元。"),  # the title alone
        ("关于尽快建成柳溪二桥的建议", "柳溪二桥已通车。去年，全县完成投资16亿元。"),  # all of an area
        ("关于尽快建成柳溪二桥的建议", "柳溪二桥已通车。县里给特困学生下达补助80万元。"),  # what people get
        ("关于尽快建成柳溪二桥的建议", "柳溪二桥已通车。全县财政收入增长了3000万元。"),  # no money for a work
        ("关于尽快建成柳溪二桥的建议", "柳溪二桥已通车。\n目前尚欠施工方900万元。"),  # another paragraph
        ("关于支持青石镇发展的建议", "青石镇去年欠付施工方900万元。"),  # a place
        ("关于加快蜜柚产业发展的建议", "大力推动蜜柚产业发展，收购价稳定在每斤3元。"),  # what goods are sold for
    ],
)
def test_nothing_is_in_focus_that_only_one_of_them_names_or_that_no_money_is_for(title: str, passage: str) -> None:
    assert _purposes(passage, title) == [None]


@pytest.mark.parametrize(
    "passage",
    [
        "柳溪二桥已通车。县里购置消防车80万元。",
        "柳溪二桥已通车。县里投入80万元购置消防车。另外，欠付施工方900万元。",
        "柳溪二桥已通车。青石公路2021年开工，中标合同价为1.2亿元。",
    ],
)
def test_another_sum_that_is_for_something_else_or_a_work_that_is_introduced_takes_the_focus_away(passage: str) -> None:
    assert "柳溪二桥" not in _purposes(passage, "关于尽快建成柳溪二桥的建议")


@pytest.mark.parametrize(
    ("title", "purpose"),
    [
        ("关于新建柳溪县文化馆的建议", "新建柳溪县文化馆"),
        ("关于重修柳溪戏台的建议", "新馆"),
        ("关于加强环境整治的建议", "新馆"),
    ],
)
def test_a_new_one_of_what_a_title_asks_for_is_called_by_its_whole_name(title: str, purpose: str) -> None:
    assert _purposes("新馆拟选址于客运站以西，建筑面积4800平方米。总投资5600万元。", title) == [purpose]
