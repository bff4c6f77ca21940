"""Figures whose arithmetic fails are marked without colour and say why; the others are left alone."""

from pathlib import Path

import pytest
from textual.color import Color

from reader.checks import check
from reader.checks.contradictions import doubts, worst_first
from reader.figures import recognise
from tests.tui.driving import PROVINCIAL, reading

pytestmark = pytest.mark.usefixtures("light_screens")

WRONG = "资金4800万元，包括管网3700万元、水厂300万元。\n已有水厂120座。\n由1.2亿元增加到1.5亿元，增长27%。\n"
SUM = "3700万元 + 300万元 = 4000万元 ≠ 4800万元"
GROWTH = "(1.5亿元 − 1.2亿元) ÷ 1.2亿元 = 25% ≈ 27%"


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong.txt"
    path.write_text(WRONG, encoding="utf-8")
    return path


async def test_the_margin_marks_errors_and_notes_where_they_stand(wrong: Path, tmp_path: Path) -> None:
    async with reading(wrong, tmp_path) as desk:
        marked = [(row.strip()[0], row.strip()[2:4]) for row in desk.rows() if row.strip()]
        assert [(sign, words) for sign, words in marked if sign in "!~"] == [("!", "资金"), ("~", "由1")]


async def test_every_figure_of_a_wrong_sum_is_underlined_twice_and_no_other(wrong: Path, tmp_path: Path) -> None:
    async with reading(wrong, tmp_path) as desk:
        body = desk.screen.body
        segments = [segment for y in range(body.size.height) for segment in body.render_line(y)]
        twice = [segment.text for segment in segments if segment.style and segment.style.underline2]
        assert [words for words in twice if words not in "!~"] == [
            *("4800万元", "3700万元", "300万元"),
            *("1.2亿元", "1.5亿元", "27%"),
        ]


async def test_the_status_line_says_why_while_the_cursor_is_on_such_a_figure(wrong: Path, tmp_path: Path) -> None:
    async with reading(wrong, tmp_path, (80, 24)) as desk:
        await desk.press("f")
        assert str(desk.screen.status.render()).startswith(f"! {SUM} ")
        await desk.press("f", "f", "f")
        assert str(desk.screen.status.render()).startswith(f"~ {GROWTH} ")
        await desk.press("g", "g")
        assert SUM not in str(desk.screen.status.render())


async def test_the_inspector_says_why_once_and_marks_the_other_figures_of_the_claim(
    wrong: Path, tmp_path: Path
) -> None:
    async with reading(wrong, tmp_path, (200, 60)) as desk:
        inspector = desk.screen.panes.inspector
        entries = [str(inspector.entry(index)) for index in range(inspector.count)]
        assert [entry.split("\n")[0][-1] for entry in entries[-5:]] == ["元", "!", "!", "元", "~"]
        said = [entry.partition("\n")[2].strip() for entry in entries[-5:]]
        assert said == [f"! {SUM}", "", "", f"~ {GROWTH}", ""]
        again = [str(inspector.entry(index)) for index in range(inspector.count - 1, -1, -1)]
        assert again[::-1] == entries  # in whatever order they come into sight


async def test_an_error_is_drawn_in_the_colour_of_errors(wrong: Path, tmp_path: Path) -> None:
    async with reading(wrong, tmp_path) as desk:
        error = Color.parse(desk.app.get_css_variables()["error"]).rich_color
        body = desk.screen.body
        segments = [segment for y in range(body.size.height) for segment in body.render_line(y)]
        drawn = [segment.text for segment in segments if segment.style and segment.style.color == error]
        assert drawn == ["!", "4800万元", "3700万元", "300万元"]


async def test_a_reply_whose_sums_come_out_has_no_marks(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path, (120, 300)) as desk:
        assert len(desk.screen.reading.doubts) == 0
        assert not any(row.strip()[:2] in ("! ", "~ ") for row in desk.rows())


def test_errors_are_said_before_notes_and_each_statement_once() -> None:
    layer = doubts(check(WRONG, recognise(WRONG)))

    assert [doubt.said for doubt in worst_first(layer, 0, len(WRONG))] == [f"! {SUM}", f"~ {GROWTH}"]


async def test_an_exclamation_mark_selects_each_doubtful_figure_and_begins_again(wrong: Path, tmp_path: Path) -> None:
    async with reading(wrong, tmp_path) as desk:
        walked = []
        for _ in range(7):
            await desk.press("!")
            walked.append(desk.selected)
        assert walked == ["4800万元", "3700万元", "300万元", "1.2亿元", "1.5亿元", "27%", "4800万元"]


async def test_a_reply_whose_arithmetic_is_right_has_no_doubt_to_walk(tmp_path: Path) -> None:
    async with reading(PROVINCIAL, tmp_path) as desk:
        await desk.press("!")
        assert desk.message == "No arithmetic in this reply is doubtful."


async def test_the_count_of_sums_stays_in_sight_beside_a_doubt(wrong: Path, tmp_path: Path) -> None:
    async with reading(wrong, tmp_path) as desk:
        await desk.press("!")
        assert "sums reviewed 0/5" in str(desk.screen.status.render())


async def test_an_exclamation_mark_goes_to_a_damaged_number_and_says_that_nobody_knows_it(tmp_path: Path) -> None:
    path = tmp_path / "damaged.txt"
    path.write_text("县里拨付350 0万元。\n另有60万元。\n", encoding="utf-8")
    async with reading(path, tmp_path) as desk:
        await desk.press("!")
        assert desk.selected == "350 0万元"
        assert str(desk.screen.status.render()).startswith("! 350 0万元: a damaged number, whose value nobody knows")
        await desk.press("!")
        assert desk.selected == "350 0万元"
