"""Levels by the names that letters have for the units of one of them, and whose money it is that is named by one."""

import pytest

from reader.facts.model import Level
from reader.facts.parties.level import Levels
from tests.facts.guesses import guessed


def _given(passage: str) -> list[tuple[str | None, str | None]]:
    facts = [said for _, said in guessed(passage, issuer="白鹭县水务局", signed="2023-06-14")]
    return [(each.get("payer"), getattr(each.get("level"), "value", None)) for each in facts]


@pytest.mark.parametrize(
    ("payer", "level"),
    [
        ("县区级", "county"),
        ("县市区级", "county"),
        ("县（市、区）级", "county"),
        ("县（区）级", "county"),
        ("旗县级", "county"),
        ("市州级", "city"),
        ("市（州）级", "city"),
        ("盟市级", "city"),
        ("兵团", "province"),
        ("兵团本级", "province"),
        ("师市", "city"),
        ("第八师", "city"),
        ("兵团第八师", "city"),
        ("团场", None),
        ("市（州）、县（市、区）财政", None),
    ],
)
def test_units_of_one_level_have_it_under_all_their_names(payer: str, level: str | None) -> None:
    assert _given(f"总投资500万元，其中{payer}配套资金200万元。")[-1] == (payer, level)


@pytest.mark.parametrize(
    ("name", "issuer", "level"),
    [
        ("石塔地区财政", None, Level.CITY),
        ("石塔地区水利局", None, Level.CITY),
        ("民族地区", None, None),
        ("区财政厅", "南江自治区民政厅", Level.PROVINCE),
        ("区财政", "南江自治区民政厅", None),
        ("贵州省民族宗教事务委员会", None, Level.PROVINCE),
        ("区财政", "云岭市青石区民政局", Level.COUNTY),
        ("市政府办公厅", "云岭市民政局", Level.CITY),
    ],
)
def test_a_level_is_that_of_the_unit_and_none_where_it_may_be_another(
    name: str, issuer: str | None, level: Level | None
) -> None:
    assert Levels(issuer).of_payer(name) is level


@pytest.mark.parametrize("payer", ["兵团财政", "第八师财政", "师市", "市（州）财政", "县区财政"])
def test_they_give_as_others_do(payer: str) -> None:
    assert _given(f"2022年，{payer}安排资金300万元用于道路建设。")[0][0] == payer


@pytest.mark.parametrize(
    ("passage", "payer", "level"),
    [
        ("争取省“双提升”工程资金120万元。", "省", "province"),
        ("获得省级“千村示范”项目资金300万元。", "省级", "province"),
        ("安排县级“双提升”工程专项资金120万元。", "县级", "county"),
        ('争取市"双提升"工程补助资金120万元。', "市", "city"),
        ("争取到“县域商业”中央财政资金120万元。", "中央财政", "central"),
    ],
)
def test_whose_money_it_is_stands_before_or_behind_what_is_quoted(passage: str, payer: str, level: str) -> None:
    assert _given(passage) == [(payer, level)]


@pytest.mark.parametrize("how", ["补助", "安排", "承担", "配套", "下达", "拨付", "负担"])
def test_what_several_give_each_is_nobodys_alone(how: str) -> None:
    assert _given(f"中央和省级财政各{how}200万元。") == [(None, None)]


def test_who_gets_a_sum_does_not_say_the_level_of_who_gives_it() -> None:
    assert _given("2022年，省财政下达清溪县补助资金300万元。") == [("省财政", "province")]


@pytest.mark.parametrize(
    ("issuer", "level"),
    [
        ("云岭省民政厅", None),
        ("云亭市民政局", None),
        ("白鹭县民政局", Level.COUNTY),
        ("柳溪镇人民政府", Level.TOWNSHIP),
    ],
)
def test_the_government_alone_is_that_of_a_county_or_below_and_may_be_any_in_a_letter_from_above(
    issuer: str, level: Level | None
) -> None:
    assert Levels(issuer).of_payer("政府") is level


@pytest.mark.parametrize(
    ("passage", "level"),
    [
        ("县农业农村局与石桥镇政府共同出资30万元修建水渠。", None),
        ("省水利厅和松溪县政府共同投入30万元。", None),
        ("县发改局与县民政局共同安排30万元。", "county"),
        ("市文化和旅游局安排30万元。", "city"),
        ("县交通和水务局安排30万元。", "county"),
    ],
)
def test_two_offices_of_other_levels_have_none_together(passage: str, level: str | None) -> None:
    assert [level for _, level in _given(passage)] == [level]
