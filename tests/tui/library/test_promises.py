"""The promises of several replies: by deadlines, each letter once, filtered, and opened where they stand."""

from datetime import date
from pathlib import Path
from threading import Event

import pytest
from textual.widgets import Static

from reader import wide_ledger
from reader.errors import ReaderError
from reader.library.truths import Held
from reader.tui.library.promises import Lines, PromisesScreen
from reader.tui.library.screen import Library
from tests.exchange.ledger.spreadsheets import Workbook
from tests.library.making import letter
from tests.tui.driving import Desk
from tests.tui.library.listing import filtered, listing, status

LATE = "我们将于2023年底前完成北岭水池改造。"
SOON = "我们将于2024年9月底前完成道路硬化。我们将继续加强管护。"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("reader.tui.library.promises.today", lambda: 20240701)
    made = tmp_path / "replies"
    made.mkdir()
    for name, text in {
        "late.txt": letter(LATE, 1),
        "copy.txt": f"首页 > 公开\n{letter(LATE, 1)}",
        "soon.txt": letter(SOON, 2),
        "none.txt": letter("一句话。", 3),
    }.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def promised(desk: Desk) -> PromisesScreen:
    assert isinstance(desk.app.screen, PromisesScreen)
    return desk.app.screen


def lines(desk: Desk) -> list[str]:
    """The rows in sight, blanks between columns as one."""
    table = promised(desk).table
    return [" ".join(table.render_line(y + 1).text.split()) for y in range(len(table.in_sight))]


def title(desk: Desk) -> str:
    return str(promised(desk).query_one("#title", Static).render())


async def test_they_are_listed_by_deadline_with_those_overdue_marked_and_each_letter_once(
    tmp_path: Path, folder: Path
) -> None:
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("C")
        assert lines(desk) == [
            "(2023-12-31) 我们将于2023年底前完成北岭水池改造。 青财函〔2023〕1号 青河县财政局",
            "2024-09-30 我们将于2024年9月底前完成道路硬化。 青财函〔2023〕2号 青河县财政局",
            "我们将继续加强管护。 青财函〔2023〕2号 青河县财政局",
        ]
        assert title(desk) == "all replies · 3 promises · 1 overdue"
        await desk.press("s")
        assert [line.split()[0] for line in lines(desk)] == ["2024-09-30", "我们将继续加强管护。", "(2023-12-31)"]


async def test_enter_opens_the_reply_at_the_promise_and_comes_back_to_it(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder]) as desk:
        await desk.press("C", "G", "enter")
        assert desk.screen.source.name == "soon.txt"
        assert desk.at_cursor.startswith("我们将继续加强管护")
        await desk.press("q")
        assert promised(desk).table.cursor == 2
        await desk.press("escape")
        assert isinstance(desk.app.screen, Library)


async def test_they_are_filtered_by_words_by_replies_and_by_what_is_overdue(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder]) as desk:
        await desk.press("C", "slash")
        for words, found in (
            ("水池　２０２３", 1),
            ("将 管护", 1),
            ("〔2023〕2号", 2),
            ("is:overdue", 1),
            ("is:overdue 道路", 0),
            ("due>=2024 -管护", 1),
            ("issuer:财政 or 道路", 3),
        ):
            promised(desk).query_one("#filter").value = words  # type: ignore[attr-defined]
            await desk.settle()
            assert (words, len(lines(desk))) == (words, found)
        await desk.press("escape")
        assert len(lines(desk)) == 3


async def test_a_mistake_is_said_with_its_place_and_what_was_shown_stays(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("C", "slash", *"is:overdue")
        assert title(desk) == "all replies · 1 promise · 1 overdue · /is:overdue"
        promised(desk).query_one("#filter").value = "is:overdue due<"  # type: ignore[attr-defined]
        await desk.settle()
        assert promised(desk).status.message.startswith("query, column 12: nothing stands behind “due”.")
        assert promised(desk).status.message.endswith(" What “is:overdue” finds is still shown.")
        assert (title(desk), len(lines(desk))) == ("all replies · 1 promise · 1 overdue · /is:overdue", 1)
        promised(desk).query_one("#filter").value = "is:overdue due<2030"  # type: ignore[attr-defined]
        await desk.settle()
        assert (promised(desk).status.message, len(lines(desk))) == ("", 1)


async def test_what_is_told_too_late_of_a_filter_that_is_gone_filters_nothing(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("C", "slash", *"水池", "escape")
        screen = promised(desk)
        assert screen._gathered
        screen.post_message(
            screen.Chosen(screen._gathered, "水池", Held(frozenset(), frozenset()), "", is_mistaken=False)
        )
        await desk.settle()
        assert (title(desk), len(lines(desk))) == ("all replies · 3 promises · 1 overdue", 3)


async def test_where_notes_that_are_asked_for_can_t_be_read_that_is_said(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("C")
        desk.app.settings.database.write_bytes(b"no database")
        await desk.press("slash", *"has:notes")
        assert lines(desk) == []
        assert "annotations.db" in promised(desk).status.message


async def test_what_may_be_meant_is_marked_and_counted(tmp_path: Path, folder: Path) -> None:
    (folder / "month.txt").write_text(letter("我们将于2024年10月完成验收。", 4), encoding="utf-8")
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("C", "slash", *"due<2024-10-15")
        assert [line[0] for line in lines(desk)] == ["(", "2", "?"]
        assert title(desk) == "all replies · 3 promises · 1 overdue · 1 of them maybe · /due<2024-10-15"


async def test_what_an_empty_list_means_is_said_in_a_sentence(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder]) as desk:
        await desk.press("slash")
        await filtered(desk, "path:none")
        await desk.press("enter", "C")
        assert title(desk) == "path:none · 0 promises"
        said = "In 1 reply no sentence was recognised that promises something."
        assert promised(desk).table.render_line(2).text.strip() == said
        await desk.press("q", "escape", "C", "slash", *"无此词")
        assert promised(desk).table.render_line(2).text.strip() == "This is in none of them."


async def test_they_are_turned_around_by_key_and_mouse(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder]) as desk:
        await desk.press("C", "r")
        assert [line[:8] for line in lines(desk)] == ["我们将继续加强管", "2024-09-", "(2023-12"]
        await desk.pilot.click(Lines, offset=(3, 0))
        assert [line[:8] for line in lines(desk)] == ["(2023-12", "2024-09-", "我们将继续加强管"]


async def test_they_are_of_the_marked_replies_else_of_those_shown(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder]) as desk:
        await filtered(desk, "名册")
        await desk.press("enter", "C")
        assert status(desk) == "No reply that was read is shown."
        await desk.press("slash")
        await filtered(desk, "道路硬化")
        await desk.press("enter", "C")
        assert title(desk) == "道路硬化 · 2 promises"
        await desk.press("q", "m", "escape", "C")
        assert title(desk) == "1 marked reply · 2 promises"


async def test_the_first_are_there_before_copies_are_known(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with listing(tmp_path, [folder], width=120) as desk:
        go_on, newest = Event(), wide_ledger.newest
        monkeypatch.setattr(wide_ledger, "newest", lambda *of: go_on.wait(10) and newest(*of))
        await desk.pilot.press("C")
        while not isinstance(desk.app.screen, PromisesScreen) or not lines(desk):
            await desk.pilot.pause()
        assert title(desk) == "all replies · 4 promises · 2 overdue · copies are still looked for"
        await desk.pilot.press("j", "slash", *"硬化")
        while not title(desk).startswith("all replies · 1 promise · "):
            await desk.pilot.pause()
        await desk.pilot.press("escape")
        go_on.set()
        await desk.settle()
        assert title(desk) == "all replies · 3 promises · 1 overdue"


async def test_where_the_notes_can_t_be_read_copies_may_be_among_them(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path) -> None:
        raise ReaderError("notes are in use.")

    async with listing(tmp_path, [folder], width=120) as desk:
        monkeypatch.setattr("reader.store.open_store", refused)
        await desk.press("C")
        assert title(desk) == "all replies · 4 promises · 2 overdue · copies may be among them"
        assert promised(desk).status.message == "Notes are in use."
        await desk.press("slash", "〔", "2", "0", "2", "3", "〕", "2")
        assert {"〔2023〕2号" in line for line in lines(desk)} == {True}


async def test_of_what_can_t_be_read_to_the_end_that_is_said_and_nothing_goes_on(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_of: object) -> None:
        raise ReaderError("the library is damaged.")

    monkeypatch.setattr("reader.tui.library.promises.newest_of", refused)
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("C")
        assert title(desk) == "all replies · 4 promises · 2 overdue · could not be read to the end"
        assert promised(desk).status.message == "The library is damaged."


async def test_those_that_are_shown_are_exported_as_a_table(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with listing(tmp_path, [folder]) as desk:
        await desk.press("C", "slash", *"is:overdue", "enter", "E", "enter")
        assert promised(desk).status.message == f"Written: {tmp_path / 'replies.promises.xlsx'}"

    ((row,),) = Workbook((tmp_path / "replies.promises.xlsx").read_bytes()).sheets.values()
    assert (row["deadline"], row["overdue"], row["promise"]) == (date(2023, 12, 31), "yes", LATE)
    assert (row["document number"], row["issuer"]) == ("青财函〔2023〕1号", "青河县财政局")


async def test_there_is_nothing_to_export_where_nothing_is_shown(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder]) as desk:
        await desk.press("C", "slash", *"is:reviewed", "enter", "E")
        assert promised(desk).status.message == "There is nothing to export."
