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


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "按服务人口将村医分为3类核发岗位津贴，即一类村医：服务1500人以上的达到450元/人/月；二类村医：服务1000人至1500人的400元/人/月。",
            ["岗位津贴"] * 2,
        ),
        ("根据养殖规模分4档发放防疫补贴，即一档：存栏500头以上的每户每年1200元。", ["防疫补贴"]),
        ("按照困难程度分三类给予护理补贴：一类每人每月120元，二类每人每月100元。", ["护理补贴"] * 2),
        ("按工龄分级兑现离任补贴，任职10年以上的每人每月200元。", ["离任补贴"]),
        ("将保洁员分为两类发放岗位工资，一类每人每月1500元，二类每人每月1200元。", ["岗位工资"] * 2),
        # others than these classes
        ("按里程分两档计发交通补贴。环卫工每人每月90元。", [None]),
        ("按里程分两档计发交通补贴；另对护林员发放防火津贴每人每月90元。", ["防火津贴"]),
        ("按里程分两档计发交通补贴，其中县级财政安排60万元。", [None]),
    ],
)
def test_the_rates_of_classes_are_for_what_is_paid_by_classes(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("农村敬老院维修改造补助标准东部地区每床3000元，西部地区每床5000元。", ["农村敬老院维修改造"] * 2),
        ("中小学取暖费补助标准城市每生每年200元、农村每生每年160元。", ["中小学取暖费"] * 2),
        ("校车运营补助标准平原地区每车每年1.2万元，山区每车每年1.5万元。", ["校车运营"] * 2),
        ("山塘管护长效机制补助标准南部地区每座700元，北部地区每座850元。", ["山塘管护"] * 2),
        ("高龄补贴发放标准80至89岁每人每月50元，90岁以上每人每月100元。", ["高龄补贴"] * 2),
        # not of one standard
        ("校车运营补助标准平原地区每车每年1.2万元，山区学校另有20万元购置校服。", ["校车运营", "购置校服"]),
    ],
)
def test_a_standard_may_have_a_rate_for_each_sort_of_places(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("省里对渔民休渔补助办法进行了修订，将补助标准统一为国家标准（目前为每船每天50元）。", "渔民休渔补助"),
        ("调整完善护林员补助政策，补助标准由每人每月500元提高到600元。", "护林员补助"),
        ("我区完善了船员生活补贴制度，发放标准为每人每月300元。", "船员生活补贴"),
        ("省里对护理津贴制度进行了完善。护理人员每人每月80元。", "护理津贴"),
        # whatever it is, and others
        ("对补助政策进行了调整。每人每月80元。", None),
        ("完善补助政策，补助标准为每人每月80元。", None),
        ("按照任职年限给予补助，标准为每年240元。", None),
        ("县里完善养老院补助政策。环卫工每人每月80元。", None),
    ],
)
def test_a_benefit_whose_rules_were_changed_is_what_its_rates_are_for(passage: str, purpose: str | None) -> None:
    assert _purposes(passage)[-1] == purpose


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "乡镇敬老院运行经费由每院每年5万元提高到8万元，区级敬老院由8万元提高到10万元。",
            ["敬老院运行经费"] * 4,
        ),
        (
            "村干部报酬由每月2000元提高到2500元，离任村干部（文书）由每月200元增加到260元。",
            ["报酬"] * 4,
        ),
        # others, of whom it wasn't told
        ("社区运转经费由8万元提高到10万元，学校由3万元提高到5万元。", ["运转经费", "运转经费", None, None]),
    ],
)
def test_what_is_raised_for_others_of_a_kind_is_for_the_same(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes
