"""Writing exports: each file whole, and what became of it told."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.export_arguments import names_folder
from reader.commands.output import tell
from reader.errors import ExportError
from reader.exchange.formats import Format
from reader.i18n import _
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.editing.notes_file import Outcome
    from reader.exchange.document import Document
    from reader.store import AnnotationStore


def make_folder(folder: Path, *, dry: bool) -> None:
    """Make the folder that exports are written to, where there is none; not where it is `dry`."""
    if names_folder(str(folder)) or dry:
        return
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise ExportError(
            _("this folder can't be made: {reason}.").format(reason=error.strerror or error),
            subject=visible(str(folder)),
        ) from error


def write_notes(
    document: "Document",
    source: Path | None,
    path: Path,
    store: "AnnotationStore",
    form: Format,
    options: argparse.Namespace,
) -> bool:
    """Write what is noted on a reply to its place, or look what that would change; whether anything changes."""
    from reader.editing.writing import write_notes as write

    return _told(
        path,
        write(
            store,
            document,
            source,
            path,
            form,
            options.markdown,
            force=options.force,
            put_back=options.put_back,
            dry=options.check,
        ),
        options,
    )


def replace_whole(path: Path, document: str | bytes, store: "AnnotationStore", options: argparse.Namespace) -> bool:
    """Write an export anew that is replaced as a whole, or look whether that would change it."""
    from reader.editing.writing import replace_whole as replaced

    return _told(path, replaced(store, path, document, force=options.force, dry=options.check), options)


def _told(path: Path, outcome: "Outcome", options: argparse.Namespace) -> bool:
    """Tell what became of a file, or would; whether anything changes, or waits for a person."""
    words = [*(outcome.counted if options.check else ()), *outcome.words]
    if outcome.merged.edited:
        words.append(_("reply-reader sync-notes {path} takes it in.").format(path=visible(str(path))))
    if words:
        tell(f"{visible(str(path))}: {' '.join(words)}")
    return outcome.is_changed or bool(outcome.merged.edited)
