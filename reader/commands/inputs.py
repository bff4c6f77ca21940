"""What commands read: a file that is named, the pipe, and the annotations' database."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.output import tell, tell_of_notes_apart
from reader.commands.recognising import aloud
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
    with aloud(visible(file)) as watcher:
        source = load(Path(file), watcher) if file != "-" else read_stream(sys.stdin.buffer, watcher)
    tell_unread_parts(source)
    return source


def unread_parts(source: "Source") -> Iterator[str]:
    """What is to be told of what was not read of a file."""
    from reader.sources import warned

    yield from (f"{source.name}: {sentence}" for sentence in warned(source))


def tell_unread_parts(source: "Source") -> None:
    """Tell what was not read of a file."""
    for sentence in unread_parts(source):
        tell(sentence)


def noted(source: "Source", store: "AnnotationStore") -> "tuple[Reply, tuple[Anchored, ...]]":
    """The reply that a source holds and its annotations; that there are some on another text of its file is told."""
    from reader.collecting import anchored
    from reader.reply import parse

    reply = parse(source.text, source.warnings)
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
