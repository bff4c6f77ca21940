"""To whom a rate, a reward or a plan's sum is due."""

import pytest

from tests.facts.guesses import guessed, said
from tests.growth import IN_PROPORTION, growth


def _gets(passage: str) -> str | None:
    return said(passage, issuer="白鹭县财政局", signed="2023-06-14").get("recipient")


def _each_gets(passage: str) -> list[str | None]:
    return [facts.get("recipient") for _, facts in guessed(passage, "白鹭县财政局", "2023-06-14")]


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        # Those whom a condition tells of.
        ("对考评优良且位列前10名的村、社区，给予2万元/季度的奖励。", "考评优良且位列前10名的村、社区"),
        ("户数在300户以上的村每年给予补助4万元。", "户数在300户以上的村"),
        ("户数在300户以上的村按30元/人的标准给予补助。", "户数在300户以上的村"),
        ("任职不足8年的一次性发放1200元补助。", "任职不足8年的"),
        # A standard is for those whom its name tells of.
        ("中职和技工教育平均资助标准为每生每年1900元。", "中职和技工教育"),
        ("本专科生国家助学金，平均资助标准为每生每年3200元。", "本专科生"),
        # For each of those who were counted before.
        ("全县共有低保对象3000人，每人每月补助300元。", "低保对象"),
        ("中央财政为边远地区住校学生提供每生每天6元的膳食补助。", "边远地区住校学生"),
        ("对因病致贫的移民每年投入30万元进行救助。", "因病致贫的移民"),
        # A prize is called by the kind of places that win it, a transfer by those below.
        ("中央财政安排产粮大县奖励资金300万元。", "产粮大县"),
        ("中央财政加大对地方职业教育转移支付资金力度，2021年资金规模达到300万元。", "地方"),
        ("2022年注资300万元到云岭产业引导基金。", "云岭产业引导基金"),
        ("落实青石村委会东一组新建活动室资金3万元。", "青石村委会东一组"),
        ("下达白石镇石桥、柏木乡角坝村2个旅游标杆村改造资金300万元。", "白石镇石桥、柏木乡角坝村2个旅游标杆村"),
        # Those whom a rate is for by its own words, and those whom money has come down to.
        ("脱贫户发展产业每户补助3000元。", "脱贫户"),
        ("省级财政按每个示范村30万元的标准给予奖补。", "示范村"),
        ("省财政对创建成功的县（市、区）给予300万元奖补。", "创建成功的县（市、区）"),
        ("财政按每亩200元给予种植户补贴。", "种植户"),
        ("每村每年安排办公经费3万元。", "村"),
        ("青石县2023年中央预算内投资300万元已下达。", "青石县"),
        ("省财政下达我省脱贫地区衔接资金300万元。", "我省脱贫地区"),
        ("该公司获得省级奖补资金300万元。", "该公司"),
        ("将青石镇列为试点，安排试点资金300万元。", "青石镇"),
        ("扶持发展85户民宿（2万元/户）。", "85户民宿"),
        # What is put into a plan gets what the plan gives.
        ("将我省6个县纳入“应急广播”项目给予中央补助资金300万元。", "我省6个县"),
        ("我局将青石村列入重点帮扶名单，安排资金30万元。", "青石村"),
    ],
)
def test_a_sum_is_due_to_those_whom_its_terms_tell_of(passage: str, recipient: str) -> None:
    assert _gets(passage) == recipient


@pytest.mark.parametrize(
    ("passage", "recipients"),
    [
        ("对投入300万元以上的秸秆企业、合作组织给予50元/吨补贴。", [None, "投入300万元以上的秸秆企业、合作组织"]),
        ("为年税收80万元以上的企业提供40万元奖励。", [None, "年税收80万元以上的企业"]),
    ],
)
def test_a_sum_in_a_condition_tells_who_gets_the_next_one(passage: str, recipients: list[str | None]) -> None:
    assert _each_gets(passage) == recipients


@pytest.mark.parametrize(
    "passage",
    [
        "投资超过500万元的项目给予补助30万元。",
        "将该项目列入年度计划，安排资金30万元。",
        "将青石公路列入年度计划，安排资金30万元。",
        "县财政按每人30元的标准给予补助。",
        "按每户30元的标准给予补助。",
        "发展20个公厕（1万元/个）。",
        "青石县资金300万元尚未下达。",
        "市林业局对林区职工养蜂类项目投入扶持资金300万元。",
        "安排地方财政奖补300万元。",
        "县财政安排消防建设资金300万元。",
    ],
)
def test_neither_a_work_nor_who_gives_is_whom_a_sum_is_due_to(passage: str) -> None:
    assert _gets(passage) is None


def test_a_place_whose_sum_is_told_with_its_share_of_another_gets_it() -> None:
    passage = "可用于乡镇项目的资金2300万元，青石镇安排项目资金400万元，占全县17%。"

    assert _each_gets(passage)[-1] == "青石镇"


def test_a_list_of_funds_goes_on_over_a_fund_for_a_kind_of_places() -> None:
    passage = "已安排青石市直补资金900万元、重点移民村建设专项资金300万元、其他专项资金60万元。"

    assert _each_gets(passage) == ["青石市"] * 3


def test_who_is_named_behind_a_rate_with_a_share_of_their_own_does_not_get_the_rate() -> None:
    assert _gets("中央财政补助每生每天5元，对地方试点按照50%给予奖补。") is None


@pytest.mark.parametrize("unit", ["对企业的合作社的", "将青石村的柳溪镇列入村", "每人低保对象3名，", "按每个村的学校"])
def test_to_whom_a_sum_is_due_is_looked_for_in_proportion_to_what_stands_before_it(unit: str) -> None:
    def read(row: str) -> None:
        guessed(f"{row}给予补助30万元。")

    assert growth(read, lambda times: unit * times, 60) < IN_PROPORTION


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        ("14个乡镇每镇补助20万元。", "14个乡镇"),
        ("全县40个社区，每个社区安排2万元。", "社区"),
        ("我县10个行政村每村安排20万元。", "我县10个行政村"),
        ("10个村修建水塔每座20万元。", None),
        ("现行水库移民后期扶持标准，为每人每年补助600元。", "水库移民"),
        ("库区移民后期扶持标准每人每年600元。", "库区移民"),
        ("拨付各学校公用经费300万元。", "各学校"),
        ("安排各卫生院运转经费300万元。", "各卫生院"),
        ("安排各学校食堂改造资金300万元。", None),
        ("县财政每年给青石中学300万元。", "青石中学"),
        ("我委与财政厅去年给柳溪产业园2500万元，用于供水。", "柳溪产业园"),
        ("旅游给群众带来收入300万元。", None),
        ("投入300万元，用于柳溪镇青石等11个村。", "柳溪镇青石等11个村"),
        ("安排资金300万元，全部投向青石、柳溪等5个镇。", "青石、柳溪等5个镇"),
        ("投入300万元，用于青石村等11个村公厕改造。", None),
    ],
)
def test_a_sum_is_due_to_places_and_houses_that_are_counted_or_named_alone(passage: str, recipient: str | None) -> None:
    assert _gets(passage) == recipient


def test_a_second_sum_behind_and_is_for_the_same_place() -> None:
    passage = "给予青石县灌渠工程前期经费600万元及购地资金1200万元支持。"
    assert _each_gets(passage) == ["青石县", "青石县"]
    assert _each_gets("给予青石县前期经费600万元及柳溪县购地资金1200万元支持。")[-1] != "青石县"


@pytest.mark.parametrize(
    ("passage", "recipients"),
    [
        ("特困寄宿生按照低年级每人每天4元、高年级每人每天5元标准给予补助。", ["特困寄宿生", "特困寄宿生"]),
        ("对脱贫户按一类每户300元、二类每户200元的标准补助。", ["脱贫户", "脱贫户"]),
        ("残疾人按城镇每人每月70元、农村每人每月60元的标准分别发放。", ["残疾人", "残疾人"]),
        # A purse pays by a standard and gets nothing.
        ("县财政按每人每月70元的标准发放。", [None]),
        ("农户按每吨3元的标准缴纳水费。", [None]),
    ],
)
def test_a_standard_for_each_of_their_kinds_is_for_those_who_are_paid_by_it(
    passage: str, recipients: list[str | None]
) -> None:
    assert _each_gets(passage) == recipients


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        ("县残联按每人1000元标准对80名残疾人给予补贴。", "80名残疾人"),
        ("县残联按每人1000元标准对残疾人予以补助。", "残疾人"),
        ("全县80岁以上老人每人每月领取50元高龄津贴。", "全县80岁以上老人"),
        ("代课教师报酬每人每月3000元，由县财政承担。", "代课教师"),
        ("村干部岗位报酬由县财政按每人每月3000元标准发放。", "村干部"),
        ("省级财政对每个试点县补助1000万元。", "试点县"),
        ("农民收入每人每年3000元。", None),
        ("教师培训每人每年3000元。", None),
    ],
)
def test_people_are_paid_what_their_pay_is_told_to_be(passage: str, recipient: str | None) -> None:
    assert _gets(passage) == recipient


def test_what_two_sums_are_used_for_behind_them_is_for_the_same_house() -> None:
    passage = "安排转移支付资金300万元、协调云岭大学捐赠20万元用于白沙小学修建跑道。"
    assert _each_gets(passage) == ["白沙小学", "白沙小学"]
    passage = "县里安排300万元、乡里自筹20万元，用于白沙村修建道路。"
    assert _each_gets(passage) == ["白沙村", "白沙村"]
    assert _each_gets("县里安排柳溪镇300万元、乡里自筹20万元，用于白沙村修建道路。") == ["柳溪镇", "白沙村"]


@pytest.mark.parametrize(
    ("passage", "payer", "recipient"),
    [
        ("西部地区补贴标准为每亩500元。", None, "西部地区"),
        ("其他地区补贴标准为每亩500元。", None, None),
        ("财政部下达中西部地区转移支付300亿元。", "财政部", "中西部地区"),
        ("财政部下达西部12省份教育资金300亿元。", "财政部", "西部12省份"),
        ("对每个省级示范园奖补30万元。", None, "省级示范园"),
        ("累计资助学生300人次，资助金额30万元。", None, "学生"),
        ("投入30万元，惠及群众200人。", None, None),
    ],
)
def test_regions_get_and_give_nothing_and_people_are_helped_by_an_amount(
    passage: str, payer: str | None, recipient: str | None
) -> None:
    facts = said(passage, issuer="白鹭县财政局", signed="2023-06-14")
    assert (facts.get("payer"), facts.get("recipient")) == (payer, recipient)


@pytest.mark.parametrize(
    ("passage", "facts"),
    [
        ("省级文旅重点村每村奖补50万元，市级每村奖补20万元。", [(None, "省级文旅重点村"), (None, None)]),
        ("国家级示范社每社奖补50万元。", [(None, "国家级示范社")]),
        ("市级财政每村奖补20万元。", [("市级财政", None)]),
        ("投入420万元为12所乡镇卫生院配备彩超。", [(None, "12所乡镇卫生院")]),
        (
            "县医保局对困难群众参保给予资助，全额资助特困人员每人350元，定额资助低保对象每人180元。",
            [("县医保局", "特困人员"), ("县医保局", "低保对象")],
        ),
        ("青石集团捐资500万元，每年资助贫困大学生每人5000元。", [("青石集团", None), ("青石集团", "贫困大学生")]),
    ],
)
def test_places_of_a_rank_get_what_each_of_them_is_given_and_people_are_called_without_how(
    passage: str, facts: list[tuple[str | None, str | None]]
) -> None:
    found = [each for _, each in guessed(passage, "白鹭县财政局", "2023-06-14")]
    assert [(each.get("payer"), each.get("recipient")) for each in found] == facts


@pytest.mark.parametrize(
    ("passage", "facts"),
    [
        ("一类村补助5万元，二类村补助3万元。", [(None, "一类村"), (None, "二类村")]),
        ("经济薄弱村每年奖补20万元。", [(None, "经济薄弱村")]),
        ("柳溪村补助5万元。", [("柳溪村", None)]),
        ("江湾区对口支援我县，累计投入资金3000万元。", [("江湾区", "我县")]),
        ("结对帮扶柳溪村，先后捐赠款物30万元。", [(None, "柳溪村")]),
        ("该资金按每人33.6元拨付给村医。", [(None, "村医")]),
    ],
)
def test_places_of_a_class_get_what_they_have_and_partners_give_to_whom_they_help(
    passage: str, facts: list[tuple[str | None, str | None]]
) -> None:
    found = [each for _, each in guessed(passage, "白鹭县财政局", "2023-06-14")]
    assert [(each.get("payer"), each.get("recipient")) for each in found] == facts


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        # Those for whom something was done get what each of them has, and what that comes to.
        ("对36户残疾人家庭进行了慰问，每户500元。", ["36户残疾人家庭"]),
        (
            "对我市 36 户从事养殖1 年以上的返乡创业者给予了补贴，补贴标准为每户 0.5 万元，补贴资金合计 18 万元。",
            ["我市 36 户从事养殖1 年以上的返乡创业者"] * 2,
        ),
        ("为全市86名困难职工家庭发放了救助金，标准为每户2000元，救助金合计17.2万元。", ["全市86名困难职工家庭"] * 2),
        ("对吸纳脱贫户的经营主体给予奖补，每家3万元。", ["吸纳脱贫户的经营主体"]),
        ("对符合条件的创业者给予补贴，每人每年3000元。", ["符合条件的创业者"]),
        ("对全县山塘进行了维修，每座3万元。", [None]),
        # A rule tells of the houses that it is for.
        ("我区社区幸福院补助政策为每个8万元。", ["我区社区幸福院"]),
        ("目前，助餐食堂补助政策为2-4万元/个。", ["助餐食堂"]),
        ("日间照料中心补贴标准为5万元/个。", ["日间照料中心"]),
        ("省交通厅补助标准为每公里50万元。", [None]),
        # Within which bounds a standard is laid down is for the same.
        ("寄宿学生补助标准为每人每年1900元，具体金额由学校在900—2900元区间内安排。", ["寄宿学生"] * 2),
        ("村干部报酬标准为每人每月2000元，实际标准在1800—2500元之间。", ["村干部"] * 2),
        ("村干部报酬标准为每人每月2000元，护林员在1800—2500元之间。", ["村干部", None]),
    ],
)
def test_whom_something_is_done_for_gets_each_rate_and_all_of_it(passage: str, names: list[str | None]) -> None:
    assert [each.get("recipient") for _, each in guessed(passage, "白鹭县财政局", "2023-06-14")] == names


def test_a_house_whose_standard_is_told_gives_nothing() -> None:
    for passage in ("日间照料中心补助标准为每个10万元。", "乡镇养老服务中心奖补政策为每个8万元。"):
        assert [each.get("payer") for _, each in guessed(passage, "白鹭县财政局", "2023-06-14")] == [None]


@pytest.mark.parametrize(
    ("passage", "facts"),
    [
        ("甲类学校奖励9万元，乙类学校奖励6万元。", [(None, None), (None, None)]),
        ("优秀工作队奖励3万元。", [(None, None)]),
        ("新认定高新技术企业奖励20万元。", [(None, None)]),
        ("一类合作社奖补9万元，二类合作社奖补6万元。", [(None, "一类合作社"), (None, "二类合作社")]),
        ("国家级科技平台每个奖励50万元。", [(None, None)]),
        ("重点企业奖励职工20万元。", [("重点企业", "职工")]),
        ("省级财政每年补助50万元。", [("省级财政", None)]),
        # The name of a class stands before what those are who are of it.
        (
            "一类村民小组：人口在700人以上的每月补贴360元；二类村民小组：700人以下的为320元。",
            [(None, "一类村民小组"), (None, "二类村民小组")],
        ),
        ("A类企业：年产值过亿的，奖励20万元；B类企业：奖励9万元。", [(None, "A类企业"), (None, "B类企业")]),
        ("一类项目：新建大棚的，每个补助9万元。", [(None, None)]),
        ("一类费用：每年30万元。", [(None, None)]),
    ],
)
def test_those_of_a_class_get_their_prize_and_give_none(
    passage: str, facts: list[tuple[str | None, str | None]]
) -> None:
    found = [each for _, each in guessed(passage, "白鹭县财政局", "2023-06-14")]
    assert [(each.get("payer"), each.get("recipient")) for each in found] == facts
