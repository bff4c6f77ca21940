"""Exporting the notes on several replies together: a file for each, in a folder that is asked for."""

from collections.abc import Collection, Sequence
from contextlib import closing
from pathlib import Path

from textual.screen import Screen

from reader.config import Settings
from reader.errors import ExportError
from reader.exchange.formats import Content, Format
from reader.i18n import _, ngettext
from reader.text.canonical import visible
from reader.tui.library.finding import Found
from reader.tui.library.rows import File, ReplyRows, file_of, path_of


def noted(found: Found | None, marked: Collection[File], rows: ReplyRows) -> list[File]:
    """The files with notes, of those that are marked or, where none is, shown."""
    if found is None:
        return []
    if marked:
        return [file for file in marked if found.listing.replies_of([file]) & found.noted.keys()]
    listed = (rows.at(index) for index, reply in enumerate(found.order.replies) if reply in found.noted)
    return [file_of(each) for each in listed if each]


def no_notes(marked: Collection[File]) -> str:
    """What is said where there is nothing to export."""
    return _("There are no notes on the marked replies.") if marked else _("There are no notes to export yet.")


async def export(screen: Screen[None], files: Sequence[File], settings: Settings, marked: int) -> str:
    """Ask where to, and export the notes on some files there; what to say then, empty where it was given up.

    `marked` is how many replies are marked, those without notes among them.
    """
    from reader.tui.export_dialog import ExportDialog
    from reader.tui.handing_over import said_of

    if screen.app.is_web:
        return _("In a browser replies are exported one by one, each where it is read.")
    title = ngettext("Export the notes on {count} reply", "Export the notes on {count} replies", len(files))
    title = title.format(count=len(files))
    if bare := max(0, marked - len(files)):
        words = ngettext("{count} marked has none", "{count} marked have none", bare)
        title = f"{title} · {words.format(count=bare)}"
    folder = path_of(files[0]).parent / "notes"

    def write(path: Path, form: Format, force: bool) -> None:
        _write(files, path, form, settings, force=force)

    dialog = ExportDialog(title, Content.NOTES, folder, None, write)
    written = await screen.app.push_screen_wait(dialog)
    return said_of(screen.app, written) if written else ""


def _write(files: Sequence[File], folder: Path, form: Format, settings: Settings, *, force: bool) -> None:
    """Write the notes on each file that has any; a `ReaderError` where one can't be written, after those before it."""
    from reader.collecting import anchored
    from reader.editing.export_names import free_name
    from reader.editing.exporting import cited_exports
    from reader.editing.writing import write_notes
    from reader.exchange.document import Document
    from reader.library.members import source_of
    from reader.reply import parse
    from reader.store import open_store

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            _("this folder can't be made: {reason}.").format(reason=error.strerror or error),
            subject=visible(str(folder)),
        ) from error
    taken: set[str] = set()
    with closing(open_store(settings.database)) as store:
        for file in files:
            source = source_of(path_of(file), file[1])
            reply = parse(source.text)
            if items := anchored(store, source, reply):
                document = Document(reply, items, source.name, cited_exports(store, reply))
                path = folder / free_name(store, folder, form, reply, source, taken)
                write_notes(store, document, source.path, path, form, settings.markdown, force=force)
