"""What is measured of very many rows, each of which is made when it is asked for."""

from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest

from reader.ledger.views import Column
from reader.tui.ledger.listed import Listed


class Making(list[int]):
    """Rows of which is counted how often each was made."""

    def __init__(self, count: int) -> None:
        super().__init__(range(count))
        self.made: Counter[int] = Counter()

    def __getitem__(self, place: Any) -> Any:
        self.made[place] += 1
        return super().__getitem__(place)


@pytest.mark.parametrize("count", [1_000, 4_000])
def test_while_the_longest_rows_are_not_known_a_hundred_are_measured_each_made_once(count: int) -> None:
    rows: Any = Making(count)
    listed = Listed(rows, None)
    for column in Column:
        assert len(listed.longest(column)) == 100
    assert set(rows.made.values()) == {1}
    assert len(rows.made) == 100
    assert not listed.is_measured


def test_few_rows_are_all_measured_each_made_once() -> None:
    rows: Any = Making(400)
    lights: Any = [SimpleNamespace(note=None, is_maybe=False)] * 400
    listed = Listed(rows, lights)
    for column in Column:
        assert len(listed.longest(column)) == 400
    assert set(rows.made.values()) == {1}
    assert listed.is_measured
