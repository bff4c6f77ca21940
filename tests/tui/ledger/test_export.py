"""The ledger's screen exports the rows that it shows, in the form that is chosen."""

import json
import os
from pathlib import Path

from textual.widgets import Input, Select, Static

from reader.tui.bars import StatusBar
from reader.tui.export_dialog import ExportDialog
from reader.tui.ledger.screen import Ledger
from tests.exchange.ledger.spreadsheets import Workbook
from tests.tui.driving import COUNTY, Desk, reading


def copied(folder: Path) -> Path:
    path = folder / "reply.txt"
    path.write_text(COUNTY.read_text(encoding="utf-8"), encoding="utf-8")
    return path


async def choose(desk: Desk, form: str) -> None:
    desk.app.screen.query_one("#format", Select).value = form
    await desk.pilot.pause()


async def test_enter_writes_a_workbook_beside_the_reply_and_over_its_own_again(tmp_path: Path) -> None:
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press("L", "E", "enter")
        assert isinstance(desk.app.screen, Ledger)
        first = (tmp_path / "reply.ledger.xlsx").read_bytes()
        assert Workbook(first).sheets["Figures"][0]["quote"] == "86万元"
        await desk.press("E", "enter")
        assert (tmp_path / "reply.ledger.xlsx").read_bytes() == first


async def test_the_path_is_shown_in_words_and_means_the_folder_that_it_is_made_of(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\x1b[31m\xff"))
    folder.mkdir()
    async with reading(copied(folder), tmp_path) as desk:
        await desk.press("L", "E")
        assert desk.app.screen.query_one("#path", Input).value.endswith("/␛[31m?/reply.ledger.xlsx")
        await choose(desk, "json")
        assert desk.app.screen.query_one("#path", Input).value.endswith("/␛[31m?/reply.ledger.json")
        await desk.press("ctrl+s")
        assert json.loads((folder / "reply.ledger.json").read_bytes())["rows"]


async def test_the_rows_shown_are_exported_in_their_order(tmp_path: Path) -> None:
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press("L", "r", "E")
        assert isinstance(desk.app.screen, ExportDialog)
        await choose(desk, "json")
        await desk.press("ctrl+s")
        ledger = desk.app.screen
        assert isinstance(ledger, Ledger)
        found = json.loads((tmp_path / "reply.ledger.json").read_text(encoding="utf-8"))["rows"]
        starts = [row["start"] for row in found]
        assert len(starts) > 1
        assert starts == sorted(starts, reverse=True)


async def test_a_foreign_file_stays_until_that_is_wanted(tmp_path: Path) -> None:
    foreign = tmp_path / "reply.ledger.csv"
    foreign.write_text("mine\n", encoding="utf-8")
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press("L", "E")
        await choose(desk, "csv")
        await desk.press("enter")
        assert "wasn't written by reply-reader" in str(desk.app.screen.query_one("#error", Static).render())
        assert foreign.read_text(encoding="utf-8") == "mine\n"
        await desk.press("ctrl+o")
        assert foreign.read_text(encoding="utf-8").startswith('\ufeff"no."')
        assert str(tmp_path / "reply.ledger.csv.bak") in str(desk.app.screen.query_one(StatusBar).message)


async def test_nothing_shown_is_nothing_to_export(tmp_path: Path) -> None:
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press("L", "v", "v", "E")
        assert isinstance(desk.app.screen, Ledger)
