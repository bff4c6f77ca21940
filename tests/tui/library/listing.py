"""The table of replies on the screen, and what is seen in it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from reader.tui.app import ReaderApp
from reader.tui.library.screen import Library
from tests.tui.driving import Desk, seen, settings_in


@asynccontextmanager
async def listing(folder: Path, places: Sequence[Path], width: int = 80, **chosen: Any) -> AsyncIterator[Desk]:
    """A reader on some files or folders, with a table of their replies that can be painted."""
    async with ReaderApp(settings_in(folder, **chosen), places, None).run_test(size=(width, 24)) as pilot:
        desk = Desk(pilot)
        with seen():
            await desk.settle()
        yield desk


def library(desk: Desk) -> Library:
    """The table's screen."""
    assert isinstance(desk.app.screen, Library)
    return desk.app.screen


def listed(desk: Desk) -> list[str]:
    """The rows of the table, as far as they are in sight."""
    files = library(desk).files
    return [files.render_line(y + 1).text for y in range(len(files.in_sight))]


def header(desk: Desk) -> list[str]:
    """The columns' titles."""
    return library(desk).files.render_line(0).text.split()


def column(desk: Desk, key: str, width: int = 60) -> list[str]:
    """What all rows say in a column of a width."""
    rows = library(desk).rows
    return [rows.cell(index, key, width).plain for index in range(len(rows))]


def title(desk: Desk) -> str:
    """The line above the table."""
    return str(library(desk).query_one("#title").render())


def status(desk: Desk) -> str:
    """The line below it."""
    return str(library(desk).status.render()).strip()


async def filtered(desk: Desk, words: str) -> list[str]:
    """The files that are shown when words are typed in the filter."""
    if not library(desk).query_one("#filter").display:
        await desk.press("slash")
    library(desk).query_one("#filter").value = words  # type: ignore[attr-defined]
    await desk.settle()
    return column(desk, "file")
