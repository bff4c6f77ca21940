"""Understanding: figures and structure, in megabytes of UTF-8 a second."""

import re
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.figures import recognise
from reader.reply import parse
from tests.benchmarks import texts
from tests.benchmarks.table import Row

_MEGABYTES = 3
_DIGITS = re.compile(r"[\d.,]+[^\d\s]{1,2}")


def rows(runs: int, _folder: Path) -> Iterator[Row]:
    """The speed of recognising, and of all that is understood, beside one plain pattern's."""
    text = texts.SAMPLE.read_text(encoding="utf-8")
    text *= _MEGABYTES * 10**6 // len(text.encode()) + 1
    megabytes = len(text.encode()) / 10**6
    plain = _speed(runs, megabytes, lambda: _DIGITS.findall(text))
    yield Row("a pattern for numbers", plain, "MB/s")
    figures = _speed(runs, megabytes, lambda: recognise(text))
    yield Row("figures", figures, "MB/s", None, figures / plain, "the pattern", "≥ 8 MB/s", figures >= 8)
    both = _speed(runs, megabytes, lambda: (parse(text), recognise(text)))
    yield Row("structure and figures", both, "MB/s", None, both / plain, "the pattern")


def _speed(runs: int, megabytes: float, work: Callable[[], object]) -> float:
    took = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return megabytes / statistics.median(took)
