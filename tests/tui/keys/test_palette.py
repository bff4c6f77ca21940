"""Facts about the command palette: it has every action that can be done, in the person's language, with its keys."""

from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.widgets import Input, OptionList

from reader import i18n
from reader.keys.configured import ROWS, labels
from reader.keys.table import READING, TEXT
from reader.typesetting.wrap import cells
from tests.tui.driving import COUNTY, Desk, prompts, reading


async def _listed(desk: Desk, words: str = "") -> list[str]:
    await desk.press("ctrl+p")
    palette = desk.app.screen
    assert isinstance(palette, CommandPalette)
    await desk.type(words)
    await desk.pilot.pause()
    await desk.settle()
    return prompts(palette.query_one(OptionList))


@pytest.mark.parametrize("language", i18n.LANGUAGES)
async def test_it_has_every_action_of_the_text_with_its_keys_in_the_language_in_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(i18n, "_active", i18n.catalogue(language))
    async with reading(COUNTY, tmp_path, (120, 40)) as desk:
        listed = await _listed(desk)
        rows = {key.id: key for key, place in ROWS.values() if place in (READING, TEXT)}
        keys = {key.action: labels(key.id) for key in reversed(rows.values())}
        words = {key.action: key.explained for key in reversed(rows.values())}
        actions = {each: f"{keys[each]}{' ' * (7 - cells(keys[each]))}  {words[each]}" for each in keys}
        assert set(actions.values()) <= set(listed)


async def test_words_stand_below_each_other_behind_wide_signs_too(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (120, 40)) as desk:
        listed = await _listed(desk)
        assert "f        next figure" in listed
        assert "> 》     on again after going back (also to another reply)" in listed


async def test_a_key_finds_what_it_does(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        assert (await _listed(desk, "ctrl+r"))[0] == "ctrl+r   redo"


async def test_on_a_tiny_screen_what_is_typed_and_what_it_finds_are_shown(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (20, 5)) as desk:
        await _listed(desk, "redo")
        palette = desk.app.screen
        assert palette.query_one(Input).region.bottom <= 1
        assert palette.query_one(OptionList).region.y <= 2
        assert palette.query_one(Input).value == "redo"


async def test_where_it_has_no_line_of_room_its_pages_are_gone_through_all_the_same(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, (80, 24)) as desk:
        await _listed(desk)
        await desk.pilot.resize_terminal(10, 3)
        await desk.settle()
        await desk.press("pagedown", "pageup")
        assert desk.app.error is None
        assert isinstance(desk.app.screen, CommandPalette)


async def test_where_nothing_is_called_that_it_says_so(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        assert await _listed(desk, "xyzzyq") == ["no command is called that"]
