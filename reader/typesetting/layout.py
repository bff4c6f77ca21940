"""Layout: a text as lines of a width, wrapped only where somebody looks.

A block is a paragraph, a piece of a giant one, or a folded stretch shown as one line. Every block has a height from the
start: an estimate, corrected when the block is wrapped. A line's number on the screen follows from the sums of the
heights: it changes when a block above is wrapped, and holds near lines around which `settle` has wrapped everything.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from reader.text import Span
from reader.text.sentences import SEMICOLONS, STOPS
from reader.typesetting.running_sums import Sums
from reader.typesetting.wrap import next_break, wrap

_PIECE = 4_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line on the screen: the characters it shows, or the stretch that it stands for where that is folded."""

    start: int
    end: int
    folded: bool = False


class Layout:
    """The lines of a text at one width, with some stretches folded. `folds` begin and end at line ends."""

    def __init__(self, text: str, width: int, folds: Sequence[Span] = ()) -> None:
        self._text = text
        # Tuples: a long text has so many blocks that making a Span of each takes longer than finding them.
        self._folds = {(fold.start, fold.end) for fold in folds}
        self._blocks = list(_blocks(text, sorted(self._folds)))
        self._starts = [start for start, _ in self._blocks]
        self._cells = _estimated_cells(text, self._blocks)
        for index in map(self._block_of, (start for start, _ in self._folds)):
            self._cells[index] = 1
        self.resize(width)

    def resize(self, width: int) -> None:
        """Wrap to another width."""
        self.width = max(2, width)
        self._lines: dict[int, list[Line]] = {}
        self._heights = Sums([-(-size // self.width) for size in self._cells])

    @property
    def height(self) -> int:
        """How many lines there are."""
        return self._heights.total

    def line(self, y: int) -> Line | None:
        """The line at `y`; `None` below the last."""
        index = self._heights.reaching(y)
        while index < len(self._blocks):
            lines = self._wrapped(index)
            inside = y - self._heights.before(index)
            if inside < len(lines):
                return lines[inside]
            index += 1
        return None

    def y_of(self, offset: int) -> int:
        """The line that shows `offset`, or the white space or line end it is in."""
        index = self._block_of(offset)
        inside = bisect_right([line.start for line in self._wrapped(index)], offset) - 1
        return self._heights.before(index) + max(0, inside)

    def settle(self, offset: int, count: int) -> int:
        """The line that shows `offset`; so many above and below it are wrapped, and their numbers hold."""
        index = self._block_of(offset)
        for blocks in (range(index - 1, -1, -1), range(index + 1, len(self._blocks))):
            lines = 0
            for block in blocks:
                lines += len(self._wrapped(block))
                if lines > count:
                    break
        return self.y_of(offset)

    def _block_of(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _wrapped(self, index: int) -> list[Line]:
        lines = self._lines.get(index)
        if lines is None:
            block = self._blocks[index]
            first, last = block
            if block in self._folds:
                lines = [Line(first, last, folded=True)]
            else:
                pieces = wrap(self._text[first:last], self.width) or [(0, 0)]
                lines = [Line(first + start, first + end) for start, end in pieces]
            self._lines[index] = lines
            self._heights.put(index, len(lines))
        return lines


def _blocks(text: str, folds: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start = 0
    for fold in folds:
        if fold[0] > start:
            yield from _paragraphs(text, start, fold[0] - 1)
        yield fold
        start = fold[1]
    if start < len(text) or not text:
        yield from _paragraphs(text, start, len(text))


def _paragraphs(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """The paragraphs of a stretch; a giant one in pieces."""
    # Whole lists: going from one line end to the next would take several times as long.
    lengths = list(map(len, text[start:end].split("\n")))
    starts = accumulate([length + 1 for length in lengths], initial=start)
    paragraphs = [(first, first + length) for first, length in zip(starts, lengths, strict=False)]
    if max(lengths) <= 2 * _PIECE:
        return paragraphs
    return chain.from_iterable(_pieces(text, first, last) for first, last in paragraphs)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph; a giant one in pieces that end with a sentence where there is one near."""
    while end - start > 2 * _PIECE:
        sentence = max(text.rfind(mark, start + _PIECE // 2, start + _PIECE) for mark in STOPS + SEMICOLONS)
        cut = start + _PIECE if sentence < 0 else sentence + 1
        cut = start + (next_break(text[start : start + 2 * _PIECE], cut - start) or cut - start)
        yield start, cut
        start = cut
    yield start, end


def _estimated_cells(text: str, blocks: Iterable[tuple[int, int]]) -> list[int]:
    """About how wide each block is, 1 at least: in UTF-8 nearly every character of two cells has three bytes."""
    return [(end - start + len(text[start:end].encode("utf-8", "replace"))) // 2 or 1 for start, end in blocks]
