"""Whatever engine maps it, every batch has its rows, also where what works on it is lost."""

import os
import signal

import pyarrow as pa
import pytest

from reader.corpus import engines
from reader.corpus.engines import Numbered, in_processes, local_cluster, on_dask, over
from reader.errors import ReaderError
from tests.corpus.making import files, letter

BATCHES = [Numbered(number, files({f"{number}.txt": letter(f"{number + 10}万元", number)})) for number in range(24)]


def amounts(found: list[Numbered]) -> list[int]:
    """The amounts in the order of the batches."""
    tables = [each.batch for each in sorted(found) if each.batch is not None]
    return [int(value) // 10_000 for value in pa.Table.from_batches(tables)["value"].to_pylist()]


def test_several_processes_do_all_batches() -> None:
    assert amounts(list(in_processes(2)(BATCHES[:6]))) == list(range(10, 16))


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_cluster_of_two_workers_loses_no_batch_when_one_is_killed() -> None:
    from distributed import Client

    with local_cluster(2) as cluster, Client(cluster) as client:
        found: list[Numbered] = []
        for each in over(client, BATCHES):
            if not found:
                os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
            found.append(each)

    assert amounts(found) == list(range(10, 34))


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_clusters_of_one_machine_are_in_nobodys_way_and_open_to_nobody_else() -> None:
    with local_cluster(1, processes=False) as one, local_cluster(1, processes=False) as other:
        servers = [each.scheduler.http_server for each in (one, other)]
        listening = [socket.getsockname()[:2] for server in servers for socket in server._sockets.values()]

    assert {host for host, _port in listening} == {"127.0.0.1"}
    assert len({port for _host, port in listening}) == 2


def test_a_scheduler_that_does_not_answer_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "_SECONDS", 0.2)
    with pytest.raises(ReaderError, match="no Dask scheduler answers there"):
        list(on_dask("tcp://127.0.0.1:1", 1)(BATCHES))


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_cluster_that_fails_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from distributed import Client

    def failing(_batch: pa.RecordBatch) -> None:
        raise RuntimeError("another environment")

    monkeypatch.setattr(engines, "rows", failing)
    with (
        local_cluster(1, processes=False) as cluster,
        Client(cluster) as client,
        pytest.raises(ReaderError, match="the cluster failed: RuntimeError: another environment"),
    ):
        list(over(client, BATCHES[:1]))
