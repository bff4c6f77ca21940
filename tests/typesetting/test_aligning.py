"""A table's cells are shown below each other, and the text knows nothing of it."""

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.typesetting.layout import Layout
from reader.typesetting.line import Line
from reader.typesetting.wrap import cells
from tests.growth import IN_PROPORTION, growth

TABLE = "项目 | 2022年 |  | 备注\n | 安排 | 支出 |\n道路硬化 | 350 | 1,340.5 | 已完工\n水渠 | — | 2 |\n"
ALIGNED = """\
项目     | 2022年 |         | 备注
         |   安排 |    支出 |
道路硬化 |    350 | 1,340.5 | 已完工
水渠     |      — |       2 |
"""
WIDE = "项目 | 投资（万元） | 年限 | 备注\n桥 | 8,600 | 2021-2023年 | 已完成路基工程，年底完工\n路 | 12.5 | — | 无\n"
WIDE_AT_44 = """\
项目 | 投资（万 | 年限        | 备注
           元）
桥   |    8,600 | 2021-2023年 | 已完成路基工
                                程，年底完工
路   |     12.5 | —           | 无
"""
WIDE_AT_24 = """\
项目 | 投资（万元） |
   年限        |
   备注
桥   |        8,600 |
   2021-2023年 |
   已完成路基工程，年底
   完工
路   |         12.5 |
   —           |
   无
"""
CELL = st.text(st.sampled_from("甲乙a1., —|\t"), max_size=9)
NUMBER = st.builds(
    "{}{:,}{}".format,
    st.sampled_from(["", "安排资金", "（"]),
    st.integers(0, 10**12),
    st.sampled_from(["", "万元", "%"]),
)
TABLES = st.lists(st.lists(CELL, min_size=1, max_size=4).map(" | ".join), max_size=8).map("\n".join)


def lines_of(layout: Layout) -> list[Line]:
    lines: list[Line] = []
    while line := layout.line(len(lines)):
        lines.append(line)
    return lines


def shown(text: str, width: int, room: int = 0) -> str:
    return "\n".join(line.shown(text) for line in lines_of(Layout(text, width, room=room)))


def test_cells_stand_below_each_other_and_numbers_at_the_right() -> None:
    assert shown(TABLE, 40) == ALIGNED


def test_a_name_of_rows_between_them_ends_no_table() -> None:
    text = f"有关资金如下。\n{TABLE}一、其他\n桥 | 4 | 5 | 无\n"
    assert shown(text, 40).endswith("一、其他\n桥       |      4 |       5 | 无\n")


def test_tabs_part_cells_too_but_for_those_that_indent_a_line() -> None:
    assert shown("项目\t金额\n道路硬化\t3\n", 40) == "项目      金额\n道路硬化     3\n"
    assert shown("\t甲\n\t乙丙\n", 40) == " 甲\n 乙丙\n"


def test_rows_of_another_number_of_cells_are_set_by_themselves() -> None:
    assert shown("甲 | 乙\n丙丁 | 戊\n甲 | 乙 | 丙\n甲乙丙 | 1 | 2\n", 40) == (
        "甲   | 乙\n丙丁 | 戊\n甲     | 乙 | 丙\n甲乙丙 |  1 |  2\n"
    )


def test_cells_of_a_table_that_is_wider_than_its_room_go_on_below_themselves() -> None:
    assert shown(WIDE, 44) == WIDE_AT_44
    assert shown(WIDE, 44, room=80).count("\n") == WIDE.count("\n")


def test_where_room_is_short_the_blanks_around_bars_are_not_shown() -> None:
    assert shown("项目名称 | 1,340.5 | 12 | 道路硬化\n" * 2, 28) == "项目名称|1,340.5|12|道路硬化\n" * 2


def test_columns_that_have_no_room_beside_the_others_go_on_below_these() -> None:
    assert shown(WIDE, 24) == WIDE_AT_24


def test_what_is_longer_than_the_room_in_the_last_column_goes_on_below() -> None:
    text = "项目 | 备注\n道路硬化 | 由县交通运输局实施，年底完工\n"
    assert shown(text, 24) == "项目     | 备注\n道路硬化 | 由县交通运输\n           局实施，年底\n           完工\n"


@pytest.mark.parametrize("text", ["甲 | 乙\n", "甲乙\n丙 | 丁\n戊\n", "│甲│\n│乙丙│\n"])
def test_a_line_alone_and_drawn_boxes_are_not_set_anew(text: str) -> None:
    assert shown(text, 40) == text


def test_a_row_far_below_that_is_wider_than_the_columns_stays_as_it_is() -> None:
    text = "甲乙 |  | 1\n" * 1_000 + "甲 | 道路硬化 | 1\n甲 |  | 4\n"
    assert shown(text, 40).endswith("甲乙 |  | 1\n甲 | 道路硬化 | 1\n甲   |  | 4\n")


@given(TABLES, st.integers(8, 60), st.integers(0, 80))
@example(" |  |  | \n |  |  | ", 8, 0)
@example("|| | \n11|乙 |  | 111", 8, 9)
def test_each_character_is_found_at_its_cell_and_no_line_is_wider_than_the_room(
    text: str, width: int, room: int
) -> None:
    for line in lines_of(Layout(text, width, room=room)):
        words = "".join(text[part.start : part.end] for part in line.parts)
        # Blanks at a line's end stand beyond the room, as in all prose: nobody sees them.
        assert cells(line.shown(text).rstrip(" ")) <= max(width, room)
        assert all(line.offset_at(text, line.column_of(text, at)) == at for at in range(len(text)) if line.shows(at))
        assert line.shown(text).replace(" ", "") == words.replace("\t", "").replace(" ", "")


@given(TABLES, st.integers(2, 60), st.integers(0, 80))
def test_each_character_but_blanks_is_on_one_line_and_found_there(text: str, width: int, room: int) -> None:
    layout = Layout(text, width, room=room)
    lines = lines_of(layout)

    for offset, character in enumerate(text):
        shown_on = [y for y, line in enumerate(lines) if line.shows(offset)]
        assert shown_on == [layout.y_of(offset)] or (not shown_on and character in " \n\t")
    assert [layout.y_of(line.start) for line in lines] == [*range(len(lines))]


@given(st.lists(st.lists(NUMBER, min_size=3, max_size=3).map(" | ".join), min_size=2, max_size=4).map("\n".join))
def test_no_number_is_parted_that_a_line_has_room_for(text: str) -> None:
    lines = lines_of(Layout(text, 30))

    parts = [text[part.start : part.end] for line in lines for part in line.parts]
    assert all(any(number in part for part in parts) for number in re.findall(r"[0-9,.]+(?:万元|%)?", text))


@pytest.mark.parametrize(
    "made",
    [
        lambda n: "甲 | 1\n" * n,
        lambda n: f"甲 | 1 | {'乙' * 60}\n" * (n // 4),
        lambda n: "甲\n|\n" * n,
        lambda n: "|" * n,
        lambda n: "甲 | " + "乙\n" * n,
    ],
    ids=["rows", "high rows", "names", "bars", "lines"],
)
def test_a_table_is_set_in_a_time_in_proportion(made: Callable[[int], str]) -> None:
    def from_the_end(text: str) -> object:
        return Layout(text, 40).settle(len(text), 50)

    assert growth(from_the_end, made, 2000) < IN_PROPORTION
