"""A table stands aligned in the body, and cursor, selection and mouse are exact in it."""

from pathlib import Path

import pytest

from reader.typesetting.wrap import cells
from tests.tui.driving import Desk, reading

TEXT = "一、资金安排\n　　2023年安排如下。\n单位：万元\n项目 | 金额 | 备注\n道路硬化 | 3,050 | 已完工\n桥梁 | 12 | 无\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def place(desk: Desk, words: str) -> tuple[int, int]:
    """The row of the body that shows words, and their first column."""
    row, shown = next((row, shown) for row, shown in enumerate(desk.rows()) if words in shown)
    return cells(shown[: shown.index(words)]), row


async def test_a_click_on_a_cell_is_on_its_character_and_on_blanks_before_it_on_its_first(
    table: Path, tmp_path: Path
) -> None:
    async with reading(table, tmp_path, (80, 24)) as desk:
        column, row = place(desk, "12 | 无")
        for offset in (column, column - 2):
            await desk.press("g", "g")
            await desk.pilot.click("#body", offset=(offset, row))
            assert TEXT[desk.screen.body.cursor :].startswith("12 |")


async def test_a_line_down_stays_in_the_column_and_a_figure_is_selected_whole(table: Path, tmp_path: Path) -> None:
    async with reading(table, tmp_path, (80, 24)) as desk:
        await desk.press("f", "j")
        assert TEXT[desk.screen.body.cursor :].startswith("12")
        await desk.press("F", "f")
        assert desk.selected == "12"


async def test_a_selection_over_cells_is_painted_over_the_blanks_between_them(table: Path, tmp_path: Path) -> None:
    async with reading(table, tmp_path, (80, 24)) as desk:
        await desk.press("f", "f", "P")
        _column, row = place(desk, "12 | 无")
        body = desk.screen.body
        selected = body.get_component_rich_style("body--selection").bgcolor
        blank = next(segment for segment in body.render_line(row) if segment.text == "   ")
        assert blank.style is not None
        assert blank.style.bgcolor == selected


# Wider than the screen: cells go on below themselves.
WIDE = (
    "项目名称 | 预算科目编码 | 2022年预算数 | 2022年执行数 | 完成比例 | 备注\n"
    "农村公路日常养护补助 | 2140106 | 12,345.67 | 12,000.00 | 97.20% | 含县级配套资金，由县交通运输局实施\n"
    "桥梁 | 2140104 | 350 | 340.5 | 97.29% | 无\n"
)


@pytest.fixture
def wide(tmp_path: Path) -> Path:
    path = tmp_path / "wide.txt"
    path.write_text("一、资金安排\n" + WIDE, encoding="utf-8")
    return path


async def test_a_cell_that_goes_on_below_itself_is_clicked_and_selected_to_the_character(
    wide: Path, tmp_path: Path
) -> None:
    async with reading(wide, tmp_path, (80, 24)) as desk:
        first, second = place(desk, "含县级"), place(desk, "补助")
        assert second[1] == first[1] + 1
        await desk.pilot.click("#body", offset=second)
        assert WIDE.startswith("补助", desk.screen.body.cursor - len("一、资金安排\n"))
        await desk.press("v", "l")
        assert desk.selected == "补助"
        painted = desk.screen.body.render_line(second[1])
        selected = desk.screen.body.get_component_rich_style("body--selection").bgcolor
        shown = "".join(each.text for each in painted if each.style and each.style.bgcolor == selected)
        assert shown == "补"  # and the cursor on the other one


async def test_what_is_selected_down_the_lines_of_a_row_is_what_the_text_says(wide: Path, tmp_path: Path) -> None:
    async with reading(wide, tmp_path, (80, 24)) as desk:
        await desk.pilot.click("#body", offset=place(desk, "农村公路"))
        await desk.press("v", "j", "j", "j")
        assert desk.at_cursor.startswith("桥梁")
        assert desk.selected == WIDE[WIDE.index("农村") : WIDE.index("桥梁") + 1]


async def test_a_hit_is_painted_also_where_its_cell_goes_on(wide: Path, tmp_path: Path) -> None:
    async with reading(wide, tmp_path, (80, 24)) as desk:
        await desk.press("/")
        await desk.type("日常养护补助")
        await desk.press("enter", "escape", "g", "g")
        body = desk.screen.body
        hit = body.get_component_rich_style("body--hit-current").bgcolor
        rows = [
            "".join(each.text for each in body.render_line(row) if each.style and each.style.bgcolor == hit)
            for row in range(8)
        ]
        assert "".join(rows) == "日常养护补助"
        assert sum(bool(row) for row in rows) == 2


async def test_the_cursor_is_seen_on_every_character_also_on_blanks_that_are_not_shown(
    tmp_path: Path,
) -> None:
    text = "甲 乙 | 1,340.55 | 12,000.00 | 13,000.00 | 14,000.00 | 15,000.00 | 16,000.00\n" * 2
    (tmp_path / "tight.txt").write_text(text, encoding="utf-8")
    async with reading(tmp_path / "tight.txt", tmp_path, (70, 24)) as desk:
        body = desk.screen.body
        assert "|1,340.55|" in "".join(desk.rows())
        cursor = body.get_component_rich_style("body--cursor").bgcolor
        for _character in range(len(text) // 2):
            painted = [
                each.text
                for row in range(6)
                for each in body.render_line(row)
                if each.style and each.style.bgcolor == cursor
            ]
            assert len(painted) == 1, desk.at_cursor
            await desk.press("l")
