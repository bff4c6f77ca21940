"""Lines: of which of some lines a query holds, each of which is about a place in a reply, as a promise is.

Words are those of the line; a field that its table has is asked of the line itself, any other one of its reply.
"""

from collections.abc import Callable, Sequence, Set
from typing import NamedTuple

from reader.library.answering import Question, held
from reader.library.cache import Library
from reader.library.conditions import rows_of
from reader.library.matching import is_in, sought
from reader.library.parts import Held
from reader.library.query import All, Any, Has, Not, Query, Words, fields_together


class Line(NamedTuple):
    """A line: the number of its reply, where it begins there, and the words that it is looked for by (see
    `reader.library.words`), in UTF-8."""

    reply: int
    start: int
    words: bytes


def lines_held(library: Library, asked: Question, lines: Sequence[Line], table: str = "") -> Held:
    """The places of the lines that a query surely holds of, and of all of which it may; `table` is that of the
    library which has them, if any."""
    return _Lines(library, asked, lines, table).of(asked.query)


class _Lines:
    def __init__(self, library: Library, asked: Question, lines: Sequence[Line], table: str) -> None:
        self._library = library
        self._asked = asked
        self._lines = lines
        self._table = table
        self._all = frozenset(range(len(lines)))

    def of(self, query: Query) -> Held:
        match query:
            case Words(words, is_whole):
                what = sought(words, is_whole=is_whole)
                there = self._where(lambda line: is_in(line.words, what, 0, len(line.words)))
                return Held(there, there)
            case Has():
                return self._fields([query])
            case Not(of):
                found = self.of(of)
                return Held(self._all - found.may, self._all - found.sure)
            case Any(of):
                some = [self.of(each) for each in of]
                return Held(
                    frozenset().union(*(each.sure for each in some)), frozenset().union(*(each.may for each in some))
                )
            case All():
                found = Held(self._all, self._all)
                for part in fields_together(query):
                    more = self._fields(part) if isinstance(part, list) else self.of(part)
                    found = Held(found.sure & more.sure, found.may & more.may)
                return found

    def _fields(self, asked: Sequence[Has]) -> Held:
        rows = None if asked[0].is_noted else rows_of(asked, self._asked.today)
        if rows and rows.table == self._table:
            found = self._library.rows.execute(*rows.starts()).fetchall()
            sure = {(reply, start) for reply, start, is_sure in found if is_sure}
            may = {(reply, start) for reply, start, _is_sure in found}
            return Held(
                self._where(lambda line: (line.reply, line.start) in sure),
                self._where(lambda line: (line.reply, line.start) in may),
            )
        replies = held(self._library, self._asked._replace(query=All(tuple(asked))))
        return Held(
            self._where(lambda line: line.reply in replies.sure), self._where(lambda line: line.reply in replies.may)
        )

    def _where(self, holds: Callable[[Line], bool]) -> Set[int]:
        return frozenset(place for place, line in enumerate(self._lines) if holds(line))
