"""Exporting the rows that a ledger shows, to a file that is asked for."""

from contextlib import closing
from pathlib import Path
from typing import Any

from textual.screen import Screen

from reader.collecting import decisions
from reader.editing.writing import replace_whole
from reader.exchange.formats import Content, Format
from reader.exchange.render import rendered_ledger
from reader.i18n import ngettext
from reader.store import open_store
from reader.tui.export_dialog import ExportDialog
from reader.tui.handing_over import NOWHERE, handing_over, said_of
from reader.tui.ledger.heading import maybe_of
from reader.tui.ledger.listed import Shown


async def export(screen: Screen[Any], shown: Shown, database: Path, *, is_joint: bool) -> str:
    """Ask where to, and write the rows in their order; what to say then, empty where it was given up. `is_joint` is
    whether they are of several replies."""
    listed, places = shown.listed, shown.places
    told: list[str] = []

    def rendered(form: Format) -> str | bytes:
        rows = shown.rows
        with closing(open_store(database)) as store:
            return rendered_ledger(rows, form, decisions=decisions(store, rows))

    def write(path: Path, form: Format, force: bool) -> None:
        ledger = rendered(form)
        with closing(open_store(database)) as store:
            told[:] = replace_whole(store, path, ledger, force=force).words

    figures = ngettext("Export {count} figure", "Export {count} figures", len(places)).format(count=len(places))
    title = " · ".join((figures, *maybe_of(shown)))
    near = Path(listed.rows[places[0]].origin.source or "")
    folder, stem = (Path.cwd(), "replies") if is_joint else (near.absolute().parent, near.stem or "reply")
    dialog = ExportDialog(title, Content.LEDGER, folder, stem, write)
    if screen.app.is_web:
        dialog = ExportDialog(title, Content.LEDGER, NOWHERE, stem, handing_over(screen.app, rendered))
    written = await screen.app.push_screen_wait(dialog)
    return " ".join([said_of(screen.app, written), *told]) if written else ""
