"""Lines: the rows of a ledger as they are numbered in an export, and the sums of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from reader.ledger import Row
from reader.ledger.totals import Grouping, LeftOut, Total, totals


@dataclass(frozen=True, slots=True)
class Line:
    """A row of an export.

    `number` counts from 1 over all its replies; `whole` is the number of the line whose sum this one is a part of;
    `left_out` says why the total of all lines does not count it.
    """

    number: int
    row: Row
    whole: int | None
    left_out: LeftOut | None


class Summary(NamedTuple):
    """The totals of lines, of all of them or by a grouping, and what they leave out; each with the lines' numbers."""

    by: Grouping | None
    totals: tuple[tuple[Total, tuple[int, ...]], ...]
    left_out: tuple[tuple[LeftOut, tuple[int, ...]], ...]


def lines_of(rows: Sequence[Row]) -> tuple[Line, ...]:
    """The lines of rows, in their order."""
    numbers = {(row.origin.digest, row.origin.source, row.number): number for number, row in enumerate(rows, start=1)}
    reasons = {id(row): reason for reason, left in totals(rows).left_out.items() for row in left}
    return tuple(
        Line(
            number,
            row,
            numbers.get((row.origin.digest, row.origin.source, row.whole)) if row.whole else None,
            reasons.get(id(row)),
        )
        for number, row in enumerate(rows, start=1)
    )


def summary(lines: Sequence[Line], by: Grouping | None) -> Summary:
    """The totals of lines by a grouping."""
    numbers = {id(line.row): line.number for line in lines}
    found = totals([line.row for line in lines], by)

    def numbered(rows: Iterable[Row]) -> tuple[int, ...]:
        return tuple(sorted(numbers[id(row)] for row in rows))

    return Summary(
        by,
        tuple((total, numbered(total.rows)) for total in found.totals),
        tuple((reason, numbered(rows)) for reason, rows in found.left_out.items()),
    )


def ranges(numbers: Iterable[int]) -> str:
    """Numbers in order, those that follow one another as a range: `1–3, 5`."""
    runs = groupby(enumerate(numbers), key=lambda each: each[1] - each[0])
    ends = [(run[0][1], run[-1][1]) for _offset, of in runs for run in [list(of)]]
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ends)
