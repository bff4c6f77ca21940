"""A number that is cut, wrapped or blotted is read whole or not at all, never by its head or its tail."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.figures import FigureKind, Qualifier, recognise
from reader.figures.format import value_string
from reader.text.print_marks import STROKES
from tests.figures.readings import readings
from tests.growth import IN_PROPORTION, growth
from tests.numerals import han

MONEY, PERCENT = FigureKind.MONEY, FigureKind.PERCENT
BREAKS = ["\n", " ", "  ", "\u3000", "\xa0", " \n", "\n ", "·", "■", "□", "\ufffd", "*", "’", "…", "\u200b"]
BREAKS += ["\n　　\n", "\u180e", "\u3164", "‥", "﹑", "︰", "②", "³", "^", "丶", "\ue5e5", "¸"]
BLOTS = ["■", "□", "\ufffd", "*", "▇", "×", "〓", "★", "⊠", "▯", "●"]
UNITS = ["元", "万元", "亿元", "余万元", "万美元", "%"]
SENTENCES = [
    "共安排资金{}，用于修路。",
    "较上年{}。",
    "配套{}",
    "同比增长{}；另拨96万元。",
    "（其中{}）",
    "投资约{}左右",
]


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """A printed number: plain, with a point, in groups of three, or in Han numerals."""
    whole = draw(st.integers(1, 10**8))
    form = draw(st.sampled_from(["{}", "{:,}", "{}.5", "{:,}.25", "han"]))
    return han(whole) if form == "han" else form.format(whole)


def values(text: str) -> list[object]:
    """The values of all sums and percentages but the one that every sentence may have besides."""
    return [
        each.value or each.amount.ends
        for each in recognise(text)
        if each.kind in (MONEY, PERCENT) and each.value != 960000
    ]


@settings(max_examples=400)
@given(numbers(), st.sampled_from(UNITS), st.sampled_from(SENTENCES), st.sampled_from(BREAKS), st.data())
def test_what_stands_in_a_number_never_leaves_a_part_of_it(
    number: str, unit: str, sentence: str, break_: str, data: st.DataObject
) -> None:
    printed = number + unit
    place = data.draw(st.integers(1, len(printed) - 1))
    whole = values(sentence.format(printed))
    left = values(sentence.format(printed[:place] + break_ + printed[place:]))
    assert all(value is None or value in whole for value in left)


@settings(max_examples=300)
@given(numbers(), st.sampled_from(UNITS), st.sampled_from(SENTENCES), st.sampled_from(BLOTS), st.data())
def test_a_blotted_character_never_leaves_a_part_of_a_number(
    number: str, unit: str, sentence: str, blot: str, data: st.DataObject
) -> None:
    printed = number + unit
    place = data.draw(st.integers(0, len(number) - 1))
    whole = values(sentence.format(printed))
    left = values(sentence.format(printed[:place] + blot + printed[place + 1 :]))
    assert all(value is None or value in whole for value in left)


DAMAGED = {
    "收费300元万": "300元万",
    "收费12亿元万元": "12亿元万",
    "配套（含自筹）**3000万元": "**3000万元",
    "配套（含自筹）■3000万元": "■3000万元",
    "资金1\n2860.5万元": "1\n2860.5万元",
    "补助资金1\n- 12 -\n200万元": "1\n- 12 -\n200万元",
    "补助资金120\n\n— 12 —\n\n0 万元": "120\n\n— 12 —\n\n0 万元",
    "县财政下达云亭镇补助资金1\n12\n200万元": "1\n12\n200万元",
    "补助资金3 \n第 4 页\n  200万元": "3 \n第 4 页\n  200万元",
    "增长13.\n5%": "13.\n5%",
    "自筹3\n,400万元": "3\n,400万元",
    "总投资3. 5亿元": "3. 5亿元",
    "总投资：3. 5亿元": "3. 5亿元",
    "（3. 5亿元": "3. 5亿元",
    "（1\n250万元": "1\n250万元",
    "补助1O2,345.6万元": "1O2,345.6万元",
    "补助1l 200万元": "1l 200万元",
    "补助1〇,200万元": "1〇,200万元",
    "补助1 ■200万元": "1 ■200万元",
    "另拨350 0万元": "350 0万元",
    "安排2  800万元": "2  800万元",
    "奖补12,34万元": "12,34万元",
    "合计1234,567元": "1234,567元",
    "投资4·2亿元": "4·2亿元",
    "补助3■0万元": "3■0万元",
    "补助资?67亿元": "?67亿元",
    "投入三亿\n二千万元": "三亿\n二千万元",
    "投入3亿 2000万元": "3亿 2000万元",
    "投入二\n十万元": "二\n十万元",
    "投入三十25万元": "三十25万元",
    "支付￥350 0万元": "￥350 0万",
    "占百分之3 5": "百分之3 5",
    "补助5-1万元": "5-1万元",
    "投入1〇0万元": "1〇0万元",
    "投入三五0万元": "三五0万元",
    "投入二〇50万元": "二〇50万元",
    "投入1’500万元": "1’500万元",
    "投入1\u200b500万元": "1\u200b500万元",
    "投入1﹒5亿元": "1﹒5亿元",
    "投入3…5万元": "3…5万元",
    "投入三·五亿元": "三·五亿元",
    "投入十\n五万元": "十\n五万元",
    "投入1 亿\n2000 万元": "1 亿\n2000 万元",
    "道路300 200 100万元": "300 200 100万元",
    "分别为100，200万元。": "100，200万元",
    "分别为100,200,300万元。": "100,200,300万元",
    "见表3，500万元": "3，500万元",
    "改造水表5\n200元": "5\n200元",
    "排名第1\n254元": "1\n254元",
    "投入300-500-700万元": "300-500-700万元",
    "投入20■～300万元": "20■～300万元",
    "补助1\n00万元": "1\n00万元",
    "补助5 0000元": "5 0000元",
    "较上年增长百分之1\n05": "百分之1\n05",
    "支付￥5〇0元": "￥5〇0",
    "支付￥5O0元": "￥5O0",
    "支付￥1**元": "￥1**",
    "支付￥5-3": "￥5-3",
    "占百分之三·五": "百分之三·五",
    "占百分之三点\n五": "百分之三点\n五",
    "占百分之四十\n一。": "百分之四十\n一",
    "占百分之三□": "百分之三□",
    "增长 - 4.7%": "- 4.7%",
    "增长一4.7%": "一4.7%",
    "结余为‑300万元": "‑300万元",
    "结余为的△300万元": "△300万元",
    "为负数60万元": "数60万元",
    "误差±2%": "±2%",
    "（5.2）% -3.2%": "-3.2%",
    "其余六成\n五选择": "六成",
    "对投资5（含5）万元至10万元的": "5（含5）万元至10万元",
}


@pytest.mark.parametrize(("text", "run"), DAMAGED.items(), ids=DAMAGED)
def test_the_whole_run_of_a_damaged_number_is_marked_and_has_no_value(text: str, run: str) -> None:
    (figure,) = recognise(text)
    assert figure.span.of(text) == run
    assert (figure.amount.ends, figure.qualifier) == (None, Qualifier.DAMAGED)


@pytest.mark.parametrize("text", ["数量1\n12\n200万元", "共计。\n- 3 -\n200万元", "15\n- 3 -\n200万元"])
def test_a_number_behind_that_of_a_page_is_whole_where_none_was_parted(text: str) -> None:
    assert 2_000_000 in values(text)


GOLD = [
    json.loads(line)["text"]
    for name in ("figures.jsonl", "facts.jsonl")
    for line in (Path(__file__).parents[2] / "gold" / name).read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("columns", [19, 26, 33])
def test_lines_that_end_anywhere_give_no_other_value_and_damage_only_what_they_cut(columns: int) -> None:
    for text in GOLD:
        flat = text.replace("\n", "")
        wrapped = "\n".join(flat[start : start + columns] for start in range(0, len(flat), columns))
        known = {span.of(flat) for span in (each.span for each in recognise(flat) if not each.amount.is_said)}
        assert set(values(wrapped)) - {None} <= set(values(flat)), wrapped
        for each in recognise(wrapped):
            if each.qualifier is Qualifier.DAMAGED and each.kind is not FigureKind.DOCUMENT_NUMBER:
                around = wrapped[each.span.start : each.span.end + 4]
                assert "\n" in around or around in known, wrapped


def test_what_is_no_one_number_has_no_value() -> None:
    for text in (
        *("投入三百五百万元", "投入三亿四亿元", "投入3千5千万元", "投入十三十万元", "投入1.25亿5000万元"),
        *("修渡口3万五百元", "修渡口3亿五千元", "修渡口三万500元", "完成投资3亿  \n元旦"),
        *("投入三百五万元", "投入3百5万元", "投入3万5亿元", "占百分之三十四十", "投入3亿亿元", "支付$3.5 M"),
        *("优惠贷款3000万欧\n元", "占一又三分之一", "占1 2/3的村", "占二\n十三分之一", "占负三分之一"),
        "占百分之三分之一",
    ):
        assert not set(values(text)) - {None}, text


def test_numbers_in_unusual_print_are_read() -> None:
    for text, value in {
        "收入4.06萬億元": "4060000000000",
        "补助 1 亿 2000 万元": "120000000",
        "县级配套 3 万 5 千元": "35000",
        "共需 1 亿零 500 万元": "105000000",
        "收取 8 角 5 分": "0.85",
        "修渡口3万五千元": "35000",
        "修渡口三万5000余元": "35000",
        "修渡口3亿五千六百万元": "356000000",
        "奖励拾万元。": "100000",
        "完成投资3亿   \n元，": "300000000",
        "完成投资三亿余\n　　元，": "300000000",
        "退还 123 元 1 角 1 分": "123.11",
        "单价 800 元～ 1200 元": "800~1200",
        "约需十五、六万元": "150000~160000",
        "共计**50万元**": "500000",
        "你们投了多少?50万元": "500000",
        "2个×50万元": "500000",
        "按1:2，50万元为限": "500000",
        "统一500元": "500",
        "；○50万元": "500000",
    }.items():
        assert [read for _sum, read in readings(text, MONEY)] == [value], text
    assert readings("占百分之三五", PERCENT) == [("百分之三五", "0.03~0.05")]
    assert readings("占一百二十三分之一", PERCENT) == [("一百二十三分之一", "0.008130081300813008130081300813")]
    assert readings("提高3.2个百\n分点", FigureKind.COUNT) == []
    assert readings("增长三四倍", FigureKind.COUNT) == []


def test_an_item_behind_a_sum_without_a_unit_does_not_go_on_from_it() -> None:
    assert readings("总投资357亿。二是加强管护。", MONEY) == [("357亿", "35700000000")]
    assert readings("总投资3。五亿。", MONEY) == []


def test_what_looks_like_a_cut_number_and_is_two_is_read() -> None:
    for text, sum_ in {
        "第12页\n13\n300万元": "300万元",
        "1. 5万元以下的项目": "5万元",
        "；2. 300万元用于修路": "300万元",
        "2023-05-28 300万元": "300万元",
        "电话55550123 300万元": "300万元",
        "见表2 300万元": "300万元",
        "2021\t300\t200万元": "200万元",
        "道路   2   300万元\n桥梁   1   200万元": "300万元",
        "补助300万，200万元用于": "200万元",
        "报价￥20，300美元": "300美元",
        "报价$20，300美圆": "300美圆",
        "报价￥20，300元": "￥20，300元",
        "统一 三百元": "三百元",
        "多少？67亿元": "67亿元",
        "会议于上午9点，300万元已到位": "300万元",
        "提出3点。300万元用于修路": "300万元",
        "■50万元": "50万元",
    }.items():
        assert sum_ in dict(readings(text, MONEY)), text
        assert dict(readings(text, MONEY))[sum_] != "?", text


def test_what_begins_with_a_zero_is_the_end_of_another_number() -> None:
    for text in ("另拨05万元", "另拨零五万元", "另拨一…零五万元", "投入1亿'000万", "投入1亿l000万"):
        assert [value for _, value in readings(text, MONEY) if value != "?"] == [], text
    assert readings("另拨0.5万元、零点五万元", MONEY) == [("0.5万元", "5000"), ("零点五万元", "5000")]


@pytest.mark.parametrize("stroke", [*STROKES, "至", "到"])
def test_every_stroke_joins_the_ends_of_a_range(stroke: str) -> None:
    assert values(f"每座渡口补助7{stroke}9万元。") == [(70000, 90000)]
    (period,) = [each for each in recognise(f"2016{stroke}2019年修渡口。") if each.kind is FigureKind.DATE]
    assert period.value == "2016/2019"


@pytest.mark.parametrize(
    "printed",
    [
        *("3点5亿元", "42.点12万港元", "三十□点五亿元", "7点\n9万元", "51至﹒87千元", "6~`31万元"),
        *(
            "8～072万元",
            "五～六百零二万三千元",
            "X2,142,990元",
            "22／42万元",
            "利息：\ufffd735%",
            "九★五十二亿元",
            "○千元",
        ),
        *("■百三十四万元", "六〇四百万元", "4\t758万元"),
    ],
)
def test_the_end_of_a_damaged_number_is_never_a_number(printed: str) -> None:
    assert set(values(f"渡口修缮，用去{printed}。")) <= {None}


def test_a_range_of_which_the_second_end_is_cut_is_damaged_as_a_whole() -> None:
    assert readings("补助2000万元-3\n000万元", MONEY) == [("2000万元-3\n000万元", "?")]


def test_a_star_behind_a_bracket_blots_nothing_and_a_word_behind_yuan_is_no_magnitude() -> None:
    for before in ("投资（含配套）★", "（二）*", "【重点】◆", "《实施方案》●"):
        assert readings(f"{before}3000万元。", MONEY) == [("3000万元", "30000000")], before
    for behind in ("百货券", "万能卡", "千层饼"):
        assert readings(f"发放300元{behind}。", MONEY) == [("300元", "300")], behind


def test_a_bullet_behind_a_colon_blots_nothing() -> None:
    assert readings("内容如下：●50万元修渡口；★30万元修码头。", MONEY) == [("50万元", "500000"), ("30万元", "300000")]


def test_tabs_part_cells_where_there_are_several_or_no_sentence() -> None:
    assert readings("渡口\t3\t200万元\t已建成，待验收。", MONEY) == [("200万元", "2000000")]
    assert readings("3\t200万元", MONEY) == [("200万元", "2000000")]


def test_a_number_behind_what_is_numbered_is_its_own_or_damaged() -> None:
    for text, read in {
        "标段1：300万元；标段2：500万元": ["3000000", "5000000"],
        "方案12：300万元": [],
        "表1 300万元分配": ["?"],
        "附件2 300万元分配": ["?"],
        "项目9 800万元": ["98000000"],
    }.items():
        assert [value for _, value in readings(text, MONEY)] == read, text


def test_a_spread_is_added_to_its_rate_or_taken_off() -> None:
    assert readings("利率为LPR+50BP，上限为LPR+1.5%", PERCENT) == [("50BP", "0.005"), ("1.5%", "0.015")]


def test_a_count_that_was_cut_off_a_number_is_none() -> None:
    assert readings("共有1 2个村", FigureKind.COUNT) == []


def test_a_stroke_is_a_minus_where_something_is_said_to_be_so_much() -> None:
    for text, value in {
        "增长-4.7%": "-0.047",
        "结余为-60万元": "-600000",
        "净流出-2.4亿元": "-240000000",
        "现金流量净额−90万元": "-900000",
        "户均增收-130元": "-130",
        "增幅为−0.8个百分点": "-0.008",
        "增速负2.6%": "-0.026",
        "增速由-2.1%": "-0.021",
        "（全省-0.3%": "-0.003",
        "增速从-0.5%": "-0.005",
        "出口负增长1.2%": "-0.012",
        "工业增加值负增长了3.4个百分点": "-0.034",
        "净资产为负80万元": "-800000",
        "渡口客流净增-120人": "-120",
        "客流增长-1.5万人次": "-15000",
        "专户结转-0.35亿元": "-35000000",
        "增速低于-2%": "-0.02",
        "利率为LPR-20BP": "-0.002",
        "|-300万元|": "-3000000",
    }.items():
        (figure,) = recognise(text)
        assert value_string(figure.value) == value, text
        assert figure.span.of(text)[0] in "-−负", text


def test_a_stroke_elsewhere_joins_or_leaves_the_sign_unknown() -> None:
    for text, value in {
        "2-3亿元": "200000000~300000000",
        "300万元-500万元": "3000000~5000000",
        "税收负增长约300万元": "?",
        "税收增长300万元": "3000000",
        "自负30万元": "300000",
        "道路-300万元": "?",
        "- 300万元": "3000000",
        "道路——300万元": "3000000",
        "净值在-2万元至3万元之间": "-20000~30000",
        "净值为-2-3万元": "?",
    }.items():
        assert [read for _sum, read in readings(text, MONEY)] == [value], text


@pytest.mark.parametrize("unit", ["5 3万元，", "12\u300034个，", "＊3个，", "2.1个，", "1 23万元"])
def test_numbers_on_a_line_without_end_are_read_in_proportion(unit: str) -> None:
    assert growth(recognise, lambda times: unit * times, 800) < IN_PROPORTION
