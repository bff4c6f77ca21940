"""Facts about getting about: back and on again, marks, counts, and the last thing again."""

from pathlib import Path

import pytest

from tests.tui.driving import COUNTY, PROVINCIAL, reading


@pytest.mark.parametrize(("back", "forward"), [("backspace", ">"), ("ctrl+o", ">"), ("<", ">"), ("《", "》")])
async def test_after_going_back_one_can_go_on_again(tmp_path: Path, back: str, forward: str) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        start = desk.screen.body.cursor
        await desk.press("G")
        end = desk.screen.body.cursor
        await desk.press("g", "g", "]", "]")
        section = desk.screen.body.cursor
        await desk.press(back)
        await desk.press(back)
        assert desk.screen.body.cursor == end
        await desk.press(back)
        assert desk.screen.body.cursor == start
        await desk.press(forward, forward, forward)
        assert desk.screen.body.cursor == section
        await desk.press(forward)
        assert desk.message == "There is nothing to go on to: you did not go back."


async def test_a_new_jump_forgets_what_one_went_back_from(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("G", "backspace", "]", ">")
        assert desk.message == "There is nothing to go on to: you did not go back."


async def test_a_letter_marks_a_place_that_is_gone_to_from_anywhere_and_kept(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("]", "]", "`", "q")
        assert desk.message == "Marked: q"
        marked = desk.screen.body.cursor
        await desk.press("G", "'", "q")
        assert desk.screen.body.cursor == marked
        await desk.press("'", "'")
        assert desk.screen.body.cursor == len(desk.screen.source.text)
        await desk.press("'", "z")
        assert desk.message == "There is no mark z here."
        await desk.press("q")
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("g", "g", "'")
        assert desk.message == "Go to which mark? q · ' goes back"
        await desk.press("q")
        assert desk.screen.body.cursor == marked


@pytest.mark.parametrize("key", ["escape", "]"])
async def test_what_is_no_letter_marks_nothing_and_is_no_command(tmp_path: Path, key: str) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        before = desk.screen.body.cursor
        await desk.press("`", key)
        assert desk.screen.body.cursor == before
        await desk.press("]", "'", "a")
        assert desk.message == "There is no mark a here."


@pytest.mark.parametrize(
    ("counted", "single"),
    [("#5j", "jjjjj"), ("#12l", "l" * 12), ("#3f", "fff"), ("#2]", "]]"), ("＃3f", "fff"), ("#４f", "ffff")],
)
async def test_a_count_does_a_motion_so_often(tmp_path: Path, counted: str, single: str) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("g", "g", *single)
        there = desk.screen.body.cursor
        await desk.press("g", "g", *counted)
        assert desk.screen.body.cursor == there


async def test_a_digit_behind_the_prefix_highlights_nothing_and_one_without_it_does(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("#", "2")
        assert desk.message == "2 ×"
        await desk.press("f")
        assert desk.selected == "约45万元"
        assert desk.notes() == []
        await desk.press("2")
        assert [kind for _quote, kind, _note in desk.notes()] == ["commitment"]


async def test_what_is_no_motion_is_done_once_and_escape_forgets_the_count(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("f", "#", "3", "v", "#", "9", "escape", "l")
        assert desk.selected == "86万元，"


async def test_the_last_highlight_is_done_again_on_other_words(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press(";")
        assert desk.message == "Nothing was highlighted or set aside yet that could be done again."
        await desk.press("f", "4", "f", ";")
        assert [(quote, kind) for quote, kind, _note in desk.notes()] == [
            ("86万元", "question"),
            ("约45万元", "question"),
        ]


async def test_setting_aside_is_done_again_on_the_next_figure(tmp_path: Path) -> None:
    async with reading(COUNTY, tmp_path) as desk:
        await desk.press("w", "X", "；")
        assert [entry.review.value for entry in desk.screen.reading.entries] == ["set_aside", "set_aside"]
