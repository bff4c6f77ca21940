"""`notes`: annotations with where they stand in the named files, or all that there are."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json, add_replies_or_all
from reader.commands.inputs import noted, opened_store
from reader.commands.output import write_json, write_lines
from reader.commands.replies import Chosen
from reader.config import Settings
from reader.errors import UsageError
from reader.i18n import _
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.annotations import Anchored
    from reader.exchange.json import Json
    from reader.store import AnnotationStore


@dataclass(frozen=True, slots=True)
class _NoteInFile:
    """An annotation and the file it is on; `text` is `None` where that can't be read, so that nobody looked."""

    item: "Anchored"
    text: str | None
    source: str | None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, and whether JSON is printed."""
    add_replies_or_all(parser)
    parser.add_argument(
        "--apart", action="store_true", help=_("those on other texts that stood in FILE, or have its title or number")
    )
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the annotations, a line each."""
    replies = Chosen(options, settings)
    if options.apart and not replies.is_any:
        raise UsageError(_("--apart needs a FILE"))
    with opened_store(settings) as store:
        notes = list(_notes_in(store, replies, apart=options.apart) if replies.is_any else _all_notes(store))
    if options.json:
        write_json([_value(note) for note in notes])
    else:
        write_lines(map(_line, notes))
    return replies.status()


def _notes_in(store: "AnnotationStore", replies: Chosen, *, apart: bool) -> Iterator[_NoteInFile]:
    from reader.annotations import anchor_all
    from reader.reply import parse

    for source in replies.sources(store):
        if apart:
            reply = parse(source.text)
            items = anchor_all(store.annotations_apart(reply, source.path), reply, store.text)
        else:
            reply, items = noted(source, store)
        for item in items:
            yield _NoteInFile(item, reply.text, str(source.path or source.name))


def _all_notes(store: "AnnotationStore") -> Iterator[_NoteInFile]:
    from reader.annotations import Anchor, Anchored, Anchoring, AnchorState
    from reader.collecting import readable
    from reader.reply import parse

    texts: dict[str | None, Anchoring | None] = {}
    for stored, annotation in store.all_annotations():
        if stored.path not in texts:
            source = readable(stored.path)
            texts[stored.path] = Anchoring(parse(source.text), store.text) if source else None
        if anchoring := texts[stored.path]:
            yield _NoteInFile(anchoring.anchored(annotation), anchoring.text, stored.path)
        else:
            yield _NoteInFile(Anchored(annotation, Anchor(AnchorState.LOST, None)), None, stored.path)


def _value(note: _NoteInFile) -> "Json":
    from reader.exchange.json import note_value

    value = note_value(note.item, note.source, note.text)
    return value if note.text is not None else {**value, "anchor": None}


def _line(note: _NoteInFile) -> str:
    from reader.annotations import format_funding

    item = note.item
    annotation, figure = item.annotation, item.figure
    quote = words = " ".join(annotation.selector.quote.split())
    state = _("not looked at")
    value = format_funding(figure) if figure else ""
    if note.text is not None:
        state = f"{item.anchor.state.value} ({item.why})" if item.why else item.anchor.state.value
        words = " ".join(item.anchor.span.of(note.text).split()) if item.anchor.span else quote
    facts = (
        annotation.id[:8],
        note.source or "-",
        state,
        _(annotation.kind.label),
        quote if words == quote else f"{quote} → {words}",
        f"{format_funding(item.was)} → {value}" if item.was else value,
        " ".join(annotation.note.split()),
        " ".join(f"#{tag}" for tag in annotation.tags),
    )
    return "\t".join(visible(fact) for fact in facts).rstrip()
