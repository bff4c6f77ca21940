"""Parts: what a query asks, each part with which replies may be meant by it, whether it holds of one, and of which.

The newest replies of which it holds are found by what may be meant, one by one; to count all of them, each part says of
which replies it holds, among those that the others leave (`held`).
"""

import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from enum import IntEnum
from itertools import chain, islice
from typing import NamedTuple

from reader.library.cache import AllOf, Grams, Library, Number, OneOf, Stored, ids_of
from reader.library.conditions import Rows, Value, rows_of
from reader.library.fields import Of
from reader.library.matching import Sought, is_in, sought
from reader.library.noted import Notes
from reader.library.numbers import numbers_asked
from reader.library.query import All, Any, Has, Not, Query, Words, fields_together
from reader.library.shelves import Shelves

EVERYTHING = AllOf(())
"""What the index is asked where any reply may be meant."""
_TOLD = 2
"""Characters of which the index itself tells which replies have them."""
_NARROW = 8
"""Where so many times as many replies as may be meant are there, these are looked at one by one; else all, in a row."""
_ROWS_EACH = 2
"""Rows for each reply there is: of more, replies are asked whether they have one, which the first of each tells."""
_BLOCK = 4_096
_STEPS = 1_000_000  # of SQLite's machine, after which it is asked whether somebody still waits
_FEW = 500
"""Rows that are found at once; there may be a million, of which the newest fifty are asked for."""


class Truth(IntEnum):
    """Whether a query holds of a reply."""

    NO = 0
    MAYBE = 1
    SURE = 2


class NotWantedError(Exception):
    """Nobody waits any more for which replies it holds of."""


class Held(NamedTuple):
    """The replies that a part surely holds of, and all that it may hold of, the former among them.

    Where it was asked of some alone, there may be others here.
    """

    sure: Set[int]
    may: Set[int]


class Among(NamedTuple):
    """Which replies are asked about, `None` being all; `is_wanted` tells now and then whether somebody still waits."""

    replies: Set[int] | None
    is_wanted: Callable[[], bool]

    def are_few(self, library: Library) -> bool:
        """Whether these are so few that they are looked at one by one."""
        return self.replies is not None and _NARROW * len(self.replies) < len(library.shelves.replies)

    def every(self, library: Library) -> Set[int]:
        """All of them."""
        return set(library.shelves.replies) if self.replies is None else self.replies

    def check(self) -> None:
        """`NotWantedError` where nobody waits."""
        if not self.is_wanted():
            raise NotWantedError


class Text:
    """Words that a text has, or has not; those of its titles and of the notes on it are its own, too."""

    def __init__(self, asked: Words, library: Library, notes: Notes) -> None:
        self.asked = asked
        self._library = library
        self._texts = library.texts
        self._sought: Sought = sought(asked.words, is_whole=asked.is_whole)
        texts = notes.texts_with(self._sought)
        self.noted: Set[int] = notes.within(library).replies_of(texts) if texts else frozenset()

    @property
    def grams(self) -> Grams:
        words, is_whole = self.asked.words, self.asked.is_whole
        pairs = dict.fromkeys(words[at : at + 2] for at in range(max(1, len(words) - 1)))
        numbers = dict.fromkeys(map(Number, numbers_asked(words, is_whole=is_whole)))
        return AllOf((*numbers, *(each for each in pairs if not any(each in number.digits for number in numbers))))

    @property
    def among(self) -> set[int] | None:
        return None

    def look(self, page: Sequence[int]) -> None:
        """Nothing that is asked of the tables."""

    def of(self, reply: int, stored: Stored) -> Truth:
        there = is_in(self._texts, self._sought, stored.at, stored.titles_end, stored.joints) or reply in self.noted
        return Truth.SURE if there else Truth.NO

    def count(self) -> int | None:
        """How many replies have the words, if the index tells that alone; else `None`."""
        is_told = len(self.asked.words) <= _TOLD and self._sought.is_plain and not self.noted
        return self._library.count_having(self.grams) if is_told else None

    def held(self, among: Among) -> Held:
        """Of which replies it holds."""
        library, found = self._library, set(self.noted)
        places = self._places(among)
        joints = {} if self._sought.is_plain else library.joints()
        among.check()
        while some := list(islice(places, _BLOCK)):
            found.update(self._having(some, joints))
            among.check()
        return Held(found, found)

    def _having(self, some: Sequence[tuple[int, int, int]], joints: Mapping[int, str]) -> Iterable[int]:
        if not self._sought.is_plain:
            texts, what = self._texts, self._sought
            return [reply for reply, at, end in some if is_in(texts, what, at, end, joints.get(reply, ""))]
        find, words = self._texts.find, self._sought.words
        return [reply for reply, at, end in some if find(words, at, end) >= 0]

    def _places(self, among: Among) -> Iterator[tuple[int, int, int]]:
        """The places of the replies that may have the words: those that are few, else all."""
        library, shelves = self._library, self._library.shelves
        if among.are_few(library) and among.replies is not None:
            return _places_of(shelves, among.replies)
        if _NARROW * library.are_having(self.grams) < len(shelves.replies):
            named = chain.from_iterable(map(ids_of, library.having(self.grams)))
            return _places_of(shelves, named if among.replies is None else among.replies & set(named))
        return zip(*shelves, strict=True)


def _places_of(shelves: Shelves, replies: Iterable[int]) -> Iterator[tuple[int, int, int]]:
    for reply in replies:
        at = bisect_left(shelves.replies, reply)
        if at < len(shelves.replies) and shelves.replies[at] == reply:
            yield reply, shelves.ats[at], shelves.ends[at]


class _Rows:
    """Replies by rows of the tables: all of them at once where these are few, else those of a page at a time."""

    grams: Grams = EVERYTHING
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

    def held(self, among: Among) -> Held:
        """Of which replies it holds."""
        if self.among is not None:
            return Held({each for each, of in self._truths.items() if of is Truth.SURE}, self.among)
        if among.are_few(self._library) and among.replies is not None:
            return self._held_by_few(among, among.replies)
        many = _ROWS_EACH * len(self._library.shelves.replies)
        (are_many,) = self._library.rows.execute(*self._rows.are_more_than(many)).fetchone()
        (told,) = self._asked(self._rows.by_reply() if are_many else self._rows.all(), among)
        numbers = set(map(int, told.split(","))) if told else set[int]()
        if not told or "-" not in told:
            return Held(numbers, numbers)
        return Held({number for number in numbers if number > 0}, set(map(abs, numbers)))

    def _held_by_few(self, among: Among, replies: Set[int]) -> Held:
        sure: set[int] = set()
        may: set[int] = set()
        for page in _pages(replies):
            found = self._library.rows.execute(*self._rows.of(page)).fetchall()
            sure.update(reply for reply, is_sure in found if is_sure)
            may.update(reply for reply, _is_sure in found)
            among.check()
        return Held(sure, may)

    def _asked(self, query: tuple[str, tuple[Value, ...]], among: Among) -> tuple[str | None]:
        """The one row of a query that may take long; `NotWantedError` where nobody waits for it any more."""
        rows = self._library.rows
        rows.set_progress_handler(lambda: not among.is_wanted(), _STEPS)
        try:
            found: tuple[str | None] = rows.execute(*query).fetchone()
        except sqlite3.OperationalError:
            among.check()
            raise
        finally:
            rows.set_progress_handler(None, 0)
        return found


def _pages(replies: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(replies)
    while page := list(islice(rest, _BLOCK)):
        yield page


def _truths(rows: Iterable[tuple[int, int]]) -> dict[int, Truth]:
    truths: dict[int, Truth] = {}
    for reply, sure in rows:
        if sure or reply not in truths:
            truths[reply] = Truth.SURE if sure else Truth.MAYBE
    return truths


class _Notes:
    """Replies by their notes, all of them at once."""

    grams: Grams = EVERYTHING
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

    def held(self, _among: Among) -> Held:
        """Of which replies it holds."""
        return Held(self._sure, self.among or frozenset())


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

    grams: Grams = EVERYTHING
    noted: Set[int] = frozenset()
    among: set[int] | None = None

    def __init__(self, of: "Part", library: Library) -> None:
        self._of = of
        self._library = library

    def look(self, page: Sequence[int]) -> None:
        self._of.look(page)

    def of(self, reply: int, stored: Stored) -> Truth:
        return Truth(Truth.SURE - self._of.of(reply, stored))

    def held(self, among: Among) -> Held:
        """Of which replies it holds."""
        of = self._of.held(among)
        every = among.every(self._library)
        return Held(every - of.may, every - of.sure)


class _All:
    """All of some."""

    def __init__(self, parts: "Sequence[Part]", library: Library) -> None:
        self._parts = parts
        self._library = library

    @property
    def grams(self) -> Grams:
        return AllOf(tuple(part.grams for part in self._parts if part.grams != EVERYTHING))

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

    def held(self, among: Among) -> Held:
        """Of which replies it holds: each part is asked about those alone that the ones before it leave."""
        if not self._parts:
            every = among.every(self._library)
            return Held(every, every)
        sure: Set[int] | None = None
        for part in sorted(self._parts, key=_cost):
            held = part.held(among)
            sure = held.sure if sure is None else sure & held.sure
            among = among._replace(replies=held.may if among.replies is None else among.replies & held.may)
        assert sure is not None
        return Held(sure, among.replies or frozenset())


class _Any:
    """One of some."""

    def __init__(self, parts: "Sequence[Part]") -> None:
        self._parts = parts

    @property
    def grams(self) -> Grams:
        grams = [part.grams for part in self._parts]
        return EVERYTHING if EVERYTHING in grams else OneOf(tuple(grams))

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

    def held(self, among: Among) -> Held:
        """Of which replies it holds."""
        held = [part.held(among) for part in self._parts]
        return Held(_all_of(each.sure for each in held), _all_of(each.may for each in held))


Part = Text | _Rows | _Notes | _Not | _All | _Any


def _cost(part: Part) -> int:
    """What is asked first of parts that all are to hold: what is known, then words, then values, then the contrary."""
    if part.among is not None:
        return 0
    return 3 if isinstance(part, _Not) else 2 if isinstance(part, _Rows) else 1


def _all_of(sets: Iterable[Set[int]]) -> Set[int]:
    return set[int]().union(*sets)


def part_of(query: Query, library: Library, today: int, notes: Notes) -> Part:
    """A query as a part; `today` is the day in digits."""
    match query:
        case Words():
            return Text(query, library, notes)
        case Has():
            return _fields([query], library, today, notes)
        case Not(of):
            return _Not(part_of(of, library, today, notes), library)
        case Any(of):
            return _Any([part_of(each, library, today, notes) for each in of])
        case All():
            return _All(
                [
                    _fields(each, library, today, notes)
                    if isinstance(each, list)
                    else part_of(each, library, today, notes)
                    for each in fields_together(query)
                ],
                library,
            )


def _fields(asked: Sequence[Has], library: Library, today: int, notes: Notes) -> Part:
    return _of_notes(asked, notes, library) if asked[0].is_noted else _Rows(rows_of(asked, today), library)
