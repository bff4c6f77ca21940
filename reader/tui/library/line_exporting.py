"""Exporting the lines of several replies that are shown, to a file that is asked for."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from textual.screen import Screen

from reader.editing.exporting import kept_words, write_whole
from reader.exchange.formats import Content, Format
from reader.exchange.lists.model import Listed
from reader.exchange.render import list_parts, whole
from reader.library.cache import Library, opened_library
from reader.store import open_store
from reader.tui.export_dialog import ExportDialog
from reader.tui.handing_over import NOWHERE, handing_over, said_of


async def export(
    screen: Screen[Any], title: str, content: Content, listed: Callable[[Library], Listed], cache: Path, database: Path
) -> str:
    """Ask where to, and write what is listed of the library; what to say then, empty where it was given up."""
    told: list[str] = []

    def parts(form: Format) -> Iterator[str | bytes]:
        with opened_library(cache) as library:
            return list_parts(listed(library), form, content)

    def write(path: Path, form: Format, force: bool) -> None:
        with closing(open_store(database)) as store:
            told[:] = kept_words(write_whole(store, path, parts(form), force=force))

    dialog = ExportDialog(title, content, Path.cwd(), "replies", write)
    if screen.app.is_web:
        handed = handing_over(screen.app, lambda form: whole(parts(form), form))
        dialog = ExportDialog(title, content, NOWHERE, "replies", handed)
    written = await screen.app.push_screen_wait(dialog)
    return " ".join([said_of(screen.app, written), *told]) if written else ""
