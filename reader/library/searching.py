"""Searching: the replies that a query holds of with what they are called, and their hits with the words around them."""

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from reader.library.answering import Truth, answers
from reader.library.cache import Library, Stored
from reader.library.conditions import rows_of
from reader.library.matching import places, sought
from reader.library.query import All, Any, Has, Not, Query, Words, fields_together
from reader.text import Span
from reader.text.canonical import visible
from reader.text.search import Unwrapped

_AROUND = 24
"""Characters that are shown before and behind a hit."""
_MOST_SNIPPETS = 3


class Snippet(NamedTuple):
    """Words of a reply on one line; `span` is where they stand in its text, `marks` are the hits' places in them."""

    words: str
    span: Span
    marks: tuple[Span, ...]


class Found(NamedTuple):
    """A reply that a query holds of. `paths` are its files, `archive/member` for one in an archive."""

    is_sure: bool
    digest: str
    title: str | None
    number: str | None
    issuer: str | None
    dated: str | None
    paths: tuple[str, ...]
    hits: int
    snippets: tuple[Snippet, ...]


class Counted(NamedTuple):
    """How many replies a query holds of surely, and of how many more it may."""

    sure: int
    maybe: int


class Search:
    """What a query finds in a library; each of its replies is there as soon as it is found, the newest first.

    After the first `limit` they are only counted. Newest is by the day on which a letter was signed, or else published;
    those without one come last.
    """

    def __init__(self, library: Library, query: Query, today: date, *, limit: int, within: Sequence[Path] = ()) -> None:
        self._library = library
        self._query = query
        self._today = int(today.strftime("%Y%m%d"))
        self._limit = limit
        self._within = within
        self.counted = Counted(0, 0)

    def __iter__(self) -> Iterator[Found]:
        sure = maybe = 0
        for reply, truth, stored in answers(self._library, self._query, self._today, self._within):
            if sure + maybe < self._limit:
                yield self._found(reply, truth, stored)
            sure += truth is Truth.SURE
            maybe += truth is Truth.MAYBE
        self.counted = Counted(sure, maybe)

    def _found(self, reply: int, truth: Truth, stored: Stored) -> Found:
        digest, title, number, issuer, dated = self._library.rows.execute(
            "SELECT digest, coalesce(title, proposal_title), number, printed, coalesce(signed, published)"
            " FROM reply LEFT JOIN word ON word.id = issuer WHERE reply.id = ?",
            (reply,),
        ).fetchone()
        files = self._library.rows.execute(
            "SELECT path, member FROM file WHERE reply = ? ORDER BY path, member", (reply,)
        ).fetchall()
        text, line = self._library.text(stored)
        hits = sorted({*self._words(stored, line), *self._values(reply, self._query, truth)})
        return Found(
            is_sure=truth is Truth.SURE,
            digest=digest.hex(),
            title=title,
            number=number,
            issuer=issuer,
            dated=dated,
            paths=tuple(visible(os.fsdecode(path) + (f"/{member}" if member else "")) for path, member in files),
            hits=len(hits),
            snippets=tuple(snippets(text, hits)),
        )

    def _words(self, stored: Stored, line: Unwrapped) -> Iterator[Span]:
        """Where words that are asked for stand in the text."""
        asked = list(_asked(self._query))
        if not asked:
            return
        data = self._library.texts[stored.at : stored.at + stored.words]
        for each in asked:
            end = at = 0
            for place in places(data, sought(each.words, is_whole=each.is_whole), 0, len(data), stored.joints):
                at += len(data[end:place].decode())
                end = place
                yield line.span(at, len(each.words))

    def _values(self, reply: int, query: Query, truth: Truth) -> Iterator[Span]:
        """Where the sums, deadlines and numbers that are asked for stand: the sure ones, where the reply is sure."""
        match query:
            case Has():
                yield from self._places([query], reply, truth)
            case All():
                of_sum, rest = fields_together(query)
                if of_sum:
                    yield from self._places(of_sum, reply, truth)
                for each in rest:
                    yield from self._values(reply, each, truth)
            case Any(of):
                for each in of:
                    yield from self._values(reply, each, truth)

    def _places(self, asked: Sequence[Has], reply: int, truth: Truth) -> Iterator[Span]:
        query = rows_of(asked, self._today).places(reply, is_sure=truth is Truth.SURE)
        if query:
            yield from (Span(*row) for row in self._library.rows.execute(*query))


def _asked(query: Query) -> Iterator[Words]:
    """The words that are asked for, and not those that are not to be there."""
    match query:
        case Words():
            yield query
        case All(of) | Any(of):
            for each in of:
                yield from _asked(each)
        case Has() | Not():
            pass


def snippets(text: str, hits: Sequence[Span], most: int = _MOST_SNIPPETS) -> Iterator[Snippet]:
    """The first hits of a text, in its order, with the words around them; those near each other in one snippet."""
    groups: list[list[Span]] = []
    for hit in hits:
        if groups and hit.start - groups[-1][-1].end <= 2 * _AROUND:
            groups[-1].append(hit)
        elif len(groups) == most:
            break
        else:
            groups.append([hit])
    for group in groups:
        start = max(0, group[0].start - _AROUND)
        end = min(len(text), group[-1].end + _AROUND)
        while start < group[0].start and text[start].isspace():
            start += 1
        while end > group[-1].end and text[end - 1].isspace():
            end -= 1
        marks = tuple(Span(hit.start - start, min(hit.end, end) - start) for hit in group)
        yield Snippet(text[start:end].replace("\n", " ").replace("\t", " "), Span(start, end), marks)
