"""`check`: what a reply's own arithmetic comes to."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.commands.arguments import add_json, add_replies
from reader.commands.output import place_line
from reader.commands.over import Saying, print_each
from reader.config import Settings
from reader.i18n import _

if TYPE_CHECKING:
    from reader.checks import Finding
    from reader.exchange.json import Json
    from reader.reply import Reply
    from reader.sources import Source


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, and whether JSON is printed."""
    add_replies(parser)
    add_json(parser)
    parser.epilog = _("The exit status is 0 also where the reply's arithmetic is wrong.")


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the claims, a line each; one that fails is a result, not a failure."""
    return print_each(options, settings, Saying("check", _lines, _value))


def _lines(source: "Source") -> Iterator[str]:
    from reader.understanding import understand

    understood = understand(source.text, source.warnings)
    return (_line(understood.reply, finding) for finding in understood.findings)


def _value(source: "Source") -> "list[Json]":
    from reader.exchange.json import finding_values
    from reader.understanding import understand

    return finding_values(understand(source.text, source.warnings).findings)


def _line(reply: "Reply", finding: "Finding") -> str:
    return place_line(reply, finding.spans[0], finding.severity.value, finding.check.value, finding.statement)
