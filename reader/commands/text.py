"""`text`: the canonical text of a reply, on which all offsets are."""

import argparse
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json, add_replies
from reader.commands.over import Saying, print_each
from reader.config import Settings

if TYPE_CHECKING:
    from reader.sources import Source
    from reader.text.stages import Stages


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, and whether JSON is printed."""
    add_replies(parser)
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the text."""
    return print_each(options, settings, Saying("text", _seen, _lines, _value))


def _seen(source: "Source") -> "Stages[str]":
    yield
    return source.text


def _lines(text: str) -> list[str]:
    return [text.removesuffix("\n")]


def _value(text: str) -> str:
    return text
