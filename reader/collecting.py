"""Collecting: replies and their annotations together, of one file or of all that the store knows."""

import os
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.annotations import Anchored, Annotation, Review, anchor_all
from reader.annotations.deciding import Decision, decision
from reader.errors import SourceError
from reader.i18n import _
from reader.ledger import Origin, Row, merged, recognised, remembered, rows
from reader.letters import Told, Traits, compared, letters_among, newest_first, related_among
from reader.letters.grouping import why
from reader.reply import Metadata, Reply, parse
from reader.sources import Source, load
from reader.sources.content import OCR, kept_warnings
from reader.text.canonical import visible
from reader.text.stages import together, unless_long
from reader.understanding import Understanding, understand, understood_in_stages

if TYPE_CHECKING:
    from reader.annotations.log import Change
    from reader.store import AnnotationStore, StoredReply


def anchored(
    store: "AnnotationStore", source: Source, reply: Reply, understood: Understanding | None = None
) -> tuple[Anchored, ...]:
    """The annotations of a reply with their places in it; `understood` is what is known of it, where it is."""
    _comes_from(store, source, reply)
    found = store.annotations_for(reply, source.path)
    figures, facts = (understood.figures, understood.facts) if understood else (None, None)
    return anchor_all(found, reply, store.text, figures, facts)


def _comes_from(store: "AnnotationStore", source: Source, reply: Reply) -> None:
    if source.data:  # else it is a text that was kept, of a file that is gone
        store.comes_from(reply.digest, source.file)


def figure_rows(store: "AnnotationStore", source: Source) -> tuple[Row, ...]:
    """The ledger of a reply: all its quantities, annotated or not."""
    understanding = understand(source.text, source.warnings)
    return _rows(understanding, source, anchored(store, source, understanding.reply, understanding))


def figure_rows_of(store: "AnnotationStore", sources: Iterable[Source]) -> Iterator[tuple[Row, ...]]:
    """The ledgers of some replies by their titles, each made when it is asked for: of each letter one, whatever copies
    and versions of it are among them."""
    newest = [of_letter[0] for of_letter in by_letter(store, sources)]
    if len(newest) > 1:
        newest.sort(key=_by_title)
    works = (unless_long(each.text, understood_in_stages(each.text, each.warnings)) for each in newest)
    for source, seen in zip(newest, together(works), strict=True):
        yield _rows(seen, source, anchored(store, source, seen.reply, seen))


def _by_title(source: Source) -> tuple[str, str]:
    """What rows are ordered by, too."""
    reply = parse(source.text)
    return reply.metadata.title or str(source.path or source.name), reply.digest


def by_letter(store: "AnnotationStore", sources: Iterable[Source]) -> list[list[Source]]:
    """The sources of each letter, the newest version first; of several they are kept without the bytes of their files,
    which may be many times as large as the texts."""
    found: dict[str, Source] = {}
    traits: dict[str, Traits] = {}
    alone: Source | None = None

    def take(source: Source) -> None:
        reply = parse(source.text)
        _comes_from(store, source, reply)
        if reply.digest not in traits:
            traits[reply.digest] = store.traits(reply)
        found[reply.digest] = replace(source, data=b"")

    for source in sources:
        if not found and (alone is None or alone.text == source.text):
            alone = source
            continue
        if not found and alone:
            take(alone)
        take(source)
    if alone and not found:
        return [[alone]]

    def read(digest: str) -> tuple[Source, Reply]:
        return found[digest], parse(found[digest].text)

    letters = letters_newest_first(store, list(traits.values()), read)
    return [[found[digest] for digest in letter] for letter in letters]


def letters_newest_first(
    store: "AnnotationStore", traits: Sequence[Traits], read: Callable[[str], tuple[Source, Reply]]
) -> list[list[str]]:
    """The digests of the texts of each letter, the newest version first, by the traits of all; `read` gives a text."""
    letters = letters_among(traits, store.identities.told(each.digest for each in traits))

    def ordered(letter: Sequence[Traits]) -> list[Traits]:
        newest = newest_first(letter)
        if len(letter) < 2 or all(each.published for each in letter):
            return newest
        # Where some don't say when, in the order that the letter's versions have where they are listed.
        source, reply = read(newest[0].digest)
        around = store.identities.around(reply, source.path)
        number = {each.text.digest: each.version for each in around.beside} | {reply.digest: around.version}
        known = all(number.get(each.digest) for each in letter)
        return sorted(newest, key=lambda each: number[each.digest], reverse=True) if known else newest

    return [[each.digest for each in ordered(letter)] for letter in letters]


class Company(NamedTuple):
    """Which other files are one letter with a file, and why, and which answer one proposal with it; may be empty."""

    one: str
    beside: str


_MOST_BESIDE = 24
"""Texts of a letter beside which it is looked why another one is of it: there may be thousands of copies."""


def companions(traits: Mapping[Path, Traits], told: Iterable[Told]) -> dict[Path, Company]:
    """The company of each file that has any."""
    said = list(told)
    joined = {frozenset((each.one, each.other)) for each in said if each.joined}
    files: defaultdict[str, list[Path]] = defaultdict(list)
    for path, each in traits.items():
        files[each.digest].append(path)
    letters = letters_among(list(traits.values()), said)
    related = related_among(letters)
    company: dict[Path, Company] = {}
    for letter in letters:
        paths = [path for each in letter for path in files[each.digest]]
        beside = {path for each in letter for digest in related.get(each.digest, ()) for path in files[digest]}

        def by_hand(one: Path, other: Path) -> bool:
            return frozenset((traits[one].digest, traits[other].digest)) in joined

        for at, path in enumerate(paths):
            others = [*paths[:at], *paths[at + 1 :]]
            near = [*filter(partial(by_hand, path), others if joined else ()), *others[:_MOST_BESIDE]]
            found = why(path, near, lambda one, other: compared(traits[one], traits[other]), by_hand)
            one = two = ""
            if others:
                reason = _(found[1].reason.label) if found else _("through another one")
                one = _("one letter with {texts} ({reason})").format(texts=_named(others), reason=reason)
            if beside:
                two = _("belongs to {texts}").format(texts=_named(sorted(beside)))
            if others or beside:
                company[path] = Company(one, two)
    return company


def _named(paths: Sequence[Path], most: int = 3) -> str:
    more = _("and {count} more").format(count=len(paths) - most) if len(paths) > most else ""
    return ", ".join(filter(None, (*(path.name for path in paths[:most]), more)))


def _rows(understanding: Understanding, source: Source, items: Iterable[Anchored]) -> tuple[Row, ...]:
    found = merged(understanding.reply, recognised(understanding), items)
    return rows(understanding, str(source.path or source.name), found)


def decisions(store: "AnnotationStore", of: Iterable[Row]) -> dict[str, Decision]:
    """Who decided on the figures of rows, and when, by the ids of their annotations; none where nobody did yet."""
    items = {
        row.entry.item.annotation.id: row.entry.item
        for row in of
        if row.entry.item and row.entry.review is not Review.OPEN
    }
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    for change in store.changes(item.annotation for item in items.values()):
        changes[change.annotation_id].append(change)
    names = store.names() if items else {}
    return {name: decision(item, changes[name], names) for name, item in items.items()}


class Noted(NamedTuple):
    """A reply that has annotations: where it was read, what its text says, and its annotations with their places."""

    source: Source
    understanding: Understanding
    items: tuple[Anchored, ...]


def all_noted(store: "AnnotationStore") -> Iterator[Noted]:
    """All letters that have annotations, one after the other, each in its newest version at hand."""
    letters: dict[str, set[str]] = {}
    paths: dict[str, list[str | None]] = {}
    for stored, annotations in _by_file(store):
        letters.setdefault(stored.letter, set()).update(each.id for each in annotations)
        paths.setdefault(stored.letter, []).append(stored.path)
    # A version without notes of its own has those of the others: what was decided there may be all that there is of it.
    read = store.identities.paths()
    listed: set[str] = set()
    for letter, wanted in letters.items():
        for source in _at_hand(store, dict.fromkeys([*read.get(letter, ()), *paths[letter]])):
            if wanted <= listed:
                break  # a copy or an older version, whose annotations stand with the other one
            understanding = understand(source.text, source.warnings)
            items = anchored(store, source, understanding.reply, understanding)
            if any(item.annotation.id not in listed for item in items):
                listed.update(item.annotation.id for item in items)
                yield Noted(source, understanding, items)


def all_figure_rows(store: "AnnotationStore") -> Iterator[tuple[Row, ...]]:
    """The ledgers of all letters that have annotations, one after the other, each of its newest version at hand; then
    what is remembered of those whose files are gone or hold another reply now."""
    listed: set[str] = set()
    for noted in all_noted(store):
        listed.update(item.annotation.id for item in noted.items)
        yield rows_noted(noted)
    yield from all_remembered(store, listed)


def rows_noted(noted: Noted) -> tuple[Row, ...]:
    """The ledger of a reply that has annotations."""
    return _rows(noted.understanding, noted.source, noted.items)


def all_remembered(store: "AnnotationStore", listed: Collection[str]) -> Iterator[tuple[Row, ...]]:
    """What is remembered of annotated figures whose letters' files are gone or hold another reply now; not of those
    annotations that are `listed`."""
    for stored, annotations in _by_file(store):
        if left := [each for each in annotations if each.id not in listed]:
            metadata = replace(Metadata(), title=stored.title, document_number=stored.document_number)
            yield remembered(Origin(stored.digest, metadata, stored.path, at_hand=False), left)


def all_kept(store: "AnnotationStore", listed: Collection[str]) -> Iterator[Noted]:
    """The letters whose annotations are on texts that are at hand no more, as they were kept; not those `listed`."""
    seen = set(listed)
    for stored, annotations in _by_file(store):
        text = store.text(stored.digest) if any(each.id not in seen for each in annotations) else None
        if text is not None:
            path = Path(stored.path) if stored.path else None
            name = visible(path.name if path else stored.title or stored.digest[:8])
            source = kept_source(store, stored.digest, name, path, text)
            understanding = understand(text, source.warnings)
            items = anchored(store, source, understanding.reply, understanding)
            seen.update(item.annotation.id for item in items)
            yield Noted(source, understanding, items)


def kept_source(store: "AnnotationStore", digest: str, name: str, path: Path | None, text: str) -> Source:
    """A text that was kept, of a file that is gone."""
    is_scanned = any(each.endswith(OCR) for each in store.formats(digest))
    return Source(name, path, text, "", warnings=kept_warnings(text, name) if is_scanned else ())


def _at_hand(store: "AnnotationStore", paths: Iterable[str | None]) -> Iterator[Source]:
    """What can be read of the files of a letter, the newest version first."""
    found = [source for path in paths if (source := readable(path))]
    for of_letter in by_letter(store, found):
        yield from of_letter


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
