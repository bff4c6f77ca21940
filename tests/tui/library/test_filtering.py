"""The table's filter remembers what was asked: earlier searches are gone through as in a shell."""

import sqlite3
from pathlib import Path

import pytest
from textual.widgets import Static

from reader.library.searches import KeptSearches, Searches
from tests.library.making import letter
from tests.tui.driving import Desk
from tests.tui.library.listing import column, filtered, library, listing, status


@pytest.fixture
def replies(tmp_path: Path) -> Path:
    folder = tmp_path / "replies"
    folder.mkdir()
    for number in (3, 5, 9):
        (folder / f"{number}.txt").write_text(letter(f"下达补助{number}万元。", number), encoding="utf-8")
    return folder


def sheet(desk: Desk) -> list[str]:
    """The lines of the help that is open."""
    return str(desk.app.screen.query_one("#words", Static).render()).splitlines()


def _searches(desk: Desk) -> KeptSearches:
    return KeptSearches(desk.app.settings.searches)


async def test_what_was_accepted_is_reached_again_and_what_was_typed_comes_back(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies]) as desk:
        for words in ("3万元", "money>", "money>4万"):
            await filtered(desk, words)
            await desk.press("enter", "escape")
        assert _searches(desk).all() == Searches(recent=("money>4万", "3万元"))
        await filtered(desk, "9")
        await desk.press("up")
        assert (library(desk).filter.value, column(desk, "file")) == ("money>4万", ["5.txt", "9.txt"])
        await desk.press("up")
        assert (library(desk).filter.value, column(desk, "file")) == ("3万元", ["3.txt"])
        await desk.press("up")
        assert (library(desk).filter.value, status(desk)) == ("3万元", "There are no earlier searches.")
        await desk.press("down", "down")
        assert library(desk).filter.value == "9"
        await desk.press("down")
        assert desk.app.focused is library(desk).files


async def test_a_search_is_kept_behind_the_last_ones_until_the_key_is_pressed_again(
    replies: Path, tmp_path: Path
) -> None:
    async with listing(tmp_path, [replies]) as desk:
        await filtered(desk, "5万元")
        await desk.press("ctrl+s", "escape")
        assert _searches(desk).all() == Searches(kept=("5万元",))
        await filtered(desk, "9万元")
        await desk.press("enter", "escape", "slash", "up", "up")
        assert (library(desk).filter.value, column(desk, "file")) == ("5万元", ["5.txt"])
        await desk.press("ctrl+s")
        assert _searches(desk).all().kept == ()


async def test_that_a_search_is_kept_is_said_until_the_next_letter_or_until_one_goes_on(
    replies: Path, tmp_path: Path
) -> None:
    async with listing(tmp_path, [replies]) as desk:
        await filtered(desk, "万元")
        for key in ("1", "enter", "escape"):
            await desk.press("ctrl+s")
            assert library(desk).status.message.startswith("Kept")
            await desk.press(key)
            assert not library(desk).status.message
            library(desk).filter.focus()
            await desk.settle()


async def test_a_field_is_completed_and_so_is_a_kind_that_only_a_colleague_s_notes_have(
    replies: Path, tmp_path: Path
) -> None:
    async with listing(tmp_path, [replies]) as desk:
        await desk.press("enter", "f", "1", "q")
        with sqlite3.connect(desk.app.settings.database) as database:
            database.execute("UPDATE annotation SET kind = 'legal'")
        library(desk)._noting.notes()
        await desk.press("slash", *"ki", "right", *"le")
        assert library(desk).filter._suggestion == "kind:legal"
        await desk.press("right")
        assert (library(desk).filter.value, column(desk, "file")) == ("kind:legal", ["3.txt"])
        await desk.press("f1")
        assert any("key, legal)" in line for line in sheet(desk))


async def test_a_kind_is_known_when_the_first_letters_are_typed(replies: Path, tmp_path: Path) -> None:
    async with listing(tmp_path, [replies]) as desk:
        await desk.press("enter", "f", "1", "q")
        with sqlite3.connect(desk.app.settings.database) as database:
            database.execute("UPDATE annotation SET kind = 'legal'")
    async with listing(tmp_path, [replies]) as desk:
        assert await filtered(desk, "kind:legal") == ["3.txt"]
