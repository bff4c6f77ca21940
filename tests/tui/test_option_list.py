"""Facts about lists in windows that have no room for them."""

from pathlib import Path

import pytest

from reader.tui.changes.versions import ChangedVersions
from tests.examples import REPLY
from tests.tui.driving import reading


@pytest.mark.parametrize("size", [(1, 1), (20, 2), (20, 5)])
async def test_a_list_without_a_line_of_room_is_paged_and_left(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "reply.txt"
    path.write_text(REPLY, encoding="utf-8")
    async with reading(path, tmp_path, size, painted=True) as desk:
        path.write_text(REPLY.replace("540万元", "550万元"), encoding="utf-8")
        await desk.press("V")
        assert isinstance(desk.app.screen, ChangedVersions)
        await desk.press("pagedown", "pageup", "down", "pagedown")
        await desk.pilot.resize_terminal(80, 24)
        await desk.settle()
        await desk.press("pagedown", "enter")
        assert desk.app.screen_stack[-1] is desk.screen
