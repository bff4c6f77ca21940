"""`commitments`: the sentences of a reply that promise something, with their deadlines."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json, add_replies
from reader.commands.export_arguments import add_force
from reader.commands.output import place_line
from reader.commands.over import Saying, print_each
from reader.config import Settings
from reader.i18n import _

if TYPE_CHECKING:
    from reader.commitments import Commitment
    from reader.exchange.json import Json
    from reader.reply import Reply
    from reader.sources import Source
    from reader.text.stages import Stages
    from reader.understanding import Understanding


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, whether JSON is printed, and of a query which promises, in which form, and where to."""
    add_replies(parser)
    add_json(parser)
    parser.add_argument(
        "--where",
        metavar="QUERY",
        help=_("of what --query finds, one table of the promises of which this holds (is:overdue, due<2025, words)"),
    )
    parser.add_argument(
        "--format",
        metavar="FORM",  # whose choices aren't loaded for those who read no table
        help=_("the form of that table: xlsx, ods, csv, markdown or json; else by the ending of PATH, or Markdown"),
    )
    parser.add_argument("-o", "--output", metavar="PATH", help=_("where to; - for standard output"))
    add_force(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the promises, a line each, or write a table of those that are asked for."""
    if not (options.where is None and options.format is None and options.output is None):
        from reader.commands.lists import write_promises

        options.output = options.output or "-"
        return write_promises(options, settings)
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
