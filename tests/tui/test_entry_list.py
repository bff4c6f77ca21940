"""A list of thousands of entries is drawn where it is seen, and is gone through as if all of it were drawn."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise

import pytest
from rich.text import Text
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.pilot import Pilot

from reader.tui.entry_list import EntryList

HEIGHT = 12


class Entries(EntryList):
    """Entries of one to four lines, all taken for lines of one; every fifth is a heading."""

    DEFAULT_CSS = "Entries { width: 100%; height: 100%; overflow-x: hidden; overflow-y: scroll; }"

    def __init__(self, count: int) -> None:
        super().__init__()
        self.fill([1] * count, None)
        self.drawn: list[int] = []
        self.chosen: list[int] = []

    def entry(self, index: int) -> Text:
        self.drawn.append(index)
        return Text("\n".join(f"{index}.{line}" for line in range(index % 4 + 1)))

    def can_be_marked(self, index: int) -> bool:
        return index % 5 != 0

    def choose(self, index: int) -> None:
        self.chosen.append(index)

    @property
    def shown(self) -> list[str]:
        return [self.render_line(y).text.strip() for y in range(self.size.height)]


class Listing(App[None]):
    def __init__(self, count: int) -> None:
        super().__init__()
        self.entries = Entries(count)

    def compose(self) -> ComposeResult:
        yield self.entries


@asynccontextmanager
async def listing(count: int) -> AsyncIterator[tuple[Entries, Pilot[None]]]:
    app = Listing(count)
    async with app.run_test(size=(30, HEIGHT)) as pilot:
        app.entries.focus()
        await pilot.pause()
        yield app.entries, pilot


def lines_of(count: int) -> list[str]:
    return [f"{index}.{line}" for index in range(count) for line in range(index % 4 + 1)]


def held_together(shown: list[str], count: int) -> bool:
    """Whether these lines stand one below the other in the list."""
    lines = lines_of(count)
    first = lines.index(shown[0])
    return lines[first : first + len(shown)] == shown


async def test_of_a_long_list_only_what_is_near_the_screen_is_drawn_also_at_another_width() -> None:
    async with listing(2_000) as (entries, pilot):
        assert len(entries.drawn) < 6 * HEIGHT
        entries.drawn.clear()
        await pilot.resize_terminal(40, HEIGHT)
        await pilot.pause()
        assert len(entries.drawn) < 6 * HEIGHT
        assert entries.shown == lines_of(2_000)[:HEIGHT]


async def test_a_list_gone_through_entry_by_entry_marks_all_but_headings_and_shows_the_marked_one() -> None:
    async with listing(60) as (entries, _pilot):
        marked = []
        for _ in range(48):
            entries.action_cursor_down()
            marked.append(entries.highlighted)
            assert held_together(entries.shown, 60)
            assert f"{entries.highlighted}.0" in entries.shown
        assert marked == [index for index in range(60) if index % 5]
        entries.action_cursor_down()
        assert entries.highlighted == 1
        entries.action_cursor_up()
        assert entries.highlighted == 59


async def test_the_ends_of_a_long_list_are_its_first_and_its_last_entry() -> None:
    async with listing(2_000) as (entries, pilot):
        await pilot.press("end")
        assert entries.highlighted == 1_999
        assert entries.shown == lines_of(2_000)[-HEIGHT:]
        assert entries.scroll_y == entries.max_scroll_y
        await pilot.press("home")
        assert entries.highlighted == 1
        assert held_together(entries.shown, 2_000)


async def test_pages_go_down_to_the_last_entry_and_up_to_the_first() -> None:
    async with listing(200) as (entries, pilot):
        await pilot.press("home")
        for key, last in (("pagedown", 199), ("pageup", 1)):
            marked = []
            while entries.highlighted != last:
                marked.append(entries.highlighted or 0)
                await pilot.press(key)
                assert held_together(entries.shown, 200)
                assert f"{entries.highlighted}.0" in entries.shown
            steps = [abs(after - before) for before, after in pairwise([*marked, last])]
            assert max(steps) < HEIGHT
            assert min(steps[:-1]) >= HEIGHT // 4
            assert marked == sorted(marked, reverse=key == "pageup")


async def test_what_stands_at_the_top_stays_there_at_another_width() -> None:
    async with listing(2_000) as (entries, pilot):
        entries.scroll_to(y=700, animate=False, immediate=True)
        await pilot.pause()
        top = entries.shown[0]
        await pilot.resize_terminal(50, HEIGHT)
        await pilot.pause()
        assert entries.shown[0] == top
        assert held_together(entries.shown, 2_000)


async def test_a_click_marks_and_chooses_an_entry_but_no_heading() -> None:
    async with listing(2_000) as (entries, pilot):
        await pilot.click(Entries, offset=(1, 2))
        assert (entries.shown[2], entries.highlighted, entries.chosen) == ("1.1", 1, [1])
        await pilot.click(Entries, offset=(1, 0))
        assert (entries.shown[0], entries.highlighted, entries.chosen) == ("0.0", 1, [1])


async def test_an_entry_wider_than_the_list_goes_on_in_the_next_line() -> None:
    async with listing(4) as (entries, pilot):
        await pilot.resize_terminal(7, HEIGHT)
        await pilot.pause()
        entries.entry = lambda index: Text(f"甲乙丙{index}")  # type: ignore[method-assign]
        entries.fill([1] * 4, None)
        assert entries.shown[:4] == ["甲乙", "丙0", "甲乙", "丙1"]


async def test_an_empty_list_has_nothing_to_mark() -> None:
    async with listing(0) as (entries, pilot):
        await pilot.press("home", "end", "pagedown", "pageup")
        entries.action_cursor_down()
        entries.action_select()
        assert (entries.highlighted, entries.chosen) == (None, [])
        assert set(entries.shown) == {""}


async def test_a_list_that_is_painted_without_room_before_it_is_told_its_size_shows_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with listing(200) as (entries, _pilot):
        entries.fill([1] * 200, None)
        monkeypatch.setattr(Entries, "scrollable_content_region", property(lambda _self: Region()))
        assert entries.render_line(HEIGHT + 20).text == ""
