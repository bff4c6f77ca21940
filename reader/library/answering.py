"""Answering: which replies a query holds of, surely or maybe, the newest first, as they are found.

The index and the tables of values name candidates, and so do the notes; each of them is then looked at: its words in
`texts`. So nothing is found that isn't there, and nothing that is there is missed (see the tests).
"""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from reader.library.cache import Library, Stored, are_all_within, ids_of, replies_within
from reader.library.grams import EVERYTHING, Grams
from reader.library.noted import NO_NOTES, Notes
from reader.library.parts import Part, part_of
from reader.library.query import Query
from reader.library.truths import Among, Held
from reader.library.truths import Truth as Truth
from reader.library.worded import Text

_PAGE, _LARGEST_PAGE = 64, 4096
_KNOWN = 2_048
"""Up to so many that may be meant by their values are looked through for words; the index may name very many more."""
_ONE_BY_ONE = 32
"""Pages of replies that may be meant which are looked at one by one, the newest first: who asks for few hits mostly has
them by then. Of the others those that it holds of are found all at once."""
_FIRST_PAGES = 4
"""After these no more are looked at one by one than it holds of: who asks for fifty wouldn't have them by then."""


class Question(NamedTuple):
    """A query with what else tells which replies are meant.

    `today` is the day in digits, `within` the folders and files that they are to be in; none are all. `is_wanted` is
    asked now and then: where nobody waits for the answer any more there is a `NotWantedError`.
    """

    query: Query
    today: int
    within: Sequence[Path] = ()
    notes: Notes = NO_NOTES
    is_wanted: Callable[[], bool] = lambda: True

    def part(self, library: Library) -> Part:
        """What it asks of a library."""
        return part_of(self.query, library, self.today, self.notes)

    def replies_there(self, library: Library) -> Set[int] | None:
        """The replies in its places; `None` where that are all."""
        is_everywhere = not self.within or are_all_within(library, self.within)
        return None if is_everywhere else replies_within(library, self.within)


class Answer(NamedTuple):
    """A reply that a query holds of, whether that is sure, and where its text stands."""

    reply: int
    truth: Truth
    stored: Stored


def answers(library: Library, asked: Question) -> Iterator[Answer]:
    """The replies that a query holds of, the newest first."""
    return chain.from_iterable(answered(library, asked, asked.part(library)))


def answered(library: Library, asked: Question, part: Part) -> Iterator[list[Answer]]:
    """The same in pages, since more can be asked of several at once; those that are looked at one by one are few.
    `part` is what it asks of the library."""
    among = part.among
    if (there := asked.replies_there(library)) is not None:
        among = there if among is None else among & there
    looked: set[int] = set()
    found_there = 0
    for number, page in enumerate(_cut(_candidates(library, part.grams, among, part.noted))):
        if number == _ONE_BY_ONE or (number >= _FIRST_PAGES and found_there < number):
            break
        looked.update(page)
        stored = library.stored_of(page)
        part.look(page)
        there_too = ((reply, stored[reply]) for reply in page if reply in stored)
        answers_there = [Answer(reply, truth, its) for reply, its in there_too if (truth := part.of(reply, its))]
        found_there += len(answers_there)
        yield answers_there
    else:
        return
    found = part.held(Among(among, asked.is_wanted))
    rest = found.may - looked if among is None else (found.may & among) - looked
    for page in _pages(_ranks(library, rest)):
        stored = library.stored_of(page)
        yield [Answer(reply, Truth.SURE if reply in found.sure else Truth.MAYBE, stored[reply]) for reply in page]


def held(library: Library, asked: Question) -> Held:
    """The same replies, without an order and their texts, all at once, which is much quicker; they are in sets of
    Python's, since each line of a table may be looked for in them."""
    sure, may = _held(asked.part(library), asked.replies_there(library), asked)
    every = frozenset(may)
    return Held(every if sure is may else frozenset(sure), every)


def count(library: Library, asked: Question, part: Part | None = None) -> tuple[int, int]:
    """How many these are, those that are sure and the others; `part` is what it asks, of who knows."""
    part, there = part or asked.part(library), asked.replies_there(library)
    if there is None and isinstance(part, Text) and (told := part.count()) is not None:
        return told, 0
    return _held(part, there, asked).counted


def _held(part: Part, there: Set[int] | None, asked: Question) -> Held:
    among = Among(there, asked.is_wanted)
    among.check()
    found = part.held(among)
    return found if there is None else Held(found.sure & there, found.may & there)


def _candidates(library: Library, grams: Grams, among: Set[int] | None, noted: Set[int]) -> Iterator[list[int]]:
    """The replies that may be meant, the newest first, in pages.

    Where words are asked for, these are those that the index names and those that have such words in their notes:
    without any note of these a query holds of a reply by its text alone.
    """
    if grams != EVERYTHING and (among is None or len(among) > _KNOWN):
        for ranks in _with_noted(library.having(grams), _ranks(library, noted) if noted else ()):
            page = ids_of(ranks)
            yield page if among is None else [reply for reply in page if reply in among]
        return
    yield from _pages(_ranks(library, among))


def _cut(pages: Iterable[list[int]]) -> Iterator[list[int]]:
    """The same replies in pages that are no larger than the first: more is asked of each than who wants few needs."""
    for page in pages:
        for at in range(0, len(page), _PAGE):
            yield page[at : at + _PAGE]


def _pages(ranks: Iterator[int]) -> Iterator[list[int]]:
    """Replies by their ranks, few at first."""
    size = _PAGE
    while page := ids_of(islice(ranks, size)):
        yield page
        size = min(2 * size, _LARGEST_PAGE)


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
