"""The table: one row for each thing measured, beside what it is compared with and what is aimed at."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `ratio` is to what `against` says, and hardly depends on the machine."""

    what: str
    median: float
    unit: str
    p95: float | None = None
    ratio: float | None = None
    against: str = ""
    aim: str = ""
    met: bool | None = None


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def printed(rows: Iterable[Row]) -> str:
    """The rows under their headings."""
    cells = [("", "median", "p95", "", "ratio", "to", "aim", "")]
    cells += [
        (
            row.what,
            f"{row.median:,.2f}",
            "" if row.p95 is None else f"{row.p95:,.2f}",
            row.unit,
            "" if row.ratio is None else f"{row.ratio:.2f}×",
            row.against,
            row.aim,
            {None: "", True: "met", False: "MISSED"}[row.met],
        )
        for row in rows
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    right = (1, 2, 4)
    lines = (
        "  ".join(
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in cells
    )
    return "\n".join(line.rstrip() for line in lines)
