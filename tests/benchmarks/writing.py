"""Writing: a highlight's commit beside that of one bare row with the same safety, and how both grow with the store."""

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from reader.annotations import Annotation, Kind, Review, compose
from reader.editing import Notebook
from reader.store import AnnotationStore, open_store
from reader.store.vocabulary import count_all
from reader.text import Span
from reader.understanding import first_look
from tests.benchmarks import texts
from tests.benchmarks.table import Row, p95

_TIMES = 200
_STORED = (100, 10_000, 100_000)
_A_REPLY = 100
_AIMED = ("a highlight", "a decision")
_FIGURES = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :replies)
INSERT INTO reply SELECT i, printf('%064x', i), '/' || i || '.txt', '关于第' || i || '号建议的答复',
  '某函〔2023〕' || i || '号' FROM n;
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :count - 1)
INSERT INTO annotation SELECT 'n' || i, 1 + i / :each, 40 * (i % :each), 40 * (i % :each) + 4,
  '86万元', '安排补助资金', '，用于', '[]', 'funding', '', 'x', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z', 1, NULL
  FROM n;
INSERT INTO figure (annotation_id, kind, text, value, unit, qualifier, payer, purpose, review)
  SELECT id, 'money', quote, '860000', 'CNY', 'exact', '付款单位' || id, '用途' || start, 'confirmed' FROM annotation;
INSERT INTO tag SELECT id, 0, '标签' || start FROM annotation;
INSERT INTO decision SELECT id, reply_id, start, "end" FROM annotation
"""


def rows(_runs: int, folder: Path) -> Iterator[Row]:
    """The commit through the store; a highlight and a decision in notebooks on databases of several sizes."""
    seen = first_look(texts.reply_of(4_000))
    spans = [seen.figures[turn % len(seen.figures)].phrase for turn in range(_TIMES)]
    made = [compose(seen.reply, seen.figures, span, author="tester") for span in spans]
    with closing(sqlite3.connect(folder / "bare.db", isolation_level=None)) as bare:
        bare.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE note (words TEXT)")
        floor = _each(_TIMES, lambda turn: bare.execute("INSERT INTO note VALUES (?)", [made[turn].selector.quote]))
    yield Row("commit, one bare row", statistics.median(floor), "ms", p95(floor))
    with closing(open_store(folder / "store.db")) as store:
        took = _each(_TIMES, lambda turn: store.put(made[turn], seen.reply, None))
    met = p95(took) <= 2
    ratio = statistics.median(took) / statistics.median(floor)
    yield Row("commit, a highlight", statistics.median(took), "ms", p95(took), ratio, "a bare row", "p95 ≤ 2 ms", met)
    yield from _grown(folder)


def _grown(folder: Path) -> Iterator[Row]:
    """What a person does with one reply, in databases that hold more and more figures of others."""
    seen = first_look(texts.reply_of(4_000))
    sums = [figure.phrase for figure in seen.figures if figure.kind == "money"]
    opened = {count: Notebook(_filled(folder / f"{count}.db", count), seen, None, "tester") for count in _STORED}
    works: dict[str, Callable[[Notebook, Span], object]] = {
        "a highlight": lambda notebook, span: notebook.highlight(span, Kind.FUNDING),
        "a decision": _decide,
        "words offered on the card": lambda notebook, _span: notebook.vocabulary(),
        "the notes read again": lambda notebook, _span: notebook.refresh(),
    }
    for name, work in works.items():
        took: dict[int, list[float]] = {count: [] for count in _STORED}
        for span in sums:
            for count, notebook in opened.items():  # side by side, so that the machine's noise is on all
                took[count] += _each(1, lambda _turn: work(notebook, span))  # noqa: B023 - it is called at once
        least = statistics.median(took[_STORED[0]])
        for count in _STORED:
            median = statistics.median(took[count])
            what, met = f"{name}, {count:,} figures stored", median <= 1.5 * least
            aim = ("≤ 1.5 ×", met) if name in _AIMED else ("", None)
            yield Row(what, median, "ms", p95(took[count]), median / least, f"at {_STORED[0]}", *aim)
    for notebook in opened.values():
        notebook.close()


def _decide(notebook: Notebook, span: Span) -> Annotation:
    item, funding = notebook.on(span), notebook.funding_in(span)
    assert item
    assert funding
    return notebook.decide(item.annotation, span, replace(funding, review=Review.CONFIRMED), "", ())


def _filled(path: Path, count: int) -> AnnotationStore:
    """A store of so many confirmed figures, a hundred in each reply, each paid by somebody else."""
    store = open_store(path)
    with store._connection.writing() as db:
        for statement in _FIGURES.split(";"):
            db.execute(statement, {"count": count, "replies": -(-count // _A_REPLY), "each": _A_REPLY})
        count_all(db)
    return store


def _each(times: int, write: Callable[[int], object]) -> list[float]:
    took = []
    for turn in range(times):
        began = time.perf_counter()
        write(turn)
        took.append((time.perf_counter() - began) * 1000)
    return took
