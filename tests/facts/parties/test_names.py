"""Names of who gives and who gets, without the words around them."""

import pytest

from tests.facts.guesses import guessed, said


@pytest.mark.parametrize(
    ("passage", "payer", "recipient"),
    [
        ("市水利局帮助柳溪村解决资金20万元。", "市水利局", "柳溪村"),
        ("建议上级部门给予帮助解决柳溪村东组饮水管网缺口资金13万元。", "上级部门", "柳溪村"),
        ("乡镇卫生院每院补助5万元。", None, None),
        ("该村由村委会自行解决5万元。", "村委会", None),
        ("2019年至2020年3月我市共争取上级专项资金3亿元。", "上级", "我市"),
        ("我局积极争取列入中省重点规划，已争取省水利厅资金600万元。", "省水利厅", None),
        ("安排海绵城市建设补助资金600万元。", None, None),
        ("省级先进县、先进乡（镇）和示范村省财政一次性给予500万元补助。", "省财政", None),
        ("省财政和县财政共安排500万元。", "省财政和县财政", None),
        ("整合衔接资金和社会资本投入300万元。", None, None),
        ("引导社会资本投入300万元。", "社会资本", None),
        ("我厅积极争取中央农业发展资金，每年安排60万元支持微生物库建设。", None, None),
        ("村主职干部按月1900元标准发放基本工资。", None, "村主职干部"),
        ("机关干部捐款5万元。", "机关干部", None),
        ("其余5万元由青石镇承担。", "青石镇", None),
        ("累计下达江北省完成500个建制村整治资金9亿元。", None, "江北省"),
        ("全省选聘村级管水员900名，指导标准为每人每月680元。", None, "村级管水员"),
        ("下达盐城市补助资金600万元。", None, "盐城市"),
        # What nobody is called by.
        ("各民办校均全部执行或高于省颁生均定额600元拨款标准。", None, None),
        ("申报材料大部投入20万元。", None, None),
        ("住院补助标准为每人300元。", None, None),
        ("公共场所投入20万元。", None, None),
        ("凡年满80周岁的老人，每月可领取50元津贴。", None, "年满80周岁的老人"),
        # A house that no level is named for is given what it is told to have of it.
        ("康复服务中心每年补助3万元。", None, "康复服务中心"),
        ("柳溪养老院补助3万元。", None, "柳溪养老院"),
        ("其中柳溪小学补助3万元。", None, "柳溪小学"),
        ("柳溪小学建设补助3万元。", None, None),
        ("县人才服务中心补助30万元。", "县人才服务中心", None),
        ("柳溪养老院每年投入3万元。", "柳溪养老院", None),
        ("争取将柳溪社区列为省级样板，先后获得奖补资金60万元。", None, "柳溪社区"),
        ("将柳溪社区列为省级样板、将青石社区列为市级样板就能获得奖补60万元。", None, None),
        ("省财政下达将乐县补助资金600万元。", "省财政", "将乐县"),
        # Who of two that agreed on it pays isn't told; who is told to does.
        ("我局与山河环保公司初步达成意向，拟投资2亿元改造厂房。", None, None),
        ("县交通局和青石集团签署协议，计划投资2亿元。", None, None),
        ("我局与山河环保公司签订合同，由该公司投资2亿元改造厂房。", "该公司", None),
    ],
)
def test_a_party_is_called_without_what_it_does(passage: str, payer: str | None, recipient: str | None) -> None:
    facts = said(passage, issuer="白鹭县水务局")

    assert (facts.get("payer"), facts.get("recipient")) == (payer, recipient)


@pytest.mark.parametrize(
    ("passage", "payer", "status"),
    [
        ("我局已请示县政府解决资金20万元。", "县政府", "requested"),
        ("我局已多次向县政府请示解决资金20万元。", "县政府", "requested"),
        ("经请示县政府，县财政安排资金20万元。", "县财政", "allocated"),
        ("县政府已批复我局的请示，安排资金20万元。", "县政府", "allocated"),
        ("我局请示后，县财政安排资金20万元。", "县财政", "allocated"),
    ],
)
def test_who_is_asked_for_a_decision_is_to_give_and_has_given_once_it_was_made(
    passage: str, payer: str, status: str
) -> None:
    facts = said(passage, issuer="白鹭县水务局")

    assert (facts.get("payer"), facts["status"].value) == (payer, status)


def test_what_a_city_is_to_become_is_no_city_that_gives() -> None:
    passage = "我市争取上级资金9亿元，包括：海绵城市补助资金6亿元；水污染防治资金3亿元。"

    assert [facts.get("payer") for _, facts in guessed(passage, issuer="白鹭县水务局")] == ["上级"] * 3


def test_a_level_that_has_not_given_is_not_who_gave_the_sum_before() -> None:
    passage = "省级下达50万元，县级尚未配套20万元。"

    assert [facts.get("payer") for _, facts in guessed(passage, issuer="白鹭县水务局")] == ["省级", None]


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        ("支持在高寒山区开展种植，安排3亿元。", None),
        ("省厅支持建成了青石县水库，共下达资金3亿元。", None),
        ("支持实施了南湾区、石县水运项目，共安排3亿元。", None),
        ("凡完成改厕的农户，给予一次性2000元补助。", "完成改厕的农户"),
        ("支持青石县建成水库，安排3亿元。", "青石县"),
    ],
)
def test_where_and_by_what_deed_something_is_done_begins_no_name(passage: str, recipient: str | None) -> None:
    assert said(passage, issuer="白鹭县水务局").get("recipient") == recipient


@pytest.mark.parametrize(
    ("passage", "payer", "recipient"),
    [
        # a class of those who get, whatever each of them gets, and what a rule is fitted to
        ("一类学校每人每月补助300元，二类学校每人每月补助360元。", None, None),
        ("结合我区实际，按照每人每月300元补助。", None, None),
        ("在村里任职满10年，每年领取离任干部补助为60元。", None, "离任干部"),
        # how long, and not who
        ("年满45周岁的，每满一年给予一次性生活补助80元。", None, None),
        # one of several ways by which money came
        ("我委通过中央预算内等途径争取下达各类资金13亿元。", None, None),
        ("我委通过中央预算内投资争取资金13亿元。", "中央", None),
    ],
)
def test_a_class_a_rule_and_one_of_several_ways_give_nothing(
    passage: str, payer: str | None, recipient: str | None
) -> None:
    facts = said(passage)
    assert (facts.get("payer"), facts.get("recipient")) == (payer, recipient)


def test_whoever_asks_upwards_asks_those_above() -> None:
    assert said("今年以来，县教体局向上争取陵园改造资金400万元。")["payer"] == "上级"
