"""The ledger as JSON: the rows with fixed keys and exact decimal strings, their totals, and what these leave out."""

from collections.abc import Sequence
from decimal import Decimal

from reader.exchange.json import Json, dumps
from reader.exchange.ledger.columns import COLUMNS, Value
from reader.exchange.ledger.lines import Line, Summary
from reader.exchange.ownership import GENERATOR
from reader.figures.format import value_string
from reader.text.canonical import canonical


def json_ledger(lines: Sequence[Line], summaries: Sequence[Summary]) -> str:
    """One object; totals and what they leave out name rows by their numbers, `by` is `null` for the total of all.

    Of the `rests` among its rows a total counts what their parts in other groups leave; rows that are `alike` are all
    counted, and may tell one sum.
    """
    return dumps(
        {
            "generator": GENERATOR,
            "rows": [{column.key: plain(column.value(line)) for column in COLUMNS} for line in lines],
            "totals": [total for each in summaries for total in _totals(each)],
            "left_out": [
                {"by": each.by, "reason": reason, "rows": list(numbers)}
                for each in summaries
                for reason, numbers in each.left_out
            ],
            "alike": [list(numbers) for each in summaries[:1] for numbers in each.alike],
        }
    )


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
        }
        for total, numbers, rests in of.totals
    ]
