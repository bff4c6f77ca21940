"""Collecting: replies and their annotations together, of one file or of all that the store knows."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.annotations import Anchored, Annotation, anchor_all
from reader.errors import SourceError
from reader.ledger import Origin, Row, merged, recognised, remembered, rows
from reader.reply import Metadata, Reply
from reader.sources import Source, load
from reader.understanding import Understanding, understand

if TYPE_CHECKING:
    from reader.store import AnnotationStore, StoredReply


def anchored(store: "AnnotationStore", source: Source, reply: Reply) -> tuple[Anchored, ...]:
    """The annotations of a reply with their places in it."""
    return anchor_all(store.annotations_for(reply, source.path), reply, store.text)


def figure_rows(store: "AnnotationStore", source: Source) -> tuple[Row, ...]:
    """The ledger of a reply: all its quantities, annotated or not."""
    understanding = understand(source.text)
    return _rows(understanding, source, anchored(store, source, understanding.reply))


def _rows(understanding: Understanding, source: Source, items: Iterable[Anchored]) -> tuple[Row, ...]:
    found = merged(understanding.reply, recognised(understanding), items)
    return rows(understanding, str(source.path or source.name), found)


def all_figure_rows(store: "AnnotationStore") -> Iterator[tuple[Row, ...]]:
    """The ledgers of all replies that have annotations, one after the other; then what is remembered of those whose
    files are gone or hold another reply now."""
    files = _by_file(store)
    listed: set[str] = set()
    for stored, annotations in files:
        if listed.issuperset(annotation.id for annotation in annotations):
            continue  # an older version or a copy, whose annotations stand in the other one's ledger
        if source := readable(stored.path):
            understanding = understand(source.text)
            if items := anchored(store, source, understanding.reply):
                listed.update(item.annotation.id for item in items)
                yield _rows(understanding, source, items)
    for stored, annotations in files:
        if left := [each for each in annotations if each.id not in listed]:
            metadata = replace(Metadata(), title=stored.title, document_number=stored.document_number)
            yield remembered(Origin(stored.digest, metadata, stored.path, at_hand=False), left)


def _by_file(store: "AnnotationStore") -> "list[tuple[StoredReply, list[Annotation]]]":
    """Annotations by the file they were made on, the one last worked on first; without a path by their text."""
    files: dict[str, tuple[StoredReply, list[Annotation]]] = {}
    for stored, annotation in store.all_annotations():
        files.setdefault(stored.path or stored.digest, (stored, []))[1].append(annotation)
    return sorted(files.values(), key=lambda file: max(each.modified for each in file[1]), reverse=True)


def readable(path: str | None) -> Source | None:
    """The reply at a path that the store remembers, where it can still be read."""
    if not path or not os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises where it may not look
        return None
    try:
        return load(Path(path))
    except SourceError:
        return None
