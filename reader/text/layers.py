"""Layers: spans over the text, asked for by the stretch that is being painted."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from reader.text import Span

T = TypeVar("T")


class Layer(Generic[T]):
    """Values that each have a span; they may overlap. Asking for a stretch takes the time of what is in it."""

    def __init__(self, values: Iterable[T] = (), span: Callable[[T], Span] | None = None) -> None:
        pairs = [(span(value) if span else value, value) for value in values]
        pairs.sort(key=lambda pair: (pair[0].start, pair[0].end))  # type: ignore[union-attr]
        self.values: tuple[T, ...] = tuple(value for _, value in pairs)
        self.spans: tuple[Span, ...] = tuple(place for place, _ in pairs)  # type: ignore[misc]
        self._starts = [place.start for place in self.spans]
        self._furthest = list(accumulate((place.end for place in self.spans), max))

    def __len__(self) -> int:
        return len(self.values)

    def touching(self, start: int, end: int) -> Iterator[tuple[Span, T]]:
        """The values whose spans have a character in `[start, end)`, in order."""
        first = bisect_right(self._furthest, start)
        last = bisect_left(self._starts, end)
        for index in range(first, last):
            if self.spans[index].end > start:
                yield self.spans[index], self.values[index]

    def starting_in(self, span: Span) -> int:
        """How many values begin in a span."""
        return bisect_left(self._starts, span.end) - bisect_left(self._starts, span.start)

    def after(self, offset: int) -> T | None:
        """The first value that begins after an offset."""
        index = bisect_right(self._starts, offset)
        return self.values[index] if index < len(self.values) else None

    def before(self, offset: int) -> T | None:
        """The last value that begins before an offset."""
        index = bisect_left(self._starts, offset)
        return self.values[index - 1] if index else None
