"""The forms of exports, a row each: what it is called, what it writes, and how a file of it is known to be ours.

The command line, the dialog, the names of files and the check for our own files read these rows. A row names its
writers as `module:function`, so that no form is loaded before it is written.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any

from reader.errors import ExportError
from reader.exchange.ownership import MOST, Recogniser, begins_with, last_made_by_us, last_saved_by_us
from reader.i18n import N_, _
from reader.text.canonical import visible


class Content(StrEnum):
    """What is exported; the value stands in the names of files."""

    NOTES = "notes"
    LEDGER = "ledger"
    PROMISES = "promises"
    DOUBTS = "doubts"


@dataclass(frozen=True, slots=True)
class Format:
    """A form of exports.

    `name` is for the command line, `label` for people (a msgid); new files have the first of the `endings`. `writers`
    tell for each content that the form can hold what writes it, a `NotesWriter`, a `LedgerWriter` or a `ListWriter`.
    `is_ours` tells from a file's beginning or from all of it whether we wrote it. `totals_by` is what a ledger has
    totals by where nothing else is asked for (values of `Grouping`), `None` where it has no room for totals. `is_text`
    is what can be shown in a terminal; `marked` are texts with a byte order mark, unless that's unwanted. What `joins`
    is one text for many replies: its writer takes documents, not one of them.
    """

    name: str
    label: str
    endings: tuple[str, ...]
    writers: dict[Content, str]
    is_ours: Recogniser
    totals_by: tuple[str, ...] | None = None
    is_text: bool = True
    joins: bool = False
    marked: bool = False

    def file_name(self, stem: str, content: Content) -> str:
        """The name of an export; `stem` is what its reply's file is called."""
        return f"{stem}.{content}.{self.endings[0]}"

    def writer(self, content: Content) -> Callable[..., Any]:
        """What writes a content, which the form has to hold."""
        module, _colon, function = self.writers[content].partition(":")
        return getattr(import_module(module), function)  # type: ignore[no-any-return]


def _begins_with_headings(start: bytes, path: Path) -> bool:
    # What a ledger's columns are is not loaded before a file is looked at.
    from reader.exchange.ledger.ownership import begins_with_headings
    from reader.exchange.lists.model import begins_a_list

    return begins_with_headings(start, path) or begins_a_list(start)


def _of_lists(writer: str) -> dict[Content, str]:
    """What writes promises and doubts."""
    return dict.fromkeys((Content.PROMISES, Content.DOUBTS), f"reader.exchange.lists.writing:{writer}")


BLOCKS = "markdown"
"""The form of notes in which people write, so that a file of it is brought up to date and not replaced."""
_BY_MANY = ("year", "payer", "status", "level")
FORMATS = (
    Format(
        "xlsx",
        N_("Excel (XLSX)"),
        ("xlsx",),
        {Content.LEDGER: "reader.exchange.ledger.xlsx:workbook_parts", **_of_lists("workbook_parts")},
        last_saved_by_us("xl/workbook.xml"),
        totals_by=_BY_MANY,
        is_text=False,
    ),
    Format(
        "ods",
        N_("OpenDocument (ODS)"),
        ("ods",),
        {Content.LEDGER: "reader.exchange.ledger.ods:spreadsheet_parts", **_of_lists("spreadsheet_parts")},
        last_made_by_us,
        totals_by=_BY_MANY,
        is_text=False,
    ),
    Format(
        "csv",
        "CSV",
        ("csv",),
        {Content.LEDGER: "reader.exchange.ledger.csv:csv_parts", **_of_lists("csv_parts")},
        _begins_with_headings,
        marked=True,
    ),
    Format(
        "markdown",
        "Markdown",
        ("md", "markdown"),
        {
            Content.NOTES: "reader.exchange.markdown:markdown_document",
            Content.LEDGER: "reader.exchange.ledger.markdown:markdown_parts",
            **_of_lists("markdown_parts"),
        },
        begins_with('---\ngenerator: "{generator}"'),
        totals_by=("year", "status"),
    ),
    Format(
        "json",
        "JSON",
        ("json",),
        {
            Content.NOTES: "reader.exchange.json:json_notes",
            Content.LEDGER: "reader.exchange.ledger.json:json_parts",
            **_of_lists("json_parts"),
        },
        begins_with('{{\n  "generator": "{generator}"'),
        totals_by=_BY_MANY,
    ),
    Format(
        "html",
        N_("Web page (HTML)"),
        ("html", "htm"),
        {Content.NOTES: "reader.exchange.html.page:html_notes"},
        begins_with('<!DOCTYPE html>\n<!--generator="{generator}"-->\n'),
    ),
    Format(
        "bib",
        N_("References (BibLaTeX)"),
        ("bib",),
        {Content.NOTES: "reader.exchange.bib:bib_references"},
        begins_with("% {generator}\n"),
        joins=True,
    ),
    Format(
        "csl",
        N_("References (CSL-JSON)"),
        ("csl.json",),
        {Content.NOTES: "reader.exchange.csl:csl_references"},
        begins_with('[\n  {{\n    "custom": {{\n      "generator": "{generator}"'),
        joins=True,
    ),
    Format(
        "docx",
        N_("Word (DOCX)"),
        ("docx",),
        {Content.NOTES: "reader.exchange.docx:word_document"},
        last_saved_by_us("word/document.xml"),
        is_text=False,
    ),
)
"""All forms, in the order in which they are offered."""


def formats_of(content: Content) -> tuple[Format, ...]:
    """The forms that can hold a content, in their order."""
    return tuple(each for each in FORMATS if content in each.writers)


def format_called(name: str, content: Content) -> Format:
    """The form of a name; `ExportError` with the names there are where none of this content has it."""
    known = formats_of(content)
    found = next((each for each in known if each.name == name), None)
    if found is None:
        names = ", ".join(each.name for each in known)
        raise ExportError(
            _("there is no such form of an export."),
            subject=visible(name),
            hint=_("The forms are: {names}.").format(names=names),
        )
    return found


def format_of(path: str | PurePath, content: Content) -> Format | None:
    """The form that a file's ending tells, `None` where it has no ending.

    `ExportError` with the endings there are where no form of this content has it: nothing is written in another one.
    """
    name = PurePath(path).name.lower()
    if not PurePath(name).suffix.removeprefix("."):
        return None
    known = formats_of(content)
    # Of an ending and another one that ends with it, the longer one counts.
    found = {ending: each for each in known for ending in each.endings if name.endswith(f".{ending}")}
    if not found:
        endings = ", ".join(f".{each.endings[0]}" for each in known)
        raise ExportError(
            _("no form of an export has this ending."),
            subject=visible(str(path)),
            hint=_("The endings are: {endings}.").format(endings=endings),
        )
    return found[max(found, key=len)]


def is_ours(path: Path) -> bool:
    """Whether a file is an export of ours, in whatever form, that no other program has saved since."""
    with path.open("rb") as file:
        start = file.read(MOST)
    return any(each.is_ours(start, path) for each in FORMATS)
