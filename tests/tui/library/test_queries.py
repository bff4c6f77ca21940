"""How a query is made is told where one types it, and where its answers are shown."""

from pathlib import Path

import pytest
from textual.widgets import Input, Static

from reader.library.fields import FIELDS
from reader.tui.keys.help import Help
from reader.tui.keys.queries import blocks
from tests.library.making import letter
from tests.tui.driving import Desk, reading
from tests.tui.library.listing import library, listing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "replies"
    made.mkdir()
    (made / "1.txt").write_text(letter("下达补助3万元。"), encoding="utf-8")
    return made


def shown(desk: Desk) -> list[str]:
    assert isinstance(desk.app.screen, Help)
    return str(desk.app.screen.query_one("#words", Static).render()).splitlines()


async def test_in_the_filter_it_comes_first_and_what_was_typed_stays(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder]) as desk:
        await desk.press("slash")
        await desk.type("money")
        assert "f1 fields" in library(desk).filter.placeholder
        await desk.press("f1")
        assert shown(desk)[0].startswith("What a query is made of")
        await desk.press("escape")
        assert (library(desk).filter.value, desk.app.focused) == ("money", library(desk).filter)


async def test_a_query_typed_right_behind_the_slash_is_the_query_and_no_command(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder]) as desk:
        await desk.press_at_once("slash", *"money>=1m")
        assert (library(desk).filter.value, desk.app.focused) == ("money>=1m", library(desk).filter)


async def test_in_the_table_it_stands_behind_the_keys(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder], width=60) as desk:
        await desk.press("?")
        titles = [line for line in shown(desk) if line in {"In the list of replies", "What a query is made of"}]
        assert titles == ["In the list of replies", "What a query is made of"]


async def test_in_the_filters_of_promises_and_doubts_too(tmp_path: Path, folder: Path) -> None:
    async with listing(tmp_path, [folder]) as desk:
        for key in ("C", "!"):
            await desk.press(key, "slash")
            assert desk.app.screen.query_one("#filter", Input).placeholder.endswith("f1 fields")
            await desk.press("f1")
            assert shown(desk)[0].startswith("What a query is made of")
            await desk.press("escape", "escape", "escape")


async def test_in_the_search_over_everything_too_and_nowhere_else(tmp_path: Path, folder: Path) -> None:
    async with reading(folder / "1.txt", tmp_path) as desk:
        await desk.press("?")
        assert not any("What a query is made of" in line for line in shown(desk))
        await desk.press("escape", "ctrl+f")
        assert desk.app.screen.query_one("#find-words", Input).placeholder.endswith("f1 fields")
        await desk.press("f1")
        assert shown(desk)[0].startswith("What a query is made of")


def test_every_field_is_told_once_with_its_choices() -> None:
    lines = [line for block in blocks() for line in block.lines]
    assert sorted(line.left for line in lines if line.left.endswith(":")) == sorted(f"{name}:" for name in FIELDS)
    said = {line.left: line.right for line in lines}
    assert "(requested, planned, allocated, spent, raised)" in said["status:"]
