"""The screen at every length of a text: the work of a page down, of a resize, of painting."""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

from textual.app import App
from textual.pilot import Pilot

from reader.cli import collect_seldom
from reader.config import Settings
from reader.opening import opening
from reader.sources import Source
from reader.tui.app import ReaderApp
from reader.tui.reading.screen import ReadingScreen
from tests.benchmarks import texts
from tests.benchmarks.empty_app import EmptyApp
from tests.benchmarks.table import Row, p95

SIZE = (120, 40)
NARROWER = (96, 40)
_PAGES = 60
_RESIZES = 20


def rows(_runs: int, folder: Path) -> Iterator[Row]:
    """Page down and resize as CPU time, since a pilot's waiting is not the reader's; then painting alone."""
    return iter(asyncio.run(_measured(folder)))


def reader_on(text: str, folder: Path) -> ReaderApp:
    """A reader with everything it keeps in a folder."""
    settings = Settings(author="tester", database=folder / "annotations.db", places=folder / "places")
    return ReaderApp(settings, [], opening(Source("reply.txt", None, text, "utf-8"), settings))


async def settle(app: App[None], pilot: Pilot[None]) -> None:
    """Wait until a text is understood and its notes are open."""
    await pilot.pause()
    while waiting := [worker for worker in app.workers if not worker.is_finished]:
        await app.workers.wait_for_complete(waiting)
        await pilot.pause()


async def _work(count: int, action: Callable[[int], Awaitable[None]], pilot: Pilot[None]) -> list[float]:
    """The CPU milliseconds of each of some actions, until nothing more happens."""
    took = []
    for turn in range(count):
        began = time.process_time()
        await action(turn)
        await pilot.pause()
        took.append((time.process_time() - began) * 1000)
    return took


async def _pages_and_resizes(app: App[None]) -> tuple[list[float], list[float]]:
    async with app.run_test(size=SIZE) as pilot:
        await settle(app, pilot)
        sizes = (NARROWER, SIZE)
        pages = []
        for _ in range(_PAGES):
            if isinstance(app.screen, ReadingScreen) and app.screen.body.is_vertical_scroll_end:
                await pilot.press("home")  # a short text ends soon, and there a page down would be no work
                await pilot.pause()
            pages += await _work(1, lambda _turn: pilot.press("space"), pilot)
        resizes = await _work(_RESIZES, lambda turn: pilot.resize_terminal(*sizes[turn % 2]), pilot)
    return pages, resizes


async def _painting(app: ReaderApp) -> list[float]:
    """The milliseconds that the body takes to paint all lines of a screen, page after page."""
    took = []
    async with app.run_test(size=SIZE) as pilot:
        await settle(app, pilot)
        assert isinstance(app.screen, ReadingScreen)
        body = app.screen.body
        for _ in range(_PAGES):
            await pilot.press("space")
            began = time.perf_counter()
            for y in range(body.size.height):
                body.render_line(y)
            took.append((time.perf_counter() - began) * 1000)
    return took


def _texts() -> Iterator[tuple[str, str]]:
    """Replies of some lengths, and texts of a million characters that have no sections."""
    for length in (4_000, 300_000, 1_000_000):
        yield f"{length:,} characters", texts.reply_of(length)
    yield "1,000,000 characters in one paragraph", texts.SENTENCE * (1_000_000 // len(texts.SENTENCE))
    yield "100,000 paragraphs of a line", "".join(f"县财政安排资金{number}元\n" for number in range(100_000))


async def _measured(folder: Path) -> list[Row]:
    collect_seldom()
    empty_pages, empty_resizes = await _pages_and_resizes(EmptyApp())
    found = [
        Row("the same key in an empty app", statistics.median(empty_pages), "ms CPU", p95(empty_pages)),
        Row("the same resize of an empty app", statistics.median(empty_resizes), "ms CPU", p95(empty_resizes)),
    ]
    small: dict[str, float] = {}
    for name, text in _texts():
        pages, resizes = await _pages_and_resizes(reader_on(text, folder))
        for what, values, most in (("page down", pages, 1.3), ("resize", resizes, 1.5)):
            median = statistics.median(values)
            ratio = median / small.setdefault(what, median)
            met = ratio <= most
            found.append(Row(f"{what}, {name}", median, "ms CPU", p95(values), ratio, "4,000", f"≤ {most}×", met))
        painting = await _painting(reader_on(text, folder))
        found.append(Row(f"painting a screen, {name}", statistics.median(painting), "ms", p95(painting)))
    return found
