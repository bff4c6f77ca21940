"""Facts about the inspector: a figure with its decision and note is one entry, a promise too, and counts are one."""

from pathlib import Path

import pytest
from textual.widgets import Static

from reader.tui.ledger.screen import Ledger
from tests.tui.driving import COUNTY, PROVINCIAL, Desk, reading


def _entries(desk: Desk) -> list[str]:
    inspector = desk.screen.panes.inspector
    return [str(inspector.entry(index)) for index in range(inspector.count)]


def _with(desk: Desk, words: str) -> list[str]:
    return [entry for entry in _entries(desk) if words in entry]


async def test_a_figure_its_decision_and_its_note_are_one_entry(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (200, 50)) as desk:
        await desk.press("w", "enter", "n")
        await desk.type("甲")
        await desk.press("escape", "t")
        await desk.type("路 桥")
        await desk.press("ctrl+s", "s")
        (entry,) = _with(desk, "86万元")
        assert entry.split("\n") == [
            "✓ 86万元",
            "  1 funding",
            "  2023 · 澄湖县交通运输局 · 养护 · allocated",
            "  甲",
            "  #路 #桥",
        ]


async def test_a_promise_and_its_notes_are_one_entry(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (200, 50)) as desk:
        await desk.press("c", "enter")
        await desk.type("问")
        await desk.press("ctrl+s", "s")
        (entry,) = _with(desk, "╎")[:1]
        assert entry.startswith("╎ 2023年4月，我局派出技术人员")
        assert entry.endswith("\n  due 2023-10-31\n  2 commitment\n  问")
        assert len(_with(desk, "问")) == 1


async def test_a_note_on_other_words_stands_alone(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (200, 50)) as desk:
        await desk.press("v", "l", "4", "escape", "s")
        assert "Notes 1" in _entries(desk)
        assert _with(desk, "4 question") == ["4 question\n  查陌"]


async def test_the_heading_counts_all_notes_and_says_which_stand_elsewhere(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (200, 50)) as desk:
        await desk.press("v", "l", "4", "f", "1", "c", "2", "s")
        heading = _entries(desk).index("Notes 3")
        assert _entries(desk)[heading + 1] == "2 with their figures or commitments"


@pytest.mark.parametrize("width", [100, 200])
async def test_lines_of_an_entry_hang_behind_its_first(tmp_path: Path, width: int) -> None:
    async with reading(PROVINCIAL, tmp_path, (width, 50)) as desk:
        await desk.press("X", "w", "enter", "enter", "escape", "s")
        begun = [entry for entry in _entries(desk) if entry[0] in "✓✗·╎"]
        assert len(begun) > 30
        assert all(line.startswith("  ") for entry in begun for line in entry.split("\n")[1:])


@pytest.mark.parametrize("key", ["x", "e"])
async def test_keys_on_a_marked_figure_are_about_its_note(tmp_path: Path, key: str) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "1", "escape", "g", "g", "s", "tab", key)
        if key == "x":
            assert desk.notes() == []
        else:
            assert desk.app.screen.is_modal


async def test_status_line_outline_inspector_and_ledger_count_the_same(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (200, 50)) as desk:
        await desk.press("w", "enter", "enter", "x", "escape", "f", "1", "s")
        reading_ = desk.screen.reading
        parts = [desk.screen.panes.outline._numbers(part.span) for part in reading_.tops]
        figures, reviewed, notes = (sum(part[index] for part in parts) for index in (1, 2, 4))  # type: ignore[misc]
        assert (reviewed, figures) == (2, 35)
        assert f"sums reviewed {reviewed}/{figures}" in str(desk.screen.status.render())
        assert f"Figures {figures} · {reviewed} reviewed" in _entries(desk)
        assert f"Notes {notes}" in _entries(desk)
        await desk.press("L")
        assert isinstance(desk.app.screen, Ledger)
        assert f"{figures} figures · {reviewed} reviewed" in str(desk.app.screen.query_one("#title", Static).render())


async def test_the_pane_in_focus_has_a_bar_at_its_side(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        outline, inspector = desk.screen.panes.outline, desk.screen.panes.inspector
        assert {outline.styles.border_left[0], inspector.styles.border_left[0]} == {"blank"}
        width = outline.scrollable_content_region.width
        await desk.press("shift+tab")
        assert (outline.styles.border_left[0], inspector.styles.border_left[0]) == ("outer", "blank")
        assert outline.scrollable_content_region.width == width
