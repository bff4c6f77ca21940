"""What the commands do: load, understand, print. One function a command; each returns the exit status.

The store is imported where annotations are read or written, since sqlite_utils takes a tenth of a second.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.config import Settings
from reader.errors import ExportError, NotFoundError
from reader.export import json as as_json_values
from reader.export import markdown, write_export
from reader.figures import Figure, format_figure, recognise
from reader.i18n import _, ngettext
from reader.notes import (
    KINDS,
    Anchor,
    Anchored,
    AnchorState,
    FundingStatus,
    Kind,
    anchor_all,
    compose,
    format_funding,
)
from reader.reply import Reply, Section, Span, parse
from reader.reply.text import visible
from reader.sources import Source, load, read_stream

if TYPE_CHECKING:
    from reader.store import AnnotationStore

# So many places of a quote that occurs more than once are named.
_MOST_OFFSETS = 20


def outline(file: str, *, as_json: bool) -> int:
    """Print the section tree with metadata, regions and warnings."""
    reply = parse(_source(file).text)
    if as_json:
        _print(as_json_values.dumps(as_json_values.outline(reply)))
    else:
        _print("".join(f"{line}\n" for line in _outline_lines(reply)))
    return 0


def _outline_lines(reply: Reply) -> Iterator[str]:
    metadata = reply.metadata
    for fact in (metadata.title, metadata.document_number, metadata.issuer, metadata.signed or metadata.published):
        if fact:
            yield fact
    yield ""

    def below(sections: Iterable[Section], depth: int) -> Iterator[str]:
        for section in sections:
            yield f"{'  ' * depth}{section.number} {section.title}".rstrip()
            yield from below(section.children, depth + 1)

    yield from below(reply.sections, 0)
    for warning in reply.warnings:
        yield f"! {warning.code}: {warning.message} ({warning.span.start}:{warning.span.end})"


def figures(file: str, *, as_json: bool) -> int:
    """Print the figures with their exact values."""
    reply = parse(_source(file).text)
    found = recognise(reply.text)
    if as_json:
        _print(as_json_values.dumps(as_json_values.figures(reply, found)))
    else:
        _print("".join(f"{_figure_line(reply, figure)}\n" for figure in found))
    return 0


def _figure_line(reply: Reply, figure: Figure) -> str:
    section = as_json_values.section_path(reply.path_at(figure.span.start)) or "-"
    place = f"{figure.span.start}:{figure.span.end}"
    printed = " ".join(figure.phrase.of(reply.text).split())
    return "\t".join((place, figure.kind.value, printed, format_figure(figure), section))


def annotate(
    file: str,
    settings: Settings,
    *,
    quote: str | None,
    at: str | None,
    note: str,
    kind: str,
    tags: Sequence[str],
    said: dict[str, str],
) -> int:
    """Add one annotation and print its id; `said` is what is said of the sum: year, payer, purpose, status."""
    source = _source(file)
    reply = parse(source.text)
    span = _span_at(reply, at) if at else _span_of(reply, quote or "", source.name)
    annotation = compose(
        reply,
        recognise(reply.text),
        span,
        author=settings.author,
        kind=Kind(kind),
        note=note,
        tags=tuple(dict.fromkeys(tags)),
    )
    if said:
        if annotation.figure is None:
            raise NotFoundError(
                _("a year, payer, purpose or status is said of one figure, and these words have none or several.")
            )
        status = FundingStatus(said["status"]) if "status" in said else None
        annotation = replace(
            annotation,
            figure=replace(
                annotation.figure,
                year=said.get("year"),
                payer=said.get("payer"),
                purpose=said.get("purpose"),
                status=status,
            ),
        )
    with _store(settings) as store:
        stored = store.put(annotation, reply, source.path)
    _print(f"{stored.id}\n")
    return 0


def _span_at(reply: Reply, at: str) -> Span:
    start, separator, end = at.partition(":")
    if separator and start.isdecimal() and end.isdecimal() and int(start) < int(end) <= len(reply.text):
        return Span(int(start), int(end))
    raise NotFoundError(
        _("“{at}” is no place in this text.").format(at=at),
        hint=_("Give START:END with 0 ≤ START < END ≤ {length}.").format(length=len(reply.text)),
    )


def _span_of(reply: Reply, quote: str, name: str) -> Span:
    places: list[int] = []
    start = reply.text.find(quote) if quote else -1
    while start >= 0:
        places.append(start)
        start = reply.text.find(quote, start + 1)
    if len(places) == 1:
        return Span(places[0], places[0] + len(quote))
    if not places:
        raise NotFoundError(_("“{quote}” does not occur in it.").format(quote=quote), subject=name)
    offsets = ", ".join(f"{place}:{place + len(quote)}" for place in places[:_MOST_OFFSETS])
    more = ", …" if len(places) > _MOST_OFFSETS else ""
    raise NotFoundError(
        ngettext("“{quote}” occurs {count} time in it.", "“{quote}” occurs {count} times in it.", len(places)).format(
            quote=quote, count=len(places)
        ),
        subject=name,
        hint=_("Say which with --at: {offsets}.").format(offsets=offsets + more),
    )


def notes(files: Sequence[str], settings: Settings, *, as_json: bool) -> int:
    """Print annotations with where they stand in the named files, or all that there are."""
    with _store(settings) as store:
        rows = list(_notes_in(store, files) if files else _all_notes(store))
    if as_json:
        _print(as_json_values.dumps([as_json_values.note(item, source) for item, source in rows]))
    else:
        _print("".join(f"{_note_line(item, source)}\n" for item, source in rows))
    return 0


def _notes_in(store: "AnnotationStore", files: Sequence[str]) -> Iterator[tuple[Anchored, str | None]]:
    for file in files:
        source = _source(file)
        for item in _anchored(store, source, parse(source.text)):
            yield item, str(source.path or source.name)


def _all_notes(store: "AnnotationStore") -> Iterator[tuple[Anchored, str | None]]:
    """Every annotation on the text that it was made on: no file is opened to look whether it still says that."""
    for stored, annotation in store.all_annotations():
        yield Anchored(annotation, Anchor(AnchorState.EXACT, annotation.selector.span)), stored.path


def _note_line(item: Anchored, source: str | None) -> str:
    annotation = item.annotation
    value = format_funding(annotation.figure) if annotation.figure else ""
    facts = (
        annotation.id[:8],
        source or "-",
        item.anchor.state.value,
        _(KINDS[annotation.kind].name),
        " ".join(annotation.selector.quote.split()),
        value,
        " ".join(annotation.note.split()),
        " ".join(f"#{tag}" for tag in annotation.tags),
    )
    return "\t".join(visible(fact) for fact in facts).rstrip()


def export(files: Sequence[str], settings: Settings, *, form: str, output: str, force: bool) -> int:
    """Export the annotations of replies, to standard output, a file, or a folder with a file for each reply."""
    target = Path(output)
    if len(files) > 1 and output != "-" and not target.is_dir():
        raise ExportError(
            _("this is no folder."),
            subject=visible(output),
            hint=_("Several replies are exported to a folder, a file for each."),
        )
    sources = [_source(file) for file in dict.fromkeys(files)]
    targets = [target / export_name(source, form) if target.is_dir() else target for source in sources]
    if output != "-" and (twice := next((path for path in targets if targets.count(path) > 1), None)):
        raise ExportError(
            _("two of the replies would be written to this one file."),
            subject=visible(str(twice)),
            hint=_("Export them one by one, to files of different names."),
        )
    with _store(settings) as store:
        for source, path in zip(sources, targets, strict=True):
            reply = parse(source.text)
            text = _exported(reply, _anchored(store, source, reply), source.name, form)
            if output == "-":
                _print(text)
            else:
                write_export(path, text, force=force)
    return 0


def export_name(source: Source, form: str) -> str:
    """The file name of a reply's export."""
    stem = source.path.stem if source.path else "reply"
    return f"{stem}.notes.{'md' if form == 'markdown' else 'json'}"


def _exported(reply: Reply, items: Sequence[Anchored], name: str, form: str) -> str:
    if form == "json":
        return as_json_values.dumps(as_json_values.export(reply, items, name))
    return markdown(reply, items, name)


@contextmanager
def _store(settings: Settings) -> Iterator["AnnotationStore"]:
    from reader.store import open_store

    store = open_store(settings.database)
    try:
        yield store
    finally:
        store.close()


def _anchored(store: "AnnotationStore", source: Source, reply: Reply) -> tuple[Anchored, ...]:
    return anchor_all(store.annotations_for(reply, source.path), reply)


def _source(file: str) -> Source:
    return read_stream(sys.stdin.buffer) if file == "-" else load(Path(file))


def _print(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
