"""`graph`: who answers with whom in the library, as a graph for other programs."""

import argparse
from pathlib import Path

from reader.commands.output import tell, write_out
from reader.config import Settings
from reader.errors import ExportError
from reader.i18n import _, ngettext
from reader.text.canonical import visible

_FORMATS = ("dot", "graphml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The format, and where it goes."""
    parser.add_argument("--format", choices=_FORMATS, default="dot", help=_("for Graphviz, or GraphML"))
    parser.add_argument("-o", "--output", default="-", metavar="PATH", help=_("the file to write; - prints it"))


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Write the graph, and say how much is in it."""
    from reader.exchange.graph import WRITERS
    from reader.files import write_atomically
    from reader.library.cache import opened_library
    from reader.library.together import together

    with opened_library(settings.cache) as library:
        graph = together(library)
    content = WRITERS[options.format](graph)
    if options.output == "-":
        write_out(content)
    else:
        try:
            write_atomically(Path(options.output), content)
        except OSError as error:
            raise ExportError(
                _("it can't be written: {reason}.").format(reason=error.strerror or error),
                subject=visible(options.output),
            ) from error
    offices = ngettext("{count} office", "{count} offices", len(graph.nodes)).format(count=len(graph.nodes))
    count = len(graph.edges)
    pairs = ngettext("{count} pair answers together", "{count} pairs answer together", count).format(count=count)
    tell(f"{offices}, {pairs}")
    return 0
