"""Numbers whose unit stands only behind a later one of their list, or behind what they are changed to."""

import pytest

from reader.figures import FigureKind, recognise
from tests.figures.readings import readings

MONEY = FigureKind.MONEY


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("两年分别安排20、30万元。", [("20", "200000"), ("30万元", "300000")]),
        ("三镇分别为300、400和200万元。", [("300", "3000000"), ("400", "4000000"), ("200万元", "2000000")]),
        ("两年分别投入1.2和3.5亿元。", [("1.2", "120000000"), ("3.5亿元", "350000000")]),
        ("两年分别投入3、5亿元。", [("3", "300000000"), ("5亿元", "500000000")]),
        ("三镇分别补助3、5、8万元。", [("3", "30000"), ("5", "50000"), ("8万元", "80000")]),
        ("两类分别补助5000、1万元。", [("5000", "5000"), ("1万元", "10000")]),
        ("两县分别引进300、400万美元。", [("300", "3000000"), ("400万美元", "4000000")]),
        ("渡工补贴提高到150、300元。", [("150", "150"), ("300元", "300")]),
        ("渡工补贴分100、200和300元三档。", [("100", "100"), ("200", "200"), ("300元", "300")]),
        ("修缮费用有3、5、8万元三种。", [("3", "30000"), ("5", "50000"), ("8万元", "80000")]),
    ],
)
def test_numbers_that_are_dealt_out_have_the_unit_of_the_last(text: str, sums: list[tuple[str, str]]) -> None:
    assert readings(text, MONEY) == sums


def test_the_unit_of_a_list_may_be_of_any_kind() -> None:
    assert readings("两镇分别新建道路3.2、4公里。", FigureKind.COUNT) == [("3.2", "3.2"), ("4公里", "4")]
    assert readings("收支分别增长5.2、3个百分点。", FigureKind.PERCENT) == [
        ("5.2", "0.052"),
        ("3个百分点", "0.03"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "两年分别安排300、1.2亿元。",  # 300亿元, 300万元 or 300元
        "分别见表2、30万元的项目。",
        "分别于5、6月份拨付30万元。",
        "见附件12、30万元的项目。",
        "12、30万元的项目。",
    ],
)
def test_what_may_have_another_unit_or_is_no_list_has_none(text: str) -> None:
    assert [core for core, _value in readings(text, MONEY)] in (["30万元"], ["1.2亿元"])


@pytest.mark.parametrize(
    "text",
    [
        "两年共安排{}。",  # is it a list, a range that is printed so, or a point that is misprinted?
        "甲乙两镇{}。",
        "渠系改造投资{}。",
        "首批、{}。",
    ],
)
def test_of_numbers_that_a_comma_parts_and_that_nothing_tells_apart_none_is_read(text: str) -> None:
    for printed in ("20、30万元", "3、5亿元", "1、5万元", "四、六万元", "3、45万元", "3000、30万元", "7、5%"):
        read = [each for each in recognise(text.format(printed)) if each.amount.is_said]
        assert not read, (printed, read)
    assert [each.qualifier.value for each in recognise("渠系改造投资3、5亿元。")] == ["damaged"]
    assert readings("新建蓄水池3、5个。", FigureKind.COUNT) == []


def test_the_number_of_an_item_is_no_part_of_the_sum_behind_it() -> None:
    items = "资金用途：1、2万元用于种苗；2、5万元用于农药；3、4万元用于培训。"
    assert readings(items, MONEY) == [("2万元", "20000"), ("5万元", "50000"), ("4万元", "40000")]
    assert readings("包括1、50万元种苗费，2、30万元农药费。", MONEY) == [("50万元", "500000"), ("30万元", "300000")]
    for before in ("\n3、", "农药费已落实。3、", "标段3、", "表3、", "G318、"):
        assert readings(f"共20项{before}5亿元。", MONEY) == [("5亿元", "500000000")], before


def test_what_the_last_of_a_list_is_per_the_others_are_per_too() -> None:
    assert [each.base for each in recognise("补助标准分别为20、30元/亩。")] == ["亩", "亩"]
    assert next(each.base for each in recognise("每人每月分别发放20、30元。")) == "每人每月"


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("每人100、200、300元。", ["每人"] * 3),
        ("每座渡口安排10万元、20万元和30万元。", ["每座渡口"] * 3),
        ("补贴由每人每月580元逐步提高到620元。", ["每人每月"] * 2),
        ("补贴由每人每月580元\n提高到620元。", ["每人每月"] * 2),
        ("补贴由每人每月580元提高到 \n  620元。", ["每人每月"] * 2),
        ("补贴为每人每月2600\n元提高到3400元。", ["每人每月"] * 2),
        ("每校经费由5万\n元提高到7万元。", ["每校"] * 2),
        ("补贴为每人每月580元\n\n提高到620元。", ["每人每月", None]),
        ("每亩补助100元、20万元用于修渡口。", ["每亩", None]),
        ("每亩补助100元，共20万元。", ["每亩", None]),
    ],
)
def test_what_the_first_of_a_list_or_a_change_is_per_the_others_are_per_too(text: str, bases: list[str | None]) -> None:
    assert [each.base for each in recognise(text)] == bases
