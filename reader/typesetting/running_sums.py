"""Sums: how much comes before the n-th of many numbers, while single ones change."""

from bisect import bisect_right
from itertools import accumulate

# Numbers are summed in chunks of this many: a change touches one chunk, a question one more and the chunks' sums.
_CHUNK = 256


class Sums:
    """Numbers from 0 up, in an order, with the sum of those before each."""

    def __init__(self, numbers: list[int]) -> None:
        self._numbers = numbers
        starts = range(0, len(self._numbers), _CHUNK)
        self._chunks = [sum(self._numbers[start : start + _CHUNK]) for start in starts]
        self._ends = list(accumulate(self._chunks))

    @property
    def total(self) -> int:
        """The sum of all."""
        return self._ends[-1] if self._ends else 0

    def put(self, index: int, number: int) -> None:
        """Put a number in the place of another."""
        if number != self._numbers[index]:
            self._chunks[index // _CHUNK] += number - self._numbers[index]
            self._numbers[index] = number
            self._ends = list(accumulate(self._chunks))

    def before(self, index: int) -> int:
        """The sum of the numbers before the one at `index`."""
        chunk = index // _CHUNK
        return (self._ends[chunk - 1] if chunk else 0) + sum(self._numbers[chunk * _CHUNK : index])

    def reaching(self, amount: int) -> int:
        """The first index whose number, with those before it, makes more than `amount`; their count where none does."""
        if amount >= self.total:
            return len(self._numbers)
        chunk = bisect_right(self._ends, amount)
        start = chunk * _CHUNK
        rest = amount - (self._ends[chunk - 1] if chunk else 0)
        return start + bisect_right(list(accumulate(self._numbers[start : start + _CHUNK])), rest)
