"""Whose money it is where no office gives it: funds by their own names, organs told of in the clause of a sum."""

from typing import Any

import pytest

from tests.facts.guesses import guessed


def _givers(passage: str, issuer: str = "青溪县水利局") -> list[tuple[str | None, str | None]]:
    facts: list[dict[str, Any]] = [said for _, said in guessed(passage, issuer=issuer, signed="2023-06-14")]
    return [(each.get("payer"), getattr(each.get("level"), "value", None)) for each in facts]


@pytest.mark.parametrize(
    ("passage", "payer", "level"),
    [
        ("拟申请地方政府专项债券300万元。", "地方政府专项债券", None),
        ("另获批新增一般债券300万元。", "新增一般债券", None),
        ("2024年，我局争取国债资金300万元用于管网改造。", "国债", "central"),
        ("今年已下达云岭航道工程车购税资金300万元。", "车购税", "central"),
        ("同时，还用其他渠道资金300万元修建了两座桥。", "其他渠道", None),
        ("我局累计安排青溪县市级以上资金300万元。", "市级以上", None),
        ("累计安排市及以上资金300万元用于水库建设。", "市及以上", None),
        ("县水利局利用省拨资金300万元改造堰渠。", "省", "province"),
        ("整合财政涉农资金300万元。", "财政", None),
        ("另有再融资债券300万元。", "再融资债券", None),
        ("石桥纳入县财政年度预算运行费用3万元。", "县财政", "county"),
        ("二是银行贷款300万元。", "银行", None),
        ("由政府注入担保资金300万元。", "政府", "county"),
        ("近年来多方争取中省财政投入300余万元。", "中省财政", None),
        ("会议议定用社会爱心捐赠资金3万元解决路灯。", "社会", None),
        ("用企业定向捐款3万元修桥。", "企业", None),
        ("青溪县委连续两年拿出300万元县级财政资金发展旅游。", "县级财政", "county"),
        ("州委每年安排300万元州财政资金。", "州财政", "city"),
        ("县委连续两年拿出300万元发展旅游。", "县委", "county"),
    ],
)
def test_money_that_is_called_by_its_fund_alone_is_of_that_fund(passage: str, payer: str, level: str | None) -> None:
    assert _givers(passage) == [(payer, level)]


@pytest.mark.parametrize(
    "passage",
    [
        "制种大县奖励资金由3亿元增加到20亿元。",
        "服务群众专项经费每村5万元。",
        "旅游厕所新建28座，奖补资金5万元。",
        "国家财政性教育经费300万元。",
    ],
)
def test_what_a_fund_is_called_by_gives_nothing(passage: str) -> None:
    assert {payer for payer, _ in _givers(passage)} == {None}


def test_what_is_but_a_rank_or_a_debt_is_no_fund() -> None:
    assert _givers("省级以上重点项目总投资300万元。") == [(None, None)]
    assert _givers("偿还专项债券本金300万元。") == [(None, None)]


def test_a_list_of_funds_is_of_none_of_them() -> None:
    passage = "2022年全县获得新增债券30亿元，其中一般债券10亿元、专项债券20亿元。"
    assert [payer for payer, _ in _givers(passage)][1:] == ["一般债券", "专项债券"]
    assert _givers("将新增赤字和特别国债300万元投向基层。") == [(None, None)]


def test_what_a_ministry_gives_of_all_that_the_state_gave_is_its_own() -> None:
    passage = "中央共安排补助资金30亿元，其中，财政部农田建设补助资金22亿元，国家发展改革委中央预算内投资8亿元。"
    assert [payer for payer, _ in _givers(passage)] == ["中央", "财政部", "国家发展改革委"]
    assert _givers("县水利部门补助资金3万元。") == [("县水利部门", "county")]


@pytest.mark.parametrize(
    ("passage", "payer", "level"),
    [
        ("省上目前对县道改造每公里补助30万元。", "省上", "province"),
        ("除省、市补助500万元外，县级应承担300万元。", "县级", "county"),
        ("石桥已列入县交通运输局危桥改造计划，县补8万元。", "县", "county"),
        ("石桥已列入县人大专项资金补助范围，补助8万元。", "县人大", "county"),
        ("引桥由县政府负责，约300万元。", "县政府", "county"),
        ("省级补助30万元，差额10万元由乡政府整合其他资金解决。", "乡政府", "township"),
        ("所需经费由市财政予以保障，共计300万元。", "市财政", "city"),
        ("资金300万元已由县财政局拨付至石桥小学。", "县财政局", "county"),
        ("省级资金300万元已由县财政局拨付至石桥小学。", "省级", "province"),
        ("2021年，省级下达资金300万元。2022年下达资金400万元。", "省级", "province"),
        ("每人每年补助600元，由县财政给予补贴。", "县财政", "county"),
        ("争取到省水利厅支持，安排补助资金300万元。", "省水利厅", "province"),
        ("经积极争取，省水利厅同意补助我县300万元。", "省水利厅", "province"),
        ("农商行发放贷款300万元支持春耕。", "农商行", None),
        ("经开区财政每年安排300万元。", "经开区财政", None),
        ("省水利厅定点帮扶我县，投入资金300万元。", "省水利厅", "province"),
        ("县生态环境局以奖代补30万元。", "县生态环境局", "county"),
        ("市公积金中心发放贷款300万元。", "市公积金中心", "city"),
        ("我县统筹整合中央、省、市各级资金300万元修路。", "中央、省、市", None),
        ("恳请县人大补上缺口资金8万元。", "县人大", "county"),
        ("保险公司赔付农房保险30万元。", "保险公司", None),
        ("全市银行业金融机构累计发放贷款30亿元。", "全市银行业金融机构", None),
        ("市科技局对获批的省级平台给予50万元。", "市科技局", "city"),
        ("由上级补一点，县里拿一点（建议县财政对残疾人户补贴1万元）。", "县财政", "county"),
        ("财政每年拿出50万元对民宿进行奖补。", "财政", None),
        ("县财政局和我局联合下达养护资金300万元。", "县财政局和我局", "county"),
    ],
)
def test_an_organ_gives_whatever_is_told_before_the_giving(passage: str, payer: str, level: str | None) -> None:
    assert _givers(passage)[-1] == (payer, level)


@pytest.mark.parametrize(
    "passage",
    [
        "县交通运输局在建的青石桥项目补助300万元。",
        "县财政局对此没有补助300万元。",
        "县教育局为此向云岭集团争取了补助300万元。",
    ],
)
def test_an_organ_whose_clause_tells_of_another_thing_gives_nothing(passage: str) -> None:
    assert _givers(passage)[-1][0] not in ("县交通运输局", "县财政局", "县教育局")


@pytest.mark.parametrize(
    ("passage", "payers"),
    [
        ("2010年起，县财政设立养护资金，当年安排5万元，2015年起资金规模稳定在30万元。", ["县财政"] * 2),
        ("省级给予每台2万元的补助，共计32万元。", ["省级"] * 2),
        ("云岭区用贴息的办法，每单元补助14万元；柳溪县为15万元。", ["云岭区", "柳溪县"]),
        ("省级每公里补助30万元；柳溪镇为20万元。", ["省级", None]),
        ("总投资300万元，由县交通局负责。", [None]),
        ("水利部分投资300万元。", [None]),
        ("我省每年对考核优秀的县进行奖励，例如柳溪县获得奖励资金30万元。", ["我省"]),
        ("云岭县每年开展评选，并对优秀学校给予奖补，云岭小学于2019年获得奖补资金3万元。", ["云岭县"]),
        ("县财政安排养护资金300万元，其中石桥等5座桥总投资80万元。", ["县财政", None]),
        ("整合县财政资金300万元：其中200万元按人均480元投给合作社。", ["县财政", "县财政", None]),
        ("我省重视移民工作，在做好每人每年600元直补工作的基础上，安排项目资金30万元。", [None, "我省"]),
        ("省财政大力支持治水，专门在省级水利资金中安排养护费，其中2021年安排柳溪市60万元。", ["省财政"]),
        ("总投资300万元，其中中央100万元、省级100万元、市县100万元。", [None, "中央", "省级", "市县"]),
        ("项目总投资500万元，资金来源为上级补助和县级自筹。", [None]),
        ("我县整合交通、扶贫、慈善等资金300万元。", [None]),
        ("全市各部门累计争取各级资金300万元。", ["各级"]),
    ],
)
def test_who_gives_is_told_by_the_sums_and_clauses_before(passage: str, payers: list[str | None]) -> None:
    assert [payer for payer, _ in _givers(passage)] == payers


@pytest.mark.parametrize(
    ("passage", "issuer", "level"),
    [
        ("2016年以来，发展改革委共安排中央预算内投资30亿元。", "财政部", "central"),
        ("发展改革委安排资金30亿元。", "青溪县财政局", None),
        ("2024年度云州市级清洁补助资金30万元。", "瑞安市财政局", "city"),
        ("2024年度瑞安市级清洁补助资金30万元。", "瑞安市财政局", "county"),
    ],
)
def test_a_level_is_seen_from_who_writes(passage: str, issuer: str, level: str | None) -> None:
    assert _givers(passage, issuer)[0][1] == level


def test_a_letter_without_an_issuer_is_of_the_place_that_it_calls_its_own() -> None:
    facts = guessed("我县重视科技。本级财政安排科技资金30万元。", issuer=None, signed="2023-06-14")
    assert getattr(facts[0][1].get("level"), "value", None) == "county"
    facts = guessed("我市重视科技。本级财政安排科技资金30万元。", issuer=None, signed="2023-06-14")
    assert facts[0][1].get("level") is None


@pytest.mark.parametrize(
    ("passage", "payer", "level"),
    [
        ("这座桥已列入市人大专项资金补助2万元。", "市人大", "city"),
        ("该提案已列入县政协提案专项补助资金5万元。", "县政协", "county"),
        ("县人大机关办公经费5万元。", None, None),
        ("争取省以上财政奖补300万元。", "省以上", None),
        ("争取市级以上转移支付300万元。", "市级以上", None),
        ("从云海对口支援我县资金计划中下达石桥镇30万元。", "云海", None),
        ("已从东西部协作资金中下达石桥镇30万元。", None, None),
        ("已对接州文化和旅游局落实文化室建设资金3万元。", "州文化和旅游局", "city"),
        ("我局衔接县财政局安排经费3万元。", "县财政局", "county"),
    ],
)
def test_who_a_fund_is_called_by_or_was_brought_to_give_pays_and_not_who_writes(
    passage: str, payer: str | None, level: str | None
) -> None:
    assert _givers(f"我局积极争取。{passage}")[-1] == (payer, level)


@pytest.mark.parametrize(
    ("passage", "payer"),
    [
        ("经县政府研究同意，安排资金30万元修桥。", "县政府"),
        ("经县委、县政府专题研究，投入资金30万元修桥。", "县委、县政府"),
        ("经省政府研究同意，安排资金30万元修桥。", None),
        ("经县政府研究，已向上级申报。安排30万元修桥。", None),
        ("县政府研究决定，拟投入30万元修桥。", "县政府"),
        ("县委、县政府研究决定安排资金30万元修桥。", "县委、县政府"),
        ("省政府同意对我县移民每年实行定额补助30万元。", "省政府"),
        ("省政府同意由市财政安排30万元。", "市财政"),
        ("该经费已列入县财政年初预算，每年安排30万元。", "县财政"),
        ("该经费已列入部门预算，每年安排30万元。", None),
    ],
)
def test_a_government_gives_what_it_resolves_on_or_has_in_its_budget(passage: str, payer: str | None) -> None:
    assert _givers(passage)[-1][0] == payer


@pytest.mark.parametrize(
    ("passage", "payer", "level"),
    [
        ("每村每年10万元的运转经费由县财政予以保障。", "县财政", "county"),
        ("市总工会投入30万元建设驿站。", "市总工会", "city"),
        ("驻村工作队筹集资金5万元。", "驻村工作队", None),
        ("项目业主单位自筹资金30万元。", "项目业主单位", None),
        ("青石合作社投资30万元。", "青石合作社", None),
        ("争取农发行贷款3亿元。", "农发行", None),
        ("县妇联争取到全国妇联项目资金30万元。", "全国妇联", None),
        ("按中央每亩1000元、省级每亩500元的标准补助。", "省级", "province"),
        ("重点项目总投资3亿元。", None, None),
    ],
)
def test_unions_lenders_teams_and_levels_before_rates_give(passage: str, payer: str | None, level: str | None) -> None:
    assert _givers(passage)[-1] == (payer, level)


@pytest.mark.parametrize(
    ("passage", "payer"),
    [
        ("在分配省级资金时予以倾斜，2021年安排石桥县30万元。", "省级"),
        ("在分配中央和省级资金时予以倾斜，2021年安排石桥县30万元。", None),
        ("省级以上财政累计安排石桥县30万元。", "省级以上"),
        ("商省财政厅安排石桥县30万元。", "省财政厅"),
        ("商州区财政局安排30万元。", "商州区财政局"),
        ("县财政局、县教育局印发通知，下达石桥镇30万元。", "县财政局、县教育局"),
        ("县财政局、县教育局印发办法，对新建学校补助30万元。", None),
    ],
)
def test_who_shares_out_a_fund_or_is_asked_to_or_issues_a_notice_of_it_gives(passage: str, payer: str | None) -> None:
    assert _givers(passage)[-1][0] == payer


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        (
            "省财政设立湿地补偿资金。2021年，湿地补偿资金安排3亿元，较上年增长6.5%；2022年安排4亿元。",
            [("省财政", "province"), ("省财政", "province")],
        ),
        (
            "2021年县财政安排文化资金30万元，同比增幅5%；2022年安排40万元，比2021年提高3个百分点，2023年拨付50万元。",
            [("县财政", "county")] * 3,
        ),
        ("2021年县财政安排30万元；2022年群众自筹40万元。", [("县财政", "county"), ("群众", None)]),
    ],
)
def test_the_same_purse_gives_in_the_next_year_by_however_much_more(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "issuer", "payer"),
    [
        ("县人民政府第12次常务会议研究同意，安排资金30万元。", "青溪县水利局", "县人民政府"),
        ("县政府常务会议审议通过，安排资金30万元。", "青溪县水利局", "县政府"),
        ("经柳溪街讨论研究，拟拨付30万元给青石村。", "江湾市新河区柳溪街道办事处", "柳溪街"),
        (
            "5月3日，我街党工委会议通过了《关于路灯的请示》，会议同意下拨30万元。",
            "新河区柳溪街道办事处",
            "新河区柳溪街道办事处",
        ),
        ("经镇党委、政府研究，安排资金30万元修桥。", "柳溪镇人民政府", "镇党委、政府"),
        # Of another level than the writer's, and where no more than a meeting is told of.
        ("省政府常务会议审议通过，安排资金30万元。", "青溪县水利局", None),
        ("经柳溪镇研究，安排资金30万元修桥。", "青溪县水利局", None),
        ("县政府召开会议，安排资金30万元。", "青溪县水利局", None),
        # Where the cost is booked.
        ("安排30万元修桥，所需费用在街道财政中支付。", "柳溪街道办事处", "街道财政"),
        ("安排30万元修桥，所需经费从区财政列支。", "柳溪街道办事处", "区财政"),
        ("投入30万元在柳溪镇解决饮水问题。", "青溪县水利局", None),
    ],
)
def test_who_resolves_on_a_sum_of_its_own_level_gives_it(passage: str, issuer: str, payer: str | None) -> None:
    assert [name for name, _ in _givers(passage, issuer)] == [payer]


@pytest.mark.parametrize(
    ("passage", "payer", "level"),
    [
        # Where it is told behind the sum what it is.
        ("300万元补助资金来自省级财政。", "省级财政", "province"),
        ("现在每株12元的补贴属于省级古树养护资金。", "省级", "province"),
        ("该300万元系中央预算内投资，已到位。", "中央", "central"),
        ("300万元全部来源于县财政。", "县财政", "county"),
        ("拟投资300万元，费用靠国开行贷款解决。", "国开行", None),
        ("计划投资300万元，所需资金拟由农业发展银行融资。", "农业发展银行", None),
        ("拟投资300万元，资金通过银行贷款和企业自筹解决。", None, None),
        ("300万元主要来自省级财政。", None, None),
        ("300万元补助来自乡村振兴专项资金。", None, None),
        ("300万元来自省级资金和群众自筹。", None, None),
        # What a place's own budget spent.
        ("我县一般公共预算文化支出累计达3亿元。", "我县", "county"),
        ("去年我县财政教育支出合计3亿元。", "我县", "county"),
        ("全县文化支出3亿元。", None, None),
        # By several ways at once.
        ("采取财政奖补、村民自筹的方式投入300万元。", None, None),
        ("通过政府投入与社会融资相结合的办法，投入300万元。", None, None),
        ("采取县级补助的方式投入300万元。", "县级", "county"),
        # Who put it into a plan, and gives it year by year.
        ("省交通厅已将石桥列入改造计划，补助资金300万元。", "省交通厅", "province"),
        ("县发改局已将石桥纳入规划，总投资300万元。", None, None),
        ("市水利局与财政局每年给柳溪产业园300万元，用于供水。", "市水利局与财政局", "city"),
    ],
)
def test_whose_money_a_sum_is_is_told_behind_it_or_by_how_it_is_raised(
    passage: str, payer: str | None, level: str | None
) -> None:
    assert _givers(passage) == [(payer, level)]


def test_a_work_is_paid_by_the_same_in_its_next_stage() -> None:
    passage = "我局实施管道改造，一期投入70万元，已完工；二期工程拟投入80万元；三期待定。"
    assert [payer for payer, _ in _givers(passage)] == ["青溪县水利局", "青溪县水利局"]
    assert [payer for payer, _ in _givers("我局投入70万元，已完工；民宿计划投入80万元。")] == ["青溪县水利局", None]


def test_what_a_rate_comes_to_is_by_the_same_for_all_of_those_that_it_is_told_of() -> None:
    passage = "省财政对村级卫生室每室补助1万元，全县村级卫生室全年共补助30万元。"
    assert _givers(passage) == [("省财政", "province")] * 2
    *_, (_, facts) = guessed(passage, issuer="青溪县卫健局")
    assert facts["recipient"] == "全县村级卫生室"
    assert _givers("省财政对村级卫生室每室补助1万元，全县敬老院共补助30万元。")[-1] == (None, None)


@pytest.mark.parametrize(
    ("passage", "payer"),
    [
        # Who bears the rest doesn't bear the sum.
        ("列入年度计划，每公里补助60万元，由乡镇自筹其余资金。", None),
        ("总投资60万元，由乡镇承担剩余部分。", None),
        ("每座奖补60万元，由县财政补足差额。", None),
        ("总投资60万元，由乡镇承担。", "乡镇"),
        # From whom it came, right before it or by whose help.
        ("近年得到了市水利局30万元资金帮助。", "市水利局"),
        ("今年获得省水利厅30万元奖补。", "省水利厅"),
        ("争取到市水利局的大力支持，安排资金30万元。", "市水利局"),
        ("落实县水利局30万元资金。", None),
        ("县二中自筹资金30万元新建宿舍。", "县二中"),
        ("县水利局负责的水渠投资30万元。", None),
        # Who calls on people hands out what they bring.
        ("县总工会慰问困难职工30人，发放慰问金3万元。", "县总工会"),
        ("县民政局救助困难群众30人，支付救助金3万元。", "县民政局"),
        ("救助站安置流浪人员30人，开支3万元。", None),
        ("困难群众救助5万元。", None),
        ("困难群众救助资金5万元。", None),
    ],
)
def test_who_bears_the_rest_gives_nothing_and_from_whom_it_came_does(passage: str, payer: str | None) -> None:
    assert [name for name, _ in _givers(passage)] == [payer]


def test_several_years_are_dealt_out_and_not_whom_all_of_it_is_from() -> None:
    assert _givers("2019年、2020年分别争取上级资金30万元、40万元。") == [("上级", None)] * 2
    assert _givers("市、县财政分别配套30万元、40万元。") == [("市", "city"), ("县财政", "county")]


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("市科技局对新建省级、市级平台分别按50万元、20万元标准给予奖励。", [("市科技局", "city")] * 2),
        ("县农机中心对新增农机按每台500元的标准补贴。", [("县农机中心", "county")]),
        ("县水利局核定水渠按每米300元标准收费。", [(None, None)]),
        ("县水利局按每米300元测算。", [(None, None)]),
        ("养护按照干线每公里9000元、支线每公里4000元的标准，由县级财政列入预算。", [("县级财政", "county")] * 2),
        ("省里补助干线每公里9000元、支线每公里4000元，由县财政负担。", [("省里", "province"), ("县财政", "county")]),
        ("乡贤李某捐资10万元、村民集资8万元，修建停车场。", [("乡贤李某", None), ("村民", None)]),
    ],
)
def test_who_gives_by_a_standard_or_bears_a_list_of_rates_is_told_behind_them(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "payer"),
    [
        ("经审核后上报县政府，县政府同意从产业发展资金中安排80万元予以支持。", "县政府"),
        ("市财政局决定从预备费中拨付80万元。", "市财政局"),
        ("县政府同意从上级下达资金中解决80万元。", "上级"),
        # Who agrees that another one gives gives nothing.
        ("我局同意由县财政安排80万元。", "县财政"),
        ("我局研究决定由柳溪镇出资80万元。", "柳溪镇"),
    ],
)
def test_who_agrees_to_take_a_sum_out_of_a_fund_gives_it_and_not_who_lets_another_give(
    passage: str, payer: str
) -> None:
    assert [name for name, _ in _givers(passage)] == [payer]


def test_who_sought_a_fund_pays_nobody_out_of_it_by_that() -> None:
    passage = "我局已向省民政厅争取专项资金60万元，用于补助传承人3名，每人每年2万元。"
    assert [payer for payer, _ in _givers(passage)] == ["省民政厅", None]
    passage = "我局争取省级资金60万元，投入自有资金20万元。"
    assert [payer for payer, _ in _givers(passage)] == ["省级", "青溪县水利局"]


def test_what_is_borne_by_two_is_of_neither_alone() -> None:
    assert _givers("所需30万元由市级补助和县级自筹解决。") == [(None, None)]
    assert _givers("每人补助300元，所需资金由中央奖补和县级配套解决。") == [("中央和县级", None)]
    assert _givers("所需30万元由县财政补助解决。") == [("县财政", "county")]
