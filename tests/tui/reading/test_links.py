"""Facts about links: a document number that another reply of the library has leads there, and one comes back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import OptionList

from reader.text import Span
from tests.library.making import Place, letter, place_in
from tests.library.test_citing import LETTERS
from tests.tui.driving import Desk, prompts, reading


@pytest.fixture
def place(tmp_path: Path) -> Place:
    made = place_in(tmp_path, LETTERS)
    made.update()
    return made


@asynccontextmanager
async def opened(place: Place, name: str, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Desk]:
    async with reading(place.folder / name, place.folder.parent, size, cache=place.cache) as desk:
        yield desk


def go_to(desk: Desk, words: str) -> None:
    desk.screen.body.go(LETTERS["cites.txt"].index(words))


async def test_enter_on_a_number_opens_the_reply_and_backspace_comes_back(place: Place) -> None:
    async with opened(place, "cites.txt") as desk:
        go_to(desk, "〔2023〕1号、")
        await desk.settle()
        assert desk.screen.query_one("#status").render().plain.startswith("enter opens 关于对县十七届人大二次会议第1号")  # type: ignore[union-attr]
        here = desk.screen.body.cursor
        await desk.press("enter")
        assert desk.screen.source.name == "one.txt"
        await desk.press("G", "backspace")
        assert desk.screen.source.name == "one.txt"
        await desk.press("backspace")
        assert (desk.screen.source.name, desk.screen.body.cursor) == ("cites.txt", here)
        assert desk.notes() == []


async def test_a_number_that_nobody_has_is_annotated_and_so_is_one_that_is_selected(place: Place) -> None:
    async with opened(place, "cites.txt") as desk:
        words = LETTERS["cites.txt"]
        assert [span.of(words) for span in desk.screen.reading.linked.spans] == [
            "青财函[2023] 1 号",
            "青财函〔2023〕1号",
        ]
        desk.screen.body.select(Span(words.index("青教函"), words.index("青教函") + 3))
        await desk.press("1")
        desk.screen.body.select(Span(words.index("青财函〔2023〕1号、"), words.index("青财函〔2023〕1号、") + 3))
        await desk.press("1")
        assert [quote for quote, _kind, _note in desk.notes()] == ["青财函", "青教函"]
        desk.screen.body.select(Span(words.index("青财函〔2023〕1号、"), words.index("青财函〔2023〕1号、") + 3))
        await desk.press("enter")
        assert desk.screen.source.name == "cites.txt"


async def test_all_links_are_listed_and_what_cites_is_opened_at_its_place(place: Place) -> None:
    async with opened(place, "one.txt", (80, 24)) as desk:
        await desk.press("B")
        listed = prompts(desk.app.screen.query_one(OptionList))
        assert [line.partition("\n")[0] for line in listed] == [
            "Cited here",
            "No document number.",
            "Cited by",
            "关于对县十七届人大二次会议第3号建议的答复",
            "Answers the same proposal",
            "关于对县十七届人大二次会议第1号建议的答复",
        ]
        await desk.press("enter")
        assert (desk.screen.source.name, desk.selected) == ("cites.txt", "青财函[2023] 1 号")
        await desk.press("B", "escape", "backspace", "backspace")
        assert desk.screen.source.name == "one.txt"


async def test_where_the_text_that_cites_is_another_one_by_now_that_is_said(place: Place) -> None:
    place.write({"cites.txt": "（更正）" + LETTERS["cites.txt"]})
    async with opened(place, "one.txt") as desk:
        await desk.press("B", "enter")
        assert desk.screen.source.name == "cites.txt"
        assert [each.message for each in desk.app._notifications] == [
            "The file was changed meanwhile; the place that you came for may be another one now."
        ]


async def test_a_reply_that_comes_later_is_a_link_without_opening_this_one_again(place: Place) -> None:
    async with opened(place, "cites.txt") as desk:
        assert len(desk.screen.reading.linked) == 2
        await desk.press("B")
        place.write({"school.txt": letter("修建校舍。", 5).replace("青财函〔2023〕5号", "青教函〔2020〕5号")})
        desk.screen.tick()
        await desk.settle()
        assert len(desk.screen.reading.linked) == 2
        place.update()
        desk.screen.tick()
        await desk.settle()
        listed = prompts(desk.app.screen.query_one(OptionList))
        assert any("青教函〔2020〕5号" in line and "第5号建议" in line for line in listed)
        await desk.press("escape")
        go_to(desk, "青教函〔2020〕5号")
        await desk.press("enter")
        assert desk.screen.source.name == "school.txt"


async def test_without_a_library_it_is_said_what_makes_one(tmp_path: Path) -> None:
    alone = tmp_path / "alone.txt"
    alone.write_text(letter("见青财函〔2022〕7号。"), encoding="utf-8")
    async with reading(alone, tmp_path, cache=tmp_path / "none") as desk:
        await desk.press("B")
        assert desk.message.startswith("There is no library yet.")


async def test_one_goes_on_again_to_the_reply_that_one_came_back_from_and_from_there_further(place: Place) -> None:
    async with opened(place, "one.txt") as desk:
        await desk.press("B", "enter")
        assert desk.screen.source.name == "cites.txt"
        go_to(desk, "青财函〔2023〕1号、")
        await desk.press("enter")
        await desk.press("G")
        end = desk.screen.body.cursor
        await desk.press("q")
        assert desk.screen.source.name == "cites.txt"
        there = desk.screen.body.cursor
        await desk.press("q")
        assert desk.screen.source.name == "one.txt"
        await desk.press(">")
        assert (desk.screen.source.name, desk.screen.body.cursor) == ("cites.txt", there)
        await desk.press(">")
        assert (desk.screen.source.name, desk.screen.body.cursor) == ("one.txt", end)
        await desk.press(">")
        assert desk.message == "There is nothing to go on to: you did not go back."
        await desk.press("q", "q")
        assert len(desk.app.screen_stack) == 1


async def test_a_jump_here_forgets_the_reply_that_one_came_back_from(place: Place) -> None:
    async with opened(place, "one.txt") as desk:
        await desk.press("B", "enter", "q", "G", ">")
        assert desk.screen.source.name == "one.txt"
        assert desk.message == "There is nothing to go on to: you did not go back."
