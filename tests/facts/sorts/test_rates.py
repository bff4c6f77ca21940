"""What a rate is per, beside other rates, by the month, on a year's average, and behind the sum."""

import pytest

from tests.facts.guesses import guessed, said


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


@pytest.mark.parametrize(
    ("passage", "bases"),
    [
        # beside another rate that is per people, a measure or a time
        ("老龄津贴70周岁以上每人每月40元，90周岁以上90元，百岁老人500元。", ["每人每月"] * 3),
        ("良种补贴每头40元，羊20元。", ["每头"] * 2),
        ("小学生均经费700元，初中900元。", ["生均"] * 2),
        ("参保居民每人每年缴费300元，财政补助580元。", ["每人每年"] * 2),
        ("票价30元/人，半价15元。", ["人"] * 2),
        ("每人每月补助300元，另奖励200元。", ["每人每月", None]),
        ("每个行政村补助3万元，自然村补助1万元。", ["每个行政村", None]),
        ("每家合作社奖励10万元，三家合作社共30万元。", ["每家合作社", None]),
        ("按1元5角一吨收取，一元二角一方。", ["吨", None]),
        # by the month or the year
        ("村主任月补贴2600元，文书1900元。", ["每月"] * 2),
        ("护渠员月工资2600元。", ["每月"]),
        ("清淤工日工资160元。", ["每日"]),
        ("节日补贴160元。", [None]),
        ("3月5日补贴160元。", [None]),
        ("每次排练补助60元。", ["每次"]),
        ("全县低保年标准为5000元。", ["每年"]),
        ("县财政年安排古树保护经费30万元。", ["每年"]),
        ("全县低保户300户，年发放低保金180万元。", ["每年"]),
        ("去年发放低保金180万元。", [None]),
        ("2022年补贴标准为5000元。", [None]),
        ("6月补贴2600元。", [None]),
        ("2022年县财政当年安排经费30万元。", [None]),
        # each of some, every year
        ("每名河长每年巡河经费800元。", ["每名河长每年"]),
        ("每个村每年安排清扫经费2万元。", ["每个村每年"]),
        ("每年安排清扫经费2万元。", ["每年"]),
    ],
)
def test_what_a_rate_is_per_is_told_beside_it_too(passage: str, bases: list[str | None]) -> None:
    assert [facts.get("base") for _, facts in guessed(passage)] == bases


def test_what_is_laid_down_per_head_as_expenses_is_no_price() -> None:
    sorts = [facts.get("sort") for text in ("人均办公经费20元。", "停车费20元。") for _, facts in guessed(text)]

    assert sorts == ["standard", "price"]


@pytest.mark.parametrize(
    ("passage", "bases"),
    [
        ("财政按人平40元核定办公费。", ["人平"]),
        ("村均3万元、人平40元。", ["村均", "人平"]),
        ("平均40元。", [None]),
        # what an acre yields is worth
        ("新品种每亩产茶青80公斤，产值达6000元。", ["每亩"]),
        ("亩产椪柑4000斤左右，纯收入8000元。", ["每亩"]),
        ("亩均产干果300斤，亩收益8000元。", ["每亩"]),
        ("全乡3000亩，年产椪柑800吨，产值600万元。", [None]),
        ("每亩产茶青80公斤，产值达600万元。", [None]),
        # what is sold for so much by the same measure
        ("种植成本每公斤9元，收购价12元。", ["每公斤"] * 2),
        ("批发价每斤9元，目前零售价格在12元。", ["每斤"] * 2),
        ("种植成本每斤9元，门票价12元。", ["每斤", None]),
        # the same pupils, within a range
        ("助学金标准为每生每年2000元，具体标准在1500—2500元范围内确定。", ["每生每年"] * 2),
    ],
)
def test_what_a_sum_is_per_is_carried_on_to_what_is_of_the_same(passage: str, bases: list[str | None]) -> None:
    assert [facts.get("base") for _, facts in guessed(passage)] == bases


def test_a_rate_is_not_paid_as_what_is_paid_every_year_is() -> None:
    found = guessed("柳溪村每年投入20万元，财政按人均45元核定。")

    assert [facts.get("status") for _, facts in found] == ["spent", None]


def test_who_is_paid_by_a_standard_gets_it_and_what_is_paid_from_the_budget_is_no_part_of_its_name() -> None:
    shown = guessed("社区主干的财政性生活补助标准为每人每月650元，专职社区成员的财政性生活补助标准为每人每月550元。")
    facts = [(each["recipient"], each["purpose"], each["base"], each["sort"].value) for _, each in shown]
    assert facts == [(who, "生活", "每人每月", "standard") for who in ("社区主干", "专职社区成员")]


def test_what_a_list_of_places_is_per_stands_before_it_and_with_that_who_gets_it() -> None:
    shown = guessed("乡村医生每人每月补助标准为：清河区775元、左山县875元、江源市875元。")
    assert [(each["recipient"], each["base"], each.get("purpose")) for _, each in shown] == [
        ("乡村医生", "每人每月", None)
    ] * 3


@pytest.mark.parametrize(
    ("passage", "base"),
    [
        ("月人均待遇水平达到520元。", "月人均"),
        ("中央财政转移支付每月人均230元左右。", "每月人均"),
        ("年人均基金支付8700元。", "年人均"),
        ("去年人均补助20元。", "人均"),
        ("今年3月人均补助20元。", "人均"),
    ],
)
def test_an_average_has_the_time_that_it_is_of(passage: str, base: str) -> None:
    assert said(passage)["base"] == base


def test_a_pension_and_by_how_much_it_is_raised_are_no_money_of_a_budget() -> None:
    shown = guessed("城乡居民基础养老金提高3元后，基础养老金达到433元。县里基础养老金为430元。")
    assert [each["sort"].value for _, each in shown] == ["change", "standard", "standard"]


def test_what_is_paid_on_top_of_tiers_is_paid_by_whoever_pays_on_top_of_the_first() -> None:
    shown = guessed("政府补贴标准分别为400元补贴50元、500元补贴55元、600元补贴62元。")
    assert [each.get("payer") for _, each in shown] == [None, "政府"] * 3
