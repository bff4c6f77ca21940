"""What a sum is for by the words right beside it, however these go on."""

import pytest

from tests.facts.guesses import guessed


def _purposes(passage: str) -> list[str | None]:
    return [facts.get("purpose") for _, facts in guessed(passage)]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("县民政局对因灾困难的农户每年投入8万元进行生活救助。", "生活救助"),
        ("全县共有道路30公里，投资300万元进行维修。", None),
        ("县里下达300万元进行预算调整。", None),
        ("每个村戏台建设的补助资金仅为2.4万元，缺口仍然不小。", "村戏台建设"),
        ("又将青石县列入“乡村智慧广播体系建设”项目给予中央项目补助资金96万元。", "“乡村智慧广播体系建设”项目"),
        ("追补了2020年乡村智慧广播体系建设项目资金98万元。", "乡村智慧广播体系建设"),
        ("为试点学校学生提供每生每天4元（全年按180天计）的营养膳食补助。", "营养膳食"),
        ("省政府对云岭库区移民发展每年实行定额补助扶持200万元。", "云岭库区移民发展"),
        ("对乡镇敬老院运行经费，县财政2020年预算安排68万元。", "乡镇敬老院运行"),
        ("2022年落实高标准农田建设中央和省级补助资金共计4500万元。", "高标准农田建设"),
        ("今年，投入水利资金680万元，完成白石河堤防加固2.3公里。", "完成白石河堤防加固"),
        ("县残联每年安排10万元资金为残疾人购买意外伤害保险。", "为残疾人购买意外伤害保险"),
        ("市财政局已将280万元基层公共文化服务经费列入2023年预算。", "基层公共文化服务"),
        ("全市安排2000万元设立中小企业转贷应急资金。", "中小企业转贷应急"),
        ("投资48万元的白石村文化礼堂已建成投用。", "白石村文化礼堂"),
        ("投资48万元的设备购买合同已签订。", None),
        ("一次性给予安家费5万元。", "安家费"),
        ("建成后每年运行维护费用约需60万元。", "运行维护"),
        ("为每个村卫生室配备价值3万元的医疗设备。", None),
        ("中央财政通过车购税资金补助你县通村组硬化路建设2600万元。", "通村组硬化路建设"),
        ("白石镇污水处理厂及管网一期工程（投资1800万元）已建成。", "白石镇污水处理厂及管网一期工程"),
        ("三家公司（投资1800万元）已签约。", None),
        ("合计村庄保洁经费为68万元。", "村庄保洁"),
    ],
)
def test_what_stands_right_beside_a_sum(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("我社区计划安装1200米左右的输水管道，由水库至白石，预计投入资金32万元。", "输水管道"),
        ("两岸要用混凝土浇灌3米高的护岸堤，投入资金大约90万元。", "护岸堤"),
        ("村里建议修建白石公路长700米，宽4米的水泥道路，概算投资21万元。", "修建白石公路"),
        ("代表建议修建柳溪机耕路长960米，宽3.5米的砂石道路，概算投资26万元。", "修建柳溪机耕路"),
        (
            "修缮白石小水塘、新建两个蓄水池（300、100立方米各一个）及茶园管网铺设需资金90万元。",
            "修缮白石小水塘、新建两个蓄水池（300、100立方米各一个）及茶园管网铺设",
        ),
    ],
)
def test_what_is_to_be_built_is_told_by_its_size_or_in_a_list(passage: str, purpose: str) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    "passage",
    [
        "本年度工程总投资3.4亿元，于今年8月下旬开工建设，已完成投资1亿元。",
        "2021年计划投入资金400万元，改造农户1200户。",
        "平均资助标准为每生每年2600元，具体标准在2100—2900元范围内确定。",
        "今年投入200万元，积极谋划项目。",
    ],
)
def test_dates_counts_and_what_says_nothing_of_a_work_are_nothing_that_a_sum_is_for(passage: str) -> None:
    assert set(_purposes(passage)) == {None}


def test_what_comes_of_a_work_is_no_part_of_its_name() -> None:
    passage = "中央财政下达奖励资金450万元用于古村落保护利用，柳溪县古村落将在道路、水电等方面得到改善。"
    assert _purposes(passage) == ["古村落保护利用"]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("成功申报省级生态农业示范园，获省级财政奖补资金100万元。", "生态农业示范园"),
        ("白石村被列入省级传统村落，获得补助资金50万元。", "传统村落"),
        ("市科技局立项支持“山区药材绿色种植技术”项目，支持经费20万元。", "“山区药材绿色种植技术”项目"),
        ("县里争取省级旅游厕所建设补助，每座补助8万元。", "旅游厕所建设补助"),
        ("全市现代农业发展专项资金规模达5000万元。", "现代农业发展"),
        ("该项目已列入2022年市政府为民实事，获补助资金60万元。", None),
    ],
)
def test_what_was_won_or_laid_down_in_the_clause_before(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "其中：小学阶段投入资金300万元，新建校舍7栋，维修8处；高中教育阶段投入500万元，改扩建食堂3个，安装空调90台。",
            ["小学阶段", "高中教育"],
        ),
        ("2022年，学前教育阶段安排资金80万元，改造园舍3所，添置玩具200套。", ["学前教育"]),
        ("城市供水方面投入8000万元，新建管网30公里，改造泵站2座。", ["城市供水"]),
        ("养老服务领域共投入3000万元，新建敬老院6所，改造日间照料中心9个。", ["养老服务"]),
        # the one work that is told says more
        ("职业教育阶段投入资金22万元，新建青石县职业学校实训基地。", ["新建青石县职业学校实训基地"]),
        ("城市供水方面投入8000万元，新建管网30公里。", ["新建管网"]),
        # no branch
        ("第一阶段投入资金200万元，新建厂房2栋。", ["新建厂房"]),
        ("在技术方面投入300万元，购置设备9台。", ["购置设备"]),
        ("各方面投入200万元，新建操场1个。", ["新建操场"]),
    ],
)
def test_a_branch_is_what_a_sum_is_for_of_which_several_works_are_told(
    passage: str, purposes: list[str | None]
) -> None:
    assert _purposes(passage) == purposes


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("对36名残疾店主进行了扶持，标准为每户0.4万元。", None),
        ("对全县28所村小教师进行了慰问，慰问金共计14万元。", None),
        ("对18家养殖合作社进行扶持，投入60万元。", None),
        ("对柳溪渠道进行了维修，投入资金共计14万元。", "对柳溪渠道进行了维修"),
    ],
)
def test_who_was_helped_in_the_clause_before_is_nothing_that_a_sum_is_for(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("目前核桃采收都靠人工，导致核桃采收成本每斤5元。", "核桃采收成本"),
        ("柑橘种植成本为每亩3000元。", "柑橘种植成本"),
        ("由于运距远，使得鲜菜运输成本高达每吨300元。", "鲜菜运输成本"),
        ("单位生产成本每斤3元。", None),
        ("降低企业运营成本300万元。", None),
    ],
)
def test_what_it_costs_to_make_goods_is_called(passage: str, purpose: str | None) -> None:
    assert _purposes(passage) == [purpose]
