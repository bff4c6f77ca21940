"""Facts about help: it opens at the keys and signs of where one is, shows all at one key, and finds what is typed."""

import re
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from reader.tui.cards.note_card import NoteCard
from reader.tui.keys import signs
from reader.tui.keys.help import Help
from reader.tui.reading.search_bar import SearchWords
from reader.typesetting.wrap import cells
from tests.tui.driving import COUNTY, Desk, reading

SMALL, USUAL, LARGE = (20, 5), (80, 24), (120, 40)


def _lines(desk: Desk) -> list[str]:
    assert isinstance(desk.app.screen, Help)
    return str(desk.app.screen.query_one("#words", Static).render()).splitlines()


def _words(desk: Desk) -> str:
    return " ".join(" ".join(_lines(desk)).split())


def _is_gone(desk: Desk) -> bool:
    return not isinstance(desk.app.screen, Help)


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        (("?",), "Go"),
        (("o", "?"), "In the outline"),
        (("i", "?"), "In the inspector"),
        (("L", "?"), "In the ledger"),
        (("I", "?"), "On the letter's texts"),
        (("w", "enter", "?"), "On the figure card"),
        (("w", "enter", "p", "f1"), "On the figure card"),
        (("a", "f1"), "On the note card"),
        (("1", "E", "f1"), "In the export dialog"),
        (("/", "f1"), "While searching"),
        (("L", "/", "f1"), "What a query is made of"),
    ],
)
async def test_help_opens_at_the_keys_of_where_one_is(tmp_path: Path, keys: tuple[str, ...], title: str) -> None:
    async with reading(COUNTY, tmp_path, USUAL) as desk:
        await desk.press(*keys)
        assert _lines(desk)[0] == title
        await desk.press("escape")
        assert not isinstance(desk.app.screen, Help)


async def test_in_the_ledger_it_tells_the_fields_that_figures_can_be_asked(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, USUAL) as desk:
        await desk.press("L", "/", "f1")
        words = _words(desk)
        assert "payer:" in words
        assert "due:" not in words
        assert "(notes, doubts)" in words


async def test_where_one_types_help_takes_no_letter_and_what_was_typed_stays(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("a")
        await desk.type("甲?")
        await desk.press("f1", "x", "escape", "escape")
        assert isinstance(card := desk.app.screen, NoteCard)
        assert card.writing.note == "甲?"


async def test_in_two_columns_where_there_is_room_for_them(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, LARGE) as desk:
        await desk.press("?")
        assert re.fullmatch(r"Go {3,}\S.*", _lines(desk)[0])
    async with reading(COUNTY, tmp_path, USUAL) as desk:
        await desk.press("?")
        assert _lines(desk)[0] == "Go"


@pytest.mark.parametrize("size", [SMALL, USUAL, LARGE])
async def test_no_line_of_it_is_wider_than_there_is_room(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(COUNTY, tmp_path, size) as desk:
        await desk.press("?", "tab")
        room = desk.app.screen.query_one("#sheet").scrollable_content_region.width
        assert max(map(cells, _lines(desk))) <= room
        assert desk.app.screen.query_one("#sheet").size.height >= min(3, size[1])


async def test_one_key_shows_the_keys_of_all_places_and_again_those_of_this_one(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("?")
        here = _words(desk)
        assert "In the ledger's filter" not in here
        await desk.press("tab")
        assert "In the ledger's filter" in _words(desk)
        await desk.press("tab")
        assert _words(desk) == here


async def test_what_is_typed_is_found_among_all_of_it(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("?")
        await desk.type("totals by")
        assert _words(desk) == "In the ledger t totals (by year, payer, status, level, reply)"
        await desk.type("xyzzy")
        assert _words(desk) == "Nothing here is called that."
        await desk.press("escape")  # what is sought, then the help
        assert "Go" in _lines(desk)[0]
        await desk.press("escape")
        assert _is_gone(desk)


@pytest.mark.parametrize("key", ["?", "？", "f1", "enter", "escape"])
async def test_the_key_that_opens_it_closes_it(tmp_path: Path, key: str) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("?")
        assert not _is_gone(desk)
        await desk.press(key)
        assert _is_gone(desk)


async def test_the_signs_of_a_place_are_explained_there_and_no_others(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path, LARGE) as desk:
        await desk.press("?")
        assert "in the margin: a search hit" in _words(desk)
        assert "behind a total: it rests on" not in _words(desk)
        await desk.press("escape", "L", "?")
        assert "in the margin: a search hit" not in _words(desk)
        assert "behind a total: it rests on" in _words(desk)


def test_each_sign_means_one_thing() -> None:
    lines = [line for block in signs.blocks() for line in block.lines]
    single = [line.left for line in lines if len(line.left) == 1]
    assert sorted(single) == sorted(set(single))
    assert {"!", "~", "?", "*"} <= set(single)


async def test_a_help_line_names_a_key_that_works_where_one_types(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        assert " ? help " in str(desk.screen.query_one("#keys", Static).render())
        await desk.press("/")
        assert isinstance(desk.app.focused, SearchWords)
        said = str(desk.screen.query_one("#keys", Static).render())
        assert " f1 help " in said
        assert " ? help " not in said
        assert " / search " not in said
        await desk.press("escape", "w", "enter", "p")
        assert " f1 help " in str(desk.app.screen.query_one("#keys", Static).render())
        await desk.press("escape", "escape", "1", "E")
        assert " f1 help " in str(desk.app.screen.query_one("#keys", Static).render())
        assert desk.app.screen.query_one("#path", Input).has_focus
