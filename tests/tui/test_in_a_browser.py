"""In a browser exports are downloads and the clipboard is the browser's: the server's disk and clipboard stay alone."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from textual.app import App
from textual.driver import Driver
from textual.widgets import Input

from reader.exchange.formats import Content, formats_of
from reader.tui.app import ReaderApp
from reader.tui.bars import StatusBar
from reader.tui.reading import exporting
from tests.tui.driving import COUNTY, Desk, reading

OPENED_BY = {Content.NOTES: ("f", "1", "E"), Content.LEDGER: ("L", "E")}


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """What a browser was handed, by its names."""
    handed: dict[str, bytes] = {}

    def deliver(_app: App[Any], data: BytesIO, *, save_filename: str) -> None:
        handed[save_filename] = data.getvalue()

    monkeypatch.setattr(Driver, "is_web", property(lambda _driver: True))
    monkeypatch.setattr(ReaderApp, "deliver_binary", deliver)
    return handed


def copied(folder: Path) -> Path:
    path = folder / "reply.txt"
    path.write_text(COUNTY.read_text(encoding="utf-8"), encoding="utf-8")
    return path


async def export(desk: Desk, name: str) -> None:
    desk.app.screen.query_one("#path", Input).value = name
    await desk.pilot.pause()
    await desk.press("enter")


@pytest.mark.parametrize("content", OPENED_BY)
async def test_an_export_in_every_form_is_a_download_and_nothing_is_written(
    tmp_path: Path, downloads: dict[str, bytes], content: Content
) -> None:
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press(*OPENED_BY[content][:-1])
        for form in formats_of(content):
            await desk.press("E")
            name = form.file_name("reply", content)
            await export(desk, name)
            assert downloads[name]
            assert f"Handed to the browser: {name}" in str(desk.app.screen.query_one(StatusBar).render())
    assert sorted(each.name for each in tmp_path.iterdir() if "reply" in each.name) == ["reply.txt"]


async def test_a_path_that_is_typed_is_only_a_name(tmp_path: Path, downloads: dict[str, bytes]) -> None:
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press(*OPENED_BY[Content.NOTES])
        assert desk.app.screen.query_one("#path", Input).value == "reply.notes.md"
        await export(desk, str(tmp_path / "elsewhere.md"))
    assert list(downloads) == ["elsewhere.md"]
    assert not (tmp_path / "elsewhere.md").exists()


async def test_the_servers_clipboard_is_left_alone(
    tmp_path: Path, downloads: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    reached: list[str] = []
    for name in ("copy_to_system", "copy_rich"):
        monkeypatch.setattr(exporting, name, reached.append)
    async with reading(copied(tmp_path), tmp_path) as desk:
        await desk.press("f", "1", "y")
        assert desk.message == "Copied to the browser's clipboard, if it allows that."
        assert desk.app.clipboard
        await desk.press("alt+r")
        assert desk.message == "A browser's clipboard takes no formatted text from here."
    assert reached == []
