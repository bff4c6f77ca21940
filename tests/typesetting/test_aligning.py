"""A table's cells are shown below each other, and the text knows nothing of it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.typesetting.layout import Layout, Line
from reader.typesetting.wrap import cells
from tests.growth import IN_PROPORTION, growth

TABLE = "项目 | 2022年 |  | 备注\n | 安排 | 支出 |\n道路硬化 | 350 | 1,340.5 | 已完工\n水渠 | — | 2 |\n"
ALIGNED = """\
项目     | 2022年 |         | 备注
         |   安排 |    支出 |
道路硬化 |    350 | 1,340.5 | 已完工
水渠     |      — |       2 |
"""
CELL = st.text(st.sampled_from("甲乙a1., —|\t"), max_size=9)
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


def test_a_table_that_is_wider_than_its_room_stays_as_it_is() -> None:
    assert shown(TABLE, 24).startswith("项目 | 2022年 |  | 备注\n")
    assert shown(TABLE, 24, room=40) == ALIGNED


def test_what_is_longer_than_the_room_in_the_last_column_goes_on_below() -> None:
    text = "项目 | 备注\n道路硬化 | 由县交通运输局实施，年底完工\n"
    assert shown(text, 24) == "项目     | 备注\n道路硬化 | 由县交通运输\n           局实施，年底\n           完工\n"


@pytest.mark.parametrize("text", ["甲 | 乙\n", "甲乙\n丙 | 丁\n戊\n", "│甲│\n│乙丙│\n"])
def test_a_line_alone_and_drawn_boxes_are_not_set_anew(text: str) -> None:
    assert shown(text, 40) == text


@given(TABLES, st.integers(8, 60), st.integers(0, 80))
def test_each_character_is_found_at_its_cell_and_no_line_is_wider_than_the_room(
    text: str, width: int, room: int
) -> None:
    for line in lines_of(Layout(text, width, room=room)):
        assert cells(line.shown(text)) <= max(width, room)
        assert [line.offset_at(text, line.column_of(text, at)) for at in range(line.start, line.end)] == [
            *range(line.start, line.end)
        ]
        assert line.shown(text).replace(" ", "") == text[line.start : line.end].replace("\t", "").replace(" ", "")


@pytest.mark.parametrize(
    "made",
    [lambda n: "甲 | 1\n" * n, lambda n: "甲\n|\n" * n, lambda n: "|" * n, lambda n: "甲 | " + "乙\n" * n],
    ids=["rows", "names", "bars", "lines"],
)
def test_a_table_is_set_in_a_time_in_proportion(made: Callable[[int], str]) -> None:
    def from_the_end(text: str) -> object:
        return Layout(text, 40).settle(len(text), 50)

    assert growth(from_the_end, made, 2000) < IN_PROPORTION
