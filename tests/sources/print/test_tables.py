"""What stands in a drawn grid is a table, with a row of cells in each line, whatever program drew it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.sources.print.glyphs import Glyph
from reader.sources.print.grids import Rule
from reader.sources.print.layout import Block, laid
from reader.text.tables import find_tables

SIZE, LEADING, COLUMN, ROW = 12.0, 14.0, 90.0, 40.0
LEFT, TOP = 70.0, 100.0
ROWS = [["项目", "2022年", "备注"], ["道路", "350", "已完工"], ["桥梁", "1,030.25", ""]]
PRINTED = "项目 | 2022年 | 备注\n道路 | 350 | 已完工\n桥梁 | 1,030.25 |\n"


def words(text: str, left: float, baseline: float, run: int | None = None) -> list[Glyph]:
    """Lines one below the other."""
    found = []
    for row, line in enumerate(text.split("\n")):
        place = left
        for sign in line:
            width = SIZE / 2 if sign.isascii() else SIZE
            found.append(Glyph(sign, place, place + width, baseline + row * LEADING, SIZE, run))
            place += width
    return found


def x(column: float) -> float:
    return LEFT + column * COLUMN


def y(row: float) -> float:
    return TOP + row * ROW


def cells(rows: Sequence[Sequence[str]]) -> list[Glyph]:
    return [
        glyph
        for row, line in enumerate(rows)
        for column, text in enumerate(line)
        for glyph in words(text, x(column) + 6, y(row) + 16)
    ]


def across(row: float, start: float, end: float) -> Rule:
    return Rule(x(start), y(row), x(end), y(row))


def down(column: float, start: float, end: float) -> Rule:
    return Rule(x(column), y(start), x(column), y(end))


def grid(rows: int, columns: int) -> list[Rule]:
    return [
        *(across(row, 0, columns) for row in range(rows + 1)),
        *(down(column, 0, rows) for column in range(columns + 1)),
    ]


def boxes(rows: int, columns: int) -> list[Rule]:
    """Each cell with four lines of its own, a little off those of the cells beside it."""
    corners = [
        [
            (x(column) + 1, y(row) + 1),
            (x(column + 1), y(row) + 1),
            (x(column + 1), y(row + 1)),
            (x(column) + 1, y(row + 1)),
        ]
        for row in range(rows)
        for column in range(columns)
    ]
    return [Rule(*start, *end) for box in corners for start, end in pairwise([*box, box[0]])]


def pieces(count: int, gap: float) -> list[Rule]:
    """The lines of a grid of three by three, each in so many pieces, of which a share is missing."""
    return [
        Rule(*(start + (end - start) * share for share in (at, to) for start, end in ((x0, x1), (y0, y1))))
        for x0, y0, x1, y1 in grid(3, 3)
        for place in range(count)
        for at, to in [((place + gap / 2) / count, (place + 1 - gap / 2) / count)]
    ]


def framed(room: float) -> list[Rule]:
    """The cells of a grid of three by three, each in a frame of its own, with room between them."""
    corners = [
        (x(column) + room / 2, y(row) + room / 2, x(column + 1) - room / 2, y(row + 1) - room / 2)
        for row in range(3)
        for column in range(3)
    ]
    return [
        Rule(*side)
        for left, top, right, bottom in corners
        for side in (
            (left, top, right, top),
            (left, bottom, right, bottom),
            (left, top, left, bottom),
            (right, top, right, bottom),
        )
    ]


def text(glyphs: Iterable[Glyph], rules: Sequence[Rule]) -> str:
    return laid([Block(list(glyphs), rules)])[0]


@pytest.mark.parametrize(
    "rules",
    [
        grid(3, 3),
        boxes(3, 3),
        [rule for rule in grid(3, 3) if rule not in (down(0, 0, 3), down(3, 0, 3))],
        [Rule(to_x, to_y, from_x, from_y) for from_x, from_y, to_x, to_y in grid(3, 3)],
    ],
    ids=["lines", "boxes", "open sides", "from the other end"],
)
def test_a_row_of_a_grid_is_a_line_with_bars_between_its_cells(rules: list[Rule]) -> None:
    assert text(cells(ROWS), rules) == PRINTED


@pytest.mark.parametrize(
    "rules",
    [pieces(4, 0.0), pieces(4, 0.08), pieces(7, 0.18), pieces(60, 0.5), framed(1.0), framed(5.0)],
    ids=["pieces", "gaps", "wide gaps", "dashes", "frames", "frames apart"],
)
def test_a_grid_may_be_drawn_in_pieces_or_as_a_frame_around_each_cell(rules: list[Rule]) -> None:
    rows = [["项目", "进度", "备注"], ["道路", "完工", "无"], ["桥梁", "在建", "无"]]

    assert text(cells(rows), rules) == "项目 | 进度 | 备注\n道路 | 完工 | 无\n桥梁 | 在建 | 无\n"


def test_lines_around_a_table_stay_where_they_are() -> None:
    glyphs = [*words("单位：万元", LEFT, TOP - 20), *cells(ROWS), *words("以上资金已下达。", LEFT, y(3) + 20)]
    assert text(glyphs, grid(3, 3)) == f"单位：万元\n{PRINTED}以上资金已下达。\n"


def test_a_frame_around_the_page_is_no_part_of_the_table_in_it() -> None:
    frame = [
        Rule(x(a), y(b), x(c), y(d)) for a, b, c, d in ((-1, -2, 5, -2), (-1, 9, 5, 9), (-1, -2, -1, 9), (5, -2, 5, 9))
    ]
    glyphs = [*words("一、资金安排", LEFT, TOP - 20), *cells(ROWS)]
    assert text(glyphs, [*grid(3, 3), *frame]) == f"一、资金安排\n{PRINTED}"


def test_a_merged_cell_stands_in_the_first_of_those_it_takes_and_heads_all_of_them() -> None:
    rows = [
        ["乡镇", "2022年", "", "备注"],
        ["", "安排", "支出", ""],
        ["东镇", "3", "4", "无"],
        ["西镇", "5", "6", "无"],
    ]
    drawn = [rule for rule in grid(4, 4) if rule not in (across(1, 0, 4), down(2, 0, 4))]
    printed = text(cells(rows), [*drawn, across(1, 1, 3), down(2, 1, 4)])
    assert printed == "乡镇 | 2022年 |  | 备注\n | 安排 | 支出 |\n东镇 | 3 | 4 | 无\n西镇 | 5 | 6 | 无\n"
    [table] = find_tables(printed)
    assert table.columns == (("乡镇",), ("2022年", "安排"), ("2022年", "支出"), ("备注",))


def test_a_cell_over_all_columns_is_a_line_of_its_own() -> None:
    drawn = [rule for rule in grid(3, 2) if rule != down(1, 0, 3)]
    rows = [["项目", "金额"], ["一、农业"], ["水利", "20"]]
    assert text(cells(rows), [*drawn, down(1, 0, 1), down(1, 2, 3)]) == "项目 | 金额\n一、农业\n水利 | 20\n"


def test_the_lines_of_a_cell_are_its_words_and_a_number_that_was_cut_is_none() -> None:
    rows = [["项目", "金额", "备注"], ["农村安全饮水\n工程", "123456789012\n34", "由县局\n实施"]]
    assert text(cells(rows), grid(2, 3)) == "项目 | 金额 | 备注\n农村安全饮水工程 | 123456789012 34 | 由县局 实施\n"


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("1234567890.4\n5", "1234567890.45"),
        ("123,456,789.\n90", "123,456,789.90"),
        ("1234567890123\n4", "1234567890123 4"),
        ("123456789012\n.4", "123456789012.4"),
        ("123456789.45\n6", "123456789.45 6"),
        ("1234567890.4\n5234567890.1", "1234567890.4 5234567890.1"),
        ("12,345,678\n90", "12,345,678 90"),
    ],
)
def test_a_number_that_fills_its_cell_goes_on_with_its_rest_where_both_can_be_but_one(printed: str, said: str) -> None:
    rows = [["项目", "资金"], ["道路", printed], ["桥梁", "7"]]
    assert text(cells(rows), grid(3, 2)) == f"项目 | 资金\n道路 | {said}\n桥梁 | 7\n"


def test_rows_without_lines_between_them_are_told_by_their_numbers() -> None:
    stacked = [["项目\n道路\n桥梁", "金额\n3\n4"]]
    assert text(cells(stacked), grid(1, 2)) == "项目 | 金额\n道路 | 3\n桥梁 | 4\n"


def test_a_word_across_an_edge_makes_the_grid_no_table() -> None:
    assert "|" not in text([*cells(ROWS), *words("一二三四五六七八九十", LEFT, y(2) + 34)], grid(3, 3))


def test_a_word_that_reaches_out_of_the_grid_makes_it_no_table() -> None:
    assert "|" not in text([*cells(ROWS), *words("一二三四五六七八九十", x(3) - 30, y(2) + 34)], grid(3, 3))


def test_characters_of_two_sizes_in_two_rows_are_no_word_across_an_edge() -> None:
    above, beside = words("道路", x(0) + 6, 120), words("350", x(1) + 6, 120)
    below = [
        glyph._replace(left=glyph.left + 4, right=glyph.right + 4, baseline=150, size=SIZE * 150 / 120)
        for glyph in words("桥梁", x(0) + 6, 150)
    ]

    assert text([*above, *beside, *below, *words("120", x(1) + 6, 150)], grid(2, 2)) == "道路 | 350\n桥梁 | 120\n"


@pytest.mark.parametrize(
    "rules",
    [
        [across(row, 0, 3) for row in range(4)],
        [across(0, 0, 3), across(3, 0, 3), down(0, 0, 3), down(3, 0, 3)],
        [Rule(x(0), y(0), x(3), y(3)), Rule(x(0), y(3), x(3), y(0))],
    ],
    ids=["underlines", "a frame", "slanting"],
)
def test_other_lines_make_no_table(rules: list[Rule]) -> None:
    assert text(cells(ROWS), rules) == text(cells(ROWS), [])


def test_a_table_goes_on_over_a_page_s_end_and_the_page_s_number_follows_it() -> None:
    head, *rest = [[*row] for row in ROWS]
    number = [words(f"— {page} —", x(1), 700) for page in (1, 2)]
    pages = [
        Block([*cells([head, rest[0]]), *number[0]], grid(2, 3)),
        Block([*cells([head, rest[1]]), *words("完。", LEFT, y(2) + 20), *number[1]], grid(2, 3)),
    ]
    printed, starts = laid(pages)
    assert printed == (
        "项目 | 2022年 | 备注\n道路 | 350 | 已完工\n项目 | 2022年 | 备注\n桥梁 | 1,030.25 |\n\n— 1 —\n\n完。\n\n— 2 —\n"
    )
    assert [printed[start:].split("\n")[0] for start in starts] == ["项目 | 2022年 | 备注"] * 2
    [table] = find_tables(printed)
    assert [table.words(row, 0) for row in table.data] == ["道路", "桥梁"]


@given(st.lists(st.builds(Rule, *[st.floats(-200, 900)] * 4), max_size=30), st.integers(0, 3), st.integers(0, 3))
def test_any_lines_leave_each_character_once(rules: list[Rule], rows: int, columns: int) -> None:
    glyphs = cells(ROWS)
    printed = text(glyphs, [*rules, *grid(rows, columns)])
    assert sorted("".join(printed.replace("|", "").split())) == sorted(glyph.character for glyph in glyphs)
