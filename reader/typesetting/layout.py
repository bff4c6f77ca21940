"""Layout: a text as lines of a width, wrapped only where somebody looks.

A block is some neighbouring paragraphs, a piece of a giant one, or a folded stretch shown as one line; `rows` says
how lines are numbered of which most are not wrapped yet.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter, itemgetter

from reader.text import Span
from reader.text.sentences import SEMICOLONS, STOPS
from reader.typesetting.aligning import Aligning
from reader.typesetting.line import Line
from reader.typesetting.rows import Rows
from reader.typesetting.wrap import next_break, wrap

_PIECE = 4_000
# About how many characters of neighbouring paragraphs are a block: few are wrapped for the sake of one line, and a long
# text has few blocks.
_BLOCK = 1_000
_start = attrgetter("start")


class Layout:
    """The lines of a text at one width, with some stretches folded. `folds` begin and end at line ends.

    The rows of tables may take all of the `room`, which is the width where nothing else is said.
    """

    def __init__(self, text: str, width: int, folds: Sequence[Span] = (), room: int = 0) -> None:
        self._text = text
        self._folds = {(fold.start, fold.end) for fold in folds}
        self._blocks = list(_blocks(text, sorted(self._folds)))
        self._starts = [start for start, _ in self._blocks]
        self._aligning = Aligning(text)
        self._cells = [[1] if block in self._folds else _widths(text[block[0] : block[1]]) for block in self._blocks]
        self.resize(width, room)

    def resize(self, width: int, room: int = 0) -> None:
        """Wrap to another width, with another room for tables."""
        self.width = width = max(2, width)
        self.room = max(width, room)
        self._aligning.resize(width, self.room)
        # The blocks with lines of which one shows what stands behind what another one below it shows.
        self._uneven: set[int] = set()
        self._rows = Rows([sum([-(-cells // width) or 1 for cells in block]) for block in self._cells], self._wrapped)

    @property
    def height(self) -> int:
        """How many lines there are."""
        return self._rows.height

    def line(self, y: int) -> Line | None:
        """The line at `y`; `None` below the last."""
        found = self._rows.at(y)
        return self._rows.of(found[0])[found[1]] if found else None

    def y_of(self, offset: int) -> int:
        """The line that shows `offset`, or the white space or line end it is in."""
        index = self._block_of(offset)
        lines = self._rows.of(index)
        inside = max(0, bisect_right(lines, offset, key=_start) - 1)
        end = lines[inside].end
        if index in self._uneven:  # the order of the lines isn't the text's
            parts = sorted((part.start, part.end, number) for number, line in enumerate(lines) for part in line.parts)
            _, end, inside = parts[max(0, bisect_right(parts, offset, key=itemgetter(0)) - 1)]
        if "\n" in self._text[end:offset]:  # in the blanks before the next paragraph's first line
            inside = bisect_right(lines, offset, key=_start)
        return self._rows.first(index) + inside

    def settle(self, offset: int, count: int) -> int:
        """The line that shows `offset`; so many above and below it are wrapped, and their numbers hold."""
        self._rows.settle(self._block_of(offset), count)
        return self.y_of(offset)

    def _block_of(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _wrapped(self, index: int) -> list[Line]:
        block = self._blocks[index]
        if block in self._folds:
            return [Line(*block, folded=True)]
        lines = list(self._lines(*block))
        if any(line.stretches for line in lines):
            self._uneven.add(index)
        return lines

    def _lines(self, start: int, end: int) -> Iterator[Line]:
        """The lines of some paragraphs; one that is empty has a line, too."""
        for paragraph in self._text[start:end].split("\n"):
            row = self._aligning.lines(start, start + len(paragraph))
            if row is not None:
                yield from row
            else:
                for first, last in wrap(paragraph, self.width) or [(0, 0)]:
                    yield Line(start + first, start + last)
            start += len(paragraph) + 1


def _blocks(text: str, folds: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start = 0
    for fold in folds:
        if fold[0] > start:
            yield from _paragraphs(text, start, fold[0] - 1)
        yield fold
        start = fold[1]
    if start < len(text) or not text:
        yield from _paragraphs(text, start, len(text))


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs of a stretch, so many together that they make a block; a giant one in pieces."""
    while start <= end:
        line_end = text.find("\n", min(start + _BLOCK, end), end)
        last = end if line_end < 0 else line_end
        if last - start > 2 * _PIECE:
            giant = text.rfind("\n", start, start + _BLOCK) + 1
            if giant > start:
                yield start, giant - 1
                start = giant
            yield from _pieces(text, start, last)
        else:
            yield start, last
        start = last + 1


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph; a giant one in pieces that end with a sentence where there is one near."""
    while end - start > 2 * _PIECE:
        sentence = max(text.rfind(mark, start + _PIECE // 2, start + _PIECE) for mark in STOPS + SEMICOLONS)
        cut = start + _PIECE if sentence < 0 else sentence + 1
        cut = start + (next_break(text[start : start + 2 * _PIECE], cut - start) or cut - start)
        yield start, cut
        start = cut
    yield start, end


def _widths(block: str) -> list[int]:
    """About how many cells each paragraph of a block has: nearly all that is not in Latin-1 has two."""
    narrow = map(len, block.encode("latin-1", "ignore").split(b"\n"))
    return [2 * length - count for length, count in zip(map(len, block.split("\n")), narrow, strict=True)]
