"""Collecting: replies and their annotations together, of one file or of all that the store knows."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.figures import Figure, recognise
from reader.figures.checks import check, divisions
from reader.figures.facts import guess
from reader.ledger import Origin, Row, merged, recognised, remembered, rows, with_parts
from reader.notes import Anchored, Annotation, anchor_all
from reader.reply import Metadata, Reply, parse
from reader.sources import Source, load

if TYPE_CHECKING:
    from reader.store import AnnotationStore, StoredReply


def anchored(store: "AnnotationStore", source: Source, reply: Reply) -> tuple[Anchored, ...]:
    """The annotations of a reply with their places in it."""
    return anchor_all(store.annotations_for(reply, source.path), reply)


def figure_rows(store: "AnnotationStore", source: Source) -> tuple[Row, ...]:
    """The ledger of a reply: all its quantities, annotated or not."""
    reply = parse(source.text)
    figures = recognise(source.text)
    return ledger(reply, str(source.path or source.name), figures, anchored(store, source, reply))


def ledger(reply: Reply, source: str, figures: tuple[Figure, ...], items: Iterable[Anchored]) -> tuple[Row, ...]:
    """The ledger of a reply whose figures and annotations are known."""
    divided = divisions(reply.text, figures)
    guesses = with_parts(guess(reply, figures), divided)
    found = merged(reply, recognised(reply, figures, guesses), items)
    return rows(reply, source, found, divided, check(reply.text, figures))


def all_figure_rows(store: "AnnotationStore") -> Iterator[tuple[Row, ...]]:
    """The ledgers of all replies that have annotations, one after the other; of one whose file is gone, what is
    remembered of it."""
    listed: set[str] = set()
    for stored, annotations in _by_file(store):
        if listed.issuperset(annotation.id for annotation in annotations):
            continue  # an older version or a copy, whose annotations stand in the other one's ledger
        listed.update(annotation.id for annotation in annotations)
        if source := readable(stored.path):
            found = figure_rows(store, source)
            listed.update(row.entry.item.annotation.id for row in found if row.entry.item)
            yield found
        else:
            metadata = replace(Metadata(), title=stored.title, document_number=stored.document_number)
            yield remembered(Origin(stored.digest, metadata, stored.path, at_hand=False), annotations)


def _by_file(store: "AnnotationStore") -> "Iterable[tuple[StoredReply, list[Annotation]]]":
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
