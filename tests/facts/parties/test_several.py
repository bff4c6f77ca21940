"""Several places that get one sum."""

import pytest

from tests.facts.guesses import guessed, said


@pytest.mark.parametrize(
    ("passage", "places"),
    [
        ("财政部预拨湖南、安徽2省（区）洪涝救灾补助资金300万元。", "湖南、安徽2省（区）"),
        ("省财政向青石、云岭、柳溪3县紧急下拨救灾资金300万元。", "青石、云岭、柳溪3县"),
        ("中央预拨300万元救灾资金，支持湖南等地做好抢险工作。", "湖南等地"),
        ("中央预拨300万元支持四川、内蒙古等省（区）做好抗旱工作。", "四川、内蒙古等省（区）"),
        ("市财政拨付青石、云岭等12个乡镇整治资金300万元。", "青石、云岭等12个乡镇"),
        # Provinces by their bare names, and places of which no more is said than how many they are.
        ("下达资金3亿元支持河北、山西、辽宁温室种植。", "河北、山西、辽宁"),
        ("农业农村部下达河北、山西灌区改造资金3亿元。", "河北、山西"),
        ("下达资金3亿元支持鹭湖、苍山、松岭三地温室种植。", "鹭湖、苍山、松岭三地"),
        ("安排青石、柳溪两地整治资金300万元。", "青石、柳溪两地"),
        ("省财政向鹭湖县和苍山、松岭等水源紧缺的地区投入水利专项资金300万元。", "鹭湖县和苍山、松岭等水源紧缺的地区"),
    ],
)
def test_places_named_one_by_one_are_one_recipient(passage: str, places: str) -> None:
    assert said(passage).get("recipient") == places


@pytest.mark.parametrize(
    "passage",
    [
        "县财政安排水利、交通等县级项目资金300万元。",
        "下达卫生、教育等区级专项资金300万元。",
        "安排道路、路灯等地方项目资金300万元。",
        "安排道路、桥梁2个地段整治资金300万元。",
        "安排勘查、测绘2个地质项目资金300万元。",
        "下达资金3亿元支持四川、云南大学城的路网。",
    ],
)
def test_a_list_of_works_is_no_list_of_places(passage: str) -> None:
    assert "recipient" not in said(passage)


def test_a_province_alone_before_a_part_gets_it_and_is_no_purpose() -> None:
    sums = guessed("财政部向江西、广东、广西3省区下拨救灾资金3.6亿元，其中江西2亿元、广东5000万元、广西1.1亿元。")
    assert [facts.get("recipient") for _, facts in sums] == ["江西、广东、广西3省区", "江西", "广东", "广西"]
    assert not {facts.get("purpose") for _, facts in sums} & {"江西", "广东", "广西"}


def test_a_verb_is_no_beginning_of_who_gets_a_sum() -> None:
    assert "recipient" not in said("青石县追加划拨全县村换届选举工作经费300万元。")
    assert "recipient" not in said("市财政局安排包含乡情馆厅建设在内的各类文化资金300万元。")


def test_a_place_is_given_a_fund_against_several_things() -> None:
    assert said("中央财政安排江北省土壤、大气污染治理资金300万元。")["recipient"] == "江北省"
    assert "recipient" not in said("中央财政安排江北省白鹭县湿地、林场项目资金300万元。")


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("省财政补助松溪县300万元、市财政补助90万元。", ["松溪县", "松溪县"]),
        ("对每个示范村，省财政给予90万元、市财政给予60万元支持。", ["示范村", "示范村"]),
        ("中央补助松溪县900万元，省级补助300万元，县级配套90万元。", ["松溪县", "松溪县", None]),
        ("省财政补助我市300万元，市财政配套90万元。", ["我市", None]),
        ("中央财政下达我省3亿元，省财政配套1亿元。", ["我省", None]),
        ("省财政补助松溪县300万元，市财政安排石桥县90万元。", ["松溪县", "石桥县"]),
    ],
)
def test_who_is_given_something_by_one_level_is_given_what_the_next_one_above_it_adds(
    passage: str, names: list[str | None]
) -> None:
    assert [each.get("recipient") for _, each in guessed(passage, "白鹭县财政局", "2023-06-14")] == names


@pytest.mark.parametrize(
    ("passage", "facts"),
    [
        ("省级给予每个示范社区60万元、每个示范村30万元奖补。", [("省级", "示范社区"), ("省级", "示范村")]),
        ("每个社区补助6万元、每个村补助3万元。", [(None, "社区"), (None, "村")]),
        ("每个社区补助6万元、每个项目补助3万元。", [(None, "社区"), (None, None)]),
        # Who is told behind two ranks to bear what they get gives it.
        (
            "对省级示范园奖励20万元、市级示范园奖励9万元，由县财政承担。",
            [(None, "省级示范园"), ("县财政", "市级示范园")],
        ),
        # Whoever bears what something was raised to, it is for the same.
        (
            "我区村（社区）干部报酬由每月1900元提高到2600元，由区财政全额承担。",
            [(None, "我区村（社区）干部"), ("区财政", "我区村（社区）干部")],
        ),
    ],
)
def test_one_of_another_kind_gets_the_next_rate_whoever_bears_it(
    passage: str, facts: list[tuple[str | None, str | None]]
) -> None:
    found = [each for _, each in guessed(passage, "白鹭县财政局", "2023-06-14")]
    assert [(each.get("payer"), each.get("recipient")) for each in found] == facts
