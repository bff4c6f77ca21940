"""The log of changes: ten thousand random ones by programs that are killed meanwhile add up to what the tables hold."""

import time
from collections.abc import Iterator
from pathlib import Path

from reader.reply import parse
from tests.benchmarks.table import Row
from tests.databases import make_new
from tests.examples import REPLY
from tests.store.replaying import killed_while_changing

_CHANGES, _LONGEST = 10_000, 800


def rows(_runs: int, folder: Path) -> Iterator[Row]:
    """How often programs were killed on the way, and what a change took with all that; fails where anything is lost."""
    path = make_new(folder / "a.db")
    began = time.perf_counter()
    kills = killed_while_changing(path, parse(REPLY), _CHANGES, _LONGEST)
    yield Row(f"log: kills in {_CHANGES:,} changes, nothing lost", kills, "kills", aim="> 10", met=kills > 10)
    yield Row("log: a change, with starts and ends", 1000 * (time.perf_counter() - began) / _CHANGES, "ms")
    yield Row("log: database for a change", path.stat().st_size / _CHANGES, "bytes")
