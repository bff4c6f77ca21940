"""The ledger's filter takes the query language: of its rows, with what may be meant told apart, and mistakes said."""

import json
from pathlib import Path

from textual.widgets import Input, Select, Static

from reader.tui.bars import StatusBar
from reader.tui.ledger.screen import Ledger
from tests.tui.driving import Desk, reading

LETTER = (
    "某代表:\n\n现答复如下:\n\n一、资金\n\n2021年，县财政安排水厂资金300万元。2022年，县财政安排管网资金约900万元。"
    "2023年，市财政安排堤防资金5000万元。\n"
)


async def _asking(desk: Desk, asked: str) -> Ledger:
    """The ledger of the letter with a query in its filter."""
    ledger = desk.app.screen
    if not isinstance(ledger, Ledger):
        await desk.press("L", "/")
        ledger = desk.app.screen
        assert isinstance(ledger, Ledger)
    ledger.query_one(Input).value = asked
    await desk.settle()
    return ledger


def _shown(ledger: Ledger) -> list[str]:
    return [row.entry.figure.text for row in ledger.shown]


def _letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


async def test_rows_are_filtered_by_their_fields(tmp_path: Path) -> None:
    async with reading(_letter(tmp_path), tmp_path) as desk:
        ledger = await _asking(desk, "payer:县财政 -管网")
        assert _shown(ledger) == ["300万元"]
        await _asking(desk, "money>=1000万 or year:2021")
        assert _shown(ledger) == ["300万元", "5000万元"]
        assert "maybe" not in ledger.table.widths


async def test_what_may_be_meant_is_marked_and_counted(tmp_path: Path) -> None:
    async with reading(_letter(tmp_path), tmp_path) as desk:
        ledger = await _asking(desk, "money>=950万")
        assert _shown(ledger) == ["约900万元", "5000万元"]
        first, *lines = str(ledger.query_one("#totals-text", Static).render()).splitlines()
        assert first.endswith(" · 1 of them maybe")
        assert any("约900万元" in line and line.endswith(" (maybe)") for line in lines)
        assert " · 1 of them maybe · /money>=950万" in str(ledger.query_one("#title", Static).render())
        rows = ledger.table.ledger
        assert rows
        assert [str(rows.cell(row, "maybe", 1)) for row in (0, 1)] == ["?", ""]
        await desk.press("enter", "E")
        title = desk.app.screen.query_one("#title", Static)
        assert str(title.render()) == "Export 2 figures · 1 of them maybe"
        desk.app.screen.query_one("#format", Select).value = "json"
        await desk.pilot.pause()
        await desk.press("ctrl+s")
    found = json.loads((tmp_path / "letter.ledger.json").read_text(encoding="utf-8"))["rows"]
    assert [(row["quote"], row["maybe"]) for row in found] == [("约900万元", True), ("5000万元", False)]


async def test_with_a_mistake_that_is_said_with_its_place_and_the_rows_stay_until_it_is_mended(tmp_path: Path) -> None:
    async with reading(_letter(tmp_path), tmp_path) as desk:
        ledger = await _asking(desk, "水厂")
        status = ledger.query_one(StatusBar)
        await _asking(desk, "水厂 due<2024")
        assert status.message.startswith("query, column 4: “due” can't be asked here.")
        assert status.message.endswith(" What “水厂” finds is still shown.")
        assert _shown(ledger) == ["300万元"]
        assert "/水厂" in str(ledger.query_one("#title", Static).render())
        await _asking(desk, "堤防")
        assert (status.message, _shown(ledger)) == ("", ["5000万元"])
        await _asking(desk, "(")
        await desk.press("escape")
        assert (status.message, len(_shown(ledger))) == ("", 3)


async def test_a_field_that_figures_can_be_asked_is_completed_in_grey(tmp_path: Path) -> None:
    async with reading(_letter(tmp_path), tmp_path) as desk:
        ledger = await _asking(desk, "")
        field = ledger.query_one(Input)
        await desk.press("r", "e", "c", "right")
        assert field.value == "recipient:"
        await _asking(desk, "")
        await desk.press("d", "u", "right")
        assert field.value == "du"


async def test_a_query_that_the_title_has_no_room_for_is_cut_with_an_ellipsis(tmp_path: Path) -> None:
    async with reading(_letter(tmp_path), tmp_path, (80, 24)) as desk:
        ledger = await _asking(
            desk, "资金 年 县财政 安排 水厂 money>=100万 year:2021 payer:县财政 -堤防 -管网 -不在其中"
        )
        assert _shown(ledger) == ["300万元"]
        assert str(ledger.query_one("#title", Static).render()).endswith("…")


async def test_on_a_narrow_screen_whose_figures_these_are_comes_before_what_the_totals_say_too(tmp_path: Path) -> None:
    async with reading(_letter(tmp_path), tmp_path, (80, 24)) as desk:
        ledger = await _asking(desk, "money>=950万 资金 2021 or money>=950万")
        title = str(ledger.query_one("#title", Static).render())
        assert title.startswith(f"{ledger._ledgers.title} · 2 figures · 0 reviewed · /money>=950万")
        assert "1 of them maybe" in str(ledger.query_one("#totals-text", Static).render())
