"""A number that is cut, wrapped or blotted is read whole or not at all, never by its head or its tail."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.figures import FigureKind, Qualifier, recognise
from reader.figures.format import value_string
from tests.figures.readings import readings
from tests.numerals import han

MONEY, PERCENT = FigureKind.MONEY, FigureKind.PERCENT
BREAKS = ["\n", " ", "  ", "\u3000", "\xa0", " \n", "\n ", "·", "■", "□", "\ufffd", "*"]
BLOTS = ["■", "□", "\ufffd", "*", "▇", "×"]
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
    "资金1\n2860.5万元": "1\n2860.5万元",
    "增长13.\n5%": "13.\n5%",
    "自筹3\n,400万元": "3\n,400万元",
    "总投资3. 5亿元": "3. 5亿元",
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
}


@pytest.mark.parametrize(("text", "run"), DAMAGED.items(), ids=DAMAGED)
def test_the_whole_run_of_a_damaged_number_is_marked_and_has_no_value(text: str, run: str) -> None:
    (figure,) = recognise(text)
    assert figure.span.of(text) == run
    assert (figure.amount.ends, figure.qualifier) == (None, Qualifier.DAMAGED)


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
        "统一 三百元": "三百元",
        "多少？67亿元": "67亿元",
        "■50万元": "50万元",
    }.items():
        assert sum_ in dict(readings(text, MONEY)), text
        assert dict(readings(text, MONEY))[sum_] != "?", text


def test_a_count_that_was_cut_off_a_number_is_none() -> None:
    assert readings("共有1 2个村", FigureKind.COUNT) == []


def test_a_stroke_is_a_minus_where_something_is_said_to_be_so_much() -> None:
    for text, value in {
        "增长-4.7%": "-0.047",
        "结余为-60万元": "-600000",
        "净流出-2.4亿元": "-240000000",
        "增幅为−0.8个百分点": "-0.008",
        "增速负2.6%": "-0.026",
        "净资产为负80万元": "-800000",
        "|-300万元|": "-3000000",
    }.items():
        (figure,) = recognise(text)
        assert value_string(figure.value) == value, text
        assert figure.span.of(text)[0] in "-−负", text


def test_a_stroke_elsewhere_joins_or_leaves_the_sign_unknown() -> None:
    for text, value in {
        "2-3亿元": "200000000~300000000",
        "300万元-500万元": "3000000~5000000",
        "自负30万元": "300000",
        "道路-300万元": "?",
        "- 300万元": "3000000",
        "道路——300万元": "3000000",
    }.items():
        assert [read for _sum, read in readings(text, MONEY)] == [value], text
