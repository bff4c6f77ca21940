"""What a sum that stands alone in a bracket is for."""

import pytest

from tests.facts.guesses import guessed


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "各类财政资金对企业招用退役军人（186万元）、返乡农民工创业（40万元）、实训基地建设（25万元）给予补助。",
            ["企业招用退役军人", "返乡农民工创业", "实训基地建设"],
        ),
        (
            "先后实施了和平小区改造（30万元）、滨河公园绿化（45万元）和柳溪桥加固（12万元）等工程。",
            ["和平小区改造", "滨河公园绿化", "柳溪桥加固"],
        ),
        ("今年来，我县兑现稳岗返还（320万元）。", ["稳岗返还"]),
        ("全年发放创业贴息贷款（195万元）。", ["创业贴息贷款"]),
        ("重点支持观光果园（100万元/村）、扶持民宿（1万元/户）。", ["观光果园", "民宿"]),
        (
            "其中上坪村机耕路4.2Km（总投资88万元）下坪村机耕路全长3公里（概算投资66万元）已做完。",
            ["上坪村机耕路", "下坪村机耕路"],
        ),
        # places, offices and levels are nothing that money is for
        ("县财政下达青石镇（30万元）、白云乡（20万元）补助资金。", [None, None]),
        ("由县水利局（30万元）、县农业局（20万元）共同出资。", [None, None]),
        ("资金来源为中央补助（300万元）、省级配套（100万元）、县自筹（20万元）。", [None, None, None]),
        ("争取到上级资金（80万元）。", [None]),
        ("收取住宿费（300元）和伙食费（120元）。", [None, None]),
    ],
)
def test_a_sum_in_a_bracket_is_for_what_stands_before_that(passage: str, purposes: list[str | None]) -> None:
    assert [facts.get("purpose") for _, facts in guessed(passage)] == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("县里引进竹海风力发电项目（装机5万千瓦，总投资4亿元）。", ["竹海风力发电项目"]),
        (
            "梅岭成为省里首个智慧牧业示范项目（占地260亩，总投资9亿元，其中：财政资金3亿元、带动银行资本2亿元、社会资本4亿元）。",
            ["智慧牧业示范项目"] * 4,
        ),
        ("梅岭水厂（日供水2万吨，总投资4亿元）已投用。", ["梅岭水厂"]),
        (
            "对竹海游客中心（建筑面积2600平方米，投资600万元）、老虎崖码头（投资60万元）做了翻修。",
            ["竹海游客中心", "老虎崖码头"],
        ),
        # who gives, or who is rewarded
        ("县财政（含上级资金，投资4亿元）。", [None]),
        ("对电池企业（产值6000万元，投资4亿元）给予奖励。", [None, None]),
    ],
)
def test_a_cost_within_a_bracket_is_of_the_work_before_that(passage: str, purposes: list[str | None]) -> None:
    assert [facts.get("purpose") for _, facts in guessed(passage)] == purposes
