"""The ledger as JSON: the rows with fixed keys and exact decimal strings, their totals, and what these leave out."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from reader.exchange.json import Json, dumps
from reader.exchange.ledger.columns import COLUMNS, Value
from reader.exchange.ledger.lines import Line, Summary, Summing, added, in_order
from reader.exchange.ownership import GENERATOR
from reader.figures.format import value_string
from reader.ledger.accounts import Grouping
from reader.text.canonical import canonical


def json_parts(replies: Iterable[Sequence[Line]], by: Iterable[Grouping | None]) -> Iterator[str]:
    """One object; totals and what they leave out name rows by their numbers, `by` is `null` for the total of all.

    Of the `rests` among its rows a total counts what their parts in other groups leave; rows that are `alike` are all
    counted, and may tell one sum.
    """
    sums = [Summing(each) for each in by]
    yield from _rows(added(replies, sums))
    yield _behind([each.summary for each in sums])


def _rows(replies: Iterable[Sequence[Line]]) -> Iterator[str]:
    """The object as far as its rows go, of which each is a part: as `dumps` would write it whole."""
    yield dumps({"generator": GENERATOR}).removesuffix("\n}\n") + ',\n  "rows": ['
    before = "\n    "
    for line in in_order(replies):
        row = dumps({column.key: plain(column.value(line)) for column in COLUMNS})
        yield before + row.rstrip("\n").replace("\n", "\n    ")
        before = ",\n    "
    yield "],\n" if before == "\n    " else "\n  ],\n"


def _behind(summaries: Sequence[Summary]) -> str:
    """What stands behind the rows."""
    return dumps(
        {
            "totals": [total for each in summaries for total in _totals(each)],
            "left_out": [
                {"by": each.by, "reason": reason, "rows": list(numbers)}
                for each in summaries
                for reason, numbers in each.left_out
            ],
            "alike": [list(numbers) for each in summaries[:1] for numbers in each.alike],
        }
    ).removeprefix("{\n")


def plain(value: Value) -> object:
    """A value of a column as JSON has it."""
    if isinstance(value, tuple):
        return [canonical(each) for each in value]
    if isinstance(value, str):  # a file's name may hold what no encoding takes
        return canonical(value)
    return value_string(value) if isinstance(value, Decimal) else value


def _totals(of: Summary) -> list[Json]:
    return [
        {
            "by": of.by,
            "group": total.group,
            "account": list(total.account),
            "unit": total.amount.unit,
            "lower": value_string(total.ends[0]),
            "upper": value_string(total.ends[1]),
            "qualifier": total.amount.qualifier,
            "unreviewed": total.open,
            "rows": list(numbers),
            "shown": total.shown,
            "rests": list(rests),
            "guessed": {"lower": value_string(total.guessed[0]), "upper": value_string(total.guessed[1])},
            "maybe": {"lower": value_string(total.maybe[0]), "upper": value_string(total.maybe[1])},
        }
        for total, numbers, rests in of.totals
    ]
