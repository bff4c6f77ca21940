"""Parts: what a query asks, each part with which replies may be meant by it, whether it holds of one, and of which.

The newest replies of which it holds are found by what may be meant, one by one; to count all of them, each part says of
which replies it holds, among those that the others leave (`held`).
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import reduce
from itertools import islice
from operator import and_, or_

from reader.library.cache import Library, Stored
from reader.library.clauses import Value
from reader.library.conditions import rows_of
from reader.library.fields import Of
from reader.library.grams import EVERYTHING, AllOf, Grams, NoneOf, OneOf
from reader.library.marked import Marked
from reader.library.noted import Notes
from reader.library.query import All, Any, Has, Not, Query, Words, fields_together
from reader.library.rows import Rows
from reader.library.truths import PAGE, Among, Held, Truth
from reader.library.worded import Text

_ROWS_EACH = 2
"""Rows for each reply there is: of more, replies are asked whether they have one, which the first of each tells."""
_STEPS = 1_000_000  # of SQLite's machine, after which it is asked whether somebody still waits
_FEW = 500
"""Rows that are found at once; there may be a million, of which the newest fifty are asked for."""


class Valued:
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
        behind = self._library.behind
        marks = bytearray(2 * behind)
        for number in self._told(among):
            marks[number] = 1  # of one that may be meant, which is negative, from the end
        sure = Marked(marks[:behind])
        return Held(sure, sure | Marked(b"\x00" + marks[:behind:-1]) if marks.find(1, behind) >= 0 else sure)

    def _told(self, among: Among) -> list[int]:
        """The numbers of all replies of which it may hold, some perhaps twice, negative where it isn't sure."""
        many = _ROWS_EACH * self._library.count
        count, told = self._asked(self._rows.all(many), among)
        if count > many:
            _count, told = self._asked(self._rows.by_reply(), among)
        numbers: list[int] = json.loads(f"[{told}]")
        return numbers

    def _held_by_few(self, among: Among, replies: Set[int]) -> Held:
        sure: set[int] = set()
        may: set[int] = set()
        for page in _pages(replies):
            found = self._library.rows.execute(*self._rows.of(page)).fetchall()
            sure.update(reply for reply, is_sure in found if is_sure)
            may.update(reply for reply, _is_sure in found)
            among.check()
        return Held(sure, may)

    def _asked(self, query: tuple[str, tuple[Value, ...]], among: Among) -> tuple[int, str]:
        """The one row of a query that may take long; `NotWantedError` where nobody waits for it any more."""
        rows = self._library.rows
        rows.set_progress_handler(lambda: not among.is_wanted(), _STEPS)
        try:
            found: tuple[int, str] = rows.execute(*query).fetchone()
        except sqlite3.OperationalError:
            among.check()
            raise
        finally:
            rows.set_progress_handler(None, 0)
        return found


def _pages(replies: Iterable[int]) -> Iterator[list[int]]:
    rest = iter(replies)
    while page := list(islice(rest, PAGE)):
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

    noted: Set[int] = frozenset()
    among: set[int] | None = None

    def __init__(self, of: "Part", library: Library) -> None:
        self._of = of
        self._library = library

    @property
    def grams(self) -> Grams:
        return NoneOf(self._of.grams) if isinstance(self._of, Text) and self._of.is_told else EVERYTHING

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
        return reduce(and_, known) if known else None

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


Part = Text | Valued | _Notes | _Not | _All | _Any


def _cost(part: Part) -> int:
    """What is asked first of parts that all are to hold: what is known, then words, then values, then the contrary."""
    if part.among is not None:
        return 0
    return 3 if isinstance(part, _Not) else 2 if isinstance(part, Valued) else 1


def _all_of(sets: Iterable[Set[int]]) -> Set[int]:
    return reduce(or_, sets, frozenset())


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
            parts = [
                _fields(each, library, today, notes) if isinstance(each, list) else part_of(each, library, today, notes)
                for each in fields_together(query)
            ]
            return parts[0] if len(parts) == 1 else _All(parts, library)


def _fields(asked: Sequence[Has], library: Library, today: int, notes: Notes) -> Part:
    return _of_notes(asked, notes, library) if asked[0].is_noted else Valued(rows_of(asked, today), library)
