"""Sums: what is asked of one sum, as a condition on the rows of `sum`, and the ways along which indexes find these.

There are millions of sums. So each field tells how its rows are found, and where several are asked of one sum, the one
that finds the fewest as a rule is looked up; the others are asked of the rows that it finds.
"""

import re
from collections.abc import Iterator, Sequence

from reader.figures.vocabulary.qualifiers import BOUNDS
from reader.library.clauses import ALWAYS, Clause, Condition, Way, all_of, compared
from reader.library.query import Has
from reader.library.tops import NAMES, told

NAMED = "IN (SELECT id FROM word WHERE instr(words, ?))"
"""Whether a name has some words in it."""
_FIELDS = {name: f"{name} {NAMED}" for name in ("payer", "recipient", "purpose")}
_FIELDS |= {name: f"{name} = ?" for name in ("level", "status")}


def on_one_sum(asked: Sequence[Has]) -> Condition:
    """All that is asked of one sum."""
    first, *others = sorted(asked, key=_finds)
    found, besides = _on(first), [_on(each) for each in others]
    holds = [each.holds for each in besides]
    sure = [each.sure for each in besides]
    are_amounts = all(each.field == "money" for each in others)
    ways = tuple(
        way._replace(
            holds=all_of(way.holds, *(holds if way.goes_on and are_amounts else map(_aside, holds))),
            sure=way.sure and all_of(way.sure, *sure),
        )
        for way in found.ways or (Way(found.holds),)
    )
    return Condition(all_of(found.holds, *holds), all_of(found.sure, *sure), ways, _tops(ways, asked))


def _finds(asked: Has) -> int:
    """The place of a field among those that find the fewest rows."""
    names = (("payer", "="), ("recipient", "="), ("purpose", "="))
    order = (("money", "="), ("year", "="), *names, ("year", asked.sign), ("money", asked.sign))
    found = (asked.field, asked.sign)
    return order.index(found) if found in order else len(order)


def _aside(clause: Clause) -> Clause:
    """A clause for which SQLite takes no index (sqlite.org/optoverview.html#uplus)."""
    return clause._replace(words=_INDEXED.sub(r"+\g<0>", clause.words))


_INDEXED = re.compile(r"\b(?:unit|least|most|at|year_from|year_to|payer|recipient|purpose|level|status)(?= [<>=BI])")


def _on(asked: Has) -> Condition:
    """What one field asks."""
    match asked.field:
        case "money":
            return _on_amount(asked)
        case "year":
            found = compared(asked.sign, asked.bounds, "year_from", "year_to")
            return found._replace(ways=tuple(_by_period(asked, found.holds)))
    return Condition(Clause(_FIELDS[asked.field], (asked.words,)))


# Amounts: most are one number, which `least` and `most` both are.

_IS_ONE, _IS_RANGE = "least = most", Clause("least < most")
_IS_NO_LIMIT = Clause("qualifier NOT IN (" + ", ".join(f"'{each.value}'" for each in sorted(BOUNDS)) + ")")


def _on_amount(asked: Has) -> Condition:
    found = compared(asked.sign, asked.bounds, "least", "most")
    holds = all_of(Clause("unit = ?", (asked.unit,)), found.holds)
    if asked.sign in (">", ">="):
        return found._replace(holds=holds)
    if asked.sign in ("<", "<="):
        # One number is found by the most that it may be, as for the other signs.
        one = Clause(f"{_IS_ONE} AND unit = ? AND most {asked.sign} ?", holds.values)
        return found._replace(holds=holds, ways=(Way(one), Way(all_of(_IS_RANGE, holds))))
    # A limit may be any number on its side: it is looked for by the one that is printed, 不少于50万元 by 50万.
    values = (asked.unit, *asked.bounds)
    limit = Clause("unit = ? AND at BETWEEN ? AND ?", values)
    one = all_of(Clause(f"{_IS_ONE} AND unit = ? AND least BETWEEN ? AND ?", values), _IS_NO_LIMIT)
    no_limit = all_of(holds, _IS_NO_LIMIT)
    either = Clause(f"{no_limit.words} OR {limit.words}", (*no_limit.values, *limit.values))
    return found._replace(holds=either, ways=(Way(one), Way(all_of(_IS_RANGE, no_limit)), Way(limit)))


# Periods: nearly all are at most a year, so that one that ends behind a day began less than a year before that.

_LONG = 10_000
"""So much are days in digits (20230101) apart a year later."""
_IS_LONG = Clause(f"year_to - year_from >= {_LONG}")
_IS_SHORT = Clause(f"year_to - year_from < {_LONG}")


def _by_period(asked: Has, holds: Clause) -> Iterator[Way]:
    """How periods are found by the days on which they begin."""
    bounds = asked.bounds
    if asked.sign in ("<", "<="):
        yield Way(holds)
        return
    first = (bounds.upper if asked.sign == ">" else bounds.lower) - _LONG
    begins: tuple[Clause, ...] = (Clause("year_from > ?", (first,)),)
    if asked.sign == "=":
        # Most are the very period: these stand in a row, and the others around them.
        yield Way(Clause("year_from = ? AND year_to = ?", bounds), sure=ALWAYS, goes_on=True)
        begins = (
            Clause("year_from > ? AND year_from < ?", (first, bounds.lower)),
            Clause("year_from = ? AND year_to < ?", bounds),
            Clause("year_from = ? AND year_to > ?", bounds),
            Clause("year_from > ? AND year_from <= ?", bounds),
        )
    for each in begins:
        yield Way(all_of(_IS_SHORT, each, holds))
    yield Way(all_of(_IS_LONG, holds), few=True)


# The largest sums: if any sum of a reply is more than an amount, its largest one is; if any in a period is, its largest
# one of the same period; and of each period that it has a sum of, there is a largest one. So it is with payers and the
# like (see `tops`).

_IS_MORE, _IS_SINCE = ("money", True), ("year", True)
_IS_YEAR = ("year", False)
_OF_WHAT = {_IS_YEAR: "period", _IS_SINCE: "period", **{(name, False): name for name in NAMES}}
_TOLD = {frozenset([_IS_MORE]): "unit"}
_TOLD |= {frozenset([each]): of for each, of in _OF_WHAT.items()}
_TOLD |= {frozenset([each, _IS_MORE]): of for each, of in _OF_WHAT.items()}


def _tops(ways: Sequence[Way], asked: Sequence[Has]) -> tuple[Way, ...]:
    """The same ways among the largest sums, where these tell of all that is asked; else none."""
    fields = [(each.field, each.sign in (">", ">=")) for each in asked]
    of = _TOLD.get(frozenset(fields)) if len(set(fields)) == len(fields) else None
    if of is None:
        return ()
    tops = Clause(told(of))
    if of in NAMES:  # their index goes on with amounts
        return (Way(all_of(tops, *(_on(each).holds for each in asked))),)
    return tuple(way if way.few else way._replace(holds=all_of(tops, way.holds)) for way in ways)
