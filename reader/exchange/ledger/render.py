"""One way to render a ledger, for the command and the screen."""

from collections.abc import Sequence
from pathlib import PurePath

from reader.exchange.ledger.lines import lines_of, summary
from reader.exchange.ownership import BOM
from reader.ledger import Row
from reader.ledger.totals import Grouping

FORMS = {"xlsx": "xlsx", "csv": "csv", "markdown": "md", "json": "json"}
"""The forms of an exported ledger, with the endings of their files."""
GROUPINGS_OF: dict[str, tuple[Grouping, ...]] = {
    "xlsx": (Grouping.YEAR, Grouping.PAYER, Grouping.STATUS, Grouping.LEVEL),
    "markdown": (Grouping.YEAR, Grouping.STATUS),
    "json": (Grouping.YEAR, Grouping.PAYER, Grouping.STATUS, Grouping.LEVEL),
}
"""What totals are made by, besides that of all, where nothing else is asked for; a CSV has none."""


def form_of(path: str) -> str | None:
    """The form that a file's ending stands for."""
    ending = PurePath(path).suffix.lower().removeprefix(".")
    return next((form for form, known in FORMS.items() if ending in (known, form)), None)


def ledger_name(stem: str, form: str) -> str:
    """The file name of an exported ledger; `stem` is what its reply's file is called."""
    return f"{stem}.ledger.{FORMS[form]}"


def rendered_ledger(
    rows: Sequence[Row], form: str, by: Sequence[Grouping] | None = None, *, bom: bool = True
) -> str | bytes:
    """Rows in a form, in their order; `bom` tells Excel that a CSV is UTF-8."""
    lines = lines_of(rows)
    if form == "csv":
        from reader.exchange.ledger.csv import csv_table

        return f"{BOM if bom else ''}{csv_table(lines)}"
    summaries = [summary(lines, each) for each in (None, *(GROUPINGS_OF[form] if by is None else by))]
    if form == "json":
        from reader.exchange.ledger.json import json_ledger

        return json_ledger(lines, summaries)
    if form == "markdown":
        from reader.exchange.ledger.markdown import markdown_ledger

        return markdown_ledger(lines, summaries)
    from reader.exchange.ledger.xlsx import workbook

    return workbook(lines, summaries)
