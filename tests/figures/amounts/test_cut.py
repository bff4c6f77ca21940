"""An amount of which the unit, the change, the range or the base is torn says no other amount."""

import pytest

from reader.figures import Figure, FigureKind, recognise
from reader.figures.format import value_string

GAPS = ["\n", "\n\n", "\n　　", " \n ", "　", "\u200b", "\xad"]
TORN = ["\n\n", "\n　　", "  ", "■", "□", "\ufffd", "\u200b"]
BLOTS = ["■", "□", "\ufffd", "▇", "?"]
KINDS = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.COUNT)


def amounts(text: str) -> list[Figure]:
    return [each for each in recognise(text) if each.kind in KINDS]


def known(text: str) -> list[str]:
    """All amounts that have a value, or the two ends of one."""
    return [
        "~".join(value_string(end) or "" for end in dict.fromkeys(each.amount.ends)) + " " + each.unit
        for each in amounts(text)
        if each.amount.ends
    ]


@pytest.mark.parametrize("gap", TORN)
@pytest.mark.parametrize(
    "sum_", ["300万{}美元", "300万美{}元", "三百万{}港元", "3.2亿{}欧元", "40万{}亩", "10万{}余万元"]
)
def test_a_sum_without_a_unit_is_no_yuan_where_a_unit_stands_apart_from_it(sum_: str, gap: str) -> None:
    assert known(f"项目共引进投资{sum_.format(gap)}，用于扩建。") == []


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n　　", " "])
@pytest.mark.parametrize("sign", ["HK{}$", "U{}S$", "US{}$", "NT{}$"])
def test_a_sign_whose_letters_stand_apart_is_no_shorter_sign(sign: str, gap: str) -> None:
    assert known(f"购置设备{sign.format(gap)}300万。") == []
    assert known(f"购置设备{sign.format('')}300万。") != []
    assert known(f"A{gap}¥300万。") == ["3000000 CNY"]


@pytest.mark.parametrize("gap", ["\n\n", "\n　　", "■", "\u200b"])
@pytest.mark.parametrize("sum_", ["31元{}5角1分", "31元5{}角1分", "31元5角{}1分", "31元5角1{}分", "3■元8角{}2分"])
def test_change_that_is_torn_off_leaves_no_smaller_sum(sum_: str, gap: str) -> None:
    assert all(found == "31.51 CNY" for found in known(f"经测算每份为{sum_.format(gap)}。"))


def test_change_whose_yuan_can_not_be_read_is_no_sum_of_its_own() -> None:
    assert known("水费为5■元8角2分。") == []
    assert known("水费为12元8角2分，电费为8角2分。") == ["12.82 CNY", "0.82 CNY"]
    assert known("进口价为美元5角。") == ["0.5 USD"]


@pytest.mark.parametrize("gap", [*TORN, "\n"])
@pytest.mark.parametrize("points", ["46个基{}点", "46个{}基点", "46个{}百分点", "46个百{}分点"])
def test_points_that_are_torn_are_never_counted_by_the_piece(points: str, gap: str) -> None:
    assert all(unit.endswith("ratio") for unit in known(f"贷款利率下调{points.format(gap)}左右。"))


def test_pieces_of_what_begins_like_points_are_counted() -> None:
    assert known("建成5个基地、3个基层站点，\n培育8个\n百强企业。") == ["5 个", "3 个", "8 个"]


def test_a_measure_that_goes_on_behind_a_line_is_not_counted_by_the_piece() -> None:
    assert known("工期为6个\n月，历时3个\n小时。") == []


@pytest.mark.parametrize("sum_", ["￥4355{}万", "US$98{}万", "￥3.2{}亿"])
@pytest.mark.parametrize("gap", ["\n\n", " \n ", "■", "\ufffd"])
def test_a_sum_behind_its_sign_is_not_read_without_its_magnitude(sum_: str, gap: str) -> None:
    assert known(f"合同价为{sum_.format(gap)}，已付清。") == []


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("rate", ["800元{}/人", "800元/{}人", "800元/人{}·月", "800元/（人·{}月）", "800元/公{}里"])
def test_what_a_sum_is_per_is_found_behind_a_gap(rate: str, gap: str) -> None:
    (found,) = [each for each in amounts(f"补助标准为{rate.format(gap)}。") if each.kind is FigureKind.MONEY]
    assert found.base == rate.format("").partition("/")[2].strip("（）")


@pytest.mark.parametrize("blot", BLOTS)
def test_a_sum_whose_base_can_not_be_read_has_no_value(blot: str) -> None:
    assert known(f"补助标准为800元/{blot}。") == []


@pytest.mark.parametrize("dash", ["—", "-", "~", "至"])
@pytest.mark.parametrize("gap", ["\n", "\n　　", "\n\n"])
def test_a_range_goes_on_behind_a_line_that_ends_with_its_sign(dash: str, gap: str) -> None:
    assert known(f"每个项目安排300万元{dash}{gap}500万元。") == ["3000000~5000000 CNY"]
    assert known(f"占比为19%{dash}{gap}51%。") == ["0.19~0.51 ratio"]


@pytest.mark.parametrize("gap", ["\n\n", "\n　　", " \n "])
def test_the_last_number_of_a_range_is_not_read_alone(gap: str) -> None:
    assert known(f"每个项目安排资金64~{gap}479万元。") in ([], ["640000~4790000 CNY"])
    assert known(f"每个项目安排资金64{gap}~479万元。") == []


@pytest.mark.parametrize("gap", ["\n\n", "\n　　", "\xad", "\u200b"])
def test_a_minus_that_is_parted_from_its_number_is_not_dropped(gap: str) -> None:
    assert known(f"收入增长-{gap}2.4%，结余为-{gap}18万元。") == []


@pytest.mark.parametrize("gap", [" ", "\n", "\u3000", "\xa0"])
def test_a_negative_sum_whose_word_stands_apart_is_not_positive(gap: str) -> None:
    assert known(f"渡口当年结余为负{gap}42万元。") == []
    assert known(f"船费由旅客自负{gap}42元。") == ["42 CNY"]


@pytest.mark.parametrize("torn", ["8\n5万元", "8 5万元", "8.\n5万元", "■万元"])
@pytest.mark.parametrize("to", ["至", "到", "—", "~"])
def test_a_range_whose_last_number_is_torn_is_not_read_by_its_first(to: str, torn: str) -> None:
    assert known(f"每个渡口补助12万元{to}{torn}。") == []
    assert known(f"每个渡口补助1 .2万{to}8万元。") == []


def test_a_range_whose_last_number_is_torn_is_one_damaged_figure() -> None:
    text = "每个渡口补助12万元至3\n5万元。"
    assert [(found.span.of(text), found.value) for found in recognise(text)] == [("12万元至3\n5万元", None)]


@pytest.mark.parametrize("number", ["五点{}六万", "五点三{}六万", "三十五点{}六余万"])
@pytest.mark.parametrize("gap", ["\n", "\n\n", "　", "■"])
def test_the_tail_of_a_han_fraction_is_not_read_alone(number: str, gap: str) -> None:
    assert known(f"乡镇共自筹资金{number.format(gap)}元。") == []


@pytest.mark.parametrize("gap", ["\n", "\n　　", " \n"])
def test_what_stands_before_a_number_holds_over_a_lines_end(gap: str) -> None:
    assert known(f"水文站利润总额：-{gap}2300万元，结余为{gap}- 60万元。") == []
    assert known(f"渡轮购置引进外资港{gap}币3.5亿元。") == ["350000000 HKD"]
    assert known(f"渡口修缮共投入一{gap}个半亿元。") == []
    assert known(f"演练于上午9{gap}时30分开始。") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("6月 \n底前", "2023-06-30"),
        ("6月\n　　30日", "2023-06-30"),
        ("6月 \n30 日", "2023-06-30"),
        ("6月至\n　　9月", "2023-06/2023-09"),
        ("6月 \n中旬", "2023-06-11/2023-06-20"),
    ],
)
def test_a_month_is_no_date_by_itself_where_a_lines_end_parts_the_rest_from_it(text: str, value: str) -> None:
    assert [each.value for each in recognise(f"渡口于2023年{text}完工。")] == [value]
    (month,) = recognise("2023年6月 \n30名渡工培训。")[:1]
    assert month.value == "2023-06"


def test_a_number_over_three_lines_of_prose_is_not_read_by_its_tail() -> None:
    assert known("各级财政近三年来累计共安排资金97\n1412\n1万港元，用于修路。") == []
    assert known("道路\n1412\n1万元") == ["10000 CNY"]  # a cell a line


@pytest.mark.parametrize(
    "text", ["2016.5.2\u200b3。", "2016.5.2■。", "2016.5.2■3。", "2016.5.2\n3，", "201■-2021年。", "2010\n\n-2012年。"]
)
def test_a_date_of_which_a_digit_is_torn_is_none(text: str) -> None:
    assert recognise(f"该项工作开始于{text}") == ()


@pytest.mark.parametrize("text", ["- 1 -\n\n2022年，", "2016.5.22\n3. ", "2016.5.2\n\n"])
def test_what_stands_beside_a_date_by_itself_leaves_it_whole(text: str) -> None:
    assert len([each for each in recognise(f"工作开始\n{text}下一步") if each.kind is FigureKind.DATE]) == 1


@pytest.mark.parametrize("text", ["每人每\n月800元", "每人\n每月800元", "每人每月\n　　800元", "每人每月发\n放800元"])
def test_what_a_sum_is_per_is_found_before_it_over_a_lines_end(text: str) -> None:
    assert [each.base for each in amounts(f"失能老人的护理补贴标准为{text}。")] == ["每人每月"]


def test_an_empty_line_parts_a_sum_from_what_others_are_per() -> None:
    assert [each.base for each in amounts("失能老人的护理补贴每人每月\n\n安排800元")] == [None]


@pytest.mark.parametrize("sign", ["US$", "$", "€", "￥"])
def test_a_sum_whose_sign_stands_lines_before_it_is_in_no_other_currency(sign: str) -> None:
    assert known(f"引进资金{sign}\n\n4870元。") == []


@pytest.mark.parametrize("head", ["20,\n505,5\n92", "3亿\n827\n1", "83-\n40\n4", "591.\n48\n2"])
def test_a_line_of_digits_goes_on_with_prose_that_ends_within_a_number(head: str) -> None:
    assert known(f"各级财政近三年来累计共安排资金{head}万元。") == []


@pytest.mark.parametrize("mark", "#&@")
def test_what_stands_in_a_number_by_mistake_leaves_no_tail(mark: str) -> None:
    assert known(f"近年来累计安排资金35{mark}28.6万元，三百{mark}五十万元。") == []


def test_a_year_that_is_torn_from_its_mark_lends_no_other_one_its_day() -> None:
    found = [str(each.value) for each in recognise("2022年启动。自2014\n　　年4月23日起实施。")]
    assert found == ["2022"]
