"""Engines: what maps `rows` over batches of files, on this machine or on a cluster.

An engine takes batches and gives for each of them, in any order, its number with the rows, `None` where what worked on
it was lost. Only so many batches are under way that memory stays as it is.
"""

from asyncio import CancelledError
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa

from reader.corpus.rows import rows
from reader.errors import ReaderError
from reader.i18n import _
from reader.processes import Work, results
from reader.text.canonical import visible

if TYPE_CHECKING:
    from distributed import Client, LocalCluster

_AHEAD = 4
"""Batches under way for each thread of a cluster."""
_SECONDS = 10
"""How long a scheduler is waited for."""


class Numbered(NamedTuple):
    """A batch of files, or its rows, with its number; `None` for the rows of a batch that was lost."""

    number: int
    batch: pa.RecordBatch | None


Engine = Callable[[Iterable[Numbered]], Iterator[Numbered]]


def in_processes(jobs: int) -> Engine:
    """So many processes of this machine; 1 is this one."""
    return lambda batches: (each for found in results(_WORK, batches, jobs) for each in found)


def _numbered_rows(batches: Sequence[Numbered]) -> list[Numbered]:
    return [Numbered(number, rows(batch)) for number, batch in batches]


def _lost(given: Numbered) -> Numbered:
    return Numbered(given.number, None)


_WORK = Work(_numbered_rows, _lost, at_once=1)


def local_cluster(workers: int, *, processes: bool = True) -> "LocalCluster":
    """A cluster of this machine, of so many workers: processes, or threads of this one."""
    from distributed import LocalCluster

    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=processes,
        dashboard_address=None,
        # Without a dashboard, too, the scheduler serves its health by HTTP: for everybody, at a port that a second
        # cluster finds taken, if it isn't told another.
        scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},
    )


def on_dask(scheduler: str | None, jobs: int) -> Engine:
    """A Dask cluster with a scheduler at an address; without one a cluster of this machine, of so many processes.

    Its scheduler and its workers need this package with its extra `[corpus]`.
    """

    def mapped(batches: Iterable[Numbered]) -> Iterator[Numbered]:
        from distributed import Client

        if scheduler is None:
            with local_cluster(jobs) as cluster, Client(cluster) as client:
                yield from over(client, batches)
            return
        try:
            client = Client(scheduler, timeout=_SECONDS)
        except (OSError, ValueError) as error:
            raise ReaderError(
                _("no Dask scheduler answers there."),
                subject=visible(scheduler),
                hint=_("Start one with “dask scheduler” and workers with “dask worker ADDRESS”."),
            ) from error
        with client:
            yield from over(client, batches)

    return mapped


def over(client: "Client", batches: Iterable[Numbered]) -> Iterator[Numbered]:
    """What comes of batches on the cluster of a client: a batch whose worker is lost is done by another one."""
    from distributed import as_completed
    from distributed.scheduler import KilledWorker

    most = _AHEAD * max(1, sum(client.nthreads().values()))
    waiting = iter(batches)
    running: dict[object, int] = {}
    done = as_completed(loop=client.loop)

    def give() -> None:
        given = next(waiting, None)
        if given is not None:
            future = client.submit(rows, given.batch, pure=False)
            running[future.key] = given.number
            done.add(future)

    for _each in range(most):
        give()
    for future in done:
        number = running.pop(future.key)
        try:
            found = future.result()
        except KilledWorker:
            found = None
        except (Exception, CancelledError) as error:  # `rows` raises nothing: it is the cluster that failed
            raise ReaderError(
                _("the cluster failed: {reason}").format(reason=visible(f"{type(error).__name__}: {error}")),
                hint=_("Its scheduler and its workers need the same reply-reader[corpus] as this program."),
            ) from error
        future.release()
        yield Numbered(number, found)
        give()
