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
