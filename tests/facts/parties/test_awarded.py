"""Who is awarded a sum: named in the clause before, with what they are or did."""

import pytest

from tests.facts.guesses import guessed, said


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("当年成功申报的规模以上工业企业，给予一次性奖励30万元。", "规模以上工业企业"),
        ("新创建成功的国家4A级旅游景区给予不超过30万元的一次性奖励。", "国家4A级旅游景区"),
        ("首次认定的省级孵化器，由市财政给予奖励30万元。", "省级孵化器"),
        ("2022年扶持我县7个合作社，共计扶持资金30万元。", "7个合作社"),
        ("全年救助困难群众1200人次，发放救助金300万元。", "困难群众"),
        ("对首次升规的工业企业一次性奖励30万元。", "首次升规的工业企业"),
        ("全市共有12家企业获得技改补助300万元。", "12家企业"),
        ("全省云川学院等7所高职院校均获得300万元奖补资金。", "全省云川学院等7所高职院校"),
        ("销售额增长二成以上的电商企业，一次性给予30万元奖励。", "电商企业"),
        ("慰问老党员家庭36户，发放慰问金3万元。", "老党员家庭"),
        ("有5家发展较好的家庭农场得到了共计30万元的财政奖励。", "5家发展较好的家庭农场"),
        ("2022年江北省12个大型体育场馆获得省级补助资金300万元。", "12个大型体育场馆"),
        ("对新引进的博士研究生，发放安家补助30万元。", "博士研究生"),
        ("对首次参保的种粮大户额外给予一次性30万元奖励。", "首次参保的种粮大户"),
        ("补发2021年认定的95家高新技术企业奖励，金额300万元。", "95家高新技术企业"),
        ("对种粮大户实行补贴，去年共补贴300万元。", "种粮大户"),
        ("扶持20个村发展壮大集体经济，每村扶持资金30万元。", "20个村"),
        ("对低保家庭、孤儿等困难群体，每户发放春节补贴300元。", "低保家庭、孤儿等困难群体"),
        ("对获得称号的家庭农场，每个分别奖励3万元。", "获得称号的家庭农场"),
        ("中央财政对8个省份予以奖励，共安排资金3亿元。", "8个省份"),
        ("扶持民营剧团32个，补助资金300万元。", "民营剧团"),
    ],
)
def test_who_is_awarded_stands_in_the_clause_before(passage: str, name: str) -> None:
    assert said(passage).get("recipient") == name


@pytest.mark.parametrize(
    "passage",
    [
        "承保的保险公司给予赔付300万元。",
        "我县引进的龙头企业，投资300万元。",
        "由施工的企业给予补偿300万元。",
        "已通过验收的项目，给予奖补30万元。",
        "成功申报中央财政支持的企业，自筹资金300万元。",
        "补助农户危房改造，共计300万元。",
        "选择20个村开展试点，总投资300万元。",
    ],
)
def test_who_only_gives_builds_or_is_built_is_not_awarded(passage: str) -> None:
    assert said(passage).get("recipient") is None


def test_a_part_for_others_is_not_for_whom_all_of_it_is() -> None:
    sums = guessed("我市27家企业获省级奖励105万元。其中，云川公司等6家企业每家获奖励14万元。")
    assert [facts.get("recipient") for _, facts in sums] == ["我市27家企业", "云川公司等6家企业"]
    sums = guessed("下达我县奖补资金500万元，其中：贫困乡1个奖补资金100万元，贫困村40个奖补资金400万元。")
    assert [facts.get("recipient") for _, facts in sums] == ["我县", None, None]
    assert "recipient" not in said("示范村20个，每个村激励奖补20万元。")


def test_a_county_that_gets_an_award_again_does_not_pay_it() -> None:
    facts = said("青石县再获中央财政生猪调出大县奖励300万元。")
    assert facts.get("recipient") == "青石县"
    assert facts.get("payer") != "青石县"


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("2016年以来共搬迁一般农户500户2000人，拨付住房补助资金300万元。", "一般农户"),
        ("委托设计单位做了规划研究，支付研究经费30万元。", "设计单位"),
        ("委托设计单位做了规划研究，县里补助30万元。", None),
        ("省级非遗项目和传承人财政补助标准4万元/项。", "省级非遗项目和传承人"),
        ("个人创业者最高贷款额度15万元，期限最长3年。", "个人创业者"),
        ("对毕业生给予创业补贴、场租补贴、创业贴息贷款（30万元）等扶持。", "毕业生"),
        ("目前累计欠付施工单位工程款300万元。", "施工单位"),
        ("拖欠教师工资300万元。", "教师"),
        ("全县欠缴水费300万元。", None),
    ],
)
def test_those_who_are_due_hired_moved_or_owed_something_get_it(passage: str, name: str | None) -> None:
    assert said(passage).get("recipient") == name


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        ("补贴企业12家，补贴金额300万元。", "企业"),
        ("支持企业12家，兑现资金300万元。", "企业"),
        ("种粮补贴农户2000户，补贴面积3.5万亩，补贴资金300万元。", "农户"),
        ("扶持合作社30个，涉及面积达3万亩，兑付资金300万元。", "合作社"),
        ("补贴面积3万亩，补贴资金300万元。", None),
        ("全县有300人享受民办教师养老补助，全年发放总额97万元。", "民办教师"),
        ("共有300人领取村医养老补助，每年累计发放84万元。", "村医"),
        ("全县有300人享受养老补助，全年发放84万元。", None),
    ],
)
def test_who_was_helped_or_draws_what_is_theirs_gets_what_that_comes_to(passage: str, recipient: str | None) -> None:
    assert said(passage, issuer="白鹭县财政局", signed="2023-06-14").get("recipient") == recipient
