"""Recognising: the pages of a file that are pictures, one by one in a process of its own.

The libraries are written in C++ and the files come from anywhere: what hangs, crashes or eats memory there ends with
that process, and costs the page that it was at.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic

from reader.sources import waiting
from reader.sources.content import Scan
from reader.sources.scanned import kept, process
from reader.sources.scanned.page import ScannedPage

Watcher = Callable[[int, int], bool]
"""Is told how many pages are done, of how many, several times a second, and says whether to go on."""
_MOST_SECONDS = 180
"""For a page, and for loading the models."""
_LOOKED_AT = 0.2


class StoppedError(Exception):
    """Who watches wants no more."""


def recognise(data: bytes, scans: Sequence[Scan], watcher: Watcher | None = None) -> int:
    """Recognise pages of a file's bytes, keep what they say, and give how many were.

    A page at which the process ends, or that takes three minutes, is left out; so is the rest where the watcher says
    so, or where no process can be started. `GivenUpError` where nobody waits any more; what was recognised is kept.
    """
    done, at = 0, 0

    def watch() -> None:
        waiting.check()
        if watcher and not watcher(at, len(scans)):
            raise StoppedError

    with suppress(StoppedError, OSError):
        while at < len(scans):
            watch()
            lines = answers(data, [scan.page for scan in scans[at:]], watch)
            if next(lines, "") != process.READY:
                break
            for line in lines:
                if page := _page(line):
                    kept.keep(scans[at].digest, page)
                    done += 1
                at += 1
                watch()
            if at < len(scans):  # it ended at a page
                at += 1
    return done


def _page(line: str) -> ScannedPage | None:
    try:
        return ScannedPage.read(line)
    except ValueError:
        return None


def answers(data: bytes, pages: Sequence[int], watch: Callable[[], None], *, shows: bool = False) -> Iterator[str]:
    """The lines that a process says of pages of a file's bytes, until it ends, or takes too long for one.

    `watch` is called while it works, and may raise; `OSError` where it can't be started. One that `shows` says of each
    page how it looks, as a PNG file in base 64.
    """
    paths = [str(Path(__file__).parents[3]), os.environ.get("PYTHONPATH", "")]
    command = [sys.executable, "-P", "-m", process.__name__]  # -P: nothing is imported from the current folder
    head = json.dumps({"pages": list(pages), "size": len(data), "shows": shows})
    with subprocess.Popen(  # noqa: S603 - this program itself
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
        start_new_session=True,  # ctrl+c is for this process, which then ends that one
    ) as running:
        try:
            lines = _lines_of(running, f"{head}\n".encode() + data)
            yield from _in_time(lines, watch)
        finally:
            running.kill()


def _lines_of(running: "subprocess.Popen[bytes]", asked: bytes) -> "SimpleQueue[str | None]":
    """The lines of a process as they come, and `None` behind the last; it is given what it is asked."""
    lines: SimpleQueue[str | None] = SimpleQueue()
    given, taken = running.stdin, running.stdout
    assert given
    assert taken

    def read() -> None:
        with suppress(OSError, ValueError):  # it has ended, or was ended
            given.write(asked)
            given.flush()
            for line in taken:
                lines.put(line.decode("utf-8", "replace").rstrip("\n"))
        lines.put(None)

    Thread(target=read, daemon=True).start()
    return lines


def _in_time(lines: "SimpleQueue[str | None]", watch: Callable[[], None]) -> Iterator[str]:
    latest = monotonic()
    while monotonic() - latest < _MOST_SECONDS:
        watch()
        try:
            line = lines.get(timeout=_LOOKED_AT)
        except Empty:
            continue
        if line is None:
            return
        latest = monotonic()
        yield line
