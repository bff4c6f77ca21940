"""The ledger of replies of the library: rows at once, then what people decided on them, each letter once."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.events import ScreenResume
from textual.pilot import Pilot
from textual.widgets import Input, Static

from reader import wide_ledger
from reader.commands.annotate import annotate
from reader.errors import ReaderError
from reader.ledger import Row
from reader.ledger.views import View
from reader.library.cache import Library, opened_library
from reader.library.listing import Listing
from reader.tui.app import ReaderApp
from reader.tui.bars import StatusBar
from reader.tui.ledger.gathering import Wide
from reader.tui.ledger.listed import Shown
from reader.tui.ledger.opening import Ledgers, Place
from reader.tui.ledger.screen import Ledger
from tests.library.making import Place as Folder
from tests.library.making import letter, place_in
from tests.tui.driving import Desk, settings_in

TEXTS = {f"{n:02}.txt": letter(f"2021年县财政局安排资金{n}万元用于第{n}处水池。", n) for n in range(1, 31)}
COPY = f"首页 > 公开\n{TEXTS['07.txt']}"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = place_in(tmp_path, {**TEXTS, "copy.txt": COPY})
    made.update()
    return made


class Showing:
    """The ledger of a library on an app's screen."""

    def __init__(self, pilot: Pilot[None], ledger: Ledger, chosen: list[Place | None]) -> None:
        self.pilot, self.ledger, self.chosen = pilot, ledger, chosen

    @property
    def amounts(self) -> list[str]:
        return [row.entry.figure.text for row in self.ledger.shown]

    def said(self, selector: str) -> str:
        return str(self.ledger.query_one(selector, Static).render())

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def settle(self) -> None:
        """Wait until all is gathered and added up."""
        await Desk(self.pilot).settle()


@asynccontextmanager
async def showing(
    folder: Folder, tmp_path: Path, replies: list[int] | None = None, go: Callable[[Place], None] | None = None
) -> AsyncIterator[Showing]:
    """The ledger over a library, as the list of replies opens it."""
    settings = settings_in(tmp_path)
    app = ReaderApp(settings, [folder.folder / "01.txt"], None)
    async with app.run_test(size=(120, 40)) as pilot:
        await Desk(pilot).settle()
        chosen: list[Place | None] = []
        ledger = Ledger(Ledgers("some replies", None, settings.database, wide=Wide(folder.cache, replies), go=go))
        await app.push_screen(ledger, chosen.append)
        yield Showing(pilot, ledger, chosen)


def decide(folder: Folder, tmp_path: Path, name: str, words: str) -> None:
    said: dict[str, Any] = {"note": "存疑", "kind": "funding", "tags": [], "said": {}, "review": "confirmed"}
    annotate(str(folder.folder / name), settings_in(tmp_path), quote=words, at=None, **said)


async def test_filter_sort_and_totals_are_of_all_rows(folder: Folder, tmp_path: Path) -> None:
    decide(folder, tmp_path, "05.txt", "5万元")
    async with showing(folder, tmp_path) as desk:
        await desk.settle()
        assert desk.said("#title") == "some replies · 30 figures · 1 reviewed · ? is guessed"
        assert "2021  465万元" in desk.said("#totals-text")
        assert "(460万元*)" in desk.said("#totals-text")
        await desk.press("s", "s", "s", "s")
        assert desk.amounts[:3] == ["1万元", "2万元", "3万元"]
        await desk.press("slash", "第", "7", "处", "enter")
        await desk.settle()
        assert desk.amounts == ["7万元"]
        assert "7万元" in desk.said("#totals-text")
        await desk.press("escape", "v", "v")
        await desk.settle()
        assert desk.amounts == ["5万元"]
        await desk.press("enter")
        assert [place.source for place in desk.chosen if place] == [str(folder.folder / "05.txt")]


async def test_a_query_is_asked_beside_of_all_rows_with_what_was_decided_on_them(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.ledger.ordering._MANY_ASKED", 5)
    decide(folder, tmp_path, "05.txt", "5万元")
    async with showing(folder, tmp_path) as desk:
        await desk.settle()
        field = desk.ledger.query_one(Input)
        for asked, amounts in (
            ("is:reviewed or money>=29万", ["29万元", "30万元", "5万元"]),
            ("note:存疑 kind:funding", ["5万元"]),
            ("path:07.txt issuer:青河", ["7万元"]),
            ("money<3万 -has:notes", ["1万元", "2万元"]),
        ):
            field.value = asked
            await desk.settle()
            assert sorted(desk.amounts) == amounts


async def test_until_notes_and_copies_are_known_nothing_is_said_of_reviews_and_nothing_is_exported(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide(folder, tmp_path, "05.txt", "5万元")
    go_on = Event()
    settled = wide_ledger.settled
    monkeypatch.setattr(wide_ledger, "settled", lambda *of: go_on.wait(10) and settled(*of))
    async with showing(folder, tmp_path) as desk:
        while not desk.ledger.shown:
            await desk.pilot.pause()
        assert "5万元" not in desk.amounts
        assert desk.amounts.count("7万元") == 2
        assert "notes and copies are still looked for" in desk.said("#title")
        assert desk.said("#totals-text") == "Totals by year · notes and copies are still looked for"
        await desk.press("j", "j", "E")
        assert desk.pilot.app.screen is desk.ledger
        assert desk.ledger.query_one(StatusBar).message == "Reading all replies…"
        marked = desk.ledger.table.marked_row
        await desk.press("s", "r")
        go_on.set()
        await desk.settle()
        assert len(desk.amounts) == 30
        assert desk.ledger.table.marked_row == marked


async def test_a_gathering_that_another_one_took_the_place_of_shows_none_of_what_it_had_by_then(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, waited, lights = Event(), [Event(), Event()], wide_ledger.WideRows.lights
    waits = iter(waited)

    def slowly(rows: wide_ledger.WideRows, is_left: Callable[[], bool]) -> Any:
        next(waits).set()
        go_on.wait(10)
        return lights(rows, is_left)

    monkeypatch.setattr(wide_ledger.WideRows, "lights", slowly)
    async with showing(folder, tmp_path, go=lambda place: None) as desk:
        while not waited[0].is_set():
            await desk.pilot.pause()
        await desk.press("enter")
        desk.ledger.on_screen_resume(ScreenResume())
        shown: list[int] = []
        show = desk.ledger._show

        def shows(of: Shown, marked: Row | None) -> None:
            shown.append(len(of.places))
            show(of, marked)

        monkeypatch.setattr(desk.ledger, "_show", shows)
        while not waited[1].is_set():
            await desk.pilot.pause()
        assert desk.ledger._gathering.is_busy
        go_on.set()
        await desk.settle()
        assert shown == [30]
        assert desk.said("#title") == "some replies · 30 figures · 0 reviewed · ? is guessed"
        assert not desk.ledger._gathering.is_busy


async def test_however_often_one_comes_back_one_library_is_open_and_none_when_the_ledger_is_closed(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    @contextmanager
    def counted(cache: Path) -> Iterator[Library]:
        with opened_library(cache) as library:
            opened.append("")
            yield library
            opened.pop()

    monkeypatch.setattr("reader.library.cache.opened_library", counted)
    async with showing(folder, tmp_path, go=lambda place: None) as desk:
        await desk.settle()
        assert len(opened) == 1
        for _time in range(3):
            await desk.press("enter")
            desk.ledger.on_screen_resume(ScreenResume())
            await desk.settle()
            assert (len(opened), len(desk.amounts)) == (1, 30)
        await desk.press("escape")
        await desk.pilot.pause()
    assert opened == []


async def test_only_the_replies_that_are_asked_for_are_in_it(folder: Folder, tmp_path: Path) -> None:
    with closing(Listing(folder.cache, [])) as listing:
        replies = list(listing.order("file").replies)[2:5]
    async with showing(folder, tmp_path, replies) as desk:
        await desk.settle()
        assert sorted(desk.amounts) == ["3万元", "4万元", "5万元"]
        await desk.press("A")
        await desk.settle()
        assert (desk.amounts, "all replies with notes" in desk.said("#title")) == ([], True)
        await desk.press("A")
        await desk.settle()
        assert sorted(desk.amounts) == ["3万元", "4万元", "5万元"]


async def test_of_a_library_that_isn_t_there_that_is_said(tmp_path: Path) -> None:
    made = place_in(tmp_path, TEXTS)
    async with showing(made, tmp_path) as desk:
        await desk.settle()
        assert desk.ledger.query_one(StatusBar).message.startswith("There is no library yet.")
        await desk.press("escape")
        assert desk.chosen == [None]


async def test_very_many_rows_are_sorted_beside_and_are_as_they_were_until_then(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.ledger.ordering._MANY", 5)
    monkeypatch.setattr("reader.tui.ledger.ordering._A_MOMENT", 0.001)  # one of none may be passed over
    go_on, sort = Event(), View.sorted

    def slowly(view: View, *of: Any) -> list[int]:
        go_on.wait(10)
        return sort(view, *of)

    async with showing(folder, tmp_path) as desk:
        await desk.settle()
        before = desk.amounts
        monkeypatch.setattr(View, "sorted", slowly)
        await desk.press("r")
        while not desk.ledger.query_one(StatusBar).message:
            await desk.pilot.pause()
        said = "Sorting… esc leaves the rows as they are."
        assert (desk.ledger.query_one(StatusBar).message, desk.amounts) == (said, before)
        go_on.set()
        await desk.settle()
        assert (desk.ledger.query_one(StatusBar).message, desk.amounts) == ("", before[::-1])


async def test_escape_leaves_very_many_rows_as_they_are(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.ledger.ordering._MANY", 5)
    go_on, sort = Event(), View.sorted

    def slowly(view: View, *of: Any) -> list[int]:
        go_on.wait(10)
        return sort(view, *of)

    async with showing(folder, tmp_path) as desk:
        await desk.settle()
        before = desk.amounts
        monkeypatch.setattr(View, "sorted", slowly)
        await desk.press("r", "escape")
        go_on.set()
        await desk.settle()
        assert desk.amounts == before
        await desk.press("slash", "第", "7", "处")
        await desk.settle()
        assert desk.amounts == ["7万元"]
        await desk.press("escape")
        await desk.settle()
        assert (desk.amounts, desk.chosen) == (before, [])


async def test_escape_while_all_rows_are_sorted_for_the_first_time_closes(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.ledger.ordering._MANY", 5)
    monkeypatch.setattr("reader.tui.ledger.ordering._A_MOMENT", 0.001)  # one of none may be passed over
    go_on, sort = Event(), View.sorted

    def slowly(view: View, *of: Any) -> list[int]:
        go_on.wait(10)
        return sort(view, *of)

    monkeypatch.setattr(View, "sorted", slowly)
    async with showing(folder, tmp_path) as desk:
        while desk.ledger.query_one(StatusBar).message != "Sorting…":
            await desk.pilot.pause()
        assert "notes and copies are still looked for" in desk.said("#title")
        await desk.press("E")
        assert desk.ledger.query_one(StatusBar).message == "Reading all replies…"
        await desk.press("escape")
        assert desk.chosen == [None]
        go_on.set()


async def test_that_rows_are_still_read_is_said_no_longer_than_that(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.ledger.ordering._MANY", 5)
    monkeypatch.setattr("reader.tui.ledger.ordering._A_MOMENT", 0.001)
    go_on, sort = Event(), View.sorted
    monkeypatch.setattr(View, "sorted", lambda view, *of: (go_on.wait(10), sort(view, *of))[1])
    async with showing(folder, tmp_path) as desk:
        while desk.ledger.query_one(StatusBar).message != "Sorting…":
            await desk.pilot.pause()
        await desk.press("E")
        assert desk.ledger.query_one(StatusBar).message == "Reading all replies…"
        go_on.set()
        await desk.settle()
        assert len(desk.amounts) == 30
        assert desk.ledger.query_one(StatusBar).message == ""


async def test_the_filter_is_taken_away_while_all_rows_are_sorted_and_they_come_nevertheless(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.ledger.ordering._MANY", 5)
    go_on, begun, sort = Event(), Event(), View.sorted

    def slowly(view: View, *of: Any) -> list[int]:
        begun.set()
        go_on.wait(10)
        return sort(view, *of)

    monkeypatch.setattr(View, "sorted", slowly)
    async with showing(folder, tmp_path) as desk:
        while not begun.is_set():
            await desk.pilot.pause()
        await desk.press("slash", "escape")
        go_on.set()
        await desk.settle()
        assert (len(desk.amounts), desk.chosen) == (30, [])
        assert "0 reviewed" in desk.said("#title")


async def test_what_others_said_since_stays_when_the_rows_are_sorted(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.tui.ledger.ordering._MANY", 5)
    monkeypatch.setattr("reader.tui.ledger.ordering._A_MOMENT", 0.001)  # one of none may be passed over
    go_on, sort = Event(), View.sorted

    def slowly(view: View, *of: Any) -> list[int]:
        go_on.wait(10)
        return sort(view, *of)

    async with showing(folder, tmp_path) as desk:
        await desk.settle()
        monkeypatch.setattr(View, "sorted", slowly)
        await desk.press("r")
        while not desk.ledger.query_one(StatusBar).message:
            await desk.pilot.pause()
        await desk.press("t")
        said = desk.ledger.query_one(StatusBar).message
        assert said.startswith("Totals by")
        go_on.set()
        await desk.settle()
        assert desk.ledger.query_one(StatusBar).message == said


async def test_all_of_the_library_is_gathered_again_if_one_left_it_for_the_noted_ones_before_that_was_done(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()
    settled = wide_ledger.settled
    monkeypatch.setattr(wide_ledger, "settled", lambda *of: go_on.wait(10) and settled(*of))
    async with showing(folder, tmp_path) as desk:
        while not desk.ledger.shown:
            await desk.pilot.pause()
        await desk.press("A")
        go_on.set()
        await desk.settle()
        assert "all replies with notes" in desk.said("#title")
        await desk.press("A")
        await desk.settle()
        assert desk.said("#title") == "some replies · 30 figures · 0 reviewed · ? is guessed"


async def test_where_the_notes_can_t_be_read_the_figures_are_there_and_it_is_said_that_these_are_not_all(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path) -> None:
        raise ReaderError("notes are in use.")

    monkeypatch.setattr("reader.store.open_store", refused)
    async with showing(folder, tmp_path) as desk:
        await desk.settle()
        lacks = "without your notes, copies may be among them"
        assert desk.said("#title") == f"some replies · 31 figures · {lacks} · ? is guessed"
        assert desk.ledger.query_one(StatusBar).message == "Notes are in use."
        assert desk.said("#totals-text").splitlines()[0].endswith(lacks)
        await desk.press("slash", "第", "7", "处", "enter")
        await desk.settle()
        assert desk.amounts == ["7万元", "7万元"]
        await desk.press("E")
        assert desk.ledger.query_one(StatusBar).message == f"Not exported: {lacks}."


async def test_of_rows_that_can_t_be_read_to_the_end_that_is_said_and_nothing_is_awaited(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_of: object) -> None:
        raise ReaderError("the library is damaged.")

    monkeypatch.setattr("reader.library.ledgers.heads", damaged)
    async with showing(folder, tmp_path) as desk:
        await desk.settle()
        assert desk.said("#title") == "some replies · 0 figures · could not be read to the end"
        assert desk.said("#totals-text") == "Totals by year · could not be read to the end"
