"""Driving the reader as a person does: a reply on a screen of some size, keys, and what is seen then."""

import selectors
import unicodedata
from asyncio import get_running_loop, sleep
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from rich.console import RenderableType
from textual import events
from textual._compositor import Compositor
from textual._context import active_app
from textual.dom import DOMNode
from textual.keys import REPLACED_KEYS, _character_to_key
from textual.message_pump import MessagePump
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import OptionList
from textual.worker import Worker

from reader.config import Settings
from reader.opening import opening
from reader.sources import load
from reader.tui.app import ReaderApp
from reader.tui.reading.screen import ReadingScreen
from reader.tui.workers import AHEAD, CHANGES
from tests.databases import make_new

if TYPE_CHECKING:
    from textual._queue import Queue
    from textual.message import Message

SAMPLES = Path(__file__).parents[2] / "sample"
PROVINCIAL = SAMPLES / "01-provincial-reply.txt"
COUNTY = SAMPLES / "02-county-letter.txt"
AWKWARD = SAMPLES / "03-awkward.txt"

_CONTROLS = {"enter": "\r", "escape": "\x1b", "tab": "\t", "space": " "}
_A_MOMENT = 0.001


def key_event(key: str) -> events.Key:
    """What the driver sends for a key, which is a name or a character."""
    if len(key) > 1:
        return events.Key(key, _CONTROLS.get(key) or _named(key))
    return events.Key(_character_to_key(key), key)


def _named(key: str) -> str | None:
    """The character that a key is named after; `None` for those that have none."""
    try:
        return unicodedata.lookup(REPLACED_KEYS.get(key, key).replace("_", " "))
    except KeyError:
        return None


def _others_are_ready() -> bool:
    """Whether the event loop, which runs what asks, has anything else to run."""
    return bool(get_running_loop()._ready)  # type: ignore[attr-defined]


def _is_at_rest(node: MessagePump) -> bool:
    """Whether something that gets messages waits for the next one, or for none any more."""
    queue: Queue[Message | None] = node._message_queue
    return node._closed or (queue.empty() and bool(queue.ready_event._waiters))


def _owes(screen: Screen[Any]) -> bool:
    """Whether a screen has yet to show, or to call after that, what it does at the next tick of its own."""
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )


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
    def screen(self) -> ReadingScreen:
        """The reading screen, also below a dialog."""
        return next(screen for screen in reversed(self.app.screen_stack) if isinstance(screen, ReadingScreen))

    async def press(self, *keys: str) -> None:
        """Press keys one after the other and wait until all is done."""
        for key in keys:
            await self.press_at_once(key)

    async def press_at_once(self, *keys: str) -> None:
        """Press keys so fast that all are there before the first is handled."""
        for key in keys:
            self.app.post_message(key_event(key))
        await self.settle()

    async def type(self, words: str) -> None:
        """Type words letter by letter."""
        await self.press_at_once(*words)

    async def settle(self) -> None:
        """Wait until every widget waits for its next message and no worker is at work: never for a time.

        Nothing is sent for that: Textual's own way asks every widget of the screen, which takes longer than most keys.
        """
        while self.app._exception is None:
            await sleep(0)
            if _others_are_ready():
                continue
            # What a test calls itself works for the app that was started last, whoever's screen it is.
            workers = (*self.app.workers, *active_app.get().workers)
            if any(self._ends_by_itself(worker) for worker in workers if not worker.is_finished) or not all(
                _is_at_rest(node) for node in (self.app, *self.app._registry)
            ):
                await sleep(_A_MOMENT)  # for the threads; it may also open a screen and wait for a key from now on
            elif self.app._screen_stack and _owes(screen := self.app.screen):
                with self.app._context():
                    screen._on_timer_update()
            else:
                return

    def _ends_by_itself(self, worker: Worker[Any]) -> bool:
        """Whether a worker waits for no key: threads do, those that save, and all once no other screen is open."""
        return worker._thread_worker or worker.group in (AHEAD, CHANGES) or isinstance(self.app.screen, ReadingScreen)

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
            for item in self.screen.reading.items
        ]


def prompts(listed: OptionList) -> list[str]:
    """The entries of a list as they are shown."""
    return [str(listed.get_option_at_index(line).prompt) for line in range(listed.option_count)]


def settings_in(folder: Path, **chosen: Any) -> Settings:
    """Settings whose files are all in one folder; the screen looks for changes when a test says so, and at no time."""
    database, places = folder / "annotations.db", folder / "places"
    library, cache = folder / "library.json", folder / ".cache"
    settings = Settings(
        author="tester",
        database=database,
        places=places,
        chosen=folder / "chosen",
        library=library,
        cache=cache,
        tick=0,
    )
    return replace(settings, **chosen)


@asynccontextmanager
async def reading(
    path: Path, folder: Path, size: tuple[int, int] = (120, 40), *, painted: bool = False, **chosen: Any
) -> AsyncIterator[Desk]:
    """A reader on a file, with its database and places in `folder`; `chosen` are settings by name.

    Tests that go through all of the screens paint them, so that a widget that can't be painted is noticed.
    """
    settings = settings_in(folder, **chosen)
    make_new(settings.database)
    app = ReaderApp(settings, [path], opening(load(path), settings))
    with seen() if painted else nullcontext():
        async with app.run_test(size=size) as pilot:
            desk = Desk(pilot)
            await desk.settle()
            yield desk
            app.update_styles = _as_it_is  # type: ignore[method-assign]


def _as_it_is(node: DOMNode, animate: bool = True) -> None:
    """What is closed loses the focus, and need not look so."""


_painted = Compositor.render_update


@contextmanager
def unpainted() -> Iterator[None]:
    """A terminal that isn't there needs no painting, which takes half of the time."""
    with patch.object(Compositor, "render_update", _unpainted):
        yield


@contextmanager
def seen() -> Iterator[None]:
    """Screens that are painted all the same."""
    with patch.object(Compositor, "render_update", _painted):
        yield


def _unpainted(compositor: Compositor, full: bool = False, **options: Any) -> RenderableType | None:
    """What a screen shows anew: nothing, unless all of it is asked for as by a screenshot."""
    if full:
        return _painted(compositor, full=True, **options)
    compositor._dirty_regions.clear()
    return None


class _SeldomAsked(selectors.DefaultSelector):
    """Asks the system for what came from outside at every tenth of the turns that wait for nothing.

    Only threads wake it that way, and what they ask for is on the loop's own list already.
    """

    _turns = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout == 0:
            self._turns += 1
            if self._turns % 10:
                return []
        return super().select(timeout)


@contextmanager
def seldom_asked() -> Iterator[None]:
    """Event loops in which a turn, of which an application takes thousands, costs no call of the system."""
    with patch.object(selectors, "DefaultSelector", _SeldomAsked):
        yield
