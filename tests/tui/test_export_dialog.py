"""The dialog offers the forms there are, follows the ending that is typed, and refuses one that is that of none."""

from pathlib import Path

import pytest
from textual.widgets import Input, Select, Static

from reader.exchange.formats import Content, formats_of
from reader.tui.bars import KeyBar
from reader.tui.export_dialog import ExportDialog
from tests.tui.driving import COUNTY, Desk, reading

OPENED_BY = {Content.NOTES: ("f", "1", "E"), Content.LEDGER: ("L", "E")}


def copied(folder: Path) -> Path:
    path = folder / "reply.txt"
    path.write_text(COUNTY.read_text(encoding="utf-8"), encoding="utf-8")
    return path


async def type_path(desk: Desk, path: Path) -> None:
    desk.app.screen.query_one("#path", Input).value = str(path)
    await desk.pilot.pause()


def error(desk: Desk) -> str:
    return str(desk.app.screen.query_one("#error", Static).render())


@pytest.mark.parametrize("content", OPENED_BY)
async def test_an_ending_of_no_form_is_refused_with_those_there_are_and_nothing_is_written(
    tmp_path: Path, content: Content
) -> None:
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press(*OPENED_BY[content])
        await type_path(desk, tmp_path / "notes.foo")
        await desk.press("enter")
        assert isinstance(desk.app.screen, ExportDialog)
        assert "notes.foo: no form of an export has this ending." in error(desk)
        assert all(f".{form.endings[0]}" in error(desk) for form in formats_of(content))
        assert not (tmp_path / "notes.foo").exists()


@pytest.mark.parametrize("content", OPENED_BY)
async def test_every_form_can_be_chosen_and_gives_the_path_its_ending(tmp_path: Path, content: Content) -> None:
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press(*OPENED_BY[content])
        for form in reversed(formats_of(content)):
            desk.app.screen.query_one("#format", Select).value = form.name
            await desk.pilot.pause()
            path = desk.app.screen.query_one("#path", Input).value
            assert path == str(tmp_path / form.file_name("reply", content))


@pytest.mark.parametrize("content", OPENED_BY)
async def test_every_ending_chooses_its_form_and_a_name_without_one_keeps_it(tmp_path: Path, content: Content) -> None:
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press(*OPENED_BY[content])
        for form in reversed(formats_of(content)):
            await type_path(desk, tmp_path / f"other.{form.endings[-1].upper()}")
            assert desk.app.screen.query_one("#format", Select).value == form.name
            await type_path(desk, tmp_path / "other")
            assert desk.app.screen.query_one("#format", Select).value == form.name
        await desk.press("enter")
        assert (tmp_path / "other").exists()


async def test_only_the_file_that_was_refused_is_written_over(tmp_path: Path) -> None:
    for name in ("one.md", "other.md"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press(*OPENED_BY[Content.NOTES])
        await type_path(desk, tmp_path / "one.md")
        await desk.press("enter")
        assert "wasn't written by reply-reader" in error(desk)
        await type_path(desk, tmp_path / "other.md")
        await desk.press("ctrl+o")
        assert isinstance(desk.app.screen, ExportDialog)
        assert (tmp_path / "other.md").read_text(encoding="utf-8") == "mine"
        await type_path(desk, tmp_path / "one.md")
        await desk.press("enter", "ctrl+o")
        assert (tmp_path / "one.md").read_text(encoding="utf-8").startswith("---\ngenerator")


async def test_the_dialog_says_which_key_leads_to_the_other_forms(tmp_path: Path) -> None:
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press(*OPENED_BY[Content.NOTES])
        named = str(desk.app.screen.query_one(KeyBar).render())
        assert "enter export  tab other forms  esc close  f1 help" in named
        await desk.press("tab")
        assert isinstance(desk.app.focused, Select)


async def test_the_key_that_writes_over_a_file_is_named_where_one_was_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("mine", encoding="utf-8")
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press(*OPENED_BY[Content.NOTES])
        await type_path(desk, tmp_path / "mine.md")
        await desk.press("enter")
        assert "ctrl+o write over it" in str(desk.app.screen.query_one(KeyBar).render())
        await type_path(desk, tmp_path / "other.md")
        assert "ctrl+o" not in str(desk.app.screen.query_one(KeyBar).render())


@pytest.mark.parametrize("content", OPENED_BY)
async def test_what_is_typed_before_the_dialog_is_there_is_the_path(tmp_path: Path, content: Content) -> None:
    async with reading(copied(tmp_path), tmp_path) as desk:
        *before, opens = OPENED_BY[content]
        await desk.press(*before)
        await desk.press_at_once(opens, *"quite-new.md")
        assert desk.app.screen.query_one("#path", Input).value == "quite-new.md"


async def test_escape_gives_up_a_dialog_that_is_not_there_yet(tmp_path: Path) -> None:
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press("f", "1")
        await desk.press_at_once("E", "q", "escape")
        assert desk.app.screen is desk.screen


@pytest.mark.parametrize("opens", ["V", "B", "M", "S"])
async def test_what_is_typed_behind_a_key_that_finds_nothing_to_show_is_done_then(tmp_path: Path, opens: str) -> None:
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press_at_once(opens, "f")
        assert desk.app.screen is desk.screen
        assert desk.selected
