"""Promises: those of any number of replies by their deadlines, and what each says, looked up when somebody sees it."""

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from reader.library.cache import Library, id_of
from reader.text import Span

_KEPT = 64
"""So many replies' texts are kept while somebody looks at them; a screen shows those of a few."""


class Due(NamedTuple):
    """A promise: the rank of its reply (see `reader.library.cache.rank_of`), where it begins and ends there, its
    deadline as it is said, and whether that has passed."""

    rank: int
    start: int
    end: int
    deadline: str | None
    is_overdue: bool

    @property
    def reply(self) -> int:
        """The number of its reply."""
        return id_of(self.rank)

    @property
    def span(self) -> Span:
        """Where it stands in its reply."""
        return Span(self.start, self.end)


def promises(library: Library, replies: Collection[int], today: int) -> list[Due]:
    """The promises of some replies by their deadlines, undated ones last, those of a day by replies, the newest first.

    What is due in a month or year is so by its last day. `today` is the day in digits.
    """
    rows = library.rows.execute(
        'SELECT reply, rank, start, "end", deadline, due_to < :today'
        " FROM promise JOIN reply ON reply.id = promise.reply"
        " ORDER BY due_to IS NULL, due_to, due_from, rank DESC, start",
        {"today": today},
    )
    return [
        Due(rank, start, end, deadline, bool(is_past))
        for reply, rank, start, end, deadline, is_past in rows
        if reply in replies
    ]


def by_reply(dues: Iterable[Due]) -> list[Due]:
    """Promises as they stand in their replies, those of the newest first."""
    return sorted(dues, key=lambda due: (-due.rank, due.start))


class Promises:
    """What promises say."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._text = lru_cache(_KEPT)(self._unpacked)

    def words(self, due: Due) -> str:
        """The words of a promise in one line."""
        return " ".join(due.span.of(self._text(due.reply)).split())

    def _unpacked(self, reply: int) -> str:
        stored = self._library.stored_of([reply]).get(reply)
        return self._library.plain_text(stored) if stored else ""
