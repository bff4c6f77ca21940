"""What stands in one place of a sentence is told of alike, whatever it is called: who gives and gets, works, numbers.

Each sentence is a frame; the facts of one plain name in it are the pattern for all others.
"""

from typing import Any

import pytest

from tests.facts.guesses import guessed, said

OF_GIVERS = (
    "{}安排资金300万元，用于修建水渠。",
    "{}下达补助资金300万元。",
    "2021年，{}投入300万元修建水渠。",
    "由{}出资300万元。",
    "{}将300万元经费列入预算。",
    "{}每年补助300万元。",
    "{}同意安排300万元。",
    "{}先后下达资金300万元支持我镇修建水渠。",
    "所需资金300万元由{}承担。",
    "恳请{}给予资金300万元。",
    "向{}申请资金300万元。",
    "争取到{}资金300万元。",
)
GIVERS = {
    "county": ("县财政局", "县人民政府", "县委、县政府", "县委县政府", "县供销社", "区财政局"),
    "city": ("市政府", "州交通局", "市委、市政府", "市级财政"),
    "province": ("省水利厅", "省政府", "省委、省政府", "自治区财政厅", "省残联"),
    "central": ("财政部", "国家发展改革委", "水利部", "中央财政"),
    None: ("农商银行", "国家电网", "省慈善总会", "中国扶贫基金会"),
}
OF_VERBS = (
    "2022年，县财政局{}资金300万元，用于青石渠道清淤。",
    "2022年县财政局{}300万元用于青石渠道清淤。",
    "县财政局为青石渠道清淤{}资金300万元。",
    "为推进青石渠道清淤，县财政局{}资金300万元。",
    "其中县财政局{}300万元。",
)
GIVES = (
    "下达", "下拨", "拨付", "划拨", "拨出", "核拨", "增拨", "补拨", "调拨", "匀出", "拿出", "挤出", "落实", "追加",
    "预拨", "调剂", "已安排", "已下达", "共安排", "及时下达", "足额拨付", "专门安排",
)  # fmt: skip
ADVERBS = (
    "已", "已经", "业已", "现已", "累计", "先后", "实际", "截至目前已", "已全部", "陆续", "分批", "分两批", "一次性",
    "全额", "足额", "及时", "按时", "提前", "率先", "主动", "积极", "依法", "按规定", "按比例", "统一", "直接", "又",
    "也", "再次", "相应", "同步", "另外", "额外", "首次", "首批", "成功", "顺利", "大力", "优先", "想方设法", "紧急",
    "持续", "始终",
)  # fmt: skip
OF_GETTERS = (
    "县财政下达{}补助资金300万元，用于道路改造。",
    "县财政安排{}300万元，用于道路改造。",
    "下达{}省级资金300万元。",
    "拨付{}资金300万元。",
    "县财政向{}拨付资金300万元。",
    "给予{}300万元补助。",
    "奖励{}300万元。",
    "资金300万元已拨付至{}。",
    "给{}拨款300万元。",
)
GETTERS = (
    "左县", "左县、右县", "云岭村", "云岭小学", "云岭镇卫生院", "云岭敬老院", "云岭园区", "云岭公司", "云岭村委会",
)  # fmt: skip
OF_WORKS = (
    "{}总投资300万元。",
    "{}概算总投资300万元，2022年开工建设。",
    "规划建设{}，投资300万元。",
    "总投资300万元的{}已开工建设。",
    "我局正在推进{}前期工作，估算投资300万元。",
    "{}于2021年开工，总投资300万元，已完成投资200万元。",
    "1.{}。总投资300万元，2022年完工。",
)
WORKS = (
    "云岭大道", "云岭步道", "云岭连接线", "云岭索道", "云岭大坝", "云岭水闸", "云岭山塘", "云岭蓄水池", "云岭机井",
    "云岭管廊", "云岭戏台", "云岭古塔", "云岭城墙", "云岭冷库", "云岭粮库", "云岭填埋场", "云岭安置点", "云岭停车场",
    "云岭大桥",
)  # fmt: skip
OF_NUMBERS = (
    "县财政安排资金{}，用于修建水渠。",
    "甲类学校奖励{}，乙类学校奖励9万元。",
    "该村由村委会自行解决{}。",
    "柳溪养老院补助{}。",
    "先后实施了滨河公园绿化（{}）和柳溪桥加固（8万元）等工程。",
    "近年来，我县推进社区建设。每年投资{}，建设养老站。",
)


def _as(facts: dict[str, Any], name: str, other: str) -> dict[str, Any]:
    return {each: value.replace(name, other) if isinstance(value, str) else value for each, value in facts.items()}


OPENED = (
    "2022年，县财政安排养护资金300万元。该集团向松林村投资90万元改造电网。",
    "县水利局补助云岭镇资金60万元，用于修建水渠。",
    "青石水库2019年开工。工程批复总投资6亿元，其中中央投资3亿元。",
    "2021年县里对公交公司的补贴为300万元，包括线路补贴200万元。",
)
OPENERS = (
    "同时，", "此外，", "据统计，", "在此基础上，", "需要说明的是，", "值得一提的是，",
    "●", "■ ", "—", "——", "· ", "- ", "➢",
)  # fmt: skip


@pytest.mark.parametrize("opener", OPENERS)
@pytest.mark.parametrize("passage", OPENED)
def test_what_opens_a_sentence_and_says_nothing_changes_nothing(opener: str, passage: str) -> None:
    assert guessed(f"{opener}{passage}") == guessed(passage)
    assert guessed(f"路面平整。\n{opener}{passage}") == guessed(f"路面平整。\n{passage}")


@pytest.mark.parametrize("frame", OF_GIVERS)
@pytest.mark.parametrize(("level", "name"), [(level, name) for level, names in GIVERS.items() for name in names])
def test_whoever_gives_is_told_with_their_level(frame: str, level: str | None, name: str) -> None:
    plain = said(frame.format("县水利局"))
    facts = said(frame.format(name))

    assert plain["payer"] == "县水利局"
    assert facts.pop("level", None) == level
    assert facts == _as({each: plain[each] for each in plain if each != "level"}, "县水利局", name)


@pytest.mark.parametrize("frame", OF_VERBS)
@pytest.mark.parametrize("verb", GIVES)
def test_whatever_word_says_that_money_is_given_the_same_is_told(frame: str, verb: str) -> None:
    plain = said(frame.format("安排"))

    assert plain["payer"] == "县财政局"
    assert said(frame.format(verb)) == plain


@pytest.mark.parametrize("verb", ["安排", "下达", "支付", "补助", "支持", "配套", "出资"])
@pytest.mark.parametrize("adverb", ADVERBS)
def test_how_money_was_given_hides_no_giver_and_is_no_purpose(adverb: str, verb: str) -> None:
    facts = said(f"2022年，县财政局{adverb}{verb}资金300万元。")

    assert (facts["payer"], facts["level"], facts["year"], facts.get("purpose")) == ("县财政局", "county", "2022", None)
    assert facts.get("status") in ("allocated", "spent", None)


@pytest.mark.parametrize("verb", ["批复", "批准", "核定", "统筹", "配套", "奖补", "支持", "补助"])
def test_no_word_of_giving_is_what_a_sum_is_for(verb: str) -> None:
    assert said(f"为推进青石渠道清淤，县财政局{verb}资金300万元。")["purpose"] == "推进青石渠道清淤"


@pytest.mark.parametrize("frame", OF_GETTERS)
@pytest.mark.parametrize("name", GETTERS)
def test_whoever_gets_is_told(frame: str, name: str) -> None:
    plain = said(frame.format("云岭镇"))

    assert plain["recipient"] == "云岭镇"
    assert said(frame.format(name)) == _as(plain, "云岭镇", name)


@pytest.mark.parametrize("frame", OF_WORKS)
@pytest.mark.parametrize("name", WORKS)
def test_whatever_is_built_is_what_its_costs_are_for(frame: str, name: str) -> None:
    plain = said(frame.format("云岭水库"))

    assert "云岭水库" in plain["purpose"]
    assert said(frame.format(name)) == _as(plain, "云岭水库", name)


@pytest.mark.parametrize("frame", OF_NUMBERS)
@pytest.mark.parametrize("number", ["五万元", "人民币5万元", "￥5万元", "人民币伍万元"])
def test_a_sum_is_told_of_alike_however_it_is_printed(frame: str, number: str) -> None:
    plain = guessed(frame.format("5万元"))

    assert [facts for _, facts in guessed(frame.format(number))] == [facts for _, facts in plain]


@pytest.mark.parametrize(
    ("passage", "facts"),
    [
        # whoever it is done for gives nothing
        ("给云岭公司拨款300万元。", {"recipient": "云岭公司"}),
        ("帮助云岭公司解决资金300万元。", {"recipient": "云岭公司"}),
        # who gives a part is nothing that it is for, nor is who gets it
        ("总投资500万元，其中县红十字会补助300万元。", {"payer": "县红十字会", "purpose": None}),
        ("拨付县博物馆资金300万元。", {"recipient": "县博物馆", "purpose": None}),
        ("争取到云州市财政局资金300万元。", {"payer": "云州市财政局", "recipient": None}),
        ("左县等5个县获得省级补助资金300万元。", {"recipient": "左县等5个县"}),
        ("向省财政厅申请学生资助资金300万元。", {"payer": "省财政厅", "recipient": None}),
        # a village of a town gets its part, and is nothing that the part is for
        (
            "共投资110万元，其中青石镇柳溪村50万元用于道路硬化。",
            {"recipient": "青石镇柳溪村", "purpose": "道路硬化"},
        ),
        ("共投资110万元，其中青石镇柳溪村50万元。", {"purpose": None}),
        # words within other words
        ("优抚对象医疗保障累计投入资金300万元。", {"purpose": "优抚对象医疗保障"}),
        ("将通村公路硬化经费300万元纳入财政预算。", {"status": "allocated", "purpose": "通村公路硬化"}),
        ("县里已将智慧城市建设列入计划，安排资金300万元。", {"purpose": "智慧城市建设"}),
        ("县里已将改善办学条件列入计划，安排资金300万元。", {"purpose": "改善办学条件"}),
        ("在教师周转宿舍建设方面，投入资金300万元。", {"purpose": "教师周转宿舍建设"}),
    ],
)
def test_names_are_told_apart_from_what_is_said_of_them(passage: str, facts: dict[str, Any]) -> None:
    found = said(passage)

    assert {name: found.get(name) for name in facts} == facts


@pytest.mark.parametrize(
    ("passage", "purposes"),
    [
        (
            "2018年计划建设道路硬化工程62个，总投资798万元。累计投入4亿元，其中2020年1亿元、2021年3亿元，用于管网改造。",
            ["建设道路硬化工程", "管网改造", "管网改造", "管网改造"],
        ),
        (
            "争取到重点研发计划项目1项，获经费30万元。我县推进云岭公园建设，一期工程投资300万元，二期工程投资500万元。",
            ["重点研发计划项目", "云岭公园建设", "云岭公园建设"],
        ),
        ("认定示范项目8个，每个补助5万元。（二）杨家涌：项目总投资概算1800万元。", [None, "杨家涌"]),
        ("2022年，县财政安排养护资金300万元。该集团向松林村投资90万元改造电网。", ["养护", "改造电网"]),
    ],
)
def test_a_sentences_own_work_is_what_its_sums_are_for(passage: str, purposes: list[str | None]) -> None:
    assert [facts.get("purpose") for _, facts in guessed(passage)] == purposes
