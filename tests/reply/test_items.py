"""Items are found where sentences or lines count up from the first, and nowhere else."""

import pytest

from reader.reply import Section
from reader.reply.items import find_items
from reader.text import Span


def counted(text: str, level: int = 1) -> tuple[Section, ...]:
    return find_items(text, Span(0, len(text)), level)


def outline(text: str) -> list[tuple[int, str, str]]:
    return [(part.level, part.number, part.title) for item in counted(text, 2) for part in item.walk()]


def items(text: str) -> list[tuple[str, str, str]]:
    return [(item.number, item.title, item.span.of(text)) for item in counted(text)]


def test_an_item_lasts_until_the_next_and_the_last_until_its_paragraph_ends() -> None:
    text = "一是修路；二是治水。\n下一步继续推进。"

    assert items(text) == [("一是", "", "一是修路；"), ("二是", "", "二是治水。")]


def test_items_may_stand_one_a_line() -> None:
    text = "一是修路；\n二是治水；\n三是通电。\n"

    assert items(text) == [("一是", "", "一是修路；\n"), ("二是", "", "二是治水；\n"), ("三是", "", "三是通电。")]


def test_an_item_with_a_short_first_sentence_has_it_for_its_title() -> None:
    text = "一是严格监管。全年抽检两次。二是广泛宣传。发放了手册。"

    assert [(number, title) for number, title, _ in items(text)] == [("一是", "严格监管"), ("二是", "广泛宣传")]


@pytest.mark.parametrize(
    "text",
    [
        "一是修路。没有下文。",
        "二是治水。三是通电。",
        "其中之一是修路，其中之二是治水。",
        "唯一是修路，三是通电。",
    ],
)
def test_what_does_not_count_up_from_one_is_no_enumeration(text: str) -> None:
    assert items(text) == []


def test_two_enumerations_in_one_paragraph_do_not_overlap() -> None:
    text = "一是修路。二是治水。另外，一是宣传。二是培训。"

    assert [words for _, _, words in items(text)] == ["一是修路。", "二是治水。另外，", "一是宣传。", "二是培训。"]


def test_lines_that_begin_with_a_dash_are_items() -> None:
    text = "\n——完善制度。出台办法三项。\n　　——一是修路。二是治水。\n另行通报。\n"

    assert outline(text) == [
        (2, "——", "完善制度"),
        (2, "——", ""),
        (3, "一是", ""),
        (3, "二是", ""),
    ]
    assert items(text)[1][2] == "——一是修路。二是治水。"


@pytest.mark.parametrize("text", ["——完善制度。出台办法。\n", "关于道路——以北岭为例——的说明", "————\n————\n"])
def test_a_single_dash_or_one_inside_a_line_is_no_item(text: str) -> None:
    assert items(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("一是、修路；二是、治水。", ["一是", "二是"]),
        ("一是：修路。二是，治水。", ["一是", "二是"]),
        ("下一步，一要修路，年内完工；二要治水；三要通电。", ["一要", "二要", "三要"]),
        ("首先，修路。其次，治水。", ["首先", "其次"]),
        ("首先，修路。\n其次，治水。\n最后，通电。\n", ["首先", "其次", "最后"]),
        ("首先，修路。其次，治水。再次，通电。最后，验收。", ["首先", "其次", "再次", "最后"]),
        ("第一，修路。第二，治水。第三，通电。", ["第一", "第二", "第三"]),
        ("第一、修路。第二、治水。", ["第一", "第二"]),
        ("其一，修路；其二，治水。", ["其一", "其二"]),
        ("第一是修路，年内完工。第二是治水。", ["第一", "第二"]),
        ("首先是修路，年内完工；其次是治水；然后是通电；最后是验收。", ["首先", "其次", "然后", "最后"]),
        ("经研究，第一，该路已经修好；第二，该渠正在整治。", ["第一", "第二"]),
    ],
)
def test_a_series_of_any_words_that_count_is_items(text: str, numbers: list[str]) -> None:
    assert [number for number, _, _ in items(text)] == numbers


@pytest.mark.parametrize(
    "text",
    [
        "首先，修路是村里的大事。",
        "首先，感谢您的关心。其次，您反映的路段已经列入计划。",
        "首先，衷心感谢您的关心。其次，修路。最后，再次感谢您。",
        "首先感谢您的关心，其次说明情况。",
        "首先要修路。其次要治水。",
        "您提出的“首先，修路；其次，治水”很有针对性。",
        "首先是感谢您的关心，其次是说明情况。",
        "第一个项目已经开工。第二个项目正在招标。",
        "第一阶段，选线。第二阶段，征地。",
        "第一书记牵头修路。第二产业稳步增长。",
        "第一人民医院已经建成。第二人民医院正在建设。",
        "第一时间处置险情。第二课堂同步开展。",
        "第一、第二产业融合发展。第二、三产业占比提高。",
        "我县修路里程全市第一，治水成效全市第二，群众满意。",
        "一要素齐备。二要素缺一不可。",
        "一方面，修路；另一方面，治水。",
        "其一修路；其二治水。",
        "首先，修路。最后，验收。",
    ],
)
def test_what_does_not_count_on_in_words_is_prose(text: str) -> None:
    assert items(text) == []


def test_a_series_inside_an_item_of_another_is_below_it() -> None:
    text = "第一，修路。一是选线，年内完成；二是征地。第二，治水，年底完工。\n另外，一是宣传。二是培训。\n"

    assert outline(text) == [
        (2, "第一", "修路"),
        (3, "一是", ""),
        (3, "二是", ""),
        (2, "第二", ""),
        (2, "一是", ""),
        (2, "二是", ""),
    ]
    assert items(text)[0][2] == "第一，修路。一是选线，年内完成；二是征地。"
