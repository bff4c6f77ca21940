"""The doubts of several replies: shown as they are found, each letter once, filtered, opened where they stand."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

import pytest
from textual.widgets import Static

from reader.errors import ReaderError
from reader.library.cache import Library as Cache
from reader.library.doubts import doubts
from reader.tui.library.doubts import DoubtsScreen
from reader.tui.library.screen import Library
from tests.library.making import letter
from tests.library.test_doubts import RIGHT, ROUNDED, WRONG
from tests.tui.driving import Desk
from tests.tui.library.listing import filtered, listing, status


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "replies"
    made.mkdir()
    for name, text in {
        "wrong.txt": letter(f"一、资金\n{WRONG}", 1),
        "copy.txt": f"首页 > 公开\n{letter(f'一、资金{chr(10)}{WRONG}', 1)}",
        "both.txt": letter(f"{ROUNDED}\n{WRONG}", 2),
        "right.txt": letter(RIGHT, 3),
    }.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def doubted(desk: Desk) -> DoubtsScreen:
    assert isinstance(desk.app.screen, DoubtsScreen)
    return desk.app.screen


def lines(desk: Desk) -> list[str]:
    """The rows in sight, blanks between columns as one."""
    table = doubted(desk).table
    return [" ".join(table.render_line(y + 1).text.split()) for y in range(len(table.in_sight))]


def title(desk: Desk) -> str:
    return str(doubted(desk).query_one("#title", Static).render())


async def test_they_are_listed_by_replies_or_by_what_is_wrong_each_letter_once(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("!")
        assert [line[0] for line in lines(desk)] == ["~", "!", "!"]
        assert lines(desk)[2].endswith("一 青财函〔2023〕1号 青河县财政局")
        assert title(desk) == "all replies · 3 doubts · 2 wrong"
        assert str(doubted(desk).status.render()).startswith("~ 13437个 ÷ 23277个")
        await desk.press("s")
        assert [line[0] for line in lines(desk)] == ["!", "!", "~"]


async def test_enter_opens_the_reply_at_the_doubt_and_backspace_comes_back_to_it(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder]) as desk:
        await desk.press("!", "j", "enter")
        assert desk.screen.source.name == "both.txt"
        assert desk.selected == "100万元"
        await desk.press("backspace")
        assert doubted(desk).table.cursor == 1
        await desk.press("q")
        assert isinstance(desk.app.screen, Library)


async def test_they_are_filtered_by_words_by_replies_and_by_their_sign(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder]) as desk:
        await desk.press("!", "slash")
        for words, found in (("５７.72", 1), ("〔2023〕2号", 2), ("!", 2), ("~", 1), ("! 〔2023〕1号", 1)):
            doubted(desk).query_one("#filter").value = words  # type: ignore[attr-defined]
            await desk.settle()
            assert (words, len(lines(desk))) == (words, found)
        await desk.press("escape")
        assert len(lines(desk)) == 3


async def test_they_are_of_the_replies_that_are_shown(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder]) as desk:
        await filtered(desk, "名册")
        await desk.press("enter", "!")
        assert status(desk) == "No reply that was read is shown."
        await desk.press("slash")
        await filtered(desk, "乙项目40万元")
        await desk.press("enter", "!")
        assert title(desk) == "乙项目40万元 · 0 doubts"


async def test_that_there_are_none_is_said_in_a_sentence(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("slash")
        await filtered(desk, "path:right")
        await desk.press("enter", "!")
        row = doubted(desk).table.render_line(2).text.strip()
        assert row == "In 1 reply every sum, share and change that was recognised as such comes out."


async def test_the_first_are_shown_while_others_are_still_worked_out(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def slowly(library: Cache, ranks: Sequence[int]) -> Iterator[object]:
        for number, each in enumerate(doubts(library, ranks)):
            yield each
            if number == 0:
                go_on.wait(10)

    monkeypatch.setattr("reader.tui.library.doubts.doubts", slowly)
    monkeypatch.setattr("reader.tui.library.doubts._A_MOMENT", -1)
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.pilot.press("!")
        while not isinstance(desk.app.screen, DoubtsScreen) or not lines(desk):
            await desk.pilot.pause()
        assert title(desk) == "all replies · 2 doubts · 1 wrong · 1 of 3 replies read"
        await desk.pilot.press("j")
        go_on.set()
        await desk.settle()
        assert title(desk) == "all replies · 3 doubts · 2 wrong"
        assert doubted(desk).table.cursor == 1


async def test_doubts_that_are_known_and_not_found_again_are_told(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lossy(library: Cache, ranks: Sequence[int]) -> Iterator[object]:
        yield from (*list(doubts(library, ranks))[1:], ())

    monkeypatch.setattr("reader.tui.library.doubts.doubts", lossy)
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("!")
        said = "Of 1 reply doubts are known that could not be worked out again."
        assert doubted(desk).status.message == said


async def test_where_the_notes_can_t_be_read_copies_may_be_among_them(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_path: Path) -> None:
        raise ReaderError("notes are in use.")

    async with listing(tmp_path, [folder], width=120) as desk:
        monkeypatch.setattr("reader.store.open_store", refused)
        await desk.press("!")
        assert title(desk) == "all replies · 4 doubts · 3 wrong · copies may be among them"
        assert doubted(desk).status.message == "Notes are in use."
        await desk.press("slash", "〔", "2", "0", "2", "3", "〕", "2")
        assert {"〔2023〕2号" in line for line in lines(desk)} == {True}


async def test_of_what_can_t_be_read_to_the_end_that_is_said_and_nothing_goes_on(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_of: object) -> None:
        raise ReaderError("the library is damaged.")

    monkeypatch.setattr("reader.tui.library.doubts.newest_of", refused)
    async with listing(tmp_path, [folder], width=120) as desk:
        await desk.press("!")
        assert title(desk) == "all replies · 4 doubts · 3 wrong · could not be read to the end"
        assert doubted(desk).status.message == "The library is damaged."


async def test_they_are_exported_as_a_table_in_the_order_that_is_shown(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with listing(tmp_path, [folder]) as desk:
        await desk.press("!", "s", "E")
        desk.app.screen.query_one("#path").value = str(tmp_path / "doubts.json")  # type: ignore[attr-defined]
        await desk.press("enter")
        assert doubted(desk).status.message == f"Written: {tmp_path / 'doubts.json'}"

    found = json.loads((tmp_path / "doubts.json").read_text(encoding="utf-8"))["doubts"]
    assert [line["severity"] for line in found] == ["error", "error", "note"]
    assert (found[1]["section"], found[1]["document_number"]) == ("一", "青财函〔2023〕1号")
