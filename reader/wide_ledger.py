"""The ledger of any number of replies of the library: a row is made when somebody looks at it.

What the library keeps of a reply that nobody annotated is its ledger; where there are notes that may be meant, its text
is understood and they are looked for in it. Of each letter there is the newest version, as in every ledger.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import accumulate, groupby
from threading import Lock
from typing import TYPE_CHECKING

from reader.collecting import figure_rows, letters_newest_first
from reader.figures import FigureKind
from reader.ledger import Row
from reader.ledger.accounts import Grouping
from reader.ledger.rows import Key
from reader.ledger.totals import Tally, Told
from reader.ledger.views import Light, lights_of
from reader.letters import Traits
from reader.letters.sketch import key_of
from reader.library.cache import Library
from reader.library.kept import GoneReplyError, kept
from reader.library.ledgers import MONEY, Head, kept_rows, traits_by_digest
from reader.reply import Reply, parse
from reader.sources import Source

if TYPE_CHECKING:
    from reader.store import AnnotationStore

_KEPT = 64
"""So many replies' rows are kept while somebody looks at them; a screen shows those of a few."""


class WideRows(Sequence[Row]):
    """The rows of replies, in their order, each made when it is asked for; `noted` are those of replies with notes.

    `maybe` are the replies that the query which chose them may not mean; their rows say so. A screen and a thread may
    ask at once.
    """

    def __init__(
        self,
        library: Library,
        replies: Sequence[Head],
        kinds: frozenset[FigureKind] = MONEY,
        noted: Mapping[int, tuple[Row, ...]] | None = None,
        maybe: Collection[int] = (),
    ) -> None:
        self.heads = replies
        self._maybe = maybe
        self._lock = Lock()
        self._is_closed = False
        self._library = library
        self._kinds = kinds
        self._noted = noted or {}
        sizes = (len(self._noted[each.reply]) if each.reply in self._noted else each.size for each in replies)
        self._ends = list(accumulate(sizes))
        self._kept = lru_cache(_KEPT)(self._unpacked)

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, index: int) -> Row:  # type: ignore[override]
        at = self._head_at(index)
        return self._kept(self.heads[at])[index - self._start(at)]

    def place_of(self, key: Key) -> int | None:
        """Where a row stands among these; `None` where it isn't there."""
        digest, _source, number = key
        at = self._by_digest.get(digest)
        rows = () if at is None else self._kept(self.heads[at])
        found = (self._start(at or 0) + place for place, row in enumerate(rows) if row.number == number)
        return next(found, None)

    @cached_property
    def _by_digest(self) -> dict[str, int]:
        return {head.digest: at for at, head in enumerate(self.heads)}

    def _head_at(self, index: int) -> int:
        """The number of the reply that a row is of."""
        if not 0 <= index < len(self):
            raise IndexError(index)
        return bisect_right(self._ends, index)

    def _start(self, at: int) -> int:
        return self._ends[at - 1] if at else 0

    def _unpacked(self, head: Head) -> tuple[Row, ...]:
        rows = self._noted.get(head.reply)
        if rows is None:
            with self._lock:
                rows = () if self._is_closed else kept_rows(self._library, head, self._kinds)
        return tuple(row.as_maybe for row in rows) if head.reply in self._maybe else rows

    def close(self) -> None:
        """Make no row any more, whoever still asks for one: the library is let go of."""
        with self._lock:
            self._is_closed = True

    def by_reply(self) -> Iterator[tuple[Row, ...]]:
        """The rows of one reply after the other."""
        return map(self._unpacked, self.heads)

    def of(self, places: Iterable[int], maybe: Collection[int] = ()) -> Iterator[list[Row]]:
        """Some rows by their numbers, in their order, those of each reply together; `maybe` are the numbers of further
        ones that may not be meant."""
        for at, of_reply in groupby(sorted(places), key=self._head_at):
            rows, start = self._unpacked(self.heads[at]), self._start(at)
            yield [
                rows[place - start].as_maybe if place in maybe else rows[place - start] for place in of_reply if rows
            ]

    def whole(self, places: Sequence[int], maybe: Collection[int] = ()) -> Iterator[list[Row]]:
        """The same, of which none may be missing: a `GoneReplyError` where the library was let go of meanwhile."""
        left = len(places)
        for rows in self.of(places, maybe):
            left -= len(rows)
            yield rows
            if not rows:
                break
        if left:
            raise GoneReplyError

    def lights(self, is_left: Callable[[], bool] = lambda: False) -> list[Light]:
        """What of all rows is sorted and filtered by; it ends early where nobody waits for it any more."""
        found: list[Light] = []
        for rows in self.by_reply():
            if is_left():
                break
            found += lights_of(rows)
        return found

    def told(
        self,
        places: Iterable[int],
        by: Grouping,
        is_left: Callable[[], bool] = lambda: False,
        maybe: Collection[int] = (),
    ) -> Told:
        """The totals of some rows; it ends early where nobody waits for it any more."""
        tally = Tally(by)
        for rows in self.of(places, maybe):
            if is_left():
                break
            tally.add(rows)
        return tally.told


def without_notes(store: "AnnotationStore", replies: Iterable[Head]) -> list[Head]:
    """The replies on whose very texts nobody noted anything, which is known at once."""
    _keys, noted = store.identities.known()
    return [each for each in replies if each.digest not in noted]


def newest(
    library: Library, store: "AnnotationStore", replies: Sequence[Head], traits: Mapping[str, Traits]
) -> list[Head]:
    """The newest version of each letter among some replies, in their order; `traits` are theirs, by digest."""
    of = {each.digest: each for each in replies}

    def read(digest: str) -> tuple[Source, Reply]:
        source = kept(library, of[digest].reply)
        return source, parse(source.text)

    latest = {letter[0] for letter in letters_newest_first(store, list(traits.values()), read)}
    return [each for each in replies if each.digest in latest]


def settled(
    library: Library,
    store: "AnnotationStore",
    replies: Sequence[Head],
    kinds: frozenset[FigureKind] = MONEY,
    maybe: Collection[int] = (),
) -> WideRows:
    """The rows of the newest version of each letter among some replies, with what people decided on them."""
    traits = traits_by_digest(library, {each.digest for each in replies})
    latest = newest(library, store, replies, traits)
    keys, digests = store.identities.known()
    noted: dict[int, tuple[Row, ...]] = {}
    for head in latest:
        known = replace(traits[head.digest], paths=frozenset([str(head.path)]))
        if head.digest in digests or not keys.isdisjoint({*known.keys, key_of("title", known.title)}):
            rows = figure_rows(store, kept(library, head.reply))
            noted[head.reply] = tuple(row for row in rows if row.entry.figure.kind in kinds)
    return WideRows(library, latest, kinds, noted, maybe)
