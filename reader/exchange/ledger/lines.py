"""Lines: the rows of a ledger as they are numbered in an export, and the sums of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple

from reader.annotations.deciding import Decision
from reader.exchange.ledger.aside import Aside
from reader.i18n import _
from reader.ledger import Row
from reader.ledger.accounts import Grouping
from reader.ledger.totals import Key, Reason, Tally, Total, key_of, totals


@dataclass(frozen=True, slots=True)
class Line:
    """A row of an export.

    `number` counts from 1 over all its replies; `whole` is the number of the line whose sum this one is a part of;
    `left_out` says why the total of all lines does not count it; `decision` who decided on it, where it was asked.
    """

    number: int
    row: Row
    whole: int | None
    left_out: Reason | None
    decision: Decision | None = None


class Summary(NamedTuple):
    """The totals of lines, of all of them or by a grouping, and what they leave out; each with the lines' numbers.

    Behind them stand those of the lines of which a total counts only the rest; `alike` are lines that are counted and
    may tell one sum.
    """

    by: Grouping | None
    totals: tuple[tuple[Total, tuple[int, ...], tuple[int, ...]], ...]
    left_out: tuple[tuple[Reason, tuple[int, ...]], ...]
    alike: tuple[tuple[int, ...], ...]


def lines_of(
    rows: Sequence[Row], decisions: Mapping[str, Decision] | None = None, numbers: Sequence[int] | None = None
) -> tuple[Line, ...]:
    """The lines of rows by their numbers, which are those from 1 on where none are given; `decisions` are those on
    annotations, by their ids."""
    decided = decisions or {}
    counted = numbers or range(1, len(rows) + 1)
    known = {row.key: number for number, row in zip(counted, rows, strict=True)}
    reasons = {id(row): reason for reason, left in totals(rows).left_out.items() for row in left}
    lines = (
        Line(
            number,
            row,
            known.get(row.key_of(row.whole)) if row.whole else None,
            reasons.get(id(row)),
            decided.get(row.entry.item.annotation.id) if row.entry.item else None,
        )
        for number, row in zip(counted, rows, strict=True)
    )
    return tuple(sorted(lines, key=attrgetter("number")))


def summary(lines: Sequence[Line], by: Grouping | None) -> Summary:
    """The totals of lines by a grouping."""
    made = Summing(by)
    made.add(lines)
    return made.summary


class Summing:
    """The totals of the lines of any number of replies, each given once and whole; only the lines' numbers are kept."""

    def __init__(self, by: Grouping | None) -> None:
        self._by = by
        self._tally = Tally(by)
        self._counted: defaultdict[Key, list[int]] = defaultdict(list)
        self._rests: defaultdict[Key, list[int]] = defaultdict(list)
        self._left_out: defaultdict[Reason, list[int]] = defaultdict(list)
        self._alike: list[tuple[int, ...]] = []

    def add(self, lines: Iterable[Line]) -> None:
        """Add all lines of a reply."""
        numbers = {id(line.row): line.number for line in lines}
        added = self._tally.add(line.row for line in lines)
        for piece in added.pieces:
            for of in (self._counted, self._rests) if piece.is_rest else (self._counted,):
                of[key_of(piece)].append(numbers[id(piece.row)])
        for reason, rows in added.left_out.items():
            self._left_out[reason] += (numbers[id(row)] for row in rows)
        self._alike += (tuple(sorted(numbers[id(row)] for row in rows)) for rows in added.alike)

    @property
    def summary(self) -> Summary:
        """What the lines come to that were added until now."""
        told = self._tally.told
        keys = ((total, (total.group, total.account, total.amount.unit)) for total in told.totals)
        return Summary(
            self._by,
            tuple((total, tuple(sorted(self._counted[key])), tuple(sorted(self._rests[key]))) for total, key in keys),
            tuple((reason, tuple(sorted(self._left_out[reason]))) for reason in told.left_out),
            tuple(self._alike),
        )


def added(replies: Iterable[Sequence[Line]], sums: Iterable[Summing]) -> Iterator[Sequence[Line]]:
    """The lines of replies as they come, each added to some sums when it is asked for."""
    asked = list(sums)
    for lines in replies:
        for each in asked:
            each.add(lines)
        yield lines


def in_order(replies: Iterable[Sequence[Line]]) -> Iterator[Line]:
    """The lines of replies by their numbers: as they come, or from the disk where they come otherwise."""
    kept, others, due = Aside[Line](), list[tuple[int, int]](), 1
    try:
        for line in chain.from_iterable(replies):
            if line.number == due:
                due += 1
                yield line
            else:
                others.append((line.number, kept.put(line)))
        yield from (kept.at(place) for _number, place in sorted(others))
    finally:
        kept.close()


def ranges(numbers: Iterable[int]) -> str:
    """Numbers in order, those that follow one another as a range: `1–3, 5`."""
    runs = groupby(enumerate(numbers), key=lambda each: each[1] - each[0])
    ends = [(run[0][1], run[-1][1]) for _offset, of in runs for run in [list(of)]]
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ends)


def counted(numbers: Iterable[int], rests: Iterable[int]) -> str:
    """The lines that a total counts, those of which it counts the rest last: `1–3, rest of 5`."""
    left = set(rests)
    whole = ranges(number for number in numbers if number not in left)
    return ", ".join(filter(None, (whole, _("rest of {lines}").format(lines=ranges(sorted(left))) if left else "")))
