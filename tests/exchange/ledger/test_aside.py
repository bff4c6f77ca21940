"""What waits for its place in an export waits on the disk."""

import gc
import weakref
from collections.abc import Iterator

from reader.exchange.ledger.aside import sorted_aside
from reader.exchange.ledger.lines import in_order, lines_of
from tests.exchange.ledger.making import reply_rows


class Told(list[int]):
    """Values of which it is known whether anybody still has them."""


def test_values_are_given_in_the_order_of_a_key_and_none_is_kept_until_then() -> None:
    given: list[weakref.ref[Told]] = []

    def values() -> Iterator[Told]:
        for number in (3, 1, 2, 1):
            gc.collect()
            assert sum(each() is not None for each in given) <= 1
            made = Told([number, len(given)])
            given.append(weakref.ref(made))
            yield made
            del made

    assert list(map(list, sorted_aside(values(), lambda value: value[0]))) == [[1, 1], [1, 3], [2, 2], [3, 0]]
    assert list(sorted_aside([], len)) == []


def test_lines_come_by_their_numbers_those_in_order_at_once() -> None:
    rows = reply_rows()
    backwards = range(len(rows), 0, -1)
    parted = [lines_of(rows[:2], numbers=backwards[:2]), lines_of(rows[2:], numbers=backwards[2:])]
    assert [line.number for line in in_order(parted)] == list(range(1, len(rows) + 1))
    assert [line.row for line in in_order(parted)] == list(reversed(rows))
    assert next(in_order(iter([lines_of(rows)]))).row is rows[0]
