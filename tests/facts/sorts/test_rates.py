"""What a rate is per, beside other rates, by the month, on a year's average, and behind the sum."""

import pytest

from tests.facts.guesses import guessed


@pytest.mark.parametrize(
    ("passage", "bases"),
    [
        ("县级财政对乡道每年每公里补助2500元、村道500元。", ["每年每公里"] * 2),
        ("补助标准由每年每亩5元提高到10元。", ["每年每亩"] * 2),
        ("补助标准由每年每亩5元提高到了10元。", ["每年每亩"] * 2),
        ("任村干部20年以上的每月发放生活补助200元。", ["每月"]),
        ("2021年以来，年均下达省级水利资金120万元。", ["每年"]),
        ("县财政收入年均下降120万元。", [None]),
        ("村道按30万元一公里补助。", ["公里"]),
        ("每个乡镇污水处理厂运行经费在10万元以上。", ["每个乡镇污水处理厂"]),
        ("每季度补助300元，每半年补助600元，每学期补助500元。", ["每季度", "每半年", "每学期"]),
        ("每户每季度补助300元。", ["每户每季度"]),
        ("每亩补助800元，共500万元。", ["每亩", None]),
        ("对冷库按50元/立方米、30元/m³补贴，运费2元/t·km。", ["立方米", "m³", "t·km"]),
        ("每亩补助800元、共计补助500万元。", ["每亩", None]),
    ],
)
def test_what_a_rate_is_per(passage: str, bases: list[str | None]) -> None:
    found = [facts.get("base") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]

    assert found == bases


def test_what_a_rate_comes_to_is_for_what_the_rate_is_for() -> None:
    found = guessed(
        "县里实施了小城镇建设工程，累计补助3亿元。其中，省财政支持青石乡等13个民族乡修建道路，每个乡补助标准600万元，共补助资金7800万元。"
    )

    assert found[1][1]["purpose"] == found[2][1]["purpose"] == "修建道路"


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "高龄津贴标准为80至89周岁每人每月50元，90至99周岁每人每月100元，百岁以上每人每月300元。",
            ["高龄津贴"] * 3,
        ),
        ("残疾人护理补贴标准为一级每人每月120元，二级每人每月80元。", ["残疾人护理补贴"] * 2),
        (
            "高龄津贴标准为80至89周岁每人每月50元、90至99周岁老人每人每月100元；农村低保标准为每人每月480元。",
            ["高龄津贴", "高龄津贴", "农村低保"],
        ),
        ("公益林补偿标准为集体所有的每亩每年15元。", ["公益林补偿"]),
        ("补贴标准为每人每月480元。", [None]),
    ],
)
def test_a_standard_is_of_each_class_of_those_who_get_it(passage: str, purposes: list[str | None]) -> None:
    assert [facts.get("purpose") for _, facts in guessed(passage)] == purposes


def test_a_total_of_what_two_things_got_in_a_year_is_for_neither_alone() -> None:
    passage = "安排学校维修资金30万元、校车运营补贴20万元，2022年共安排50万元。"

    assert [facts.get("purpose") for _, facts in guessed(passage)] == ["学校维修", "校车运营", None]
