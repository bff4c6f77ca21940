"""Cells that are left empty between tabs and blanks are where nothing stands."""

import pytest

from reader.text.tables import find_tables


def cells(text: str) -> list[list[str]]:
    """What stands in the rows of a text's tables, heads among them."""
    return [[cell.of(text) for cell in row] for table in find_tables(text) for row in table.rows]


def test_between_tabs_empty_cells_are_seen_at_both_ends_of_a_row() -> None:
    text = "年度\t项目\t金额\t备注\n2022年\t北渠\t21\t\n\t西渠\t19\t续建\n\t合计\t40\t\n"
    assert cells(text) == [
        ["年度", "项目", "金额", "备注"],
        ["2022年", "北渠", "21", ""],
        ["", "西渠", "19", "续建"],
        ["", "合计", "40", ""],
    ]


def test_rows_that_all_begin_and_end_with_a_tab_have_no_cells_there() -> None:
    assert cells("\t项目\t金额\t\n\t北渠\t21\t\n") == [["项目", "金额"], ["北渠", "21"]]


def test_last_cells_that_were_cut_off_with_their_tabs_are_empty() -> None:
    assert cells("项目\t金额\t备注\n北渠\t21\n西渠\t19\t续建\n") == [
        ["项目", "金额", "备注"],
        ["北渠", "21", ""],
        ["西渠", "19", "续建"],
    ]


def test_rows_in_which_several_tabs_may_make_room_for_one_cell_are_not_filled() -> None:
    assert ["北渠", "21", "9", ""] not in cells("项目\t\t中央\t省级\n北渠\t21\t9\n西渠\t19\t8\n")


@pytest.mark.parametrize(
    "rows",
    [
        "北渠    21      9\n西渠            8       续建\n南渠    30      7       新建\n",
        "北渠      21       9\n西渠               8    续建\n南渠      30       7    新建\n",
    ],
    ids=["left", "right"],
)
def test_between_blanks_a_shorter_row_s_cells_are_in_the_columns_that_they_stand_below(rows: str) -> None:
    assert cells(f"项目    中央    省级    备注\n{rows}") == [
        ["项目", "中央", "省级", "备注"],
        ["北渠", "21", "9", ""],
        ["西渠", "", "8", "续建"],
        ["南渠", "30", "7", "新建"],
    ]


def test_a_head_over_several_columns_is_the_first_one_s_where_it_begins_with_it_and_else_no_one_s() -> None:
    heads = "        预算    决算    预算    决算\n"
    rows = "北渠    21      20      19      18\n西渠    31      30      29      28\n"
    left = f"项目    2022年          2023年\n{heads}{rows}"
    (table,) = find_tables(left)
    assert table.columns[1:] == (("2022年", "预算"), ("2022年", "决算"), ("2023年", "预算"), ("2023年", "决算"))

    centred = left.replace("项目    2022年          2023年", "项目        2022年          2023年")
    assert not any("2022年" in heads for table in find_tables(centred) for heads in table.columns)


def test_where_a_cell_s_place_tells_no_column_no_row_is_filled() -> None:
    assert cells("项目    中央    省级\n北渠    21      9\n西渠       8\n南渠    30      7\n") == [
        ["项目", "中央", "省级"],
        ["北渠", "21", "9"],
        ["西渠", "8"],
        ["南渠", "30", "7"],
    ]
