"""The outline follows the cursor without moving under the reader's eyes at every step."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.tui.driving import reading


def sections(count: int) -> str:
    body = "".join(f"{number}.第{number}项工作\n　　安排了若干事项。\n" for number in range(1, count + 1))
    return f"某代表：\n\n您提出的建议收悉，现答复如下：\n\n{body}"


async def test_a_part_that_is_out_of_sight_comes_near_the_top_and_those_behind_it_are_followed_in_place(
    tmp_path: Path,
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(sections(80), encoding="utf-8")
    async with reading(path, tmp_path, (120, 30)) as desk:
        outline = desk.screen.panes.outline
        tops: list[float] = []
        for _ in range(70):
            await desk.press("]")
            tops.append(outline.scroll_y)
            assert outline.scroll_y <= outline.cursor_line < outline.scroll_y + outline.size.height
        assert tops[0] == 0
        moves = sum(before != after for before, after in pairwise(tops))
        assert 2 <= moves <= 5
        await desk.press("g", "g")
        assert outline.scroll_y == 0


async def test_a_resize_draws_the_parts_for_the_new_width_without_listing_them_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(sections(300), encoding="utf-8")
    async with reading(path, tmp_path, (120, 30)) as desk:
        outline = desk.screen.panes.outline
        await desk.press(*"]" * 20)
        listed: list[object] = []

        def label_width(node: object) -> int:
            listed.append(node)
            return 1

        monkeypatch.setattr(outline, "get_label_width", label_width)
        narrow, place = outline.size.width, (outline.cursor_line, outline.scroll_y)
        await desk.pilot.resize_terminal(200, 30)
        await desk.settle()
        assert outline.size.width > narrow
        assert (outline.cursor_line, outline.scroll_y) == place
        rows = outline.render_lines(outline.size.region)
        assert {row.cell_length for row in rows} == {outline.size.width}
        assert "第20项工作" in rows[outline.cursor_line - round(outline.scroll_y)].text
        assert listed == []


async def test_a_table_stands_in_the_outline_below_its_section_and_is_gone_to_from_there(tmp_path: Path) -> None:
    path = tmp_path / "table.txt"
    path.write_text(
        f"{sections(2)}表1 资金\n单位：万元\n项目 | 金额\n道路 | 3\n桥梁 | 4\n3.其他工作\n　　无。\n", encoding="utf-8"
    )
    async with reading(path, tmp_path, (120, 30)) as desk:
        outline = desk.screen.panes.outline
        rows = [row.text.split() for row in outline.render_lines(outline.size.region)]
        assert ["⊞", "表1", "资金", "¥2"] in rows
        await desk.press(*"]]]")
        assert outline.cursor_line == rows.index(["⊞", "表1", "资金", "¥2"])
        await desk.press("o", "down", "up", "enter")
        assert desk.screen.body.cursor == desk.screen.body.text.index("项目")
