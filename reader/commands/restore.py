"""`restore`: put a copy in the place of the annotations' database; what stood there is kept."""

import argparse

from reader.commands.output import write_lines
from reader.config import Settings
from reader.i18n import _
from reader.text.canonical import visible


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The copy."""
    parser.add_argument(
        "copy", metavar="FILE|DATE", help=_("a copy: its file, or its name in the list of “reply-reader backup --list”")
    )


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Put it back, and print what with and where what stood there is kept."""
    from reader.store.restoring import restore, source_named

    source = source_named(settings.database, options.copy)
    kept = restore(settings.database, source)
    lines = [_("Restored from {path}.").format(path=visible(str(source)))]
    if kept:
        lines.append(
            _("What stood there is kept: “reply-reader restore {name}” puts it back.").format(name=visible(kept.stem))
        )
    write_lines(lines)
    return 0
