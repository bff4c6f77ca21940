"""`text`: the canonical text of a reply, on which all offsets are."""

import argparse

from reader.commands.arguments import add_file
from reader.commands.inputs import source_named
from reader.commands.output import write_lines
from reader.config import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A reply."""
    add_file(parser)


def run(options: argparse.Namespace, _settings: Settings) -> int:
    """Print the text."""
    write_lines([source_named(options.file).text.removesuffix("\n")])
    return 0
