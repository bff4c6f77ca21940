"""`export --all`: the notes of all replies to a folder, a file for each, with an index, a ledger and the promises."""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.export_writing import make_folder, replace_whole, write_notes
from reader.commands.output import progress, tell
from reader.errors import ReaderError
from reader.exchange.formats import Content, Format, format_called
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.collecting import Noted
    from reader.exchange.markdown.overview import Entry
    from reader.ledger import Row
    from reader.store import AnnotationStore

_INDEX, _LEDGER, _PROMISES = "index.md", "ledger.md", "promises.md"


def export_all(store: "AnnotationStore", form: Format, options: argparse.Namespace) -> tuple[bool, bool]:
    """Export all, one file after the other, each whole; whether anything changes, and whether all could be written.

    Each reply is understood once, and of it only its rows of the pages are kept.
    """
    from reader.collecting import all_kept, all_noted, all_remembered, rows_noted
    from reader.editing.export_names import free_name
    from reader.editing.exporting import cited_exports
    from reader.exchange.document import Document
    from reader.exchange.markdown.overview import Entry

    folder = Path(os.path.realpath(options.output))
    make_folder(folder, dry=options.check)
    entries: list[Entry] = []
    rows: list[Row] = []
    listed: set[str] = set()
    taken = {_INDEX, _LEDGER, _PROMISES}
    is_changed, is_whole = False, True

    def export(noted: "Noted") -> None:
        nonlocal is_changed, is_whole
        reply = noted.understanding.reply
        cited = cited_exports(store, reply)
        document = Document(reply, noted.items, noted.source.name, cited, options.preset or "", noted.understanding)
        name = free_name(store, folder, form, reply, noted.source, taken)
        progress(len(entries) + 1, name)
        entries.append(Entry.of(document, name))
        try:
            is_changed |= write_notes(document, noted.source.path, folder / name, store, form, options)
        except ReaderError as error:
            is_whole = False
            tell(visible(str(error)))

    for noted in all_noted(store):
        listed.update(item.annotation.id for item in noted.items)
        rows.extend(row for row in rows_noted(noted) if row.entry.item)
        export(noted)
    rows.extend(row for of in all_remembered(store, listed) for row in of if row.entry.item)
    for noted in all_kept(store, listed):
        export(noted)
    for name, text in _pages(store, entries, rows):
        progress(len(entries), name)
        try:
            is_changed |= replace_whole(folder / name, text, store, options)
        except ReaderError as error:
            is_whole = False
            tell(visible(str(error)))
    progress(0, "")
    return is_changed, is_whole


def _pages(store: "AnnotationStore", entries: "list[Entry]", rows: "list[Row]") -> Iterator[tuple[str, str]]:
    from reader.collecting import decisions
    from reader.exchange.markdown.overview import index_page, promises_page
    from reader.exchange.render import rendered_ledger

    yield _INDEX, index_page(entries)
    yield _PROMISES, promises_page(entries)
    ledger = rendered_ledger(rows, format_called("markdown", Content.LEDGER), decisions=decisions(store, rows))
    assert isinstance(ledger, str)
    yield _LEDGER, ledger
