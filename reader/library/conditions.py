"""Conditions: what a field asks for as a condition of SQL, and when it is sure.

A condition finds what may hold; `sure` is an expression that is true where all that a value may be is so. Where indexes
have its rows in several places, `ways` are those: together they find what it holds of, some perhaps twice. By its
`tops` a row is found of each reply that it has any of, and a sure one of those that have a sure one.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.figures.vocabulary.qualifiers import BOUNDS
from reader.library.bounds import Bounds
from reader.library.fields import Of
from reader.library.query import Has

Value = int | str


class Condition(NamedTuple):
    """A condition on rows with the values of its marks, and an expression of its own for what is sure."""

    holds: str
    values: tuple[Value, ...]
    sure: str = "1"
    sure_values: tuple[Value, ...] = ()
    ways: "tuple[Way, ...]" = ()
    tops: "tuple[Way, ...]" = ()


class Way(NamedTuple):
    """A condition with the values of its marks that finds some of the rows by an index.

    Where it `goes_on` with amounts, these are looked up in the same index if they are asked for, too. `sure` is what is
    left to be asked of its rows, if that is less than of others.
    """

    holds: str
    values: tuple[Value, ...]
    goes_on: bool = False
    sure: "Way | None" = None


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


_LONG = 10_000
"""A period of less than that is at most a year, as nearly all are: days in digits (20230101) are so much apart."""
_IS_LONG = f"year_to - year_from >= {_LONG}"
_IS_SHORT = f"year_to - year_from < {_LONG}"


def _of_sum(asked: Has) -> Condition:
    """A condition on a row of `sum`."""
    if asked.field == "money":
        found = compared(asked.sign, asked.bounds, "least", "most")
        holds, values = f"unit = ? AND {found.holds}", (asked.unit, *found.values)
        if asked.sign in (">", ">="):
            return found._replace(holds=holds, values=values)
        if asked.sign != "=":
            # Most are one number: they are found by the most that they may be, as for the other signs.
            ways: tuple[Way, ...] = (
                Way(f"least = most AND unit = ? AND most {asked.sign} ?", values),
                Way(f"least < most AND {holds}", values),
            )
            return found._replace(holds=holds, values=values, ways=ways)
        # A limit may be any number on its side: it is looked for by the one that is printed, 不少于50万元 by 50万.
        is_no_limit = f"qualifier NOT IN {_LIMITS}"
        limit = Way("unit = ? AND at BETWEEN ? AND ?", (asked.unit, *asked.bounds))
        ways = (
            Way(f"least = most AND unit = ? AND least BETWEEN ? AND ? AND {is_no_limit}", limit.values),
            Way(f"least < most AND {holds} AND {is_no_limit}", values),
            limit,
        )
        either = Way(f"{holds} AND {is_no_limit} OR {limit.holds}", (*values, *limit.values))
        return found._replace(holds=either.holds, values=either.values, ways=ways)
    if asked.field == "year":
        found = compared(asked.sign, asked.bounds, "year_from", "year_to")
        return found._replace(ways=tuple(_by_year(asked, found)))
    return Condition(_SUMS[asked.field], (asked.words,))


def _by_year(asked: Has, found: Condition) -> Iterator[Way]:
    """How periods are found by their first day: where the last one is asked, it is less than a year before that."""
    bounds = asked.bounds
    if asked.sign in ("<", "<="):
        yield Way(found.holds, found.values)
        return
    first = (bounds.upper if asked.sign == ">" else bounds.lower) - _LONG
    begins: tuple[Way, ...] = (Way("year_from > ?", (first,)),)
    if asked.sign == "=":
        # Most are the very period: these stand in a row, and the others around them.
        yield Way("year_from = ? AND year_to = ?", bounds, goes_on=True, sure=Way("1", ()))
        begins = (
            Way("year_from > ? AND year_from < ?", (first, bounds.lower)),
            Way("year_from = ? AND year_to < ?", bounds),
            Way("year_from = ? AND year_to > ?", bounds),
            Way("year_from > ? AND year_from <= ?", bounds),
        )
    for each in begins:
        yield Way(f"{_IS_SHORT} AND {each.holds} AND {found.holds}", (*each.values, *found.values))
    yield Way(f"{_IS_LONG} AND {found.holds}", found.values)


def _together(asked: Sequence[Has]) -> Condition:
    """All of some conditions on one row, which is found by the one of them that finds the fewest as a rule."""
    asked = sorted(asked, key=_found_by)
    first, *others = map(_of_sum, asked)
    each = (first, *others)
    besides = "".join(f" AND ({one.holds})" for one in others)
    aside = "".join(f" AND ({_aside(one.holds)})" for one in others)
    values = tuple(value for one in others for value in one.values)
    are_amounts = all(one.field == "money" for one in asked[1:])
    sure = _all_sure(others)
    ways = tuple(
        way._replace(
            holds=f"{way.holds}{besides if way.goes_on and are_amounts else aside}",
            values=(*way.values, *values),
            sure=way.sure and sure,
        )
        for way in first.ways or (Way(first.holds, first.values),)
    )
    tops = _BY_TOPS.get(tuple(sorted((one.field, one.sign in (">", ">=")) for one in asked)))
    return Condition(
        " AND ".join(f"({one.holds})" for one in each),
        tuple(value for one in each for value in one.values),
        *_all_sure(each)[:2],
        ways,
        tuple(_of_tops(way, tops) for way in ways) if tops else (),
    )


def _all_sure(each: Iterable[Condition]) -> Way:
    """What is asked of a row that is sure of all of some conditions."""
    some = list(each)
    values = tuple(value for one in some for value in one.sure_values)
    return Way(" AND ".join(f"({one.sure})" for one in some) or "1", values)


def _of_tops(way: Way, tops: str) -> Way:
    """The same among the largest sums; long periods are few, and all found by an index of their own."""
    return way if way.holds.startswith(_IS_LONG) else way._replace(holds=f"{tops} AND {way.holds}")


_YEAR_TOPS, _TOPS = "top", "top > 1"
_MORE, _YEAR, _SINCE = ("money", True), ("year", False), ("year", True)
_BY_TOPS = {(_MORE,): _TOPS, (_MORE, _YEAR): _YEAR_TOPS, (_MORE, _SINCE): _YEAR_TOPS}
_BY_TOPS |= {(_YEAR,): _YEAR_TOPS, (_SINCE,): _YEAR_TOPS}
"""Which rows tell of a reply: if any sum of it is more than an amount, its largest one is; if any in a period is, its
largest one of the same period; and of each period that it has a sum of, there is a largest one."""


def _found_by(asked: Has) -> int:
    names = (("payer", "="), ("recipient", "="), ("purpose", "="))
    order = (("money", "="), ("year", "="), *names, ("year", asked.sign), ("money", asked.sign))
    found = (asked.field, asked.sign)
    return order.index(found) if found in order else len(order)


def _aside(holds: str) -> str:
    """A condition for which SQLite takes no index (sqlite.org/optoverview.html#uplus)."""
    return _INDEXED.sub(r"+\g<0>", holds)


_INDEXED = re.compile(r"\b(?:unit|least|most|at|year_from|year_to|payer|recipient|purpose|level|status)(?= [<>=BI])")


class Rows(NamedTuple):
    """The rows of a table of which a condition holds. Each is of a reply, which may have several."""

    table: str
    condition: Condition

    def some(self, most: int) -> tuple[str, tuple[Value, ...]]:
        """A query of SQL for a reply and whether it is sure, of so many rows at most, found by the condition's tops.

        A reply has a row for each: to group them, SQLite would go through all in the order of their replies.
        """
        return self._along(self._tops, f"{self._reply}, {{sure}}", most)

    def starts(self) -> tuple[str, tuple[Value, ...]]:
        """A query for the reply of each row, where it begins there, and whether it is sure."""
        return self._along(self._ways, f"{self._reply}, start, {{sure}}", -1)

    def all(self, most: int) -> tuple[str, tuple[Value, ...]]:
        """A query for the same of all rows, if these are so many at most, as one line behind how many there are: the
        numbers of replies, those that may be meant negative. Of more rows it takes one more than that.

        So many rows one by one would take several times as long, and to count them before half as long again.
        """
        reply = f"CASE WHEN {{sure}} THEN {self._reply} ELSE -{self._reply} END AS told"
        asked, values = self._along(self._tops, reply, most + 1)
        return f"SELECT count(*), coalesce(group_concat(told), '') FROM ({asked})", values  # noqa: S608 - marks alone

    @property
    def _ways(self) -> tuple[Way, ...]:
        return self.condition.ways or (Way(self.condition.holds, self.condition.values),)

    @property
    def _tops(self) -> tuple[Way, ...]:
        return self.condition.tops or self._ways

    def _along(self, ways: Sequence[Way], what: str, most: int) -> tuple[str, tuple[Value, ...]]:
        """What rows say that are found by some ways, in which `{sure}` stands for whether they are."""
        of_all = Way(self.condition.sure, self.condition.sure_values)
        sure = [way.sure or of_all for way in ways]
        asked = " UNION ALL ".join(
            f"SELECT {what.format(sure=is_sure.holds)} FROM {self.table} WHERE {way.holds}"  # noqa: S608 - marks alone
            for way, is_sure in zip(ways, sure, strict=True)
        )
        values = (value for pair in zip(sure, ways, strict=True) for way in pair for value in way.values)
        return f"{asked} LIMIT {most}", tuple(values)

    def by_reply(self) -> tuple[str, tuple[Value, ...]]:
        """A query like `all` for any number of rows, which takes each reply once and goes on at the first row that
        tells; before them stands how many replies there are."""
        condition = self.condition
        row = f"SELECT 1 FROM {self.table} {self._by_reply} WHERE {self._reply} = each.id AND ({condition.holds})"  # noqa: S608
        told = f"CASE WHEN EXISTS ({row} AND ({condition.sure})) THEN id WHEN EXISTS ({row}) THEN -id END"
        return (
            f"SELECT count(*), coalesce(group_concat({told}), '') FROM reply AS each",  # noqa: S608
            (*condition.values, *condition.sure_values, *condition.values),
        )

    def of(self, replies: Sequence[int]) -> tuple[str, tuple[Value, ...]]:
        """A query like `some` for some replies' rows, found by these."""
        condition = self.condition
        asked = (
            f"SELECT {self._reply}, {condition.sure} FROM {self.table} {self._by_reply}"  # noqa: S608
            f" WHERE {self._reply} IN (SELECT value FROM json_each(?)) AND ({condition.holds})"
        )
        return asked, (*condition.sure_values, json.dumps(replies), *condition.values)

    def places(self, reply: int, *, is_sure: bool) -> tuple[str, tuple[Value, ...]] | None:
        """A query for where these stand in a reply, the sure ones alone or all; `None` of what stands nowhere."""
        if self.table not in _PLACED:
            return None
        condition = self.condition
        sure, values = (f" AND ({condition.sure})", condition.sure_values) if is_sure else ("", ())
        return (
            f'SELECT start, "end" FROM {self.table} {self._by_reply} WHERE reply = ? AND ({condition.holds}){sure}',  # noqa: S608
            (reply, *condition.values, *values),
        )

    @property
    def _reply(self) -> str:
        return "id" if self.table == "reply" else "reply"

    @property
    def _by_reply(self) -> str:
        """Said to SQLite, which doesn't know how many rows a condition finds."""
        return "NOT INDEXED" if self.table == "reply" else f"INDEXED BY {self.table}_reply"


_PLACED = frozenset({"sum", "promise", "citation"})
_REPLIES = {
    "title": "instr(title_words, ?)",
    "number": "instr(number_words, ?)",
    "class": "instr(lower(category), ?)",
    "issuer": f"issuer {_WORD}",
}
_HAS = {
    "sums": Rows("sum", Condition("1", ())),
    "promises": Rows("promise", Condition("1", ())),
    "citations": Rows("citation", Condition("1", ())),
    "doubts": Rows("reply", Condition("doubts > 0", ())),
}


def rows_of(asked: Sequence[Has], today: int) -> Rows:
    """The rows of which fields hold: of a sum all of some, or one of another; `today` is the day in digits."""
    first = asked[0]
    if first.of is Of.SUM:
        return Rows("sum", _together(asked))
    match first.field:
        case "has":
            return _HAS[first.words]
        case "is":  # overdue: its first day is asked, too, since the index begins with that
            return Rows("promise", Condition("due_from < ? AND due_to < ?", (today, today)))
        case "due":
            due = compared(first.sign, first.bounds, "due_from", "due_to")
            return Rows("promise", due._replace(holds=f"due_from > 0 AND {due.holds}"))
        case "cites":
            return Rows("citation", Condition(f"number {_WORD}", (first.words,)))
        case "path":
            return Rows("file", Condition("reply NOT NULL AND instr(shown, ?)", (first.words,)))
        case "signed":
            dated = compared(first.sign, first.bounds, "dated_from", "dated_to")
            # Undated ones have 0, so that they are ordered behind the others.
            return Rows("reply", dated._replace(holds=f"dated_from > 0 AND {dated.holds}"))
        case "published":
            return Rows("reply", compared(first.sign, first.bounds, "published_from", "published_to"))
    return Rows("reply", Condition(_REPLIES[first.field], (first.words,)))
