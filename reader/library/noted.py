"""Noted: which replies of a library have notes, and on which there are notes that say what is asked for.

The notes come from who opened their database, of which this knows nothing (see the package). A reply has the notes that
were made on its text and those on other versions of its letter, as it has them when it is opened.
"""

import json
import os
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from enum import IntEnum
from functools import cached_property, lru_cache
from itertools import accumulate, groupby
from operator import itemgetter
from typing import NamedTuple

from reader.annotations.noted import NONE_NOTED, AllNoted, Note, NotedText, NoteRow
from reader.letters.identity import are_similar
from reader.library.cache import Library
from reader.library.matching import Sought, is_in, places
from reader.library.query import Has
from reader.library.words import number_words, words_of
from reader.text import Span
from reader.text.search import folded, unwrapped

_APART = "\x00"
"""Stands between notes while they are folded as one."""
_ABOVE = "/"
_COLUMNS: Mapping[str, Callable[[NoteRow], bytes]] = {"author": lambda row: row[5], "kind": lambda row: row[4]}


class NoteCounts(NamedTuple):
    """What is noted on a reply: sums that are decided on, notes, and whether some were made on another version."""

    reviewed: int
    notes: int
    changed: bool


class Notes:
    """All notes as they are looked for; made once for any number of searches."""

    def __init__(self, found: AllNoted) -> None:
        self.found = found
        # A text's notes stand together.
        self.of_text: dict[int, range] = {}
        first = 0
        for text, some in groupby(found.rows, key=itemgetter(1)):
            count = sum(1 for _note in some)
            self.of_text[text] = range(first, first + count)
            first += count
        self._there: tuple[object, Noted] | None = None

    def within(self, library: Library) -> "Noted":
        """The notes on the replies of a library, looked for once as long as nothing is written there."""
        there = self._there
        if there is None or there[0] != library.state:
            self._there = there = library.state, Noted(self, library)
        return there[1]

    @property
    def kinds(self) -> set[str]:
        """The ids of the kinds that there are notes of."""
        return {kind.decode() for kind in {row[4] for row in self.found.rows}}

    def texts_with(self, what: Sought) -> set[int]:
        """The texts on which there are notes that have some words."""
        words, begins = self._words
        texts, firsts = [*self.of_text], [begins[some.start] for some in self.of_text.values()]
        found: set[int] = set()
        start = 0
        while (place := next(places(words, what, start, len(words)), None)) is not None:
            index = bisect_right(firsts, place)
            found.add(texts[index - 1])
            start = firsts[index] if index < len(firsts) else len(words)
        return found

    def texts_of(self, asked: Sequence[Has]) -> set[int]:
        """The texts on which there is a note of which all that is asked holds."""
        if len(asked) == 1:
            return self._texts_of(asked[0])
        named = [
            {at for name, (_texts, of) in self._names[each.field].items() if _is_called(each, name) for at in of}
            for each in asked
            if each.field != "note"
        ]
        said = [Sought(each.words.encode()) for each in asked if each.field == "note"]
        meant = set.intersection(*named) if named else range(len(self.found.rows))
        return {self.found.rows[at][1] for at in meant if all(self.says(at, each) for each in said)}

    def _texts_of(self, asked: Has) -> set[int]:
        if asked.field == "note":
            return self.texts_with(Sought(asked.words.encode()))
        named = self._names[asked.field].items()
        return set().union(*(texts for name, (texts, _of) in named if _is_called(asked, name)))

    def says(self, at: int, what: Sought) -> bool:
        """Whether a note, by its index, has some words."""
        words, begins = self._words
        return is_in(words, what, begins[at], begins[at + 1] - 1)

    def holds(self, at: int, asked: Iterable[Has]) -> bool:
        """Whether all that is asked holds of a note."""
        return all(
            self.says(at, Sought(each.words.encode()))
            if each.field == "note"
            else any(_is_called(each, _name(name)) for name in self._names_of(at, each.field))
            for each in asked
        )

    def _names_of(self, at: int, field: str) -> Sequence[bytes]:
        row = self.found.rows[at]
        return self._tags.get(row[0], ()) if field == "tag" else [_COLUMNS[field](row)]

    def tags(self, at: int) -> tuple[str, ...]:
        """The tags of a note."""
        return tuple(name.decode("utf-8", "replace") for name in self._names_of(at, "tag"))

    @cached_property
    def _tags(self) -> Mapping[bytes, Sequence[bytes]]:
        tags: defaultdict[bytes, list[bytes]] = defaultdict(list)
        for key, name in self.found.tags:
            tags[key].append(name)
        return tags

    @cached_property
    def _names(self) -> Mapping[str, Mapping[str, tuple[Set[int], Sequence[int]]]]:
        """By field the names that there are, each with the texts and the notes that have it."""
        rows = self.found.rows
        index = {row[0]: at for at, row in enumerate(rows)}
        tags = self._by_name((name, index[key]) for key, name in self.found.tags if key in index)
        columns = _COLUMNS.items()
        return {"tag": tags} | {
            field: self._by_name((column(row), at) for at, row in enumerate(rows)) for field, column in columns
        }

    def _by_name(self, named: Iterable[tuple[bytes, int]]) -> Mapping[str, tuple[Set[int], Sequence[int]]]:
        found: defaultdict[bytes, list[int]] = defaultdict(list)
        for name, at in named:
            found[name].append(at)
        alike: defaultdict[str, list[int]] = defaultdict(list)
        for name, of in found.items():
            alike[_name(name)] += of
        return {name: ({self.found.rows[at][1] for at in of}, of) for name, of in alike.items()}

    @cached_property
    def _words(self) -> tuple[bytes, list[int]]:
        """The words of all notes, a line each, and where each begins. They are folded as one, which is much quicker."""
        said = (row[6].replace(_APART.encode(), b" ") for row in self.found.rows)
        lines = folded(_APART.encode().join(said).decode()).split(_APART)
        encoded = [(unwrapped(line).words if "\n" in line else line).encode() for line in lines]
        return b"\n".join(encoded), [*accumulate((len(line) + 1 for line in encoded), initial=0)]


NO_NOTES = Notes(NONE_NOTED)


@lru_cache(10_000)
def _name(printed: bytes) -> str:
    """A name as it is looked for."""
    return words_of(printed.decode("utf-8", "replace"))


def _is_called(asked: Has, name: str) -> bool:
    """Whether a tag, an author or a kind is meant by a field.

    A tag is meant by the whole of its name or of what stands above others: 水 is 水/管网, too, and not 水利.
    """
    if asked.field == "author":
        return asked.words in name
    return f"{name}{_ABOVE}".startswith(f"{asked.words}{_ABOVE}") if asked.field == "tag" else asked.words == name


class _Near(IntEnum):
    """How near to a reply a text is that notes were made on: another version of the letter, this one, the text."""

    LETTER = 1
    VERSION = 2
    TEXT = 3


class Noted:
    """The notes on the replies of a library at one moment."""

    def __init__(self, notes: Notes, library: Library) -> None:
        self._notes = notes
        self._own = _own(notes, library)
        self._near = _near(notes, self._own, library)
        self._texts: defaultdict[int, list[int]] = defaultdict(list)
        for text, near in self._near.items():
            for reply in near:
                self._texts[reply].append(text)
        self.changed: Set[int] = {reply for reply in self._texts if self._is_changed(reply)}
        self._decided: defaultdict[int, list[Span]] = defaultdict(list)
        self._decided_elsewhere: set[int] = set()
        for text, start, end in notes.found.decided:
            for reply, near_ in self._near.get(text, {}).items():
                if near_ is _Near.TEXT:
                    self._decided[reply].append(Span(start, end))
                else:
                    self._decided_elsewhere.add(reply)
        self._counted: Mapping[int, tuple[int, int]] | None = None

    @property
    def replies(self) -> Set[int]:
        """The replies that have notes."""
        return self._texts.keys()

    def replies_of(self, texts: Iterable[int]) -> set[int]:
        """The replies that have the notes on some texts."""
        return {reply for text in texts for reply in self._near.get(text, ())}

    def on(self, reply: int) -> Iterator[int]:
        """The notes of a reply, by their index, in the order of the text."""
        return (at for text in self._texts.get(reply, ()) for at in self._notes.of_text[text])

    def place(self, reply: int, note: Note) -> Span | None:
        """Where a note stands in a reply; `None` where it was made on another text."""
        return note.span if self._near[note.text][reply] is _Near.TEXT else None

    def count(self, reply: int) -> int:
        """How many notes a reply has."""
        return sum(len(self._notes.of_text[text]) for text in self._texts.get(reply, ()))

    def reviewed(self, library: Library) -> tuple[set[int], set[int]]:
        """The replies all of whose sums are decided on; and those that may be, since something is on another text."""
        sure = {reply for reply, (decided, sums) in self._sums(library).items() if decided == sums}
        return sure, self._decided_elsewhere - sure

    def counts(self, library: Library, replies: Iterable[int]) -> dict[int, NoteCounts]:
        """What is noted on some replies; nothing of those that have no notes."""
        sums = self._sums(library)
        return {
            reply: NoteCounts(sums.get(reply, (0, 0))[0], self.count(reply), reply in self.changed)
            for reply in replies
            if reply in self._texts
        }

    def _is_changed(self, reply: int) -> bool:
        """Whether a reply has notes on another version, of which nobody said where they stand in this one."""
        found = self._notes.found
        others = (text for text in self._texts[reply] if self._near[text][reply] is _Near.LETTER)
        keys = (found.rows[at][0] for text in others for at in self._notes.of_text[text])
        return any(all(self._own.get(seen) != reply for seen in found.seen.get(key, ())) for key in keys)

    def _sums(self, library: Library) -> Mapping[int, tuple[int, int]]:
        """By reply on which something is decided how many of its sums are, and how many it has."""
        if self._counted is None:
            counted = dict.fromkeys(self._decided, (0, 0))
            for decided in self._decided.values():
                decided.sort()
            for reply, start, end in library.rows.execute(
                'SELECT reply, start, "end" FROM sum INDEXED BY sum_reply'
                " WHERE reply IN (SELECT value FROM json_each(?))",
                (json.dumps([*counted]),),
            ):
                on, sums = counted[reply]
                counted[reply] = on + _is_on(self._decided[reply], Span(start, end)), sums + 1
            self._counted = {reply: each for reply, each in counted.items() if each[1]}
        return self._counted


def _is_on(places: Sequence[Span], place: Span) -> bool:
    """Whether one of some places, which are in order and apart, shares a character with a place."""
    index = bisect_left(places, Span(place.end, place.end))
    return index > 0 and places[index - 1].overlaps(place)


def _own(notes: Notes, library: Library) -> dict[int, int]:
    """By text the reply whose text it is."""
    own = {}
    for number, text in notes.found.texts.items():
        try:
            digest = bytes.fromhex(text.digest)
        except ValueError:
            continue  # what others wrote there is no digest
        if row := library.rows.execute("SELECT id FROM reply WHERE digest = ?", (digest,)).fetchone():
            own[number] = int(row[0])
    return own


def _near(notes: Notes, own: Mapping[int, int], library: Library) -> dict[int, dict[int, _Near]]:
    """By text on which there are notes the replies that have these."""
    texts = notes.found.texts
    of_letter: defaultdict[int | None, list[int]] = defaultdict(list)
    for number in own:
        of_letter[texts[number].letter].append(number)
    known = set(own.values())
    near: dict[int, dict[int, _Near]] = {}
    for number in notes.of_text:
        text = texts[number]
        replies = dict.fromkeys((reply for reply in _alike(library, text) if reply not in known), _Near.LETTER)
        for other in of_letter[text.letter] if text.letter is not None else ():
            replies[own[other]] = _Near.VERSION if texts[other].version == text.version else _Near.LETTER
        if number in own:
            replies[own[number]] = _Near.TEXT
        near[number] = replies
    return near


def _alike(library: Library, text: NotedText) -> Iterator[int]:
    """The replies that are taken for another version of a text by what they say of themselves and where they stand.

    Of those on which there are notes themselves the annotations' database knows better.
    """
    title, number = text.title, text.document_number
    if number and title:
        asked = "SELECT id FROM reply WHERE number_words = ? AND number = ? AND title = ?"
        yield from (row[0] for row in library.rows.execute(asked, (number_words(number), number, title)))
    at_path = "SELECT reply.id, title, number FROM file JOIN reply ON reply.id = reply WHERE path = ? AND member = ''"
    for path in text.paths:
        for reply, its_title, its_number in library.rows.execute(at_path, (os.fsencode(path),)):
            named = (title, number, its_title, its_number)
            if not any(named) or (number and its_number == number) or are_similar(its_title or "", title or ""):
                yield reply
