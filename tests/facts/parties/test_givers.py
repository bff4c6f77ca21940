"""Who gives a sum, where what opens its sentence or its list says it, and of whom nobody can tell."""

import pytest

from tests.facts.guesses import guessed


def _givers(passage: str) -> list[tuple[str | None, str | None]]:
    facts = [said for _, said in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]
    return [(each.get("payer"), getattr(each.get("level"), "value", None)) for each in facts]


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("县水务局委托设计院勘查，计划投资700余万元，对该河段依次治理。", [(None, None)]),
        ("上级下达该路资金900万元，而已完成投资2100万元。", [("上级", None), (None, None)]),
        ("省财政安排该桥300万元，目前已完成投资800万元。", [("省财政", "province"), (None, None)]),
        ("县水利局2021年启动泵站工程，目前累计完成固定资产投资300万元。", [(None, None)]),
        ("县供水站派人量测，作了初步估算，水管更换金额300万元。", [(None, None)]),
        ("县水利局计划投资300万元新建泵站。", [("县水利局", "county")]),
        ("县交通局完成投资300万元，修建道路3条。", [("县交通局", "county")]),
    ],
)
def test_what_a_work_is_planned_or_done_for_is_not_of_who_was_spoken_of_before(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("我省先后投入中央和地方水污染防治专项资金300万元。", [("中央和地方", None)]),
        ("县财政下达中央、省级农田资金300万元。", [("中央、省级", None)]),
        ("邀请省文化基金会捐助15万元修缮戏台。", [("省文化基金会", None)]),
        ("市里补给公交公司200万元。", [(None, None)]),
        ("各镇分配情况如下：云岭镇60万元，柳溪镇50万元。", [(None, None), (None, None)]),
        ("各镇安排60万元修路。", [("各镇", "township")]),
        ("我局对接到省市补助资金300万元，其中一般债券100万元。", [(None, None), ("一般债券", None)]),
        ("我局协调到资金300万元修桥。", [(None, None)]),
        ("由县教育局牵头，2022年落实公用经费60万元。", [(None, None)]),
        ("县发改局牵头、县住建局配合，去年共安排资金60万元。", [(None, None)]),
        ("县财政局牵头，县财政安排资金60万元。", [("县财政", "county")]),
        ("省财政厅核增我县转移支付60万元。", [(None, None)]),
    ],
)
def test_no_part_of_a_name_and_nobody_who_got_it_gives(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("我局又向省商务厅、省财政厅争取到改造资金120万元。", [("省商务厅、省财政厅", "province")]),
        ("我镇向县农业农村局、县乡村振兴局争取资金80万元。", [("县农业农村局、县乡村振兴局", "county")]),
        ("我县向云岭银行融资，共计5000万元，用于修路。", [("云岭银行", None)]),
        ("市水务集团以特许经营权抵押向青石农商行贷款1.8亿元。", [("青石农商行", None)]),
        (
            "由云岭学校垫付所有费用，结束后，由云岭学校向市里的有关部门申领补贴，补贴标准为：每人200元。",
            [(None, None)],
        ),
    ],
)
def test_who_is_asked_or_lends_gives_and_not_who_asks(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("已安排120万元、协调江南师范大学捐赠25万元用于建设操场。", [(None, None), ("江南师范大学", None)]),
        ("联系云川集团捐赠图书款18万元。", [("云川集团", None)]),
        ("总投资3亿元，其中中央投资1亿元、要求地方投资2亿元。", [(None, None), ("中央", "central"), ("地方", None)]),
        ("社区筹资5万元、区政府财政拨付25万元。", [("社区", None), ("区政府财政", "county")]),
    ],
)
def test_who_is_brought_or_told_to_give_gives(passage: str, givers: list[tuple[str | None, str | None]]) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("市财政采取“以奖代补”，2016年、2017年分别补了40万元、30万元。", [("市财政", "city")] * 2),
        ("县财政给每个村各补5万元。", [("县财政", "county")]),
        ("县水务局去年花了36万元清理河道。", [("县水务局", "county")]),
        ("2018年区园林局花120.5万元做绿化。", [("区园林局", "county")]),
        ("县财政局列支荷花节经费30万元。", [("县财政局", "county")]),
        ("县财政局的雪花30万元。", [(None, None)]),
        ("县林业局种花30万元。", [(None, None)]),
        ("县财政弥补了缺口，其中差额30万元。", [(None, None)]),
        ("我局很重视。省政府在《关于发展的意见》中，明确每年安排800万元配套资金。", [("省政府", "province")]),
        ("市科技局启动实施“百企”专项，立项支持30个项目，安排资金300万元。", [("市科技局", "city")]),
        ("市内各燃气单位这几年不断加大更新力度，仅2019年投入就达300万元。", [("市内各燃气单位", None)]),
        (
            "现在省财政从公益金里列出专项扶持养老：一是对养老院给予补贴，2015年-2018年累计安排300万元。",
            [("省财政", "province")],
        ),
    ],
)
def test_what_people_say_for_paying_and_what_stands_between(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        (
            "县财政累计补助900万元。其中，自治区支持12个乡改造道路，每乡补助标准60万元，共补助资金720万元。",
            [("县财政", "county"), ("自治区", "province"), ("自治区", "province")],
        ),
        (
            "市财政累计补助900万元。其中，青石县实施改造，每户补助2万元；柳溪县修路，补助60万元。",
            [("市财政", "city")] * 3,
        ),
        ("省财政安排300万元，其中，县水利局牵头治理河道，投资100万元。", [("省财政", "province")] * 2),
    ],
)
def test_a_part_is_by_who_is_spoken_of_in_it_unless_that_is_a_place(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("2019年已将柳溪村公厕列为市级资金补助项目，计划补助资金12万元。", [("市级", "city")]),
        ("青石桥已列入省级危桥改造计划，补助资金60万元。", [("省级", "province")]),
        ("云岭镇公墓列入2021年市级福彩公益金支持项目，金额30万元。", [("市级", "city")]),
        ("该路已列入市级“四好农村路”计划，总投资600万元。", [(None, None)]),
        ("该路已列入市级“四好农村路”计划，县财政补助60万元。", [("县财政", "county")]),
        ("云岭寺列为省级文物保护单位，补助资金60万元。", [(None, None)]),
        ("该站已列入2023年县级预算，安排资金60万元。", [("县级", "county")]),
        ("该站已列入省级规划，安排资金60万元。", [(None, None)]),
    ],
)
def test_whose_plan_a_work_stands_in_helps_it(passage: str, givers: list[tuple[str | None, str | None]]) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("省级政府安排的养护补助，每公里不得少于县道7000元、乡道3500元。", [("省级政府", "province")] * 2),
        ("县财政补助小学每人300元、初中500元。", [("县财政", "county")] * 2),
        (
            "县财政对公厕每座补助3000元，群众自筹500元、其他200元。",
            [("县财政", "county"), ("群众", None), (None, None)],
        ),
    ],
)
def test_the_next_rate_of_a_list_is_by_the_same(passage: str, givers: list[tuple[str | None, str | None]]) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("用国家灾后重建补助资金700万元安排的三条道路，路面已完工。", [("国家", "central")]),
        ("拿县级财政资金30万元修路。", [("县级财政", "county")]),
        ("用电费300万元。", [(None, None)]),
    ],
)
def test_whose_money_is_used_gave_it(passage: str, givers: list[tuple[str | None, str | None]]) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    "passage",
    [
        "山区补助300万元。",
        "革命老区补助资金300万元。",
        "灾区补助300万元。",
        "在城区补短板投入300万元。",
        "创建省级园区补助300万元。",
        "对青石县等5个县，每县补助200万元。",
        "每省补助3000万元。",
        "省会城市补助300万元。",
        "国家级贫困县补助300万元。",
        "国家规定的补助标准为每亩30元。",
        "县级公立医院补助资金300万元。",
        "获评国家级奖补300万元。",
        "省际补偿资金300万元。",
        "省道改造资金300万元。",
        "省内企业扶持资金300万元。",
        "向市、县财政下达300万元。",
    ],
)
def test_what_is_called_by_a_level_is_nobodys_money(passage: str) -> None:
    assert _givers(passage) == [(None, None)]


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("我局协调县自然资源局落实用地，投资300万元建设停车场。", [(None, None)]),
        ("协调公交公司增加班次，投入300万元。", [(None, None)]),
        ("协调县财政局落实资金，投入300万元。", [("县财政局", "county")]),
        ("请求县财政解决经费缺口，安排300万元。", [("县财政", "county")]),
        ("县水务公司向县农发行融资3亿元。", [("县农发行", None)]),
    ],
)
def test_who_is_asked_for_another_thing_gives_no_money(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("柳溪村新建石桥项目已列入危桥改造计划，投入95万元新建一座石桥。", [(None, None)]),
        ("柳溪镇新建敬老院工程已被列入计划，投入300万元建成主楼。", [(None, None)]),
        ("青石县新建水库1座，投入300万元。", [("青石县", "county")]),
        ("县水利局新建泵站3座，投入90万元。", [("县水利局", "county")]),
        ("2021年，产粮大县奖励资金安排江北省3亿元，由产粮大县统筹使用。", [(None, None)]),
        ("先进镇奖补资金下达柳溪镇30万元。", [(None, None)]),
        ("市奖补资金下达青石县30万元。", [("市", "city")]),
        ("县财政奖励资金安排30万元。", [("县财政", "county")]),
    ],
)
def test_a_place_in_the_name_of_a_work_or_a_fund_gives_nothing(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("奖励云岭公司30万元。", [(None, None)]),
        ("兑现云岭集团奖补资金30万元。", [(None, None)]),
        ("投入云岭公司资金30万元。", [(None, None)]),
        ("给予市足球协会经费20万元。", [(None, None)]),
        ("云岭集团捐资30万元。", [("云岭集团", None)]),
        ("引进云岭公司投资3000万元。", [("云岭公司", None)]),
    ],
)
def test_a_firm_behind_a_verb_of_giving_gives_nothing(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("目前，县财政已兑现60万元，其余40万元由乡镇兑现。", [("县财政", "county"), ("乡镇", "township")]),
        ("县财政补助30万元，不足的10万元由村集体补足。", [("县财政", "county"), ("村集体", None)]),
        ("县财政安排30万元，由乡镇兑付到户。", [("县财政", "county")]),
        ("县财政安排30万元由学校兑现给学生。", [("县财政", "county")]),
        ("其余20万元由社区自筹。", [("社区", None)]),
    ],
)
def test_who_pays_the_rest_bears_it_and_who_hands_on_does_not(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("县水利局补助云岭村3万元、青石村2万元。", [("县水利局", "county")] * 2),
        ("县水利局投入3万元，石桥镇2万元。", [("县水利局", "county"), (None, None)]),
        ("2019年县财政安排30万元，2020年增加到40万元，2021年达到50万元。", [("县财政", "county")] * 3),
        ("采取县补助3万元、镇配套2万元的办法。", [("县", "county"), ("镇", "township")]),
    ],
)
def test_who_gives_to_one_place_gives_to_the_next_and_what_it_came_to(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("在省交通厅的大力支持下，我县争取到补助资金30万元。", [("省交通厅", "province")]),
        ("得到了市水利局的关心支持，安排补助资金30万元。", [("市水利局", "city")]),
        ("在县水利局的大力支持下，争取到补助资金30万元。", [(None, None)]),
        ("在省交通厅的支持下，县财政安排30万元。", [("县财政", "county")]),
        ("在省交通厅的支持下，争取到中央资金30万元。", [("中央", "central")]),
    ],
)
def test_who_above_the_writer_helped_to_a_sum_gave_it_unless_another_is_named(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("省级财政、省教育厅每年联合下拨700万元。", [("省级财政、省教育厅", "province")]),
        ("市级财政部门、市文旅局拨付场馆经费70万元。", [("市级财政部门、市文旅局", "city")]),
        ("我局向省体育局、省级财政部门争取到建设资金70万元。", [("省体育局、省级财政部门", "province")]),
        ("商省级财政部门安排松溪县70万元。", [("省级财政部门", "province")]),
        ("省级财政、市级财政拨付资金70万元。", [("省级财政、市级财政", None)]),
        ("省财政、市财政局拨付资金70万元。", [("省财政、市财政局", None)]),
    ],
)
def test_a_purse_and_an_office_of_its_level_give_together_and_of_two_levels_neither_is_told(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("我镇从县林草局获得补助资金7万元。", [("县林草局", "county")]),
        ("我局向省体育局、省教育厅获得场地资金70万元。", [("省体育局、省教育厅", "province")]),
        ("在建项目从县自然资源局取得许可，投入70万元。", [(None, None)]),
    ],
)
def test_who_money_was_got_from_gave_it(passage: str, givers: list[tuple[str | None, str | None]]) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("县财政局三年内安排70万元。", [("县财政局", "county")]),
        ("县财政局对新建省级孵化器按70万元标准给予奖励。", [("县财政局", "county")]),
        ("2023年，县财政局将办公经费由30万元增加到70万元。", [("县财政局", "county")] * 2),
        ("住户分摊费用，市财政局补贴7万元。", [("市财政局", "city")]),
        ("资金由省林草局累计补助70万元。", [("省林草局", "province")]),
        ("我镇协调县林草局先后安排7万元。", [("县林草局", "county")]),
        ("根据《省林草局关于下达2022年资金的通知》（云林〔2022〕8号），已下达我县70万元。", [("省林草局", "province")]),
    ],
)
def test_who_gives_is_known_by_any_adverb_and_a_purse_by_its_keeper(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("国家财政按照每人每年70元的标准给予补助。", [("国家财政", "central")]),
        (
            "落实资金90万元（其中国家财政70万元、省级20万元）。",
            [(None, None), ("国家财政", "central"), ("省级", "province")],
        ),
        ("经请示县政府，我县财政安排资金7万元。", [("我县财政", "county")]),
        ("经请示县政府，东溪县财政局安排资金7万元。", [("东溪县财政局", "county")]),
        ("经请示县政府，安排资金7万元。", [("县政府", "county")]),
        ("省财政分配专项资金70万元，由各乡镇统筹安排使用。", [("省财政", "province")]),
        ("省级下达县级公共服务奖补资金7亿元。", [("省级", "province")]),
        ("县委、县政府对茶企分别奖励9万元、7万元。", [("县委、县政府", "county")] * 2),
    ],
)
def test_a_purse_gives_whoever_was_asked_and_whoever_uses_it(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize("bears", ["承担", "负责", "负担"])
@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("所需经费9万元由镇财政{}。", [("镇财政", "township")]),
        ("补贴标准为每床70元，由市级财政{}。", [("市级财政", "city")]),
        ("总投资90万元，资金全部由县级财政{}。", [("县级财政", "county")]),
        ("其余9万元由松溪镇{}。", [("松溪镇", "township")]),
        ("9万元、7万元分别由省财政、市财政{}。", [("省财政", "province"), ("市财政", "city")]),
        ("会议明确由县财政{}运行费用9万元。", [("县财政", "county")]),
    ],
)
def test_who_bears_a_sum_is_told_in_several_words(
    bears: str, passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage.format(bears)) == givers


@pytest.mark.parametrize(
    "passage",
    [
        "总投资900万元，由县交通局负责。",
        "水厂工程由县水利局负责，投资900万元。",
    ],
)
def test_who_has_a_work_done_bears_nothing_by_that(passage: str) -> None:
    assert _givers(passage) == [(None, None)]


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("该路已列入计划，投资70万元，资金由省林草局统筹补助。", [("省林草局", "province")]),
        ("该路已列入计划，投资70万元，资金由省级补助。", [("省级", "province")]),
        ("我县财政安排各部门工作经费，每个项目安排7万元。", [("我县财政", "county")]),
        ("我县农业部门安排工作经费7万元。", [("我县农业部门", "county")]),
    ],
)
def test_an_office_is_called_by_all_of_its_name_and_no_more(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("石门集团出资90万元、云岭村投工折资8万元。", [("石门集团", None), ("云岭村", None)]),
        ("县工会捐资4万元，松坪村捐地折价3万元。", [("县工会", None), ("松坪村", None)]),
        ("由县水务局投资60万元、云岭村以劳折资5万元。", [("县水务局", "county"), ("云岭村", None)]),
        ("石门集团出资90万元，折资入股。", [("石门集团", None)]),
    ],
)
def test_who_gives_work_or_land_gives_what_it_is_worth(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("该桥总投资300万元，由市级财政补助资金和柳溪镇自筹资金解决。", [(None, None)]),
        ("改造需资金120万元，由上级专项资金与地方配套资金构成。", [(None, None)]),
        ("经费由县财政补助和业主自筹承担，共计40万元。", [(None, None)]),
        ("总投资260万元，由中央水利资金和县级配套资金承担。", [(None, None)]),
        ("总投资260万元，由县级财政补助资金解决。", [("县级财政", "county")]),
        ("经费26万元，由县财政承担，镇村配套资金另行筹集。", [("县财政", "county")]),
        ("群众自筹、商会捐助共26万元。", [(None, None)]),
        ("市级安排30万元，县级安排20万元，两级共投入50万元。", [("市级", "city"), ("县级", "county"), (None, None)]),
        ("村民投劳和在外乡贤捐款合计7万元。", [(None, None)]),
        (
            "省厅补助30万元，县财政配套20万元，共50万元，目前已支付40万元。",
            [("省厅", "province"), ("县财政", "county"), (None, None), (None, None)],
        ),
        (
            "县财政2021年投入30万元、2022年投入20万元，共50万元，今年再投入10万元。",
            [("县财政", "county")] * 4,
        ),
        ("县财政配套与业主自筹资金共计60万元。", [(None, None)]),
        ("群众自筹26万元、县商会捐助8万元。", [("群众", None), ("县商会", None)]),
    ],
)
def test_what_is_borne_out_of_several_funds_is_of_none_of_them(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("文化馆先后得到省文旅厅资助30万元、市慈善总会捐助6万元。", [("省文旅厅", "province"), ("市慈善总会", None)]),
        ("云岭中学获得市教育局奖励9万元、柳溪镇配套2万元。", [("市教育局", "city"), ("柳溪镇", "township")]),
        ("敬老院收到县红十字会捐赠5万元、石门公司捐赠3万元。", [("县红十字会", None), ("石门公司", None)]),
        ("云岭小学得到希望基金会援助7万元。", [("希望基金会", None)]),
        ("利用亚洲开发银行贷款900万美元治理湖区。", [("亚洲开发银行", None)]),
        ("云岭村获得资金5万元、自筹2万元。", [(None, None), (None, None)]),
    ],
)
def test_who_somebody_got_it_from_gives_and_so_does_each_beside(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


def test_who_gives_beside_another_one_gets_nothing() -> None:
    facts = [said for _, said in guessed("我镇得到县文旅局资助12万元、县红十字会捐助8万元。")]
    assert [each.get("recipient") for each in facts] == ["我镇", None]


@pytest.mark.parametrize(
    ("passage", "payer"),
    [
        ("园区引进白沙生物科技有限公司投资360万元，建起大棚60座。", "白沙生物科技有限公司"),
        ("我镇招引东岸食品有限公司投资1200万元建设加工厂。", "东岸食品有限公司"),
        ("2021年引入清源水务集团投资3000万元，建设污水处理厂。", "清源水务集团"),
        ("村里引来了石桥文旅公司投入90万元改造民宿。", "石桥文旅公司"),
        ("镇里引进的石桥茶业公司出资60万元修建机耕路。", "石桥茶业公司"),
        # What stands behind who was brought is another's, or it isn't told whose.
        ("我县引进东岸食品有限公司，县财政奖励20万元。", "县财政"),
        ("我镇引进龙头企业带动发展，县财政安排补助60万元。", "县财政"),
    ],
)
def test_a_firm_that_was_brought_gives_what_it_is_told_to_put_in(passage: str, payer: str | None) -> None:
    assert [payer for payer, _ in _givers(passage)] == [payer]


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("县级基本财力保障资金按人口安排3亿元。", [(None, None)]),
        ("争取到县级基本财力保障奖补资金800万元。", [(None, None)]),
        ("省财政下达县级基本财力保障补助1200万元。", [("省财政", "province")]),
        ("争取到县级村庄整治奖补资金800万元。", [("县级", "county")]),
        # A loan that is lent again isn't given once more by the same.
        ("县经信局安排资金60万元；3个项目获得再贷款资金900万元。", [("县经信局", "county"), (None, None)]),
        ("县财政安排资金60万元；再生水项目获批资金90万元。", [("县财政", "county"), (None, None)]),
        ("县财政安排资金60万元，再安排90万元。", [("县财政", "county")] * 2),
        # By how much a sum grew is of the same, a bracket behind it or not.
        ("县财政安排办公经费900万元（含居委会），比2019年增加60万元。", [("县财政", "county")] * 2),
        ("县财政安排办公经费900万元，比2019年增加60万元。", [("县财政", "county")] * 2),
    ],
)
def test_a_fund_for_counties_is_not_theirs_and_what_is_lent_again_not_of_who_gave_before(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "payers"),
    [
        ("省财政对低保标准已超过600元的县，每县再奖补50万元。", [None, "省财政"]),
        ("对供餐标准已超过80元的地区，省财政再补助20元。", [None, "省财政"]),
        ("中央财政补助标准达到80元。", ["中央财政"]),
    ],
)
def test_what_a_standard_must_have_reached_nobody_gives(passage: str, payers: list[str | None]) -> None:
    assert [payer for payer, _ in _givers(passage)] == payers


@pytest.mark.parametrize(
    ("passage", "payer"),
    [
        ("争取到市总工会困难职工救助金20万元。", "市总工会"),
        ("争取到省残联“爱心轮椅”善款20万元。", "省残联"),
        ("争取到省残联支持，购置轮椅20万元。", "省残联"),
    ],
)
def test_what_was_got_from_an_office_by_any_name_that_its_money_has_is_of_that(passage: str, payer: str | None) -> None:
    assert [payer for payer, _ in _givers(passage)] == [payer]


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("松林小学自筹资金6万元，县教体局补助30万元。", [("松林小学", None), ("县教体局", "county")]),
        ("松林镇中心幼儿园筹集6万元购置玩具。", [("松林镇中心幼儿园", None)]),
        ("松林小学投入30万元新建围墙。", [(None, None)]),
    ],
)
def test_a_school_gives_what_it_raised_itself(passage: str, givers: list[tuple[str | None, str | None]]) -> None:
    assert _givers(passage) == givers


@pytest.mark.parametrize(
    ("passage", "givers"),
    [
        ("通过“县财政补一点、镇里出一点、村里筹一点”的方式筹资60万元。", [(None, None)]),
        ("采取政府补一点、群众出一点的办法投入60万元。", [(None, None)]),
        ("中央补600元、省补300元、市县补90元。", [("中央", "central"), ("省", "province"), (None, None)]),
        ("省里补助县道7000元、乡道3600元。", [("省里", "province")] * 2),
        ("县文旅局已将该项目上报市文旅局争取资金600万元。", [("市文旅局", "city")]),
        ("我局已上报省文旅厅申请资金600万元。", [("省文旅厅", "province")]),
        ("我局已上报省文旅厅项目12个，总投资600万元。", [(None, None)]),
    ],
)
def test_who_each_puts_in_a_little_has_no_level_and_who_a_work_is_reported_to_is_asked(
    passage: str, givers: list[tuple[str | None, str | None]]
) -> None:
    assert _givers(passage) == givers
