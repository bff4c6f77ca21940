"""Answering: which replies a query holds of, surely or maybe, the newest first, as they are found.

The index and the tables of values name candidates; each of them is then looked at: its words in `texts`. So nothing is
found that isn't there, and nothing that is there is missed (see the tests).
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from pathlib import Path

from reader.library.cache import AllOf, Grams, Library, OneOf, Stored, id_of, replies_within
from reader.library.conditions import Rows, rows_of
from reader.library.matching import Sought, is_in, sought
from reader.library.query import All, Any, Has, Not, Query, Words, fields_together

_EVERYTHING = AllOf(())
_PAGE, _LARGEST_PAGE = 256, 4096
_FEW = 500
"""Rows that are found at once; there may be a million, of which the newest fifty are asked for."""


class Truth(IntEnum):
    """Whether a query holds of a reply."""

    NO = 0
    MAYBE = 1
    SURE = 2


class _Text:
    """Words that a text has, or has not."""

    def __init__(self, asked: Words, library: Library) -> None:
        self.asked = asked
        self._texts = library.texts
        self._sought: Sought = sought(asked.words, is_whole=asked.is_whole)

    @property
    def grams(self) -> Grams:
        words = self.asked.words
        return AllOf(tuple(dict.fromkeys(words[at : at + 2] for at in range(max(1, len(words) - 1)))))

    @property
    def among(self) -> set[int] | None:
        return None

    def look(self, page: Sequence[int]) -> None:
        """Nothing that is asked of the tables."""

    def of(self, _reply: int, stored: Stored) -> Truth:
        end = stored.at + stored.words
        return Truth.SURE if is_in(self._texts, self._sought, stored.at, end, stored.joints) else Truth.NO


class _Rows:
    """Replies by rows of the tables: all of them at once where these are few, else those of a page at a time."""

    grams: Grams = _EVERYTHING

    def __init__(self, rows: Rows, library: Library) -> None:
        self._rows = rows
        self._library = library
        found = library.rows.execute(*rows.some(_FEW + 1)).fetchall()
        self._truths = _truths(found)
        self.among: set[int] | None = set(self._truths) if len(found) <= _FEW else None

    def look(self, page: Sequence[int]) -> None:
        """Be ready to say of the replies of a page whether it holds."""
        if self.among is None:
            self._truths = _truths(self._library.rows.execute(*self._rows.of(page)))

    def of(self, reply: int, _stored: Stored) -> Truth:
        return self._truths.get(reply, Truth.NO)


def _truths(rows: Iterable[tuple[int, int]]) -> dict[int, Truth]:
    truths: dict[int, Truth] = {}
    for reply, sure in rows:
        if sure or reply not in truths:
            truths[reply] = Truth.SURE if sure else Truth.MAYBE
    return truths


class _Not:
    """The contrary; what may be may also not be."""

    grams: Grams = _EVERYTHING
    among: set[int] | None = None

    def __init__(self, of: "_Part") -> None:
        self._of = of

    def look(self, page: Sequence[int]) -> None:
        self._of.look(page)

    def of(self, reply: int, stored: Stored) -> Truth:
        return Truth(Truth.SURE - self._of.of(reply, stored))


class _All:
    """All of some."""

    def __init__(self, parts: "Sequence[_Part]") -> None:
        self._parts = parts

    @property
    def grams(self) -> Grams:
        return AllOf(tuple(part.grams for part in self._parts if part.grams != _EVERYTHING))

    @property
    def among(self) -> set[int] | None:
        known = [among for part in self._parts if (among := part.among) is not None]
        return set.intersection(*known) if known else None

    def look(self, page: Sequence[int]) -> None:
        for part in self._parts:
            part.look(page)

    def of(self, reply: int, stored: Stored) -> Truth:
        truth = Truth.SURE
        for part in self._parts:
            truth = min(truth, part.of(reply, stored))
            if truth is Truth.NO:
                break
        return truth


class _Any:
    """One of some."""

    def __init__(self, parts: "Sequence[_Part]") -> None:
        self._parts = parts

    @property
    def grams(self) -> Grams:
        grams = [part.grams for part in self._parts]
        return _EVERYTHING if _EVERYTHING in grams else OneOf(tuple(grams))

    @property
    def among(self) -> set[int] | None:
        known = [part.among for part in self._parts]
        return None if None in known else set().union(*(among for among in known if among is not None))

    def look(self, page: Sequence[int]) -> None:
        for part in self._parts:
            part.look(page)

    def of(self, reply: int, stored: Stored) -> Truth:
        return max(part.of(reply, stored) for part in self._parts)


_Part = _Text | _Rows | _Not | _All | _Any


def answers(
    library: Library, query: Query, today: int, within: Sequence[Path] = ()
) -> Iterator[tuple[int, Truth, Stored]]:
    """The replies that a query holds of, the newest first, with whether that is sure and where their texts stand.

    `today` is the day in digits, `within` the folders and files that they are to be in; none are all.
    """
    part = _part(query, library, today)
    among = part.among
    if within:
        there = replies_within(library, within)
        among = there if among is None else among & there
    for page in _candidates(library, part.grams, among):
        stored = library.stored_of(page)
        part.look(page)
        for reply in page:
            if reply in stored and (truth := part.of(reply, stored[reply])):
                yield reply, truth, stored[reply]


def _part(query: Query, library: Library, today: int) -> _Part:
    match query:
        case Words():
            return _Text(query, library)
        case Has():
            return _Rows(rows_of([query], today), library)
        case Not(of):
            return _Not(_part(of, library, today))
        case Any(of):
            return _Any([_part(each, library, today) for each in of])
        case All():
            of_sum, rest = fields_together(query)
            parts = [_part(each, library, today) for each in rest]
            return _All([*parts, _Rows(rows_of(of_sum, today), library)] if of_sum else parts)


def _candidates(library: Library, grams: Grams, among: set[int] | None) -> Iterator[list[int]]:
    """The replies that may be meant, the newest first, in pages."""
    if grams != _EVERYTHING:
        for page in library.having(grams):
            yield page if among is None else [reply for reply in page if reply in among]
        return
    if among is None:
        ranks = library.rows.execute("SELECT rank FROM reply ORDER BY rank DESC")
    else:
        ranks = library.rows.execute(
            "SELECT rank FROM reply WHERE id IN (SELECT value FROM json_each(?)) ORDER BY rank DESC",
            (json.dumps(list(among)),),
        )
    size = _PAGE
    while page := [id_of(rank) for (rank,) in ranks.fetchmany(size)]:
        yield page
        size = _LARGEST_PAGE
