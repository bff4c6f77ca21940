"""Facts about the size of a screen: it is the window's, whatever sizes are told of late."""

from pathlib import Path

import pytest
from textual.events import Resize
from textual.geometry import Size

from tests.tui.driving import COUNTY, reading


@pytest.mark.parametrize("key", ["?", "L", "E", "ctrl+f", "I", "escape"])
async def test_a_size_that_is_told_when_the_window_has_another_one_changes_nothing(tmp_path: Path, key: str) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press(key)
        size, old = desk.app.size, Size(61, 19)
        sizes = []
        desk.app.screen.post_message(Resize(old, old))
        desk.app.screen.call_later(lambda: sizes.append(desk.app.screen.outer_size))
        await desk.settle()
        assert sizes == [size]


async def test_of_two_old_sizes_none_calls_the_other_back(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("L")
        sizes = set()
        for width in (61, 47, 61):
            # Two that are told right behind each other are told as one.
            desk.app.screen.post_message(Resize(Size(width, 19), Size(width, 19)))
            desk.app.screen.call_later(lambda: sizes.add(desk.app.screen.outer_size))
        await desk.settle()
        assert sizes == {desk.app.size}
