"""`sync-notes`: take in what people edited in exported notes, without the screen."""

import argparse
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json
from reader.commands.inputs import opened_store, source_named
from reader.commands.output import tell, write_json, write_out
from reader.config import Settings
from reader.errors import ExportError, ReaderError
from reader.i18n import _
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.editing import Notebook
    from reader.editing.notes_file import Edit, NotesFile
    from reader.exchange.json import Json
    from reader.sources import Source
    from reader.store import AnnotationStore

_FILE, _NOTES = "file", "notes"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Exported notes, of which reply, and what holds where both sides changed."""
    parser.add_argument("files", nargs="+", metavar="FILE", help=_("exported notes (Markdown)"))
    parser.add_argument("--reply", metavar="REPLY", help=_("the reply that they are on, where it isn't known"))
    parser.add_argument(
        "--take", choices=[_FILE, _NOTES], help=_("what holds where the file and the notes were both changed")
    )
    parser.add_argument("--dry-run", action="store_true", help=_("only show what was edited"))
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Take in what was edited; status 1 where something of it waits for a person."""
    values: list[Json] = []
    waits = False
    with opened_store(settings) as store:
        for name in options.files:
            for each in _synced(store, settings, Path(name), options):
                waits |= each.waits
                values.append(each.value(name))
                if not options.json:
                    write_out(each.told(name))
    if options.json:
        write_json(values)
    return int(waits)


@dataclass(frozen=True, slots=True)
class _Synced:
    """An edit, and what became of it; `why` where it waits."""

    edit: "Edit"
    is_taken_in: bool
    why: tuple[str, ...] = ()

    @property
    def waits(self) -> bool:
        return not self.is_taken_in or bool(self.why)

    def value(self, file: str) -> "Json":
        """As JSON."""
        comparison = self.edit.comparison
        return {
            "file": file,
            "id": self.edit.item.annotation.id,
            "taken_in": self.is_taken_in,
            "conflict": sorted(comparison.in_conflict),
            "fields": [
                {"field": name, "before": before, "file": there, "notes": now}
                for name, _label, before, there, now in comparison.differences()
            ],
            "why": [*self.why],
        }

    def told(self, file: str) -> str:
        """In lines, for people."""
        quote = " ".join(self.edit.item.annotation.selector.quote.split())
        lines = [f"{visible(file)}\t{self.edit.name}\t{visible(quote)}"]
        for name, label, before, there, now in self.edit.comparison.differences():
            words = [f"{_on_line(before)} → {_on_line(there)}"]
            if name in self.edit.comparison.in_conflict:
                words.append(_("in the notes: {words}").format(words=_on_line(now)))
            lines.append(f"  {label}: {'; '.join(words)}")
        state = _("taken in") if self.is_taken_in else _("not taken in")
        lines.append("  " + ": ".join([state, *(["; ".join(map(visible, self.why))] if self.why else [])]))
        return "\n".join(lines) + "\n"


def _on_line(words: str) -> str:
    return visible(" ".join(words.split())) or "-"


def _synced(store: "AnnotationStore", settings: Settings, path: Path, options: argparse.Namespace) -> "list[_Synced]":
    """Each edit of a file with what became of it; the file is brought up to date then."""
    from reader.editing import Notebook
    from reader.understanding import first_look

    source = _reply_of(store, path, options.reply)
    seen = first_look(source.text, source.warnings)
    store.comes_from(seen.reply.digest, source.file)
    notebook = Notebook(store, seen, source.path, settings.author)

    def file() -> "NotesFile":
        return notebook.exported.file(source.name, path)

    found = [_taken(notebook, edit, options) for edit in file().edits()]
    if not options.dry_run:
        chosen = [each.edit for each in found if each.is_taken_in and options.take == _NOTES]
        over = [edit.name for edit in chosen if edit.comparison.in_conflict and not edit.comparison.apart]
        for sentence in file().write(over=over).words:
            tell(f"{visible(str(path))}: {sentence}")
    if not found:
        sentence = _("nothing was edited by hand in the notes.")
        tell(f"{visible(str(path))}: {sentence}")
    return found


def _taken(notebook: "Notebook", edit: "Edit", options: argparse.Namespace) -> _Synced:
    """Take an edit in, as far as that can be done."""
    from reader.editing.edited import take_in

    comparison = edit.comparison
    fields = comparison.edited
    if options.dry_run:
        return _Synced(edit, is_taken_in=False, why=comparison.apart)
    if comparison.in_conflict and options.take is None:
        why = _("this was changed in the notes, too; --take file or --take notes says what holds")
        return _Synced(edit, is_taken_in=False, why=(why, *comparison.apart))
    if options.take == _NOTES:
        fields -= comparison.in_conflict
    try:
        if fields:
            take_in(notebook, edit, fields)
    except ReaderError as error:
        return _Synced(edit, is_taken_in=False, why=tuple(dict.fromkeys((str(error), *comparison.apart))))
    return _Synced(edit, is_taken_in=True, why=comparison.apart)


def _reply_of(store: "AnnotationStore", path: Path, named: str | None) -> "Source":
    """The reply that exported notes are on: the one that is named, the one that they were exported from, or the one
    beside them whose name stands in their front matter."""
    from reader.exchange.markdown.front import named_in
    from reader.exchange.write import read_export

    if named is not None:
        return source_named(named)
    data = read_export(path)
    if data is None:
        raise ExportError(_("there is no such file."), subject=visible(str(path)))
    last = store.exports.last(Path(os.path.realpath(path)))
    if last and last.source and Path(last.source).exists():
        return source_named(last.source)
    beside = named_in(data.decode("utf-8", "replace"), "source")
    if beside and (path.parent / Path(beside).name).is_file():
        return source_named(str(path.parent / Path(beside).name))
    raise ExportError(
        _("it isn't known which reply these notes are on."), subject=visible(str(path)), hint=_("Name it with --reply.")
    )
