"""The sheets of a workbook, in whatever form it is written: the lines, their totals, what the columns mean."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.errors import ExportError
from reader.exchange.ledger.columns import COLUMNS, Cell
from reader.exchange.ledger.lines import Line, Summing, added, counted, in_order, ranges
from reader.i18n import N_, _
from reader.ledger.accounts import Grouping, account_name, group_name

MOST_ROWS = 1_048_576
"""Of a sheet, in Excel and in LibreOffice."""
WRAPPED = 24
"""From this width on the words of a column stand on several lines."""
_TOTALS = (
    (N_("totals by"), 12),
    (N_("group"), 24),
    (N_("account"), 18),
    (N_("amount"), 18),
    (N_("upper end"), 18),
    (N_("unit"), 8),
    (N_("readable amount"), 24),
    (N_("of it guessed"), 18),
    (N_("figures"), 10),
    (N_("to review"), 10),
    (N_("lines"), 36),
    (N_("of it maybe"), 18),
)


class Sheet(NamedTuple):
    """A sheet: its name, its headings with the widths of their columns in digits, and its rows."""

    name: str
    headings: Sequence[tuple[str, int]]
    rows: Iterable[Sequence[Cell]]


def sheets(replies: Iterable[Sequence[Line]], by: Iterable[Grouping | None]) -> tuple[Sheet, ...]:
    """Three, whose rows are to be taken in this order: the lines, their totals with what these leave out, and what the
    columns mean. An `ExportError` where there are more lines than a sheet has room for."""
    sums = [Summing(each) for each in by]
    return (
        Sheet(
            _("Figures"),
            [(_(column.name), column.width) for column in COLUMNS],
            _figures(added(replies, sums)),
        ),
        Sheet(_("Totals"), [(_(name), width) for name, width in _TOTALS], _totals(sums)),
        Sheet(
            _("Columns"),
            [(_("column"), 20), (_("meaning"), 80), (_("key in JSON"), 18)],
            ([_(column.name), _(column.meaning), column.key] for column in COLUMNS),
        ),
    )


def _figures(replies: Iterable[Sequence[Line]]) -> Iterator[list[Cell]]:
    for line in in_order(replies):
        if line.number >= MOST_ROWS:
            raise ExportError(
                _("a workbook has room for {count} lines.").format(count=MOST_ROWS - 1), hint=_("Use --format csv.")
            )
        yield [column.shown(line) for column in COLUMNS]


def _totals(sums: Iterable[Summing]) -> Iterator[list[Cell]]:
    """The totals of each grouping, and below them what is in none of them and why."""
    for of in (each.summary for each in sums):
        by = _(of.by.label) if of.by else _("all lines")
        for total, numbers, rests in of.totals:
            group = group_name(total.group, of.by) if of.by else ""
            lower, upper = total.ends
            amounts = (lower, "" if upper == lower else upper, total.amount.unit, total.shown)
            counts = (total.guessed[0], len(numbers), total.open, counted(numbers, rests))
            yield [by, group, account_name(total.account), *amounts, *counts, total.maybe[0]]
        for reason, numbers in of.left_out:
            yield [by, "", _("left out"), "", "", "", _(reason.label), "", len(numbers), "", ranges(numbers), ""]
