"""Facts about closing: a screen closes itself alone, and once, however fast one is."""

from pathlib import Path

import pytest
from textual.app import App

from reader.tui.closing import Closing
from reader.tui.reading.screen import ReadingScreen
from tests.tui.driving import COUNTY, reading


class _Counted(Closing[str]):
    """A screen that is closed as a test says."""


async def test_a_screen_that_is_closed_twice_takes_none_below_with_it() -> None:
    async with App[None]().run_test() as pilot:
        below, shown = _Counted(), _Counted()
        results: list[str | None] = []
        await pilot.app.push_screen(below)
        await pilot.app.push_screen(shown, results.append)
        shown.dismiss("first")
        shown.dismiss("second")
        await pilot.pause()
        assert pilot.app.screen is below
        assert results == ["first"]


async def test_a_screen_that_is_done_below_another_one_closes_when_that_is_closed() -> None:
    async with App[None]().run_test() as pilot:
        below, shown = _Counted(), _Counted()
        results: list[str | None] = []
        first = pilot.app.screen
        await pilot.app.push_screen(below, results.append)
        await pilot.app.push_screen(shown)
        below.dismiss("done")
        await pilot.pause()
        assert (pilot.app.screen, results) == (shown, [])
        shown.dismiss()
        await pilot.pause()
        assert (pilot.app.screen, results) == (first, ["done"])


@pytest.mark.parametrize("keys", [("L",), ("f", "1", "L"), ("ctrl+p",)])
async def test_two_keys_that_choose_what_closes_a_screen_leave_the_text_there(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press(*keys)
        await desk.press_at_once("enter", "enter")
        assert isinstance(desk.app.screen, ReadingScreen)
