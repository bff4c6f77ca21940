"""Driving the reader as a person does: a reply on a screen of some size, keys, and what is seen then."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from reader.config import Settings
from reader.sources import load
from reader.tui.app import ReaderApp
from reader.tui.opening import opening
from reader.tui.reply_screen import ReplyScreen
from reader.tui.saving import CHANGES

SAMPLES = Path(__file__).parents[2] / "sample"
PROVINCIAL = SAMPLES / "01-provincial-reply.txt"
COUNTY = SAMPLES / "02-county-letter.txt"
AWKWARD = SAMPLES / "03-awkward.txt"

_KEYS = {
    "(": "left_parenthesis",
    ")": "right_parenthesis",
    "{": "left_curly_bracket",
    "}": "right_curly_bracket",
    "[": "left_square_bracket",
    "]": "right_square_bracket",
    "+": "plus",
    "-": "minus",
    ".": "full_stop",
    ",": "comma",
    "/": "slash",
    "?": "question_mark",
    "!": "exclamation_mark",
}


class Desk:
    """A running reader with one reply open."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    @property
    def app(self) -> ReaderApp:
        """The application."""
        assert isinstance(self.pilot.app, ReaderApp)
        return self.pilot.app

    @property
    def screen(self) -> ReplyScreen:
        """The reading screen, also below a dialog."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ReplyScreen))

    async def press(self, *keys: str) -> None:
        """Press keys one after the other and wait until all is done."""
        for key in keys:
            await self.pilot.press(_KEYS.get(key, key))
            await self.pilot.pause()
        await self.settle()

    async def press_at_once(self, *keys: str) -> None:
        """Press keys so fast that all are there before the first is handled."""
        for key in keys:
            character = {"enter": "\r", "escape": "\x1b"}.get(key, key if len(key) == 1 else None)
            self.app.post_message(events.Key(_KEYS.get(key, key), character))
        await self.settle()

    async def type(self, words: str) -> None:
        """Type words letter by letter."""
        await self.pilot.press(*words)
        await self.settle()

    async def settle(self) -> None:
        """Wait for messages, and for workers; where another screen keeps one waiting only for those that save."""
        await self.pilot.pause()
        every = isinstance(self.app.screen, ReplyScreen)
        while waiting := [
            worker for worker in self.app.workers if not worker.is_finished and (every or worker.group == CHANGES)
        ]:
            await self.app.workers.wait_for_complete(waiting)
            await self.pilot.pause()
        await self.pilot.pause()

    @property
    def selected(self) -> str:
        """The selected words."""
        selection = self.screen.body.selection
        return selection.of(self.screen.source.text) if selection else ""

    @property
    def at_cursor(self) -> str:
        """The text from the cursor on."""
        return self.screen.source.text[self.screen.body.cursor :][:12]

    @property
    def message(self) -> str:
        """What the status line says."""
        return self.screen.status.message

    def rows(self) -> list[str]:
        """The lines of the body as they are painted."""
        return [self.screen.body.render_line(y).text for y in range(self.screen.body.size.height)]

    def notes(self) -> list[tuple[str, str, str]]:
        """Quote, kind and note of every annotation, in order."""
        return [
            (item.annotation.selector.quote, item.annotation.kind.value, item.annotation.note)
            for item in self.screen.items
        ]


def settings_in(folder: Path, theme: str = "dark") -> Settings:
    """Settings whose files are all in one folder."""
    return Settings(theme=theme, author="tester", database=folder / "annotations.db", places=folder / "places")


@asynccontextmanager
async def reading(path: Path, folder: Path, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Desk]:
    """A reader on a file, with its database and places in `folder`."""
    app = ReaderApp(settings_in(folder), [path], opening(load(path), settings_in(folder)))
    async with app.run_test(size=size) as pilot:
        desk = Desk(pilot)
        await desk.settle()
        yield desk
