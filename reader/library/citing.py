"""Citing: which replies cite which by their document numbers, and which answer one proposal; looked up by value."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.letters import Traits, traits_of
from reader.letters.identity import answers_the_same
from reader.letters.packing import unpack_traits
from reader.library.cache import Library
from reader.library.deriving import citations, cited_as, keys_of, whole_number
from reader.library.naming import Called, called
from reader.reply import Reply
from reader.text import Span
from reader.understanding import Understanding


class Cited(NamedTuple):
    """A number that a text cites, at some of its places, and the replies of the library that have it."""

    number: str
    places: tuple[Span, ...]
    replies: tuple[Called, ...]


class Citing(NamedTuple):
    """A reply that cites a number, and where."""

    reply: Called
    places: tuple[Span, ...]


class Links(NamedTuple):
    """What a text is linked with: what it cites, in its order; what cites it; what else answers its proposal."""

    cited: tuple[Cited, ...] = ()
    citing: tuple[Citing, ...] = ()
    beside: tuple[Called, ...] = ()

    def at(self, offset: int) -> Cited | None:
        """The number at a place that leads to a reply."""
        return next(
            (each for each in self.cited if each.replies and any(offset in place for place in each.places)), None
        )


def links_of(library: Library, seen: Understanding) -> Links:
    """What a text is linked with in a library, in which it may be or not."""
    metadata, digest = seen.reply.metadata, seen.reply.digest
    places: defaultdict[str, list[Span]] = defaultdict(list)
    for each in citations(seen):
        places[each.number].append(Span(each.start, each.end))
    own = cited_as(metadata)
    versions = _with_number(library, own) if own else []
    beside = (each for each in _answering(library, seen.reply) if each.digest != digest)
    return Links(
        tuple(Cited(number, tuple(some), tuple(numbered(library, number))) for number, some in places.items()),
        tuple(each for each in citing(library, own) if each.reply.digest != digest) if own else (),
        tuple(each for each in beside if each.reply not in versions),
    )


def links_of_number(library: Library, printed: str) -> Links | None:
    """The replies that have a document number, and those that cite it; `None` of what is no such number."""
    number = whole_number(printed)
    if number is None:
        return None
    return Links((Cited(number, (), tuple(numbered(library, number))),), tuple(citing(library, number)))


def numbered(library: Library, number: str) -> Iterator[Called]:
    """The replies that have a whole document number, the newest first: of one letter there may be several texts."""
    return (called(library, reply) for reply in _with_number(library, number))


def citing(library: Library, number: str) -> Iterator[Citing]:
    """The replies that cite a whole document number, the newest first."""
    places: defaultdict[int, list[Span]] = defaultdict(list)
    for reply, start, end in library.rows.execute(
        'SELECT citation.reply, start, "end" FROM word JOIN citation ON citation.number = word.id'
        " JOIN reply ON reply.id = citation.reply WHERE printed = ? ORDER BY rank DESC, start",
        (number,),
    ):
        places[reply].append(Span(start, end))
    return (Citing(called(library, reply), tuple(some)) for reply, some in places.items())


def _with_number(library: Library, number: str) -> list[int]:
    rows = library.rows.execute(
        "SELECT reply.id FROM word JOIN reply ON cited_as = word.id WHERE printed = ? ORDER BY rank DESC", (number,)
    )
    return [row[0] for row in rows]


def _answering(library: Library, seen: Reply) -> Iterator[Called]:
    """The replies that answer the proposal which a letter answers, the newest first."""
    own = traits_of(seen)
    rows = library.rows.execute(
        "SELECT DISTINCT reply.id FROM asked JOIN reply ON reply.id = asked.reply"
        " WHERE key IN (SELECT value FROM json_each(?)) ORDER BY rank DESC",
        (json.dumps([*keys_of(own.asked)]),),
    )
    for reply, other in asked_by(library, [row[0] for row in rows]):
        if answers_the_same(own, other):
            yield called(library, reply)


def asked_by(library: Library, replies: Iterable[int]) -> Iterator[tuple[int, Traits]]:
    """Of some replies what tells which proposal they answer, as the table compares them."""
    wanted = list(replies)
    stored = library.stored_of(wanted)
    for reply in wanted:
        yield reply, unpack_traits(library.traits(stored[reply]))
