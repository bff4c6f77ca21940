"""`doctor`: what works here, what doesn't, and what helps."""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator

from reader.commands.arguments import add_json
from reader.commands.output import write_json, write_lines
from reader.config import Settings, examined
from reader.doctor.finding import Finding
from reader.i18n import N_, _

_WELL, _BETTER, _NOT_WELL = "✓", "·", "✗"
"""Before what works, what could be more, and what keeps something from working."""
_LEAST = 20
"""Columns of words, below which they are left to the terminal."""
_LABELS = {
    "terminal": N_("terminal"),
    "size": N_("size"),
    "colours": N_("colours"),
    "keys": N_("keyboard"),
    "wide": N_("Chinese characters"),
    "ambiguous": N_("ambiguous width"),
    "locale": N_("locale"),
    "clipboard": N_("clipboard"),
    "clipboard_rich": N_("formatted clipboard"),
    "settings": N_("settings"),
    "database": N_("database"),
    "database_writable": N_("writing to it"),
    "database_room": N_("free space"),
    "state": N_("state folder"),
    "libreoffice": "LibreOffice",
    "database_file": N_("file"),
    "database_quick_check": N_("quick check"),
    "database_version": N_("version"),
    "database_foreign": N_("foreign tables"),
    "database_rows": N_("rows"),
    "database_links": N_("links between rows"),
    "database_pages": N_("pages"),
    "database_log": N_("log"),
    "database_copies": N_("copies"),
}
"""What findings are called; in JSON they have their names."""


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
        # A terminal would break lines anywhere; what is piped on has each on one line.
        room = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
        write_lines(doctor_lines(found, room))
    return 0 if all(each.is_well for each in found) else 1


def _all(options: argparse.Namespace) -> Iterator[Finding]:
    from reader.config.examining import mistakes_of_keys
    from reader.doctor.asking import asked
    from reader.doctor.files import file_findings
    from reader.doctor.terminal import terminal_findings

    found = examined(os.environ, {"database": options.db, "language": options.lang})
    yield from terminal_findings(os.environ, found.settings, asked())
    yield from file_findings(found.settings, [*found.mistakes, *mistakes_of_keys(found.settings)])


def doctor_lines(found: list[Finding], room: int | None) -> Iterator[str]:
    """What was found, with what helps below it; in so many columns, where they are given, with hanging indents."""
    from reader.typesetting.wrap import cells

    labels = [_(_LABELS.get(each.name, each.name)) for each in found]
    wide = max(map(cells, labels))
    for label, each in zip(labels, found, strict=True):
        sign = _NOT_WELL if not each.is_well else _BETTER if each.help else _WELL
        yield from _hanging(f"{sign} {label}{' ' * (wide - cells(label))}  ", each.sentence, wide + 4, room)
        if each.help:
            yield from _hanging(f"  {'':<{wide}}  → ", each.help, wide + 6, room)


def _hanging(first: str, words: str, indent: int, room: int | None) -> Iterator[str]:
    """Words behind the beginning of their first line, the others below them."""
    from reader.typesetting.wrap import wrap

    if room is None or room - indent < _LEAST:
        yield first + words
        return
    for number, (start, end) in enumerate(wrap(words, room - indent)):
        yield (" " * indent if number else first) + words[start:end].rstrip()
