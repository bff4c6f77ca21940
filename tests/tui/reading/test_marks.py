"""Facts about marks by capital letters: they lead to their reply from any other, and say so where its text changed."""

from pathlib import Path

import pytest

from tests.library.making import letter
from tests.tui.driving import reading
from tests.tui.library.listing import listing

WORDS = "我们将于2024年底前完成改造。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "replies"
    made.mkdir()
    (made / "one.txt").write_text(letter(WORDS, 1), encoding="utf-8")
    (made / "two.txt").write_text(letter("一句话。", 2), encoding="utf-8")
    return made


async def test_a_capital_letter_leads_back_to_its_reply_from_another_one(tmp_path: Path, folder: Path) -> None:
    async with reading(folder / "one.txt", tmp_path) as desk:
        await desk.press("c", "`", "K")
        assert desk.message == "Marked: K, from all replies"
        marked = desk.screen.body.cursor
        await desk.press("G", "'", "K")
        assert desk.screen.body.cursor == marked
        assert len(desk.app.screen_stack) == 1
    async with reading(folder / "two.txt", tmp_path) as desk:
        await desk.press("`", "a", "'")
        assert desk.message == "Go to which mark? a K · ' goes back"
        await desk.press("K")
        assert (desk.screen.source.name, desk.screen.body.cursor) == ("one.txt", marked)
        await desk.press("backspace")
        assert desk.screen.source.name == "two.txt"
        await desk.press("'", "Z")
        assert desk.message == "There is no mark Z here."


async def test_where_the_text_is_another_one_by_now_that_is_said(tmp_path: Path, folder: Path) -> None:
    async with reading(folder / "one.txt", tmp_path) as desk:
        await desk.press("c", "`", "K")
    (folder / "one.txt").write_text(letter(WORDS.replace("改造", "改建"), 1), encoding="utf-8")
    async with reading(folder / "two.txt", tmp_path) as desk:
        await desk.press("'", "K")
        assert desk.screen.source.name == "one.txt"
        (said,) = (each.message for each in desk.app._notifications)
        assert said == "The file was changed meanwhile; the place that you came for may be another one now."


async def test_a_reply_in_an_archive_is_marked_in_it(tmp_path: Path, folder: Path) -> None:
    import zipfile

    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        archive.writestr("three.txt", letter(WORDS, 3))
    async with listing(tmp_path, [folder / "more.zip"]) as desk:
        await desk.press("enter", "c", "`", "M", "q")
    async with reading(folder / "two.txt", tmp_path) as desk:
        await desk.press("'", "M")
        assert desk.at_cursor.startswith("我们将于2024年底")
