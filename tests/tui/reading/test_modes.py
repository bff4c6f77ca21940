"""Facts about the line of keys: it says what the keys do in what is going on."""

from pathlib import Path

import pytest
from textual.widgets import Static

from tests.tui.driving import COUNTY, Desk, reading


def _bar(desk: Desk) -> str:
    return str(desk.screen.query_one("#keys", Static).render())


async def test_while_boundaries_are_moved_it_says_what_saves_and_what_leaves_them(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "1", "m")
        assert _bar(desk).startswith(" enter save boundaries  esc leave as it was ")
        assert " O other end " in _bar(desk)
        assert " next figure " not in _bar(desk)
        await desk.press("escape")
        assert "boundaries" not in _bar(desk)
        assert " next figure " in _bar(desk)


async def test_while_moving_selects_it_says_what_is_done_with_the_selection(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("v", "l")
        for words in (" 1-5 highlight ", " enter annotate ", " y copy ", " esc clear ", " ( ) to a sentence's end "):
            assert words in _bar(desk)
        assert " next figure " not in _bar(desk)
        await desk.press("escape")
        assert " 1-5 highlight " not in _bar(desk)


async def test_a_selection_can_be_highlighted_and_other_keys_go_on(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f")
        assert _bar(desk).startswith(" 1-5 highlight  enter annotate  f next figure ")


async def test_with_hits_of_a_search_it_says_how_to_go_on(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("/")
        await desk.type("改")
        assert " enter stay here  esc give up " in _bar(desk)
        await desk.press("enter", "escape")
        assert _bar(desk).startswith(" n N next, previous hit ")
        await desk.press("n")
        assert _bar(desk).startswith(" n N next, previous hit  1-5 highlight ")
        await desk.press("escape", "escape")
        assert " next, previous hit " not in _bar(desk)


async def test_keys_to_other_replies_are_named_only_where_there_is_a_table(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        assert " J " not in _bar(desk)


@pytest.mark.parametrize(("pane", "said"), [("o", " space open or close "), ("i", " enter go there ")])
async def test_in_a_pane_it_says_what_the_keys_do_there(tmp_path: Path, pane: str, said: str) -> None:
    async with reading(COUNTY, tmp_path, (80, 24)) as desk:
        await desk.press("f", pane)
        assert said in _bar(desk)
        assert " 1-5 highlight " not in _bar(desk)


async def test_a_click_on_a_hint_does_it(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("v", "l")
        await desk.pilot.click("#keys", offset=(_bar(desk).index(" esc clear ") + 2, 0))
        await desk.settle()
        assert desk.selected == ""


async def test_what_can_t_be_done_is_named_in_no_mode(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f")
        assert " delete " not in _bar(desk)
        await desk.press("1")
        assert " x delete " in _bar(desk)
