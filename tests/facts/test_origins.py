"""Who gives, in the forms that fresh letters showed: behind rules, by provinces, ministries, and in lists of parts."""

from typing import Any

import pytest

from tests.facts.guesses import guessed, said


def _of(passage: str) -> tuple[str | None, str | None]:
    facts: dict[str, Any] = said(passage, issuer="白鹭县水利局", signed="2023-06-14")
    level = facts.get("level")
    return facts.get("payer"), level.value if level else None


@pytest.mark.parametrize(
    ("passage", "payer", "level"),
    [
        ("市水利局直接拨付县水利局专项资金300万元。", "市水利局", "city"),
        ("州财政局以白财农〔2022〕33号文件下达我县资金300万元。", "州财政局", "city"),
        ("县财政克服困难，挤出资金300万元。", "县财政", "county"),
        ("县财政在白石镇投入资金300万元修建道路。", "县财政", "county"),
        ("由县水利局负责落实资金300万元。", "县水利局", "county"),
        ("我县村干部报酬县级财政每年需配套300万元。", "县级财政", "county"),
        ("上年度县财政安排300万元。", "县财政", "county"),
        ("全市各级财政共投入资金300万元。", "各级财政", None),
        ("爱心企业白鹭实业有限公司捐资300万元修建广场。", "白鹭实业有限公司", None),
        ("该桥由远川集团援建，投资300万元。", "远川集团", None),
        ("所需资金300万元从县级预备费中列支。", "县级", "county"),
        # What stands between an organ and what it gives: since when, a paper's title, what it is taken from.
        ("我县自2019年起，每年从土地出让收入中安排资金300万元。", "我县", "county"),
        ("市财政局《关于下达2022年水利资金的通知》（白财农〔2022〕12号）下达我县资金300万元。", "市财政局", "city"),
        ("省交通运输厅在“十四五”期间给予我市补助资金300万元。", "省交通运输厅", "province"),
        ("同意从县级预备费中安排300万元用于购置设备。", "县级", "county"),
        ("省水利厅给各市州安排资金300万元。", "省水利厅", "province"),
        ("我县连续三年每年拿出300万元奖励企业。", "我县", "county"),
        ("国家电网投资300万元对农网进行改造。", "国家电网", None),
        # What a rule or a decision says.
        ("会议纪要（云府阅〔2023〕5号）明确市财政2023年内分批安排300万元补贴。", "市财政", "city"),
        ("县政府常务会议研究同意县财政安排资金300万元。", "县财政", "county"),
        ("县人民政府明确给予村道每年每公里300元补助。", "县人民政府", "county"),
        # Levels and places as they are called at home.
        ("省上下达我县公路养护经费300万元。", "省上", "province"),
        ("2018年中省市随公用经费下达我县取暖费资金300万元。", "中省市", None),
        ("广西投入少数民族发展资金300万元。", "广西", "province"),
        ("江苏援助我县资金300万元。", "江苏", "province"),
        ("从天津对口支援资金计划中下达资金300万元。", "天津", "province"),
        ("国家级少数民族发展资金300万元已下达。", "国家级", "central"),
        # Whose money an organ but hands on, or was asked for.
        ("市上支持我县生态修复重大项目中央预算内投资300万元。", "中央", "central"),
        ("省财政安排市级试点补助资金300万元。", "省财政", "province"),
        ("向省发展改革委争取中央预算内投资300万元。", "中央", "central"),
        ("2022年我县争取到省体育局体彩公益金300万元。", "省体育局", "province"),
        ("2022年争取农业农村部仓储保鲜设施项目资金300万元，已建成冷库4座。", "农业农村部", "central"),
        ("后来用区扶贫办补助的300万元修建了活动室。", "区扶贫办", "county"),
        ("我局整合今年的上级水利工程资金300万元。", "上级", None),
        ("我局已将该项目上报省水利厅，申请资金300万元。", "省水利厅", "province"),
        ("共下达省级财政资金（现代农业示范园区）300万元。", "省级财政", "province"),
        ("拟申请国家补助资金300万元。", "国家", "central"),
    ],
)
def test_who_gives_and_at_which_level(passage: str, payer: str, level: str | None) -> None:
    assert _of(passage) == (payer, level)


def test_several_funds_in_a_list_are_nobodys() -> None:
    assert _of("我局通过争取校舍维修改造、学前教育中央奖补等项目资金300万元。") == (None, None)


def test_one_city_and_ours_are_of_no_one_level() -> None:
    assert _of("2014年，江湾市和我市财政共安排300万元。") == ("江湾市和我市财政", None)


@pytest.mark.parametrize(
    ("passage", "payers"),
    [
        (
            "2022年县财政安排教育资金500万元，其中学校维修资金200万元、教师培训经费100万元、城区校园安防资金200万元。",
            ["县财政"] * 4,
        ),
        (
            "2022年我市共争取上级资金9亿元，包括：湿地工程资金5亿元；城市管网补助资金3亿元；中央大气资金0.6亿元；省级林业资金0.4亿元。",
            ["上级", "上级", "上级", "中央", "省级"],
        ),
        ("2022年我县共争取上级补助23.5亿元，其中一般性转移支付18亿元，专项转移支付5.5亿元。", ["上级"] * 3),
        ("县财政统筹解决该项目资金834万元（其中2023年解决284万元）。", ["县财政"] * 2),
        # Parts with an origin of their own, which isn't said.
        ("2022年县财政投入资金500万元，其中债券资金200万元、其他资金200万元。", ["县财政", None, None]),
        # Another year's sum behind a semicolon is no part.
        ("县财政安排500万元，其中：道路200万元；2021年镇政府安排桥梁100万元。", ["县财政", "县财政", "镇政府"]),
    ],
)
def test_parts_are_by_their_totals_giver_unless_they_name_an_origin(passage: str, payers: list[str | None]) -> None:
    assert [facts.get("payer") for _, facts in guessed(passage)] == payers


@pytest.mark.parametrize(
    ("passage", "payer"),
    [
        ("我局协调县财政局落实资金300万元。", "县财政局"),
        ("向国家申请资金300万元。", "国家"),
        ("积极向省里争取资金300万元。", "省里"),
        ("青云集团帮扶资金300万元。", "青云集团"),
        ("省水利厅一直高度重视山区供水，近三年来，共安排资金300万元。", "省水利厅"),
        ("县交通运输局历来重视村道建设，今年安排养护资金300万元。", "县交通运输局"),
        ("省财政建立了均衡性转移支付机制，2022年下达青石县补助资金300万元。", "省财政"),
        ("省财政于 2019 年度完善机制，2022年下达青石县补助资金300万元。", "省财政"),
        ("我厅与省农行建立了合作机制，省农行力争3年内提供300万元融资。", "省农行"),
        ("县级预算安排防火经费40万元；关于绿化经费，2022年安排300万元。", "县级"),
        ("县级预算安排防火经费40万元；养护经费10万元；关于绿化经费，2022年安排300万元。", "县级"),
        ("省财政厅切实履行职责，积极筹措资金。一是2022年，筹措下达资金300万元。", "省财政厅"),
        ("我县从省农业农村厅争取到奖补资金300万元。", "省农业农村厅"),
        ("县妇联争取省妇联资金300万元。", "省妇联"),
        ("工程总投资300万元，资金来源为县级自筹。", "县级"),
        ("2023年部门预算中安排普法经费300万元。", None),
        ("县医保统筹基金支出300万元。", None),
        ("近年来，县委、县政府高度重视教育，2022年全县教育支出300万元。", None),
        ("县财政局高度重视教育，全县累计投入资金300万元。", None),
        ("省发改委以3号文件批复项目总投资300万元。", None),
        ("县级领导协调资金300万元。", None),
        ("市本级财政安排经费30万元，各县（市、区）财政安排经费共计300万元。", "各县（市、区）财政"),
        ("其中市县配套及社会投资300万元。", None),
        ("企业当年新增就业岗位的，给予每人300元吸纳就业补贴。", None),
        ("市级及以上补助资金300万元。", "市级及以上"),
        ("项目资本金300万元由县财政分三年安排。", "县财政"),
        ("今年我区共获批专项债券300万元。", "专项债券"),
        ("自治区文旅厅积极争取国家旅游基金补助资金，共下达我县300万元。", "自治区文旅厅"),
        ("已兑现奖励资金500万元，其中云川科技有限公司300万元。", None),
        ("县财政局重视养老。2022年，省民政厅补助30万元。2023年安排300万元用于改造。", None),
        ("县财政局重视养老。县民政局积极争取。2022年安排经费300万元。", None),
        ("作为省级重点水利项目申请资金300万元。", None),
        # whom a purse is told of that gives, and whom that only has to do with it
        ("省财政厅加大投入。2021年安排资金300万元。", "省财政厅"),
        ("省财政厅高度重视山区供水。一是2022年安排资金300万元。", "省财政厅"),
        ("省财政自2020年起取消补助。2021年安排资金300万元。", None),
        ("省财政厅负责绩效考核。2021年安排资金300万元。", None),
        ("省财政厅将视情况支持。2021年安排资金300万元。", None),
        ("省财政厅将加大投入。2021年安排资金300万元。", None),
        ("省财政厅统一监管项目资金。2021年安排资金300万元。", None),
        ("县财政局牵头成立专班。2021年安排资金300万元。", None),
        ("县财政局负责考核，安排专人管理资金。2021年安排资金300万元。", None),
        ("县财政局牵头成立专班。一是2021年安排资金300万元。", None),
        ("省财政厅、省水利厅2021年印发办法。一是2022年安排资金300万元。", None),
    ],
)
def test_who_pays_is_who_is_asked_or_who_was_spoken_of(passage: str, payer: str | None) -> None:
    assert _of(passage)[0] == payer


def test_to_whom_money_is_handed_gives_none() -> None:
    assert _of("拨付乡镇补助资金300万元。") == (None, None)


def test_parts_by_years_in_brackets_are_by_the_giver_of_their_total_and_what_stands_behind_is_not() -> None:
    passage = "积极争取中央整治资金4亿元（2019年1亿元、2020年3亿元），投入1亿元用于设备购置。"
    assert [facts.get("payer") for _, facts in guessed(passage)] == ["中央", "中央", "中央", None]
    passage = "落实资金500万元（其中中央财政300万元、省级200万元），投入100万元用于设备购置。"
    assert [facts.get("payer") for _, facts in guessed(passage)] == [None, "中央财政", "省级", None]
