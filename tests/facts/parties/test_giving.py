"""Who gives a sum, and of which level its money is, by the place of a name beside the verbs and the money."""

from dataclasses import replace

import pytest

from reader.facts import guess
from reader.facts.model import Level
from reader.facts.parties.level import Levels
from reader.figures import recognise
from reader.reply import Metadata, Proposal, parse
from tests.facts.guesses import guessed, said


def _given(passage: str, **letter: str) -> list[tuple[str | None, str | None]]:
    facts = [said for _, said in guessed(passage, signed="2023-06-14", **{"issuer": "白鹭县财政局", **letter})]
    return [(each.get("payer"), getattr(each.get("level"), "value", None)) for each in facts]


@pytest.mark.parametrize(
    ("passage", "payer", "level"),
    [
        ("省水利厅先后下达白鹭县中央水利发展资金300万元。", "中央", "central"),
        ("省水利厅已分解下达白鹭河治理等3件项目中央资金300万元。", "中央", "central"),
        ("云岭市财政局将省级资金300万元下达柳溪县。", "省级", "province"),
        ("省财政厅下达省级资金300万元。", "省财政厅", "province"),
        ("县财政拨付给青石村中央补助资金300万元。", "中央", "central"),
        ("两个渠道合计安排江北省中央财政资金300万元。", "中央财政", "central"),
        ("县水利局先后落实中央和省财政防治资金300万元。", "中央和省财政", None),
        ("省财政厅安排我市2022年中央农田建设补助资金300万元。", "中央", "central"),
    ],
)
def test_who_hands_on_the_money_of_another_level_does_not_pay_it(passage: str, payer: str, level: str | None) -> None:
    assert _given(passage) == [(payer, level)]


def test_each_sum_has_the_origin_that_stands_behind_it() -> None:
    assert _given("省水利厅下达白鹭县300万元中央资金、20万元省级资金用于治理。") == [
        ("中央", "central"),
        ("省水利厅", "province"),
    ]
    assert _given("县民政局给予120万元市级床位建设补贴。") == [("市级", "city")]


@pytest.mark.parametrize(
    "passage",
    [
        "到位一般债券、省级公路养护基金、市级以奖代补、衔接推进等资金300万元。",
        "我厅和省文物局共争取国家文物专项资金和省级文物补助资金约300万元。",
        "整合涉农资金、一般债券、社会捐赠等资金300万元用于修路。",
        "全县共投入资金300万元。",
        "新建明德学校共计投入300万元。",
        "通过银行贷款解决资金300万元。",
        "该桥由青云公司承建，总投资300万元。",
        "该项目由县发改局批复立项，投资300万元。",
        "省厅、省财政厅联合印发《方案》，对新建的工厂补助300万元。",
        "县财政没有拨付300万元补助资金。",
        "未能争取到中央资金300万元。",
        "区住建局补助60%、业主自筹40%，共筹集资金300万元。",
        "各行政村每年补助300万元。",
        "中央财政补助50%，省财政补助30%，共计300万元。",
        "云岭镇决定分期实施，预计资金需求300万元。",
        "经县政府同意，安排资金300万元。",
        "县级公立医院改革补助资金300万元。",
        "国家湿地公园建设投资300万元。",
        "村级组织运转经费安排300万元。",
        "每建一个乡镇级文化站补助300万元。",
        "对县级公立医院补助资金300万元。",
        "共争取到革命老区、省级重点村等项目资金300万元。",
        "国家开发银行授信300万元。",
        "云岭镇通过招商引进企业3家，计划投资300万元。",
        "我局完成方案编制，主要治理范围为两个乡镇，匡算投资300万元。",
        "县交通主管部门高度重视，拟将该路列入项目库，预计投资300万元。",
        "省级财政（含中央）已下达项目资金300万元。",
        "两个小组群众均饮用地表水，需各打深井一口，每口约300万元。",
    ],
)
def test_nobody_is_guessed_where_several_or_none_may_pay(passage: str) -> None:
    assert _given(passage) == [(None, None)]


@pytest.mark.parametrize(
    ("passage", "payer"),
    [
        ("省厅、省财政厅联合印发《方案》，明确目标，2022年-2024年中央财政将下达补助资金300万元。", "中央财政"),
        ("中央财政原三河流域水污染防治专项资金共安排300万元。", "中央财政"),
        ("今年以来我局投入资金300万元。", "白鹭县财政局"),
        ("“十四五”以来我局累计投入资金300万元。", "白鹭县财政局"),
        ("2018年—2022年县水利局累计投入资金300万元。", "县水利局"),
        ("2021年和2022年县财政共安排300万元。", "县财政"),
        ("由云岭村出资300万元，更换路灯。", "云岭村"),
        ("由省水利厅、市水务局、县政府共同出资300万元。", "省水利厅、市水务局、县政府"),
        ("项目总投资300万元，全部为省级财政补助资金。", "省级财政"),
        ("项目总投资300万元，全部使用省级财政资金。", "省级财政"),
        ("建设资金80万元，全额由县财政保障。", "县财政"),
        ("其余90万元由敬老机构自行筹措。", "敬老机构"),
        ("由柳溪村集体经济组织出资8万元，硬化了晒谷场。", "柳溪村集体经济组织"),
        ("项目总投资300万元，资金来源为县财政。", "县财政"),
        ("总投资300万元，资金全部由县级财政承担。", "县级财政"),
        ("2020年争取到和丰银行援助资金300万元。", "和丰银行"),
        ("争取到省慈善总会捐赠资金300万元。", "省慈善总会"),
        ("向上级争取300万元。", "上级"),
        ("恳请县财政局给予支持缺口资金300万元。", "县财政局"),
        ("县政协以《请示》报请县人民政府协助解决走访经费300万元。", "县人民政府"),
        ("我县就业资金上级财政下拨每年300万元。", "上级财政"),
        ("上级下达资金50万元，县里配套300万元。", "县里"),
        ("2018年县财政在经费非常紧张的情况下，共计安排300万元。", "县财政"),
        ("县财政安排50万元；在此基础上，安排300万元修路。", "县财政"),
        ("但县级财政实际划拨资金300万元。", "县级财政"),
        ("经县政府常务会议研究，决定由县财政安排300万元。", "县财政"),
        ("省财政厅、省民政厅每年联合下拨300万元。", "省财政厅、省民政厅"),
        ("又将州本级福彩公益金安排补助柳溪县300万元。", "州本级"),
        ("今年上半年收到上级科技资金300万元。", "上级"),
        ("总投资300万元，由县级统一支付。", "县级"),
        ("不足部分300万元需县财政解决。", "县财政"),
        ("将保洁经费300万元列入2023年县级财政预算。", "县级财政"),
        ("市财政补贴云岭公交公司300万元。", "市财政"),
        ("引进青云集团投资300万元建厂。", "青云集团"),
        ("我局安排水务融资资金300万元。", "白鹭县财政局"),
        ("自治区新增政府债券300万元支持云川市产业园区建设。", "自治区"),
        ("本级财力安排资金300万元。", "本级财力"),
        ("县财政局仅安排我局资金300万元。", "县财政局"),
        ("2018年县财政局为加快执行进度，经县政府同意后，拨付县交通局2018年养护资金300万元。", "县财政局"),
        ("上述路段由交通、国土、水利三个部门共同出资300万元。", "交通、国土、水利三个部门"),
        ("县财政安排50万元，其余300万元由乡镇自筹。", "乡镇"),
        ("县政府同意解决资金300万元。", "县政府"),
        ("县政府决定安排资金300万元。", "县政府"),
        ("县委组织部每年安排村级党建经费300万元。", "县委组织部"),
        ("争取到国家文物局专项补助资金300万元。", "国家文物局"),
        ("落实国家文物保护专项资金300万元。", "国家"),
        ("中央企业投资300万元。", "中央企业"),
        ("累计接受云州市对口帮扶资金300万元。", "云州市"),
        ("青云区结对帮扶我县资金300万元。", "青云区"),
        ("县财政安排定点帮扶资金300万元。", "县财政"),
        ("需要地方财政配套资金300万元。", "地方财政"),
        ("财政部日前下达转移支付资金300万元。", "财政部"),
        ("我省“十三五”期间累计投入300万元。", "我省"),
        ("中央财政在云川实施良种补贴项目，安排资金300万元。", "中央财政"),
        ("我县被列入了中央专项资金支持范围，5年来已累计享受补助资金300万元。", "中央"),
        ("今年我们共计投入300万元。", "白鹭县财政局"),
        ("您建议县财政安排300万元设立基金。", "县财政"),
        ("全县有敬老院9所，每年财政投入运转经费300万元。", "财政"),
        ("望相关部门帮助解决资金300万元为盼。", "相关部门"),
        ("经积极协调对接省水利厅，落实资金300万元。", "省水利厅"),
        ("县民政局积极争取党委政府支持，投入资金300万元建设孵化基地。", "县民政局"),
        ("某企业捐赠50万元；结对帮扶单位支持300万元。", "结对帮扶单位"),
        ("全县统筹中央和省级资金300万元。", "中央和省级"),
        ("省财政下达栖云市均衡性转移支付50万元、山区转移支付300万元。", "省财政"),
        ("2018年以来，中央财政逐年加大对岚江省的支持力度，资金规模增加到300万元。", "中央财政"),
        ("截至2022年底县财政拨付学前教育资金300万元。", "县财政"),
        ("縣財政在經費非常緊張的情況下，共計安排經費300萬元。", "縣財政"),
        ("縣財政優先足額安排經費300萬元。", "縣財政"),
    ],
)
def test_who_pays_stands_before_behind_or_far_before_the_sum(passage: str, payer: str) -> None:
    assert _given(passage)[-1][0] == payer


@pytest.mark.parametrize("got", ["争取到", "获得", "收到", "取得", "申请到", "累计争取到", "争取了", "享受", "利用"])
def test_who_obtains_money_is_not_whose_it_is(got: str) -> None:
    origins = ["中央", "省财政厅", "国家发展改革委", "省里", "上级", "省、市", "自治区财政", "市级财政"]
    for who in ("", "2021年，我县", "县水务局先后", "为解决资金困难，"):
        told = [_given(f"{who}{got}{origin}补助资金300万元用于河道治理。")[0][0] for origin in origins]
        assert told == origins


def test_an_office_that_carries_out_has_its_money_from_the_one_above() -> None:
    assert _given("县水务局落实国家发展改革委奖补资金300万元。") == [("国家发展改革委", "central")]
    assert _given("落实县水务局工作经费300万元。") == [(None, None)]
    assert _given("我局多次赴省厅汇报，争取到省水利厅补助资金300万元。") == [("省水利厅", "province")]
    assert _given("我县落实上级部门拨款300万元。") == [("上级", None)]


@pytest.mark.parametrize(
    "how",
    [
        "足额",
        "优先",
        "额外",
        "率先",
        "迅速",
        "在年初预算中",
        "千方百计",
        "挤出财力",
        "首次",
        "严格按程序",
        "通过以奖代补方式",
    ],
)
@pytest.mark.parametrize("who", ["县水务局", "云岭街道办事处", "云岭镇政府"])
def test_who_gives_stands_before_how_it_is_given(who: str, how: str) -> None:
    assert _given(f"2021年，{who}{how}安排专项资金300万元。")[0][0] == who


@pytest.mark.parametrize("name", ["向阳镇", "向阳乡人民政府", "和平镇", "和静县", "将乐县财政", "由旺镇", "共和县"])
def test_a_name_may_begin_like_a_preposition(name: str) -> None:
    assert _given(f"2022年，{name}安排资金300万元。")[0][0] == name


def test_the_organ_that_writes_hands_out_what_its_last_sentences_tell_of() -> None:
    assert _given("我局重视养护工作。年末又安排养护资金300万元。") == [("白鹭县财政局", "county")]
    assert _given("我局重视养护工作。\n年末又安排养护资金300万元。") == [(None, None)]
    assert _given("我局重视养护工作。县政府已批复方案。年末又安排养护资金300万元。") == [(None, None)]


def test_own_words_of_a_smaller_place_are_not_the_issuer() -> None:
    assert _given("我镇自筹资金300万元。") == [("我镇", "township")]


@pytest.mark.parametrize(
    ("passage", "issuer", "level"),
    [
        ("自治区财政安排资金300万元。", "白鹭县财政局", "province"),
        ("自治区本级安排资金300万元。", "白鹭县财政局", "province"),
        ("云川自治州财政安排资金300万元。", "白鹭县财政局", "city"),
        ("白鹭自治县财政安排资金300万元。", "白鹭县财政局", "county"),
        ("市财政安排资金300万元。", "重庆市财政局", "province"),
        ("落实市级资金300万元。", "上海市青河区水务局", "province"),
        ("区财政安排资金300万元。", "重庆市青河区财政局", "county"),
        ("市财政安排资金300万元。", "腾冲市财政局", "county"),
        ("昆山市财政局安排资金300万元。", None, "county"),
        ("昆山市财政安排资金300万元。", "云川市财政局", "county"),
        ("北京市财政安排资金300万元。", "云川市财政局", "province"),
        ("市财政安排资金300万元。", "云川市财政局", "city"),
        ("高新区管委会安排资金300万元。", "云川市财政局", None),
        ("上级下达资金300万元。", "云川市财政局", None),
        ("落实国家和省级资金300万元。", "云川市财政局", None),
        ("落实地方配套资金300万元。", "云川市财政局", None),
        ("财政部门安排资金300万元。", "云川市财政局", None),
        ("地区财政安排资金300万元。", "云川市财政局", None),
        ("盟财政安排资金300万元。", "云川市财政局", "city"),
        ("苏木自筹资金300万元。", "云川市财政局", "township"),
        ("中央企业投资300万元。", "云川市财政局", None),
        ("市财政局下达我区补助资金300万元。", "云川市财政局", "city"),
        ("本级预算安排资金300万元。", "云川市财政局", "city"),
        ("北京市财政安排市级资金300万元。", "云川市财政局", "province"),
        ("争取到中央预算内投资1200万元（含省级300万元）。", "云川市财政局", "province"),
        ("本级预算安排资金300万元。", None, None),
        ("给予该镇偏远镇补助300万元。", "云川市财政局", None),
    ],
)
def test_a_level_is_what_the_place_is(passage: str, issuer: str | None, level: str | None) -> None:
    assert getattr(said(passage, **({"issuer": issuer} if issuer else {})).get("level"), "value", None) == level


@pytest.mark.parametrize(
    ("issuer", "assembly", "name", "level"),
    [
        (None, "昆山市第十七届人民代表大会第三次会议", "市财政", Level.COUNTY),
        (None, "重庆市政协五届二次会议", "市财政", Level.PROVINCE),
        ("市水务局", "对昆山市十七届人大三次会议第3号建议的答复", "市财政", Level.COUNTY),
        (None, "云川市十七届人大三次会议", "市财政", Level.CITY),
        ("白鹭县水务局", "昆山市十七届人大三次会议", "市财政", Level.CITY),
        (None, "对白鹭县第十五届人民代表大会第一次会议第2号建议的答复", "本级", Level.COUNTY),
        (None, "州政协第十五届一次会议", "本级", Level.CITY),
        (None, "", "本级", None),
        (None, "", "青山区财政局", Level.COUNTY),
        (None, "", "云川市青山区", Level.COUNTY),
        (None, "", "贫困山区", None),
        (None, "", "工业园区", None),
        (None, "", "革命老区", None),
        (None, "", "住房和城乡建设部", Level.CENTRAL),
        (None, "", "公安部门", None),
        (None, "", "云川市第一中学", None),
        ("昆山市水务局", "", "全市", Level.COUNTY),
    ],
)
def test_whose_assembly_is_answered_says_the_level_where_the_issuer_does_not(
    issuer: str | None, assembly: str, name: str, level: Level | None
) -> None:
    assert Levels(issuer, assembly).of_payer(name) is level


def test_an_office_without_a_name_stands_at_the_level_of_the_assembly_that_it_answers() -> None:
    text = "2022年，我局安排资金300万元。"
    session = Proposal(session="白鹭县第十五届人民代表大会第一次会议")
    letter = replace(parse(text), metadata=Metadata(proposal=session))
    assert [(each.payer, each.level) for each in guess(letter, recognise(text)).values()] == [("我局", Level.COUNTY)]
    assert _given(text, issuer="") == [("我局", None)]


def test_parts_keep_the_payer_of_their_total_unless_they_name_their_own() -> None:
    total = "近年来我县投入900万元，改造村道600公里。"
    assert _given(total + "其中：县道投入资金300万元，改造96公里；村道投入资金200万元。") == [("我县", "county")] * 3
    assert _given("2021年省、市共下达全市村道资金900万元，其中白鹭县下达300万元。") == [("省、市", None)] * 2
    assert _given("各县（市、区）共投入900万元，其中澄湖县投入300万元。")[1] == ("澄湖县", "county")


def test_who_is_spoken_of_as_this_one_has_the_name_that_stands_before_if_one_does() -> None:
    assert _given("云川供电公司高度重视，其中该公司累计投资300万元。") == [("云川供电公司", None)]
    assert _given("云岭镇高度重视，该镇自筹300万元。") == [("云岭镇", "township")]
    assert _given("云川公司与青云公司合作，该公司投资300万元。") == [("该公司", None)]
    assert _given("该镇财政困难，该镇自筹300万元。") == [("该镇", "township")]


def test_parts_of_what_came_from_above_stay_or_go_on_and_are_of_the_same_origin() -> None:
    total = "共争取到中央和省上级专项资金500万元，其中：市本级200万元，县市区300万元。"
    assert _given(total) == [("中央和省", None)] * 3
    assert [facts.get("recipient") for _, facts in guessed(total)] == [None, "市本级", "县市区"]
    assert _given("全市共投入500万元，其中：市本级200万元。")[1] == ("市本级", "city")


def test_a_level_gives_its_part_of_what_nobody_else_gave() -> None:
    for level in ("自治区", "省", "市", "地方", "县级"):
        assert _given(f"项目总投资900万元，其中{level}补助300万元。")[1][0] == level
        assert _given(f"工程总投资900万元，包括{level}300万元、群众自筹20万元。")[1][0] == level


def test_a_part_that_names_a_fund_of_its_own_has_not_the_payer_of_its_total() -> None:
    total = "县财政安排资金500万元，其中"
    assert _given(total + "2021年200万元。")[1] == ("县财政", "county")
    assert _given(total + "贴息资金200万元。")[1] == ("县财政", "county")
    assert _given(total + "债券资金200万元。")[1] == (None, None)
    assert _given(total + "车购税补助200万元。")[1] == ("车购税", "central")


def test_a_list_of_funds_is_not_all_of_who_gave_its_first_sum() -> None:
    assert (
        _given("县财政安排200万元、福彩公益金100万元、债券资金50万元。") == [("县财政", "county")] + [(None, None)] * 2
    )
    assert _given("县财政安排管护资金200万元、养护资金100万元。") == [("县财政", "county")] * 2
    assert _given("我县投入200万元，引进企业投资100万元。")[1] == ("企业", None)


def test_what_several_gave_in_all_is_of_none_of_them() -> None:
    assert _given("县财政投入200万元、部门帮扶100万元、群众自筹50万元，共计投入350万元。")[3] == (None, None)
    assert _given("县财政投入200万元，拨付100万元，共计投入300万元。") == [("县财政", "county")] * 3


def test_what_is_given_every_year_is_by_the_same_in_all() -> None:
    passage = "2006-2009年，省财政厅、省民政厅每年联合下拨5000万元补助资金，四年共2亿元。"
    assert _given(passage) == [("省财政厅、省民政厅", "province")] * 2
    assert [facts.get("year") for _, facts in guessed(passage)] == ["2006/2009"] * 2
    assert "base" not in said(passage)


def test_who_gave_an_item_of_a_list_did_not_give_the_next_one() -> None:
    assert _given("群众自筹资金5万元；2016年街道延长线投入资金300万元。") == [("群众", None), (None, None)]


def test_one_of_two_who_agreed_pays_and_who_is_asked_is_named_without_the_asking() -> None:
    assert _given("县政府与和谐集团签订协议，由该集团投资1.2亿元建设停车楼。") == [("和谐集团", None)]
    assert _given("请市财政局在2024年预算中安排200万元。", issuer="云川市民政局") == [("市财政局", "city")]


@pytest.mark.parametrize(
    ("passage", "payer", "level"),
    [
        ("2022年省财政补助500万元，市、县各配套100万元。", None, None),
        ("已协调云岭能源集团捐赠500万元建设图书馆。", "云岭能源集团", None),
        ("对口支援的云川市财政拨款600万元。", None, "city"),
        ("今后三年县财政每年安排水利资金200万元。", "县财政", "county"),
        ("县发改局将该项目纳入2023年中央预算内投资计划，拟安排资金800万元。", None, None),
        ("经多方协调，云岭煤业公司同意出资60万元修复受损道路。", "云岭煤业公司", None),
    ],
)
def test_who_pays_is_told_from_who_has_to_do_with_it(passage: str, payer: str | None, level: str | None) -> None:
    assert _given(passage, issuer="云川市财政局")[-1] == (payer, level)


@pytest.mark.parametrize(
    ("passage", "given"),
    [
        (
            "根据《省财政厅关于下达2022年补助资金的通知》（云财〔2022〕18号），下达我县资金300万元。",
            ("省财政厅", "province"),
        ),
        ("《省财政厅关于下达2022年资金的通知》（云财〔2022〕18号）下达我县资金300万元。", ("省财政厅", "province")),
        ("根据《市发改委关于下达2022年中央预算内投资计划的通知》，下达资金300万元。", (None, None)),
        ("依据《省财政厅 省水利厅关于下达2022年资金的通知》，下达我县资金300万元。", (None, None)),
        ("收到《云岭镇政府关于安排建设资金的请示》，安排资金300万元。", (None, None)),
    ],
)
def test_an_office_tells_in_a_title_what_it_hands_out(passage: str, given: tuple[str | None, str | None]) -> None:
    assert _given(passage) == [given]


def test_who_hands_goods_over_before_their_worth_is_told_gave_them() -> None:
    assert _given("省体育局补助器材一批，价值26万元。", issuer="云川市财政局") == [("省体育局", "province")]


def test_rates_in_a_row_are_by_the_same_until_another_pays() -> None:
    rates = "中央财政给予市级美术馆每馆每年40万元，县级美术馆每年16万元"
    assert _given(rates + "。") == [("中央财政", "central")] * 2
    assert _given(rates + "，省财政给予文化站每年4万元。")[2] == ("省财政", "province")
    assert _given("中央财政给予每馆每年40万元，收取门票每年16万元。")[1] == (None, None)


def test_who_furthers_a_project_does_not_pay_for_it() -> None:
    assert _given("我局推进投资20万元的青石桥和投资300万元的白鹭桥。") == [(None, None), (None, None)]
    assert _given("今年我局加大争取力度，总投资800万元的青石项目已投入资金300万元。") == [(None, None), (None, None)]


@pytest.mark.parametrize(
    "what", ["国家甲级民宿", "国家5A级景区", "国家级传承人", "国家地理标志产品", "国家重点实验室", "国家卫生县城"]
)
def test_the_state_that_ranks_a_thing_does_not_pay_for_it(what: str) -> None:
    assert _given(f"对评定为{what}的给予300万元奖励。") == [(None, None)]


def test_a_rank_right_before_what_is_given_is_no_payer() -> None:
    assert _given("被评为国家甲级给予10万元奖励。") == [(None, None)]


def test_who_gets_a_sum_is_no_part_of_the_name_of_who_gives_it() -> None:
    assert _given("省财政每个村补助50万元。")[0][0] in (None, "省财政")
    assert _given("我县获国家生态功能区转移支付300万元。")[0][0] in (None, "国家")


def test_who_raises_money_beside_what_another_gave_is_not_guessed() -> None:
    passage = "我局积极协调，2021年财政支持青石乡食堂60万元，并筹集资金90万元。"
    assert _given(passage) == [("财政", None), (None, None)]
    assert _given("县财政局筹措资金300万元修建村道。") == [("县财政局", "county")]


def test_who_has_to_bear_the_rest_itself_did_not_give_what_is_told_next() -> None:
    passage = "不足部分由地方政府自筹，青石食堂于6月投入使用，已下拨州县资金40万元。"
    assert _given(passage) == [("州县", None)]


def test_the_budget_that_goes_by_a_rate_pays_and_not_who_was_spoken_of_before() -> None:
    passage = "青石村每年投入23万元，财政按人平30元预算不足8万元。"
    assert [payer for payer, _ in _given(passage)] == ["青石村", "财政", "财政"]


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        (
            "第一师投入300万元，四师投入200万元，五师六十二团投入100万元。",
            [("第一师", "city"), (None, None), (None, None)],
        ),
        ("第一师安排300万元，一师四十一团安排200万元。", [("第一师", "city"), (None, None)]),
        ("兵团第一师安排300万元。", [("兵团第一师", "city")]),
        ("八师石河子市财政安排300万元。", [("八师石河子市财政", "city")]),
        ("我局高度重视，先后投入。一师四十一团安排200万元。", [(None, None)]),
        ("县财政安排300万元，云岭寺投入200万元。", [("县财政", "county"), (None, None)]),
        ("省财政与市财政各补300万元。", [(None, None)]),
        ("县财政局高度重视，五年共投入200万元。", [("县财政局", "county")]),
        ("县财政局高度重视，前期投入200万元。", [("县财政局", "county")]),
        ("县财政安排300万元，累计投入200万元。", [("县财政", "county")] * 2),
    ],
)
def test_who_is_not_known_gives_nothing_of_who_was_spoken_of_before(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _given(passage) == givers


@pytest.mark.parametrize(
    ("passage", "giver"),
    [
        ("省级龙头企业奖励30万元。", (None, None)),
        ("国家级农业示范社每个补助30万元。", (None, None)),
        ("省级农业示范社每个补助30万元。", (None, None)),
        ("省级每亩补助30元。", ("省级", "province")),
        ("县级财政对贫困村每村补助30万元。", ("县级财政", "county")),
        ("一类村每村补助5万元。", (None, None)),
        ("一类社区每社区补助5万元。", (None, None)),
    ],
)
def test_a_rank_of_who_gets_a_prize_is_no_giver(passage: str, giver: tuple[str | None, str | None]) -> None:
    assert _given(passage) == [giver]


@pytest.mark.parametrize(
    ("passage", "payers"),
    [
        (
            "近年来，省财政进一步提高护林补偿标准，将集体林的补偿标准从每亩10元提高到15元。",
            ["省财政", "省财政"],
        ),
        (
            "从2012年起，中央财政按权属实行不同的补偿标准：国有林补偿标准为每亩5元，集体林补偿标准为每亩9元。",
            ["中央财政"] * 2,
        ),
        ("省财政高度重视村医待遇，村医补助标准为每月800元。", [None]),
        ("县林业局提高了补偿标准，集体林补偿标准为每亩15元。", [None]),
    ],
)
def test_a_purse_pays_by_the_standard_that_it_lays_down_and_an_office_may_not(
    passage: str, payers: list[str | None]
) -> None:
    assert [facts.get("payer") for _, facts in guessed(passage)] == payers
