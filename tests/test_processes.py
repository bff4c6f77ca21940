"""Work is done in other processes, each unit once, whatever one of them does."""

import multiprocessing
import os
from collections.abc import Sequence
from contextlib import closing
from threading import Event

import pytest

from reader.hearing import tell
from reader.processes import Work, results


def _squared(units: Sequence[int]) -> list[int]:
    if 7 in units:
        os._exit(3)
    return [unit * unit for unit in units]


def _lost(unit: int) -> int:
    return -unit


WORK = Work(_squared, _lost, at_once=3)


def test_each_unit_has_its_result_and_the_one_that_ends_its_process_is_lost_alone() -> None:
    found = sorted(result for batch in results(WORK, range(20), jobs=2) for result in batch)

    assert found == sorted([*(unit * unit for unit in range(20) if unit != 7), -7])


def test_one_process_is_this_one() -> None:
    assert list(results(Work(_squared, _lost, at_once=2), range(3), jobs=1)) == [[0, 1], [4]]


def _never_done(_units: Sequence[int]) -> list[int]:
    Event().wait()
    return []


def test_who_breaks_off_ends_the_processes_in_the_middle_of_their_work() -> None:
    with closing(results(Work(_never_done, _lost), range(40), jobs=2)) as found:
        assert next(found) == []

    assert not multiprocessing.active_children()


def _telling(units: Sequence[int]) -> list[int]:
    for unit in units:
        tell(unit)
    return list(units)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_told_of_the_work_is_heard_where_its_results_are_taken(jobs: int) -> None:
    heard: list[int] = []

    found = [each for batch in results(Work(_telling, _lost, 2, heard.append), range(5), jobs) for each in batch]

    assert sorted(found) == sorted(heard) == list(range(5))
    assert list(results(Work(_telling, _lost), range(2), jobs=1)) == [[0, 1]]
