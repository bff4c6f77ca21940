"""`figures`: a reply's figures with their exact values."""

import argparse
from typing import TYPE_CHECKING

from reader.commands.arguments import add_file, add_json
from reader.commands.inputs import source_named
from reader.commands.output import place_line, write_json, write_lines
from reader.config import Settings

if TYPE_CHECKING:
    from reader.figures import Figure
    from reader.reply import Reply


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A reply, and whether JSON is printed."""
    add_file(parser)
    add_json(parser)


def run(options: argparse.Namespace, _settings: Settings) -> int:
    """Print the figures, a line each."""
    from reader.exchange.json import figure_values
    from reader.understanding import first_look

    seen = first_look(source_named(options.file).text)
    if options.json:
        write_json(figure_values(seen.reply, seen.figures))
    else:
        write_lines(_line(seen.reply, figure) for figure in seen.figures)
    return 0


def _line(reply: "Reply", figure: "Figure") -> str:
    from reader.figures import format_figure

    printed = " ".join(figure.phrase.of(reply.text).split())
    return place_line(reply, figure.span, figure.kind.value, printed, format_figure(figure))
