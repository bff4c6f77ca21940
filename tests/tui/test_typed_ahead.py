"""Facts about typing ahead: what is typed behind a key that opens a screen, before that is there, is that screen's."""

from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from reader.tui.reading.screen import ReadingScreen
from tests.tui.driving import COUNTY, reading


@pytest.mark.parametrize("opens", ["?", "ctrl+f"])
async def test_letters_come_to_the_line_in_their_order(tmp_path: Path, opens: str) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press_at_once(opens, *"north")
        assert desk.app.screen.query_one(Input).value == "north"


async def test_a_note_has_all_its_letters(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("c")
        await desk.press_at_once("enter", *"next year", "ctrl+s")
        assert [note for _quote, _kind, note in desk.notes()] == ["next year"]


@pytest.mark.parametrize("opens", ["?", "ctrl+f"])
async def test_escape_leaves_what_is_just_being_opened(tmp_path: Path, opens: str) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press_at_once(opens, "escape")
        assert isinstance(desk.app.screen, ReadingScreen)


@pytest.mark.parametrize(("ends", "kept"), [("ctrl+s", ["abc"]), ("escape", [])])
async def test_what_is_typed_right_before_a_note_is_closed_is_in_it(tmp_path: Path, ends: str, kept: list[str]) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("c", "enter")
        await desk.press_at_once(*"abc", ends)
        assert [note for _quote, _kind, note in desk.notes()] == kept
        if ends == "escape":
            await desk.press("D")
            assert desk.app.screen.query_one(TextArea).text == "abc"


async def test_the_ledger_is_left_again_however_fast_one_is(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press_at_once("?", "escape", "L", "escape")
        assert isinstance(desk.app.screen, ReadingScreen)
