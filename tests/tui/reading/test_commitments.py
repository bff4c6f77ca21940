"""Facts about commitments on the screen: they are marked, counted, walked, and highlighted like any words."""

from pathlib import Path

import pytest

from reader.tui.signs import PROMISED
from tests.tui.driving import COUNTY, PROVINCIAL, reading


async def test_c_selects_each_commitment_and_says_by_when(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("c")
        assert desk.selected.startswith("2023年4月，我局派出技术人员")
        assert desk.message == "Commitment 1 of 3, due 2023-10-31"
        await desk.press("c")
        assert desk.selected.startswith("我局拟在急弯")
        assert desk.message == "Commitment 2 of 3, without a date"
        await desk.press("C")
        assert desk.selected.startswith("2023年4月")


async def test_c_inside_a_commitment_selects_that_one(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("c", "c", "escape", "l", "l", "c")
        assert desk.selected.startswith("我局拟在急弯")


async def test_the_ends_of_the_walk_are_said(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("C")
        assert desk.message == "This is the first commitment."
        await desk.press("c", "c", "c", "c")
        assert desk.message == "This is the last commitment."


async def test_a_reply_that_promises_nothing_says_so(tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("某代表:\n\n没有承诺的一句话。\n", encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("c")
        assert desk.message == "No commitment was found here."


async def test_backspace_goes_back_to_where_the_walk_over_commitments_began(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        start = desk.screen.body.cursor
        await desk.press("c", "c", "c", "backspace")
        assert desk.screen.body.cursor == start


async def test_a_commitment_is_highlighted_and_annotated_like_any_selection(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("c", "c", "2")
        [(quote, kind, _note)] = desk.notes()
        assert (quote[:6], kind) == ("我局拟在急弯", "commitment")


async def test_the_lines_of_a_commitment_are_marked_next_to_the_text(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (80, 24)) as desk:
        rows = desk.rows()
        marked = [row[3] == PROMISED for row in rows]
        promised = [any(word in row for word in ("10月底前", "我局拟在", "再会同")) for row in rows]
        assert any(promised)
        assert all(mark for mark, said in zip(marked, promised, strict=True) if said)
        assert not any(mark for mark, row in zip(marked, rows, strict=True) if "代表" in row or not row.strip())


@pytest.mark.parametrize(("size", "shown"), [((120, 40), ["╎1", "╎1", "╎1"]), ((80, 24), [])])
async def test_the_outline_counts_commitments_where_there_is_room(
    tmp_path: Path, size: tuple[int, int], shown: list[str]
) -> None:
    async with reading(COUNTY, tmp_path, size, painted=True) as desk:
        rows = [desk.screen.panes.outline.render_line(y).text for y in range(desk.screen.panes.outline.size.height)]
        counted = [word for row in rows for word in row.split() if word.startswith(PROMISED)]
        assert counted == shown


async def test_a_name_comes_before_the_count_of_commitments(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    sections = "一、甲\n（一）资金安排\n1.城乡供水一体化建设项目资金筹措\n"
    path.write_text(f"某代表:\n\n{sections}{'我局将继续安排5万元。' * 12}\n", encoding="utf-8")
    async with reading(path, tmp_path, painted=True) as desk:
        outline = desk.screen.panes.outline
        short, long, longest = [row for y in range(4) if "¥12" in (row := outline.render_line(y).text.rstrip())]
        assert short.endswith(f"¥12 {PROMISED}12")
        assert (long[-4:], longest[-4:]) == (" ¥12", " ¥12")
        assert "（一）资金安排" in long
        assert "1.城乡供水一" in longest
