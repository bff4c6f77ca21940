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
    from reader.text.stages import Stages
    from reader.understanding import Understanding


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Replies, and whether JSON is printed."""
    add_replies(parser)
    add_json(parser)
    parser.epilog = _("The exit status is 0 also where the reply's arithmetic is wrong.")


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Print the claims, a line each; one that fails is a result, not a failure."""
    return print_each(options, settings, Saying("check", _seen, _lines, _value))


def _seen(source: "Source") -> "Stages[Understanding]":
    from reader.understanding import examining

    return examining(source.text, source.warnings)


def _lines(seen: "Understanding") -> Iterator[str]:
    return (_line(seen.reply, finding) for finding in seen.findings)


def _value(seen: "Understanding") -> "list[Json]":
    from reader.exchange.json import finding_values

    return finding_values(seen.findings)


def _line(reply: "Reply", finding: "Finding") -> str:
    return place_line(reply, finding.spans[0], finding.severity.value, finding.check.value, finding.statement)
