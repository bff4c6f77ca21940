"""Peak memory of an open reply, each in a process of its own."""

import asyncio
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.surroundings import ROOT, environment
from tests.benchmarks.table import Row


def rows(_runs: int, folder: Path) -> Iterator[Row]:
    """The peak of an empty app, and of replies beside it."""
    floor = _peak(0, folder)
    yield Row("memory, empty Textual app", floor, "MB")
    for length in (4_000, 1_000_000):
        peak = _peak(length, folder)
        yield Row(f"memory, {length:,} characters", peak, "MB", ratio=peak / floor, against="empty app")


def _peak(length: int, folder: Path) -> float:
    command = [sys.executable, "-m", "tests.benchmarks.memory", str(length)]
    done = subprocess.run(command, env=environment(folder), cwd=ROOT, capture_output=True, text=True, check=True)
    return float(done.stdout)


async def _open(length: int) -> None:
    if not length:
        from tests.benchmarks.empty_app import EmptyApp

        async with EmptyApp().run_test(size=(120, 40)) as pilot:
            await pilot.pause()
        return
    from tests.benchmarks.screen import reader_on, settle
    from tests.benchmarks.texts import reply_of

    with tempfile.TemporaryDirectory() as folder:
        app = reader_on(reply_of(length), Path(folder))
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(app, pilot)


def peak_of_this_process() -> float:
    """Megabytes. Linux lets a child inherit its parent's `ru_maxrss`; the peak in /proc is the program's own."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    asyncio.run(_open(int(sys.argv[1])))
    print(peak_of_this_process())
