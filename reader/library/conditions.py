"""Conditions: what a field asks for as a condition of SQL, and when it is sure.

A condition finds what may hold; `sure` is an expression that is true where all that a value may be is so.
"""

from collections.abc import Iterable
from typing import NamedTuple

from reader.figures.vocabulary.qualifiers import BOUNDS
from reader.library.bounds import Bounds
from reader.library.query import Has

Value = int | str


class Condition(NamedTuple):
    """A condition on rows with the values of its marks, and an expression of its own for what is sure."""

    holds: str
    values: tuple[Value, ...]
    sure: str = "1"
    sure_values: tuple[Value, ...] = ()


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
    return Condition(holds.format(**names), values, sure.format(**names), values)


_WORD = "IN (SELECT id FROM word WHERE instr(words, ?))"
_LIMITS = "(" + ", ".join(f"'{each.value}'" for each in sorted(BOUNDS)) + ")"
_SUMS = {"payer": f"payer {_WORD}", "recipient": f"recipient {_WORD}", "purpose": f"purpose {_WORD}"}
_SUMS |= {"level": "level = ?", "status": "status = ?"}


def of_sum(asked: Has) -> Condition:
    """A condition on a row of `sum`."""
    if asked.field == "money":
        found = compared(asked.sign, asked.bounds, "least", "most")
        holds = f"unit = ? AND {found.holds}"
        values: tuple[Value, ...] = (asked.unit, *found.values)
        if asked.sign == "=":
            # A limit may be any number on its side: it is looked for by the one that is printed, 不少于50万元 by 50万.
            holds = f"{holds} AND qualifier NOT IN {_LIMITS} OR unit = ? AND at BETWEEN ? AND ?"
            values = (*values, asked.unit, *asked.bounds)
        return found._replace(holds=holds, values=values)
    if asked.field == "year":
        return compared(asked.sign, asked.bounds, "year_from", "year_to")
    return Condition(_SUMS[asked.field], (asked.words,))


def together(conditions: Iterable[Condition]) -> Condition:
    """All of some conditions on one row."""
    each = tuple(conditions)
    return Condition(
        " AND ".join(f"({one.holds})" for one in each),
        tuple(value for one in each for value in one.values),
        " AND ".join(f"({one.sure})" for one in each),
        tuple(value for one in each for value in one.sure_values),
    )


def sums(condition: Condition) -> Condition:
    """The replies with a sum of which a condition holds: a query whose rows are a reply and whether it is sure.

    A reply has a row for each: to group them, SQLite would go through all sums in the order of their replies.
    """
    return _query("sum", "reply", condition)


def promises(condition: Condition) -> Condition:
    """The replies with a promise of which a condition holds."""
    return _query("promise", "reply", condition)


def _query(table: str, reply: str, condition: Condition) -> Condition:
    return Condition(
        f"SELECT {reply}, {condition.sure} FROM {table} WHERE {condition.holds}",  # noqa: S608 - names of ours
        (*condition.sure_values, *condition.values),
    )


_REPLIES = {
    "title": "instr(title_words, ?)",
    "number": "instr(number_words, ?)",
    "class": "instr(lower(category), ?)",
    "issuer": f"issuer {_WORD}",
}
_OTHERS = {
    "path": "SELECT DISTINCT reply, 1 FROM file WHERE reply NOT NULL AND instr(shown, ?)",
    "cites": f"SELECT DISTINCT reply, 1 FROM citation WHERE number {_WORD}",  # noqa: S608 - names of ours
    "sums": "SELECT DISTINCT reply, 1 FROM sum",
    "promises": "SELECT DISTINCT reply, 1 FROM promise",
    "citations": "SELECT DISTINCT reply, 1 FROM citation",
    "doubts": "SELECT id, 1 FROM reply WHERE doubts > 0",
}


def of_reply(asked: Has, today: int) -> Condition:
    """The query of the replies of which a field that is not of a sum holds; `today` is the day in digits."""
    match asked.field:
        case "has":
            return Condition(_OTHERS[asked.words], ())
        case "is":  # overdue
            return promises(_overdue(today))
        case "due":
            return promises(compared(asked.sign, asked.bounds, "due_from", "due_to"))
        case "signed":
            dated = compared(asked.sign, asked.bounds, "dated_from", "dated_to")
            # Undated ones have 0, so that they are ordered behind the others.
            return _query("reply", "id", dated._replace(holds=f"dated_from > 0 AND {dated.holds}"))
        case "published":
            return _query("reply", "id", compared(asked.sign, asked.bounds, "published_from", "published_to"))
    if asked.field in _OTHERS:
        return Condition(_OTHERS[asked.field], (asked.words,))
    return _query("reply", "id", Condition(_REPLIES[asked.field], (asked.words,)))


def _overdue(today: int) -> Condition:
    """A promise whose last day has passed; the first one is asked, too, since the index begins with it."""
    return Condition("due_from < ? AND due_to < ?", (today, today))


def place_of(asked: Has, today: int) -> tuple[str, Condition] | None:
    """The table whose rows are the places in the text of what is asked, with the condition on them; `None` for none."""
    match asked.field:
        case "is":
            return "promise", _overdue(today)
        case "due":
            return "promise", compared(asked.sign, asked.bounds, "due_from", "due_to")
        case "cites":
            return "citation", Condition(f"number {_WORD}", (asked.words,))
    return None
