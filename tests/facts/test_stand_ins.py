"""Terms and offices are read as wholes: facts are those that a plain work or office would have, in the text's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.facts.stand_ins import StandIns
from tests.facts.guesses import guessed, said

# What a plain work and a plain office are called, whose facts are the pattern of all others.
WORK, OFFICE = "管网改造", "水利局"
TERMS = (
    "水土流失治理", "农业水价综合改革", "法律援助", "招商引资", "消费帮扶", "未成年人保护", "营养改善计划",
    "人才引进",
    "水库移民后期扶持", "易地搬迁后续扶持", "高标准农田建设", "标准厂房建设", "食品安全监管", "不动产登记",
    "政府购买服务", "天然气利用", "畜禽粪污资源化利用", "生活垃圾分类", "基本药物制度", "就业补助", "气象监测",
    "村庄规划编制", "防汛抗旱", "农村饮水安全", "以工代赈", "疾病预防控制",
)  # fmt: skip
OF_TERMS = (
    "县财政安排{}资金300万元。",
    "争取到中央{}资金300万元。",
    "在{}方面，投入资金300万元。",
    "我县高度重视{}工作，2022年投入资金300万元。",
    "{}累计投入资金300万元。",
    "将{}经费300万元纳入财政预算。",
    "其中，{}300万元、校舍加固200万元。",
    "累计筹集{}资金300万元。",
    "县里已将{}列入计划，安排资金300万元。",
)
OFFICES = (
    "供销社", "残联", "总工会", "妇联", "科协", "工商联", "编办", "疾控中心", "发展改革局", "住房城乡建设局",
    "市场监管局",
    "卫生健康委", "医疗保障局", "农业农村和水务局", "公路养护中心",
    "消防救援大队", "城市管理局",
)  # fmt: skip
OF_OFFICES = (
    "恳请县{}给予支持资金26万元。",
    "我镇已向县{}申请专项资金150万元。",
    "2021年，县{}安排资金90万元，用于修建水渠。",
    "县{}已将280万元维修经费列入预算。",
    "该路由县{}补助60万元。",
    "协调县{}落实资金，投入300万元。",
    "根据《县{}关于下达2022年资金的通知》（云财〔2022〕8号），已下达我镇70万元。",
    "县{}发放护理补贴，每人每月100元。",
)


PLACES = ("元谋县", "于都县", "将乐县", "未央区", "从江县", "共和县", "望江县", "修水县", "获嘉县", "通江县", "新建区")
OF_PLACES = (
    "省财政下达{}补助资金300万元，用于修建水渠。",
    "2022年，{}落实中央衔接补助资金300万元。",
    "{}于2016年列入支持范围，已累计享受补助资金300万元。",
    "安排资金300万元，对{}进行奖补。",
    "{}财政局安排资金300万元。",
    "向{}、柳溪县分别拨付补助3万元、4万元。",
)


@pytest.mark.parametrize("frame", OF_PLACES)
@pytest.mark.parametrize("place", PLACES)
def test_a_county_that_begins_like_a_word_is_one(place: str, frame: str) -> None:
    plain = guessed(frame.format("云岭县"))

    assert [facts for _, facts in guessed(frame.format(place))] == [
        {name: value.replace("云岭县", place) if isinstance(value, str) else value for name, value in facts.items()}
        for _, facts in plain
    ]


@pytest.mark.parametrize(
    "passage", ["投入300万元江县修路。", "其中宁县安排300万元。", "高标准新建区域道路，投入300万元。"]
)
def test_no_county_begins_in_the_middle_of_a_word(passage: str) -> None:
    assert StandIns(passage).text == passage


@pytest.mark.parametrize("frame", OF_TERMS)
@pytest.mark.parametrize("term", TERMS)
def test_a_sum_for_a_set_term_is_told_of_as_one_for_a_plain_work(term: str, frame: str) -> None:
    plain = said(frame.format(WORK).replace("、校舍加固200万元", ""))

    assert guessed(frame.format(term))[0][1] == {
        name: value.replace(WORK, term) if isinstance(value, str) else value for name, value in plain.items()
    }


@pytest.mark.parametrize("frame", OF_OFFICES)
@pytest.mark.parametrize("office", OFFICES)
def test_an_office_gives_as_a_plain_one_does(office: str, frame: str) -> None:
    plain = said(frame.format(OFFICE))

    assert said(frame.format(office)) == {
        name: value.replace(OFFICE, office) if isinstance(value, str) else value for name, value in plain.items()
    }
    assert plain["payer"] == "县水利局"


def test_offices_of_one_length_are_told_apart() -> None:
    passage = "县残联补助3万元，县妇联补助4万元，县科协补助5万元，县残联再补助6万元。"

    payers = [facts["payer"] for _, facts in guessed(passage)]

    assert payers == ["县残联", "县妇联", "县科协", "县残联"]


def test_an_issuer_that_the_text_does_not_name_is_printed_by_its_name() -> None:
    assert said("我局安排资金30万元。", issuer="白泉县发展改革局")["payer"] == "白泉县发展改革局"


@pytest.mark.parametrize(
    ("passage", "purpose"),
    [
        ("县财政安排乡村旅游区道路资金300万元。", "乡村旅游区道路"),
        ("县财政安排法律援助中心运行经费300万元。", "法律援助中心运行"),
        ("招商引资到位资金300万元。", None),
    ],
)
def test_a_term_within_another_name_is_no_work_of_its_own(passage: str, purpose: str | None) -> None:
    assert said(passage).get("purpose") == purpose


@given(st.lists(st.sampled_from([*TERMS, *(f"县{office}" for office in OFFICES), "青石", "，", "3万元", "㐀"])))
def test_what_stands_in_is_as_long_and_stands_for_what_was_there(pieces: list[str]) -> None:
    text = "".join(pieces)
    stand_ins = StandIns(text)

    assert len(stand_ins.text) == len(text)
    assert stand_ins.names(stand_ins.text) == text


def test_what_a_rate_is_per_is_printed_as_the_text_has_it() -> None:
    assert said("每户人才引进每年补助2000元。")["base"] == "每户人才引进每年"
