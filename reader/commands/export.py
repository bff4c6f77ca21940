"""`export`: the annotations of replies, to standard output, a file, or a folder with a file for each reply."""

import argparse
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.arguments import add_replies
from reader.commands.export_all import export_all
from reader.commands.export_arguments import add_force, add_format, names_folder, wanted_format
from reader.commands.export_writing import make_folder, replace_whole, write_notes
from reader.commands.inputs import noted, opened_store
from reader.commands.output import array_item, refuse_terminal, write_array, write_json, write_out
from reader.commands.replies import Chosen
from reader.config import MARKDOWN, Settings
from reader.errors import ExportError, UsageError
from reader.exchange.formats import BLOCKS, Content, Format, format_called
from reader.i18n import _
from reader.text.canonical import visible

if TYPE_CHECKING:
    from reader.exchange.document import Document
    from reader.exchange.json import Json
    from reader.sources import Source
    from reader.store import AnnotationStore

_MANY = "json"
"""The form in which several replies are one document."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, the form, and where to."""
    add_replies(parser)
    parser.add_argument(
        "--all", action="store_true", help=_("all replies that have notes, to the folder PATH, with an index")
    )
    add_format(parser, Content.NOTES, _("the form of the export; else by the ending of PATH, or Markdown"))
    parser.add_argument(
        "-o",
        "--output",
        default="-",
        metavar="PATH",
        help=_("where to; a folder for several replies, - for standard output"),
    )
    parser.add_argument("--preset", choices=MARKDOWN, help=_("for which program the Markdown is written"))
    parser.add_argument("--template", metavar="FILE", help=_("a template of your own (Jinja2)"))
    parser.add_argument("--data", action="store_true", help=_("print what templates are given, with its JSON schema"))
    parser.add_argument("--texts", action="store_true", help=_("carry the texts that the notes were made on (JSON)"))
    add_force(parser)
    parser.add_argument("--put-back", action="store_true", help=_("also what a person took out of the file (Markdown)"))
    parser.add_argument(
        "--check",
        action="store_true",
        help=_("write nothing, but say what would change; status 1 where anything would"),
    )


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Export to where it is wanted."""
    is_folder = names_folder(options.output)
    replies = Chosen(options, settings)
    if replies.is_any is options.all:
        raise UsageError(_("name replies, or use --all"))
    if options.all and (options.output == "-" or options.texts):
        raise UsageError(_("--all needs -o FOLDER, and goes without --texts"))
    named = options.format if options.all or options.template else wanted_format(options, Content.NOTES)
    form = format_called(named, Content.NOTES) if isinstance(named, str) else named
    form = form or format_called("markdown", Content.NOTES)
    refuse_terminal(form, options.output)
    options.markdown = settings.markdown
    if options.template and (options.format or options.texts or options.all):
        raise UsageError(_("--template goes without --format, --texts and --all"))
    if options.data and (replies.alone is None or options.output != "-" or options.template):
        raise UsageError(_("--data takes one reply, and prints it"))
    is_several = not options.all and replies.alone is None
    if is_several and options.output != "-" and not is_folder and not form.joins:
        if os.path.lexists(options.output) or Path(options.output).suffix:
            raise ExportError(
                _("this is no folder."),
                subject=visible(options.output),
                hint=_("Several replies are exported to a folder, a file for each."),
            )
        is_folder = True  # as soon as there is something to write there
    if options.texts and form.name != _MANY:
        raise UsageError(_("--texts needs the form json"))
    if options.put_back and form.name != BLOCKS:
        raise UsageError(_("--put-back needs the form markdown"))
    if options.check and options.output == "-":
        raise UsageError(_("--check needs -o PATH"))
    is_changed = False
    with opened_store(settings) as store:
        if options.all:
            is_changed, is_whole = export_all(store, form, options)
            return int(not is_whole or (options.check and is_changed))
        sources = replies.sources(store)
        if options.data:
            _print_data(next(sources), store, options)
        elif options.output == "-" and not is_several:
            write_out(_document(next(sources), store, form, options))
        elif options.output == "-":
            _print_several(sources, store, form, options)
        elif form.joins and not is_folder:
            is_changed = replace_whole(Path(options.output), _joined(sources, store, form, options), store, options)
        else:
            output = Path(options.output)
            taken: set[str] = set()
            for source in sources:
                if is_folder:
                    make_folder(output, dry=options.check)
                is_changed |= _write(source, output, taken if is_folder else None, store, form, options)
    return replies.status() or int(options.check and is_changed)


def _write(
    source: "Source",
    output: Path,
    taken: set[str] | None,
    store: "AnnotationStore",
    form: Format,
    options: argparse.Namespace,
) -> bool:
    """Write the export of a reply to its place, or look what that would change; whether anything changes.

    That is a file of the folder `output` that is not `taken` by another reply, or where none is given `output` itself.
    """
    from reader.editing.export_names import free_name
    from reader.editing.exporting import cited_exports
    from reader.exchange.document import Document

    reply, items = noted(source, store)
    path = output if taken is None else output / free_name(store, output, form, reply, source, taken)
    if options.texts or options.template:
        return replace_whole(path, _document(source, store, form, options), store, options)
    document = Document(reply, items, source.name, cited_exports(store, reply), options.preset or "")
    return write_notes(document, source.path, path, store, form, options)


def _print_several(
    sources: Iterable["Source"], store: "AnnotationStore", form: Format, options: argparse.Namespace
) -> None:
    """Print the exports of several replies as one, or as one JSON array."""
    if form.joins:
        write_out(_joined(sources, store, form, options))
    elif form.name == _MANY:
        write_array(array_item(_value_of(source, store, with_texts=options.texts)) for source in sources)
    else:
        raise ExportError(
            _("several replies can't be printed as one document."),
            hint=_("Name a folder with -o, or use --format json."),
        )


def _joined(sources: Iterable["Source"], store: "AnnotationStore", form: Format, options: argparse.Namespace) -> str:
    """The exports of several replies as one text."""
    from reader.exchange.render import joined_notes

    return joined_notes((_noted_document(source, store, options) for source in sources), form)


def _document(source: "Source", store: "AnnotationStore", form: Format, options: argparse.Namespace) -> str | bytes:
    """The export of a reply."""
    from reader.exchange.json import dumps
    from reader.exchange.render import rendered_notes

    if options.texts:
        return dumps(_value_of(source, store, with_texts=True))
    document = _noted_document(source, store, options)
    if options.template:
        from reader.exchange.template import rendered_template

        return rendered_template(document, Path(options.template))
    return rendered_notes(document, form)


def _noted_document(source: "Source", store: "AnnotationStore", options: argparse.Namespace) -> "Document":
    """A reply with all there is to say of it, for what is printed or written as a whole."""
    from reader.editing.exporting import cited_exports
    from reader.exchange.document import Document

    reply, items = noted(source, store)
    return Document(reply, items, source.name, cited_exports(store, reply), options.preset or options.markdown)


def _print_data(source: "Source", store: "AnnotationStore", options: argparse.Namespace) -> None:
    """Print what a template is given, and the schema of that."""
    from reader.exchange.data import data_of, schema

    write_json({"schema": schema(), "data": data_of(_noted_document(source, store, options))})


def _value_of(source: "Source", store: "AnnotationStore", *, with_texts: bool) -> "Json":
    """The JSON of a reply's notes, and of the texts that they were made or decided on."""
    from reader.exchange.json import notes_value

    reply, items = noted(source, store)
    if not with_texts:
        return notes_value(reply, items, source.name)
    notes = [item.annotation for item in items]
    digests = dict.fromkeys(note.selector.digest for note in notes)
    digests |= dict.fromkeys(each.digest for note in notes for each in note.resolutions)
    return notes_value(reply, items, source.name, {digest: store.text(digest) for digest in digests})
