"""The table of replies: sorted, filtered, arranged, and as new as the files."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.widgets import Input, Static

from reader.library.places import NamedPlaces
from reader.library.updating import Progress, Report, update
from reader.tui.app import ReaderApp
from reader.tui.library.preview import Preview
from reader.tui.library.screen import Files
from reader.tui.library.updating import Updating
from tests.library.making import letter
from tests.tui.driving import Desk, settings_in
from tests.tui.library.listing import column, filtered, header, library, listed, listing, status, title

REPLIES = {
    "a.txt": letter("下达补助19万元。将于2023年12月底前完成。", 5, 2023),
    "b.txt": letter("下达补助1.5亿元。", 9, 2022),
    "c.txt": letter("下达资金约20万元，另有专款20万美元。", 3, 2024),
}


@pytest.fixture
def replies(tmp_path: Path) -> Path:
    folder = tmp_path / "replies"
    folder.mkdir()
    for name, text in REPLIES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


async def test_rows_are_sorted_by_key_and_mouse_and_that_is_kept(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies]) as desk:
        await desk.press("s")
        assert (column(desk, "file"), header(desk)[:2]) == (["b.txt", "a.txt", "c.txt"], ["date", "▼"])
        await desk.press("r")
        assert (column(desk, "file"), header(desk)[:2]) == (["c.txt", "a.txt", "b.txt"], ["date", "▲"])
        x = library(desk).files.render_line(0).text.index("amount")
        for expected in (["a.txt", "c.txt", "b.txt"], ["b.txt", "c.txt", "a.txt"]):
            await desk.pilot.click(Files, offset=(x, 0))
            await desk.settle()
            assert column(desk, "file") == expected
        settings = desk.app.settings
    assert (settings.replies_sort, settings.replies_reverse) == ("amount", True)
    async with listing(tmp_path, [replies], replies_sort="amount", replies_reverse=True) as desk:
        assert column(desk, "file") == ["b.txt", "c.txt", "a.txt"]


async def test_an_amount_is_whole_or_not_shown_and_says_whether_there_are_others(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies]) as desk:
        assert column(desk, "amount") == ["19万元", "1.5亿元", "约20万元 +"]
        assert column(desk, "amount", 9) == ["19万元", "1.5亿元", "…"]


async def test_of_a_path_that_has_no_room_the_file_s_name_is_shown_from_its_beginning(
    replies: Path, tmp_path: Path
) -> None:
    (replies / "2023").mkdir()
    (replies / "2023" / "青财函〔2023〕61号农村供水.txt").write_text(letter("一句话。"), encoding="utf-8")
    async with listing(tmp_path, [replies]) as desk:
        name = "2023/青财函〔2023〕61号农村供水.txt"
        for width, shown in ((40, name), (32, "…/青财函〔2023〕61号农村供水.txt"), (12, name.partition("/")[2])):
            assert column(desk, "file", width)[0] == shown


async def test_columns_are_chosen_and_that_is_kept(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies]) as desk:
        assert header(desk) == ["file", "▼", "date", "title", "sums", "amount"]
        await desk.press("c", "j", "space", "escape")
        assert header(desk) == ["file", "▼", "title", "sums", "amount", "promises"]
        assert desk.app.settings.replies_without == "date"


async def test_a_query_is_answered_as_it_is_typed_with_what_may_be_meant_counted_apart(
    replies: Path, tmp_path: Path
) -> None:
    async with listing(tmp_path, [replies]) as desk:
        assert await filtered(desk, "money>=19万") == ["a.txt", "b.txt", "c.txt"]
        assert title(desk) == "3 replies · 2 found · 1 more maybe"
        assert column(desk, "signs") == ["", "", "?"]
        assert await filtered(desk, "is:overdue or signed<2023") == ["a.txt", "b.txt"]
        await desk.press("enter", "escape")
        assert (column(desk, "file"), title(desk)) == (["a.txt", "b.txt", "c.txt"], "3 replies")


async def test_a_mistake_is_said_with_its_place_and_the_last_good_result_stays(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies]) as desk:
        assert await filtered(desk, "1.5亿元") == ["b.txt"]
        assert await filtered(desk, "1.5亿元 money>") == ["b.txt"]
        assert status(desk).startswith("query, column 7: nothing stands behind “money”.")
        assert library(desk).status.message.endswith(" What “1.5亿元” finds is still shown.")
        assert await filtered(desk, "1.5亿元 money>1万") == ["b.txt"]
        assert not library(desk).status.message


async def test_while_a_mistake_is_said_what_is_shown_is_sorted_all_the_same(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies]) as desk:
        assert await filtered(desk, "补助 or 资金 (") == ["a.txt", "b.txt", "c.txt"]
        assert library(desk).status.message.endswith(" All is still shown.")
        await desk.press("enter", "j", "r")
        assert column(desk, "file") == ["c.txt", "b.txt", "a.txt"]
        assert library(desk).status.message.endswith(" All is still shown.")
        await desk.press("escape")
        assert (library(desk).status.message, title(desk)) == ("", "3 replies")


async def test_on_a_wide_screen_the_marked_reply_stands_beside_the_table(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies], 160) as desk:
        await desk.press("j")
        words = str(library(desk).query_one(Preview).query_one("#preview-text").render())
        assert words.startswith("关于对县十七届人大二次会议第9号建议的答复")
        for said in ("issuer           青河县财政局", "allocated        1.5亿元", "· 1.5亿元", "尊敬的闻溪代表"):
            assert said in words
        await desk.pilot.resize_terminal(100, 24)
        await desk.settle()
        assert not library(desk).query_one(Preview).display


async def test_files_that_change_come_and_go_are_noticed(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies]) as desk:
        library(desk).updating.look()
        await desk.settle()
        (replies / "b.txt").write_text(letter("下达补助21万元。", 8, 2022), encoding="utf-8")
        (replies / "d.txt").write_text("", encoding="utf-8")
        library(desk).updating.look()
        await desk.settle()
        assert column(desk, "amount") == ["19万元", "21万元", "约20万元 +", ""]
        assert title(desk) == "3 replies · 1 file can't be read"
        (replies / "a.txt").unlink()
        library(desk).updating.look()
        await desk.settle()
        assert column(desk, "file") == ["b.txt", "c.txt", "d.txt"]


async def test_the_marked_row_stays_marked_when_others_come(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies]) as desk:
        await desk.press("j")
        (replies / "0.txt").write_text(letter("一句话。"), encoding="utf-8")
        await desk.press("R")
        assert (library(desk).files.cursor, len(library(desk).rows)) == (2, 4)


async def test_names_are_there_before_anything_is_read_and_escape_stops_the_reading(
    replies: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = Event()
    stop = Updating.stop

    def reading(*arguments: Any, progress: Callable[[Progress], None], **options: Any) -> Report:
        def until_stopped(told: Progress) -> None:
            progress(told)
            stopped.wait()
            progress(told)

        return update(*arguments, progress=until_stopped, **options)

    def stopping(updating: Updating) -> None:
        stop(updating)
        stopped.set()

    monkeypatch.setattr("reader.tui.library.updating.update", reading)
    monkeypatch.setattr(Updating, "stop", stopping)
    app = ReaderApp(settings_in(tmp_path), [replies], None)
    async with app.run_test(size=(80, 24)) as pilot:
        desk = Desk(pilot)
        while not len(library(desk).rows):
            await desk.pilot.pause()
        assert column(desk, "title") == ["…", "…", "…"]
        assert column(desk, "file") == ["a.txt", "b.txt", "c.txt"]
        await desk.press("escape")
        assert "what was read is kept" in status(desk)
        monkeypatch.undo()
        await desk.press("R")
        assert column(desk, "amount") == ["19万元", "1.5亿元", "约20万元 +"]


async def test_a_cache_that_can_t_be_written_is_said_and_the_table_is_there_all_the_same(
    replies: Path, tmp_path: Path
) -> None:
    (tmp_path / "no folder").write_text("", encoding="utf-8")
    async with listing(tmp_path, [replies], 200, cache=tmp_path / "no folder") as desk:
        assert column(desk, "amount") == ["19万元", "1.5亿元", "约20万元 +"]
        assert "the library can't be written" in status(desk)
        made = library(desk).updating.cache
    assert not made.parent.exists()


async def test_a_reply_in_an_archive_is_a_row_and_opens(replies: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(replies / "more.zip", "w") as archive:
        archive.writestr("d.txt", letter("下达补助22万元。", 4, 2021))
    async with listing(tmp_path, [replies]) as desk:
        assert column(desk, "file")[-1] == "more.zip/d.txt"
        await desk.press("G", "enter")
        assert "下达补助22万元" in desk.screen.source.text


async def test_what_is_opened_is_a_place_of_the_library_and_without_places_all_of_it_is_shown(
    replies: Path, tmp_path: Path
) -> None:
    (tmp_path / "e.txt").write_text(letter("一句话。", 7), encoding="utf-8")
    for places in ([replies], [tmp_path / "e.txt", replies / "a.txt"]):
        async with listing(tmp_path, places) as desk:
            assert len(library(desk).rows) == (3 if places == [replies] else 2)
    assert NamedPlaces(settings_in(tmp_path).library).opened() == [replies, tmp_path / "e.txt"]
    async with listing(tmp_path, []) as desk:
        assert column(desk, "file") == ["e.txt", "replies/a.txt", "replies/b.txt", "replies/c.txt"]


async def test_a_damaged_library_is_said_and_made_anew(replies: Path, tmp_path: Path) -> None:
    cache = settings_in(tmp_path).cache
    cache.mkdir()
    (cache / "library.db").write_bytes(os.urandom(5_000))
    async with listing(tmp_path, [replies]) as desk:
        assert [line.split()[0] for line in listed(desk)] == ["a.txt", "b.txt", "c.txt"]


async def test_what_is_noted_on_a_reply_is_counted_in_its_row_when_one_comes_back_from_it(
    replies: Path, tmp_path: Path
) -> None:
    async with listing(tmp_path, [replies], 120) as desk:
        assert (column(desk, "notes"), column(desk, "sums")) == (["", "", ""], ["1", "1", "2"])
        await desk.press("j", "j", "enter", "f", "X", "q")
        assert (column(desk, "notes"), column(desk, "sums")) == (["", "", "1"], ["1", "1", "1/2"])
        assert await filtered(desk, "has:notes") == ["c.txt"]


async def test_the_notes_on_marked_or_shown_replies_are_exported_together(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies]) as desk:
        await desk.press("E")
        assert status(desk) == "There are no notes to export yet."
        for keys in (["enter", "f", "1", "J", "f", "1", "q"], ["E", "enter"]):
            await desk.press(*keys)
        assert sorted(path.name for path in (replies / "notes").iterdir()) == ["a.notes.md", "b.notes.md"]
        await desk.press("G", "m", "E")
        assert status(desk) == "There are no notes on the marked replies."
        await desk.press("g", "m", "E")
        said = str(desk.app.screen.query_one("#title", Static).render())
        assert said == "Export the notes on 1 reply · 1 marked has none"
        desk.app.screen.query_one("#path", Input).value = str(tmp_path / "marked")
        await desk.press("enter")
        assert [path.name for path in (tmp_path / "marked").iterdir()] == ["a.notes.md"]
        assert "19万元" in (tmp_path / "marked/a.notes.md").read_text(encoding="utf-8")


async def test_what_is_marked_is_counted_until_none_is_any_more(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies]) as desk:
        await desk.press("m", "j", "m")
        assert title(desk) == "3 replies · 2 marked"
        await desk.press("M")
        assert title(desk) == "3 replies"
        assert [line[:3].strip() for line in listed(desk)] == ["", "", ""]


async def test_a_marked_file_that_is_gone_is_marked_no_longer_and_that_is_said(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies]) as desk:
        await desk.press("m", "j", "m")
        (replies / "a.txt").unlink()
        await desk.press("R")
        assert title(desk) == "2 replies · 1 marked"
        assert status(desk) == "1 marked file is gone."
        assert [line[:3].strip() for line in listed(desk)] == ["●", ""]
