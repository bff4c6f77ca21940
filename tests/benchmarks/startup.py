"""Start-up: from exec to visible text in a terminal, and the commands that need no terminal."""

import os
import shlex
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks import empty_app, texts
from tests.benchmarks.surroundings import ROOT, environment
from tests.benchmarks.table import Row

SOCKET = "benchmarks"
_PATIENCE_SECONDS = 60.0


def rows(runs: int, folder: Path) -> Iterator[Row]:
    """The start-up in tmux, then the wall time of the commands."""
    if shutil.which("tmux"):
        yield from _on_a_screen(runs, folder)
    else:
        print("tmux is missing: start-up on a screen is not measured.")
    yield from _commands(runs, folder)


def interleaved(runs: int, measures: dict[str, Callable[[], float]]) -> dict[str, list[float]]:
    """Each measure's values from runs side by side, after one that warms the caches."""
    values: dict[str, list[float]] = {name: [] for name in measures}
    for run in range(runs + 1):
        for name, measure in measures.items():
            value = measure()
            if run:
                values[name].append(value)
    return values


def _on_a_screen(runs: int, folder: Path) -> Iterator[Row]:
    small, large = folder / "small.txt", folder / "large.txt"
    small.write_text(texts.reply_of(4_000), encoding="utf-8")
    large.write_text(texts.reply_of(1_000_000), encoding="utf-8")
    env = environment(folder)
    python = [sys.executable, "-m"]

    def opening(arguments: list[str], seen: str, key: str = "") -> Callable[[], float]:
        return lambda: until_seen([*python, *arguments], seen, key, env)

    measures = {
        "empty": opening(["tests.benchmarks.empty_app"], empty_app.SEEN),
        "small": opening(["reader", str(small)], texts.SEEN),
        "large": opening(["reader", str(large)], texts.SEEN),
        "empty, key": opening(["tests.benchmarks.empty_app"], empty_app.ANSWER, "G"),
        "small, key": opening(["reader", str(small)], texts.LAST, "G"),
        "large, key": opening(["reader", str(large)], texts.LAST, "G"),
    }
    try:
        # A session that stays keeps the server running, so that its own start is not measured.
        tmux("new-session", "-d", "-s", "stay", "cat", env=env)
        values = interleaved(runs, measures)
    finally:
        tmux("kill-server", env=env)
    for what, suffix, aims in (
        ("text visible", "", {"small": 1.15, "large": 1.25}),
        ("a key typed at once answered", ", key", {"small": 1.3, "large": 1.3}),
    ):
        empty = values[f"empty{suffix}"]
        yield Row(f"start-up, {what}, empty Textual app", statistics.median(empty), "ms")
        for name, words in (("small", "4,000"), ("large", "1,000,000")):
            mine = values[f"{name}{suffix}"]
            # Each run against the empty app of the same round: what else the machine does weighs on both alike.
            ratio = statistics.median(one / floor for one, floor in zip(mine, empty, strict=True))
            most = aims.get(name)
            yield Row(
                f"start-up, {what}, {words} characters",
                statistics.median(mine),
                "ms",
                ratio=ratio,
                against="empty app",
                aim=f"≤ {most}×" if most else "",
                met=ratio <= most if most else None,
            )


def tmux(*arguments: str, env: dict[str, str]) -> str:
    command = ["tmux", "-L", SOCKET, "-f", os.devnull, *arguments]
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    return done.stdout


def until_seen(arguments: list[str], seen: str, key: str, env: dict[str, str]) -> float:
    """Milliseconds from the start of a program in a terminal of its own until words are visible in it.

    A key is typed at once where one is given.
    """
    for name in ("state", "data"):
        shutil.rmtree(Path(env["HOME"]) / name, ignore_errors=True)
    command = f"exec {shlex.join(arguments)}"
    began = time.perf_counter()
    tmux("new-session", "-d", "-s", "run", "-x", "120", "-y", "40", command, env=env)
    if key:
        tmux("send-keys", "-t", "run", key, env=env)
    while seen not in tmux("capture-pane", "-p", "-t", "run", env=env):
        if time.perf_counter() - began > _PATIENCE_SECONDS:
            raise TimeoutError(f"{command}: “{seen}” was not seen")
        time.sleep(0.002)
    took = time.perf_counter() - began
    pid = int(tmux("display-message", "-p", "-t", "run", "#{pane_pid}", env=env))
    tmux("kill-session", "-t", "run", env=env)
    _wait_for_end(pid)
    return took * 1000


def _wait_for_end(pid: int) -> None:
    """Wait until a program is gone, so that its last work does not weigh on the next one's first."""
    while True:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.005)


def _commands(runs: int, folder: Path) -> Iterator[Row]:
    env = environment(folder)

    def running(*arguments: str) -> Callable[[], float]:
        def run() -> float:
            began = time.perf_counter()
            subprocess.run([sys.executable, *arguments], env=env, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
            return (time.perf_counter() - began) * 1000

        return run

    measures = {
        "python -c pass": running("-c", "pass"),
        "--help": running("-m", "reader", "--help"),
        "outline --json": running("-m", "reader", "outline", str(texts.SAMPLE), "--json"),
        "figures --json": running("-m", "reader", "figures", str(texts.SAMPLE), "--json"),
    }
    values = {name: statistics.median(times) for name, times in interleaved(runs, measures).items()}
    floor = values["python -c pass"]
    for name, median in values.items():
        yield Row(name, median, "ms", ratio=median / floor, against="python -c pass")
