"""What rates are for that say but whom they are of."""

import pytest

from tests.facts.guesses import guessed
from tests.growth import IN_PROPORTION, growth


def _purposes(passage: str) -> list[str | None]:
    return [facts.get("purpose") for _, facts in guessed(passage)]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "民政部门对低保残疾人还发放照护补贴。低保残疾人按照城区每人每月90元、乡村每人每月70元标准执行。",
            ["照护补贴"] * 2,
        ),
        (
            "民政部门对残疾人还发放照护补贴。低保残疾人每人每月90元标准执行，边缘残疾人每人每月60元标准执行。",
            ["照护补贴"] * 2,
        ),
        ("近年来我区对护林老人落实退养津贴政策。护林老人每人每月80元。", ["退养津贴"]),
        ("全镇有260名离岗村医领取养老津贴。自2019年起补助标准由每月30元提高到60元。", [None, "养老津贴"]),
        (
            "根据《中央补助地方科技馆（站）公益开放资金管理办法》，给予市级科技馆每馆每年26万元。省财政对乡镇科技站每站每年补助3万元。",
            ["科技馆（站）公益开放"] * 2,
        ),
        ("依据《岭北市清洁船舶运营补贴办法》，每船每年补助6万元。", ["清洁船舶运营"]),
        (
            "根据《关于印发〈岭北省山区医生驻村补助实施办法〉的通知》，一类地区每人每月260元，二类地区每人每月160元。",
            ["山区医生驻村"] * 2,
        ),
        ("按照《岭北省农村客运运营补助资金使用管理细则》，客运班车每车每年6000元。", ["农村客运运营"]),
    ],
)
def test_a_rate_that_says_but_whom_it_is_of_is_for_what_was_said_to_be_paid(
    passage: str, purposes: list[str | None]
) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    "passage",
    [
        # of others than those who were spoken of
        "民政部门对低保残疾人发放照护补贴。环卫工每人每月补助90元。",
        # another paragraph, or another sum between
        "民政部门对低保残疾人发放照护补贴。\n低保残疾人每人每月90元。",
        "民政部门对低保残疾人发放照护补贴。安排禁渔资金6万元，其中残疾人渔民每户每月90元。",
        # the rules of another sentence, and of others
        "依据《岭北市清洁船舶运营补贴办法》作了审核。环卫工每人每年补助6000元。",
        # no more than that it is paid
        "对残疾人给予每人每月补助90元。",
        "对残疾人给予补助。残疾人每人每月90元。",
    ],
)
def test_a_rate_of_others_is_not_for_what_was_paid_before(passage: str) -> None:
    assert "照护" not in (_purposes(passage)[-1] or "")
    assert _purposes(passage)[-1] in (None, "禁渔")


def test_many_rates_of_one_benefit_take_time_in_proportion() -> None:
    def read(rates: str) -> None:
        guessed(f"民政部门对低保残疾人发放照护补贴。低保残疾人{rates}按标准执行。")

    assert growth(read, lambda times: "每人每月90元、" * times, 4) < IN_PROPORTION
