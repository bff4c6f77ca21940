"""Work in processes of its own: batches of units given out, their results taken in, whatever one of them does."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from reader.hearing import hearing, listen
from reader.i18n import language_tag, use

if TYPE_CHECKING:
    from multiprocessing.queues import SimpleQueue

Unit = TypeVar("Unit")
Result = TypeVar("Result")

_AHEAD = 3
"""How many batches wait for each process, so that it has always something to do and memory stays as it is."""
_A_MOMENT = 0.1
_handing = threading.Lock()
"""Held by a process that works, except while it does: what it hands over is handed over whole."""


@dataclass(frozen=True, slots=True)
class Work(Generic[Unit, Result]):
    """What is to be done, by a function that a new process can import: results of units, in their order.

    `lost` is the result of a unit that ends the process which works on it; `at_once` how many a process is given;
    `heard` is called, where the results are taken, with what the function tells of its work.
    """

    do: Callable[[Sequence[Unit]], list[Result]]
    lost: Callable[[Unit], Result]
    at_once: int = 16
    heard: Callable[[Any], None] | None = None


def begin(language: str, wanted: Connection | None = None, telling: "SimpleQueue[Any] | None" = None) -> None:
    """Make a process one that works: it leaves ctrl+c to the one that started it, and ends with that, or in the middle
    of its work when the other end of `wanted` is closed; what it tells goes to `telling`."""
    if telling is not None:
        listen(telling.put)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    use(language)
    gc.set_threshold(50_000, 20, 50)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    if wanted is not None:
        _handing.acquire()
        threading.Thread(target=_end_unwanted, args=(wanted,), daemon=True).start()


def _end_with(parent: "multiprocessing.process.BaseProcess") -> None:
    parent.join()
    os._exit(1)


def _end_unwanted(wanted: Connection) -> None:
    wanted.poll(None)
    with _handing:
        os._exit(1)


def _do(work: Callable[[Sequence[Unit]], list[Result]], units: Sequence[Unit]) -> list[Result]:
    _handing.release()
    try:
        return work(units)
    finally:
        _handing.acquire()


def results(work: Work[Unit, Result], units: Iterable[Unit], jobs: int) -> Generator[list[Result], None, None]:
    """What comes of units, a batch at a time, in any order, by so many processes; 1 is this one.

    The units that are worked on when a process ends are done again, each for itself; the others go on. While others
    work, there is an empty batch every moment, so that whoever takes them can break off: then they end at once.
    """
    left = iter(units)
    batches = iter(lambda: tuple(islice(left, work.at_once)), ())
    if jobs == 1:
        yield from (_done_here(work, batch) for batch in batches)
        return
    suspects: list[Unit] = []
    while True:
        yield from _together(work, batches, jobs, suspects)
        if not suspects:
            return
        yield from _one_by_one(work, suspects)
        suspects.clear()


def _done_here(work: Work[Unit, Result], units: Sequence[Unit]) -> list[Result]:
    with hearing(work.heard):
        return work.do(units)


def _together(
    work: Work[Unit, Result], batches: Iterator[tuple[Unit, ...]], jobs: int, suspects: list[Unit]
) -> Iterator[list[Result]]:
    """Results, until there are none, or a process ended: then all that was under way is suspected of that."""
    running: dict[Future[list[Result]], tuple[Unit, ...]] = {}
    with _pool(work, jobs) as (pool, hear):
        try:
            for batch in batches:
                suspects += batch  # until it is under way: a pool takes none when one of its processes ended
                running[_given(pool, work, batch)] = batch
                suspects.clear()
                if len(running) >= jobs * _AHEAD:
                    yield from _finished(running, hear)
            while running:
                yield from _finished(running, hear)
        except BrokenProcessPool:
            suspects += (unit for batch in running.values() for unit in batch)


def _finished(
    running: dict[Future[list[Result]], tuple[Unit, ...]], hear: Callable[[], None]
) -> Iterator[list[Result]]:
    while not (done := wait(running, _A_MOMENT, FIRST_COMPLETED).done):
        hear()
        yield []
    hear()
    for future in done:
        found = future.result()
        del running[future]
        yield found


def _one_by_one(work: Work[Unit, Result], units: Iterable[Unit]) -> Iterator[list[Result]]:
    """What comes of units of which one ended its process: each for itself, so that it is known which."""
    left = deque(units)
    while left:
        with _pool(work, 1) as (pool, hear):
            try:
                while left:
                    yield from _finished({_given(pool, work, [left[0]]): (left[0],)}, hear)
                    left.popleft()
            except BrokenProcessPool:
                yield [work.lost(left.popleft())]


def _given(pool: ProcessPoolExecutor, work: Work[Unit, Result], units: Sequence[Unit]) -> Future[list[Result]]:
    """Units given to a process, which is begun where there are too few yet.

    It is kept from running the script that this program was started by, which may be one that does its work whenever it
    is run: a launcher without `if __name__ == "__main__"`.
    """
    main = sys.modules["__main__"]
    kept = {name: vars(main).get(name) for name in ("__file__", "__spec__")}
    vars(main).update(dict.fromkeys(kept))
    try:
        return pool.submit(_do, work.do, units)
    finally:
        vars(main).update(kept)


@contextmanager
def _pool(work: Work[Any, Any], jobs: int) -> Iterator[tuple[ProcessPoolExecutor, Callable[[], None]]]:
    """Processes, which end with this, whatever they do then; and what hands over what they have told by now."""
    _track()
    context = multiprocessing.get_context("spawn")
    wanted, wants = context.Pipe(duplex=False)
    telling = context.SimpleQueue() if work.heard else None
    pool = ProcessPoolExecutor(jobs, context, begin, (language_tag().replace("-", "_"), wanted, telling))

    def hear() -> None:
        while work.heard and telling and not telling.empty():
            work.heard(telling.get())

    try:
        yield pool, hear
    finally:
        wants.close()
        pool.shutdown(cancel_futures=True)
        wanted.close()
        if telling:
            telling.close()


def _track() -> None:
    """Start what takes care of what processes share, while that can be told where errors go: a screen has put something
    that is no file in the place of that."""
    shown = sys.stderr
    sys.stderr = sys.__stderr__
    try:
        resource_tracker.ensure_running()
    finally:
        sys.stderr = shown
