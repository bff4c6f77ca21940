"""The cursor of what one types in stands still, wherever that is: a program that nobody types in has nothing to do."""

from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from tests.tui.driving import COUNTY, reading


@pytest.mark.parametrize(
    "keys", [("/",), ("?",), ("ctrl+f",), ("f", "1", "E"), ("L", "/"), ("f", "enter", "p"), ("v", "l", "enter")]
)
async def test_no_cursor_blinks(tmp_path: Path, keys: tuple[str, ...]) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press(*keys)
        found = [each for each in desk.app.screen.query("*") if isinstance(each, Input | TextArea)]
        assert found
        assert not any(each.cursor_blink for each in found)
