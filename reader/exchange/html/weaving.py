"""Weaving: marks that overlap in whatever way as elements that nest, line by line, around the unaltered text."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import NamedTuple

from reader.i18n import LabelledEnum
from reader.text import Span
from reader.text.sentences import trimmed

# Parsers leave off nesting elements at some depth (libxml2 at 256): of so many highlights on one word, the rest have
# their sign only.
_DEEPEST = 16
_Order = tuple[int, int, int, str]


class Sort(LabelledEnum):
    """What a mark is, from those that stand outside the others inwards; its label is the element's name."""

    HEADING = "heading", "b"
    PROMISE = "promise", "span"
    PLACE = "place", "span"
    NOTE = "note", "mark"
    SUM = "sum", "a"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that are marked. Of sums that begin together, as two notes on one figure do, the first is a link.

    `id` names them in the page, `href` is the id of what is said of them, `name` says in words what that is. `kind` is
    a class of theirs; `sign` stands before a promise and behind a note, and is no part of the text.
    """

    sort: Sort
    span: Span
    id: str
    href: str = ""
    name: str = ""
    kind: str = ""
    sign: str = ""


class Part(NamedTuple):
    """An element or the sign of a mark; `is_first` where it is the one that bears its id."""

    mark: Mark
    is_first: bool


class Piece(NamedTuple):
    """A stretch of a line in which nothing begins or ends.

    At its start elements are closed, then signs stand, then elements are opened.
    """

    closed: tuple[Mark, ...]
    signs: tuple[Part, ...]
    opened: tuple[Part, ...]
    words: str


class Line(NamedTuple):
    """A line without its end, `span`, in its pieces, whose words are its own."""

    span: Span
    pieces: tuple[Piece, ...]


class _Place:
    """What begins and ends at an offset; `points` have no words."""

    __slots__ = ("begun", "ended", "points")

    def __init__(self) -> None:
        self.begun: list[Mark] = []
        self.ended: list[Mark] = []
        self.points: list[Mark] = []


def woven(text: str, marks: Iterable[Mark]) -> Iterator[Line]:
    """The lines of a text with what is marked in them. Marks of white space alone have a sign, if any."""
    places: defaultdict[int, _Place] = defaultdict(_Place)
    for mark in marks:
        span = trimmed(text, mark.span)
        if len(span):
            begun = places[span.start].begun
            if mark.sort is Sort.SUM and any(other.sort is Sort.SUM for other in begun):
                mark = replace(mark, sort=Sort.PLACE, href="")  # no link stands in a link; its id is there all the same
            begun.append(mark)
            places[span.end].ended.append(mark)
        else:
            places[mark.span.start].points.append(mark)
    weaver = _Weaver(text)
    offsets = sorted(places)
    index = start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        first = index
        while index < len(offsets) and offsets[index] <= end:
            index += 1
        line = Span(start, end)
        yield Line(line, tuple(weaver.pieces(line, {each: places[each] for each in offsets[first:index]})))
        start = end + 1


class _Weaver:
    """Goes through a text once, from line to line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._active: list[tuple[_Order, Mark]] = []  # the outermost first; sums are inside all others
        self._sum: Mark | None = None
        self._named: set[str] = set()

    def pieces(self, line: Span, places: Mapping[int, _Place]) -> Iterator[Piece]:
        """The pieces of a line, at whose end all is closed."""
        stack: list[Mark] = []
        offsets = sorted({line.start, line.end, *places})
        for offset, following in zip(offsets, [*offsets[1:], line.end], strict=True):
            signs = self._signs(places[offset]) if offset in places else []
            wanted = self._wanted() if offset < line.end else []
            kept = _in_common(stack, wanted)
            if signs and kept and stack[kept - 1].sort is Sort.SUM:
                kept -= 1  # a sign is a link, and there is none within another
            closed, opened = tuple(reversed(stack[kept:])), wanted[kept:]
            stack[kept:] = opened
            yield Piece(closed, tuple(signs), tuple(map(self._part, opened)), self._text[offset:following])

    def _signs(self, place: _Place) -> list[Part]:
        """Take in what begins and ends at a place; gives the signs that stand there."""
        for mark in place.ended:
            if mark.sort is not Sort.SUM:
                del self._active[bisect_left(self._active, (_order(mark),))]
            elif self._sum is mark:
                self._sum = None
        for mark in place.begun:
            if mark.sort is Sort.SUM:
                self._sum = mark
            else:
                insort(self._active, (_order(mark), mark), key=itemgetter(0))
        ended = [self._part(mark) for mark in (*place.ended, *place.points) if mark.sort is Sort.NOTE]
        begun = [Part(mark, is_first=False) for mark in place.begun if mark.sort is Sort.PROMISE]
        return [*ended, *begun]

    def _wanted(self) -> list[Mark]:
        marks = [mark for _order, mark in self._active[:_DEEPEST]]
        return [*marks, self._sum] if self._sum else marks

    def _part(self, mark: Mark) -> Part:
        is_first = mark.id not in self._named
        self._named.add(mark.id)
        return Part(mark, is_first)


def _in_common(stack: Sequence[Mark], wanted: Sequence[Mark]) -> int:
    """With how many marks both begin."""
    count = 0
    while count < min(len(stack), len(wanted)) and stack[count] is wanted[count]:
        count += 1
    return count


def _order(mark: Mark) -> _Order:
    return _RANKS[mark.sort], mark.span.start, -mark.span.end, mark.id


_RANKS = {sort: rank for rank, sort in enumerate(Sort)}
