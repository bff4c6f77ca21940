"""Searching: the replies that a query holds of with what they are called, and their hits with the words around them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from itertools import groupby, starmap
from pathlib import Path
from typing import NamedTuple

from reader.i18n import ngettext
from reader.library.answering import Answer, Question, Truth, answered, count
from reader.library.cache import Library
from reader.library.conditions import rows_of
from reader.library.fields import Of
from reader.library.hits import (
    Snippet,
    beginning,
    fields_asked,
    ranges_of,
    snippets,
    snippets_of,
    spans_in,
    words_asked,
)
from reader.library.matching import sought
from reader.library.naming import Called, called_of
from reader.library.noted import NO_NOTES, Notes
from reader.library.query import Query, Words
from reader.library.truths import NotWantedError
from reader.text import Span

_MOST_NOTES = 3


class NoteHit(NamedTuple):
    """A note that is meant: its words around the hits in them, else their beginning; `None` for a note without any.

    `place` is where it stands in the text, `None` where it was made on another version of it.
    """

    id: str
    kind: str
    tags: tuple[str, ...]
    author: str
    words: Snippet | None
    place: Span | None


class Found(NamedTuple):
    """A reply that a query holds of.

    `hits` are all: places in the text (`spans`), in titles, and notes. `titles` has those that only a title has, which
    needn't stand in the text as it is called; `notes` are the first that are meant, `noted` is how many there are in
    all, `changed` whether some were made on another version of the text.
    """

    is_sure: bool
    called: Called
    hits: int
    spans: tuple[Span, ...]
    snippets: tuple[Snippet, ...]
    titles: tuple[Snippet, ...]
    notes: tuple[NoteHit, ...]
    noted: int
    changed: bool

    @property
    def paths(self) -> tuple[str, ...]:
        """Its files."""
        return self.called.paths


class Counted(NamedTuple):
    """How many replies a query holds of surely, and of how many more it may."""

    sure: int
    maybe: int

    @property
    def said(self) -> str:
        """That in words."""
        words = ngettext("{count} reply", "{count} replies", self.sure).format(count=self.sure)
        if not self.maybe:
            return words
        maybe = ngettext("{count} more that may be meant", "{count} more that may be meant", self.maybe)
        return f"{words}, {maybe.format(count=self.maybe)}"


class Search:
    """What a query finds in a library; each of its replies is there as soon as it is found, the newest first.

    After the first `limit` they are only counted, and where it `is_wanted` no more not even that. Newest is by the day
    on which a letter was signed, or else published; those without one come last.
    """

    def __init__(
        self,
        library: Library,
        query: Query,
        today: date,
        *,
        limit: int,
        within: Sequence[Path] = (),
        notes: Notes = NO_NOTES,
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        self._library = library
        self._question = Question(query, int(today.strftime("%Y%m%d")), within, notes, is_wanted)
        self._limit = limit
        self._noted = notes.within(library)
        self._asked = list(words_asked(query))
        self._fields = list(fields_asked(query))
        self._rows = [rows_of(asked, self._question.today) for asked in self._fields if not asked[0].is_noted]
        self.counted = Counted(0, 0)

    def __iter__(self) -> Iterator[Found]:
        with suppress(NotWantedError):
            yield from self._those()

    def _those(self) -> Iterator[Found]:
        sure = maybe = 0
        part = self._question.part(self._library)
        for page in answered(self._library, self._question, part):
            some = page[: self._limit - sure - maybe]
            names, values = called_of(self._library, [each.reply for each in some]), self._values(some)
            for each in page:
                if not self._question.is_wanted():
                    return
                if sure + maybe == self._limit:
                    self.counted = Counted(*count(self._library, self._question, part))
                    return
                yield self._found(each, names[each.reply], values.get(each.reply, set()))
                sure += each.truth is Truth.SURE
                maybe += each.truth is Truth.MAYBE
        self.counted = Counted(sure, maybe)

    def _found(self, answer: Answer, name: Called, values: set[tuple[int, int]]) -> Found:
        reply, truth, stored = answer
        data, unpacked = self._library.unpacked(stored)
        of_words = {each: list(ranges_of(each, unpacked.line, data, stored.joints)) for each in self._asked}
        ranges = values.union(*of_words.values())
        spans = tuple(starmap(Span, sorted(ranges)))
        missing = [each for each, of in of_words.items() if not of]
        among = [each for each in (name.title, name.request) if each and missing]
        titles = tuple(each for title in among for each in snippets_of(title, spans_in(title, missing)))
        notes = self._notes_on(reply)
        return Found(
            is_sure=truth is Truth.SURE,
            called=name,
            hits=len(spans) + sum(len(each.marks) for each in titles) + len(notes),
            spans=spans,
            snippets=tuple(snippets(unpacked.text, spans)),
            titles=titles,
            notes=tuple(self._note_hit(reply, at) for at in notes[:_MOST_NOTES]),
            noted=self._noted.count(reply),
            changed=reply in self._noted.changed,
        )

    def _values(self, some: Iterable[Answer]) -> Mapping[int, set[tuple[int, int]]]:
        """Where in some replies the sums, deadlines and numbers that are asked for stand: the sure ones in those that
        are sure. Words of payers and the like are looked for among all that there are, so it is asked of all at once.
        """
        found: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
        for is_sure, of in groupby(sorted(some, key=_is_sure), key=_is_sure):
            replies = [each.reply for each in of]
            queries = (rows.places(replies, is_sure=is_sure) for rows in self._rows)
            for query in filter(None, queries):
                for reply, start, end in self._library.rows.execute(*query):
                    found[reply].add((start, end))
        return found

    def _notes_on(self, reply: int) -> list[int]:
        """The notes of a reply that are meant, by their index, in the order of the text."""
        if reply not in self._noted.replies:  # as nearly all are
            return []
        of_notes = [asked for asked in self._fields if asked[0].of is Of.NOTE]
        words = [sought(each.words, is_whole=each.is_whole) for each in self._asked]
        notes = self._question.notes
        return [
            at
            for at in self._noted.on(reply)
            if any(notes.says(at, each) for each in words) or any(notes.holds(at, asked) for asked in of_notes)
        ]

    def _note_hit(self, reply: int, at: int) -> NoteHit:
        note = self._question.notes.found.note(at)
        of_notes = (each for asked in self._fields for each in asked if each.field == "note")
        marks = spans_in(note.words, [*self._asked, *(Words(each.words, is_whole=False) for each in of_notes)])
        words = next(snippets_of(note.words, marks), None) or (beginning(note.words) if note.words else None)
        place = self._noted.place(reply, note)
        return NoteHit(note.id, note.kind, self._question.notes.tags(at), note.author, words, place)


def _is_sure(answer: Answer) -> bool:
    return answer.truth is Truth.SURE
