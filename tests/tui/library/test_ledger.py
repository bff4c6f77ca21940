"""The ledger over the table stays while one reads what was chosen in it, and knows what was decided there."""

from pathlib import Path

import pytest

from reader.tui.cards.figure_card import FigureCard
from reader.tui.ledger.screen import Ledger
from tests.library.making import letter
from tests.tui.driving import Desk
from tests.tui.library.listing import filtered, library, listing, status


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "replies"
    made.mkdir()
    for number in (1, 2, 3):
        text = letter(f"2021年县财政局安排资金{number}万元用于第{number}处水池。", number)
        (made / f"{number}.txt").write_text(text, encoding="utf-8")
    return made


def ledger(desk: Desk) -> Ledger:
    assert isinstance(desk.app.screen, Ledger)
    return desk.app.screen


async def test_backspace_comes_back_to_the_row_and_then_escape_to_the_table(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("L", "j", "r", "enter")
        assert desk.selected == "2万元"
        await desk.press("backspace")
        assert ledger(desk).table.marked_row
        assert [row.entry.figure.text for row in ledger(desk).shown] == ["3万元", "2万元", "1万元"]
        assert ledger(desk).table.cursor == 1
        await desk.press("escape")
        assert desk.app.screen is library(desk)


async def test_a_card_is_opened_from_it_and_what_was_decided_stands_in_it(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("L", "e")
        assert isinstance(desk.app.screen, FigureCard)
        await desk.press("ctrl+s")
        await desk.press("q")
        assert [row.entry.is_reviewed for row in ledger(desk).shown] == [True, False, False]
        assert "1 reviewed" in str(ledger(desk).query_one("#title").render())


async def test_of_a_filter_that_nothing_answers_there_is_no_ledger(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("enter", "f", "1", "q")  # which are figures of a reply that has notes
        assert await filtered(desk, "issuer:nobody") == []
        await desk.press("enter", "L")
        assert desk.app.screen is library(desk)
        assert status(desk) == "No reply that was read is shown."


async def test_the_figures_of_replies_that_the_filter_may_not_mean_are_marked(tmp_path: Path, folder: Path) -> None:
    (folder / "4.txt").write_text(letter("2021年县财政局安排资金约3万元用于第4处水池。", 4), encoding="utf-8")
    async with listing(tmp_path, [folder], width=120) as desk:
        assert len(await filtered(desk, "money>=3万")) == 2
        await desk.press("enter", "L")
        assert "1 of them maybe" in str(ledger(desk).query_one("#title").render())
        assert [(row.entry.figure.text, row.is_maybe) for row in ledger(desk).shown] == [
            ("3万元", False),
            ("约3万元", True),
        ]
