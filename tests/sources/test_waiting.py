"""A process that reads a file is given all of it, answers, and ends with the one who waits for it."""

import os
import subprocess
import sys

import pytest

from reader.sources import waiting

COUNTING = [sys.executable, "-c", "import sys; print(len(sys.stdin.buffer.read()), 'x' * 200_000)"]


def test_what_no_pipe_holds_is_given_and_taken_however_often_one_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "_LOOKED_AT", 0)

    status, answer = waiting.answer(COUNTING, bytes(2_000_000), os.environ, 60)

    assert (status, answer.split()[0], len(answer) > 200_000) == (0, b"2000000", True)


@pytest.mark.parametrize(
    ("has_given_up", "seconds", "raised"), [(True, 60, waiting.GivenUpError), (False, 0, subprocess.TimeoutExpired)]
)
def test_a_process_that_takes_nothing_ends_when_nobody_waits(
    has_given_up: bool, seconds: float, raised: type[BaseException]
) -> None:
    endless = [sys.executable, "-c", "import signal; signal.pause()"]

    with waiting.unless(lambda: has_given_up), pytest.raises(raised):
        waiting.answer(endless, bytes(2_000_000), os.environ, seconds)
