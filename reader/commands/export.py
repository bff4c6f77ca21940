"""`export`: the annotations of replies, to standard output, a file, or a folder with a file for each reply."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from reader.collecting import anchored
from reader.commands.arguments import add_force
from reader.commands.inputs import opened_store, sources_named
from reader.commands.output import tell_of_notes_apart, write_json, write_out
from reader.config import Settings
from reader.errors import ExportError
from reader.exchange import export_name, rendered, write_export
from reader.exchange import json as as_json_values
from reader.exchange.render import FORMS
from reader.i18n import _
from reader.reply import parse
from reader.sources import Source
from reader.text.canonical import visible


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, the form, and where to."""
    parser.add_argument("files", nargs="+", metavar="FILE", help=_("replies"))
    parser.add_argument("--format", choices=list(FORMS), default="markdown", help=_("the form of the export"))
    parser.add_argument(
        "-o",
        "--output",
        default="-",
        metavar="PATH",
        help=_("where to; a folder for several replies, - for standard output"),
    )
    add_force(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Export to where it is wanted."""
    if options.output == "-":
        _print(sources_named(options.files), settings, options.format)
    else:
        _write(options.files, settings, options.format, options.output, force=options.force)
    return 0


def _write(files: Sequence[str], settings: Settings, form: str, output: str, *, force: bool) -> None:
    """Write the exports into the file or the folder that is called `output`."""
    target = Path(output)
    is_folder = os.path.isdir(output)  # noqa: PTH112 - Path.is_dir raises for a name too long
    if len(files) > 1 and not is_folder:
        raise ExportError(
            _("this is no folder."),
            subject=visible(output),
            hint=_("Several replies are exported to a folder, a file for each."),
        )
    sources = sources_named(files)
    targets = [target / export_name(_stem(source), form) if is_folder else target for source in sources]
    if twice := next((path for path in targets if targets.count(path) > 1), None):
        raise ExportError(
            _("two of the replies would be written to this one file."),
            subject=visible(str(twice)),
            hint=_("Export them one by one, to files of different names."),
        )
    with opened_store(settings) as store:
        for source, path in zip(sources, targets, strict=True):
            reply = parse(source.text)
            tell_of_notes_apart(store, source, reply)
            write_export(path, rendered(reply, anchored(store, source, reply), source.name, form), force=force)


def _stem(source: Source) -> str:
    return Path(source.name).stem if source.path else "reply"


def _print(sources: Sequence[Source], settings: Settings, form: str) -> None:
    """Print the export of one reply, or those of several as one JSON array."""
    if len(sources) > 1 and form != "json":
        raise ExportError(
            _("several replies can't be printed as one document."),
            hint=_("Name a folder with -o, or use --format json."),
        )
    with opened_store(settings) as store:
        replies = [(parse(source.text), source) for source in sources]
        for reply, source in replies:
            tell_of_notes_apart(store, source, reply)
        exports = [(reply, anchored(store, source, reply), source.name) for reply, source in replies]
    if len(exports) == 1:
        write_out(rendered(*exports[0], form))
    else:
        write_json([as_json_values.export(*each) for each in exports])
