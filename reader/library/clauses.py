"""Clauses: conditions of SQL on the rows of a table, with what is sure of these and how indexes find them."""

from typing import NamedTuple

from reader.library.bounds import Bounds

Value = int | str


class Clause(NamedTuple):
    """A condition, and the values that stand for its marks, in their order."""

    words: str
    values: tuple[Value, ...] = ()


ALWAYS = Clause("1")


def all_of(*clauses: Clause) -> Clause:
    """What holds where all of some clauses do."""
    told = [each for each in clauses if each != ALWAYS]
    if len(told) < 2:
        return told[0] if told else ALWAYS
    values = tuple(value for each in told for value in each.values)
    return Clause(" AND ".join(f"({each.words})" for each in told), values)


class Way(NamedTuple):
    """A clause that finds some of a condition's rows by an index.

    `sure` is what is left to be asked of these for them to be sure, `None` where that is what is asked of all. Where
    the index `goes_on` with amounts, these are looked up in it, too, if they are asked for. Of one that finds `few` the
    largest sums are not told apart.
    """

    holds: Clause
    sure: Clause | None = None
    goes_on: bool = False
    few: bool = False


class Condition(NamedTuple):
    """What `holds` of rows that may be meant, and what of those that surely are.

    Where indexes have its rows in several places, `ways` lead to these: together they find all, some perhaps twice.
    Along its `tops` a row is found of each reply that has any, and a sure one of those that have a sure one.
    """

    holds: Clause
    sure: Clause = ALWAYS
    ways: tuple[Way, ...] = ()
    tops: tuple[Way, ...] = ()


_COMPARED = {
    ">": ("{most} > ?", "{least} > ?", ("upper",)),
    ">=": ("{most} >= ?", "{least} >= ?", ("lower",)),
    "<": ("{least} < ?", "{most} < ?", ("lower",)),
    "<=": ("{least} <= ?", "{most} <= ?", ("upper",)),
    "=": ("{least} <= ? AND {most} >= ?", "{most} <= ? AND {least} >= ?", ("upper", "lower")),
}
"""What may hold and what is sure of the columns of a value's bounds, and which of the asked bounds the marks are."""


def compared(sign: str, bounds: Bounds, least: str, most: str) -> Condition:
    """How a value between the bounds in two columns compares with asked ones."""
    holds, sure, marks = _COMPARED[sign]
    values = tuple(getattr(bounds, mark) for mark in marks)
    names = {"least": least, "most": most}
    return Condition(Clause(holds.format(**names), values), Clause(sure.format(**names), values))
