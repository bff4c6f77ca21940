"""Listed: promises and doubts of several replies as the lines of lists that are written for others."""

from collections.abc import Collection, Iterable
from functools import lru_cache, partial

from reader.exchange.lists.model import DOUBTS, PROMISES, Listed, Value
from reader.library.cache import Library
from reader.library.doubts import Doubt
from reader.library.kept import GoneReplyError
from reader.library.naming import called_if_there
from reader.library.promises import Due, Promises
from reader.text import Span

_KEPT = 64


def listed_promises(library: Library, dues: Iterable[Due], maybe: Collection[Due] = ()) -> Listed:
    """Promises in their order; `maybe` are those that may not be meant. `GoneReplyError` where the library has one no
    more."""
    words, of_reply = Promises(library).words, _OfReplies(library)
    return Listed(
        PROMISES,
        [(due.deadline, due.is_overdue, words(due), *of_reply.line(due.reply, due.span, due in maybe)) for due in dues],
    )


def listed_doubts(library: Library, doubts: Iterable[Doubt], maybe: Collection[Doubt] = ()) -> Listed:
    """Doubts, likewise."""
    of_reply = _OfReplies(library)
    return Listed(
        DOUBTS,
        [
            (doubt.severity, doubt.statement, doubt.section, *of_reply.line(doubt.reply, doubt.span, doubt in maybe))
            for doubt in doubts
        ],
    )


class _OfReplies:
    """What a line says of its reply."""

    def __init__(self, library: Library) -> None:
        self._called = lru_cache(_KEPT)(partial(called_if_there, library))

    def line(self, reply: int, span: Span, is_maybe: bool) -> tuple[Value, ...]:
        """What it is called, where the line stands in it, and whether it may not be meant."""
        called = self._called(reply)
        if called is None:
            raise GoneReplyError
        told = (called.name, called.number, called.issuer, called.dated)
        return *told, span.start, span.end, called.paths[0], called.digest, is_maybe
