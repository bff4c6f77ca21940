"""`commitments`: the sentences of a reply that promise something, with their deadlines."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json, add_replies
from reader.commands.output import place_line
from reader.commands.over import Saying, print_each
from reader.config import Settings

if TYPE_CHECKING:
    from reader.commitments import Commitment
    from reader.exchange.json import Json
    from reader.reply import Reply
    from reader.sources import Source


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, and whether JSON is printed."""
    add_replies(parser)
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the promises, a line each."""
    return print_each(options, settings, Saying("commitments", _lines, _value))


def _lines(source: "Source") -> Iterator[str]:
    from reader.understanding import understand

    understood = understand(source.text)
    return (_line(understood.reply, commitment) for commitment in understood.commitments)


def _value(source: "Source") -> "list[Json]":
    from reader.exchange.json import commitment_values
    from reader.understanding import understand

    understood = understand(source.text)
    return commitment_values(understood.reply, understood.commitments)


def _line(reply: "Reply", commitment: "Commitment") -> str:
    said = " ".join(commitment.span.of(reply.text).split())
    return place_line(reply, commitment.span, commitment.deadline or "-", said)
