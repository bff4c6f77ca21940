"""A letter that is opened from the list is recognised as one watches, and opened without the rest at escape."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from reader.sources.scanned import extra, process, recognising
from reader.tui.app import ReaderApp
from reader.tui.bars import StatusBar
from reader.tui.elsewhere import Elsewhere
from reader.tui.reading.screen import ReadingScreen
from tests.sources.scanned.recognised import page
from tests.sources.scanned.test_recognising import tiff
from tests.tui.driving import Desk, settings_in


async def test_escape_opens_what_is_recognised_by_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "letter.tif"
    path.write_bytes(tiff(2))
    first_is_done, stopped = threading.Event(), threading.Event()

    def answers(_data: bytes, _pages: Sequence[int], watch: Callable[[], None]) -> Iterator[str]:
        yield process.READY
        yield page("县财政安排540万元。").written()
        first_is_done.set()
        stopped.wait(10)
        watch()

    monkeypatch.setattr(recognising, "answers", answers)
    monkeypatch.setattr(extra, "is_there", lambda: True)
    listed = tmp_path / "listed"
    listed.mkdir()
    (listed / "reply.txt").write_text("甲", encoding="utf-8")
    async with ReaderApp(settings_in(tmp_path), [listed], None).run_test(size=(80, 24)) as pilot:
        desk = Desk(pilot)
        pilot.app._open(Elsewhere(path))  # type: ignore[attr-defined]
        while not first_is_done.wait(0):
            await pilot.pause()
        said = pilot.app.screen.query_one(StatusBar).message
        await pilot.press("escape")
        stopped.set()
        await desk.settle()
        screen = pilot.app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.source.text == "县财政安排540万元。\n"
        assert [scan.page for scan in screen.source.scans] == [2]
        await pilot.press("escape")
        assert pilot.app.screen is screen

    assert said.startswith("letter.tif: recognising page 2 of 2…")
    assert "escape" in said


async def test_escape_gives_up_a_file_that_is_read_by_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    code = "import sys, time; sys.stdin.read(); time.sleep(60)"
    begin, begun = subprocess.Popen, threading.Event()
    processes: list[subprocess.Popen[bytes]] = []

    def endless(_command: object, **more: Any) -> subprocess.Popen[bytes]:
        processes.append(begin([sys.executable, "-c", code], **more))
        begun.set()
        return processes[0]

    monkeypatch.setattr(subprocess, "Popen", endless)
    listed = tmp_path / "listed"
    listed.mkdir()
    (listed / "reply.txt").write_text("甲", encoding="utf-8")
    async with ReaderApp(settings_in(tmp_path), [listed], None).run_test(size=(80, 24)) as pilot:
        pilot.app._open(Elsewhere(path))  # type: ignore[attr-defined]
        while not begun.wait(0):
            await pilot.pause()
        await pilot.press("escape")
        while processes[0].returncode is None:
            await pilot.pause()
        assert not isinstance(pilot.app.screen, ReadingScreen)
