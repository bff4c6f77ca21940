"""Rows: those of a table of which a condition holds, as queries of SQL for the replies that have them."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from reader.library.clauses import Clause, Condition, Value, Way, all_of

Asked = tuple[str, tuple[Value, ...]]
"""A query, and the values of its marks."""


class Rows(NamedTuple):
    """The rows of a table of which a condition holds. Each is of a reply, which may have several."""

    table: str
    condition: Condition

    def some(self, most: int) -> Asked:
        """A query for a reply and whether it is sure, of so many rows at most, found by the condition's tops.

        A reply has a row for each: to group them, SQLite would go through all in the order of their replies.
        """
        return self._along(self._tops, f"{self._reply}, {{sure}}", most)

    def starts(self) -> Asked:
        """A query for the reply of each row, where it begins there, and whether it is sure."""
        return self._along(self._ways, f"{self._reply}, start, {{sure}}", -1)

    def all(self, most: int) -> Asked:
        """A query for the same of all rows, if these are so many at most, as one line behind how many there are: the
        numbers of replies, those that may be meant negative. Of more rows it takes one more than that.

        So many rows one by one would take several times as long, and to count them before half as long again.
        """
        reply = f"CASE WHEN {{sure}} THEN {self._reply} ELSE -{self._reply} END AS told"
        asked, values = self._along(self._tops, reply, most + 1)
        return f"SELECT count(*), coalesce(group_concat(told), '') FROM ({asked})", values  # noqa: S608 - marks alone

    def by_reply(self) -> Asked:
        """A query like `all` for any number of rows, which takes each reply once and goes on at the first row that
        tells; before them stands how many replies there are."""
        holds, sure = self.condition.holds, self._sure
        row = f"SELECT 1 FROM {self.table} {self._by_reply} WHERE {self._reply} = each.id AND"  # noqa: S608
        told = f"CASE WHEN EXISTS ({row} ({sure.words})) THEN id WHEN EXISTS ({row} ({holds.words})) THEN -id END"
        return (
            f"SELECT count(*), coalesce(group_concat({told}), '') FROM reply AS each",  # noqa: S608
            (*sure.values, *holds.values),
        )

    def of(self, replies: Sequence[int]) -> Asked:
        """A query like `some` for some replies' rows, found by these."""
        holds, sure, *_ways = self.condition
        asked = (
            f"SELECT {self._reply}, {sure.words} FROM {self.table} {self._by_reply}"  # noqa: S608
            f" WHERE {self._reply} IN (SELECT value FROM json_each(?)) AND ({holds.words})"
        )
        return asked, (*sure.values, json.dumps(replies), *holds.values)

    def places(self, replies: Sequence[int], *, is_sure: bool) -> Asked | None:
        """A query for where these stand in some replies, the sure ones alone or all; `None` of what stands nowhere."""
        if self.table not in _PLACED:
            return None
        holds = self._sure if is_sure else self.condition.holds
        asked = (
            f'SELECT reply, start, "end" FROM {self.table} {self._by_reply}'  # noqa: S608 - marks alone
            f" WHERE reply IN (SELECT value FROM json_each(?)) AND ({holds.words})"
        )
        return asked, (json.dumps(replies), *holds.values)

    @property
    def _sure(self) -> Clause:
        return all_of(self.condition.holds, self.condition.sure)

    @property
    def _ways(self) -> tuple[Way, ...]:
        return self.condition.ways or (Way(self.condition.holds),)

    @property
    def _tops(self) -> tuple[Way, ...]:
        return self.condition.tops or self._ways

    def _along(self, ways: Sequence[Way], what: str, most: int) -> Asked:
        """What rows say that are found by some ways, in which `{sure}` stands for whether they are."""
        asked, values = [], []
        for way in ways:
            sure = way.sure or self.condition.sure
            said = what.format(sure=sure.words)
            asked.append(f"SELECT {said} FROM {self.table} WHERE {way.holds.words}")  # noqa: S608 - marks alone
            values += [*sure.values, *way.holds.values]
        return f"{' UNION ALL '.join(asked)} LIMIT {most}", tuple(values)

    @property
    def _reply(self) -> str:
        return "id" if self.table == "reply" else "reply"

    @property
    def _by_reply(self) -> str:
        """Said to SQLite, which doesn't know how many rows a condition finds."""
        return "NOT INDEXED" if self.table == "reply" else f"INDEXED BY {self.table}_reply"


_PLACED = frozenset({"sum", "promise", "citation"})
