"""A page's picture is as large as the terminal shows one, in its proportions, and is drawn once for a key."""

import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from PIL import Image, ImageDraw
from textual.app import App
from textual.geometry import Region
from textual.widget import Widget

from reader.sources.scanned.page import Box
from reader.sources.scanned.showing import Shown
from reader.tui.picture import terminal
from reader.tui.picture.screen import PictureScreen


class Pixels(Widget):
    """Stands for a widget in the terminal's pixels: it keeps what it is to show."""

    def __init__(self, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.shown: list[Image.Image] = []

    @property
    def image(self) -> Image.Image:
        """What it shows."""
        return self.shown[-1]

    @image.setter
    def image(self, picture: Image.Image) -> None:
        self.shown.append(picture)


class Pictured(App[None]):
    """An app with the picture's part of the style sheet."""

    CSS = "PictureScreen #picture { height: 1fr; } PictureScreen #page { width: 100%; height: 100%; }"


@asynccontextmanager
async def opened(shower: terminal.Shower) -> AsyncIterator[tuple[PictureScreen, Pixels]]:
    stream = io.BytesIO()
    page = Image.new("L", (1190, 1684), 255)
    ImageDraw.Draw(page).rectangle((120, 560, 219, 659), fill=0)  # a square
    page.save(stream, "PNG")
    app = Pictured()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = PictureScreen(Shown(stream.getvalue(), 595, 842, Box(100, 292, 100, 308), "540万元"), "甲.png", shower)
        app.push_screen(screen)
        await pilot.pause()
        await pilot.pause()
        yield screen, screen.query_one(Pixels)


async def test_what_is_square_on_the_page_is_square_in_cells_of_any_proportions() -> None:
    for cell in ((10, 16), (10, 20), (14, 20)):
        async with opened(terminal.Shower(Pixels, True, cell)) as (_screen, pixels):
            dark = pixels.shown[-1].convert("L").point(lambda grey: 255 * (grey < 128))
            left, top, right, bottom = dark.getbbox() or (0, 0, 0, 0)
            assert abs((right - left) / (bottom - top) - 1) < 0.05


async def test_what_is_sent_is_no_larger_than_what_is_shown_and_in_few_colours() -> None:
    async with opened(terminal.Shower(Pixels, True, (10, 20))) as (_screen, pixels):
        assert pixels.shown[-1].size == (pixels.size.width * 10, pixels.size.height * 20)
        assert pixels.shown[-1].mode == "P"


async def test_a_picture_is_no_larger_than_the_terminal_shows_one() -> None:
    async with opened(terminal.Shower(Pixels, True, (10, 20), (305, 205))) as (_screen, pixels):
        assert pixels.size == (30, 10)


async def test_what_changes_below_the_picture_sends_it_no_more() -> None:
    async with opened(terminal.Shower(Pixels, True, (10, 20))) as (screen, _pixels):
        await screen.app.workers.wait_for_complete()
        screen._repaint_required = False
        screen.refresh(Region(0, 0, 80, 1))
        assert not screen._repaint_required
        screen.refresh()
        assert screen._repaint_required
