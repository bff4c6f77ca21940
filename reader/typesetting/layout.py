"""Layout: a text as lines of a width, wrapped only where somebody looks.

A block is some neighbouring paragraphs, a piece of a giant one, or a folded stretch shown as one line; `rows` says
how lines are numbered of which most are not wrapped yet.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.text import Span
from reader.text.sentences import SEMICOLONS, STOPS
from reader.typesetting.aligning import LAST, Aligning, Pad, last_cell, padded
from reader.typesetting.rows import Rows
from reader.typesetting.wrap import SHOWN, WIDTHS, cells, next_break, wrap

_PIECE = 4_000
# About how many characters of neighbouring paragraphs are a block: few are wrapped for the sake of one line, and a long
# text has few blocks.
_BLOCK = 1_000


class Line(NamedTuple):
    """One line on the screen: the characters it shows, or the stretch that it stands for where that is folded.

    `pads` are the blanks that are shown among them, as in the rows of tables, in order.
    """

    start: int
    end: int
    folded: bool = False
    pads: tuple[Pad, ...] = ()

    def shown(self, text: str) -> str:
        """What it shows of its text."""
        return padded(text[self.start : self.end], self.pads, self.start)[0].translate(SHOWN)

    def column_of(self, text: str, offset: int) -> int:
        """The first cell of a character of it."""
        blanks = sum(pad.blanks for pad in self.pads if pad.at <= offset)
        return blanks + sum(WIDTHS[character] for character in text[self.start : offset])

    def offset_at(self, text: str, column: int) -> int:
        """The character that covers a cell of it, or stands behind the blanks that do; the last where none does."""
        blanks = dict(self.pads)
        position = 0
        for offset in range(self.start, self.end):
            position += blanks.get(offset, 0) + WIDTHS[text[offset]]
            if column < position:
                return offset
        return max(self.start, self.end - 1)


class Layout:
    """The lines of a text at one width, with some stretches folded. `folds` begin and end at line ends.

    The rows of tables may take all of the `room`, which is the width where nothing else is said.
    """

    def __init__(self, text: str, width: int, folds: Sequence[Span] = (), room: int = 0) -> None:
        self._text = text
        self._folds = {(fold.start, fold.end) for fold in folds}
        self._blocks = list(_blocks(text, sorted(self._folds)))
        self._starts = [start for start, _ in self._blocks]
        self._cells = [[1] if block in self._folds else _widths(text[block[0] : block[1]]) for block in self._blocks]
        self.resize(width, room)

    def resize(self, width: int, room: int = 0) -> None:
        """Wrap to another width, with another room for tables."""
        self.width = width = max(2, width)
        self.room = max(width, room)
        self._aligning = Aligning(self._text, self.room)
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
        inside = max(0, bisect_right([line.start for line in lines], offset) - 1)
        if "\n" in self._text[lines[inside].end : offset]:  # in the blanks before the next paragraph's first line
            inside += 1
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
        return list(self._lines(*block))

    def _lines(self, start: int, end: int) -> Iterator[Line]:
        """The lines of some paragraphs; one that is empty has a line, too."""
        for paragraph in self._text[start:end].split("\n"):
            pads = self._aligning.pads(start, start + len(paragraph))
            if pads is not None:
                yield from _aligned(paragraph, pads, start, self.width, self.room)
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


def _aligned(row: str, pads: tuple[Pad, ...], start: int, width: int, room: int) -> Iterator[Line]:
    """The lines of a row: one, unless it is longer than the room; then its last cell goes on below itself."""
    words, offsets = padded(row, pads, start)
    hang = cells(words[: last_cell(words)])
    lines = [(0, len(words))]
    if cells(words) > room:
        longest = width if width - hang >= LAST else room
        lines = wrap(words, longest)
        if lines[1:] and lines[0][1] > last_cell(words) and longest - hang >= LAST:
            place = lines[1][0]
            lines[1:] = [(place + first, place + last) for first, last in wrap(words[place:], longest - hang)]
        else:
            hang = 0
    for number, (first, last) in enumerate(lines):
        shown = Counter(at for at, following in pairwise(offsets[first : last + 1]) if at == following)
        if number and hang:
            shown[offsets[first]] = hang
        yield Line(offsets[first], offsets[last], pads=tuple(Pad(*each) for each in shown.items()))


def _widths(block: str) -> list[int]:
    """About how many cells each paragraph of a block has: nearly all that is not in Latin-1 has two."""
    narrow = map(len, block.encode("latin-1", "ignore").split(b"\n"))
    return [2 * length - count for length, count in zip(map(len, block.split("\n")), narrow, strict=True)]
