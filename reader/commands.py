"""What the commands do: load, understand, print. One function a command; each returns the exit status.

The store is imported where annotations are read or written, since sqlite_utils takes a tenth of a second.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.annotations import (
    KINDS,
    Anchor,
    Anchored,
    AnchorState,
    Annotation,
    Kind,
    Review,
    format_funding,
    resolve,
    tag_of,
)
from reader.annotations.quoting import span_at, span_of
from reader.commitments import Commitment
from reader.config import Settings
from reader.errors import ConflictError, ExportError, NotFoundError, SourceError
from reader.exchange import json as as_json_values
from reader.exchange import write_export
from reader.exchange.render import export_name, rendered
from reader.facts import Facts, FundingStatus, Level
from reader.figures import Figure, FigureKind, format_figure
from reader.figures.typed import period
from reader.i18n import N_, _
from reader.ledger.totals import Grouping
from reader.ledger.views import Show, View
from reader.reply import Reply, Section, parse
from reader.sources import Source, load, read_stream
from reader.text import Span
from reader.text.canonical import canonical, visible
from reader.understanding import completed, first_look, understand

if TYPE_CHECKING:
    from reader.checks import Finding
    from reader.editing import Notebook
    from reader.store import AnnotationStore

_WARNINGS = {
    "number_gap": N_("a number before this one is missing"),
    "number_repeated": N_("this number, or a later one, was there before"),
    "document_number_damaged": N_("this document number is damaged"),
    "headings_cut": N_("too many headings: from here on they are left out"),
    "more_warnings": N_("too many warnings: from here on they are left out"),
}
_LONGEST_REVISION = 18
"""Digits: no note was changed so often, and Python refuses to read numbers without end."""


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
        printed = " ".join(warning.span.of(reply.text).split())
        yield f"! {_(_WARNINGS[warning.code])}: {printed} ({warning.span.start}:{warning.span.end})"


def figures(file: str, *, as_json: bool) -> int:
    """Print the figures with their exact values."""
    seen = first_look(_source(file).text)
    values = as_json_values.figures(seen.reply, seen.figures) if as_json else None
    return _print_found(values, (_figure_line(seen.reply, figure) for figure in seen.figures))


def _figure_line(reply: Reply, figure: Figure) -> str:
    printed = " ".join(figure.phrase.of(reply.text).split())
    return _line(reply, figure.span, figure.kind.value, printed, format_figure(figure))


def commitments(file: str, *, as_json: bool) -> int:
    """Print the sentences that promise something, with their deadlines."""
    understood = understand(_source(file).text)
    reply, found = understood.reply, understood.commitments
    values = as_json_values.commitments(reply, found) if as_json else None
    return _print_found(values, (_commitment_line(reply, commitment) for commitment in found))


def _commitment_line(reply: Reply, commitment: Commitment) -> str:
    said = " ".join(commitment.span.of(reply.text).split())
    return _line(reply, commitment.span, commitment.deadline or "-", said)


def check(file: str, *, as_json: bool) -> int:
    """Print what the reply's own arithmetic comes to; a claim that fails is a result, not a failure."""
    understood = understand(_source(file).text)
    values = as_json_values.findings(understood.findings) if as_json else None
    return _print_found(values, (_finding_line(understood.reply, finding) for finding in understood.findings))


def _finding_line(reply: Reply, finding: "Finding") -> str:
    return _line(reply, finding.spans[0], finding.severity.value, finding.check.value, finding.statement)


def _line(reply: Reply, span: Span, *facts: str) -> str:
    """Facts on a place of the text as one line: offsets, the facts, the section."""
    section = as_json_values.section_path(reply.path_at(span.start)) or "-"
    return "\t".join((f"{span.start}:{span.end}", *facts, section))


def _print_found(values: list[as_json_values.Json] | None, lines: Iterable[str]) -> int:
    """Print JSON values where there are some, else the lines."""
    _print("".join(f"{line}\n" for line in lines) if values is None else as_json_values.dumps(values))
    return 0


def annotate(
    file: str,
    settings: Settings,
    *,
    quote: str | None,
    at: str | None,
    note: str,
    kind: str,
    tags: Sequence[str],
    said: Mapping[str, str | bool],
    review: str | None = None,
    over: str | None = None,
) -> int:
    """Add one annotation and print its id; `said` are facts of its figure, `review` is what was decided on it.

    `over` is the decision that it takes the place of, as `ID:REVISION` of its note.
    """
    from reader.editing import Notebook, decision_words

    source = _source(file)
    seen = first_look(source.text)
    if review == Review.CONFIRMED:
        seen = completed(seen)  # what the text says of the figure is confirmed with it
    span = span_at(seen.reply, at) if at is not None else span_of(seen.reply, quote or "", source.name)
    with _store(settings) as store:
        notebook = Notebook(store, seen, source.path, settings.author)
        try:
            stored = notebook.add(
                span,
                Kind(kind),
                canonical(note),
                tuple(dict.fromkeys(tag for printed in tags if (tag := tag_of(printed)))),
                said=_facts(said),
                review=Review(review) if review else Review.OPEN,
                over=None if over is None else _shown(notebook, over),
            )
        except ConflictError as error:
            if (first := notebook.at(error.subject)) is None:
                raise
            there = first.annotation
            raise ConflictError(
                _("this figure is decided on already: {decision}.").format(decision=decision_words(there)),
                subject=source.name,
                hint=_("To put yours in its place, add --over {note}.").format(note=f"{there.id}:{there.revision}"),
            ) from error
    _print(f"{stored.id}\n")
    return 0


def _shown(notebook: "Notebook", named: str) -> Annotation:
    """The annotation that is named by its id and the revision in which it was shown."""
    identifier, _colon, revision = named.rpartition(":")
    item = notebook.at(identifier)
    if item is None or not revision.isdecimal() or len(revision) > _LONGEST_REVISION:
        raise NotFoundError(_("“{named}” is no note on this reply.").format(named=named), hint=_("Give ID:REVISION."))
    return replace(item.annotation, revision=int(revision))


def _facts(said: Mapping[str, str | bool]) -> Facts:
    """Facts as they were typed, by their names."""
    made: dict[str, Callable[[str], str]] = {"status": FundingStatus, "level": Level, "year": period}
    facts = {
        name: made.get(name, str)(visible(value)) if isinstance(value, str) else value for name, value in said.items()
    }
    return Facts(**facts)  # type: ignore[arg-type]


def notes(files: Sequence[str], settings: Settings, *, as_json: bool) -> int:
    """Print annotations with where they stand in the named files, or all that there are."""
    with _store(settings) as store:
        found = list(_notes_in(store, files) if files else _all_notes(store))
    if as_json:
        _print(as_json_values.dumps([_note_value(each) for each in found]))
    else:
        _print("".join(f"{_note_line(each)}\n" for each in found))
    return 0


@dataclass(frozen=True, slots=True)
class _Found:
    """An annotation and the file it is on; `anchor` is `None` where that can't be read, so that nobody looked."""

    annotation: Annotation
    anchor: Anchor | None
    source: str | None


def _notes_in(store: "AnnotationStore", files: Sequence[str]) -> Iterator[_Found]:
    from reader.collecting import anchored

    for source in _sources(files):
        reply = parse(source.text)
        _tell_of_others(store, source, reply)
        for item in anchored(store, source, reply):
            yield _Found(item.annotation, item.anchor, str(source.path or source.name))


def _tell_of_others(store: "AnnotationStore", source: Source, reply: Reply) -> None:
    """Say on standard error that notes are on another text that stood in a file."""
    from reader.editing.notebook import apart_words

    if words := apart_words(store.apart(reply, source.path)):
        _complain(f"{visible(source.name)}: {words}")


def _all_notes(store: "AnnotationStore") -> Iterator[_Found]:
    from reader.collecting import readable

    replies: dict[str | None, Reply | None] = {}
    for stored, annotation in store.all_annotations():
        if stored.path not in replies:
            source = readable(stored.path)
            replies[stored.path] = parse(source.text) if source else None
        reply = replies[stored.path]
        yield _Found(annotation, resolve(annotation.selector, reply) if reply else None, stored.path)


def _note_value(found: _Found) -> as_json_values.Json:
    anchored = Anchored(found.annotation, found.anchor or Anchor(AnchorState.LOST, None))
    value = as_json_values.note(anchored, found.source)
    return value if found.anchor else {**value, "anchor": None}


def _note_line(found: _Found) -> str:
    annotation = found.annotation
    value = format_funding(annotation.figure) if annotation.figure else ""
    facts = (
        annotation.id[:8],
        found.source or "-",
        found.anchor.state.value if found.anchor else _("not looked at"),
        _(KINDS[annotation.kind].name),
        " ".join(annotation.selector.quote.split()),
        value,
        " ".join(annotation.note.split()),
        " ".join(f"#{tag}" for tag in annotation.tags),
    )
    return "\t".join(visible(fact) for fact in facts).rstrip()


def export(files: Sequence[str], settings: Settings, *, form: str, output: str, force: bool) -> int:
    """Export the annotations of replies, to standard output, a file, or a folder with a file for each reply."""
    from reader.collecting import anchored

    printed = output == "-"
    target = Path(output)
    is_folder = not printed and os.path.isdir(output)  # noqa: PTH112 - Path.is_dir raises for a name too long
    if len(files) > 1 and not printed and not is_folder:
        raise ExportError(
            _("this is no folder."),
            subject=visible(output),
            hint=_("Several replies are exported to a folder, a file for each."),
        )
    sources = _sources(files)
    if printed:
        return _print_exports(sources, settings, form)
    targets = [target / export_name(_stem(source), form) if is_folder else target for source in sources]
    if twice := next((path for path in targets if targets.count(path) > 1), None):
        raise ExportError(
            _("two of the replies would be written to this one file."),
            subject=visible(str(twice)),
            hint=_("Export them one by one, to files of different names."),
        )
    with _store(settings) as store:
        for source, path in zip(sources, targets, strict=True):
            reply = parse(source.text)
            _tell_of_others(store, source, reply)
            write_export(path, rendered(reply, anchored(store, source, reply), source.name, form), force=force)
    return 0


def _print_exports(sources: Sequence[Source], settings: Settings, form: str) -> int:
    """Print the export of one reply, or those of several as one JSON array."""
    if len(sources) > 1 and form != "json":
        raise ExportError(
            _("several replies can't be printed as one document."),
            hint=_("Name a folder with -o, or use --format json."),
        )
    from reader.collecting import anchored

    with _store(settings) as store:
        replies = [(parse(source.text), source) for source in sources]
        for reply, source in replies:
            _tell_of_others(store, source, reply)
        found = [(reply, anchored(store, source, reply), source.name) for reply, source in replies]
    if len(found) == 1:
        _print(rendered(*found[0], form))
    else:
        _print(as_json_values.dumps([as_json_values.export(*each) for each in found]))
    return 0


def ledger(
    files: Sequence[str],
    settings: Settings,
    *,
    form: str,
    output: str,
    force: bool,
    kinds: frozenset[FigureKind],
    show: str,
    by: Sequence[str] | None,
    bom: bool,
) -> int:
    """Export the figures of the named files, or of all replies that have notes; `kinds` and `show` choose the rows."""
    from reader.collecting import all_figure_rows, figure_rows
    from reader.exchange.ledger.render import rendered_ledger

    if output == "-" and form == "xlsx" and sys.stdout.isatty():
        raise ExportError(_("a workbook can't be shown in a terminal."), hint=_("Name a file with -o."))
    with _store(settings) as store:
        texts = {source.text: source for source in _sources(files)}  # copies have one ledger
        ledgers = [figure_rows(store, each) for each in texts.values()] if files else all_figure_rows(store)
        rows = [row for of in ledgers for row in of if row.entry.figure.kind in kinds]
    groupings = None if by is None else [Grouping(each) for each in by]
    content = rendered_ledger(View(Show(show)).of(rows), form, groupings, bom=bom)
    if output != "-":
        write_export(Path(output), content, force=force)
    elif isinstance(content, str):
        _print(content)
    else:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    return 0


def _stem(source: Source) -> str:
    return Path(source.name).stem if source.path else "reply"


@contextmanager
def _store(settings: Settings) -> Iterator["AnnotationStore"]:
    from reader.store import open_store

    store = open_store(settings.database)
    try:
        yield store
        if store.left_out:
            _complain(visible(store.left_out))
    finally:
        store.close()


def _sources(files: Sequence[str]) -> list[Source]:
    """What the files hold, each once however often and under whatever names it was given."""
    sources: dict[Path | str, Source] = {}
    for file in dict.fromkeys(files):
        source = _source(file)
        sources.setdefault(source.path or file, source)
    return list(sources.values())


def _source(file: str) -> Source:
    if file != "-":
        return load(Path(file))
    if sys.stdin is None:
        raise SourceError(_("nothing comes through a pipe."))
    return read_stream(sys.stdin.buffer)


def _complain(sentence: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"reply-reader: {sentence}\n")


def _print(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
