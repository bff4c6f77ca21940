"""What a sum is for where the sentence is about a work, a fund or a sector, or says it a clause later."""

import pytest

from tests.facts.guesses import guessed


def _purposes(passage: str) -> list[str | None]:
    return [facts.get("purpose") for _, facts in guessed(passage, issuer="白鹭县财政局", signed="2023-06-14")]


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        # a work that money came for is the subject
        ("青石公园提升改造项目争取到专项债券资金6000万元。", ["青石公园提升改造项目"]),
        ("青石公园提升改造项目已下达资金600万元。", ["青石公园提升改造项目"]),
        ("（二）云岭路拓宽工程现已到位省级资金300万元。", ["云岭路拓宽工程"]),
        ("白鹭湖治理工程已于2022年5月下达中央资金500万元启动建设。", ["白鹭湖治理工程"]),
        ("白鹭湖治理工程2022年先行安排中央资金500万元。", ["白鹭湖治理工程"]),
        ("各类项目到位资金300万元。", [None]),
        ("2个项目正在建设，完成投资300万元。", [None]),
        # what is done with it stands behind a remark, or behind how
        ("我局已筹措资金260万元（已到位），对青石大桥进行大修。", ["对青石大桥进行大修"]),
        ("安排专项资金150万元，围绕“三清一改”，用于青石村开展人居环境整治。", ["青石村开展人居环境整治"]),
        ("县财政筹措资金500万元，全力保障疫情防控。", ["保障疫情防控"]),
        ("车购税用于农村公路累计投入约3543亿元。", ["农村公路"]),
        ("市财政拨付奖补资金80万元，企业科技研发费用补助79万元。", [None, "企业科技研发"]),
        # nor what is done before a work begins, and papers
        ("该项目计划总投资1.2亿元，编制完成了可行性研究报告。", [None]),
        ("总投资8000万元，已编制完成规划设计方案。", [None]),
        ("概算投资4500万元，开展项目前期工作。", [None]),
        ("预算投资280万元，推进用地报批。", [None]),
        ("投入资金300万元，推动工作顺利开展。", [None]),
        ("县财政安排60万元，编制了青石大桥可研报告。", ["编制了青石大桥可研报告"]),
        ("县里投入资金120万元，编制村庄规划48个。", ["编制村庄规划"]),
        # nor who puts money up, or that it was put up
        ("县财政累计垫付资金1.3亿元，确保了工程顺利推进。", [None]),
        ("柳溪镇筹资60万元（其中群众集资18万元），硬化了通组路。", ["硬化了通组路"] * 2),
        ("下达林业改革发展资金218万元，其中：森林抚育68万元，造林补助120万元。", ["林业改革发展", "森林抚育", "造林"]),
        ("争取到中央水库移民扶持基金560万元。", ["水库移民"]),
        # each of a list by its own name
        (
            "我委已安排各县教育投资11亿元、医疗卫生投资10亿元、农村电网升级25亿元、水污染防治2亿元等。",
            ["教育", "医疗卫生", "农村电网升级", "水污染防治"],
        ),
        ("我局计划策划包装青石康养项目，项目计划总投资1.2亿元。", ["青石康养项目"]),
        # what an item does before its sum, and a heading
        (
            "一是支持学前教育发展，下达资金1亿元；二是改善义务教育办学条件，下达资金3亿元。",
            ["支持学前教育发展", "改善义务教育办学条件"],
        ),
        ("三是推进项目建设，下达资金500万元。", [None]),
        ("四是完善工作机制，安排资金50万元。", [None]),
        ("四是打造特色品牌，对获得认证的企业给予10万元奖励。", [None]),
        # projects of no name
        ("2022年，全县重点项目完成投资86亿元。", [None]),
        ("在建项目到位资金3.2亿元。", [None]),
        ("县水利局项目资金300万元。", [None]),
        ("（一）支持农村公路建设。2022年，省级共下达车购税资金4.8亿元。", ["农村公路建设"]),
        ("全县农村厕所改造已完成4200户，兑现奖补资金630万元。", ["农村厕所改造"]),
        # a project that is named again, or in stages
        ("该水库除险加固工程概算总投资890万元。", ["水库除险加固工程"]),
        ("该建设项目总投资890万元。", [None]),
        ("县城集中供热项目一期投资1.8亿元。", ["县城集中供热项目"]),
        # works and things that are all that names a sum
        ("包括：新建教学楼2600万元，改造食堂340万元。", ["新建教学楼", "改造食堂"]),
        ("改造期间300万元，新建项目资金200万元。", [None, None]),
        ("县财政拨付县中医院购置CT机资金680万元。", ["中医院购置CT机"]),
        # a kind of bond is where money is from
        ("供水工程总估算433万元，其中国债270万元。", ["供水工程", "供水工程"]),
        # a sector of the budget; what a county has is for nothing
        ("2022年，全县财政性教育支出3.4亿元，农林水支出2亿元。", ["教育", "农林水"]),
        ("2022年，白鹭县可用财力12.6亿元。", [None]),
    ],
)
def test_a_sum_is_for_the_work_the_use_or_the_sector_that_is_told_of(passage: str, purposes: list[str | None]) -> None:
    assert _purposes(passage) == purposes
