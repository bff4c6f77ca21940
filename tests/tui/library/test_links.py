"""What the reply under the cursor is linked with is shown from the table, and opened over it."""

from pathlib import Path
from threading import Event

import pytest
from textual.widgets import OptionList, Static

from reader.library import citing
from reader.library.cache import Library as Cache
from reader.library.updating import update
from reader.tui.links.screen import LinksScreen
from reader.understanding import Understanding
from tests.library.test_citing import LETTERS
from tests.tui.driving import prompts
from tests.tui.library.listing import column, filtered, library, listing, status


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "replies"
    made.mkdir()
    for name, text in LETTERS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


async def test_what_cites_a_reply_is_listed_and_opened_where_it_does(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder], width=120) as desk:
        library(desk).files.cursor = column(desk, "file").index("one.txt")
        await desk.press("B")
        links = desk.app.screen
        assert isinstance(links, LinksScreen)
        assert [line.partition("\n")[0] for line in prompts(links.query_one(OptionList))] == [
            "Cited here",
            "No document number.",
            "Cited by",
            "关于对县十七届人大二次会议第3号建议的答复",
            "Answers the same proposal",
            "关于对县十七届人大二次会议第1号建议的答复",
        ]
        title = str(links.query_one("#title", Static).render())
        assert title == "关于对县十七届人大二次会议第1号建议的答复 · What it is linked with · 2 replies"
        await desk.press("enter")
        assert (desk.screen.source.name, desk.selected) == ("cites.txt", "青财函[2023] 1 号")
        await desk.press("backspace")
        assert desk.app.screen is library(desk)


async def test_a_file_that_cant_be_read_is_linked_with_nothing(tmp_path: Path, folder: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4")
    async with listing(tmp_path, [folder]) as desk:
        assert "broken.pdf" in await filtered(desk, "broken")
        await desk.press("enter", "B")
        assert status(desk) == "What can't be read, or isn't yet, is linked with nothing."


async def test_of_a_reply_that_another_one_let_go_of_it_is_said_that_it_is_gone(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder], width=120) as desk:
        library(desk).files.cursor = column(desk, "file").index("one.txt")
        (folder / "one.txt").write_text(LETTERS["one.txt"] + "另函。\n", encoding="utf-8")
        update(library(desk).updating.cache, [folder], jobs=1)
        await desk.press("B")
        assert status(desk) == (
            "This reply was changed meanwhile, or is gone. Updating the library shows what is there now."
        )
        await desk.press("R", "B")
        assert isinstance(desk.app.screen, LinksScreen)


async def test_of_two_replies_asked_for_only_the_last_ones_links_open(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, waits, look = Event(), Event(), iter([True, False]), citing.links_of

    def slowly(library: Cache, understanding: Understanding) -> citing.Links:
        if next(waits):
            begun.set()
            go_on.wait(10)
        return look(library, understanding)

    monkeypatch.setattr(citing, "links_of", slowly)
    async with listing(tmp_path, [folder], width=120) as desk:
        table = library(desk)
        ended: list[object] = []
        call = desk.app.call_from_thread
        monkeypatch.setattr(desk.app, "call_from_thread", lambda *what: ended.append(call(*what)))
        table.files.cursor = column(desk, "file").index("one.txt")
        await desk.pilot.press("B")
        while not begun.is_set():
            await desk.pilot.pause()
        table.files.cursor = column(desk, "file").index("cites.txt")
        told: list[str] = []
        monkeypatch.setattr(table.over, "_show_links", lambda _links, name: told.append(name))
        await desk.pilot.press("B")
        while not told:
            await desk.pilot.pause()
        go_on.set()
        while len(ended) < 2:
            await desk.pilot.pause()
        assert told == ["关于对县十七届人大二次会议第3号建议的答复"]
