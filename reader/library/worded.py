"""Worded: which replies have some words, in their texts, their titles or the notes on them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import compress, islice, starmap

from reader.library.cache import Library, Stored
from reader.library.grams import AllOf, Between, Grams, Number, OneOf
from reader.library.marked import Marked
from reader.library.matching import Sought, is_in, sought
from reader.library.noted import Notes
from reader.library.numbers import numbers_asked
from reader.library.often import told
from reader.library.query import Words
from reader.library.shelves import Shelves
from reader.library.truths import PAGE, Among, Held, Truth, are_few

_FEW = 256
"""Replies whose places are looked up each: where those of all stand takes longer to read."""
_TOLD = 2
"""Characters of which the index itself tells which replies have them."""


class Text:
    """Words that a text has, or has not; those of its titles and of the notes on it are its own, too."""

    def __init__(self, asked: Words, library: Library, notes: Notes) -> None:
        self.asked = asked
        self._library = library
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
        text = self._library.bytes_at(stored.at, stored.titles_end)
        there = is_in(text, self._sought, 0, len(text), stored.joints) or reply in self.noted
        return Truth.SURE if there else Truth.NO

    @property
    def is_told(self) -> bool:
        """Whether the index itself tells which texts have the words."""
        return len(self.asked.words) <= _TOLD and self._sought.is_plain

    def count(self) -> int | None:
        """How many replies have the words, if the index tells that alone; else `None`."""
        return self._library.count_having(self.grams) if self.is_told and not self.noted else None

    def held(self, among: Among) -> Held:
        """Of which replies it holds: of those that are few, else of those of which it is kept, and of the others among
        those that the index names, if it isn't ahead."""
        library, there = self._library, self.noted
        asked = among.replies
        if not among.are_few(library):
            kept, grams = self._kept()
            there = kept | there
            if (named := library.all_having(grams)) is not None:
                if self.is_told:
                    there = there | named
                    return Held(there, there)
                asked = named if asked is None else named & asked
        among.check()
        found = set[int]()
        joints = {} if self._sought.is_plain else library.joints()
        places = _places(library, asked)
        while some := list(islice(places, PAGE)):
            found.update(self._having(some, joints))
            among.check()
        there = there | found
        return Held(there, there)

    def _kept(self) -> tuple[Set[int], Grams]:
        """The replies of which it is kept that they have the words, and what the index is asked for the others."""
        often = told(self._library.rows, self.asked.words) if self._sought.is_plain else None
        if often is None:
            return frozenset(), self.grams
        return often.replies, AllOf((self.grams, OneOf(tuple(starmap(Between, often.untold)))))

    def _having(self, some: Sequence[tuple[int, int, int]], joints: Mapping[int, str]) -> Iterable[int]:
        text, what = self._library.bytes_at, self._sought
        if not what.is_plain:
            return [reply for reply, at, end in some if is_in(text(at, end), what, 0, end - at, joints.get(reply, ""))]
        return [reply for reply, at, end in some if what.words in text(at, end)]


def _places(library: Library, replies: Set[int] | None) -> Iterator[tuple[int, int, int]]:
    """The places of some replies, or of all, in their order in the texts."""
    if replies is not None and len(replies) <= _FEW:
        stored = library.stored_of(sorted(replies))
        return ((reply, each.at, each.titles_end) for reply, each in stored.items())
    shelves = library.shelves
    if replies is None:
        return zip(*shelves, strict=True)
    if are_few(len(replies), library):
        return _places_of(shelves, sorted(replies))
    marks = (Marked(bytes(library.behind)) | replies).marks
    return compress(zip(*shelves, strict=True), map(marks.__getitem__, shelves.replies))


def _places_of(shelves: Shelves, replies: Iterable[int]) -> Iterator[tuple[int, int, int]]:
    for reply in replies:
        at = bisect_left(shelves.replies, reply)
        if at < len(shelves.replies) and shelves.replies[at] == reply:
            yield reply, shelves.ats[at], shelves.ends[at]
