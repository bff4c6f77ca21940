"""What commands read: the files that are named, the pipe, and the annotations' database."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.output import tell
from reader.config import Settings
from reader.errors import SourceError
from reader.i18n import _
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.sources import Source
    from reader.store import AnnotationStore


def source_named(file: str) -> "Source":
    """What a file holds, or what comes through the pipe, which is called `-`."""
    from reader.sources import load, read_stream

    if file != "-":
        return load(Path(file))
    if sys.stdin is None:
        raise SourceError(_("nothing comes through a pipe."))
    return read_stream(sys.stdin.buffer)


def sources_named(files: Sequence[str]) -> "list[Source]":
    """What the files hold, each once however often and under whatever names it was given."""
    sources: dict[Path | str, Source] = {}
    for file in dict.fromkeys(files):
        source = source_named(file)
        sources.setdefault(source.path or file, source)
    return list(sources.values())


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
    finally:
        store.close()
