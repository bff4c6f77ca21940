"""Facts about the search over everything: hits while one types, opened with all marked, on from reply to reply."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Static

from reader.text import Span
from reader.tui.app import ReaderApp
from reader.tui.find.screen import FindList, FindScreen, FindWords
from tests.library.making import Place, letter, place_in
from tests.tui.driving import COUNTY, Desk, prompts, reading

LETTERS = {
    "new.txt": letter("安排维修资金119万元，维修养护另列。", 1, 2024),
    "mid.txt": letter("维修工作已完成。", 2, 2023),
    "old.txt": letter("没有安排。", 3, 2022),
}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = place_in(tmp_path, LETTERS)
    made.update()
    return made


@asynccontextmanager
async def searching(place: Place, words: str, size: tuple[int, int] = (100, 30)) -> AsyncIterator[Desk]:
    """A reader in which the search over everything is open, with a query in its line."""
    kept = place.folder.parent / "searches.json"
    async with reading(COUNTY, place.folder.parent, size, cache=place.cache, searches=kept) as desk:
        await desk.press("ctrl+f")
        await desk.type(words)
        yield desk


def listed(desk: Desk) -> list[str]:
    return prompts(desk.app.screen.query_one(FindList))


def title(desk: Desk) -> str:
    return str(desk.app.screen.query_one("#title", Static).render())


def focused(desk: Desk) -> str | None:
    return desk.app.focused.id if desk.app.focused else None


def name(desk: Desk) -> str:
    return desk.screen.source.name


async def test_replies_are_listed_while_one_types_the_newest_first_with_the_words_around(place: Place) -> None:
    async with searching(place, "维修") as desk:
        first, second = listed(desk)

        assert first.splitlines()[:2] == [
            "关于对县十七届人大二次会议第1号建议的答复",
            "  2024-06-02 · 青财函〔2024〕1号 · 青河县财政局 · 2 hits",
        ]
        assert "安排维修资金119万元，维修养护另列。" in first
        assert second.startswith("关于对县十七届人大二次会议第2号建议的答复\n")
        assert title(desk) == "Search over everything · 2 replies · the newest first"
        await desk.type(" 养护")
        assert len(listed(desk)) == 1


async def test_a_mistake_is_said_with_its_place_and_what_was_found_stays(place: Place) -> None:
    async with searching(place, "维修") as desk:
        await desk.type(" (")
        screen = desk.app.screen
        assert isinstance(screen, FindScreen)
        said = str(screen.query_one("#status", Static).render())
        assert said.startswith("query, column 4: ")
        assert "What “维修” finds is still shown." in said
        assert len(listed(desk)) == 2


async def test_a_reply_is_opened_with_all_hits_marked_and_n_goes_on_to_the_next_reply(place: Place) -> None:
    async with searching(place, "维修") as desk:
        await desk.press("enter", "enter")
        text = LETTERS["new.txt"]
        first, second = text.index("维修"), text.index("维修养护")
        assert name(desk) == "new.txt"
        assert desk.screen.body.over.hits.spans == (Span(first, first + 2), Span(second, second + 2))
        assert (desk.selected, desk.screen.body.cursor, desk.screen.searching.count) == ("维修", first, "/维修 1/2")
        await desk.press("n")
        assert (name(desk), desk.screen.body.cursor) == ("new.txt", second)
        await desk.press("n")
        assert (name(desk), desk.selected) == ("mid.txt", "维修")
        await desk.press("n")
        assert (name(desk), desk.message) == ("mid.txt", "Round the end of the text.")
        await desk.press("g", "g", "N")
        assert (name(desk), desk.screen.body.cursor) == ("new.txt", second)
        await desk.press("q")
        assert isinstance(desk.app.screen, FindScreen)
        assert desk.app.screen.query_one(FindList).highlighted == 0
        await desk.press("escape")
        assert name(desk) == COUNTY.name


async def test_a_file_that_was_changed_since_has_no_hits_of_what_it_held(place: Place) -> None:
    async with searching(place, "已完成") as desk:
        place.write({"mid.txt": LETTERS["mid.txt"].replace("维修", "养护维修")})
        await desk.press("enter", "enter")

        assert (name(desk), desk.selected) == ("mid.txt", "")
        [said] = [each.message for each in desk.app._notifications]
        assert said.startswith("The file was changed since the library read it")


async def test_searches_are_listed_below_an_empty_line_those_that_are_kept_first(place: Place) -> None:
    async with searching(place, "养护") as desk:
        await desk.press("enter", "enter", "q", "/")
        desk.app.screen.query_one(FindWords).value = "安排"
        await desk.press("ctrl+s")
        desk.app.screen.query_one(FindWords).value = ""
        await desk.settle()
        assert [each.split() for each in listed(desk)] == [["安排", "kept"], ["养护"]]
        await desk.press("down", "down", "enter")
        assert desk.app.screen.query_one(FindWords).value == "养护"
        assert len(listed(desk)) == 1


async def test_from_the_first_line_one_goes_up_to_the_words(place: Place) -> None:
    async with searching(place, "维修") as desk:
        await desk.press("down", "down", "k")
        assert focused(desk) == "found"
        await desk.press("up")
        assert focused(desk) == "find-words"


async def test_without_a_library_it_is_said_how_to_make_one(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, cache=tmp_path / "none", searches=tmp_path / "searches") as desk:
        await desk.press("ctrl+f")
        await desk.type("水")
        assert "There is no library yet." in str(desk.app.screen.query_one("#status", Static).render())


async def test_it_opens_over_the_table_of_replies_too(place: Place) -> None:
    from tests.tui.driving import settings_in

    settings = replace(settings_in(place.folder.parent), cache=place.cache, searches=place.folder.parent / "s")
    app = ReaderApp(settings, [place.folder])
    async with app.run_test(size=(100, 30)) as pilot:
        desk = Desk(pilot)
        await desk.press("ctrl+f")
        await desk.type("没有")
        assert len(listed(desk)) == 1


@pytest.mark.parametrize("width", [50, 54, 58])
async def test_a_line_that_is_too_long_is_cut_within_no_number(place: Place, width: int) -> None:
    place.write({"new.txt": letter("维修养护安排财政补助资金1234567.89万元，另列。", 1, 2024)})
    place.update()
    async with searching(place, "财政补助", (width, 30)) as desk:
        line = next(each for each in "\n".join(listed(desk)).splitlines() if "财政补助" in each)
        assert "1234567.89万元" in line or not any(map(str.isdigit, line))
