"""Writing notes to a file in a form: as blocks among what people write, or as a whole. It knows no screen."""

from dataclasses import replace
from pathlib import Path

from reader.editing.exporting import is_outline, would_change, write_whole
from reader.editing.notes_file import NotesFile, Outcome
from reader.exchange.document import Document
from reader.exchange.formats import BLOCKS, Format
from reader.exchange.markdown.merging import Merged
from reader.exchange.markdown.presets import LOGSEQ
from reader.exchange.render import rendered_notes
from reader.store import AnnotationStore


def write_notes(
    store: AnnotationStore,
    document: Document,
    source: Path | None,
    path: Path,
    form: Format,
    markdown: str,
    *,
    force: bool = False,
    put_back: bool = False,
    dry: bool = False,
) -> Outcome:
    """Write what is noted on a reply to a file, what became of which is told; see `NotesFile.write`.

    `source` is the file of the reply, `markdown` the preset of new files where the document asks for none.
    """
    as_outline = form.name == BLOCKS and is_outline(path, document.preset, markdown)
    if form.name == BLOCKS and not as_outline:
        file = NotesFile(store, document, source, path, markdown)
        return file.write(force=force, put_back=put_back, dry=dry)
    content = rendered_notes(replace(document, preset=LOGSEQ) if as_outline else document, form)
    return replace_whole(store, path, content, force=force, dry=dry)


def replace_whole(
    store: AnnotationStore, path: Path, content: str | bytes, *, force: bool = False, dry: bool = False
) -> Outcome:
    """Write an export that is replaced as a whole; with `dry` nothing is written."""
    is_changed = would_change(store, path, content, force=force)
    backup = None if dry else write_whole(store, path, content, force=force)
    return Outcome(Merged("", {}, {}), is_changed, backup, is_whole=True)
