"""Rows: the figures of files, a line of the ledger each, as Arrow has them."""

from contextlib import suppress
from decimal import Context, Decimal, Inexact, InvalidOperation

import pyarrow as pa

from reader import facts
from reader.errors import SourceError
from reader.exchange.ledger.columns import COLUMNS, Column, Value
from reader.exchange.ledger.lines import lines_of
from reader.facts import FACTS
from reader.figures.format import format_exact
from reader.ledger import recognised
from reader.ledger import rows as rows_of
from reader.sources import read_data
from reader.sources.own import is_export
from reader.text.canonical import canonical, visible
from reader.text.stages import Stages, together, unless_long
from reader.understanding import understood_in_stages

_OF_PEOPLE = frozenset(
    {"review", "guessed", "note", "tags", "anchor", "id", "was", "now", "why", "resolution", "decided_by", "decided_at"}
    | {"maybe"}
)
"""Columns of the ledger that say what a person noted, decided or asked."""
_DIGITS, _PLACES = 38, 8
_PLACE = Decimal(1).scaleb(-_PLACES)
_HELD = Context(prec=_DIGITS, traps=[Inexact, InvalidOperation])
_NUMBERS = frozenset({"number", "start", "end", "part_of"})
_AMOUNTS = frozenset({"value", "lower", "upper"})
_WORDS = frozenset({"account", "doubts"})
_TRUTHS = frozenset(fact.name for fact in FACTS if fact.sort is facts.Sort.FLAG)
_EXACT, _PROBLEM = "exact", "problem"

_COLUMNS = tuple(column for column in COLUMNS if column.key not in _OF_PEOPLE)


def _type_of(column: Column) -> pa.DataType:
    if column.key in _NUMBERS:
        return pa.int32()
    if column.key in _AMOUNTS:
        return pa.decimal128(_DIGITS, _PLACES)
    if column.key in _WORDS:
        return pa.list_(pa.string())
    return pa.bool_() if column.key in _TRUTHS else pa.string()


FILES = pa.schema([pa.field("path", pa.string(), nullable=False), pa.field("data", pa.binary(), nullable=False)])
"""Of what `rows` takes: files by their names, with their bytes."""
ROWS = pa.schema(
    [
        *(pa.field(column.key, _type_of(column), metadata={"meaning": column.meaning}) for column in _COLUMNS),
        pa.field(_EXACT, pa.string(), metadata={"meaning": "value, or both ends, to the last digit"}),
        pa.field(_PROBLEM, pa.string(), metadata={"meaning": "why the file can't be read; it has no figures then"}),
    ]
)
"""Of what `rows` gives: the ledger's columns that say nothing of people, each with its meaning. Amounts are exact, in
yuan (the currency's main unit), as ratios or as counts; one that has more places than the column is null there and
stands in `exact`."""


def rows(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The figures of files (of the schema `FILES`) as rows (of `ROWS`), in the order of the files and of their texts.

    A file that can't be read gives a row with the reason under `problem`, an export of ours none. Nothing is raised
    for what stands in a file.
    """
    found: dict[str, list[object]] = {name: [] for name in ROWS.names}
    for of_file in together(map(_rows_of, batch["path"].to_pylist(), batch["data"].to_pylist())):
        for row in of_file:
            for name, values in found.items():
                values.append(row.get(name))
    return pa.RecordBatch.from_arrays([pa.array(found[each.name], each.type) for each in ROWS], schema=ROWS)


def unread(path: str, problem: str) -> pa.RecordBatch:
    """The row of a file that can't be read."""
    row = {"source": path, _PROBLEM: problem}
    return pa.RecordBatch.from_pylist([row], schema=ROWS)


def _rows_of(path: str, data: bytes) -> Stages[list[dict[str, object]]]:
    try:
        if is_export(data):
            return []
        source = read_data(data, path)
        yield
        seen = yield from unless_long(source.text, understood_in_stages(source.text, source.warnings))
        lines = lines_of(rows_of(seen, path, recognised(seen)))
    except SourceError as error:
        return [{"source": path, _PROBLEM: f"{error.message} {error.hint}".strip()}]
    except Exception as error:
        return [{"source": path, _PROBLEM: visible(f"{type(error).__name__}: {error}")}]
    return [
        {
            **{column.key: _plain(column.value(line)) for column in _COLUMNS},
            _EXACT: format_exact(line.row.entry.figure.amount),
        }
        for line in lines
    ]


def _plain(value: Value) -> object:
    if isinstance(value, str):
        return canonical(value)
    if isinstance(value, tuple):
        return [canonical(each) for each in value]
    return _fitting(value) if isinstance(value, Decimal) else value


def _fitting(value: Decimal) -> Decimal | None:
    """An amount that the column holds to the last digit."""
    with suppress(Inexact, InvalidOperation):
        return value.quantize(_PLACE, context=_HELD)
    return None
