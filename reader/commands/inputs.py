"""What commands read: the files that are named, the pipe, and the annotations' database."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.output import tell, tell_of_notes_apart
from reader.config import Settings
from reader.errors import SourceError
from reader.i18n import _
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.annotations import Anchored
    from reader.reply import Reply
    from reader.sources import Source
    from reader.store import AnnotationStore


def source_named(file: str) -> "Source":
    """What a file holds, or what comes through the pipe, which is called `-`; what was not read of it is told."""
    from reader.sources import load, read_stream

    if file == "-" and sys.stdin is None:
        raise SourceError(_("nothing comes through a pipe."))
    source = load(Path(file)) if file != "-" else read_stream(sys.stdin.buffer)
    if source.warnings:
        from reader.reply.warnings import sentences

        for sentence in sentences(source.warnings):
            tell(f"{source.name}: {sentence}")
    return source


def sources_named(files: Sequence[str], store: "AnnotationStore") -> "list[Source]":
    """What the files hold, each once however often and under whatever names it was given.

    Of a file that is gone it is the text that the store kept with the notes on it, where there are any.
    """
    sources: dict[Path | str, Source] = {}
    for file in dict.fromkeys(files):
        try:
            source = source_named(file)
        except SourceError:
            kept = _kept_source(Path(file), store) if file != "-" and not os.path.lexists(file) else None
            if kept is None:
                raise
            source = kept
        sources.setdefault(source.path or file, source)
    return list(sources.values())


def _kept_source(file: Path, store: "AnnotationStore") -> "Source | None":
    """The text in a file that is gone which notes were made on last, as it is kept; `None` where there is none."""
    from reader.sources import Source

    path = file.resolve()
    there = [(note.modified, stored.digest) for stored, note in store.all_annotations() if stored.path == str(path)]
    text = store.text(max(there)[1]) if there else None
    if text is None:
        return None
    sentence = _("the file is gone; its text is taken as it was kept with the notes.")
    tell(f"{visible(str(file))}: {sentence}")
    return Source(visible(path.name), path, text, "")


def noted(source: "Source", store: "AnnotationStore") -> "tuple[Reply, tuple[Anchored, ...]]":
    """The reply that a source holds and its annotations; that there are some on another text of its file is told."""
    from reader.collecting import anchored
    from reader.reply import parse

    reply = parse(source.text)
    tell_of_notes_apart(store, source, reply)
    return reply, anchored(store, source, reply)


@contextmanager
def opened_store(settings: Settings) -> Iterator["AnnotationStore"]:
    """The annotations, until the work is done; then what of them can't be read is told.

    The store is imported here, since sqlite_utils takes a tenth of a second that other commands needn't wait.
    """
    from reader.identity import hand_by
    from reader.store import open_store

    store = open_store(settings.database, hand_by(settings))
    try:
        yield store
        if store.left_out:
            tell(visible(store.left_out))
        if store.uncopied:
            tell(visible(store.uncopied))
    finally:
        store.close()
