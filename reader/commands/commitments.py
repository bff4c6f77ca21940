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
    from reader.text.stages import Stages
    from reader.understanding import Understanding


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, and whether JSON is printed."""
    add_replies(parser)
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the promises, a line each."""
    return print_each(options, settings, Saying("commitments", _seen, _lines, _value))


def _seen(source: "Source") -> "Stages[Understanding]":
    from reader.understanding import promising

    return promising(source.text)


def _lines(seen: "Understanding") -> Iterator[str]:
    return (_line(seen.reply, commitment) for commitment in seen.commitments)


def _value(seen: "Understanding") -> "list[Json]":
    from reader.exchange.json import commitment_values

    return commitment_values(seen.reply, seen.commitments)


def _line(reply: "Reply", commitment: "Commitment") -> str:
    said = " ".join(commitment.span.of(reply.text).split())
    return place_line(reply, commitment.span, commitment.deadline or "-", said)
