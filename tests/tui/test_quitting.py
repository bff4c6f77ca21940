"""Facts about quitting: it is no crash, at whatever moment a screen is being opened."""

import asyncio
import gc
from pathlib import Path

import pytest

from tests.tui.driving import COUNTY, key_event, reading

# Textual makes what a new screen does about selected words, and does none of it where that is closed at once.
pytestmark = pytest.mark.filterwarnings("ignore:coroutine 'Screen._watch_selections':RuntimeWarning")


@pytest.mark.parametrize("key", ["?", "ctrl+p", "ctrl+f", "L", "E", "enter", "A"])
@pytest.mark.parametrize("turns", [0, 3, 6, 12])
async def test_the_program_is_left_while_a_screen_is_being_opened(tmp_path: Path, key: str, turns: int) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1")
        desk.app.post_message(key_event(key))
        for _turn in range(turns):
            await asyncio.sleep(0)
        desk.app.exit()
        while desk.app.is_running:
            await asyncio.sleep(0)
    gc.collect()
    assert desk.app.error is None
    assert desk.app.return_code == 0


async def test_no_words_are_asked_for_once_the_screen_is_left(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        screen = desk.screen
        desk.app.exit()
        while screen.is_attached:
            await asyncio.sleep(0)
        screen.searching.ask()
        assert not screen.query("SearchBar")


async def test_no_screen_opens_once_the_program_is_being_left(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        desk.app.exit()
        desk.app.action_help()
        assert desk.app.screen is desk.screen
    gc.collect()
