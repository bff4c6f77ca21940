"""Writing: a highlight's commit, beside that of one bare row with the same safety."""

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from reader.editing import Notebook
from reader.figures import recognise
from reader.notes import Kind, compose
from reader.reply import parse
from reader.store import open_store
from reader.understanding import first_look
from tests.benchmarks import texts
from tests.benchmarks.table import Row, p95

_TIMES = 300


def rows(_runs: int, folder: Path) -> Iterator[Row]:
    """The commit through the store, and through the notebook, which reads all notes again."""
    reply = parse(texts.reply_of(4_000))
    figures = recognise(reply.text)
    spans = [figures[turn % len(figures)].phrase for turn in range(_TIMES)]
    made = [compose(reply, figures, span, author="tester") for span in spans]
    with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as bare:
        bare.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE note (words TEXT)")
        floor = _each(lambda turn: bare.execute("INSERT INTO note VALUES (?)", [made[turn].selector.quote]))
    yield Row("commit, one bare row", statistics.median(floor), "ms", p95(floor))
    with closing(open_store(folder / "store.db")) as store:
        took = _each(lambda turn: store.put(made[turn], reply, None))
    met = p95(took) <= 2
    ratio = statistics.median(took) / statistics.median(floor)
    yield Row("commit, a highlight", statistics.median(took), "ms", p95(took), ratio, "a bare row", "p95 ≤ 2 ms", met)
    with closing(Notebook(open_store(folder / "notebook.db"), first_look(reply.text), None, "tester")) as notebook:
        took = _each(lambda turn: notebook.add(spans[turn], Kind.FUNDING))
    ratio = statistics.median(took) / statistics.median(floor)
    yield Row("highlight in a notebook of 0 to 300", statistics.median(took), "ms", p95(took), ratio, "a bare row")


def _each(write: Callable[[int], object]) -> list[float]:
    took = []
    for turn in range(_TIMES):
        began = time.perf_counter()
        write(turn)
        took.append((time.perf_counter() - began) * 1000)
    return took
