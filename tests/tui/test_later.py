"""Facts about what is done later to a node: once all that waits is painted, and not to one that was left by then."""

from pathlib import Path

from textual.app import App
from textual.events import Resize
from textual.screen import Screen
from textual.widgets import Label

from reader.tui.keys.help import Help
from reader.tui.later import after_refresh, unless_left
from tests.tui.driving import COUNTY, reading


async def test_help_is_not_filled_where_it_is_closed_just_as_its_window_changes(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("?")
        shown = desk.app.screen
        assert isinstance(shown, Help)
        closed = desk.app.pop_screen()
        shown.on_resize(Resize(shown.size, shown.size))
        await closed
        await desk.press("f", "?")
        assert isinstance(desk.app.screen, Help)


async def test_what_comes_after_a_refresh_is_called_where_the_node_is_there_yet() -> None:
    said: list[str] = []
    async with App[None]().run_test() as pilot:
        below, shown = pilot.app.screen, Screen[None]()
        await pilot.app.push_screen(shown)
        for screen in (below, shown):
            after_refresh(screen, said.append, "there")
        await pilot.pause()
        await pilot.app.pop_screen()
        after_refresh(shown, said.append, "left")
        await pilot.pause()
    assert said == ["there", "there"]


async def test_a_node_is_left_with_what_it_stands_in() -> None:
    said: list[str] = []
    async with App[None]().run_test() as pilot:
        label = Label("here")
        assert not unless_left(label, said.append, "not there yet")
        shown = Screen[None]()
        await pilot.app.push_screen(shown)
        await shown.mount(label)
        assert unless_left(label, said.append, "here")
        await pilot.app.pop_screen()
        assert not unless_left(label, said.append, "left")
    assert said == ["here"]
