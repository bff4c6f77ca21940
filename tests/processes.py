"""Running this program, or a piece of it, in a process of its own."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[1]
_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 24, 1, 2


def environment() -> dict[str, str]:
    """The environment of a child: this test's own, with the checkout to import from."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**inherited, "PYTHONPATH": str(ROOT)}


def run(
    *arguments: str,
    stdin: bytes = b"",
    stdout: int = subprocess.PIPE,
    powerless: bool = False,
    changes: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run Python with arguments; `powerless` holds even root to the files' modes."""
    return subprocess.run(
        [sys.executable, *arguments],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**environment(), **(changes or {})},
        preexec_fn=_drop_power_over_files if powerless else None,
        check=False,
        timeout=60,
    )


def _drop_power_over_files() -> None:
    """Lose root's power over file modes at the coming exec (capabilities(7), Linux); others never had it."""
    with suppress(AttributeError):
        libc = ctypes.CDLL(None)
        libc.prctl(_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE, 0, 0, 0)
        libc.prctl(_PR_CAPBSET_DROP, _CAP_DAC_READ_SEARCH, 0, 0, 0)


def run_together(commands: Sequence[Sequence[str]]) -> list[str]:
    """The last lines that Python prints for each of some arguments, in processes that all begin when all are ready.

    Each prints a line when it is ready, and waits for one on its standard input.
    """
    running = [
        subprocess.Popen(
            [sys.executable, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment(), text=True
        )
        for arguments in commands
    ]
    try:
        for process in running:
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
        for process in running:
            assert process.stdin
            process.stdin.write("\n")
            process.stdin.flush()
        printed = [process.communicate()[0] for process in running]
        assert [process.returncode for process in running] == [0] * len(running)
    finally:
        for process in running:
            process.kill()
            process.wait()
    return [each.strip().splitlines()[-1] for each in printed]
