"""The ledger's screen exports the rows that it shows, in the form that is chosen."""

import json
import os
from contextlib import closing
from pathlib import Path

import pytest
from textual.widgets import Input, Select, Static

from reader.exchange.formats import Content, format_called
from reader.exchange.render import ledger_parts, rendered_ledger, whole
from reader.ledger.views import Column
from reader.library.ledgers import heads
from reader.tui.bars import StatusBar
from reader.tui.export_dialog import ExportDialog
from reader.tui.ledger.listed import Asking, Listed
from reader.tui.ledger.screen import Ledger
from reader.wide_ledger import settled
from tests.databases import new_store
from tests.examples import REPLY
from tests.exchange.ledger.spreadsheets import Workbook
from tests.library.making import letter, place_in
from tests.tui.driving import COUNTY, Desk, reading

TEXTS = {
    "1.txt": letter("2021年省财政厅安排县水利局540万元，其中：渠道300万元、水池240万元。", 1),
    "2.txt": letter("安排补助20万元，占50%；恳请省里支持300-500万元。", 2),
    "3.txt": REPLY,
}


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
        assert type(desk.app.screen).__name__ == Ledger.__name__
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


@pytest.mark.parametrize("name", ["csv", "json"])
@pytest.mark.parametrize("order", [Asking(), Asking(by=Column.AMOUNT, backwards=True), Asking(by=Column.PURPOSE)])
def test_rows_of_many_replies_are_written_a_reply_at_a_time_in_the_order_shown(
    tmp_path: Path, name: str, order: Asking
) -> None:
    form = format_called(name, Content.LEDGER)
    place = place_in(tmp_path, TEXTS)
    place.update()
    with place.opened() as library, closing(new_store(tmp_path / "annotations.db")) as store:
        rows = settled(library, store, heads(library, None))
        shown = Listed(rows, rows.lights()).shown(order)
        replies, numbers = shown.by_reply()
        parts = ledger_parts(replies, form, lambda _rows: {}, numbers=numbers)
        assert whole(parts, form) == rendered_ledger(shown.rows, form)
        assert len(shown.rows) > 10
