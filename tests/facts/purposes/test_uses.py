"""Who gets a sum and what for, in lists, in rates and among institutions, as letters of departments say it."""

from typing import Any

import pytest

from tests.facts.guesses import guessed, said


def _said(passage: str, name: str) -> Any:
    return said(passage, issuer="白鹭县财政局", signed="2023-06-14").get(name)


def _each(passage: str, name: str) -> list[Any]:
    return [facts.get(name) for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


@pytest.mark.parametrize(
    ("passage", "recipient"),
    [
        ("柳溪市财政每年安排图书馆、文化馆各4万元。", "图书馆、文化馆"),
        ("县财政从2017年开始安排县文化馆、图书馆免费开放资金各10万元。", "县文化馆、图书馆"),
        ("县财政每年补助云岭文化馆免费开放资金10万元。", "云岭文化馆"),
        ("区财政每年补助乡镇文化站2.5万元。", "乡镇文化站"),
        ("省财政对乡镇综合文化站每站每年补助1万元。", "乡镇综合文化站"),
        ("我局于2015年安排柳溪农场管委会环境治理项目资金76.5万元。", "柳溪农场管委会"),
        ("2016年，我局给柳溪农场安排环境治理资金50万元。", "柳溪农场"),
        ("2017年县财政局仅安排我局项目资金300万元。", "我局"),
        ("截止2021年已划拨云岭县农村公益性公墓建设补助资金共计495万元。", "云岭县"),
        ("云岭县于2016年列入支持范围，5年来已累计享受补助资金5875万元。", "云岭县"),
        ("2022年，云岭县争取到省级资金300万元。", "云岭县"),
        ("2022年，云岭县落实中央和省级衔接补助资金300万元。", "云岭县"),
        ("安排中央财政资金2亿元支持内蒙古建设草原产业集群。", "内蒙古"),
        (
            "省财政安排300万元，支持云岭县青石镇、柳溪县白鹭乡等15个镇（乡）聚焦茶叶发展产业。",
            "云岭县青石镇、柳溪县白鹭乡等15个镇（乡）",
        ),
        ("将离任村（社区）干部补贴由150元/月提高到180元/月。", "离任村（社区）干部"),
        ("共下达我局省级福利彩票公益金72万元，该项资金全部用于养老服务中心建设。", "我局"),
        ("县财政每月发放津贴，百岁老人每人每月300元。", "百岁老人"),
        ("县财政对80—89周岁老人每人每月发放50元。", "80—89周岁老人"),
        ("其中国家级传承人每人每年补助2万元。", "国家级传承人"),
        ("争取上级资金6800万元用于新建校舍。其中，青石镇下达资金300万元。", "青石镇"),
        ("每个幸福院项目中央补助3万元，主要用于设施修缮。", "幸福院项目"),
        ("我局累计为全县23所乡镇卫生院争取设备购置资金1150万元。", "23所乡镇卫生院"),
        ("县民政局对全县21家服务照料中心下发补助资金77万元。", "全县21家服务照料中心"),
        ("离任村干部补贴从每人每月100元提高到150元。", "离任村干部"),
        ("2022年县农业局下达衔接资金180万元到青石乡。", "青石乡"),
        ("省财政下达今年第一批省对下均衡性转移支付补助资金7亿元。", None),
        ("财政部拨付地方优势特色农产品保险奖补资金300万元。", None),
        ("市财政局安排包含乡情馆建设在内的文化资金300万元。", None),
        ("为支持我省经济欠发达地区社区建设，省财政下拨300万元。", None),
        ("云岭县正在争取省级资金300万元。", None),
        ("云岭县落实资金300万元。", None),
        ("省交通厅补助标准为县道每公里80万元。", None),
        ("县财政安排维修文化站资金5万元。", None),
        ("县财政支持建设图书馆300万元。", None),
        ("县财政安排县文化馆建设资金300万元。", None),
        ("县财政安排我局负责的工程300万元。", None),
    ],
)
def test_institutions_offices_and_places_get_a_sum(passage: str, recipient: str | None) -> None:
    assert _said(passage, "recipient") == recipient


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("我县新建了垃圾焚烧场9个，下拨各乡镇垃圾处理设施建设费267万元。", "垃圾处理设施建设"),
        ("县财政安排资金226万元启动了村干部养老保险。", "启动了村干部养老保险"),
        ("供电公司投资300万元改善电力基础设施。", "改善电力基础设施"),
        ("投入中央专项资金300万元，集中用于改善普通高中办学条件。", "改善普通高中办学条件"),
        ("县财政安排文物保护资金300万元，主要用于名城项目（依据管理办法，近几年的计划）。", "名城项目"),
        ("纳入计划的区域性敬老院项目建设资金每所300-400万元。", "区域性敬老院项目建设"),
        ("村干部生活补助每人每月300元。", "村干部生活"),
        ("县财政每建一个卫生室补助5万元。", "卫生室"),
        ("我县统一采购焚烧炉9套，总投资300万元。", "采购焚烧炉"),
        ("今年上半年收到上级科技资金300万元。", "科技"),
        ("用区扶贫办补助的5万元在活动室院坝架设了彩钢瓦。", "在活动室院坝架设了彩钢瓦"),
        ("县财政划拨用于公墓建设的资金300万元。", "公墓建设"),
        ("市财政支持3个项目，其中云岭项目200万元。", "云岭项目"),
        ("共下达省级福利彩票公益金72万元，该项资金全部用于养老服务中心建设。", "养老服务中心建设"),
        ("申请县财政45万元作为全县贫困村卫生室修缮项目资金。", "全县贫困村卫生室修缮"),
        ("市财政对农村干部远程教育安排经费642万元。", "农村干部远程教育"),
        ("公益金用于支付敬老院办公设备购置费用33.9万元。", "敬老院办公设备购置"),
        ("投入重大民生设施建设的福彩公益金达4500万元。", "重大民生设施建设"),
        ("烈士陵园投资280余万元新建集中安葬工程已完工。", "新建集中安葬工程"),
        ("每年投资500万元，为45个社区建设服务站。", "为45个社区建设服务站"),
        ("县民政局发放特困供养金1860万元。", "特困供养金"),
        ("市体育局争取省级体育彩票公益金600万元，为各县建设健身步道。", "为各县建设健身步道"),
        ("四是安排财政配套资金300万元，整体推进保障性住房建设。", "推进保障性住房建设"),
        ("共计发放低保金284万元、特困供养金300万元。", "特困供养金"),
        ("县级财政按每人每年1800元标准给予补助。", None),
        ("每年实施的文化室项目最多有3个，补助资金300万元。", None),
        ("对居家养老服务每年安排专项资金200万元。", "居家养老服务"),
        ("公司将继续对薄弱的村逐步进行线路改造，五年计划总投资300万元。", "对薄弱的村逐步进行线路改造"),
        ("新建床位100张以上、运营1年以上的，给予每张床位5000元。", None),
        ("省级传承人按每人每年20000元补助的标准给予补助。", None),
        ("由各乡镇建设了扶贫道路硬化工程62个项目，总投资300万元。", "扶贫道路硬化工程"),
        ("我县共争取下达30户以上自然村通硬化路项目147个，总投资300万元。", "30户以上自然村通硬化路项目"),
        ("东面山每亩10元的补助属于省级公益林补偿资金。", "公益林补偿"),
        ("云岭水厂工程、柳溪水厂工程均已上报，两项目总投资300万元。", None),
        ("为防止贪大求洋、重复建设，明确单村补助不超过30万元。", None),
        ("为加快项目建设进度，县财政安排300万元。", None),
        ("人均财政补助标准由610元提高到640元。", None),
        ("目前已发放补贴300万元。", None),
        ("移民后期扶持标准为每人每年补助600元，扶持期限为20年。", "移民后期扶持"),
        ("共储备项目47个，总投资9亿元、需求8亿元，完成申报18个，到位资金300万元。", None),
        ("县财政对社区按照每个社区10万元进行补助。", None),
        ("按照补助标准每人300元发放。", None),
        ("县财政安排600元以外项目资金。", None),
    ],
)
def test_a_purpose_is_named_before_a_rate_behind_work_and_by_a_charge(passage: str, purpose: str | None) -> None:
    assert _said(passage, "purpose") == purpose


def test_the_sums_of_a_list_are_each_for_what_they_are_called_and_for_one_place() -> None:
    passage = "省财政已安排云岭县移民资金300万元、避险解困专项资金200万元、移民村建设资金100万元、其他专项资金50万元。"

    assert _each(passage, "purpose") == ["移民", "避险解困", "移民村建设", None]
    assert _each(passage, "recipient")[:2] == ["云岭县", "云岭县"]


def test_the_name_of_a_sum_is_not_that_of_the_sum_before_it() -> None:
    passage = "给予青石县云岭水库工程项目前期工作经费500万元及建设资金1200万元。"

    assert _each(passage, "purpose")[0] == "云岭水库工程项目前期工作"


def test_a_list_that_names_another_place_or_another_giver_hands_no_recipient_on() -> None:
    assert _each("省财政安排云岭县移民资金300万元、柳溪县养护资金200万元。", "recipient")[1] is None
    assert _each("省财政安排云岭县移民资金300万元、社会资金200万元。", "recipient")[1] is None


def test_yearly_sums_of_one_fund_are_for_the_same() -> None:
    passage = "市财政还对新能源公交购置进行补助，2016年补助400万元，2017年补助300万元。"

    assert _each(passage, "purpose") == ["新能源公交购置", "新能源公交购置"]
    assert _each(passage, "payer") == ["市财政", "市财政"]


def test_the_total_of_yearly_sums_is_given_by_who_gives_them_and_is_no_rate() -> None:
    yearly, total = guessed("省财政厅每年下拨5000万元社区用房建设补助资金，四年共2亿元。")

    assert yearly[1]["base"] == "每年"
    assert (total[1]["payer"], total[1]["purpose"]) == ("省财政厅", "社区用房建设")
    assert "base" not in total[1]


def test_a_rate_that_follows_a_rate_goes_to_the_institutions_named_before_it() -> None:
    passage = "中央财政给予市级公共图书馆、文化馆每馆每年40万元，县级图书馆每年16万元，乡镇文化站每站每年4万元补助。"

    assert _each(passage, "recipient") == ["市级公共图书馆、文化馆", "县级图书馆", "乡镇文化站"]
    assert _each(passage, "payer") == ["中央财政"] * 3


def test_a_level_below_the_givers_gets_its_part() -> None:
    passage = "争取到中央和省级文物保护资金3675万元，其中：市本级1560万元，县市区2115万元。"

    assert _each(passage, "recipient") == [None, "市本级", "县市区"]
    assert _each(passage, "payer") == ["中央和省级"] * 3


def test_what_a_closed_bracket_includes_makes_no_part_of_the_sum_behind_it() -> None:
    passage = "2022年县财政安排村级组织运转经费4884万元（含社区），比2021年增加315万元，社区经费提高到24万元/个。"

    assert _each(passage, "base") == [None, None, "个"]
    assert _each(passage, "purpose")[2] != "村级组织运转"


def test_the_parts_of_what_is_said_behind_a_semicolon_are_not_of_the_sum_before_it() -> None:
    passage = "省财政下达云岭县300万元；市财政支持3个项目，其中柳溪项目200万元。"

    assert _each(passage, "recipient") == ["云岭县", None]


def test_a_clause_that_is_over_hands_nothing_on_to_the_next() -> None:
    passage = "省财政划拨云岭县资金495万元，已超过补助标准，但县级财政用于公墓建设的资金不足300万元。"

    assert _each(passage, "recipient") == ["云岭县", None]


def test_what_is_said_behind_a_sum_is_of_that_sum() -> None:
    passage = "240万元用于补助青石市急救中心建设；1470万元用于补助柳溪县疾控中心建设；安排300万元用于培训。"

    assert _each(passage, "recipient") == ["青石市", "柳溪县", None]


def test_a_part_is_for_what_its_total_is_for_or_its_own_fund_and_never_for_its_origin() -> None:
    passage = "累计投入小区改造资金2.6亿元，完成改造小区46个，其中中央补助资金8600万元、省级补助资金2300万元。"
    assert _each(passage, "purpose") == ["小区改造"] * 3

    passage = "下达文物资金4500万元，其中：青石馆建设配套资金930万元、县级配套资金100万元、车购税资金50万元。"
    assert _each(passage, "purpose") == ["文物", "青石馆建设", "文物", "文物"]


def test_schools_and_hospitals_alone_in_a_list_of_parts_get_their_part() -> None:
    parts = guessed("下拨校舍维修经费667万元，其中：普通高中200万元、云岭小学367万元、新建小学100万元。")

    assert [facts.get("recipient") for _, facts in parts] == [None, "普通高中", "云岭小学", None]
    assert [facts.get("purpose") for _, facts in parts][:3] == ["校舍维修"] * 3


def test_a_part_is_for_the_work_that_its_own_clauses_tell() -> None:
    passage = "计划对村道进行改造，总投资900万元，其中2021年改造道路9条，投资300万元。"

    assert _each(passage, "purpose")[1] == "改造道路"


def test_sums_that_are_used_one_beside_the_other_are_no_parts() -> None:
    passage = "公益金用于支付敬老院设备购置费用33.9万元，用于支持服务站20.7万元。"

    assert _each(passage, "purpose") == ["敬老院设备购置", "支持服务站"]


def test_what_yearly_sums_come_to_is_per_no_year_and_a_rate_a_year_is_not_yearly() -> None:
    assert _each("从2014年起连续4年每年安排992万元共投入3968万元建设学校。", "base") == ["每年", None]
    assert _each("低保标准由每人每年4800元提高到5100元。", "base") == ["每人每年", "每人每年"]


def test_what_was_raised_is_per_the_same_as_what_it_was_raised_to() -> None:
    passage = "城区社区运转经费由20万元提高到25万元/个。"

    assert _each(passage, "base") == ["个", "个"]
    assert _each(passage, "recipient") == ["城区社区", "城区社区"]
    assert _each(passage, "purpose") == ["运转经费", "运转经费"]


def test_a_part_that_is_a_rate_keeps_what_it_is_per() -> None:
    passage = "安排我县保护资金80万元，其中传承人每人每年补助2万元。"

    assert _each(passage, "base") == [None, "每人每年"]


def test_posts_are_paid_by_the_time_that_their_table_says() -> None:
    passage = "村干部工作补贴按年计算：村主任13000元，村文书10400元。"

    assert _each(passage, "base") == ["年", "年"]
    assert [sort.value for sort in _each(passage, "sort")] == ["standard", "standard"]


@pytest.mark.parametrize("levels", ["省州县三级", "盟旗两级", "市、县两级"])
def test_levels_get_nothing_and_are_no_purpose(levels: str) -> None:
    passage = f"2023年累计下拨{levels}配套资金490万元，其中州级220万元，县级270万元。"

    assert _each(passage, "recipient") == [None] * 3
    assert _each(passage, "purpose") == [None] * 3
    assert _each(passage, "payer") == [levels, "州级", "县级"]
    assert [level.value if level else None for level in _each(passage, "level")] == [None, "city", "county"]


def test_stock_words_for_money_are_no_purpose() -> None:
    assert _each("对评定为甲级、乙级民宿的分别给予8万元、5万元补助奖励。", "purpose") == [None, None]
    assert _said("县财政下达奖励补助资金300万元。", "purpose") is None
    assert _said("县财政安排专项补助经费300万元。", "purpose") is None
    assert _said("全县争取各类资金3亿元，实施项目120个。", "purpose") is None
    assert _said("市财政给予县（市、区）补助300万元。", "purpose") is None
    assert _said("兑现奖补资金300万元，其中种粮大户20万元。", "purpose") is None
    assert _said("给予县级以上劳模慰问金2000元。", "purpose") is None
    assert _said("县财政补助100万元解决资金问题。", "purpose") is None


def test_what_came_of_a_work_is_no_cost_of_it_and_of_no_year_that_an_earlier_sentence_has() -> None:
    passage = "2021年争取冷库项目资金195万元。扶持4个合作社建设小型冷库，产生经济效益400万元。"

    assert _each(passage, "purpose") == ["冷库", None]
    assert _each(passage, "year") == ["2021", None]
    assert [sort.value if sort else None for sort in _each(passage, "sort")] == [None, "output"]


def test_a_site_in_the_name_of_a_work_gets_nothing() -> None:
    assert _said("下达中央预算内投资3200万元，支持青石古镇旅游设施项目建设。", "recipient") is None
    assert _said("下达中央预算内投资3200万元，支持青石镇旅游设施项目建设。", "recipient") == "青石镇"


def test_our_own_county_gets_what_is_given_it_for_a_project() -> None:
    passage = "2022年6月省级下达我县公墓改造项目1个资金10万元，已经下拨给青石镇。"

    assert _said(passage, "recipient") == "我县"


def test_what_a_sum_rose_by_is_for_the_same_and_not_for_what_is_said_behind_it() -> None:
    passage = "下达农田建设中央补助资金300万元，较上年增加80万元，支持各地建成高标准农田9万亩。"

    assert _each(passage, "recipient") == [None, None]
    assert _each(passage, "purpose") == ["农田建设", "农田建设"]


@pytest.mark.parametrize("batch", ["第一批", "第二批次", ""])
def test_a_batch_is_no_part_of_what_a_sum_is_for(batch: str) -> None:
    assert _said(f"下达2022年{batch}农田建设资金300万元。", "purpose") == "农田建设"


def test_what_was_given_one_after_the_other_and_what_a_work_costs_are_of_no_year_before_another_sum() -> None:
    passage = "2018年下达补助资金342万元；县交通局先后投入资金120万元；投资96万元的青石桥正在推进。"

    assert _each(passage, "year") == ["2018", None, None]


def test_an_increase_is_by_the_same_for_the_same_as_the_sum_that_grew_and_has_not_come() -> None:
    passage = "2021年，省财政安排银杏大县奖励资金47亿元，较上年增加2.6亿元。"
    told = {"payer": "省财政", "level": "province", "year": "2021"}
    grown = guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")[1][1]

    assert {name: grown.get(name) for name in told} == told
    assert grown["sort"] == "change"
    assert "status" not in grown


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("下达资金500万元，其中400万元用于管网改造，剩余100万元作为预备金。", [None, "管网改造", "预备金"]),
        ("下达资金500万元，其中管网改造400万元，剩余100万元结转下年。", [None, "管网改造", None]),
        ("2022年下达500万元，其中管网改造200万元。2023年又下达800万元。", [None, "管网改造", None]),
        ("2022年下达管网改造资金500万元，其中省级200万元。2023年又下达800万元。", ["管网改造"] * 3),
    ],
)
def test_what_but_a_part_is_for_neither_the_rest_nor_the_next_sentence_is(
    passage: str, purposes: list[str | None]
) -> None:
    assert _each(passage, "purpose") == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("县财政安排专项经费26万元，确保人口抽样工作顺利开展。", "人口抽样"),
        ("镇里投入26万元，有力保障了抗旱送水任务按时完成。", "抗旱送水"),
        ("县财政安排26万元，切实保证监测站正常运转。", "监测站"),
        ("县财政安排26万元，确保项目顺利实施。", None),
        ("县财政安排26万元，保证了资金及时到位。", None),
        ("乡邮员生活补贴每人每月提高到260元。", "乡邮员生活"),
        ("离岗兽医报酬每人每年增加到6000元。", "离岗兽医报酬"),
        ("将乡邮员每人每月提高到260元。", None),
    ],
)
def test_a_sum_is_for_what_it_makes_sure_of_and_a_raised_rate_for_what_was_raised(
    passage: str, purpose: str | None
) -> None:
    assert _each(passage, "purpose") == [purpose]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        ("拨付用于苗圃扩建的8万元、用于温棚修补的3万元。", ["苗圃扩建", "温棚修补"]),
        ("其中，用于苗圃扩建的资金8万元和用于温棚修补的资金3万元。", ["苗圃扩建", "温棚修补"]),
        ("县里安排用于支付苗木费用8万元，用于温棚修补3万元。", ["苗木", "温棚修补"]),
        ("县里安排资金8万元，用于温棚修补。", ["温棚修补"]),
    ],
)
def test_what_stands_behind_the_use_of_a_sum_is_what_the_next_one_is_for(passage: str, purposes: list[str]) -> None:
    assert _each(passage, "purpose") == purposes


def test_what_a_sum_counts_in_does_not_part_it_from_its_increase() -> None:
    passage = "今年县财政共安排护林员管护经费512万元（含季节性岗位），比2020年增加38万元。"

    assert _each(passage, "purpose") == ["护林员管护"] * 2
    passage = "去年全市下达均衡性转移支付52亿元（结算尚未结束，截至目前数），比2020年增加4亿元。"
    assert _each(passage, "purpose") == ["均衡性转移支付"] * 2
