"""What words call that a sum may be for."""

import pytest

from reader.facts.purposes import naming
from tests.facts.guesses import guessed, said


@pytest.mark.parametrize(
    "words",
    [
        "林业部门2个项目",
        "柳溪市项目",
        "涉及4类工程",
        "两部分组成",
        "后者",
        "村均",
        "经营性收入",
        "现已硬化",
        "小型车",
        "24小时内",
        "付施工单位工程",
        "需一次性补偿",
        "支持范围",
        "对完成得好的乡镇每公里",
        "占桥面投资的30%",
        "培训3万人以上",
        "8.15",
        "于今年5月动工建设",
        "范围内浮动",
        "平均收费",
        "由县级财政",
        "由省财政列支",
        "得到市妇联",
        "文旅厅资助",
        "收回沉淀",
        "地方政府专项债券项目",
    ],
)
def test_counts_shares_sizes_and_deeds_without_an_object_call_nothing(words: str) -> None:
    assert naming.calls_nothing(words)


@pytest.mark.parametrize(
    "words",
    [
        "柳溪河治理项目",
        "需求侧改革",
        "村道硬化",
        "推进管网、道路改造2个项目",
        "云岭水库除险加固工程",
        "农民培训",
        "由义渠改造",
    ],
)
def test_names_of_works_call_them(words: str) -> None:
    assert not naming.calls_nothing(words)


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("今年，县里下达80万元，落实农机更新补贴政策。", "农机更新补贴"),
        ("我局申请到县财政30万元，作为柳溪村渡口维修项目资金。", "柳溪村渡口维修"),
        ("省财政下达财政部水利发展资金80万元。", "水利发展"),
    ],
)
def test_a_sum_is_for_the_policy_or_fund_that_is_called_behind_it_or_by_it(passage: str, purpose: str) -> None:
    assert said(passage)["purpose"] == purpose


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("将柳溪村旅游厕所为市级资金补助项目", "柳溪村旅游厕所"),
        ("将柳溪村旅游厕所列入补助计划", "柳溪村旅游厕所"),
        ("把垃圾分类经费", "垃圾分类经费"),
        ("将沿河便道拓宽", "将沿河便道拓宽"),
        ("云岭农村电网改造升级中央预算内投资", "云岭农村电网改造升级"),
        ("中央预算内投资", "中央预算内投资"),
        ("相比增加", None),
        ("积极谋划项目", None),
    ],
)
def test_what_a_work_is_taken_into_and_whose_money_it_is_are_no_part_of_its_name(words: str, named: str | None) -> None:
    assert naming.trimmed(words) == named


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("投入80万元，购买垃圾箱260个投放在各村。", "购买垃圾箱"),
        ("投资30万元，购置了防汛应急沙袋200多件摆放在沿河的4个渡口、7个村。", "购置了防汛应急沙袋"),
        ("投入36万元，制作宣传牌60块设置在河道两岸。", "制作宣传牌"),
        ("投入36万元，在河道两岸安装宣传牌60块。", "安装宣传牌"),
    ],
)
def test_where_so_many_things_are_put_is_no_part_of_what_they_are(passage: str, purpose: str) -> None:
    assert said(passage)["purpose"] == purpose


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        # a day, and a firm whose name has a work in it
        ("2022年7月29日开工建设，已划拨资金360万元。", [None]),
        ("7月13日确定左县工程建筑有限公司为成交人，合同价458万元。", [None]),
        # what stands in the next sum's own clause
        (
            "仅“全面改造”项目，就安排左县3亿元，在2019年启动的“薄弱提升”工程中，规划安排左县2亿元。",
            ["“全面改造”项目", "“薄弱提升”工程"],
        ),
        # what runs on behind the name of the money is all of it
        (
            "120万元专项资金实施“石村示范村”，62万元专项资金用于“石村环境提升项目”。",
            ["实施“石村示范村”", "“石村环境提升项目”"],
        ),
        # the rates of one standard
        (
            "将补贴学校分为两类，一类学校每人每月补助300元，二类学校每人每月补助360元的标准逐月发放乡村教师生活补贴。",
            ["乡村教师生活", "乡村教师生活"],
        ),
        ("在养老机构建设方面支出563万元，在其他惠老服务方面支出318万元。", ["养老机构建设", "其他惠老服务"]),
    ],
)
def test_a_purpose_is_the_works_name_and_no_more(passage: str, purposes: list[str | None]) -> None:
    assert [facts.get("purpose") for _, facts in guessed(passage)] == purposes
