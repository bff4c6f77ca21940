"""Exporting the rows that a ledger shows, to a file that is asked for."""

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from reader.collecting import decisions
from reader.editing.exporting import kept_words, write_whole
from reader.exchange.formats import Content, Format
from reader.exchange.render import ledger_parts, whole
from reader.i18n import ngettext
from reader.store import open_store
from reader.tui.export_dialog import ExportDialog
from reader.tui.handing_over import NOWHERE, handing_over, said_of
from reader.tui.ledger.heading import maybe_of
from reader.tui.ledger.listed import Shown

if TYPE_CHECKING:
    from reader.store import AnnotationStore


async def export(screen: Screen[Any], shown: Shown, database: Path, *, is_joint: bool) -> str:
    """Ask where to, and write the rows in their order; what to say then, empty where it was given up. `is_joint` is
    whether they are of several replies."""
    listed, places = shown.listed, shown.places
    told: list[str] = []

    def parts(store: "AnnotationStore", form: Format) -> Iterator[str | bytes]:
        replies, numbers = shown.by_reply()
        return ledger_parts(replies, form, partial(decisions, store), numbers=numbers)

    def rendered(form: Format) -> str | bytes:
        with closing(open_store(database)) as store:
            return whole(parts(store, form), form)

    def write(path: Path, form: Format, force: bool) -> None:
        with closing(open_store(database)) as store:
            told[:] = kept_words(write_whole(store, path, parts(store, form), force=force))

    figures = ngettext("Export {count} figure", "Export {count} figures", len(places)).format(count=len(places))
    title = " · ".join((figures, *maybe_of(shown)))
    near = Path(listed.rows[places[0]].origin.source or "")
    folder, stem = (Path.cwd(), "replies") if is_joint else (near.absolute().parent, near.stem or "reply")
    dialog = ExportDialog(title, Content.LEDGER, folder, stem, write)
    if screen.app.is_web:
        dialog = ExportDialog(title, Content.LEDGER, NOWHERE, stem, handing_over(screen.app, rendered))
    written = await screen.app.push_screen_wait(dialog)
    return " ".join([said_of(screen.app, written), *told]) if written else ""
