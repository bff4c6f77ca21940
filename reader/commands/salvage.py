"""`salvage`: bring all notes that a damaged database still holds into a new one, and name what is lost."""

import argparse

from reader.commands.output import tell, write_lines
from reader.config import Settings, expanded
from reader.i18n import _
from reader.text.canonical import visible


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The damaged database, and the new one."""
    parser.add_argument(
        "damaged", metavar="DAMAGED", nargs="?", help=_("a damaged database; else the annotations' own")
    )
    parser.add_argument(
        "-o", "--output", metavar="NEW", required=True, help=_("the new database, which is not there yet")
    )


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Write the new database, and print what came back and what did not; the damaged one stays as it is."""
    from reader.store.healing import salvage

    damaged = expanded(options.damaged) if options.damaged else settings.database
    told = salvage(damaged, expanded(options.output))
    write_lines(visible(sentence) for sentence in told.sentences())
    tell(
        _("“reply-reader restore {path}” puts it in the place of your database.").format(
            path=visible(str(options.output))
        )
    )
    return 0
