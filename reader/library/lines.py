"""Lines: of which of some lines a query holds, each of which is about a place in a reply, as a promise is.

Words are those of the line; a field that its table has is asked of the line itself, any other one of its reply.
"""

from collections.abc import Callable, Sequence, Set
from typing import NamedTuple, Protocol

from reader.library.answering import Question, held
from reader.library.cache import Library
from reader.library.conditions import rows_of
from reader.library.holding import Holding
from reader.library.matching import is_in, sought
from reader.library.naming import Called
from reader.library.query import All, Has, Words
from reader.library.truths import Held
from reader.library.words import words_of
from reader.text import Span


class Line(NamedTuple):
    """A line: the number of its reply, where it begins there, and the words that it is looked for by (see
    `reader.library.words`), in UTF-8."""

    reply: int
    start: int
    words: bytes


class OfReply(Protocol):
    """What a line is of: something at a place in a reply of the library."""

    @property
    def reply(self) -> int:
        """The number of the reply."""

    @property
    def span(self) -> Span:
        """The place."""


def sought_in(words: str, named: Called | None, line: OfReply) -> Line:
    """What a line is looked for by: its words, and what its reply is called."""
    facts = (named.name, named.number, named.issuer) if named else ()
    return Line(line.reply, line.span.start, words_of(" ".join(filter(None, (words, *facts)))).encode())


def lines_held(library: Library, asked: Question, lines: Sequence[Line], table: str = "") -> Held:
    """The places of the lines that a query surely holds of, and of all of which it may; `table` is that of the
    library which has them, if any."""
    return _Lines(library, asked, lines, table).of(asked.query)


class _Lines(Holding):
    def __init__(self, library: Library, asked: Question, lines: Sequence[Line], table: str) -> None:
        super().__init__(len(lines))
        self._library = library
        self._asked = asked
        self._lines = lines
        self._table = table

    def words(self, asked: Words) -> Set[int]:
        what = sought(asked.words, is_whole=asked.is_whole)
        return self._where(lambda line: is_in(line.words, what, 0, len(line.words)))

    def fields(self, asked: Sequence[Has]) -> Held:
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
