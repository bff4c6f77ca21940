"""The rows that a ledger shows, few or very many: in which order, what their columns must hold, what they come to."""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from typing import NamedTuple

from reader.ledger import Row
from reader.ledger.accounts import Grouping
from reader.ledger.rows import Key
from reader.ledger.totals import Tally, Told
from reader.ledger.views import Column, Light, View, lights_of, said_by
from reader.library.figures import Figures, asked_of_figures
from reader.library.truths import Held, NotWantedError
from reader.wide_ledger import WideRows

_FEW = 500
"""Of so many rows all are measured, of more the longest."""
_FIRST = 100
"""So many rows are measured where it isn't known yet which the longest are: more than fit on a screen."""
_LONGEST = 20


class Counted(NamedTuple):
    """How many rows stand in their texts and are reviewed there, how many are lost, and whether any is guessed."""

    standing: int
    reviewed: int
    lost: int
    is_guessed: bool


@dataclass(frozen=True, slots=True)
class Asking(View):
    """A choice of rows by a query, too, as it was typed; there is no mistake in it."""

    asked: str = ""


class ByReply(NamedTuple):
    """Rows of replies, those of each together, of many made when they are asked for; and the number of each of them in
    the order in which they are shown, from 1 on."""

    replies: Iterable[Sequence[Row]]
    numbers: Sequence[int]


class Shown(NamedTuple):
    """Rows of which some are shown, in the order of a view, and what is to be said of these.

    `maybe` are those of which a query may hold, or not: that of the view, or that their replies were chosen by.
    """

    listed: "Listed"
    view: Asking
    places: Sequence[int]
    counts: Counted
    maybe: Set[int] = frozenset()

    def row(self, index: int) -> Row:
        """A row that is shown, by its number."""
        return self.listed.rows[self.places[index]]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows that are shown; those that may not be meant say so."""
        rows = ((place, self.listed.rows[place]) for place in self.places)
        return tuple(row.as_maybe if place in self.maybe else row for place, row in rows)

    def by_reply(self) -> "ByReply":
        """The same rows as they are exported."""
        rows = self.listed.rows
        if not isinstance(rows, WideRows):
            return ByReply([self.rows], range(1, len(self.places) + 1))
        numbers = {place: number for number, place in enumerate(self.places, start=1)}
        places = sorted(numbers)
        return ByReply(rows.whole(places, self.maybe), [numbers[place] for place in places])

    def told(self, by: Grouping, is_left: Callable[[], bool] = lambda: False) -> Told:
        """The totals of the rows that are shown; it ends early where nobody waits for it any more."""
        rows = self.listed.rows
        if isinstance(rows, WideRows):
            return rows.told(self.places, by, is_left, self.maybe)
        tally = Tally(by)
        tally.add(self.rows)
        return tally.told


class Listed:
    """Rows as they are shown; without `lights` only in their own order, since not all of them were looked at yet.

    `lacks` says why they are not, or may not be, all that they should be: rows with what was decided, each letter once.
    """

    def __init__(self, rows: Sequence[Row], lights: Sequence[Light] | None, lacks: str = "") -> None:
        self.rows = rows
        self.lights = lights
        self.lacks = lacks
        self._longest: dict[Column, Sequence[Row]] = {}
        self._says: dict[Column, bool] = {}
        self._sorted: dict[tuple[Column, bool], Sequence[int]] = {}
        self._figures = Figures(lights or ())
        self._held: tuple[str, Held] | None = None
        self._maybe: Set[int] = frozenset(place for place, light in enumerate(lights or ()) if light.is_maybe)

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "Listed":
        """Rows that are all there."""
        return cls(rows, lights_of(rows))

    @property
    def is_wide(self) -> bool:
        """Whether its rows are made when they are looked at, so that adding them up takes its time."""
        return isinstance(self.rows, WideRows)

    @property
    def is_measured(self) -> bool:
        """Whether `longest` gives all rows."""
        return len(self.rows) <= (_FIRST if self.lights is None else _FEW)

    def counted(self, places: Sequence[int]) -> Counted:
        """What is to be said of some rows together."""
        if self.lights is None:
            return Counted(len(places), 0, 0, is_guessed=bool(places))
        lights = [self.lights[place] for place in places]
        standing = sum(light.is_placed for light in lights)
        reviewed = sum(light.is_reviewed for light in lights)
        is_guessed = any(light.is_guessed for light in lights)
        return Counted(standing, reviewed, len(lights) - standing, is_guessed=is_guessed)

    def shown(self, view: Asking, is_left: Callable[[], bool] = lambda: False) -> Shown:
        """The rows of a view, in its order; of little worth where nobody waits for it any more.

        All rows are sorted once for each order, those that the query holds of are chosen from them.
        """
        if self.lights is None:
            places: Sequence[int] = range(len(self.rows))
            return Shown(self, view, places, self.counted(places))
        order = (view.by, view.backwards)
        whole = self._sorted.get(order)
        if whole is None:
            whole = view.sorted(self.lights, range(len(self.lights)), is_left)
            if not is_left():
                self._sorted[order] = whole
        places = view.chosen(self.lights, whole)
        if not view.asked.strip():
            return self._of(view, places, self._maybe)
        try:
            held = self._held_by(view.asked, is_left)
        except NotWantedError:
            return Shown(self, view, (), self.counted(()))
        return self._of(view, [place for place in places if place in held.may], self._maybe | (held.may - held.sure))

    def _of(self, view: Asking, places: Sequence[int], maybe: Set[int]) -> Shown:
        return Shown(self, view, places, self.counted(places), maybe & frozenset(places) if maybe else maybe)

    def _held_by(self, asked: str, is_left: Callable[[], bool]) -> Held:
        """The rows that a query holds of, which is looked for once as long as it stays."""
        known = self._held
        if known is None or known[0] != asked:
            self._held = known = asked, self._figures.held(asked_of_figures(asked), is_left)
        return known[1]

    def place_of(self, key: Key) -> int | None:
        """Where a row stands among these."""
        if isinstance(self.rows, WideRows):
            return self.rows.place_of(key)
        return next((place for place, row in enumerate(self.rows) if row.key == key), None)

    def longest(self, column: Column) -> Sequence[Row]:
        """The rows in which a column says most: all of few."""
        if self.is_measured or self.lights is None:
            return self._first
        if column not in self._longest:
            lights = self.lights
            places = nlargest(_LONGEST, range(len(lights)), lambda place: len(said_by(lights[place], column)))
            self._longest[column] = [self.rows[place] for place in places]
        return self._longest[column]

    @cached_property
    def _first(self) -> Sequence[Row]:
        """The first rows, which are made once for all columns: they may be of more replies than are kept."""
        return [self.rows[place] for place in range(min(len(self.rows), _FIRST if self.lights is None else _FEW))]

    def says(self, column: Column) -> bool:
        """Whether a column that is often empty says anything."""
        if column not in self._says:
            self._says[column] = any(said_by(light, column) for light in self.lights or ())
        return self._says[column]

    def close(self) -> None:
        """Make no row any more."""
        if isinstance(self.rows, WideRows):
            self.rows.close()
