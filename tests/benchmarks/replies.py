"""The table of replies: its first paint, its keys, its filter and one changed file with 100 replies and with 100,000.

`python -m tests.benchmarks replies`. The cache is made without understanding anything: each row is one letter's, with
another name, day and number.
"""

import asyncio
import os
import shutil
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from textual.widgets import Input

from reader.config import Settings
from reader.library.deriving import derived
from reader.library.writing import Writer, locked
from reader.tui.app import ReaderApp
from reader.tui.library.screen import Library
from tests.benchmarks.startup import interleaved, tmux, until_seen
from tests.benchmarks.surroundings import environment
from tests.benchmarks.table import Row, p95
from tests.library.making import letter
from tests.tui.driving import Desk

FEW, MANY = "100", "100,000"
_SIZE = (120, 40)
_KEYS = ("j", "pagedown", "G", "g")
_TYPED = "安排补助 money>=20万"


def rows(runs: int, folder: Path) -> Iterator[Row]:
    """With few and with many."""
    found = {count: made(folder / count, int(count.replace(",", ""))) for count in (FEW, MANY)}
    if shutil.which("tmux"):
        yield from _first_paint(runs, found)
    for count, (replies, settings) in found.items():
        yield from asyncio.run(_used(f"{count} replies", replies, settings))


def made(folder: Path, count: int) -> tuple[Path, Settings]:
    """A folder of so many tiny files, and settings with a cache in which all of them are read."""
    replies = folder / "replies"
    settings = Settings(
        author="tester",
        database=folder / "annotations.db",
        places=folder / "places",
        library=folder / "library.json",
        cache=folder / "cache/reply-reader/library",
        tick=0,
    )
    like = derived(letter("下达补助20万元，将于2024年底前完成。"))
    with locked(settings.cache, lambda: None), closing(Writer(settings.cache)) as writer:
        for number in range(count):
            path = replies / f"{number // 1000:03}" / f"{number:06}.txt"
            if number % 1000 == 0:
                path.parent.mkdir(parents=True)
            path.write_bytes(b"x")
            status = path.stat()
            reply = writer.put(
                like._replace(
                    digest=sha256(str(number).encode()).digest(),
                    number=f"青财函〔2023〕{number}号",
                    dated_from=20_200_101 + number % 40_000,
                )
            )
            writer.rows.execute(
                "INSERT INTO file (path, member, digest, size, mtime, outcome, reply, shown)"
                " VALUES (?, '', zeroblob(32), ?, ?, 'text', ?, ?)",
                (os.fsencode(path), status.st_size, status.st_mtime_ns, reply, str(path)),
            )
        writer.commit()
    return replies, settings


def _first_paint(runs: int, found: dict[str, tuple[Path, Settings]]) -> Iterator[Row]:
    """From the start of the program until the first rows are seen."""
    few, many = (environment(folder.parent) for folder, _settings in found.values())
    command = [sys.executable, "-m", "reader"]
    measures = {
        FEW: lambda: until_seen([*command, str(found[FEW][0])], "000007.txt", "", few),
        MANY: lambda: until_seen([*command, str(found[MANY][0])], "000007.txt", "", many),
    }
    try:
        for env in (few, many):
            tmux("new-session", "-d", "-s", "stay", "cat", env=env)
        values = interleaved(runs, measures)
    finally:
        for env in (few, many):
            tmux("kill-server", env=env)
    ratio = statistics.median(one / floor for one, floor in zip(values[MANY], values[FEW], strict=True))
    yield Row(f"the table's first paint, {FEW} replies", statistics.median(values[FEW]), "ms")
    yield Row(
        f"the table's first paint, {MANY} replies",
        statistics.median(values[MANY]),
        "ms",
        ratio=ratio,
        against=FEW,
        aim="≤ 1.3×",
        met=ratio <= 1.3,
    )


async def _used(what: str, replies: Path, settings: Settings) -> list[Row]:
    """Keys in the table and in its filter as the work of the screen's thread, which keeps it from the next key; and one
    changed file."""
    found = []
    app = ReaderApp(settings, [replies])
    async with app.run_test(size=_SIZE) as pilot:
        screen = app.screen
        assert isinstance(screen, Library)
        await Desk(pilot).settle()
        await pilot.pause()
        await Desk(pilot).settle()
        moved, typed = [], []
        for key in _KEYS * 10:
            began = time.thread_time()
            await pilot.press(key)
            moved.append((time.thread_time() - began) * 1000)
        found.append(Row(f"{what}: a key in the table", statistics.median(moved), "ms CPU", p95(moved)))
        await pilot.press("slash")
        for key in _TYPED:
            began = time.thread_time()
            screen.query_one("#filter", Input).value += key
            await pilot.pause()
            typed.append((time.thread_time() - began) * 1000)
        worst = p95(typed)
        found.append(
            Row(f"{what}: a key in the filter", statistics.median(typed), "ms CPU", worst, aim="≤ 50", met=worst <= 50)
        )
        began = time.perf_counter()
        await app.workers.wait_for_complete([each for each in app.workers if each.group == "find"])
        found.append(Row(f"{what}: found behind the last one", (time.perf_counter() - began) * 1000, "ms"))
        screen.action_unfilter()
        await pilot.press("g")
        screen.updating.look()
        await Desk(pilot).settle()
        (replies / "000/000003.txt").write_text(letter(f"下达补助{time.time_ns() % 10**6}元。"), encoding="utf-8")
        began = time.perf_counter()
        screen.updating.look()
        row = screen.files.render_line(4).text
        while screen.files.render_line(4).text == row:
            await asyncio.sleep(0.005)
        took = (time.perf_counter() - began) * 1000
        found.append(Row(f"{what}: one changed file noticed", took, "ms", aim="≤ 1,000", met=took <= 1_000))
    return found
