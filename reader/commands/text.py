"""`text`: the canonical text of a reply, on which all offsets are."""

import argparse
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json, add_replies
from reader.commands.over import Saying, print_each
from reader.config import Settings

if TYPE_CHECKING:
    from reader.sources import Source


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, and whether JSON is printed."""
    add_replies(parser)
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the text."""
    return print_each(options, settings, Saying("text", _lines, _value))


def _lines(source: "Source") -> list[str]:
    return [source.text.removesuffix("\n")]


def _value(source: "Source") -> str:
    return source.text
