"""Doubts: the claims of any number of replies that don't come out, worked out again of those that have some."""

import os
from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.checks.finding import Severity
from reader.library.cache import Library, id_of
from reader.library.kept import kept
from reader.processes import Work, results
from reader.text import Span
from reader.text.stages import Stages, together, unless_long
from reader.understanding import Understanding, examining

if TYPE_CHECKING:
    from reader.reply import ParseWarning

_FEW = 64
"""Up to so many replies are worked out quicker than processes are started."""
_AT_ONCE = 16


class Doubt(NamedTuple):
    """A claim that is an error, or of which a note is made: the rank of its reply (see `reader.library.cache.rank_of`),
    the span of the claimed figure, how much it matters, the arithmetic, the numbers of its section's path."""

    rank: int
    start: int
    end: int
    severity: Severity
    statement: str
    section: str

    @property
    def reply(self) -> int:
        """The number of its reply."""
        return id_of(self.rank)

    @property
    def span(self) -> Span:
        """Where it stands in its reply."""
        return Span(self.start, self.end)

    @property
    def is_error(self) -> bool:
        """Whether no reading of it comes out."""
        return self.severity is Severity.ERROR

    @property
    def sign(self) -> str:
        """What marks it, as in the text."""
        return "!" if self.is_error else "~"


class _Unit(NamedTuple):
    number: int
    rank: int
    text: str
    warnings: "tuple[ParseWarning, ...]"


class _Done(NamedTuple):
    number: int
    doubts: tuple[Doubt, ...]


def doubtful(library: Library, replies: Collection[int]) -> list[int]:
    """The ranks of those of some replies that have doubts, the newest first, undated ones last."""
    rows = library.rows.execute("SELECT id, rank FROM reply WHERE doubts > 0 ORDER BY rank DESC")
    return [rank for reply, rank in rows if reply in replies]


def doubts(
    library: Library, ranks: Sequence[int], jobs: int | None = None
) -> Generator[tuple[Doubt, ...] | None, None, None]:
    """The doubts of replies, one reply after the other as their ranks are given, each in the order of its text.

    `None` where nothing came of a reply yet, so that whoever takes them can break off; that of a reply on which a
    process ended is empty. `jobs` are the processes, one a processor where it is not given; few replies need none.
    """
    waiting: dict[int, tuple[Doubt, ...]] = {}
    units = (_unit(library, number, rank) for number, rank in enumerate(ranks))
    count = 1 if len(ranks) <= _FEW else jobs or os.cpu_count() or 1
    number = 0
    for batch in results(Work(_work_out, _lost, 1 if count == 1 else _AT_ONCE), units, count):
        waiting.update(batch)
        while number in waiting:
            yield waiting.pop(number)
            number += 1
        if not batch:
            yield None


def _unit(library: Library, number: int, rank: int) -> _Unit:
    source = kept(library, id_of(rank))
    return _Unit(number, rank, source.text, source.warnings)


def _work_out(units: Sequence[_Unit]) -> list[_Done]:
    return list(together(map(_worked_out, units)))


def _worked_out(unit: _Unit) -> Stages[_Done]:
    seen = yield from unless_long(unit.text, examining(unit.text, unit.warnings))
    return _Done(unit.number, tuple(_doubts_in(seen, unit.rank)))


def _lost(unit: _Unit) -> _Done:
    return _Done(unit.number, ())


def _doubts_in(seen: Understanding, rank: int) -> Iterator[Doubt]:
    for finding in seen.findings:
        if finding.severity is not Severity.OK:
            span = finding.spans[0]
            section = "/".join(each.number for each in seen.reply.path_at(span.start))
            yield Doubt(rank, span.start, span.end, finding.severity, finding.statement, section)


def worst_first(found: Iterable[Doubt]) -> list[Doubt]:
    """Doubts with what is wrong before what rounding may explain, each in the order of replies."""
    return sorted(found, key=lambda doubt: not doubt.is_error)
