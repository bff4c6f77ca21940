"""`commitments`: the sentences of a reply that promise something, with their deadlines."""

import argparse
from typing import TYPE_CHECKING

from reader.commands.arguments import add_file, add_json
from reader.commands.inputs import source_named
from reader.commands.output import place_line, write_json, write_lines
from reader.config import Settings

if TYPE_CHECKING:
    from reader.commitments import Commitment
    from reader.reply import Reply


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A reply, and whether JSON is printed."""
    add_file(parser)
    add_json(parser)


def run(options: argparse.Namespace, _settings: Settings) -> int:
    """Print the promises, a line each."""
    from reader.exchange.json import commitment_values
    from reader.understanding import understand

    understood = understand(source_named(options.file).text)
    if options.json:
        write_json(commitment_values(understood.reply, understood.commitments))
    else:
        write_lines(_line(understood.reply, commitment) for commitment in understood.commitments)
    return 0


def _line(reply: "Reply", commitment: "Commitment") -> str:
    said = " ".join(commitment.span.of(reply.text).split())
    return place_line(reply, commitment.span, commitment.deadline or "-", said)
