"""Numbers below each other make a table without any lines, where nothing leaves a doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.print.glyphs import Glyph
from reader.text.tables import find_tables
from tests.sources.typeset import text

SIZE, PITCH = 12.0, 24.0


def page(*placed: tuple[float, float, str]) -> list[Glyph]:
    """Words at a row and a column of the page, as wide as a Han character each."""
    found = []
    for row, column, words in placed:
        place = column * SIZE
        for sign in words:
            width = SIZE / 2 if sign.isascii() else SIZE
            found.append(Glyph(sign, place, place + width, 100 + row * PITCH, SIZE))
            place += width
    return found


ROWS = [
    (2, 5, "道路"),
    (2, 15, "350"),
    (2, 25, "1,340.5"),
    (3, 5, "桥梁"),
    (3, 15, "—"),
    (3, 25, "2"),
    (3, 35, "已完工"),
]
HEADS = [(1, 5, "项目"), (1, 15, "安排"), (1, 25, "支出"), (1, 35, "备注")]
PRINTED = "项目 | 安排 | 支出 | 备注\n道路 | 350 | 1,340.5 |\n桥梁 | — | 2 | 已完工\n"


def test_rows_with_heads_are_lines_with_bars_between_their_cells() -> None:
    before, behind = (0, 3, "单位：万元"), (4, 3, "以上资金已下达。")
    assert text([page(before, *HEADS, *ROWS, behind)]) == f"单位：万元\n{PRINTED}以上资金已下达。\n"


def test_a_head_may_be_wider_than_all_that_stands_below_it() -> None:
    heads = [(1, 5, "项目"), (1, 12, "安排的资金总额"), (1, 22, "中央补助支出（万元）")]
    rows = [each for each in ROWS if each[1] < 35]
    [table] = find_tables(text([page(*heads, *rows)]))
    assert table.columns == (("项目",), ("安排的资金总额",), ("中央补助支出（万元）",))


def test_below_heads_that_are_of_no_certain_columns_there_is_no_table() -> None:
    heads = [(0, 5, "项目"), (0, 12, "安排、支出和今后几年的打算"), (1, 15, "安排")]
    assert not find_tables(text([page(*heads, *ROWS)]))


def test_what_a_table_is_called_in_the_middle_above_it_is_none_of_its_heads() -> None:
    assert text([page((0, 19.5, "工程进度"), *HEADS, *ROWS)]) == f"工程进度\n{PRINTED}"


@pytest.mark.parametrize(
    ("names", "numbers"),
    [(("2021", "2022"), ("350", "20")), (("项目甲", "其中：乙"), ("350", "20")), (("甲", "乙"), ("３５．５", "２０"))],
)
def test_rows_are_named_by_years_and_with_a_colon_and_have_numbers_of_full_width(
    names: tuple[str, str], numbers: tuple[str, str]
) -> None:
    rows = [
        (row, column, words)
        for row, pair in enumerate(zip(names, numbers, strict=True), start=2)
        for column, words in zip((5, 15), pair, strict=True)
    ]
    [table] = find_tables(text([page((1, 5, "年份"), (1, 15, "资金"), *rows)]))
    found = [tuple(table.words(row, column) for column in (0, 1)) for row in table.data]
    assert found == [*zip(names, numbers, strict=True)]


def test_a_table_whose_heads_are_printed_again_goes_on_from_the_page_before() -> None:
    heads, first = HEADS[:3], ROWS[:3]
    second = [(2, 5, "堤防"), (2, 14, "1350"), (2, 25, "7"), (3, 5, "合计"), (3, 14, "1700"), (3, 24, "1,347.5")]
    more = [(row + 1, column, words) for row, column, words in first]
    [table] = find_tables(text([page(*heads, *first, *more), page(*heads, *second)]))
    assert len(table.data) == 4


def test_a_blank_that_is_printed_in_an_empty_cell_is_none_of_the_one_before() -> None:
    blanks = (2, 36, " "), (4, 5, "堤防"), (4, 18, " "), (4, 25, "7")

    assert text([page(*HEADS, *ROWS, *blanks)]) == f"{PRINTED}堤防 |  | 7 |\n"


def test_a_head_over_several_columns_is_each_one_s_and_one_beside_two_rows_is_of_the_upper() -> None:
    heads = [(0, 20, "2023年"), (0.5, 5, "项目"), (0.5, 35, "备注"), (1, 15, "安排"), (1, 25, "支出")]
    [table] = find_tables(text([page(*heads, *ROWS)]))
    assert table.columns == (("项目",), ("2023年", "安排"), ("2023年", "支出"), ("备注",))


FIVE = [
    (row, column, words)
    for row, words_of in ((2, ("道路", "6", "2", "4", "9")), (3, ("桥梁", "8", "3", "5", "7")))
    for column, words in zip((5, 12, 19, 26, 33), words_of, strict=True)
]


@pytest.mark.parametrize("name", [0, 0.5, 1])
def test_a_short_head_over_the_middle_one_of_several_columns_is_each_one_s(name: float) -> None:
    heads = [(0, 17.75, "2023年"), (name, 5, "项目"), (name, 33, "备注")]
    parts = [(1, 12, "合计"), (1, 19, "中央"), (1, 26, "省级")]

    tables = find_tables(text([page(*heads, *parts, *FIVE)]))

    under = [("2023年", part) for part in ("合计", "中央", "省级")]
    # Where the last column's head stands below the others, it might be of the group's.
    assert [table.columns for table in tables if table.columns] == (
        [(("项目",), *under, ("备注",))] if name < 1 else []
    )


@pytest.mark.parametrize(
    ("column", "words", "is_head"), [(15.75, "2023年（万元）", True), (11, "2023年资金安排情况如下", False)]
)
def test_a_long_head_over_the_middle_of_columns_is_theirs_and_what_is_told_of_the_table_is_not(
    column: float, words: str, is_head: bool
) -> None:
    heads = [(1, 5, "项目"), (1, 12, "合计"), (1, 19, "中央"), (1, 26, "省级")]
    rows = [each for each in FIVE if each[1] < 33]

    [table] = find_tables(text([page((0, column, words), *heads, *rows)]))

    assert [column[0] for column in table.columns[1:]] == ([words] * 3 if is_head else ["合计", "中央", "省级"])


def test_a_head_over_one_of_several_columns_that_have_others_below_it_makes_no_table() -> None:
    heads = [(0, 11, "2023年"), (1, 5, "项目"), (1, 12, "合计"), (1, 19, "中央"), (1, 26, "省级"), (1, 33, "备注")]

    assert not find_tables(text([page(*heads, *FIVE)]))


def test_where_no_cell_is_empty_tabs_part_them() -> None:
    rows = [(1, 5, "项目"), (1, 15, "金额"), (2, 5, "道路"), (2, 15, "350"), (3, 5, "桥梁"), (3, 15, "2")]
    printed = text([page(*rows)])
    assert printed == "项目\t金额\n道路\t350\n桥梁\t2\n"
    [table] = find_tables(printed)
    assert table.columns == (("项目",), ("金额",))


@pytest.mark.parametrize("column", [5, 8, 15])
def test_a_total_stands_anywhere_beside_the_names(column: int) -> None:
    rows = [(1, 5, "序号"), (1, 15, "项目"), (1, 25, "金额"), (2, 5, "1"), (2, 15, "道路"), (2, 25, "350"), (3, 5, "2")]
    printed = text([page(*rows, (3, 15, "桥梁"), (3, 25, "50"), (4, column, "合计"), (4, 25, "400"))])
    [table] = find_tables(printed)
    assert table.named(table.data[-1])[-1][1] == "合计"
    assert table.words(table.data[-1], 2) == "400"


def test_without_heads_three_rows_are_a_table_and_two_are_none() -> None:
    third = [(4, 5, "水渠"), (4, 15, "1"), (4, 25, "2")]
    assert text([page(*ROWS, *third)]) == "道路 | 350 | 1,340.5 |\n桥梁 | — | 2 | 已完工\n水渠 | 1 | 2 |\n"
    assert "|" not in text([page(*ROWS)])


@pytest.mark.parametrize(
    "placed",
    [
        [*HEADS, *ROWS, (3.6, 5, "二期")],
        [*HEADS, *ROWS[1:]],
        [*HEADS, *ROWS, (4, 5, "水渠"), (4, 16, "由县财政局负责统筹安排"), (4, 35, "3")],
        [(0, 11, "2022年"), *HEADS, *ROWS],
        [(0, 15, "2022年"), (0, 30, "2023年"), *HEADS, *ROWS],
        [*HEADS, (1, 20, "合计"), *ROWS],
        [*HEADS, (2, 5, "道路，"), *ROWS[1:]],
    ],
    ids=[
        "the rest of a cell below",
        "a row without a name",
        "two in a column",
        "a head alone",
        "heads of no certain columns",
        "a head of no column",
        "prose",
    ],
)
def test_what_leaves_a_doubt_stays_as_it_is_printed(placed: list[tuple[float, float, str]]) -> None:
    assert "|" not in text([page(*placed)])


@given(
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 40), st.sampled_from(["道路", "12", "—", "2023年", "表1"])))
)
def test_any_places_keep_each_character(placed: list[tuple[float, float, str]]) -> None:
    apart = {(row, column // 6): (row, column // 6 * 6, words) for row, column, words in placed}
    printed = text([page(*apart.values())])
    assert sorted("".join(printed.replace("|", "").split())) == sorted("".join(words for *_at, words in apart.values()))


FAR = [(row, column + 4 * (column > 5), words) for row, column, words in ROWS[:6]]


def test_heads_in_the_middle_of_columns_whose_numbers_stand_at_the_right_are_each_of_its_own() -> None:
    [table] = find_tables(text([page(*HEADS[:3], *FAR)]))
    assert table.columns == (("项目",), ("安排",), ("支出",))


@pytest.mark.parametrize("heads", [[HEADS[0], (1, 15, "安排"), (1, 20, "支出")], [HEADS[0], (1, 15, "安排")]])
def test_heads_are_those_of_no_columns_where_there_are_fewer_or_two_stand_beside_one(
    heads: list[tuple[float, float, str]],
) -> None:
    assert not any(table.columns for table in find_tables(text([page(*heads, *FAR)])))
