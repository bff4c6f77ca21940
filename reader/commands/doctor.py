"""`doctor`: what works here, what doesn't, and what helps."""

import argparse
import os
from collections.abc import Iterator

from reader.commands.arguments import add_json
from reader.commands.output import write_json, write_lines
from reader.config import Settings, examined
from reader.doctor.finding import Finding
from reader.i18n import _

_WELL, _NOT_WELL = "✓", "✗"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whether only the database is looked at, thoroughly."""
    parser.add_argument("--database", action="store_true", help=_("look through the database only, thoroughly"))
    add_json(parser)


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Say what was found; 1 where something keeps something from working."""
    from reader.doctor.files import health_findings

    found = list(health_findings(settings.database) if options.database else _all(options))
    if options.json:
        write_json([each._asdict() for each in found])
    else:
        write_lines(_lines(found))
    return 0 if all(each.is_well for each in found) else 1


def _all(options: argparse.Namespace) -> Iterator[Finding]:
    from reader.config.examining import mistakes_of_keys
    from reader.doctor.asking import asked
    from reader.doctor.files import file_findings
    from reader.doctor.terminal import terminal_findings

    found = examined(os.environ, {"database": options.db, "language": options.lang})
    yield from terminal_findings(os.environ, found.settings, asked())
    yield from file_findings(found.settings, [*found.mistakes, *mistakes_of_keys(found.settings)])


def _lines(found: list[Finding]) -> Iterator[str]:
    wide = max(len(each.name) for each in found)
    for each in found:
        yield f"{_WELL if each.is_well else _NOT_WELL} {each.name:<{wide}}  {each.sentence}"
        if each.help:
            yield f"  {'':<{wide}}  → {each.help}"
