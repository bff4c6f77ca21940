"""Answering: which replies a query holds of, surely or maybe, the newest first, as they are found.

The index and the tables of values name candidates, and so do the notes; each of them is then looked at: its words in
`texts`. So nothing is found that isn't there, and nothing that is there is missed (see the tests).
"""

import json
from collections import deque
from collections.abc import Iterable, Iterator, Sequence, Set
from enum import IntEnum
from itertools import islice
from pathlib import Path

from reader.library.cache import AllOf, Grams, Library, OneOf, Stored, id_of, replies_within
from reader.library.conditions import Rows, rows_of
from reader.library.fields import Of
from reader.library.matching import Sought, is_in, sought
from reader.library.noted import NO_NOTES, Notes
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
    """Words that a text has, or has not; those of its titles and of the notes on it are its own, too."""

    def __init__(self, asked: Words, library: Library, notes: Notes) -> None:
        self.asked = asked
        self._texts = library.texts
        self._sought: Sought = sought(asked.words, is_whole=asked.is_whole)
        texts = notes.texts_with(self._sought)
        self.noted: Set[int] = notes.within(library).replies_of(texts) if texts else frozenset()

    @property
    def grams(self) -> Grams:
        words = self.asked.words
        return AllOf(tuple(dict.fromkeys(words[at : at + 2] for at in range(max(1, len(words) - 1)))))

    @property
    def among(self) -> set[int] | None:
        return None

    def look(self, page: Sequence[int]) -> None:
        """Nothing that is asked of the tables."""

    def of(self, reply: int, stored: Stored) -> Truth:
        there = is_in(self._texts, self._sought, stored.at, stored.titles_end, stored.joints) or reply in self.noted
        return Truth.SURE if there else Truth.NO


class _Rows:
    """Replies by rows of the tables: all of them at once where these are few, else those of a page at a time."""

    grams: Grams = _EVERYTHING
    noted: Set[int] = frozenset()

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


class _Notes:
    """Replies by their notes, all of them at once."""

    grams: Grams = _EVERYTHING
    noted: Set[int] = frozenset()

    def __init__(self, sure: Set[int], maybe: Set[int] = frozenset()) -> None:
        self._sure = sure
        self.among: Set[int] | None = sure | maybe

    def look(self, page: Sequence[int]) -> None:
        """Nothing that is asked of the tables."""

    def of(self, reply: int, _stored: Stored) -> Truth:
        if reply in self._sure:
            return Truth.SURE
        return Truth.MAYBE if self.among and reply in self.among else Truth.NO


def _of_notes(asked: Sequence[Has], notes: Notes, library: Library) -> _Notes:
    """Replies of which it holds what is asked of one note, or what they have by their notes."""
    noted = notes.within(library)
    match asked[0].words if asked[0].of is Of.REPLY else "":
        case "notes":
            return _Notes(noted.replies)
        case "changes":
            return _Notes(noted.changed)
        case "reviewed":
            return _Notes(*noted.reviewed(library))
    return _Notes(noted.replies_of(notes.texts_of(asked)))


class _Not:
    """The contrary; what may be may also not be."""

    grams: Grams = _EVERYTHING
    noted: Set[int] = frozenset()
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
    def noted(self) -> Set[int]:
        return _all_of(part.noted for part in self._parts)

    @property
    def among(self) -> Set[int] | None:
        known = [among for part in self._parts if (among := part.among) is not None]
        return set(known[0]).intersection(*known[1:]) if known else None

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
    def noted(self) -> Set[int]:
        return _all_of(part.noted for part in self._parts)

    @property
    def among(self) -> Set[int] | None:
        known = [part.among for part in self._parts]
        return None if None in known else _all_of(among for among in known if among is not None)

    def look(self, page: Sequence[int]) -> None:
        for part in self._parts:
            part.look(page)

    def of(self, reply: int, stored: Stored) -> Truth:
        return max(part.of(reply, stored) for part in self._parts)


_Part = _Text | _Rows | _Notes | _Not | _All | _Any


def _all_of(sets: Iterable[Set[int]]) -> Set[int]:
    return set[int]().union(*sets)


def answers(
    library: Library, query: Query, today: int, within: Sequence[Path] = (), notes: Notes = NO_NOTES
) -> Iterator[tuple[int, Truth, Stored]]:
    """The replies that a query holds of, the newest first, with whether that is sure and where their texts stand.

    `today` is the day in digits, `within` the folders and files that they are to be in; none are all.
    """
    part = _part(query, library, today, notes)
    among = part.among
    if within:
        there = replies_within(library, within)
        among = there if among is None else among & there
    for page in _candidates(library, part.grams, among, part.noted):
        stored = library.stored_of(page)
        part.look(page)
        for reply in page:
            if reply in stored and (truth := part.of(reply, stored[reply])):
                yield reply, truth, stored[reply]


def _part(query: Query, library: Library, today: int, notes: Notes) -> _Part:
    match query:
        case Words():
            return _Text(query, library, notes)
        case Has():
            return _fields([query], library, today, notes)
        case Not(of):
            return _Not(_part(of, library, today, notes))
        case Any(of):
            return _Any([_part(each, library, today, notes) for each in of])
        case All():
            return _All(
                [
                    _fields(each, library, today, notes)
                    if isinstance(each, list)
                    else _part(each, library, today, notes)
                    for each in fields_together(query)
                ]
            )


def _fields(asked: Sequence[Has], library: Library, today: int, notes: Notes) -> _Part:
    return _of_notes(asked, notes, library) if asked[0].is_noted else _Rows(rows_of(asked, today), library)


def _candidates(library: Library, grams: Grams, among: Set[int] | None, noted: Set[int]) -> Iterator[list[int]]:
    """The replies that may be meant, the newest first, in pages.

    Where words are asked for, these are those that the index names and those that have such words in their notes:
    without any note of these a query holds of a reply by its text alone.
    """
    if grams != _EVERYTHING:
        for ranks in _with_noted(library.having(grams), _ranks(library, noted) if noted else ()):
            page = [id_of(rank) for rank in ranks]
            yield page if among is None else [reply for reply in page if reply in among]
        return
    every = _ranks(library, among)
    size = _PAGE
    while page := [id_of(rank) for rank in islice(every, size)]:
        yield page
        size = _LARGEST_PAGE


def _ranks(library: Library, among: Set[int] | None) -> Iterator[int]:
    """The ranks of some replies, or of all, the newest first."""
    if among is None:
        rows = library.rows.execute("SELECT rank FROM reply ORDER BY rank DESC")
    else:
        rows = library.rows.execute(
            "SELECT rank FROM reply WHERE id IN (SELECT value FROM json_each(?)) ORDER BY rank DESC",
            (json.dumps(list(among)),),
        )
    return (rank for (rank,) in rows)


def _with_noted(pages: Iterable[list[int]], noted: Iterable[int]) -> Iterator[list[int]]:
    """Pages of ranks with some more in their places; all are in order, and each is there once."""
    rest = deque(noted)
    for page in pages:
        more = []
        while rest and rest[0] >= page[-1]:
            more.append(rest.popleft())
        yield sorted({*page, *more}, reverse=True) if more else page
    if rest:
        yield list(rest)
