"""`check`: what a reply's own arithmetic comes to."""

import argparse
from typing import TYPE_CHECKING

from reader.commands.arguments import add_file, add_json
from reader.commands.inputs import source_named
from reader.commands.output import place_line, write_json, write_lines
from reader.config import Settings
from reader.i18n import _

if TYPE_CHECKING:
    from reader.checks import Finding
    from reader.reply import Reply


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """A reply, and whether JSON is printed."""
    add_file(parser)
    add_json(parser)
    parser.epilog = _("The exit status is 0 also where the reply's arithmetic is wrong.")


def run(options: argparse.Namespace, _settings: Settings) -> int:
    """Print the claims, a line each; one that fails is a result, not a failure."""
    from reader.exchange.json import finding_values
    from reader.understanding import understand

    understood = understand(source_named(options.file).text)
    if options.json:
        write_json(finding_values(understood.findings))
    else:
        write_lines(_line(understood.reply, finding) for finding in understood.findings)
    return 0


def _line(reply: "Reply", finding: "Finding") -> str:
    return place_line(reply, finding.spans[0], finding.severity.value, finding.check.value, finding.statement)
